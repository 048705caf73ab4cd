import type { Desktop } from '#domain/training/desktop/desktopState.ts'
import type { Gesture } from '#domain/training/desktop/screen.ts'
import type { LessonActionId } from '#domain/training/lesson.ts'
import type { LessonId } from '#domain/training/lessons.ts'

/** Of what passes between the two windows: one may still be of an older release than the other. */
export const PRESENTATION_VERSION = 1

/** What the audience sees: nothing that only the trainer should. */
export interface Presentation {
  readonly version: typeof PRESENTATION_VERSION
  readonly lesson: LessonId
  readonly action: LessonActionId
  readonly number: number
  readonly count: number
  readonly desktop: Desktop
  readonly spot: Gesture | null
  readonly zoom: number
  readonly language: string
  readonly isBlank: boolean
  /** In parts of the replica's width and height; null: none is shown. */
  readonly pointer: { readonly x: number; readonly y: number } | null
  readonly isMagnified: boolean
}

/** What arrived from the trainer's window, which is a window of this very page; null: of another release. */
export function readPresentation(state: unknown): Presentation | null {
  const isOurs = typeof state === 'object' && state !== null && 'version' in state
  return isOurs && state.version === PRESENTATION_VERSION ? (state as Presentation) : null
}
