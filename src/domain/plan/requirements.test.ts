import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { helperAccounts } from '#domain/answers/helperList.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { helperNames } from '#domain/windows/accounts.ts'
import { buildPlan } from './buildPlan.ts'
import { requirementsOf } from './requirements.ts'
import { REQUIREMENT_KINDS } from './requirementTable.ts'

describe('what must be true on the computer', () => {
  it('has an id of its own for everything, with every helper and chosen profile', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        const requirements = requirementsOf(answers)
        const ids = requirements.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.filter((id) => id.startsWith('helper '))).toHaveLength(
          helperNames(helperAccounts(answers)).length,
        )
        for (const { id, kind } of requirements) expect(id.split(' ')[0]).toBe(kind)
      }),
    )
  })

  it('looks at every value that the plan sets, but for what netsh and addresses decide', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        const looked = JSON.stringify(requirementsOf(answers)).toLowerCase()
        for (const change of buildPlan(answers).registry) {
          if (change.kind === 'list') {
            for (const name of change.after ?? [])
              expect(looked).toContain(JSON.stringify(name).slice(1, -1).toLowerCase())
            continue
          }
          const { key, name } = change.target
          // Whether local entries count is no requirement, and addresses are not compared.
          if (/^(?:AllowUserPrefMerge|RemoteAddresses)$/.test(name)) continue
          const start = name.includes(':') ? /^(?:\d+:\w+|[^:]+)/.exec(name)?.[0] : name
          expect(looked).toContain(JSON.stringify(key).slice(1, -1).toLowerCase())
          expect(looked).toContain(JSON.stringify(start).slice(1, -1).toLowerCase())
        }
      }),
    )
  })

  it('asks nothing that no scenario asks', () => {
    const asked = new Set(SCENARIO_IDS.flatMap((id) => requirementsOf(SCENARIOS[id]).map(({ kind }) => kind)))
    expect(REQUIREMENT_KINDS.filter((kind) => !asked.has(kind))).toEqual([])
  })

  it('is nothing at all where there is no policy to set', () => {
    expect(requirementsOf({ ...SCENARIOS['xp-sp3-narrow'], edition: 'xp-home' })).toEqual([])
    expect(requirementsOf({})).toEqual([])
  })
})
