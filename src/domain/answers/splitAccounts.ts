/**
 * Splits what was pasted into entries: a typed list, a mail, a column of a spreadsheet, CSV, or the output of
 * `net group` and `net localgroup`. Entries are separated by line breaks, commas, semicolons and tabs; a field in
 * double quotes is one entry. Ordinary spaces around an entry go and nothing else does: what is an account and what is
 * not, `readAccounts` says. `setAside` are the lines of `net` output that name no account.
 */
export function splitAccounts(text: string): {
  readonly entries: readonly string[]
  readonly setAside: readonly string[]
} {
  return NET_DASHES.test(text) ? splitNetOutput(text) : { entries: splitFields(text), setAside: [] }
}

/** The frame of `net` output is 79 hyphens wide; the lines that people draw in a mail are shorter. */
const NET_DASHES = /^ *-{60,} *$/m

/** After the dashes come the members in columns of 25 characters, then a sentence in the language of that Windows. */
function splitNetOutput(text: string) {
  const entries: string[] = []
  const setAside: string[] = []
  let members: string[] | null = null
  for (const line of text.split(/[\r\n]/).map(trimSpaces)) {
    if (line === '') continue
    if (NET_DASHES.test(line)) {
      endOfMembers(members?.pop())
      setAside.push(line)
      members = []
    } else if (members === null) setAside.push(line)
    else if (/[.。．।։]$/.test(line)) endOfMembers(line)
    else members.push(line)
  }
  endOfMembers(members?.pop())
  return { entries, setAside }

  function endOfMembers(sentence: string | undefined) {
    for (const row of members ?? [])
      for (const member of row.split(/ {2,}/)) entries.push(...splitFields(member))
    if (sentence !== undefined) setAside.push(sentence)
    members = null
  }
}

function splitFields(text: string): string[] {
  const entries: string[] = []
  let start = 0
  while (start <= text.length) {
    const quoted = quotedField(text, start)
    const end = nextSeparator(text, quoted?.end ?? start)
    const entry = trimSpaces(quoted?.content ?? text.slice(start, end))
    if (entry !== '') entries.push(entry)
    start = end + 1
  }
  return entries
}

/**
 * The field in quotes that begins here, and where it ends. Null where none begins or where the quote has no partner:
 * then it is an ordinary character and cannot swallow what follows.
 */
function quotedField(
  text: string,
  start: number,
): { readonly content: string | null; readonly end: number } | null {
  const open = skipSpaces(text, start)
  if (text[open] !== '"') return null
  let close = text.indexOf('"', open + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close < 0) return null
  const end = skipSpaces(text, close + 1)
  const content = text.slice(open + 1, close)
  if (isSeparator(text, end)) return { content: content.replaceAll('""', '"'), end }
  // "Vries, M. de" <m.de.vries@contoso.com>: a display name of a mail program, kept in one piece as it is.
  return text[end] === '<' && !/[\r\n]/.test(content) ? { content: null, end } : null
}

function nextSeparator(text: string, start: number): number {
  let at = start
  while (!isSeparator(text, at)) at++
  return at
}

function isSeparator(text: string, at: number): boolean {
  return at >= text.length || SEPARATORS.includes(text.charAt(at))
}

const SEPARATORS = '\r\n,;\t'

function trimSpaces(text: string): string {
  let end = text.length
  while (text[end - 1] === ' ') end--
  return text.slice(Math.min(skipSpaces(text, 0), end), end)
}

function skipSpaces(text: string, start: number): number {
  let at = start
  while (text[at] === ' ') at++
  return at
}
