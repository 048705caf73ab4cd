// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { NOTE_LENGTH, noteId } from '#domain/training/lessonPlanFile.ts'
import { lessonOf } from '#domain/training/lessons.ts'
import { sceneOfAction } from '#domain/training/training.ts'
import { plainText } from '#domain/files/documents/richText.ts'
import { useRouteWords, useTrainerWords } from '#i18n/useLazyWords.ts'
import { useLanguage } from '#i18n/useMessages.tsx'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'
import { openStage } from '#platform/audience.ts'
import type { Stage } from '#platform/audience.ts'
import { setNote, useLessonPlan } from '#state/lessonPlan.ts'
import { jumpTo, playTo } from '#state/training.ts'
import type { Training } from '#state/training.ts'
import { Button } from '#ui/Button.tsx'
import { actionText } from '#pages/trainer/lessonWords.ts'
import { PRESENTATION_VERSION } from './presentation.ts'
import type { Presentation } from './presentation.ts'
import styles from '#pages/trainer/Trainer.module.css'
import { AUDIENCE_URL } from '#pages/trainer/trainerUrls.ts'
import { isPresenterKey, wayOf } from '#pages/trainer/replica/usePlayer.ts'

/** What only the trainer sees: notes, what comes next, the time, a list to jump by; and what the audience is shown. */
export function PresenterPanel({ training, zoom }: { training: Training; zoom: number }) {
  const w = useTrainerWords()
  const route = useRouteWords()
  const windows = useWindowsLanguage()
  const { language } = useLanguage()
  const { notes } = useLessonPlan()
  const { task, cast, scenes, scene, desktop, startedAt } = training
  const [isBlank, setBlank] = useState(false)
  const [hasPointer, setHasPointer] = useState(false)
  const [isMagnified, setMagnified] = useState(false)
  const [pointer, setPointer] = useState<Presentation['pointer']>(null)
  /** Whether the browser opened a window; null: it was not asked to. */
  const [isOpened, setOpened] = useState<boolean | null>(null)
  const stage = useRef<Stage | null>(null)

  const lesson = task.kind === 'lesson' ? task.lesson : null
  const actions = lesson === null ? [] : lessonOf(lesson, cast).actions
  const now = scenes[scene]?.action ?? 0
  const action = actions[now]
  const next = actions[now + 1]

  const go = (way: 'on' | 'back') => {
    if (way === 'on') playTo(sceneOfAction(scenes, now + 1))
    else jumpTo(now - 1)
  }
  const onKey = useEffectEvent((key: string) => {
    const way = wayOf(key)
    if (way !== null) go(way)
    else if (key === 'b' || key === 'B' || key === '.') setBlank(!isBlank)
    else if (key === 'Escape') setBlank(false)
  })

  // A letter alone does something only for who presents: a voice that dictates might say one.
  const onOwnKey = useEffectEvent(({ key }: KeyboardEvent) => {
    if (isOpened === true || key === 'Escape') onKey(key)
  })

  useEffect(() => {
    const opened = openStage((key) => onKey(key))
    stage.current = opened
    const listen = (event: KeyboardEvent) => {
      // Back and on are the panel's own.
      if (isPresenterKey(event) === null && isPlainKey(event)) onOwnKey(event)
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
      opened.close()
    }
  }, [])

  useEffect(() => {
    if (!hasPointer) return
    const follow = (event: PointerEvent) => {
      const box = document.querySelector('[data-side]')?.getBoundingClientRect()
      if (box === undefined) return
      const x = (event.clientX - box.left) / box.width
      const y = (event.clientY - box.top) / box.height
      setPointer(x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : null)
    }
    window.addEventListener('pointermove', follow)
    return () => window.removeEventListener('pointermove', follow)
  }, [hasPointer])

  const shown: Presentation | null =
    lesson === null || action === undefined
      ? null
      : {
          version: PRESENTATION_VERSION,
          lesson,
          action: action.id,
          number: now + 1,
          count: actions.length,
          desktop,
          spot: scenes[scene]?.next ?? null,
          zoom,
          language,
          isBlank,
          pointer: hasPointer ? pointer : null,
          isMagnified,
        }
  useEffect(() => {
    if (shown !== null) stage.current?.show(shown)
  })

  if (lesson === null || action === undefined) return null
  const id = noteId(lesson, action.id)
  const words = { trainer: w, route }
  return (
    <section className={styles['presenter']} aria-label={w.present.open}>
      <div className={styles['steer']}>
        <Button
          look="primary"
          title={w.present.hint}
          onClick={() => setOpened(stage.current?.open(AUDIENCE_URL) ?? null)}
        >
          {w.present.open}
        </Button>
        <Button aria-pressed={isBlank} onClick={() => setBlank(!isBlank)}>
          {w.present.blank}
        </Button>
        <Button aria-pressed={hasPointer} onClick={() => setHasPointer(!hasPointer)}>
          {w.present.pointer}
        </Button>
        <Button aria-pressed={isMagnified} onClick={() => setMagnified(!isMagnified)}>
          {w.present.magnifier}
        </Button>
        <Timer since={startedAt} />
      </div>
      {isOpened === false && <p role="alert">{w.present.blocked}</p>}
      <label className={styles['jump']}>
        {w.present.jump}
        <select value={now} onChange={(event) => jumpTo(Number(event.target.value))}>
          {actions.map((each, index) => (
            <option key={index} value={index}>
              {index + 1}. {plainText(actionText(each.id, words, windows))}
            </option>
          ))}
        </select>
      </label>
      <p className={styles['soft']}>
        {next === undefined
          ? w.present.last
          : w.present.nextIs(plainText(actionText(next.id, words, windows)))}
      </p>
      <label className={styles['name']}>
        {w.present.notes}
        <textarea
          rows={3}
          maxLength={NOTE_LENGTH}
          value={notes[id] ?? ''}
          onChange={(event) => setNote(id, event.target.value)}
        />
      </label>
      <p className={styles['soft']}>{w.present.keys}</p>
    </section>
  )
}

function isPlainKey({ target, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey) return false
  return !(target instanceof Element && target.closest('input, select, textarea') !== null)
}

/** How long it has been. */
function Timer({ since }: { since: number }) {
  const w = useTrainerWords()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const tick = () => setSeconds(Math.floor((Date.now() - since) / 1000))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [since])
  return (
    <span className={styles['timer']} role="timer" aria-label={w.present.timer}>
      {w.result.minutes(Math.floor(seconds / 60), seconds % 60)}
    </span>
  )
}
