import { sha256Hex } from '#domain/formats/contentId.ts'
import { decodeText, encodeText, isSameBytes } from '#domain/formats/fileContent.ts'
import type { BinaryContent } from '#domain/formats/fileContent.ts'
import { parseZip, writeZip, zipDifferences } from '#domain/formats/zipFile.ts'
import type { ReadBack } from './readBack.ts'

/** A file to pack, as it is handed over on its own. */
export interface PackedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const SUMS = 'SHA256SUMS'

/**
 * Everything in one zip: the files in their order, and `SHA256SUMS` as sha256sum writes and checks it (lower-case hex, two
 * blanks, name, line feed). Throws on names that a zip or that list cannot carry. The same files give the same bytes.
 */
export function writeEverythingZip(files: readonly PackedFile[]): BinaryContent {
  const packed = [...files, { name: SUMS, bytes: encodeText(sumsOf(files), 'ascii') }]
  return {
    encoding: 'binary',
    bytes: writeZip(packed),
    lines: packed.map(({ name, bytes }) => ({ text: `${name}  (${bytes.length} bytes)` })),
  }
}

/** Unpacks it again: every file byte for byte, every sum right, and nothing else in it. */
export function readBackEverythingZip(files: readonly PackedFile[], bytes: Uint8Array): ReadBack {
  const zip = parseZip(bytes)
  const unpacked = new Map(zip.files.map((file) => [file.name, file.bytes]))
  const wrong = files.filter(({ name, bytes }) => {
    const found = unpacked.get(name)
    return found === undefined || !isSameBytes(found, bytes)
  })
  const sums = decodeText(unpacked.get(SUMS) ?? new Uint8Array(), 'ascii')
  const names = new Set([SUMS, ...files.map(({ name }) => name)])
  return {
    expected: files.length,
    found: files.length - wrong.length,
    differences: [
      ...zipDifferences(bytes, zip),
      ...wrong.map(({ name }) => `not read back: ${name}`),
      ...[...unpacked.keys()].filter((name) => !names.has(name)).map((name) => `not planned: ${name}`),
      ...(sums === sumsOf(files) ? [] : [`not read back: ${SUMS}`]),
    ],
  }
}

function sumsOf(files: readonly PackedFile[]): string {
  return files.map(({ name, bytes }) => `${sha256Hex(bytes)}  ${name}\n`).join('')
}
