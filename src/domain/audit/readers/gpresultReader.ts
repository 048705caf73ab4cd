import { isConcern } from '#domain/audit/concerns.ts'
import type { Reading, ReadingProblem, Statement } from '#domain/audit/reading.ts'
import { parseGpresult } from '#domain/formats/gpresultText.ts'
import type { GpresultSetting } from '#domain/formats/gpresultText.ts'
import type { PastedLine } from '#domain/formats/pastedText.ts'
import { accountKey } from '#domain/windows/accounts.ts'
import type { RegistryKey, ValueData } from '#domain/windows/registry.ts'
import { placeOf } from './finding.ts'
import type { PasteFinding } from './finding.ts'

/**
 * What gpresult printed, somewhere in a paste; null: nothing of the kind. Settings of the user's section have the hive
 * `HKCU`. Nothing in it is whole: it lists what policies set, not what there is. Problems: those of `parseGpresult`, and
 * `unknown-part` for a setting of this article that cannot be said: of nobody knows whose section, without data, or with
 * different data from several policies (`/z` lists all of them and not which one won).
 */
export function readGpresult(lines: readonly PastedLine[], encoding: string | null): PasteFinding | null {
  const { language, computer, domain, policies, settings, problems, used } = parseGpresult(lines)
  if (used.size === 0) return null
  const unknown: ReadingProblem[] = []
  const statements: Statement[] = []
  const seen = new Map<string, Statement>()
  const contradicted = new Set<string>()
  for (const setting of settings) {
    const { key } = splitPath(setting.path)
    if (!isConcern(key)) continue
    const statement = toStatement(setting)
    if (statement === null) {
      unknown.push({ kind: 'unknown-part', what: setting.path, ...placeOf(setting.line) })
      continue
    }
    const id = `${statement.hive} ${accountKey(setting.path)}`
    const before = seen.get(id)
    seen.set(id, statement)
    if (before === undefined) statements.push(statement)
    else if (!isSame(before, statement) && !contradicted.has(id)) {
      contradicted.add(id)
      unknown.push({ kind: 'unknown-part', what: setting.path, ...placeOf(setting.line) })
      statements.splice(statements.indexOf(before), 1)
    }
  }
  const reading: Reading = {
    kind: 'gpresult',
    encoding,
    language,
    computer,
    domain,
    appliedPolicies: policies.map(({ name, section, line }) => ({
      name,
      scope: section,
      place: placeOf(line),
    })),
    entries: settings.length,
    statements,
    exceptions: [],
    firewall: [],
    whole: [],
    problems: [...problems.map(({ kind, line, what }) => ({ kind, what, ...placeOf(line) })), ...unknown],
    report: null,
    answers: null,
  }
  return { reading, used }
}

function isSame(some: Statement, other: Statement): boolean {
  const what = (statement: Statement) =>
    JSON.stringify([statement.kind, statement.kind === 'value' ? statement.data : null])
  return what(some) === what(other)
}

/** Lists, whose names have backslashes themselves: helpers, and programs of the firewall. */
const LISTS = /^(.*\\(?:RAUnsolicit|(?:GloballyOpenPorts|AuthorizedApplications)\\List))\\(.+)$/is

function splitPath(path: string): {
  readonly key: RegistryKey
  readonly name: string
  readonly isList: boolean
} {
  const [, list, entry] = LISTS.exec(path) ?? []
  if (list !== undefined && entry !== undefined) return { key: list, name: entry, isList: true }
  const slash = path.lastIndexOf('\\')
  return { key: path.slice(0, Math.max(0, slash)), name: path.slice(slash + 1), isList: false }
}

/** Null: it does not say whose it is, or what. */
function toStatement({ section, path, bytes, isEnabled, line }: GpresultSetting): Statement | null {
  if (section === null) return null
  const { key, name, isList } = splitPath(path)
  const hive = section === 'computer' ? 'HKLM' : 'HKCU'
  const place = placeOf(line)
  if (/^\*\*delvals\.?/i.test(name)) return { kind: 'key-cleared', hive, key, place }
  const deleted = /^\*\*del\.(.+)$/is.exec(name)?.[1] ?? (isEnabled === false ? name : null)
  if (deleted !== null) return { kind: 'value-deleted', hive, key, name: deleted, place }
  // Without a word that is known, the data of a deletion: one blank.
  if (isEnabled === null && bytes?.join() === '32,0,0,0') return null
  const data = bytes === null ? null : dataOf(bytes, isList)
  return data === null ? null : { kind: 'value', hive, key, name, data, place }
}

/** The type is not printed: four bytes are a number, but in a list of names. */
function dataOf(bytes: readonly number[], isList: boolean): ValueData | null {
  if (bytes.length === 4 && !isList)
    return { type: 'REG_DWORD', data: bytes.reduceRight((sum, byte) => sum * 256 + byte, 0) }
  if (bytes.length % 2 === 1 || bytes.length === 0) return null
  let text = ''
  for (let at = 0; at < bytes.length; at += 2)
    text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8))
  const plain = text.replace(/\0$/, '')
  return text.endsWith('\0') && !plain.includes('\0') ? { type: 'REG_SZ', data: plain } : null
}
