import type { Answers } from '#domain/answers/answers.ts'
import { computerOf, relevantAnswers } from '#domain/answers/steps.ts'
import { dcomRule } from '#domain/plan/rules/dcom.ts'
import {
  localMergeRule,
  otherEntriesRule,
  portsRule,
  programsRule,
  remoteDesktopRule,
} from '#domain/plan/rules/firewall.ts'
import { helpersRule, levelRule, offerRule, solicitedRule } from '#domain/plan/rules/remoteAssistance.ts'
import type { Capabilities } from '#domain/windows/editions.ts'
import { RULE_IDS } from './plan.ts'
import type { Plan, PlannedChange, RuleId } from './plan.ts'

type Rule = (answers: Answers, computer: Capabilities) => readonly PlannedChange[]

const RULES = {
  offer: offerRule,
  level: levelRule,
  helpers: helpersRule,
  solicited: solicitedRule,
  dcom: dcomRule,
  'other-entries': otherEntriesRule,
  ports: portsRule,
  programs: programsRule,
  'remote-desktop': remoteDesktopRule,
  'local-merge': localMergeRule,
} as const satisfies Record<RuleId, Rule>

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
