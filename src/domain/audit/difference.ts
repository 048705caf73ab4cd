import { changeId } from '#domain/plan/plan.ts'
import type { ChangeId, Plan, RegistryChange } from '#domain/plan/plan.ts'
import { rebase } from './rebase.ts'
import type { Reading } from './reading.ts'

/** What is still to be set on one computer, as far as its files show what is there now. */
export interface Difference {
  /** To be done, in the order of the plan; `before` is what is there, so that undoing them gives it back. */
  readonly changes: readonly RegistryChange[]
  /** How many registry settings of the plan the files show, right or not. */
  readonly shown: number
  /** How many they do not show. They are not in `changes`, as nobody could put back what is there. */
  readonly hidden: number
  /** In `changes`, but their undo cannot put back what is there. */
  readonly notRestorable: readonly ChangeId[]
  /** Files of one computer say different things of these. They are not in `changes`. */
  readonly disagreeing: readonly ChangeId[]
}

/**
 * Takes a plan to apply, and readings of files of one computer. Only the registry: what netsh changes is asked of the
 * computer itself.
 */
export function differenceOf(plan: Plan, readings: readonly Reading[]): Difference {
  const all = readings.map((reading) => {
    const { plan: rest, notShown, notRestorable } = rebase(plan, reading)
    return {
      left: new Map(rest.registry.map((change) => [changeId(change), change])),
      notShown: new Set(notShown),
      notRestorable: new Set(notRestorable),
    }
  })
  const changes: RegistryChange[] = []
  const notRestorable: ChangeId[] = []
  const disagreeing: ChangeId[] = []
  let shown = 0
  for (const id of plan.registry.map(changeId)) {
    const said = all.filter(({ notShown }) => !notShown.has(id))
    const [first, ...others] = said
    if (first === undefined) continue
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
  return { changes, shown, hidden: plan.registry.length - shown, notRestorable, disagreeing }
}
