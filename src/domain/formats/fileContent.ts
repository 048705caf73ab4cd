import type { ChangeId } from '#domain/plan.ts'

/** A line of a file, and which planned change it carries out. */
export interface TaggedLine {
  readonly text: string
  readonly change?: ChangeId
}

/** A text file as a writer makes it: the preview shows its lines, the download encodes it. */
export interface FileContent {
  readonly encoding: 'utf-16le-bom' | 'ascii' | 'utf-8'
  readonly newline: '\r\n' | '\n'
  readonly lines: readonly TaggedLine[]
}

/** What a format's own parser found in a file again. No differences: the file does the plan and nothing else. */
export interface ReadBack {
  /** How many settings the plan asks of this file, and how many of them the file holds. */
  readonly expected: number
  readonly found: number
  /** A sentence for each missing setting, and for whatever the file does that the plan does not. */
  readonly differences: readonly string[]
}

/** The whole text of a file, every line ended by its newline. No byte order mark: that belongs to the encoding. */
export function fileText(content: FileContent): string {
  return content.lines.map((line) => line.text + content.newline).join('')
}

/**
 * The bytes of a file. `utf-16le-bom` keeps every code unit; `utf-8` has no byte order mark and turns a lone surrogate
 * into U+FFFD; `ascii` throws on anything else, because its writers only let through what they can carry.
 */
export function encodeFile(content: FileContent): Uint8Array {
  const text = fileText(content)
  switch (content.encoding) {
    case 'utf-16le-bom':
      return encodeUtf16(text)
    case 'ascii':
      return encodeAscii(text)
    case 'utf-8':
      return encodeUtf8(text)
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
  return Uint8Array.from({ length: text.length }, (_, index) => {
    const unit = text.charCodeAt(index)
    if (unit > 0x7f) throw new Error(`U+${unit.toString(16).padStart(4, '0')} is not ASCII`)
    return unit
  })
}

/** By hand, as the domain is compiled without the DOM and so without TextEncoder. */
function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes.push(...utf8Bytes(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point))
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
