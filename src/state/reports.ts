import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { collectReports } from '#domain/files/reports/collectReports.ts'
import type { CollectedReport, OpenedReport, ReportNotice } from '#domain/files/reports/collectReports.ts'

/** Reports of computers, and what is to be said about the files that were brought last. */
export interface Reports {
  readonly reports: readonly CollectedReport[]
  readonly notices: readonly ReportNotice[]
}

const NOTHING: Reports = { reports: [], notices: [] }

/** Kept in the memory of this tab and nowhere else: they name computers, and the files themselves are still there. */
const store = createStore<Reports>(() => NOTHING)

export function useReports(): Reports {
  return useStore(store)
}

/** Puts files beside the reports that are there; gives what is to be said about them. */
export function addReports(files: readonly OpenedReport[]): readonly ReportNotice[] {
  const next = collectReports(store.getState().reports, files)
  store.setState(next)
  return next.notices
}

export function forgetReports(): void {
  store.setState(NOTHING)
}
