import type { Machine } from '#domain/windows/machine.ts'
import { machineCapabilities } from '#domain/windows/machine.ts'
import { getValue, hasKey, subkeysOf, valuesOf } from '#domain/windows/registry.ts'
import type { ValueData } from '#domain/windows/registry.ts'

/** What a script that only looks has come to. */
export interface Looked {
  /** In small letters; those that are empty are not there. */
  readonly variables: ReadonlyMap<string, string>
  /** What was written into a file, in order. */
  readonly written: readonly string[]
  /** The label it went to that none of the lines has; null: it came to the end. */
  readonly leftFor: string | null
}

/**
 * For tests only: carries out lines of a batch script that look at a computer, with `%name%`, `for /f`, `if` and `call` as
 * cmd.exe has them and the lines of reg.exe of Windows XP. It knows nothing of who wrote the lines, so that what they come
 * to can be compared with what was meant. What they call is looked for in the whole script. Throws on a command that is more
 * than looking.
 * Source: facts 5.2 (reg.exe); the variables of a line, or of a whole block, are put in before any of it is carried out.
 */
export function look(machine: Machine, lines: readonly string[], script = lines): Looked {
  const shell: Shell = {
    machine,
    script,
    variables: new Map([['windir', 'C:\\WINDOWS']]),
    written: [],
    words: [],
    target: null,
  }
  return { ...shell, leftFor: runLines(shell, lines, 0) }
}

interface Shell {
  readonly machine: Machine
  readonly script: readonly string[]
  readonly variables: Map<string, string>
  readonly written: string[]
  /** What a routine was called with, quotes and all. */
  readonly words: readonly string[]
  /** Of a `goto` that is on its way. */
  target: string | null
}

/** The label it went to that is not there; null: it came to the end. */
function runLines(shell: Shell, lines: readonly string[], begin: number): string | null {
  let at = begin
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const end = line.endsWith(' do (') ? lines.indexOf(')', at) : at
    const whole = lines.slice(at, end + 1).map((one) => withVariables(one.trim(), shell))
    const [first = '', ...body] = whole
    if (end > at) runLoop(shell, first.slice(0, -1), body.slice(0, -1))
    else run(shell, first)
    at = end + 1
    const { target } = shell
    shell.target = null
    if (target === ':eof') return null
    if (target !== null) at = lines.indexOf(`:${target}`)
    if (at === -1) return target
  }
  return null
}

/** In one go from the left: `%%` is a percent sign, `%name%` its value, `%name:this=that%` with that in place of this. */
function withVariables(line: string, { variables, words }: Shell): string {
  return line.replaceAll(
    /%%|%(~?)(\d)|%(\w+)(?::(\*?)([^%=]+)=([^%]*))?%/g,
    (_, bare?: string, digit?: string, name?: string, upTo?: string, replaced?: string, by = '') => {
      const word = words[Number(digit) - 1] ?? ''
      if (digit !== undefined) return bare === '' ? word : word.replace(/^"(.*)"$/, '$1')
      if (name === undefined) return '%'
      const text = variables.get(name.toLowerCase())
      if (replaced === undefined) return text ?? ''
      if (text === undefined) throw new Error(`Nothing to replace in: ${line}`)
      if (upTo === '') return text.replaceAll(new RegExp(replaced.replaceAll(/\W/g, '\\$&'), 'gi'), () => by)
      const at = text.toLowerCase().indexOf(replaced.toLowerCase())
      return at === -1 ? text : by + text.slice(at + replaced.length)
    },
  )
}

/** Tried in turn on a line; each gets the parts that its pattern has found. */
const COMMANDS: readonly {
  readonly pattern: RegExp
  readonly run: (shell: Shell, ...parts: readonly string[]) => void
}[] = [
  { pattern: /^(?:$|:|rem |echo)/, run: () => {} },
  {
    pattern: /^set (?:"(?=.*"$))?(\w+)=(.*?)"?$/,
    run: (shell, name = '', text = '') => setVariable(shell, name, text),
  },
  {
    pattern: /^set \/a (\w+)([-+]?)=(?:(\w+)\+)?(\d+)$/,
    run: (shell, name = '', sign = '', other = '', number = '') => {
      const before = sign === '' ? numberOf(shell, other) : numberOf(shell, name)
      setVariable(shell, name, String(before + Number(number) * (sign === '-' ? -1 : 1)))
    },
  },
  {
    pattern: /^if (\/i )?(not )?"([^"]*)"=="([^"]*)" (.*)$/,
    run: (shell, anyCase, not, one = '', other = '', rest = '') => {
      const isSame = anyCase === undefined ? one === other : one.toLowerCase() === other.toLowerCase()
      if (isSame === (not === undefined)) run(shell, rest)
    },
  },
  {
    pattern: /^if (-?\d+) equ (-?\d+) (.*)$/,
    run: (shell, one, other, rest = '') => {
      if (Number(one) === Number(other)) run(shell, rest)
    },
  },
  {
    pattern: /^if (not )?defined (\w+) (.*)$/,
    run: (shell, not, name = '', rest = '') => {
      if (shell.variables.has(name.toLowerCase()) === (not === undefined)) run(shell, rest)
    },
  },
  {
    pattern: /^goto (:eof|\w+)$/,
    run: (shell, label = '') => {
      shell.target = label
    },
  },
  {
    pattern: /^call :(\w+)(.*)$/,
    run: (shell, label = '', rest = '') => {
      const words = rest.match(/"[^"]*"|\S+/g) ?? []
      const at = shell.script.indexOf(`:${label}`)
      if (at === -1 || runLines({ ...shell, words, target: null }, shell.script, at) !== null) {
        throw new Error(`Nothing to call, or no way back: ${label}`)
      }
    },
  },
  { pattern: /^>>"[^"]*" echo (.*)$/, run: ({ written }, text = '') => written.push(text) },
  {
    pattern: /^reg query "HKLM\\([^"]*)" \/v "([^"]*)" >nul 2>&1$/,
    run: (shell, key = '', name = '') =>
      setVariable(shell, 'errorlevel', getValue(shell.machine.registry, key, name) === null ? '1' : '0'),
  },
  {
    pattern: /^netsh help \| find "firewall" >nul$/,
    run: (shell) =>
      setVariable(shell, 'errorlevel', machineCapabilities(shell.machine).windowsFirewall ? '0' : '1'),
  },
  {
    pattern: /^(for \/f .*\) do )(.*)$/,
    run: (shell, loop = '', body = '') => runLoop(shell, loop, [body]),
  },
]

function run(shell: Shell, line: string): void {
  for (const { pattern, run } of COMMANDS) {
    const match = pattern.exec(line)
    if (match !== null) return run(shell, ...match.slice(1))
  }
  throw new Error(`Not for looking: ${line}`)
}

const LOOP = /^for \/f (?:"([^"]*)" )?%a in \((?:'(.*)'|"(.*)")\) do $/
const QUERY =
  /^reg query "HKLM\\([^"]*)"(?: \/v "([^"]*)")? 2\^>nul(?: \^\| find "([^"]*)")?(?: \^& echo (\w+))?$/
const OPTIONS = /^(?:tokens=(?:1-(\d)|(\*)) ?)?(?:delims=(.*))?$/

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

/** Each line that is not empty, taken apart; a body is carried out with its parts as they are, quotes and all. */
function runLoop(shell: Shell, loop: string, body: readonly string[]): void {
  const [match, given = '', command, text = ''] = LOOP.exec(loop) ?? []
  const [known, count = '1', rest, delimiters = ' \t'] = OPTIONS.exec(given) ?? []
  if (match === undefined || known === undefined) throw new Error(`Not for looking: ${loop}`)
  const lines = command === undefined ? [text] : answer(shell.machine, command)
  for (const line of lines) {
    const whole = line.replace(new RegExp(`^[${delimiters}]+`), '')
    const parts =
      delimiters === '' || rest !== undefined ? [whole] : whole.split(new RegExp(`[${delimiters}]+`))
    if (whole === '') continue
    const letters = new Map(
      LETTERS.slice(0, Number(count)).map((letter, index) => [letter, parts[index] ?? '']),
    )
    for (const command of body) runInLoop(shell, command, letters)
  }
}

function answer(machine: Machine, command: string): readonly string[] {
  const [match, key = '', name, wanted = '', last] = QUERY.exec(command) ?? []
  if (match === undefined) throw new Error(`Not for looking: ${command}`)
  const lines = registryLines(machine, key, name).filter((line) => line.includes(wanted))
  return last === undefined ? lines : [...lines, last]
}

/** The words of an `if` are told apart before the parts are put in: a quote in the registry ends none of them. */
function runInLoop(shell: Shell, command: string, letters: ReadonlyMap<string, string>): void {
  const withParts = (text: string) =>
    text.replaceAll(/%([a-g])/g, (_, letter: string) => letters.get(letter) ?? '')
  const [match, parts = '', other = '', rest = ''] = /^if \/i "([^"]*)"=="([^"]*)" (.*)$/.exec(command) ?? []
  if (match === undefined) return run(shell, withParts(command))
  if (withParts(parts).toLowerCase() === withParts(other).toLowerCase()) run(shell, withParts(rest))
}

/** What `reg query` of Windows XP prints: of a value, or of a key with the names of the keys right below it. */
function registryLines({ registry }: Machine, key: string, name: string | undefined): readonly string[] {
  const values = valuesOf(registry, key).filter(
    (value) => name === undefined || value.name.toLowerCase() === name.toLowerCase(),
  )
  if (name === undefined ? !hasKey(registry, key) : values.length === 0) return []
  const heading = `HKEY_LOCAL_MACHINE\\${key}`
  return [
    '! REG.EXE VERSION 3.0',
    heading,
    ...values.map(({ name, data }) => `    ${name === '' ? '<NO NAME>' : name}\t${dataText(data)}`),
    ...(name === undefined ? subkeysOf(registry, key).map((below) => `${heading}\\${below}`) : []),
  ]
}

function dataText(data: ValueData): string {
  switch (data.type) {
    case 'REG_SZ':
      return `${data.type}\t${data.data}`
    case 'REG_DWORD':
      return `${data.type}\t0x${data.data.toString(16)}`
    case 'other':
      return `REG_BINARY\t${data.hex}`
  }
}

function setVariable({ variables }: Shell, name: string, text: string): void {
  if (text === '') variables.delete(name.toLowerCase())
  else variables.set(name.toLowerCase(), text)
}

/** What is no number counts as 0. */
function numberOf({ variables }: Shell, name: string): number {
  const text = variables.get(name.toLowerCase()) ?? ''
  return /^-?\d+$/.test(text) ? Number(text) : 0
}
