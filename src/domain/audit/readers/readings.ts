import type { Reading, ReadingKind } from '#domain/audit/reading.ts'

/** What a file of some kind says before anything of it was read: nothing. */
export function emptyReading(kind: ReadingKind): Reading {
  return {
    kind,
    encoding: null,
    language: null,
    computer: null,
    entries: 0,
    statements: [],
    exceptions: [],
    firewall: [],
    whole: [],
    problems: [],
    report: null,
    answers: null,
  }
}
