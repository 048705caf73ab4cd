import { useEffect, useMemo, useRef, useState } from 'react'
import type { Answers } from '#domain/answers/answers.ts'
import type { Artifact } from '#domain/files/artifact.ts'
import type { ArtifactId } from '#domain/files/artifactIds.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import type { TaggedLine } from '#domain/formats/fileContent.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import type { FinishedFile, RenderReply, RenderRequest } from '#workers/renderFiles.ts'
import RenderFiles from '#workers/renderFiles.ts?worker'

/** The files of these answers as far as they are ready. */
export interface RenderedFiles {
  readonly get: (id: ArtifactId) => FinishedFile | undefined
  /** Asked for when somebody looks; undefined until they are there. */
  readonly linesOf: (id: ArtifactId) => readonly TaggedLine[] | undefined
  readonly askForLines: (id: ArtifactId) => void
  /** The browser did not start what makes them. */
  readonly failed: boolean
}

/** What the files are made from. */
type Made = Extract<RenderRequest, { kind: 'render' }>

interface Progress {
  readonly of: Made
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
  const request = useMemo<Made>(
    () => ({ kind: 'render', answers, language, windows }),
    [answers, language, windows],
  )
  const [progress, setProgress] = useState<Progress | null>(null)
  const worker = useRef<Worker | null>(null)
  const shown = useRef<Progress | null>(null)

  useEffect(() => {
    const made = new RenderFiles()
    let now: Progress = { ...carriedOver(shown.current, request), of: request }
    const show = (next: Partial<Progress>) => {
      now = { ...now, ...next }
      shown.current = now
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

  const current = progress?.of === request ? progress : carriedOver(progress, request)
  return {
    get: (id) => current.files.get(id),
    linesOf: (id) => current.lines.get(id),
    askForLines: (id) => worker.current?.postMessage({ kind: 'lines', id } satisfies RenderRequest),
    failed: current.failed,
  }
}

/** What is still right after only the language changed: the files that have no words in them. */
function carriedOver(progress: Progress | null, request: Made): Progress {
  const isSame = progress !== null && progress.of.answers === request.answers
  const kept = <Value>(all: ReadonlyMap<ArtifactId, Value> | undefined) =>
    new Map(
      [...(all ?? [])].filter(([id]) => {
        const { hasWords = false }: Artifact = ARTIFACTS[id]
        return isSame && !hasWords
      }),
    )
  return { of: request, files: kept(progress?.files), lines: kept(progress?.lines), failed: false }
}
