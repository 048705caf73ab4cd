import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { FIRST_PLAN, parseLessonPlan, writeLessonPlan } from '#domain/training/lessonPlanFile.ts'
import type { LessonPlan, NoteId } from '#domain/training/lessonPlanFile.ts'
import type { LessonId } from '#domain/training/lessons.ts'
import type { Mode } from '#domain/training/lesson.ts'
import { readProgress, withTurn } from '#domain/training/progress.ts'
import type { Progress } from '#domain/training/progress.ts'
import { parseScoreCode, writeScoreCode } from '#domain/training/scoreCode.ts'
import type { ScoreCodeProblem, SignedScore } from '#domain/training/scoreCode.ts'

const PLAN_KEY = 'remote-assistance-wizard:lesson-plan'
const SCORES_KEY = 'remote-assistance-wizard:scores'
const PROGRESS_KEY = 'remote-assistance-wizard:progress'

/** What the trainer keeps in this browser: the plan with its notes, the scores that were handed in, how far one has come. */
interface TrainerDesk {
  readonly plan: LessonPlan
  readonly scores: readonly SignedScore[]
  /** Of whoever takes the lessons here; nothing of it is in a score that is handed in. */
  readonly progress: Progress
}

const store = createStore<TrainerDesk>(() => ({
  plan: keptPlan(),
  scores: keptScores(),
  progress: readProgress(keptJson(PROGRESS_KEY)),
}))

export function useLessonPlan(): LessonPlan {
  return useStore(store, ({ plan }) => plan)
}

export function useScores(): readonly SignedScore[] {
  return useStore(store, ({ scores }) => scores)
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

/** The same sheet handed in twice is one. */
export function addScore(score: SignedScore): void {
  const code = writeScoreCode(score)
  const { scores } = store.getState()
  if (scores.some((other) => writeScoreCode(other) === code)) return
  setScores([...scores, score])
}

export function removeScore(index: number): void {
  setScores(store.getState().scores.toSpliced(index, 1))
}

function setScores(scores: readonly SignedScore[]): void {
  store.setState({ scores })
  keep(SCORES_KEY, JSON.stringify(scores.map(writeScoreCode)))
}

function keptPlan(): LessonPlan {
  const text = kept(PLAN_KEY)
  return (text === null ? null : parseLessonPlan(text).plan) ?? FIRST_PLAN
}

/** A code that cannot be read, and why. */
export interface UnreadCode {
  readonly code: string
  readonly kind: ScoreCodeProblem['kind']
}

/** Codes that an older version kept and this one cannot count; they stay until the scores change. */
export function unreadCodes(): readonly UnreadCode[] {
  return keptCodes().flatMap((code) => {
    const { problem } = parseScoreCode(code)
    return problem === null ? [] : [{ code, kind: problem.kind }]
  })
}

function keptScores(): readonly SignedScore[] {
  return keptCodes().flatMap((code) => parseScoreCode(code).score ?? [])
}

/** Scores are kept as codes. */
function keptCodes(): readonly string[] {
  const codes = keptJson(SCORES_KEY)
  return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : []
}

function keptJson(key: string): unknown {
  try {
    return JSON.parse(kept(key) ?? 'null')
  } catch {
    return null
  }
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    // A browser that keeps nothing still has it until the tab is closed; the page says so on its own.
  }
}
