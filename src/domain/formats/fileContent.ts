/** A line of a file, and the id of the planned change that it carries out. */
export interface TaggedLine {
  readonly text: string
  readonly change?: string
}

export type TextEncoding = 'utf-16le-bom' | 'ascii' | 'utf-8'

/** A text file as a writer makes it: the preview shows its lines, the download encodes it. */
export interface TextContent {
  readonly encoding: TextEncoding
  readonly newline: '\r\n' | '\n'
  readonly lines: readonly TaggedLine[]
}

/** A file that is no text. Its lines are a listing of what it holds, for people to read; they are not in the file. */
export interface BinaryContent {
  readonly encoding: 'binary'
  readonly bytes: Uint8Array
  readonly lines: readonly TaggedLine[]
}

export type FileContent = TextContent | BinaryContent

export function isSameBytes(some: Uint8Array, other: Uint8Array): boolean {
  return some.length === other.length && some.every((byte, index) => byte === other[index])
}

/** The whole text of a file, every line ended by its newline. No byte order mark: that belongs to the encoding. */
export function fileText(content: TextContent): string {
  return content.lines.map((line) => line.text + content.newline).join('')
}

/**
 * The bytes of a file. `binary` has them already; `utf-16le-bom` keeps every code unit; `utf-8` has no byte order mark and turns a lone surrogate
 * into U+FFFD; `ascii` throws on anything else, because its writers only let through what they can carry.
 */
export function encodeFile(content: FileContent): Uint8Array {
  return content.encoding === 'binary' ? content.bytes : encodeText(fileText(content), content.encoding)
}

export function encodeText(text: string, encoding: TextEncoding): Uint8Array {
  switch (encoding) {
    case 'utf-16le-bom':
      return encodeUtf16(text)
    case 'ascii':
      return encodeAscii(text)
    case 'utf-8':
      return encodeUtf8(text)
  }
}

/**
 * The text that bytes hold. Never throws: an odd last byte of UTF-16, a byte that is not ASCII and a wrong sequence of
 * UTF-8 become U+FFFD, which no parser takes for anything. A byte order mark is taken off where the encoding has one.
 */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  switch (encoding) {
    case 'utf-16le-bom':
      return decodeUtf16(bytes)
    case 'ascii':
      return fromUnits(bytes.length, (index) => asciiUnit(bytes[index] ?? 0))
    case 'utf-8':
      return decodeUtf8(bytes)
  }
}

function encodeUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length)
  bytes.set([0xff, 0xfe])
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    bytes[2 + 2 * index] = unit & 0xff
    bytes[3 + 2 * index] = unit >> 8
  }
  return bytes
}

function encodeAscii(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit > 0x7f) throw new Error(`U+${unit.toString(16).padStart(4, '0')} is not ASCII`)
    bytes[index] = unit
  }
  return bytes
}

/** By hand, as the domain is compiled without the DOM and so without TextEncoder. */
function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes.push(...utf8Bytes(point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point))
  }
  return Uint8Array.from(bytes)
}

function utf8Bytes(point: number): number[] {
  const tail = (shift: number) => 0x80 | ((point >> shift) & 0x3f)
  if (point < 0x80) return [point]
  if (point < 0x800) return [0xc0 | (point >> 6), tail(0)]
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(6), tail(0)]
  return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)]
}

const REPLACEMENT = 0xfffd

function asciiUnit(byte: number): number {
  return byte < 0x80 ? byte : REPLACEMENT
}

function decodeUtf16(bytes: Uint8Array): string {
  const start = bytes[0] === 0xff && bytes[1] === 0xfe ? 2 : 0
  const length = Math.ceil((bytes.length - start) / 2)
  return fromUnits(length, (index) => {
    const high = bytes[start + 2 * index + 1]
    return high === undefined ? REPLACEMENT : (bytes[start + 2 * index] ?? 0) | (high << 8)
  })
}

/** The text of UTF-16 units. In pieces, because a call can take only so many arguments. */
export function fromUnits(length: number, unitAt: (index: number) => number): string {
  const PIECE = 8192
  let text = ''
  const units: number[] = []
  for (let index = 0; index < length; index++) {
    units.push(unitAt(index))
    if (units.length === PIECE || index + 1 === length) text += String.fromCharCode(...units.splice(0))
  }
  return text
}

function decodeUtf8(bytes: Uint8Array): string {
  const units: number[] = []
  for (let index = 0; index < bytes.length;) {
    const { point, length } = utf8Point(bytes, index)
    if (point < 0x10000) units.push(point)
    else units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff))
    index += length
  }
  return fromUnits(units.length, (index) => units[index] ?? 0)
}

/** The shortest form only, no surrogates, nothing above U+10FFFF; else U+FFFD for one byte. */
function utf8Point(bytes: Uint8Array, start: number): { point: number; length: number } {
  const first = bytes[start] ?? 0
  if (first < 0x80) return { point: first, length: 1 }
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  let point = first & (0x7f >> length)
  for (let offset = 1; offset < length; offset++) point = (point << 6) | ((bytes[start + offset] ?? 0) & 0x3f)
  const again = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? utf8Bytes(point) : []
  const isRight = again.length === length && again.every((byte, offset) => bytes[start + offset] === byte)
  return isRight ? { point, length } : { point: REPLACEMENT, length: 1 }
}
