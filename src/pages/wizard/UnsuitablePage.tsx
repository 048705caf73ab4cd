import { Link, Navigate } from 'react-router'
import { firstOpenStep, unsuitableBecause } from '#domain/answers/steps.ts'
import type { Unsuitable } from '#domain/answers/steps.ts'
import type { ArticleId } from '#domain/windows/article.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { answerWords, articleWords } from '#i18n/words.ts'
import { stepUrl, URLS } from '#pages/urls.ts'
import { useSession } from '#state/session.ts'
import { buttonLook } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import styles from './UnsuitablePage.module.css'
import { WizardLayout } from './WizardLayout.tsx'

const ARTICLE_SAYS: Record<Unsuitable, readonly ArticleId[]> = {
  'home-edition': ['note-home'],
  'helper-home': ['requirement-domain'],
  'helper-windows': ['requirement-windows'],
  'no-trust': ['requirement-domain', 'domain-feature'],
  workgroup: ['requirement-domain', 'home-networks'],
}
const DECIDED_BY = {
  'home-edition': 'edition',
  'helper-home': 'helperEdition',
  'helper-windows': 'helperEdition',
  'no-trust': 'membership',
  workgroup: 'membership',
} as const

/** What rules this computer out, and what to do instead. Not an error: the answers are fine. */
export function UnsuitablePage() {
  const m = useMessages()
  const answers = useSession((session) => session.answers)
  const unsuitable = unsuitableBecause(answers)
  if (unsuitable === null) return <Navigate replace to={stepUrl(firstOpenStep(answers) ?? 'edition')} />
  const { reason, step } = unsuitable
  const words = m.unsuitable[reason]
  const field = DECIDED_BY[reason]

  return (
    <WizardLayout now={step}>
      <PageTitle title={m.app.title(words.title)} />
      <div className={styles['page']}>
        <nav className={styles['back']}>
          <Link to={stepUrl(step)}>{m.nav.back}</Link>
        </nav>
        <h1 tabIndex={-1}>{words.title}</h1>
        <section>
          <h2>{m.unsuitablePage.rules}</h2>
          <p>{words.why}</p>
          <p className={styles['answer']}>
            {m.fields[field]}: <strong>{answerWords(field, answers, m)}</strong>
          </p>
        </section>
        <section>
          <h2>{m.unsuitablePage.article}</h2>
          <ul>
            {ARTICLE_SAYS[reason].map((id) => (
              <li key={id}>{articleWords(id, m)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{m.unsuitablePage.instead}</h2>
          <ul>
            {words.instead.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
        <p>
          <Link className={buttonLook()} to={stepUrl(step)}>
            {m.unsuitablePage.change}
          </Link>{' '}
          <Link className={buttonLook('quiet')} to={URLS.start}>
            {m.app.startLink}
          </Link>
        </p>
      </div>
    </WizardLayout>
  )
}
