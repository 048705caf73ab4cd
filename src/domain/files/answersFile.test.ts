import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWER_KEYS } from '#domain/answers/answers.ts'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { isSettled } from '#domain/answers/steps.ts'
import { encodeFile, fileText } from '#domain/formats/fileContent.ts'
import { arbitraryAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { parseAnswersFile, readBackAnswersFile, writeAnswersFile } from './answersFile.ts'

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
    expect(isSettled(answers)).toBe(true)
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
      situation: 'gpmc',
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
  situation: 'samba',
}

function shuffled(answers: Answers): fc.Arbitrary<Answers> {
  const entries = Object.entries(answers)
  return fc
    .shuffledSubarray(entries, { minLength: entries.length })
    .map((order): Answers => Object.fromEntries(order))
}
