import { useEffect, useState } from 'react'
import { doNext } from '#state/training.ts'
import type { Training } from '#state/training.ts'

/** Time to see one gesture before the next comes. */
const PACE_MS = 450

/** Plays the intended way up to a scene, one gesture after the other, so that each is seen. */
export function usePlayer({ scene }: Training): { play: (to: number) => void; isPlaying: boolean } {
  const [target, setTarget] = useState(0)
  useEffect(() => {
    if (scene >= target) return
    // Whoever wants no motion gets the end of the action at once.
    const pace = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : PACE_MS
    const timer = setTimeout(doNext, pace)
    return () => clearTimeout(timer)
  }, [scene, target])
  return { play: setTarget, isPlaying: scene < target }
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
