import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Virtualizer } from 'virtua'
import type { VirtualizerHandle } from 'virtua'
import type { Answers } from '#domain/answers/answers.ts'
import { offersAlike } from '#domain/answers/helperList.ts'
import type { Account } from '#domain/windows/accounts.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { sessionNow, undoAnswer } from '#state/session.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { removeHelpers, setHelperKind, takeOffers } from './helperEdits.ts'
import type { HelperEdit } from './helperEdits.ts'
import { HelperRow } from './HelperRow.tsx'
import styles from './Helpers.module.css'

const STEPS_OF_KEYS = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', 8],
  ['PageUp', -8],
  ['Home', -Infinity],
  ['End', Infinity],
])

/** So many lines are shown at once; a longer list scrolls in itself, so that Continue stays near. */
const WHOLE = 15

interface HelperListProps {
  readonly accounts: readonly Account[]
  readonly answers: Answers
  readonly edit: HelperEdit | null
  readonly onEdit: (edit: HelperEdit | null) => void
  readonly onSave: (edit: HelperEdit | null) => void
}

/**
 * The list of helpers, one line per account; only the lines in view are on the page. For the keyboard it is one stop:
 * arrow keys go from line to line, so that Continue is never thousands of tabs away.
 */
export function HelperList({ accounts, answers, edit, onEdit, onSave }: HelperListProps) {
  const m = useMessages()
  const list = useRef<VirtualizerHandle>(null)
  const box = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const [active, setActive] = useState(0)
  /** The answers as they were left when the list was emptied: until something else is said, that is one step back. */
  const [emptied, setEmptied] = useState<Answers | null>(null)
  const groups = new Set(answers.helperGroups)
  const users = new Set(answers.helperUsers)
  const wrong = accounts.flatMap(({ problem }, index) => (problem === null ? [] : [index]))
  const repeated = new Set(wrong.filter((index) => accounts[index]?.problem?.kind === 'repeated'))
  const alike = offersAlike(accounts)
  const placesAlike = ({ problem, notice }: Account) => {
    const kind = (problem ?? notice)?.kind
    return kind === undefined ? [] : (alike.get(kind) ?? [])
  }
  const reachable = Math.min(active, accounts.length - 1)
  const editing = edit !== null && accounts[edit.index]?.typed === edit.typed ? edit.index : null

  useEffect(() => {
    if (editing !== null) list.current?.scrollToIndex(editing, { align: 'nearest' })
  }, [editing])

  /** What had the focus may be gone with the next frame; the person goes on at this line, or at the list's title. */
  const focusLine = (index: number, action = 'edit') => {
    setActive(index)
    list.current?.scrollToIndex(index, { align: 'nearest' })
    requestAnimationFrame(() => {
      const button = box.current?.querySelector<HTMLElement>(
        `[data-line="${index}"] [data-action="${action}"]`,
      )
      ;(button ?? title.current)?.focus()
    })
  }
  const startEdit = (index: number) => {
    const typed = accounts[index]?.typed ?? ''
    setActive(index)
    onEdit({ index, typed, text: typed })
  }
  const goToNextProblem = () => {
    onSave(edit)
    const next = wrong.find((index) => index > (editing ?? -1)) ?? wrong[0]
    if (next !== undefined) startEdit(next)
  }
  /** Arrow keys on a button go to the same button of another line. */
  const move = ({ key, currentTarget }: KeyboardEvent<HTMLElement>): boolean => {
    const step = STEPS_OF_KEYS.get(key)
    if (step === undefined) return false
    focusLine(Math.min(Math.max(reachable + step, 0), accounts.length - 1), currentTarget.dataset['action'])
    return true
  }

  return (
    <section className={styles['listSection']} aria-labelledby="helper-list-title">
      <div className={styles['listHead']}>
        <h2 id="helper-list-title" ref={title} tabIndex={-1}>
          {m.helpers.listTitle(accounts.length)}
        </h2>
        {repeated.size > 0 && (
          <Button
            look="quiet"
            onClick={() => {
              removeHelpers((index) => repeated.has(index))
              title.current?.focus()
            }}
          >
            {m.helpers.removeRepeated(repeated.size)}
          </Button>
        )}
        {accounts.length > 1 && (
          <Button
            look="quiet"
            onClick={() => {
              removeHelpers(() => true)
              setEmptied(sessionNow().answers)
              announce(m.helpers.removedAll)
              title.current?.focus()
            }}
          >
            {m.helpers.removeAll}
          </Button>
        )}
        {emptied === answers && (
          <Button
            aria-label={`${m.menu.undo}: ${m.helpers.removeAll}`}
            data-action="undo"
            onClick={() => {
              undoAnswer()
              announce(m.menu.undone)
              title.current?.focus()
            }}
          >
            {m.menu.undo}
          </Button>
        )}
      </div>
      {wrong.length > 0 && (
        <p className={styles['toMend']}>
          {m.helpers.toMend(wrong.length)}{' '}
          <Button look="quiet" onClick={goToNextProblem}>
            {m.helpers.nextProblem}
          </Button>
        </p>
      )}
      {accounts.length === 0 ? (
        <p className={styles['empty']}>{m.helpers.emptyList}</p>
      ) : (
        <>
          <p className={styles['soft']}>{m.helpers.kindWhy}</p>
          {/* Each select has its name for screen readers. */}
          <div className={`${styles['row']} ${styles['columns']}`} aria-hidden="true">
            <span />
            <span>{m.helpers.account}</span>
            <span>{m.helpers.kind}</span>
          </div>
          <div ref={box} className={styles['list']} data-long={accounts.length > WHOLE || undefined}>
            <Virtualizer
              ref={list}
              scrollRef={box}
              as="ul"
              item="li"
              data={accounts}
              keepMounted={[...new Set([reachable, editing ?? reachable])]}
            >
              {(account, index) => (
                <HelperRow
                  key={index}
                  place={index}
                  account={account}
                  domain={answers.domain}
                  kind={groups.has(account.typed) ? 'group' : users.has(account.typed) ? 'user' : 'unknown'}
                  alike={placesAlike(account).length}
                  reachable={index === reachable}
                  edit={index === editing ? edit : null}
                  onFocus={() => setActive(index)}
                  onMove={(event) => {
                    if (move(event)) event.preventDefault()
                  }}
                  onEdit={(text) => onEdit({ index, typed: account.typed, text })}
                  onStart={() => startEdit(index)}
                  onSave={(saved) => {
                    onSave(saved)
                    focusLine(index)
                  }}
                  onLeave={onSave}
                  onCancel={() => {
                    onEdit(null)
                    focusLine(index)
                  }}
                  onRemove={() => {
                    removeHelpers((other) => other === index)
                    announce(m.helpers.removed(account.typed))
                    focusLine(Math.max(0, Math.min(index, accounts.length - 2)), 'remove')
                  }}
                  onTake={(howMany) => {
                    const places = howMany === 'this' ? [index] : placesAlike(account)
                    onEdit(null)
                    takeOffers(accounts, places)
                    if (howMany === 'alike') announce(m.helpers.takenAlike(places.length))
                    focusLine(index)
                  }}
                  onKind={(kind) => setHelperKind(account.typed, kind)}
                />
              )}
            </Virtualizer>
          </div>
          {accounts.length > 1 && <p className={styles['keys']}>{m.helpers.keys}</p>}
        </>
      )}
    </section>
  )
}
