import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { possibleMachineBefore } from '#domain/answers/machineBefore.ts'
import type { PossibleMachine } from '#domain/answers/machineBefore.ts'
import { offerForecast } from '#domain/answers/offerForecast.ts'
import type { UncertaintyId } from '#domain/answers/offerForecast.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { WAY_IDS } from '#domain/answers/ways.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { helpersOf } from '#domain/plan/requirementTable.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { MACHINE_KEYS } from '#domain/windows/machine.ts'
import { offer, OFFER_DOUBTS, OFFER_FAILURES } from '#domain/windows/offer.ts'
import type { Helper } from '#domain/windows/offer.ts'
import { deleteKey, deleteValue, setValue } from '#domain/windows/registry.ts'
import type { Registry } from '#domain/windows/registry.ts'
import { filesOnTheWay, simulateFiles } from './offerSimulation.ts'

const XP: Answers = SCENARIOS['xp-sp3-narrow']
const OLD: Answers = SCENARIOS['xp-sp1-repair']
const SERVER: Answers = SCENARIOS['server-2003-policy']
const ALL_UNKNOWN: Answers = SCENARIOS['server-2003-literal']

const sourceOf = (answers: Answers) => ({ answers, plan: buildPlan(answers) })
const simulated = (answers: Answers) => {
  const source = sourceOf(answers)
  const simulation = simulateFiles(source, filesOnTheWay(source))
  if (simulation === null) throw new Error('These answers have no computer')
  return simulation
}
const helperOf = (answers: Answers, change: Partial<Helper> = {}): Helper => ({
  account: helpersOf(answers)[0] ?? '',
  groups: [],
  nestedGroups: [],
  edition: 'xp-professional',
  address: '10.20.0.5',
  ...change,
})

describe('the files of a simulation', () => {
  it.each<[Answers['way'], Answers, readonly string[]]>([
    // All that is done by hand, for which there is no file.
    ['by-hand', XP, []],
    ['by-hand', SERVER, []],
    ['one', XP, ['apply.cmd']],
    ['several', SERVER, ['apply.cmd']],
    // It lies beside the script, which takes it in.
    ['one', SCENARIOS['hostile-names'], ['apply.cmd']],
    ['gpmc', XP, ['gpo-backup.zip', 'firewall-apply-startup.cmd']],
    ['gpmc', SERVER, ['gpo-backup.zip', 'dcom.reg']],
    ['samba', ALL_UNKNOWN, ['samba-gpo.zip', 'firewall-apply-startup.cmd', 'dcom.reg']],
  ])('are those of the way that was chosen: %s', (way, answers, names) => {
    expect(simulated({ ...answers, way } as Answers).fileNames).toEqual(names)
  })

  it('are carried out by the model, whatever is answered, each way with the same outcome', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        const verdicts = WAY_IDS.map((way) => {
          const { after } = simulated({ ...answers, way })
          return offerForecast(after, helperOf(answers)).verdict
        })
        expect(new Set(verdicts).size).toBe(1)
      }),
      { numRuns: 20 },
    )
  })

  it('are those that are asked for, and no others', () => {
    const { before, after, fileNames } = simulateFiles(sourceOf(XP), ['verify-cmd', 'checklist-html']) ?? {}
    // What only asks, or is read, is on every way.
    expect(fileNames).toEqual([])
    expect(after?.best).toBe(before?.best)
  })

  it('are carried out once where all is known, also with ten thousand helpers', () => {
    const helpers = Array.from({ length: 10_000 }, (_, index) => `CONTOSO\\helper${index}`)
    const { after } = simulated({ ...XP, helpers, way: 'one' })
    expect(after.worst).toBe(after.best)
    expect(offerForecast(after, helperOf(XP, { account: helpers[9999]! })).verdict).toBe('passed')
  })
})

describe('a forecast of an offer', () => {
  it('passes where all is known and nothing is in the way, and stops where something is for certain', () => {
    const { before, after } = simulated(XP)
    expect(offerForecast(before, helperOf(XP))).toMatchObject({
      verdict: 'stops',
      stop: { stage: 'port', reason: 'no-exception' },
      uncertainties: [],
    })
    const passed = offerForecast(after, helperOf(XP))
    expect(passed).toMatchObject({ verdict: 'passed', stop: null, uncertainties: [], level: 'control' })
    expect(passed.stages.every(({ state }) => state === 'passed')).toBe(true)
    expect(offerForecast(after, helperOf(XP, { account: 'CONTOSO\\stranger' }))).toMatchObject({
      verdict: 'stops',
      stop: { stage: 'listed', reason: 'not-listed' },
    })
  })

  it('does not know what the person does not know, until the files have set it', () => {
    const { before, after } = simulated(ALL_UNKNOWN)
    const helper = helperOf(ALL_UNKNOWN)
    expect(offerForecast(before, helper).stages.slice(0, 6)).toEqual([
      { stage: 'helper-windows', state: 'passed' },
      { stage: 'computer', state: 'not-known', because: ['membership-unknown'] },
      { stage: 'windows', state: 'passed' },
      { stage: 'firewall', state: 'not-known', because: ['firewall-assumed-off'] },
      { stage: 'dcom', state: 'not-known', because: ['dcom-unknown'] },
      { stage: 'service', state: 'passed' },
    ])
    const { stages, verdict, uncertainties } = offerForecast(after, helper)
    expect(verdict).toBe('not-known')
    expect(stages.find(({ stage }) => stage === 'dcom')).toEqual({ stage: 'dcom', state: 'passed' })
    expect(uncertainties).toEqual([
      'membership-unknown',
      // The article to the letter: whether it is enough on Server 2003 matters where the firewall is on.
      'firewall-assumed-off',
      'solicited-unknown',
      'solicited-switch',
    ])
  })

  it('says of an older firewall once that it is not known', () => {
    const { after } = simulated(OLD)
    const { stages, verdict } = offerForecast(after, helperOf(OLD))
    expect(verdict).toBe('not-known')
    expect(stages.filter(({ state }) => state === 'not-known')).toEqual([
      { stage: 'firewall', state: 'not-known', because: ['older-firewall'] },
    ])
    expect(stages.map(({ stage }) => stage)).not.toContain('port')
  })

  it('is as uncertain as its weakest stage, and certain of nothing behind one that stops', () => {
    const { after } = simulated(ALL_UNKNOWN)
    const { stages, verdict, stop } = offerForecast(after, helperOf(ALL_UNKNOWN, { edition: 'xp-home' }))
    expect({ verdict, stop }).toMatchObject({ verdict: 'stops', stop: { reason: 'helper-home' } })
    expect(stages.slice(1).every(({ state }) => state === 'not-reached')).toBe(true)
    const unlisted = offerForecast(after, helperOf(ALL_UNKNOWN, { account: 'CONTOSO\\stranger' }))
    expect(unlisted).toMatchObject({ verdict: 'stops', stop: { reason: 'not-listed' } })
    expect(unlisted.uncertainties).toContain('membership-unknown')
  })

  const { policy, dcomRestrictions, services, remoteSwitch } = MACHINE_KEYS
  const LOCAL = `${services}\\SharedAccess\\Parameters\\FirewallPolicy\\DomainProfile`
  const GROUP_POLICY = 'SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\DomainProfile'
  const number = (key: string, name: string, data: number) => (registry: Registry) =>
    setValue(registry, key, name, { type: 'REG_DWORD', data })
  const text = (key: string, name: string, data: string) => (registry: Registry) =>
    setValue(registry, key, name, { type: 'REG_SZ', data })

  /** A fault in a computer that is in order, of which nobody says for certain that it is one. */
  const UNCERTAIN: Partial<
    Record<
      UncertaintyId,
      { answers: Answers; fault?: (registry: Registry) => Registry; who?: Partial<Helper> }
    >
  > = {
    'trust-not-said': { answers: XP, who: { account: 'FABRIKAM\\jan' } },
    'local-ignored': { answers: XP, fault: number(`${GROUP_POLICY}\\GloballyOpenPorts`, 'Enabled', 1) },
    'remote-desktop-needed': {
      answers: { ...SERVER, article: 'literal', firewallStore: 'netsh' },
      fault: number(LOCAL, 'EnableFirewall', 1),
    },
    'dcom-restricted': {
      answers: XP,
      fault: text(dcomRestrictions, 'MachineAccessRestriction', 'O:BAG:BAD:'),
    },
    'only-by-nested-group': {
      answers: XP,
      who: { account: 'CONTOSO\\jan', nestedGroups: ['CONTOSO\\RA-Helpers'] },
    },
    'solicited-disabled-unstated': { answers: SERVER, fault: number(policy, 'fAllowToGetHelp', 0) },
    'older-firewall': { answers: OLD },
    'solicited-switch': {
      answers: SERVER,
      fault: (registry) =>
        number(remoteSwitch, 'fAllowToGetHelp', 0)(deleteValue(registry, policy, 'fAllowToGetHelp')),
    },
    'other-service-disabled': { answers: XP, fault: number(`${services}\\helpsvc`, 'Start', 4) },
    'level-not-set': {
      answers: XP,
      fault: (registry) => deleteValue(registry, policy, 'fAllowUnsolicitedFullControl'),
    },
  }
  const rows = Object.entries(UNCERTAIN).map(([id, { answers, fault, who }]) => ({ id, answers, fault, who }))

  it.each(rows)('goes on behind $id, which it does not know', ({ id, answers, fault, who }) => {
    const { best, worst } = simulated(answers).after
    const faulty = (machine: typeof best) => ({
      ...machine,
      registry: fault?.(machine.registry) ?? machine.registry,
    })
    const { stages, uncertainties } = offerForecast(
      { best: faulty(best), worst: faulty(worst) },
      helperOf(answers, who),
    )
    expect(uncertainties).toContain(id)
    const place = stages.findIndex(
      (stage) => stage.state === 'not-known' && stage.because.includes(id as UncertaintyId),
    )
    expect(stages.slice(place + 1).some(({ state }) => state !== 'not-reached')).toBe(true)
  })

  it('has a case above for every doubt and every rule that nobody states', () => {
    const unconfirmed = Object.entries(OFFER_FAILURES).flatMap(([id, { confirmed }]) =>
      confirmed ? [] : [id],
    )
    // That somebody is logged on is for the person to see to: the model's computer has somebody.
    const expected = [
      ...OFFER_DOUBTS,
      ...unconfirmed.filter((id) => id !== 'nobody-logged-on'),
      'trust-not-said',
    ]
    expect(Object.keys(UNCERTAIN).sort()).toEqual(expected.sort())
  })

  it('never says more than is known: of whatever is answered, before the files and after', () => {
    const ends = ({ best, worst }: PossibleMachine, helper: Helper) =>
      [best, worst].map((machine) => offer(machine, helper).failure?.reason ?? null)
    fc.assert(
      fc.property(settledAnswers, fc.boolean(), (answers, isListed) => {
        const { before, after } = simulated(answers)
        const helper = helperOf(answers, isListed ? {} : { groups: [], account: 'FABRIKAM\\jan' })
        for (const machine of [before, after]) {
          const { verdict, stop } = offerForecast(machine, helper)
          if (verdict === 'passed') expect(ends(machine, helper)).toEqual([null, null])
          if (stop !== null) expect(ends(machine, helper)).not.toContain(null)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('knows nothing of what the answers leave open, and all of what they say', () => {
    const known = possibleMachineBefore(XP)
    expect(known?.worst).toBe(known?.best)
    for (const unknown of [{ membership: 'unknown' }, { dcom: 'unknown' }] as const) {
      const open = possibleMachineBefore({ ...XP, ...unknown })
      expect(open?.worst).not.toEqual(open?.best)
    }
    // On XP with SP3 offers do not depend on it, so it is not asked.
    const irrelevant = possibleMachineBefore({ ...XP, solicited: 'unknown' })
    expect(irrelevant?.worst).toBe(irrelevant?.best)
    expect(possibleMachineBefore({})).toBeNull()
  })

  it('has a helper let in to a list that is a whole key', () => {
    const { after } = simulated(XP)
    const empty = { ...after.best, registry: deleteKey(after.best.registry, MACHINE_KEYS.helpers) }
    expect(offerForecast({ best: empty, worst: empty }, helperOf(XP))).toMatchObject({
      stop: { reason: 'list-empty' },
    })
  })
})
