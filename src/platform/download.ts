/** Some browsers start reading only after the person chose a folder. */
const KEEP_FOR_MS = 60_000

/** Hands over a file; the bytes arrive as they are. */
export function downloadFile(fileName: string, bytes: Uint8Array, mediaType: string): void {
  // A Blob wants bytes that are not shared with another thread, and ours never are.
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType })
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), KEEP_FOR_MS)
}
