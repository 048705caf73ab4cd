export type ReadTextFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  /** Not text, in an encoding that does not say so, or the file is gone. */
  | { readonly kind: 'unreadable' }

/** Reads a text file of at most `limit` bytes; a larger one is not even opened. Bytes that are no UTF-8 make it unreadable. */
export async function readTextFile(file: File, limit: number): Promise<ReadTextFile> {
  if (file.size > limit) return { kind: 'too-large', size: file.size, limit }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return {
      kind: 'text',
      text: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes),
    }
  } catch {
    return { kind: 'unreadable' }
  }
}

/** Only a byte order mark can be trusted; the decoder takes it off. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}
