import { useLayoutEffect, useRef } from 'react'
import { useAuditWords } from '#i18n/useLazyWords.ts'
import { Button } from '#ui/Button.tsx'
import styles from './AuditPage.module.css'
import type { ReadingProgress } from './useReading.ts'

/** How far reading is, and the way to stop it. What is said of it aloud is said elsewhere, and less often. */
export function Progress({ progress, onStop }: { progress: ReadingProgress; onStop: () => void }) {
  const w = useAuditWords()
  const here = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    const part = here.current
    return () => {
      // Whoever stands on the button must not fall off the page with it.
      if (part?.contains(document.activeElement) === true) {
        document.querySelector<HTMLElement>('main h1')?.focus()
      }
    }
  }, [])
  const { bytes } = progress
  return (
    <p ref={here} className={styles['progress']}>
      <progress value={bytes.done} max={Math.max(bytes.all, 1)} aria-label={w.progress} />{' '}
      <span>{w.reading(progress)}</span> <Button onClick={onStop}>{w.cancel}</Button>
    </p>
  )
}
