import { useEffect, useState } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import { auditTableWork } from '#domain/audit/auditTable.ts'
import type { AuditTable, JudgedFile } from '#domain/audit/auditTable.ts'
import { auditFindings } from '#domain/audit/findings.ts'
import { wantedBy } from '#domain/files/scripts/verifyReport.ts'
import { inSlices } from '#platform/inSlices.ts'
import type { AuditedFile } from '#state/audit.ts'

/**
 * The table of all files, null until it has been made once. What a file says is judged once for some answers, and a little
 * at a time, so that the page answers while there are thousands. Nothing is made while files are still coming in.
 */
export function useAuditTable(
  files: readonly AuditedFile[],
  answers: Answers | null,
  isReading: boolean,
): AuditTable | null {
  const [table, setTable] = useState<AuditTable | null>(null)
  useEffect(() => {
    if (isReading) return
    const stop = new AbortController()
    const make = async () => {
      const made = await inSlices(tableWork(files, answers), stop.signal)
      if (made !== null) setTable(made)
    }
    void make()
    return () => stop.abort()
  }, [files, answers, isReading])
  return table
}

function* tableWork(
  files: readonly AuditedFile[],
  answers: Answers | null,
): Generator<undefined, AuditTable> {
  const judgedFiles: JudgedFile[] = []
  for (const file of files) {
    judgedFiles.push(judged(file, answers))
    yield undefined
  }
  return yield* auditTableWork(judgedFiles, answers === null ? null : wantedBy(answers).plan)
}

/** By the article, and by the answers that were asked for last: turning from one to the other and back costs nothing. */
const byArticle = new WeakMap<AuditedFile, JudgedFile>()
const byAnswers = new WeakMap<AuditedFile, { readonly answers: Answers; readonly file: JudgedFile }>()

function judged(file: AuditedFile, answers: Answers | null): JudgedFile {
  const known = answers === null ? byArticle.get(file) : knownBy(answers, file)
  if (known !== undefined) return known
  const made = { ...file, findings: auditFindings(file.reading, answers) }
  if (answers === null) byArticle.set(file, made)
  else byAnswers.set(file, { answers, file: made })
  return made
}

function knownBy(answers: Answers, file: AuditedFile): JudgedFile | undefined {
  const known = byAnswers.get(file)
  return known?.answers === answers ? known.file : undefined
}
