import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { wantedBy } from '#domain/files/scripts/verifyReport.ts'
import { requirementsOf } from '#domain/plan/requirements.ts'
import type { Requirement } from '#domain/plan/requirements.ts'
import { accountKey } from '#domain/windows/accounts.ts'
import { FIREWALL_POLICY } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL } from '#domain/windows/localFirewall.ts'
import { MACHINE_KEYS } from '#domain/windows/machine.ts'
import type { AuditFinding } from './auditFinding.ts'
import { evidenceOf, onlyEvidence } from './evidence.ts'
import { observe } from './observation.ts'
import type { Observation } from './observation.ts'
import type { Reading } from './reading.ts'
import { reportFindings } from './reportFindings.ts'

/**
 * What a file says of each requirement of these answers; of the article itself where there are none. A report was
 * judged on its computer, by its own plan: what it says is taken over, and where its plan is that of the answers, what it
 * has no line for is unknown. No findings where a file says nothing of a computer.
 */
export function auditFindings(reading: Reading, answers: Answers | null): readonly AuditFinding[] {
  if (reading.report !== null) return reportFindings(reading.report, answers)
  if (reading.kind === 'unknown' || reading.kind === 'answers') return []
  const seen = observe(reading)
  const requirements = wantedRequirements(reading, answers)
  const helpers = requirements.flatMap(({ look }) => (look.kind === 'helper' ? [look.name] : []))
  return requirements.flatMap(({ id, kind, look, otherwise }): readonly AuditFinding[] => {
    // Which computer it is, is asked where there is one that is meant.
    if (answers === null && kind in FITS) return []
    const evidence =
      look.kind === 'helpers-only'
        ? onlyEvidence(seen, look.key, reading, helpers)
        : evidenceOf(look, seen, reading, answers === null)
    const isDoubt = otherwise === 'unknown' && evidence.state !== 'met'
    return [{ id, kind, ...evidence, state: isDoubt ? 'unknown' : evidence.state }]
  })
}

/** What is asked of the computer of a file: by the answers, or without any by the article. */
export function wantedRequirements(reading: Reading, answers: Answers | null): readonly Requirement[] {
  return answers === null
    ? requirementsOf(articleAnswers(reading, observe(reading)))
    : wantedBy(answers).requirements
}

const FITS: Partial<Record<Requirement['kind'], true>> = {
  shell: true,
  windows: true,
  edition: true,
  'service-pack': true,
  computer: true,
}

/** A file that says nothing of the list of helpers is asked for one all the same. */
const SOMEBODY = 'DOMAIN\\name'

/**
 * The article as answers: for the Windows that the file is of, the helpers that it lists, and the list of the firewall that
 * it speaks of, with whatever addresses.
 */
function articleAnswers(reading: Reading, seen: Observation): Answers {
  const listed = seen.valuesOf(MACHINE_KEYS.helpers)?.map(({ name }) => name) ?? []
  const product = textOf(seen, 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion', 'ProductName')
  const isServer = /server 2003/i.test(product ?? '')
  const isLocal =
    reading.exceptions.length > 0 ||
    reading.firewall.length > 0 ||
    (reading.statements.some(({ key }) => isBelow(key, LOCAL_FIREWALL)) &&
      !reading.statements.some(({ key }) => isBelow(key, FIREWALL_POLICY)))
  return {
    ...SCENARIOS['xp-sp2-as-article'],
    ...(isServer ? { edition: 'server-2003-standard', servicePack: 'sp2' } : {}),
    helpers: listed.length === 0 ? [SOMEBODY] : listed,
    firewallStore: isLocal ? 'netsh' : 'policy',
  }
}

function isBelow(key: string, top: string): boolean {
  return accountKey(key).startsWith(accountKey(`${top}\\`))
}

function textOf(seen: Observation, key: string, name: string): string | null {
  const found = seen.value(key, name)
  return found.state === 'there' && found.value.data.type === 'REG_SZ' ? found.value.data.data : null
}
