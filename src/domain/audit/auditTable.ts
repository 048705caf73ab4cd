import { accountKey } from '#domain/windows/accounts.ts'
import { AUDIT_STATES } from './auditFinding.ts'
import type { AuditFinding, AuditState } from './auditFinding.ts'
import { isDamagedReport } from './readers/reportReader.ts'
import type { Reading, ReadingKind } from './reading.ts'

/** A file, and what it says of each requirement. */
export interface JudgedFile {
  /** The path of the file that was brought; of an object of several files, its folder. */
  readonly from: string
  readonly fileName: string
  readonly reading: Reading
  readonly findings: readonly AuditFinding[]
}

type StateCounts = Readonly<Record<AuditState, number>>

/**
 * `open`: something is wrong, missing or conflicting. `right`: something is right, and nothing that is shown is not.
 * `not-sure`: nothing of it is shown, or the report is damaged, or of other answers, which may ask for something else.
 */
export const VERDICTS = ['open', 'right', 'not-sure'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What is to be known of a computer beside its requirements. Both are of its report. */
export const ROW_SIGNS = ['damaged', 'other-plan'] as const
export type RowSign = (typeof ROW_SIGNS)[number]

export interface AuditRow {
  /** Unique in a table. */
  readonly key: string
  /** As its files name it; where they do not, what the file is called. */
  readonly computer: string
  readonly isNamed: boolean
  /** The name of the computer, and those of its files, as names are compared. */
  readonly nameKey: string
  readonly searched: readonly string[]
  /** All of this computer that count, in the order in which they came. */
  readonly files: readonly JudgedFile[]
  /** Reports in whose place another one is. */
  readonly replaced: readonly JudgedFile[]
  readonly signs: readonly RowSign[]
  /** What each requirement comes to, by `requirementKey`. */
  readonly cells: ReadonlyMap<string, AuditState>
  readonly counts: StateCounts
  readonly verdict: Verdict
}

/** A requirement over all computers that it was asked of. */
export interface AuditColumn {
  readonly key: string
  /** One of them, for its name. */
  readonly finding: AuditFinding
  readonly counts: StateCounts
}

export interface AuditTable {
  /** Those with the most that is open first, then with the most that is unknown, then by name. */
  readonly rows: readonly AuditRow[]
  /** That which is most often open first, then in the order of the requirements. */
  readonly columns: readonly AuditColumn[]
  /** Files that show no computer: not readable, answers, scripts and files of this site. In the order in which they came. */
  readonly others: readonly JudgedFile[]
  readonly verdicts: Readonly<Record<Verdict, number>>
  readonly signs: Readonly<Record<RowSign, number>>
}

/**
 * Computers by requirements. Takes files with their findings, the oldest first, and the fingerprint of the plan that
 * reports should be of, null where there are no answers. Files that name the same computer make one row: what only
 * one of them shows counts, and where they say different things of a requirement it is conflicting there. Of reports the
 * last one counts, unless it is damaged and there is a whole one. A file that names no computer is a row by itself. Linear
 * but for sorting the rows.
 */
export function auditTable(files: readonly JudgedFile[], plan: string | null = null): AuditTable {
  const work = auditTableWork(files, plan)
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

/** The same for thousands of files, to be interrupted after each computer. */
export function* auditTableWork(
  files: readonly JudgedFile[],
  plan: string | null,
): Generator<undefined, AuditTable> {
  const groups = new Map<string, JudgedFile[]>()
  const others: JudgedFile[] = []
  for (const file of files) {
    if (!showsComputer(file.reading)) {
      others.push(file)
      continue
    }
    const { computer } = file.reading
    const key = computer === null ? `file ${file.fileName}` : `computer ${accountKey(computer)}`
    const same = groups.get(key)
    if (same === undefined) groups.set(key, [file])
    else same.push(file)
    yield undefined
  }
  const rows: AuditRow[] = []
  const columns: Columns = new Map()
  const verdicts = { open: 0, right: 0, 'not-sure': 0 }
  const signs = { damaged: 0, 'other-plan': 0 }
  for (const [key, same] of groups) {
    const row = rowOf(key, same, plan)
    rows.push(row)
    addToColumns(columns, row)
    verdicts[row.verdict]++
    for (const sign of row.signs) signs[sign]++
    yield undefined
  }
  return { rows: inOrder(rows, 'trouble'), columns: inColumnOrder(columns), others, verdicts, signs }
}

/** What two findings of different computers have in common: the requirement. Helpers are numbered by each list anew. */
export function requirementKey({ id, kind, wanted }: AuditFinding): string {
  return kind === 'helper' && wanted !== '' ? `helper ${accountKey(wanted)}` : id
}

export function openOf({ wrong, missing, conflicting }: StateCounts): number {
  return wrong + missing + conflicting
}

/** `trouble`: as the table has them. A state: those with the most of it first. */
export const ROW_ORDERS = ['trouble', 'name', ...AUDIT_STATES] as const
export type RowOrder = (typeof ROW_ORDERS)[number]

export function inOrder(rows: readonly AuditRow[], order: RowOrder): readonly AuditRow[] {
  const name = (one: AuditRow, other: AuditRow) => byText(one.nameKey, other.nameKey)
  switch (order) {
    case 'name':
      return [...rows].sort((one, other) => name(one, other) || byText(one.key, other.key))
    case 'trouble':
      return [...rows].sort(
        (one, other) =>
          openOf(other.counts) - openOf(one.counts) ||
          other.counts.unknown - one.counts.unknown ||
          name(one, other) ||
          byText(one.key, other.key),
      )
    case 'met':
    case 'wrong':
    case 'missing':
    case 'conflicting':
    case 'unknown':
      // Stable: of the same number the order stays.
      return [...rows].sort((one, other) => other.counts[order] - one.counts[order])
  }
}

export interface RowChoice {
  /** Part of the name of the computer or of a file; without case, empty for all. */
  readonly search: string
  readonly verdict: Verdict | null
  readonly sign: RowSign | null
  /** Some requirement is in this state; with `requirement`: that one is. */
  readonly state: AuditState | null
  /** A key; without `state`: it is open there. */
  readonly requirement: string | null
}

/** The rows that are asked for, in their order. */
export function chosenRows(
  rows: readonly AuditRow[],
  { search, verdict, sign, state, requirement }: RowChoice,
): readonly AuditRow[] {
  const text = accountKey(search.trim())
  return rows.filter((row) => {
    if (verdict !== null && row.verdict !== verdict) return false
    if (sign !== null && !row.signs.includes(sign)) return false
    if (requirement === null) {
      if (state !== null && row.counts[state] === 0) return false
    } else {
      const found = row.cells.get(requirement)
      if (found === undefined || (state === null ? !isOpen(found) : found !== state)) return false
    }
    return text === '' || row.searched.some((name) => name.includes(text))
  })
}

/**
 * Whether a file shows what is on a computer, or what a policy makes of one. What this site made says what would be done.
 */
function showsComputer({ kind, madeBy, report, computer }: Reading): boolean {
  // One that breaks off before it says of which computer it is, or of a version that nobody here reads, shows none.
  if (report !== null) return computer !== null && report.checks.length > 0
  return SHOWS_COMPUTER[kind] && madeBy === undefined
}

const SHOWS_COMPUTER: Readonly<Record<ReadingKind, boolean>> = {
  reg: true,
  pol: true,
  'gpo-backup': true,
  'reg-query': true,
  'netsh-firewall': true,
  lgpo: true,
  gpresult: true,
  'policy-rules': true,
  report: true,
  answers: false,
  script: false,
  document: false,
  unknown: false,
}

function rowOf(key: string, all: readonly JudgedFile[], plan: string | null): AuditRow {
  const { files, replaced } = counting(all)
  const cells = new Map<string, AuditState>()
  for (const { findings } of files) {
    for (const finding of findings) {
      const requirement = requirementKey(finding)
      cells.set(requirement, together(cells.get(requirement) ?? 'unknown', finding.state))
    }
  }
  const counts = { ...NONE }
  for (const state of cells.values()) counts[state]++
  const signs = ROW_SIGNS.filter((sign) => files.some(({ reading }) => hasSign(sign, reading, plan)))
  // The last spelling of a name counts.
  const last = files.at(-1)
  const computer = last?.reading.computer ?? null
  const isSure = counts.met > 0 && signs.length === 0
  const name = computer ?? last?.fileName ?? ''
  const nameKey = accountKey(name)
  return {
    key,
    computer: name,
    isNamed: computer !== null,
    nameKey,
    searched: [nameKey, ...files.map(({ fileName }) => accountKey(fileName))],
    files,
    replaced,
    signs,
    cells,
    counts,
    verdict: openOf(counts) > 0 ? 'open' : isSure ? 'right' : 'not-sure',
  }
}

/** Of the reports of one computer only one counts. */
function counting(all: readonly JudgedFile[]): {
  files: readonly JudgedFile[]
  replaced: readonly JudgedFile[]
} {
  const reports = all.filter(({ reading }) => reading.report !== null)
  const last = reports.findLast(({ reading }) => !isDamagedReport(reading)) ?? reports.at(-1)
  const isReplaced = (file: JudgedFile) => file.reading.report !== null && file !== last
  return { files: all.filter((file) => !isReplaced(file)), replaced: all.filter(isReplaced) }
}

function hasSign(sign: RowSign, reading: Reading, plan: string | null): boolean {
  const { report } = reading
  if (report === null) return false
  return sign === 'damaged' ? isDamagedReport(reading) : plan !== null && report.plan?.toLowerCase() !== plan
}

const NONE: StateCounts = { met: 0, wrong: 0, missing: 0, conflicting: 0, unknown: 0 }

/** Of two files about one thing: what is not shown says nothing. */
function together(one: AuditState, other: AuditState): AuditState {
  if (one === 'unknown' || one === other) return other
  return other === 'unknown' ? one : 'conflicting'
}

type Columns = Map<string, { finding: AuditFinding; counts: Record<AuditState, number> }>

function addToColumns(columns: Columns, { files, cells }: AuditRow): void {
  for (const { findings } of files) {
    for (const finding of findings) {
      const key = requirementKey(finding)
      if (!columns.has(key)) columns.set(key, { finding, counts: { ...NONE } })
    }
  }
  for (const [key, state] of cells) {
    const column = columns.get(key)
    if (column !== undefined) column.counts[state]++
  }
}

function inColumnOrder(columns: Columns): readonly AuditColumn[] {
  return [...columns]
    .map(([key, column]) => ({ key, ...column }))
    .sort((one, other) => openOf(other.counts) - openOf(one.counts))
}

function isOpen(state: AuditState): boolean {
  return state !== 'met' && state !== 'unknown'
}

/** The same order on every computer. */
function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
