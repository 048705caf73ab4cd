import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeFile, fileText } from './fileContent.ts'
import type { FileContent } from './fileContent.ts'

const anyText = fc.string({ unit: 'binary' })

function file(encoding: FileContent['encoding'], ...lines: string[]): FileContent {
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

  it('refuses to be ASCII with anything else in it', () => {
    expect([...encodeFile(file('ascii', 'ok~'))]).toEqual([0x6f, 0x6b, 0x7e, 0x0d, 0x0a])
    expect(() => encodeFile(file('ascii', 'Assistance – Messenger'))).toThrow('U+2013')
  })
})
