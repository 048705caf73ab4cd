import type { Helper } from '#domain/windows/offer.ts'
import type { LessonId } from './lessons.ts'

interface Slip {
  /** What is other than it should be with whoever offers. */
  readonly helper: Partial<Helper>
  /** What was typed for the computer; null: its name. */
  readonly typed: string | null
  /** The lesson that shows how it is done. */
  readonly lesson: LessonId
}

/** What a helper can do wrong while the computer is in order. */
export const SLIPS = {
  'other-account': {
    helper: { account: 'CONTOSO\\j.smit', groups: ['CONTOSO\\Sales'] },
    typed: null,
    lesson: 'policy',
  },
  'wrong-computer': { helper: {}, typed: 'PC10', lesson: 'policy' },
  outside: { helper: { address: '198.51.100.7' }, typed: null, lesson: 'strings' },
} as const satisfies Record<string, Slip>

export type SlipId = keyof typeof SLIPS
export const SLIP_IDS = Object.keys(SLIPS) as SlipId[]
