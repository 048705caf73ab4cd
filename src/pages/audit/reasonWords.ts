import type { Reading } from '#domain/audit/reading.ts'
import type { AuditWords } from '#i18n/en/audit.ts'

/** What a file is; of one of which nothing could be read also what it looks like, or what is wrong with it. */
export function reasonWords({ kind, seems, problems, entries }: Reading, w: AuditWords): string {
  const [problem] = problems
  if (kind !== 'unknown' && (entries > 0 || problem === undefined)) return w.kinds[kind]
  return [
    `${w.kinds[kind]}.`,
    ...(seems === undefined ? [] : [w.looksLike(w.seems[seems])]),
    ...(problem === undefined ? [] : [`${w.problem[problem.kind]} ${problem.what}`.trim()]),
  ].join(' ')
}
