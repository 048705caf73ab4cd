import type { ReactNode } from 'react'
import { FieldNotes } from './FieldNotes.tsx'
import styles from './fields.module.css'

interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: ReactNode
  /** Beside the words, and nothing that they do not say. */
  readonly picture?: ReactNode
}

interface ChoiceFieldProps<Value extends string> {
  /** Id of the first control, where an error link leads. */
  readonly id: string
  readonly legend: ReactNode
  /** Hidden where the page's heading already asks. */
  readonly legendHidden?: boolean
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly choices: readonly Choice<Value>[]
}

/** A group of radio buttons with what each choice means. */
export function RadioField<Value extends string>({
  value,
  onChange,
  ...field
}: ChoiceFieldProps<Value> & { value: Value | undefined; onChange: (value: Value) => void }) {
  return (
    <Choices
      {...field}
      type="radio"
      isChecked={(choice) => choice === value}
      onChange={(choice) => onChange(choice)}
    />
  )
}

/** A group of check boxes with what each means. */
export function CheckboxField<Value extends string>({
  values,
  onChange,
  ...field
}: ChoiceFieldProps<Value> & { values: readonly Value[]; onChange: (values: readonly Value[]) => void }) {
  return (
    <Choices
      {...field}
      type="checkbox"
      isChecked={(choice) => values.includes(choice)}
      onChange={(choice, checked) =>
        onChange(
          field.choices
            .map((each) => each.value)
            .filter((each) => (each === choice ? checked : values.includes(each))),
        )
      }
    />
  )
}

function Choices<Value extends string>({
  id,
  legend,
  legendHidden = false,
  hint,
  error,
  choices,
  type,
  isChecked,
  onChange,
}: ChoiceFieldProps<Value> & {
  type: 'radio' | 'checkbox'
  isChecked: (value: Value) => boolean
  onChange: (value: Value, checked: boolean) => void
}) {
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean)
  return (
    <fieldset
      className={error === undefined ? styles['field'] : `${styles['field']} ${styles['wrong']}`}
      aria-describedby={described.join(' ') || undefined}
    >
      <legend className={legendHidden ? 'visually-hidden' : styles['legend']}>{legend}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <div className={styles['options']}>
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${choice.value}`
          return (
            <label key={choice.value} className={styles['option']}>
              <input
                type={type}
                id={choiceId}
                name={id}
                value={choice.value}
                checked={isChecked(choice.value)}
                aria-labelledby={`${choiceId}-label`}
                aria-describedby={choice.hint === undefined ? undefined : `${choiceId}-meaning`}
                onChange={(event) => onChange(choice.value, event.target.checked)}
              />
              <span id={`${choiceId}-label`}>{choice.label}</span>
              {choice.picture !== undefined && <span className={styles['picture']}>{choice.picture}</span>}
              {choice.hint !== undefined && (
                <span id={`${choiceId}-meaning`} className={styles['hint']}>
                  {choice.hint}
                </span>
              )}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
