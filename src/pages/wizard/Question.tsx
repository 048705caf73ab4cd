import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import {
  firstOpenStep,
  stepAfter,
  stepBefore,
  stepProblems,
  unsuitableBecause,
} from '#domain/answers/steps.ts'
import type { StepId, StepProblem } from '#domain/answers/steps.ts'
import type { ArticleId } from '#domain/windows/article.ts'
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

const NOT_TRIED = { attempt: 0, problems: [] } as const

/** The same problem of the same text. */
const problemKey = (problem: StepProblem) => JSON.stringify(problem)

interface QuestionProps {
  readonly step: StepId
  /** Where the article speaks of it. */
  readonly article: readonly ArticleId[]
  /** The controls; gets the problem of each field once the person tried to go on. */
  readonly children: (errorOf: (field: string) => string | undefined) => ReactNode
  /** Runs before the answers are looked at, for text that is still in a box. */
  readonly onContinue?: () => void
  /** Goes to where a problem is mended; false where that is just the field. */
  readonly onFollow?: (problem: StepProblem) => boolean
}

/** The frame of every question: heading, controls, why, how to find out, and the way on. */
export function Question({ step, article, children, onContinue, onFollow }: QuestionProps) {
  const m = useMessages()
  const navigate = useNavigate()
  const location = useLocation()
  const answers = useSession((session) => session.answers)
  const drafts = useSession((session) => session.drafts)
  const windowsLanguage = useWindowsLanguage()
  // What was wrong at the last try to go on. It goes as it is mended; what is wrong while typing is not held against anyone.
  const [tried, setTried] = useState<{ attempt: number; problems: readonly StepProblem[] }>(NOT_TRIED)

  const changing = location.search === '?change'
  const early = (location.state as { early?: boolean } | null)?.early === true
  const words = m.steps[step]
  const wrongNow = new Set(stepProblems(step, answers, drafts).map(problemKey))
  const problems = tried.problems.filter((problem) => wrongNow.has(problemKey(problem)))
  const errors = problems.map((problem) => ({
    onFollow: () => onFollow?.(problem) ?? false,
    field: problem.field,
    fieldId: fieldId(problem.field),
    text: stepProblemWords(problem, m),
  }))
  const before = stepBefore(step, answers)

  const goOn = () => {
    onContinue?.()
    const now = sessionNow()
    if (unsuitableBecause(now.answers)?.step === step) {
      // The rest of the question no longer matters.
      continueFrom(step)
      return navigate(URLS.unsuitable)
    }
    const found = stepProblems(step, now.answers, now.drafts)
    if (found.length > 0) return setTried(({ attempt }) => ({ attempt: attempt + 1, problems: found }))
    continueFrom(step)
    const open = firstOpenStep(now.answers, now.drafts)
    const after = stepAfter(step, now.answers)
    if (changing) return navigate(open === null ? URLS.check : stepUrl(open, true))
    return navigate(after === null ? URLS.check : stepUrl(after))
  }

  return (
    <WizardLayout now={step}>
      <PageTitle title={errors.length > 0 ? m.app.errorTitle(words.title) : m.app.title(words.title)} />
      <form
        className={styles['question']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void goOn()
        }}
      >
        <nav className={styles['back']}>
          {changing ? (
            <Link to={URLS.check}>{m.nav.toCheck}</Link>
          ) : (
            <Link to={before === null ? URLS.start : stepUrl(before)}>{m.nav.back}</Link>
          )}
        </nav>
        {early && tried === NOT_TRIED && (
          <p className={styles['early']} id="early">
            {m.nav.notYetReached}
          </p>
        )}
        {errors.length > 0 && <ErrorSummary key={tried.attempt} title={m.nav.errorTitle} errors={errors} />}
        <h1 tabIndex={-1} aria-describedby={early ? 'early' : undefined}>
          {words.title}
        </h1>
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
