import { isDistinguishedName, isMark } from '#domain/windows/pastedNames.ts'
import { readCommandText } from './commandText.ts'
import { fieldsOf, splitFields, trimSpaces } from './pastedFields.ts'
import { readRegistryLine } from './registryListing.ts'

/** What was recognised from a line on: how many lines it takes, the accounts in them, and all else that is in them. */
export interface Listing {
  readonly lines: number
  readonly entries: readonly string[]
  readonly setAside: readonly string[]
}

/** Reads what begins at this line; `isFirst` says that no line of another kind stands directly above it. */
type ListingReader = (lines: readonly string[], at: number, isFirst: boolean) => Listing | null

/**
 * Recognises what commands print around accounts by its shape, because the words are in the language of that Windows;
 * names of attributes, of registry types and of the commands themselves are never translated. Null for everything else,
 * full names among it: those are for the person to judge.
 */
export function readListing(lines: readonly string[], at: number, isFirst: boolean): Listing | null {
  if (isBlank(lines[at]) || (lines[at] ?? '').length > LONGEST_LINE) return null
  for (const read of LISTINGS) {
    const listing = read(lines, at, isFirst)
    if (listing !== null) return listing
  }
  return null
}

/** No command prints longer ones, but for a distinguished name; the shapes below are made for lines. */
const LONGEST_LINE = 4000

const LISTINGS: readonly ListingReader[] = [
  readNetFrame,
  readRuledTable,
  readAttributeTable,
  readCsv,
  readPropertyList,
  readRegistryLine,
  readDirectoryName,
  readMarkBeforeTab,
  readCommandText,
]

function isBlank(line: string | undefined): boolean {
  return line === undefined || trimSpaces(line) === ''
}

/** `C:\>net group`, `PS C:\Users\jan> Get-ADUser`: what was typed, and the end of what was printed before. */
function isPrompt(line: string): boolean {
  return /^ *(?:PS )?[a-z]:\\[^<>|"?*]*>/i.test(line)
}

/** The first line from here on that is blank, a prompt or no more. */
function endOfBlock(lines: readonly string[], from: number): number {
  let end = from
  while (!isBlank(lines[end]) && !isPrompt(lines[end] ?? '')) end++
  return end
}

/**
 * `net group`, `net localgroup`, `net user`: a heading, 79 hyphens, members in columns of 25 characters, and a sentence.
 * It counts only as a whole, because people draw lines in mails too: with its heading, or where the paste begins with
 * the hyphens. The sentence may be missing.
 */
function readNetFrame(lines: readonly string[], at: number, isFirst: boolean): Listing | null {
  const rule = isNetRule(lines[at] ?? '') && isFirst ? at : endOfNetHeading(lines, at)
  if (rule === null) return null
  const rows: string[] = []
  const setAside = lines.slice(at, rule + 1).map(trimSpaces)
  let end = rule + 1
  for (; end < lines.length; end++) {
    const line = trimSpaces(lines[end] ?? '')
    if (isNetRule(line) || isPrompt(line) || endOfNetHeading(lines, end) !== null) break
    if (line !== '') rows.push(line)
    if (!/[.。．।։]$/.test(line)) continue
    end++
    break
  }
  const last = rows.at(-1) ?? ''
  if (isClosingSentence(last)) setAside.push(...rows.splice(-1))
  const entries = rows.flatMap((row) => row.split(/ {2,}/).flatMap(splitFields))
  return { lines: end - at, entries, setAside: setAside.filter((line) => line !== '') }
}

function isNetRule(line: string): boolean {
  return /^ *-{79,} *$/.test(line)
}

/** With a full stop of any script, in a script without one, or words that are longer than a row of one member can be. */
function isClosingSentence(line: string): boolean {
  const isOneCell = !line.includes('\\') && !/ {2,}/.test(line)
  return (
    /[.。．।։]$/.test(line) ||
    (isOneCell && (/\p{Script=Thai}/u.test(line) || (line.length > 25 && / \S+ \S+ \p{Ll}\S*$/u.test(line))))
  )
}

/**
 * Where the rule below the heading that begins here is: a label with its value, further ones (a comment may be empty),
 * and after a blank line what the members are called; or one line that names the server.
 */
function endOfNetHeading(lines: readonly string[], at: number): number | null {
  const first = lines[at] ?? ''
  const isServer = /^[^\\]+ \\\\[^\\\s]+ *$/.test(first)
  if (!isServer && !/^ *[^\s\\@,;:"|-][^\\@,;"|]*? {2,}\S/.test(first)) return null
  const found: number[] = []
  for (let line = at; line < lines.length && found.length < 6; line++) {
    if (isBlank(lines[line])) continue
    found.push(line)
    if (!isNetRule(lines[line] ?? '')) continue
    const [label = at, above = at] = found.slice(0, -1).reverse()
    const isLabel = /^ *[^\s\\@,;:"|]+(?: [^\s\\@,;:"|]+)*:? *$/.test(lines[label] ?? '')
    const isApart = label - above > 1 || found.length > 3
    return isServer ? (found.length === 2 ? line : null) : isLabel && isApart && label > at ? line : null
  }
  return null
}

/** The attributes that hold a logon name; `dsget` has a short name for it. */
const LOGON_NAME = /^"?(?:sAMAccountName|samid)"?$/i

/** Other attributes that `dsget`, `dsquery` and PowerShell show beside it. */
const ATTRIBUTE =
  /^(?:sAMAccountName|samid|name|cn|dn|distinguishedName|upn|userPrincipalName|display|displayName|fn|givenName|mi|ln|surname|sn|desc|description|email|mail|sid|objectSid|objectClass|objectGuid|disabled|enabled|empid|dept|department|title)$/i

/** A heading, and under each column a row of hyphens (PowerShell) or of equals signs (`whoami`). */
function readRuledTable(lines: readonly string[], at: number): Listing | null {
  const [heading = '', rule = ''] = lines.slice(at, at + 2)
  if (!/^ *(?:-+|=+)(?: +(?:-+|=+))* *$/.test(rule) || /[\\@]/.test(heading)) return null
  const columns = [...rule.matchAll(/[-=]+/g)].map(({ index, 0: { length } }) => ({ index, length }))
  const cellsOf = (row: string) =>
    columns.map(({ index }, column) => trimSpaces(row.slice(index, columns[column + 1]?.index)))
  const labels = cellsOf(heading)
  const isDouble = rule.includes('=')
  const fits = columns.every(({ length }, column) => {
    const label = labels[column]?.length ?? 0
    return isDouble ? label > 0 && label <= length : label === length
  })
  // Cut through a word, a line is no row of this table.
  const isRow = (line: string) =>
    columns.every(({ index }) => index === 0 || index > line.length || line[index - 1] === ' ') &&
    trimSpaces(line.slice(0, columns[0]?.index)) === ''
  if (!fits || !isRow(heading)) return null
  if (columns.length === 1 && !isTitle(lines, at, labels[0] ?? '')) return null
  const block = lines.slice(at + 2, endOfBlock(lines, at + 2))
  const other = block.findIndex((line) => !isRow(line))
  const rows = (other < 0 ? block : block.slice(0, other)).map(cellsOf)
  return tableListing(rows.length + 2, [heading, rule], rows, isDouble ? 0 : logonColumn(labels, rows))
}

/** One column alone is only certain where its heading is an attribute, or the title over another table. */
function isTitle(lines: readonly string[], at: number, label: string): boolean {
  const below = lines.slice(at + 2, at + 6).find((line) => /^=+ =+[ =]*$/.test(line))
  return ATTRIBUTE.test(label) || below !== undefined
}

function logonColumn(labels: readonly string[], rows: readonly (readonly string[])[]): number {
  const tests: readonly ((label: string, column: number) => boolean)[] = [
    (label) => LOGON_NAME.test(label),
    (_, column) => rows.length > 0 && rows.every((cells) => cells[column]?.includes('\\')),
    (label) => /^name$/i.test(label),
  ]
  const found = tests.map((test) => labels.findIndex(test)).find((column) => column >= 0)
  return found ?? 0
}

/** One account from each row; the heading and the other cells are shown beside. */
function tableListing(
  lines: number,
  frame: readonly string[],
  rows: readonly (readonly string[])[],
  column: number,
): Listing {
  const entries = rows.map((cells) => cells[column] ?? '')
  const others = rows.map((cells) => cells.filter((cell, at) => at !== column && cell !== '').join('  '))
  return {
    lines,
    entries: entries.filter((entry) => entry !== ''),
    setAside: [...frame, ...others].map(trimSpaces).filter((line) => line !== ''),
  }
}

/** `dsget user -dn -samid`, `dsquery * -attr name sAMAccountName`: only a heading, which is attributes. */
function readAttributeTable(lines: readonly string[], at: number): Listing | null {
  const heading = trimSpaces(lines[at] ?? '')
  const labels = heading.split(/ +/)
  const column = labels.findIndex((label) => LOGON_NAME.test(label))
  if (column < 0 || !labels.every((label) => ATTRIBUTE.test(label))) return null
  // The column alone is a list like any other.
  if (labels.length === 1) return { lines: 1, entries: [], setAside: [heading] }
  let end = at + 1
  const rows: string[][] = []
  const endOfRows = endOfBlock(lines, end)
  for (; end < endOfRows; end++) {
    const cells = trimSpaces(lines[end] ?? '').split(/ {2,}/)
    if (cells.length !== labels.length) break
    rows.push(cells)
  }
  return tableListing(end - at, [heading], rows, column)
}

/** `csvde`, `Export-Csv`, `whoami /groups /fo csv`: known by the attribute in its heading, or by the SID in each row. */
function readCsv(lines: readonly string[], at: number): Listing | null {
  const heading = lines[at] ?? ''
  if (/^#TYPE \S+$/.test(heading)) return { lines: 1, entries: [], setAside: [heading] }
  const separator = /[,;\t]/.exec(heading)?.[0]
  if (separator === undefined) return null
  const labels = fieldsOf(heading, separator)
  const logon = labels.findIndex((label) => LOGON_NAME.test(label))
  const isSids = () => fieldsOf(lines[at + 1] ?? '', separator).some((field) => /^S-1-[\d-]+$/.test(field))
  if (logon < 0 && (labels.length < 3 || /[\\@]/.test(heading) || !isSids())) return null
  let end = at + 1
  const rows: string[][] = []
  const endOfRows = endOfBlock(lines, end)
  for (; end < endOfRows; end++) {
    const cells = fieldsOf(lines[end] ?? '', separator)
    if (cells.length !== labels.length) break
    rows.push(cells)
  }
  return tableListing(end - at, [heading], rows, Math.max(0, logon))
}

const PROPERTY = /^( *[\p{L}][^:\\@=]{0,40}?) *:(?: +(.*))?$/u

/** A property in each line: `Format-List`, LDIF, `whoami /fo list`, and `gpresult` with the helpers' key in a value. */
function readPropertyList(lines: readonly string[], at: number): Listing | null {
  // From the first of them on: a long list that only looks like one is looked at once.
  if (!PROPERTY.test(lines[at] ?? '') || PROPERTY.test(lines[at - 1] ?? '')) return null
  const end = endOfBlock(lines, at)
  const block = lines.slice(at, end)
  const properties = block.map((line) => PROPERTY.exec(line))
  const isSids = properties.some((property) => /^S-1-[\d-]+ *$/.test(property?.[2] ?? ''))
  const valueOf = (line: string, index: number): string | undefined => {
    const [, helper] = /\\RAUnsolicit\\(.+)$/is.exec(line) ?? []
    const [, label = '', value] = properties[index] ?? []
    return helper ?? (LOGON_NAME.test(label.trim()) || (isSids && index === 0) ? value : undefined)
  }
  const values = block.map(valueOf)
  const isHelperKey = (line: string) => /\\RAUnsolicit *$/i.test(line)
  if (values.every((value) => value === undefined) && !block.some(isHelperKey)) return null
  const entries: string[] = []
  const setAside: string[] = []
  for (const [index, line] of block.entries()) {
    const value = values[index]
    if (value !== undefined) {
      entries.push(trimSpaces(value))
      setAside.push(trimSpaces(line.slice(0, -value.length)))
    } else if (properties[index] || /^ {4}|^ *-+ *$/.test(line)) setAside.push(trimSpaces(line))
    else entries.push(...splitFields(line))
  }
  return { lines: end - at, entries: entries.filter((entry) => entry !== ''), setAside }
}

/** A distinguished name is full of commas; whole, `readAccounts` can say what it is. */
function readDirectoryName(lines: readonly string[], at: number): Listing | null {
  const line = lines[at] ?? ''
  if (!isDistinguishedName(line) || line.includes('"')) return null
  const entries = line.split(/[;\t]/).map(trimSpaces)
  return { lines: 1, entries: entries.filter((entry) => entry !== ''), setAside: [] }
}

/** A list of a word processor: its marks are followed by a tab. */
function readMarkBeforeTab(lines: readonly string[], at: number): Listing | null {
  const [, mark = '', rest = ''] = /^ *([^\t ][^\t]{0,9}?) *\t+(.+)$/.exec(lines[at] ?? '') ?? []
  return isMark(mark) ? { lines: 1, entries: splitFields(rest), setAside: [mark] } : null
}
