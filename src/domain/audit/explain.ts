import type { Answers } from '#domain/answers/answers.ts'
import type { Requirement } from '#domain/plan/requirements.ts'
import type { Look } from '#domain/plan/requirementTable.ts'
import { accountKey } from '#domain/windows/accounts.ts'
import { destinationOf, isDefinitionFor } from '#domain/windows/firewall.ts'
import { currentControlSet } from './concerns.ts'
import { wantedRequirements } from './findings.ts'
import type { Reading, Statement } from './reading.ts'

/** A line of a file about this article, and which requirements ask for it; none: it says something that none does. */
export interface ExplainedLine {
  readonly statement: Exclude<Statement, { kind: 'key' }>
  readonly requirements: readonly Requirement[]
}

/** Every line that says something of this article, in the order of the file, each with what it is for. */
export function explainedLines(reading: Reading, answers: Answers | null): readonly ExplainedLine[] {
  const requirements = wantedRequirements(reading, answers)
  return reading.statements.flatMap((statement): readonly ExplainedLine[] => {
    if (statement.kind === 'key') return []
    const asking =
      statement.hive === 'HKLM' ? requirements.filter(({ look }) => isAsked(look, statement)) : []
    return [{ statement, requirements: asking }]
  })
}

function isAsked(look: Look, statement: ExplainedLine['statement']): boolean {
  const isKey = (key: string) => accountKey(key) === accountKey(currentControlSet(statement.key))
  // What is said of a whole key is said of each value in it.
  const name = 'name' in statement ? statement.name : null
  const isName = (other: string) => name === null || accountKey(name) === accountKey(other)
  switch (look.kind) {
    case 'value':
      return isKey(look.key) && isName(look.name)
    case 'absent':
      return isKey(look.key) && look.names.some(isName)
    case 'helper':
      return isKey(look.key) && isName(look.name)
    case 'helpers-only':
      return isKey(look.key)
    case 'entry':
      return isKey(look.key) && isEntry(statement, look.subject)
    case 'other-list':
      return isKey(look.key) && look.subjects.some((subject) => isEntry(statement, subject))
    case 'local-list-counts':
      return isKey(look.key) && ['Enabled', 'AllowUserPrefMerge'].some(isName)
    case 'computer':
    case 'edition':
    case 'netsh':
    case 'service-pack':
    case 'shell':
    case 'windows':
      return false
  }
}

function isEntry(statement: ExplainedLine['statement'], subject: string): boolean {
  return statement.kind !== 'value' || isDefinitionFor(statement.data, destinationOf(subject))
}
