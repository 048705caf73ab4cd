import type { Reading } from '#domain/audit/reading.ts'
import type { AuditWords } from '#i18n/en/audit.ts'

/** What a file is; of one that could not be read also what it looks like, or what is wrong with it. */
export function reasonWords({ kind, seems, problems }: Reading, w: AuditWords): string {
  if (kind !== 'unknown') return w.kinds[kind]
  const [problem] = problems
  return [
    `${w.kinds.unknown}.`,
    ...(seems === undefined ? [] : [w.looksLike(w.seems[seems])]),
    ...(problem === undefined ? [] : [`${w.problem[problem.kind]} ${problem.what}`.trim()]),
  ].join(' ')
}
