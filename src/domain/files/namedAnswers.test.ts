import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import {
  freeName,
  NAME_LIMIT,
  parseNamedFile,
  plainName,
  withImported,
  withNamed,
  withoutNamed,
  writeNamedFile,
} from './namedAnswers.ts'
import type { NamedAnswers } from './namedAnswers.ts'

const ANSWERS: Answers = SCENARIOS['xp-sp3-narrow']
const named = (name: string, answers = ANSWERS): NamedAnswers => ({
  name,
  answers,
  savedAt: Date.UTC(2026, 10, 28, 20, 0, 0),
})
const names = (list: readonly NamedAnswers[]) => list.map(({ name }) => name)

describe('named answers', () => {
  it('have one of each name, without case, the last in front', () => {
    const list = withNamed(
      [named('Bakker'), named('Visser')],
      named('visser', { ...ANSWERS, control: 'view' }),
    )
    expect(names(list)).toEqual(['visser', 'Bakker'])
    expect(list[0]?.answers.control).toBe('view')
    expect(names(withoutNamed(list, 'BAKKER'))).toEqual(['visser'])
  })

  it.each([
    ['  INC 12\t34 ', 'INC 12 34'],
    ['a\u202Eb\u0000c\u2028d', 'a b c d'],
    [' \n ', ''],
    ['x'.repeat(200), 'x'.repeat(NAME_LIMIT)],
  ])('are called %j as %j', (text, name) => {
    expect(plainName(text)).toBe(name)
  })

  it('get a free name, however long and however many there are', () => {
    const list = [named('Bakker'), named('bakker (2)')]
    expect(freeName(list, 'Visser')).toBe('Visser')
    expect(freeName(list, 'BAKKER')).toBe('BAKKER (3)')
    const long = 'ä'.repeat(NAME_LIMIT)
    const next = freeName([named(long)], long)
    expect(next.endsWith(' (2)')).toBe(true)
    expect(Array.from(next)).toHaveLength(NAME_LIMIT)
  })

  it('come back from their file as they were', () => {
    const list = [named('Bakker'), named('“Visser” & <Zn>', { ...ANSWERS, control: 'view' })]
    expect(parseNamedFile(fileText(writeNamedFile(list)))).toEqual({
      kind: 'named',
      named: list,
      refused: [],
    })
  })

  it('of a file go beside those that are there, and what is there already is not there twice', () => {
    const other = { ...ANSWERS, control: 'view' } as const
    const { list, added } = withImported(
      [named('Bakker')],
      [named('Bakker'), named('bakker', other), named('Visser')],
    )
    expect(names(list)).toEqual(['Bakker', 'bakker (2)', 'Visser'])
    expect(added).toBe(2)
  })

  it('that do not open are named, and the others are read', () => {
    const text = JSON.stringify({
      schema: 1,
      named: [
        { name: 'good', savedAt: 1_795_896_000_000, answers: { schema: 1, control: 'view' } },
        { name: 'odd', answers: { schema: 1, edition: 'windows-95' } },
        'rubbish',
        { answers: { schema: 1 } },
      ],
    })
    const read = parseNamedFile(text)
    if (read.kind !== 'named') throw new Error(read.kind)
    expect(names(read.named)).toEqual(['good', '?'])
    expect(read.refused.map(({ name }) => name)).toEqual(['odd', '?'])
    expect(read.refused[0]?.problems).toMatchObject([{ key: 'edition' }])
  })

  it.each([
    ['{', 'not-json'],
    ['{"schema":1}', 'other-file'],
    ['[]', 'other-file'],
    ['{"schema":2,"named":[]}', 'other-version'],
  ])('are not in %s', (text, kind) => {
    expect(parseNamedFile(text)).toEqual({ kind })
  })

  it('are read from anything without a throw', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseNamedFile(text)))
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (entries) => {
        expect(parseNamedFile(JSON.stringify({ schema: 1, named: entries })).kind).toBe('named')
      }),
    )
  })
})
