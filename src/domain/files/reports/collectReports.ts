import { parseVerifyReport } from '#domain/files/scripts/verifyReport.ts'
import type { VerifyReport, VerifyReportProblem } from '#domain/files/scripts/verifyReport.ts'
import { accountKey } from '#domain/windows/accounts.ts'

/** A report that can stand in a row: it says of which computer it is, and for which plan it was made. */
export interface CollectedReport extends VerifyReport {
  readonly computer: string
  readonly plan: string
  /** Null: all of it could be read. */
  readonly damage: ReportDamage | null
}

export type ReportDamage =
  /** The end is missing, or lines are; what is not there was not measured. */
  { readonly kind: 'cut-off' } | { readonly kind: 'odd-line'; readonly line: number }

/** A file as somebody chose it; the kinds beside text are why its text is not there. */
export type OpenedReport =
  | { readonly kind: 'text'; readonly fileName: string; readonly text: string }
  | { readonly kind: 'too-large' | 'unreadable'; readonly fileName: string }

type RefusedBecause = 'too-large' | 'unreadable' | 'not-a-report' | 'other-version' | 'cut-off'

/** What is to be said about a file; about one that was read and was the first of its computer, nothing. */
export type ReportNotice = { readonly fileName: string } & (
  | { readonly kind: 'refused'; readonly because: RefusedBecause }
  | { readonly kind: 'damaged'; readonly computer: string; readonly damage: ReportDamage }
  | { readonly kind: 'replaced'; readonly computer: string }
  /** It is damaged, and there was a whole one of that computer: that one stays. */
  | { readonly kind: 'kept-whole'; readonly computer: string }
)

/**
 * Puts files beside the reports that are there already, in the order in which they are given. A computer has one report:
 * the last one counts, unless it is damaged and the one before is whole. No file takes anything else away; none throws.
 */
export function collectReports(
  reports: readonly CollectedReport[],
  files: readonly OpenedReport[],
): { readonly reports: readonly CollectedReport[]; readonly notices: readonly ReportNotice[] } {
  const collected = new Map(reports.map((report) => [accountKey(report.computer), report]))
  const notices = files.flatMap((file): readonly ReportNotice[] => {
    const { fileName } = file
    const read = readReport(file)
    if (typeof read === 'string') return [{ kind: 'refused', fileName, because: read }]
    const { computer, damage } = read
    const before = collected.get(accountKey(computer))
    if (damage !== null && before?.damage === null) return [{ kind: 'kept-whole', fileName, computer }]
    collected.set(accountKey(computer), read)
    if (damage !== null) return [{ kind: 'damaged', fileName, computer, damage }]
    return before === undefined ? [] : [{ kind: 'replaced', fileName, computer }]
  })
  return { reports: [...collected.values()], notices }
}

function readReport(file: OpenedReport): CollectedReport | RefusedBecause {
  if (file.kind !== 'text') return file.kind
  const { report, problems } = parseVerifyReport(file.text)
  const refused = problems.find(({ kind }) => REFUSING.has(kind))
  if (refused !== undefined) return refused.kind as RefusedBecause
  const { computer, plan, checks } = report
  if (computer === null || computer === '' || plan === null || checks.length === 0) return 'cut-off'
  return { ...report, computer, plan: plan.toLowerCase(), damage: damageOf(problems) }
}

const REFUSING: ReadonlySet<VerifyReportProblem['kind']> = new Set<
  VerifyReportProblem['kind'] & RefusedBecause
>(['too-large', 'not-a-report', 'other-version'])

function damageOf(problems: readonly VerifyReportProblem[]): ReportDamage | null {
  const [first] = problems
  if (first === undefined) return null
  const isCutOff = problems.some(({ kind }) => kind === 'no-result')
  return isCutOff ? { kind: 'cut-off' } : { kind: 'odd-line', line: first.line }
}
