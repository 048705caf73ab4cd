import { useStore } from 'zustand'
import type { Answers } from '#domain/answers/answers.ts'
import { createSession } from './createSession.ts'
import { previousAnswers } from './history.ts'
import type { EditHistory } from './history.ts'
import type { SessionState } from './keepSession.ts'

const session = createSession(
  () => localStorage,
  // Unit tests that import this have no page.
  typeof window === 'undefined' ? undefined : window,
  () => sessionStorage,
)

export const {
  answer,
  setDraft,
  continueFrom,
  setWindowsLanguage,
  openAnswers,
  nextComputer,
  startAnew,
  undoAnswer,
  redoAnswer,
  eraseSession,
  dismissTrouble,
} = session

/** What a person said. A selector picks and does not build: what it returns is compared by identity. */
export function useSession<T>(selector: (session: SessionState) => T): T {
  return useStore(session.store, selector)
}

/** What a person said up to this moment, for code that runs after an action and before the next render. */
export function sessionNow(): SessionState {
  return session.store.getState()
}

export const canUndo = ({ past }: EditHistory): boolean => past.length > 0
export const canRedo = ({ future }: EditHistory): boolean => future.length > 0

/** The answers before the newest one, to show what that changed; null where nothing was answered in this tab. */
export function usePreviousAnswers(): Answers | null {
  const answers = useSession((session) => session.answers)
  const past = useSession((session) => session.past)
  return previousAnswers({ answers, past })
}
