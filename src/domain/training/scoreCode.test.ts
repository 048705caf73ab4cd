import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAULT_IDS } from './faults.ts'
import { LESSON_IDS } from './lessons.ts'
import { parseScoreCode, writeScoreCode } from './scoreCode.ts'
import type { SignedScore } from './scoreCode.ts'
import { WRONG_TURNS } from './training.ts'

const scores: fc.Arbitrary<SignedScore> = fc.record({
  name: fc.string({ unit: 'grapheme', maxLength: 20 }),
  task: fc.constantFrom(...LESSON_IDS, 'case' as const),
  faults: fc.subarray([...FAULT_IDS], { maxLength: 3 }),
  isDone: fc.boolean(),
  seconds: fc.nat(),
  actions: fc.nat(),
  hints: fc.nat(),
  turns: fc.subarray([...WRONG_TURNS]),
})

const score: SignedScore = {
  name: 'Łukasz Żółw',
  task: 'case',
  faults: ['dcom-off', 'rule-disabled'],
  isDone: true,
  seconds: 312,
  actions: 27,
  hints: 1,
  turns: ['open-to-anybody'],
}

describe('a code', () => {
  it('gives back what was written, whatever the name', () => {
    fc.assert(
      fc.property(scores, (any) => {
        expect(parseScoreCode(writeScoreCode(any)).score).toEqual(any)
      }),
    )
  })

  it('is read in any case and spacing, and with letters that look like digits', () => {
    const code = writeScoreCode(score)
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-)+[0-9A-HJKMNP-TV-Z]{1,5}$/)
    expect(parseScoreCode(` ${code.toLowerCase().replaceAll('-', ' ')}\n`).score).toEqual(score)
    expect(parseScoreCode(code.replaceAll('0', 'o').replaceAll('1', 'l')).score).toEqual(score)
  })

  it('notices every single letter that is another', () => {
    const code = writeScoreCode(score).replaceAll('-', '')
    // The last letter holds bits that are only there to fill it.
    for (let index = 0; index < code.length - 1; index += 1) {
      const other = code[index] === 'X' ? 'Y' : 'X'
      const typed = code.slice(0, index) + other + code.slice(index + 1)
      expect(parseScoreCode(typed).problem, typed).toEqual({ kind: 'mistyped' })
    }
  })

  it.each([
    ['', 'not-a-code'],
    ['AB', 'not-a-code'],
    ['hello, world', 'not-a-code'],
    ['AAAAA-BBBBB-CCCCC', 'mistyped'],
  ])('says of %j that it is %s', (text, kind) => {
    expect(parseScoreCode(text).problem).toEqual({ kind })
  })

  it('says of a lesson that it does not know that it is of another version', () => {
    const code = writeScoreCode({ ...score, task: 'lesson-of-tomorrow' as never })
    expect(parseScoreCode(code).problem).toEqual({ kind: 'other-version' })
  })

  it('reads anything without a crash', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseScoreCode(text) !== undefined))
  })
})
