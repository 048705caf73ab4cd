import { trimSpaces } from './pastedFields.ts'

/** What a command says beside its list: that it is done, or that and why it failed; and what was typed to call it. */
export function readCommandText(lines: readonly string[], at: number) {
  const count = COMMAND_TEXTS.map((read) => read(lines, at)).find((count) => count > 0)
  if (count === undefined) return null
  const setAside = lines.slice(at, at + count).map(trimSpaces)
  return { lines: count, entries: [], setAside: setAside.filter((line) => line !== '') }
}

/** Each says how many lines from here on are such a text. */
const COMMAND_TEXTS: readonly ((lines: readonly string[], at: number) => number)[] = [
  (lines, at) => (ONE_LINE.some((shape) => shape.test(lines[at] ?? '')) ? 1 : 0),
  unknownCommand,
  numberedError,
  sentenceWithHelp,
  (lines, at) => (isSentence(lines[at] ?? '') ? 1 : 0),
]

const ONE_LINE: readonly RegExp[] = [
  // What was typed at a prompt.
  /^ *(?:PS )?[a-z]:\\[^<>|"?*]*>/i,
  /^ *ds(?:get|query|add|mod|move|rm) \S/i,
  // PowerShell: the cmdlet that failed, where, and why.
  /^ *[A-Z][a-z]+-[A-Z]\w+ : /,
  /^ *\p{L}+[^:\\]*:\d+ \p{L}+:\d+ *$/u,
  /^ *\+ (?:~+|[A-Z][a-z]+-[A-Z]|(?:CategoryInfo|FullyQualifiedErrorId) +:)/,
  /\bNET HELPMSG \d+/i,
  // Longer than any logon name, and nobody calls a group so.
  /^ *([-=_*~#\u2500\u2014])\1{20,} *$/,
  // Too short to be told from a name by their shape.
  /^ *(?:Access is denied|Toegang geweigerd|Zugriff verweigert|Accès refusé|Acceso denegado)\.? *$/i,
]

/** `'dsget' is not recognized as an internal or external command,` and its second line. */
function unknownCommand(lines: readonly string[], at: number): number {
  if (!/^ *['"«][^'"\\]+['"»](?: \S+){4,} *$/.test(lines[at] ?? '')) return 0
  return isClosed(lines[at] ?? '') || !isClosed(lines[at + 1] ?? '') ? 1 : 2
}

/** `System error 5 has occurred.`, a blank line, and what it means. */
function numberedError(lines: readonly string[], at: number): number {
  const line = trimSpaces(lines[at] ?? '')
  if (!isClosed(line) || !/^\p{Lu}[^\\@,;]* \d{1,5} [^\\@,;\d]+$/u.test(line)) return 0
  return 1 + followingSentence(lines, at + 1, isClosed)
}

/** A sentence over the line that tells of `NET HELPMSG`, however short. */
function sentenceWithHelp(lines: readonly string[], at: number): number {
  const isHelp = (text: string) => /\bNET HELPMSG \d+/i.test(text)
  return isClosed(lines[at] ?? '') ? (followingSentence(lines, at + 1, isHelp) || -1) + 1 : 0
}

/** How many lines there are to the end of the next one, blank ones included; 0 where it is not such a one. */
function followingSentence(lines: readonly string[], at: number, isOne: (text: string) => boolean): number {
  let next = at
  while (next < at + 2 && trimSpaces(lines[next] ?? '') === '') next++
  return isOne(trimSpaces(lines[next] ?? '')) ? next - at + 1 : 0
}

/**
 * No account ends with a full stop, and one with a domain is no sentence. A full name may end a line of a mail: its last
 * word has a capital.
 */
function isClosed(text: string): boolean {
  return /^[^\\@]*[^\s\\@][。．।։] *$|^(?:[^\\@]* )?[^\p{Lu}\s\\@][^\s\\@]*[.] *$/u.test(text)
}

/**
 * At least five words from a capital to a small last one and a full stop, or a Chinese or Japanese full stop: nobody's
 * full name looks so, since that ends with a family name.
 */
function isSentence(line: string): boolean {
  const text = trimSpaces(line)
  if (!isClosed(text) || /[,;\t|]/.test(text)) return false
  if (/[。．]$/.test(text)) return text.length > 6
  return text.length > 20 && /^\p{Lu}\S*(?: \S+){3,} \p{Ll}[^\p{Lu}]*$/u.test(text)
}
