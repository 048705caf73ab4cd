import type { Place, Reading } from '#domain/audit/reading.ts'

/** What a reader found in the lines of a paste, and which of them it took, by their index. */
export interface PasteFinding {
  readonly reading: Reading
  readonly used: ReadonlySet<number>
}

/** A line of a text, from 1. */
export function placeOf(line: number): Place {
  return { line, offset: null, inner: null }
}
