/** Some browsers start reading only after the person chose a folder. */
const KEEP_FOR_MS = 60_000

/** A type that makes the browser keep the bytes and the name. */
const AS_IT_IS = 'application/octet-stream'

/** Hands over a file; the bytes arrive as they are. */
export function downloadFile(fileName: string, content: Uint8Array | Blob, mediaType = AS_IT_IS): void {
  // A Blob wants bytes that are not shared with another thread, and ours never are.
  const part = content instanceof Blob ? content : (content as Uint8Array<ArrayBuffer>)
  const blob = new Blob([part], { type: mediaType })
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), KEEP_FOR_MS)
}

/** In UTF-16 units: a piece that is encoded without anybody noticing. */
const PIECE = 500_000

/** Text as UTF-8, out of pieces; to be interrupted after each, as thousands of pages are not encoded in a moment. */
export function* blobOf(pieces: Iterable<string>): Generator<undefined, Blob> {
  const blobs: Blob[] = []
  let some: string[] = []
  let length = 0
  for (const piece of pieces) {
    some.push(piece)
    length += piece.length
    if (length > PIECE) {
      blobs.push(new Blob(some))
      some = []
      length = 0
    }
    yield undefined
  }
  return new Blob([...blobs, ...some])
}
