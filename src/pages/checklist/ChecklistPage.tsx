import { Link, Navigate } from 'react-router'
import type { Answers } from '#domain/answers/answers.ts'
import { fingerprintOf } from '#domain/answers/fingerprint.ts'
import { isSettled, relevantAnswers, unsuitableBecause } from '#domain/answers/steps.ts'
import { checklistProgress } from '#domain/files/documents/checklistProgress.ts'
import { checklistDocument } from '#i18n/documents/checklistDocument.ts'
import { ticketDocument } from '#i18n/documents/ticketDocument.ts'
import { useDocuments, useRouteWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { URLS } from '#pages/urls.ts'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'
import { printPage } from '#platform/printPage.ts'
import { useSession } from '#state/session.ts'
import { useIsWorkKept, useWork } from '#state/workRecords.ts'
import { Button } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import styles from './ChecklistPage.module.css'
import { ChecklistSection } from './ChecklistSection.tsx'
import { ClearWork } from './ClearWork.tsx'
import { CopyTicket } from './CopyTicket.tsx'
import { RemarksField, WorkFields } from './WorkFields.tsx'

/** The checklist, to tick off here or on paper, A4 or Letter. */
export function ChecklistPage() {
  const answers = useSession((session) => session.answers)
  const drafts = useSession((session) => session.drafts)
  if (unsuitableBecause(answers) !== null) return <Navigate replace to={URLS.unsuitable} />
  if (!isSettled(answers, drafts)) return <Navigate replace to={URLS.check} />
  return <Checklist answers={answers} />
}

function Checklist({ answers }: { answers: Answers }) {
  const m = useMessages()
  const documents = useDocuments()
  const route = useRouteWords()
  const windowsLanguage = useWindowsLanguage()
  const fingerprint = fingerprintOf(answers)
  const work = useWork(fingerprint)
  const isKept = useIsWorkKept()
  const checklist = checklistDocument(answers, m, documents, route, windowsLanguage)
  const { title, subtitle, sections, footer } = checklist
  const { done, all } = checklistProgress(checklist, work.done)
  const { checklist: c } = documents

  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(title)} />
      <nav className={styles['bar']}>
        <Link to={URLS.results}>{c.back}</Link>
        {/* At the top: at the end a keyboard would have every line before them. */}
        <span className={styles['actions']}>
          <CopyTicket ticket={ticketDocument(answers, checklist, work, documents)} />
          <Button onClick={printPage}>{c.print}</Button>
        </span>
      </nav>
      <h1 tabIndex={-1}>{title}</h1>
      <p>{subtitle}</p>
      <WorkFields answers={fingerprint} work={work} computer={relevantAnswers(answers).computer ?? ''} />
      <div className={styles['progress']}>
        <label>
          {c.progress(done, all)}
          <progress value={done} max={all} />
        </label>
        <p className={styles['soft']}>{isKept ? c.kept : c.notKept}</p>
      </div>
      {sections.map((section, place) => (
        <ChecklistSection key={place} answers={fingerprint} section={section} done={work.done} />
      ))}
      <section className={styles['section']}>
        <RemarksField answers={fingerprint} remarks={work.remarks} />
        <div className={styles['actions']}>
          <ClearWork answers={fingerprint} work={work} />
        </div>
      </section>
      <p className={styles['soft']}>{footer}</p>
    </div>
  )
}
