import { BYTE_ORDER_MARK, CHARACTERS_IN_A_CELL, csvLine } from '#domain/formats/csv.ts'
import type { CsvSeparator } from '#domain/formats/csv.ts'
import { auditRows } from './auditOutput.ts'
import type { AuditTable, JudgedFile } from './auditTable.ts'
import type { AuditFinding, AuditState } from './auditFinding.ts'

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
 * for each file that shows no computer. In pieces of text, as it may be long: see `writeCsv` for the whole of them.
 */
export function* auditCsv({ rows, others }: AuditTable, dialect: AuditDialect): Generator<string, undefined> {
  const { separator, columns, states, requirement, other } = dialect
  const text = (lines: readonly (readonly string[])[]) =>
    lines.map((cells) => `${csvLine(cells, separator)}\r\n`).join('')
  yield BYTE_ORDER_MARK + text([columns])
  for (const { computer, files } of rows) {
    for (const { fileName, reading, findings } of files) {
      yield text(
        auditRows(fileName, reading, findings).map((row, index) => {
          const [, id = '', , found = '', wanted = '', file = '', line = ''] = row
          const finding = findings[index]
          const words = finding === undefined ? ['', ''] : [requirement(finding), states[finding.state]]
          return [computer, id, ...words, fitting(found), fitting(wanted), file, line]
        }),
      )
    }
  }
  for (const file of others) yield text([['', '', '', other(file), '', '', file.fileName, '']])
}

/** What a cell holds. */
function fitting(text: string): string {
  return text.length > CHARACTERS_IN_A_CELL ? `${text.slice(0, CHARACTERS_IN_A_CELL)}\n…` : text
}
