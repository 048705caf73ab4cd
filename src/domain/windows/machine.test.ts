import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { machineBefore } from '#domain/answers/machineBefore.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { arbitraryAnswers, COMPUTERS, settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { LOCAL_FIREWALL } from './localFirewall.ts'
import { freshMachine, MACHINE_KEYS, machineCapabilities, machineDifferences } from './machine.ts'
import type { Machine } from './machine.ts'
import { getValue, setValue, valuesOf } from './registry.ts'

const dcomOf = ({ registry }: Machine) => getValue(registry, MACHINE_KEYS.dcom, 'EnableDCOM')
const policyOf = ({ registry }: Machine, name: string) => getValue(registry, MACHINE_KEYS.policy, name)

describe.each(COMPUTERS)('a fresh $edition $servicePack', ({ edition, servicePack }) => {
  const machine = freshMachine(edition, servicePack)
  const can = machineCapabilities(machine)

  it('has DCOM on, its service started by hand, and no Remote Assistance policy', () => {
    expect(dcomOf(machine)).toEqual({ type: 'REG_SZ', data: 'Y' })
    expect(getValue(machine.registry, `${MACHINE_KEYS.services}\\RDSessMgr`, 'Start')).toEqual({
      type: 'REG_DWORD',
      data: 3,
    })
    expect([...machine.registry.keys()].filter((key) => key.includes('POLICIES'))).toEqual([])
  })

  it('has Windows Firewall on, off or not at all, with an exception for Sessmgr.exe where Windows itself has it', () => {
    for (const profile of ['DomainProfile', 'StandardProfile']) {
      const key = `${LOCAL_FIREWALL}\\${profile}`
      expect(getValue(machine.registry, key, 'EnableFirewall')).toEqual(
        can.windowsFirewall ? { type: 'REG_DWORD', data: can.firewallOnByDefault ? 1 : 0 } : null,
      )
      expect(
        valuesOf(machine.registry, `${key}\\AuthorizedApplications\\List`).map(({ name }) => name),
      ).toEqual(
        can.windowsFirewall && can.shipsSessmgrException ? ['C:\\WINDOWS\\SYSTEM32\\Sessmgr.exe'] : [],
      )
    }
  })
})

describe('the computer before', () => {
  it('has every value that the plan says is there, and none that the plan says is not', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        const machine = machineBefore(answers)
        if (machine === null) throw new Error('These answers have no computer')
        for (const change of buildPlan(answers).registry) {
          if (change.kind === 'list') expect(valuesOf(machine.registry, change.target.key)).toEqual([])
          // What is not known of EnableDCOM is taken to be as on a fresh Windows; nothing puts that back.
          else if (change.undoing === 'restore' || answers.dcom === 'missing') {
            expect(getValue(machine.registry, change.target.key, change.target.name)).toEqual(change.before)
          }
        }
      }),
    )
  })

  it('is there as soon as edition and service pack are answered', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const isKnown = answers.edition !== undefined && answers.servicePack !== undefined
        expect(machineBefore(answers) !== null).toBe(isKnown)
      }),
    )
  })

  const answers = SCENARIOS['xp-sp1-repair']
  it('is in the domain that was answered, which trusts those of the helpers', () => {
    expect(machineBefore(answers)).toMatchObject({
      domain: 'NORTHWIND',
      trusts: ['CONTOSO', 'NORTHWIND'],
      activeProfile: 'domain',
    })
    expect(machineBefore({ ...answers, membership: 'no-trust' })).toMatchObject({
      domain: 'NORTHWIND',
      trusts: [],
    })
    expect(machineBefore({ ...answers, membership: 'workgroup' })).toMatchObject({
      domain: null,
      trusts: [],
      activeProfile: 'standard',
    })
    expect(machineBefore(SCENARIOS['xp-sp2-as-article'])).toMatchObject({ domain: 'CONTOSO', name: 'PC01' })
    expect(machineBefore({ ...answers, way: 'one', computer: 'BALIE3' })?.name).toBe('BALIE3')
  })

  it('has DCOM and requests for help as answered, where that was asked', () => {
    const dcoms = (['on', 'off', 'missing', 'unknown'] as const).map((dcom) => {
      const machine = machineBefore({ ...answers, dcom })
      return machine === null ? 'none' : dcomOf(machine)
    })
    expect(dcoms).toEqual([
      { type: 'REG_SZ', data: 'Y' },
      { type: 'REG_SZ', data: 'N' },
      null,
      { type: 'REG_SZ', data: 'Y' },
    ])
    const policies = (['sp1', 'sp2'] as const).map((servicePack) => {
      const machine = machineBefore({ ...answers, servicePack })
      return machine === null ? 'none' : policyOf(machine, 'fAllowToGetHelp')
    })
    // From SP2 on it is not asked, and so not known.
    expect(policies).toEqual([{ type: 'REG_DWORD', data: 0 }, null])
  })

  it('differs from another in its registry, value by value', () => {
    const machine = freshMachine('xp-professional', 'sp3')
    const other = { ...machine, registry: setValue(machine.registry, 'A', 'v', { type: 'REG_SZ', data: '' }) }
    expect(machineDifferences(machine, other)).toEqual([
      { key: 'A', name: 'v', before: null, after: { type: 'REG_SZ', data: '' } },
    ])
  })
})
