import { Link } from 'react-router'
import { askedSteps, canReach, stepStatus } from '#domain/answers/steps.ts'
import type { StepId } from '#domain/answers/steps.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { stepUrl } from '#pages/urls.ts'
import { useSession } from '#state/session.ts'
import styles from './Progress.module.css'

/** Drawn, because not every font has these signs. */
const MARKS = {
  done: 'M3 8.5l3.5 3.5L13 4.5',
  now: 'M6 3l5 5-5 5',
  'not-yet': 'M8 8h.01',
  'look-again': 'M8 2.5v6.5M8 13h.01',
} as const

/** The questions that apply, with how each stands; those that can be reached are links. */
export function Progress({ now }: { now: StepId | null }) {
  const m = useMessages()
  const answers = useSession((session) => session.answers)
  const drafts = useSession((session) => session.drafts)
  const seen = useSession((session) => session.seen)
  const asked = askedSteps(answers)

  const list = (
    <ol className={styles['steps']}>
      {asked.map((step) => {
        const status = stepStatus(step, now, answers, drafts, seen)
        const name = m.steps[step].name
        return (
          <li key={step} data-status={status} aria-current={status === 'now' ? 'step' : undefined}>
            <svg className={styles['mark']} viewBox="0 0 16 16" aria-hidden="true">
              <path d={MARKS[status]} />
            </svg>
            {status !== 'now' && canReach(step, answers, drafts) ? (
              <Link to={stepUrl(step)}>{name}</Link>
            ) : (
              <span>{name}</span>
            )}
            <span className={status === 'look-again' ? styles['status'] : 'visually-hidden'}>
              {m.nav.status[status]}
            </span>
          </li>
        )
      })}
    </ol>
  )
  return (
    <nav className={styles['progress']} aria-label={m.nav.progress}>
      <div className={styles['wide']}>
        <p className={styles['title']}>{m.nav.progress}</p>
        {list}
      </div>
      <details className={styles['narrow']}>
        <summary>
          {now === null ? m.nav.progress : m.nav.progressShort(asked.indexOf(now) + 1, asked.length)}
        </summary>
        {list}
      </details>
    </nav>
  )
}
