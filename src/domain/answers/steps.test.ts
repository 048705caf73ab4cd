import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryAnswers, COMPUTERS, settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { capabilitiesOf, EDITION_IDS, EDITIONS } from '#domain/windows/editions.ts'
import { ANSWER_KEYS, ANSWERS } from './answers.ts'
import type { AnswerKey, Answers } from './answers.ts'
import { SCENARIO_IDS, SCENARIOS } from './scenarios.ts'
import {
  askedSteps,
  canReach,
  firstOpenStep,
  isSettled,
  relevantAnswers,
  STEP_IDS,
  stepAfter,
  stepBefore,
  stepProblems,
  STEPS,
  stepStatus,
  UNSUITABLE_IDS,
  unsuitableBecause,
} from './steps.ts'
import { firewallStoreOf } from './ways.ts'
import type { Drafts, StepId, StepProblem, StepStatus, Unsuitable } from './steps.ts'

const XP = SCENARIOS['xp-sp3-narrow']
const SERVER = SCENARIOS['server-2003-policy']

describe('the questions', () => {
  const ASKED: readonly (readonly [computers: RegExp, steps: string])[] = [
    [/^xp-professional-x64 /, 'edition requests way domain helpers control dcom firewall'],
    [/^xp-.* (rtm|sp1)$/, 'edition requests way domain helpers control dcom'],
    [/^xp-.* (sp2|sp3)$/, 'edition way domain helpers control dcom firewall'],
    [/^server-2003-.* rtm$/, 'edition requests way domain helpers control dcom'],
    [/^server-2003-.* (sp1|sp2)$/, 'edition requests way domain helpers control dcom firewall article'],
  ]

  it.each(COMPUTERS)('are those that matter for $edition $servicePack', (computer) => {
    const [, steps] = ASKED.find(([names]) => names.test(`${computer.edition} ${computer.servicePack}`)) ?? []
    expect(askedSteps(computer).join(' ')).toBe(steps)
  })

  it('are those of most computers while the computer is not known', () => {
    const steps = 'edition way domain helpers control dcom firewall'
    for (const answers of [{}, { edition: 'server-2003-web' }, { servicePack: 'rtm' }] as const) {
      expect(askedSteps(answers).join(' ')).toBe(steps)
    }
  })

  it('take every answer there is, each in one place', () => {
    const keys: readonly AnswerKey[] = STEP_IDS.flatMap((id): readonly AnswerKey[] => STEPS[id].answers)
    expect([...keys].sort()).toEqual([...ANSWER_KEYS].sort())
  })

  it('follow each other, and lead back the same way', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const asked = askedSteps(answers)
        expect(stepBefore('edition', answers)).toBeNull()
        expect(asked.map((step) => stepAfter(step, answers))).toEqual([...asked.slice(1), null])
        for (const step of asked.slice(1)) expect(stepAfter(stepBefore(step, answers)!, answers)).toBe(step)
      }),
    )
  })
})

describe('a question', () => {
  it('is open without the answers that it cannot do without', () => {
    const open = Object.fromEntries(
      STEP_IDS.map((id) => [id, stepProblems(id, {}).map((problem) => `${problem.kind} ${problem.field}`)]),
    )
    expect(open).toEqual({
      edition: ['unanswered edition', 'unanswered helperEdition'],
      requests: ['unanswered solicited'],
      way: ['unanswered way'],
      domain: ['unanswered membership'],
      helpers: ['no-helpers helpers'],
      control: ['unanswered control'],
      dcom: ['unanswered dcom'],
      firewall: ['unanswered firewallStore', 'unanswered profiles', 'unanswered scope'],
      article: ['unanswered article'],
    })
  })

  it('asks for the service pack once there are some to choose from', () => {
    const open = stepProblems('edition', { edition: 'xp-professional' }).map(({ field }) => field)
    expect(open).toEqual(['servicePack', 'helperEdition'])
  })

  const WRONG: readonly (readonly [
    step: StepId,
    answers: Answers,
    drafts: Drafts,
    problems: readonly StepProblem[],
  ])[] = [
    ['helpers', { ...XP, helpers: [] }, {}, [{ kind: 'no-helpers', field: 'helpers' }]],
    [
      'helpers',
      { ...XP, helpers: ['A\\a', 'b@c', 'A\\a'] },
      {},
      [{ kind: 'helper', field: 'helpers', index: 1, count: 2, typed: 'b@c', problem: { kind: 'upn' } }],
    ],
    [
      'helpers',
      { ...XP, domain: 'not/one', helpers: ['a'] },
      {},
      [{ kind: 'helper', field: 'helpers', index: 0, count: 1, typed: 'a', problem: { kind: 'no-domain' } }],
    ],
    [
      'domain',
      { ...XP, domain: 'A*' },
      {},
      [
        {
          kind: 'domain',
          field: 'domain',
          problem: { kind: 'characters', where: 'domain', characters: ['*'] },
        },
      ],
    ],
    [
      'domain',
      { membership: 'unknown' },
      { domain: 'A\\', computer: 'B ' },
      [
        { kind: 'domain', field: 'domain', problem: { kind: 'backslash' } },
        { kind: 'computer', field: 'computer', problem: { kind: 'spaces' } },
      ],
    ],
    // What is an answer counts; the text it came from is only kept for the field.
    ['domain', XP, { domain: 'A\\' }, []],
    ['firewall', XP, { scope: 'nonsense' }, []],
    [
      'firewall',
      { firewallStore: 'netsh', profiles: ['domain'] },
      { scope: '10.0.0.0/8, pc01 ::1' },
      [
        { kind: 'scope', field: 'scope', typed: 'pc01', problem: { kind: 'host-name' } },
        { kind: 'scope', field: 'scope', typed: '::1', problem: { kind: 'ipv6' } },
      ],
    ],
    [
      'firewall',
      { firewallStore: 'netsh', profiles: ['domain'] },
      { scope: '' },
      [{ kind: 'unanswered', field: 'scope' }],
    ],
    [
      'firewall',
      { ...SERVER, scope: Array.from({ length: 20 }, (_, index) => `192.168.${100 + index}.0/24`) },
      {},
      [
        {
          kind: 'limit',
          field: 'scope',
          limit: { kind: 'value-name', subject: 'Helpctr.exe', length: 442, limit: 259, over: 183 },
        },
      ],
    ],
  ]

  it.for(WRONG)('stays open with what is wrong: %s %o %o', ([step, answers, drafts, problems]) => {
    expect(stepProblems(step, answers, drafts)).toEqual(problems)
  })

  it('of the domain stays open while a draft is wrong, and so there are no files', () => {
    const { domain: _, ...undecided } = SCENARIOS['xp-sp2-as-article'] as Answers
    expect(isSettled(undecided)).toBe(true)
    expect(isSettled(undecided, { domain: 'A\\' })).toBe(false)
    expect(firstOpenStep(undecided, { domain: 'A\\' })).toBe('domain')
  })
})

describe('a computer', () => {
  const REASONS: Readonly<Record<Unsuitable, Answers>> = {
    'home-edition': { edition: 'xp-home' },
    'helper-windows': { helperEdition: 'other' },
    'helper-home': { helperEdition: 'xp-home' },
    'no-trust': { membership: 'no-trust' },
    workgroup: { membership: 'workgroup' },
  }

  it.each(UNSUITABLE_IDS)('is not suitable: %s', (reason) => {
    const answers: Answers = { ...XP, ...REASONS[reason] }
    const step = 'membership' in REASONS[reason] ? 'domain' : 'edition'
    expect(unsuitableBecause(answers)).toEqual({ step, reason })
    expect(isSettled(answers)).toBe(false)
    expect(askedSteps(answers).filter((id) => canReach(id, answers))).toEqual(
      askedSteps(answers).slice(0, askedSteps(answers).indexOf(step) + 1),
    )
  })

  it('is not ruled out by what nobody knows', () => {
    expect(
      unsuitableBecause({ ...XP, membership: 'unknown', solicited: 'unknown', dcom: 'unknown' }),
    ).toBeNull()
    expect(unsuitableBecause({})).toBeNull()
  })

  it('is suitable whose helper has any edition of XP or Server 2003 that can be in a domain', () => {
    const suitable = ANSWERS.helperEdition.options.filter(
      (helperEdition) => unsuitableBecause({ ...XP, helperEdition }) === null,
    )
    expect(suitable).toEqual(EDITION_IDS.filter((id) => EDITIONS[id].joinsDomain !== 'no'))
  })
})

describe('the way through the questions', () => {
  it('begins at the first', () => {
    expect(firstOpenStep({})).toBe('edition')
    expect(STEP_IDS.filter((step) => canReach(step, {}))).toEqual(['edition'])
  })

  it('leads exactly as far as the first that is open', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const asked = askedSteps(answers)
        const open = firstOpenStep(answers)
        const unsuitable = unsuitableBecause(answers)
        const last = Math.min(
          ...[open, unsuitable?.step].map((step) => (step ? asked.indexOf(step) : asked.length - 1)),
        )
        expect(STEP_IDS.filter((step) => canReach(step, answers))).toEqual(asked.slice(0, last + 1))
        expect(isSettled(answers)).toBe(open === null && unsuitable === null)
      }),
    )
  })

  it('never leads to a question that is not asked', () => {
    expect(canReach('article', XP)).toBe(false)
    expect(canReach('requests', XP)).toBe(false)
    expect(canReach('article', SERVER)).toBe(true)
  })

  it.each(SCENARIO_IDS)('is at its end with %s', (id) => {
    expect(isSettled(SCENARIOS[id])).toBe(true)
    expect(unsuitableBecause(SCENARIOS[id])).toBeNull()
  })

  it.each(SCENARIO_IDS)('goes back to the question whose answer is taken out of %s', (id) => {
    const optional: readonly AnswerKey[] = [
      'enableSolicited',
      'domain',
      'computer',
      'helperGroups',
      'helperUsers',
      // The way has it.
      'firewallStore',
      'keepLocalExceptions',
    ]
    for (const step of askedSteps(SCENARIOS[id])) {
      for (const key of (STEPS[step].answers as readonly AnswerKey[]).filter(
        (key) => !optional.includes(key),
      )) {
        const rest: Answers = Object.fromEntries(
          Object.entries(SCENARIOS[id]).filter(([other]) => other !== key),
        )
        // Without the computer, which questions there are is open as well.
        expect([step, key, firstOpenStep(rest)]).toEqual([step, key, step])
      }
    }
  })
})

describe('the list of questions', () => {
  const STATUS: readonly (readonly [StepStatus, StepId, StepId | null, Answers, readonly StepId[]])[] = [
    ['now', 'domain', 'domain', XP, ['domain']],
    ['now', 'firewall', 'firewall', {}, []],
    ['done', 'edition', 'domain', XP, ['edition']],
    ['done', 'firewall', null, XP, ['firewall']],
    // Opened from a file: nobody stood there, but it is done and all before it.
    ['done', 'firewall', 'edition', XP, []],
    ['not-yet', 'firewall', 'edition', { ...XP, helpers: [] }, []],
    ['not-yet', 'control', 'edition', {}, []],
    ['not-yet', 'domain', 'edition', { ...XP, edition: 'xp-home' }, []],
    ['look-again', 'helpers', 'edition', { ...XP, helpers: [] }, ['helpers']],
    ['look-again', 'helpers', null, { ...XP, helpers: [] }, STEP_IDS],
  ]

  it.for(STATUS)('says %s of %s at %s with %o, having seen %j', ([status, step, now, answers, seen]) => {
    expect(stepStatus(step, now, answers, {}, seen)).toBe(status)
  })

  it('wants another look where a draft is wrong', () => {
    const { domain: _, ...undecided } = SCENARIOS['xp-sp2-as-article'] as Answers
    expect(stepStatus('domain', null, undecided, { domain: 'A\\' }, ['domain'])).toBe('look-again')
  })
})

describe('the answers that count', () => {
  it('are those of the questions that are asked', () => {
    const stale: Answers = { ...SERVER, edition: 'xp-professional', servicePack: 'sp1' }
    expect(Object.keys(relevantAnswers(stale))).toEqual([
      'edition',
      'servicePack',
      'helperEdition',
      'solicited',
      'way',
      'membership',
      'domain',
      'helpers',
      'control',
      'dcom',
    ])
  })

  it('are no more than was said and what follows from the way, and counting them again changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryAnswers, settledAnswers), (answers) => {
        const relevant = relevantAnswers(answers)
        expect({ firewallStore: firewallStoreOf(answers), ...answers }).toMatchObject(relevant)
        expect(relevantAnswers(relevant)).toEqual(relevant)
        expect(isSettled(relevant)).toBe(isSettled(answers))
      }),
    )
  })

  it('leave out the firewall exactly where Windows has none of that kind', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        const { windowsFirewall } = capabilitiesOf(answers.edition!, answers.servicePack!)
        expect('scope' in relevantAnswers(answers)).toBe(windowsFirewall)
      }),
    )
  })
})
