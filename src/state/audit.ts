import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Reading } from '#domain/audit/reading.ts'

/** What a file turned out to say; a zip or a paste may say several things. */
export interface AuditedFile {
  readonly fileName: string
  readonly reading: Reading
  /** The files that it may be read from again, by their path: as handles, so nothing of them is kept. */
  readonly sources: ReadonlyMap<string, File>
}

/** Kept in the memory of this tab and nowhere else: it names computers and people. */
const store = createStore<{ readonly files: readonly AuditedFile[] }>(() => ({ files: [] }))

export function useAuditedFiles(): readonly AuditedFile[] {
  return useStore(store, ({ files }) => files)
}

/** Puts what was read beside what is there; a file of the same name takes the place of the one before. */
export function addAudited(read: readonly AuditedFile[]): void {
  const names = new Set(read.map(({ fileName }) => fileName))
  store.setState(({ files }) => ({
    files: [...files.filter(({ fileName }) => !names.has(fileName)), ...read],
  }))
}

export function forgetAudited(): void {
  store.setState({ files: [] })
}
