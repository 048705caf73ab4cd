import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '#domain/formats/csv.ts'
import { decodeText, encodeFile, fileText } from '#domain/formats/fileContent.ts'
import { hostileCell } from '#domain/testing/hostileCell.ts'
import { readBackChecklistCsv, writeChecklistCsv } from './checklistCsv.ts'
import type { CsvDialect } from './checklistCsv.ts'
import type { ChecklistDocument } from './checklistMarkdown.ts'
import { code } from './richText.ts'

const COMMA: CsvDialect = { separator: ',', columns: ['Section', 'Who', 'Done', 'Step', 'Place', 'Type'] }
const SEMICOLON: CsvDialect = { ...COMMA, separator: ';' }

const documentWith = (
  items: ChecklistDocument['sections'][number]['items'],
  title = 'First',
): ChecklistDocument => ({
  title: '',
  subtitle: '',
  fields: [],
  sections: [{ title, lead: 'Who', isWayBack: false, items }],
  footer: 'Made by a test',
})
const written = (document: ChecklistDocument, dialect = COMMA) =>
  fileText(writeChecklistCsv(document, dialect))

describe('the checklist as CSV', () => {
  const document = documentWith([
    { id: 'a', text: ['Say "hi", ', code('a;b')], place: 'action 1', lines: ['one', 'two'] },
    { id: 'a', text: ['last'], place: null, lines: [] },
  ])

  it('is a row per item, all in quotes, with a byte order mark', () => {
    expect(written(document)).toBe(
      '\uFEFF"Section","Who","Done","Step","Place","Type"\r\n' +
        '"First","Who","","Say ""hi"", a;b","action 1","one\ntwo"\r\n' +
        '"First","Who","","last","",""\r\n' +
        '"","","","Made by a test","",""\r\n',
    )
    expect(Array.from(encodeFile(writeChecklistCsv(document, COMMA)).slice(0, 4))).toEqual([
      0xef, 0xbb, 0xbf, 0x22,
    ])
  })

  it('has the separator of the person’s region', () => {
    expect(written(document, SEMICOLON)).toContain('"First";"Who";"";"last";"";""\r\n')
    expect(readBackChecklistCsv(document, SEMICOLON, written(document, SEMICOLON)).differences).toEqual([])
    expect(readBackChecklistCsv(document, COMMA, written(document, SEMICOLON)).differences).not.toEqual([])
  })

  it.for([
    '=HYPERLINK("http://x")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u00a0=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
  ])('keeps a spreadsheet from calculating %j, and loses nothing of it', (text) => {
    const formula = documentWith([{ id: 'a', text: [text], place: text, lines: [text] }], text)
    const whole = written(formula)
    const cells = whole.slice(whole.indexOf('\r\n') + 2, whole.lastIndexOf('\r\n"","","","Made by a test"'))
    expect(
      cells
        .split(',')
        .filter((cell) => cell !== '""' && cell !== '"Who"')
        .every((cell) => !cell.startsWith('"') || cell.startsWith(`"'`) || text.includes('"')),
    ).toBe(true)
    expect(cells.startsWith(`"'`)).toBe(true)
    expect(parseCsv(written(formula), ',').rows[1]).toEqual([text, 'Who', '', text, text, text])
  })

  it.for<[text: string, cell: string]>([
    ["'x", `"''x"`],
    ['x=1', '"x=1"'],
    ["it's", `"it's"`],
    ['CONTOSO\\-x', '"CONTOSO\\-x"'],
  ])('writes %j as %j', ([text, cell]) => {
    const plain = documentWith([{ id: 'a', text: [text], place: null, lines: [] }])
    expect(written(plain)).toContain(`,${cell},`)
    expect(parseCsv(written(plain), ',').rows[1]?.[3]).toBe(text)
  })

  it('reads back, as bytes, every cell, whatever is in it', () => {
    const item = fc.record({
      id: hostileCell,
      text: fc.array(fc.oneof(hostileCell, hostileCell.map(code)), { maxLength: 3 }),
      place: fc.option(hostileCell),
      lines: fc.array(hostileCell, { maxLength: 3 }),
    })
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 4 }),
        hostileCell,
        fc.constantFrom(COMMA, SEMICOLON),
        (items, title, dialect) => {
          const document = documentWith(items, title)
          const text = decodeText(encodeFile(writeChecklistCsv(document, dialect)), 'utf-8')
          expect(readBackChecklistCsv(document, dialect, text)).toEqual({
            expected: items.length + 2,
            found: items.length + 2,
            differences: [],
          })
          // No cell is one that a spreadsheet calculates.
          const stored = (text.match(/"(?:[^"]|"")*"/gu) ?? []).map((cell) => cell.slice(1, -1))
          for (const cell of stored) expect(cell).not.toMatch(/^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('spreads lines over rows where a cell of a spreadsheet would be full', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `CONTOSO\\a-name-of-some-length-${index}`)
    const long = Array.from({ length: 5 }, () => 'x'.repeat(9000))
    for (const lines of [names, long]) {
      const document = documentWith([{ id: 'a', text: ['step'], place: null, lines }])
      const { rows } = parseCsv(written(document), ',')
      const cells = rows.slice(1, -1).map((row) => row[5] ?? '')
      expect(cells.length).toBeGreaterThan(1)
      expect(cells.join('\n').split('\n')).toEqual(lines)
      expect(
        rows
          .slice(1, -1)
          .every(([section, , done, step]) => section === 'First' && done === '' && step === 'step'),
      ).toBe(true)
      // Excel specifications and limits: 253 line feeds and 32,767 characters in a cell.
      for (const cell of cells) {
        expect(cell.length).toBeLessThanOrEqual(32_767)
        expect(cell.split('\n').length - 1).toBeLessThanOrEqual(253)
      }
      expect(readBackChecklistCsv(document, COMMA, written(document)).differences).toEqual([])
    }
  })
})

describe('a checklist that was tampered with', () => {
  const document = documentWith([{ id: 'a', text: ['step'], place: null, lines: ['winver'] }])
  const text = written(document)
  it.for([
    ['no byte order mark', text.slice(1), 3],
    ['a cell that changed', text.replace('winver', 'ver'), 2],
    ['a row that is gone', text.slice(0, text.indexOf('\r\n') + 2), 1],
    ['a row too many', `${text}"x"\r\n`, 3],
    ['a quote too many', text.replace('winver', 'win"ver'), 1],
    ['a mark in Done', text.replace('"First","Who",""', '"First","Who","x"'), 2],
  ] as const)('notices %s', ([, tampered, found]) => {
    expect(tampered).not.toBe(text)
    const readBack = readBackChecklistCsv(document, COMMA, tampered)
    expect(readBack).toMatchObject({ expected: 3, found })
    expect(readBack.differences).not.toEqual([])
  })
})
