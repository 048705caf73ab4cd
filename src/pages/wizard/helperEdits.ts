import { offerFor } from '#domain/answers/helperList.ts'
import type { Account } from '#domain/windows/accounts.ts'
import { answer, sessionNow } from '#state/session.ts'

/** A line of the list while it is being changed: which one it was, and what stands there now. */
export interface HelperEdit {
  readonly index: number
  readonly typed: string
  readonly text: string
}

export type HelperKind = 'unknown' | 'user' | 'group'

/** Puts the changed text in the place of its line. Where another line stands there by now (an undo), nothing is touched. */
export function changeHelper({ index, typed, text }: HelperEdit): void {
  const helpers = sessionNow().answers.helpers ?? []
  if (helpers[index] !== typed || text.trim() === '' || text === typed) return
  setHelpers(helpers.with(index, text), new Map([[typed, [text]]]))
}

/** Puts what is offered in the place of each of these lines, as one change that can be undone. */
export function takeOffers(accounts: readonly Account[], places: readonly number[]): void {
  const helpers = sessionNow().answers.helpers ?? []
  const offers = new Map<number, readonly string[]>()
  for (const place of places) {
    const account = accounts[place]
    const offer = account === undefined ? null : offerFor(account)
    if (offer !== null && account?.typed === helpers[place]) offers.set(place, offer)
  }
  setHelpers(
    helpers.flatMap((typed, place) => offers.get(place) ?? [typed]),
    new Map([...offers].map(([place, offer]) => [helpers[place] ?? '', offer])),
  )
}

/** Takes lines out of the list; their kinds go with them. */
export function removeHelpers(isRemoved: (index: number) => boolean): void {
  const helpers = sessionNow().answers.helpers ?? []
  setHelpers(helpers.filter((_, index) => !isRemoved(index)))
}

/** Says what an account is, or that it is not said. */
export function setHelperKind(typed: string, kind: HelperKind): void {
  const { helperGroups = [], helperUsers = [] } = sessionNow().answers
  const others = (names: readonly string[]) => names.filter((name) => name !== typed)
  answer({
    helperGroups: someOf([...others(helperGroups), ...(kind === 'group' ? [typed] : [])]),
    helperUsers: someOf([...others(helperUsers), ...(kind === 'user' ? [typed] : [])]),
  })
}

function setHelpers(helpers: readonly string[], renamed?: ReadonlyMap<string, readonly string[]>): void {
  const { helperGroups = [], helperUsers = [] } = sessionNow().answers
  const kept = new Set(helpers)
  const follow = (names: readonly string[]) =>
    someOf(
      [...new Set(names.flatMap((name) => [name, ...(renamed?.get(name) ?? [])]))].filter((name) =>
        kept.has(name),
      ),
    )
  answer({
    helpers: someOf([...helpers]),
    helperGroups: follow(helperGroups),
    helperUsers: follow(helperUsers),
  })
}

/** An empty list is no answer. */
function someOf(names: string[]): string[] | undefined {
  return names.length === 0 ? undefined : names
}
