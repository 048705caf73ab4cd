import { useEffect } from 'react'
import { doNext, skipToTarget } from '#state/training.ts'
import type { Training } from '#state/training.ts'

/** Time to see one gesture before the next comes. */
const PACE_MS = 450

/** Plays what is to be played of the intended way, one gesture after the other, so that each is seen. */
export function usePlayer(training: Training | null): void {
  const { scene, target } = training ?? { scene: 0, target: 0 }
  useEffect(() => {
    if (scene >= target) return
    // Whoever wants no motion gets the end of the action at once; so does a window that nobody sees, where the browser
    // lets a second pass between two steps.
    if (document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      skipToTarget()
      return
    }
    const timer = setTimeout(doNext, PACE_MS)
    return () => clearTimeout(timer)
  }, [scene, target])
}

/** The keys of presenters and clickers that lead on or back; null: another key, or one that is meant for a field. */
export function isPresenterKey({
  key,
  target,
  altKey,
  ctrlKey,
  metaKey,
}: KeyboardEvent): 'on' | 'back' | null {
  if (altKey || ctrlKey || metaKey) return null
  if (
    target instanceof Element &&
    target.closest('input, select, textarea, [role=listbox], [role=tree]') !== null
  ) {
    return null
  }
  return wayOf(key)
}

export function wayOf(key: string): 'on' | 'back' | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
      return 'on'
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return 'back'
    default:
      return null
  }
}
