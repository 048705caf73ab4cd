import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { machineBefore } from '#domain/answers/machineBefore.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { computerOf, relevantAnswers } from '#domain/answers/steps.ts'
import { POLICY_FILES } from '#domain/files/policy/policyFiles.ts'
import { policyPart } from '#domain/files/policy/policyPart.ts'
import { SCRIPT_FILES } from '#domain/files/scripts/scriptFiles.ts'
import { DCOM_FILES, SETTINGS_FILES } from '#domain/files/settings/settingsFiles.ts'
import { encodeFile, encodeText } from '#domain/formats/fileContent.ts'
import { encodeRegistryPol } from '#domain/formats/registryPol.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { helper, insideOf, listed, outsideOf, outsiderOf } from '#domain/testing/offers.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import { anyEntry, entryKey } from '#domain/testing/arbitraryPast.ts'
import type { Entry } from '#domain/testing/arbitraryPast.ts'
import { runs } from '#domain/testing/runs.ts'
import { FIREWALL_POLICY, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL } from '#domain/windows/localFirewall.ts'
import { freshMachine, MACHINE_KEYS, machineDifferences } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { offer, OFFER_STAGES } from '#domain/windows/offer.ts'
import type { Helper, OfferFailureId, OfferStageId } from '#domain/windows/offer.ts'
import { getValue, setValue, valuesOf } from '#domain/windows/registry.ts'
import { HELPCTR, HELPCTR_NAME_OF_ARTICLE, HELPSVC, SESSMGR } from '#domain/windows/remoteAssistance.ts'
import { NO_OTHERS } from './artifact.ts'
import type { Artifact } from './artifact.ts'
import { applyFile } from './machineFiles.ts'

type NamedFile = readonly [name: string, bytes: Uint8Array]

const FILES = { ...SETTINGS_FILES, ...DCOM_FILES, ...SCRIPT_FILES, ...POLICY_FILES }
type FileId = keyof typeof FILES

/** A way to configure a computer, and the way back if it has one. A later file joins as an entry here. */
interface Way {
  readonly apply: readonly FileId[]
  readonly undo: readonly FileId[]
  /** What lies in the same folder. */
  readonly beside?: readonly FileId[]
  /** Policy files leave EnableDCOM to others. */
  readonly setsDcom: boolean
  /** `exact`: to what that computer had. `stated`: to what was said of it, and never without EnableDCOM. */
  readonly goesBack: 'exact' | 'stated' | null
  /** Which spelling of the name with the dash ends up in policy. */
  readonly dash: 'kept' | 'hyphen'
}

const policyWay = (id: FileId): Way => ({
  apply: [id, 'firewall-apply-startup-cmd'],
  undo: [],
  setsDcom: false,
  goesBack: null,
  dash: 'kept',
})

/** The whole route of a domain, on a computer where DCOM is off. */
const domainWay = (id: FileId): Way => ({
  ...policyWay(id),
  apply: [id, 'firewall-apply-startup-cmd', 'dcom-reg'],
  setsDcom: true,
})

const WAYS = {
  'apply.cmd': {
    apply: ['apply-cmd'],
    undo: ['restore-cmd'],
    beside: ['apply-reg'],
    setsDcom: true,
    goesBack: 'exact',
    dash: 'hyphen',
  },
  'apply.reg and firewall-apply.cmd': {
    apply: ['apply-reg', 'firewall-apply-cmd'],
    undo: ['undo-reg', 'firewall-undo-cmd'],
    setsDcom: true,
    goesBack: 'stated',
    dash: 'kept',
  },
  'apply.reg and firewall-apply-startup.cmd': {
    apply: ['apply-reg', 'firewall-apply-startup-cmd'],
    undo: ['undo-reg', 'firewall-undo-startup-cmd'],
    setsDcom: true,
    goesBack: 'stated',
    dash: 'kept',
  },
  'Registry.pol': policyWay('registry-pol'),
  'lgpo.txt': policyWay('lgpo-txt'),
  'gpo-backup.zip': policyWay('gpo-backup-zip'),
  'samba-gpo.zip': policyWay('samba-gpo-zip'),
  'gpo-backup.zip and dcom.reg': domainWay('gpo-backup-zip'),
  'samba-gpo.zip and dcom.reg': domainWay('samba-gpo-zip'),
} as const satisfies Record<string, Way>
type WayId = keyof typeof WAYS
const WAY_IDS = Object.keys(WAYS) as WayId[]

/** The files there are for a plan. */
const filesOf = (ids: readonly FileId[], answers: Answers, plan: Plan): readonly NamedFile[] =>
  ids.flatMap((id) => {
    const { fileName, suits, render }: Artifact = FILES[id]
    const source = { ...plainSource(answers), plan }
    return suits(source) ? [[fileName, encodeFile(render(source, NO_OTHERS))] as const] : []
  })

const applyAll = (
  machine: Machine,
  files: readonly NamedFile[],
  beside: readonly NamedFile[] = [],
): Machine =>
  files.reduce((now, [name, bytes]) => {
    const { machine: next, problems } = applyFile(now, name, bytes, new Map(beside))
    expect(problems).toEqual([])
    return next
  }, machine)

const applying = (way: Way, answers: Answers, plan: Plan) => {
  const files = filesOf(way.apply, answers, plan)
  const beside = filesOf(way.beside ?? [], answers, plan)
  return (machine: Machine) => applyAll(machine, files, beside)
}

const apply = (machine: Machine, way: Way, answers: Answers, plan: Plan) =>
  applying(way, answers, plan)(machine)

const start = (answers: Answers): Machine => {
  const machine = machineBefore(answers)
  if (machine === null) throw new Error('These answers have no computer')
  return machine
}

/** The same computer at either profile, and with the firewall on and off, so far as there is one. */
const surroundings = (answers: Answers) => {
  const machine = start(answers)
  if (computerOf(answers)?.windowsFirewall !== true) return [{ machine, isFirewallOn: false }]
  return (['domain', 'standard'] as const).flatMap((activeProfile) =>
    [true, false].map((isFirewallOn) => ({
      machine: {
        ...machine,
        activeProfile,
        registry: setValue(
          machine.registry,
          `${LOCAL_FIREWALL}\\${PROFILE_KEYS[activeProfile]}`,
          'EnableFirewall',
          { type: 'REG_DWORD', data: isFirewallOn ? 1 : 0 },
        ),
      },
      isFirewallOn,
    })),
  )
}

type Obstacles = Partial<Record<OfferStageId, OfferFailureId>>

/** What still stands in the way, by the answers alone, after they have been carried out. */
const leftByChoice = (answers: Answers, machine: Machine, isFirewallOn: boolean, way: Way): Obstacles => {
  const { profiles = [], article, dcom, solicited, enableSolicited } = relevantAnswers(answers)
  const computer = computerOf(answers)
  const hasProfile = profiles.includes(machine.activeProfile)
  const x64OrServer = answers.edition?.startsWith('xp') !== true || answers.edition === 'xp-professional-x64'
  return {
    ...(isFirewallOn && !hasProfile && { port: 'other-profile' }),
    ...(isFirewallOn && article === 'literal' && { session: 'remote-desktop-needed' }),
    ...(!way.setsDcom && dcom === 'off' && { dcom: 'dcom-off' }),
    ...(!way.setsDcom && dcom === 'missing' && { dcom: 'dcom-missing' }),
    ...(computer?.offersNeedSolicited === true &&
      solicited === 'disabled' &&
      enableSolicited !== true && {
        solicited: x64OrServer ? 'solicited-disabled-unstated' : 'solicited-disabled',
      }),
  }
}

const firstOf = (obstacles: Obstacles) => {
  const stage = OFFER_STAGES.find((stage) => obstacles[stage] !== undefined)
  return stage === undefined ? null : { stage, reason: obstacles[stage] }
}
const stop = (machine: Machine, who: Helper) => {
  const { failure } = offer(machine, who)
  return failure === null ? null : { stage: failure.stage, reason: failure.reason }
}

/** Before, after, and for whom: all laws of one way of configuring. */
function expectLaws(answers: Answers, way: Way, others: readonly Entry[] = []) {
  const plan = buildPlan(answers)
  const names = listed(answers)
  const [first = ''] = names
  const outsider = outsiderOf(answers)
  const applyTo = applying(way, answers, plan)
  const undoing = filesOf(way.undo, answers, plan)
  for (const { machine: bare, isFirewallOn } of surroundings(answers)) {
    const machine = withOthers(bare, answers, others)
    const [inside = ''] = insideOf(answers)
    const dcomBefore = relevantAnswers(answers).dcom
    if (others.length === 0)
      expect(stop(machine, helper(first, inside))).toEqual(
        firstOf({
          policy: 'offer-policy-missing',
          ...(dcomBefore === 'off' && { dcom: 'dcom-off' }),
          ...(dcomBefore === 'missing' && { dcom: 'dcom-missing' }),
          ...(isFirewallOn && { port: 'no-exception' }),
        }),
      )

    const after = applyTo(machine)
    const left = leftByChoice(answers, machine, isFirewallOn, way)
    for (const address of insideOf(answers)) {
      for (const name of names) {
        for (const who of [helper(name, address), helper(outsider, address, [name])]) {
          const outcome = offer(after, who)
          expect(stop(after, who)).toEqual(firstOf(left))
          expect(outcome.level).toBe(firstOf(left) === null ? answers.control : null)
        }
      }
      expect(stop(after, helper(outsider, address))).toEqual(firstOf({ ...left, listed: 'not-listed' }))
    }
    for (const address of outsideOf(relevantAnswers(answers))) {
      const outside: Obstacles = isFirewallOn && left.port === undefined ? { port: 'outside-scope' } : {}
      expect(stop(after, helper(first, address))).toEqual(firstOf({ ...left, ...outside }))
    }

    if (way.goesBack !== null) {
      const back = applyAll(after, undoing)
      // An undo puts back only what was known to be there, and never takes the value away.
      const keepsDcom = way.goesBack === 'stated' && (dcomBefore === 'missing' || dcomBefore === 'unknown')
      const differences = machineDifferences(machine, back)
      expect(differences.filter(({ name }) => !keepsDcom || name !== 'EnableDCOM')).toEqual([])
      if (keepsDcom) {
        expect(getValue(back.registry, MACHINE_KEYS.dcom, 'EnableDCOM')).toEqual({
          type: 'REG_SZ',
          data: 'Y',
        })
      }
    }
  }
}

describe.each(WAY_IDS)('a computer configured with %s', (id) => {
  it.each(SCENARIO_IDS)(
    'lets in every listed helper and nobody else, and undone is as it was: %s',
    (scenario) => {
      expectLaws(SCENARIOS[scenario], WAYS[id])
    },
  )

  it('does so for whatever may be answered', () => {
    fc.assert(
      fc.property(settledAnswers, (answers) => expectLaws(answers, WAYS[id])),
      { numRuns: runs(40) },
    )
  })

  it('has the policies and the firewall that apply.reg and firewall-apply.cmd make', () => {
    const keepsOut = ({ key }: { key: string }) => key !== MACHINE_KEYS.dcom
    fc.assert(
      fc.property(settledAnswers, (answers) => {
        const plan = buildPlan(answers)
        const machine = start(answers)
        const one = apply(machine, WAYS[id], answers, plan)
        const other = apply(machine, WAYS['apply.reg and firewall-apply.cmd'], answers, plan)
        const differences = machineDifferences(one, other).filter(
          ({ name }) => WAYS[id].dash === 'kept' || !name.endsWith(' Windows Messenger and Voice'),
        )
        expect(differences.filter(keepsOut)).toEqual([])
        if (policyPart(plan.registry).left.length === 0) expect(differences).toEqual([])
      }),
      { numRuns: runs(40) },
    )
  })
})

const withOthers = (machine: Machine, { profiles = [] }: Answers, others: readonly Entry[]): Machine => {
  let { registry } = machine
  for (const profile of profiles) {
    for (const { subject, scope, status, name, valueName } of others) {
      const key = entryKey(FIREWALL_POLICY, PROFILE_KEYS[profile], { subject })
      const text = `${subject}:${scope}:${status}:${name}`
      registry = setValue(registry, key, valueName ?? text, { type: 'REG_SZ', data: text })
    }
  }
  return { ...machine, registry }
}

/** As the article has them. Another name would be another entry, which a .reg file cannot know. */
const knownEntry: fc.Arbitrary<Entry> = fc
  .constantFrom(
    ['135:TCP', 'Offer Remote Assistance'],
    ['135:TCP', ' Offer Remote Assistance'],
    ...[SESSMGR, HELPSVC, HELPCTR].map(({ path, name }) => [path, name]),
    [HELPCTR.path, HELPCTR_NAME_OF_ARTICLE],
  )
  .map(([subject = '', name = '']) => ({ subject, scope: '*', status: 'Enabled', name }))

describe('a computer with entries of others for the same port and programs', () => {
  const policyAnswers = settledAnswers
    .filter((answers) => computerOf(answers)?.windowsFirewall === true && answers.scope !== undefined)
    .map((answers): Answers => ({ ...answers, firewallStore: 'policy' }))

  it.each([
    ['apply.cmd', anyEntry],
    ['apply.reg and firewall-apply.cmd', knownEntry],
  ] as const)('is open to exactly the given addresses after %s', (id, other) => {
    const way: Way = id === 'apply.cmd' ? WAYS[id] : { ...WAYS[id], goesBack: null }
    fc.assert(
      fc.property(policyAnswers, fc.array(other, { minLength: 1, maxLength: 6 }), (answers, others) =>
        expectLaws(answers, way, others),
      ),
      { numRuns: runs(100) },
    )
  })
})

describe('a file that is applied to a computer', () => {
  const machine = freshMachine('xp-professional', 'sp3')
  const reg = (text: string) =>
    encodeText(`Windows Registry Editor Version 5.00\r\n\r\n${text}`, 'utf-16le-bom')

  it('sets EnableDCOM and nothing that a policy object carries, with dcom.reg, and puts it back', () => {
    const answers = SCENARIOS['xp-sp1-repair']
    const plan = buildPlan(answers)
    const before = start(answers)
    const after = applyAll(before, filesOf(['dcom-reg'], answers, plan))
    expect(machineDifferences(before, after)).toMatchObject([{ key: MACHINE_KEYS.dcom, name: 'EnableDCOM' }])
    const back = applyAll(after, filesOf(['dcom-undo-reg'], answers, plan))
    expect(machineDifferences(before, back)).toEqual([])
  })

  it('replaces the helpers that were there, with any file that carries the list', () => {
    const answers = SCENARIOS['xp-sp3-narrow']
    const plan = buildPlan(answers)
    const old = setValue(machine.registry, MACHINE_KEYS.helpers, 'CONTOSO\\Old', {
      type: 'REG_SZ',
      data: 'CONTOSO\\Old',
    })
    for (const id of WAY_IDS) {
      const after = apply({ ...machine, registry: old }, WAYS[id], answers, plan)
      expect(valuesOf(after.registry, MACHINE_KEYS.helpers).map(({ name }) => name)).toEqual(listed(answers))
    }
  })

  it('keeps the firewall exceptions of others that a policy adds to', () => {
    const key = 'SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\DomainProfile\\GloballyOpenPorts\\List'
    const other = '80:TCP:*:enabled:Web'
    const registry = setValue(machine.registry, key, other, { type: 'REG_SZ', data: other })
    const answers = SCENARIOS['xp-sp2-as-article']
    for (const id of WAY_IDS) {
      const after = apply({ ...machine, registry }, WAYS[id], answers, buildPlan(answers))
      expect(getValue(after.registry, key, other)).not.toBeNull()
    }
  })

  const netsh = (line: string) => encodeText(`${line}\r\n`, 'ascii')
  const pol = encodeRegistryPol([
    { key: 'SOFTWARE\\Policies\\X', name: '**DeleteKeys', type: 1, data: new Uint8Array(2) },
  ])
  it.each([
    ['notes.doc', reg(''), [{ kind: 'unknown-file', place: null }]],
    [
      'x.reg',
      reg('[HKEY_LOCAL_MACHINE\\A]\r\n"a"=dword:1\r\nrubbish\r\n'),
      [{ kind: 'unreadable-line', place: { line: 5 } }],
    ],
    ['x.reg', reg('[HKEY_CURRENT_USER\\A]\r\n'), [{ kind: 'other-hive', place: { line: 3 } }]],
    ['firewall-x.cmd', netsh('format c:'), [{ kind: 'unexpected-command', place: { line: 1 } }]],
    [
      'firewall-x.cmd',
      netsh('netsh firewall add portopening protocol=TCP port=0 name=x'),
      [{ kind: 'netsh-syntax', place: { line: 1 } }],
    ],
    [
      'firewall-x.cmd',
      netsh('netsh firewall make coffee'),
      [{ kind: 'netsh-unknown-command', place: { line: 1 } }],
    ],
    ['Registry.pol', pol.slice(0, -1), [{ kind: 'truncated', place: { offset: pol.length - 1 } }]],
    ['Registry.pol', pol, [{ kind: 'other-operation', place: { offset: 8 } }]],
    [
      'lgpo.txt',
      encodeText('Computer\r\nA\r\n', 'utf-16le-bom'),
      [{ kind: 'incomplete-entry', place: { line: 3 } }],
    ],
    ['gpo-backup.zip', new Uint8Array(4), [{ kind: 'no-zip', place: { offset: 0 } }]],
  ])('changes nothing where %s has a problem, and says where', (name, bytes, problems) => {
    const applied = applyFile(machine, name, bytes)
    expect(applied.problems).toEqual(problems)
    expect(applied.machine).toBe(machine)
  })

  it('is refused where Windows has no "netsh firewall"', () => {
    const answers = SCENARIOS['xp-sp3-narrow']
    const [file] = filesOf(['firewall-apply-cmd'], answers, buildPlan(answers))
    const old = freshMachine('xp-professional', 'sp1')
    const [name, bytes] = file ?? ['', new Uint8Array()]
    expect(applyFile(old, name, bytes)).toEqual({
      machine: old,
      problems: [{ kind: 'windows-too-old', place: null }],
    })
  })

  it.each<[string, Answers, Machine]>([
    [
      'another service pack',
      SCENARIOS['xp-sp1-repair'],
      { ...start(SCENARIOS['xp-sp1-repair']), servicePack: 'sp3' },
    ],
    ['another edition', SCENARIOS['hostile-names'], freshMachine('server-2003-standard', 'sp2')],
    ['Home Edition', SCENARIOS['xp-sp3-narrow'], freshMachine('xp-home', 'sp3')],
    ['another version', SCENARIOS['xp-sp3-narrow'], freshMachine('xp-professional-x64', 'sp2')],
    ['another name', SCENARIOS['server-2003-literal'], freshMachine('server-2003-standard', 'sp1')],
  ])('that is a script changes nothing on a computer with %s', (_, answers, other) => {
    const plan = buildPlan(answers)
    for (const id of ['apply-cmd', 'firewall-apply-cmd', 'firewall-apply-startup-cmd'] as const) {
      for (const [name, bytes] of filesOf([id], answers, plan)) {
        const applied = applyFile(other, name, bytes)
        expect(applied.problems.map(({ kind }) => kind)).toContain('other-computer')
        expect(applied.machine).toBe(other)
      }
    }
  })

  it('is applied with ten thousand helpers, of which each is let in', () => {
    const helpers = Array.from({ length: 10_000 }, (_, index) => `CONTOSO\\helper${index}`)
    const answers: Answers = { ...SCENARIOS['xp-sp3-narrow'], helpers }
    const plan = buildPlan(answers)
    for (const id of WAY_IDS) {
      const after = applyAll(start(answers), filesOf(WAYS[id].apply, answers, plan))
      expect(offer(after, helper('CONTOSO\\HELPER9999', '10.1.2.3')).failure).toBeNull()
    }
  })
})
