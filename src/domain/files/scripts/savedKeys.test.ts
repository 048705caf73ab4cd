import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { emptiedKeys, entryNames, listKey, SAVED_KEYS, savedKeys } from './savedKeys.ts'

describe('what is saved before a plan is carried out', () => {
  it('covers every key that the plan or netsh writes, each under one name', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        const plan = buildPlan(answers)
        const keys = savedKeys(plan).map(({ key }) => key.toLowerCase())
        const written = [
          ...plan.registry.map(({ target }) => target.key),
          ...plan.firewall.map(({ target }) => listKey(target)),
        ]
        for (const key of written.map((text) => text.toLowerCase())) {
          expect(keys.filter((saved) => key === saved || key.startsWith(`${saved}\\`))).not.toEqual([])
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
            else expect([action.kind, way]).toEqual(['netsh', 'exception'])
          }
        }
      }),
    )
  })

  it('notes of every key above, but those that each Windows has, whether it was there', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        const plan = buildPlan(answers)
        const above = savedKeys(plan)
          .filter(({ way }) => way === 'whole')
          .flatMap(({ key }) => {
            const parts = key.split('\\')
            return parts.map((_, end) => parts.slice(0, end).join('\\')).slice(4)
          })
        expect(new Set(emptiedKeys(plan).map(({ key }) => key))).toEqual(new Set(above))
      }),
    )
  })

  it('is the same part under the same name, whatever the plan', () => {
    expect(new Set(SAVED_KEYS.map(({ name }) => name)).size).toBe(SAVED_KEYS.length)
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        for (const part of savedKeys(buildPlan(answers))) expect(SAVED_KEYS).toContain(part)
      }),
    )
    const { length } = savedKeys(buildPlan(SCENARIOS['xp-sp3-narrow']))
    expect(length).toBeGreaterThan(0)
    expect(length).toBeLessThan(SAVED_KEYS.length)
  })
})
