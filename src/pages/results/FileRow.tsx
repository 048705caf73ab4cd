import { useState } from 'react'
import type { PlanSource } from '#domain/files/artifact.ts'
import type { ArtifactId } from '#domain/files/artifactIds.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import { decodeText } from '#domain/formats/fileContent.ts'
import type { TextEncoding } from '#domain/formats/fileContent.ts'
import { useResultsWords } from '#i18n/useLazyWords.ts'
import { FileLines } from '#pages/preview/FileLines.tsx'
import { copyText } from '#platform/clipboard.ts'
import { downloadFile } from '#platform/download.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import type { FinishedFile } from '#workers/renderFiles.ts'
import styles from './FileRow.module.css'
import type { RenderedFiles } from './useRenderedFiles.ts'

interface FileRowProps {
  readonly heading: 'h3' | 'h4'
  readonly id: ArtifactId
  readonly files: RenderedFiles
  readonly source: PlanSource
}

/** One file: its name and a download, only when it read back right; all else about it in one fold. */
export function FileRow({ heading: Heading, id, files, source }: FileRowProps) {
  const r = useResultsWords()
  const file = files.get(id)
  const { fileName } = ARTIFACTS[id]
  const headingId = `file-${id}`
  const isRight = file !== undefined && file.readBack.differences.length === 0
  return (
    <article className={styles['file']} aria-labelledby={headingId}>
      <div className={styles['row']}>
        <Heading id={headingId}>{fileName}</Heading>
        {isRight ? (
          <Button
            aria-label={r.file.downloadOf(fileName)}
            onClick={() => {
              downloadFile(fileName, file.bytes)
              announce(r.file.downloaded(fileName))
            }}
          >
            {r.file.download}
          </Button>
        ) : (
          file === undefined && (
            <span className={styles['soft']}>{files.failed ? r.file.failed : r.file.pending}</span>
          )
        )}
      </div>
      {file !== undefined && !isRight && <Mismatch file={file} />}
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
      {isRight && <About file={file} files={files} source={source} />}
    </article>
  )
}

/** It does not say what it should, so it is not handed over. */
export function Mismatch({ file }: { file: FinishedFile }) {
  const r = useResultsWords()
  return (
    <div className={styles['mismatch']} role="alert">
      <p>{r.file.mismatch}</p>
      <pre>{[ARTIFACTS[file.id].fileName, ...file.readBack.differences.slice(0, 20)].join('\n')}</pre>
    </div>
  )
}

function About({ file, files, source }: { file: FinishedFile; files: RenderedFiles; source: PlanSource }) {
  const r = useResultsWords()
  const f = r.file
  const [isOpen, setOpen] = useState(false)
  const [copied, setCopied] = useState<string | null>(null)
  const { id, encoding, bytes, sha256, readBack } = file
  const artifact = ARTIFACTS[id]
  const { fileName } = artifact
  const words = r.artifacts[id]
  const lines = files.linesOf(id)

  const preview = () => {
    if (lines === undefined) files.askForLines(id)
    setOpen(!isOpen)
  }
  const copy = async (as: TextEncoding) => {
    const said = (await copyText(decodeText(bytes, as))) ? f.copied : f.copyFailed
    setCopied(said)
    announce(said)
  }
  const counted = artifact.purpose === 'read' ? f.readBackText : f.readBack
  return (
    <details className={styles['about']}>
      <summary>
        {words.purpose} <span className={styles['more']}>{f.more}</span>
      </summary>
      <dl>
        <dt>{f.who}</dt>
        <dd>{words.who}</dd>
        <dt>{f.checked}</dt>
        <dd>
          {counted(readBack.found, readBack.expected)} {f.testedWith(words.proof)}
        </dd>
        <dt>{f.sha256}</dt>
        <dd>
          <code>{sha256}</code> (
          {bytes.length < 100_000 ? f.size(bytes.length) : f.sizeLarge(Math.round(bytes.length / 1000))})
        </dd>
      </dl>
      <div className={styles['actions']}>
        {encoding !== 'binary' && (
          <Button aria-label={f.copyOf(fileName)} onClick={() => void copy(encoding)}>
            {f.copy}
          </Button>
        )}
        <Button aria-expanded={isOpen} aria-label={f.previewOf(fileName)} onClick={preview}>
          {f.preview}
        </Button>
        {copied !== null && <span className={styles['soft']}>{copied}</span>}
      </div>
      {isOpen && lines !== undefined && (
        <FileLines artifact={artifact} lines={lines} plan={source.plan} answers={source.answers} />
      )}
    </details>
  )
}
