import { FILE_LIMIT, readFiles, readTogether, refused } from '#domain/audit/readers/archiveReader.ts'
import type { OpenedFile } from '#domain/audit/readers/openedFile.ts'
import { recognise } from '#domain/audit/readers/recognise.ts'
import type { Decoding } from '#domain/audit/readers/recognise.ts'
import { regReader } from '#domain/audit/readers/regReader.ts'
import type { Reading } from '#domain/audit/reading.ts'
import { ZIP_LIMITS } from '#domain/formats/anyZip.ts'
import type { EncodingLabel } from '#domain/formats/textEncoding.ts'
import { makeDecoder } from '#platform/makeDecoder.ts'

/** A file by its path below what was dropped. */
export interface BroughtFile {
  readonly path: string
  /** Null: the browser may not open it, or it went away. */
  readonly file: File | null
}

export interface AuditRequest {
  readonly files: readonly BroughtFile[]
  /** Of text, as a person chose it; null: by content. */
  readonly encoding: EncodingLabel | null
}

/** What was read since the last reply, and how far that is. */
export interface AuditReply {
  readonly files: readonly {
    /** The path of the file that was brought; of an object of several files, its folder. */
    readonly from: string
    readonly fileName: string
    readonly reading: Reading
  }[]
  /** Of the files of the request. */
  readonly done: number
  /** Of all their bytes. */
  readonly bytes: number
  readonly isLast: boolean
}

/** How often the page hears of it, at most. */
const EVERY_MS = 100

/** Reads files beside the page; parts of policy objects together, any other by itself. */
addEventListener('message', ({ data: { files, encoding } }: MessageEvent<AuditRequest>) => {
  void readAll(files, { makeDecoder, encoding })
})

async function readAll(files: readonly BroughtFile[], how: Decoding): Promise<void> {
  let read: AuditReply['files'][number][] = []
  let done = 0
  let bytes = 0
  let told = performance.now()
  const tell = (isLast: boolean) => {
    if (!isLast && performance.now() - told < EVERY_MS) return
    postMessage({ files: read, done, bytes, isLast } satisfies AuditReply)
    read = []
    told = performance.now()
  }
  for (const group of readTogether(files)) {
    for await (const step of readGroup(group, how)) {
      if (typeof step === 'number') bytes += step
      else read.push(step)
      tell(false)
    }
    done += group.length
    tell(false)
  }
  tell(true)
}

/** Gives how many bytes were read since, and what they say. */
async function* readGroup(
  group: readonly BroughtFile[],
  how: Decoding,
): AsyncGenerator<number | AuditReply['files'][number]> {
  const opened: OpenedFile[] = []
  const [only] = group
  for (const { path, file } of group) {
    const found = (reading: Reading) => ({ from: path, fileName: path, reading })
    if (file === null) yield found(refused('not-opened'))
    else if (file.size > FILE_LIMIT) {
      yield found(refused('too-large'))
      yield file.size
    } else if (file.size > LARGE && (await isReg(file, how))) {
      yield* readLarge(file, how, found)
    } else {
      const bytes = await bytesOf(file)
      if (bytes === null) yield found(refused('not-opened'))
      else opened.push({ path, bytes })
      yield file.size
    }
  }
  for (const { path, reading } of readFiles(opened, ZIP_LIMITS, how.makeDecoder, how.encoding)) {
    yield { from: group.length === 1 ? (only?.path ?? path) : path, fileName: path, reading }
  }
}

/** An export of a whole registry, which is read as it comes and never held. In bytes. */
const LARGE = 16_000_000

/** Null: the file is gone, or locked. */
async function bytesOf(file: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

async function isReg(file: File, how: Decoding): Promise<boolean> {
  const start = await bytesOf(file.slice(0, 16_384))
  return start !== null && recognise(start, how) === 'reg'
}

async function* readLarge<Found>(
  file: File,
  how: Decoding,
  found: (reading: Reading) => Found,
): AsyncGenerator<number | Found> {
  const reader = regReader(how)
  let reading: Reading | null = null
  const stream = file.stream().getReader()
  while (reading === null) {
    const piece = await stream.read().catch(() => null)
    if (piece === null) reading = refused('not-opened')
    else if (piece.done) reading = reader.end()
    else {
      reader.push(piece.value)
      yield piece.value.length
    }
  }
  yield found(reading)
}
