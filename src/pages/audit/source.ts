import type { Place } from '#domain/audit/reading.ts'
import { decodeBytes, ENCODINGS } from '#domain/formats/textEncoding.ts'
import { makeDecoder } from '#platform/makeDecoder.ts'
import { keptSources } from '#state/audit.ts'
import type { AuditedFile } from '#state/audit.ts'

/** Of a larger file only the place is said. In bytes. */
const LARGEST = 2_000_000

/** The file that has the line of a place. None where it is in a zip, is too large, or has no lines. */
export function sourceOf(file: AuditedFile, { line, inner }: Place): File | undefined {
  if (line === null) return undefined
  const source =
    inner === null
      ? wholeSource(file)
      : keptSources().get(file.fileName === '' ? inner : `${file.fileName}/${inner}`)
  return source === undefined || source.size > LARGEST ? undefined : source
}

/** The file that a reading is all of, or one of several things in it. None where it is in a zip, or of several files. */
export function wholeSource({ from, fileName, reading }: AuditedFile): File | undefined {
  const isItself = fileName === from || fileName === `${from} (${reading.kind})`
  return isItself ? keptSources().get(from) : undefined
}

/** The text of a file, as it was decoded when it was read; null where it is not to be had any more. */
export async function textOf(file: File, { encoding }: AuditedFile['reading']): Promise<string | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return decodeBytes(bytes, makeDecoder, isLabel(encoding) ? encoding : null).text
  } catch {
    return null
  }
}

export function isLabel(encoding: string | null): encoding is (typeof ENCODINGS)[number] {
  return (ENCODINGS as readonly (string | null)[]).includes(encoding)
}
