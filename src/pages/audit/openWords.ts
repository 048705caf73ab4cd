import type { AuditRow } from '#domain/audit/auditTable.ts'
import type { AuditWords } from '#i18n/en/audit.ts'

/** Of what is not right, how much of what kind: "2 wrong, 1 missing". */
export function openWords(counts: AuditRow['counts'], w: AuditWords): string {
  return (['wrong', 'missing', 'conflicting'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => w.stateCount(state, counts[state]))
    .join(', ')
}
