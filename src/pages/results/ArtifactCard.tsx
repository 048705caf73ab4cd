import { useState } from 'react'
import type { Answers } from '#domain/answers.ts'
import { ARTIFACTS } from '#domain/artifacts.ts'
import type { RenderedArtifact } from '#domain/artifacts.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import type { Plan } from '#domain/plan.ts'
import { useResultsWords } from '#i18n/useLazyWords.ts'
import { FileLines } from '#pages/preview/FileLines.tsx'
import { copyText } from '#platform/clipboard.ts'
import { downloadFile } from '#platform/download.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import styles from './ResultsPage.module.css'

/** A file that goes out as it is: a type that makes the browser keep the bytes and the name. */
const MEDIA_TYPE = 'application/octet-stream'

/** One file: what for, who runs it, its size, a preview, copy and download, all only when it read back right. */
export function ArtifactCard({
  file,
  plan,
  answers,
}: {
  file: RenderedArtifact
  plan: Plan
  answers: Answers
}) {
  const r = useResultsWords()
  const [open, setOpen] = useState(false)
  const [copied, setCopied] = useState<string | null>(null)
  const { id, content, bytes, readBack } = file
  const { fileName } = ARTIFACTS[id]
  const words = r.artifacts[id]
  const f = r.file
  const isRight = readBack.differences.length === 0

  const copy = async (content: TextContent) => {
    const said = (await copyText(fileText(content))) ? f.copied : f.copyFailed
    setCopied(said)
    announce(said)
  }

  return (
    <article className={styles['card']} aria-labelledby={`file-${id}`}>
      <div className={styles['cardText']}>
        <h3 id={`file-${id}`}>{fileName}</h3>
        <p>{words.purpose}</p>
        <p className={styles['soft']}>{words.who}</p>
      </div>
      {isRight ? (
        <>
          <p className={styles['facts']}>
            <span className={styles['good']}>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M3 8.5l3.5 3.5L13 4.5" />
              </svg>
              {id === 'checklist-md'
                ? f.readBackText(readBack.found, readBack.expected)
                : f.readBack(readBack.found, readBack.expected)}
            </span>
            <span className={styles['soft']}>
              {bytes.length < 100_000 ? f.size(bytes.length) : f.sizeLarge(Math.round(bytes.length / 1000))}
            </span>
          </p>
          <div className={styles['actions']}>
            <Button
              look="primary"
              aria-label={f.downloadOf(fileName)}
              onClick={() => {
                downloadFile(fileName, bytes, MEDIA_TYPE)
                announce(f.downloaded(fileName))
              }}
            >
              {f.download}
            </Button>
            {content.encoding !== 'binary' && (
              <Button aria-label={f.copyOf(fileName)} onClick={() => void copy(content)}>
                {f.copy}
              </Button>
            )}
            <Button aria-expanded={open} aria-label={f.previewOf(fileName)} onClick={() => setOpen(!open)}>
              {f.preview}
            </Button>
            {copied !== null && <span className={styles['soft']}>{copied}</span>}
          </div>
        </>
      ) : (
        <div className={styles['mismatch']} role="alert">
          <p>{f.mismatch}</p>
          <pre>{[fileName, ...readBack.differences.slice(0, 20)].join('\n')}</pre>
        </div>
      )}
      {open && (
        <div className={styles['lines']}>
          <FileLines artifact={ARTIFACTS[id]} lines={content.lines} plan={plan} answers={answers} />
        </div>
      )}
    </article>
  )
}
