import type { Reading } from '#domain/audit/reading.ts'
import { pastedLines, typedAtPrompt } from '#domain/formats/pastedText.ts'
import type { PastedLine } from '#domain/formats/pastedText.ts'
import type { PasteFinding } from './finding.ts'
import { readGpresult } from './gpresultReader.ts'
import { readNetsh } from './netshReader.ts'
import { readRegQuery } from './regQueryReader.ts'

type PasteReader = (lines: readonly PastedLine[], encoding: string | null) => PasteFinding | null

/**
 * Each gets what those before it did not take: gpresult has rules like netsh's, and reg query may list rules of a firewall
 * that netsh's reader knows too.
 */
const READERS: readonly PasteReader[] = [readGpresult, readRegQuery, readNetsh]

/**
 * What commands printed into a text that somebody pasted: a mail, a ticket, a window with several commands. One reading for
 * each kind of output that is in it, in the order in which they begin; none where there is nothing of the kind. Takes
 * decoded text, and how it was decoded (null: it was text already).
 */
export function readPaste(text: string, encoding: string | null): readonly Reading[] {
  let lines = pastedLines(text)
  const found: { readonly reading: Reading; readonly first: number }[] = []
  for (const read of READERS) {
    const finding = read(lines, encoding)
    if (finding === null) continue
    const { reading, used } = finding
    let first = lines.length
    for (const index of used) first = Math.min(first, index)
    found.push({ reading, first })
    lines = lines.map((line, index) => (used.has(index) ? { ...line, text: promptOf(line.text) } : line))
  }
  return found.sort((some, other) => some.first - other.first).map(({ reading }) => reading)
}

/** A prompt stays, without what was typed: it ends what stands above it. */
function promptOf(text: string): string {
  const typed = typedAtPrompt(text)
  return typed === null ? '' : text.slice(0, text.length - typed.length)
}
