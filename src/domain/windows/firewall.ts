import { readAddress } from './addresses.ts'
import { FIREWALL_PROFILES, PROFILE_KEYS } from './firewallException.ts'
import type { FirewallProfile } from './firewallException.ts'
import { isSameProgram, LOCAL_FIREWALL } from './localFirewall.ts'
import type { FirewallList } from './localFirewall.ts'
import { machineCapabilities } from './machine.ts'
import type { Machine } from './machine.ts'
import { getValue, valuesOf } from './registry.ts'
import type { Registry, RegistryKey, ValueData } from './registry.ts'

/** What somebody outside wants to reach. */
export type Destination =
  | { readonly kind: 'port'; readonly port: number; readonly protocol: 'TCP' | 'UDP' }
  | { readonly kind: 'program'; readonly path: string }

/** What Windows Firewall does with a connection, and the rule that decides. */
export type FirewallDecision =
  | { readonly verdict: 'let-through'; readonly because: 'no-firewall' | 'firewall-off' | 'exception' }
  | { readonly verdict: 'blocked'; readonly because: FirewallBlock }

export type FirewallBlock =
  /** Internet Connection Firewall is on, and no policy of Windows Firewall opens anything in it. */
  | 'connection-firewall'
  /** "Do not allow exceptions" is on, which overrides every exception. */
  | 'exceptions-forbidden'
  | 'no-exception'
  /** There is an exception, in the profile that is not active. */
  | 'other-profile'
  /** There is an exception in the computer's own list, and a policy keeps that list from being used. */
  | 'local-ignored'
  /** One definition that says "disabled" overrides all that say "enabled". */
  | 'exception-disabled'
  | 'outside-scope'

/**
 * Whether the firewall lets an IPv4 address through to any of some destinations: who has more than one way in needs but
 * one. Of several obstacles, it says the one of the way that got farthest.
 * Source: the ADML help of the policies (which list counts, disabled before enabled, scopes add up).
 */
export function firewallDecision(
  machine: Machine,
  destinations: readonly Destination[],
  address: string,
): FirewallDecision {
  if (!machineCapabilities(machine).windowsFirewall) {
    return machine.connectionFirewall
      ? { verdict: 'blocked', because: 'connection-firewall' }
      : { verdict: 'let-through', because: 'no-firewall' }
  }
  if (!isFirewallOn(machine)) return { verdict: 'let-through', because: 'firewall-off' }
  if (forbidsExceptions(machine)) return { verdict: 'blocked', because: 'exceptions-forbidden' }
  const blocks = destinations.map((destination) => exceptionBlock(machine, destination, address))
  if (blocks.includes(null)) return { verdict: 'let-through', because: 'exception' }
  return {
    verdict: 'blocked',
    because: FARTHEST_FIRST.find((block) => blocks.includes(block)) ?? 'no-exception',
  }
}

const FARTHEST_FIRST: readonly FirewallBlock[] = [
  'outside-scope',
  'exception-disabled',
  'local-ignored',
  'other-profile',
]

/** A policy decides if there is one; else the computer's own switch, which is on or off as its Windows came. */
function isFirewallOn(machine: Machine): boolean {
  const { registry, activeProfile } = machine
  const setting =
    numberAt(registry, policyKey(activeProfile), 'EnableFirewall') ??
    numberAt(registry, localKey(activeProfile), 'EnableFirewall')
  return setting === null ? machineCapabilities(machine).firewallOnByDefault : setting !== 0
}

/** Either place counts. That a policy of 0 does not lift the computer's own 1 is UNCONFIRMED: the safe reading. */
function forbidsExceptions({ registry, activeProfile }: Machine): boolean {
  return [policyKey(activeProfile), localKey(activeProfile)].some(
    (key) => numberAt(registry, key, 'DoNotAllowExceptions') === 1,
  )
}

/** What keeps an address from one destination; null: an exception lets it through. */
function exceptionBlock(machine: Machine, destination: Destination, address: string): FirewallBlock | null {
  const { registry, activeProfile, subnet } = machine
  const counting = countingDefinitions(registry, activeProfile, destination)
  if (counting.some(({ isEnabled }) => !isEnabled)) return 'exception-disabled'
  if (counting.some(({ scope }) => isInScope(scope, address, subnet))) return null
  if (counting.length > 0) return 'outside-scope'
  if (localDefinitions(registry, activeProfile, destination).some(({ isEnabled }) => isEnabled)) {
    return 'local-ignored'
  }
  const elsewhere = FIREWALL_PROFILES.filter((profile) => profile !== activeProfile).flatMap((profile) =>
    countingDefinitions(registry, profile, destination),
  )
  return elsewhere.some(({ isEnabled }) => isEnabled) ? 'other-profile' : 'no-exception'
}

interface Definition {
  readonly scope: string
  readonly isEnabled: boolean
}

/**
 * The definitions for a destination that are in force in a profile. Policy not configured: the computer's own list.
 * Policy enabled: its list, and the own one only if "allow local exceptions" is on. Policy disabled: none, or the own
 * one likewise. That the own list does not count where "allow local exceptions" is not configured beside an enabled
 * policy, or is off by itself, is UNCONFIRMED: the safe reading.
 */
function countingDefinitions(
  registry: Registry,
  profile: FirewallProfile,
  destination: Destination,
): readonly Definition[] {
  const key = `${policyKey(profile)}\\${LISTS[destination.kind]}`
  const isPolicyOn = numberAt(registry, key, 'Enabled')
  const merge = numberAt(registry, key, 'AllowUserPrefMerge')
  const countsLocal = merge === null ? isPolicyOn === null : merge === 1
  return [
    ...(isPolicyOn === 1 ? definitionsIn(registry, `${key}\\List`, destination) : []),
    ...(countsLocal ? localDefinitions(registry, profile, destination) : []),
    ...policyService(registry, profile, destination),
  ]
}

function localDefinitions(registry: Registry, profile: FirewallProfile, destination: Destination) {
  return definitionsIn(registry, `${localKey(profile)}\\${LISTS[destination.kind]}\\List`, destination)
}

const LISTS = { port: 'GloballyOpenPorts', program: 'AuthorizedApplications' } as const satisfies Record<
  Destination['kind'],
  FirewallList
>

/** The policies that open a port for a service, by the port; each has a switch and a scope. */
const POLICY_SERVICES: readonly { readonly port: number; readonly suffix: string }[] = [
  { port: 3389, suffix: 'Services\\RemoteDesktop' },
  { port: 135, suffix: 'RemoteAdminSettings' },
  { port: 445, suffix: 'RemoteAdminSettings' },
]

/** That a policy which is set to 0 also overrides other exceptions for its port is UNCONFIRMED: the safe reading. */
function policyService(
  registry: Registry,
  profile: FirewallProfile,
  destination: Destination,
): readonly Definition[] {
  if (destination.kind !== 'port' || destination.protocol !== 'TCP') return []
  return POLICY_SERVICES.flatMap(({ port, suffix }) => {
    const key = `${policyKey(profile)}\\${suffix}`
    const setting = port === destination.port ? numberAt(registry, key, 'Enabled') : null
    if (setting === null) return []
    const addresses = getValue(registry, key, 'RemoteAddresses')
    // Without a scope nobody is let in: what Windows takes for it then is not documented.
    return [{ scope: addresses?.type === 'REG_SZ' ? addresses.data : '', isEnabled: setting !== 0 }]
  })
}

/** Whether the data of a value in a list are a definition for a destination. */
export function isDefinitionFor(data: ValueData, destination: Destination): boolean {
  return data.type === 'REG_SZ' && readDefinition(data.data, destination) !== null
}

/** The data of a value is its definition, whatever its name. Windows adds entries without checking; wrong ones do nothing. */
function definitionsIn(
  registry: Registry,
  key: RegistryKey,
  destination: Destination,
): readonly Definition[] {
  return valuesOf(registry, key).flatMap(({ data }) => {
    const read = data.type === 'REG_SZ' ? readDefinition(data.data, destination) : null
    return read ?? []
  })
}

/** `Port:Transport:Scope:Status:Name` or `Path:Scope:Status:Name`; null: another destination, or unreadable. */
function readDefinition(text: string, destination: Destination): Definition | null {
  switch (destination.kind) {
    case 'port': {
      const [, port, protocol = '', scope = '', status = ''] =
        /^(\d+):(tcp|udp):([^:]*):(enabled|disabled):[^:]*$/i.exec(text) ?? []
      if (Number(port) !== destination.port || protocol.toUpperCase() !== destination.protocol) return null
      return { scope, isEnabled: status.toLowerCase() === 'enabled' }
    }
    case 'program': {
      const [, path = '', scope = '', status = ''] =
        /^(.+):([^:]*):(enabled|disabled):[^:]*$/is.exec(text) ?? []
      if (!isSameProgram(path, destination.path)) return null
      return { scope, isEnabled: status.toLowerCase() === 'enabled' }
    }
  }
}

/**
 * Whether a scope takes in an address: `*`, `localsubnet` in any case, addresses, CIDR blocks, and blocks with a mask,
 * which netsh takes. An entry that is none of these takes in nobody.
 */
export function isInScope(scope: string, address: string, subnet: string): boolean {
  const wanted = readAddress(address)
  if (typeof wanted !== 'number') return false
  return scope.split(',').some((entry) => {
    if (entry === '*') return true
    return isInBlock(entry.toLowerCase() === 'localsubnet' ? subnet : entry, wanted)
  })
}

function isInBlock(entry: string, address: number): boolean {
  const [start = '', prefix = '32', ...more] = entry.split('/')
  const network = readAddress(start)
  const size = blockSize(prefix)
  if (typeof network !== 'number' || size === null || more.length > 0) return false
  return Math.floor(network / size) === Math.floor(address / size)
}

/** How many addresses a prefix or a mask leaves open. */
function blockSize(prefix: string): number | null {
  if (/^\d{1,2}$/.test(prefix) && Number(prefix) <= 32) return 2 ** (32 - Number(prefix))
  const mask = readAddress(prefix)
  const size = typeof mask === 'number' ? 2 ** 32 - mask : 0
  return size > 0 && Number.isInteger(Math.log2(size)) ? size : null
}

function policyKey(profile: FirewallProfile): RegistryKey {
  return `SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\${PROFILE_KEYS[profile]}`
}

function localKey(profile: FirewallProfile): RegistryKey {
  return `${LOCAL_FIREWALL}\\${PROFILE_KEYS[profile]}`
}

function numberAt(registry: Registry, key: RegistryKey, name: string): number | null {
  const data = getValue(registry, key, name)
  return data?.type === 'REG_DWORD' ? data.data : null
}

/** A port as `135:TCP`, else the path of a program. */
export function destinationOf(subject: string): Destination {
  const [, port, protocol] = /^(\d+):(TCP|UDP)$/.exec(subject) ?? []
  return port === undefined
    ? { kind: 'program', path: subject }
    : { kind: 'port', port: Number(port), protocol: protocol === 'UDP' ? 'UDP' : 'TCP' }
}
