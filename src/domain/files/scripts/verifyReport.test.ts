import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { requirementsOf } from '#domain/plan/requirements.ts'
import {
  compareReport,
  kindOf,
  parseVerifyReport,
  planFingerprint,
  REPORT_LIMIT,
  REPORT_TITLE,
  wantedBy,
} from './verifyReport.ts'

const answers: Answers = SCENARIOS['xp-sp3-narrow']
const plan = planFingerprint(answers)
const report = (...lines: readonly string[]) => [REPORT_TITLE, ...lines, ''].join('\r\n')
const GOOD = report(
  'computer: PC-01',
  `plan: ${plan}`,
  'windows: Microsoft Windows XP [versie 5.1.2600]',
  'ok offer: the policy',
  'failed port domain: TCP port 135',
  'unknown helper 3: not asked',
  'ok dcom',
  'result: failed, 2 ok, 1 failed, 1 unknown',
)

describe('a report of verify.cmd', () => {
  it('says what was found, line by line', () => {
    const { report, problems } = parseVerifyReport(GOOD)
    expect(problems).toEqual([])
    expect(report).toEqual({
      computer: 'PC-01',
      plan,
      windows: 'Microsoft Windows XP [versie 5.1.2600]',
      result: 'failed',
      checks: [
        { id: 'offer', state: 'ok', detail: 'the policy', found: [], line: 5 },
        { id: 'port domain', state: 'failed', detail: 'TCP port 135', found: [], line: 6 },
        { id: 'helper 3', state: 'unknown', detail: 'not asked', found: [], line: 7 },
        { id: 'dcom', state: 'ok', detail: '', found: [], line: 8 },
      ],
    })
  })

  it('has what was found with the line that it belongs to', () => {
    const text = GOOD.replace(
      'failed port',
      'found: 135:TCP REG_SZ 135 TCP * Disabled x\r\nfound: second\r\nfailed port',
    )
    const { report, problems } = parseVerifyReport(text)
    expect(problems).toEqual([])
    expect(report.checks.flatMap(({ id, found }) => (found.length > 0 ? [[id, ...found]] : []))).toEqual([
      ['port domain', '135:TCP REG_SZ 135 TCP * Disabled x', 'second'],
    ])
  })

  it.each([
    ['line ends of another system', GOOD.replaceAll('\r\n', '\n')],
    ['a byte order mark', `\uFEFF${GOOD}`],
    ['a byte order mark of UTF-8 read as letters', `\u00EF\u00BB\u00BF${GOOD}`],
    ['UTF-16 read byte by byte', `\u00FF\u00FE${GOOD.split('').join('\0')}\0`],
    ['blanks around its lines', GOOD.replaceAll('\r\n', ' \r\n\r\n ')],
  ])('is read the same with %s', (_, text) => {
    const { report, problems } = parseVerifyReport(text)
    const plain = parseVerifyReport(GOOD).report
    const unplaced = ({ checks }: typeof plain) => checks.map((check) => ({ ...check, line: 0 }))
    expect(problems).toEqual([])
    expect({ ...report, checks: unplaced(report) }).toEqual({ ...plain, checks: unplaced(plain) })
  })

  it.each([
    ['', 'not-a-report', 1],
    ['Dear colleague,', 'not-a-report', 1],
    [`\r\n${REPORT_TITLE.replace('1', '2')}`, 'other-version', 2],
    ['x'.repeat(REPORT_LIMIT + 1), 'too-large', 1],
    [GOOD.replace('computer: PC-01\r\n', ''), 'missing-header', 8],
    [GOOD.replace('ok dcom', 'okay dcom'), 'unreadable-line', 8],
    [GOOD.replace('ok dcom', 'ok offer'), 'repeated-line', 8],
    [GOOD.replace('windows: ', 'plan: '), 'repeated-line', 4],
    [`${GOOD}ok port standard`, 'after-the-end', 10],
    [GOOD.replace(/result: .*/, ''), 'no-result', 8],
    [GOOD.replace('2 ok', '3 ok'), 'wrong-count', 9],
    [GOOD.replace('result: failed', 'result: ok'), 'wrong-count', 9],
  ] as const)('says what is wrong and where: %#', (text, kind, line) => {
    expect(parseVerifyReport(text).problems).toContainEqual({ kind, line })
  })

  it('is noticed to break off, wherever it does', () => {
    for (let length = 0; length < GOOD.trimEnd().length; length++) {
      expect([length, parseVerifyReport(GOOD.slice(0, length)).problems.length > 0]).toEqual([length, true])
    }
  })

  it('is read without a throw, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isReport) => {
        const { problems } = parseVerifyReport(isReport ? `${REPORT_TITLE}\r\n${text}` : text)
        expect(problems.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a report beside the answers', () => {
  it('has a finding for each requirement, and keeps what they do not ask for', () => {
    const { report } = parseVerifyReport(GOOD)
    const { isSamePlan, findings, others } = compareReport(wantedBy(answers), report)
    expect(isSamePlan).toBe(true)
    expect(findings.map(({ requirement }) => requirement)).toEqual(requirementsOf(answers))
    const states = findings.flatMap(({ requirement: { id }, state }) => (state === null ? [] : [[id, state]]))
    expect(states).toEqual([
      ['offer', 'ok'],
      ['dcom', 'ok'],
      ['port domain', 'failed'],
    ])
    expect(others.map(({ id }) => id)).toEqual(['helper 3'])
  })

  it('is of the plan only where the same is asked of the computer', () => {
    const { report } = parseVerifyReport(GOOD)
    expect(compareReport(wantedBy({ ...answers, control: 'view' }), report).isSamePlan).toBe(false)
    expect(compareReport(wantedBy({ ...answers, way: 'gpmc' }), report).isSamePlan).toBe(true)
    const prints = SCENARIO_IDS.map((id) => planFingerprint(SCENARIOS[id]))
    expect(new Set(prints).size).toBe(prints.length)
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{16}$/)
  })

  it('knows the kind of a line that is ours, and no other', () => {
    expect(['offer', 'helper 12', 'port standard', 'toString', 'x'].map(kindOf)).toEqual([
      'offer',
      'helper',
      'port',
      null,
      null,
    ])
  })
})
