import { CHARACTERS_IN_A_CELL, writeCsv } from '#domain/formats/csv.ts'
import type { CsvSeparator } from '#domain/formats/csv.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import { auditRows } from './auditOutput.ts'
import type { AuditTable, JudgedFile } from './auditTable.ts'
import type { AuditFinding, AuditState } from './findings.ts'

/** How a spreadsheet in the person's language takes the findings, and its words. */
export interface AuditDialect {
  readonly separator: CsvSeparator
  /** The first row: computer, id of the requirement, the requirement in words, state, found, wanted, file, line. */
  readonly columns: readonly [string, string, string, string, string, string, string, string]
  readonly states: Readonly<Record<AuditState, string>>
  readonly requirement: (finding: AuditFinding) => string
  /** What a file is that shows no computer, or why it was not read. */
  readonly other: (file: JudgedFile) => string
}

/**
 * Every finding of every file for a spreadsheet, a row each, computer by computer in the order of the table; then a row
 * for each file that shows no computer.
 */
export function writeAuditCsv({ rows, others }: AuditTable, dialect: AuditDialect): TextContent {
  const { separator, columns, states, requirement, other } = dialect
  const found = rows.flatMap(({ computer, files }) =>
    files.flatMap(({ fileName, reading, findings }) =>
      auditRows(fileName, reading, findings).map((row, index) => {
        const [, id = '', , found = '', wanted = '', file = '', line = ''] = row
        const finding = findings[index]
        const words = finding === undefined ? ['', ''] : [requirement(finding), states[finding.state]]
        return [computer, id, ...words, fitting(found), fitting(wanted), file, line]
      }),
    ),
  )
  const rest = others.map((file) => ['', '', '', other(file), '', '', file.fileName, ''])
  return writeCsv([columns, ...found, ...rest], separator)
}

/** What a cell holds. */
function fitting(text: string): string {
  return text.length > CHARACTERS_IN_A_CELL ? `${text.slice(0, CHARACTERS_IN_A_CELL)}\n…` : text
}
