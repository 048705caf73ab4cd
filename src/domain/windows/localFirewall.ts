import { accountKey } from './accounts.ts'
import { PROFILE_KEYS } from './firewallException.ts'
import type { FirewallProfile } from './firewallException.ts'
import { changeRegistry, setValue, valuesOf } from './registry.ts'
import type { Registry, RegistryKey } from './registry.ts'

/** Where netsh and Control Panel keep exceptions. Source: Netfw.inf documentation and published exports. */
export const LOCAL_FIREWALL: RegistryKey =
  'SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy'

/**
 * What `netsh firewall set service type=REMOTEDESKTOP` opens, as an entry of the list of ports.
 * Source: published exports of the local lists.
 */
export const REMOTE_DESKTOP_PORT = '3389:TCP'

interface Exception {
  /** As the definition string has it: `*`, or entries with commas between. */
  readonly scope: string
  readonly status: 'Enabled' | 'Disabled'
  readonly name: string
}

export interface LocalProgram extends Exception {
  readonly path: string
}

export interface LocalPort extends Exception {
  readonly port: number
  readonly protocol: 'TCP' | 'UDP'
}

/**
 * Adds a program to the computer's own list, in the place of what was there for it. The name of the value is the path, with
 * its variables expanded: the shell does that before netsh sees it. That an entry spelled with a variable counts as
 * the same program is UNCONFIRMED; our scripts delete before they add, so that it makes no difference.
 */
export function setLocalProgram(
  registry: Registry,
  profile: FirewallProfile,
  program: LocalProgram,
): Registry {
  const path = expandPath(program.path)
  const { scope, status, name } = program
  return setValue(
    deleteLocalProgram(registry, profile, path),
    listKey(profile, 'AuthorizedApplications'),
    path,
    {
      type: 'REG_SZ',
      data: `${path}:${scope}:${status}:${name}`,
    },
  )
}

export function setLocalPort(registry: Registry, profile: FirewallProfile, entry: LocalPort): Registry {
  const { port, protocol, scope, status, name } = entry
  return setValue(registry, listKey(profile, 'GloballyOpenPorts'), `${port}:${protocol}`, {
    type: 'REG_SZ',
    data: `${port}:${protocol}:${scope}:${status}:${name}`,
  })
}

/** The same registry where the list does not have the program. */
export function deleteLocalProgram(registry: Registry, profile: FirewallProfile, path: string): Registry {
  const key = listKey(profile, 'AuthorizedApplications')
  return deleteNames(registry, key, (name) => isSameProgram(name, path))
}

/** The same registry where the list does not have the port. */
export function deleteLocalPort(
  registry: Registry,
  profile: FirewallProfile,
  port: number,
  protocol: 'TCP' | 'UDP',
): Registry {
  const wanted = `${port}:${protocol}`
  return deleteNames(registry, listKey(profile, 'GloballyOpenPorts'), (name) => name.toUpperCase() === wanted)
}

export type FirewallList = 'GloballyOpenPorts' | 'AuthorizedApplications'

function listKey(profile: FirewallProfile, list: FirewallList): RegistryKey {
  return `${LOCAL_FIREWALL}\\${PROFILE_KEYS[profile]}\\${list}\\List`
}

function deleteNames(registry: Registry, key: RegistryKey, isMeant: (name: string) => boolean): Registry {
  const names = valuesOf(registry, key).flatMap(({ name }) => (isMeant(name) ? name : []))
  if (names.length === 0) return registry
  return changeRegistry(
    registry,
    names.map((name) => ({ kind: 'delete-value', key, name })),
  )
}

/** Whether two paths name one file, however their variables and letters are spelled. */
export function isSameProgram(path: string, other: string): boolean {
  return accountKey(expandPath(path)) === accountKey(expandPath(other))
}

/** The folders of a Windows that was installed without changing any. */
const VARIABLES: ReadonlyMap<string, string> = new Map([
  ['WINDIR', 'C:\\WINDOWS'],
  ['SYSTEMROOT', 'C:\\WINDOWS'],
  ['SYSTEMDRIVE', 'C:'],
  ['PROGRAMFILES', 'C:\\Program Files'],
])

/** A path with its variables expanded; one that Windows does not know stays. */
export function expandPath(path: string): string {
  return path.replaceAll(/%([^%]+)%/g, (whole, name: string) => VARIABLES.get(name.toUpperCase()) ?? whole)
}
