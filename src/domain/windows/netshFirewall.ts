import { FIREWALL_PROFILES, PROFILE_KEYS } from './firewallException.ts'
import type { FirewallProfile } from './firewallException.ts'
import {
  deleteLocalPort,
  deleteLocalProgram,
  LOCAL_FIREWALL,
  setLocalPort,
  setLocalProgram,
} from './localFirewall.ts'
import { machineCapabilities } from './machine.ts'
import type { Machine } from './machine.ts'
import { setValue } from './registry.ts'
import type { Registry } from './registry.ts'

/** How a call of netsh ends; only the first has exit code 0. */
export type NetshResult =
  | 'ok'
  /** A Windows before Windows Firewall does not know `netsh firewall`. */
  | 'unknown-command'
  | 'syntax'
  /** There was nothing to delete. */
  | 'not-found'

/**
 * Carries out one call of `netsh firewall` that changes the computer's own list. Takes the arguments after `netsh`, as
 * the shell hands them over: `key=value`, `key = value`, or values alone in their order. Anything that is not in the
 * grammar changes nothing. Adding replaces what was there for the same port or program; that is UNCONFIRMED,
 * which is why our scripts delete first.
 * Source: TechNet bb490617, Appendix B (grammar and defaults); published exports (what is stored where).
 */
export function runNetshFirewall(
  machine: Machine,
  args: readonly string[],
): { readonly machine: Machine; readonly result: NetshResult } {
  const [context = '', verb = '', noun = '', ...rest] = args
  if (context.toLowerCase() !== 'firewall' || !machineCapabilities(machine).windowsFirewall) {
    return { machine, result: 'unknown-command' }
  }
  const command = COMMANDS.get(`${verb} ${noun}`.toLowerCase())
  if (command === undefined) return { machine, result: 'unknown-command' }
  const values = readParameters(rest, command.parameters)
  const profiles = values === null ? null : profilesOf(values, machine)
  if (values === null || profiles === null) return { machine, result: 'syntax' }
  let registry: Registry | null = machine.registry
  for (const profile of profiles) {
    registry = command.run(registry, profile, values)
    if (registry === null) return { machine, result: 'syntax' }
  }
  const isDeletion = verb.toLowerCase() === 'delete'
  if (isDeletion && registry === machine.registry) return { machine, result: 'not-found' }
  return { machine: { ...machine, registry }, result: 'ok' }
}

type Parameters = ReadonlyMap<string, string>

interface Command {
  /** In the order in which they may stand without a name. */
  readonly parameters: readonly string[]
  /** Null: a value is missing or impossible. */
  readonly run: (registry: Registry, profile: FirewallProfile, values: Parameters) => Registry | null
}

const REACH = ['mode', 'scope', 'addresses', 'profile'] as const

const addPort: Command = {
  parameters: ['protocol', 'port', 'name', ...REACH],
  run: (registry, profile, values) => {
    const entry = readException(values, values.get('name'))
    const port = readPort(values)
    if (entry === null || port === null) return null
    return port.protocols.reduce(
      (done, protocol) => setLocalPort(done, profile, { port: port.number, protocol, ...entry }),
      registry,
    )
  },
}

const addProgram: Command = {
  parameters: ['program', 'name', ...REACH],
  run: (registry, profile, values) => {
    const entry = readException(values, values.get('name'))
    const path = values.get('program')
    return entry === null || path === undefined
      ? null
      : setLocalProgram(registry, profile, { path, ...entry })
  },
}

const deletePort: Command = {
  parameters: ['protocol', 'port', 'profile'],
  run: (registry, profile, values) => {
    const port = readPort(values)
    if (port === null) return null
    return port.protocols.reduce(
      (done, protocol) => deleteLocalPort(done, profile, port.number, protocol),
      registry,
    )
  },
}

const deleteProgram: Command = {
  parameters: ['program', 'profile'],
  run: (registry, profile, values) => {
    const path = values.get('program')
    return path === undefined ? null : deleteLocalProgram(registry, profile, path)
  },
}

/**
 * Remote Desktop is the entry `3389:TCP` of the port list. What DISABLE leaves there is UNCONFIRMED; the entry goes, so
 * that an undo leads back to a list that never had one.
 */
const setService: Command = {
  parameters: ['type', ...REACH],
  run: (registry, profile, values) => {
    if (values.get('type')?.toUpperCase() !== 'REMOTEDESKTOP') return null
    const entry = readException(values, 'Remote Desktop')
    if (entry === null || !values.has('mode')) return null
    return entry.status === 'Disabled'
      ? deleteLocalPort(registry, profile, 3389, 'TCP')
      : setLocalPort(registry, profile, { port: 3389, protocol: 'TCP', ...entry })
  },
}

/** Where `exceptions=DISABLE` is kept is UNCONFIRMED: in a value named as the policy's. */
const setOpmode: Command = {
  parameters: ['mode', 'exceptions', 'profile'],
  run: (registry, profile, values) => {
    const mode = readSwitch(values.get('mode'))
    const exceptions = readSwitch(values.get('exceptions') ?? 'ENABLE')
    if (mode === null || exceptions === null) return null
    const key = `${LOCAL_FIREWALL}\\${PROFILE_KEYS[profile]}`
    const number = (isOn: boolean) => ({ type: 'REG_DWORD', data: isOn ? 1 : 0 }) as const
    return setValue(
      setValue(registry, key, 'EnableFirewall', number(mode)),
      key,
      'DoNotAllowExceptions',
      number(!exceptions),
    )
  },
}

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['add portopening', addPort],
  ['set portopening', addPort],
  ['delete portopening', deletePort],
  ['add allowedprogram', addProgram],
  ['set allowedprogram', addProgram],
  ['delete allowedprogram', deleteProgram],
  ['set service', setService],
  ['set opmode', setOpmode],
])

/** Null: a parameter that the command does not have, has twice, or has too many of. */
function readParameters(words: readonly string[], names: readonly string[]): Parameters | null {
  const values = new Map<string, string>()
  const open = [...names]
  for (const word of joinEquals(words)) {
    const [, tag, tagged = ''] = /^([a-z]+)=(.*)$/is.exec(word) ?? []
    const name = tag === undefined ? open[0] : tag.toLowerCase()
    if (name === undefined || !open.includes(name)) return null
    open.splice(open.indexOf(name), 1)
    values.set(name, tag === undefined ? word : tagged)
  }
  return values
}

/** `port = 22` arrives as three words, and means `port=22`. */
function joinEquals(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (last !== undefined && (word.startsWith('=') || /^[a-z]+=$/i.test(last)))
      joined.splice(-1, 1, last + word)
    else joined.push(word)
  }
  return joined
}

/** CURRENT is the default. */
function profilesOf(values: Parameters, machine: Machine): readonly FirewallProfile[] | null {
  switch ((values.get('profile') ?? 'CURRENT').toUpperCase()) {
    case 'CURRENT':
      return [machine.activeProfile]
    case 'DOMAIN':
      return ['domain']
    case 'STANDARD':
      return ['standard']
    case 'ALL':
      return FIREWALL_PROFILES
    default:
      return null
  }
}

function readPort(values: Parameters): { number: number; protocols: readonly ('TCP' | 'UDP')[] } | null {
  const port = values.get('port') ?? ''
  const number = Number(port)
  if (!/^\d{1,5}$/.test(port) || number < 1 || number > 65535) return null
  switch ((values.get('protocol') ?? '').toUpperCase()) {
    case 'TCP':
      return { number, protocols: ['TCP'] }
    case 'UDP':
      return { number, protocols: ['UDP'] }
    case 'ALL':
      return { number, protocols: ['TCP', 'UDP'] }
    default:
      return null
  }
}

function readException(values: Parameters, name: string | undefined) {
  const isOn = readSwitch(values.get('mode') ?? 'ENABLE')
  const scope = readScopeOf(values)
  // A colon would end the name in the stored definition.
  if (name === undefined || name === '' || name.includes(':') || isOn === null || scope === null) return null
  return { scope, status: isOn ? 'Enabled' : 'Disabled', name } as const
}

function readSwitch(word: string | undefined): boolean | null {
  switch ((word ?? '').toUpperCase()) {
    case 'ENABLE':
      return true
    case 'DISABLE':
      return false
    default:
      return null
  }
}

/** "'scope' must be 'CUSTOM' to specify 'addresses'"; and custom without any is no scope. */
function readScopeOf(values: Parameters): string | null {
  const scope = (values.get('scope') ?? 'ALL').toUpperCase()
  const addresses = values.get('addresses') ?? ''
  if (scope === 'CUSTOM') return addresses === '' ? null : addresses
  if (addresses !== '') return null
  if (scope === 'ALL') return '*'
  return scope === 'SUBNET' ? 'LocalSubNet' : null
}
