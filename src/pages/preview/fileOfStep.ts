import type { AnswerKey } from '#domain/answers/answers.ts'
import { STEPS } from '#domain/answers/steps.ts'
import type { StepId } from '#domain/answers/steps.ts'
import type { Plan, PlannedChange } from '#domain/plan/plan.ts'

/**
 * The file that a question is about: the one with more of what its answers decide, as each change says of itself. Where
 * nothing is decided yet, or no question is asked, the file that there always is.
 */
export function fileOfStep(
  step: StepId | null,
  { registry, firewall }: Plan,
): 'apply-reg' | 'firewall-apply-cmd' {
  const answers: readonly AnswerKey[] = step === null ? [] : STEPS[step].answers
  const decided = (changes: readonly PlannedChange[]) =>
    changes.filter(({ why }) => why.answers.some((key) => answers.includes(key))).length
  return decided(firewall) > decided(registry) ? 'firewall-apply-cmd' : 'apply-reg'
}
