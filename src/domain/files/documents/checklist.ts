import type { Answers } from '#domain/answers/answers.ts'
import { helperAccounts } from '#domain/answers/helperList.ts'
import { computerOf, relevantAnswers } from '#domain/answers/steps.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { helperNames } from '#domain/windows/accounts.ts'
import { ARTICLE_IDS } from '#domain/windows/article.ts'
import type { ArticleId } from '#domain/windows/article.ts'
import { coveredBy } from './articleCoverage.ts'
import type { Coverage } from './articleCoverage.ts'
import { CHECKLIST } from './checklistItems.ts'
import type { ChecklistEntry, ChecklistItemId, ChecklistSection, Facts } from './checklistItems.ts'

export interface ChecklistItem {
  readonly id: ChecklistItemId
  readonly section: ChecklistSection
  /** Place in the article that this line carries out, if any. */
  readonly article: ArticleId | null
  readonly lines: readonly string[]
}

/** The checklist for these answers: the lines that apply, in order. Empty until edition and service pack are known. */
export function buildChecklist(answers: Answers): readonly ChecklistItem[] {
  const computer = computerOf(answers)
  if (computer === null) return []
  const relevant = relevantAnswers(answers)
  const facts: Facts = {
    answers: relevant,
    computer,
    plan: buildPlan(answers),
    helpers: helperNames(helperAccounts(relevant)),
  }
  return (Object.entries(CHECKLIST) as [ChecklistItemId, ChecklistEntry][])
    .filter(([, entry]) => entry.applies?.(facts) ?? true)
    .map(([id, entry]) => ({
      id,
      section: entry.section,
      article: articleOf(id),
      lines: entry.lines?.(facts) ?? [],
    }))
}

/** The first place in the article that says this line covers it. */
function articleOf(id: ChecklistItemId): ArticleId | null {
  const covers = (coverage: Coverage) => 'checklist' in coverage && coverage.checklist === id
  return ARTICLE_IDS.find((place) => coveredBy(place).some(covers)) ?? null
}
