import type { ChecklistDocument } from './checklistMarkdown.ts'

/** How many points there are, and how many of them are ticked. */
export interface ChecklistProgress {
  readonly done: number
  readonly all: number
}

type Section = ChecklistDocument['sections'][number]

/** Of one step. Takes the ids of what is ticked; those that are not in it do not count. */
export function stepProgress({ items }: Section, done: readonly string[]): ChecklistProgress {
  const ticked = new Set(done)
  return { done: items.filter(({ id }) => ticked.has(id)).length, all: items.length }
}

/** Of the work as a whole: whoever is done has not gone back. */
export function checklistProgress(
  { sections }: ChecklistDocument,
  done: readonly string[],
): ChecklistProgress {
  const work = sections.filter(({ isWayBack }) => !isWayBack).map((section) => stepProgress(section, done))
  return {
    done: work.reduce((sum, step) => sum + step.done, 0),
    all: work.reduce((sum, step) => sum + step.all, 0),
  }
}
