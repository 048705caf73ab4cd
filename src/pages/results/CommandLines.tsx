import { useState } from 'react'
import { useResultsWords } from '#i18n/useLazyWords.ts'
import { copyText } from '#platform/clipboard.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import styles from './RouteSteps.module.css'

/** More lines than anybody types by hand; copying takes them all. */
const LINES_SHOWN = 12

/** What is typed, exactly, with a button that copies it. */
export function CommandLines({ lines }: { lines: readonly string[] }) {
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
        <code>{lines.slice(0, LINES_SHOWN).join('\n')}</code>
        {lines.length > LINES_SHOWN && `\n${r.moreLines(lines.length - LINES_SHOWN)}`}
      </pre>
      <Button aria-label={r.copyCommandOf(lines[0] ?? '')} onClick={() => void copy()}>
        {r.copyCommand}
      </Button>
      {copied !== null && <span>{copied}</span>}
    </div>
  )
}
