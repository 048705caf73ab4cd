import { useMessages } from '#i18n/useMessages.tsx'
import { dismissTrouble, useSession } from '#state/session.ts'
import { Button } from '#ui/Button.tsx'
import styles from './App.module.css'
import { saveAnswers } from './saveAnswers.ts'

/** Says once that answers are not kept, and offers the way out: a file. */
export function StorageNotice() {
  const m = useMessages()
  const trouble = useSession((session) => session.trouble)
  const answers = useSession((session) => session.answers)
  if (trouble === null) return null
  return (
    <div className={styles['notice']} role="alert">
      <p>{m.storage[trouble]}</p>
      <Button onClick={() => void saveAnswers(answers)}>{m.storage.save}</Button>
      <Button look="quiet" onClick={dismissTrouble}>
        {m.storage.dismiss}
      </Button>
    </div>
  )
}
