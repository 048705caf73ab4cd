import type { RegistryData, RegistryKey } from '#domain/windows/registry.ts'
import type { PolicyOperation } from './policyOperation.ts'

const COMPUTER = 'Computer'
/** The name of a value that stands for all of a key's values. */
const ALL = '*'

/**
 * The four lines that carry out an operation. The data of a string has its backslashes doubled, the name of a value stays
 * as it is. Throws on what no line can carry: line ends, NUL, nothing, a blank at either end, a leading `;`, `*` or `**`.
 * Source: LGPO.pdf, v3.0.
 */
export function entryLines(operation: PolicyOperation): readonly string[] {
  const key = contentLine(operation.key)
  switch (operation.kind) {
    case 'clear-key':
      return [COMPUTER, key, ALL, 'DELETEALLVALUES']
    case 'delete-value':
      return [COMPUTER, key, plainName(operation.name), 'DELETE']
    case 'set-value':
      return [COMPUTER, key, plainName(operation.name), rawLine(dataText(operation.data))]
    case 'other':
      throw new Error(`No plan asks for ${operation.what}`)
  }
}

function dataText(data: RegistryData): string {
  switch (data.type) {
    case 'REG_DWORD':
      if (data.data !== data.data >>> 0) throw new Error(`${data.data} is not a DWORD`)
      return `DWORD:${data.data}`
    case 'REG_SZ':
      return `SZ:${data.data.replaceAll('\\', '\\\\').replaceAll('\r', '\\r').replaceAll('\n', '\\n')}`
  }
}

function plainName(name: string): string {
  // The file becomes a Registry.pol, in which such a name is an instruction.
  if (name === ALL || name.startsWith('**')) throw new Error(`lgpo.txt cannot name a value ${name}`)
  return contentLine(name)
}

function contentLine(text: string): string {
  if (text.startsWith(';')) throw new Error(`lgpo.txt would take this for a comment: ${text}`)
  return rawLine(text)
}

/** The same text; throws on what no line of lgpo.txt can hold. */
export function rawLine(text: string): string {
  if (/[\r\n\0]|^$|^[ \t]|[ \t]$/.test(text)) {
    throw new Error(`A line of lgpo.txt cannot hold ${JSON.stringify(text)}`)
  }
  return text
}

/** `set-other`: a type that no plan has, with its text as it stands in the file. */
export type LgpoAction =
  | { readonly kind: 'set'; readonly data: RegistryData }
  | { readonly kind: 'set-other'; readonly type: 'EXSZ' | 'MULTISZ'; readonly text: string }
  | { readonly kind: 'delete' | 'delete-all-values' | 'create-key' | 'clear' }

/** Four lines of the file. The key has no hive: the configuration says which. */
export interface LgpoEntry {
  readonly configuration: 'computer' | 'user'
  readonly key: RegistryKey
  readonly name: string
  readonly action: LgpoAction
  /** The first of its lines, from 1. */
  readonly line: number
}

export interface LgpoTextProblem {
  readonly kind:
    | 'unknown-configuration'
    | 'incomplete-entry'
    | 'blanks-only'
    | 'comment-in-entry'
    | 'no-blank-line'
    | 'unreadable-key'
    | 'unreadable-action'
    | 'number-too-large'
    | 'bad-escape'
    | 'wrong-name-for-action'
  /** From 1. */
  readonly line: number
}

/**
 * Reads the decoded text of an lgpo.txt: its entries, and a problem for each place where LGPO.exe could read something
 * else. After a problem it goes on behind the next blank line. Never throws. Tolerates a byte order mark, any line ends
 * and upper or lower case of the words. Source: LGPO.pdf, v3.0; where that is silent, the strict reading.
 */
export function parseLgpoText(text: string): {
  readonly entries: readonly LgpoEntry[]
  readonly problems: readonly LgpoTextProblem[]
} {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  const entries: LgpoEntry[] = []
  const problems: LgpoTextProblem[] = []
  let index = 0
  while (index < lines.length) {
    const first = lines[index] ?? ''
    if (first === '' || first.startsWith(';')) {
      index++
      continue
    }
    const read = readEntry(lines, index)
    if ('action' in read) {
      entries.push(read)
      index += 4
      const next = lines[index] ?? ''
      if (next !== '' && !next.startsWith(';')) problems.push({ kind: 'no-blank-line', line: index + 1 })
    } else {
      problems.push(read)
      while (index < lines.length && lines[index] !== '') index++
    }
  }
  return { entries, problems }
}

function readEntry(lines: readonly string[], start: number): LgpoEntry | LgpoTextProblem {
  const [first = '', ...others] = lines.slice(start, start + 4)
  const configuration = readConfiguration(first)
  if (configuration === null) {
    return { kind: isBlank(first) ? 'blanks-only' : 'unknown-configuration', line: start + 1 }
  }
  for (const [offset, line] of others.entries()) {
    const kind = lineProblem(line)
    if (kind !== null) return { kind, line: start + offset + 2 }
  }
  const [key = '', name = '', last] = others
  if (last === undefined) return { kind: 'incomplete-entry', line: start + 1 + others.length }
  if (/^\\|\\\\|\\$/.test(key)) return { kind: 'unreadable-key', line: start + 2 }
  const action = readAction(last)
  if (typeof action === 'string') return { kind: action, line: start + 4 }
  if ((name === ALL) !== (action.kind === 'delete-all-values')) {
    return { kind: 'wrong-name-for-action', line: start + 3 }
  }
  return { configuration, key, name, action, line: start + 1 }
}

function lineProblem(line: string): LgpoTextProblem['kind'] | null {
  if (line === '') return 'incomplete-entry'
  if (isBlank(line)) return 'blanks-only'
  return line.startsWith(';') ? 'comment-in-entry' : null
}

/** Other letters that show nothing may be a name. */
function isBlank(line: string): boolean {
  return /^[ \t]+$/.test(line)
}

/** `User:` and an account is a user's own policy. */
function readConfiguration(line: string): LgpoEntry['configuration'] | null {
  const word = line.toLowerCase()
  if (word === COMPUTER.toLowerCase()) return 'computer'
  return word === 'user' || word.startsWith('user:') ? 'user' : null
}

const WORDS: ReadonlyMap<string, LgpoAction> = new Map<string, LgpoAction>([
  ['DELETE', { kind: 'delete' }],
  ['DELETEALLVALUES', { kind: 'delete-all-values' }],
  ['CREATEKEY', { kind: 'create-key' }],
  ['CLEAR', { kind: 'clear' }],
])

function readAction(line: string): LgpoAction | LgpoTextProblem['kind'] {
  const word = WORDS.get(line.toUpperCase())
  if (word !== undefined) return word
  const colon = line.indexOf(':')
  const text = line.slice(colon + 1)
  switch (colon === -1 ? '' : line.slice(0, colon).toUpperCase()) {
    case 'DWORD': {
      if (!/^\d+$/.test(text)) return 'unreadable-action'
      const data = Number(text)
      return data > 0xffffffff ? 'number-too-large' : { kind: 'set', data: { type: 'REG_DWORD', data } }
    }
    case 'SZ': {
      const data = lgpoText(text)
      return data === null ? 'bad-escape' : { kind: 'set', data: { type: 'REG_SZ', data } }
    }
    case 'EXSZ':
      return { kind: 'set-other', type: 'EXSZ', text }
    case 'MULTISZ':
      return { kind: 'set-other', type: 'MULTISZ', text }
  }
  return 'unreadable-action'
}

const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ['r', '\r'],
  ['n', '\n'],
])

/** The text that data in a line stand for. Null: a backslash before anything but one of its letters, or before nothing. */
export function lgpoText(text: string): string | null {
  let isRight = true
  const plain = text.replaceAll(/\\(.?)/gs, (_, letter: string) => {
    const escaped = ESCAPED.get(letter)
    isRight &&= escaped !== undefined
    return escaped ?? ''
  })
  return isRight ? plain : null
}

/** What an entry does below HKEY_LOCAL_MACHINE, for whoever carries it out. */
export function lgpoOperationOf({ configuration, key, name, action }: LgpoEntry): PolicyOperation {
  const other = {
    kind: 'other',
    key,
    what: `${configuration} ${JSON.stringify(name)} ${action.kind}`,
  } as const
  if (configuration === 'user' || name.startsWith('**')) return other
  switch (action.kind) {
    case 'set':
      return { kind: 'set-value', key, name, data: action.data }
    case 'delete':
      return { kind: 'delete-value', key, name }
    case 'delete-all-values':
      return { kind: 'clear-key', key }
    case 'set-other':
    case 'create-key':
    case 'clear':
      return other
  }
}
