import type { Reading, ReadingProblem } from '#domain/audit/reading.ts'
import { parseVerifyReport } from '#domain/files/scripts/verifyReport.ts'
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
    problems: problems.map(({ kind, line }): ReadingProblem => ({
      kind: PROBLEMS[kind],
      what: '',
      line,
      offset: null,
      inner: null,
    })),
    report,
  }
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
