import { Link } from 'react-router'
import { useMessages } from '#i18n/useMessages.tsx'
import { stepUrl, URLS } from '#pages/urls.ts'
import { useSession } from '#state/session.ts'
import { buttonLook } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import styles from './StartPage.module.css'

/** What the wizard is for, what it does and does not do, and where to begin. */
export function StartPage() {
  const m = useMessages()
  const begun = useSession((session) => Object.keys(session.answers).length > 0)

  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(m.app.startLink)} />
      <div className={styles['lead']}>
        <h1 tabIndex={-1}>{m.start.title}</h1>
        <p className={styles['intro']}>{m.start.lead}</p>
        <p>
          <Link className={buttonLook('primary')} to={begun ? URLS.resume : stepUrl('edition')}>
            {begun ? m.start.goOn : m.start.start}
          </Link>
        </p>
        <p className={styles['soft']}>{m.menu.kept}</p>
      </div>
      <div className={styles['columns']}>
        <section>
          <h2>{m.start.needTitle}</h2>
          <List items={m.start.need} />
        </section>
        <section>
          <h2>{m.start.doesTitle}</h2>
          <List items={m.start.does} />
        </section>
        <section>
          <h2>{m.start.doesNotTitle}</h2>
          <List items={m.start.doesNot} />
        </section>
      </div>
      <section className={styles['support']}>
        <h2>{m.start.supportTitle}</h2>
        <p>{m.start.support}</p>
      </section>
      <section>
        <h2>{m.start.articleTitle}</h2>
        <p>
          {m.start.article} <Link to={URLS.errata}>{m.start.articleLink}</Link>.
        </p>
      </section>
    </div>
  )
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
