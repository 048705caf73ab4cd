import { brokenEnd } from '#domain/files/readBack.ts'
import type { ReadBack } from '#domain/files/readBack.ts'
import type { TaggedLine, TextContent } from '#domain/formats/fileContent.ts'
import { entryLines, lgpoOperationOf, parseLgpoText, rawLine } from '#domain/formats/lgpoText.ts'
import { changeId } from '#domain/plan/plan.ts'
import type { RegistryChange } from '#domain/plan/plan.ts'
import { policyOperations, policyPart, readBackPolicy } from './policyPart.ts'

/**
 * The text for `LGPO.exe /t` that carries out the policy part of registry changes, in their order; what `policyPart`
 * leaves out is not in it. Takes the changes to carry out (an undo's are already swapped) and comments for the top.
 * Every line of an entry is tagged with its change. UTF-16 with byte order mark, because names have every letter; CRLF.
 * The data of a string has its backslashes doubled, the name of a value stays as it is. LGPO.exe is made for Vista and
 * later; that it does not run on XP and Server 2003 is UNCONFIRMED but likely, so this file is not for those.
 * Throws on what no line can carry: line ends, NUL, nothing, a blank at either end, a leading `;`, `*` or `**`. Accounts
 * and definitions have none of these; whether LGPO.exe would keep the blanks is not documented. Source: LGPO.pdf, v3.0.
 */
export function writeLgpoText(
  changes: readonly RegistryChange[],
  comments: readonly string[] = [],
): TextContent {
  const lines: TaggedLine[] = comments.map((comment) => ({ text: rawLine(`; ${comment}`) }))
  for (const change of policyPart(changes).carried) {
    const id = changeId(change)
    for (const operation of policyOperations(change)) {
      if (lines.length > 0) lines.push({ text: '' })
      lines.push(...entryLines(operation).map((text) => ({ text, change: id })))
    }
  }
  return { encoding: 'utf-16le-bom', newline: '\r\n', lines }
}

/**
 * Looks for the policy part of registry changes in the text of an lgpo.txt: one setting for each value, each entry of a
 * list and each clearing of a list; a difference also for every problem and for whatever else the file does.
 */
export function readBackLgpoText(changes: readonly RegistryChange[], text: string): ReadBack {
  const { entries, problems } = parseLgpoText(text)
  return readBackPolicy(changes, entries.map(lgpoOperationOf), [
    ...problems.map(({ kind, line }) => `line ${line}: ${kind}`),
    ...brokenEnd(text, changes.length === 0 ? '' : '\r\n'),
  ])
}
