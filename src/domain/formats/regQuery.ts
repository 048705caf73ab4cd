import { accountKey } from '#domain/windows/accounts.ts'
import type { RegistryKey, ValueData } from '#domain/windows/registry.ts'
import { commandIn, joinWrapped, typedAtPrompt } from './pastedText.ts'
import type { PastedLine } from './pastedText.ts'

type QueryHive = 'HKLM' | 'HKCU' | 'HKU' | 'HKCR' | 'HKCC'

interface Queried {
  readonly hive: QueryHive
  /** Without the hive, as it is printed or was typed. */
  readonly key: RegistryKey
  /** Of the paste, from 1. */
  readonly line: number
}

/** What `reg query` said, in its order. The default value of a key has the empty name. */
export type QueryStatement =
  | (Queried & { readonly kind: 'key' })
  | (Queried & { readonly kind: 'value'; readonly name: string; readonly data: ValueData })
  /** A null name: the key itself. */
  | (Queried & { readonly kind: 'not-there'; readonly name: string | null })

/** A key that was asked for whole, and answered to the end. */
interface WholeKey extends Queried {
  /** Else only its own values: the query was without `/s`. */
  readonly withAllBelow: boolean
}

interface RegQueryProblem {
  readonly kind:
    /** A value whose data is not what its type says, or whose type nobody knows. */
    | 'unreadable-line'
    /** A default value or an error by its shape: the words are in a language in which nobody has seen them. */
    | 'guessed-word'
    /** An error that does not say that something is not there. */
    | 'query-failed'
  /** Of the paste, from 1. */
  readonly line: number
  /** The word, the sentence or the line. */
  readonly what: string
}

export interface RegQueryText {
  readonly statements: readonly QueryStatement[]
  readonly whole: readonly WholeKey[]
  readonly problems: readonly RegQueryProblem[]
  /** Of a query over the network (`\\PC\HKLM\…`); null where all were of the computer itself. */
  readonly computer: string | null
  /** Which of the lines it took, by their index. */
  readonly used: ReadonlySet<number>
}

/** Whether a text has output of `reg query` in it, or a query that was answered. A `.reg` file has its keys in brackets. */
export function looksLikeRegQuery(text: string): boolean {
  return (
    /^[> \t]*! REG\.EXE VERSION \d/m.test(text) ||
    /[>$#] ?reg(?:\.exe)?"? +query +\S/i.test(text) ||
    (/^[> \t]*HKEY_[A-Z_]{5,}(?:\\|[ \t]*$)/m.test(text) && /[ \t]REG_[A-Z_]+(?=[ \t]|$)/m.test(text))
  )
}

/**
 * Reads what `reg query` printed, in whatever else there is: of Windows XP (a banner, tabs between the columns) and of later
 * ones (four blanks), several queries with or without the prompts between them, wrapped at blanks by a mail program, with
 * the indentation lost and tabs turned into blanks. Never throws.
 *
 * - A key is shown whole where the query is there, had no filter, nothing in its answer was unreadable, and a blank line
 *   or a prompt follows: whoever marks text with the mouse may stop too early.
 * - Only English says for certain that something is not there. In other languages the sentence is known by its place
 *   between query and prompt and by its length: that access is denied is said in fewer words.
 * - Blanks at the end of data are gone, and a line break in data is a blank: nobody can tell it from a broken line.
 *
 * Sources: published output of XP and later (fixtures); the form with tabs is from published scripts that read it.
 */
export function parseRegQuery(lines: readonly PastedLine[]): RegQueryText {
  const reader = new Reader(lines)
  for (let index = 0; index < lines.length; index++) index = reader.take(index)
  reader.endQuery(false)
  const { statements, whole, problems, computer, used } = reader
  return { statements, whole, problems, computer, used }
}

const HIVES: ReadonlyMap<string, QueryHive> = new Map([
  ['HKEY_LOCAL_MACHINE', 'HKLM'],
  ['HKEY_CURRENT_USER', 'HKCU'],
  ['HKEY_USERS', 'HKU'],
  ['HKEY_CLASSES_ROOT', 'HKCR'],
  ['HKEY_CURRENT_CONFIG', 'HKCC'],
  ...(['HKLM', 'HKCU', 'HKU', 'HKCR', 'HKCC'] as const).map((hive) => [hive, hive] as const),
])

interface KeyPath {
  readonly computer: string | null
  readonly hive: QueryHive
  readonly key: RegistryKey
}

interface Query extends KeyPath {
  readonly line: number
  readonly scope: 'tree' | 'alone' | 'value' | 'filtered'
  /** Of a query for one value. */
  readonly name: string | null
  /** Another program got the output, so that what is not there says nothing. */
  readonly isPiped: boolean
  readonly isPrompted: boolean
}

interface Row {
  readonly index: number
  name: string
  readonly type: string
  readonly data: string[]
}

class Reader {
  readonly statements: QueryStatement[] = []
  readonly whole: WholeKey[] = []
  readonly problems: RegQueryProblem[] = []
  readonly used = new Set<number>()
  computer: string | null = null

  readonly #lines: readonly PastedLine[]
  /** Whether rows still stand behind their keys: then what begins at the margin goes on from the line before. */
  readonly #isIndented: boolean
  /** The longest line: a line that had room for the next word was not broken there. */
  readonly #width: number
  /** Whether the columns are parted by tabs, or were. */
  #isOld = false
  #query: Query | null = null
  #key: { hive: QueryHive; key: RegistryKey; indent: number; index: number } | null = null
  /** The line before is the key, or goes on with it. */
  #isKeyOpen = false
  #row: Row | null = null
  /** Lines of a value before its type came. */
  #held: number[] = []
  #errors: number[] = []
  /** Whether the query was answered, and whether all of it was read. */
  #answers: string[] = []
  #isClean = true

  constructor(lines: readonly PastedLine[]) {
    this.#lines = lines
    this.#isIndented = lines.some(({ text }) => /^[ \t]/.test(text) && typeAt(text) !== null)
    this.#width = lines.reduce((width, { text }) => Math.max(width, text.length), 0)
  }

  /** Takes the line, and gives the index of the last one that belongs to it. */
  take(index: number): number {
    const text = this.#textAt(index)
    if (text === '') {
      this.#endRow()
      this.#isKeyOpen = false
      return index
    }
    const command = commandIn(text, 'reg query')
    if (command !== null) return this.#takeQuery(index, command.rest, command.isPrompted)
    const type = typeAt(text)
    if (type !== null) {
      this.#takeRow(index, text, type)
      return index
    }
    if (typedAtPrompt(text) !== null) {
      this.endQuery(true)
      return index
    }
    if (/^\s*! REG\.EXE VERSION \d/.test(text)) {
      this.#endRow()
      this.#isOld = true
      this.#isKeyOpen = false
      this.used.add(index)
      return index
    }
    const path = text.trimStart().startsWith('HKEY_') || text.startsWith('\\\\') ? readKeyPath(text) : null
    if (path !== null) this.#takeKey(index, text, path)
    else this.#takeRest(index, text)
    return index
  }

  /** `isEnded`: something follows, so that nothing of the answer was left out. */
  endQuery(isEnded: boolean): void {
    const wasBlank = this.#row === null && !this.#isKeyOpen && this.#held.length === 0
    this.#endRow()
    const query = this.#query
    if (query !== null) this.#judge(query, isEnded || wasBlank)
    this.#query = null
    this.#key = null
    this.#isKeyOpen = false
    this.#errors = []
    this.#answers = []
    this.#isClean = true
    this.#isOld = false
  }

  #judge(query: Query, isEnded: boolean): void {
    const { hive, key, line, name } = query
    const asked = keyId(query)
    if (this.#answers.length > 0) {
      if (!isEnded || !this.#isClean || query.isPiped || !this.#answers.includes(asked)) return
      if (query.scope === 'tree' || query.scope === 'alone')
        this.whole.push({ hive, key, line, withAllBelow: query.scope === 'tree' })
      return
    }
    if (this.#errors.length === 0) return
    const [first = 0] = this.#errors
    const said = joinWrapped(this.#errors.map((index) => this.#textAt(index)))
    const place = this.#lines[first]?.line ?? line
    const [, message] = /^\p{L}[\p{L} ]{1,20} ?[:：]\s*(\S.*)$/u.exec(said) ?? []
    const isKnown = NOT_THERE.test(said)
    // A sentence with no word and colon before it may be anybody's.
    if (!isKnown && message === undefined) return
    for (const index of this.#errors) this.used.add(index)
    // Errors come through a pipe; but then what else stands here may be from the other program.
    const isGuess = query.isPrompted && !query.isPiped && isLongSentence(message ?? '')
    if (!isKnown && (OTHER_ERROR.test(said) || !isGuess)) {
      this.problems.push({ kind: 'query-failed', line: place, what: said })
      return
    }
    if (!isKnown) this.problems.push({ kind: 'guessed-word', line: place, what: said })
    // What was searched for is not one value.
    if (query.scope !== 'filtered') this.statements.push({ kind: 'not-there', hive, key, line: place, name })
  }

  #takeQuery(index: number, typed: string, isPrompted: boolean): number {
    this.endQuery(true)
    let last = index
    let rest = typed
    // A broken command: its quote is open, or an option stands alone.
    while (last - index < 3 && (isOpen(rest) || this.#isOption(last + 1))) {
      const next = this.#textAt(last + 1)
      if (next === '' || typeAt(next) !== null || next.startsWith('HKEY_')) break
      rest = joinWrapped([rest, next])
      last++
    }
    this.#query = readQuery(rest, this.#lines[index]?.line ?? 0, isPrompted)
    if (this.#query !== null) {
      this.computer ??= this.#query.computer
      for (let at = index; at <= last; at++) this.used.add(at)
    }
    return last
  }

  #isOption(index: number): boolean {
    return /^\/(?:v|ve|s|f|k|d|t|z|c|e|se)\b/i.test(this.#textAt(index))
  }

  #takeKey(index: number, text: string, path: KeyPath): void {
    this.#endRow()
    this.#errors = []
    const { hive, key, computer } = path
    this.computer ??= computer
    this.#key = { hive, key, indent: /^ */.exec(text)?.[0].length ?? 0, index }
    this.#isKeyOpen = true
    this.#answers.push(keyId(path))
    this.used.add(index)
    this.statements.push({ kind: 'key', hive, key, line: this.#lines[index]?.line ?? 0 })
  }

  /** The line goes on with the key; what was said of the key so far is said of the longer one. */
  #growKey(index: number, text: string): void {
    const open = this.#key
    const last = this.statements.at(-1)
    if (open === null || last?.kind !== 'key') return
    const whole = joinWrapped([open.key, text])
    const joined = open.key + text.trim()
    // Cut inside a word, if that is what was asked for.
    const isCut = this.#query !== null && keyId({ ...open, key: joined }) === keyId(this.#query)
    const key = isCut ? joined : whole
    this.#key = { ...open, key }
    this.statements[this.statements.length - 1] = { ...last, key }
    this.#answers[this.#answers.length - 1] = keyId(this.#key)
    this.used.add(index)
  }

  #takeRow(index: number, text: string, type: { at: number; name: string }): void {
    const before = text.slice(0, type.at)
    const after = text.slice(type.at + type.name.length)
    const held = this.#held
    // A name that was broken, or a row that begins here.
    const isBroken =
      held.length > 0 &&
      (before.trim() === '' || (this.#isIndented ? !/^[ \t]/.test(text) : this.#mayBreakAfter(index - 1, 4)))
    const start = isBroken ? (held[0] ?? index) : index
    if (isBroken) this.#held = []
    this.#endRow()
    this.#isKeyOpen = false
    this.#errors = []
    const name = isBroken
      ? joinWrapped([...held.map((at) => this.#textAt(at)), before].filter((part) => part.trim() !== ''))
      : this.#nameBefore(before)
    for (const at of isBroken ? held : []) this.used.add(at)
    this.used.add(index)
    this.#row = { index: start, name, type: type.name, data: [this.#dataAfter(after)] }
  }

  /** Exactly what is between the indentation and the separator, where both are as they were printed. */
  #nameBefore(before: string): string {
    if (before.includes('\t')) return before.replace(/^ {4}(?=\S)/, '').trim()
    const indent = ' '.repeat((this.#key?.indent ?? 0) + 4)
    const isExact = !this.#isOld && before.startsWith(indent) && before.endsWith('    ')
    return isExact && before.length >= indent.length + 4 ? before.slice(indent.length, -4) : before.trim()
  }

  #dataAfter(after: string): string {
    if (after.startsWith('\t')) return after.slice(1)
    return !this.#isOld && after.startsWith('    ') ? after.slice(4) : after.trimStart()
  }

  /** No type in it: it goes on from the line before, begins a value, or is an error, the end of a search, anything. */
  #takeRest(index: number, text: string): void {
    if (this.#isKeyOpen && this.#goesOn(index, text)) {
      this.#growKey(index, text)
      return
    }
    if (this.#isKeyOpen || this.#row !== null || this.#held.length > 0) {
      const isStart = this.#held.length === 0 && !(this.#row !== null && this.#goesOn(index, text))
      this.#isKeyOpen = false
      if (isStart || this.#held.length > 0) this.#held.push(index)
      else if (this.#row !== null) {
        this.#row.data.push(text)
        this.used.add(index)
      }
      return
    }
    // `End of search: 3 match(es) found.`
    if (/^\p{L}[^:：]{2,40}[:：] ?\d+ ?\p{L}/u.test(text) && this.#key !== null) this.used.add(index)
    else if (this.#answers.length > 0) {
      // An error on the way, or a mark that something was left out; not what else people write.
      if (/^\s*(?:\p{L}[\p{L} ]{1,20} ?[:：]|[^\p{L}\s])/u.test(text)) this.#isClean = false
    } else if (this.#query !== null && this.#errors.length < 4) this.#errors.push(index)
  }

  /** Whether a line without a type goes on from the one before it, and does not begin a value. */
  #goesOn(index: number, text: string): boolean {
    const open = this.#isKeyOpen ? this.#key : null
    if (open !== null && this.#query !== null && keyId(open) === keyId(this.#query)) return false
    if (this.#isIndented) return !/^[ \t]/.test(text)
    return this.#mayBreakAfter(index - 1, open === null ? 4 : 0)
  }

  /** Whether the first word of the next line had no room any more in this one, which has lost so much in front. */
  #mayBreakAfter(index: number, indent: number): boolean {
    const [word = ''] = /\S+/.exec(this.#textAt(index + 1)) ?? []
    return indent + this.#textAt(index).length + 1 + word.length > this.#width
  }

  #endRow(): void {
    const row = this.#row
    this.#row = null
    // A value without a type is none, and what follows may be missing too.
    if (this.#held.length > 0) this.#isClean = false
    this.#held = []
    if (row === null) return
    const line = this.#lines[row.index]?.line ?? 0
    const unreadable = () => {
      this.#isClean = false
      this.problems.push({ kind: 'unreadable-line', line, what: this.#textAt(row.index).trim() })
    }
    // `| find` lets only the value through.
    const place = this.#key ?? this.#query
    if (place === null) return unreadable()
    if (this.#key === null) this.#answers.push('')
    const { hive, key } = place
    const name = this.#readName(row, line)
    const text = joinData(row)
    if (name === '' && /^[(（].*[)）]$/.test(text) && row.type === 'REG_SZ') {
      // `(value not set)`: what later ones print of a default value that is not there.
      if (text !== '(value not set)') this.problems.push({ kind: 'guessed-word', line, what: text })
      this.statements.push({ kind: 'not-there', hive, key, line, name })
      return
    }
    const data = readData(row.type, text)
    if (data === null) return unreadable()
    this.statements.push({ kind: 'value', hive, key, line, name, data })
  }

  /** `<NO NAME>` (XP), `(Default)`, and by their shape the same in other languages. */
  #readName({ name }: Row, line: number): string {
    if (!/^(?:\([^()\\]+\)|（[^（）\\]+）|<[^<>\\]+>)$/.test(name)) return name
    if (this.#query?.name === '') return ''
    if (!KNOWN_DEFAULTS.has(name)) this.problems.push({ kind: 'guessed-word', line, what: name })
    return ''
  }

  #textAt(index: number): string {
    return this.#lines[index]?.text ?? ''
  }
}

/** Names of the default value in published output: of XP and later ones in English, German and French. */
const KNOWN_DEFAULTS: ReadonlySet<string> = new Set(['<NO NAME>', '(Default)', '(Standard)', '(par défaut)'])

/** XP and later, in English. */
const NOT_THERE = /unable to find the specified registry (?:key|value)/i
const OTHER_ERROR = /access is denied|invalid|syntax|network path|not recognized/i

/** Longer than what says that access is denied; scripts without blanks need fewer characters. */
function isLongSentence(text: string): boolean {
  return /[\u3040-\u9fff\uac00-\ud7a3]/.test(text) ? text.length >= 12 : text.length >= 45
}

function isOpen(text: string): boolean {
  return text.split('"').length % 2 === 0
}

function keyId({ hive, key }: { readonly hive: QueryHive; readonly key: RegistryKey }): string {
  return `${hive}\\${accountKey(key)}`
}

/**
 * The first type between its separators; else the first that stands alone, as where tabs became one blank. A value may be
 * called like a type, and then the second one is it.
 */
function typeAt(text: string): { at: number; name: string } | null {
  const strong = /(?:^[ \t]+REG_[A-Z_]+)?(?: {4}|\t)(REG_[A-Z_]+)(?= {4}|\t|$)/.exec(text)
  const match = strong ?? /(?:^|[ \t])(REG_[A-Z_]+)(?=[ \t]|$)/.exec(text)
  const name = match?.[1]
  return match === null || name === undefined
    ? null
    : { at: match.index + match[0].length - name.length, name }
}

function readKeyPath(text: string): KeyPath | null {
  const [, computer = null, root = '', key = ''] =
    /^\s*(?:\\\\([^\\\s]+)\\)?(HK[A-Z_]+)(?:\\(.*))?$/i.exec(text) ?? []
  const hive = HIVES.get(root.toUpperCase())
  return hive === undefined ? null : { computer, hive, key: key.trimEnd().replace(/\\$/, '') }
}

/** What was asked for. Null where it is no query of a key. */
function readQuery(typed: string, line: number, isPrompted: boolean): Query | null {
  const [words, isPiped] = splitWords(typed)
  const path = readKeyPath(words[0] ?? '')
  if (path === null) return null
  const options = words.slice(1)
  let name: string | null = null
  let isTree = false
  let isFiltered = false
  for (let at = 0; at < options.length; at++) {
    switch ((options[at] ?? '').toLowerCase()) {
      case '/v':
        name = options[++at] ?? ''
        break
      case '/ve':
        name = ''
        break
      case '/s':
        isTree = true
        break
      // How it is printed, or which half of a 64-bit registry.
      case '/z':
      case '/reg:32':
      case '/reg:64':
        break
      case '/se':
        at++
        break
      default:
        isFiltered = true
    }
  }
  const scope =
    isFiltered || (isTree && name !== null) ? 'filtered' : name !== null ? 'value' : isTree ? 'tree' : 'alone'
  return { ...path, line, scope, name, isPiped, isPrompted }
}

/** Words as the shell parts them, to the end of the command, and whether the output went elsewhere. */
function splitWords(typed: string): readonly [readonly string[], boolean] {
  const words: string[] = []
  for (const [word] of typed.matchAll(/[|<>&]|(?:"[^"]*"?|[^\s"|<>&])+/g)) {
    if (/^[|<>&]$/.test(word)) return [words, word !== '&']
    words.push(word.replaceAll('"', ''))
  }
  return [words, false]
}

const TYPES: ReadonlyMap<string, number> = new Map([
  ['REG_NONE', 0],
  ['REG_SZ', 1],
  ['REG_EXPAND_SZ', 2],
  ['REG_BINARY', 3],
  ['REG_DWORD', 4],
  ['REG_DWORD_LITTLE_ENDIAN', 4],
  ['REG_DWORD_BIG_ENDIAN', 5],
  ['REG_LINK', 6],
  ['REG_MULTI_SZ', 7],
  ['REG_RESOURCE_LIST', 8],
  ['REG_FULL_RESOURCE_DESCRIPTOR', 9],
  ['REG_RESOURCE_REQUIREMENTS_LIST', 10],
  ['REG_QWORD', 11],
])

/** Bytes have no blanks that a line could be broken at. */
function joinData({ type, data }: Row): string {
  const [first = '', ...rest] = data
  if (rest.length === 0) return first
  if (!type.endsWith('SZ')) return data.map((part) => part.trim()).join('')
  return first === '' ? joinWrapped(rest) : joinWrapped([first, ...rest])
}

function readData(type: string, text: string): ValueData | null {
  const registryType = TYPES.get(type)
  switch (registryType) {
    case undefined:
      return null
    case 1:
      return { type: 'REG_SZ', data: text }
    case 2:
    case 6:
      return { type: 'other', registryType, hex: utf16Hex(`${text}\0`) }
    case 7: {
      const strings = text.split(String.raw`\0`)
      while (strings.at(-1) === '') strings.pop()
      return { type: 'other', registryType, hex: utf16Hex([...strings, '\0'].join('\0')) }
    }
    case 4: {
      const number = readNumber(text, 8)
      return number === null ? null : { type: 'REG_DWORD', data: Number.parseInt(number, 16) }
    }
    case 5:
    case 11: {
      const digits = readNumber(text, registryType === 5 ? 8 : 16)
      if (digits === null) return null
      const hex = registryType === 5 ? digits : (digits.match(/../g) ?? []).reverse().join('')
      return { type: 'other', registryType, hex }
    }
    default: {
      const hex = text.trim().toLowerCase()
      return /^(?:[0-9a-f]{2})*$/.test(hex) ? { type: 'other', registryType, hex } : null
    }
  }
}

/** `0x1`, padded to so many digits. */
function readNumber(text: string, length: number): string | null {
  const digits = /^\s*0x([0-9a-f]+)\s*$/i.exec(text)?.[1]
  return digits === undefined || digits.length > length ? null : digits.toLowerCase().padStart(length, '0')
}

/** The bytes of UTF-16LE as pairs of hex digits. */
function utf16Hex(text: string): string {
  let hex = ''
  for (let index = 0; index < text.length; index++) {
    const digits = text.charCodeAt(index).toString(16).padStart(4, '0')
    hex += digits.slice(2) + digits.slice(0, 2)
  }
  return hex
}
