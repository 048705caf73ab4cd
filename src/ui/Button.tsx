import type { ComponentProps } from 'react'
import styles from './Button.module.css'

type Look = 'plain' | 'primary' | 'danger' | 'quiet'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly look?: Look
  /** Nothing to do now. It keeps the focus and stays in the order of Tab, unlike a disabled one. */
  readonly unavailable?: boolean
  readonly 'data-action'?: string
  readonly 'data-adds'?: boolean
}

/** A button; `type="button"` unless it sends its form. */
export function Button({ look = 'plain', unavailable = false, onClick, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      aria-disabled={unavailable || undefined}
      onClick={unavailable ? undefined : onClick}
      className={buttonLook(look)}
    />
  )
}

/** The same look for a link that goes somewhere. */
export function buttonLook(look: Look = 'plain'): string {
  return look === 'plain' ? `${styles['button']}` : `${styles['button']} ${styles[look]}`
}
