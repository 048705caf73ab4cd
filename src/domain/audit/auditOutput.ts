import type { ValueData } from '#domain/windows/registry.ts'
import type { AuditFinding } from './auditFinding.ts'
import type { Reading, Statement } from './reading.ts'

/** What the command line prints of a file, as one object; a released name of a field stays. */
export function auditObject(file: string, reading: Reading, findings: readonly AuditFinding[]) {
  const { kind, encoding, language, computer, entries, statements, exceptions, problems } = reading
  return {
    file,
    kind,
    encoding,
    language,
    computer,
    entries,
    settings: Object.fromEntries(
      statements.flatMap((statement) =>
        statement.kind === 'value'
          ? [[`${statement.hive}\\${statement.key}\\${statement.name}`, dataOf(statement.data)] as const]
          : [],
      ),
    ),
    deletions: statements.flatMap(deletionOf),
    exceptions: exceptions.map(
      ({ profile, store, kind: of, port, protocol, path, scope, enabled, name }) => ({
        profile,
        store,
        kind: of,
        port,
        protocol,
        path,
        scope,
        enabled,
        name,
      }),
    ),
    findings: findings.map(({ id, state, found, wanted, place }) => ({
      requirement: id,
      state,
      found,
      wanted,
      line: place?.line ?? null,
      ...(place?.offset === null || place === null ? {} : { offset: place.offset }),
      ...(place?.inner === null || place === null ? {} : { inner: place.inner }),
    })),
    problems: problems.map(({ kind: problem, line, what }) => ({
      line,
      kind: problem,
      ...(what === '' ? {} : { what }),
    })),
  }
}

function dataOf(data: ValueData): number | string {
  return data.type === 'other' ? `hex(${data.registryType.toString(16)}):${data.hex}` : data.data
}

/** `key\name`, `key\*` for all values of a key, and `key\` for a key with all below it. */
function deletionOf(statement: Statement): readonly string[] {
  const key = `${statement.hive}\\${statement.key}`
  switch (statement.kind) {
    case 'value-deleted':
      return [`${key}\\${statement.name}`]
    case 'key-cleared':
      return [`${key}\\*`]
    case 'key-deleted':
      return [`${key}\\`]
    case 'key':
    case 'value':
    case 'not-there':
      return []
  }
}

export const AUDIT_COLUMNS = ['computer', 'requirement', 'state', 'found', 'wanted', 'file', 'line'] as const

/** The same for a spreadsheet: a row for each finding, in the order of `AUDIT_COLUMNS`. */
export function auditRows(
  file: string,
  { computer }: Reading,
  findings: readonly AuditFinding[],
): readonly (readonly string[])[] {
  return findings.map(({ id, state, found, wanted, place }) => [
    computer ?? '',
    id,
    state,
    found ?? '',
    wanted,
    place?.inner === null || place === null ? file : `${file}: ${place.inner}`,
    place?.line === null || place === null ? '' : String(place.line),
  ])
}
