import { useState } from 'react'
import type { Account } from '#domain/accounts.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { accountProblemWords } from '#i18n/words.ts'
import { Button } from '#ui/Button.tsx'
import styles from './Helpers.module.css'

export type HelperKind = 'unknown' | 'user' | 'group'

interface HelperRowProps {
  /** 0-based place in the list. */
  readonly place: number
  readonly account: Account
  readonly domain: string | undefined
  readonly kind: HelperKind
  readonly editing: boolean
  readonly onEdit: () => void
  readonly onCancel: () => void
  readonly onChange: (typed: string) => void
  readonly onRemove: () => void
  readonly onKind: (kind: HelperKind) => void
}

/** One account: its name as it will be written, its kind, and what is wrong with it. */
export function HelperRow(props: HelperRowProps) {
  const { place, account, domain, kind, editing } = props
  const m = useMessages()
  const { typed, name, problem, suggestion } = account
  const words = problem === null ? null : accountProblemWords(problem, m)

  return (
    <div className={words === null ? styles['row'] : `${styles['row']} ${styles['rowWrong']}`}>
      <span className={styles['place']}>{place + 1}</span>
      {editing ? (
        <EditForm {...props} />
      ) : (
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
            <Button look="quiet" aria-label={m.helpers.editOf(typed)} onClick={props.onEdit}>
              {m.helpers.edit}
            </Button>
            <Button look="quiet" aria-label={m.helpers.removeOf(typed)} onClick={props.onRemove}>
              {m.helpers.remove}
            </Button>
          </span>
        </>
      )}
      {words !== null && (
        <p className={styles['problem']}>
          <strong>{words.what}</strong> {words.mend}{' '}
          {suggestion !== null && (
            <Button look="quiet" onClick={() => props.onChange(suggestion)}>
              {m.helpers.takeSuggestion(suggestion)}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

/** The line while it is being changed. Enter saves, Esc leaves it as it was. Not a form: it stands inside one. */
function EditForm({ account, onChange, onCancel }: HelperRowProps) {
  const m = useMessages()
  const [text, setText] = useState(account.typed)
  return (
    <span className={styles['edit']}>
      <input
        // The person pressed Change: this is where they go on.
        ref={(input) => input?.focus()}
        aria-label={m.helpers.editing}
        className={styles['editInput']}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          if (text.trim() !== '') onChange(text)
        }}
      />
      <Button look="quiet" disabled={text.trim() === ''} onClick={() => onChange(text)}>
        {m.helpers.saveEdit}
      </Button>
      <Button look="quiet" onClick={onCancel}>
        {m.helpers.cancelEdit}
      </Button>
    </span>
  )
}
