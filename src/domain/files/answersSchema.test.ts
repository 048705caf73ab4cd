import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWER_KEYS, ANSWERS, ANSWERS_SCHEMA } from '#domain/answers/answers.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import { arbitraryAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { arbitraryWork } from '#domain/testing/arbitraryWork.ts'
import { EDITION_IDS, SERVICE_PACKS } from '#domain/windows/editions.ts'
import { parseAnswersFile, writeAnswersFile } from './answersFile.ts'
import { LINE_LENGTH, REMARKS_LENGTH, WORK_FIELDS, WORK_KEY } from './workRecord.ts'

interface Published {
  readonly properties: Readonly<
    Record<
      string,
      {
        readonly title?: string
        readonly description?: string
        readonly const?: unknown
        readonly enum?: readonly unknown[]
        readonly items?: { readonly enum?: readonly unknown[] }
        readonly properties?: Published['properties']
      }
    >
  >
}

const PUBLISHED = JSON.parse(readFileSync('public/answers.schema.json', 'utf8')) as Published & object
const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(PUBLISHED)
/** No schema compares one list with another: what names no helper on the list, or names one in two ways, is not its business. */
const opens = (text: string) => {
  const read = parseAnswersFile(text)
  return read.kind === 'answers' || read.problems.every(({ kind }) => BETWEEN_LISTS.includes(kind))
}
const BETWEEN_LISTS = ['no-such-helper', 'two-kinds']

describe('the published schema', () => {
  it('describes every answer there is, in the order in which it is written', () => {
    expect(Object.keys(PUBLISHED.properties)).toEqual(['$schema', 'schema', ...ANSWER_KEYS, WORK_KEY])
    const ofWork = PUBLISHED.properties[WORK_KEY]?.properties ?? {}
    expect(Object.keys(ofWork)).toEqual(WORK_FIELDS)
    for (const { title, description } of [...Object.values(PUBLISHED.properties), ...Object.values(ofWork)]) {
      expect(title).toMatch(/^[A-Z]/)
      expect(description).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('has the version that is written', () => {
    expect(PUBLISHED.properties['schema']?.const).toBe(ANSWERS_SCHEMA)
  })

  it.each(ANSWER_KEYS)('allows for %s what can be answered', (key) => {
    const answer = ANSWERS[key]
    const options = answer.type === 'picklist' ? answer.options : undefined
    expect(PUBLISHED.properties[key]?.enum).toEqual(options)
  })

  it('allows the profiles that can be answered', () => {
    expect(PUBLISHED.properties['profiles']?.items?.enum).toEqual(ANSWERS.profiles.pipe[0].item.options)
  })
})

describe('a file and the published schema', () => {
  it.each(SCENARIO_IDS)('agree on %s', (id) => {
    expect(validate(JSON.parse(fileText(writeAnswersFile(SCENARIOS[id]))))).toBe(true)
  })

  it('agree on whatever is written', () => {
    fc.assert(
      fc.property(arbitraryAnswers, arbitraryWork, (answers, work) => {
        expect(validate(JSON.parse(fileText(writeAnswersFile(answers, work))))).toBe(true)
      }),
    )
  })

  const LONGEST = 'é😀'.repeat(LINE_LENGTH / 2)
  const WORKS: readonly unknown[] = [
    null,
    [],
    {},
    { mood: 'good' },
    { name: '' },
    { name: 7 },
    { name: 'a\nb' },
    { name: 'a\rb' },
    { ticket: LONGEST, computer: LONGEST },
    { ticket: `${LONGEST}x` },
    { remarks: `\n${'😀'.repeat(REMARKS_LENGTH - 1)}` },
    { remarks: 'x'.repeat(REMARKS_LENGTH + 1) },
    { done: [] },
    { done: ['verify', 'verify seen', 'keep warning mergeOff'] },
    { done: ['verify', 'verify'] },
    { done: [''] },
    { done: [' verify'] },
    { done: ['verify  seen'] },
    { done: Array.from({ length: 501 }, (_, index) => `a${index}`) },
  ]
  it.for(WORKS)('agree on the work %j', (work) => {
    const text = JSON.stringify({ schema: 1, work })
    expect(validate(JSON.parse(text))).toBe(opens(text))
  })

  it('agree on every day', () => {
    const part = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'))
    const year = fc.oneof(fc.constantFrom(0, 1900, 2000, 2003, 2004), fc.integer({ min: 0, max: 9999 }))
    fc.assert(
      fc.property(year, part(13), part(32), (year, month, day) => {
        const date = `${String(year).padStart(4, '0')}-${month}-${day}`
        const text = JSON.stringify({ schema: 1, work: { date } })
        expect(validate(JSON.parse(text))).toBe(opens(text))
      }),
      { numRuns: 2000 },
    )
  })

  const PAIRS = EDITION_IDS.flatMap((edition) =>
    SERVICE_PACKS.map((servicePack) => [edition, servicePack] as const),
  )
  it.for(PAIRS)('agree on whether %s exists at %s', ([edition, servicePack]) => {
    const value = { schema: 1, edition, servicePack }
    expect(validate(value)).toBe(opens(JSON.stringify(value)))
  })

  const SCOPES = [
    'any',
    '*',
    [],
    ['any'],
    ['localsubnet'],
    ['LocalSubnet'],
    ['localsubnet '],
    ['localsubnets'],
    ['10.0.0.0/8', '10.0.0.1'],
    ['10.0.0.1', '10.0.0.1'],
    ['0.0.0.0'],
    ['0.0.0.0/8'],
    ['0.0.0.0/7'],
    ['0.0.0.0/1'],
    ['0.0.0.0/24'],
    ['0.1.2.3'],
    ['127.0.0.1'],
    ['127.0.0.0/8'],
    ['126.0.0.0/7'],
    ['128.0.0.0/1'],
    ['223.255.255.255'],
    ['224.0.0.0/4'],
    ['239.1.2.3'],
    ['0.0.0.0/0'],
    ['10.0.0.0/0'],
    ['10.0.0.0/33'],
    ['10.0.0.0/08'],
    ['10.0.0.0/'],
    ['10.0.0.0/255.0.0.0'],
    ['010.0.0.1'],
    ['256.0.0.1'],
    ['255.255.255.255'],
    ['249.199.99.9'],
    ['1.2.3'],
    ['1.2.3.'],
    ['1.2.3.4.5'],
    ['1.2.3./8'],
    ['1.2.3.4\n'],
    ['::1'],
    ['pc01'],
    [''],
    [10],
    null,
    10,
  ]
  it.for(SCOPES.map((scope) => [scope]))('agree on the addresses %j', ([scope]) => {
    const value = { schema: 1, scope }
    expect(validate(value)).toBe(opens(JSON.stringify(value)))
  })

  /** Only arithmetic, or knowing that case does not matter, can tell these. */
  it.for([['10.0.0.1/8'], ['localsubnet', 'LocalSubnet']])('need not agree on the addresses %j', (scope) => {
    expect(validate({ schema: 1, scope })).toBe(true)
    expect(opens(JSON.stringify({ schema: 1, scope }))).toBe(false)
  })

  const NO_ANSWERS = [
    'null',
    '[]',
    '"x"',
    '1',
    '{}',
    '{"schema":"1"}',
    '{"schema":0}',
    '{"schema":2}',
    '{"schema":1.0}',
  ]
  const KEYS = [
    '{"schema":1,"$schema":3}',
    '{"schema":1,"wings":1}',
    '{"schema":1,"__proto__":1}',
    '{"schema":1,"constructor":{}}',
  ]
  it.for([...NO_ANSWERS, ...KEYS])('agree on %s', (text) => {
    expect(validate(JSON.parse(text))).toBe(opens(text))
  })

  it('agree on any one thing in the place of an answer', () => {
    const values = fc.oneof(
      fc.constantFrom<unknown>(...SCENARIO_IDS.flatMap((id) => Object.values(SCENARIOS[id]))),
      fc.constantFrom<unknown>(
        ...ANSWERS.helperEdition.options,
        true,
        'any',
        [],
        ['domain'],
        ['domain', 'domain'],
      ),
      fc.jsonValue({ maxDepth: 2 }),
    )
    fc.assert(
      fc.property(
        arbitraryAnswers,
        fc.constantFrom<string>(...ANSWER_KEYS, 'Edition', WORK_KEY),
        values,
        (answers, key, value) => {
          const text = JSON.stringify({ schema: 1, ...answers, [key]: value })
          expect(validate(JSON.parse(text))).toBe(opens(text))
        },
      ),
      { numRuns: 2000 },
    )
  })
})
