import type { Gesture } from '#domain/training/desktop/screen.ts'
import type { ArticleId } from '#domain/windows/article.ts'
import type { FirewallProfile } from '#domain/windows/firewallException.ts'
import type { RegistryKey } from '#domain/windows/registry.ts'

/** The ways through a lesson: it is shown, followed with each next step marked, or practised with only the goal known. */
export const MODES = ['show', 'follow', 'practise'] as const
export type Mode = (typeof MODES)[number]

/** What must be true in the end, however it came about. */
export type Goal =
  /** An offer by the lesson's helper is let in, at this level. */
  | { readonly kind: 'offer'; readonly level: 'view' | 'control' }
  /** A value is this number or text; null: it is not there. */
  | {
      readonly kind: 'value'
      readonly key: RegistryKey
      readonly name: string
      readonly data: number | string | null
    }
  /** These and no others are on the list of helpers. */
  | { readonly kind: 'helpers'; readonly names: readonly string[] }
  /** Whether this address reaches what an offer needs, in this profile. */
  | {
      readonly kind: 'reach'
      readonly profile: FirewallProfile
      readonly address: string
      readonly isLetIn: boolean
    }
  /** No policy list has an exception for a program of this name. */
  | { readonly kind: 'no-program'; readonly fileName: string }

/** One numbered step of a lesson, as the article or we put it, and how it is done in the replica. */
export interface LessonAction {
  /** The article's own action; else its words are ours. */
  readonly id: LessonActionId
  readonly gestures: readonly Gesture[]
}

export interface Lesson {
  readonly goals: readonly Goal[]
  readonly actions: readonly LessonAction[]
  /** The same goal by commands alone, as an administrator would type them at the prompt. */
  readonly otherWay: readonly string[]
}

/** What a step types: the lines that somebody needs before them to type them as well, each once. */
export function typedIn({ gestures }: LessonAction): readonly string[] {
  const typed = gestures.flatMap((gesture) =>
    gesture.do === 'type' && !/\.fAllow/.test(gesture.on) ? [gesture.text] : [],
  )
  return [...new Set(typed)]
}

/** Actions that the article does not number. */
export const OWN_ACTIONS = [
  'log-on',
  'try-offer',
  'open-registry',
  'find-ole',
  'read-dcom',
  'set-dcom',
  'open-editor',
  'open-profile',
  'port-string',
  'program-strings',
  'open-offer',
  'choose-view',
  'confirm-policy',
  'see-list',
  'add-trainees',
  'lower-level',
  'remote-desktop',
  'follow-step-2',
  'miss-the-list',
  'go-back',
  'right-policy',
  'three-folders',
] as const
export type OwnActionId = (typeof OWN_ACTIONS)[number]
export type LessonActionId = Extract<ArticleId, `policy-${number}` | `firewall-${number}`> | OwnActionId
