import { useState } from 'react'
import { useMessages } from '#i18n/useMessages.tsx'
import type { Done } from '#pages/done.ts'
import { OpenAnswers } from '#pages/OpenAnswers.tsx'
import { stepUrl } from '#pages/urls.ts'
import { useGoOnWith } from '#pages/useGoOnWith.ts'
import { eraseSession, nextComputer, startAnew, useSession } from '#state/session.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import styles from './AnswersMenu.module.css'
import { saveAnswers } from './saveAnswers.ts'

/** Save, open, go on to another computer, erase; and where the answers are. */
export function AnswersMenu() {
  const m = useMessages()
  const answers = useSession((session) => session.answers)
  const goOnWith = useGoOnWith()
  const [shown, setShown] = useState<'menu' | 'erase' | null>(null)
  const isEmpty = Object.keys(answers).length === 0
  const goOn = (act: () => void, done: Done) => {
    setShown(null)
    goOnWith(act, stepUrl('edition'), done)
  }

  const erase = async () => {
    const [{ eraseWork }, { eraseNamed }] = await Promise.all([
      import('#state/workRecords.ts'),
      import('#state/namedAnswers.ts'),
    ])
    eraseSession()
    eraseWork()
    eraseNamed()
    // Nothing is called erased before it is.
    announce(m.menu.erased)
    setShown(null)
  }

  return (
    <OpenAnswers onChosen={() => setShown(null)}>
      {(choose) => (
        <>
          <Button aria-haspopup="dialog" onClick={() => setShown('menu')}>
            {m.menu.answers}
          </Button>
          <Dialog open={shown === 'menu'} title={m.menu.answers} onClose={() => setShown(null)}>
            <p>{m.menu.kept}</p>
            <div className={styles['actions']}>
              <Button onClick={() => void saveAnswers(answers)}>{m.menu.save}</Button>
              <Button onClick={choose}>{m.menu.open}</Button>
            </div>
            <div className={styles['actions']}>
              <Button unavailable={isEmpty} onClick={() => goOn(nextComputer, { kind: 'next' })}>
                {m.menu.next}
              </Button>
              <Button unavailable={isEmpty} onClick={() => goOn(startAnew, { kind: 'anew' })}>
                {m.menu.anew}
              </Button>
            </div>
            <p className={styles['what']}>{m.menu.nextWhat}</p>
            <div className={styles['actions']}>
              <Button look="danger" onClick={() => setShown('erase')}>
                {m.menu.erase}
              </Button>
              <Button look="quiet" onClick={() => setShown(null)}>
                {m.menu.close}
              </Button>
            </div>
          </Dialog>
          <Dialog open={shown === 'erase'} title={m.menu.eraseTitle} onClose={() => setShown(null)}>
            <p>{m.menu.eraseWhat}</p>
            <div className={styles['actions']}>
              <Button look="primary" onClick={() => setShown(null)}>
                {m.menu.eraseNo}
              </Button>
              <Button look="danger" onClick={() => void erase()}>
                {m.menu.eraseYes}
              </Button>
            </div>
          </Dialog>
        </>
      )}
    </OpenAnswers>
  )
}
