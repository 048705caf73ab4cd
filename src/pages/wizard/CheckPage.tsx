import { Link, Navigate, useLocation } from 'react-router'
import type { AnswerKey } from '#domain/answers/answers.ts'
import { helperAccounts } from '#domain/answers/helperList.ts'
import { askedSteps, firstOpenStep, STEPS, unsuitableBecause } from '#domain/answers/steps.ts'
import type { StepId } from '#domain/answers/steps.ts'
import { firewallStoreOf, isForOneComputer } from '#domain/answers/ways.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { answerWords } from '#i18n/words.ts'
import { Advice } from '#pages/preview/Advice.tsx'
import { stepUrl, URLS } from '#pages/urls.ts'
import { useSession } from '#state/session.ts'
import { buttonLook } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import styles from './CheckPage.module.css'
import { WizardLayout } from './WizardLayout.tsx'

/** Kinds of helpers are shown with the helpers themselves. */
const SHOWN_ELSEWHERE: readonly AnswerKey[] = ['helperGroups', 'helperUsers']
const HELPERS_SHOWN = 12

/** Every answer with a way to change it that comes back here. */
export function CheckPage() {
  const m = useMessages()
  const answers = useSession((session) => session.answers)
  const drafts = useSession((session) => session.drafts)
  // A message about a file that was opened goes on to where it leads.
  const { state } = useLocation()
  if (unsuitableBecause(answers) !== null) return <Navigate replace to={URLS.unsuitable} state={state} />
  const open = firstOpenStep(answers, drafts)

  const isShown = (step: StepId, key: AnswerKey) => {
    if (SHOWN_ELSEWHERE.includes(key)) return false
    if (key === 'enableSolicited') return answers.solicited === 'disabled'
    if (key === 'keepLocalExceptions') return firewallStoreOf(answers) === 'policy'
    if (key === 'computer') return isForOneComputer(answers)
    return (STEPS[step].answers as readonly AnswerKey[]).includes(key)
  }

  return (
    <WizardLayout now={null}>
      <PageTitle title={m.app.title(m.check.title)} />
      <div className={styles['page']}>
        <h1 tabIndex={-1}>{m.check.title}</h1>
        {open === null ? (
          <p>{m.check.lead}</p>
        ) : (
          <div className={styles['open']}>
            <h2>{m.check.openTitle}</h2>
            <p>
              <Link to={stepUrl(open, true)}>{m.check.open(m.steps[open].title)}</Link>
            </p>
          </div>
        )}
        <dl className={styles['answers']}>
          {askedSteps(answers).flatMap((step) =>
            STEPS[step].answers
              .filter((key) => isShown(step, key))
              .map((key) => (
                <div key={key}>
                  <dt>{m.fields[key]}</dt>
                  <dd>
                    {key === 'helpers' ? (
                      <HelperNames />
                    ) : (
                      (answerWords(key, answers, m) ?? m.check.notProvided)
                    )}
                  </dd>
                  <dd>
                    <Link to={stepUrl(step, true)}>
                      {m.check.change}
                      <span className="visually-hidden">: {m.fields[key]}</span>
                    </Link>
                  </dd>
                </div>
              )),
          )}
        </dl>
        {open === null && <Advice answers={answers} />}
        {open === null && (
          <p>
            <Link className={buttonLook('primary')} to={URLS.results}>
              {m.check.toResults}
            </Link>
          </p>
        )}
      </div>
    </WizardLayout>
  )
}

function HelperNames() {
  const m = useMessages()
  const answers = useSession((session) => session.answers)
  const accounts = helperAccounts(answers)
  if (accounts.length === 0) return m.check.notProvided
  return (
    <ul className={styles['names']}>
      {accounts.slice(0, HELPERS_SHOWN).map(({ name, typed }, index) => (
        <li key={index}>{name ?? typed}</li>
      ))}
      {accounts.length > HELPERS_SHOWN && <li>{m.check.andMore(accounts.length - HELPERS_SHOWN)}</li>}
    </ul>
  )
}
