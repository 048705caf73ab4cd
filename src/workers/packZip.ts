import { writeZip } from '#domain/formats/zipFile.ts'
import type { ZippedFile } from '#domain/formats/zipFile.ts'

/** Files come some at a time, as handing over thousands at once would hold up the page. */
export interface PackRequest {
  readonly files: readonly ZippedFile[]
  readonly isLast: boolean
}

const all: ZippedFile[] = []

/** Packs files beside the page; gives the bytes of the zip. */
addEventListener('message', ({ data: { files, isLast } }: MessageEvent<PackRequest>) => {
  all.push(...files)
  if (!isLast) return
  const bytes = writeZip(all)
  postMessage(bytes, { transfer: [bytes.buffer] })
})
