import type { Desktop } from '#domain/training/desktop/desktopState.ts'
import { accountKey } from '#domain/windows/accounts.ts'
import { firewallDecision } from '#domain/windows/firewall.ts'
import { FIREWALL_POLICY, FIREWALL_PROFILES, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import type { FirewallProfile } from '#domain/windows/firewallException.ts'
import { MACHINE_KEYS, machineDifferences } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { offer } from '#domain/windows/offer.ts'
import type { Helper } from '#domain/windows/offer.ts'
import { getValue, valuesOf } from '#domain/windows/registry.ts'
import { HELPSVC, PORT } from '#domain/windows/remoteAssistance.ts'
import type { FaultId } from './faults.ts'
import type { Goal } from './lesson.ts'
import { DEMO_CAST } from './lessonCast.ts'
import type { LessonId } from './lessons.ts'
import type { SlipId } from './slips.ts'

/** Whether a goal is reached on a computer, for the helper of the lesson. Only the computer counts, never the way there. */
function isReached(goal: Goal, machine: Machine, helper: Helper): boolean {
  switch (goal.kind) {
    case 'offer':
      return offer(machine, helper).level === goal.level
    case 'value': {
      const data = getValue(machine.registry, goal.key, goal.name)
      if (data === null || goal.data === null) return data === null && goal.data === null
      return data.type !== 'other' && data.data === goal.data
    }
    case 'helpers': {
      const listed = valuesOf(machine.registry, MACHINE_KEYS.helpers).map(({ name }) => accountKey(name))
      return (
        listed.length === goal.names.length && goal.names.every((name) => listed.includes(accountKey(name)))
      )
    }
    case 'reach': {
      const there = { ...machine, activeProfile: goal.profile }
      const isLetIn = DESTINATIONS.every(
        (destination) => firewallDecision(there, [destination], goal.address).verdict === 'let-through',
      )
      const isKeptOut = DESTINATIONS.every(
        (destination) => firewallDecision(there, [destination], goal.address).verdict === 'blocked',
      )
      return goal.isLetIn ? isLetIn : isKeptOut
    }
    case 'no-program':
      return FIREWALL_PROFILES.every((profile) => {
        const key = `${FIREWALL_POLICY}\\${PROFILE_KEYS[profile]}\\AuthorizedApplications\\List`
        return !valuesOf(machine.registry, key).some(({ name }) => {
          return name.toLowerCase().includes(`\\${goal.fileName.toLowerCase()}:`)
        })
      })
  }
}

const DESTINATIONS = [
  { kind: 'port', port: PORT.port, protocol: 'TCP' },
  { kind: 'program', path: HELPSVC.path },
] as const

/** How far it has come: each of the goals. */
export function reachedGoals(goals: readonly Goal[], { machine, helper }: Desktop): readonly boolean[] {
  return goals.map((goal) => isReached(goal, machine, helper))
}

/** What somebody did that the task did not ask for, and that a careful administrator would take back. */
export const WRONG_TURNS = [
  'firewall-off',
  'exceptions-forbidden',
  'open-to-anybody',
  'other-profile-open',
  'solicited-changed',
  'offer-disabled',
  'helper-spelling',
  'dcom-broken',
  'left-domain',
  /** A goal that was met at the beginning is not any more, and none of the others says why. */
  'goal-broken',
  /** A computer that was in order was changed. */
  'needless-change',
  /** The helper was told to do something differently who did it right, or did something else wrong. */
  'told-wrong',
] as const
export type WrongTurnId = (typeof WRONG_TURNS)[number]

/**
 * The wrong turns that one computer took against another: only how it is now counts, so one that was undone is none.
 * Takes the goals, too: where they want exceptions for everybody or in both profiles, as the article does, those are no
 * wrong turn, and no goal may be lost that was met at the beginning.
 */
export function wrongTurns(start: Machine, now: Machine, goals: readonly Goal[]): readonly WrongTurnId[] {
  const changes = machineDifferences(start, now)
  const isAsked = (profile: FirewallProfile, address: string) =>
    goals.some(
      (goal) => goal.kind === 'reach' && goal.isLetIn && goal.profile === profile && goal.address === address,
    )
  const turns: Partial<Record<WrongTurnId, boolean>> = {
    'firewall-off': FIREWALL_PROFILES.some((profile) => isOff(now, profile) && !isOff(start, profile)),
    'exceptions-forbidden': changes.some(
      ({ name, after }) => name === 'DoNotAllowExceptions' && after?.type === 'REG_DWORD' && after.data === 1,
    ),
    'open-to-anybody': FIREWALL_PROFILES.some(
      (profile) => !isAsked(profile, STRANGER) && opened(start, now, profile, STRANGER),
    ),
    'other-profile-open':
      !goals.some((goal) => goal.kind === 'reach' && goal.isLetIn && goal.profile === 'standard') &&
      opened(start, now, 'standard', DEMO_CAST.helper.address),
    'solicited-changed':
      !goals.some((goal) => goal.kind === 'value' && goal.name === 'fAllowToGetHelp' && goal.data !== null) &&
      changes.some(
        ({ key, name, after }) =>
          accountKey(key) === accountKey(MACHINE_KEYS.policy) &&
          (name === 'fAllowFullControl' || (name === 'fAllowToGetHelp' && isNumber(after, 0))),
      ),
    'offer-disabled': changes.some(({ name, after }) => name === 'fAllowUnsolicited' && isNumber(after, 0)),
    'helper-spelling': changes.some(
      ({ key, after }) =>
        accountKey(key) === accountKey(MACHINE_KEYS.helpers) &&
        after?.type === 'REG_SZ' &&
        !/^[^\\]+\\[^\\]+$/.test(after.data),
    ),
    'dcom-broken': changes.some(
      ({ name, after }) =>
        name === 'EnableDCOM' && !(after?.type === 'REG_SZ' && after.data.toUpperCase() === 'Y'),
    ),
    'left-domain': start.domain !== null && now.domain === null,
  }
  const taken = WRONG_TURNS.filter((id) => turns[id])
  const isExplained = taken.some((id) => OPENINGS.includes(id))
  const isBroken = goals.some(
    (goal) =>
      !(goal.kind === 'reach' && isExplained) &&
      isReached(goal, start, DEMO_CAST.helper) &&
      !isReached(goal, now, DEMO_CAST.helper),
  )
  return isBroken ? [...taken, 'goal-broken'] : taken
}

/** What lets in more than a goal allows, and says so better than that the goal is not met any more. */
const OPENINGS: readonly WrongTurnId[] = ['firewall-off', 'open-to-anybody', 'other-profile-open']

/** An address from which nobody of the domain would offer help. */
const STRANGER = '203.0.113.9'

function opened(start: Machine, now: Machine, profile: FirewallProfile, address: string): boolean {
  const isOpen = (machine: Machine) =>
    firewallDecision({ ...machine, activeProfile: profile }, [DESTINATIONS[0]], address).verdict ===
    'let-through'
  return isOpen(now) && !isOpen(start) && !isOff(now, profile)
}

function isOff(machine: Machine, profile: FirewallProfile): boolean {
  const there = { ...machine, activeProfile: profile }
  return firewallDecision(there, [], '192.0.2.1').because === 'firewall-off'
}

function isNumber(data: ReturnType<typeof getValue>, number: number): boolean {
  return data?.type === 'REG_DWORD' && data.data === number
}

/** How far an exercise has come. Only what was not so at the beginning can be reached. */
export interface Standing {
  readonly open: number
  readonly reached: number
  /** Everything is as it should be, also what was so from the beginning. */
  readonly isDone: boolean
  readonly turns: readonly WrongTurnId[]
}

/** How far a lesson has come, from the replica as it began to the replica as it is. */
export function lessonStanding(goals: readonly Goal[], start: Desktop, now: Desktop): Standing {
  const wereMet = reachedGoals(goals, start)
  const areMet = reachedGoals(goals, now)
  return {
    open: wereMet.filter((isMet) => !isMet).length,
    reached: areMet.filter((isMet, index) => isMet && wereMet[index] === false).length,
    isDone: !areMet.includes(false),
    turns: wrongTurns(start.machine, now.machine, goals),
  }
}

/** Where to look, what to look at, the answer: each hint tells more of the same, in this order. */
export const HINT_STEPS = ['where', 'what', 'answer'] as const
export type HintStep = (typeof HINT_STEPS)[number]

/**
 * What things cost, in points. A case has few things to find, so an answer gives more of it away. All hints together cost
 * less than everything is worth: who needs them and gets there has learned something.
 */
export const COSTS = {
  lesson: { where: 1, what: 2, answer: 3 },
  case: { where: 3, what: 7, answer: 15 },
  turn: 15,
} as const satisfies Record<'lesson' | 'case', Record<HintStep, number>> & { readonly turn: number }

/** What a turn at practising or searching came to. */
export interface Score extends Standing {
  readonly task: LessonId | 'case'
  /** Of a case: what was wrong with the computer. */
  readonly faults: readonly FaultId[]
  /** Of a case without a fault: what the helper did wrong. */
  readonly slip: SlipId | null
  readonly seconds: number
  readonly actions: number
  /** How often somebody asked where to look, what to look at, and for the answer. */
  readonly hints: Readonly<Record<HintStep, number>>
}

/** One line of the account: so many of a kind, and the points they give or take. */
export interface PointLine {
  readonly kind: 'reached' | HintStep | 'turn'
  readonly count: number
  readonly points: number
}

/**
 * What earned points and what cost some. 100 are shared out over what was not so at the beginning; each step of a hint
 * costs, and each wrong turn that is still there. Their sum, but never less than 0, are the points.
 */
export function pointLines({ task, open, reached, hints, turns }: Score): readonly PointLine[] {
  const costs = COSTS[task === 'case' ? 'case' : 'lesson']
  const cost = (kind: HintStep | 'turn', count: number, each: number): PointLine[] =>
    count === 0 ? [] : [{ kind, count, points: -each * count }]
  return [
    { kind: 'reached', count: reached, points: Math.floor((100 * reached) / open) },
    ...HINT_STEPS.flatMap((step) => cost(step, hints[step], costs[step])),
    ...cost('turn', turns.length, COSTS.turn),
  ]
}

/** From 0 to 100. */
export function pointsOf(score: Score): number {
  return Math.max(
    0,
    pointLines(score).reduce((sum, { points }) => sum + points, 0),
  )
}
