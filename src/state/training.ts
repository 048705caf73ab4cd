import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { perform } from '#domain/training/desktop/desktop.ts'
import type { Desktop } from '#domain/training/desktop/desktopState.ts'
import type { Gesture } from '#domain/training/desktop/screen.ts'
import type { FaultId, RemedyId } from '#domain/training/faults.ts'
import { DEMO_CAST } from '#domain/training/lessonCast.ts'
import type { Cast } from '#domain/training/lessonCast.ts'
import { lessonOf } from '#domain/training/lessons.ts'
import type { LessonId } from '#domain/training/lessons.ts'
import {
  beginCase,
  beginLesson,
  chooseFaults,
  isMended,
  reachedGoals,
  remedied,
  sceneLike,
  sceneOfAction,
  scenesOf,
  wrongTurns,
} from '#domain/training/training.ts'
import type { Scene, Score } from '#domain/training/training.ts'

export const MODES = ['show', 'follow', 'practise'] as const
export type Mode = (typeof MODES)[number]

export type Task =
  | { readonly kind: 'lesson'; readonly lesson: LessonId; readonly mode: Mode }
  | { readonly kind: 'case'; readonly faults: readonly FaultId[] }

/** One turn at a lesson or a case. Kept in the memory of this tab: it has nothing to do with the wizard's answers. */
export interface Training {
  readonly task: Task
  readonly cast: Cast
  /** The intended way of a lesson; of a case there is none. */
  readonly scenes: readonly Scene[]
  /** How far along the way it is. */
  readonly scene: number
  /** Where the replica is being taken, gesture by gesture; not beyond `scene`: it stands still. */
  readonly target: number
  /** Whether what was done last leads off the way. */
  readonly isLost: boolean
  readonly start: Desktop
  readonly desktop: Desktop
  /** The field whose letters came last: they are one action, and are undone together. */
  readonly typing: string | null
  readonly past: readonly { readonly desktop: Desktop; readonly scene: number }[]
  readonly actions: number
  readonly hints: number
  /** Milliseconds of the clock; null while it has not happened. */
  readonly startedAt: number
  readonly endedAt: number | null
}

const UNDO_STEPS = 200

const store = createStore<{ readonly training: Training | null }>(() => ({ training: null }))

export function useTraining(): Training | null {
  return useStore(store, ({ training }) => training)
}

/** The turn as it is at this moment, outside of a render. */
export function trainingNow(): Training | null {
  return store.getState().training
}

function change(next: (training: Training) => Training): void {
  store.setState(({ training }) => (training === null ? {} : { training: next(training) }))
}

/** Begins a task anew. */
export function beginTask(task: Task, cast: Cast = DEMO_CAST): void {
  const start = task.kind === 'lesson' ? beginLesson(task.lesson, cast) : beginCase(task.faults)
  store.setState({
    training: {
      task,
      cast,
      scenes: task.kind === 'lesson' ? scenesOf(task.lesson, cast) : [],
      scene: 0,
      target: 0,
      isLost: false,
      start,
      desktop: start,
      typing: null,
      past: [],
      actions: 0,
      hints: 0,
      startedAt: Date.now(),
      endedAt: null,
    },
  })
}

/** Begins a case with so many faults, which nobody knows beforehand. */
export function beginRandomCase(count: number): void {
  const random = [Math.random(), Math.random(), Math.random()]
  beginTask({ kind: 'case', faults: chooseFaults(count, random) })
}

/** Something a person did on the replica. What Windows would ignore is neither counted nor undone. */
export function actOn(gesture: Gesture): void {
  change((training) => {
    const desktop = perform(training.desktop, gesture)
    if (desktop === training.desktop) return training
    const isCounted = gesture.do !== 'move' && gesture.do !== 'front'
    const isSame = gesture.do === 'type' && training.typing === gesture.on
    return ended({
      ...training,
      desktop,
      typing: gesture.do === 'type' ? gesture.on : null,
      past: isSame ? training.past : pastWith(training),
      actions: training.actions + (isCounted && !isSame ? 1 : 0),
      ...placeOf(training, desktop, gesture),
    })
  })
}

function pastWith({ past, desktop, scene }: Training): Training['past'] {
  return [...past, { desktop, scene }].slice(-UNDO_STEPS)
}

/** Looking around is not off the way, and neither is half a word: only what opens, closes or confirms something can be. */
function placeOf({ scenes, scene, isLost }: Training, desktop: Desktop, gesture: Gesture) {
  if (scenes.length === 0) return {}
  const found = sceneLike(scenes, scene, desktop)
  if (found !== null) return { scene: found, isLost: false }
  return { isLost: isLost || gesture.do === 'press' || gesture.do === 'open' || gesture.do === 'close' }
}

/** Asks somebody else for what no setting mends. */
export function askFor(remedy: RemedyId): void {
  change((training) =>
    ended({
      ...training,
      desktop: remedied(training.desktop, remedy),
      past: pastWith(training),
      actions: training.actions + 1,
    }),
  )
}

/** A task that is practised ends by itself when its goal is reached. */
function ended(training: Training): Training {
  return training.endedAt === null && isDone(training) ? { ...training, endedAt: Date.now() } : training
}

function isDone({ task, cast, desktop, scene, scenes }: Training): boolean {
  if (task.kind === 'case') return isMended(desktop)
  if (task.mode !== 'practise') return scene === scenes.length - 1
  return !reachedGoals(lessonOf(task.lesson, cast).goals, desktop).includes(false)
}

export function undoAct(): void {
  change((training) => {
    const before = training.past.at(-1)
    if (before === undefined) return training
    return {
      ...training,
      ...before,
      target: before.scene,
      typing: null,
      past: training.past.slice(0, -1),
      isLost: false,
    }
  })
}

/** The next gesture of the intended way, done for the person. */
export function doNext(): void {
  change((training) => {
    const { scenes, scene } = training
    const next = scenes[scene + 1]
    if (next === undefined) return training
    const place = { desktop: next.desktop, scene: scene + 1, isLost: false, typing: null }
    return ended({ ...training, ...place, past: pastWith(training), actions: training.actions + 1 })
  })
}

/** To the beginning of an action, from 0; one behind the last is the end. */
export function jumpTo(action: number): void {
  change((training) => atScene(training, sceneOfAction(training.scenes, action)))
}

/** To the next action; while one is still being played, to its end at once. */
export function goOn(): void {
  change((training) => {
    const { scenes, scene, target } = training
    if (scene < target) return atScene(training, target)
    return { ...training, target: sceneOfAction(scenes, actionNow(training) + 1) }
  })
}

/** To the beginning of this action, or of the one before where it stands there. */
export function goBack(): void {
  change((training) => {
    const { scenes, scene } = training
    const now = actionNow(training)
    const begin = sceneOfAction(scenes, now)
    return atScene(training, begin < scene ? begin : sceneOfAction(scenes, Math.max(0, now - 1)))
  })
}

/** The number of the action that is to be done, from 0; at the end, that of the last. */
export function actionNow({ scenes, scene }: Training): number {
  return scenes[scene]?.action ?? 0
}

/** To where it is being taken, without the gestures between being seen. */
export function skipToTarget(): void {
  change((training) => atScene(training, training.target))
}

function atScene(training: Training, scene: number): Training {
  const desktop = training.scenes[scene]?.desktop ?? training.desktop
  return ended({
    ...training,
    desktop,
    scene,
    target: scene,
    isLost: false,
    typing: null,
    past: pastWith(training),
  })
}

/** A hint costs points where points are given. */
export function takeHint(): void {
  change((training) => ({ ...training, hints: training.hints + 1 }))
}

/** Ends a task that is not done; what was reached counts. */
export function giveUp(): void {
  change((training) => ({ ...training, endedAt: training.endedAt ?? Date.now() }))
}

export function scoreOf(training: Training): Score {
  const { task, cast, start, desktop, actions, hints, startedAt, endedAt } = training
  const goals = task.kind === 'lesson' ? lessonOf(task.lesson, cast).goals : []
  return {
    task: task.kind === 'lesson' ? task.lesson : 'case',
    faults: task.kind === 'case' ? task.faults : [],
    isDone: isDone(training),
    seconds: Math.max(0, Math.round(((endedAt ?? startedAt) - startedAt) / 1000)),
    actions,
    hints,
    turns: wrongTurns(start.machine, desktop.machine, goals),
  }
}
