import { writeRegFile } from '#domain/files/settings/regChanges.ts'
import type { ValueChange } from '#domain/plan/plan.ts'
import { perform } from '#domain/training/desktop/desktop.ts'
import { newDesktop } from '#domain/training/desktop/desktopState.ts'
import type { Desktop } from '#domain/training/desktop/desktopState.ts'
import type { Gesture } from '#domain/training/desktop/screen.ts'
import { accountKey } from '#domain/windows/accounts.ts'
import { firewallDecision } from '#domain/windows/firewall.ts'
import { FIREWALL_POLICY, FIREWALL_PROFILES, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import type { FirewallProfile } from '#domain/windows/firewallException.ts'
import { MACHINE_KEYS, machineDifferences } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { offer } from '#domain/windows/offer.ts'
import type { Helper } from '#domain/windows/offer.ts'
import { getValue, valuesOf } from '#domain/windows/registry.ts'
import type { RegistryDifference } from '#domain/windows/registry.ts'
import { HELPSVC, PORT } from '#domain/windows/remoteAssistance.ts'
import { FAULT_IDS, FAULTS, faultyMachine, REMEDIES } from './faults.ts'
import type { FaultId, RemedyId } from './faults.ts'
import type { Goal } from './lesson.ts'
import { DEMO_CAST } from './lessonCast.ts'
import type { Cast } from './lessonCast.ts'
import { lessonOf } from './lessons.ts'
import type { LessonId } from './lessons.ts'
import { startOf } from './lessonStart.ts'

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

/** The replica as a lesson begins it. */
export function beginLesson(lesson: LessonId, cast: Cast = DEMO_CAST): Desktop {
  return newDesktop(startOf(lesson, cast), cast.helper)
}

/** How far it has come: each of the goals. */
export function reachedGoals(goals: readonly Goal[], { machine, helper }: Desktop): readonly boolean[] {
  return goals.map((goal) => isReached(goal, machine, helper))
}

/** One gesture of the intended way: which action it belongs to, and the replica before it. */
export interface Scene {
  /** The number of the action, from 0; at the very end, that of the last one. */
  readonly action: number
  /** Null at the end of the way. */
  readonly next: Gesture | null
  readonly desktop: Desktop
}

/** The intended way of a lesson, gesture by gesture, and the replica as it is at its end. */
export function scenesOf(lesson: LessonId, cast: Cast = DEMO_CAST): readonly Scene[] {
  const scenes: Scene[] = []
  let desktop = beginLesson(lesson, cast)
  const { actions } = lessonOf(lesson, cast)
  actions.forEach(({ gestures }, action) => {
    for (const next of gestures) {
      scenes.push({ action, next, desktop })
      desktop = perform(desktop, next)
    }
  })
  return [...scenes, { action: actions.length - 1, next: null, desktop }]
}

/** The replica at the beginning of an action, from 0; behind the last one: at the end. */
export function sceneOfAction(scenes: readonly Scene[], action: number): number {
  const index = scenes.findIndex((scene) => scene.action === action && scene.next !== null)
  return index === -1 ? scenes.length - 1 : index
}

/**
 * Where on the intended way a replica is, at this scene or behind it, whatever was clicked to get there; null where it is
 * not on the way. Places of windows do not count, nor which of two ways of clicking was taken.
 */
export function sceneLike(scenes: readonly Scene[], from: number, desktop: Desktop): number | null {
  const wanted = looksOf(desktop)
  let found: number | null = null
  for (let index = from; index < scenes.length; index += 1) {
    const scene = scenes[index]
    if (scene === undefined) continue
    const { machine } = scene.desktop
    const isSame =
      machine.domain === desktop.machine.domain && machineDifferences(machine, desktop.machine).length === 0
    if (isSame && looksOf(scene.desktop) === wanted) found = index
    // What is so already need not be done: on to the last scene that looks the same.
    else if (found !== null) break
  }
  return found
}

function looksOf({ windows, side }: Desktop): string {
  const states = windows.map(({ state }) => {
    // A list may have been unfolded in another order.
    return JSON.stringify('expanded' in state ? { ...state, expanded: state.expanded.toSorted() } : state)
  })
  return JSON.stringify([side, states.toSorted()])
}

/** The replica of a case: a computer with these faults, and nothing open. */
export function beginCase(faults: readonly FaultId[]): Desktop {
  return newDesktop(faultyMachine(faults), DEMO_CAST.helper)
}

/** A case is mended when the helper is let in again, and may control. */
export function isMended({ machine, helper }: Desktop): boolean {
  return offer(machine, helper).level === 'control'
}

/** What somebody else has to do, done: for faults that no setting of the computer mends. */
export function remedied(desktop: Desktop, remedy: RemedyId): Desktop {
  return { ...desktop, machine: REMEDIES[remedy](desktop.machine, desktop.helper) }
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
] as const
export type WrongTurnId = (typeof WRONG_TURNS)[number]

/**
 * The wrong turns that one computer took against another. `asked`: what the task itself wants of the firewall; where it
 * wants exceptions for everybody or in both profiles, as the article does, those are no wrong turn.
 */
export function wrongTurns(start: Machine, now: Machine, goals: readonly Goal[]): readonly WrongTurnId[] {
  const changes = machineDifferences(start, now)
  const isAsked = (profile: FirewallProfile, address: string) =>
    goals.some(
      (goal) => goal.kind === 'reach' && goal.isLetIn && goal.profile === profile && goal.address === address,
    )
  const turns: Readonly<Record<WrongTurnId, boolean>> = {
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
  return WRONG_TURNS.filter((id) => turns[id])
}

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

/** What a turn at practising or searching came to. */
export interface Score {
  readonly task: LessonId | 'case'
  /** Of a case: what was wrong. */
  readonly faults: readonly FaultId[]
  readonly isDone: boolean
  readonly seconds: number
  readonly actions: number
  readonly hints: number
  readonly turns: readonly WrongTurnId[]
}

/** From 0 to 100: each hint costs 10, each wrong turn that was left 15; what is not done is worth half at most. */
export function pointsOf({ isDone, hints, turns }: Score): number {
  const points = Math.max(0, 100 - 10 * hints - 15 * turns.length)
  return isDone ? points : Math.floor(points / 2)
}

/** What changed in the registry, as lines of an apply.reg; what is of another type is left out. */
export function regLines(differences: readonly RegistryDifference[]): readonly string[] {
  const changes = differences.flatMap(({ key, name, before, after }): ValueChange[] => {
    if (before?.type === 'other' || after?.type === 'other') return []
    const why = { rule: 'offer', answers: [], article: null, sources: [] } as const
    return [{ kind: 'value', target: { key, name }, before, after, why, undoing: 'restore' }]
  })
  return changes.length === 0 ? [] : writeRegFile(changes, []).lines.map(({ text }) => text)
}

/** What an action of the intended way changed in the registry. */
export interface ActionChanges {
  /** The number of the action, from 0. */
  readonly action: number
  readonly differences: readonly RegistryDifference[]
}

/** What the last action that changed something has changed so far, at a scene of the way; null: nothing has changed yet. */
export function lastChanges(scenes: readonly Scene[], scene: number): ActionChanges | null {
  const now = scenes[scene]
  if (now === undefined) return null
  for (let { action } = now; action >= 0; action -= 1) {
    const after = action === now.action ? now : scenes[sceneOfAction(scenes, action + 1)]
    const before = scenes[sceneOfAction(scenes, action)]
    const differences =
      before === undefined || after === undefined
        ? []
        : machineDifferences(before.desktop.machine, after.desktop.machine)
    if (differences.length > 0) return { action, differences }
  }
  return null
}
