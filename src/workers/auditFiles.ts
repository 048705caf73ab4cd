import { readInput } from '#domain/audit/readInput.ts'
import type { OpenedReport } from '#domain/files/reports/collectReports.ts'
import type { Reading } from '#domain/audit/reading.ts'

export interface AuditRequest {
  readonly files: readonly File[]
}

/** What was read since the last reply, and how many files that makes. */
export interface AuditReply {
  readonly files: readonly { readonly fileName: string; readonly reading: Reading }[]
  readonly done: number
  /** Those that are reports of verify.cmd, as text: they also go into the table of all computers. */
  readonly reports: readonly OpenedReport[]
}

/** How often the page hears of it, at most. */
const EVERY_MS = 100

/** Reads files beside the page, one after the other, so that the largest does not hold it up. */
addEventListener('message', ({ data: { files } }: MessageEvent<AuditRequest>) => {
  void readAll(files)
})

async function readAll(files: readonly File[]): Promise<void> {
  let read: AuditReply['files'][number][] = []
  let reports: OpenedReport[] = []
  let told = performance.now()
  for (const [index, file] of files.entries()) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const said = readInput(file.name, bytes, (label) => new TextDecoder(label))
    read.push(...said)
    if (said.some(({ reading }) => reading.kind === 'report')) {
      reports.push({ kind: 'text', fileName: file.name, text: new TextDecoder().decode(bytes) })
    }
    const isLast = index === files.length - 1
    if (!isLast && performance.now() - told < EVERY_MS) continue
    postMessage({ files: read, done: index + 1, reports } satisfies AuditReply)
    read = []
    reports = []
    told = performance.now()
  }
}
