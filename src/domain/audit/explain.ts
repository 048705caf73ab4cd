import type { Answers } from '#domain/answers/answers.ts'
import type { Requirement } from '#domain/plan/requirements.ts'
import type { Look } from '#domain/plan/requirementTable.ts'
import { accountKey } from '#domain/windows/accounts.ts'
import { destinationOf, isDefinitionFor } from '#domain/windows/firewall.ts'
import { currentControlSet } from './concerns.ts'
import { entriesOf, isShield } from './evidence.ts'
import { wantedRequirements } from './findings.ts'
import { observe } from './observation.ts'
import { emptyReading } from './readers/readings.ts'
import type { Place, Reading, Statement } from './reading.ts'

type Setting = Exclude<Statement, { kind: 'key' }>

/** Something that a file says about this article, and which requirements ask for it; none: it says what none does. */
export interface ExplainedLine {
  readonly place: Place
  readonly said:
    | { readonly kind: 'setting'; readonly statement: Setting }
    | { readonly kind: 'exception'; readonly exception: Reading['exceptions'][number] }
    | { readonly kind: 'firewall'; readonly state: Reading['firewall'][number] }
  readonly requirements: readonly Requirement[]
}

/** Everything that a file says of this article, in the order of the file, each with what it is for. */
export function explainedLines(reading: Reading, answers: Answers | null): readonly ExplainedLine[] {
  const requirements = wantedRequirements(reading, answers)
  const asking = (isAskedBy: (look: Look) => boolean) => requirements.filter(({ look }) => isAskedBy(look))
  const settings = reading.statements.flatMap((statement): readonly ExplainedLine[] => {
    if (statement.kind === 'key') return []
    return [
      {
        place: statement.place,
        said: { kind: 'setting', statement },
        requirements: statement.hive === 'HKLM' ? asking((look) => isAsked(look, statement)) : [],
      },
    ]
  })
  const exceptions = reading.exceptions.map((exception): ExplainedLine => ({
    place: exception.place,
    said: { kind: 'exception', exception },
    requirements: asking((look) =>
      isListedFor(look, { ...emptyReading(reading.kind), exceptions: [exception] }),
    ),
  }))
  const firewall = reading.firewall.map((state): ExplainedLine => ({
    place: state.place,
    said: { kind: 'firewall', state },
    requirements: asking((look) => look.kind === 'value' && isShield(look, state.profile)),
  }))
  return [...settings, ...exceptions, ...firewall].sort(
    (one, other) => (one.place.line ?? one.place.offset ?? 0) - (other.place.line ?? other.place.offset ?? 0),
  )
}

function isListedFor(look: Look, listed: Reading): boolean {
  const subjects = look.kind === 'entry' ? [look.subject] : look.kind === 'other-list' ? look.subjects : []
  if (look.kind !== 'entry' && look.kind !== 'other-list') return false
  return subjects.some(
    (subject) => (entriesOf({ ...look, subject }, observe(listed), listed) ?? []).length > 0,
  )
}

function isAsked(look: Look, statement: Setting): boolean {
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

function isEntry(statement: Setting, subject: string): boolean {
  return statement.kind !== 'value' || isDefinitionFor(statement.data, destinationOf(subject))
}
