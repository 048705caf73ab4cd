import type { ReactNode } from 'react'
import styles from './fields.module.css'

/** What stands between a field's name and the field; `aria-describedby` of the field names both by these ids. */
export function FieldNotes({
  id,
  hint,
  error,
}: {
  readonly id: string
  readonly hint: ReactNode
  readonly error: string | undefined
}) {
  return (
    <>
      {hint !== undefined && (
        <div id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <div id={`${id}-error`} className={styles['error']}>
          {error}
        </div>
      )}
    </>
  )
}
