import { commandLine, keyText } from '#domain/formats/cmdAction.ts'
import type { CmdAction } from '#domain/formats/cmdAction.ts'
import { routineLoop } from '#domain/formats/cmdRoutines.ts'
import { changeId } from '#domain/plan/plan.ts'
import type { ChangeId, Plan } from '#domain/plan/plan.ts'
import { FIREWALL_POLICY } from '#domain/windows/firewallException.ts'
import type { RegistryKey } from '#domain/windows/registry.ts'
import { LOG_ITEM, plain, tagged } from './computerScript.ts'
import type { Lines } from './computerScript.ts'
import { entryNames, entrySubject, listKey, pathSpellings } from './savedKeys.ts'

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
    ...actions.map(({ change, action }) => tagged(change, ...actionLines(action))),
  ]
}

function actionLines(action: CmdAction): readonly string[] {
  return action.kind === 'clear-entries'
    ? // Where it breaks off, so does what looks in the end.
      routineLoop(keyText(action.key), [commandLine(action)], null)
    : [`${commandLine(action)} >nul 2>&1`]
}

/**
 * What is done about entries of others: whatever their names, Windows goes by the data. Names that begin with a variable go
 * by their beginnings first. In the local lists the entry that netsh itself replaces stays until it does.
 */
export function otherEntries(plan: Plan): readonly { change: ChangeId; action: CmdAction }[] {
  const policy = plan.registry.flatMap((change) => {
    if (change.kind === 'list' || change.after?.type !== 'REG_SZ' || !isPolicyList(change.target.key))
      return []
    const { key, name } = change.target
    const subject = name.replace(/^((?:\d+:)?[^:]+):.*$/s, '$1')
    const actions: readonly CmdAction[] = [
      ...pathSpellings(subject)
        .slice(1)
        .map((start) => ({ kind: 'delete-entries' as const, key, start })),
      { kind: 'clear-entries', key, subject, kept: '' },
    ]
    return actions.map((action) => ({ change: changeId(change), action }))
  })
  const local = plan.firewall.flatMap((change) => {
    const { target } = change
    const key = listKey(target)
    const [kept = '', ...otherNames] = entryNames(target)
    const actions: readonly CmdAction[] = [
      ...otherNames.map((name) => ({ kind: 'delete-value' as const, key, name })),
      { kind: 'clear-entries', key, subject: entrySubject(target), kept },
    ]
    return actions.map((action) => ({ change: changeId(change), action }))
  })
  return [...policy, ...local]
}

function isPolicyList(key: RegistryKey): boolean {
  return key.startsWith(FIREWALL_POLICY) && key.endsWith('\\List')
}
