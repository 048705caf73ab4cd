/**
 * Splits text at line breaks, commas, semicolons and tabs. A field in double quotes is one entry, unless it has several
 * lines (a cell of a spreadsheet): no account has a line break in it.
 */
export function splitFields(text: string): string[] {
  return fieldsOf(text, SEPARATORS).filter((field) => field !== '')
}

const SEPARATORS = '\r\n,;\t'

/** All fields between these separators, empty ones too, without the spaces around them. */
export function fieldsOf(text: string, separators: string): string[] {
  const fields: string[] = []
  let start = 0
  while (start <= text.length) {
    const quoted = quotedField(text, start, separators)
    const end = nextSeparator(text, quoted?.end ?? start, separators)
    fields.push(...(quoted?.content ?? text.slice(start, end)).split(/[\r\n]+/).map(trimSpaces))
    start = end + 1
  }
  return fields
}

/**
 * The field in quotes that begins here, and where it ends. Null where none begins or where the quote has no partner:
 * then it is an ordinary character and cannot swallow what follows.
 */
function quotedField(
  text: string,
  start: number,
  separators: string,
): { readonly content: string | null; readonly end: number } | null {
  const open = skipSpaces(text, start)
  if (text[open] !== '"') return null
  let close = text.indexOf('"', open + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close < 0) return null
  const end = skipSpaces(text, close + 1)
  const content = text.slice(open + 1, close)
  if (isSeparator(text, end, separators)) return { content: content.replaceAll('""', '"'), end }
  // "Vries, M. de" <m.de.vries@contoso.com>: a display name of a mail program, kept in one piece as it is.
  return text[end] === '<' && !/[\r\n]/.test(content) ? { content: null, end } : null
}

function nextSeparator(text: string, start: number, separators: string): number {
  let at = start
  while (!isSeparator(text, at, separators)) at++
  return at
}

function isSeparator(text: string, at: number, separators: string): boolean {
  return at >= text.length || separators.includes(text.charAt(at))
}

/** Ordinary spaces only: others are part of what was typed, and `readAccounts` names them. */
export function trimSpaces(text: string): string {
  const trimmed = trimSpacesEnd(text)
  return trimmed.slice(skipSpaces(trimmed, 0))
}

/** The same at the end alone: where a line begins is part of the shape of a table. */
export function trimSpacesEnd(text: string): string {
  let end = text.length
  while (text[end - 1] === ' ') end--
  return text.slice(0, end)
}

function skipSpaces(text: string, start: number): number {
  let at = start
  while (text[at] === ' ') at++
  return at
}
