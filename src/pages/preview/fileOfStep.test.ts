import { expect, it } from 'vitest'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { STEP_IDS } from '#domain/answers/steps.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { fileOfStep } from './fileOfStep.ts'

const byNetsh = { ...SCENARIOS['server-2003-policy'], firewallStore: 'netsh' } as const
/** What is about the firewall where netsh sets it; its programs also differ by edition. */
const ABOUT_FIREWALL = ['edition', 'firewall', 'article']

it('is the script of the firewall at the questions about it, where there is one', () => {
  for (const step of STEP_IDS) {
    const file = ABOUT_FIREWALL.includes(step) ? 'firewall-apply-cmd' : 'apply-reg'
    expect(fileOfStep(step, buildPlan(byNetsh)), step).toBe(file)
    expect(fileOfStep(step, buildPlan(SCENARIOS['server-2003-policy'])), step).toBe('apply-reg')
  }
})

it('is apply.reg while the question has no answer, and where none is asked', () => {
  const { scope: _, ...open } = byNetsh
  expect(fileOfStep('firewall', buildPlan(open))).toBe('apply-reg')
  expect(fileOfStep(null, buildPlan(byNetsh))).toBe('apply-reg')
})
