import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { offerFor } from '#domain/answers/helperList.ts'
import type { Account } from '#domain/windows/accounts.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { accountNoticeWords, accountProblemWords } from '#i18n/words.ts'
import { Button } from '#ui/Button.tsx'
import type { HelperEdit, HelperKind } from './helperEdits.ts'
import styles from './Helpers.module.css'

interface HelperRowProps {
  /** 0-based place in the list. */
  readonly place: number
  readonly account: Account
  readonly domain: string | undefined
  readonly kind: HelperKind
  /** How many lines there are for which the same is offered, this one too. */
  readonly alike: number
  /** Whether Tab reaches this line; arrow keys reach the others. */
  readonly reachable: boolean
  /** What is being typed in this line, if it is the one that is being changed. */
  readonly edit: HelperEdit | null
  readonly onFocus: () => void
  /** A key pressed on a button of this line. */
  readonly onMove: (event: KeyboardEvent<HTMLElement>) => void
  readonly onStart: () => void
  readonly onEdit: (text: string) => void
  readonly onSave: (edit: HelperEdit) => void
  /** The focus went elsewhere: what was typed is kept. */
  readonly onLeave: (edit: HelperEdit) => void
  readonly onCancel: () => void
  readonly onRemove: () => void
  /** What is offered goes in the place of this line, or of all lines alike. */
  readonly onTake: (howMany: 'this' | 'alike') => void
  readonly onKind: (kind: HelperKind) => void
}

/** One account: its name as it will be written, its kind, and what is wrong with it. */
export function HelperRow(props: HelperRowProps) {
  const { place, account, domain, kind, edit } = props
  const m = useMessages()
  const { typed, name, problem, notice } = account
  const words = problem === null ? null : accountProblemWords(problem, m)
  const look = notice === undefined ? null : accountNoticeWords(notice, m)
  const tabIndex = props.reachable ? 0 : -1
  const problemId = `helper-problem-${place}`

  return (
    <div
      className={words === null ? styles['row'] : `${styles['row']} ${styles['rowWrong']}`}
      data-line={place}
      onFocus={props.onFocus}
    >
      <span className={styles['place']}>{place + 1}</span>
      {edit === null ? (
        <>
          <span className={styles['name']}>
            <span className={styles['account']}>{name ?? typed}</span>
            {account.completed && domain !== undefined && (
              <span className={styles['soft']}>{m.helpers.completed(domain)}</span>
            )}
            {name !== null && account.dnsDomain && (
              <span className={styles['soft']}>{m.helpers.dnsDomain}</span>
            )}
          </span>
          <select
            className={styles['kind']}
            aria-label={m.helpers.kindOf(name ?? typed)}
            tabIndex={tabIndex}
            data-action="kind"
            value={kind}
            onChange={(event) => {
              const { value } = event.target
              if (value === 'user' || value === 'group' || value === 'unknown') props.onKind(value)
            }}
          >
            {(['unknown', 'user', 'group'] as const).map((each) => (
              <option key={each} value={each}>
                {m.helpers.kinds[each]}
              </option>
            ))}
          </select>
          <span className={styles['rowActions']}>
            <Button
              look="quiet"
              aria-label={m.helpers.editOf(typed)}
              tabIndex={tabIndex}
              data-action="edit"
              onKeyDown={props.onMove}
              onClick={props.onStart}
            >
              {m.helpers.edit}
            </Button>
            <Button
              look="quiet"
              aria-label={m.helpers.removeOf(typed)}
              tabIndex={tabIndex}
              data-action="remove"
              onKeyDown={props.onMove}
              onClick={props.onRemove}
            >
              {m.helpers.remove}
            </Button>
          </span>
        </>
      ) : (
        <EditForm {...props} edit={edit} describedBy={words === null ? undefined : problemId} />
      )}
      {words !== null && (
        <p className={styles['problem']} id={problemId}>
          <strong>{words.what}</strong> {words.mend} <Offer {...props} />
        </p>
      )}
      {look !== null && (
        <p className={styles['look']}>
          <strong>{look.what}</strong> {look.mend} <Offer {...props} />
        </p>
      )}
    </div>
  )
}

/** Another reading of a line, to take with one click: here, or in all lines in which the same is the matter. */
function Offer({ account, alike, reachable, onMove, onTake }: HelperRowProps) {
  const m = useMessages()
  const offer = offerFor(account)
  if (offer === null) return null
  const [only = ''] = offer
  const button = { look: 'quiet', tabIndex: reachable ? 0 : -1, onKeyDown: onMove } as const
  return (
    <>
      <Button {...button} data-action="suggestion" onClick={() => onTake('this')}>
        {offer.length === 1 ? m.helpers.takeSuggestion(only) : m.helpers.takeParts(offer)}
      </Button>
      {alike > 1 && (
        <Button {...button} data-action="alike" onClick={() => onTake('alike')}>
          {m.helpers.takeAlike(alike)}
        </Button>
      )}
    </>
  )
}

/** The line while it is being changed. Enter saves, Esc leaves it as it was. Not a form: it stands inside one. */
function EditForm({
  account,
  edit,
  describedBy,
  onEdit,
  onSave,
  onLeave,
  onCancel,
}: HelperRowProps & { edit: HelperEdit; describedBy: string | undefined }) {
  const m = useMessages()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // The person pressed Change, and goes on here. A line that has just come into view takes no focus before it shows.
    let frame = 0
    const focus = () => {
      input.current?.focus()
      if (document.activeElement !== input.current) frame = requestAnimationFrame(focus)
    }
    focus()
    return () => cancelAnimationFrame(frame)
  }, [])

  return (
    <span
      className={styles['edit']}
      onBlur={({ currentTarget, relatedTarget: next }) => {
        // Within the line, in another window, or at Continue (which saves by itself): the person has not left.
        const stays = next !== null && currentTarget.contains(next)
        const continues = next instanceof HTMLButtonElement && next.type === 'submit'
        if (!stays && !continues && document.hasFocus()) onLeave(edit)
      }}
    >
      <input
        ref={input}
        aria-label={m.helpers.editing(account.typed)}
        aria-invalid={describedBy === undefined ? undefined : true}
        aria-describedby={describedBy}
        className={styles['editInput']}
        value={edit.text}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onEdit(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          onSave(edit)
        }}
      />
      <Button look="quiet" onClick={() => onSave(edit)}>
        {m.helpers.saveEdit}
      </Button>
      <Button look="quiet" onClick={onCancel}>
        {m.helpers.cancelEdit}
      </Button>
    </span>
  )
}
