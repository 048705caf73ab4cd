import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import type { ArticleId } from '#domain/article.ts'
import { firstOpenStep, stepAfter, stepBefore, stepProblems, unsuitableBecause } from '#domain/steps.ts'
import type { StepId } from '#domain/steps.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { articleWords, labelsIn, stepProblemWords } from '#i18n/words.ts'
import { stepUrl, URLS } from '#pages/urls.ts'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'
import { continueFrom, sessionNow, useSession } from '#state/session.ts'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Rich } from '#ui/Rich.tsx'
import styles from './Question.module.css'
import { WizardLayout } from './WizardLayout.tsx'

/** Ids of the controls, where the error summary leads. */
export function fieldId(field: string): string {
  return `field-${field}`
}

interface QuestionProps {
  readonly step: StepId
  /** Where the article speaks of it. */
  readonly article: readonly ArticleId[]
  /** The controls; gets the problem of each field once the person tried to go on. */
  readonly children: (errorOf: (field: string) => string | undefined) => ReactNode
  /** Runs before the answers are looked at, for text that is still in a box. */
  readonly onContinue?: () => void
}

/** The frame of every question: heading, controls, why, how to find out, and the way on. */
export function Question({ step, article, children, onContinue }: QuestionProps) {
  const m = useMessages()
  const navigate = useNavigate()
  const location = useLocation()
  const answers = useSession((session) => session.answers)
  const drafts = useSession((session) => session.drafts)
  const windowsLanguage = useWindowsLanguage()
  const [attempt, setAttempt] = useState(0)

  const changing = location.search === '?change'
  const early = (location.state as { early?: boolean } | null)?.early === true
  const words = m.steps[step]
  const problems = attempt === 0 ? [] : stepProblems(step, answers, drafts)
  const errors = problems.map((problem) => ({
    field: problem.field,
    fieldId: fieldId(problem.field),
    text: stepProblemWords(problem, m),
  }))
  const before = stepBefore(step, answers)

  const goOn = () => {
    onContinue?.()
    const now = sessionNow()
    if (stepProblems(step, now.answers, now.drafts).length > 0) {
      setAttempt((n) => n + 1)
      return
    }
    continueFrom(step)
    const open = firstOpenStep(now.answers, now.drafts)
    const after = stepAfter(step, now.answers)
    if (unsuitableBecause(now.answers)?.step === step) void navigate(URLS.unsuitable)
    else if (changing) void navigate(open === null ? URLS.check : stepUrl(open, true))
    else void navigate(after === null ? URLS.check : stepUrl(after))
  }

  return (
    <WizardLayout now={step}>
      <PageTitle title={errors.length > 0 ? m.app.errorTitle(words.title) : m.app.title(words.title)} />
      <form
        className={styles['question']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          goOn()
        }}
      >
        <nav className={styles['back']}>
          {changing ? (
            <Link to={URLS.check}>{m.nav.toCheck}</Link>
          ) : (
            <Link to={before === null ? URLS.start : stepUrl(before)}>{m.nav.back}</Link>
          )}
        </nav>
        {early && attempt === 0 && <p className={styles['early']}>{m.nav.notYetReached}</p>}
        {errors.length > 0 && <ErrorSummary key={attempt} title={m.nav.errorTitle} errors={errors} />}
        <h1 tabIndex={-1}>{words.title}</h1>
        {children((field) => errors.find((error) => error.field === field)?.text)}
        <div>
          <Button type="submit" look="primary">
            {m.nav.continue}
          </Button>
        </div>
      </form>
      <div className={styles['background']}>
        <section>
          <h2>{m.nav.how}</h2>
          {words.how(labelsIn(windowsLanguage)).map((text, index) => (
            <p key={index}>
              <Rich text={text} />
            </p>
          ))}
        </section>
        <section>
          <h2>{m.nav.why}</h2>
          <p>{words.why}</p>
          <ul className={styles['places']}>
            {article.map((id) => (
              <li key={id}>{m.nav.inArticle(articleWords(id, m))}</li>
            ))}
          </ul>
        </section>
      </div>
    </WizardLayout>
  )
}
