import { useDeferredValue, useState } from 'react'
import { helperAccounts } from '#domain/answers/helperList.ts'
import { splitAccounts } from '#domain/answers/splitAccounts.ts'
import type { Messages } from '#i18n/en/messages.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { answer, sessionNow, setDraft, useSession } from '#state/session.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { HelperBox } from './HelperBox.tsx'
import { changeHelper } from './helperEdits.ts'
import type { HelperEdit } from './helperEdits.ts'
import { HelperList } from './HelperList.tsx'
import styles from './Helpers.module.css'
import { Question } from './Question.tsx'

const LONG_LIST = 2000

/** Who may offer help: a box to type or paste into, and the list it becomes. */
export function HelpersStep() {
  const m = useMessages()
  const answers = useSession((session) => session.answers)
  const draft = useSession((session) => session.drafts.helpers) ?? ''
  const [setAside, setSetAside] = useState<readonly string[]>([])
  const [added, setAdded] = useState<Added | null>(null)
  // The line that is being changed; typed text is part of it, so that leaving the line in any way can keep it.
  const [edit, setEdit] = useState<HelperEdit | null>(null)
  const accounts = helperAccounts(answers)
  const groups = new Set(answers.helperGroups)
  const hasGroup = accounts.some(({ typed }) => groups.has(typed))

  const addEntries = (entries: readonly string[], box?: string, aside = 0) => {
    const { answers: before } = sessionNow()
    const drafts = box === undefined ? {} : { helpers: undefined }
    if (entries.length === 0 && aside === 0) return answer({}, undefined, drafts)
    const helpers = entries.length === 0 ? before.helpers : [...(before.helpers ?? []), ...entries]
    answer(entries.length === 0 ? {} : { helpers }, undefined, drafts)
    const accounts = entries.length === 0 ? [] : helperAccounts(sessionNow().answers).slice(-entries.length)
    const added = {
      helpers,
      lines: entries.length,
      wrong: accounts.filter(({ problem }) => problem !== null).length,
      look: accounts.filter(({ notice }) => notice !== undefined).length,
      aside,
    }
    setAdded(added)
    return announce(addedWords(added, m))
  }
  const addText = (text: string) => {
    const split = splitAccounts(text)
    if (split.setAside.length > 0) setSetAside([...setAside, ...split.setAside])
    addEntries(split.entries, text, split.setAside.length)
  }
  const saveEdit = (saved: HelperEdit | null) => {
    if (saved !== null) changeHelper(saved)
    setEdit(null)
  }

  // A list of thousands follows in the next frame, so that the page answers at once.
  const later = useDeferredValue(answers)
  const listed = accounts.length > LONG_LIST ? later : answers
  // Made here, so that typing in the box does not make the list anew.
  const list = (
    <HelperList
      accounts={helperAccounts(listed)}
      answers={listed}
      edit={edit}
      onEdit={setEdit}
      onSave={saveEdit}
    />
  )

  return (
    <Question
      step="helpers"
      article={['helper-list', 'policy-6', 'warning-names']}
      onContinue={() => {
        saveEdit(edit)
        addText(sessionNow().drafts.helpers ?? '')
      }}
      onFollow={(problem) => {
        if (problem.kind !== 'helper') return false
        setEdit({ index: problem.index, typed: problem.typed, text: problem.typed })
        return true
      }}
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
          {added !== null && added.helpers === answers.helpers && (
            <p className={styles['added']}>{addedWords(added, m)}</p>
          )}
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
          {list}
          {accounts.length > 0 && <p className={styles['warning']}>{m.helpers.cannotCheck}</p>}
          {accounts.length > 3 && !hasGroup && (
            <p className={styles['note']}>{m.helpers.oneGroup(accounts.length)}</p>
          )}
        </div>
      )}
    </Question>
  )
}

/** What became of the last text that was added. It holds until the list is changed, so it knows which list it was. */
interface Added {
  readonly helpers: readonly string[] | undefined
  readonly lines: number
  readonly wrong: number
  readonly look: number
  readonly aside: number
}

function addedWords({ lines, wrong, look, aside }: Added, m: Messages): string {
  return m.helpers.added(lines, wrong, look, aside)
}

/** Lines of a `net group` listing that are no accounts: shown, so that nothing vanishes unseen. */
function SetAside(props: { lines: readonly string[]; onAdd: () => void; onClose: () => void }) {
  const m = useMessages()
  return (
    <div className={styles['note']}>
      <p>{m.helpers.setAside(props.lines.length)}</p>
      <textarea
        className={styles['asideLines']}
        aria-label={m.helpers.setAsideLines}
        rows={Math.min(props.lines.length, 8)}
        value={props.lines.join('\n')}
        readOnly
      />
      <p className={styles['actions']}>
        <Button onClick={props.onClose}>{m.helpers.setAsideClose}</Button>
        <Button onClick={props.onAdd}>{m.helpers.addAnyway}</Button>
      </p>
    </div>
  )
}
