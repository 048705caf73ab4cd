import type { Hive, Reading, ReadingProblem } from '#domain/audit/reading.ts'
import { decodeAnyText } from '#domain/formats/anyText.ts'
import type { PolicyInstruction } from '#domain/formats/policyEntry.ts'
import { parseRegFile } from '#domain/formats/regFile.ts'
import type { RegFileProblem, RegOperation } from '#domain/formats/regFile.ts'
import { madeByIn } from './madeBy.ts'
import { instructionStatements } from './policyStatements.ts'
import type { PlacedInstruction } from './policyStatements.ts'
import { emptyReading } from './readings.ts'

/** What a .reg file says, by the parser that reads our own back: for those, and until the reader of others' is there. */
export function readRegText(bytes: Uint8Array): Reading {
  const { text, encoding } = decodeAnyText(bytes)
  const { operations, problems } = parseRegFile(text)
  const said = instructionStatements(
    operations.map((operation): PlacedInstruction => ({
      hive: HIVES[operation.hive],
      instruction: instructionOf(operation),
      place: { line: operation.line, offset: null, inner: null },
    })),
  )
  const madeBy = madeByIn(text.slice(0, HEADING))
  const { entries, statements } = said
  return {
    ...emptyReading('reg'),
    encoding,
    entries,
    statements,
    problems: [...problems.map(problemOf), ...said.problems],
    ...(madeBy === null ? {} : { madeBy }),
  }
}

/** Comments of ours stand at the top. */
const HEADING = 1000

const HIVES: Readonly<Record<RegOperation['hive'], Hive>> = {
  HKEY_LOCAL_MACHINE: 'HKLM',
  HKEY_CURRENT_USER: 'HKCU',
  HKEY_CLASSES_ROOT: 'HKCR',
  HKEY_USERS: 'HKU',
  HKEY_CURRENT_CONFIG: 'HKCC',
}

function instructionOf(operation: RegOperation): PolicyInstruction {
  const { key } = operation
  switch (operation.kind) {
    case 'create-key':
      return { kind: 'create-key', key }
    case 'delete-key':
      return { kind: 'delete-key', key }
    case 'set-value':
      return { kind: 'set-value', key, name: operation.name, data: operation.data }
    case 'delete-value':
      return { kind: 'delete-value', key, name: operation.name }
  }
}

function problemOf({ kind, line }: RegFileProblem): ReadingProblem {
  return {
    kind: kind === 'truncated' ? 'cut-off' : 'unreadable-line',
    what: '',
    line,
    offset: null,
    inner: null,
  }
}
