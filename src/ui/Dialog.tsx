import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The browser's own modal dialog: it keeps the focus inside and gives it back, and Esc closes it. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={titleId}
      // Closed by us for another dialog, `open` is false by now: only the person's own closing counts.
      onClose={() => {
        if (open) onClose()
      }}
    >
      {open && (
        <div className={styles['content']}>
          <h2 id={titleId}>{title}</h2>
          {children}
        </div>
      )}
    </dialog>
  )
}
