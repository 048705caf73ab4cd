import type { MadeBy } from '#domain/audit/reading.ts'

/**
 * The mark of this site in a file: which release made it, and from which answers. In any of its languages, since what stands
 * around the two is the same in all: `… 0.2.0 from the answers 3F2A-91C0`, `… 0.2.0, antwoorden 3F2A-91C0`. Takes decoded text;
 * null: it has no such mark.
 */
export function madeByIn(text: string): MadeBy | null {
  const [, release, answers] = MARK.exec(text) ?? []
  return release === undefined || answers === undefined ? null : { release, answers }
}

const MARK =
  /(?:^|[^\d.])(\d{1,4}\.\d{1,4}\.\d{1,4})(?:,| from the) [\p{L}\p{M}]{1,40} ([\dA-F]{4}-[\dA-F]{4})(?![\w-])/u
