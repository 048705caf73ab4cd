import type { RegistryData, RegistryKey } from '#domain/windows/registry.ts'

/** `PReg`, version 1. */
const HEADER: readonly number[] = [0x50, 0x52, 0x65, 0x67, 1, 0, 0, 0]
const SIGNATURE_SIZE = 4

export const REG_SZ = 1
export const REG_DWORD = 4

/** Longest name of a value, in UTF-16 units, and most bytes of data. Source: MS-GPREG 2.2.1. */
export const NAME_LIMIT = 259
export const SIZE_LIMIT = 0xffff

/** One entry of a Registry.pol as it stands in the file. The key has no hive. */
export interface PolEntry {
  readonly key: RegistryKey
  readonly name: string
  /** Number of the registry type. */
  readonly type: number
  readonly data: Uint8Array
}

/** The bytes of a file with these entries: exactly those that they were read from. */
export function encodeRegistryPol(entries: readonly PolEntry[]): Uint8Array {
  const size = entries.reduce((sum, entry) => sum + sizeOf(entry), HEADER.length)
  const bytes = new Uint8Array(size)
  bytes.set(HEADER)
  let offset = HEADER.length
  const putText = (text: string) => {
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index)
      bytes[offset++] = unit & 0xff
      bytes[offset++] = unit >> 8
    }
  }
  const putBytes = (data: Uint8Array) => {
    bytes.set(data, offset)
    offset += data.length
  }
  for (const { key, name, type, data } of entries) {
    putText(`[${key}\0;${name}\0;`)
    putBytes(numberBytes(type))
    putText(';')
    putBytes(numberBytes(data.length))
    putText(';')
    putBytes(data)
    putText(']')
  }
  return bytes
}

/** Six separators, two NULs, two numbers. */
function sizeOf({ key, name, data }: PolEntry): number {
  return 2 * (key.length + name.length + 8) + 8 + data.length
}

export function numberBytes(number: number): Uint8Array {
  return Uint8Array.of(number & 0xff, (number >> 8) & 0xff, (number >> 16) & 0xff, number >>> 24)
}

export function textData(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2)
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    bytes[2 * index] = unit & 0xff
    bytes[2 * index + 1] = unit >> 8
  }
  return bytes
}

/** An entry that was read, and where. */
export interface RegistryPolEntry extends PolEntry {
  /** Of its opening bracket, in bytes from the start of the file. */
  readonly offset: number
  /** The data of a well-formed REG_SZ or REG_DWORD, else null. */
  readonly value: RegistryData | null
}

export interface RegistryPolProblem {
  readonly kind:
    /** These five end the reading: what follows has no certain meaning. */
    | 'signature'
    | 'version'
    | 'truncated'
    | 'separator'
    | 'size-beyond-file'
    /** These concern one entry, which is read all the same. */
    | 'key-characters'
    | 'name-length'
    | 'data-size'
    | 'unknown-type'
    | 'number-size'
    | 'odd-size'
    | 'unterminated-string'
    | 'string-after-nul'
  /** In bytes from the start of the file. */
  readonly offset: number
}

/**
 * Reads a Registry.pol: its entries, and a problem for everything that is not as the format has it. Goes by NUL and size,
 * since separators may occur in names and data. Never throws, and takes linear time. Letters outside ASCII in the name of
 * a value are no problem here, though the grammar of MS-GPREG has none.
 * Source: learn.microsoft.com, Registry Policy File Format; MS-GPREG 2.2.1; backups that GPMC wrote.
 */
export function parseRegistryPol(bytes: Uint8Array): {
  readonly entries: readonly RegistryPolEntry[]
  readonly problems: readonly RegistryPolProblem[]
} {
  const entries: RegistryPolEntry[] = []
  const problems: RegistryPolProblem[] = []
  const broken = headerProblem(bytes)
  if (broken !== null) return { entries, problems: [broken] }
  let offset = HEADER.length
  while (offset < bytes.length) {
    const read = readEntry(bytes, offset)
    if ('kind' in read) {
      problems.push(read)
      break
    }
    entries.push(read.entry)
    problems.push(...entryProblems(read))
    offset = read.end
  }
  return { entries, problems }
}

function headerProblem(bytes: Uint8Array): RegistryPolProblem | null {
  const wrong = HEADER.findIndex((byte, index) => index < bytes.length && bytes[index] !== byte)
  if (wrong !== -1) {
    return wrong < SIGNATURE_SIZE
      ? { kind: 'signature', offset: 0 }
      : { kind: 'version', offset: SIGNATURE_SIZE }
  }
  return bytes.length < HEADER.length ? { kind: 'truncated', offset: bytes.length } : null
}

/** An entry, and where its parts are. */
interface Placed {
  readonly entry: RegistryPolEntry
  readonly nameAt: number
  readonly typeAt: number
  readonly sizeAt: number
  readonly dataAt: number
  readonly end: number
}

function readEntry(bytes: Uint8Array, offset: number): Placed | RegistryPolProblem {
  const keyAt = offset + 2
  const keyEnd = nulAt(bytes, keyAt)
  const nameAt = keyEnd + 4
  const nameEnd = nulAt(bytes, nameAt)
  const typeAt = nameEnd + 4
  const sizeAt = typeAt + 6
  const dataAt = sizeAt + 6
  const before =
    separatorProblem(bytes, offset, '[') ??
    separatorProblem(bytes, keyEnd + 2, ';') ??
    separatorProblem(bytes, nameEnd + 2, ';') ??
    separatorProblem(bytes, typeAt + 4, ';') ??
    separatorProblem(bytes, sizeAt + 4, ';')
  if (before !== null) return before
  const size = numberAt(bytes, sizeAt)
  const dataEnd = dataAt + size
  if (dataEnd > bytes.length) return { kind: 'size-beyond-file', offset: sizeAt }
  const behind = separatorProblem(bytes, dataEnd, ']')
  if (behind !== null) return behind
  const key = textAt(bytes, keyAt, keyEnd)
  const name = textAt(bytes, nameAt, nameEnd)
  const type = numberAt(bytes, typeAt)
  const data = bytes.subarray(dataAt, dataEnd)
  return {
    entry: { key, name, type, data, offset, value: valueOf(type, data) },
    nameAt,
    typeAt,
    sizeAt,
    dataAt,
    end: dataEnd + 2,
  }
}

/** The place of the next UTF-16 NUL; the end of the file, where no separator follows, if there is none. */
function nulAt(bytes: Uint8Array, start: number): number {
  for (let index = start; index + 1 < bytes.length; index += 2) {
    if (bytes[index] === 0 && bytes[index + 1] === 0) return index
  }
  return bytes.length
}

function separatorProblem(bytes: Uint8Array, offset: number, separator: string): RegistryPolProblem | null {
  const first = bytes[offset]
  if (first === undefined) return { kind: 'truncated', offset: bytes.length }
  const second = bytes[offset + 1]
  if (first !== separator.charCodeAt(0)) return { kind: 'separator', offset }
  if (second === undefined) return { kind: 'truncated', offset: bytes.length }
  return second === 0 ? null : { kind: 'separator', offset }
}

function numberAt(bytes: Uint8Array, offset: number): number {
  const low = (bytes[offset] ?? 0) | ((bytes[offset + 1] ?? 0) << 8)
  const high = (bytes[offset + 2] ?? 0) | ((bytes[offset + 3] ?? 0) << 8)
  return (low | (high << 16)) >>> 0
}

/** In pieces, because a call can take only so many arguments. */
function textAt(bytes: Uint8Array, start: number, end: number): string {
  const PIECE = 8192
  let text = ''
  for (let from = start; from < end; from += 2 * PIECE) {
    const units: number[] = []
    for (let index = from; index < Math.min(end, from + 2 * PIECE); index += 2) {
      units.push((bytes[index] ?? 0) | ((bytes[index + 1] ?? 0) << 8))
    }
    text += String.fromCharCode(...units)
  }
  return text
}

export function valueOf(type: number, data: Uint8Array): RegistryData | null {
  if (type === REG_DWORD && data.length === 4) return { type: 'REG_DWORD', data: numberAt(data, 0) }
  if (type !== REG_SZ || stringProblem(data) !== null) return null
  return { type: 'REG_SZ', data: textAt(data, 0, data.length - 2) }
}

/** The text of data in UTF-16, to the first NUL or to the end; an odd last byte does not count. */
export function dataText(data: Uint8Array): string {
  return textAt(data, 0, Math.min(nulAt(data, 0), data.length - (data.length % 2)))
}

type DataRule = 'text' | 'texts' | 'any' | number

/** What MS-GPREG 2.2.1 allows: a number is the size it must have. Type 0 has no data: it only makes a key. */
const TYPES: ReadonlyMap<number, DataRule> = new Map<number, DataRule>([
  [0, 0],
  [REG_SZ, 'text'],
  [2, 'text'],
  [3, 'any'],
  [REG_DWORD, 4],
  [5, 4],
  [7, 'texts'],
  [11, 8],
])

function entryProblems({ entry, nameAt, typeAt, sizeAt, dataAt }: Placed): readonly RegistryPolProblem[] {
  const { key, name, type, data, offset } = entry
  const problems: RegistryPolProblem[] = []
  if (!isKey(key)) problems.push({ kind: 'key-characters', offset: offset + 2 })
  // No name and no data is how a file asks for a key without values.
  const makesKey = name === '' && data.length === 0
  if (name.length > NAME_LIMIT || (name === '' && !makesKey)) {
    problems.push({ kind: 'name-length', offset: nameAt })
  }
  if (data.length > SIZE_LIMIT) problems.push({ kind: 'data-size', offset: sizeAt })
  const rule = TYPES.get(type)
  if (rule === undefined) problems.push({ kind: 'unknown-type', offset: typeAt })
  else if (!makesKey) {
    const kind = dataProblem(rule, data)
    if (kind !== null) problems.push({ kind, offset: kind.endsWith('size') ? sizeAt : dataAt })
  }
  return problems
}

function dataProblem(rule: DataRule, data: Uint8Array): RegistryPolProblem['kind'] | null {
  if (rule === 'any') return null
  if (typeof rule === 'number') return data.length === rule ? null : 'number-size'
  const problem = stringProblem(data)
  return rule === 'texts' && problem === 'string-after-nul' ? null : problem
}

/** Parts of printable ASCII between single backslashes. */
export function isKey(key: string): boolean {
  return /^[ -~]+$/.test(key) && !/^\\|\\\\|\\$/.test(key)
}

function stringProblem(data: Uint8Array): 'odd-size' | 'unterminated-string' | 'string-after-nul' | null {
  if (data.length % 2 !== 0) return 'odd-size'
  const nul = nulAt(data, 0)
  if (nul === data.length - 2) return null
  return data.length > 0 && nulAt(data, data.length - 2) === data.length - 2
    ? 'string-after-nul'
    : 'unterminated-string'
}
