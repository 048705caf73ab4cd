import { performAll, SIDE_BUTTONS } from '#domain/training/desktop/desktop.ts'
import { newDesktop } from '#domain/training/desktop/desktopState.ts'
import type { Desktop } from '#domain/training/desktop/desktopState.ts'
import { machineDifferences } from '#domain/windows/machine.ts'
import { offer } from '#domain/windows/offer.ts'
import { FAULT_IDS, FAULTS, faultyMachine, isFaultMended, REMEDIES } from './faults.ts'
import type { FaultId, RemedyId } from './faults.ts'
import { wrongTurns } from './grading.ts'
import type { Standing } from './grading.ts'
import { DEMO_CAST } from './lessonCast.ts'
import type { TaskFacts } from './lessonFacts.ts'
import { press, tryOffer } from './lessonGestures.ts'
import { SLIP_IDS, SLIPS } from './slips.ts'
import type { SlipId } from './slips.ts'

/** Why an offer does not arrive: faults of the computer or, where it has none, a slip of the helper's. */
export interface Case {
  readonly faults: readonly FaultId[]
  readonly slip: SlipId | null
}

/**
 * Faults of which each hides the next: an offer ends by the first, and while that is there nothing the helper sees tells of
 * the others.
 */
export const COMBINATIONS = [
  ['service-disabled', 'domain-misspelt'],
  ['wrong-profile', 'dcom-off'],
  ['exceptions-forbidden', 'rule-missing'],
  ['exceptions-forbidden', 'exceptions-switched-off'],
  ['dcom-off', 'dcom-restricted'],
  ['workgroup', 'wrong-profile'],
  ['old-firewall', 'rule-missing'],
  ['offer-disabled', 'list-empty', 'level-wrong'],
  ['scope-too-narrow', 'dcom-missing', 'service-disabled'],
] as const satisfies readonly (readonly FaultId[])[]

/** What somebody may choose to search for. The ids are part of addresses, so they stay. */
export const CASES = {
  '1': { minutes: 5, level: 'easy' },
  '2': { minutes: 10, level: 'medium' },
  '3': { minutes: 15, level: 'hard' },
  hidden: { minutes: 12, level: 'hard' },
  'perhaps-none': { minutes: 10, level: 'medium' },
} as const satisfies Record<string, TaskFacts>

export type CaseId = keyof typeof CASES
export const CASE_IDS = Object.keys(CASES) as CaseId[]

/** A case of this kind, chosen by four numbers from 0 up to but not 1 that are handed in. */
export function chooseCase(id: CaseId, random: readonly number[]): Case {
  const [first = 0, ...others] = random
  if (id === 'hidden') return { faults: picked(COMBINATIONS, first), slip: null }
  // One in three has none, of either of its kinds; else one fault, or two.
  const count = id === 'perhaps-none' ? Math.floor(first * 3) : Number(id)
  return count === 0
    ? { faults: [], slip: picked(SLIP_IDS, first * 3) }
    : { faults: chooseFaults(count, others), slip: null }
}

function picked<Item>(items: readonly Item[], number: number): Item {
  return items[Math.floor(number * items.length)] as Item
}

/**
 * Faults for a case: as many as asked for, chosen by numbers from 0 up to but not 1 that are handed in, no two of a kind
 * that would hide or undo each other.
 */
export function chooseFaults(count: number, random: readonly number[]): readonly FaultId[] {
  const chosen: FaultId[] = []
  for (const number of random) {
    const free = FAULT_IDS.filter((id) => canJoin(chosen, id))
    const next = free[Math.floor(number * free.length)]
    if (chosen.length < count && next !== undefined) chosen.push(next)
  }
  return chosen
}

export function canJoin(chosen: readonly FaultId[], id: FaultId): boolean {
  const touches: readonly string[] = FAULTS[id].touches
  return chosen.every((other) => !FAULTS[other].touches.some((kind) => touches.includes(kind)))
}

/** The replica of a case: the computer with its faults, and on the helper's computer the offer that did not work. */
export function beginCase({ faults, slip }: Case): Desktop {
  const { helper, typed } = slip === null ? { helper: {}, typed: null } : SLIPS[slip]
  const { gestures } = tryOffer({ ...DEMO_CAST, computer: typed ?? DEMO_CAST.computer })
  return performAll(newDesktop(faultyMachine(faults), { ...DEMO_CAST.helper, ...helper }), [
    ...gestures,
    press(SIDE_BUTTONS.novice),
  ])
}

/** A computer is mended when the helper is let in again, and may control. */
export function isMended({ machine, helper }: Desktop): boolean {
  return offer(machine, helper).level === 'control'
}

/**
 * How far a case has come. Each fault that is mended counts, and that the helper is let in; where there is no fault, only
 * what the helper was told to do differently (null: nothing) counts, and the computer is to be left alone.
 */
export function caseStanding(
  { faults, slip }: Case,
  start: Desktop,
  now: Desktop,
  told: SlipId | null,
): Standing {
  const taken = wrongTurns(start.machine, now.machine, [])
  const isToldWrong = told !== null && told !== slip
  const isNeedless =
    slip !== null && taken.length === 0 && machineDifferences(start.machine, now.machine).length > 0
  const turns: Standing['turns'] = [
    ...taken,
    ...(isNeedless ? (['needless-change'] as const) : []),
    ...(isToldWrong ? (['told-wrong'] as const) : []),
  ]
  if (slip !== null) return { open: 1, reached: told === slip ? 1 : 0, isDone: told === slip, turns }
  const isDone = isMended(now)
  const mended = faults.filter((id) => isFaultMended(id, now))
  return { open: faults.length + 1, reached: mended.length + (isDone ? 1 : 0), isDone, turns }
}

/** What somebody else has to do, done: for faults that no setting of the computer mends. */
export function remedied(desktop: Desktop, remedy: RemedyId): Desktop {
  return { ...desktop, machine: REMEDIES[remedy](desktop.machine, desktop.helper) }
}
