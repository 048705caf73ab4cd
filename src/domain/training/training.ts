import { writeRegFile } from '#domain/files/settings/regChanges.ts'
import type { ValueChange } from '#domain/plan/plan.ts'
import { perform } from '#domain/training/desktop/desktop.ts'
import { newDesktop } from '#domain/training/desktop/desktopState.ts'
import type { Desktop } from '#domain/training/desktop/desktopState.ts'
import type { Gesture } from '#domain/training/desktop/screen.ts'
import { machineDifferences } from '#domain/windows/machine.ts'
import type { RegistryDifference } from '#domain/windows/registry.ts'
import { DEMO_CAST } from './lessonCast.ts'
import type { Cast } from './lessonCast.ts'
import { lessonOf } from './lessons.ts'
import type { LessonId } from './lessons.ts'
import { startOf } from './lessonStart.ts'

/** The replica as a lesson begins it. */
export function beginLesson(lesson: LessonId, cast: Cast = DEMO_CAST): Desktop {
  return newDesktop(startOf(lesson, cast), cast.helper)
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
