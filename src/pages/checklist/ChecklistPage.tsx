import { Link, Navigate } from 'react-router'
import { isSettled, unsuitableBecause } from '#domain/answers/steps.ts'
import { checklistDocument } from '#i18n/documents/checklistDocument.ts'
import { useDocuments, useRouteWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { URLS } from '#pages/urls.ts'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'
import { printPage } from '#platform/printPage.ts'
import { useSession } from '#state/session.ts'
import { Button } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Rich } from '#ui/Rich.tsx'
import styles from './ChecklistPage.module.css'

/** More lines than anybody types by hand; the file has them all. */
const LINES_SHOWN = 60

/** The checklist, to print on A4 or Letter and tick off. */
export function ChecklistPage() {
  const m = useMessages()
  const documents = useDocuments()
  const route = useRouteWords()
  const windowsLanguage = useWindowsLanguage()
  const answers = useSession((session) => session.answers)
  const drafts = useSession((session) => session.drafts)
  if (unsuitableBecause(answers) !== null) return <Navigate replace to={URLS.unsuitable} />
  if (!isSettled(answers, drafts)) return <Navigate replace to={URLS.check} />
  const { title, subtitle, fields, sections, footer } = checklistDocument(
    answers,
    m,
    documents,
    route,
    windowsLanguage,
  )

  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(title)} />
      <nav className={styles['bar']}>
        <Link to={URLS.results}>{documents.checklist.back}</Link>
        <Button look="primary" onClick={printPage}>
          {documents.checklist.print}
        </Button>
      </nav>
      <h1 tabIndex={-1}>{title}</h1>
      <p>{subtitle}</p>
      <dl className={styles['fields']}>
        {fields.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {sections.map((section, place) => (
        <section key={place} className={styles['section']}>
          <h2>{section.title}</h2>
          <p className={styles['lead']}>{section.lead}</p>
          <ul>
            {section.items.map(({ text, place, lines }, index) => (
              <li key={index}>
                <label className={styles['item']}>
                  <input type="checkbox" />
                  <span>
                    <Rich text={text} />
                    {place !== null && <span className={styles['place']}> ({place})</span>}
                  </span>
                </label>
                {lines.length > 0 && (
                  <pre className={styles['lines']}>
                    {lines.slice(0, LINES_SHOWN).join('\n')}
                    {lines.length > LINES_SHOWN &&
                      `\n${documents.checklist.more(lines.length - LINES_SHOWN)}`}
                  </pre>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className={styles['footer']}>{footer}</p>
    </div>
  )
}
