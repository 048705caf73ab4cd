import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { WAY_IDS } from '#domain/answers/ways.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { OpenAnswers } from '#pages/OpenAnswers.tsx'
import { stepUrl, URLS } from '#pages/urls.ts'
import { useGoOnWith } from '#pages/useGoOnWith.ts'
import { nextComputer, startAnew, useSession } from '#state/session.ts'
import { Button, buttonLook } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { WayPicture } from '#ui/WayPicture.tsx'
import styles from './StartPage.module.css'

/** What the wizard is for, its doors, what comes out, and what it does not do. */
export function StartPage() {
  const m = useMessages()
  const { start: w } = m
  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(m.app.startLink)} />
      <div className={styles['lead']}>
        <h1 tabIndex={-1}>{w.title}</h1>
        <p className={styles['intro']}>{w.lead}</p>
      </div>
      <div className={styles['doors']}>
        <Door {...w.configure}>
          <Configure />
        </Door>
        <Door {...w.reports}>
          <Link className={buttonLook()} to={URLS.audit}>
            {w.reports.go}
          </Link>
        </Door>
        <Door {...w.teach}>
          <Link className={buttonLook()} to={URLS.trainer}>
            {w.teach.go}
          </Link>
        </Door>
        <Door {...w.open}>
          <OpenAnswers>{(choose) => <Button onClick={choose}>{m.menu.open}</Button>}</OpenAnswers>
        </Door>
      </div>
      <section>
        <h2>{w.outTitle}</h2>
        <ul className={styles['ways']}>
          {WAY_IDS.map((way) => (
            <li key={way}>
              <WayPicture way={way} />
              <span>
                <strong>{m.options.way[way].label}</strong>
                <br />
                {w.out[way]}
              </span>
            </li>
          ))}
        </ul>
        <p>
          {w.outAll} <Link to={URLS.example}>{w.example}</Link>
        </p>
      </section>
      <div className={styles['columns']}>
        <section>
          <h2>{w.needTitle}</h2>
          <List items={w.need} />
        </section>
        <section>
          <h2>{w.doesNotTitle}</h2>
          <List items={w.doesNot} />
        </section>
      </div>
      <section className={styles['support']}>
        <h2>{w.supportTitle}</h2>
        <p>{w.support}</p>
      </section>
      <section>
        <h2>{w.articleTitle}</h2>
        <p>
          {w.article} <Link to={URLS.errata}>{w.articleLink}</Link>.
        </p>
      </section>
    </div>
  )
}

function Door({ title, what, children }: { title: string; what: string; children: ReactNode }) {
  return (
    <section className={styles['door']}>
      <h2>{title}</h2>
      <p>{what}</p>
      <div className={styles['actions']}>{children}</div>
    </section>
  )
}

/** To the first question; where there are answers, on with them, or with another computer. */
function Configure() {
  const m = useMessages()
  const begun = useSession((session) => Object.keys(session.answers).length > 0)
  const goOnWith = useGoOnWith()
  if (!begun) {
    return (
      <>
        <Link className={buttonLook('primary')} to={stepUrl('edition')}>
          {m.start.start}
        </Link>
        <p className={styles['soft']}>{m.menu.kept}</p>
      </>
    )
  }
  return (
    <>
      <Link className={buttonLook('primary')} to={URLS.resume}>
        {m.start.goOn}
      </Link>
      <Button onClick={() => goOnWith(nextComputer, stepUrl('edition'), { kind: 'next' })}>
        {m.menu.next}
      </Button>
      <Button onClick={() => goOnWith(startAnew, stepUrl('edition'), { kind: 'anew' })}>{m.menu.anew}</Button>
    </>
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
