import type { RegistryData, RegistryKey } from '#domain/windows/registry.ts'
import { readEntriesLine, readRoutineCall } from './cmdAction.ts'
import type { CmdAction } from './cmdAction.ts'
import { splitLine, unquoted } from './cmdLine.ts'
import type { CmdPart } from './cmdLine.ts'
import { isRoutineLine } from './cmdRoutines.ts'

/** Whether a file must be there, or must not. It is spelled as in the script. */
export interface FileCondition {
  readonly file: string
  readonly exists: boolean
}

/** What a line of a script is to somebody who follows it. */
export type CmdStatement =
  /** Speaks, sets a variable, waits, makes a folder of its own. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'label'; readonly name: string }
  | { readonly kind: 'goto'; readonly label: string }
  | { readonly kind: 'call'; readonly label: string }
  /** Of the script, or of the part that was called. */
  | { readonly kind: 'end' }
  /** Changes nothing, and its exit code is an answer. */
  | { readonly kind: 'question' }
  | {
      readonly kind: 'operation'
      readonly action: CmdAction
      readonly onlyIf: readonly FileCondition[]
      readonly isChecked: boolean
    }
  | {
      readonly kind: 'branch'
      readonly label: string
      /** `success`, `failure`: whether the last exit code was 0, or was not. */
      readonly test: 'success' | 'failure' | 'other' | FileCondition
    }

export type CmdLineProblem =
  | 'unreadable-line'
  | 'unexpected-command'
  | 'unexpected-variable'
  | 'unexpected-redirection'
  /** Outside the script's own folder. */
  | 'unexpected-file'
  | 'other-hive'

interface Read {
  readonly statement: CmdStatement
  readonly problem: CmdLineProblem | null
}

/**
 * Reads one line of a script; `folders` are the variables that name places beside it. What a routine does is an action of
 * whoever calls it.
 */
export function readLine(content: string, folders: ReadonlySet<string>): Read {
  const read = readOwnLine(content, folders)
  return read.problem !== null && isRoutineLine(content) ? fine({ kind: 'nothing' }) : read
}

function readOwnLine(content: string, folders: ReadonlySet<string>): Read {
  const line = content.trim()
  if (line === '' || /^@?rem(?:\s|$)/i.test(line)) return fine({ kind: 'nothing' })
  if (line.startsWith(':')) return fine({ kind: 'label', name: line.slice(1).toLowerCase() })
  if (line === ')') return fine({ kind: 'nothing' })
  if (/^for\s/i.test(line)) return readLoop(line, folders)
  const { body, conditions } = withoutConditions(line)
  const { command, isChecked } = withoutAlternative(body)
  const parts = splitLine(command)
  if (parts === null) return wrong('unreadable-line')
  const redirected = parts.flatMap(({ redirections }) => redirections)
  if (!redirected.every((target) => /^(?:nul|&1|%log%)$/i.test(target) || isOwnFile(target, folders))) {
    return wrong('unexpected-redirection')
  }
  const read = readParts(parts, folders)
  if (typeof read === 'string') return wrong(read)
  return conditions.length === 0 && !isChecked ? fine(read) : conditional(read, conditions, isChecked)
}

type Condition = Extract<CmdStatement, { kind: 'branch' }>['test']

const CONDITIONS: readonly {
  readonly pattern: RegExp
  readonly test: (match: RegExpExecArray) => Condition
}[] = [
  { pattern: /^if "%errorlevel%"=="0" (.*)$/i, test: () => 'success' },
  { pattern: /^if not "%errorlevel%"=="0" (.*)$/i, test: () => 'failure' },
  { pattern: /^if errorlevel 1 (.*)$/i, test: () => 'failure' },
  {
    pattern: /^if (not )?exist "([^"]+)" (.*)$/i,
    test: ([, not, file = '']) => ({ file, exists: not === undefined }),
  },
  { pattern: /^if (?:not )?defined \w+ (.*)$/i, test: () => 'other' },
  { pattern: /^if (?:\/i )?(?:not )?"[^"]*"=="[^"]*" (.*)$/i, test: () => 'other' },
  { pattern: /^if (?:not )?%\w+%==\w+ (.*)$/i, test: () => 'other' },
  { pattern: /^if %\w+% \w{3} %?\w+%? (.*)$/i, test: () => 'other' },
]

/** A line without what it depends on. */
function withoutConditions(line: string): { body: string; conditions: readonly Condition[] } {
  const conditions: Condition[] = []
  let body = line
  for (;;) {
    const first = /^if /i.test(body) ? firstCondition(body) : null
    if (first === null) return { body, conditions }
    conditions.push(first.condition)
    body = first.rest
  }
}

function firstCondition(body: string): { condition: Condition; rest: string } | null {
  for (const { pattern, test } of CONDITIONS) {
    const match = pattern.exec(body)
    if (match !== null) return { condition: test(match), rest: match.at(-1) ?? '' }
  }
  return null
}

/** A command without the jump that it makes when it fails. */
function withoutAlternative(body: string): { command: string; isChecked: boolean } {
  const [, command] = /^(.*) \|\| goto \w+$/is.exec(body) ?? []
  const isOutsideQuotes = command !== undefined && command.split('"').length % 2 === 1
  return isOutsideQuotes ? { command, isChecked: true } : { command: body, isChecked: false }
}

/** Where something is done only under a condition. What nobody could foresee may only speak or set variables. */
function conditional(read: CmdStatement, conditions: readonly Condition[], isChecked: boolean): Read {
  const [first] = conditions
  switch (read.kind) {
    case 'operation': {
      const onlyIf = conditions.filter((condition) => typeof condition === 'object')
      return onlyIf.length === conditions.length
        ? fine({ ...read, onlyIf, isChecked })
        : wrong('unexpected-command')
    }
    case 'goto':
      return fine({
        kind: 'branch',
        label: read.label,
        test: conditions.length === 1 && first !== undefined ? first : 'other',
      })
    case 'call':
      // What is called when something failed is not on the way on which nothing does.
      return first === 'failure'
        ? fine({ kind: 'branch', label: read.label, test: 'failure' })
        : wrong('unexpected-command')
    case 'nothing':
    case 'question':
      return fine(read)
    case 'label':
    case 'end':
    case 'branch':
      return wrong('unexpected-command')
  }
}

/** `for /f` over the words of a question, which may only set a variable; or the loop over a list of the firewall. */
function readLoop(line: string, folders: ReadonlySet<string>): Read {
  const action = readEntriesLine(line.replace(/ >nul 2>&1$/, ''))
  if (action !== null) return fine({ kind: 'operation', action, onlyIf: [], isChecked: false })
  const [, question = '', rest = ''] =
    /^for \/f (?:"[^"]*" )?%%[a-z] in \('(.*)'\) do (.*)$/i.exec(line) ?? []
  // A block: what it does with each word is on the lines up to its end.
  const body = rest === '(' ? 'set "line="' : rest
  // A word may be said behind the answer.
  const asked = splitLine(question.replace(/ \^& echo \w+$/, '').replaceAll(/\^([|>])/g, '$1'))
  const told = splitLine(withoutConditions(body).body)
  if (asked === null || told === null) return wrong('unreadable-line')
  if (![...asked, ...told].every(({ redirections }) => redirections.every((target) => target === 'nul'))) {
    return wrong('unexpected-redirection')
  }
  const [answer, result] = [readParts(asked, folders), readParts(told, folders)]
  const isRight =
    typeof answer !== 'string' && answer.kind === 'question' && /^set$/i.test(told[0]?.words[0] ?? '')
  return isRight && typeof result !== 'string' && result.kind === 'nothing'
    ? fine({ kind: 'question' })
    : wrong('unexpected-command')
}

function readParts(parts: readonly CmdPart[], folders: ReadonlySet<string>): CmdStatement | CmdLineProblem {
  const [first, second, ...others] = parts.map(({ words }) => readCommand(words, folders))
  if (first === undefined || others.length > 0) return 'unexpected-command'
  if (second === undefined || typeof first === 'string') return first
  if (typeof second === 'string') return second
  // `question | find`, `endlocal & exit`: of these, the second decides.
  const isPair =
    (first.kind === 'question' && second.kind === 'question') ||
    (/^endlocal$/i.test(parts[0]?.words[0] ?? '') && second.kind === 'end')
  return isPair ? second : 'unexpected-command'
}

function readCommand(words: readonly string[], folders: ReadonlySet<string>): CmdStatement | CmdLineProblem {
  const [command = '', first = '', second] = words
  switch (command.toLowerCase().replace(/^@/, '')) {
    case 'echo':
    case 'echo.':
    case 'setlocal':
    case 'endlocal':
    case 'pause':
      return { kind: 'nothing' }
    case 'set':
      return /^(?:\/a$|\w+=)/i.test(first) ? { kind: 'nothing' } : 'unexpected-command'
    case 'type':
    case 'md':
      return isOwnFile(first, folders) && second === undefined ? { kind: 'nothing' } : 'unexpected-file'
    case 'ver':
    case 'find':
      return { kind: 'question' }
    case 'exit':
      return { kind: 'end' }
    case 'goto':
      return /^:eof$/i.test(first) ? { kind: 'end' } : { kind: 'goto', label: first.toLowerCase() }
    case 'call':
      return readCall(words.slice(1))
    case 'reg':
      return readReg(words.slice(1), folders)
    case 'netsh':
      return readNetsh(words.slice(1))
    default:
      return 'unexpected-command'
  }
}

function readCall(words: readonly string[]): CmdStatement | CmdLineProblem {
  const [label = '', ...others] = words
  // They only look, and speak.
  if (/^:(?:look|narrow|broken)$/.test(label)) return { kind: 'question' }
  if (/^:\w+$/.test(label) && others.length === 0)
    return { kind: 'call', label: label.slice(1).toLowerCase() }
  const action = readRoutineCall(words)
  return action === null ? 'unexpected-command' : operation(action)
}

function readReg(words: readonly string[], folders: ReadonlySet<string>): CmdStatement | CmdLineProblem {
  const [verb = '', subject = '', ...rest] = words
  const kind = verb.toLowerCase()
  if (kind === 'query') return { kind: 'question' }
  if (kind === 'import')
    return rest.length === 0
      ? withFile(subject, (file) => ({ kind: 'import-file', file }))
      : 'unexpected-command'
  const key = readKey(subject)
  if (typeof key === 'string') return key
  if (kind === 'export') {
    const [target = '', ...more] = rest
    return more.length === 0
      ? withFile(target, (file) => ({ kind: 'export-key', key: key.key, file }))
      : 'unexpected-command'
  }
  const texts = rest.map(unquoted)
  if (texts.includes(null)) return 'unexpected-variable'
  const options = texts.map((text) => text ?? '')
  // Without /f it would wait for an answer.
  if (options.at(-1)?.toLowerCase() !== '/f') return 'unexpected-command'
  const action =
    kind === 'add' ? readAdd(key.key, options) : kind === 'delete' ? readDelete(key.key, options) : null
  return action === null ? 'unexpected-command' : operation(action)

  function withFile(file: string, action: (file: string) => CmdAction): CmdStatement | CmdLineProblem {
    return isOwnFile(file, folders) ? operation(action(file)) : 'unexpected-file'
  }
}

function readKey(word: string): { readonly key: RegistryKey } | CmdLineProblem {
  const text = unquoted(word)
  if (text === null) return 'unexpected-variable'
  const [, key] = /^(?:HKLM|HKEY_LOCAL_MACHINE)\\(.+)$/is.exec(text) ?? []
  return key === undefined ? 'other-hive' : { key }
}

function readAdd(key: RegistryKey, options: readonly string[]): CmdAction | null {
  const [v, name = '', t, type, d, text = ''] = options
  if (v !== '/v' || t !== '/t' || d !== '/d' || options.length !== 7) return null
  const data = readData(type, text)
  return data === null ? null : { kind: 'set-value', key, name, data }
}

function readData(type: string | undefined, text: string): RegistryData | null {
  if (type === 'REG_SZ') return { type, data: text }
  const number = /^(?:\d+|0x[0-9a-f]+)$/i.test(text) ? Number(text) : Number.NaN
  return type === 'REG_DWORD' && number === number >>> 0 ? { type, data: number } : null
}

function readDelete(key: RegistryKey, options: readonly string[]): CmdAction | null {
  const [v, name = ''] = options
  if (options.length === 1) return { kind: 'delete-key', key }
  return v === '/v' && options.length === 3 ? { kind: 'delete-value', key, name } : null
}

function readNetsh(words: readonly string[]): CmdStatement | CmdLineProblem {
  if (words.length === 1 && words[0] === 'help') return { kind: 'question' }
  if (words[0] !== 'firewall') return 'unexpected-command'
  const texts = words.map((word) => {
    // A doubled %%WINDIR%% would reach netsh.exe as those letters, and so would name no file.
    const [, variable = '', rest = ''] = /^(program=%WINDIR%)?(.*)$/is.exec(word) ?? []
    const text = /%%WINDIR%%|%WINDIR%/i.test(rest) ? null : unquoted(rest)
    return text === null ? null : variable + text
  })
  if (texts.includes(null)) return 'unexpected-variable'
  return operation({ kind: 'netsh', arguments: texts.map((text) => text ?? '') })
}

function isOwnFile(file: string, folders: ReadonlySet<string>): boolean {
  const [, place = ''] = /^(%~dp0|%\w+%\\?).*$/s.exec(file) ?? []
  const isOwn = place === '%~dp0' || folders.has(place.replaceAll(/[%\\]/g, '').toLowerCase())
  return isOwn && !file.includes('..')
}

function operation(action: CmdAction): CmdStatement {
  return { kind: 'operation', action, onlyIf: [], isChecked: false }
}

function fine(statement: CmdStatement): Read {
  return { statement, problem: null }
}

function wrong(problem: CmdLineProblem): Read {
  return { statement: { kind: 'nothing' }, problem }
}
