import type { CmdAction } from '#domain/formats/cmdAction.ts'
import { WINDOWS_FOLDER } from '#domain/formats/cmdLine.ts'
import { netshCommands } from '#domain/formats/netsh.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { FIREWALL_POLICY, FIREWALL_PROFILES, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import type { FirewallTarget } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL, REMOTE_DESKTOP_PORT } from '#domain/windows/localFirewall.ts'
import type { RegistryKey } from '#domain/windows/registry.ts'
import { HELPCTR, HELPSVC, PORT, SESSMGR, TERMINAL_SERVICES } from '#domain/windows/remoteAssistance.ts'

const OLE: RegistryKey = 'SOFTWARE\\Microsoft\\Ole'

/**
 * A part of a computer that is saved before a plan changes it, and how it goes back to what it was. The parts are the same
 * for every plan, so a backup belongs to the computer: any `restore.cmd` can put back what any `apply.cmd` saved.
 */
export interface SavedKey {
  readonly key: RegistryKey
  /** What its file in the backup is called, without the end. */
  readonly name: string
  /** What is done before the saved file is imported. */
  readonly clearing: readonly Clearing[]
  /** What tells Windows Firewall of what was put back, as it may read its list only when it starts. */
  readonly again: CmdAction | null
  /** Whether all of it goes first, single values only, or an exception that Windows Firewall is using. */
  readonly way: 'whole' | 'value' | 'exception'
}

/**
 * `isOptional`: its failure does not count. Otherwise it is done only where what it deletes is there. `restart`: when Windows
 * Firewall goes on with what was there until it starts again: where netsh `failed`, or its value is `found` after netsh.
 */
interface Clearing {
  readonly action: CmdAction
  readonly isOptional: boolean
  readonly restart?: 'failed' | 'found'
}

type Part = SavedKey & { readonly isTouchedBy: (plan: Plan) => boolean }

/**
 * Every part that a plan may change, as narrow as reg.exe can save. A policy key goes as a whole first. Elsewhere only what
 * these files set is deleted, because the rest belongs to Windows; EnableDCOM goes for a moment, as it may not have been there.
 * Source: windows-facts 3.6 (the local lists). UNCONFIRMED: that Remote Desktop is the entry 3389:TCP among the ports, and
 * whether Windows Firewall notices changes that netsh did not make; so netsh is asked first, and the registry made right after.
 */
const PARTS: readonly Part[] = [
  policyPart(TERMINAL_SERVICES),
  ...FIREWALL_PROFILES.flatMap((profile) =>
    ['GloballyOpenPorts', 'AuthorizedApplications', 'Services'].map((key) =>
      policyPart(`${FIREWALL_POLICY}\\${PROFILE_KEYS[profile]}\\${key}`),
    ),
  ),
  {
    key: OLE,
    name: nameOf(OLE),
    way: 'value',
    clearing: [{ action: { kind: 'delete-value', key: OLE, name: 'EnableDCOM' }, isOptional: false }],
    again: null,
    isTouchedBy: ({ registry }) => registry.some(({ target }) => target.key === OLE),
  },
  ...FIREWALL_PROFILES.flatMap((profile) =>
    [
      { kind: 'port' as const, protocol: PORT.protocol, port: PORT.port, profile },
      ...[SESSMGR, HELPSVC, HELPCTR].map(({ path }) => ({ kind: 'program' as const, path, profile })),
      { kind: 'service' as const, type: 'REMOTEDESKTOP' as const, profile },
    ].map(exceptionPart),
  ),
]

/** Every part, in the order in which parts are saved and put back. */
export const SAVED_KEYS: readonly SavedKey[] = PARTS

/** The parts that `apply.cmd` saves for a plan: those that the plan changes. */
export function savedKeys(plan: Plan): readonly SavedKey[] {
  return PARTS.filter(({ isTouchedBy }) => isTouchedBy(plan))
}

/** A key that is only there for what is in it. One that was not there goes again, where nothing else is in it by then. */
export interface EmptiedKey {
  readonly key: RegistryKey
  /** What the file in the backup is called, without the end, which says that it was not there. */
  readonly name: string
}

/** All that hold parts of the above and that a fresh Windows may not have, those within others first. */
export const EMPTIED_KEYS: readonly EmptiedKey[] = [
  parentOf(TERMINAL_SERVICES),
  ...FIREWALL_PROFILES.map((profile) => `${FIREWALL_POLICY}\\${PROFILE_KEYS[profile]}`),
  FIREWALL_POLICY,
].map((key) => ({ key, name: `no-${nameOf(key)}` }))

/** Those that a plan may make. */
export function emptiedKeys(plan: Plan): readonly EmptiedKey[] {
  return EMPTIED_KEYS.filter(({ key }) =>
    plan.registry.some(({ target }) => target.key.startsWith(`${key}\\`)),
  )
}

function parentOf(key: RegistryKey): RegistryKey {
  return key.slice(0, key.lastIndexOf('\\'))
}

function policyPart(key: RegistryKey): Part {
  return {
    key,
    name: nameOf(key),
    way: 'whole',
    clearing: [{ action: { kind: 'delete-key', key }, isOptional: false }],
    again: null,
    isTouchedBy: ({ registry }) =>
      registry.some(({ target }) => target.key === key || target.key.startsWith(`${key}\\`)),
  }
}

function exceptionPart(target: FirewallTarget): Part {
  const key = listKey(target)
  const isService = target.kind === 'service'
  return {
    key,
    name: `local-${nameOf(PROFILE_KEYS[target.profile])}-${exceptionName(target)}`,
    way: 'exception',
    clearing: [
      // There need not be one to delete; what is switched off may stay in the list.
      { action: netshRemoval(target), isOptional: true, ...(isService ? { restart: 'failed' } : {}) },
      ...entryNames(target).map((name, index): Clearing => ({
        action: { kind: 'delete-value', key, name },
        isOptional: false,
        ...(index === 0 && !isService ? { restart: 'found' } : {}),
      })),
    ],
    again: {
      kind: 'repeat-entries',
      subject: entrySubject(target),
      target: target.kind,
      profile: target.profile,
    },
    isTouchedBy: ({ firewall }) =>
      firewall.some((change) => JSON.stringify(sorted(change.target)) === JSON.stringify(sorted(target))),
  }
}

function sorted(target: FirewallTarget): readonly unknown[] {
  return Object.entries(target).sort(([one], [other]) => (one < other ? -1 : 1))
}

function exceptionName(target: FirewallTarget): string {
  switch (target.kind) {
    case 'port':
      return `port-${target.port}`
    case 'program':
      return target.path.replace(/^.*\\(.*)\.exe$/is, '$1').toLowerCase()
    case 'service':
      return 'remote-desktop'
  }
}

function nameOf(key: RegistryKey): string {
  return key
    .replace(/^SOFTWARE\\Policies\\Microsoft\\/i, 'policy\\')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
}

/** Netsh's own words for taking the exception away; what was there before is imported afterwards. */
function netshRemoval(target: FirewallTarget): CmdAction {
  const { set } = netshCommands({ target, after: null })
  return { kind: 'netsh', arguments: set }
}

/** The local list that netsh keeps an exception in. */
export function listKey(target: FirewallTarget): RegistryKey {
  const list = target.kind === 'program' ? 'AuthorizedApplications' : 'GloballyOpenPorts'
  return `${LOCAL_FIREWALL}\\${PROFILE_KEYS[target.profile]}\\${list}\\List`
}

/**
 * The names that the value may have in the local list: a path in full, as the shell hands it to netsh (WINDOWS_FOLDER), or
 * with its variable, as Windows itself writes some.
 */
export function entryNames(target: FirewallTarget): readonly string[] {
  switch (target.kind) {
    case 'port':
      return [`${target.port}:${target.protocol}`]
    case 'program':
      return pathSpellings(target.path)
    case 'service':
      return [REMOTE_DESKTOP_PORT]
  }
}

/** What its data begin with, a path with its variable. */
export function entrySubject(target: FirewallTarget): string {
  return target.kind === 'program' ? target.path : (entryNames(target)[0] ?? '')
}

/** How the path of a program of Windows may be spelled in a list: in full, as the shell puts it in, or with a variable. */
export function pathSpellings(path: string): readonly string[] {
  if (!path.startsWith('%WINDIR%')) return [path]
  const file = path.slice('%WINDIR%'.length)
  return [`${WINDOWS_FOLDER}${file}`, path, `%SystemRoot%${file}`]
}
