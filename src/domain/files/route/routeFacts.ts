import type { Answers } from '#domain/answers/answers.ts'
import { helperAccounts } from '#domain/answers/helperList.ts'
import { computerOf, relevantAnswers } from '#domain/answers/steps.ts'
import type { WayId } from '#domain/answers/ways.ts'
import type { PlanSource } from '#domain/files/artifact.ts'
import type { Plan, RuleId } from '#domain/plan/plan.ts'
import { helperNames } from '#domain/windows/accounts.ts'
import type { Capabilities } from '#domain/windows/editions.ts'

/** What decides on the steps of a route and on what is in them. */
export interface RouteFacts {
  readonly way: WayId
  /** The answers that count. */
  readonly answers: Answers
  readonly computer: Capabilities
  readonly plan: Plan
  /** `DOMAIN\name`, as the list has them. */
  readonly helpers: readonly string[]
}

/** Null until way, edition and service pack are answered. */
export function routeFacts({ answers, plan }: PlanSource): RouteFacts | null {
  const computer = computerOf(answers)
  const relevant = relevantAnswers(answers)
  const { way } = relevant
  if (computer === null || way === undefined) return null
  return { way, answers: relevant, computer, plan, helpers: helperNames(helperAccounts(relevant)) }
}

export const byPolicy = ({ answers }: RouteFacts) => answers.firewallStore === 'policy'
export const byNetsh = ({ answers }: RouteFacts) => answers.firewallStore === 'netsh'
export const hasFirewall = ({ computer }: RouteFacts) => computer.windowsFirewall
export const writesDcom = ({ plan }: RouteFacts) => writes(plan, 'dcom')
/** Only where it is known what to put back. */
export const takesDcomBack = ({ plan }: RouteFacts) =>
  plan.registry.some(({ why, undoing }) => why.rule === 'dcom' && undoing === 'restore')
export const opensRemoteDesktop = ({ plan }: RouteFacts) => writes(plan, 'remote-desktop')

function writes({ registry, firewall }: Plan, rule: RuleId): boolean {
  return [...registry, ...firewall].some(({ why }) => why.rule === rule)
}
