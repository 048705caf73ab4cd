import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { planFingerprint, REPORT_LIMIT, REPORT_TITLE, wantedBy } from '#domain/files/scripts/verifyReport.ts'
import { CHARACTERS_IN_A_CELL, parseCsv } from '#domain/formats/csv.ts'
import { requirementsOf } from '#domain/plan/requirements.ts'
import { hostileCell } from '#domain/testing/hostileCell.ts'
import { auditCsv } from './auditCsv.ts'
import type { AuditDialect } from './auditCsv.ts'
import { auditTable, chosenRows, requirementKey } from './auditTable.ts'
import type { AuditRow, AuditTable, JudgedFile, RowChoice } from './auditTable.ts'
import { auditFindings } from './findings.ts'
import { readReport } from './readers/reportReader.ts'

const ANSWERS: Answers = SCENARIOS['xp-sp3-narrow']
const PLAN = planFingerprint(ANSWERS)
const OTHER_PLAN = '0123456789abcdef'

/** A report as verify.cmd writes it, its last line counted. */
function reportOf(computer: string, checks: readonly string[], plan = PLAN): string {
  const count = (state: string) => checks.filter((line) => line.startsWith(`${state} `)).length
  const failed = count('failed')
  return [
    REPORT_TITLE,
    `computer: ${computer}`,
    `plan: ${plan}`,
    'windows: Microsoft Windows XP [versie 5.1.2600]',
    ...checks,
    `result: ${failed > 0 ? 'failed' : 'ok'}, ${count('ok')} ok, ${failed} failed, ${count('unknown')} unknown`,
    '',
  ].join('\r\n')
}

const GOOD = requirementsOf(ANSWERS).map(({ id }) => `ok ${id}`)
const WHOLE = reportOf('PC01', GOOD)
const CUT = WHOLE.slice(0, WHOLE.indexOf('ok dcom'))

function judged(text: string, answers: Answers | null, fileName: string): JudgedFile {
  const reading = readReport(text, 'utf-8')
  return { from: fileName, fileName, reading, findings: auditFindings(reading, answers) }
}

/** The table of reports in files that are called by their number, the oldest first. */
function tableOf(texts: readonly string[], answers: Answers | null = ANSWERS): AuditTable {
  return auditTable(
    texts.map((text, index) => judged(text, answers, `${index}.txt`)),
    answers === null ? null : wantedBy(answers).plan,
  )
}

const ALL: RowChoice = { search: '', verdict: null, sign: null, state: null, requirement: null }
const names = (rows: readonly AuditRow[]) => rows.map(({ computer }) => computer)

describe('a report of verify.cmd', () => {
  it('is one of a computer: the last counts, whatever the case of its name', () => {
    const { rows } = tableOf([WHOLE, reportOf('PC02', GOOD), reportOf('pc01', ['failed dcom'])])
    expect(
      rows.map(({ computer, files, replaced }) => [computer, files[0]?.fileName, replaced.length]),
    ).toEqual([
      ['pc01', '2.txt', 1],
      ['PC02', '1.txt', 0],
    ])
    expect(rows[0]?.counts).toMatchObject({ wrong: 1, met: 0 })
  })

  it('that is damaged does not take the place of a whole one, and a whole one takes its place', () => {
    for (const texts of [
      [WHOLE, CUT],
      [CUT, WHOLE],
    ]) {
      const { rows } = tableOf(texts)
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({ signs: [], verdict: 'right' })
      expect(rows[0]?.files.map(({ fileName }) => fileName)).toEqual([`${texts.indexOf(WHOLE)}.txt`])
    }
  })

  it('that is cut off keeps its lines, and is never all right', () => {
    const { rows, signs } = tableOf([CUT], null)
    expect(rows[0]).toMatchObject({ signs: ['damaged'], verdict: 'not-sure' })
    expect(rows[0]?.counts.met).toBeGreaterThan(0)
    expect(rows[0]?.counts).toMatchObject({ wrong: 0, unknown: 0 })
    expect(signs).toEqual({ damaged: 1, 'other-plan': 0 })
    // The answers know what it does not say.
    expect(tableOf([CUT]).rows[0]?.counts.unknown).toBeGreaterThan(0)
  })

  it('says which line is none', () => {
    const text = WHOLE.replace('ok dcom', 'okay dcom')
    const line = text.split('\r\n').indexOf('okay dcom') + 1
    const [row] = tableOf([text]).rows
    expect(row?.signs).toEqual(['damaged'])
    expect(row?.files[0]?.reading.problems).toContainEqual(
      expect.objectContaining({ kind: 'unreadable-line', line }),
    )
  })

  it.each<[string, string]>([
    ['is empty', ''],
    ['is another text', 'Windows IP Configuration'],
    ['is of a later version', REPORT_TITLE.replace('1', '2')],
    ['is without its beginning', `${REPORT_TITLE}\r\n`],
    ['is of no computer', reportOf('', GOOD)],
    ['has no requirement', reportOf('PC01', [])],
    ['is too large', 'x'.repeat(REPORT_LIMIT + 1)],
  ])('that %s shows no computer, and takes nothing away', (_, text) => {
    const { rows, others } = tableOf([WHOLE, text])
    expect(names(rows)).toEqual(['PC01'])
    expect(others.map(({ fileName }) => fileName)).toEqual(['1.txt'])
    expect(others[0]?.reading.problems).not.toEqual([])
  })

  it('is read without a throw, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const lines = `${REPORT_TITLE}\r\ncomputer: PC01\r\nplan: ${PLAN}\r\nok dcom\r\n${text}`
        expect(tableOf([lines]).rows.length).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('of other answers is marked, kept as it is, and never all right', () => {
    const { rows, signs } = tableOf([WHOLE, reportOf('PC02', ['ok dcom'], OTHER_PLAN)])
    expect(rows.map(({ computer, signs, verdict, cells }) => [computer, signs, verdict, cells.size])).toEqual(
      [
        ['PC01', [], 'right', GOOD.length],
        ['PC02', ['other-plan'], 'not-sure', 1],
      ],
    )
    expect(signs['other-plan']).toBe(1)
    expect(names(chosenRows(rows, { ...ALL, sign: 'other-plan' }))).toEqual(['PC02'])
    // Without answers nobody can say of which it is.
    expect(tableOf([reportOf('PC02', ['ok dcom'], OTHER_PLAN)], null).rows[0]?.signs).toEqual([])
  })

  it('counts what was not measured neither as right nor as wrong', () => {
    const checks = GOOD.map((line) => {
      if (line === 'ok dcom') return 'failed dcom'
      return line === 'ok helper 1' ? 'unknown helper 1' : line
    }).filter((line) => line !== 'ok level')
    const [row] = tableOf([reportOf('PC01', checks)]).rows
    expect(row?.counts).toEqual({ met: GOOD.length - 3, wrong: 1, unknown: 2, missing: 0, conflicting: 0 })
    const finding = (id: string) => row?.files[0]?.findings.find((found) => found.id === id)
    // It has no line for this.
    expect(finding('level')).toMatchObject({ state: 'unknown', place: null })
    expect(finding('helper 1')).toMatchObject({ state: 'unknown', wanted: 'CONTOSO\\RA-Helpers' })
    expect(finding('helper 1')?.place).not.toBeNull()
  })

  it('has the worst first, and the most common trouble first', () => {
    const without = (...ids: readonly string[]) =>
      GOOD.map((line) => (ids.some((id) => line === `ok ${id}`) ? line.replace('ok', 'failed') : line))
    const { rows, columns } = tableOf([
      reportOf('PC04', GOOD),
      reportOf('PC03', without('dcom')),
      reportOf('PC02', without('dcom', 'offer')),
      reportOf('PC01', GOOD.slice(1)),
    ])
    expect(names(rows)).toEqual(['PC02', 'PC03', 'PC01', 'PC04'])
    expect(columns.slice(0, 2).map(({ key, counts }) => [key, counts.wrong])).toEqual([
      ['dcom', 2],
      ['offer', 1],
    ])
  })

  it('has helpers that two plans number apart as one by their name, and those without a name apart', () => {
    const { rows } = tableOf(
      [
        reportOf('PC01', ['failed helper 1: "CONTOSO\\a"']),
        reportOf('PC02', ['failed helper 2: "contoso\\A"'], OTHER_PLAN),
        reportOf('PC03', ['failed helper 1: not asked', 'failed helper 2: not asked'], 'f'.repeat(16)),
      ],
      null,
    )
    const keys = rows.flatMap(({ files }) => files.flatMap(({ findings }) => findings.map(requirementKey)))
    expect(keys).toEqual(['helper 1', 'helper 2', 'helper CONTOSO\\A', 'helper CONTOSO\\A'])
  })

  it('names a line that only a later version knows', () => {
    const [row] = tableOf([reportOf('PC01', ['ok dcom', 'failed something-new: x'])], null).rows
    expect(row?.files[0]?.reading.problems).toMatchObject([
      { kind: 'unknown-part', what: 'something-new', line: 6 },
    ])
    expect(row?.signs).toEqual([])
  })

  it('says what was found, and not what is wanted', () => {
    const [row] = tableOf(
      [
        reportOf('PC01', [
          'failed edition: found Home; expected XP',
          'found: 135 TCP * Disabled',
          'failed port domain: TCP port 135 must be open',
        ]),
      ],
      null,
    ).rows
    expect(row?.files[0]?.findings.map(({ found, wanted }) => [found, wanted])).toEqual([
      ['found Home; expected XP', ''],
      ['135 TCP * Disabled', 'TCP port 135 must be open'],
    ])
  })

  it('of three hundred computers, and of ten thousand helpers, is a table in a moment', () => {
    const many = Array.from({ length: 300 }, (_, index) => reportOf(`PC${index}`, GOOD))
    expect(tableOf(many).rows).toHaveLength(300)
    const helpers = Array.from({ length: 10_000 }, (_, index) => `CONTOSO\\helper-${index}`)
    const answers = { ...ANSWERS, helpers }
    const lines = requirementsOf(answers).map(({ id }) => `failed ${id}`)
    const { columns } = tableOf([reportOf('PC01', lines, planFingerprint(answers))], answers)
    expect(columns).toHaveLength(lines.length)
  })
})

describe('reports as CSV', () => {
  const dialect: AuditDialect = {
    separator: ';',
    columns: ['Computer', 'Id', 'Requirement', 'State', 'Found', 'Wanted', 'File', 'Line'],
    states: {
      met: 'right',
      wrong: 'wrong',
      missing: 'missing',
      conflicting: 'conflicting',
      unknown: 'not known',
    },
    requirement: ({ id }) => `The ${id}`,
    other: () => 'none',
  }
  const csvOf = (...texts: readonly string[]) => [...auditCsv(tableOf(texts, null), dialect)].join('')
  const rowsOf = (...texts: readonly string[]) => parseCsv(csvOf(...texts), ';').rows.slice(1)

  it('have a row for each requirement of each computer, and none of a report that was replaced', () => {
    expect(
      rowsOf(
        reportOf('PC01', ['failed dcom']),
        reportOf('PC01', ['found: 135 TCP * Disabled', 'failed port domain', 'unknown helper 1']),
        reportOf('PC02', ['ok port domain']),
      ),
    ).toEqual([
      ['PC01', 'port domain', 'The port domain', 'wrong', '135 TCP * Disabled', '', '1.txt', '6'],
      ['PC01', 'helper 1', 'The helper 1', 'not known', '', '', '1.txt', '7'],
      ['PC02', 'port domain', 'The port domain', 'right', '', '', '2.txt', '5'],
    ])
  })

  it('keep what was found, also where a name has a line separator of Unicode', () => {
    const found = '135:TCP:*:Enabled:a\u2028b'
    const [row] = rowsOf(reportOf('P\u2029C', [`found: ${found}`, 'failed port domain']))
    expect(row?.slice(0, 5)).toEqual(['P\u2029C', 'port domain', 'The port domain', 'wrong', found])
  })

  it('are calculated by no spreadsheet, whatever a computer is called and whatever was found there', () => {
    const line = hostileCell.map((text) => text.replaceAll(/[\r\n\0]/gu, ' ').trim())
    fc.assert(
      fc.property(line, line, (computer, found) => {
        const text = reportOf(`=${computer}`, [`found: ${found}`, 'failed port domain'])
        expect(rowsOf(text)[0]?.slice(0, 5)).toEqual([
          `=${computer}`.trim(),
          'port domain',
          'The port domain',
          'wrong',
          found,
        ])
        const stored = (csvOf(text).match(/"(?:[^"]|"")*"/gu) ?? []).map((cell) => cell.slice(1, -1))
        for (const cell of stored) expect(cell).not.toMatch(/^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u)
      }),
    )
  })

  it('hold as much of what was found as a cell of a spreadsheet does', () => {
    const found = Array.from({ length: 1000 }, (_, index) => `found: ${index} ${'x'.repeat(200)}`)
    const cell = rowsOf(reportOf('PC01', [...found, 'failed port domain']))[0]?.[4] ?? ''
    expect(cell.length).toBeLessThan(CHARACTERS_IN_A_CELL + 100)
    expect(cell.endsWith('\n…')).toBe(true)
  })
})
