import type { Answers } from '#domain/answers/answers.ts'
import { compareReport, kindOf, wantedBy } from '#domain/files/scripts/verifyReport.ts'
import type { CheckState, VerifyReport } from '#domain/files/scripts/verifyReport.ts'
import type { Requirement } from '#domain/plan/requirements.ts'
import type { AuditFinding, AuditState, Evidence } from './auditFinding.ts'

const REPORTED: Readonly<Record<CheckState, AuditState>> = { ok: 'met', failed: 'wrong', unknown: 'unknown' }

/**
 * What a report of verify.cmd says. Where its plan is that of the answers there is a finding for each of their requirements;
 * otherwise, or without answers, one for each line of the report that anybody here knows.
 */
export function reportFindings(report: VerifyReport, answers: Answers | null): readonly AuditFinding[] {
  const compared = answers === null ? null : compareReport(wantedBy(answers), report)
  if (compared?.isSamePlan === true) {
    return compared.findings.map(({ requirement: { id, kind, look }, ...check }) => ({
      id,
      kind,
      ...reportEvidence(check),
      ...(look.kind === 'helper' ? { wanted: look.name } : {}),
    }))
  }
  return report.checks.flatMap((check): readonly AuditFinding[] => {
    const kind = kindOf(check.id)
    if (kind === null) return []
    const evidence = reportEvidence(check)
    // The script puts the name in quotes, where it can hold it.
    const wanted = kind === 'helper' ? (/^"(.+)"$/s.exec(check.detail)?.[1] ?? '') : evidence.wanted
    return [{ id: check.id as Requirement['id'], kind, ...evidence, wanted }]
  })
}

interface Check {
  readonly state: CheckState | null
  readonly detail: string
  readonly found: readonly string[]
  readonly line: number | null
}

function reportEvidence({ state, detail, found, line }: Check): Evidence {
  // Most details say what is wanted; those of the guard begin with what was found.
  const isFound = detail.startsWith('found ')
  const seen = isFound ? [detail, ...found] : found
  return {
    state: state === null ? 'unknown' : REPORTED[state],
    found: seen.length === 0 ? null : seen.join(' | '),
    wanted: isFound ? '' : detail,
    place: line === null ? null : { line, offset: null, inner: null },
  }
}
