import { expandPath } from '#domain/windows/localFirewall.ts'
import { MACHINE_KEYS, SERVICE_START } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { changeRegistry, getValue, hasKey, setValue, subkeysOf, valuesOf } from '#domain/windows/registry.ts'
import type { Registry, ValueData } from '#domain/windows/registry.ts'
import type { Desktop } from './desktopState.ts'
import { launch, versionText } from './launch.ts'
import { netsh } from './netshCommand.ts'

interface CommandResult {
  readonly machine: Machine
  readonly output: readonly string[]
  /** What happens besides, such as a window that opens. */
  readonly launched: ((desktop: Desktop) => Desktop) | null
}

/**
 * Answers one line at the prompt: the commands of this procedure in the forms that Windows XP knows, in English. Texts
 * are those of published transcripts where there are any; nothing is claimed of their exact wording, and no file of ours
 * is read by them. Takes the desktop, because a program's name opens its window.
 */
export function runCommand(desktop: Desktop, line: string): CommandResult {
  const { machine } = desktop
  const answer = (output: readonly string[], next: Machine = machine): CommandResult => {
    return { machine: next, output, launched: null }
  }
  const words = wordsOf(line)
  if (words === null) return answer(['The syntax of the command is incorrect.'])
  const [name = '', ...args] = words
  if (name === '') return answer([])
  const command = COMMANDS.get(name.toLowerCase().replace(/\.exe$/, ''))
  if (command !== undefined) {
    const { output, machine: next = machine } = command(machine, args)
    return answer(output, next)
  }
  // A window of its own; `start` is what people type before it.
  const typed = name.toLowerCase() === 'start' ? args.join(' ') : words.join(' ')
  return launch(desktop, typed) === null
    ? answer([
        `'${name}' is not recognized as an internal or external command,`,
        'operable program or batch file.',
      ])
    : { machine, output: [], launched: (now) => launch(now, typed) ?? now }
}

/** Null: what no command here is made of, such as a pipe. Variables are expanded, as the shell does before all else. */
function wordsOf(line: string): readonly string[] | null {
  const words: string[] = []
  for (const { 0: word } of expandPath(line).matchAll(/(?:[^\s"]|"[^"]*(?:"|$))+/g)) {
    words.push(word.replaceAll('"', ''))
  }
  return /[|<>&]/.test(line.replaceAll(/"[^"]*"/g, '')) ? null : words
}

type Answer = { readonly output: readonly string[]; readonly machine?: Machine }

type Command = (machine: Machine, args: readonly string[]) => Answer

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['ver', (machine) => ({ output: ['', `Microsoft Windows [${versionText(machine)}]`] })],
  ['help', () => ({ output: HELP })],
  ['echo', (_, args) => ({ output: [args.join(' ')] })],
  [
    'gpupdate',
    () => ({
      output: [
        'Refreshing Policy...',
        '',
        'User Policy Refresh has completed.',
        'Computer Policy Refresh has completed.',
      ],
    }),
  ],
  ['hostname', ({ name }) => ({ output: [name] })],
  ['reg', reg],
  ['netsh', netsh],
  ['sc', sc],
  ['systeminfo', systemInfo],
])

const HELP = [
  'CLS            Clears the screen.',
  'ECHO           Displays messages.',
  'EXIT           Quits the command interpreter.',
  'GPUPDATE       Refreshes Group Policy.',
  'HELP           Provides help information for commands.',
  'NETSH          netsh firewall show | add | delete | set',
  'REG            reg query | add | delete',
  'SC             sc query | qc | config',
  'SYSTEMINFO     Displays the computer, its Windows and its domain.',
  'VER            Displays the Windows version.',
]

function systemInfo(machine: Machine): Answer {
  return {
    output: [
      `Host Name:                 ${machine.name}`,
      `OS Version:                ${versionText(machine).replace('Version ', '')}`,
      `Domain:                    ${machine.domain ?? 'WORKGROUP'}`,
    ],
  }
}

const NOT_FOUND = ['Error:  The system was unable to find the specified registry key or value']
const DONE = ['The operation completed successfully']

function reg(machine: Machine, [verb = '', path = '', ...options]: readonly string[]): Answer {
  const key = /^(?:HKLM|HKEY_LOCAL_MACHINE)(?:\\(.*))?$/is.exec(path)?.[1] ?? null
  const syntax = {
    output: ['Error:  Invalid command-line parameters', `Type "REG ${verb.toUpperCase()} /?" for usage.`],
  }
  const flags = readFlags(options)
  if (key === null || key === '' || flags === null) return syntax
  switch (verb.toLowerCase()) {
    case 'query':
      return { output: regQuery(machine.registry, key, flags) }
    case 'add':
      return regAdd(machine, key, flags) ?? syntax
    case 'delete':
      return regDelete(machine, key, flags) ?? syntax
    default:
      return syntax
  }
}

type Flags = ReadonlyMap<string, string>

/** `/v name`, `/f`, …; null: something that no command of reg has. */
function readFlags(words: readonly string[]): Flags | null {
  const flags = new Map<string, string>()
  for (let index = 0; index < words.length; index += 1) {
    const flag = (words[index] ?? '').toLowerCase()
    if (['/f', '/s', '/ve', '/va'].includes(flag)) flags.set(flag, '')
    else if (['/v', '/t', '/d'].includes(flag) && words[index + 1] !== undefined) {
      flags.set(flag, words[index + 1] ?? '')
      index += 1
    } else return null
  }
  return flags
}

function regQuery(registry: Registry, key: string, flags: Flags): readonly string[] {
  const name = flags.get('/v') ?? (flags.has('/ve') ? '' : null)
  if (name !== null) {
    const data = getValue(registry, key, name)
    return data === null ? NOT_FOUND : ['', ...queryLines(key, [{ name, data }])]
  }
  if (!hasKey(registry, key)) return NOT_FOUND
  const list = (path: string): readonly string[] => {
    const children = subkeysOf(registry, path).map((child) => `${path}\\${child}`)
    return [
      ...queryLines(path, valuesOf(registry, path)),
      ...(flags.has('/s')
        ? children.flatMap((child) => ['', ...list(child)])
        : children.map((child) => `HKEY_LOCAL_MACHINE\\${child}`)),
    ]
  }
  return ['', ...list(key)]
}

function queryLines(
  key: string,
  values: readonly { readonly name: string; readonly data: ValueData }[],
): readonly string[] {
  return [
    `HKEY_LOCAL_MACHINE\\${key}`,
    ...values.map(({ name, data }) => {
      const text =
        data.type === 'other'
          ? data.hex
          : data.type === 'REG_DWORD'
            ? `0x${data.data.toString(16)}`
            : data.data
      return `    ${name === '' ? '<NO NAME>' : name}\t${data.type}\t${text}`
    }),
  ]
}

/** Without `/f` it would ask before it overwrites; the replica takes the answer to be yes. */
function regAdd(machine: Machine, key: string, flags: Flags): Answer | null {
  const { registry } = machine
  const name = flags.get('/v') ?? (flags.has('/ve') ? '' : null)
  if (name === null) {
    if (flags.has('/t') || flags.has('/d')) return null
    return {
      output: DONE,
      machine: { ...machine, registry: changeRegistry(registry, [{ kind: 'create-key', key }]) },
    }
  }
  const data = readData((flags.get('/t') ?? 'REG_SZ').toUpperCase(), flags.get('/d') ?? '')
  return data === null
    ? null
    : { output: DONE, machine: { ...machine, registry: setValue(registry, key, name, data) } }
}

function readData(type: string, text: string): ValueData | null {
  if (type === 'REG_SZ') return { type, data: text }
  if (type !== 'REG_DWORD' || !/^(?:0x[\da-f]{1,8}|\d{1,10})$/i.test(text)) return null
  const data = Number(text)
  return data <= 0xff_ff_ff_ff ? { type, data } : null
}

function regDelete(machine: Machine, key: string, flags: Flags): Answer | null {
  const { registry } = machine
  const name = flags.get('/v') ?? (flags.has('/ve') ? '' : null)
  if (name === null ? !hasKey(registry, key) : getValue(registry, key, name) === null)
    return { output: NOT_FOUND }
  const next = changeRegistry(registry, [
    name !== null
      ? { kind: 'delete-value', key, name }
      : { kind: flags.has('/va') ? 'clear-key' : 'delete-key', key },
  ])
  return { output: DONE, machine: { ...machine, registry: next } }
}

function sc(machine: Machine, [verb = '', service = '', ...options]: readonly string[]): Answer {
  const known = SERVICES.find((name) => name.toLowerCase() === service.toLowerCase())
  if (known === undefined) {
    return {
      output: [
        '[SC] EnumQueryServicesStatus:OpenService FAILED 1060:',
        '',
        'The specified service does not exist as an installed service.',
      ],
    }
  }
  const key = `${MACHINE_KEYS.services}\\${known}`
  const found = getValue(machine.registry, key, 'Start')
  const start = found?.type === 'REG_DWORD' ? found.data : SERVICE_START.manual
  switch (verb.toLowerCase()) {
    case 'query':
      return {
        output: [
          '',
          `SERVICE_NAME: ${known}`,
          '        TYPE               : 10  WIN32_OWN_PROCESS',
          '        STATE              : 1  STOPPED',
        ],
      }
    case 'qc':
      return {
        output: [
          '[SC] GetServiceConfig SUCCESS',
          '',
          `SERVICE_NAME: ${known}`,
          `        START_TYPE         : ${start}   ${startName(start)}`,
        ],
      }
    case 'config': {
      // The blank behind the equals sign belongs to it.
      const next =
        options[0]?.toLowerCase() === 'start=' ? STARTS.get((options[1] ?? '').toLowerCase()) : undefined
      if (next === undefined) return { output: ['ERROR:  Invalid Option'] }
      const registry = setValue(machine.registry, key, 'Start', { type: 'REG_DWORD', data: next })
      return { output: ['[SC] ChangeServiceConfig SUCCESS'], machine: { ...machine, registry } }
    }
    default:
      return { output: ['*** Unrecognized Command ***'] }
  }
}

const SERVICES = ['RDSessMgr', 'helpsvc', 'TermService', 'SharedAccess', 'RpcSs']
const STARTS: ReadonlyMap<string, number> = new Map([
  ['auto', SERVICE_START.automatic],
  ['demand', SERVICE_START.manual],
  ['disabled', SERVICE_START.disabled],
])

function startName(start: number): string {
  switch (start) {
    case SERVICE_START.disabled:
      return 'DISABLED'
    case SERVICE_START.automatic:
      return 'AUTO_START'
    default:
      return 'DEMAND_START'
  }
}
