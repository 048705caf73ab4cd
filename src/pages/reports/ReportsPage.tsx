import { Link } from 'react-router'
import { isSettled } from '#domain/answers/steps.ts'
import { writeReportsCsv } from '#domain/files/reports/reportsCsv.ts'
import { reportTable } from '#domain/files/reports/reportTable.ts'
import type { ReportTable } from '#domain/files/reports/reportTable.ts'
import { REPORT_LIMIT, wantedBy } from '#domain/files/scripts/verifyReport.ts'
import { encodeFile } from '#domain/formats/fileContent.ts'
import { useReportsWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { URLS } from '#pages/urls.ts'
import { downloadFile } from '#platform/download.ts'
import { readTextFile } from '#platform/readFile.ts'
import { addReports, forgetReports, useReports } from '#state/reports.ts'
import { useSession } from '#state/session.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { FileDrop } from '#ui/FileDrop.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { findingName } from './findingWords.ts'
import { Notices } from './Notices.tsx'
import styles from './ReportsPage.module.css'
import { ReportTables } from './ReportTables.tsx'

const FILE_NAME = 'reports.csv'
/** A file that goes out as it is: a type that makes the browser keep the bytes and the name. */
const MEDIA_TYPE = 'application/octet-stream'

/** Reads what verify.cmd wrote on many computers: which are ready, what is not right, and how to mend it. */
export function ReportsPage() {
  const m = useMessages()
  const w = useReportsWords()
  const { reports, notices } = useReports()
  const answers = useSession((session) => session.answers)
  const drafts = useSession((session) => session.drafts)
  const hasAnswers = isSettled(answers, drafts)
  const table = reportTable(reports, hasAnswers ? wantedBy(answers) : null)
  const others = table.computers.filter(({ isSamePlan }) => isSamePlan === false).length

  const read = async (files: readonly File[]) => {
    const said = addReports(await openedReports(files))
    const refused = said.filter(({ kind }) => kind === 'refused').length
    announce(w.read(files.length - refused, refused))
  }

  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(w.title)} />
      <nav>
        <Link to={hasAnswers ? URLS.results : URLS.start}>{hasAnswers ? w.toResults : w.toStart}</Link>
      </nav>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p>{w.lead}</p>
      <FileDrop
        label={w.drop}
        hint={w.dropHint}
        accept=".txt,text/plain"
        onFiles={(files) => void read(files)}
      />
      <p className={styles['soft']}>{w.privacy}</p>
      <Notices notices={notices} />
      {reports.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <>
          {!hasAnswers && <p className={styles['note']}>{w.plan.none}</p>}
          {others > 0 && <p className={styles['note']}>{w.plan.others(others)}</p>}
          <ReportTables table={table} />
          <div className={styles['actions']}>
            <Button look="primary" onClick={() => save(table, w)}>
              {w.save}
            </Button>
            <Button
              onClick={() => {
                forgetReports()
                announce(w.forgotten)
                // The button is gone then.
                document.querySelector<HTMLElement>('main h1')?.focus()
              }}
            >
              {w.forget}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

function save(table: ReportTable, w: ReturnType<typeof useReportsWords>): void {
  const content = writeReportsCsv(table, {
    ...w.csv,
    states: w.states,
    requirement: (finding) => findingName(finding, w),
  })
  downloadFile(FILE_NAME, encodeFile(content), MEDIA_TYPE)
  announce(w.saved)
}

/** The oldest first: of two reports of one computer that are chosen together, the newest counts. */
async function openedReports(files: readonly File[]) {
  const byAge = [...files].sort((one, other) => one.lastModified - other.lastModified)
  return Promise.all(
    byAge.map(async (file) => ({ ...(await readTextFile(file, REPORT_LIMIT, 'any')), fileName: file.name })),
  )
}
