import { flushSync } from 'react-dom'
import { useNavigate } from 'react-router'
import { useMessages } from '#i18n/useMessages.tsx'
import { announce } from '#ui/announce.tsx'
import { doneWords } from './done.ts'
import type { Done } from './done.ts'

/** Does something to all answers at once, says so, and leads to where the person goes on. */
export function useGoOnWith(): (act: () => void, url: string, done: Done) => void {
  const m = useMessages()
  const navigate = useNavigate()
  return (act, url, done) => {
    // A page that is no longer reached leads away from itself at once; after that, it is ours to say where to.
    flushSync(act)
    announce(doneWords(done, m))
    void navigate(url, { state: { done } })
  }
}
