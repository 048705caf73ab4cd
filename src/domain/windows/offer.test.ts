import { describe, expect, it } from 'vitest'
import { advice } from '#domain/answers/advice.ts'
import type { Answers } from '#domain/answers/answers.ts'
import { machineBefore } from '#domain/answers/machineBefore.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import type { ScenarioId } from '#domain/answers/scenarios.ts'
import { applyFile } from '#domain/files/machineFiles.ts'
import { SETTINGS_FILES } from '#domain/files/settings/settingsFiles.ts'
import { encodeFile } from '#domain/formats/fileContent.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { MACHINE_KEYS } from './machine.ts'
import type { Machine } from './machine.ts'
import { offer, OFFER_DOUBTS, OFFER_FAILURES, OFFER_STAGES } from './offer.ts'
import type { Helper, OfferDoubtId, OfferFailureId, OfferStageId } from './offer.ts'
import { deleteKey, deleteValue, setValue } from './registry.ts'
import { SOURCES } from './sources.ts'

const prepared = (scenario: ScenarioId): Machine => preparedFor(SCENARIOS[scenario])

const preparedFor = (answers: Answers): Machine => {
  const plan = buildPlan(answers)
  const machine = machineBefore(answers)
  if (machine === null) throw new Error('These answers have no computer')
  return (['apply-reg', 'firewall-apply-cmd'] as const).reduce((now, id) => {
    const { fileName, suits, render } = SETTINGS_FILES[id]
    if (!suits({ answers, plan })) return now
    return applyFile(now, fileName, encodeFile(render({ answers, plan }))).machine
  }, machine)
}

const xp = prepared('xp-sp3-narrow')
const server = prepared('server-2003-policy')
const old = prepared('xp-sp1-repair')
const helper: Helper = {
  account: 'CONTOSO\\jan',
  groups: ['CONTOSO\\RA-Helpers', 'CONTOSO\\Helpdesk'],
  nestedGroups: [],
  edition: 'xp-professional',
  address: '10.20.0.5',
}
const serverHelper: Helper = {
  ...helper,
  account: 'contoso.local\\jan',
  groups: ['contoso.local\\Server-Helpers'],
}

type Change = (machine: Machine) => Machine
const withValue =
  (key: string, name: string, data: string | number): Change =>
  (machine) => ({
    ...machine,
    registry: setValue(
      machine.registry,
      key,
      name,
      typeof data === 'number' ? { type: 'REG_DWORD', data } : { type: 'REG_SZ', data },
    ),
  })
const without =
  (key: string, name: string): Change =>
  (machine) => ({ ...machine, registry: deleteValue(machine.registry, key, name) })
const withoutKey =
  (key: string): Change =>
  (machine) => ({ ...machine, registry: deleteKey(machine.registry, key) })

const { policy, helpers, dcom, dcomRestrictions, services, remoteSwitch } = MACHINE_KEYS
const LOCAL = `${services}\\SharedAccess\\Parameters\\FirewallPolicy\\DomainProfile`
const POLICY = 'SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\DomainProfile'
const HELPSVC = 'C:\\WINDOWS\\PCHealth\\HelpCtr\\Binaries\\Helpsvc.exe'
const SESSMGR = 'C:\\WINDOWS\\SYSTEM32\\Sessmgr.exe'
const port = (data: string) => withValue(`${LOCAL}\\GloballyOpenPorts\\List`, '135:TCP', `135:TCP:${data}:x`)
const is =
  (change: Partial<Machine>): Change =>
  (machine) => ({ ...machine, ...change })
const by = (change: Partial<Helper>): Helper => ({ ...helper, ...change })
const withServerFirewall: Change = (machine) =>
  withValue(LOCAL, 'EnableFirewall', 1)(withoutKey(`${POLICY}\\Services`)(machine))

/** One fault in a computer that is in order, and where the offer ends by it. */
const FAULTS: readonly (readonly [OfferFailureId, OfferStageId, Machine, Helper])[] = [
  ['helper-home', 'helper-windows', xp, by({ edition: 'xp-home' })],
  ['helper-other-windows', 'helper-windows', xp, by({ edition: 'other' })],
  ['workgroup', 'computer', is({ domain: null })(xp), helper],
  ['no-trust', 'computer', is({ domain: 'FABRIKAM', trusts: [] })(xp), helper],
  ['no-trust', 'computer', xp, by({ account: 'FABRIKAM\\jan' })],
  ['no-trust', 'computer', xp, by({ account: 'jan' })],
  ['no-offer-policy', 'windows', is({ edition: 'xp-home' })(xp), helper],
  ['connection-firewall', 'port', is({ connectionFirewall: true })(old), helper],
  ['exceptions-forbidden', 'port', withValue(LOCAL, 'DoNotAllowExceptions', 1)(xp), helper],
  ['no-exception', 'port', without(`${LOCAL}\\GloballyOpenPorts\\List`, '135:TCP')(xp), helper],
  ['other-profile', 'port', is({ activeProfile: 'standard' })(xp), helper],
  ['local-ignored', 'port', withValue(`${POLICY}\\GloballyOpenPorts`, 'Enabled', 1)(xp), helper],
  ['exception-disabled', 'port', port('*:Disabled')(xp), helper],
  ['outside-scope', 'port', xp, by({ address: '203.0.113.9' })],
  ['no-exception', 'helpsvc', without(`${LOCAL}\\AuthorizedApplications\\List`, HELPSVC)(xp), helper],
  ['local-ignored', 'helpsvc', withValue(`${POLICY}\\AuthorizedApplications`, 'Enabled', 1)(xp), helper],
  // The other profile still has the exception that Windows itself came with.
  ['other-profile', 'session', without(`${LOCAL}\\AuthorizedApplications\\List`, SESSMGR)(xp), helper],
  ['no-exception', 'session', withServerFirewall(server), serverHelper],
  [
    'remote-desktop-needed',
    'session',
    withValue(
      `${LOCAL}\\AuthorizedApplications\\List`,
      SESSMGR,
      `${SESSMGR}:*:Enabled:x`,
    )(withServerFirewall(server)),
    serverHelper,
  ],
  ['dcom-off', 'dcom', withValue(dcom, 'EnableDCOM', 'N')(xp), helper],
  ['dcom-off', 'dcom', withValue(dcom, 'EnableDCOM', 1)(xp), helper],
  ['dcom-missing', 'dcom', without(dcom, 'EnableDCOM')(xp), helper],
  [
    'dcom-restricted',
    'dcom',
    withValue(dcomRestrictions, 'MachineAccessRestriction', 'O:BAG:BAD:')(xp),
    helper,
  ],
  [
    'dcom-restricted',
    'dcom',
    withValue(dcomRestrictions, 'machinelaunchrestriction', 'O:BAG:BAD:')(xp),
    helper,
  ],
  ['service-disabled', 'service', withValue(`${services}\\RDSessMgr`, 'Start', 4)(xp), helper],
  ['offer-policy-missing', 'policy', without(policy, 'fAllowUnsolicited')(xp), helper],
  ['offer-policy-disabled', 'policy', withValue(policy, 'fAllowUnsolicited', 0)(xp), helper],
  ['list-empty', 'listed', withoutKey(helpers)(xp), helper],
  ['not-listed', 'listed', xp, by({ groups: [] })],
  ['not-listed', 'listed', withValue(helpers, 'CONTOSO\\RA-Helpers', 'CONTOS\\RA-Helpers')(xp), helper],
  ['only-by-nested-group', 'listed', xp, by({ groups: [], nestedGroups: ['contoso\\ra-helpers'] })],
  ['solicited-disabled', 'solicited', withValue(policy, 'fAllowToGetHelp', 0)(old), helper],
  ['solicited-disabled-unstated', 'solicited', withValue(policy, 'fAllowToGetHelp', 0)(server), serverHelper],
  ['nobody-logged-on', 'person', is({ person: null })(xp), helper],
  ['declined', 'person', is({ person: { name: 'x', accepts: false } })(xp), helper],
]

/** A fault that is none, or is not known to be one. */
const HARMLESS: readonly (readonly [string, Machine, Helper, OfferStageId, OfferDoubtId | null])[] = [
  ['nothing is wrong', xp, helper, 'level', null],
  ['the account itself is listed', xp, by({ account: 'contoso\\M.DE.VRIES', groups: [] }), 'listed', null],
  [
    'requests for help are disabled on XP SP3',
    withValue(policy, 'fAllowToGetHelp', 0)(xp),
    helper,
    'solicited',
    null,
  ],
  ['DCOM is on in small letters', withValue(dcom, 'EnableDCOM', 'y')(xp), helper, 'dcom', null],
  [
    'a restriction is empty',
    withValue(dcomRestrictions, 'MachineAccessRestriction', '')(xp),
    helper,
    'dcom',
    null,
  ],
  [
    'the session comes in by Remote Desktop on XP',
    withValue(
      `${LOCAL}\\GloballyOpenPorts\\List`,
      '3389:TCP',
      '3389:TCP:*:Enabled:x',
    )(without(`${LOCAL}\\AuthorizedApplications\\List`, SESSMGR)(xp)),
    helper,
    'session',
    null,
  ],
  ['the Windows is older than Windows Firewall', old, helper, 'port', 'older-firewall'],
  [
    'the switch for requests is off',
    withValue(remoteSwitch, 'fAllowToGetHelp', 0)(without(policy, 'fAllowToGetHelp')(old)),
    helper,
    'solicited',
    'solicited-switch',
  ],
  [
    'the switch is off and a policy says on',
    withValue(remoteSwitch, 'fAllowToGetHelp', 0)(old),
    helper,
    'solicited',
    null,
  ],
  [
    'Help and Support is disabled',
    withValue(`${services}\\helpsvc`, 'Start', 4)(xp),
    helper,
    'service',
    'other-service-disabled',
  ],
  ['no level is set', without(policy, 'fAllowUnsolicitedFullControl')(xp), helper, 'level', 'level-not-set'],
]

describe('exceptions in the standard profile alone', () => {
  it.each(['netsh', 'policy'] as const)(
    'block an offer at the port while in the domain, with %s',
    (store) => {
      const answers: Answers = {
        ...SCENARIOS['xp-sp3-narrow'],
        profiles: ['standard'],
        firewallStore: store,
        keepLocalExceptions: true,
      }
      expect(advice(answers)).toContain('standardOnly')
      const machine = preparedFor(answers)
      expect(offer(machine, helper).failure).toMatchObject({ stage: 'port', reason: 'other-profile' })
      // Away from the domain it would be the one in force.
      expect(offer({ ...machine, activeProfile: 'standard' }, helper).failure).toBeNull()
    },
  )
})

describe('an offer of help', () => {
  it.each(FAULTS)('ends by %s at the stage %s', (reason, stage, machine, who) => {
    const { failure, stages, level } = offer(machine, who)
    expect(failure).toEqual({ stage, state: 'failed', reason, ...OFFER_FAILURES[reason] })
    expect(level).toBeNull()
    const place = OFFER_STAGES.indexOf(stage)
    expect(stages.map(({ stage }) => stage)).toEqual(OFFER_STAGES)
    expect(stages.map(({ state }) => state)).toEqual(
      OFFER_STAGES.map((_, at) => (at < place ? 'passed' : at === place ? 'failed' : 'not-reached')),
    )
  })

  it.each(HARMLESS)('goes on where %s', (_, machine, who, stage, doubt) => {
    const { failure, stages } = offer(machine, who)
    expect(failure).toBeNull()
    expect(stages.find((result) => result.stage === stage)).toEqual({ stage, state: 'passed', doubt })
  })

  it('gives the level that is set for all, and to view only where none is', () => {
    expect(offer(xp, helper).level).toBe('control')
    expect(offer(old, helper).level).toBe('view')
    expect(offer(without(policy, 'fAllowUnsolicitedFullControl')(xp), helper).level).toBe('view')
  })

  it('has a fault above for every reason, and a case for every doubt, each with a source', () => {
    expect(new Set(FAULTS.map(([reason]) => reason))).toEqual(new Set(Object.keys(OFFER_FAILURES)))
    expect(new Set(HARMLESS.flatMap(([, , , , doubt]) => doubt ?? []))).toEqual(new Set(OFFER_DOUBTS))
    for (const { source } of Object.values(OFFER_FAILURES)) expect(Object.keys(SOURCES)).toContain(source)
  })
})
