import { useState } from 'react'
import { linesAround } from '#domain/audit/linesAround.ts'
import type { NumberedLine } from '#domain/audit/linesAround.ts'
import type { Place } from '#domain/audit/reading.ts'
import { useAuditWords } from '#i18n/useLazyWords.ts'
import type { AuditedFile } from '#state/audit.ts'
import styles from './AuditPage.module.css'
import { sourceOf, textOf } from './source.ts'

/** So many lines before a line, and after it. */
const BESIDE = 2

/** Where something stands in a file; where the file can be had, the line opens among its neighbours. */
export function Where({ file, place }: { file: AuditedFile; place: Place }) {
  const w = useAuditWords()
  const { line, offset, inner } = place
  const source = sourceOf(file, place)
  const at = line !== null ? w.line(line) : offset === null ? '' : w.offset(offset)
  return (
    <>
      {inner !== null && <code>{inner}</code>}{' '}
      {line === null || source === undefined ? at : <Context file={file} source={source} line={line} />}
    </>
  )
}

function Context({ file, source, line }: { file: AuditedFile; source: File; line: number }) {
  const w = useAuditWords()
  /** Null: not looked at. */
  const [lines, setLines] = useState<readonly NumberedLine[] | null>(null)
  // Read again each time it is opened, and not kept: there may be thousands.
  const look = async (isOpen: boolean) => {
    const text = isOpen ? await textOf(source, file.reading) : null
    setLines(isOpen ? linesAround(text ?? '', text === null ? 0 : line, BESIDE) : null)
  }
  return (
    <details className={styles['context']} onToggle={(event) => void look(event.currentTarget.open)}>
      <summary>{w.showLine(line)}</summary>
      {lines?.length === 0 && <p>{w.lineGone}</p>}
      {lines !== null && lines.length > 0 && (
        <pre dir="ltr">
          {lines.map(({ number, text }) => (
            <span key={number}>
              <span className={styles['number']}>{number}</span>{' '}
              {number === line ? <mark>{text === '' ? ' ' : text}</mark> : text}
              {'\n'}
            </span>
          ))}
        </pre>
      )}
    </details>
  )
}
