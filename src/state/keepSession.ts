import type { StoreApi } from 'zustand/vanilla'
import { EMPTY_HISTORY } from './history.ts'
import type { EditHistory } from './history.ts'
import { readHistory, writeHistory } from './keptHistory.ts'
import { mergeSessions } from './mergeSessions.ts'
import { patchBetween } from './patch.ts'
import { EMPTY_SESSION, readSavedSession, writeSavedSession } from './savedSession.ts'
import type { SavedSessionProblem, Session } from './savedSession.ts'

/**
 * Why what was said is not (all) kept on this device. `newer`: a newer version of this page saved it, and this one must
 * not write over it. `corrupt`: what could be read is here, and the whole stored text is kept aside.
 */
export type StorageTrouble = 'full' | 'forbidden' | 'newer' | 'corrupt'

export interface SessionState extends Session, EditHistory {
  /** What the person is to be told, and has not dismissed. */
  readonly trouble: StorageTrouble | null
  /** What in the stored session could not be read. */
  readonly problems: readonly SavedSessionProblem[]
}

export const STORAGE_KEY = 'remote-assistance-wizard'
export const HISTORY_KEY = `${STORAGE_KEY}:history`
export const UNREADABLE_KEY = `${STORAGE_KEY}:unreadable`

/** Typing with 10,000 helpers would otherwise write 300 KB at each key stroke. */
const SAVE_AFTER_MS = 150

/**
 * How long another tab may write without having seen what this one wrote: browsers bring the storage of one process to the
 * others in their own time. A person does not take back in one tab what was answered in another within that.
 */
const UNSEEN_FOR_MS = 2000

/**
 * Keeps the store in step with what is stored on this device.
 *
 * Not zustand's persist: at every change that writes its own copy over whatever is there, and what goes wrong on reading
 * it swallows. Here `base` is what this tab last saw stored. Before each action and before each write the storage is
 * read, and where another tab wrote meanwhile, its session is taken over and only what changed here since `base` is put
 * on top. So a tab that slept cannot bring back old answers, and a write may come late without being wrong. Two tabs may
 * also write at once, each without having seen the other: then what this tab wrote just before counts as said anew.
 *
 * What can be undone is of this tab, so it is kept in the storage of the `tab`, for the session that is stored when the
 * person leaves: after a reload it goes on, and where another tab wrote meanwhile, it is gone as it always was.
 *
 * Storages are functions because already looking at `window.localStorage` throws where it is forbidden.
 */
export function keepSession(
  store: StoreApi<SessionState>,
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  page?: Pick<Window, 'addEventListener'>,
  tab?: typeof storage,
) {
  let base = EMPTY_SESSION
  /** What was stored before the latest writes of this tab, and until when others may not have seen them. */
  let before = EMPTY_SESSION
  let unseenUntil = 0
  let storedText: string | null = null
  let isNewer = false
  /** Stored text that is not all in the session, so it must be put aside before it is overwritten. */
  let unreadable: string | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  const dismissed = new Set<StorageTrouble>()

  synchronize()
  recallHistory()
  page?.addEventListener('storage', ({ key }) => {
    if (key === STORAGE_KEY || key === null) synchronize()
  })
  // Leaving is the last chance to write; on coming back, another tab may have written.
  for (const event of ['pagehide', 'pageshow', 'visibilitychange'])
    page?.addEventListener(event, () => {
      synchronize()
      keepHistory()
    })

  return {
    takeOver,
    saveSoon: () => {
      timer ??= setTimeout(synchronize, SAVE_AFTER_MS)
    },
    erase: () => {
      forget()
      attempt(() => {
        storage().removeItem(STORAGE_KEY)
        storedText = null
        storage().removeItem(UNREADABLE_KEY)
      })
    },
    dismissTrouble: () => {
      const { trouble } = store.getState()
      if (trouble !== null) dismissed.add(trouble)
      store.setState({ trouble: null, problems: [] })
    },
  }

  function synchronize() {
    if (timer !== null) clearTimeout(timer)
    timer = null
    takeOver()
    save()
  }

  function takeOver() {
    const text = attempt(() => storage().getItem(STORAGE_KEY))
    if (text === undefined || text === storedText) return
    storedText = text
    if (text === null) forget()
    else read(text)
  }

  function read(text: string) {
    const { session, problems } = readSavedSession(text)
    const theirs = session ?? EMPTY_SESSION
    // Where nothing could be read, nothing that was said here counts as stored.
    const isUnseen = Date.now() < unseenUntil && lacksWhatChanged(theirs, before, base)
    const common = session === null ? EMPTY_SESSION : isUnseen ? before : base
    store.setState(mergeSessions(common, store.getState(), theirs))
    base = theirs
    isNewer = problems.some(({ kind }) => kind === 'newer-version')
    unreadable = problems.length === 0 ? null : text
    if (unreadable === null) return
    store.setState({ problems })
    tell(isNewer ? 'newer' : 'corrupt')
  }

  function save() {
    const { answers, drafts, seen, windowsLanguage, trouble } = store.getState()
    if (isStored() || isNewer) return
    const session: Session = { answers, drafts, seen, windowsLanguage }
    const text = writeSavedSession(session)
    const isWritten = attempt(() => {
      // If this throws, what it was to save is not overwritten.
      if (unreadable !== null) keepAside(unreadable)
      storage().setItem(STORAGE_KEY, text)
      return true
    })
    if (isWritten === undefined) return
    unreadable = null
    storedText = text
    if (Date.now() >= unseenUntil) before = base
    unseenUntil = Date.now() + UNSEEN_FOR_MS
    base = session
    if (trouble !== null && trouble !== 'corrupt') store.setState({ trouble: null })
  }

  function isStored(): boolean {
    const { answers, drafts, seen, windowsLanguage } = store.getState()
    return (
      unreadable === null &&
      answers === base.answers &&
      drafts === base.drafts &&
      seen === base.seen &&
      windowsLanguage === base.windowsLanguage
    )
  }

  function keepHistory() {
    const history = store.getState()
    const isKept = storedText !== null && isStored() && history.past.length + history.future.length > 0
    quietly(() => {
      if (isKept) tab?.().setItem(HISTORY_KEY, writeHistory(history, storedText ?? ''))
      else tab?.().removeItem(HISTORY_KEY)
    })
  }

  function recallHistory() {
    const text = quietly(() => tab?.().getItem(HISTORY_KEY))
    // Written anew on leaving; a copy of this tab has a history of its own.
    quietly(() => tab?.().removeItem(HISTORY_KEY))
    if (typeof text === 'string' && storedText !== null) store.setState(readHistory(text, storedText))
  }

  /** Behind what was kept aside earlier, so that no second mishap destroys the first one's remains. */
  function keepAside(text: string) {
    const earlier = storage().getItem(UNREADABLE_KEY)
    if (earlier?.endsWith(text)) return
    storage().setItem(UNREADABLE_KEY, earlier === null ? text : `${earlier}\n${text}`)
  }

  /** Whoever erases means everything, so nothing stays in this tab either. */
  function forget() {
    store.setState({ ...EMPTY_SESSION, ...EMPTY_HISTORY, trouble: null, problems: [] })
    base = EMPTY_SESSION
    isNewer = false
    unreadable = null
    quietly(() => tab?.().removeItem(HISTORY_KEY))
  }

  /** The wizard goes on without storage: trouble with it is told, and `undefined` comes back. */
  function attempt<T>(action: () => T): T | undefined {
    try {
      return action()
    } catch (error) {
      tell(isQuotaExceeded(error) ? 'full' : 'forbidden')
      return undefined
    }
  }

  function tell(trouble: StorageTrouble) {
    if (!dismissed.has(trouble) && store.getState().trouble !== trouble) store.setState({ trouble })
  }
}

/** The second name is an older Firefox's. */
function isQuotaExceeded(error: unknown): boolean {
  const names = ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED']
  return error instanceof Error && names.includes(error.name)
}

/** Without it there is nothing to undo after a reload, and nothing else is lost. */
function quietly<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

/** Whether a session is still as it was before wherever something was changed after that. */
function lacksWhatChanged(theirs: Session, before: Session, after: Session): boolean {
  const answers = isUntouched(theirs.answers, before.answers, after.answers)
  const drafts = isUntouched(theirs.drafts, before.drafts, after.drafts)
  // Of two parts one may have no change at all.
  return (answers ?? true) && (drafts ?? true) && (answers !== null || drafts !== null)
}

/** Null: nothing was changed. */
function isUntouched<T extends object>(theirs: T, before: T, after: T): boolean | null {
  const changed = Object.keys(patchBetween(before, after))
  const touched = patchBetween(before, theirs)
  return changed.length === 0 ? null : changed.every((key) => !(key in touched))
}
