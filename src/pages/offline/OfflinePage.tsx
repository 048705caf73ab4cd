import { useEffect, useState } from 'react'
import { useOfflineWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { offlineHindrance } from '#platform/serviceWorker.ts'
import { useOffline } from '#state/offline.ts'
import { buttonLook } from '#ui/Button.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import styles from './OfflinePage.module.css'

const FILE = 'remote-assistance-wizard.html'

/** Whether the network is still needed here, and the way to do without it elsewhere. */
export function OfflinePage() {
  const m = useMessages()
  const w = useOfflineWords()
  const { state } = useOffline()
  const hindrance = offlineHindrance()
  return (
    <div className={styles['page']}>
      <PageTitle title={m.app.title(w.title)} />
      <h1 tabIndex={-1}>{w.title}</h1>
      <p>{w.lead}</p>
      <section>
        <h2>{w.here}</h2>
        <p>{w.states[hindrance ?? state]}</p>
        {hindrance === null && state === 'ready' && <p>{w.install}</p>}
      </section>
      {hindrance !== 'file' && (
        <section>
          <h2>{w.file}</h2>
          <p>{w.fileLead}</p>
          <OneFile />
        </section>
      )}
    </div>
  )
}

/**
 * With its sum, which was made with it: asked for, as the page cannot know what was built after it. Where there is none, the
 * file is not there either, and a server may give its first page for it.
 */
function OneFile() {
  const w = useOfflineWords()
  const [sum, setSum] = useState<string | null | undefined>()
  useEffect(() => {
    const load = async () => {
      try {
        const answer = await fetch(`./${FILE}.sha256`)
        const [found] = /^[\da-f]{64}(?=\s)/.exec(answer.ok ? await answer.text() : '') ?? []
        setSum(found ?? null)
      } catch {
        setSum(null)
      }
    }
    void load()
  }, [])
  if (sum === undefined) return null
  if (sum === null) return <p>{w.noFile}</p>
  return (
    <>
      <p>
        <a className={buttonLook()} href={`./${FILE}`} download={FILE}>
          {w.download}
        </a>
      </p>
      <p>
        {w.sum} <code className={styles['sum']}>{sum}</code>
      </p>
      <p>
        {w.check} <code>{`certutil -hashfile ${FILE} SHA256`}</code>
      </p>
    </>
  )
}
