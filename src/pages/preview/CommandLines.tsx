import { useState } from 'react'
import { useResultsWords } from '#i18n/useLazyWords.ts'
import { copyText } from '#platform/clipboard.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import styles from './CommandLines.module.css'

interface CommandLinesProps {
  readonly lines: readonly string[]
  /** So many are shown; copying takes them all. */
  readonly most: number
  /** Where the others are. */
  readonly more: (others: number) => string
  /** Quiet where there are many. */
  readonly look: 'plain' | 'quiet'
}

/** What is typed, exactly, with a button that copies it. */
export function CommandLines({ lines, most, more, look }: CommandLinesProps) {
  const r = useResultsWords()
  const [copied, setCopied] = useState<string | null>(null)
  if (lines.length === 0) return null
  const copy = async () => {
    const said = (await copyText(lines.join('\r\n'))) ? r.file.copied : r.file.copyFailed
    setCopied(said)
    announce(said)
  }
  return (
    <div className={styles['command']}>
      <pre>
        <code>{lines.slice(0, most).join('\n')}</code>
        {lines.length > most && `\n${more(lines.length - most)}`}
      </pre>
      <Button look={look} aria-label={r.copyCommandOf(lines[0] ?? '')} onClick={() => void copy()}>
        {r.copyCommand}
      </Button>
      {copied !== null && <span className={styles['copied']}>{copied}</span>}
    </div>
  )
}
