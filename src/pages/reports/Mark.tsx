import type { FindingState } from '#domain/files/reports/reportTable.ts'
import styles from './Mark.module.css'

/** The sign of a state, beside its word or in a column that says it: by its form, not by its colour alone. */
export function Mark({ state }: { state: FindingState }) {
  return (
    <svg className={`${styles['mark']} ${styles[state]}`} viewBox="0 0 16 16" aria-hidden="true">
      {state === 'met' && <path d="M3 8.5l3.5 3.5L13 4.5" />}
      {state === 'not-met' && <path d="M4 4l8 8M12 4l-8 8" />}
      {state === 'not-measured' && <path d="M5.2 5.6a2.8 2.8 0 1 1 4 2.6c-.8.4-1.2.9-1.2 1.9M8 12.9v.1" />}
    </svg>
  )
}
