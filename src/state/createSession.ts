import { createStore } from 'zustand/vanilla'
import type { Answers } from '#domain/answers/answers.ts'
import { doEdit, EMPTY_HISTORY, redoEdit, replacement, undoEdit } from './history.ts'
import { keepSession } from './keepSession.ts'
import type { SessionState } from './keepSession.ts'
import type { Patch } from './patch.ts'
import { EMPTY_SESSION } from './savedSession.ts'
import type { DraftField, Drafts } from './savedSession.ts'

/** The one store and its actions; `session.ts` makes the one of this tab. */
export function createSession(
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  page?: Pick<Window, 'addEventListener'>,
) {
  const store = createStore<SessionState>(() => ({
    ...EMPTY_SESSION,
    ...EMPTY_HISTORY,
    trouble: null,
    problems: [],
  }))
  const kept = keepSession(store, storage, page)

  const act = (change: (session: SessionState) => Partial<SessionState> | null) => {
    kept.takeOver()
    const changes = change(store.getState())
    if (changes === null) return
    store.setState(changes)
    kept.saveSoon()
  }

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

    undoAnswer: () => act(undoEdit),

    redoAnswer: () => act(redoEdit),

    /** Forgets everything, here and in the other tabs, and what was kept aside; this cannot be undone. */
    eraseSession: kept.erase,

    /** Said once: this tab does not speak of this kind of trouble again. */
    dismissTrouble: kept.dismissTrouble,
  }
}
