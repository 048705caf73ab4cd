import { useEffect, useRef, useState } from 'react'
import { addAudited, keepSources } from '#state/audit.ts'
import type { AuditReply, AuditRequest } from '#workers/auditFiles.ts'
import { sourcesOf } from './source.ts'
import AuditFiles from '#workers/auditFiles.ts?worker'

export interface ReadingInProgress {
  /** Null: nothing is being read. */
  readonly progress: { readonly done: number; readonly all: number } | null
  /** The browser did not start what reads. */
  readonly failed: boolean
  readonly read: (files: AuditRequest['files']) => void
  readonly cancel: () => void
}

/** Reads files in a worker of its own, so that the page answers all the while; what is read stays when it is stopped. */
export function useReading(onRead: (count: number, unknown: number) => void): ReadingInProgress {
  const worker = useRef<Worker | null>(null)
  const [progress, setProgress] = useState<ReadingInProgress['progress']>(null)
  const [failed, setFailed] = useState(false)

  const cancel = () => {
    worker.current?.terminate()
    worker.current = null
    setProgress(null)
  }
  useEffect(() => () => worker.current?.terminate(), [])

  const read = (brought: AuditRequest['files']) => {
    // The oldest first: of two reports of one computer the newest counts.
    const files = [...brought].sort((one, other) => one.file.lastModified - other.file.lastModified)
    cancel()
    const started = new AuditFiles()
    keepSources(sourcesOf(files))
    worker.current = started
    setFailed(false)
    setProgress({ done: 0, all: files.length })
    let unknown = 0
    started.addEventListener('message', ({ data }: MessageEvent<AuditReply>) => {
      addAudited(data.files)
      unknown += data.files.filter(({ reading }) => reading.kind === 'unknown').length
      if (data.done < files.length) setProgress({ done: data.done, all: files.length })
      else {
        cancel()
        onRead(files.length, unknown)
      }
    })
    started.addEventListener('error', () => {
      cancel()
      setFailed(true)
    })
    started.postMessage({ files } satisfies AuditRequest)
  }
  return { progress, failed, read, cancel }
}
