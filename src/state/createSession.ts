import { createStore } from 'zustand/vanilla'
import type { AnswerKey, Answers } from '#domain/answers/answers.ts'
import { doEdit, EMPTY_HISTORY, redoEdit, replacement, undoEdit } from './history.ts'
import type { Edit } from './history.ts'
import { keepSession } from './keepSession.ts'
import type { SessionState } from './keepSession.ts'
import type { Patch } from './patch.ts'
import { EMPTY_SESSION } from './savedSession.ts'
import type { DraftField, Drafts } from './savedSession.ts'

/** What differs from one computer of a domain to the next. All else, also what will be asked one day, holds for both. */
const OF_ONE_COMPUTER = [
  'edition',
  'servicePack',
  'helperEdition',
  'solicited',
  'enableSolicited',
  'computer',
  'dcom',
  'article',
] as const satisfies readonly AnswerKey[]

/** The one store and its actions; `session.ts` makes the one of this tab. */
export function createSession(
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  page?: Pick<Window, 'addEventListener'>,
  tab?: typeof storage,
) {
  const store = createStore<SessionState>(() => ({
    ...EMPTY_SESSION,
    ...EMPTY_HISTORY,
    trouble: null,
    problems: [],
  }))
  const kept = keepSession(store, storage, page, tab)

  const act = (change: (session: SessionState) => Partial<SessionState> | null) => {
    kept.takeOver()
    const changes = change(store.getState())
    if (changes === null) return
    store.setState(changes)
    kept.saveSoon()
  }

  /** None of the questions was looked at for what begins. */
  const begin = (editOf: (session: SessionState) => Edit) =>
    act((session) => {
      const edited = doEdit(session, editOf(session))
      return edited && { ...edited, seen: [] }
    })

  return {
    store,

    /**
     * Answers questions; `undefined` takes an answer back. Consecutive answers under the same `coalesce` name, such as
     * the key strokes in one field, are undone together. `drafts` changes typed text in the same step.
     */
    answer: (patch: Patch<Answers>, coalesce?: string, drafts: Patch<Drafts> = {}) =>
      act((session) => doEdit(session, { answers: patch, drafts }, coalesce)),

    /** Keeps text that is not an answer as it was typed; `undefined` when it became one. */
    setDraft: (field: DraftField, text: string | undefined) =>
      act(({ drafts: { [field]: old, ...others } }) => {
        if (text === old) return null
        return { drafts: text === undefined ? others : { ...others, [field]: text } }
      }),

    /** Remembers that the person was done with this step; what is typed after that is undone by itself. */
    continueFrom: (step: string) =>
      act(({ seen }) => ({ seen: seen.includes(step) ? seen : [...seen, step], coalescing: null })),

    setWindowsLanguage: (windowsLanguage: string | null) => act(() => ({ windowsLanguage })),

    /** Puts the answers of a file in the place of all answers and drafts; one undo brings those back. */
    openAnswers: (answers: Answers) => act((session) => doEdit(session, replacement(session, answers))),

    /** Asks anew what differs by computer, and keeps the rest; one undo brings the answers back. */
    nextComputer: () =>
      begin(() => ({
        answers: Object.fromEntries(OF_ONE_COMPUTER.map((key) => [key, undefined])),
        drafts: { computer: undefined },
      })),

    /** Asks everything anew; unlike erasing, one undo brings the answers back. */
    startAnew: () => begin((session) => replacement(session, {})),

    undoAnswer: () => act(undoEdit),

    redoAnswer: () => act(redoEdit),

    /** Forgets everything, here and in the other tabs, and what was kept aside; this cannot be undone. */
    eraseSession: kept.erase,

    /** Said once: this tab does not speak of this kind of trouble again. */
    dismissTrouble: kept.dismissTrouble,
  }
}
