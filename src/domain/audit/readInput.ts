import { parseVerifyReport } from '#domain/files/scripts/verifyReport.ts'
import { parseRegFile } from '#domain/formats/regFile.ts'
import { isConcern } from './concerns.ts'
import type { Reading, Statement } from './reading.ts'

/** A decoder of the platform, by its label; the domain has none. */
export type DecoderFactory = (label: string) => { readonly decode: (bytes: Uint8Array) => string }

export interface ReadFile {
  readonly fileName: string
  readonly reading: Reading
}

const NOTHING: Reading = {
  kind: 'unknown',
  encoding: null,
  language: null,
  computer: null,
  entries: 0,
  statements: [],
  exceptions: [],
  firewall: [],
  whole: [],
  problems: [],
  report: null,
  answers: null,
}

/** What a file says, recognised by its content; of a zip, a paste or a backup several things may come. Never throws. */
export function readInput(
  fileName: string,
  bytes: Uint8Array,
  decoderOf: DecoderFactory,
): readonly ReadFile[] {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  const text = decoderOf(encoding).decode(bytes)
  const { report, problems } = parseVerifyReport(text)
  if (!problems.some(({ kind }) => kind === 'not-a-report')) {
    return [
      { fileName, reading: { ...NOTHING, kind: 'report', encoding, report, computer: report.computer } },
    ]
  }
  const { operations, problems: skipped } = parseRegFile(text)
  if (skipped.some(({ kind }) => kind === 'no-header')) return [{ fileName, reading: NOTHING }]
  const statements = operations.flatMap((operation): readonly Statement[] => {
    const { key, line } = operation
    if (!isConcern(key)) return []
    const at = { hive: 'HKLM', key, place: { line, offset: null, inner: null } } as const
    switch (operation.kind) {
      case 'create-key':
        return [{ ...at, kind: 'key' }]
      case 'delete-key':
        return [{ ...at, kind: 'key-deleted' }]
      case 'delete-value':
        return [{ ...at, kind: 'value-deleted', name: operation.name }]
      case 'set-value':
        return [{ ...at, kind: 'value', name: operation.name, data: operation.data }]
    }
  })
  const entries = operations.length
  return [{ fileName, reading: { ...NOTHING, kind: 'reg', encoding, statements, entries } }]
}
