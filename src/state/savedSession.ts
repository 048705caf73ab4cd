import { ANSWERS_SCHEMA, readAnswers } from '#domain/answers/answers.ts'
import type { AnswerKey, Answers, AnswersProblem } from '#domain/answers/answers.ts'
import { withFittingKinds } from '#domain/answers/helperKinds.ts'

/** The questions that are answered by typing. */
export const DRAFT_FIELDS = ['domain', 'computer', 'helpers', 'scope'] as const satisfies readonly AnswerKey[]
export type DraftField = (typeof DRAFT_FIELDS)[number]

/** Text as it was typed, where it is not (yet) an answer: what was typed stays. */
export type Drafts = { readonly [Field in DraftField]?: string }

/** What a person said, and nothing that follows from it. */
export interface Session {
  readonly answers: Answers
  readonly drafts: Drafts
  /** The steps the person continued from: a step whose answers are optional is done only then. */
  readonly seen: readonly string[]
  /** The display language of the Windows in question; null: the language of the wizard. */
  readonly windowsLanguage: string | null
}

export const EMPTY_SESSION: Session = { answers: {}, drafts: {}, seen: [], windowsLanguage: null }

export type SavedSessionProblem =
  | AnswersProblem
  | { readonly kind: 'not-json' }
  /** A part of the session, `seen` or `drafts.domain`, that this version does not know. */
  | { readonly kind: 'unknown-part'; readonly part: string }
  | { readonly kind: 'impossible-part'; readonly part: string }

type Saved = Readonly<Record<string, unknown>>

/** Append only: entry 0 makes a session of version 1 one of version 2, and so on. A released id is renamed here. */
const UPGRADES: readonly ((saved: Saved) => Saved)[] = []

export const SESSION_VERSION = UPGRADES.length + 1

export function writeSavedSession({ answers, drafts, seen, windowsLanguage }: Session): string {
  return JSON.stringify({ version: SESSION_VERSION, answers, drafts, seen, windowsLanguage })
}

/** Keeps what is still a session and names the rest; `null` where nothing could be read at all. */
export function readSavedSession(text: string): {
  readonly session: Session | null
  readonly problems: readonly SavedSessionProblem[]
} {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { session: null, problems: [{ kind: 'not-json' }] }
  }
  if (!isRecord(json)) return { session: null, problems: [{ kind: 'not-an-object' }] }
  const { version, ...saved } = json
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { session: null, problems: [{ kind: 'no-version' }] }
  }
  if (version > SESSION_VERSION) {
    return { session: null, problems: [{ kind: 'newer-version', found: version }] }
  }
  return readParts(UPGRADES.slice(version - 1).reduce((old, upgrade) => upgrade(old), saved))
}

function readParts(saved: Saved) {
  const { answers = {}, drafts = {}, seen = [], windowsLanguage = null, ...unknown } = saved
  const problems: SavedSessionProblem[] = Object.keys(unknown).map((part) => ({ kind: 'unknown-part', part }))
  const read = <T>(part: string, value: unknown, is: (value: unknown) => value is T, otherwise: T): T => {
    if (is(value)) return value
    problems.push({ kind: 'impossible-part', part })
    return otherwise
  }

  const readable = readAnswers({ ...read('answers', answers, isRecord, {}), schema: ANSWERS_SCHEMA })
  // A service pack that the edition never had is no damage: two tabs can make that pair, and it is asked again. Addresses
  // that were taken before are typed text again, with their problem beside them.
  problems.push(
    ...readable.problems.filter(({ kind }) => kind !== 'no-such-service-pack' && kind !== 'no-sender'),
  )

  const texts: [string, string][] = []
  if (readable.problems.some(({ kind }) => kind === 'no-sender') && isRecord(answers)) {
    if (isListOfText(answers['scope'])) texts.push(['scope', answers['scope'].join('\n')])
  }
  for (const [field, text] of Object.entries(read('drafts', drafts, isRecord, {}))) {
    const part = `drafts.${field}`
    if (!(DRAFT_FIELDS as readonly string[]).includes(field)) problems.push({ kind: 'unknown-part', part })
    else if (typeof text !== 'string') problems.push({ kind: 'impossible-part', part })
    else texts.push([field, text])
  }
  const session: Session = {
    answers: withFittingKinds(readable.answers),
    drafts: Object.fromEntries(texts),
    seen: read('seen', seen, isListOfText, []),
    windowsLanguage: read('windowsLanguage', windowsLanguage, isTextOrNull, null),
  }
  return { session, problems }
}

function isRecord(value: unknown): value is Saved {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOfText(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string'
}
