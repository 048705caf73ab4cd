import { useEffect, useMemo, useRef, useState } from 'react'
import type { AnswerKey, Answers } from '#domain/answers/answers.ts'
import type { Artifact } from '#domain/files/artifact.ts'
import type { ArtifactId } from '#domain/files/artifactIds.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import type { TaggedLine } from '#domain/formats/fileContent.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLabels.ts'
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

/** What is still right after the language or the situation changed: the files that depend on neither. */
function carriedOver(progress: Progress | null, request: Made): Progress {
  const changed = progress === null ? null : changesBetween(progress.of, request)
  const kept = <Value>(all: ReadonlyMap<ArtifactId, Value> | undefined) =>
    new Map(
      [...(all ?? [])].filter(([id]) => {
        const { dependsOn = [] }: Artifact = ARTIFACTS[id]
        return changed !== null && !dependsOn.some((dependence) => changed.includes(dependence))
      }),
    )
  return { of: request, files: kept(progress?.files), lines: kept(progress?.lines), failed: false }
}

/** Null: more than these two. */
function changesBetween(before: Made, after: Made): readonly ('language' | 'situation')[] | null {
  const keys = new Set([...Object.keys(before.answers), ...Object.keys(after.answers)]) as Set<AnswerKey>
  const changed = [...keys].filter((key) => before.answers[key] !== after.answers[key])
  if (changed.some((key) => key !== 'situation')) return null
  const isOtherLanguage = before.language !== after.language || before.windows !== after.windows
  return [
    ...(isOtherLanguage ? (['language'] as const) : []),
    ...(changed.length > 0 ? (['situation'] as const) : []),
  ]
}
