import type { TextContent } from '#domain/formats/fileContent.ts'
import type { LessonActionId } from './lesson.ts'
import { LESSON_IDS, lessonOf } from './lessons.ts'
import type { LessonId } from './lessons.ts'

/** Which lessons a trainer gives, in which order, and what the trainer wants to say. */
export interface LessonPlan {
  readonly lessons: readonly LessonId[]
  /** By lesson and action, as `noteId` makes it, and by lesson alone for the lesson as a whole. */
  readonly notes: Readonly<Record<string, string>>
}

export const FIRST_PLAN: LessonPlan = { lessons: LESSON_IDS, notes: {} }

export type NoteId = LessonId | `${LessonId}/${LessonActionId}`

export function noteId(lesson: LessonId, action: LessonActionId | null): NoteId {
  return action === null ? lesson : `${lesson}/${action}`
}

export type LessonPlanProblem =
  /** Not JSON, or not a plan of ours. */
  | { readonly kind: 'not-a-plan' }
  /** Something in it that this version does not know; it is left out. */
  | { readonly kind: 'unknown'; readonly names: readonly string[] }

const FORMAT = 'remote-assistance-wizard/lesson-plan'
export const NOTE_LENGTH = 4000

export function writeLessonPlan({ lessons, notes }: LessonPlan): TextContent {
  const text = JSON.stringify({ format: FORMAT, version: 1, lessons, notes }, null, 2)
  return { encoding: 'utf-8', newline: '\n', lines: text.split('\n').map((line) => ({ text: line })) }
}

/**
 * Reads a plan that somebody saved. Takes the file's text; what this version does not know is left out and named, and a
 * text that is no plan gives none. Notes are text, whatever is in them.
 */
export function parseLessonPlan(text: string): {
  readonly plan: LessonPlan | null
  readonly problems: readonly LessonPlanProblem[]
} {
  const read = readJson(text.replace(/^\uFEFF/, ''))
  if (!isRecord(read) || read['format'] !== FORMAT || read['version'] !== 1) return NO_PLAN
  const { lessons: listed, notes: written } = read
  if (!Array.isArray(listed) || !isRecord(written)) return NO_PLAN
  const lessons = [...new Set(listed.filter((id) => typeof id === 'string'))]
  const known = LESSON_IDS.filter((id) => lessons.includes(id)).toSorted(
    (one, other) => lessons.indexOf(one) - lessons.indexOf(other),
  )
  const ids = noteIds()
  const notes = Object.fromEntries(
    Object.entries(written).flatMap(([id, note]) =>
      ids.has(id) && typeof note === 'string' ? [[id, note.slice(0, NOTE_LENGTH)]] : [],
    ),
  )
  const names = [
    ...lessons.filter((id) => !known.includes(id as LessonId)),
    ...Object.keys(written).filter((id) => !ids.has(id)),
  ]
  return {
    plan: { lessons: known, notes },
    problems: names.length === 0 ? [] : [{ kind: 'unknown', names }],
  }
}

const NO_PLAN = { plan: null, problems: [{ kind: 'not-a-plan' }] } as const

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function noteIds(): ReadonlySet<string> {
  return new Set(
    LESSON_IDS.flatMap((id) => [id, ...lessonOf(id).actions.map((action) => noteId(id, action.id))]),
  )
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
