// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { lessonOf } from '#domain/training/lessons.ts'
import { lastChanges } from '#domain/training/training.ts'
import { useTrainerWords } from '#i18n/useLazyWords.ts'
import { useLanguage } from '#i18n/useMessages.tsx'
import { openStage } from '#platform/audience.ts'
import type { Stage } from '#platform/audience.ts'
import { actionNow, goBack, goOn } from '#state/training.ts'
import type { Training } from '#state/training.ts'
import { Button } from '#ui/Button.tsx'
import { typedIn } from '#domain/training/lesson.ts'
import { PRESENTATION_VERSION } from '#domain/training/presentation.ts'
import type { Presentation } from '#domain/training/presentation.ts'
import styles from '#pages/trainer/Trainer.module.css'
import { AUDIENCE_URL } from '#pages/trainer/trainerUrls.ts'
import { isPresenterKey, wayOf } from '#pages/trainer/replica/usePlayer.ts'

/** Opens the audience's window, says what it shows, and how long it has been. */
export function PresenterBar({ training, enlargement }: { training: Training; enlargement: number }) {
  const w = useTrainerWords()
  const { language } = useLanguage()
  const { task, cast, scenes, scene, desktop, startedAt } = training
  const [isBlank, setBlank] = useState(false)
  const [hasPointer, setHasPointer] = useState(false)
  const [isMagnified, setMagnified] = useState(false)
  const [hasChanges, setHasChanges] = useState(false)
  const [pointer, setPointer] = useState<Presentation['pointer']>(null)
  /** Whether the browser opened a window; null: it was not asked to. */
  const [isOpened, setOpened] = useState<boolean | null>(null)
  const stage = useRef<Stage | null>(null)

  const lesson = task.kind === 'lesson' ? task.lesson : null
  const actions = lesson === null ? [] : lessonOf(lesson, cast).actions
  const now = actionNow(training)
  const action = actions[now]

  const onKey = useEffectEvent((key: string) => {
    const way = wayOf(key)
    if (way === 'on') goOn()
    else if (way === 'back') goBack()
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
          typed: typedIn(action),
          number: now + 1,
          count: actions.length,
          desktop,
          spot: scenes[scene]?.next ?? null,
          enlargement,
          language,
          isBlank,
          pointer: hasPointer ? pointer : null,
          isMagnified,
          changes: hasChanges ? lastChanges(scenes, scene) : null,
        }
  useEffect(() => {
    if (shown !== null) stage.current?.show(shown)
  })

  return (
    <section className={styles['presenter']} aria-label={w.present.open}>
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
      <Button aria-pressed={hasChanges} onClick={() => setHasChanges(!hasChanges)}>
        {w.present.changes}
      </Button>
      <Timer since={startedAt} />
      {isOpened === false && <p role="alert">{w.present.blocked}</p>}
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
