import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { entryNames, listKey, savedKeys, savedKeysId } from './savedKeys.ts'

describe('what is saved before a plan is carried out', () => {
  it('covers every key that the plan or netsh writes, none of them twice', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        const plan = buildPlan(answers)
        const keys = savedKeys(plan).map(({ key }) => key.toLowerCase())
        const written = [
          ...plan.registry.map(({ target }) => target.key),
          ...plan.firewall.map(({ target }) => listKey(target)),
        ]
        for (const key of written.map((text) => text.toLowerCase())) {
          expect(keys.filter((saved) => key === saved || key.startsWith(`${saved}\\`))).toHaveLength(1)
        }
        expect(new Set(savedKeys(plan).map(({ name }) => name)).size).toBe(keys.length)
      }),
    )
  })

  it('clears outside of policy only what the plan sets there', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        const plan = buildPlan(answers)
        const names = new Set(
          [
            ...plan.registry.map(({ target }) => ('name' in target ? target.name : '')),
            ...plan.firewall.flatMap(({ target }) => entryNames(target)),
          ].map((name) => name.toLowerCase()),
        )
        for (const { key, way, clearing } of savedKeys(plan)) {
          const isPolicy = /^SOFTWARE\\Policies\\/i.test(key)
          expect(way === 'whole').toBe(isPolicy)
          for (const { action } of clearing) {
            if (action.kind === 'delete-key') expect([isPolicy, action.key]).toEqual([true, key])
            else if (action.kind === 'delete-value') expect(names).toContain(action.name.toLowerCase())
            else expect([action.kind, way]).toEqual(['netsh', 'exceptions'])
          }
        }
      }),
    )
  })

  it('is told apart by which keys those are, not by who is on the list', () => {
    const id = (answers: Parameters<typeof buildPlan>[0]) => savedKeysId(savedKeys(buildPlan(answers)))
    const answers = SCENARIOS['xp-sp3-narrow']
    expect(id({ ...answers, helpers: ['CONTOSO\\other'], control: 'view' })).toBe(id(answers))
    expect(id({ ...answers, profiles: ['standard'] })).not.toBe(id(answers))
    expect(id(answers)).toMatch(/^[0-9a-f]{8}$/)
  })
})
