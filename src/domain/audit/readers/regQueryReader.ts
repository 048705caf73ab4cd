import { isConcern } from '#domain/audit/concerns.ts'
import type { Reading, ReadingProblem, Statement } from '#domain/audit/reading.ts'
import { parseRegQuery } from '#domain/formats/regQuery.ts'
import type { QueryStatement } from '#domain/formats/regQuery.ts'
import type { PastedLine } from '#domain/formats/pastedText.ts'
import { LOCAL_FIREWALL } from '#domain/windows/localFirewall.ts'
import { placeOf } from './finding.ts'
import type { PasteFinding } from './finding.ts'

/**
 * What `reg query` printed, somewhere in a paste: statements of the keys of this article, for every hive. Settings of a user
 * (`HKCU`) keep their hive. Null: there is nothing of the kind. Problems: those of `parseRegQuery`, and `modern-firewall-rules`, once for each key that has some.
 */
export function readRegQuery(lines: readonly PastedLine[], encoding: string | null): PasteFinding | null {
  const { statements, whole, problems, computer, used } = parseRegQuery(lines)
  if (statements.length === 0 && problems.length === 0) return null
  const own = whole.flatMap((key) => (key.hive === 'HKLM' ? key : []))
  const reading: Reading = {
    kind: 'reg-query',
    encoding,
    language: null,
    computer: computer ?? computerName(statements),
    entries: statements.filter(({ kind }) => kind === 'value').length,
    statements: statements.flatMap((statement) => (isConcern(statement.key) ? toStatement(statement) : [])),
    exceptions: [],
    firewall: [],
    whole: own.flatMap(({ key, withAllBelow }) => (withAllBelow ? key : [])),
    wholeAlone: own.flatMap(({ key, withAllBelow }) => (withAllBelow ? [] : key)),
    problems: [
      ...problems.map(({ kind, line, what }) => ({ kind, what, ...placeOf(line) })),
      ...modernRules(statements),
    ],
    report: null,
    answers: null,
  }
  return { reading, used }
}

function toStatement({ line, ...statement }: QueryStatement): Statement {
  return { ...statement, place: placeOf(line) }
}

/** Of a dump that has the key with the computer's own name. */
function computerName(statements: readonly QueryStatement[]): string | null {
  for (const statement of statements) {
    if (statement.kind !== 'value' || statement.hive !== 'HKLM' || statement.data.type !== 'REG_SZ') continue
    const isName = /\\Control\\ComputerName\\ComputerName$/i.test(statement.key)
    if (isName && /^ComputerName$/i.test(statement.name)) return statement.data.data
  }
  return null
}

/** The list of Windows Vista and later lies beside those of XP, and says nothing of them. */
function modernRules(statements: readonly QueryStatement[]): readonly ReadingProblem[] {
  const keys = new Map<string, ReadingProblem>()
  for (const { kind, key, line } of statements) {
    if (kind !== 'value' || keys.has(key)) continue
    if (!/\\FirewallRules$/i.test(key)) continue
    if (!key.toLowerCase().startsWith(LOCAL_FIREWALL.toLowerCase()) && !/\\WindowsFirewall\\/i.test(key))
      continue
    keys.set(key, { kind: 'modern-firewall-rules', what: key, ...placeOf(line) })
  }
  return [...keys.values()]
}
