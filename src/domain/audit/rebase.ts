import { changeId } from '#domain/plan/plan.ts'
import type { ChangeId, Plan, RegistryChange } from '#domain/plan/plan.ts'
import { accountKey } from '#domain/windows/accounts.ts'
import { destinationOf, isDefinitionFor } from '#domain/windows/firewall.ts'
import type { RegistryData } from '#domain/windows/registry.ts'
import { observe } from './observation.ts'
import type { Observation } from './observation.ts'
import type { Reading } from './reading.ts'

/** A plan for one computer of which a file shows what is there. */
export interface Rebased {
  /** What is still to be done there; undoing it gives back what was there. What is right already is left out. */
  readonly plan: Plan
  /** Changes of which the file does not show what is there: they are in the plan as they were. */
  readonly notShown: readonly ChangeId[]
  /** Changes whose undo cannot put back what is there, since no file of ours writes such data: they are in the plan. */
  readonly notRestorable: readonly ChangeId[]
  /** Changes that are in no plan but take out what the file shows: they are in the plan, before the others. */
  readonly found: readonly RegistryChange[]
}

/**
 * The same plan against what a file shows instead of a fresh Windows; what was there is known, so all of it can go back. Takes a plan to apply. Entries of others for the same
 * port and programs, which a plan knows only by name, are seen here and go as well. The firewall's own list is changed by
 * commands that ask the computer, so those changes stay as they are, and are `notShown`.
 */
export function rebase(plan: Plan, reading: Reading): Rebased {
  const seen = observe(reading)
  const notShown: ChangeId[] = plan.firewall.map(changeId)
  const notRestorable: ChangeId[] = []
  const registry = plan.registry.flatMap((change): readonly RegistryChange[] => {
    const id = changeId(change)
    const before = beforeOf(change, seen)
    if (before === 'not-shown') notShown.push(id)
    if (before === 'not-restorable') notRestorable.push(id)
    if (typeof before === 'string') return [change]
    return isDone(before) ? [] : [before]
  })
  const found = otherEntries(plan, seen)
  return { plan: { ...plan, registry: [...found, ...registry] }, notShown, notRestorable, found }
}

/** What the file shows in a policy list for what the plan sets there, under a name that the plan does not know. */
function otherEntries({ registry }: Plan, seen: Observation): readonly RegistryChange[] {
  const found = new Map<ChangeId, RegistryChange>()
  const planned = new Set(registry.map(changeId))
  for (const change of registry) {
    const { after, why } = change
    if (change.kind === 'list' || after === null || 'length' in after || after.type !== 'REG_SZ') continue
    const { key, name: own } = change.target
    if (!/\\List$/i.test(key)) continue
    for (const { name, data } of seen.valuesOf(key) ?? []) {
      if (data.type !== 'REG_SZ' || !isOneLine(name) || !isOneLine(data.data)) continue
      if (!isDefinitionFor(data, destinationOf(subjectOf(own)))) continue
      const gone: RegistryChange = {
        kind: 'value',
        target: { key, name },
        before: data,
        after: null,
        why: { ...why, rule: 'other-entries' },
        undoing: 'restore',
      }
      if (!planned.has(changeId(gone))) found.set(changeId(gone), gone)
    }
  }
  return [...found.values()]
}

/** What an entry is for: `135:TCP`, or the path of a program. */
function subjectOf(definition: string): string {
  return definition.replace(/^((?:\d+:)?[^:]+):.*$/s, '$1')
}

function beforeOf(
  change: RegistryChange,
  seen: Observation,
): RegistryChange | 'not-shown' | 'not-restorable' {
  if (change.kind === 'value') {
    const found = seen.value(change.target.key, change.target.name)
    if (found.state === 'not-shown') return 'not-shown'
    if (found.state === 'not-there') return { ...change, before: null, undoing: 'restore' }
    const { data } = found.value
    const isWritable = data.type === 'REG_DWORD' || (data.type === 'REG_SZ' && isOneLine(data.data))
    return isWritable ? { ...change, before: data, undoing: 'restore' } : 'not-restorable'
  }
  const values = seen.valuesOf(change.target.key)
  if (values === null) return 'not-shown'
  // A list is written as names that are their own data; what is otherwise could not be put back.
  const isList = values.every(
    ({ name, data }) => data.type === 'REG_SZ' && data.data === name && name !== '' && isOneLine(name),
  )
  if (!isList) return 'not-restorable'
  return { ...change, before: values.length === 0 ? null : values.map(({ name }) => name) }
}

/** What no line of a .reg file can hold in quotes is written as bytes, and no file of ours has those. */
function isOneLine(text: string): boolean {
  return !/[\r\n\0]/.test(text)
}

function isDone(change: RegistryChange): boolean {
  if (change.kind === 'value') return isSameData(change.before, change.after)
  const { before, after } = change
  if (before === null || after === null) return before === after
  const names = new Set(after.map(accountKey))
  return before.length === after.length && before.every((name) => names.has(accountKey(name)))
}

function isSameData(one: RegistryData | null, other: RegistryData | null): boolean {
  if (one === null || other === null) return one === other
  return one.type === other.type && one.data === other.data
}
