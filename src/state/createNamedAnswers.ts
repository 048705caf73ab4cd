import { createStore } from 'zustand/vanilla'
import { parseNamedFile, writeNamedFile } from '#domain/files/namedAnswers.ts'
import type { NamedAnswers } from '#domain/files/namedAnswers.ts'
import { fileText } from '#domain/formats/fileContent.ts'

interface NamedState {
  /** The one that was kept last comes first. */
  readonly named: readonly NamedAnswers[]
  /** `full`: the latest change is in this tab only. `newer`: a later release wrote them, and they stay as they are. */
  readonly trouble: 'full' | 'newer' | 'unreadable' | null
}

export const NAMED_KEY = 'remote-assistance-wizard:named'

/**
 * Named answers in the storage of the browser, in the form of their file. A change is made to what is stored at that
 * moment, so two tabs agree; where the storage is full or forbidden, what was stored stays, and this tab has the change.
 */
export function createNamedAnswers(
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  page?: Pick<Window, 'addEventListener'>,
) {
  const store = createStore<NamedState>(() => ({ named: [], trouble: null }))
  let storedText: string | null = null
  catchUp()
  page?.addEventListener('storage', ({ key }) => {
    if (key === NAMED_KEY || key === null) catchUp()
  })
  for (const event of ['pageshow', 'visibilitychange']) page?.addEventListener(event, catchUp)

  return {
    store,
    /** Forgets them all, here and in the other tabs. */
    erase: () => {
      store.setState({ named: [], trouble: null })
      try {
        storage().removeItem(NAMED_KEY)
        storedText = null
      } catch {
        // Nothing was kept there either.
      }
    },
    change: (make: (named: readonly NamedAnswers[]) => readonly NamedAnswers[]) => {
      catchUp()
      const { named, trouble } = store.getState()
      const next = make(named)
      if (next === named) return
      store.setState({ named: next })
      // What nobody here can read is not written over.
      if (trouble === 'newer' || trouble === 'unreadable') return
      const text = fileText(writeNamedFile(next))
      try {
        storage().setItem(NAMED_KEY, text)
        storedText = text
        store.setState({ trouble: null })
      } catch {
        store.setState({ trouble: 'full' })
      }
    },
  }

  function catchUp() {
    let text: string | null
    try {
      text = storage().getItem(NAMED_KEY)
    } catch {
      return
    }
    if (text === storedText) return
    storedText = text
    if (text === null) {
      store.setState({ named: [], trouble: null })
      return
    }
    const read = parseNamedFile(text)
    if (read.kind === 'named') {
      store.setState({ named: read.named, trouble: read.refused.length === 0 ? null : 'unreadable' })
    } else store.setState({ trouble: read.kind === 'other-version' ? 'newer' : 'unreadable' })
  }
}
