import { useState } from 'react'
import { Link } from 'react-router'
import { LINK_LIMIT, withoutNames, writeSharedAnswers } from '#domain/files/sharedLink.ts'
import { useShareWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { URLS } from '#pages/urls.ts'
import { copyText } from '#platform/clipboard.ts'
import { useSession } from '#state/session.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { QrCode } from './QrCode.tsx'
import styles from './SharePage.module.css'

/** Answers as a link, with or without the names in them. */
export function SharePage() {
  const m = useMessages()
  const w = useShareWords()
  const answers = useSession((session) => session.answers)
  const [isNameless, setNameless] = useState(false)
  const [said, setSaid] = useState('')
  const shared = isNameless ? withoutNames(answers) : answers
  const [site = ''] = location.href.split('#')
  const link = `${site}#${URLS.link}/${writeSharedAnswers(shared)}`
  const copy = async () => {
    const next = (await copyText(link)) ? w.copied : w.copyFailed
    setSaid(next)
    announce(next)
  }
  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(w.title)} />
      <h1 tabIndex={-1}>{w.title}</h1>
      <p>{w.lead}</p>
      {Object.keys(shared).length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <>
          <div>
            <label className={styles['names']}>
              <input
                type="checkbox"
                checked={isNameless}
                aria-describedby="share-names"
                onChange={(event) => {
                  setNameless(event.target.checked)
                  setSaid('')
                }}
              />{' '}
              {w.names}
            </label>
            <p id="share-names" className={styles['soft']}>
              {w.namesHint}
            </p>
          </div>
          <div>
            <label htmlFor="share-link">{w.link}</label>
            <textarea
              id="share-link"
              className={styles['link']}
              readOnly
              rows={4}
              value={link}
              aria-describedby="share-length"
              onFocus={(event) => event.target.select()}
            />
            <p id="share-length" className={link.length > LINK_LIMIT ? styles['note'] : styles['soft']}>
              {link.length > LINK_LIMIT ? w.long(link.length) : w.length(link.length)}
            </p>
          </div>
          <div className={styles['actions']}>
            <Button look="primary" onClick={() => void copy()}>
              {w.copy}
            </Button>
            {said !== '' && <span>{said}</span>}
          </div>
          {location.protocol === 'file:' && <p className={styles['note']}>{w.fromFile}</p>}
          <QrCode key={link} text={link} />
        </>
      )}
      <p>
        <Link to={URLS.start}>{w.start}</Link>
      </p>
    </div>
  )
}
