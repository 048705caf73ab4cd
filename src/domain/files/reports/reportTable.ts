import { compareReport, kindOf } from '#domain/files/scripts/verifyReport.ts'
import type { CheckState, ReportedCheck, Wanted } from '#domain/files/scripts/verifyReport.ts'
import type { RequirementKind } from '#domain/plan/requirementTable.ts'
import { accountKey } from '#domain/windows/accounts.ts'
import type { FirewallProfile } from '#domain/windows/firewallException.ts'
import type { CollectedReport, ReportDamage } from './collectReports.ts'

/** `not-measured`: the script could not tell, or the report has no line for it. That is no "not met", and no "met" either. */
export const FINDING_STATES = ['not-met', 'not-measured', 'met'] as const
export type FindingState = (typeof FINDING_STATES)[number]

export interface ReportFinding {
  /** As the report writes it: `port domain`. */
  readonly id: string
  /** Null: a line of a later version of these scripts. */
  readonly kind: RequirementKind | null
  /** The helper it is about; null where it is about none, or the report does not say. */
  readonly helper: string | null
  readonly profile: FirewallProfile | null
  readonly state: FindingState
  /** The report has no line for it. */
  readonly isMissing: boolean
  /** What was seen there, as far as the report says more than what is wanted. */
  readonly found: readonly string[]
}

type FindingCounts = Readonly<Record<FindingState, number>>

export interface ComputerRow {
  readonly computer: string
  /** What `ver` says there. */
  readonly windows: string | null
  /** Whether the report is of the answers that are there now; null: there are none. */
  readonly isSamePlan: boolean | null
  readonly damage: ReportDamage | null
  /** In the order of the report's script. */
  readonly findings: readonly ReportFinding[]
  readonly counts: FindingCounts
  /**
   * Every requirement is met. Never where lines of the report are lost, since nobody knows what they said, nor where it is
   * of other answers than those that are there now, which may ask for something else.
   */
  readonly isAllMet: boolean
}

/** A requirement over all computers that it was asked of. */
export interface RequirementRow {
  readonly key: string
  readonly finding: ReportFinding
  readonly counts: FindingCounts
}

export interface ReportTable {
  /** Those with the most that is not met first, then with the most that was not measured, then by name. */
  readonly computers: readonly ComputerRow[]
  /** Those that are not met or not measured somewhere, the most common first. */
  readonly troubles: readonly RequirementRow[]
}

/**
 * Computers by requirements. Takes reports, and what the answers of this moment ask of a computer, if they are whole. A
 * script has a line for each requirement of its plan, so a report lacks what the answers ask for, or, where it is of
 * other answers, what another report of the same plan has.
 */
export function reportTable(reports: readonly CollectedReport[], wanted: Wanted | null): ReportTable {
  const linesOfPlans = new Map<string, Map<string, ReportedCheck>>()
  for (const { plan, checks } of reports) {
    const lines = linesOfPlans.get(plan) ?? new Map<string, ReportedCheck>()
    for (const check of checks) if (!lines.has(check.id)) lines.set(check.id, check)
    linesOfPlans.set(plan, lines)
  }
  const computers = reports.map((report): ComputerRow => {
    const isSamePlan = wanted === null ? null : report.plan === wanted.plan
    const findings =
      wanted !== null && isSamePlan === true
        ? wantedFindings(wanted, report)
        : reportedFindings(linesOfPlans.get(report.plan) ?? new Map(), report)
    const { computer, windows, damage } = report
    const counts = countsOf(findings)
    const isAllMet = isSamePlan !== false && damage === null && counts.met === findings.length
    return { computer, windows, isSamePlan, damage, findings, counts, isAllMet }
  })
  return { computers: [...computers].sort(byTrouble), troubles: troublesOf(computers) }
}

/** What two findings of different computers have in common: the requirement. Helpers are numbered by each plan anew. */
export function requirementKey({ id, kind, helper }: ReportFinding): string {
  return kind === 'helper' && helper !== null ? `helper ${accountKey(helper)}` : id
}

const STATES: Readonly<Record<CheckState, FindingState>> = {
  ok: 'met',
  failed: 'not-met',
  unknown: 'not-measured',
}

function wantedFindings(wanted: Wanted, report: CollectedReport): readonly ReportFinding[] {
  return compareReport(wanted, report).findings.map(({ requirement: { id, look }, ...check }) => ({
    ...findingOf(id, check.state === null ? undefined : check),
    helper: look.kind === 'helper' ? look.name : null,
  }))
}

/** `lines`: all that reports of this plan have, each as one of them has it. */
function reportedFindings(
  lines: ReadonlyMap<string, ReportedCheck>,
  { checks }: CollectedReport,
): readonly ReportFinding[] {
  const reported = new Map(checks.map((check) => [check.id, check]))
  return [...lines].map(([id, { detail }]) => ({
    ...findingOf(id, reported.get(id)),
    // The script puts the name in quotes, where it can hold it.
    helper: kindOf(id) === 'helper' ? (/^"(.+)"$/s.exec(detail)?.[1] ?? null) : null,
  }))
}

type Check = Pick<ReportedCheck, 'detail' | 'found'> & { readonly state: CheckState | null }

function findingOf(id: string, check: Check | undefined): Omit<ReportFinding, 'helper'> {
  const [, subject] = id.split(' ')
  const { state = null, detail = '', found = [] } = check ?? {}
  return {
    id,
    kind: kindOf(id),
    profile: subject === 'domain' || subject === 'standard' ? subject : null,
    state: state === null ? 'not-measured' : STATES[state],
    isMissing: state === null,
    // Most details say what is wanted; those of the guard begin with what was found.
    found: detail.startsWith('found ') ? [detail, ...found] : found,
  }
}

function countsOf(findings: readonly ReportFinding[]): FindingCounts {
  const counts = { 'not-met': 0, 'not-measured': 0, met: 0 }
  for (const { state } of findings) counts[state]++
  return counts
}

function byTrouble(one: ComputerRow, other: ComputerRow): number {
  return moreTrouble(one.counts, other.counts) || byText(accountKey(one.computer), accountKey(other.computer))
}

function troublesOf(computers: readonly ComputerRow[]): readonly RequirementRow[] {
  const findings = new Map<string, ReportFinding[]>()
  for (const finding of computers.flatMap((computer) => computer.findings)) {
    const key = requirementKey(finding)
    const same = findings.get(key)
    if (same === undefined) findings.set(key, [finding])
    else same.push(finding)
  }
  return [...findings]
    .flatMap(([key, same]): readonly RequirementRow[] => {
      const [finding] = same
      const counts = countsOf(same)
      return finding === undefined || counts.met === same.length ? [] : [{ key, finding, counts }]
    })
    .sort((one, other) => moreTrouble(one.counts, other.counts) || byText(one.key, other.key))
}

function moreTrouble(one: FindingCounts, other: FindingCounts): number {
  return other['not-met'] - one['not-met'] || other['not-measured'] - one['not-measured']
}

/** The same order on every computer. */
function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
