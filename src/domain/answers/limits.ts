import { CMD_LINE_LIMIT } from '#domain/formats/cmdLine.ts'
import { longestNetshLine } from '#domain/formats/netsh.ts'
import { capabilitiesOf } from '#domain/windows/editions.ts'
import type { Capabilities } from '#domain/windows/editions.ts'
import type { Answers } from './answers.ts'
import { policyDefinitions, wantedExceptions } from './wantedExceptions.ts'

/** Longest name of a registry value, in characters, that policy files can carry. Source: MS-GPREG 2.2.1. */
const VALUE_NAME_LIMIT = 259

/** Something that became longer than Windows allows; `over` is by how many characters to shorten the addresses. */
export interface LimitProblem {
  readonly kind: 'value-name' | 'command-line'
  /** The program or port whose definition it is; never translated. */
  readonly subject: string
  readonly length: number
  readonly limit: number
  readonly over: number
}

/** What the chosen addresses make too long; the worst of each kind. Takes answers; nothing while they are incomplete. */
export function limitProblems(answers: Answers): readonly LimitProblem[] {
  const { edition, servicePack } = answers
  if (edition === undefined || servicePack === undefined) return []
  const computer = capabilitiesOf(edition, servicePack)
  return [
    ...worst(
      'value-name',
      VALUE_NAME_LIMIT,
      policyDefinitions(answers, computer).map(({ subject, definition }) => ({
        subject,
        length: definition.length,
      })),
    ),
    ...worst('command-line', CMD_LINE_LIMIT, commandLines(answers, computer)),
  ]
}

interface Measured {
  readonly subject: string
  readonly length: number
}

function commandLines(answers: Answers, computer: Capabilities): readonly Measured[] {
  return wantedExceptions(answers, computer).map((wanted) => ({
    subject: 'netsh',
    length: longestNetshLine(wanted),
  }))
}

function worst(
  kind: LimitProblem['kind'],
  limit: number,
  measured: readonly Measured[],
): readonly LimitProblem[] {
  const [longest] = measured.filter(({ length }) => length > limit).sort((a, b) => b.length - a.length)
  return longest === undefined ? [] : [{ kind, limit, over: longest.length - limit, ...longest }]
}
