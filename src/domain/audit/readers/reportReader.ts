import type { Reading, ReadingProblem } from '#domain/audit/reading.ts'
import { kindOf, parseVerifyReport } from '#domain/files/scripts/verifyReport.ts'
import type { VerifyReportProblem } from '#domain/files/scripts/verifyReport.ts'
import { emptyReading } from './readings.ts'

/** What a report of verify.cmd says. Takes text, decoded in whatever way. Never throws. */
export function readReport(text: string, encoding: string): Reading {
  const { report, problems } = parseVerifyReport(text)
  return {
    ...emptyReading('report'),
    encoding,
    computer: report.computer === '' ? null : report.computer,
    entries: report.checks.length,
    problems: [
      ...problems.map(({ kind, line }) => problemAt(PROBLEMS[kind], line, '')),
      // It shows no computer, or nothing of one; the script always writes both.
      ...(problems.length === 0 && (report.computer === '' || report.checks.length === 0)
        ? [problemAt('cut-off', 2, '')]
        : []),
      // A later version asks for more.
      ...report.checks
        .filter(({ id }) => kindOf(id) === null)
        .map(({ id, line }) => problemAt('unknown-part', line, id)),
    ],
    report,
  }
}

function problemAt(kind: ReadingProblem['kind'], line: number, what: string): ReadingProblem {
  return { kind, what, line, offset: null, inner: null }
}

/** Lines of it are lost, or are not as the script writes them: nobody knows what they said. */
export function isDamagedReport({ report, problems }: Reading): boolean {
  return report !== null && problems.some(({ kind }) => kind !== 'unknown-part')
}

const PROBLEMS: Readonly<Record<VerifyReportProblem['kind'], ReadingProblem['kind']>> = {
  'not-a-report': 'damaged',
  'other-version': 'other-version',
  'too-large': 'too-large',
  'missing-header': 'cut-off',
  'unreadable-line': 'unreadable-line',
  'repeated-line': 'odd-entry',
  'after-the-end': 'odd-entry',
  'no-result': 'cut-off',
  'wrong-count': 'wrong-count',
}
