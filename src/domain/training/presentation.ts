import type { Desktop } from './desktop/desktopState.ts'
import type { Gesture } from './desktop/screen.ts'
import type { LessonActionId } from './lesson.ts'
import type { LessonId } from './lessons.ts'
import type { ActionChanges } from './training.ts'

/** Of what passes between the two windows: one may still be of an older release than the other. */
export const PRESENTATION_VERSION = 2

/** What the audience sees: nothing that only the trainer should. */
export interface Presentation {
  readonly version: typeof PRESENTATION_VERSION
  readonly lesson: LessonId
  readonly action: LessonActionId
  /** The lines that the action types. */
  readonly typed: readonly string[]
  readonly number: number
  readonly count: number
  readonly desktop: Desktop
  readonly spot: Gesture | null
  /** How much larger it is shown than what fits. */
  readonly enlargement: number
  readonly language: string
  readonly isBlank: boolean
  /** In parts of the replica's width and height; null: none is shown. */
  readonly pointer: { readonly x: number; readonly y: number } | null
  readonly isMagnified: boolean
  /** What the last action changed in the registry; null: that is not shown, or nothing has changed. */
  readonly changes: ActionChanges | null
}

/** What arrived from the trainer's window, which is a window of this very page; null: of another release. */
export function readPresentation(state: unknown): Presentation | null {
  const isOurs = typeof state === 'object' && state !== null && 'version' in state
  return isOurs && state.version === PRESENTATION_VERSION ? (state as Presentation) : null
}
