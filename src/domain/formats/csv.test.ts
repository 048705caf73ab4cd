import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileCell } from '#domain/testing/hostileCell.ts'
import { parseCsv, writeCsv } from './csv.ts'
import { decodeText, encodeFile } from './fileContent.ts'

describe('writing CSV', () => {
  it('loses nothing, and leaves no cell that a spreadsheet calculates, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(hostileCell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
        fc.constantFrom(',' as const, ';' as const),
        (rows, separator) => {
          const text = decodeText(encodeFile(writeCsv(rows, separator)), 'utf-8')
          expect(parseCsv(text, separator)).toEqual({ rows, problem: null })
          const stored = (text.match(/"(?:[^"]|"")*"/gu) ?? []).map((cell) => cell.slice(1, -1))
          for (const cell of stored) expect(cell).not.toMatch(/^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('reading CSV', () => {
  it.for<readonly [string, readonly (readonly string[])[]]>([
    ['', []],
    ['\uFEFF', []],
    ['a,b', [['a', 'b']]],
    ['a,b\r\n', [['a', 'b']]],
    [
      '"a","b"\r\nc,',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [',', [['', '']]],
    ['""', [['']]],
    ['a\r\n\r\nb', [['a'], [''], ['b']]],
    ['"a\r\nb","c""d"', [['a\r\nb', 'c"d']]],
    ["'=1,''x", [['=1', "'x"]]],
  ])('takes %j', ([text, rows]) => {
    expect(parseCsv(text, ',')).toEqual({ rows, problem: null })
  })

  it.for([
    ['a,"b', { kind: 'open-quote', line: 1 }],
    ['a\r\n"b', { kind: 'open-quote', line: 2 }],
    ['a\r\n"b"c', { kind: 'stray-quote', line: 2 }],
    ['a,b"c', { kind: 'stray-quote', line: 1 }],
    ['"a""', { kind: 'open-quote', line: 1 }],
  ] as const)('says where %j goes wrong', ([text, problem]) => {
    expect(parseCsv(text, ',').problem).toEqual(problem)
  })

  it('takes anything without a throw, and a large cell in a moment', () => {
    fc.assert(
      fc.property(hostileCell, fc.constantFrom(',' as const, ';' as const), (text, separator) => {
        const { rows, problem } = parseCsv(text, separator)
        expect(rows.length + (problem === null ? 0 : 1)).toBeGreaterThanOrEqual(
          text.replace('\uFEFF', '') === '' ? 0 : 1,
        )
      }),
    )
    expect(parseCsv(`"${'""'.repeat(2_000_000)}`, ',').problem).toEqual({
      kind: 'open-quote',
      line: 1,
    })
    expect(parseCsv('x'.repeat(4_000_000), ',').rows).toHaveLength(1)
  })
})
