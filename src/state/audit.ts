import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Reading } from '#domain/audit/reading.ts'

/** What a file turned out to say; a zip or a paste may say several things. */
export interface AuditedFile {
  /** The path of the file that was brought; of an object of several files, its folder. */
  readonly from: string
  readonly fileName: string
  readonly reading: Reading
}

interface Audited {
  readonly files: readonly AuditedFile[]
  /** The files that can be read from again, by their path: as handles, so nothing of them is kept. */
  readonly sources: ReadonlyMap<string, File>
}

/** Kept in the memory of this tab and nowhere else: it names computers and people. */
const NOTHING: Audited = { files: [], sources: new Map() }
const store = createStore<Audited>(() => NOTHING)

export function useAuditedFiles(): readonly AuditedFile[] {
  return useStore(store, ({ files }) => files)
}

/** Puts what was read behind what is there; what the same file said before goes. */
export function addAudited(read: readonly AuditedFile[]): void {
  if (read.length === 0) return
  const again = new Set(read.map(({ from }) => from))
  store.setState(({ files }) => ({ files: [...files.filter(({ from }) => !again.has(from)), ...read] }))
}

/** Files of which lines may be asked for later, or which may be read in another way. */
export function keepSources(more: ReadonlyMap<string, File>): void {
  store.setState(({ sources }) => ({ sources: new Map([...sources, ...more]) }))
}

export function keptSources(): ReadonlyMap<string, File> {
  return store.getState().sources
}

export function forgetAudited(): void {
  store.setState(NOTHING)
}
