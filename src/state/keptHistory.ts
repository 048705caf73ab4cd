import { ANSWER_KEYS, ANSWERS_SCHEMA, readAnswers } from '#domain/answers/answers.ts'
import type { AnswerKey, Answers } from '#domain/answers/answers.ts'
import { EMPTY_HISTORY } from './history.ts'
import type { Edit, EditHistory } from './history.ts'
import type { Patch } from './patch.ts'
import { DRAFT_FIELDS } from './savedSession.ts'

/** Most characters of the past, and of the future: a browser keeps a few million for a tab. */
const MOST_TEXT = 1_000_000

/**
 * The history of a tab as text. It belongs to one saved session, `of`: whatever else is stored by the time it is read was
 * said without it, or after everything had been erased. Of a long one the newest edits are kept.
 */
export function writeHistory({ past, future }: EditHistory, of: string): string {
  return `{"of":${JSON.stringify(of)},"past":[${newest(past).join(',')}],"future":[${newest(future).join(',')}]}`
}

/** The history that was written for this saved session; an empty one where it is another's, or cannot be read. */
export function readHistory(text: string, of: string): EditHistory {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return EMPTY_HISTORY
  }
  if (!isRecord(json) || json['of'] !== of) return EMPTY_HISTORY
  const past = readEdits(json['past'])
  const future = readEdits(json['future'])
  // An edit missing in between would let an undo write what never was.
  return past === null || future === null ? EMPTY_HISTORY : { past, future, coalescing: null }
}

function newest(edits: readonly Edit[]): readonly string[] {
  const kept: string[] = []
  let room = MOST_TEXT
  for (const edit of edits.toReversed()) {
    // A key that is to go has no value, which JSON would leave out.
    const text = JSON.stringify(edit, (_, value: unknown) => value ?? null)
    room -= text.length
    if (room < 0) break
    kept.unshift(text)
  }
  return kept
}

function readEdits(json: unknown): readonly Edit[] | null {
  if (!Array.isArray(json)) return null
  const edits = json.map(readEdit)
  return edits.every((edit) => edit !== null) ? edits : null
}

function readEdit(json: unknown): Edit | null {
  if (!isRecord(json) || !isRecord(json['answers']) || !isRecord(json['drafts'])) return null
  const answers = readPatch(json['answers'])
  const left = isRecord(json['left']) ? readPatch(json['left']) : {}
  const drafts = Object.entries(json['drafts'])
  const isDrafts = drafts.every(
    ([field, text]) =>
      (DRAFT_FIELDS as readonly string[]).includes(field) && (text === null || typeof text === 'string'),
  )
  if (answers === null || left === null || !isDrafts) return null
  return {
    answers,
    drafts: Object.fromEntries(drafts.map(([field, text]) => [field, text ?? undefined])),
    left,
  }
}

function readPatch(json: Readonly<Record<string, unknown>>): Patch<Answers> | null {
  const gone = Object.keys(json).filter((key): key is AnswerKey => json[key] === null)
  const said = Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null))
  const { answers, problems } = readAnswers({ ...said, schema: ANSWERS_SCHEMA })
  if (problems.length > 0 || !gone.every((key) => ANSWER_KEYS.includes(key))) return null
  return { ...answers, ...Object.fromEntries(gone.map((key) => [key, undefined])) }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
