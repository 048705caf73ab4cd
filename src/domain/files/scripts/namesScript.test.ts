import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import {
  askedDomain,
  nameChecks,
  parseNamesScript,
  readBackNamesScript,
  writeNamesScript,
} from './namesScript.ts'

const answersWith = (...helpers: readonly string[]): Answers => ({ ...SCENARIOS['xp-sp3-narrow'], helpers })
const text = (answers: Answers) => fileText(writeNamesScript(answers, ['A remark']))

describe('check-names.cmd', () => {
  it('asks what it is to ask, and nothing else, for whatever helpers there are', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        const { checks, problems } = parseNamesScript(text(answers))
        expect(problems).toEqual([])
        expect(checks.map(({ helper }) => helper)).toEqual(nameChecks(answers).map(({ helper }) => helper))
        expect(readBackNamesScript(answers, text(answers)).differences).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['jansen', ['user', 'group', 'localgroup'], 'not-found'],
    ['CONTOSO\\a name of more than 20', ['group', 'localgroup'], 'long-name'],
    ['FABRIKAM\\jansen', [], 'other-domain'],
    ['Ольга', [], 'not-ascii'],
  ])('looks %s up as what it can be', (name, asks, otherwise) => {
    // Two more, so that CONTOSO is what most are of.
    const [check] = nameChecks({ ...answersWith(name, 'CONTOSO\\x', 'CONTOSO\\y'), domain: 'CONTOSO' })
    expect(check).toMatchObject({ helper: 1, asks, otherwise })
  })

  it('asks the domain that was answered, or else the one that most helpers are of', () => {
    const helpers = ['A\\x', 'B\\x', 'b\\y']
    expect(askedDomain({ ...answersWith(...helpers), domain: 'a' })).toBe('A')
    expect(askedDomain({ ...answersWith(...helpers), domain: 'C' })).toBe('B')
    expect(askedDomain(answersWith())).toBe(null)
  })

  const good = text(answersWith('CONTOSO\\jansen', 'CONTOSO\\100%'))
  it.each([
    ['net user "100%%" /domain', 'net user "100%" /domain', 'unexpected-command'],
    ['net user "jansen" /domain', 'net user "jansen" /delete /domain', 'unexpected-command'],
    ['net user "jansen" /domain', 'net user "jansen" & del x', 'unexpected-command'],
    ['net user "jansen" /domain >nul', 'net user "jansen" /domain >x.txt', 'unexpected-redirection'],
    ['rem A remark', 'rem Größe', 'not-ascii'],
    ['net user "jansen"', 'net user "jansen', 'unreadable-line'],
  ])('has no place for a line that could do more: %s becomes %s', (line, harmful, kind) => {
    expect(good).toContain(line)
    const problems = parseNamesScript(good.replace(line, harmful)).problems
    expect(problems.map((problem) => problem.kind)).toContain(kind)
  })

  it('is read without a throw, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(good.length), (noise, at) => {
        parseNamesScript(good.slice(0, at) + noise)
      }),
    )
  })
})
