import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { ANSWER_KEYS } from './answers.ts'
import type { Answers } from './answers.ts'
import { fingerprintOf, withoutFingerprint } from './fingerprint.ts'
import { SCENARIO_IDS, SCENARIOS } from './scenarios.ts'
import { relevantAnswers } from './steps.ts'

const SERVER: Answers = SCENARIOS['server-2003-policy']

describe('the mark of answers', () => {
  it('is the same for the same answers, in whichever order, with or without what does not count', () => {
    fc.assert(
      fc.property(
        settledAnswers,
        fc.shuffledSubarray([...ANSWER_KEYS], { minLength: ANSWER_KEYS.length }),
        (answers, keys) => {
          const mark = fingerprintOf(answers)
          expect(mark).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/)
          expect(fingerprintOf(relevantAnswers(answers))).toBe(mark)
          const shuffled = Object.fromEntries(
            keys.flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]]])),
          )
          expect(fingerprintOf(shuffled)).toBe(mark)
        },
      ),
    )
  })

  it('does not tell apart what was said from what goes without saying', () => {
    const { keepLocalExceptions: _, firewallStore: __, ...silent } = SERVER
    expect(fingerprintOf(silent)).toBe(fingerprintOf(SERVER))
    expect(fingerprintOf({ ...SERVER, enableSolicited: false, computer: '', helperGroups: [] })).toBe(
      fingerprintOf(SERVER),
    )
  })

  it.each<[string, Answers]>([
    ['the way', { way: 'several' }],
    ['the level', { control: 'view' }],
    ['a helper', { helpers: ['Server-Helpers', 'x'] }],
    ['the addresses', { scope: 'any' }],
    ['local exceptions', { keepLocalExceptions: false }],
    ['the store', { firewallStore: 'netsh' }],
  ])('is another with %s', (_, other) => {
    expect(fingerprintOf({ ...SERVER, ...other })).not.toBe(fingerprintOf(SERVER))
  })

  it('stays the same from release to release', () => {
    expect(SCENARIO_IDS.map((id) => fingerprintOf(SCENARIOS[id]))).toMatchInlineSnapshot(`
      [
        "9C1B-2CFB",
        "18CB-B16A",
        "AE65-457F",
        "AF75-1D85",
        "BB0B-481E",
        "30AC-9D1B",
      ]
    `)
  })

  it('is taken out of a line to compare it', () => {
    expect(withoutFingerprint('rem from the answers 3F2A-91C0')).toBe('rem from the answers ')
    expect(withoutFingerprint('{6C3D4A2A-5FC1-8513-952B-3B33F7072BBF}')).toBe(
      '{6C3D4A2A-5FC1-8513-952B-3B33F7072BBF}',
    )
  })
})
