import { Inflate, zipSync } from 'fflate'
import { isSameBytes } from './fileContent.ts'
import type { BinaryContent } from './fileContent.ts'

export interface ZippedFile {
  /** With forward slashes; ASCII. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The date of the article's revision, as a file in a zip has no other choice than to have one. Without a zone it is local
 * time, and local time is what a zip holds: so the bytes are the same everywhere. At noon no clock is ever put forward.
 */
const MODIFIED = '2007-06-12T12:00:00'
const LEVEL = 9

/**
 * A zip with these files in their order; the same files give the same bytes in every time zone. Throws on a name that is
 * not plain ASCII, leads out of the folder, or occurs twice (Windows ignores case). Source: PKWARE APPNOTE 6.3.
 */
export function writeZip(files: readonly ZippedFile[]): Uint8Array {
  const seen = new Set<string>()
  for (const { name } of files) {
    if (!isZipName(name)) throw new Error(`A file in a zip cannot be called ${JSON.stringify(name)}`)
    if (seen.has(name.toLowerCase())) throw new Error(`${name} is in the zip twice`)
    seen.add(name.toLowerCase())
  }
  const entries = files.map(({ name, bytes }) => [name, bytes] as const)
  return zipSync(Object.fromEntries(entries), { level: LEVEL, mtime: MODIFIED })
}

/** A zip as a file to hand over: the listing says what is inside, and how many bytes each has. */
export function zipContent(files: readonly ZippedFile[]): BinaryContent {
  return {
    encoding: 'binary',
    bytes: writeZip(files),
    lines: files.map(({ name, bytes }) => ({ text: `${name}  (${bytes.length} bytes)` })),
  }
}

/**
 * What is wrong with a zip that was handed over: each problem of reading it, or that its bytes are not those that we make
 * of the files in it. So nothing hides in a date, an attribute, or between two files.
 */
export function zipDifferences(
  bytes: Uint8Array,
  { files, problems }: ReturnType<typeof parseZip>,
): readonly string[] {
  if (problems.length > 0) return problems.map(({ kind, offset }) => `zip, byte ${offset}: ${kind}`)
  const isOurs = files.every(({ name }) => isZipName(name)) && isSameBytes(writeZip(files), bytes)
  return isOurs ? [] : ['zip: not written as planned']
}

/** Parts that begin with a letter, a digit or a brace. A number alone is not: an object in JavaScript sorts those first. */
function isZipName(name: string): boolean {
  return /^(?:[A-Za-z\d{][\w.{}-]*\/)*[A-Za-z\d{][\w.{}-]*$/.test(name) && !/^\d+$/.test(name)
}

export interface ZipProblem {
  readonly kind:
    /** These four end the reading. */
    | 'no-zip'
    | 'zip64'
    | 'unreadable-directory'
    | 'too-large'
    /** These concern one file, which is left out. */
    | 'name'
    | 'repeated-name'
    | 'encrypted'
    | 'method'
    | 'different-header'
    | 'overlap'
    | 'unreadable-data'
    | 'size'
    | 'checksum'
  /** In bytes from the start of the zip. */
  readonly offset: number
}

/** More than all our files for the longest list of helpers. In bytes, all files together. */
const UNZIPPED_LIMIT = 200_000_000

/**
 * Reads a zip: its files, and a problem for each that cannot be trusted. Never throws. The sizes that the directory
 * declares are added up before anything is inflated, and inflating stops where a file exceeds its own: a small zip that
 * claims or makes gigabytes is refused. Header and directory must agree, data must not overlap, the CRC-32 must be right.
 * Not read: Zip64, encryption, folders as entries, names that our own writer would not write.
 */
export function parseZip(zip: Uint8Array): {
  readonly files: readonly ZippedFile[]
  readonly problems: readonly ZipProblem[]
} {
  const files: ZippedFile[] = []
  const problems: ZipProblem[] = []
  const directory = readDirectory(zip)
  if ('kind' in directory) return { files, problems: [directory] }
  const seen = new Set<string>()
  let end = 0
  for (const entry of directory.entries) {
    const file = readFile(zip, entry, end)
    if ('kind' in file) problems.push(file)
    else if (seen.has(file.name.toLowerCase())) problems.push({ kind: 'repeated-name', offset: entry.offset })
    else {
      files.push({ name: file.name, bytes: file.bytes })
      seen.add(file.name.toLowerCase())
    }
    if ('end' in file) end = file.end
  }
  return { files, problems }
}

/** An entry of the directory at the end of a zip. */
interface Entry {
  /** Of the entry itself. */
  readonly offset: number
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Null: not such as we write. */
  readonly name: string | null
  readonly headerAt: number
}

const END_SIZE = 22
const COMMENT_LIMIT = 0xffff
const ENTRY_SIZE = 46
const HEADER_SIZE = 30

function readDirectory(zip: Uint8Array): { readonly entries: readonly Entry[] } | ZipProblem {
  const endAt = findEnd(zip)
  if (endAt === null) return { kind: 'no-zip', offset: 0 }
  const count = short(zip, endAt + 10)
  const size = long(zip, endAt + 12)
  const start = long(zip, endAt + 16)
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) return { kind: 'zip64', offset: endAt }
  const isWhole = long(zip, endAt + 4) === 0 && short(zip, endAt + 8) === count && start + size === endAt
  if (!isWhole) return { kind: 'unreadable-directory', offset: endAt }
  const entries: Entry[] = []
  let total = 0
  let offset = start
  for (let index = 0; index < count; index++) {
    const next =
      offset + ENTRY_SIZE + short(zip, offset + 28) + short(zip, offset + 30) + short(zip, offset + 32)
    if (offset + ENTRY_SIZE > endAt || next > endAt || long(zip, offset) !== 0x02014b50) {
      return { kind: 'unreadable-directory', offset }
    }
    const entry = readEntry(zip, offset)
    total += entry.size
    if (total > UNZIPPED_LIMIT) return { kind: 'too-large', offset }
    entries.push(entry)
    offset = next
  }
  return offset === endAt ? { entries } : { kind: 'unreadable-directory', offset }
}

/** The record at the very end, but for a comment of just the length that it names. */
function findEnd(zip: Uint8Array): number | null {
  const last = zip.length - END_SIZE
  for (let offset = last; offset >= 0 && offset >= last - COMMENT_LIMIT; offset--) {
    if (long(zip, offset) === 0x06054b50 && short(zip, offset + 20) === last - offset) return offset
  }
  return null
}

function readEntry(zip: Uint8Array, offset: number): Entry {
  return {
    offset,
    flags: short(zip, offset + 8),
    method: short(zip, offset + 10),
    crc: long(zip, offset + 16),
    packedSize: long(zip, offset + 20),
    size: long(zip, offset + 24),
    name: nameAt(zip, offset + ENTRY_SIZE, short(zip, offset + 28)),
    headerAt: long(zip, offset + 42),
  }
}

function nameAt(zip: Uint8Array, start: number, length: number): string | null {
  // A call can take only so many arguments, and a path of Windows is not longer either.
  if (length > 260) return null
  const name = String.fromCharCode(...zip.subarray(start, start + length))
  return isZipName(name) ? name : null
}

/** Deflate makes at most this many bytes of one. */
const LARGEST_RATIO = 1032

const STORED = 0
const DEFLATED = 8
/** Bits of the flags: encrypted; sizes and CRC-32 follow the data instead of standing in the header. */
const ENCRYPTED = 1
const SIZES_FOLLOW = 8

function readFile(
  zip: Uint8Array,
  entry: Entry,
  from: number,
): (ZippedFile & { readonly end: number }) | ZipProblem {
  const { offset, flags, method, crc, packedSize, size, name, headerAt } = entry
  if (name === null) return { kind: 'name', offset }
  if ((flags & ENCRYPTED) !== 0) return { kind: 'encrypted', offset }
  if (method !== STORED && method !== DEFLATED) return { kind: 'method', offset }
  if (headerAt < from) return { kind: 'overlap', offset }
  if (!agreesWithHeader(zip, entry, name)) return { kind: 'different-header', offset: headerAt }
  const dataAt = headerAt + HEADER_SIZE + name.length + short(zip, headerAt + 28)
  const end = dataAt + packedSize
  if (end > offset) return { kind: 'unreadable-data', offset: dataAt }
  if (size > packedSize * LARGEST_RATIO) return { kind: 'size', offset }
  const packed = zip.subarray(dataAt, end)
  const bytes = method === STORED ? packed.slice() : inflate(packed, size)
  if (bytes === null) return { kind: 'unreadable-data', offset: dataAt }
  if (bytes.length !== size) return { kind: 'size', offset: dataAt }
  if (crc32(bytes) !== crc) return { kind: 'checksum', offset: dataAt }
  return { name, bytes, end }
}

function agreesWithHeader(zip: Uint8Array, entry: Entry, name: string): boolean {
  const at = entry.headerAt
  const hasSizes = (entry.flags & SIZES_FOLLOW) === 0
  return (
    long(zip, at) === 0x04034b50 &&
    short(zip, at + 6) === entry.flags &&
    short(zip, at + 8) === entry.method &&
    (!hasSizes ||
      (long(zip, at + 14) === entry.crc &&
        long(zip, at + 18) === entry.packedSize &&
        long(zip, at + 22) === entry.size)) &&
    nameAt(zip, at + HEADER_SIZE, short(zip, at + 26)) === name
  )
}

/**
 * Deflated data, of the size that they should have; longer by a byte where there is more. Null where the data is broken off
 * or no deflated data. In pieces, so that what it makes never goes far beyond `size`.
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const PIECE = 4096
  const bytes = new Uint8Array(size)
  let length = 0
  const stream = new Inflate((made) => {
    if (length + made.length <= size) bytes.set(made, length)
    length += made.length
  })
  try {
    for (let from = 0, isLast = false; !isLast; from += PIECE) {
      isLast = from + PIECE >= packed.length
      stream.push(packed.subarray(from, from + PIECE), isLast)
      if (length > size) break
    }
  } catch {
    return null
  }
  // One byte too many tells the caller that the size was wrong.
  return length <= size ? bytes.subarray(0, length) : new Uint8Array(size + 1)
}

export function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let crc = index
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** Beyond the end there are zeros, which are no signature. */
function short(zip: Uint8Array, at: number): number {
  return (zip[at] ?? 0) | ((zip[at + 1] ?? 0) << 8)
}

function long(zip: Uint8Array, at: number): number {
  return short(zip, at) + short(zip, at + 2) * 0x10000
}
