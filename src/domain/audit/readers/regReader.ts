import type { RegHive, RegOperation } from '#domain/formats/regFile.ts'
import { PROBLEM_LIMIT, scanRegFile } from '#domain/formats/regScan.ts'
import type { RegAnswer, RegScan, RegScanProblem } from '#domain/formats/regScan.ts'
import type { EncodingLabel, MakeDecoder } from '#domain/formats/textEncoding.ts'
import { MACHINE_KEYS } from '#domain/windows/machine.ts'
import type { RegistryKey } from '#domain/windows/registry.ts'
import { isFirewallRule } from './policyStatements.ts'
import { currentControlSet, isAboveConcern, isConcern } from '#domain/audit/concerns.ts'
import type {
  Hive,
  Place,
  Reading,
  ReadingProblem,
  ReadingProblemKind,
  Statement,
} from '#domain/audit/reading.ts'

/** Takes a file piece by piece, and says at the end what is in it. */
export interface FileReader {
  readonly push: (bytes: Uint8Array) => void
  /** Once, after the last bytes. */
  readonly end: () => Reading
}

/** Statements and problems beyond these are counted and not kept. */
const STATEMENT_LIMIT = 200_000

/**
 * Reads a .reg file of any size; stop pushing to cancel. `encoding` null: by content. What it shows whole: a file without
 * any deletion or comment is an export, so each key that no earlier one is above is there with all below. A file with
 * deletions makes changes, one with comments was written by somebody for a purpose, and one that is cut off or partly unreadable leaves open what else there is: then nothing is whole. In an export
 * of all control sets the current one counts: CurrentControlSet itself, else the one that `SYSTEM\Select` names, else
 * the first.
 */
export function regReader(options: {
  readonly makeDecoder: MakeDecoder
  readonly encoding: EncodingLabel | null
}): FileReader {
  const operations: RegOperation[] = []
  let isTooMany = false
  let select: number | null = null
  const scanner = scanRegFile({
    ...options,
    look,
    take: (operation) => {
      if (operation.hive === 'HKEY_LOCAL_MACHINE' && isKey(operation.key, SELECT)) {
        select = selected(operation) ?? select
      } else if (operations.length < STATEMENT_LIMIT) operations.push(operation)
      else isTooMany = true
    },
  })
  return {
    push: scanner.push,
    end: () => readingOf(scanner.end(), operations, select, isTooMany),
  }
}

/** Which control set is the current one. Source: KB 100010 (What are Control Sets?). */
const SELECT: RegistryKey = 'SYSTEM\\Select'

function look(hive: RegHive, key: RegistryKey): RegAnswer {
  switch (hive) {
    case 'HKEY_LOCAL_MACHINE':
      if (isKey(key, SELECT) || isConcern(key)) return 'take'
      return isAboveConcern(key) ? 'pass' : 'pass-tree'
    case 'HKEY_CURRENT_USER':
      return lookAtUser(key)
    case 'HKEY_USERS':
      // The first part is whose settings they are.
      return key.includes('\\') ? lookAtUser(key.slice(key.indexOf('\\') + 1)) : 'pass'
    case 'HKEY_CLASSES_ROOT':
    case 'HKEY_CURRENT_CONFIG':
      return 'pass-tree'
  }
}

/** Of a user's settings the policies: they look like the computer's, and are none. */
function lookAtUser(key: RegistryKey): RegAnswer {
  const POLICIES = 'software\\policies'
  const id = key.toLowerCase()
  if (id === '' || POLICIES.startsWith(`${id}\\`)) return 'pass'
  if (id !== POLICIES && !id.startsWith(`${POLICIES}\\`)) return 'pass-tree'
  if (isConcern(key)) return 'take'
  return isAboveConcern(key) ? 'pass' : 'pass-tree'
}

function isKey(key: RegistryKey, other: RegistryKey): boolean {
  return key.toLowerCase() === other.toLowerCase()
}

function selected(operation: RegOperation): number | null {
  if (operation.kind !== 'set-value' || operation.name.toLowerCase() !== 'current') return null
  return operation.data.type === 'REG_DWORD' ? operation.data.data : null
}

function readingOf(
  scan: RegScan,
  operations: readonly RegOperation[],
  select: number | null,
  isTooMany: boolean,
): Reading {
  const isOfCurrent = currentSetOf(operations, select)
  const statements = operations
    .filter(({ hive, key }) => hive !== 'HKEY_LOCAL_MACHINE' || isOfCurrent(key))
    .map(statementOf)
  return {
    kind: 'reg',
    encoding: scan.encoding.label,
    language: null,
    computer: computerOf(statements),
    entries: scan.entries,
    statements,
    exceptions: [],
    firewall: [],
    whole: isTooMany || !isExport(scan) ? [] : wholeKeys(scan, isOfCurrent),
    problems: [
      ...scan.problems.map(problemOf),
      ...userSettings(statements),
      ...firewallRules(statements),
      ...(scan.problemCount > PROBLEM_LIMIT
        ? [{ kind: 'more-problems', what: String(scan.problemCount), ...placeOf(null) } as const]
        : []),
      ...(isTooMany ? [{ kind: 'too-large', what: '', ...placeOf(null) } as const] : []),
    ],
    report: null,
    answers: null,
  }
}

/** Rules of a later Windows in the place of lists, which this Windows does not read. */
function firewallRules(statements: readonly Statement[]): readonly ReadingProblem[] {
  return statements.flatMap((statement) =>
    statement.kind === 'value' && isFirewallRule(statement.key, statement.data)
      ? [{ kind: 'firewall-rule', what: statement.name, ...statement.place } as const]
      : [],
  )
}

/** Whether a key is in the current control set, or in none. */
function currentSetOf(
  operations: readonly RegOperation[],
  select: number | null,
): (key: RegistryKey) => boolean {
  const numbers = new Set<number>()
  let hasCurrent = false
  for (const { hive, key } of operations) {
    if (hive !== 'HKEY_LOCAL_MACHINE') continue
    const number = controlSetOf(key)
    if (number !== null) numbers.add(number)
    else if (/^SYSTEM\\CurrentControlSet(?:\\|$)/i.test(key)) hasCurrent = true
  }
  const current = select !== null && numbers.has(select) ? select : Math.min(...numbers)
  return (key) => {
    const number = controlSetOf(key)
    return number === null || (!hasCurrent && number === current)
  }
}

function controlSetOf(key: RegistryKey): number | null {
  const digits = /^SYSTEM\\ControlSet(\d{3})(?:\\|$)/i.exec(key)?.[1]
  return digits === undefined ? null : Number(digits)
}

const HIVES: Readonly<Record<RegHive, Hive>> = {
  HKEY_LOCAL_MACHINE: 'HKLM',
  HKEY_CURRENT_USER: 'HKCU',
  HKEY_USERS: 'HKU',
  HKEY_CLASSES_ROOT: 'HKCR',
  HKEY_CURRENT_CONFIG: 'HKCC',
}

function statementOf(operation: RegOperation): Statement {
  const hive = HIVES[operation.hive]
  const setting = {
    hive,
    key: hive === 'HKLM' ? currentControlSet(operation.key) : operation.key,
    place: placeOf(operation.line),
  }
  switch (operation.kind) {
    case 'create-key':
      return { kind: 'key', ...setting }
    case 'delete-key':
      return { kind: 'key-deleted', ...setting }
    case 'set-value':
      return { kind: 'value', ...setting, name: operation.name, data: operation.data }
    case 'delete-value':
      return { kind: 'value-deleted', ...setting, name: operation.name }
  }
}

function placeOf(line: number | null): Place {
  return { line, offset: null, inner: null }
}

/** Where a computer keeps its name: the one of NetBIOS, and else that of TCP/IP. */
const NAMES: readonly (readonly [key: RegistryKey, value: string])[] = [
  ['SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName', 'ComputerName'],
  [`${MACHINE_KEYS.services}\\Tcpip\\Parameters`, 'Hostname'],
  [`${MACHINE_KEYS.services}\\Tcpip\\Parameters`, 'NV Hostname'],
]

function computerOf(statements: readonly Statement[]): string | null {
  for (const [key, name] of NAMES) {
    const found = statements.findLast(
      (statement) =>
        statement.kind === 'value' &&
        statement.hive === 'HKLM' &&
        isKey(statement.name, name) &&
        isKey(statement.key, key),
    )
    if (found?.kind === 'value' && found.data.type === 'REG_SZ' && found.data.data !== '') {
      return found.data.data
    }
  }
  return null
}

/** What leaves open whether a wanted value is in the file. */
const HIDING: ReadonlySet<RegScanProblem['kind']> = new Set([
  'truncated',
  'too-large',
  'unterminated-key',
  'unknown-root',
])
const HIDING_IN_SECTION: ReadonlySet<RegScanProblem['kind']> = new Set([
  'unreadable-data',
  'unterminated-string',
])

function isExport({ version, deletions, isCommented, problems, problemCount }: RegScan): boolean {
  return (
    version !== null &&
    deletions === 0 &&
    !isCommented &&
    problemCount <= PROBLEM_LIMIT &&
    !problems.some(({ kind, isWanted }) => HIDING.has(kind) || (isWanted && HIDING_IN_SECTION.has(kind)))
  )
}

function wholeKeys({ tops }: RegScan, isOfCurrent: (key: RegistryKey) => boolean): readonly RegistryKey[] {
  const keys = tops.flatMap(({ hive, key }) =>
    hive === 'HKEY_LOCAL_MACHINE' && isOfCurrent(key) && !isKey(key, SELECT) ? [currentControlSet(key)] : [],
  )
  return [...new Set(keys)]
}

/** Problems of a reading by those of the format; a person is told one thing of all that no program can read. */
const KINDS: Readonly<Record<RegScanProblem['kind'], ReadingProblemKind>> = {
  'no-header': 'no-header',
  'unreadable-line': 'unreadable-line',
  'unreadable-data': 'unreadable-line',
  'unterminated-key': 'unreadable-line',
  'unterminated-string': 'unreadable-line',
  'bad-escape': 'bad-escape',
  'abbreviated-root': 'abbreviated-root',
  'unknown-root': 'unknown-root',
  'value-before-key': 'value-before-key',
  'value-in-deleted-key': 'value-in-deleted-key',
  'text-after-key': 'text-after-key',
  truncated: 'cut-off',
  'too-large': 'too-large',
  'no-byte-order-mark': 'no-byte-order-mark',
  'unix-line-ends': 'unix-line-ends',
  'wide-text-in-old-file': 'wide-text-in-old-file',
  'mixed-encodings': 'mixed-encodings',
}

function problemOf({ kind, line, what }: RegScanProblem): ReadingProblem {
  return { kind: KINDS[kind], what, ...placeOf(line) }
}

/** One for each key of a user: values are below it. */
function userSettings(statements: readonly Statement[]): readonly ReadingProblem[] {
  const problems = new Map<string, ReadingProblem>()
  for (const { hive, key, place } of statements) {
    if (hive === 'HKLM') continue
    const what = `${hive}\\${key}`
    const id = what.toLowerCase()
    if (!problems.has(id) && problems.size < PROBLEM_LIMIT)
      problems.set(id, { kind: 'user-setting', what, ...place })
  }
  return [...problems.values()]
}
