import { FILE_LIMIT, readFiles, refused } from '#domain/audit/readers/archiveReader.ts'
import type { OpenedFile } from '#domain/audit/readers/openedFile.ts'
import { recognise } from '#domain/audit/readers/recognise.ts'
import { regReader } from '#domain/audit/readers/regReader.ts'
import type { Reading } from '#domain/audit/reading.ts'
import { ZIP_LIMITS } from '#domain/formats/anyZip.ts'
import type { MakeDecoder } from '#domain/formats/textEncoding.ts'

export interface AuditRequest {
  readonly files: readonly { readonly path: string; readonly file: File }[]
}

/** What was read since the last reply, and how many files that makes. */
export interface AuditReply {
  readonly files: readonly { readonly fileName: string; readonly reading: Reading }[]
  readonly done: number
}

const makeDecoder: MakeDecoder = (label) => {
  const decoder = new TextDecoder(label, { ignoreBOM: true })
  return { decode: (bytes, stream) => decoder.decode(bytes, { stream }) }
}

/** How often the page hears of it, at most. */
const EVERY_MS = 100

/** Reads files beside the page; those of one folder together, as a backup of policy objects is many files. */
addEventListener('message', ({ data: { files } }: MessageEvent<AuditRequest>) => {
  void readAll(files)
})

async function readAll(files: AuditRequest['files']): Promise<void> {
  let read: AuditReply['files'][number][] = []
  let done = 0
  let told = performance.now()
  for (const group of groupsOf(files)) {
    const opened: OpenedFile[] = []
    const [only] = group
    if (group.length === 1 && only !== undefined && only.file.size > LARGE && (await isReg(only.file))) {
      read.push({ fileName: only.path, reading: await readLarge(only.file) })
      done += 1
      postMessage({ files: read, done } satisfies AuditReply)
      read = []
      continue
    }
    for (const { path, file } of group) {
      const bytes = file.size > FILE_LIMIT ? 'too-large' : await bytesOf(file)
      if (typeof bytes === 'string') read.push({ fileName: path, reading: refused(bytes) })
      else opened.push({ path, bytes })
    }
    const said = readFiles(opened, ZIP_LIMITS, makeDecoder)
    read.push(...said.map(({ path, reading }) => ({ fileName: path, reading })))
    done += group.length
    if (done < files.length && performance.now() - told < EVERY_MS) continue
    postMessage({ files: read, done } satisfies AuditReply)
    read = []
    told = performance.now()
  }
}

/** An export of a whole registry, which is read as it comes and never held. In bytes. */
const LARGE = 16_000_000

async function bytesOf(file: Blob): Promise<Uint8Array | 'not-opened'> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return 'not-opened'
  }
}

async function isReg(file: File): Promise<boolean> {
  const start = await bytesOf(file.slice(0, 16_384))
  return typeof start !== 'string' && recognise(start) === 'reg'
}

async function readLarge(file: File): Promise<Reading> {
  const reader = regReader({ makeDecoder, encoding: null })
  try {
    const stream = file.stream().getReader()
    for (;;) {
      const { done, value } = await stream.read()
      if (done) return reader.end()
      reader.push(value)
    }
  } catch {
    return refused('not-opened')
  }
}

/** By the folder that was dropped; a file by itself is a group by itself. */
function groupsOf(files: AuditRequest['files']): readonly AuditRequest['files'][] {
  const groups = new Map<string, AuditRequest['files'][number][]>()
  for (const [index, each] of files.entries()) {
    const [folder = '', ...below] = each.path.split('/')
    const id = below.length === 0 ? `file ${index}` : `folder ${folder}`
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [each])
    else group.push(each)
  }
  return [...groups.values()]
}
