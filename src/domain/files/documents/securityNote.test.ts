import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { SOURCES } from '#domain/windows/sources.ts'
import { buildSecurityNote, openingsOf } from './securityNote.ts'

/** What every note says something of, whatever the answers. */
const PARTS = [
  'access',
  'who-changes',
  'baseline',
  'risk',
  'measure',
  'proof',
  'logged',
  'take-back',
] as const

describe('the security note', () => {
  it('names what the firewall lets in, as the files set it, wherever it is kept', () => {
    const inPolicy = openingsOf(buildPlan(SCENARIOS['server-2003-policy']))
    expect(inPolicy.map(({ target, scope, store }) => [target.kind, scope, store])).toEqual([
      ['port', '10.20.0.0/16', 'policy'],
      ['program', '10.20.0.0/16', 'policy'],
      ['program', '10.20.0.0/16', 'policy'],
      ['service', '10.20.0.0/16', 'policy'],
    ])
    const local = openingsOf(buildPlan(SCENARIOS['xp-sp3-narrow']))
    expect(local.map(({ target, scope, store }) => [target.kind, scope, store])).toEqual([
      ['port', 'localsubnet,10.0.0.0/8', 'local'],
      ['program', 'localsubnet,10.0.0.0/8', 'local'],
      ['program', 'localsubnet,10.0.0.0/8', 'local'],
      ['program', 'localsubnet,10.0.0.0/8', 'local'],
    ])
  })

  it('says no less than is done: every port, program and service of the plan, in every profile', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        const policy = buildPlan({ ...answers, firewallStore: 'policy' })
        const local = buildPlan({ ...answers, firewallStore: 'netsh' })
        const named = (plan: typeof policy) =>
          openingsOf(plan)
            .map(({ target }) => JSON.stringify(target))
            .sort()
        expect(named(policy)).toEqual(named(local))
      }),
    )
  })

  it('lists every helper by the name that is written, and what the person called it', () => {
    const { helpers } = buildSecurityNote({
      ...SCENARIOS['xp-sp3-narrow'],
      helperUsers: ['CONTOSO\\m.de.vries'],
    })!
    expect(helpers).toEqual([
      { name: 'CONTOSO\\RA-Helpers', kind: 'group' },
      { name: 'CONTOSO\\m.de.vries', kind: 'user' },
    ])
  })

  it('rests on sources that can be looked up, each once', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        const { sources, items, route } = buildSecurityNote(answers)!
        expect(new Set(sources).size).toBe(sources.length)
        for (const id of sources) expect(SOURCES[id]).toBeDefined()
        for (const part of PARTS)
          expect([part, items.some((item) => item.part === part)]).toEqual([part, true])
        expect(route.steps.length).toBeGreaterThan(0)
      }),
    )
  })

  it('is empty while there is no computer to speak of', () => {
    expect(buildSecurityNote({})).toBeNull()
  })
})
