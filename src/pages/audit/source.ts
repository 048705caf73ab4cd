import type { Place } from '#domain/audit/reading.ts'
import { decodeBytes, ENCODINGS } from '#domain/formats/textEncoding.ts'
import type { EncodingLabel } from '#domain/formats/textEncoding.ts'
import { keptSources } from '#state/audit.ts'
import type { AuditedFile } from '#state/audit.ts'

/** Of a larger file only the place is said. In bytes. */
const LARGEST = 2_000_000

/** Those of some files of which lines can be shown. */
export function sourcesOf(
  files: readonly { readonly path: string; readonly file: File }[],
): ReadonlyMap<string, File> {
  return new Map(files.flatMap(({ path, file }) => (file.size <= LARGEST ? [[path, file] as const] : [])))
}

/** The file that has the line of a place. None where it is in a zip, is too large, or has no lines. */
export function sourceOf({ fileName, reading }: AuditedFile, { line, inner }: Place): File | undefined {
  if (line === null) return undefined
  const sources = keptSources()
  // One of several things in one paste.
  const path = sources.has(fileName) ? fileName : fileName.replace(` (${reading.kind})`, '')
  if (inner === null) return sources.get(path)
  return sources.get(path === '' ? inner : `${path}/${inner}`)
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

function isLabel(encoding: string | null): encoding is EncodingLabel {
  return (ENCODINGS as readonly (string | null)[]).includes(encoding)
}

function makeDecoder(label: string) {
  const decoder = new TextDecoder(label, { ignoreBOM: true })
  return { decode: (bytes: Uint8Array, stream: boolean) => decoder.decode(bytes, { stream }) }
}
