import { useState } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import type { AuditTable } from '#domain/audit/auditTable.ts'
import type { ZippedFile } from '#domain/formats/zipFile.ts'
import { useAuditWords, useRequirementWords } from '#i18n/useLazyWords.ts'
import { blobOf, downloadFile } from '#platform/download.ts'
import { inSlices } from '#platform/inSlices.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { auditName } from './auditName.ts'
import type { PackRequest } from '#workers/packZip.ts'
import PackZip from '#workers/packZip.ts?worker'
import styles from './AuditPage.module.css'
import { reasonWords } from './reasonWords.ts'

const CSV = 'audit.csv'
const ZIP = 'differences.zip'
/** The table as files: for a spreadsheet, and, where there are answers, what is to be done on each computer. */
export function AuditDownloads({ table, answers }: { table: AuditTable; answers: Answers | null }) {
  const w = useAuditWords()
  const names = useRequirementWords()
  const [state, setState] = useState<'ready' | 'making' | 'nothing' | 'failed'>('ready')

  const saveCsv = async () => {
    setState('making')
    const { auditCsv } = await import('#domain/audit/auditCsv.ts')
    const csv = await inSlices(
      blobOf(
        auditCsv(table, {
          ...w.many.csv,
          states: w.states,
          requirement: (finding) => auditName(finding, names),
          other: ({ reading }) => reasonWords(reading, w),
        }),
      ),
    )
    setState('ready')
    if (csv === null) return
    downloadFile(CSV, csv)
    announce(w.downloaded(CSV))
  }
  const saveDifferences = async (wanted: Answers) => {
    setState('making')
    try {
      const zip = await zipOf(table, wanted)
      setState(zip === null ? 'nothing' : 'ready')
      if (zip === null) return
      downloadFile(ZIP, zip)
      announce(w.downloaded(ZIP))
    } catch {
      setState('failed')
    }
  }

  return (
    <div className={styles['offers']}>
      <div className={styles['actions']}>
        <Button look="primary" unavailable={state === 'making'} onClick={() => void saveCsv()}>
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
        {state === 'failed' && <p>{w.failed}</p>}
      </div>
    </div>
  )
}

/** Null: there is nothing to be set. */
async function zipOf(table: AuditTable, answers: Answers): Promise<Uint8Array | null> {
  const { differenceFiles } = await import('#domain/audit/differenceFiles.ts')
  const made = await inSlices(differenceFiles(table, answers))
  if (made === null || made.computers === 0) return null
  const worker = new PackZip()
  try {
    const zip = new Promise<Uint8Array>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => resolve(data))
      worker.addEventListener('error', () => reject(new Error('The zip could not be packed')))
    })
    await inSlices(sent(made.files, worker))
    return await zip
  } finally {
    worker.terminate()
  }
}

/** So many files are handed over at once. */
const HANDED = 200

function* sent(files: readonly ZippedFile[], worker: Worker): Generator<undefined, undefined> {
  for (let at = 0; at < files.length; at += HANDED) {
    const some = files.slice(at, at + HANDED)
    worker.postMessage(
      { files: some, isLast: at + HANDED >= files.length } satisfies PackRequest,
      some.map(({ bytes }) => bytes.buffer),
    )
    yield undefined
  }
}
