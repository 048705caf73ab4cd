import { brokenEnd } from '#domain/files/readBack.ts'
import type { ReadBack } from '#domain/files/readBack.ts'
import {
  BYTE_ORDER_MARK,
  CHARACTERS_IN_A_CELL,
  LINES_IN_A_CELL,
  parseCsv,
  writeCsv,
} from '#domain/formats/csv.ts'
import type { CsvSeparator } from '#domain/formats/csv.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import type { ChecklistDocument } from './checklistMarkdown.ts'
import { plainText } from './richText.ts'

/** How a spreadsheet in the person's language takes a file. */
export interface CsvDialect {
  readonly separator: CsvSeparator
  /** The first row: section, who and where, done, step, place in the article, command. */
  readonly columns: readonly [string, string, string, string, string, string]
}

/**
 * The checklist for a spreadsheet: a row per item; lines to type are in one cell, one below the other, and in more rows
 * where they are more than a cell holds.
 */
export function writeChecklistCsv(document: ChecklistDocument, dialect: CsvDialect): TextContent {
  return writeCsv(rowsOf(document, dialect), dialect.separator)
}

/** Compares a written file with the document: every cell, row by row, and nothing besides. */
export function readBackChecklistCsv(
  document: ChecklistDocument,
  dialect: CsvDialect,
  text: string,
): ReadBack {
  const expected = rowsOf(document, dialect)
  const { rows, problem } = parseCsv(text, dialect.separator)
  const missing = expected.filter((row, index) => !isSame(row, rows[index] ?? []))
  return {
    expected: expected.length,
    found: expected.length - missing.length,
    differences: [
      ...brokenEnd(text, '\r\n'),
      ...(text.startsWith(BYTE_ORDER_MARK) ? [] : ['no byte order mark']),
      ...(problem === null ? [] : [`line ${problem.line}: ${problem.kind}`]),
      ...(rows.length > expected.length ? [`${rows.length - expected.length} rows too many`] : []),
      ...missing.map((row) => `not read back: ${row.join(' | ')}`),
    ],
  }
}

function rowsOf(
  { sections, footer }: ChecklistDocument,
  { columns }: CsvDialect,
): readonly (readonly string[])[] {
  return [
    columns,
    ...sections.flatMap(({ title, lead, items }) =>
      items.flatMap(({ text, place, lines }) =>
        cellsOf(lines).map((commands) => [title, lead, '', plainText(text), place ?? '', commands]),
      ),
    ),
    ['', '', '', footer, '', ''],
  ]
}

/** As many lines in a cell as it holds; one cell, empty, for none. */
function cellsOf(lines: readonly string[]): readonly string[] {
  const cells: string[][] = [[]]
  let length = 0
  for (const line of lines) {
    const cell = cells.at(-1) ?? []
    length += line.length + 1
    if (cell.length > 0 && (cell.length === LINES_IN_A_CELL || length > CHARACTERS_IN_A_CELL)) {
      cells.push([line])
      length = line.length + 1
    } else cell.push(line)
  }
  return cells.map((cell) => cell.join('\n'))
}

function isSame(row: readonly string[], other: readonly string[]): boolean {
  return row.length === other.length && row.every((cell, index) => cell === other[index])
}
