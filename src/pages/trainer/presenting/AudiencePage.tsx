// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useRouteWords, useTrainerWords } from '#i18n/useLazyWords.ts'
import { useLanguage, useMessages } from '#i18n/useMessages.tsx'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'
import { attend } from '#platform/audience.ts'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Rich } from '#ui/Rich.tsx'
import { actionText } from '#pages/trainer/lessonWords.ts'
import { readPresentation } from './presentation.ts'
import type { Presentation } from './presentation.ts'
import replica from '#pages/trainer/replica/Replica.module.css'
import { Replica } from '#pages/trainer/replica/Replica.tsx'
import styles from '#pages/trainer/Trainer.module.css'
import { wayOf } from '#pages/trainer/replica/usePlayer.ts'

/** How much a magnifier magnifies. */
const MAGNIFIED = 2

/** What the projector shows: it follows the trainer's window, and has nothing of its own but the keys of a clicker. */
export function AudiencePage() {
  const m = useMessages()
  const w = useTrainerWords()
  const { language, setLanguage } = useLanguage()
  const [shown, setShown] = useState<Presentation | null>(null)
  const page = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const { sendKey, leave } = attend((state) => setShown(readPresentation(state)))
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'f' || key === 'F') {
        void (document.fullscreenElement === null
          ? page.current?.requestFullscreen()
          : document.exitFullscreen())
      } else if (wayOf(key) !== null || ['b', 'B', '.', 'Escape'].includes(key)) sendKey(key)
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
      leave()
    }
  }, [])

  // The projector speaks the language of the trainer's window.
  const wanted = shown?.language
  useEffect(() => {
    if (wanted !== undefined && wanted !== language) void setLanguage(wanted)
  }, [wanted, language, setLanguage])

  return (
    <div ref={page} className={styles['audience']}>
      <PageTitle title={m.app.title(shown === null ? w.present.waiting : w.lessons[shown.lesson].name)} />
      {shown === null ? (
        <h1 tabIndex={-1}>{w.present.waiting}</h1>
      ) : shown.isBlank ? (
        <div className={styles['blank']} data-blank />
      ) : (
        <Shown shown={shown} />
      )}
    </div>
  )
}

function Shown({ shown }: { shown: Presentation }) {
  const w = useTrainerWords()
  const route = useRouteWords()
  const windows = useWindowsLanguage()
  const { lesson, action, number, count, desktop, spot, zoom, pointer, isMagnified } = shown
  const lens = useRef<HTMLDivElement>(null)
  // Without a pointer, what comes next is what is magnified; its beginning stays in sight, however long it is.
  useLayoutEffect(() => {
    const box = lens.current?.getBoundingClientRect()
    const mark = lens.current?.querySelector(`.${replica['spot']}`)?.getBoundingClientRect()
    if (pointer !== null || lens.current === null || box === undefined || mark === undefined) return
    const x = (mark.left - box.left) / box.width
    const y = (mark.top + mark.height / 2 - box.top) / box.height
    lens.current.style.transformOrigin = `${x * 100}% ${y * 100}%`
  })
  return (
    <>
      <p className={styles['soft']}>
        {w.lessons[lesson].name} · {w.task.progress(number, count)}
      </p>
      <h1 tabIndex={-1}>
        <Rich text={actionText(action, { trainer: w, route }, windows)} />
      </h1>
      <div className={styles['projected']}>
        <div
          ref={lens}
          className={styles['lens']}
          style={{
            transform: isMagnified ? `scale(${MAGNIFIED})` : undefined,
            transformOrigin: pointer === null ? undefined : `${pointer.x * 100}% ${pointer.y * 100}%`,
          }}
        >
          <Replica desktop={desktop} spot={spot} zoom={zoom} onGesture={null} />
          {pointer !== null && (
            <span
              className={styles['pointer']}
              style={{ left: `${pointer.x * 100}%`, top: `${pointer.y * 100}%` }}
              data-pointer
            />
          )}
        </div>
      </div>
    </>
  )
}
