import { useMemo, useState } from 'react'
import { Link, Navigate } from 'react-router'
import type { Answers } from '#domain/answers/answers.ts'
import { helperAccounts } from '#domain/answers/helperList.ts'
import { isSettled, relevantAnswers, unsuitableBecause } from '#domain/answers/steps.ts'
import { WAY_IDS } from '#domain/answers/ways.ts'
import type { WayId } from '#domain/answers/ways.ts'
import { suitableArtifacts } from '#domain/files/artifacts.ts'
import { buildRoute, routeFiles } from '#domain/files/route/route.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import type { ResultsWords } from '#i18n/en/results.ts'
import type { Messages } from '#i18n/en/messages.ts'
import { useResultsWords } from '#i18n/useLazyWords.ts'
import { useLanguage, useMessages } from '#i18n/useMessages.tsx'
import { madeByWords } from '#i18n/madeByWords.ts'
import { answerWords } from '#i18n/words.ts'
import { stepUrl, URLS } from '#pages/urls.ts'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'
import { answer, useSession } from '#state/session.ts'
import { RadioField } from '#ui/ChoiceField.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { WayPicture } from '#ui/WayPicture.tsx'
import { DownloadAll } from './DownloadAll.tsx'
import { FileRow } from './FileRow.tsx'
import styles from './ResultsPage.module.css'
import { RouteSteps } from './RouteSteps.tsx'
import { useRenderedFiles } from './useRenderedFiles.ts'

/** What was answered, the way, one button for all of it, and then step by step. */
export function ResultsPage() {
  const answers = useSession((session) => session.answers)
  const drafts = useSession((session) => session.drafts)
  if (unsuitableBecause(answers) !== null) return <Navigate replace to={URLS.unsuitable} />
  if (!isSettled(answers, drafts)) return <Navigate replace to={URLS.check} />
  return <Results answers={answers} onWay={(way) => answer({ way })} />
}

/** The same page for answers that are made up: nothing of it is kept, and nobody's answers are touched. */
export function ExamplePage() {
  const [way, setWay] = useState<WayId>('one')
  // The same answers as long as they are: the files are made anew for others.
  const answers = useMemo(() => ({ ...EXAMPLE, way }), [way])
  return <Results isExample answers={answers} onWay={setWay} />
}

const EXAMPLE: Answers = {
  edition: 'xp-professional',
  servicePack: 'sp3',
  helperEdition: 'xp-professional',
  membership: 'same-domain',
  domain: 'CONTOSO',
  helpers: ['CONTOSO\\RA-Helpers'],
  helperGroups: ['CONTOSO\\RA-Helpers'],
  control: 'control',
  dcom: 'on',
  profiles: ['domain'],
  scope: ['10.0.0.0/8'],
}

interface ResultsProps {
  readonly answers: Answers
  readonly onWay: (way: WayId) => void
  readonly isExample?: boolean
}

function Results({ answers, onWay, isExample = false }: ResultsProps) {
  const m = useMessages()
  const { language } = useLanguage()
  const r = useResultsWords()
  const windowsLanguage = useWindowsLanguage()
  const files = useRenderedFiles(answers, language, windowsLanguage)
  const source = { answers, plan: buildPlan(answers) }
  const route = buildRoute(source)
  if (route === null) return null
  const title = isExample ? r.exampleTitle : r.title
  const onRoute = routeFiles(source)
  const others = suitableArtifacts(source).filter((id) => !onRoute.includes(id) && id !== 'everything-zip')

  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(title)} />
      <header className={styles['top']}>
        <h1 tabIndex={-1}>{title}</h1>
        {isExample && (
          <p className={styles['example']}>
            {r.exampleWhat} <Link to={URLS.start}>{r.exampleBack}</Link>
          </p>
        )}
        <p className={styles['summary']}>
          {summaryWords(answers, m, r)} {!isExample && <Link to={URLS.check}>{r.change}</Link>}
        </p>
        <div className={styles['way']}>
          <WayPicture way={route.way} />
          <details>
            <summary>
              <span>{m.options.way[route.way].label}</span>{' '}
              <span className={styles['change']}>{r.changeWay}</span>
            </summary>
            <RadioField
              id="way"
              legend={m.steps.way.title}
              value={route.way}
              choices={WAY_IDS.map((value) => ({ value, ...m.options.way[value] }))}
              onChange={onWay}
            />
            <p>
              {m.fields.firewallStore}: {answerWords('firewallStore', answers, m)}.{' '}
              {!isExample && <Link to={stepUrl('firewall', true)}>{m.hints.storeChange}</Link>}
            </p>
          </details>
        </div>
        <DownloadAll files={files} count={onRoute.length} />
        {!isExample && (
          <nav className={styles['more']} aria-label={r.more}>
            <Link to={URLS.checklist}>{r.openChecklist}</Link>
            <Link to={URLS.simulation}>{r.openSimulation}</Link>
            <Link to={URLS.audit}>{r.openReports}</Link>
            <Link to={URLS.share}>{r.openShare}</Link>
            <Link to={URLS.named}>{r.openNamed}</Link>
          </nav>
        )}
      </header>
      <RouteSteps route={route} files={files} source={source} isExample={isExample} />
      <details className={styles['others']}>
        <summary>{r.othersTitle(others.length)}</summary>
        <p>{r.others}</p>
        {others.map((id) => (
          <FileRow key={id} heading="h3" id={id} files={files} source={source} />
        ))}
      </details>
      <section className={styles['notes']}>
        <h2>{r.notesTitle}</h2>
        <p>{r.notes.immediate}</p>
        <p>{r.notes.readBack}</p>
        <p>{r.notes.proven}</p>
        <p>{madeByWords(answers, m)}</p>
      </section>
    </div>
  )
}

/** The answers in one line. */
function summaryWords(answers: Answers, m: Messages, r: ResultsWords): string {
  const { control, computer, profiles, scope } = relevantAnswers(answers)
  const parts = [
    `${answerWords('edition', answers, m) ?? ''}, ${answerWords('servicePack', answers, m) ?? ''}`,
    ...(computer === undefined || computer === '' ? [] : [computer]),
    m.check.helpers(helperAccounts(answers).length),
    ...(control === undefined ? [] : [m.options.control[control].label]),
    ...(profiles === undefined ? [] : [answerWords('profiles', { profiles }, m) ?? '']),
    ...(scope === undefined ? [] : [r.fromAddresses(scope === 'any' ? null : scope)]),
  ]
  return parts.join(' · ')
}
