import { useEffect, useRef } from 'react'
import styles from './ErrorSummary.module.css'

interface ErrorSummaryProps {
  readonly title: string
  /** `onFollow` may lead somewhere else than to the field; then it says true. */
  readonly errors: readonly {
    readonly fieldId: string
    readonly text: string
    readonly onFollow?: () => boolean
  }[]
}

/** All that keeps the page from going on, each with a link to its field. Takes the focus when it appears: give it a new key at each attempt. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    summary.current?.focus()
  }, [])

  return (
    <div
      ref={summary}
      className={styles['summary']}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map(({ fieldId, text, onFollow }) => (
          <li key={`${fieldId} ${text}`}>
            <a
              // The address belongs to the router, so the link moves the focus itself.
              href={window.location.hash}
              onClick={(event) => {
                event.preventDefault()
                if (onFollow?.() === true) return
                document.querySelector<HTMLElement>(`#${CSS.escape(fieldId)}`)?.focus()
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
