import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWER_KEYS } from '#domain/answers/answers.ts'
import type { AnswerKey, Answers } from '#domain/answers/answers.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { relevantAnswers } from '#domain/answers/steps.ts'
import { coveredBy } from '#domain/files/documents/articleCoverage.ts'
import { SECURITY_NOTE } from '#domain/files/documents/securityNote.ts'
import { arbitraryAnswers, settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { OFFER_FAILURES } from '#domain/windows/offer.ts'
import { SOURCES } from '#domain/windows/sources.ts'
import { buildPlan } from './buildPlan.ts'
import { changeId, effective, RULE_IDS, undo } from './plan.ts'
import type { Plan, PlannedChange } from './plan.ts'

const answers: fc.Arbitrary<Answers> = fc.oneof(
  fc.constantFrom<Answers>(...SCENARIO_IDS.map((id) => SCENARIOS[id])),
  arbitraryAnswers,
  settledAnswers,
)
const changesOf = ({ registry, firewall }: Plan): readonly PlannedChange[] => [...registry, ...firewall]

/** What a computer is like: by target, and unlike in case only is the same. Absent is not there. */
type Machine = ReadonlyMap<string, unknown>

function carryOut(machine: Machine, plan: Plan): Machine {
  const next = new Map(machine)
  for (const change of [...effective(plan, plan.registry), ...effective(plan, plan.firewall)]) {
    if (change.after === null) next.delete(changeId(change))
    else next.set(changeId(change), change.after)
  }
  return next
}

function machineBefore(plan: Plan): Machine {
  return new Map(
    changesOf(plan).flatMap((change) => (change.before === null ? [] : [[changeId(change), change.before]])),
  )
}

describe('a plan', () => {
  it('undone twice is the plan', () => {
    fc.assert(
      fc.property(answers.map(buildPlan), (plan) => {
        expect(undo(undo(plan))).toEqual(plan)
        expect(undo(plan).direction).not.toBe(plan.direction)
      }),
    )
  })

  it('undone has the same changes in the same order, the other way round', () => {
    fc.assert(
      fc.property(answers.map(buildPlan), (plan) => {
        const back = changesOf(undo(plan))
        expect(back.map(changeId)).toEqual(changesOf(plan).map(changeId))
        expect(back.map(({ before, after }) => [after, before])).toEqual(
          changesOf(plan).map(({ before, after }) => [before, after]),
        )
      }),
    )
  })

  it('changes nothing twice', () => {
    fc.assert(
      fc.property(answers.map(buildPlan), (plan) => {
        const ids = changesOf(plan).map(changeId)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('changes something with every change', () => {
    fc.assert(
      fc.property(answers.map(buildPlan), (plan) => {
        for (const { before, after } of changesOf(plan)) {
          // What nobody knows to be there is taken out all the same.
          if (before !== null || after !== null) expect(before).not.toEqual(after)
        }
      }),
    )
  })

  it('carried out and undone leaves the computer as it was, but for what is kept', () => {
    fc.assert(
      fc.property(answers.map(buildPlan), (plan) => {
        const start = new Map([...machineBefore(plan), ['value software\\other', 1]])
        const end = carryOut(carryOut(start, plan), undo(plan))
        const kept = changesOf(plan).filter(({ undoing }) => undoing === 'keep')
        const expected = new Map([
          ...start,
          ...kept.map((change) => [changeId(change), change.after] as const),
        ])
        expect(end).toEqual(expected)
      }),
    )
  })

  it('does all it says on the way there, and leaves out only what is kept on the way back', () => {
    fc.assert(
      fc.property(answers.map(buildPlan), (plan) => {
        expect(effective(plan, plan.registry)).toEqual(plan.registry)
        expect(effective(plan, plan.firewall)).toEqual(plan.firewall)
        const left = changesOf(undo(plan)).length - effective(undo(plan), changesOf(undo(plan))).length
        expect(left).toBe(changesOf(plan).filter(({ undoing }) => undoing === 'keep').length)
      }),
    )
  })

  it('never deletes EnableDCOM, on the way there or back', () => {
    const dcom = (change: PlannedChange) => changeId(change) === 'value software\\microsoft\\ole\\enabledcom'
    fc.assert(
      fc.property(answers.map(buildPlan), (plan) => {
        for (const way of [plan, undo(plan)]) {
          for (const change of effective(way, way.registry).filter(dcom)) expect(change.after).not.toBeNull()
        }
      }),
    )
    const off = buildPlan({ ...SCENARIOS['xp-sp1-repair'], dcom: 'off' })
    expect(effective(undo(off), undo(off).registry).filter(dcom)).toMatchObject([{ after: { data: 'N' } }])
    const missing = buildPlan({ ...SCENARIOS['xp-sp1-repair'], dcom: 'missing' })
    expect(missing.registry.filter(dcom)).toHaveLength(1)
    expect(effective(undo(missing), undo(missing).registry).filter(dcom)).toEqual([])
  })

  it('says of every change which rule made it, from which answers, and what proves it', () => {
    fc.assert(
      fc.property(answers, (answers) => {
        const relevant = relevantAnswers(answers)
        const asked = ANSWER_KEYS.filter((key) => isAsked(key, answers))
        for (const { why } of changesOf(buildPlan(answers))) {
          expect(RULE_IDS).toContain(why.rule)
          expect(why.sources.length).toBeGreaterThan(0)
          expect(Object.keys(SOURCES)).toEqual(expect.arrayContaining([...why.sources]))
          expect(new Set(why.sources).size).toBe(why.sources.length)
          expect(why.answers.some((key) => relevant[key] !== undefined)).toBe(true)
          expect(asked).toEqual(expect.arrayContaining([...why.answers]))
        }
      }),
    )
  })

  it('is covered, change by change, by what the article is said to be covered by', () => {
    fc.assert(
      fc.property(answers.map(buildPlan), (plan) => {
        for (const { why } of changesOf(plan)) {
          if (why.article === null) continue
          expect(coveredBy(why.article)).toContainEqual({ rule: why.rule })
        }
      }),
    )
  })

  it('rests with every rule on an official text, and on every source there is', () => {
    const made = SCENARIO_IDS.flatMap((id) => changesOf(buildPlan(SCENARIOS[id]))).map(({ why }) => why)
    expect(new Set(made.map(({ rule }) => rule))).toEqual(new Set(RULE_IDS))
    const decided = Object.values(OFFER_FAILURES).map(({ source }) => source)
    const noted = Object.values(SECURITY_NOTE).flatMap(({ sources }): readonly string[] => sources)
    expect(new Set<string>([...made.flatMap(({ sources }) => sources), ...decided, ...noted])).toEqual(
      new Set(Object.keys(SOURCES)),
    )
    for (const { sources } of made) {
      expect(sources.map((id) => SOURCES[id].standing)).toContain('official')
    }
  })
})

describe('an id of a change', () => {
  const change = (target: object, kind = 'value') => ({ kind, target }) as unknown as PlannedChange

  it('ignores case, as the registry does', () => {
    expect(changeId(change({ key: 'SOFTWARE\\A', name: 'Ab' }))).toBe(
      changeId(change({ key: 'software\\a', name: 'aB' })),
    )
    expect(
      changeId(change({ kind: 'program', path: '%WINDIR%\\A.exe', profile: 'domain' }, 'firewall')),
    ).toBe(changeId(change({ kind: 'program', path: '%windir%\\a.EXE', profile: 'domain' }, 'firewall')))
  })

  it('tells kinds, profiles and protocols apart', () => {
    const ids = [
      change({ key: 'a', name: '' }),
      change({ key: 'a' }, 'list'),
      ...(['domain', 'standard'] as const).flatMap((profile) => [
        change({ kind: 'port', protocol: 'TCP', port: 135, profile }, 'firewall'),
        change({ kind: 'port', protocol: 'UDP', port: 135, profile }, 'firewall'),
        change({ kind: 'program', path: 'TCP 135', profile }, 'firewall'),
        change({ kind: 'service', type: 'REMOTEDESKTOP', profile }, 'firewall'),
      ]),
    ].map(changeId)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

/** Whether giving an answer for this key would count. */
function isAsked(key: AnswerKey, answers: Answers): boolean {
  return (
    key in
    relevantAnswers({
      ...SCENARIOS['server-2003-policy'],
      enableSolicited: true,
      computer: 'PC',
      helperGroups: [],
      helperUsers: [],
      ...answers,
    })
  )
}
