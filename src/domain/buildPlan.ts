import type { Answers } from './answers.ts'
import type { Capabilities } from './editions.ts'
import type { Plan, PlannedChange } from './plan.ts'
import { dcomRule } from './rules/dcom.ts'
import { localMergeRule, portsRule, programsRule, remoteDesktopRule } from './rules/firewall.ts'
import { helpersRule, levelRule, offerRule, solicitedRule } from './rules/remoteAssistance.ts'
import { computerOf, relevantAnswers } from './steps.ts'

type Rule = (answers: Answers, computer: Capabilities) => readonly PlannedChange[]

/** Every rule that turns answers into changes, in the order in which the changes are made. */
const RULES = {
  offer: offerRule,
  level: levelRule,
  helpers: helpersRule,
  solicited: solicitedRule,
  dcom: dcomRule,
  ports: portsRule,
  programs: programsRule,
  'remote-desktop': remoteDesktopRule,
  'local-merge': localMergeRule,
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof RULES
export const RULE_IDS = Object.keys(RULES) as RuleId[]

/**
 * The plan for these answers. Answers of steps that are not asked are not read. Incomplete answers give the part of the
 * plan that is already decided, which is what the preview shows; files are offered only when `isSettled`.
 */
export function buildPlan(answers: Answers): Plan {
  const computer = computerOf(answers)
  if (computer === null || !computer.offerPolicy) return { direction: 'apply', registry: [], firewall: [] }
  const relevant = relevantAnswers(answers)
  const changes = RULE_IDS.flatMap((id): readonly PlannedChange[] => RULES[id](relevant, computer))
  return {
    direction: 'apply',
    registry: changes.filter((change) => change.kind !== 'firewall'),
    firewall: changes.filter((change) => change.kind === 'firewall'),
  }
}
