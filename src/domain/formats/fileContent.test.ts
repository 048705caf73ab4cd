import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, encodeFile, encodeText, fileText } from './fileContent.ts'
import type { TextContent, TextEncoding } from './fileContent.ts'

const anyText = fc.string({ unit: 'binary' })

function file(encoding: TextEncoding, ...lines: string[]): TextContent {
  return { encoding, newline: '\r\n', lines: lines.map((text) => ({ text })) }
}

describe('a file', () => {
  it('ends every line, the last one too', () => {
    expect(fileText(file('ascii', 'a', '', 'b'))).toBe('a\r\n\r\nb\r\n')
    expect(fileText({ ...file('utf-8', 'a', 'b'), newline: '\n' })).toBe('a\nb\n')
    expect(fileText(file('utf-8'))).toBe('')
  })

  it('starts with a byte order mark where it is UTF-16, and has no other', () => {
    expect([...encodeFile(file('utf-16le-bom', 'é€'))]).toEqual([
      0xff, 0xfe, 0xe9, 0, 0xac, 0x20, 0x0d, 0, 0x0a, 0,
    ])
    expect([...encodeFile(file('utf-8', 'é'))]).toEqual([0xc3, 0xa9, 0x0d, 0x0a])
  })

  it('keeps every UTF-16 code unit, lone surrogates too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const bytes = encodeFile(file('utf-16le-bom', String.fromCharCode(...units)))
        const read = units.map((_, index) => bytes[2 + 2 * index]! | (bytes[3 + 2 * index]! << 8))
        expect(read).toEqual(units)
      }),
    )
  })

  it('is the same UTF-8 as a browser makes of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const expected = new TextEncoder().encode(`${text}\r\n`)
        expect(encodeFile(file('utf-8', text))).toEqual(new Uint8Array(expected))
      }),
    )
    expect([...encodeFile(file('utf-8', 'a\ud800b'))].slice(0, 5)).toEqual([0x61, 0xef, 0xbf, 0xbd, 0x62])
  })

  it('says again what was written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decodeText(encodeText(text, 'utf-16le-bom'), 'utf-16le-bom')).toBe(text)
        expect(decodeText(encodeText(text, 'utf-8'), 'utf-8')).toBe(text)
      }),
    )
    const long = 'ж😀'.repeat(10_000)
    expect(decodeText(encodeText(long, 'utf-8'), 'utf-8')).toBe(long)
  })

  it('is read without a word of complaint where bytes are wrong, but not without a mark', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x42), 'utf-16le-bom')).toBe('A\ufffd')
    expect(decodeText(Uint8Array.of(0x41, 0x96), 'ascii')).toBe('A\ufffd')
    for (const wrong of [[0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82], [0xff], [0xf5, 0x80, 0x80, 0x80]]) {
      const text = decodeText(Uint8Array.of(0x41, ...wrong, 0x42), 'utf-8')
      expect(text).toBe(`A${'\ufffd'.repeat(wrong.length)}B`)
    }
  })

  it('that is no text is handed over as it is', () => {
    const bytes = Uint8Array.of(0, 255, 0x41)
    expect(encodeFile({ encoding: 'binary', bytes, lines: [{ text: 'three bytes' }] })).toBe(bytes)
  })

  it('refuses to be ASCII with anything else in it', () => {
    expect([...encodeFile(file('ascii', 'ok~'))]).toEqual([0x6f, 0x6b, 0x7e, 0x0d, 0x0a])
    expect(() => encodeFile(file('ascii', 'Assistance – Messenger'))).toThrow('U+2013')
  })
})
