import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { WAY_IDS } from '#domain/answers/ways.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { buildRoute } from '#domain/files/route/route.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { buildRollOut, ROLL_OUT, WAVES } from './rollOut.ts'
import type { RollOutLine } from './rollOut.ts'

const anyAnswers = fc
  .record({ answers: settledAnswers, way: fc.constantFrom(...WAY_IDS) })
  .map(({ answers, way }) => ({ ...answers, way }))

describe('the roll-out plan', () => {
  it('tests on a few before it goes to all, unless there is but one', () => {
    const waves = (way: (typeof WAY_IDS)[number]) =>
      buildRollOut({ ...SCENARIOS['xp-sp3-narrow'], way })?.waves.map(({ id }) => id)
    for (const way of ['one', 'by-hand'] as const) expect(waves(way)).toEqual(['first'])
    for (const way of ['several', 'gpmc', 'samba'] as const) expect(waves(way)).toEqual(WAVES)
  })

  it('has in every wave something to do and to check, and before each next one when to go on', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { waves, stop, takeBack } = buildRollOut(answers)!
        for (const wave of waves) {
          expect([wave.id, wave.do.length > 0, wave.check.length > 0]).toEqual([wave.id, true, true])
        }
        for (const wave of waves.slice(0, -1)) expect(wave.goOn.length).toBeGreaterThan(0)
        expect(stop.length).toBeGreaterThan(0)
        expect(takeBack.length).toBeGreaterThan(0)
      }),
    )
  })

  it('does, checks and takes back the steps of the route, and makes a policy object once', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { steps } = buildRoute({ answers, plan: buildPlan(answers) })!
        const { waves, takeBack } = buildRollOut(answers)!
        const of = (lines: readonly RollOutLine[]) =>
          lines.flatMap((line) => ('step' in line ? [line.step.id] : [])).sort()
        const part = (name: string) => steps.filter((step) => step.part === name)
        waves.forEach((wave, index) => {
          const done = part('do').filter(({ once }) => index === 0 || !once)
          expect(of(wave.do)).toEqual(done.map(({ id }) => id).sort())
          expect(of(wave.check)).toEqual(
            part('prove')
              .map(({ id }) => id)
              .sort(),
          )
        })
        expect(of(takeBack)).toEqual(
          part('back')
            .map(({ id }) => id)
            .sort(),
        )
      }),
    )
  })

  it('says nothing twice in one place, and leaves nothing unsaid for ever', () => {
    const said = new Set<string>()
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { before, waves, stop, takeBack, after } = buildRollOut(answers)!
        const lists = [
          before,
          stop,
          takeBack,
          after,
          ...waves.flatMap((wave) => [wave.do, wave.check, wave.goOn]),
        ]
        for (const list of lists) {
          const ids = list.map((line) => ('item' in line ? line.item : `step ${line.step.id}`))
          expect(new Set(ids).size).toBe(ids.length)
          for (const id of ids) said.add(id)
        }
      }),
      { numRuns: 1000 },
    )
    expect(Object.keys(ROLL_OUT).filter((id) => !said.has(id))).toEqual([])
  })

  it('is empty while there is no computer to speak of', () => {
    expect(buildRollOut({})).toBeNull()
  })
})
