import * as v from 'valibot'
import { excerpt, shortened } from '#domain/answers/answers.ts'

/** What a person filled in and ticked off on the checklist; a text that was not filled in is empty. */
export interface WorkRecord {
  readonly ticket: string
  readonly name: string
  /** A day, `2004-08-25`. */
  readonly date: string
  /** Where the answers are for several computers: on which one this was done. */
  readonly computer: string
  readonly remarks: string
  /** The ids of the items that were ticked. */
  readonly done: readonly string[]
}

/** The key of `answers.json` that holds it. */
export const WORK_KEY = 'work'
export const EMPTY_WORK: WorkRecord = { ticket: '', name: '', date: '', computer: '', remarks: '', done: [] }

export const LINE_LENGTH = 200
export const REMARKS_LENGTH = 4000
/** Far above the longest checklist. */
const MOST_DONE = 500
/** Of a step, and of what in it is ticked. */
const ITEM_ID = /^[a-zA-Z\d-]+(?: [a-zA-Z\d-]+)*$/u
/** Long and short months, February, and the day of leap years. There is no year 0. */
const DAY =
  /^(?!0000)(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/u

const line = v.pipe(
  v.string(),
  v.check((text) => hasAtMost(LINE_LENGTH, text) && !/[\r\n]/u.test(text)),
)
const FIELDS = {
  ticket: line,
  name: line,
  date: v.pipe(v.string(), v.check(isDay)),
  computer: line,
  remarks: v.pipe(
    v.string(),
    v.check((text) => hasAtMost(REMARKS_LENGTH, text)),
  ),
  done: v.pipe(
    v.array(v.pipe(v.string(), v.regex(ITEM_ID))),
    v.maxLength(MOST_DONE),
    v.check((ids) => new Set(ids).size === ids.length),
  ),
} as const satisfies Record<keyof WorkRecord, v.GenericSchema>

export type WorkField = keyof typeof FIELDS
export const WORK_FIELDS = Object.keys(FIELDS) as WorkField[]

export type WorkProblem =
  | { readonly kind: 'unknown-key'; readonly key: string }
  /** No field: the record as a whole. */
  | { readonly kind: 'impossible-work'; readonly field: WorkField | null; readonly found: string }

/** What is kept of a record: what was not filled in is left out. Nothing at all: null. */
export function keptWork(work: WorkRecord): Partial<WorkRecord> | null {
  const filled = WORK_FIELDS.filter((field) => work[field].length > 0)
  return filled.length === 0 ? null : Object.fromEntries(filled.map((field) => [field, work[field]]))
}

/** Turns anything into a record: keeps what can be one, and names the rest with the keys of `answers.json`. */
export function readWork(untrusted: unknown): {
  readonly work: WorkRecord
  readonly problems: readonly WorkProblem[]
} {
  if (typeof untrusted !== 'object' || untrusted === null || Array.isArray(untrusted)) {
    return {
      work: EMPTY_WORK,
      problems: [{ kind: 'impossible-work', field: null, found: excerpt(untrusted) }],
    }
  }
  const record = new Map<string, unknown>(Object.entries(untrusted))
  const problems: WorkProblem[] = [...record.keys()]
    .filter((key) => !(WORK_FIELDS as string[]).includes(key))
    .map((key) => ({ kind: 'unknown-key', key: shortened(`${WORK_KEY}.${key}`) }))
  const kept: [WorkField, unknown][] = []
  for (const field of WORK_FIELDS) {
    if (!record.has(field)) continue
    const result = v.safeParse(FIELDS[field], record.get(field))
    if (result.success) kept.push([field, result.output])
    else problems.push({ kind: 'impossible-work', field, found: excerpt(record.get(field)) })
  }
  return { work: { ...EMPTY_WORK, ...(Object.fromEntries(kept) as Partial<WorkRecord>) }, problems }
}

/** Whether a text is a day of the calendar, as a date field of a browser has it. */
export function isDay(text: string): boolean {
  return DAY.test(text)
}

/** Counted as a JSON Schema counts. */
function hasAtMost(most: number, text: string): boolean {
  return text.length <= most || Array.from(text).length <= most
}
