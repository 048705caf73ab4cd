import type { ListedException, Reading } from '#domain/audit/reading.ts'
import { parseNetshShow } from '#domain/formats/netshShow.ts'
import type { NetshEntry } from '#domain/formats/netshShow.ts'
import type { PastedLine } from '#domain/formats/pastedText.ts'
import { HELPCTR, HELPSVC, SESSMGR } from '#domain/windows/remoteAssistance.ts'
import { placeOf } from './finding.ts'
import type { PasteFinding } from './finding.ts'

/**
 * What `netsh firewall show …` printed, somewhere in a paste; null: nothing of the kind. Whether a list has the entries of
 * a policy in it, nobody has published: its store is `any`. Problems: those of `parseNetshShow`.
 */
export function readNetsh(lines: readonly PastedLine[], encoding: string | null): PasteFinding | null {
  const { language, entries, profiles, lists, problems, used } = parseNetshShow(lines)
  if (used.size === 0 && problems.length === 0) return null
  const reading: Reading = {
    kind: 'netsh-firewall',
    encoding,
    language,
    computer: null,
    entries: entries.length,
    statements: [],
    exceptions: entries.map(toException),
    firewall: profiles.map(({ line, isCurrent, ...profile }) => ({
      ...profile,
      ...(isCurrent === null ? {} : { isCurrent }),
      place: placeOf(line),
    })),
    whole: [],
    wholeLists: lists.map(({ line, ...list }) => ({ ...list, store: 'any', place: placeOf(line) })),
    problems: problems.map(({ kind, line, what }) => ({ kind, what, ...placeOf(line) })),
    report: null,
    answers: null,
  }
  return { reading, used }
}

function toException({ line, path, ...entry }: NetshEntry): ListedException {
  return { ...entry, path: path === null ? null : withBackslashes(path), store: 'any', place: placeOf(line) }
}

/** Programs of this article, below the folder of Windows. */
const PROGRAMS = [SESSMGR, HELPSVC, HELPCTR].map(({ path }) => path.slice('%WINDIR%'.length))

/** A path that has lost its backslashes, where it can only be a program of this article; else as it is. */
function withBackslashes(path: string): string {
  if (path.includes('\\')) return path
  const [, drive, folder, rest = ''] =
    /^(?:([a-z]:)(windows|winnt)|%(?:windir|systemroot)%)(.+)$/i.exec(path) ?? []
  const bare = rest.toLowerCase()
  const program = PROGRAMS.find((known) => known.replaceAll('\\', '').toLowerCase() === bare)
  if (program === undefined) return path
  return `${drive === undefined || folder === undefined ? '%WINDIR%' : `${drive}\\${folder}`}${program}`
}
