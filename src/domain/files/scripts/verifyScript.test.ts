import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import { requirementsOf } from '#domain/plan/requirements.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { parseVerifyScript, readBackVerifyScript } from './readVerifyScript.ts'
import { planFingerprint } from './verifyReport.ts'
import { writeVerifyScript } from './verifyScript.ts'
import { stepsOf } from './verifySteps.ts'

const answers = fc.oneof(fc.constantFrom(...SCENARIO_IDS.map((id) => SCENARIOS[id])), settledAnswers)
const text = fileText(writeVerifyScript(SCENARIOS['server-2003-policy'], ['A remark']))
const lineOf = (part: string) => text.split('\r\n').findIndex((line) => line.includes(part)) + 1

describe('verify.cmd', () => {
  it('looks at every requirement, in order, and says for which plan', () => {
    fc.assert(
      fc.property(answers, (answers) => {
        const { plan, checks, problems } = parseVerifyScript(fileText(writeVerifyScript(answers, ['x'])))
        expect(problems).toEqual([])
        expect(plan).toBe(planFingerprint(answers))
        expect(checks).toEqual(
          requirementsOf(answers).map((requirement) => ({
            id: requirement.id,
            steps: stepsOf(requirement),
          })),
        )
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    [
      'reg query "HKLM\\SOFTWARE\\Microsoft\\Ole"',
      'reg delete "HKLM\\SOFTWARE\\Microsoft\\Ole"',
      'unexpected-command',
    ],
    ['echo.', 'echo.>C:\\boot.ini', 'unexpected-redirection'],
    ['set code=0', 'call other.cmd', 'unexpected-command'],
    ['set code=0', 'set code=0 & format c:', 'unexpected-command'],
    ['set code=0', `set code=${'0'.repeat(8200)}`, 'line-too-long'],
    ['rem A remark', 'rem Größe', 'not-ascii'],
  ])('has no place for a line that could do more: %s becomes %.40s', (line, harmful, kind) => {
    const tampered = text.replace(line, harmful)
    expect(parseVerifyScript(tampered).problems).toContainEqual({ kind, line: lineOf(line) })
    expect(readBackVerifyScript(SCENARIOS['server-2003-policy'], tampered).differences).not.toEqual([])
  })

  it('is read without a throw, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(text.length), (noise, at) => {
        const { found, expected } = readBackVerifyScript(
          SCENARIOS['server-2003-policy'],
          text.slice(0, at) + noise,
        )
        expect(found).toBeLessThanOrEqual(expected)
      }),
    )
  })
})
