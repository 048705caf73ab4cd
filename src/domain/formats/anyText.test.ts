import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeAnyText } from './anyText.ts'

describe('text of any encoding', () => {
  it.each<[string, readonly number[], string, string]>([
    ['UTF-16 with its mark', [0xff, 0xfe, 0x41, 0, 0xac, 0x20], 'A€', 'utf-16le'],
    ['the other byte order', [0xfe, 0xff, 0, 0x41, 0x20, 0xac], 'A€', 'utf-16be'],
    ['UTF-16 without a mark', [0x41, 0, 0x42, 0], 'AB', 'utf-16le'],
    ['the other without a mark', [0, 0x41, 0, 0x42], 'AB', 'utf-16be'],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xc3, 0xa9], 'é', 'utf-8'],
    ['UTF-8 without', [0x41, 0xe2, 0x82, 0xac], 'A€', 'utf-8'],
    ['ASCII', [0x41], 'A', 'utf-8'],
    ['a code page', [0x41, 0xe9, 0x80], 'Aé€', 'windows-1252'],
    ['UTF-8 that breaks off', [0x41, 0xe2, 0x82], 'Aâ‚', 'windows-1252'],
    ['nothing', [], '', 'utf-8'],
  ])('reads %s', (_, bytes, text, encoding) => {
    expect(decodeAnyText(Uint8Array.from(bytes))).toEqual({ text, encoding })
  })

  it('reads any text in each of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(decodeAnyText(Buffer.from(`\uFEFF${text}`, 'utf16le')).text).toBe(text)
        expect(decodeAnyText(Buffer.from(`\uFEFF${text}`, 'utf8')).text).toBe(text)
        expect(decodeAnyText(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()).text).toBe(text)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void decodeAnyText(bytes)))
  })
})
