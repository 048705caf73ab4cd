import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeAnswersFile } from '#domain/files/answersFile.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import { arbitraryAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { EDITION_IDS, EDITIONS, SERVICE_PACKS } from '#domain/windows/editions.ts'
import { ANSWER_KEYS, readAnswers } from './answers.ts'
import type { AnswerKey, Answers, AnswersProblem } from './answers.ts'
import { SCENARIOS } from './scenarios.ts'

const GOOD = SCENARIOS['server-2003-policy']

describe('something that is no answers', () => {
  const REFUSED: readonly (readonly [untrusted: unknown, problem: AnswersProblem])[] = [
    [undefined, { kind: 'not-an-object' }],
    [null, { kind: 'not-an-object' }],
    ['{}', { kind: 'not-an-object' }],
    [[GOOD], { kind: 'not-an-object' }],
    [() => GOOD, { kind: 'not-an-object' }],
    [GOOD, { kind: 'no-version' }],
    [{ ...GOOD, schema: '1' }, { kind: 'no-version' }],
    [{ ...GOOD, schema: 0 }, { kind: 'no-version' }],
    [{ ...GOOD, schema: 1.5 }, { kind: 'no-version' }],
    [{ ...GOOD, schema: Number.NaN }, { kind: 'no-version' }],
    [
      { ...GOOD, schema: 2 },
      { kind: 'newer-version', found: 2 },
    ],
    // Whatever a later version means by its keys, this one cannot know.
    [
      { schema: 2, wings: true },
      { kind: 'newer-version', found: 2 },
    ],
    [Object.create({ schema: 1 }), { kind: 'no-version' }],
  ]

  it.for(REFUSED)('gives nothing but the reason: %o', ([untrusted, problem]) => {
    expect(readAnswers(untrusted)).toEqual({ answers: {}, problems: [problem] })
  })
})

describe('one answer that cannot be', () => {
  const IMPOSSIBLE: Readonly<Record<AnswerKey, readonly unknown[]>> = {
    edition: ['XP-Home', 'windows-7', 'constructor', '__proto__', '', null],
    servicePack: ['SP2', 'sp4', 2],
    helperEdition: ['vista', false],
    solicited: ['on', true],
    enableSolicited: ['true', 1, null],
    membership: ['domain', []],
    domain: [null, 5, ['CONTOSO']],
    computer: [{}, 0],
    helpers: ['CONTOSO\\a', [1], [['a']], { 0: 'a' }, null],
    helperGroups: ['a', [null]],
    helperUsers: [{}, [true]],
    control: ['full', 1],
    dcom: ['Y', true],
    firewallStore: ['registry', 0],
    profiles: [[], 'domain', ['all'], ['domain', 'domain'], ['domain', 'public']],
    scope: [
      [],
      '*',
      'localsubnet',
      ['any'],
      ['*'],
      ['10.0.0.1', '10.0.0.1'],
      ['localsubnet', 'LocalSubnet'],
      ['10.0.0.1/8'],
      ['10.0.0.0/255.0.0.0'],
      ['10.0.0.0/0'],
      ['010.0.0.1'],
      ['10.0.0.256'],
      ['10.0.0.0/33'],
      [' 10.0.0.1'],
      ['10.0.0.1,10.0.0.2'],
      ['::1'],
      ['pc01'],
      [10],
    ],
    keepLocalExceptions: ['yes', 0],
    article: ['both', null],
    way: ['forty', null],
  }
  const ROWS = ANSWER_KEYS.flatMap((key) => IMPOSSIBLE[key].map((value) => [key, value] as const))

  it.for(ROWS)('is dropped and named, and the rest is kept: %s %o', ([key, value]) => {
    const { answers, problems } = readAnswers({ schema: 1, ...GOOD, [key]: value })
    expect(problems).toEqual([{ kind: 'impossible', key, found: JSON.stringify(value) }])
    expect(answers).toEqual(without(GOOD, key))
  })

  it('is quoted in short', () => {
    const { problems } = readAnswers({ schema: 1, edition: 'x'.repeat(1000) })
    expect(problems).toMatchObject([{ found: `"${'x'.repeat(56)}…` }])
  })
})

describe('addresses that no helper can send from', () => {
  it('are named one by one, and the rest of the answers is kept', () => {
    const { answers, problems } = readAnswers({
      schema: 1,
      ...GOOD,
      scope: ['10.0.0.0/8', '127.0.0.1', '224.0.0.0/4'],
    })
    expect(problems).toMatchObject([
      { kind: 'no-sender', typed: '127.0.0.1', problem: { why: 'loopback' } },
      { kind: 'no-sender', typed: '224.0.0.0/4', problem: { why: 'multicast' } },
    ])
    expect(answers).toEqual(without(GOOD, 'scope'))
  })

  it('do not hide what else is wrong with the list', () => {
    const scope = ['255.255.255.255', 'pc01']
    expect(readAnswers({ schema: 1, scope }).problems).toMatchObject([
      { kind: 'no-sender', typed: '255.255.255.255' },
      { kind: 'impossible', key: 'scope', found: JSON.stringify(scope) },
    ])
  })
})

describe('a key that is not known', () => {
  it.for(['Edition', 'wings', '', 'toString', 'constructor', '__proto__', 'schema '])(
    'is named, and the rest is kept: %j',
    (key) => {
      const json = `{"schema":1,${JSON.stringify(key)}:{"edition":"xp-home"},"control":"view"}`
      expect(readAnswers(JSON.parse(json))).toEqual({
        answers: { control: 'view' },
        problems: [{ kind: 'unknown-key', key }],
      })
    },
  )

  it('may be $schema, which editors need', () => {
    expect(readAnswers({ $schema: 'answers.schema.json', schema: 1 })).toEqual({ answers: {}, problems: [] })
  })

  it('never reaches the prototype of anything', () => {
    readAnswers(
      JSON.parse('{"schema":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
    )
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('a service pack', () => {
  const PAIRS = EDITION_IDS.flatMap((edition) =>
    SERVICE_PACKS.map((servicePack) => [edition, servicePack] as const),
  )

  it.for(PAIRS)('is kept where the edition exists at it: %s %s', ([edition, servicePack]) => {
    const exists = (EDITIONS[edition].servicePacks as readonly string[]).includes(servicePack)
    expect(readAnswers({ schema: 1, servicePack, edition })).toEqual(
      exists
        ? { answers: { edition, servicePack }, problems: [] }
        : {
            answers: { edition },
            problems: [{ kind: 'no-such-service-pack', edition: EDITIONS[edition].name, found: servicePack }],
          },
    )
  })
})

describe('answers', () => {
  it('are spelt in one way', () => {
    const { answers } = readAnswers({ schema: 1, scope: ['LocalSubNet', '10.0.0.0/8'] })
    expect(answers.scope).toEqual(['localsubnet', '10.0.0.0/8'])
  })

  it('come back as they were written, whatever they are', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const written: unknown = JSON.parse(fileText(writeAnswersFile(answers)))
        expect(readAnswers(written)).toEqual({ answers, problems: [] })
      }),
    )
  })

  it('or problems come of anything at all', () => {
    const nearly = fc.dictionary(
      fc.constantFrom(...ANSWER_KEYS, 'schema', '__proto__', 'constructor'),
      fc.oneof(fc.constantFrom<unknown>(...Object.values(GOOD)), fc.jsonValue()),
    )
    const versioned = nearly.map((object) => ({ ...object, schema: 1 }))
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), nearly, versioned), (untrusted) => {
        const { answers, problems } = readAnswers(untrusted)
        expect(readAnswers({ schema: 1, ...answers })).toEqual({ answers, problems: [] })
        expect(
          problems.length > 0 || Object.keys(untrusted as object).length >= Object.keys(answers).length,
        ).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

function without(answers: Answers, key: AnswerKey): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([other]) => other !== key))
}
