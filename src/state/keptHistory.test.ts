import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { doEdit, EMPTY_HISTORY, replacement, undoEdit } from './history.ts'
import { readHistory, writeHistory } from './keptHistory.ts'
import { EMPTY_SESSION } from './savedSession.ts'

const begun = { ...EMPTY_SESSION, ...EMPTY_HISTORY }

describe('the history of a tab', () => {
  it('is read as it was written, and undoes to the same answers', () => {
    fc.assert(
      fc.property(arbitraryAnswers, arbitraryAnswers, (first, second) => {
        const one = doEdit(begun, replacement(begun, first)) ?? begun
        const two = doEdit(one, replacement(one, second)) ?? one
        const read = { ...two, ...readHistory(writeHistory(two, 'text'), 'text') }
        expect(read.past).toEqual(two.past)
        expect(undoEdit(read)?.answers).toEqual(undoEdit(two)?.answers)
      }),
    )
  })

  it('keeps the newest edits of a long one', () => {
    let session: ReturnType<typeof doEdit> = begun
    for (let n = 0; n < 40; n++) {
      const helpers = Array.from({ length: 2000 }, (_, place) => `CONTOSO\\user${n}.${place}`)
      session = doEdit(session ?? begun, { answers: { helpers }, drafts: {} })
    }
    const text = writeHistory(session ?? begun, 'text')
    const { past } = readHistory(text, 'text')
    expect(text.length).toBeLessThan(1_100_000)
    expect(past.length).toBeGreaterThan(3)
    expect(past).toEqual(session?.past.slice(-past.length))
  })

  it('is empty where it is of another session, or is none', () => {
    const one = doEdit(begun, { answers: { control: 'view' }, drafts: {} }) ?? begun
    expect(readHistory(writeHistory(one, 'text'), 'other')).toEqual(EMPTY_HISTORY)
    const wrong = (edit: unknown) => JSON.stringify({ of: 'text', past: [edit], future: [] })
    for (const text of [
      'rubbish',
      '[]',
      '{"of":"text"}',
      wrong(null),
      wrong({ answers: { control: 'maybe' }, drafts: {} }),
      wrong({ answers: { colour: null }, drafts: {} }),
      wrong({ answers: {}, drafts: { colour: 'red' } }),
      wrong({ answers: {}, drafts: { scope: 1 } }),
      wrong({ answers: {}, drafts: {}, left: { helpers: [1] } }),
    ])
      expect(readHistory(text, 'text'), text).toEqual(EMPTY_HISTORY)
  })
})
