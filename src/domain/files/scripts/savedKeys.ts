import type { CmdAction } from '#domain/formats/cmdAction.ts'
import { WINDOWS_FOLDER } from '#domain/formats/cmdLine.ts'
import { sha256Hex } from '#domain/formats/contentId.ts'
import { encodeText } from '#domain/formats/fileContent.ts'
import { netshCommands } from '#domain/formats/netsh.ts'
import { changeId } from '#domain/plan/plan.ts'
import type { FirewallChange, Plan } from '#domain/plan/plan.ts'
import { PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import type { FirewallTarget } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL, REMOTE_DESKTOP_PORT } from '#domain/windows/localFirewall.ts'
import type { RegistryKey } from '#domain/windows/registry.ts'

/** A key that is saved before a plan is carried out, and how it goes back to what it was. */
export interface SavedKey {
  readonly key: RegistryKey
  /** What its files in the backup are called, without the end. Does not depend on the rest of the plan. */
  readonly name: string
  /** What is done before the saved file is imported. */
  readonly clearing: readonly Clearing[]
  /** Whether all of it goes first, values of the plan only, or exceptions that Windows Firewall is using. */
  readonly way: 'whole' | 'values' | 'exceptions'
}

/** `isOptional`: its result is not looked at. Otherwise it is done only where what it deletes is there. */
type Clearing = { readonly action: CmdAction; readonly isOptional: boolean }

/**
 * What `apply.cmd` saves for a plan, in the order in which it is saved, as narrow as reg.exe can: the topmost policy keys
 * that are written, other keys with the values in question, and the lists that netsh writes for us. Gives also how each
 * goes back. A policy key goes as a whole first. Elsewhere only what the plan sets is deleted, because the rest belongs to
 * Windows; EnableDCOM goes for a moment, as it may not have been there before.
 * Source: windows-facts 3.6 (the local lists). UNCONFIRMED: that Remote Desktop is the entry 3389:TCP among the ports, and
 * whether Windows Firewall notices changes that netsh did not make; so netsh is asked first, and the registry made right after.
 */
export function savedKeys(plan: Plan): readonly SavedKey[] {
  const keys = [...new Set(plan.registry.map(({ target }) => target.key))]
  const policies = keys.filter(
    (key) => isPolicy(key) && !keys.some((other) => isBelow(key, other) && isPolicy(other)),
  )
  const others = keys.filter((key) => !isPolicy(key))
  const lists = [...new Set(plan.firewall.map(({ target }) => listKey(target)))]
  return [
    ...policies.map((key) =>
      saved(key, 'whole', [{ action: { kind: 'delete-key', key }, isOptional: false }]),
    ),
    ...others.map((key) => saved(key, 'values', valueClearings(plan, key))),
    ...lists.map((key) => saved(key, 'exceptions', exceptionClearings(plan, key))),
  ]
}

/** Says which keys a backup holds, and how they go back: one of another plan is not to be restored by this one's script. */
export function savedKeysId(keys: readonly SavedKey[]): string {
  return sha256Hex(encodeText(JSON.stringify(keys), 'utf-8')).slice(0, 8)
}

function isPolicy(key: RegistryKey): boolean {
  return /^SOFTWARE\\Policies\\/i.test(key)
}

function isBelow(key: RegistryKey, other: RegistryKey): boolean {
  return key.toLowerCase().startsWith(`${other.toLowerCase()}\\`)
}

function saved(key: RegistryKey, way: SavedKey['way'], clearing: readonly Clearing[]): SavedKey {
  const short = key
    .replace(/^SOFTWARE\\Policies\\Microsoft\\/i, 'policy\\')
    .replace(`${LOCAL_FIREWALL}\\`, 'local\\')
  return { key, name: short.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), way, clearing }
}

function valueClearings(plan: Plan, key: RegistryKey): readonly Clearing[] {
  return plan.registry.flatMap((change): Clearing[] => {
    if (change.target.key !== key) return []
    // A list outside of policy would need its own way; no rule makes one.
    if (change.kind === 'list') throw new Error(`${changeId(change)} cannot be put back`)
    return [{ action: { kind: 'delete-value', key, name: change.target.name }, isOptional: false }]
  })
}

function exceptionClearings(plan: Plan, key: RegistryKey): readonly Clearing[] {
  const changes = plan.firewall.filter(({ target }) => listKey(target) === key)
  return [
    ...changes.map((change): Clearing => ({ action: netshRemoval(change), isOptional: true })),
    ...changes.flatMap(({ target }) =>
      entryNames(target).map((name): Clearing => ({
        action: { kind: 'delete-value', key, name },
        isOptional: false,
      })),
    ),
  ]
}

/** Netsh's own words for taking the exception away; what was there before is imported afterwards. */
function netshRemoval(change: FirewallChange): CmdAction {
  const { set } = netshCommands({ target: change.target, after: null })
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
      return [target.path.replace('%WINDIR%', WINDOWS_FOLDER), target.path]
    case 'service':
      return [REMOTE_DESKTOP_PORT]
  }
}
