import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { planFingerprint, REPORT_LIMIT, REPORT_TITLE, wantedBy } from '#domain/files/scripts/verifyReport.ts'
import { CHARACTERS_IN_A_CELL, LINES_IN_A_CELL, parseCsv } from '#domain/formats/csv.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import { requirementsOf } from '#domain/plan/requirements.ts'
import { hostileCell } from '#domain/testing/hostileCell.ts'
import { collectReports } from './collectReports.ts'
import type { CollectedReport, OpenedReport } from './collectReports.ts'
import { writeReportsCsv } from './reportsCsv.ts'
import type { ReportsDialect } from './reportsCsv.ts'
import { reportTable, requirementKey } from './reportTable.ts'

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
const file = (fileName: string, text: string): OpenedReport => ({ kind: 'text', fileName, text })
const collected = (...texts: readonly string[]): readonly CollectedReport[] =>
  collectReports(
    [],
    texts.map((text, index) => file(`${index}.txt`, text)),
  ).reports
const names = (reports: readonly CollectedReport[]) => reports.map(({ computer }) => computer)

describe('reports that are put together', () => {
  it('stand beside each other, and say nothing where nothing is wrong', () => {
    const { reports, notices } = collectReports(collected(reportOf('PC01', GOOD)), [
      file('2.txt', reportOf('PC02', GOOD)),
      file('3.txt', reportOf('PC03', GOOD)),
    ])
    expect(names(reports)).toEqual(['PC01', 'PC02', 'PC03'])
    expect(notices).toEqual([])
  })

  it.each<[string, OpenedReport, string]>([
    ['a file that is too large to open', { kind: 'too-large', fileName: 'x' }, 'too-large'],
    ['a file that is too large to read', file('x', 'x'.repeat(REPORT_LIMIT + 1)), 'too-large'],
    ['a folder', { kind: 'unreadable', fileName: 'x' }, 'unreadable'],
    ['an empty file', file('x', ''), 'not-a-report'],
    ['another text', file('x', 'Windows IP Configuration'), 'not-a-report'],
    ['a report of a later version', file('x', REPORT_TITLE.replace('1', '2')), 'other-version'],
    ['a report without its beginning', file('x', `${REPORT_TITLE}\r\n`), 'cut-off'],
    ['a report of no computer', file('x', reportOf('', GOOD)), 'cut-off'],
    ['a report without a requirement', file('x', reportOf('PC01', [])), 'cut-off'],
  ])('lose nothing by %s, which is said once', (_, opened, because) => {
    const before = collected(reportOf('PC01', GOOD))
    const { reports, notices } = collectReports(before, [opened, file('y', reportOf('PC02', GOOD))])
    expect(names(reports)).toEqual(['PC01', 'PC02'])
    expect(notices).toEqual([{ kind: 'refused', fileName: 'x', because }])
  })

  it('have one of each computer: the last, whatever the case of its name', () => {
    const { reports, notices } = collectReports(collected(reportOf('PC01', GOOD)), [
      file('a.txt', reportOf('pc01', ['failed dcom'])),
    ])
    expect(names(reports)).toEqual(['pc01'])
    expect(notices).toEqual([{ kind: 'replaced', fileName: 'a.txt', computer: 'pc01' }])
  })

  it('keep the lines of one that was cut off, but not in the place of a whole one', () => {
    const text = reportOf('PC01', GOOD)
    const cut = file('cut.txt', text.slice(0, text.indexOf('ok dcom')))
    const alone = collectReports([], [cut])
    expect(alone.notices).toEqual([
      { kind: 'damaged', fileName: 'cut.txt', computer: 'PC01', damage: { kind: 'cut-off' } },
    ])
    expect(alone.reports[0]?.checks.length).toBeGreaterThan(0)
    expect(reportTable(alone.reports, null).computers).toMatchObject([
      { counts: { 'not-met': 0, 'not-measured': 0 }, isAllMet: false },
    ])
    const beside = collectReports(collected(text), [cut])
    expect(beside.notices).toEqual([{ kind: 'kept-whole', fileName: 'cut.txt', computer: 'PC01' }])
    expect(beside.reports).toEqual(collected(text))
    // The whole one takes the place of the other.
    expect(collectReports(alone.reports, [file('x', text)]).reports[0]?.damage).toBeNull()
  })

  it('say which line is none', () => {
    const text = reportOf('PC01', GOOD).replace('ok dcom', 'okay dcom')
    const line = text.split('\r\n').indexOf('okay dcom') + 1
    expect(collectReports([], [file('x', text)]).notices).toMatchObject([
      { kind: 'damaged', damage: { kind: 'odd-line', line } },
    ])
  })

  it('are read without a throw, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const lines = `${REPORT_TITLE}\r\ncomputer: PC01\r\nplan: ${PLAN}\r\nok dcom\r\n${text}`
        const { reports } = collectReports([], [file('x', lines)])
        expect(reports.length).toBeLessThanOrEqual(1)
        reportTable(reports, wantedBy(ANSWERS))
      }),
    )
  })
})

describe('computers by requirements', () => {
  const wanted = wantedBy(ANSWERS)
  const total = GOOD.length

  it('counts what was not measured neither as met nor as not met', () => {
    const checks = GOOD.map((line) => {
      if (line === 'ok dcom') return 'failed dcom'
      return line === 'ok helper 1' ? 'unknown helper 1' : line
    }).filter((line) => line !== 'ok level')
    const { computers } = reportTable(collected(reportOf('PC01', checks)), wanted)
    expect(computers).toMatchObject([
      { isSamePlan: true, counts: { 'not-met': 1, 'not-measured': 2, met: total - 3 } },
    ])
    const finding = (id: string) => computers[0]?.findings.find((found) => found.id === id)
    expect(finding('level')).toMatchObject({ state: 'not-measured', isMissing: true })
    expect(finding('helper 1')).toMatchObject({
      state: 'not-measured',
      isMissing: false,
      helper: 'CONTOSO\\RA-Helpers',
    })
  })

  it('takes what a report lacks from others of its plan where no answers say it', () => {
    const reports = collected(
      reportOf('PC01', ['ok dcom', 'ok helper 1: "CONTOSO\\x"']),
      reportOf('PC02', ['ok dcom']),
      reportOf('PC03', ['ok offer'], OTHER_PLAN),
    )
    const { computers, troubles } = reportTable(reports, null)
    expect(
      computers.map(({ computer, isSamePlan, findings }) => [computer, isSamePlan, findings.length]),
    ).toEqual([
      ['PC02', null, 2],
      ['PC01', null, 2],
      ['PC03', null, 1],
    ])
    expect(troubles).toMatchObject([{ key: 'helper CONTOSO\\X', counts: { 'not-measured': 1, met: 1 } }])
  })

  it('marks those of other answers', () => {
    const reports = collected(reportOf('PC01', GOOD), reportOf('PC02', ['ok dcom'], OTHER_PLAN))
    const { computers } = reportTable(reports, wanted)
    expect(computers.map(({ computer, isSamePlan, isAllMet }) => [computer, isSamePlan, isAllMet])).toEqual([
      ['PC01', true, true],
      ['PC02', false, false],
    ])
    expect(computers[1]?.findings).toHaveLength(1)
  })

  it('has the worst first, and the most common trouble first', () => {
    const without = (...ids: readonly string[]) =>
      GOOD.map((line) => (ids.some((id) => line === `ok ${id}`) ? line.replace('ok', 'failed') : line))
    const reports = collected(
      reportOf('PC04', GOOD),
      reportOf('PC03', without('dcom')),
      reportOf('PC02', without('dcom', 'offer')),
      reportOf('PC01', GOOD.slice(1)),
    )
    const { computers, troubles } = reportTable(reports, wanted)
    expect(computers.map(({ computer }) => computer)).toEqual(['PC02', 'PC03', 'PC01', 'PC04'])
    expect(troubles.map(({ key, counts }) => [key, counts['not-met'], counts['not-measured']])).toEqual([
      ['dcom', 2, 0],
      ['offer', 1, 0],
      [GOOD[0]?.replace('ok ', ''), 0, 1],
    ])
  })

  it('takes helpers of two plans for the same by their name, not by their number', () => {
    const reports = collected(
      reportOf('PC01', ['failed helper 1: "CONTOSO\\a"']),
      reportOf('PC02', ['failed helper 2: "contoso\\A"'], OTHER_PLAN),
      reportOf('PC03', ['failed helper 1: not asked'], 'f'.repeat(16)),
    )
    const keys = reportTable(reports, null).computers.flatMap(({ findings }) => findings.map(requirementKey))
    expect(keys).toEqual(['helper CONTOSO\\A', 'helper CONTOSO\\A', 'helper 1'])
  })

  it('does not know every line, and keeps it', () => {
    const { computers } = reportTable(collected(reportOf('PC01', ['failed something-new: x'])), null)
    expect(computers[0]?.findings).toMatchObject([{ id: 'something-new', kind: null, state: 'not-met' }])
  })

  it('has what was found, and not what is wanted', () => {
    const reports = collected(
      reportOf('PC01', [
        'failed edition: found Home; expected XP',
        'found: 135 TCP * Disabled',
        'failed port domain: TCP port 135 must be open',
      ]),
    )
    expect(reportTable(reports, null).computers[0]?.findings.map(({ found }) => found)).toEqual([
      ['found Home; expected XP'],
      ['135 TCP * Disabled'],
    ])
  })

  it('has three hundred computers, and ten thousand helpers, in a moment', () => {
    const many = Array.from({ length: 300 }, (_, index) => reportOf(`PC${index}`, GOOD))
    expect(reportTable(collected(...many), wanted).computers).toHaveLength(300)
    const helpers = Array.from({ length: 10_000 }, (_, index) => `CONTOSO\\helper-${index}`)
    const answers = { ...ANSWERS, helpers }
    const lines = requirementsOf(answers).map(({ id }) => `failed ${id}`)
    const { troubles } = reportTable(
      collected(reportOf('PC01', lines, planFingerprint(answers))),
      wantedBy(answers),
    )
    expect(troubles).toHaveLength(lines.length)
  })
})

describe('the table as CSV', () => {
  const dialect: ReportsDialect = {
    separator: ';',
    columns: ['Computer', 'Id', 'Requirement', 'State', 'Found'],
    states: { met: 'met', 'not-met': 'not met', 'not-measured': 'not measured' },
    requirement: ({ id }) => `The ${id}`,
  }
  const rowsOf = (...texts: readonly string[]) =>
    parseCsv(fileText(writeReportsCsv(reportTable(collected(...texts), null), dialect)), ';')

  it('has a row for each requirement of each computer', () => {
    expect(
      rowsOf(
        reportOf('PC01', ['found: 135 TCP * Disabled', 'failed port domain', 'unknown helper 1']),
        reportOf('PC02', ['ok port domain']),
      ),
    ).toEqual({
      problem: null,
      rows: [
        ['Computer', 'Id', 'Requirement', 'State', 'Found'],
        ['PC01', 'port domain', 'The port domain', 'not met', '135 TCP * Disabled'],
        ['PC01', 'helper 1', 'The helper 1', 'not measured', ''],
        ['PC02', 'port domain', 'The port domain', 'met', ''],
        ['PC02', 'helper 1', 'The helper 1', 'not measured', ''],
      ],
    })
  })

  it('keeps what was found, also where a name has a line separator of Unicode', () => {
    const found = '135:TCP:*:Enabled:a\u2028b'
    const row = rowsOf(reportOf('P\u2029C', [`found: ${found}`, 'failed port domain', 'ok x'])).rows[1]
    expect(row).toEqual(['P\u2029C', 'port domain', 'The port domain', 'not met', found])
  })

  it('is calculated by no spreadsheet, whatever a computer is called and whatever was found there', () => {
    const line = hostileCell.map((text) => text.replaceAll(/[\r\n\0]/gu, ' ').trim())
    fc.assert(
      fc.property(line, line, (computer, found) => {
        const text = reportOf(`=${computer}`, [`found: ${found}`, 'failed port domain'])
        const { rows } = rowsOf(text)
        expect(rows[1]).toEqual([`=${computer}`.trim(), 'port domain', 'The port domain', 'not met', found])
        const csv = fileText(writeReportsCsv(reportTable(collected(text), null), dialect))
        const stored = (csv.match(/"(?:[^"]|"")*"/gu) ?? []).map((cell) => cell.slice(1, -1))
        for (const cell of stored) expect(cell).not.toMatch(/^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u)
      }),
    )
  })

  it('holds as much of what was found as a cell of a spreadsheet does', () => {
    const found = Array.from({ length: 1000 }, (_, index) => `found: ${index} ${'x'.repeat(200)}`)
    const cell = rowsOf(reportOf('PC01', [...found, 'failed port domain'])).rows[1]?.[4] ?? ''
    expect(cell.length).toBeLessThan(CHARACTERS_IN_A_CELL + 100)
    expect(cell.split('\n').length).toBeLessThanOrEqual(LINES_IN_A_CELL + 1)
    expect(cell.endsWith('\n…')).toBe(true)
  })
})
