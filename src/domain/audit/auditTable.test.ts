import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { parseCsv } from '#domain/formats/csv.ts'
import { decodeText } from '#domain/formats/fileContent.ts'
import { parseRegFile } from '#domain/formats/regFile.ts'
import { parseZip, writeZip } from '#domain/formats/zipFile.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { MACHINE_KEYS } from '#domain/windows/machine.ts'
import type { ValueData } from '#domain/windows/registry.ts'
import { auditCsv } from './auditCsv.ts'
import { auditTable, chosenRows, inOrder, requirementKey } from './auditTable.ts'
import type { AuditRow, AuditTable, RowChoice } from './auditTable.ts'
import { differenceOf } from './difference.ts'
import { differenceFiles, RUN_SHEET } from './differenceFiles.ts'
import { auditFindings } from './findings.ts'
import type { AuditFinding, AuditState } from './auditFinding.ts'
import { emptyReading } from './readers/readings.ts'
import type { Reading, Statement } from './reading.ts'

const NOTHING = emptyReading('reg')

const PLACE = { line: 3, offset: null, inner: null }

function finding(id: AuditFinding['id'], state: AuditState, wanted = '1'): AuditFinding {
  const kind = id.startsWith('helper ') ? 'helper' : (id.split(' ')[0] as AuditFinding['kind'])
  return { id, kind, state, found: null, wanted, place: PLACE }
}

function file(fileName: string, computer: string | null, ...findings: readonly AuditFinding[]) {
  return { from: fileName, fileName, reading: { ...NOTHING, computer }, findings }
}

/** What a computer says of its policy: number by name. */
function policy(
  values: Readonly<Record<string, number | ValueData>>,
  computer: string | null = null,
): Reading {
  const statements = Object.entries(values).map(([name, data]): Statement => ({
    kind: 'value',
    hive: 'HKLM',
    key: MACHINE_KEYS.policy,
    name,
    data: typeof data === 'number' ? { type: 'REG_DWORD', data } : data,
    place: PLACE,
  }))
  return { ...NOTHING, computer, statements, whole: [MACHINE_KEYS.policy], entries: statements.length }
}

const names = (rows: readonly AuditRow[]) => rows.map(({ computer }) => computer)

describe('the table of computers', () => {
  it('has those with most trouble first, and says of each what it comes to', () => {
    const { rows, verdicts, others } = auditTable([
      file('good.reg', 'PC-GOOD', finding('offer', 'met'), finding('dcom', 'unknown')),
      file('none.reg', null, finding('offer', 'unknown'), finding('dcom', 'unknown')),
      file('b.reg', 'PC-B', finding('offer', 'wrong'), finding('dcom', 'met')),
      file('a.reg', 'pc-a', finding('offer', 'missing'), finding('dcom', 'met')),
      file('two.reg', 'PC-TWO', finding('offer', 'wrong'), finding('dcom', 'conflicting')),
    ])
    expect(rows.map(({ computer, verdict }) => [computer, verdict])).toEqual([
      ['PC-TWO', 'open'],
      ['pc-a', 'open'],
      ['PC-B', 'open'],
      ['none.reg', 'not-sure'],
      ['PC-GOOD', 'right'],
    ])
    expect(rows[0]?.counts).toEqual({ met: 0, wrong: 1, missing: 0, conflicting: 1, unknown: 0 })
    expect(verdicts).toEqual({ open: 3, right: 1, 'not-sure': 1 })
    expect(others).toEqual([])
  })

  it('counts each requirement over all computers, that which is most often wrong first', () => {
    const { columns } = auditTable([
      file('a', null, finding('offer', 'met'), finding('dcom', 'wrong'), finding('level', 'unknown')),
      file('b', null, finding('offer', 'wrong'), finding('dcom', 'missing'), finding('level', 'unknown')),
    ])
    expect(columns.map(({ key, counts }) => [key, counts])).toEqual([
      ['dcom', { met: 0, wrong: 1, missing: 1, conflicting: 0, unknown: 0 }],
      ['offer', { met: 1, wrong: 1, missing: 0, conflicting: 0, unknown: 0 }],
      ['level', { met: 0, wrong: 0, missing: 0, conflicting: 0, unknown: 2 }],
    ])
  })

  it.each<[AuditState, AuditState, AuditState]>([
    ['met', 'unknown', 'met'],
    ['unknown', 'wrong', 'wrong'],
    ['met', 'met', 'met'],
    ['met', 'wrong', 'conflicting'],
    ['missing', 'wrong', 'conflicting'],
    ['unknown', 'unknown', 'unknown'],
  ])('of two files of one computer, %s and %s are %s', (one, other, both) => {
    const { rows, columns } = auditTable([
      file('a/x.reg', 'PC-1', finding('offer', one)),
      file('b/x.reg', 'pc-1', finding('offer', other)),
    ])
    expect(rows).toHaveLength(1)
    expect(rows[0]?.cells.get('offer')).toBe(both)
    expect(rows[0]?.files.map(({ fileName }) => fileName)).toEqual(['a/x.reg', 'b/x.reg'])
    expect(columns[0]?.counts[both]).toBe(1)
  })

  it('keeps apart a file without a name and a computer that is called like it', () => {
    const { rows } = auditTable([file('PC-1', null), file('x.reg', 'PC-1')])
    expect(rows.map(({ computer, isNamed }) => [computer, isNamed])).toEqual([
      ['PC-1', true],
      ['PC-1', false],
    ])
  })

  it('takes a helper by the name, however the list or a report numbers it', () => {
    const one = finding('helper 1', 'met', 'CONTOSO\\Jansen')
    expect(requirementKey(one)).toBe(requirementKey(finding('helper 7', 'met', 'contoso\\jansen')))
    expect(requirementKey(one)).not.toBe(requirementKey(finding('helper 1', 'met', 'CONTOSO\\other')))
  })

  it('leaves out what shows no computer', () => {
    const made = { release: '1', answers: 'x' }
    const shows: Readonly<Record<string, Reading>> = {
      'x.png': { ...NOTHING, kind: 'unknown', seems: 'picture' },
      'answers.json': { ...NOTHING, kind: 'answers' },
      'apply.cmd': { ...NOTHING, kind: 'script' },
      'apply.reg': { ...NOTHING, madeBy: made },
      'pc.reg': NOTHING,
    }
    const files = Object.entries(shows).map(([fileName, reading]) => ({
      from: fileName,
      fileName,
      reading,
      findings: [finding('offer', 'met')],
    }))
    const { rows, others } = auditTable(files)
    expect(names(rows)).toEqual(['pc.reg'])
    expect(others.map(({ fileName }) => fileName)).toEqual([
      'x.png',
      'answers.json',
      'apply.cmd',
      'apply.reg',
    ])
  })

  it('is there for nothing, and for 5,000 files of one computer', () => {
    expect(auditTable([])).toEqual({
      rows: [],
      columns: [],
      others: [],
      verdicts: { open: 0, right: 0, 'not-sure': 0 },
      signs: { damaged: 0, 'other-plan': 0 },
    })
    const many = Array.from({ length: 5000 }, (_, index) => file(`${index}`, 'PC', finding('offer', 'met')))
    expect(auditTable(many).rows[0]?.files).toHaveLength(5000)
  })
})

describe('which rows are shown', () => {
  const { rows } = auditTable([
    file('x/one.reg', 'PC-ONE', finding('offer', 'wrong'), finding('dcom', 'met')),
    file('x/two.reg', 'PC-TWO', finding('offer', 'missing'), finding('dcom', 'wrong')),
    file('y/three.reg', 'pc-three', finding('offer', 'met'), finding('dcom', 'unknown')),
  ])
  const ALL: RowChoice = { search: '', verdict: null, sign: null, state: null, requirement: null }
  it.each<[Partial<RowChoice>, readonly string[]]>([
    [{}, ['PC-TWO', 'PC-ONE', 'pc-three']],
    [{ search: ' PC-T ' }, ['PC-TWO', 'pc-three']],
    [{ search: 'Y/' }, ['pc-three']],
    [{ search: 'no' }, []],
    [{ verdict: 'open' }, ['PC-TWO', 'PC-ONE']],
    [{ state: 'unknown' }, ['pc-three']],
    [{ requirement: 'dcom' }, ['PC-TWO']],
    [{ requirement: 'dcom', state: 'met' }, ['PC-ONE']],
    [{ requirement: 'level' }, []],
    [{ requirement: 'offer', verdict: 'open', search: 'one' }, ['PC-ONE']],
  ])('for %j', (choice, expected) => {
    expect(names(chosenRows(rows, { ...ALL, ...choice }))).toEqual(expected)
  })

  it('in the order that is asked for', () => {
    expect(names(inOrder(rows, 'name'))).toEqual(['PC-ONE', 'pc-three', 'PC-TWO'])
    expect(names(inOrder(rows, 'missing'))).toEqual(['PC-TWO', 'PC-ONE', 'pc-three'])
    expect(names(inOrder(rows, 'unknown'))[0]).toBe('pc-three')
  })
})

it('goes into a spreadsheet, with what was not read', () => {
  const table = auditTable([
    file('pc.reg', 'PC-1', { ...finding('offer', 'wrong'), found: '=1+1' }),
    { from: 'x.png', fileName: 'x.png', reading: { ...NOTHING, kind: 'unknown' }, findings: [] },
  ])
  const pieces = auditCsv(table, {
    separator: ';',
    columns: ['c', 'i', 'r', 's', 'f', 'w', 'file', 'line'],
    states: { met: 'goed', wrong: 'fout', missing: '', conflicting: '', unknown: '' },
    requirement: ({ id }) => `the ${id}`,
    other: () => 'not read',
  })
  const text = [...pieces].join('')
  expect(text).toContain(`"'=1+1"`)
  expect(parseCsv(text, ';')).toEqual({
    rows: [
      ['c', 'i', 'r', 's', 'f', 'w', 'file', 'line'],
      ['PC-1', 'offer', 'the offer', 'fout', '=1+1', '1', 'pc.reg', '3'],
      ['', '', '', 'not read', '', '', 'x.png', ''],
    ],
    problem: null,
  })
})

const ANSWERS = SCENARIOS['xp-sp3-narrow']
const PLAN = buildPlan(ANSWERS)

describe('the difference of one computer', () => {
  const idsOf = (...readings: readonly Reading[]) =>
    differenceOf(PLAN, readings).changes.flatMap((change) =>
      change.kind === 'value' ? [change.target.name] : ['list'],
    )
  const right = policy({ fAllowUnsolicited: 1 })

  it('is what is not right, of what is shown', () => {
    expect(idsOf(right)).not.toContain('fAllowUnsolicited')
    expect(idsOf(right)).toContain('fAllowUnsolicitedFullControl')
    const { shown, hidden, changes } = differenceOf(PLAN, [right])
    expect(shown + hidden).toBe(PLAN.registry.length)
    expect(changes.length).toBeLessThan(shown)
    expect(differenceOf(PLAN, [NOTHING])).toMatchObject({ changes: [], shown: 0 })
    expect(differenceOf(PLAN, [])).toMatchObject({ changes: [], shown: 0 })
  })

  it('takes what any of its files shows, and leaves alone of what they say different things', () => {
    expect(idsOf(right, NOTHING)).toEqual(idsOf(right))
    expect(idsOf(right, right)).toEqual(idsOf(right))
    const { disagreeing, changes } = differenceOf(PLAN, [right, policy({ fAllowUnsolicited: 0 })])
    expect(disagreeing).toHaveLength(1)
    expect(disagreeing[0]).toContain('fallowunsolicited')
    expect(changes.map((change) => change.kind === 'value' && change.target.name)).not.toContain(
      'fAllowUnsolicited',
    )
  })

  it('says what no way back can restore, such as text of two lines', () => {
    const odd = policy({ fAllowUnsolicited: { type: 'REG_SZ', data: 'a\r\nb' } })
    expect(differenceOf(PLAN, [odd]).notRestorable).toHaveLength(1)
  })
})

describe('the differences of all', () => {
  const judged = (reading: Reading, fileName: string) => ({
    from: fileName,
    fileName,
    reading,
    findings: auditFindings(reading, ANSWERS),
  })
  const all = (table: AuditTable, answers: Answers) => {
    const work = differenceFiles(table, answers)
    for (;;) {
      const { done, value } = work.next()
      if (done === true) return value
    }
  }
  const shown = policy({ fAllowUnsolicited: 0 })
  const fine: Record<string, number> = {}
  for (const change of PLAN.registry) {
    if (
      change.kind === 'value' &&
      change.target.key === MACHINE_KEYS.policy &&
      change.after?.type === 'REG_DWORD'
    ) {
      fine[change.target.name] = change.after.data
    }
  }
  const table = auditTable([
    judged({ ...shown, computer: 'PC-ONE' }, 'one.reg'),
    judged(shown, 'ma\u202Ep/ñandú №1.reg'),
    judged({ ...shown, computer: 'CON' }, 'con.reg'),
    judged({ ...policy(fine), computer: 'PC-FINE', whole: [] }, 'fine.reg'),
    judged({ ...shown, kind: 'pol' }, 'Registry.pol'),
    judged({ ...NOTHING, kind: 'unknown' }, 'x.png'),
  ])
  const { files, computers } = all(table, ANSWERS)
  const sheet = decodeText(files[0]?.bytes ?? new Uint8Array(), 'utf-16le-bom')

  it('are two files for each that needs one, by names that any zip can hold', () => {
    expect(computers).toBe(3)
    expect(files.map(({ name }) => name)).toEqual([
      RUN_SHEET,
      '1-CON/difference.reg',
      '1-CON/difference-undo.reg',
      '2-ma-p-and-1.reg/difference.reg',
      '2-ma-p-and-1.reg/difference-undo.reg',
      '3-PC-ONE/difference.reg',
      '3-PC-ONE/difference-undo.reg',
    ])
    expect(parseZip(writeZip(files))).toEqual({ files, problems: [] })
  })

  it('set what is wanted, and give back what was there', () => {
    const data = (index: number) =>
      parseRegFile(decodeText(files[index]?.bytes ?? new Uint8Array(), 'utf-16le-bom')).operations.flatMap(
        (operation) =>
          operation.kind === 'set-value' && operation.name === 'fAllowUnsolicited' ? [operation.data] : [],
      )
    expect(data(5)).toEqual([{ type: 'REG_DWORD', data: 1 }])
    expect(data(6)).toEqual([{ type: 'REG_DWORD', data: 0 }])
  })

  it('come with a sheet that names each as it is called, and says why others have none', () => {
    const lines = sheet.split('\r\n')
    const after = (text: string) => lines[lines.findIndex((line) => line.includes(text)) + 1] ?? ''
    expect(after('[ ] 3-PC-ONE')).toContain('PC-ONE  (one.reg)')
    expect(after('[ ] 2-')).toContain('ma?p/ñandú №1.reg')
    expect(lines.indexOf('PC-FINE  (fine.reg)')).toBeGreaterThan(lines.indexOf('Nothing to set'))
    expect(after('Registry.pol')).toContain('no export of a registry')
    expect(after('x.png')).toContain('could not be read')
    expect(sheet).not.toContain('\u202E')
  })

  it('are made of whatever text is found there', () => {
    const odd = policy({ fAllowUnsolicited: { type: 'REG_SZ', data: 'a\0\r\nb' } }, 'PC\r\n1')
    const made = all(auditTable([judged(odd, 'odd.reg')]), ANSWERS)
    expect(made.computers).toBe(1)
    expect(decodeText(made.files[0]?.bytes ?? new Uint8Array(), 'utf-16le-bom')).toContain(
      'cannot restore 1 of them',
    )
  })
})
