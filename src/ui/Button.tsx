import type { ComponentProps } from 'react'
import styles from './Button.module.css'

type Look = 'plain' | 'primary' | 'danger' | 'quiet'

/** A button; `type="button"` unless it sends its form. */
export function Button({ look = 'plain', ...props }: ComponentProps<'button'> & { look?: Look }) {
  return <button type="button" {...props} className={buttonLook(look)} />
}

/** The same look for a link that goes somewhere. */
export function buttonLook(look: Look = 'plain'): string {
  return look === 'plain' ? `${styles['button']}` : `${styles['button']} ${styles[look]}`
}
