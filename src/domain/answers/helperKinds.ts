import { shortened } from './answers.ts'
import type { Answers } from './answers.ts'

/** What was said of a helper and can have no effect, or is said in two ways. */
export type KindProblem =
  | { readonly kind: 'no-such-helper'; readonly key: 'helperGroups' | 'helperUsers'; readonly name: string }
  | { readonly kind: 'two-kinds'; readonly name: string }

const KIND_KEYS = ['helperGroups', 'helperUsers'] as const

/**
 * What is wrong with what was called a group and what a user. Entries are compared as they were typed: that is how every
 * page and document finds them, so what is spelled in another way would be read and then do nothing.
 */
export function kindProblems({ helpers, ...kinds }: Answers): readonly KindProblem[] {
  const listed = new Set(helpers)
  const users = new Set(kinds.helperUsers)
  return [
    ...KIND_KEYS.flatMap((key) =>
      (kinds[key] ?? [])
        .filter((name) => !listed.has(name))
        .map((name) => ({ kind: 'no-such-helper', key, name: shortened(name) }) as const),
    ),
    ...(kinds.helperGroups ?? [])
      .filter((name) => users.has(name))
      .map((name) => ({ kind: 'two-kinds', name: shortened(name) }) as const),
  ]
}

/**
 * The answers without such problems, for answers that were each right and no longer fit together: two tabs can make that.
 * Of two kinds the group stays, as the list shows it.
 */
export function withFittingKinds(answers: Answers): Answers {
  if (kindProblems(answers).length === 0) return answers
  const { helperGroups = [], helperUsers = [], ...rest } = answers
  const listed = new Set(answers.helpers)
  const groups = helperGroups.filter((name) => listed.has(name))
  const called = new Set(groups)
  const users = helperUsers.filter((name) => listed.has(name) && !called.has(name))
  return {
    ...rest,
    ...(groups.length > 0 ? { helperGroups: groups } : {}),
    ...(users.length > 0 ? { helperUsers: users } : {}),
  }
}
