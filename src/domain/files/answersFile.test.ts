import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWER_KEYS } from '#domain/answers/answers.ts'
import type { Answers } from '#domain/answers/answers.ts'
import { withFittingKinds } from '#domain/answers/helperKinds.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { firstOpenStep, isSettled } from '#domain/answers/steps.ts'
import { encodeFile, fileText } from '#domain/formats/fileContent.ts'
import { arbitraryAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { arbitraryWork } from '#domain/testing/arbitraryWork.ts'
import { parseAnswersFile, readBackAnswersFile, writeAnswersFile } from './answersFile.ts'
import type { AnswersFileProblem } from './answersFile.ts'
import { EMPTY_WORK, keptWork } from './workRecord.ts'

/** As promised to whoever writes such a file by hand; it may never stop opening. */
const EXAMPLE =
  '{"schema":1,"edition":"xp-professional","servicePack":"sp3","helperEdition":"xp-professional","solicited":"enabled",' +
  '"membership":"same-domain","domain":"CONTOSO","helpers":["CONTOSO\\\\RA-Helpers","CONTOSO\\\\m.de.vries"],' +
  '"control":"control","dcom":"on","firewallStore":"netsh","profiles":["domain"],"scope":["localsubnet","10.0.0.0/8"],' +
  '"keepLocalExceptions":true,"article":"corrected"}'

describe('answers.json', () => {
  it('opens as the published example has it, with every answer', () => {
    const { schema, ...answers } = JSON.parse(EXAMPLE) as Record<string, unknown>
    expect(schema).toBe(1)
    expect(parseAnswersFile(EXAMPLE)).toEqual({ kind: 'answers', answers })
    // Of before there was a question about rolling out: that one is asked, and nothing else.
    expect(firstOpenStep(answers)).toBe('way')
    expect(isSettled({ ...answers, way: 'one' })).toBe(true)
  })

  it('opens with the name that the way of rolling out had before', () => {
    const old = EXAMPLE.replace('"article"', '"situation":"gpmc","article"')
    expect(parseAnswersFile(old)).toMatchObject({ kind: 'answers', answers: { way: 'gpmc' } })
    expect(parseAnswersFile(old.replace('"schema":1', '"schema":1,"way":"one"'))).toEqual({
      kind: 'refused',
      problems: [{ kind: 'unknown-key', key: 'situation' }],
    })
  })

  it.each(SCENARIO_IDS)('of %s opens again', (id) => {
    const text = fileText(writeAnswersFile(SCENARIOS[id]))
    expect(parseAnswersFile(text)).toEqual({ kind: 'answers', answers: SCENARIOS[id] })
  })

  it('has the same bytes for the same answers, in whichever order they were given', () => {
    fc.assert(
      fc.property(
        arbitraryAnswers.chain((answers) => fc.tuple(fc.constant(answers), shuffled(answers))),
        ([answers, other]) => {
          expect(encodeFile(writeAnswersFile(other))).toEqual(encodeFile(writeAnswersFile(answers)))
        },
      ),
    )
  })

  it('leaves out what is not answered, and says which version it is', () => {
    expect(fileText(writeAnswersFile({ domain: undefined } as unknown as Answers))).toBe(
      '{\n  "schema": 1\n}\n',
    )
  })

  const NOT_JSON: readonly (readonly [text: string, line: number])[] = [
    ['', 1],
    ['\n\n', 1],
    ['<html>', 1],
    ['{\n  "schema": 1,\n  "edition": xp\n}', 3],
    ['{\n  "schema": 1\n  "edition": "xp-home"\n}', 3],
    ['{\n  "schema": 1,\n}\n', 3],
    ['{\n  "schema": 01\n}', 2],
    ["{\n  'schema': 1\n}", 2],
    ['{\n  "schema": 1,\n\n', 2],
    ['{\n  "helpers": ["CONTOSO\\RA"]\n}', 2],
    ['{\n  "helpers": [\n    "a",\n    "b,\n    "c"\n  ]\n}', 4],
    ['{\r\n  "schema": 1\r\n}\r\n}', 4],
    ['[1,\n{"a":[]},\n}', 3],
  ]
  it.for(NOT_JSON)('that is not JSON says from which line on: %j', ([text, line]) => {
    expect(parseAnswersFile(text)).toEqual({ kind: 'refused', problems: [{ kind: 'not-json', line }] })
  })

  it('says the line of the mistake, wherever in good JSON it is made', () => {
    const made = fc.tuple(
      fc.jsonValue().map((value) => JSON.stringify({ value, end: null }, null, 2).split('\n')),
      fc.nat(),
      fc.constantFrom('?', '"', '\\'),
    )
    fc.assert(
      fc.property(made, ([lines, place, mistake]) => {
        const at = place % lines.length
        const broken = lines.with(at, mistake + (lines[at] ?? ''))
        expect(parseAnswersFile(broken.join('\n'))).toEqual({
          kind: 'refused',
          problems: [{ kind: 'not-json', line: at + 1 }],
        })
      }),
    )
  })

  it('with one mistake is not opened at all, and every mistake is named', () => {
    expect(parseAnswersFile('{"schema":1,"control":"view","dcom":"Y","wings":2}')).toEqual({
      kind: 'refused',
      problems: [
        { kind: 'unknown-key', key: 'wings' },
        { kind: 'impossible', key: 'dcom', found: '"Y"' },
      ],
    })
  })
})

describe('answers.json that says something twice, or of nobody', () => {
  const HELPERS = ['CONTOSO\\RA-Helpers', 'CONTOSO\\m.de.vries']
  const groups = { key: 'helperGroups', kind: 'no-such-helper' } as const
  const REFUSED: readonly (readonly [string, string, readonly AnswersFileProblem[]])[] = [
    [
      'a key twice, however it is written',
      '{\n"schema":1,\n"dcom":"on",\n"d\\u0063om":"off"\n}',
      [{ kind: 'repeated-key', key: 'dcom', line: 4 }],
    ],
    ['the version twice', '{"schema":2,\n\n"schema":1}', [{ kind: 'repeated-key', key: 'schema', line: 3 }]],
    [
      'a group without a list',
      saying({ helperGroups: HELPERS.slice(0, 1) }),
      [{ ...groups, name: HELPERS[0] ?? '' }],
    ],
    [
      'a group that is spelled in another way',
      saying({ helpers: HELPERS, helperGroups: ['RA-Helpers'] }),
      [{ ...groups, name: 'RA-Helpers' }],
    ],
    [
      'a user who is not on the list',
      saying({ helpers: HELPERS, helperUsers: ['CONTOSO\\jan'] }),
      [{ kind: 'no-such-helper', key: 'helperUsers', name: 'CONTOSO\\jan' }],
    ],
    [
      'a helper who is a group and a user',
      saying({ helpers: HELPERS, helperGroups: HELPERS, helperUsers: HELPERS.slice(1) }),
      [{ kind: 'two-kinds', name: HELPERS[1] ?? '' }],
    ],
  ]
  it.each(REFUSED)('is not opened: %s', (_, text, problems) => {
    expect(parseAnswersFile(text)).toEqual({ kind: 'refused', problems })
  })

  it('is opened where every helper is said to be at most one thing', () => {
    const answers = { helpers: HELPERS, helperGroups: HELPERS.slice(0, 1), helperUsers: HELPERS.slice(1) }
    expect(parseAnswersFile(saying(answers))).toEqual({ kind: 'answers', answers })
  })

  it('names a key twice wherever in the file it is', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(OTHER), { minLength: 1 }), fc.nat(), (keys, place) => {
        const again = keys[place % keys.length] ?? ''
        const lines = ['schema', ...keys, again].map((key) => `"${key}": 1`)
        const read = parseAnswersFile(`{\n${lines.join(',\n')}\n}`)
        expect(read).toMatchObject({
          problems: expect.arrayContaining([
            { kind: 'repeated-key', key: again, line: lines.length + 1 },
          ]) as unknown,
        })
      }),
    )
  })

  it('is never what two tabs make of answers that were each right', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const fitting = withFittingKinds(answers)
        expect(parseAnswersFile(fileText(writeAnswersFile(fitting))).kind).toBe('answers')
        expect(withFittingKinds(fitting)).toBe(fitting)
      }),
    )
  })
})

describe('answers.json with what was done', () => {
  it('opens with it, whatever it is', () => {
    fc.assert(
      fc.property(arbitraryWork, (work) => {
        const answers = SCENARIOS['xp-sp3-narrow']
        const opened = parseAnswersFile(fileText(writeAnswersFile(answers, work)))
        expect(opened).toEqual({ kind: 'answers', answers, ...(keptWork(work) === null ? {} : { work }) })
      }),
    )
  })

  it('is the file of the answers alone where nothing was done', () => {
    const answers = SCENARIOS['xp-sp3-narrow']
    expect(writeAnswersFile(answers, EMPTY_WORK)).toEqual(writeAnswersFile(answers))
    expect(parseAnswersFile('{"schema":1,"work":{}}')).toEqual({ kind: 'answers', answers: {} })
  })

  const WRONG: readonly (readonly [string, AnswersFileProblem])[] = [
    ['{"schema":1,"work":[]}', { kind: 'impossible-work', field: null, found: '[]' }],
    [
      '{"schema":1,"work":{"date":"2003-02-29"}}',
      { kind: 'impossible-work', field: 'date', found: '"2003-02-29"' },
    ],
    ['{"schema":1,"work":{"__proto__":1}}', { kind: 'unknown-key', key: 'work.__proto__' }],
    [
      '{"schema":1,"work":{"name":"a",\n"n\\u0061me":"b"}}',
      { kind: 'repeated-key', key: 'work.name', line: 2 },
    ],
    ['{"schema":1,"work":{},\n"work":{}}', { kind: 'repeated-key', key: 'work', line: 2 }],
  ]
  it.each(WRONG)('names what is wrong with %s', (text, problem) => {
    expect(parseAnswersFile(text)).toEqual({ kind: 'refused', problems: [problem] })
  })

  it('is not the file of the answers', () => {
    const answers = SCENARIOS['xp-sp3-narrow']
    const text = fileText(writeAnswersFile(answers, { ...EMPTY_WORK, name: 'Anna' }))
    expect(readBackAnswersFile(answers, text).differences).toEqual(['work is no answer'])
  })
})

describe('reading answers.json back', () => {
  it('finds all answers, whatever they are', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const count = Object.keys(answers).length
        expect(readBackAnswersFile(answers, fileText(writeAnswersFile(answers)))).toEqual({
          expected: count,
          found: count,
          differences: [],
        })
      }),
    )
  })

  it.each(ANSWER_KEYS)('notices that %s is gone, or is not what was answered', (key) => {
    const answers: Answers = JSON.parse(EXAMPLE) as Answers
    const whole: Answers = {
      ...SCENARIOS['server-2003-policy'],
      ...answers,
      enableSolicited: true,
      computer: 'PC01',
      helperGroups: ['RA-Helpers'],
      helperUsers: ['m.de.vries'],
      way: 'gpmc',
    }
    const { [key]: _, ...rest } = whole
    for (const other of [rest, { ...whole, [key]: OTHER[key] }]) {
      expect(readBackAnswersFile(whole, fileText(writeAnswersFile(other)))).toMatchObject({
        differences: expect.arrayContaining([expect.stringMatching(new RegExp(`^${key} `))]),
      })
    }
    expect(readBackAnswersFile(rest, fileText(writeAnswersFile(whole))).differences).toHaveLength(1)
  })

  it('notices a file that does not open, even where nothing was answered', () => {
    for (const text of ['', '{}', '{"schema":1,"wings":2}']) {
      expect(readBackAnswersFile({}, text).differences).not.toEqual([])
    }
  })
})

const OTHER: Required<Answers> = {
  edition: 'server-2003-web',
  servicePack: 'sp2',
  helperEdition: 'other',
  solicited: 'unknown',
  enableSolicited: false,
  membership: 'unknown',
  domain: 'contoso',
  computer: 'PC02',
  helpers: ['CONTOSO\\m.de.vries', 'CONTOSO\\RA-Helpers'],
  helperGroups: [],
  helperUsers: [],
  control: 'view',
  dcom: 'off',
  firewallStore: 'policy',
  profiles: ['standard'],
  scope: ['10.0.0.0/8', 'localsubnet'],
  keepLocalExceptions: false,
  article: 'literal',
  way: 'samba',
}

function saying(answers: Answers): string {
  return JSON.stringify({ schema: 1, ...answers })
}

function shuffled(answers: Answers): fc.Arbitrary<Answers> {
  const entries = Object.entries(answers)
  return fc
    .shuffledSubarray(entries, { minLength: entries.length })
    .map((order): Answers => Object.fromEntries(order))
}
