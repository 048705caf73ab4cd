import { commandLine } from '#domain/formats/cmdAction.ts'
import type { CmdAction } from '#domain/formats/cmdAction.ts'
import { changeId } from '#domain/plan/plan.ts'
import type { ChangeId, Plan } from '#domain/plan/plan.ts'
import { FIREWALL_POLICY } from '#domain/windows/firewallException.ts'
import type { RegistryKey } from '#domain/windows/registry.ts'
import { LOG_ITEM, plain, tagged } from './computerScript.ts'
import type { Lines } from './computerScript.ts'
import { listKey, pathSpellings } from './savedKeys.ts'

/** How `apply.cmd` makes room for the entries of a plan, before it sets them. Whether none is left is looked at in the end. */
export function otherEntriesLines(plan: Plan): readonly Lines[] {
  const actions = otherEntries(plan)
  if (actions.length === 0) return []
  return [
    plain(
      '',
      'rem Windows adds up the addresses of all entries for a port or a program: what is there already goes.',
      'set "item=other entries for the same port and programs"',
      LOG_ITEM,
    ),
    ...actions.map(({ change, action }) => tagged(change, `${commandLine(action)} >nul 2>&1`)),
  ]
}

/** What is done about entries of others: in the policy lists by their definitions, in the local ones by their paths. */
export function otherEntries(plan: Plan): readonly { change: ChangeId; action: CmdAction }[] {
  const policy = plan.registry.flatMap((change) => {
    if (change.kind === 'list' || change.after?.type !== 'REG_SZ' || !isPolicyList(change.target.key))
      return []
    const { key, name } = change.target
    const start = name.replace(/^((?:\d+:)?[^:]+):.*$/s, '$1')
    return pathSpellings(start).flatMap((spelling) => [
      { change: changeId(change), action: { kind: 'delete-entries' as const, key, start: spelling } },
      // Some name a port by its start, as the local list does.
      ...(spelling.includes(':')
        ? [{ change: changeId(change), action: { kind: 'delete-value' as const, key, name: spelling } }]
        : []),
    ])
  })
  const local = plan.firewall.flatMap((change) => {
    const { target } = change
    if (target.kind !== 'program') return []
    return pathSpellings(target.path)
      .slice(1)
      .map((name) => ({
        change: changeId(change),
        action: { kind: 'delete-value' as const, key: listKey(target), name },
      }))
  })
  return [...policy, ...local]
}

function isPolicyList(key: RegistryKey): boolean {
  return key.startsWith(FIREWALL_POLICY) && key.endsWith('\\List')
}
