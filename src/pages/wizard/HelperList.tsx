import { useRef, useState } from 'react'
import { Virtualizer } from 'virtua'
import type { VirtualizerHandle } from 'virtua'
import type { Account } from '#domain/accounts.ts'
import type { Answers } from '#domain/answers.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { answer } from '#state/session.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { HelperRow } from './HelperRow.tsx'
import type { HelperKind } from './HelperRow.tsx'
import styles from './Helpers.module.css'

/** The list of helpers, one line per account; only the lines in view are on the page. */
export function HelperList({ accounts, answers }: { accounts: readonly Account[]; answers: Answers }) {
  const m = useMessages()
  const list = useRef<VirtualizerHandle>(null)
  const box = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<number | null>(null)
  const groups = new Set(answers.helperGroups)
  const users = new Set(answers.helperUsers)
  const wrong = accounts.flatMap(({ problem }, index) => (problem === null ? [] : [index]))
  const repeated = new Set(wrong.filter((index) => accounts[index]?.problem?.kind === 'repeated'))

  const setEntries = (helpers: readonly string[], renamed?: { from: string; to: string }) => {
    const rename = (names: readonly string[] | undefined) => {
      if (names === undefined) return undefined
      const kept = new Set(helpers)
      const next = names
        .map((name) => (name === renamed?.from ? renamed.to : name))
        .filter((name) => kept.has(name))
      return next.length === 0 ? undefined : [...new Set(next)]
    }
    answer({
      helpers: helpers.length === 0 ? undefined : [...helpers],
      helperGroups: rename(answers.helperGroups),
      helperUsers: rename(answers.helperUsers),
    })
  }
  const typed = accounts.map((account) => account.typed)

  const changeEntry = (index: number, to: string) => {
    const from = typed[index] ?? ''
    setEntries(typed.with(index, to), { from, to })
    setEditing(null)
  }
  const removeEntry = (index: number) => {
    setEntries(typed.filter((_, other) => other !== index))
    setEditing(null)
    announce(m.helpers.removed(typed[index] ?? ''))
  }
  const setKind = (name: string, kind: HelperKind) => {
    const without = (names: readonly string[] | undefined) => (names ?? []).filter((other) => other !== name)
    const some = (names: string[]) => (names.length === 0 ? undefined : names)
    answer({
      helperGroups: some([...without(answers.helperGroups), ...(kind === 'group' ? [name] : [])]),
      helperUsers: some([...without(answers.helperUsers), ...(kind === 'user' ? [name] : [])]),
    })
  }
  const goToNextProblem = () => {
    const next = wrong.find((index) => index > (editing ?? -1)) ?? wrong[0]
    if (next === undefined) return
    list.current?.scrollToIndex(next, { align: 'nearest' })
    setEditing(next)
  }

  return (
    <section className={styles['listSection']} aria-labelledby="helper-list-title">
      <div className={styles['listHead']}>
        <h2 id="helper-list-title">{m.helpers.listTitle(accounts.length)}</h2>
        {repeated.size > 0 && (
          <Button look="quiet" onClick={() => setEntries(typed.filter((_, index) => !repeated.has(index)))}>
            {m.helpers.removeRepeated(repeated.size)}
          </Button>
        )}
        {accounts.length > 1 && (
          <Button
            look="quiet"
            onClick={() => {
              setEntries([])
              announce(m.helpers.removedAll)
            }}
          >
            {m.helpers.removeAll}
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
        <div ref={box} className={styles['list']}>
          <Virtualizer ref={list} scrollRef={box} as="ul" item="li" data={accounts} itemSize={52}>
            {(account, index) => (
              <HelperRow
                key={index}
                place={index}
                account={account}
                domain={answers.domain}
                kind={groups.has(account.typed) ? 'group' : users.has(account.typed) ? 'user' : 'unknown'}
                editing={editing === index}
                onEdit={() => setEditing(index)}
                onCancel={() => setEditing(null)}
                onChange={(to) => changeEntry(index, to)}
                onRemove={() => removeEntry(index)}
                onKind={(kind) => setKind(account.typed, kind)}
              />
            )}
          </Virtualizer>
        </div>
      )}
    </section>
  )
}
