// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { useEffect, useEffectEvent } from 'react'
import { Link } from 'react-router'
import { lessonOf } from '#domain/training/lessons.ts'
import type { LessonId } from '#domain/training/lessons.ts'
import { sceneOfAction } from '#domain/training/training.ts'
import { useRouteWords, useTrainerWords } from '#i18n/useLazyWords.ts'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'
import { doNext, jumpTo, playTo, takeHint, undoAct } from '#state/training.ts'
import type { Training } from '#state/training.ts'
import { announce } from '#ui/announce.tsx'
import { Button, buttonLook } from '#ui/Button.tsx'
import { Rich } from '#ui/Rich.tsx'
import { actionText, typedIn } from '#pages/trainer/lessonWords.ts'
import styles from '#pages/trainer/Trainer.module.css'
import { lessonUrl } from '#pages/trainer/trainerUrls.ts'
import { isPresenterKey } from '#pages/trainer/replica/usePlayer.ts'

interface LessonPanelProps {
  readonly training: Training
  readonly lesson: LessonId
  readonly mode: 'show' | 'follow'
  readonly onRestart: () => void
}

/** The actions of a lesson: which are done, which is next and why, and what moves it on. */
export function LessonPanel({ training, lesson, mode, onRestart }: LessonPanelProps) {
  const w = useTrainerWords()
  const route = useRouteWords()
  const windows = useWindowsLanguage()
  const { cast, scenes, scene, isLost, past } = training
  const { actions, otherWay } = lessonOf(lesson, cast)
  const isAtEnd = scenes[scene]?.next === null
  const now = scenes[scene]?.action ?? 0
  const isPlaying = scene < training.target

  useEffect(() => {
    if (now > 0) announce(w.task.actionDone(now))
    // Where the list has a scroll bar of its own, what is to be done stays in sight.
    const line = document.querySelector<HTMLElement>('[aria-current=step]')
    const panel = line?.closest<HTMLElement>('[data-panel]')
    if (line && panel)
      panel.scrollTop = Math.max(0, line.offsetTop - panel.offsetTop - panel.clientHeight / 6)
  }, [now, w])

  const forward = () => playTo(sceneOfAction(scenes, now + 1))
  // From the middle of an action, first back to its beginning.
  const back = () => jumpTo(sceneOfAction(scenes, now) < scene && !isAtEnd ? now : isAtEnd ? now : now - 1)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const way = mode === 'show' ? isPresenterKey(event) : null
    if (way === null) return
    if (way === 'on') forward()
    else back()
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <>
      <h2>{w.task.actions}</h2>
      <div className={styles['steer']}>
        {mode === 'show' ? (
          <>
            <Button unavailable={scene === 0} onClick={back}>
              {w.task.previous}
            </Button>
            <Button look="primary" unavailable={isAtEnd || isPlaying} onClick={forward}>
              {w.task.next}
            </Button>
          </>
        ) : (
          <>
            {isLost && (
              <p role="alert" className={styles['lost']}>
                {w.task.stuck}
              </p>
            )}
            <Button unavailable={past.length === 0} onClick={undoAct}>
              {w.task.undo}
            </Button>
            <Button
              unavailable={isAtEnd}
              onClick={() => {
                takeHint()
                doNext()
              }}
            >
              {w.task.doIt}
            </Button>
          </>
        )}
        <Button look="quiet" onClick={onRestart}>
          {w.task.restart}
        </Button>
      </div>
      <p className={styles['soft']}>{w.task.progress(Math.min(now + 1, actions.length), actions.length)}</p>
      <ol className={styles['actions']}>
        {actions.map((action, index) => (
          <li
            key={index}
            data-state={isAtEnd || index < now ? 'done' : index === now ? 'now' : 'later'}
            aria-current={!isAtEnd && index === now ? 'step' : undefined}
          >
            <Rich text={actionText(action.id, { trainer: w, route }, windows)} />
            {index === now && !isAtEnd && (
              <>
                {typedIn(action).length > 0 && (
                  <ul className={styles['typed']}>
                    {[...new Set(typedIn(action))].map((line) => (
                      <li key={line}>
                        <code>{line}</code>
                      </li>
                    ))}
                  </ul>
                )}
                <p className={styles['why']} data-why tabIndex={-1}>
                  <strong>{w.task.why}:</strong> {w.why[action.id]}
                </p>
              </>
            )}
          </li>
        ))}
      </ol>
      {isAtEnd && (
        <section className={styles['after']}>
          <h2>{w.task.done}</h2>
          <p>{w.task.goalReached}</p>
          <details>
            <summary>{w.task.otherWay}</summary>
            <pre>{otherWay.join('\n')}</pre>
          </details>
          <Link
            className={buttonLook('primary')}
            to={lessonUrl(lesson, mode === 'show' ? 'follow' : 'practise')}
          >
            {w.modes[mode === 'show' ? 'follow' : 'practise'].name}
          </Link>
        </section>
      )}
    </>
  )
}
