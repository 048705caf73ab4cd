/** What a format's own parser found in a file again. No differences: the file does the plan and nothing else. */
export interface ReadBack {
  /** How many settings the plan asks of this file, and how many of them the file holds. */
  readonly expected: number
  readonly found: number
  /** A sentence for each missing setting, and for whatever the file does that the plan does not. */
  readonly differences: readonly string[]
}

/** The difference of a text that does not end as it was written: a file that breaks off may still be whole to a reader. */
export function brokenEnd(text: string, end: string): readonly string[] {
  return text.endsWith(end) ? [] : ['not the planned end']
}
