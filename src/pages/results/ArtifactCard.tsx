import { useState } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import type { ArtifactId } from '#domain/files/artifactIds.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import { decodeText } from '#domain/formats/fileContent.ts'
import type { TextEncoding } from '#domain/formats/fileContent.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { useResultsWords } from '#i18n/useLazyWords.ts'
import { FileLines } from '#pages/preview/FileLines.tsx'
import { copyText } from '#platform/clipboard.ts'
import { downloadFile } from '#platform/download.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import type { FinishedFile } from '#workers/renderFiles.ts'
import styles from './ArtifactCard.module.css'
import type { RenderedFiles } from './useRenderedFiles.ts'

/** A file that goes out as it is: a type that makes the browser keep the bytes and the name. */
const MEDIA_TYPE = 'application/octet-stream'

interface ArtifactCardProps {
  /** A file of a step stands below that step's heading. */
  readonly heading: 'h3' | 'h4'
  readonly id: ArtifactId
  readonly files: RenderedFiles
  readonly plan: Plan
  readonly answers: Answers
}

/** One file: what for, who runs it, its size and sum, a preview, copy and download, all only when it read back right. */
export function ArtifactCard({ heading: Heading, id, files, plan, answers }: ArtifactCardProps) {
  const r = useResultsWords()
  const file = files.get(id)
  const { fileName } = ARTIFACTS[id]
  const words = r.artifacts[id]
  const headingId = `file-${id}`

  return (
    <article className={styles['card']} aria-labelledby={headingId}>
      <div className={styles['text']}>
        <Heading id={headingId}>{fileName}</Heading>
        <p>{words.purpose}</p>
        <p className={styles['soft']}>{words.who}</p>
        <p className={styles['soft']}>
          {r.proof}: {words.proof}.
        </p>
        {file !== undefined && file.concerns.length > 0 && (
          <ul className={styles['concerns']}>
            {file.concerns.map((concern) => (
              <li key={concern.kind}>
                {r.concerns[concern.kind](
                  concern.names,
                  concern.carriedBy === null ? null : ARTIFACTS[concern.carriedBy].fileName,
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      {file === undefined ? (
        <p className={`${styles['facts']} ${styles['pending']}`}>
          {files.failed ? r.file.failed : r.file.pending}
        </p>
      ) : (
        <FileActions file={file} files={files} plan={plan} answers={answers} />
      )}
    </article>
  )
}

function FileActions({
  file,
  files,
  plan,
  answers,
}: Omit<ArtifactCardProps, 'id' | 'heading'> & { readonly file: FinishedFile }) {
  const r = useResultsWords()
  const f = r.file
  const [open, setOpen] = useState(false)
  const [copied, setCopied] = useState<string | null>(null)
  const { id, encoding, bytes, sha256, readBack } = file
  const artifact = ARTIFACTS[id]
  const { fileName } = artifact
  const lines = files.linesOf(id)

  const preview = () => {
    if (lines === undefined) files.askForLines(id)
    setOpen(!open)
  }
  const copy = async (as: TextEncoding) => {
    const said = (await copyText(decodeText(bytes, as))) ? f.copied : f.copyFailed
    setCopied(said)
    announce(said)
  }

  if (readBack.differences.length > 0) {
    return (
      <div className={styles['mismatch']} role="alert">
        <p>{f.mismatch}</p>
        <pre>{[fileName, ...readBack.differences.slice(0, 20)].join('\n')}</pre>
      </div>
    )
  }
  const counted = artifact.purpose === 'read' ? f.readBackText : f.readBack
  return (
    <>
      <p className={styles['facts']}>
        <span className={styles['good']}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 8.5l3.5 3.5L13 4.5" />
          </svg>
          {counted(readBack.found, readBack.expected)}
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
        {encoding !== 'binary' && (
          <Button aria-label={f.copyOf(fileName)} onClick={() => void copy(encoding)}>
            {f.copy}
          </Button>
        )}
        <Button aria-expanded={open} aria-label={f.previewOf(fileName)} onClick={preview}>
          {f.preview}
        </Button>
        {copied !== null && <span className={styles['soft']}>{copied}</span>}
      </div>
      <p className={styles['sum']}>
        {f.sha256} <code>{sha256}</code>
      </p>
      {open && lines !== undefined && (
        <div className={styles['lines']}>
          <FileLines artifact={artifact} lines={lines} plan={plan} answers={answers} />
        </div>
      )}
    </>
  )
}
