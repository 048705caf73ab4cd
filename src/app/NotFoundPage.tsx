import { Link } from 'react-router'
import { useMessages } from '#i18n/useMessages.tsx'
import { URLS } from '#pages/urls.ts'
import { buttonLook } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import styles from './App.module.css'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const m = useMessages()
  return (
    <div className={styles['message']}>
      <PageTitle title={m.app.title(m.app.notFound.title)} />
      <h1 tabIndex={-1}>{m.app.notFound.title}</h1>
      <p>{m.app.notFound.what}</p>
      <Link className={buttonLook('primary')} to={URLS.start}>
        {m.app.notFound.back}
      </Link>
    </div>
  )
}
