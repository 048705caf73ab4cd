import type { Place, Reading, ReadingProblem } from '#domain/audit/reading.ts'
import { lgpoText, parseLgpoText } from '#domain/formats/lgpoText.ts'
import type { LgpoEntry, LgpoTextProblem } from '#domain/formats/lgpoText.ts'
import { typedValue } from '#domain/formats/policyEntry.ts'
import { textData } from '#domain/formats/registryPol.ts'
import type { ValueData } from '#domain/windows/registry.ts'
import { madeByIn } from './madeBy.ts'
import { policyStatements, WHOLE_POLICY } from './policyStatements.ts'
import type { PlacedPolicy } from './policyStatements.ts'
import { emptyReading } from './readings.ts'

/**
 * What a text for LGPO.exe, or one that it made of a Registry.pol, says. Takes decoded text, and how it was decoded. Only a
 * text that LGPO.exe made, and ended, shows all that an object sets; any other adds to one. Never throws.
 * Source: LGPO.pdf, v3.0.
 */
export function readLgpo(text: string, encoding: string): Reading {
  const file = parseLgpoText(text)
  const policies = file.entries.flatMap(policiesOf)
  const { entries, statements, problems } = policyStatements(policies)
  const found = file.problems.map(({ kind, line }): ReadingProblem => ({
    kind: PROBLEMS[kind] ?? 'unreadable-line',
    what: '',
    ...at(line),
  }))
  const madeBy = madeByIn(text)
  return {
    ...emptyReading('lgpo'),
    encoding,
    // What LGPO.exe is to forget is said as well.
    entries: entries + file.entries.filter(({ action }) => action.kind === 'clear').length,
    statements,
    problems: [...found, ...problems],
    whole: PARSED.test(text) && ENDED.test(text) && found.length === 0 ? WHOLE_POLICY : [],
    ...(madeBy === null ? {} : { madeBy }),
  }
}

/** Comments that LGPO.exe writes around what `/parse /m` prints. */
const PARSED = /^; PARSING Computer POLICY\r?$/im
const ENDED = /^; PARSING COMPLETED\.\r?$/im

/** What is read all the same, unlike the rest. */
const PROBLEMS: Partial<Readonly<Record<LgpoTextProblem['kind'], ReadingProblem['kind']>>> = {
  'no-blank-line': 'odd-entry',
}

function at(line: number): Place {
  return { line, offset: null, inner: null }
}

function policiesOf({ configuration, key, name, action, line }: LgpoEntry): readonly PlacedPolicy[] {
  const policy = (name: string, data: ValueData, text = ''): readonly PlacedPolicy[] => [
    {
      hive: configuration === 'user' ? 'HKCU' : 'HKLM',
      words: { key, name, data: () => data, text: () => text },
      place: at(line),
    },
  ]
  switch (action.kind) {
    case 'set':
      return policy(name, action.data, `${action.data.data}`)
    case 'set-other':
      return policy(name, otherData(action.type, action.text))
    case 'delete':
      return policy(`**del.${name}`, NOTHING)
    case 'delete-all-values':
      return policy('**delvals.', NOTHING)
    case 'create-key':
      return policy('', NOTHING)
    case 'clear':
      return []
  }
}

const NOTHING: ValueData = { type: 'REG_SZ', data: '' }

/** `\0` stands between the strings of a list. */
function otherData(type: 'EXSZ' | 'MULTISZ', text: string): ValueData {
  if (type === 'EXSZ') return typedValue(2, textData(lgpoText(text) ?? text))
  const parts = text.split('\\0').map((part) => lgpoText(part) ?? part)
  return typedValue(7, textData(parts.map((part) => `${part}\0`).join('')))
}
