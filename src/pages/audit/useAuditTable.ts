import { useEffect, useState } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import { auditTable } from '#domain/audit/auditTable.ts'
import type { AuditTable, JudgedFile } from '#domain/audit/auditTable.ts'
import { auditFindings } from '#domain/audit/findings.ts'
import { wantedBy } from '#domain/files/scripts/verifyReport.ts'
import type { AuditedFile } from '#state/audit.ts'

/** Well below what anybody notices between two key strokes. */
const SLICE_MS = 12

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
    const judgedFiles: JudgedFile[] = []
    let timer = setTimeout(judgeSome)
    function judgeSome() {
      const until = performance.now() + SLICE_MS
      for (const file of files.slice(judgedFiles.length)) {
        if (performance.now() > until) break
        judgedFiles.push(judged(file, answers))
      }
      if (judgedFiles.length < files.length) timer = setTimeout(judgeSome)
      else setTable(auditTable(judgedFiles, answers === null ? null : wantedBy(answers).plan))
    }
    return () => clearTimeout(timer)
  }, [files, answers, isReading])
  return table
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
