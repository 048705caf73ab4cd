import type { Answers } from '#domain/answers/answers.ts'
import { sha256Hex } from '#domain/formats/contentId.ts'
import { encodeText } from '#domain/formats/fileContent.ts'
import { requirementsOf } from '#domain/plan/requirements.ts'
import type { Requirement } from '#domain/plan/requirements.ts'
import { REQUIREMENT_KINDS } from '#domain/plan/requirementTable.ts'

/** The first line of a report; the number changes when the format does. */
export const REPORT_TITLE = 'Remote Assistance report 1'

export type CheckState = 'ok' | 'failed' | 'unknown'

interface ReportedCheck {
  /** Of a requirement; of whatever plan, so not every id is one of ours. */
  readonly id: string
  readonly state: CheckState
  /** For people; empty when there is none. */
  readonly detail: string
  /** What the script saw and said before it, an entry of a firewall list each. */
  readonly found: readonly string[]
  /** From 1. */
  readonly line: number
}

export interface VerifyReport {
  /** Null where the line is missing, as for the two below. */
  readonly computer: string | null
  readonly plan: string | null
  readonly windows: string | null
  readonly checks: readonly ReportedCheck[]
  readonly result: 'ok' | 'failed' | null
}

export interface VerifyReportProblem {
  readonly kind:
    | 'not-a-report'
    /** A report of a later version of this format. */
    | 'other-version'
    | 'too-large'
    | 'missing-header'
    | 'unreadable-line'
    | 'repeated-line'
    | 'after-the-end'
    /** The last line is not there: the file was cut off, or the script was. */
    | 'no-result'
    /** The last line counts other lines than there are. */
    | 'wrong-count'
  /** From 1. */
  readonly line: number
}

/** Ten thousand helpers with the longest names make less. */
export const REPORT_LIMIT = 8_000_000

/**
 * Reads the report that verify.cmd writes. The format, which stays as it is:
 *
 *     Remote Assistance report 1
 *     computer: NAME
 *     plan: 16 hex digits, from the requirements (`planFingerprint`)
 *     windows: what `ver` says, in the language of that Windows
 *     ok offer: detail                  one line per requirement, in the order of `requirementsOf`:
 *     failed port domain: detail        ok, failed or unknown; the id; mostly a detail for people
 *     unknown helper 3: detail
 *     found: 135:TCP ...                before a line of a firewall list: an entry that is not as it should be
 *     result: failed, 20 ok, 1 failed, 1 unknown
 *
 * `failed` as a result means that something failed; unknown alone does not. All but the name and the words of Windows is
 * ASCII. Takes decoded text and does not mind how: line ends, byte order marks, UTF-16 read as single bytes (as after
 * Notepad), letters that came out wrong. Gives what could be read and a problem with its line for the rest; never throws.
 */
export function parseVerifyReport(text: string): {
  readonly report: VerifyReport
  readonly problems: readonly VerifyReportProblem[]
} {
  const nothing = { computer: null, plan: null, windows: null, checks: [], result: null }
  if (text.length > REPORT_LIMIT) return { report: nothing, problems: [{ kind: 'too-large', line: 1 }] }
  const lines = plainText(text)
    .split(/\r\n|\n|\r/)
    .map((content, index) => ({ content: content.trim(), line: index + 1 }))
  const used = lines.filter(({ content }) => content !== '')
  const [title, ...rest] = used
  if (title?.content !== REPORT_TITLE) {
    const kind = /^Remote Assistance report \d+$/.test(title?.content ?? '')
      ? 'other-version'
      : 'not-a-report'
    return { report: nothing, problems: [{ kind, line: title?.line ?? 1 }] }
  }
  return parseLines(rest)
}

interface Line {
  readonly content: string
  readonly line: number
}

function parseLines(lines: readonly Line[]) {
  const problems: VerifyReportProblem[] = []
  const headers = new Map<string, string>()
  const checks = new Map<string, ReportedCheck>()
  let result: VerifyReport['result'] = null
  let found: string[] = []
  for (const { content, line } of lines) {
    const report = (kind: VerifyReportProblem['kind']) => problems.push({ kind, line })
    if (result !== null) {
      report('after-the-end')
      break
    }
    const [, header, value = ''] = /^(computer|plan|windows): ?(.*)$/s.exec(content) ?? []
    const end = RESULT.exec(content)
    const entry = /^found: (.*)$/s.exec(content)?.[1]
    const check =
      header === undefined && end === null && entry === undefined ? readCheck(content, found, line) : null
    if (header !== undefined) {
      if (headers.has(header)) report('repeated-line')
      else headers.set(header, value)
    } else if (end !== null) {
      result = end[1] === 'ok' ? 'ok' : 'failed'
      const counted = (['ok', 'failed', 'unknown'] as const).map((state) => count(checks, state))
      const isRight = counted.every((number, index) => number === Number(end[index + 2]))
      if (!isRight || (result === 'ok') !== (counted[1] === 0)) report('wrong-count')
    } else if (entry !== undefined) found.push(entry)
    else if (check === null) report('unreadable-line')
    else {
      if (checks.has(check.id)) report('repeated-line')
      else checks.set(check.id, check)
      found = []
    }
  }
  const lastLine = lines.at(-1)?.line ?? 1
  const header = (name: string) => {
    const value = headers.get(name)
    if (value === undefined) problems.push({ kind: 'missing-header', line: lastLine })
    return value ?? null
  }
  const report = {
    computer: header('computer'),
    plan: header('plan'),
    windows: header('windows'),
    checks: [...checks.values()],
    result,
  }
  if (result === null) problems.push({ kind: 'no-result', line: lastLine })
  return { report, problems }
}

const RESULT = /^result: (ok|failed), (\d{1,6}) ok, (\d{1,6}) failed, (\d{1,6}) unknown$/

function readCheck(content: string, found: readonly string[], line: number): ReportedCheck | null {
  const parts = /^(ok|failed|unknown) ([a-z]+(?:-[a-z]+)*(?: (?:\d{1,6}|[a-z]+))?)(?:: ?(.*))?$/s.exec(
    content,
  )
  if (parts === null) return null
  const [, state = '', id = '', detail = ''] = parts
  return { id, state: state as CheckState, detail, found, line }
}

function count(checks: ReadonlyMap<string, ReportedCheck>, state: CheckState): number {
  return [...checks.values()].filter((check) => check.state === state).length
}

/** Without byte order marks, however they were decoded, and without the zeros of UTF-16 that was read byte by byte. */
function plainText(text: string): string {
  return text.replace(/^(?:\uFEFF|\u00FF\u00FE|\u00EF\u00BB\u00BF|\uFFFD{1,3})/, '').replaceAll('\0', '')
}

/** How a requirement came out on the computer of a report. */
interface Finding {
  readonly requirement: Requirement
  /** Null: the report has no line for it. */
  readonly state: CheckState | null
  readonly detail: string
  readonly found: readonly string[]
  /** From 1; null where the report has no line for it. */
  readonly line: number | null
}

export interface ReportComparison {
  /** False: the report was made with a script of other answers, so its lines mean something else. */
  readonly isSamePlan: boolean
  /** One for each requirement of the answers, in their order. */
  readonly findings: readonly Finding[]
  /** Lines of the report that these answers do not ask for. */
  readonly others: readonly ReportedCheck[]
}

/** What is asked of a computer, and the sign of it in a report. */
export interface Wanted {
  readonly plan: string
  readonly requirements: readonly Requirement[]
}

/** The same answers are held against thousands of files. */
const asked = new WeakMap<Answers, Wanted>()

export function wantedBy(answers: Answers): Wanted {
  const known = asked.get(answers)
  if (known !== undefined) return known
  const wanted = { plan: planFingerprint(answers), requirements: requirementsOf(answers) }
  asked.set(answers, wanted)
  return wanted
}

/** What a report says about the computer of some answers. Takes any report, also one with problems; never throws. */
export function compareReport({ plan, requirements }: Wanted, report: VerifyReport): ReportComparison {
  const reported = new Map(report.checks.map((check) => [check.id, check]))
  const ids = new Set<string>(requirements.map(({ id }) => id))
  return {
    isSamePlan: report.plan?.toLowerCase() === plan,
    findings: requirements.map((requirement) => {
      const check = reported.get(requirement.id)
      return {
        requirement,
        state: check?.state ?? null,
        detail: check?.detail ?? '',
        found: check?.found ?? [],
        line: check?.line ?? null,
      }
    }),
    others: report.checks.filter(({ id }) => !ids.has(id)),
  }
}

/**
 * What tells the requirements of one set of answers from those of another, in a report that names neither: 16 hex digits
 * of the SHA-256 of their text. The same for answers that ask the same of a computer.
 */
export function planFingerprint(answers: Answers): string {
  const text = requirementsOf(answers).map(({ id, look, otherwise }) => JSON.stringify([id, otherwise, look]))
  return sha256Hex(encodeText(text.join('\n'), 'utf-8')).slice(0, 16)
}

/** The kind of a line, for its words; null for a line of a report that is not ours. */
export function kindOf(id: string): Requirement['kind'] | null {
  const [first] = id.split(' ')
  return REQUIREMENT_KINDS.find((kind) => kind === first) ?? null
}
