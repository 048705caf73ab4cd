import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAULT_IDS } from './faults.ts'
import { WRONG_TURNS } from './grading.ts'
import { LESSON_IDS } from './lessons.ts'
import { parseScoreCode, writeScoreCode } from './scoreCode.ts'
import type { SignedScore } from './scoreCode.ts'
import { SLIP_IDS } from './slips.ts'

const counts = fc.record({ where: fc.nat(), what: fc.nat(), answer: fc.nat() })
const scores: fc.Arbitrary<SignedScore> = fc
  .record({
    name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((name) => `x${name}`.trim()),
    task: fc.constantFrom(...LESSON_IDS, 'case' as const),
    faults: fc.subarray([...FAULT_IDS], { maxLength: 3 }),
    slip: fc.constantFrom(null, ...SLIP_IDS),
    reached: fc.nat(9),
    missing: fc.nat(9),
    isDone: fc.boolean(),
    seconds: fc.nat(),
    actions: fc.nat(),
    hints: counts,
    turns: fc.subarray([...WRONG_TURNS]),
  })
  .map(({ missing, ...any }) => ({ ...any, open: Math.max(1, any.reached + missing) }))

const score: SignedScore = {
  name: 'Łukasz Żółw',
  task: 'case',
  faults: ['dcom-off', 'rule-disabled'],
  slip: null,
  open: 3,
  reached: 3,
  isDone: true,
  seconds: 312,
  actions: 27,
  hints: { where: 1, what: 0, answer: 0 },
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

  it.each(['', '   '])('refuses a code with the name %j', (name) => {
    expect(parseScoreCode(writeScoreCode({ ...score, name })).problem).toEqual({ kind: 'no-name' })
  })

  it('refuses more than there was to reach', () => {
    for (const wrong of [{ reached: 4 }, { open: 0, reached: 0 }]) {
      const code = writeScoreCode({ ...score, ...wrong })
      expect(parseScoreCode(code).problem).toEqual({ kind: 'other-version' })
    }
  })

  it('says of a code of the first version that its points followed another rule', () => {
    // As version 0.2.0 wrote it: Anna, DCOM, one hint.
    const code = 'KCZ5R-PSH5G-H68RV-FDMH2-RPTX5-GRJRD-HG5GT-2RC9C-BDEJR-8J1DS-Q628J-X'
    expect(parseScoreCode(code).problem).toEqual({ kind: 'old-rule' })
  })

  it('reads anything without a crash', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseScoreCode(text) !== undefined))
  })
})
