import type { ComponentProps, ReactNode } from 'react'
import { FieldNotes } from './FieldNotes.tsx'
import styles from './fields.module.css'

interface FieldProps {
  readonly id: string
  readonly label: ReactNode
  /** Shown after the label, such as "(optional)". */
  readonly mark?: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
}

/**
 * One line of text. Names and addresses are not prose: no spelling help, no capitals of its own. `suggestions`: what a
 * browser offers below it.
 */
export function TextField({
  value,
  onChange,
  suggestions,
  ...field
}: FieldProps & {
  value: string
  onChange: (text: string) => void
  suggestions?: readonly string[]
}) {
  const listId = `${field.id}-suggestions`
  return (
    <Field {...field}>
      {(described) => (
        <>
          <input
            {...described}
            {...PLAIN}
            {...(suggestions === undefined ? {} : { list: listId })}
            className={`${styles['input']} ${styles['short']}`}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {suggestions !== undefined && (
            <datalist id={listId}>
              {suggestions.map((suggestion) => (
                <option key={suggestion}>{suggestion}</option>
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}

/** Several lines of text; takes whatever else a textarea takes. */
export function TextAreaField({
  id,
  label,
  mark,
  hint,
  error,
  ...props
}: FieldProps & Omit<ComponentProps<'textarea'>, 'id'>) {
  return (
    <Field id={id} label={label} {...(mark === undefined ? {} : { mark })} hint={hint} error={error}>
      {(described) => (
        <textarea {...props} {...described} {...PLAIN} className={`${styles['input']} ${styles['area']}`} />
      )}
    </Field>
  )
}

/** A native list to choose one from; the first, empty entry says that nothing is chosen. */
export function SelectField<Value extends string>({
  value,
  onChange,
  empty,
  choices,
  ...field
}: FieldProps & {
  value: Value | undefined
  onChange: (value: Value) => void
  empty: string
  choices: readonly { readonly value: Value; readonly label: string; readonly group?: string }[]
}) {
  return (
    <Field {...field}>
      {(described) => (
        <select
          {...described}
          className={styles['input']}
          value={value ?? ''}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value)
            if (chosen !== undefined) onChange(chosen.value)
          }}
        >
          <option value="" disabled>
            {empty}
          </option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

const PLAIN = { autoComplete: 'off', autoCapitalize: 'off', autoCorrect: 'off', spellCheck: false } as const

interface Described {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean | undefined
}

function Field({
  id,
  label,
  mark,
  hint,
  error,
  children,
}: FieldProps & { children: (described: Described) => ReactNode }) {
  const describedBy = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(
    Boolean,
  )
  return (
    <div className={error === undefined ? styles['field'] : `${styles['field']} ${styles['wrong']}`}>
      <label htmlFor={id} className={styles['legend']}>
        {label}
        {mark !== undefined && <span className={styles['optional']}> {mark}</span>}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children({
        id,
        'aria-describedby': describedBy.join(' ') || undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  )
}
