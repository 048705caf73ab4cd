import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWERS } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import type { ArtifactId } from './artifactIds.ts'
import { ARTIFACTS, suitableArtifacts } from './artifacts.ts'
import { ROUTE_STEPS, routeFiles, routeOf } from './situations.ts'
import type { RouteStepId, SituationId } from './situations.ts'

const SITUATIONS = ANSWERS.situation.options
const anySource = settledAnswers.map(plainSource)

describe('the way through a situation', () => {
  it('begins with the names, and ends with what is kept', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SITUATIONS), anySource, (situation, source) => {
        const steps = routeOf(situation, source)
        expect(steps[0]).toBe('check-names')
        expect(steps.at(-1)).toBe('keep')
      }),
    )
  })

  it('uses only files that there are for the answers', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SITUATIONS), anySource, (situation, source) => {
        expect(suitableArtifacts(source)).toEqual(expect.arrayContaining([...routeFiles(situation, source)]))
      }),
    )
  })

  it('carries out every change of the plan, and knows the way back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SITUATIONS), anySource, (situation, source) => {
        const files = routeFiles(situation, source)
        const has = (...ids: readonly ArtifactId[]) => ids.every((id) => files.includes(id))
        if (situation === 'one' || situation === 'several') {
          expect(has('apply-cmd', 'restore-cmd')).toBe(true)
          return
        }
        const isOutsidePolicy = source.plan.registry.some(({ why }) => why.rule === 'dcom')
        expect(has(situation === 'gpmc' ? 'gpo-backup-zip' : 'samba-gpo-zip')).toBe(true)
        expect(has('dcom-reg')).toBe(isOutsidePolicy)
        expect(has('dcom-undo-reg')).toBe(isOutsidePolicy && source.answers.dcom === 'off')
        // What the object carries must go with it, so nothing may write the same into the computer itself.
        expect(has('apply-reg') || has('apply-cmd')).toBe(false)
        expect(has('firewall-apply-startup-cmd', 'firewall-undo-startup-cmd')).toBe(
          source.plan.firewall.length > 0,
        )
      }),
    )
  })

  it('puts the .reg file beside the script only where names need it', () => {
    const steps = (answers: keyof typeof SCENARIOS) => routeOf('one', plainSource(SCENARIOS[answers]))
    expect(steps('hostile-names')).toContain('names-apart')
    expect(steps('xp-sp3-narrow')).not.toContain('names-apart')
  })

  it('begins with a pilot wherever there is more than one computer', () => {
    const first = (situation: SituationId) => routeOf(situation, plainSource(SCENARIOS['xp-sp3-narrow']))
    expect(SITUATIONS.filter((situation) => first(situation).includes('pilot'))).toEqual([
      'several',
      'gpmc',
      'samba',
    ])
  })

  it('leaves no step and no file unused', () => {
    const sources = Object.values(SCENARIOS).map(plainSource)
    const used = new Set(
      SITUATIONS.flatMap((situation) => sources.flatMap((source) => routeOf(situation, source))),
    )
    expect([...used].sort()).toEqual((Object.keys(ROUTE_STEPS) as RouteStepId[]).sort())
    for (const { files } of Object.values(ROUTE_STEPS)) {
      for (const id of files) expect(Object.keys(ARTIFACTS)).toContain(id)
    }
  })
})
