import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { machineBefore } from '#domain/answers/machineBefore.ts'
import { relevantAnswers } from '#domain/answers/steps.ts'
import { chosenProfiles } from '#domain/answers/wantedExceptions.ts'
import { encodeFile, fileText } from '#domain/formats/fileContent.ts'
import { requirementsOf } from '#domain/plan/requirements.ts'
import { isFitLook } from '#domain/plan/requirementTable.ts'
import type { RequirementKind } from '#domain/plan/requirementTable.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { arbitraryPast, unnameablePast } from '#domain/testing/arbitraryPast.ts'
import { look } from '#domain/testing/cmdShell.ts'
import { judge } from '#domain/testing/judge.ts'
import { helper, insideOf, listed, outsideOf, outsiderOf } from '#domain/testing/offers.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import { runs } from '#domain/testing/runs.ts'
import { PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL } from '#domain/windows/localFirewall.ts'
import { machineCapabilities, machineDifferences } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { offer } from '#domain/windows/offer.ts'
import { changeRegistry, setValue } from '#domain/windows/registry.ts'
import type { RegistryOperation } from '#domain/windows/registry.ts'
import { applyFile } from './machineFiles.ts'
import { SCRIPT_FILES } from './scripts/scriptFiles.ts'
import { SETTINGS_FILES } from './settings/settingsFiles.ts'

const FILES = { ...SCRIPT_FILES, ...SETTINGS_FILES }
type Source = ReturnType<typeof plainSource>

const render = (id: 'apply-cmd' | 'verify-cmd' | 'restore-cmd' | 'apply-reg', source: Source) =>
  FILES[id].render(source)

function carriedOut(id: 'apply-cmd' | 'restore-cmd', machine: Machine, source: Source): Machine {
  const beside = new Map([['apply.reg', encodeFile(render('apply-reg', source))]])
  const done = applyFile(machine, FILES[id].fileName, encodeFile(render(id, source)), beside)
  expect(done.problems).toEqual([])
  return done.machine
}

/** The exit code of apply.cmd, once its commands have gone well: by its own lines, from where it begins to look. */
function saidByApply(machine: Machine, source: Source): number {
  const lines = fileText(render('apply-cmd', source)).split('\r\n')
  const begin = lines.indexOf('echo Looking whether it is all there.')
  const { leftFor, variables } = look(machine, lines.slice(begin, lines.indexOf(':failed')), lines)
  return leftFor === 'failed' ? 1 : Number(variables.get('code'))
}

/** What verify.cmd reports, by its own lines. Which computer it is, the model knows and no registry of it. */
function saidByVerify(machine: Machine, source: Source): readonly (readonly [id: string, state: string])[] {
  const text = fileText(render('verify-cmd', source))
  const looks = text
    .split('\r\n\r\n')
    .filter((part) => part.includes('\r\nset /a %state%+=1\r\n') && !part.startsWith('rem fit: '))
  const lines = ['set /a found=0', ...looks.join('\r\n').split('\r\n')]
  return look(machine, lines, text.split('\r\n')).written.flatMap((line) => {
    const [, state = '', id = ''] = /^(ok|failed|unknown) ([^:]+): /.exec(line) ?? []
    return id === '' ? [] : [[id, state] as const]
  })
}

/** A computer with a past, before and after apply.cmd; and what the two scripts say of it then. */
function trial(answers: Answers, past: readonly RegistryOperation[]) {
  const fresh = machineBefore(answers)
  if (fresh === null) throw new Error('These answers have no computer')
  const before = { ...fresh, registry: changeRegistry(fresh.registry, past) }
  const source = plainSource(answers)
  const after = carriedOut('apply-cmd', before, source)
  return { before, after, source, report: saidByVerify(after, source) }
}

const always = () => true
/** What no plan sets, and what a plan sets only where the answers say that it is wrong or is wanted. */
const OF_OTHERS: Readonly<Partial<Record<RequirementKind, (answers: Answers) => boolean>>> = {
  dcom: ({ dcom }) => dcom === 'on',
  solicited: ({ solicited, enableSolicited }) => !(solicited === 'disabled' && enableSolicited === true),
  'session-service': always,
  'no-shield-policy': always,
  'no-shield-local': always,
  'port-list': ({ firewallStore }) => firewallStore === 'netsh',
  'program-list': ({ firewallStore }) => firewallStore === 'netsh',
  'remote-desktop-port': always,
  'other-ports': always,
  'other-programs': always,
}

describe('whatever a computer was before, apply.cmd', () => {
  it('calls done what verify.cmd calls ok, and has nothing left to do where it says that something is in the way', () => {
    fc.assert(
      fc.property(settledAnswers, arbitraryPast, (answers, past) => {
        const { after, source, report } = trial(answers, past)
        const failed = report.flatMap(([id, state]) => (state === 'failed' ? [id] : []))
        const ofOthers = requirementsOf(answers).filter(
          ({ kind }) => OF_OTHERS[kind]?.(relevantAnswers(answers)) === true,
        )
        expect([failed, saidByApply(after, source)]).toEqual([failed, failed.length === 0 ? 0 : 3])
        expect(ofOthers.map(({ id }) => id)).toEqual(expect.arrayContaining(failed))
      }),
      { numRuns: runs(60) },
    )
  })

  it('leaves what offers need, where verify.cmd has nothing to say', () => {
    fc.assert(
      fc.property(settledAnswers, arbitraryPast, (answers, past) => {
        const { after, report } = trial(answers, past)
        const isFine = report.every(([id, state]) => state === 'ok' || id.startsWith('helper '))
        if (isFine) expectOffers(answers, after)
      }),
      { numRuns: runs(60) },
    )
  })

  it('leaves a way back to that, by restore.cmd', () => {
    fc.assert(
      fc.property(settledAnswers, arbitraryPast, (answers, past) => {
        const { before, after, source } = trial(answers, past)
        expect(machineDifferences(before, carriedOut('restore-cmd', after, source))).toEqual([])
      }),
      { numRuns: runs(60) },
    )
  })
})

describe('verify.cmd', () => {
  it('says what is so, of any computer, before and after', () => {
    fc.assert(
      fc.property(settledAnswers, unnameablePast, fc.boolean(), (answers, past, isApplied) => {
        const { before, after, source, report } = trial(answers, past)
        const machine = isApplied ? after : before
        expect(isApplied ? report : saidByVerify(before, source)).toEqual(
          requirementsOf(answers)
            .filter(({ look }) => !isFitLook(look))
            .map((requirement) => [requirement.id, judge(requirement, machine, answers)]),
        )
      }),
      { numRuns: runs(60) },
    )
  })
})

/** Every listed helper is let in from every address that was given, and nobody else, nor from anywhere else. */
function expectOffers(answers: Answers, machine: Machine): void {
  const relevant = relevantAnswers(answers)
  const { windowsFirewall } = machineCapabilities(machine)
  // What the article leaves out is said where it is chosen.
  if (windowsFirewall && relevant.article === 'literal') return
  const [first = ''] = listed(answers)
  for (const activeProfile of windowsFirewall ? chosenProfiles(answers) : (['domain'] as const)) {
    const key = `${LOCAL_FIREWALL}\\${PROFILE_KEYS[activeProfile]}`
    const isOn = { type: 'REG_DWORD', data: 1 } as const
    const there = {
      ...machine,
      activeProfile,
      registry: setValue(machine.registry, key, 'EnableFirewall', isOn),
    }
    for (const address of insideOf(answers)) {
      for (const name of listed(answers)) {
        const { failure, level } = offer(there, helper(name, address))
        expect([name, address, failure, level]).toEqual([name, address, null, relevant.control])
      }
      expect(offer(there, helper(outsiderOf(answers), address)).failure?.reason).toBe('not-listed')
    }
    for (const address of windowsFirewall ? outsideOf(relevant) : []) {
      expect([address, offer(there, helper(first, address)).failure?.reason]).toEqual([
        address,
        'outside-scope',
      ])
    }
  }
}
