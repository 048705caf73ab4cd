import { useOfflineWords } from '#i18n/useLazyWords.ts'
import { dismissOfflineNews, useOffline } from '#state/offline.ts'
import { Button } from '#ui/Button.tsx'
import styles from './App.module.css'

/** Says once that the network is no longer needed, or that a newer release waits; nothing happens unasked. */
export function OfflineNotice() {
  const w = useOfflineWords()
  const { news, update } = useOffline()
  if (news === null) return null
  return (
    <section className={`${styles['notice']} ${styles['done']}`} aria-label={w.title} role="status">
      <p>{w[news]}</p>
      {news === 'update' && update !== null && <Button onClick={update}>{w.updateNow}</Button>}
      <Button
        look="quiet"
        onClick={() => {
          dismissOfflineNews()
          // The button is gone then.
          document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
        }}
      >
        {news === 'update' ? w.later : w.close}
      </Button>
    </section>
  )
}
