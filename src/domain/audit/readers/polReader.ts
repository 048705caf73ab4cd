import type { Hive, Reading, ReadingProblem } from '#domain/audit/reading.ts'
import { policyWordsOf } from '#domain/formats/policyEntry.ts'
import { parseRegistryPol } from '#domain/formats/registryPol.ts'
import type { RegistryPolEntry, RegistryPolProblem } from '#domain/formats/registryPol.ts'
import { policyStatements, WHOLE_POLICY } from './policyStatements.ts'
import type { PolicyStatements } from './policyStatements.ts'
import { emptyReading } from './readings.ts'

/**
 * What a Registry.pol says, whoever made it. Takes its bytes; the file does not say whose settings they are, so the hive is
 * the computer's unless its place says otherwise. `inner`: its path in a zip or folder. Places are in bytes. Never throws.
 */
export function readPol(
  bytes: Uint8Array,
  { hive = 'HKLM', inner = null }: { readonly hive?: Hive; readonly inner?: string | null } = {},
): Reading {
  const { entries, statements, problems, isWhole } = readPolParts(bytes, hive, inner)
  const whole = isWhole && hive === 'HKLM' ? WHOLE_POLICY : []
  return { ...emptyReading('pol'), entries, statements, problems, whole }
}

/** The same for who puts several files together; `isWhole`: it was read to its end. */
export function readPolParts(
  bytes: Uint8Array,
  hive: Hive,
  inner: string | null,
): PolicyStatements & { readonly isWhole: boolean } {
  const at = (offset: number) => ({ line: null, offset, inner })
  if (bytes.length === 0) {
    return { entries: 0, statements: [], problems: [{ kind: 'empty', what: '', ...at(0) }], isWhole: false }
  }
  const pol = parseRegistryPol(bytes)
  const { entries, statements, problems } = policyStatements(placed())
  const entryAt = finder(pol.entries)
  const found = pol.problems.map((problem): ReadingProblem => {
    const kind = PROBLEMS[problem.kind]
    const entry = kind === 'odd-entry' ? entryAt(problem.offset) : undefined
    return { kind, what: entry === undefined ? '' : `${entry.key}\\${entry.name}`, ...at(problem.offset) }
  })
  return {
    entries,
    statements,
    problems: [...found, ...problems],
    isWhole: found.every(({ kind }) => kind === 'odd-entry'),
  }

  function* placed() {
    for (const entry of pol.entries) yield { hive, words: policyWordsOf(entry), place: at(entry.offset) }
  }
}

/** The entry in which a place of the file is; asked in the order of the file. */
function finder(entries: readonly RegistryPolEntry[]) {
  let at = 0
  return (offset: number) => {
    while ((entries[at + 1]?.offset ?? Infinity) <= offset) at++
    return entries[at]
  }
}

const PROBLEMS: Readonly<Record<RegistryPolProblem['kind'], ReadingProblem['kind']>> = {
  signature: 'damaged',
  version: 'other-version',
  truncated: 'cut-off',
  separator: 'damaged',
  'size-beyond-file': 'cut-off',
  'key-characters': 'odd-entry',
  'name-length': 'odd-entry',
  'data-size': 'odd-entry',
  'unknown-type': 'odd-entry',
  'number-size': 'odd-entry',
  'odd-size': 'odd-entry',
  'unterminated-string': 'odd-entry',
  'string-after-nul': 'odd-entry',
}
