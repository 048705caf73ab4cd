import type { TaggedLine } from '#domain/formats/fileContent.ts'

/** A line is new when the file had fewer of it before. Counts, because a file may hold the same line twice. */
export function changedLines(
  now: readonly TaggedLine[],
  before: readonly TaggedLine[] | null,
): { readonly changed: readonly boolean[]; readonly added: number; readonly removed: number } {
  if (before === null) return { changed: now.map(() => false), added: 0, removed: 0 }
  const left = new Map<string, number>()
  for (const { text } of before) left.set(text, (left.get(text) ?? 0) + 1)
  const changed = now.map(({ text }) => {
    const count = left.get(text) ?? 0
    if (count > 0) left.set(text, count - 1)
    return count === 0 && text !== ''
  })
  const removed = [...left].reduce((sum, [text, count]) => sum + (text === '' ? 0 : count), 0)
  return { changed, added: changed.filter(Boolean).length, removed }
}
