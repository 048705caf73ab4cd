import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import {
  answerDifferences,
  LINK_LIMIT,
  parseSharedAnswers,
  withoutNames,
  writeSharedAnswers,
} from './sharedLink.ts'

/** As a release wrote them: each is read for ever. Never change a line, add one for each new version. */
const RELEASED: readonly (readonly [string, Answers])[] = [
  [
    '13f55ebddfU8xTsNAEPzL1rYhokHuEEJQYUTokhSX80Y-cXd72nUSEOLvTCKbIkV0zezM7MzeD5kfODlqFxVxH8YgmVr6KnVR2bEZZhepImM9BM9vzn9Ct3IHbuBYWJ-ubB3dN3jJDJw4bVltCOUU4BLXvSQXMqQJtPTYvX50y-4_26hd0ftD_TJN1exYr1PTc3PQwEab2f6ssi-XO1C95FElomBG6PSSzrcB74Ly0cW4HEUZZObRBvCn34SIBiRONyLNvBS4VhTFu2j7LewwL26b87u5p83vHw',
    {
      edition: 'xp-professional',
      servicePack: 'sp3',
      helperEdition: 'xp-professional',
      way: 'one',
      membership: 'same-domain',
      domain: 'CONTOSO',
      helpers: ['RA-Helpers', 'CONTOSO\\m.de.vries'],
      helperGroups: ['RA-Helpers'],
      control: 'control',
      dcom: 'on',
      firewallStore: 'netsh',
      profiles: ['domain'],
      scope: ['localsubnet', '10.0.0.0/8'],
    },
  ],
]

/** What is said of helpers is said of those on the list: the wizard sees to that. */
const fitting = settledAnswers.map(({ helperGroups, helperUsers, ...answers }): Answers => {
  const listed = (names: readonly string[] = []) => names.filter((name) => answers.helpers?.includes(name))
  const groups = listed(helperGroups)
  const users = listed(helperUsers).filter((name) => !groups.includes(name))
  return {
    ...answers,
    ...(groups.length > 0 ? { helperGroups: groups } : {}),
    ...(users.length > 0 ? { helperUsers: users } : {}),
  }
})

describe('answers in a link', () => {
  it.each(SCENARIO_IDS)('come back as they were: %s', (id) => {
    expect(parseSharedAnswers(writeSharedAnswers(SCENARIOS[id]))).toEqual({
      kind: 'answers',
      answers: SCENARIOS[id],
    })
  })

  it('come back as they were, whatever was answered, also wrapped by a mail program', () => {
    fc.assert(
      fc.property(fitting, (answers) => {
        const text = writeSharedAnswers(answers)
        const wrapped = text.replaceAll(/.{70}/g, '$&\r\n  ')
        expect(parseSharedAnswers(wrapped)).toEqual({ kind: 'answers', answers })
        expect(text).toMatch(/^[\w-]+$/)
      }),
    )
  })

  it('are short enough for a mail with fifty helpers', () => {
    const helpers = Array.from({ length: 50 }, (_, index) => `CONTOSO\\firstname.lastname${index * 37}`)
    expect(writeSharedAnswers({ ...SCENARIOS['xp-sp3-narrow'], helpers }).length).toBeLessThan(
      LINK_LIMIT - 200,
    )
  })

  it('leave out who is meant, where that is asked for', () => {
    const answers = {
      ...SCENARIOS['xp-sp3-narrow'],
      domain: 'CONTOSO',
      computer: 'PC-1',
      helperGroups: ['x'],
    }
    const shared = withoutNames(answers)
    expect(JSON.stringify(shared)).not.toMatch(/CONTOSO|PC-1|helperGroups/)
    expect(shared.edition).toBe(answers.edition)
    expect(parseSharedAnswers(writeSharedAnswers(shared))).toEqual({ kind: 'answers', answers: shared })
  })

  it('are refused where a letter is missing or another, wherever that is', () => {
    const text = writeSharedAnswers(SCENARIOS['xp-sp3-narrow'])
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('cut', 'left out', 'other'), (at, how) => {
        const letter = text[at] === 'a' ? 'b' : 'a'
        const changed =
          how === 'cut'
            ? text.slice(0, at)
            : text.slice(0, at) + (how === 'other' ? letter : '') + text.slice(at + 1)
        const { kind } = parseSharedAnswers(changed)
        expect(at === 0 ? ['damaged', 'other-version'] : ['damaged']).toContain(kind)
      }),
    )
  })

  it('are refused with the reason: a later version, too long, made to unpack for ever, answers that there are not', () => {
    const text = writeSharedAnswers({})
    expect(parseSharedAnswers(`2${text.slice(1)}`)).toEqual({ kind: 'other-version' })
    expect(parseSharedAnswers('1'.repeat(200_000))).toEqual({ kind: 'too-long' })
    const large = writeSharedAnswers({ domain: 'x'.repeat(6_000_000) })
    expect(parseSharedAnswers(large)).toEqual({ kind: 'damaged' })
    const odd = writeSharedAnswers({ edition: 'windows-95' } as unknown as Answers)
    expect(parseSharedAnswers(odd)).toMatchObject({ kind: 'refused', problems: [{ key: 'edition' }] })
  })

  it('never throw, whatever is in the address', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseSharedAnswers(text)))
    fc.assert(
      fc.property(fc.stringMatching(/^1[\da-f]{8}[\w-]{0,80}$/), (text) => void parseSharedAnswers(text)),
    )
  })

  it('are compared with those that are there, answer by answer', () => {
    expect(
      answerDifferences({ control: 'view', dcom: 'on' }, { control: 'control', dcom: 'on', way: 'gpmc' }),
    ).toEqual([
      { key: 'way', isSame: false },
      { key: 'control', isSame: false },
      { key: 'dcom', isSame: true },
    ])
  })

  it.each(RELEASED)('of a release are read: %s', (text, answers) => {
    expect(parseSharedAnswers(text)).toEqual({ kind: 'answers', answers })
  })
})
