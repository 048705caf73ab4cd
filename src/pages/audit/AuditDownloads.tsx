import { useState } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import type { AuditTable } from '#domain/audit/auditTable.ts'
import { encodeFile } from '#domain/formats/fileContent.ts'
import type { ZippedFile } from '#domain/formats/zipFile.ts'
import { useAuditWords, useRequirementWords } from '#i18n/useLazyWords.ts'
import { downloadFile } from '#platform/download.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { auditName } from './auditName.ts'
import styles from './AuditPage.module.css'
import { reasonWords } from './reasonWords.ts'

const CSV = 'audit.csv'
const ZIP = 'differences.zip'
/** A file that goes out as it is: a type that makes the browser keep the bytes and the name. */
const MEDIA_TYPE = 'application/octet-stream'
/** Well below what anybody notices between two key strokes. */
const SLICE_MS = 12

/** The table as files: for a spreadsheet, and, where there are answers, what is to be done on each computer. */
export function AuditDownloads({ table, answers }: { table: AuditTable; answers: Answers | null }) {
  const w = useAuditWords()
  const names = useRequirementWords()
  const [state, setState] = useState<'ready' | 'making' | 'nothing'>('ready')

  const saveCsv = async () => {
    const { writeAuditCsv } = await import('#domain/audit/auditCsv.ts')
    const content = writeAuditCsv(table, {
      ...w.many.csv,
      states: w.states,
      requirement: (finding) => auditName(finding, names),
      other: ({ reading }) => reasonWords(reading, w),
    })
    downloadFile(CSV, encodeFile(content), MEDIA_TYPE)
    announce(w.downloaded(CSV))
  }
  const saveDifferences = async (wanted: Answers) => {
    setState('making')
    const zip = await zipOf(table, wanted)
    setState(zip === null ? 'nothing' : 'ready')
    if (zip === null) return
    downloadFile(ZIP, zip, MEDIA_TYPE)
    announce(w.downloaded(ZIP))
  }

  return (
    <div className={styles['offers']}>
      <div className={styles['actions']}>
        <Button look="primary" onClick={() => void saveCsv()}>
          {w.many.save}
        </Button>
        {answers !== null && (
          <Button unavailable={state === 'making'} onClick={() => void saveDifferences(answers)}>
            {w.many.differences}
          </Button>
        )}
      </div>
      {answers !== null && <p className={styles['soft']}>{w.many.differencesHint}</p>}
      <div role="status">
        {state === 'making' && <p>{w.many.making}</p>}
        {state === 'nothing' && <p>{w.many.noDifferences}</p>}
      </div>
    </div>
  )
}

/** Null: there is nothing to be set. A little at a time, so that the page answers. */
async function zipOf(table: AuditTable, answers: Answers): Promise<Uint8Array | null> {
  const { differenceFiles } = await import('#domain/audit/differenceFiles.ts')
  const { writeZip } = await import('#domain/formats/zipFile.ts')
  const work = differenceFiles(table, answers)
  let made: { readonly files: readonly ZippedFile[]; readonly computers: number } | undefined
  while (made === undefined) {
    const until = performance.now() + SLICE_MS
    while (made === undefined && performance.now() < until) {
      const { done, value } = work.next()
      if (done === true) made = value
    }
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
  }
  return made.computers === 0 ? null : writeZip(made.files)
}
