import type { LessonId } from './lessons.ts'

/** What somebody wants to know before beginning. */
export interface TaskFacts {
  readonly minutes: number
  readonly level: 'easy' | 'medium' | 'hard'
}

/** How long and how hard each lesson is: estimates for somebody who has not done it before. */
export const LESSON_FACTS: Readonly<Record<LessonId, TaskFacts>> = {
  policy: { minutes: 8, level: 'easy' },
  firewall: { minutes: 15, level: 'medium' },
  dcom: { minutes: 5, level: 'easy' },
  strings: { minutes: 12, level: 'medium' },
  level: { minutes: 5, level: 'easy' },
  'one-list': { minutes: 8, level: 'medium' },
  server: { minutes: 15, level: 'hard' },
  slips: { minutes: 10, level: 'medium' },
}

/** The lesson that comes next in a plan; null: this is the last one, or none of it. */
export function nextLesson(lessons: readonly LessonId[], lesson: LessonId): LessonId | null {
  const place = lessons.indexOf(lesson)
  return place === -1 ? null : (lessons[place + 1] ?? null)
}
