import { readListing } from './listings.ts'
import type { Listing } from './listings.ts'
import { splitFields, trimSpacesEnd } from './pastedFields.ts'

/**
 * Splits what was pasted into entries: a typed list, a mail, a column of a spreadsheet, CSV, or the output of a command
 * that lists accounts (`listings.ts`). Nothing is dropped but separators, quotes around a field and spaces around an
 * entry: what is an account and what is not, `readAccounts` says. `setAside` is what frames the accounts in the output
 * of a command and names none.
 */
export function splitAccounts(text: string): {
  readonly entries: readonly string[]
  readonly setAside: readonly string[]
} {
  const entries: string[] = []
  const setAside: string[] = []
  const lines = text.split(/\r\n|[\r\n]/).map(trimSpacesEnd)
  // Lines of no listing are split together: a field in quotes may go on in the next line.
  let plain: string[] = []
  const endOfPlain = () => {
    entries.push(...splitFields(plain.join('\n')))
    plain = []
  }
  let at = 0
  while (at < lines.length) {
    const listing = readListing(lines, at, plain.length === 0) ?? readQuotedMail(lines, at)
    if (listing === null) {
      const line = lines[at++] ?? ''
      if (plain.length > 0 || line !== '') plain.push(line)
      continue
    }
    endOfPlain()
    entries.push(...listing.entries)
    setAside.push(...listing.setAside)
    at += listing.lines
  }
  endOfPlain()
  return { entries, setAside }
}

/**
 * The output of a command in the quoted part of a mail: without its marks a frame is one again. Lines that hold no frame
 * are no listing: then `readAccounts` offers each without its mark.
 */
function readQuotedMail(lines: readonly string[], at: number): Listing | null {
  if (!MAIL_MARKS.test(lines[at] ?? '') || MAIL_MARKS.test(lines[at - 1] ?? '')) return null
  const other = lines.findIndex((line, index) => index > at && !MAIL_MARKS.test(line))
  const quoted = lines.slice(at, other < 0 ? lines.length : other)
  const { entries, setAside } = splitAccounts(quoted.map((line) => line.replace(MAIL_MARKS, '')).join('\n'))
  if (setAside.length === 0) return null
  const marks = quoted.map((line) => MAIL_MARKS.exec(line)?.[0].trim()).join(' ')
  return { lines: quoted.length, entries, setAside: [marks, ...setAside] }
}

const MAIL_MARKS = /^(?:> ?)+/
