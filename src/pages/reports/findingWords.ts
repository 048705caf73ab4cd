import type { ReportFinding } from '#domain/files/reports/reportTable.ts'
import { REQUIREMENTS } from '#domain/plan/requirementTable.ts'
import type { ReportsWords } from '#i18n/en/reports.ts'

/** What a requirement is called: with the helper it is about, or the profile. */
export function findingName({ id, kind, helper, profile }: ReportFinding, w: ReportsWords): string {
  if (kind === null) return w.otherLine(id)
  if (kind === 'helper') return helper === null ? w.helperNumber(id) : w.helper(helper)
  const { name } = w.requirements[kind]
  return profile === null ? name : `${name} (${w.profile[profile]})`
}

/** What to do about it; null where nothing is to be done, or nobody here knows what. */
export function findingAdvice({ kind, state, isMissing }: ReportFinding, w: ReportsWords): string | null {
  if (state === 'met') return null
  if (isMissing) return w.notMeasured.missing
  if (kind === null) return null
  if (state === 'not-met' || REQUIREMENTS[kind].otherwise === 'unknown') return w.requirements[kind].mend
  return kind === 'helper' ? w.notMeasured.helper : w.notMeasured.other
}
