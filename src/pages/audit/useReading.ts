import { createContext, useEffect, useRef, useState } from 'react'
import type { EncodingLabel } from '#domain/formats/textEncoding.ts'
import { addAudited, keepSources } from '#state/audit.ts'
import type { AuditReply, AuditRequest, BroughtFile } from '#workers/auditFiles.ts'
import AuditFiles from '#workers/auditFiles.ts?worker'

export interface ReadingProgress {
  readonly files: { readonly done: number; readonly all: number }
  readonly bytes: { readonly done: number; readonly all: number }
  /** In seconds, from how it went so far; null where that says nothing yet. */
  readonly left: number | null
}

/** What is said of it, to people who do not see it as well. */
interface Telling {
  readonly onProgress: (progress: ReadingProgress) => void
  readonly onRead: (files: number, unknown: number) => void
  readonly onStopped: (progress: ReadingProgress) => void
}

interface ReadingInProgress {
  /** Null: nothing is being read. */
  readonly progress: ReadingProgress | null
  /** The browser did not start what reads. */
  readonly failed: boolean
  readonly read: (files: readonly BroughtFile[], encoding?: EncodingLabel | null) => void
  readonly stop: () => void
}

/** Reads a file that was brought once more, in an encoding that a person chose, if one did. */
export const ReadAgain = createContext<(path: string, file: File, encoding: EncodingLabel | null) => void>(
  () => {},
)

/** In ms: before, nobody can say how long it takes; and how often it is told to whoever does not see it. */
const KNOWN_AFTER = 1000
const TOLD_EVERY = 5000

/** Reads files in a worker of its own, so that the page answers all the while; what is read stays when it is stopped. */
export function useReading({ onProgress, onRead, onStopped }: Telling): ReadingInProgress {
  const worker = useRef<Worker | null>(null)
  const [progress, setProgress] = useState<ReadingProgress | null>(null)
  const [failed, setFailed] = useState(false)

  const end = () => {
    worker.current?.terminate()
    worker.current = null
    setProgress(null)
  }
  useEffect(() => () => worker.current?.terminate(), [])

  const read = (brought: readonly BroughtFile[], encoding: EncodingLabel | null = null) => {
    // The oldest first: of two reports of one computer the newest counts.
    const files = [...brought].sort((one, other) => ageOf(one) - ageOf(other))
    end()
    const started = new AuditFiles()
    worker.current = started
    keepSources(new Map(files.flatMap(({ path, file }) => (file === null ? [] : [[path, file] as const]))))
    setFailed(false)
    const size = files.reduce((sum, { file }) => sum + (file?.size ?? 0), 0)
    const begun = performance.now()
    const at = (done: number, bytes: number): ReadingProgress => {
      const passed = performance.now() - begun
      const isKnown = passed > KNOWN_AFTER && bytes > 0
      return {
        files: { done, all: files.length },
        bytes: { done: bytes, all: size },
        left: isKnown ? (passed * (size - bytes)) / bytes / 1000 : null,
      }
    }
    setProgress(at(0, 0))
    onProgress(at(0, 0))
    let unknown = 0
    let told = begun
    started.addEventListener('message', ({ data }: MessageEvent<AuditReply>) => {
      addAudited(data.files)
      unknown += data.files.filter(({ reading }) => reading.kind === 'unknown').length
      if (data.isLast) {
        end()
        onRead(files.length, unknown)
        return
      }
      const now = at(data.done, data.bytes)
      setProgress(now)
      if (performance.now() - told < TOLD_EVERY) return
      told = performance.now()
      onProgress(now)
    })
    started.addEventListener('error', () => {
      end()
      setFailed(true)
    })
    started.postMessage({ files, encoding } satisfies AuditRequest)
  }
  const stop = () => {
    end()
    if (progress !== null) onStopped(progress)
  }
  return { progress, failed, read, stop }
}

function ageOf({ file }: BroughtFile): number {
  return file?.lastModified ?? 0
}
