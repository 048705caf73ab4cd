import type { TextContent } from './fileContent.ts'

/** Excel opens a file with the separator of its region: `;` where the comma is the decimal sign. */
export type CsvSeparator = ',' | ';'

export type CsvProblem =
  /** A quote inside of a cell without quotes, or text behind the closing one; lines count from 1. */
  | { readonly kind: 'stray-quote'; readonly line: number }
  | { readonly kind: 'open-quote'; readonly line: number }

/** Excel takes the file for the code page of its Windows without one. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** Excel's own limits for one cell are 253 line feeds and 32,767 characters. Source: Excel specifications and limits. */
export const LINES_IN_A_CELL = 250
export const CHARACTERS_IN_A_CELL = 32_000

/**
 * Rows for a spreadsheet: RFC 4180 with every cell in quotes, UTF-8 with a byte order mark, CRLF. See `disarmed` for cells
 * that look like formulas.
 */
export function writeCsv(rows: readonly (readonly string[])[], separator: CsvSeparator): TextContent {
  const lines = rows.map((row) => csvLine(row, separator))
  return {
    encoding: 'utf-8',
    newline: '\r\n',
    lines: lines.map((text, index) => ({ text: index === 0 ? BYTE_ORDER_MARK + text : text })),
  }
}

/** One row of it, without its end. */
export function csvLine(row: readonly string[], separator: CsvSeparator): string {
  return row.map((cell) => `"${disarmed(cell).replaceAll('"', '""')}"`).join(separator)
}

/**
 * Reads any file of RFC 4180, quoted or not, with or without byte order mark. Takes the file's text; gives the rows as
 * `writeCsv` was told them, and a problem with its line for a quote that is out of place.
 */
export function parseCsv(
  text: string,
  separator: CsvSeparator,
): { readonly rows: readonly (readonly string[])[]; readonly problem: CsvProblem | null } {
  const rows: string[][] = []
  let row: string[] = []
  let offset = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0
  // After a separator there is one more cell, be it empty and at the very end.
  while (offset < text.length || row.length > 0) {
    const { cell, end } = readCell(text, offset, separator)
    if (cell === null) return { rows, problem: { kind: end, line: lineOf(text, offset) } }
    row.push(armed(cell))
    if (text[end] === separator) offset = end + 1
    else {
      rows.push(row)
      row = []
      offset = end + '\r\n'.length
    }
  }
  return { rows, problem: null }
}

/**
 * A spreadsheet calculates a cell that begins with `=`, `+`, `-` or `@` (half or full width, behind blanks too), in quotes
 * or not; a tab or line end at the start can hide one. An apostrophe before it makes it text. So that nothing is lost, a
 * cell that begins with an apostrophe of its own gets one more: whoever reads takes exactly one off. Nothing of ours
 * begins like that; this is for what a person typed, and for what a report of some computer says.
 */
function disarmed(cell: string): string {
  return /^(?:['\t\r\n]|\s*[=+\-@＝＋－＠])/u.test(cell) ? `'${cell}` : cell
}

function armed(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}

type Cell =
  | { readonly cell: string; readonly end: number }
  | { readonly cell: null; readonly end: CsvProblem['kind'] }

/** One cell, and where what ends it begins: a separator, a line end, or nothing. */
function readCell(text: string, start: number, separator: string): Cell {
  if (text[start] !== '"') {
    let end = start
    while (end < text.length && text[end] !== separator && !text.startsWith('\r\n', end)) {
      if (text[end] === '"') return { cell: null, end: 'stray-quote' }
      end++
    }
    return { cell: text.slice(start, end), end }
  }
  let close = text.indexOf('"', start + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close === -1) return { cell: null, end: 'open-quote' }
  const end = close + 1
  const isEnded = end === text.length || text[end] === separator || text.startsWith('\r\n', end)
  if (!isEnded) return { cell: null, end: 'stray-quote' }
  return { cell: text.slice(start + 1, close).replaceAll('""', '"'), end }
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\r\n').length
}
