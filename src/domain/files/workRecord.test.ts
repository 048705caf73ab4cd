import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryWork } from '#domain/testing/arbitraryWork.ts'
import { EMPTY_WORK, isDay, keptWork, LINE_LENGTH, readWork, REMARKS_LENGTH } from './workRecord.ts'
import type { WorkProblem } from './workRecord.ts'

describe('what was done', () => {
  it('is read as it was kept', () => {
    fc.assert(
      fc.property(arbitraryWork, (work) => {
        expect(readWork(keptWork(work) ?? {})).toEqual({ work, problems: [] })
      }),
    )
  })

  it('is kept without what was not filled in', () => {
    expect(keptWork({ ...EMPTY_WORK, ticket: 'INC1', done: ['verify'] })).toEqual({
      ticket: 'INC1',
      done: ['verify'],
    })
    expect(keptWork(EMPTY_WORK)).toBeNull()
  })

  const WRONG: readonly (readonly [unknown, readonly WorkProblem[]])[] = [
    [null, [{ kind: 'impossible-work', field: null, found: 'null' }]],
    [['verify'], [{ kind: 'impossible-work', field: null, found: '["verify"]' }]],
    [{ done: 'verify' }, [{ kind: 'impossible-work', field: 'done', found: '"verify"' }]],
    [
      { done: ['verify', 'verify'] },
      [{ kind: 'impossible-work', field: 'done', found: '["verify","verify"]' }],
    ],
    [
      { date: 'yesterday', ticket: 7 },
      [
        { kind: 'impossible-work', field: 'ticket', found: '7' },
        { kind: 'impossible-work', field: 'date', found: '"yesterday"' },
      ],
    ],
    [{ mood: 'good' }, [{ kind: 'unknown-key', key: 'work.mood' }]],
  ]
  it.each(WRONG)('names what is wrong with %j, and keeps the rest', (value, problems) => {
    expect(readWork(value)).toEqual({ work: EMPTY_WORK, problems })
  })

  it('has limits, so that storage and files stay small', () => {
    const long = { name: 'x'.repeat(LINE_LENGTH), remarks: 'x'.repeat(REMARKS_LENGTH) }
    expect(readWork(long).problems).toEqual([])
    expect(readWork({ name: `${long.name}x`, remarks: `${long.remarks}x` }).problems).toHaveLength(2)
  })

  it.each(['2004-08-25', '2004-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    'has the day %s',
    (text) => {
      expect(isDay(text)).toBe(true)
    },
  )

  it.each([
    '',
    '2004-02-30',
    '2003-02-29',
    '1900-02-29',
    '2004-13-01',
    '0000-01-01',
    '25-08-2004',
    '12004-08-25',
  ])('has no day %j', (text) => expect(isDay(text)).toBe(false))
})
