import { CHARACTERS_IN_A_CELL, LINES_IN_A_CELL, writeCsv } from '#domain/formats/csv.ts'
import type { CsvSeparator } from '#domain/formats/csv.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import type { FindingState, ReportFinding, ReportTable } from './reportTable.ts'

/** How a spreadsheet in the person's language takes the table, and its words. */
export interface ReportsDialect {
  readonly separator: CsvSeparator
  /** The first row: computer, id of the requirement, the requirement in words, state, found. */
  readonly columns: readonly [string, string, string, string, string]
  readonly states: Readonly<Record<FindingState, string>>
  readonly requirement: (finding: ReportFinding) => string
}

/** Every finding of every computer for a spreadsheet, a row each, in the order of the table. */
export function writeReportsCsv({ computers }: ReportTable, dialect: ReportsDialect): TextContent {
  const { separator, columns, states, requirement } = dialect
  const rows = computers.flatMap(({ computer, findings }) =>
    findings.map((finding) => [
      computer,
      finding.id,
      requirement(finding),
      states[finding.state],
      fitting(finding.found),
    ]),
  )
  return writeCsv([columns, ...rows], separator)
}

/** What a cell holds; a list of entries that is longer than that is to be read in the report itself. */
function fitting(lines: readonly string[]): string {
  const text = lines.slice(0, LINES_IN_A_CELL).join('\n').slice(0, CHARACTERS_IN_A_CELL)
  return text.length < lines.join('\n').length ? `${text}\n…` : text
}
