import type { Reading, ReadingProblem } from '#domain/audit/reading.ts'
import { parsePolicyRules } from '#domain/formats/policyRules.ts'
import { policyStatements, WHOLE_POLICY } from './policyStatements.ts'
import { emptyReading } from './readings.ts'

/**
 * What the rules of Policy Analyzer say: the policies of one object or of several, all together. Its title is the object's
 * where there is but one. Takes decoded text, and how it was decoded. Never throws.
 */
export function readPolicyRules(text: string, encoding: string): Reading {
  const place = { line: null, offset: null, inner: null }
  const file = parsePolicyRules(text)
  const reading = { ...emptyReading('policy-rules'), encoding }
  if (file.kind !== 'rules') {
    const line = file.kind === 'problem' ? file.problem.line : 1
    return { ...reading, problems: [{ kind: 'unreadable-xml', what: '', ...place, line }] }
  }
  const { entries, statements, problems } = policyStatements(
    file.rules.map(({ section, line, ...words }) => ({
      hive: section === 'user' ? 'HKCU' : 'HKLM',
      words,
      place: { ...place, line },
    })),
  )
  const odd: ReadingProblem = { kind: 'odd-entry', what: `${file.skipped}`, ...place }
  const names = new Set(file.rules.map(({ policyName }) => policyName))
  const [title = ''] = names
  return {
    ...reading,
    entries,
    statements,
    problems: [...(file.skipped === 0 ? [] : [odd]), ...problems],
    whole: file.skipped === 0 && file.rules.some(({ section }) => section === 'computer') ? WHOLE_POLICY : [],
    ...(names.size === 1 && title !== '' ? { title } : {}),
  }
}
