import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guidFrom, sha256Hex } from './contentId.ts'

const bytes = fc.uint8Array({ maxLength: 300 })

describe('sha256Hex', () => {
  it('is the SHA-256 of Node, for any bytes', () => {
    fc.assert(
      fc.property(bytes, (content) => {
        expect(sha256Hex(content)).toBe(createHash('sha256').update(content).digest('hex'))
      }),
    )
  })

  it('gives the published value for nothing at all', () => {
    expect(sha256Hex(new Uint8Array())).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
  })
})

describe('guidFrom', () => {
  it('is a GUID as Windows writes it, of version 8 and the common variant', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]*$/), bytes, (label, content) => {
        expect(guidFrom(label, content)).toMatch(
          /^\{[\dA-F]{8}-[\dA-F]{4}-8[\dA-F]{3}-[89AB][\dA-F]{3}-[\dA-F]{12}\}$/,
        )
      }),
    )
  })

  it('keeps the digits of the hash outside version and variant', () => {
    const content = Uint8Array.of(1, 2, 3)
    const hash = createHash('sha256').update('gpo\0').update(content).digest('hex').toUpperCase()
    const digits = guidFrom('gpo', content).replaceAll(/[{}-]/g, '')
    expect(digits.slice(0, 12)).toBe(hash.slice(0, 12))
    expect(digits.slice(13, 16)).toBe(hash.slice(13, 16))
    expect(digits.slice(17)).toBe(hash.slice(17, 32))
  })

  it('differs by label and by content, and where only the border between them moves', () => {
    const a = Uint8Array.of(0x61)
    const guids = [
      guidFrom('x', a),
      guidFrom('y', a),
      guidFrom('x', Uint8Array.of()),
      guidFrom('xa', Uint8Array.of()),
    ]
    expect(new Set(guids).size).toBe(4)
    expect(guidFrom('x', a)).toBe(guids[0])
  })
})
