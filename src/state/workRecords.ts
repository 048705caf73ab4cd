import { useStore } from 'zustand'
import { fingerprintOf } from '#domain/answers/fingerprint.ts'
import type { Answers } from '#domain/answers/answers.ts'
import type { WorkRecord } from '#domain/files/workRecord.ts'
import { createWorkRecords, workOf } from './createWorkRecords.ts'

const records = createWorkRecords(
  () => localStorage,
  // Unit tests that import this have no page.
  typeof window === 'undefined' ? undefined : window,
)

export const { fillIn, tick, replaceWork, bringBack, eraseWork } = records

/** What was done with the answers of this fingerprint. */
export function useWork(answers: string): WorkRecord {
  return useStore(records.store, (state) => workOf(state, answers))
}

/** Whether something stands ready to be brought back. */
export function useIsReplaced(answers: string): boolean {
  return useStore(records.store, ({ replaced }) => replaced?.answers === answers)
}

/** Whether this browser keeps what is ticked and filled in. */
export function useIsWorkKept(): boolean {
  return useStore(records.store, ({ isKept }) => isKept)
}

/** What was done with these answers up to this moment. */
export function workNow(answers: Answers): WorkRecord {
  return workOf(records.store.getState(), fingerprintOf(answers))
}
