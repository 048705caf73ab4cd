import type { AuditFinding } from '#domain/audit/auditFinding.ts'
import { REQUIREMENTS } from '#domain/plan/requirementTable.ts'
import type { Requirement } from '#domain/plan/requirements.ts'
import type { RequirementWords } from '#i18n/en/requirements.ts'

/** What a requirement is called: with the helper it is about, or the profile. */
export function auditName(
  { id, kind, wanted }: Pick<AuditFinding, 'id' | 'kind' | 'wanted'>,
  w: RequirementWords,
): string {
  if (kind === 'helper') return wanted === '' ? w.helperNumber(id) : w.helper(wanted)
  const [, subject] = id.split(' ')
  const { name } = w.kinds[kind]
  return subject === 'domain' || subject === 'standard' ? `${name} (${w.profile[subject]})` : name
}

/** The same of a requirement that nothing was found for yet. */
export function requirementName({ id, kind, look }: Requirement, w: RequirementWords): string {
  return auditName({ id, kind, wanted: look.kind === 'helper' ? look.name : '' }, w)
}

/** What to do about it; null where nothing is to be done, or nobody here knows what. `isReport`: a script asked the computer. */
export function auditAdvice(
  { kind, state, place }: AuditFinding,
  isReport: boolean,
  w: RequirementWords,
): string | null {
  if (state === 'met') return null
  if (state !== 'unknown') return w.kinds[kind].mend
  if (!isReport) return null
  if (place === null) return w.notMeasured.missing
  if (REQUIREMENTS[kind].otherwise === 'unknown') return w.kinds[kind].mend
  return kind === 'helper' ? w.notMeasured.helper : w.notMeasured.other
}
