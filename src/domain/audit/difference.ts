import { changeId } from '#domain/plan/plan.ts'
import type { ChangeId, Plan, RegistryChange } from '#domain/plan/plan.ts'
import { observe } from './observation.ts'
import { rebase } from './rebase.ts'
import type { Reading } from './reading.ts'

/** What is still to be set on one computer, as far as its files show what is there now. */
export interface Difference {
  /** To be done, in the order of the plan; `before` is what is there, so that undoing them gives it back. */
  readonly changes: readonly RegistryChange[]
  /** How many registry settings of the plan the files show, right or not, and entries of others that stand in its way. */
  readonly shown: number
  /** How many they do not show. They are not in `changes`, as nobody could put back what is there. */
  readonly hidden: number
  /** In `changes`, but their undo cannot put back what is there. */
  readonly notRestorable: readonly ChangeId[]
  /** Files of one computer say different things of these. They are not in `changes`. */
  readonly disagreeing: readonly ChangeId[]
}

/**
 * What a computer itself says of its registry: a difference against a policy would change what the policy sets anyway, a
 * report does not say what was there, and a file of this site says what would be.
 */
export function showsRegistry({ kind, madeBy }: Reading): boolean {
  return (kind === 'reg' || kind === 'reg-query') && madeBy === undefined
}

/** Whether a file says so much of one computer that a script can leave out what is right there. */
export function allowsScript({ kind, madeBy, report }: Reading, plan: string): boolean {
  if (report !== null) return report.plan?.toLowerCase() === plan
  return madeBy === undefined && (kind === 'reg' || kind === 'reg-query' || kind === 'netsh-firewall')
}

/**
 * Takes a plan to apply, and readings of files of one computer. Only the registry: what netsh changes is asked of the
 * computer itself.
 */
export function differenceOf(plan: Plan, readings: readonly Reading[]): Difference {
  const all = readings.map((reading) => {
    const { plan: rest, notShown, notRestorable, found } = rebase(plan, reading)
    return {
      seen: observe(reading),
      found,
      left: new Map(rest.registry.map((change) => [changeId(change), change])),
      notShown: new Set(notShown),
      notRestorable: new Set(notRestorable),
    }
  })
  const changes: RegistryChange[] = []
  const notRestorable: ChangeId[] = []
  const disagreeing: ChangeId[] = []
  const found = new Map(all.flatMap((one) => one.found).map((change) => [changeId(change), change]))
  const wanted = new Map(plan.registry.map((change) => [changeId(change), change]))
  let shown = 0
  let hidden = 0
  for (const [id, { target }] of [...found, ...wanted]) {
    const said = all.filter(({ notShown, seen }) =>
      found.has(id) ? seen.valuesOf(target.key) !== null : !notShown.has(id),
    )
    const [first, ...others] = said
    if (first === undefined) {
      hidden++
      continue
    }
    shown++
    const change = first.left.get(id)
    const isSaid = (one: typeof first) =>
      JSON.stringify([one.left.get(id)?.before, one.left.has(id), one.notRestorable.has(id)])
    if (others.some((other) => isSaid(other) !== isSaid(first))) {
      disagreeing.push(id)
      continue
    }
    if (change === undefined) continue
    changes.push(change)
    if (first.notRestorable.has(id)) notRestorable.push(id)
  }
  return { changes, shown, hidden, notRestorable, disagreeing }
}
