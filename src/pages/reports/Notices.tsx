import type { ReportNotice } from '#domain/files/reports/collectReports.ts'
import type { ReportsWords } from '#i18n/en/reports.ts'
import { useReportsWords } from '#i18n/useLazyWords.ts'
import styles from './Notices.module.css'

/** Who chose a whole folder of other files has seen enough by then. */
const SHOWN = 20

/** What is to be said about the files that were brought last: once for each that was not simply read. */
export function Notices({ notices }: { notices: readonly ReportNotice[] }) {
  const w = useReportsWords()
  const troubles = notices.filter(({ kind }) => kind !== 'replaced')
  const replaced = notices.flatMap((notice) => (notice.kind === 'replaced' ? [notice.computer] : []))
  return (
    <>
      {troubles.length > 0 && (
        <section className={styles['notices']}>
          <h2>{w.notices.title}</h2>
          <ul>
            {troubles.slice(0, SHOWN).map((notice, index) => (
              <li key={index}>
                <code>{notice.fileName}</code> {noticeWords(notice, w)}
              </li>
            ))}
            {troubles.length > SHOWN && <li>{w.more(troubles.length - SHOWN)}</li>}
          </ul>
        </section>
      )}
      {replaced.length > 0 && <p className={styles['replaced']}>{w.notices.replaced(replaced)}</p>}
    </>
  )
}

function noticeWords(notice: ReportNotice, { notices }: ReportsWords): string {
  switch (notice.kind) {
    case 'refused':
      return notices.refused[notice.because]
    case 'damaged':
      return notice.damage.kind === 'cut-off'
        ? notices['cut-off'](notice.computer)
        : notices['odd-line'](notice.computer, notice.damage.line)
    case 'kept-whole':
      return notices['kept-whole'](notice.computer)
    case 'replaced':
      return notices.replaced([notice.computer])
  }
}
