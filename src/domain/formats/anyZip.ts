import { decodeText } from './fileContent.ts'
import { crc32, inflate } from './zipFile.ts'

export interface AnyZippedFile {
  /** With forward slashes, whichever the zip has; as it is spelled there. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface AnyZipProblem {
  readonly kind:
    /** These end the reading before anything is inflated. */
    | 'no-zip'
    /** The directory, which is at its end, is not there. */
    | 'cut-off'
    | 'damaged-directory'
    | 'too-many-files'
    | 'too-large'
    | 'bomb'
    /** These concern one file, which is left out. */
    | 'encrypted'
    | 'unknown-method'
    | 'damaged'
    /** These concern one file, which is read. */
    | 'hostile-path'
    | 'repeated-name'
  /** Of the file that it is about, as the zip spells it; null: the zip. */
  readonly path: string | null
  /** In bytes from the start of the zip. */
  readonly offset: number
}

export interface ZipLimits {
  readonly files: number
  /** In bytes, all files together when inflated. */
  readonly total: number
  /** How many times as large as its data a file of more than `ratioFrom` bytes may be. */
  readonly ratio: number
  readonly ratioFrom: number
}

/**
 * Enough for a registry and ten thousand reports. Of a registry export deflate makes a twentieth; that a file gets smaller
 * than a two-hundredth happens with small ones, and with those that were made for it.
 */
export const ZIP_LIMITS: ZipLimits = { files: 99_999, total: 600_000_000, ratio: 200, ratioFrom: 10_000_000 }

/**
 * Reads anybody's zip: its files, without folders, and what is wrong. Tolerates what others write: backslashes, names in
 * UTF-8 or code page 437, sizes behind the data, Zip64, bytes before and after. Counts, sizes and places are looked at before
 * anything is inflated; a file that is larger than it claims is not read. Paths are for people and never to be written to:
 * one that leads elsewhere is a problem, and its file is read. Never throws. Source: PKWARE APPNOTE 6.3.
 */
export function readAnyZip(
  zip: Uint8Array,
  limits: ZipLimits = ZIP_LIMITS,
): { readonly files: readonly AnyZippedFile[]; readonly problems: readonly AnyZipProblem[] } {
  const directory = readDirectory(zip, limits)
  if ('kind' in directory) return { files: [], problems: [directory] }
  const files: AnyZippedFile[] = []
  const problems: AnyZipProblem[] = []
  const seen = new Set<string>()
  for (const entry of directory.entries) {
    const { path, offset } = entry
    const read = readFile(zip, entry)
    if (typeof read === 'string') {
      problems.push({ kind: read, path, offset })
      continue
    }
    if (isHostilePath(path)) problems.push({ kind: 'hostile-path', path, offset })
    if (seen.has(path.toLowerCase())) problems.push({ kind: 'repeated-name', path, offset })
    seen.add(path.toLowerCase())
    files.push({ path, bytes: read })
  }
  return { files, problems }
}

interface Entry {
  /** Of the entry itself. */
  readonly offset: number
  readonly path: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly headerAt: number
}

const END = { signature: 0x06054b50, size: 22 }
const END_64 = { signature: 0x06064b50, locator: 0x07064b50, locatorSize: 20 }
const ENTRY = { signature: 0x02014b50, size: 46 }
const HEADER = { signature: 0x04034b50, size: 30 }
const COMMENT_LIMIT = 0xffff

function readDirectory(
  zip: Uint8Array,
  limits: ZipLimits,
): { readonly entries: readonly Entry[] } | AnyZipProblem {
  const whole = (kind: AnyZipProblem['kind'], offset: number): AnyZipProblem => ({ kind, path: null, offset })
  const endAt = findEnd(zip)
  if (endAt === null) {
    return long(zip, 0) === HEADER.signature ? whole('cut-off', zip.length) : whole('no-zip', 0)
  }
  const end = readEnd(zip, endAt)
  if (end === null) return whole('damaged-directory', endAt)
  if (end.count > limits.files) return whole('too-many-files', endAt)
  // What stands before the zip, such as a program that unpacks it, moves all places by as much.
  const moved = end.directoryEnd - end.size - end.start
  if (moved < 0) return whole('damaged-directory', endAt)
  const entries: Entry[] = []
  let total = 0
  let offset = end.start + moved
  for (let index = 0; index < end.count; index++) {
    const next =
      offset + ENTRY.size + short(zip, offset + 28) + short(zip, offset + 30) + short(zip, offset + 32)
    if (next > endAt || long(zip, offset) !== ENTRY.signature) return whole('damaged-directory', offset)
    const entry = readEntry(zip, offset, moved)
    offset = next
    // Folders have an entry of their own, and nothing in it.
    if (entry.path.endsWith('/') && entry.size === 0) continue
    total += entry.size
    if (total > limits.total) return { kind: 'too-large', path: entry.path, offset: entry.offset }
    const isBomb =
      entry.method === DEFLATED &&
      entry.size > limits.ratioFrom &&
      entry.size > entry.packedSize * limits.ratio
    if (isBomb) return { kind: 'bomb', path: entry.path, offset: entry.offset }
    entries.push(entry)
  }
  const overlapping = overlap(entries)
  return overlapping === null
    ? { entries }
    : { kind: 'bomb', path: overlapping.path, offset: overlapping.offset }
}

/** The record at the end: with a comment that ends where the zip does, or else the last one that there is. */
function findEnd(zip: Uint8Array): number | null {
  const last = zip.length - END.size
  let found: number | null = null
  for (let offset = last; offset >= 0 && offset >= last - COMMENT_LIMIT; offset--) {
    if (long(zip, offset) !== END.signature) continue
    if (short(zip, offset + 20) === last - offset) return offset
    found ??= offset
  }
  return found
}

interface End {
  readonly count: number
  readonly size: number
  readonly start: number
  /** Where the directory ends by what it says of itself. */
  readonly directoryEnd: number
}

function readEnd(zip: Uint8Array, endAt: number): End | null {
  const end: End = {
    count: short(zip, endAt + 10),
    size: long(zip, endAt + 12),
    start: long(zip, endAt + 16),
    directoryEnd: endAt,
  }
  const isLarge = end.count === 0xffff || end.size === 0xffffffff || end.start === 0xffffffff
  const locatorAt = endAt - END_64.locatorSize
  if (!isLarge || locatorAt < 0 || long(zip, locatorAt) !== END_64.locator) return end
  // Nothing but the locator stands between, where no one added to it.
  for (const at of [longer(zip, locatorAt + 8), locatorAt - 56]) {
    if (at < 0 || at + 56 > locatorAt || long(zip, at) !== END_64.signature) continue
    return {
      count: longer(zip, at + 32),
      size: longer(zip, at + 40),
      start: longer(zip, at + 48),
      directoryEnd: at,
    }
  }
  return null
}

function readEntry(zip: Uint8Array, offset: number, moved: number): Entry {
  const nameAt = offset + ENTRY.size
  const nameSize = short(zip, offset + 28)
  const flags = short(zip, offset + 8)
  const sizes = {
    size: long(zip, offset + 24),
    packedSize: long(zip, offset + 20),
    headerAt: long(zip, offset + 42),
  }
  // In this order, and only those that do not fit into 32 bits.
  let at = extraField(zip, nameAt + nameSize, short(zip, offset + 30), 1)
  for (const part of ['size', 'packedSize', 'headerAt'] as const) {
    if (sizes[part] !== 0xffffffff || at === null) continue
    sizes[part] = longer(zip, at)
    at += 8
  }
  return {
    offset,
    path: pathOf(zip.subarray(nameAt, nameAt + nameSize), (flags & UTF_8) !== 0),
    flags,
    method: short(zip, offset + 10),
    crc: long(zip, offset + 16),
    ...sizes,
    headerAt: sizes.headerAt + moved,
  }
}

/** Where the data of an extra field of this kind begin. */
function extraField(zip: Uint8Array, start: number, size: number, kind: number): number | null {
  for (let at = start; at + 4 <= start + size; at += 4 + short(zip, at + 2)) {
    if (short(zip, at) === kind) return at + 4
  }
  return null
}

/** Two files that share data: so a few megabytes can hold petabytes. Null: none do. */
function overlap(entries: readonly Entry[]): Entry | null {
  const sorted = [...entries].sort((one, other) => one.headerAt - other.headerAt)
  let end = 0
  for (const entry of sorted) {
    if (entry.headerAt < end) return entry
    end = entry.headerAt + HEADER.size + entry.packedSize
  }
  return null
}

const STORED = 0
const DEFLATED = 8
/** Bits of the flags. */
const ENCRYPTED = 1
const UTF_8 = 0x800

function readFile(zip: Uint8Array, entry: Entry): Uint8Array | AnyZipProblem['kind'] {
  const { flags, method, crc, packedSize, size, headerAt } = entry
  if ((flags & ENCRYPTED) !== 0) return 'encrypted'
  if (method !== STORED && method !== DEFLATED) return 'unknown-method'
  if (long(zip, headerAt) !== HEADER.signature) return 'damaged'
  const dataAt = headerAt + HEADER.size + short(zip, headerAt + 26) + short(zip, headerAt + 28)
  if (dataAt + packedSize > zip.length) return 'damaged'
  // Deflate makes at most 1,032 bytes of one; so no more is asked for than there can be.
  if (size > (method === STORED ? packedSize : 1032 * packedSize)) return 'damaged'
  const packed = zip.subarray(dataAt, dataAt + packedSize)
  const bytes = method === STORED ? packed : inflate(packed, size)
  return bytes === null || bytes.length !== size || crc32(bytes) !== crc ? 'damaged' : bytes
}

function pathOf(bytes: Uint8Array, isUtf8: boolean): string {
  const text = decodeText(bytes, 'utf-8')
  const isRight = isUtf8 || !text.includes('\uFFFD')
  return (isRight ? text : Array.from(bytes, oemCharacter).join('')).replaceAll('\\', '/')
}

/** The upper half of code page 437, which names are in where nothing else is said. Source: APPNOTE, appendix D. */
const OEM =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0'

function oemCharacter(byte: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : (OEM[byte - 0x80] ?? '\uFFFD')
}

/** Whether a path, should anybody write to it, would lead out of the folder, or to a device. */
export function isHostilePath(path: string): boolean {
  const parts = path.replaceAll('\\', '/').split('/')
  return (
    parts.includes('..') || /^(?:\/|[a-z]:)/i.test(path) || /[\0-\x1f]/.test(path) || parts.some(isDeviceName)
  )
}

/** Source: learn.microsoft.com, Naming Files, Paths, and Namespaces. */
function isDeviceName(part: string): boolean {
  return (
    /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9]) *(?:\.|$)/i.test(part) ||
    (!/^\.{1,2}$/.test(part) && /[. ]$/.test(part))
  )
}

/** Beyond the end there are zeros, which are no signature. */
function short(zip: Uint8Array, at: number): number {
  return (zip[at] ?? 0) | ((zip[at + 1] ?? 0) << 8)
}

function long(zip: Uint8Array, at: number): number {
  return short(zip, at) + short(zip, at + 2) * 0x10000
}

/** Above 2^53 not exact, which is beyond any file. */
function longer(zip: Uint8Array, at: number): number {
  return long(zip, at) + long(zip, at + 4) * 0x100000000
}
