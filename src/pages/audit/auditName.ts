import { helperName } from '#domain/audit/auditTable.ts'
import type { AuditFinding } from '#domain/audit/findings.ts'
import type { Requirement } from '#domain/plan/requirements.ts'
import type { ReportsWords } from '#i18n/en/reports.ts'

/** What a requirement is called: with the helper it is about, or the profile; in the words of the table of reports. */
export function auditName(
  { id, kind, wanted }: Pick<AuditFinding, 'id' | 'kind' | 'wanted'>,
  w: ReportsWords,
): string {
  if (kind === 'helper') return w.helper(helperName(wanted))
  const [, subject] = id.split(' ')
  const { name } = w.requirements[kind]
  return subject === 'domain' || subject === 'standard' ? `${name} (${w.profile[subject]})` : name
}

/** The same of a requirement that nothing was found for yet. */
export function requirementName({ id, kind, look }: Requirement, w: ReportsWords): string {
  return auditName({ id, kind, wanted: look.kind === 'helper' ? look.name : '' }, w)
}
