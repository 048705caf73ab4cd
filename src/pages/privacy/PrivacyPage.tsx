import { useState } from 'react'
import { Link } from 'react-router'
import { useOfflineWords, usePrivacyWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { URLS } from '#pages/urls.ts'
import { eraseSite } from '#platform/eraseSite.ts'
import { eraseNamed } from '#state/namedAnswers.ts'
import { eraseSession } from '#state/session.ts'
import { eraseWork } from '#state/workRecords.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import styles from './PrivacyPage.module.css'

/** What stays on the device and how to be rid of it; how to check what was downloaded; what is proven and what nobody knows. */
export function PrivacyPage() {
  const m = useMessages()
  const w = usePrivacyWords()
  const { title: offline } = useOfflineWords()
  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(w.title)} />
      <h1 tabIndex={-1}>{w.title}</h1>
      <h2>{w.leaves}</h2>
      <p>{w.leavesText}</p>
      <h2>{w.kept}</h2>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{w.columns.what}</th>
            <th scope="col">{w.columns.where}</th>
            <th scope="col">{w.columns.until}</th>
          </tr>
        </thead>
        <tbody>
          {w.rows.map(([what, where, until]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{where}</td>
              <td>{until}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Erase />
      <h2>{w.check}</h2>
      <p>{w.checkText}</p>
      <p>
        <Link to={URLS.offline}>{offline}</Link>
      </p>
      <h2>{w.proof}</h2>
      <p>{w.proofText}</p>
      <h2>{w.unknown}</h2>
      <ul>
        {w.unknownList.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  )
}

function Erase() {
  const w = usePrivacyWords()
  const [state, setState] = useState<'asked' | 'failed' | null>(null)
  const erase = async () => {
    setState(null)
    // What is in the memory of this tab would be kept again when it is left.
    eraseSession()
    eraseWork()
    eraseNamed()
    try {
      await eraseSite()
    } catch {
      setState('failed')
      return
    }
    location.hash = URLS.start
    location.reload()
  }
  return (
    <>
      <p className={styles['actions']}>
        <Button look="danger" onClick={() => setState('asked')}>
          {w.erase}
        </Button>
        <span>{w.eraseHint}</span>
      </p>
      {state === 'failed' && <p role="alert">{w.failed}</p>}
      <Dialog open={state === 'asked'} title={w.erase} onClose={() => setState(null)}>
        <p>{w.sure}</p>
        <div className={styles['actions']}>
          <Button look="danger" onClick={() => void erase()}>
            {w.yes}
          </Button>
          <Button onClick={() => setState(null)}>{w.no}</Button>
        </div>
      </Dialog>
    </>
  )
}
