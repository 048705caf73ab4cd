// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { useEffect, useEffectEvent } from 'react'
import { Link } from 'react-router'
import { lessonOf } from '#domain/training/lessons.ts'
import type { LessonId } from '#domain/training/lessons.ts'
import { useTrainerWords } from '#i18n/useLazyWords.ts'
import { actionNow, doNext, goBack, goOn, takeHint, undoAct } from '#state/training.ts'
import type { Training } from '#state/training.ts'
import { announce } from '#ui/announce.tsx'
import { Button, buttonLook } from '#ui/Button.tsx'
import { NextLesson } from '#pages/trainer/LessonFacts.tsx'
import { typedIn } from '#domain/training/lesson.ts'
import { ActionDetails, ActionText } from './ActionWords.tsx'
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
  const { cast, scenes, scene, isLost, past } = training
  const { actions, otherWay } = lessonOf(lesson, cast)
  const isAtEnd = scenes[scene]?.next === null
  const now = actionNow(training)

  useEffect(() => {
    if (now > 0) announce(w.task.actionDone(now))
    // Where the list has a scroll bar of its own, what is to be done stays in sight.
    const line = document.querySelector<HTMLElement>('[aria-current=step]')
    const panel = line?.closest<HTMLElement>('[data-panel]')
    if (line && panel)
      panel.scrollTop = Math.max(0, line.offsetTop - panel.offsetTop - panel.clientHeight / 6)
  }, [now, w])

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const way = mode === 'show' ? isPresenterKey(event) : null
    if (way === null) return
    if (way === 'on') goOn()
    else goBack()
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <>
      <h2 className="visually-hidden">{w.task.actions}</h2>
      <div className={styles['steer']}>
        {mode === 'show' ? (
          <>
            <Button unavailable={scene === 0} onClick={goBack}>
              {w.task.previous}
            </Button>
            <Button look="primary" unavailable={isAtEnd} onClick={goOn}>
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
        <span className={styles['soft']}>
          {w.task.progress(Math.min(now + 1, actions.length), actions.length)}
        </span>
      </div>
      {/* The list scrolls by itself where the window is low, by the keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['scroll']} role="region" aria-label={w.task.actions} tabIndex={0} data-panel>
        <ol className={styles['actions']}>
          {actions.map((action, index) => (
            <li
              key={index}
              value={index + 1}
              data-state={isAtEnd || index < now ? 'done' : index === now ? 'now' : 'later'}
              aria-current={!isAtEnd && index === now ? 'step' : undefined}
            >
              <ActionText id={action.id} />
              {index === now && !isAtEnd && <ActionDetails id={action.id} typed={typedIn(action)} />}
            </li>
          ))}
        </ol>
      </div>
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
          <NextLesson lesson={lesson} mode={mode} />
        </section>
      )}
    </>
  )
}
