import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** What is to be known of this site without a network. */
export interface Offline {
  /** `unknown`: not yet, or never where something hinders it. */
  readonly state: 'unknown' | 'ready' | 'failed'
  /** Said once: it has just become ready; or a newer release waits, or is in use in another tab. */
  readonly news: 'ready' | 'update' | 'other' | null
  /** Takes the newer release, which loads the page anew. */
  readonly update: (() => void) | null
}

const store = createStore<Offline>(() => ({ state: 'unknown', news: null, update: null }))

export function useOffline(): Offline {
  return useStore(store)
}

export function offlineReady(isNew: boolean): void {
  store.setState({ state: 'ready', ...(isNew ? { news: 'ready' } : {}) })
}

export function offlineFailed(): void {
  store.setState({ state: 'failed' })
}

export function updateWaits(update: () => void): void {
  store.setState({ news: 'update', update })
}

export function updatedElsewhere(): void {
  store.setState({ news: 'other' })
}

export function dismissOfflineNews(): void {
  store.setState({ news: null })
}
