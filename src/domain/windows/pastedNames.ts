/**
 * What else a pasted text may have been meant as. Windows would take nearly all of these as they stand, as names that
 * nobody has; so the likelier reading is offered, never taken by itself. Whoever does have such a name (`- jan`, `'jan'`)
 * writes it with its domain in front.
 */
export type PastedProblem =
  /** A list mark, or the mark of a quoted mail, before the account. */
  | { readonly kind: 'mark'; readonly mark: string }
  | { readonly kind: 'quotes' | 'final-period' | 'rule' | 'distinguished-name' }
  /** Another character where the backslash belongs: what a Japanese or Korean keyboard or font has there. */
  | { readonly kind: 'other-backslash'; readonly character: string }
  /** Several accounts, with other separators than a list here has. */
  | { readonly kind: 'run-together'; readonly characters: readonly string[] }

export interface PastedReading {
  readonly problem: PastedProblem
  /** What is left without it; null where that is not certain. */
  readonly mend: string | null
  /** The accounts it is to be split into. */
  readonly parts?: readonly string[]
}

/** The first thing that is odd about a text, or null. Each reading is shorter than the text, or has one oddity fewer. */
export function readPasted(typed: string): PastedReading | null {
  for (const read of READERS) {
    const reading = read(typed)
    if (reading !== null) return reading
  }
  return null
}

const READERS: readonly ((typed: string) => PastedReading | null)[] = [
  readDistinguishedName,
  readRule,
  readColumns,
  readMark,
  readRunTogether,
  readQuotes,
  readOtherBackslash,
]

function readDistinguishedName(typed: string): PastedReading | null {
  return isDistinguishedName(typed) ? { problem: { kind: 'distinguished-name' }, mend: null } : null
}

/** `CN=Jan,OU=Users,DC=contoso,DC=local`, also as an address or in quotes. */
export function isDistinguishedName(text: string): boolean {
  return /^ *"?(?:LDAP:\/\/[^=]*)?(?:CN|OU|DC|UID)=./i.test(text)
}

/** Hyphens that somebody drew, or a table did. */
function readRule(typed: string): PastedReading | null {
  return /^[-=_*~#.\u2500\u2014 ]{3,}$/.test(typed) && /([-=_*~#\u2500\u2014])\1\1/.test(typed)
    ? { problem: { kind: 'rule' }, mend: null }
    : null
}

const BULLETS = String.raw`[-+*\u2022\u2023\u2043\u204c\u204d\u2219\u25aa-\u25ab\u25cf\u25cb\u25e6\u25a0\u25a1\u27a2\u00b7\u2013\u2014\uf0b7\uf0a7\u2610-\u2612\u2705\u2713-\u2718\u2b1c]`
const NUMBER = String.raw`\(?\d{1,4}[.)\]:]|\(?[a-z]\)`
/** A box to tick, as in Markdown: alone or behind another mark. */
const TICK_BOX = String.raw`(?:(?:${BULLETS}|${NUMBER})[ \u3000]+)?\[[ x]?\]`
const WIDE_NUMBER = String.raw`(?:[\d\uff10-\uff19]{1,4}[\uff0e\uff09\uff1a]|[\u2460-\u249b])`
const MARK = new RegExp(
  // Beside a domain a number needs no space: no domain holds the `)`. Nor does a name hold the star of `net group`.
  String.raw`^((?:> ?)+|(?:${TICK_BOX}|${BULLETS}|${NUMBER})(?:[ \u3000]+|$)|\d{1,4}[)](?=[^\\]+\\)|${WIDE_NUMBER}[ \u3000]*|${BULLETS}(?=[^\\ ]+\\)|[*](?=[^*])(?!S-1-))`,
  'i',
)

function readMark(typed: string): PastedReading | null {
  const [, mark] = MARK.exec(typed) ?? []
  if (mark === undefined) return null
  const rest = typed.slice(mark.length).trim()
  return { problem: { kind: 'mark', mark: mark.trim() }, mend: rest === '' ? null : rest }
}

/** Whether a text is nothing but the mark of a list, as a word processor puts it before a tab. */
export function isMark(text: string): boolean {
  return new RegExp(`^(?:${TICK_BOX}|${BULLETS}|${NUMBER})$`, 'i').test(text)
}

const OPENING =
  '"\'`\u00b4\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\uff02\uff07'
const QUOTED = new RegExp(`^[${OPENING}](.*)[${OPENING}]$`, 's')
const HALF_QUOTED = new RegExp(String.raw`^[${OPENING}]+([^\\]+\\.*)$`, 's')
/** An apostrophe may end a name; these may not. */
const CLOSED = /^([^\\]+\\.*)["\u201c\u201d\u201e\u00ab\u00bb]+$/s

function readQuotes(typed: string): PastedReading | null {
  const [, within] = QUOTED.exec(typed) ?? HALF_QUOTED.exec(typed) ?? CLOSED.exec(typed) ?? []
  const mend = within?.trim() ?? ''
  return mend === '' ? null : { problem: { kind: 'quotes' }, mend }
}

const SEPARATORS = /[\uff0c\uff1b\u3001\uff64\uff5c|\u2028\u2029]/g

/** As arguments of a command, with only spaces between them. */
const RUN_TOGETHER = { kind: 'run-together', characters: [' '] } as const

function readRunTogether(typed: string): PastedReading | null {
  const characters = [...new Set(typed.match(SEPARATORS))]
  const quoted = /^"[^"]+"(?: +"[^"]+")+$/.test(typed)
  if (quoted) return { problem: RUN_TOGETHER, mend: null, parts: typed.slice(1, -1).split(/" +"/) }
  const parts = typed
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (characters.length === 0 || parts.length === 0) return null
  const [first = ''] = parts
  // A line separator at an end is only a character that cannot be seen.
  if (parts.length === 1 && /[\u2028\u2029]/.test(typed)) return null
  const problem = { kind: 'run-together', characters } as const
  return parts.length === 1 ? { problem, mend: first } : { problem, mend: null, parts }
}

/** How wide `net user` and `net group` make each of their columns. */
const NET_COLUMN = 25

/**
 * A row of columns: as `net` prints them, or where each cell has a domain. By the spaces between cells alone it could
 * be one name; Windows takes two spaces in it.
 */
function readColumns(typed: string): PastedReading | null {
  const cells = [...typed.matchAll(/[^ ]+(?: [^ ]+)*/g)]
  if (cells.length < 2) return null
  const isRow =
    cells.every(({ index }) => index % NET_COLUMN === 0) ||
    cells.every(([cell]) => /^[^\\]+\\[^\\]+$/.test(cell))
  if (!isRow) return null
  const isStarred = cells.every(([cell]) => cell.startsWith('*'))
  const parts = cells.map(([cell]) => (isStarred ? cell.slice(1).trim() : cell))
  return parts.includes('') ? null : { problem: RUN_TOGETHER, mend: null, parts }
}

function readOtherBackslash(typed: string): PastedReading | null {
  const [, domain, character, name] =
    /^([^\\]+)([\u00a5\uffe5\u20a9\uffe6\uff3c\u2216\ufe68\u29f5])([^\\]+)$/.exec(typed) ?? []
  return domain === undefined || character === undefined || name === undefined
    ? null
    : { problem: { kind: 'other-backslash', character }, mend: `${domain.trim()}\\${name.trim()}` }
}

/** The same name with the hyphen of the keyboard and letters in one piece, as Windows' own keyboards make them. */
export function plainSpelling(name: string): string {
  return /^[ -~]*$/.test(name) ? name : name.normalize('NFC').replaceAll(HYPHENS, '-')
}

/** Hyphens and dashes that look like the one on the keyboard. */
const HYPHENS = /[\u2010-\u2015\u2212\ufe63\uff0d]/g
