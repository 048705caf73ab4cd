import type { FirewallException, FirewallTarget, Scope } from '#domain/windows/firewallException.ts'
import { asciiName, escapeArgument } from './cmdLine.ts'

/** As netsh.exe receives them after the shell, but with %WINDIR% still unexpanded in the path of a program. */
export type NetshArguments = readonly string[]

/** What is wanted of one entry of the computer's own list; null: that it goes. */
interface WantedException {
  readonly target: FirewallTarget
  readonly after: FirewallException | null
}

export interface NetshCommands {
  /** Run first, and its result ignored: `add` is not known to replace an entry that is already there. */
  readonly clear: NetshArguments | null
  readonly set: NetshArguments
  /** The file without which an exception is not added: for a missing one, netsh may fail or do nothing. */
  readonly ifExists: string | null
}

/**
 * The calls of `netsh firewall` that carry out one change, for XP SP2 and Server 2003 SP1. Never `interface=`, which
 * cannot go with `profile=`; one profile a call. Throws on what such a call cannot carry: an empty scope, an address
 * that was not checked, a name that is not ASCII. An en dash is rendered as a hyphen, as the KB's name for Helpctr.exe
 * has one and no OEM code page does.
 * Source: TechNet bb490617, Appendix B (grammar, defaults, `addresses` only with CUSTOM).
 */
export function netshCommands(change: WantedException): NetshCommands {
  const { target, after } = change
  if (target.kind === 'service') return { clear: null, set: serviceArguments(target, after), ifExists: null }
  const remove = ['firewall', 'delete', ...entryArguments(target), profileArgument(target)]
  if (after === null) return { clear: null, set: remove, ifExists: null }
  const add = [
    'firewall',
    'add',
    ...entryArguments(target),
    `name=${asciiName(after.name)}`,
    'mode=ENABLE',
    ...scopeArguments(after.scope),
    profileArgument(target),
  ]
  return { clear: remove, set: add, ifExists: target.kind === 'program' ? target.path : null }
}

type EntryTarget = Exclude<FirewallTarget, { kind: 'service' }>
type ServiceTarget = Extract<FirewallTarget, { kind: 'service' }>

function serviceArguments(target: ServiceTarget, after: FirewallException | null): NetshArguments {
  const state = after === null ? ['mode=DISABLE'] : ['mode=ENABLE', ...scopeArguments(after.scope)]
  return ['firewall', 'set', 'service', `type=${target.type}`, ...state, profileArgument(target)]
}

function entryArguments(target: EntryTarget): NetshArguments {
  switch (target.kind) {
    case 'port':
      return ['portopening', `protocol=${target.protocol}`, `port=${target.port}`]
    case 'program':
      return ['allowedprogram', `program=${target.path}`]
  }
}

function profileArgument(target: FirewallTarget): string {
  return `profile=${target.profile.toUpperCase()}`
}

function scopeArguments(scope: Scope): NetshArguments {
  if (scope === 'any') return ['scope=ALL']
  if (scope.length === 0) throw new Error('An exception for no address at all is no exception')
  const addresses = scope.map(addressArgument)
  if (addresses.length === 1 && addresses[0] === LOCAL_SUBNET) return ['scope=SUBNET']
  return ['scope=CUSTOM', `addresses=${addresses.join(',')}`]
}

const LOCAL_SUBNET = 'LocalSubnet'

/** Addresses are the one thing here that a person typed; they come checked, and nothing else gets through. */
export function addressArgument(entry: string): string {
  if (entry.toLowerCase() === 'localsubnet') return LOCAL_SUBNET
  if (!/^\d{1,3}(?:\.\d{1,3}){3}(?:\/[\d.]{1,15})?$/.test(entry)) throw new Error(`${entry} is no address`)
  return entry
}

/** The call as a line of a batch script. */
export function netshLine(args: NetshArguments): string {
  return ['netsh', ...args.map(escapeArgument)].join(' ')
}

/** The length of the longest line that these calls make in a batch script, to compare with `CMD_LINE_LIMIT`. */
export function longestNetshLine(change: WantedException): number {
  const { clear, set } = netshCommands(change)
  return Math.max(...[set, ...(clear === null ? [] : [clear])].map((call) => netshLine(call).length))
}
