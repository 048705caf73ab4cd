import type { Answers } from '#domain/answers/answers.ts'
import { firstOpenStep, unsuitableBecause } from '#domain/answers/steps.ts'
import { stepUrl, URLS } from './urls.ts'

/** Where there is something to do with answers that were opened: the first open question, or the summary. */
export function whereToGoOn(answers: Answers): string {
  if (unsuitableBecause(answers) !== null) return URLS.unsuitable
  const open = firstOpenStep(answers)
  return open === null ? URLS.check : stepUrl(open)
}
