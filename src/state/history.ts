import type { Answers } from '#domain/answers/answers.ts'
import { applyPatch, effectOf, inverseOf, isEmpty, patchBetween } from './patch.ts'
import type { Patch } from './patch.ts'
import { DRAFT_FIELDS } from './savedSession.ts'
import type { Drafts, Session } from './savedSession.ts'

/**
 * What one undo or redo writes: only the keys that it is about, so that undoing here keeps what another tab answered
 * meanwhile. Each is made from what stood there at the time, so that going back and forth loses nothing.
 */
export interface Edit {
  readonly answers: Patch<Answers>
  readonly drafts: Patch<Drafts>
  /** Lists as the edit left them: what another tab added or removed since then is not this edit's to take back. */
  readonly left?: Lists
}

const LIST_KEYS = ['helpers', 'helperGroups', 'helperUsers'] as const
type Lists = Patch<Pick<Answers, (typeof LIST_KEYS)[number]>>

/** Of this tab only; `keptHistory.ts` carries it over a reload. */
export interface EditHistory {
  readonly past: readonly Edit[]
  readonly future: readonly Edit[]
  /** Further edits under this name (typing in one field) belong to the newest entry of the past. */
  readonly coalescing: string | null
}

type Undoable = Pick<Session, 'answers' | 'drafts'> & EditHistory

export const EMPTY_HISTORY: EditHistory = { past: [], future: [], coalescing: null }

/** Each entry may hold a list of 10,000 helpers. */
const MOST_EDITS = 100

/** Does an edit so that it can be undone; null where it changes nothing. */
export function doEdit(session: Undoable, edit: Edit, coalesce: string | null = null): Undoable | null {
  const answers = effectOf(edit.answers, session.answers)
  const drafts = effectOf(edit.drafts, session.drafts)
  if (isEmpty(answers) && isEmpty(drafts)) return null

  const edited = { answers: applyPatch(answers, session.answers), drafts: applyPatch(drafts, session.drafts) }
  const back: Edit = {
    answers: inverseOf(answers, session.answers),
    drafts: { ...noDraftsOf(answers), ...inverseOf(drafts, session.drafts) },
    left: listsOf(answers, edited.answers),
  }
  const newest = session.past.at(-1)
  if (newest === undefined || coalesce === null || coalesce !== session.coalescing) {
    const past = [...session.past, back].slice(-MOST_EDITS)
    return { ...edited, past, future: [], coalescing: coalesce }
  }

  const wholeBack: Edit = {
    answers: { ...back.answers, ...newest.answers },
    drafts: { ...back.drafts, ...newest.drafts },
    left: listsOf({ ...back.answers, ...newest.answers }, edited.answers),
  }
  const isBackAgain = isEmpty(effectOf(wholeBack.answers, edited.answers))
  const past = [...session.past.slice(0, -1), ...(isBackAgain ? [] : [wholeBack])]
  return { ...edited, past, future: [], coalescing: isBackAgain ? null : coalesce }
}

/** Null where there is nothing to undo. */
export function undoEdit(session: Undoable): Undoable | null {
  const edit = session.past.at(-1)
  if (edit === undefined) return null
  const { edited, back } = swap(session, edit)
  return { ...edited, past: session.past.slice(0, -1), future: [...session.future, back], coalescing: null }
}

/** Null where there is nothing to redo. */
export function redoEdit(session: Undoable): Undoable | null {
  const edit = session.future.at(-1)
  if (edit === undefined) return null
  const { edited, back } = swap(session, edit)
  return { ...edited, past: [...session.past, back], future: session.future.slice(0, -1), coalescing: null }
}

/** The answers before the newest edit, to show what that changed; builds new ones at each call. */
export function previousAnswers({ answers, past }: Pick<Undoable, 'answers' | 'past'>): Answers | null {
  const newest = past.at(-1)
  return newest === undefined ? null : applyPatch(newest.answers, answers)
}

/** Puts other answers in the place of all answers and drafts. */
export function replacement(session: Undoable, answers: Answers): Edit {
  return { answers: patchBetween(session.answers, answers), drafts: patchBetween<Drafts>(session.drafts, {}) }
}

function swap(session: Undoable, edit: Edit) {
  const answers = applyPatch(withOthersLines(edit, session.answers), session.answers)
  return {
    edited: { answers, drafts: applyPatch(edit.drafts, session.drafts) },
    back: {
      answers: inverseOf(edit.answers, session.answers),
      drafts: inverseOf(edit.drafts, session.drafts),
      left: listsOf(edit.answers, answers),
    },
  }
}

/** The lists that a patch is about, as they stand. */
function listsOf(patch: Patch<Answers>, answers: Lists): Lists {
  return Object.fromEntries(LIST_KEYS.filter((key) => key in patch).map((key) => [key, answers[key]]))
}

/** The patch of an edit, with what happened to its lists since then (in another tab) done to them as well. */
function withOthersLines({ answers, left = {} }: Edit, now: Answers): Patch<Answers> {
  const others = effectOf(listsOf(answers, left), now)
  const merged = LIST_KEYS.filter((key) => key in others).map((key) => {
    const added = difference(now[key] ?? [], left[key] ?? [])
    const removed = new Set(difference(left[key] ?? [], now[key] ?? []))
    const lines = [...(answers[key] ?? []).filter((line) => !removed.has(line)), ...added]
    return [key, lines.length === 0 ? undefined : lines] as const
  })
  return { ...answers, ...Object.fromEntries(merged) }
}

function difference(lines: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others)
  return lines.filter((line) => !known.has(line))
}

/**
 * A draft hides the answer in its field, so undoing an answer puts the draft away; redo brings it back. What is typed in the
 * box for helpers stands beside their list and hides nothing.
 */
function noDraftsOf(answers: Patch<Answers>): Patch<Drafts> {
  return Object.fromEntries(
    DRAFT_FIELDS.filter((field) => field in answers && field !== 'helpers').map((field) => [
      field,
      undefined,
    ]),
  )
}
