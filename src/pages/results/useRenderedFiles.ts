import { useEffect, useMemo, useRef, useState } from 'react'
import type { Answers } from '#domain/answers.ts'
import type { ArtifactId } from '#domain/artifacts.ts'
import type { TaggedLine } from '#domain/formats/fileContent.ts'
import type { WindowsLanguage } from '#domain/windowsLabels.ts'
import RenderFiles from '#workers/renderFiles.ts?worker'
import type { FinishedFile, RenderReply, RenderRequest } from '#workers/renderFiles.ts'

/** The files of these answers as far as they are ready. */
export interface RenderedFiles {
  readonly get: (id: ArtifactId) => FinishedFile | undefined
  /** Asked for when somebody looks; undefined until they are there. */
  readonly linesOf: (id: ArtifactId) => readonly TaggedLine[] | undefined
  readonly askForLines: (id: ArtifactId) => void
  /** The browser did not start what makes them. */
  readonly failed: boolean
}

interface Progress {
  readonly of: object
  readonly files: ReadonlyMap<ArtifactId, FinishedFile>
  readonly lines: ReadonlyMap<ArtifactId, readonly TaggedLine[]>
  readonly failed: boolean
}

/** Has the files made in a worker of its own, anew whenever what they are made from changes. */
export function useRenderedFiles(
  answers: Answers,
  language: string,
  windows: WindowsLanguage,
): RenderedFiles {
  const request = useMemo<RenderRequest>(
    () => ({ kind: 'render', answers, language, windows }),
    [answers, language, windows],
  )
  const [progress, setProgress] = useState<Progress | null>(null)
  const worker = useRef<Worker | null>(null)

  useEffect(() => {
    const made = new RenderFiles()
    let now: Progress = { of: request, files: new Map(), lines: new Map(), failed: false }
    const show = (next: Partial<Progress>) => {
      now = { ...now, ...next }
      setProgress(now)
    }
    made.addEventListener('message', ({ data }: MessageEvent<RenderReply>) => {
      if (data.kind === 'file') show({ files: new Map(now.files).set(data.file.id, data.file) })
      else show({ lines: new Map(now.lines).set(data.id, data.lines) })
    })
    made.addEventListener('error', () => show({ failed: true }))
    made.postMessage(request)
    worker.current = made
    return () => made.terminate()
  }, [request])

  const current = progress?.of === request ? progress : null
  return {
    get: (id) => current?.files.get(id),
    linesOf: (id) => current?.lines.get(id),
    askForLines: (id) => worker.current?.postMessage({ kind: 'lines', id } satisfies RenderRequest),
    failed: current?.failed ?? false,
  }
}
