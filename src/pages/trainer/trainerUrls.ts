import type { CaseId } from '#domain/training/cases.ts'
import type { Mode } from '#domain/training/lesson.ts'
import type { LessonId } from '#domain/training/lessons.ts'
import { URLS } from '#pages/urls.ts'

/** Every address below that of the trainer, as `/trainer/*` sees them. Ids of lessons and kinds of cases are part of them, so they stay. */
export const TRAINER_PATHS = {
  lesson: 'lessons/:lesson/:mode',
  case: 'case/:count',
  handout: 'handout/:lesson',
  scores: 'scores',
  audience: 'audience',
  labels: 'labels',
} as const

export const SCORES_URL = `${URLS.trainer}/${TRAINER_PATHS.scores}`
export const LABELS_URL = `${URLS.trainer}/${TRAINER_PATHS.labels}`
export const AUDIENCE_URL = `${URLS.trainer}/${TRAINER_PATHS.audience}`

export function lessonUrl(lesson: LessonId, mode: Mode): string {
  return `${URLS.trainer}/lessons/${lesson}/${mode}`
}

export function caseUrl(id: CaseId): string {
  return `${URLS.trainer}/case/${id}`
}

export function handoutUrl(lesson: LessonId): string {
  return `${URLS.trainer}/handout/${lesson}`
}
