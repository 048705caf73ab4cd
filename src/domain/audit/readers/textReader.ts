import type { Reading } from '#domain/audit/reading.ts'

/**
 * What programs printed (reg query, netsh, gpresult), out of a file or pasted. Null: it is none of these. The readers of each are
 * to be asked here, in order; until then every such text is unknown.
 */
export function readPrintedText(_text: string, _encoding: string): Reading | null {
  return null
}
