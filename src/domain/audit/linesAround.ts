/** A line of a text, by its number from 1. */
export interface NumberedLine {
  readonly number: number
  readonly text: string
}

/** Nobody looks at more of one line. In characters. */
const LONGEST = 300

/**
 * A line with so many lines before and after it, as a reader of the text counts them: a line ends with CR LF, CR or LF. None
 * where the text does not have that line. A long line is cut, and then ends with `…`.
 */
export function linesAround(text: string, line: number, beside: number): readonly NumberedLine[] {
  const lines: NumberedLine[] = []
  const ends = /\r\n?|\n/g
  let start = 0
  for (let number = 1; number <= line + beside; number++) {
    const end = ends.exec(text)
    const stop = end?.index ?? text.length
    if (number >= line - beside) lines.push({ number, text: shortened(text.slice(start, stop)) })
    if (end === null) break
    start = ends.lastIndex
  }
  return lines.some(({ number }) => number === line) ? lines : []
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text
  // Half a character would be shown as none.
  return `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…`
}
