import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeNetshScript } from '#domain/files/settings/netshScript.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { undo } from '#domain/plan/plan.ts'
import type { Answers } from './answers.ts'
import { limitProblems } from './limits.ts'
import { SCENARIO_IDS, SCENARIOS } from './scenarios.ts'

const POLICY = { ...SCENARIOS['xp-sp2-as-article'], profiles: ['domain'] } satisfies Answers
const NETSH = SCENARIOS['xp-sp3-narrow']

const longestName = (answers: Answers) =>
  Math.max(
    0,
    ...buildPlan(answers).registry.map((change) =>
      change.kind === 'value' && change.after !== null ? change.target.name.length : 0,
    ),
  )
const longestLine = (answers: Answers) => {
  const plan = buildPlan(answers)
  const lines = [plan, undo(plan)].flatMap((way) => writeNetshScript(way, []).lines)
  return Math.max(...lines.map(({ text }) => text.length))
}

describe('the limits of Windows', () => {
  it.each(SCENARIO_IDS)('are kept in %s', (id) => {
    expect(limitProblems(SCENARIOS[id])).toEqual([])
  })

  it('take the name of a value of 259 characters, and no longer one', () => {
    const room = 259 - longestName({ ...POLICY, scope: 'any' }) + '*'.length
    const fitting = { ...POLICY, scope: addressesOf(room) }
    expect(longestName(fitting)).toBe(259)
    expect(limitProblems(fitting)).toEqual([])

    const long = { ...POLICY, scope: addressesOf(room + 1) }
    expect(limitProblems(long)).toEqual([
      { kind: 'value-name', subject: 'Helpctr.exe', length: 260, limit: 259, over: 1 },
    ])
    const much = { ...POLICY, scope: addressesOf(room + 200) }
    expect(limitProblems(much)).toMatchObject([{ subject: 'Helpctr.exe', length: 459, over: 200 }])
  })

  it('take a command of 8191 characters, and no longer one', () => {
    const fixed = longestLine({ ...NETSH, scope: ['1.1.1.1', '1.1.1.1'] }) - 15
    const scope = (extra: number) => addressesOf(8191 - fixed + extra)
    expect(longestLine({ ...NETSH, scope: scope(0) })).toBe(8191)
    expect(limitProblems({ ...NETSH, scope: scope(0) })).toEqual([])
    expect(limitProblems({ ...NETSH, scope: scope(1) })).toEqual([
      { kind: 'command-line', subject: 'netsh', length: 8192, limit: 8191, over: 1 },
    ])
  })

  it('are kept by every file, or named', () => {
    const answers = fc.record({
      edition: fc.constantFrom('xp-professional', 'server-2003-web'),
      servicePack: fc.constant('sp2'),
      firewallStore: fc.constantFrom('netsh', 'policy'),
      profiles: fc.constant(['domain', 'standard']),
      scope: fc
        .oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 500, max: 620 }))
        .map((count) => Array.from({ length: count }, (_, index) => `10.${index}.0.0/16`)),
      article: fc.constantFrom('corrected', 'literal'),
    }) as fc.Arbitrary<Answers>
    fc.assert(
      fc.property(answers, (answers) => {
        const kinds = limitProblems(answers).map(({ kind }) => kind)
        expect(kinds.includes('value-name')).toBe(longestName(answers) > 259)
        expect(kinds.includes('command-line')).toBe(longestLine(answers) > 8191)
      }),
    )
  })

  it('are not asked about while the firewall is not decided', () => {
    const { edition: _, ...unknown } = POLICY
    const { scope: __, ...undecided } = POLICY
    expect(limitProblems({ ...unknown, scope: addressesOf(400) })).toEqual([])
    expect(limitProblems(undecided)).toEqual([])
  })
})

/** As many addresses as take up exactly this much room: the first makes up for what is left over. */
function addressesOf(length: number): readonly string[] {
  const count = Math.floor((length + 1) / 8)
  const rest = length + 1 - count * 8
  const first = [
    '1.1.1.1',
    '10.1.1.1',
    '10.10.1.1',
    '10.10.10.1',
    '10.10.10.10',
    '100.10.10.10',
    '100.100.10.10',
    '100.100.100.10',
  ][rest]
  return [first!, ...Array.from({ length: count - 1 }, () => '1.1.1.1')]
}
