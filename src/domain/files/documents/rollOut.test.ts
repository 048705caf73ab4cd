import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWERS } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { buildRollOut, ROLL_OUT, WAVES } from './rollOut.ts'

const SITUATIONS = ANSWERS.situation.options
const anyAnswers = fc
  .record({ answers: settledAnswers, situation: fc.constantFrom(...SITUATIONS) })
  .map(({ answers, situation }) => ({ ...answers, situation }))

describe('the roll-out plan', () => {
  it('tests on a few before it goes to all, unless there is but one', () => {
    const waves = (situation: (typeof SITUATIONS)[number]) =>
      buildRollOut({ ...SCENARIOS['xp-sp3-narrow'], situation }).waves.map(({ id }) => id)
    expect(waves('one')).toEqual(['first'])
    for (const situation of ['several', 'gpmc', 'samba'] as const) expect(waves(situation)).toEqual(WAVES)
  })

  it('has in every wave something to do and to check, and before each next one when to go on', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { waves, stop, takeBack } = buildRollOut(answers)
        for (const wave of waves) {
          expect([wave.id, wave.do.length > 0, wave.check.length > 0]).toEqual([wave.id, true, true])
        }
        for (const wave of waves.slice(0, -1)) expect(wave.goOn.length).toBeGreaterThan(0)
        expect(stop.length).toBeGreaterThan(0)
        expect(takeBack.length).toBeGreaterThan(0)
      }),
    )
  })

  it('says nothing twice in one place, and leaves nothing unsaid for ever', () => {
    const said = new Set<string>()
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { before, waves, stop, takeBack, after } = buildRollOut(answers)
        const lists = [
          before,
          stop,
          takeBack,
          after,
          ...waves.flatMap((wave) => [wave.do, wave.check, wave.goOn]),
        ]
        for (const list of lists) {
          expect(new Set(list).size).toBe(list.length)
          for (const id of list) said.add(id)
        }
      }),
      { numRuns: 1000 },
    )
    expect(Object.keys(ROLL_OUT).filter((id) => !said.has(id))).toEqual([])
  })

  it('is empty while there is no computer to speak of', () => {
    expect(buildRollOut({})).toMatchObject({ before: [], waves: [], stop: [] })
  })
})
