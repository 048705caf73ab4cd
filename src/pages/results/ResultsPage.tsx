import { Link, Navigate } from 'react-router'
import { ARTIFACT_IDS, ARTIFACTS, renderArtifact } from '#domain/artifacts.ts'
import type { Artifact } from '#domain/artifacts/artifact.ts'
import { isSettled, relevantAnswers, unsuitableBecause } from '#domain/steps.ts'
import type { RichText } from '#domain/richText.ts'
import { useDocuments, useResultsWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { Advice } from '#pages/preview/Advice.tsx'
import { artifactSource } from '#pages/preview/artifactSource.ts'
import { URLS } from '#pages/urls.ts'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'
import { useSession } from '#state/session.ts'
import { buttonLook } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Rich } from '#ui/Rich.tsx'
import { ArtifactCard } from './ArtifactCard.tsx'
import styles from './ResultsPage.module.css'

/** What to do, in order, and the files to do it with. */
export function ResultsPage() {
  const m = useMessages()
  const r = useResultsWords()
  const documents = useDocuments()
  const windowsLanguage = useWindowsLanguage()
  const answers = useSession((session) => session.answers)
  const drafts = useSession((session) => session.drafts)
  if (unsuitableBecause(answers) !== null) return <Navigate replace to={URLS.unsuitable} />
  if (!isSettled(answers, drafts)) return <Navigate replace to={URLS.check} />

  const source = artifactSource(answers, m, documents, windowsLanguage)
  const { plan } = source
  const relevant = relevantAnswers(answers)
  const files = ARTIFACT_IDS.filter((id) => (ARTIFACTS[id] as Artifact).suits(plan)).map((id) =>
    renderArtifact(id, source),
  )
  const usesNetsh = plan.firewall.length > 0
  const byPolicy = relevant.firewallStore === 'policy'
  const o = r.order
  const order: readonly RichText[] = [
    o.check,
    o.tested,
    o.applyReg,
    ...(usesNetsh ? [o.firewallApply] : []),
    ...(byPolicy ? [o.refresh] : []),
    ...(relevant.firewallStore === undefined ? [o.noFirewall] : []),
    ...(relevant.dcom === 'on' ? [] : [o.restart]),
    o.tryOffer,
    o.keepUndo,
  ]

  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(r.title)} />
      <nav>
        <Link to={URLS.check}>{r.change}</Link>
      </nav>
      <h1 tabIndex={-1}>{r.title}</h1>
      <div className={styles['top']}>
        <section className={styles['order']}>
          <p>{r.lead}</p>
          <ol>
            {order.map((text, index) => (
              <li key={index}>
                <Rich text={text} />
              </li>
            ))}
          </ol>
          <p className={styles['soft']}>{r.immediate}</p>
        </section>
        <div className={styles['aside']}>
          <section>
            <h2>{r.checklistTitle}</h2>
            <p>{r.checklist}</p>
            <p>
              <Link className={buttonLook('primary')} to={URLS.checklist}>
                {r.openChecklist}
              </Link>
            </p>
          </section>
          <section>
            <h2>{r.undoTitle}</h2>
            <p>
              <Rich text={r.undo(usesNetsh)} />
            </p>
          </section>
        </div>
      </div>
      <Advice answers={answers} />
      <section className={styles['files']}>
        <h2>{r.filesTitle}</h2>
        {files.map((file) => (
          <ArtifactCard key={file.id} file={file} plan={plan} answers={answers} />
        ))}
      </section>
      <section className={styles['notes']}>
        <p>{r.domainPolicy}</p>
        <p>{r.proven}</p>
      </section>
    </div>
  )
}
