import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { perform } from '#domain/training/desktop/desktop.ts'
import type { Desktop } from '#domain/training/desktop/desktopState.ts'
import type { Gesture } from '#domain/training/desktop/screen.ts'
import { beginCase, caseStanding, chooseCase, remedied } from '#domain/training/cases.ts'
import type { Case, CaseId } from '#domain/training/cases.ts'
import { isFaultMended } from '#domain/training/faults.ts'
import type { RemedyId } from '#domain/training/faults.ts'
import { HINT_STEPS, lessonStanding, pointsOf } from '#domain/training/grading.ts'
import type { HintStep, Score, Standing } from '#domain/training/grading.ts'
import type { Mode } from '#domain/training/lesson.ts'
import { DEMO_CAST } from '#domain/training/lessonCast.ts'
import type { Cast } from '#domain/training/lessonCast.ts'
import { lessonOf } from '#domain/training/lessons.ts'
import type { LessonId } from '#domain/training/lessons.ts'
import type { SlipId } from '#domain/training/slips.ts'
import { beginLesson, sceneLike, sceneOfAction, scenesOf } from '#domain/training/training.ts'
import type { Scene } from '#domain/training/training.ts'
import { recordProgress } from './lessonPlan.ts'

export type Task =
  | { readonly kind: 'lesson'; readonly lesson: LessonId; readonly mode: Mode }
  | ({ readonly kind: 'case' } & Case)

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
  readonly past: readonly Pick<Training, 'desktop' | 'scene' | 'told'>[]
  readonly actions: number
  /** How many steps of a hint were taken, by action of a lesson or by fault of a case, from 0. */
  readonly hints: readonly number[]
  /** What the helper of a case was told to do differently. */
  readonly told: SlipId | null
  /** Milliseconds of the clock; null while it has not happened. */
  readonly startedAt: number
  readonly endedAt: number | null
}

const UNDO_STEPS = 200

interface Store {
  readonly training: Training | null
  /** Whether lessons take the names of the wizard's answers, from the next one that begins. */
  readonly hasRealNames: boolean
}

const store = createStore<Store>(() => ({ training: null, hasRealNames: false }))

export function useRealNames(): boolean {
  return useStore(store, ({ hasRealNames }) => hasRealNames)
}

export function setRealNames(hasRealNames: boolean): void {
  store.setState({ hasRealNames })
}

export function useTraining(): Training | null {
  return useStore(store, ({ training }) => training)
}

/** The turn as it is at this moment, outside of a render. */
export function trainingNow(): Training | null {
  return store.getState().training
}

function change(next: (training: Training) => Training): void {
  const { training } = store.getState()
  if (training === null) return
  const changed = next(training)
  store.setState({ training: changed })
  const { task, endedAt } = changed
  if (task.kind !== 'lesson' || endedAt === null || training.endedAt !== null) return
  recordProgress(task.lesson, task.mode, task.mode === 'practise' ? pointsOf(scoreOf(changed)) : 100)
}

/** Begins a task anew. */
export function beginTask(task: Task, cast: Cast = DEMO_CAST): void {
  const start = task.kind === 'lesson' ? beginLesson(task.lesson, cast) : beginCase(task)
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
      hints: [],
      told: null,
      startedAt: Date.now(),
      endedAt: null,
    },
  })
}

/** Begins a case of this kind, which nobody knows beforehand. */
export function beginRandomCase(id: CaseId): void {
  const random = [Math.random(), Math.random(), Math.random(), Math.random()]
  beginTask({ kind: 'case', ...chooseCase(id, random) })
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

function pastWith({ past, desktop, scene, told }: Training): Training['past'] {
  return [...past, { desktop, scene, told }].slice(-UNDO_STEPS)
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

/** Says that the computer is in order and what the helper is to do differently; the same once more takes it back. */
export function tellHelper(slip: SlipId): void {
  change((training) =>
    ended({
      ...training,
      told: training.told === slip ? null : slip,
      past: pastWith(training),
      actions: training.actions + 1,
    }),
  )
}

/** A task ends by itself when all is reached, and no wrong turn is left that could still be undone. */
function ended(training: Training): Training {
  if (training.endedAt !== null) return training
  const { task, scene, scenes } = training
  const { isDone, turns } = standingOf(training)
  const isAtEnd =
    task.kind === 'lesson' && task.mode !== 'practise'
      ? scene === scenes.length - 1
      : isDone && turns.length === 0
  return isAtEnd ? { ...training, endedAt: Date.now() } : training
}

/** How far a turn has come. */
export function standingOf({ task, cast, start, desktop, told }: Training): Standing {
  return task.kind === 'case'
    ? caseStanding(task, start, desktop, told)
    : lessonStanding(lessonOf(task.lesson, cast).goals, start, desktop)
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

/** A hint tells one step more of the same: of the action that is next, or of the first fault that is still there. */
export function takeHint(): void {
  change((training) => {
    const next = nextHint(training)
    if (next === null) return training
    const hints = Array.from({ length: Math.max(training.hints.length, next.subject + 1) }, (_, subject) => {
      return (training.hints[subject] ?? 0) + (subject === next.subject ? 1 : 0)
    })
    return { ...training, hints }
  })
}

/** What the next hint is about, from 0, and which step of it comes; null: everything was told. */
export function nextHint({
  task,
  desktop,
  scenes,
  scene,
  hints,
}: Training): { readonly subject: number; readonly step: HintStep } | null {
  const subjects =
    task.kind === 'case'
      ? task.slip === null
        ? task.faults.flatMap((id, index) => (isFaultMended(id, desktop) ? [] : [index]))
        : [0]
      : [...new Set(scenes.slice(scene).map(({ action }) => action))]
  for (const subject of subjects) {
    const step = HINT_STEPS[hints[subject] ?? 0]
    if (step !== undefined) return { subject, step }
  }
  return null
}

/** Ends a task that is not done; what was reached counts. */
export function giveUp(): void {
  change((training) => ({ ...training, endedAt: training.endedAt ?? Date.now() }))
}

export function scoreOf(training: Training): Score {
  const { task, actions, hints, startedAt, endedAt } = training
  const taken = (step: HintStep) => hints.filter((steps) => steps > HINT_STEPS.indexOf(step)).length
  return {
    ...standingOf(training),
    task: task.kind === 'lesson' ? task.lesson : 'case',
    faults: task.kind === 'case' ? task.faults : [],
    slip: task.kind === 'case' ? task.slip : null,
    seconds: Math.max(0, Math.round(((endedAt ?? startedAt) - startedAt) / 1000)),
    actions,
    hints: { where: taken('where'), what: taken('what'), answer: taken('answer') },
  }
}
