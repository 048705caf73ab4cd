import { Link, Navigate } from 'react-router'
import { ANSWERS } from '#domain/answers/answers.ts'
import { computerOf, isSettled, relevantAnswers, unsuitableBecause } from '#domain/answers/steps.ts'
import { suitableArtifacts } from '#domain/files/artifacts.ts'
import { routeFiles } from '#domain/files/situations.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { useResultsWords } from '#i18n/useLazyWords.ts'
import { useLanguage, useMessages } from '#i18n/useMessages.tsx'
import { Advice } from '#pages/preview/Advice.tsx'
import { URLS } from '#pages/urls.ts'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'
import { answer, useSession } from '#state/session.ts'
import { RadioField } from '#ui/ChoiceField.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Rich } from '#ui/Rich.tsx'
import { ArtifactCard } from './ArtifactCard.tsx'
import { ReadReport } from './ReadReport.tsx'
import styles from './ResultsPage.module.css'
import { Route } from './Route.tsx'
import { TryOffer } from './TryOffer.tsx'
import { useRenderedFiles } from './useRenderedFiles.ts'

/** What to do, in order, and the files to do it with; first of all, with what. */
export function ResultsPage() {
  const answers = useSession((session) => session.answers)
  const drafts = useSession((session) => session.drafts)
  if (unsuitableBecause(answers) !== null) return <Navigate replace to={URLS.unsuitable} />
  if (!isSettled(answers, drafts)) return <Navigate replace to={URLS.check} />
  return <Results />
}

function Results() {
  const messages = useMessages()
  const { language } = useLanguage()
  const r = useResultsWords()
  const windowsLanguage = useWindowsLanguage()
  const answers = useSession((session) => session.answers)
  const files = useRenderedFiles(answers, language, windowsLanguage)
  const source = { answers, plan: buildPlan(answers) }
  const { plan } = source
  const { situation, dcom } = relevantAnswers(answers)
  const onRoute = situation === undefined ? [] : [...routeFiles(situation, source), 'everything-zip' as const]
  const others = suitableArtifacts(source).filter((id) => !(onRoute as readonly string[]).includes(id))

  return (
    <div className={styles['page']}>
      <PageTitle title={messages.app.title(r.title)} />
      <nav>
        <Link to={URLS.check}>{r.change}</Link>
      </nav>
      <h1 tabIndex={-1}>{r.title}</h1>
      <p>{r.lead}</p>
      <section className={styles['situation']}>
        <RadioField
          id="situation"
          legend={<h2>{r.situation}</h2>}
          value={situation}
          choices={ANSWERS.situation.options.map((value) => ({
            value,
            ...messages.options.situation[value],
          }))}
          onChange={(chosen) => answer({ situation: chosen })}
        />
      </section>
      <Advice answers={answers} />
      {situation !== undefined && <Route situation={situation} files={files} plan={plan} answers={answers} />}
      <details className={styles['others']}>
        <summary>
          {situation === undefined ? r.allTitle(others.length) : r.othersTitle(others.length)}
        </summary>
        <p>{r.others}</p>
        {others.map((id) => (
          <ArtifactCard key={id} heading="h3" id={id} files={files} plan={plan} answers={answers} />
        ))}
      </details>
      <TryOffer answers={answers} files={files} />
      <ReadReport answers={answers} />
      <section className={styles['checklist']}>
        <h2>{r.checklistTitle}</h2>
        <p>{r.checklist}</p>
        <p>
          <Link to={URLS.checklist}>{r.openChecklist}</Link>
        </p>
      </section>
      <section className={styles['notes']}>
        <h2>{r.notesTitle}</h2>
        {computerOf(answers)?.windowsFirewall === false && (
          <p>
            <Rich text={r.noFirewall} />
          </p>
        )}
        {dcom !== 'on' && (
          <p>
            <Rich text={r.restart} />
          </p>
        )}
        <p>{r.notes.immediate}</p>
        <p>{r.notes.domainPolicy}</p>
        <p>{r.notes.proven}</p>
      </section>
    </div>
  )
}
