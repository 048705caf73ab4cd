import { useSyncExternalStore } from 'react'

let text = ''
const listeners = new Set<() => void>()

/** Says something to screen readers, politely. The same text twice in a row is said twice. */
export function announce(next: string): void {
  // A zero-width space makes a repetition a change.
  text = next === text ? `${next}\u200B` : next
  for (const listener of listeners) listener()
}

/** The one live region of the page. */
export function Announcer() {
  const current = useSyncExternalStore(subscribe, () => text)
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {current}
    </div>
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
