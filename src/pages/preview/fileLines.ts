import { withoutFingerprint } from '#domain/answers/fingerprint.ts'
import type { TaggedLine } from '#domain/formats/fileContent.ts'

/** A line is new when the file had fewer of it before. Counts, because a file may hold the same line twice. */
export function changedLines(
  written: readonly TaggedLine[],
  writtenBefore: readonly TaggedLine[] | null,
): { readonly changed: readonly boolean[]; readonly added: number; readonly removed: number } {
  if (writtenBefore === null) return { changed: [], added: 0, removed: 0 }
  // The mark of the answers is another with every answer, and nobody needs to be told.
  const unmarked = (lines: readonly TaggedLine[]) =>
    lines.map(({ text }) => ({ text: withoutFingerprint(text) }))
  const now = unmarked(written)
  const before = unmarked(writtenBefore)
  // Mostly one line of thousands changed: what is equal from both ends is not looked at any closer.
  let start = 0
  while (start < now.length && now[start]?.text === before[start]?.text) start++
  let end = 0
  const shorter = Math.min(now.length, before.length) - start
  while (end < shorter && now[now.length - 1 - end]?.text === before[before.length - 1 - end]?.text) end++

  const left = new Map<string, number>()
  for (const { text } of before.slice(start, before.length - end)) left.set(text, (left.get(text) ?? 0) + 1)
  const changed: boolean[] = []
  now.slice(start, now.length - end).forEach(({ text }, index) => {
    const count = left.get(text) ?? 0
    if (count > 0) left.set(text, count - 1)
    changed[start + index] = count === 0 && text !== ''
  })
  const removed = [...left].reduce((sum, [text, count]) => sum + (text === '' ? 0 : count), 0)
  return { changed, added: changed.filter(Boolean).length, removed }
}
