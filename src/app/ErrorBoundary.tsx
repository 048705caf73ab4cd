import { Component } from 'react'
import type { ReactNode } from 'react'
import { Button } from '#ui/Button.tsx'
import styles from './App.module.css'

interface ErrorBoundaryProps {
  readonly messages: { readonly title: string; readonly what: string; readonly reload: string }
  readonly children: ReactNode
}

/** Our own mistakes end here: the person is told, and the rest of the page (with the menu to save) stays. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { messages, children } = this.props
    const { error } = this.state
    if (error === null) return children
    return (
      <div className={styles['message']} role="alert">
        <h1 tabIndex={-1}>{messages.title}</h1>
        <p>{messages.what}</p>
        <pre>{error.message}</pre>
        <Button look="primary" onClick={() => window.location.reload()}>
          {messages.reload}
        </Button>
      </div>
    )
  }
}
