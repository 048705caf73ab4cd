// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { regLines } from '#domain/training/training.ts'
import type { ActionChanges } from '#domain/training/training.ts'
import type { ValueData } from '#domain/windows/registry.ts'
import { useTrainerWords } from '#i18n/useLazyWords.ts'
import { useLanguage, useMessages } from '#i18n/useMessages.tsx'
import { attend } from '#platform/audience.ts'
import { PageTitle } from '#ui/PageTitle.tsx'
import { ActionDetails, ActionText } from '#pages/trainer/lesson/ActionWords.tsx'
import { readPresentation } from '#domain/training/presentation.ts'
import type { Presentation } from '#domain/training/presentation.ts'
import replica from '#pages/trainer/replica/Replica.module.css'
import { FittedReplica } from '#pages/trainer/replica/FittedReplica.tsx'
import styles from '#pages/trainer/Trainer.module.css'
import { wayOf } from '#pages/trainer/replica/usePlayer.ts'

/** Of what an action changed: as much as can be read from the back, the rest as a number. */
const MOST_CHANGES = 2

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
  const { lesson, action, typed, number, count, desktop, spot, enlargement, pointer, isMagnified, changes } =
    shown
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
      <div className={styles['said']}>
        <p>
          {w.lessons[lesson].name} · {w.task.progress(number, count)}
        </p>
        <h1 tabIndex={-1}>
          <ActionText id={action} />
        </h1>
        <ActionDetails id={action} typed={typed} />
      </div>
      <div className={styles['projected']}>
        <div
          ref={lens}
          className={styles['lens']}
          style={{
            transform: isMagnified ? `scale(${MAGNIFIED})` : undefined,
            transformOrigin: pointer === null ? undefined : `${pointer.x * 100}% ${pointer.y * 100}%`,
          }}
        >
          <FittedReplica desktop={desktop} spot={spot} enlargement={enlargement} onGesture={null} />
          {pointer !== null && (
            <span
              className={styles['pointer']}
              style={{ left: `${pointer.x * 100}%`, top: `${pointer.y * 100}%` }}
              data-pointer
            />
          )}
        </div>
      </div>
      {changes !== null && <Strip changes={changes} />}
    </>
  )
}

/** What the last action changed: values by their names, and the lines of a file that would change the same. */
function Strip({ changes: { action, differences } }: { changes: ActionChanges }) {
  const { present, task } = useTrainerWords()
  const shown = differences.slice(0, MOST_CHANGES)
  const text = (data: ValueData | null) => {
    if (data === null) return task.none
    return data.type === 'other' ? data.hex : String(data.data)
  }
  return (
    <section className={styles['strip']} aria-labelledby="strip">
      <h2 id="strip">{present.changedIn(action + 1)}</h2>
      <ul>
        {shown.map(({ key, name, before, after }) => (
          <li key={`${key}\\${name}`}>
            {/* A line of a list is its own data. */}
            {before === null && text(after) === name ? '+ ' : ''}
            <code>{name}</code>
            {before === null && text(after) === name
              ? ''
              : `: ${task.before} ${text(before)}, ${task.after} ${text(after)}`}
          </li>
        ))}
        {differences.length > shown.length && (
          <li>{present.moreChanges(differences.length - shown.length)}</li>
        )}
      </ul>
      <pre role="region" aria-label={task.asReg} tabIndex={-1}>
        {/* Without the line that every file begins with. */}
        {regLines(shown)
          .slice(1)
          .filter((line) => line !== '')
          .join('\n')}
      </pre>
    </section>
  )
}
