import { helperAccounts } from '#domain/helperList.ts'
import { splitAccounts } from '#domain/splitAccounts.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { answer, sessionNow, setDraft, useSession } from '#state/session.ts'
import { announce } from '#ui/announce.tsx'
import { useState } from 'react'
import { HelperBox } from './HelperBox.tsx'
import { HelperList } from './HelperList.tsx'
import { Question } from './Question.tsx'
import styles from './Helpers.module.css'

/** Who may offer help: a box to type or paste into, and the list it becomes. */
export function HelpersStep() {
  const m = useMessages()
  const answers = useSession((session) => session.answers)
  const draft = useSession((session) => session.drafts.helpers) ?? ''
  const [setAside, setSetAside] = useState<readonly string[]>([])
  const accounts = helperAccounts(answers)
  const users = accounts.length - (answers.helperGroups?.length ?? 0)

  const addEntries = (entries: readonly string[]) => {
    if (entries.length === 0) return
    const { answers: before } = sessionNow()
    answer({ helpers: [...(before.helpers ?? []), ...entries] })
    const added = helperAccounts(sessionNow().answers).slice(-entries.length)
    announce(m.helpers.added(entries.length, added.filter(({ problem }) => problem !== null).length))
  }
  const addText = (text: string) => {
    const split = splitAccounts(text)
    setDraft('helpers', undefined)
    if (split.setAside.length > 0) setSetAside(split.setAside)
    addEntries(split.entries)
  }

  return (
    <Question
      step="helpers"
      article={['helper-list', 'policy-6', 'warning-names']}
      onContinue={() => addText(sessionNow().drafts.helpers ?? '')}
    >
      {(errorOf) => (
        <div className={styles['helpers']}>
          <HelperBox
            text={draft}
            domain={answers.domain}
            error={errorOf('helpers')}
            onType={(text) => setDraft('helpers', text === '' ? undefined : text)}
            onAdd={addText}
          />
          {setAside.length > 0 && (
            <SetAside
              lines={setAside}
              onAdd={() => {
                addEntries(setAside)
                setSetAside([])
              }}
              onClose={() => setSetAside([])}
            />
          )}
          <HelperList accounts={accounts} answers={answers} />
          {accounts.length > 0 && <p className={styles['warning']}>{m.helpers.cannotCheck}</p>}
          {accounts.length > 3 && users === accounts.length && (
            <p className={styles['note']}>{m.helpers.oneGroup(users)}</p>
          )}
        </div>
      )}
    </Question>
  )
}

/** Lines of a `net group` listing that are no accounts: shown, so that nothing vanishes unseen. */
function SetAside(props: { lines: readonly string[]; onAdd: () => void; onClose: () => void }) {
  const m = useMessages()
  return (
    <div className={styles['note']}>
      <p>{m.helpers.setAside(props.lines.length)}</p>
      <ul className={styles['asideLines']}>
        {props.lines.slice(0, 8).map((line, index) => (
          <li key={index}>
            <code>{line}</code>
          </li>
        ))}
      </ul>
      <p className={styles['actions']}>
        <button type="button" className={styles['small']} onClick={props.onClose}>
          {m.helpers.setAsideClose}
        </button>
        <button type="button" className={styles['small']} onClick={props.onAdd}>
          {m.helpers.addAnyway}
        </button>
      </p>
    </div>
  )
}
