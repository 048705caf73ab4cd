import { useState } from 'react'
import { useLocation } from 'react-router'
import { useMessages } from '#i18n/useMessages.tsx'
import { doneWords } from '#pages/done.ts'
import type { Done } from '#pages/done.ts'
import { undoAnswer, useSession } from '#state/session.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import styles from './App.module.css'

/** Says what was done to all answers at once, with the way back beside it, until the person goes on or answers something. */
export function AnswersNotice() {
  const m = useMessages()
  const { state, key } = useLocation()
  const answers = useSession((session) => session.answers)
  const [arrival, setArrival] = useState({ key, answers })
  if (arrival.key !== key) setArrival({ key, answers })
  const done = (state as { done?: Done } | null)?.done
  if (done === undefined || arrival.answers !== answers) return null

  return (
    <section className={`${styles['notice']} ${styles['done']}`} aria-label={m.menu.answers}>
      <p>{doneWords(done, m)}</p>
      <Button
        aria-label={`${m.menu.undo}: ${m.menu[done.kind]}`}
        onClick={() => {
          undoAnswer()
          announce(m.menu.undone)
          // This message is gone with the next frame, and the button with it.
          document.querySelector<HTMLElement>('main h1')?.focus()
        }}
      >
        {m.menu.undo}
      </Button>
    </section>
  )
}
