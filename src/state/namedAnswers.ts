import { useStore } from 'zustand'
import { freeName, isSameName, withImported, withNamed, withoutNamed } from '#domain/files/namedAnswers.ts'
import type { NamedAnswers } from '#domain/files/namedAnswers.ts'
import type { Answers } from '#domain/answers/answers.ts'
import { createNamedAnswers } from './createNamedAnswers.ts'

const { store, change, erase } = createNamedAnswers(
  () => localStorage,
  // Unit tests that import this have no page.
  typeof window === 'undefined' ? undefined : window,
)

export const eraseNamed = erase

export function useNamedAnswers() {
  return useStore(store)
}

/** Keeps answers under a name, in the place of those that had it. */
export function keepAs(name: string, answers: Answers): void {
  change((named) => withNamed(named, { name, answers, savedAt: Date.now() }))
}

export function duplicateNamed({ name, answers }: NamedAnswers): void {
  change((named) => withNamed(named, { name: freeName(named, name), answers, savedAt: Date.now() }))
}

export function renameNamed(name: string, next: string): void {
  change((named) => {
    const others = withoutNamed(named, name)
    return named.map((each) =>
      isSameName(each.name, name) ? { ...each, name: freeName(others, next) } : each,
    )
  })
}

/** Gives what puts it back. */
export function removeNamed(entry: NamedAnswers): () => void {
  change((named) => withoutNamed(named, entry.name))
  return () => change((named) => withImported(named, [entry]).list)
}

/** How many were not there yet. */
export function importNamed(imported: readonly NamedAnswers[]): number {
  let added = 0
  change((named) => {
    const result = withImported(named, imported)
    ;({ added } = result)
    return result.list
  })
  return added
}
