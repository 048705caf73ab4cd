import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { FIRST_PLAN, parseLessonPlan, writeLessonPlan } from '#domain/training/lessonPlanFile.ts'
import type { LessonPlan, NoteId } from '#domain/training/lessonPlanFile.ts'
import type { LessonId } from '#domain/training/lessons.ts'
import type { Mode } from '#domain/training/lesson.ts'
import { readProgress, withTurn } from '#domain/training/progress.ts'
import type { Progress } from '#domain/training/progress.ts'
import { keep, kept, keptJson } from './keptText.ts'

const PLAN_KEY = 'remote-assistance-wizard:lesson-plan'
const PROGRESS_KEY = 'remote-assistance-wizard:progress'

/** What the trainer keeps in this browser: the plan with its notes, and how far one has come. */
interface TrainerDesk {
  readonly plan: LessonPlan
  /** Of whoever takes the lessons here; nothing of it is in a score that is handed in. */
  readonly progress: Progress
}

const store = createStore<TrainerDesk>(() => ({
  plan: keptPlan(),
  progress: readProgress(keptJson(PROGRESS_KEY)),
}))

export function useLessonPlan(): LessonPlan {
  return useStore(store, ({ plan }) => plan)
}

export function useProgress(): Progress {
  return useStore(store, ({ progress }) => progress)
}

/** Another tab may have come further meanwhile: what is kept is read again first. */
export function recordProgress(lesson: LessonId, mode: Mode, points: number): void {
  const before = readProgress(keptJson(PROGRESS_KEY) ?? store.getState().progress)
  setProgress(withTurn(before, lesson, mode, points))
}

export function clearProgress(): void {
  setProgress({})
}

function setProgress(progress: Progress): void {
  store.setState({ progress })
  keep(PROGRESS_KEY, JSON.stringify(progress))
}

export function setNote(id: NoteId, text: string): void {
  const { plan } = store.getState()
  const { [id]: _, ...others } = plan.notes
  setPlan({ ...plan, notes: text === '' ? others : { ...others, [id]: text } })
}

/** Moves a lesson of the plan by so many places; outside of the plan it comes in at the end. */
export function moveLesson(lesson: LessonId, by: -1 | 1): void {
  const { plan } = store.getState()
  const lessons = plan.lessons.filter((id) => id !== lesson)
  const place = Math.max(0, Math.min(lessons.length, plan.lessons.indexOf(lesson) + by))
  setPlan({ ...plan, lessons: lessons.toSpliced(place, 0, lesson) })
}

export function toggleLesson(lesson: LessonId): void {
  const { plan } = store.getState()
  const lessons = plan.lessons.includes(lesson)
    ? plan.lessons.filter((id) => id !== lesson)
    : [...plan.lessons, lesson]
  setPlan({ ...plan, lessons })
}

export function setPlan(plan: LessonPlan): void {
  store.setState({ plan })
  keep(PLAN_KEY, planText(plan))
}

export function planText(plan: LessonPlan): string {
  return writeLessonPlan(plan)
    .lines.map(({ text }) => text)
    .join('\n')
}

function keptPlan(): LessonPlan {
  const text = kept(PLAN_KEY)
  return (text === null ? null : parseLessonPlan(text).plan) ?? FIRST_PLAN
}
