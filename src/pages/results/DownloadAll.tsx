import { ARTIFACTS } from '#domain/files/artifacts.ts'
import { useResultsWords } from '#i18n/useLazyWords.ts'
import { downloadFile } from '#platform/download.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { Mismatch } from './FileRow.tsx'
import styles from './ResultsPage.module.css'
import type { RenderedFiles } from './useRenderedFiles.ts'

/** One button for all files of the route; ready when all of them have been made and read back. */
export function DownloadAll({ files, count }: { files: RenderedFiles; count: number }) {
  const r = useResultsWords()
  const { fileName } = ARTIFACTS['everything-zip']
  const zip = files.get('everything-zip')
  if (zip !== undefined && zip.readBack.differences.length > 0) return <Mismatch file={zip} />
  return (
    <p className={styles['everything']}>
      <Button
        look="primary"
        aria-disabled={zip === undefined}
        onClick={() => {
          if (zip === undefined) return
          downloadFile(fileName, zip.bytes)
          announce(r.file.downloaded(fileName))
        }}
      >
        {r.downloadAll}
      </Button>
      <span>
        {files.failed
          ? r.file.failed
          : zip === undefined
            ? r.file.pending
            : r.everything(fileName, count + 1, Math.max(1, Math.round(zip.bytes.length / 1000)))}
      </span>
    </p>
  )
}
