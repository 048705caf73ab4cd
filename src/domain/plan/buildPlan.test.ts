import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWER_KEYS } from '#domain/answers/answers.ts'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { relevantAnswers } from '#domain/answers/steps.ts'
import { arbitraryAnswers, COMPUTERS, settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { EDITIONS } from '#domain/windows/editions.ts'
import type { FirewallException } from '#domain/windows/firewallException.ts'
import type { RegistryData } from '#domain/windows/registry.ts'
import { buildPlan } from './buildPlan.ts'
import { RULE_IDS, undo } from './plan.ts'
import type { Plan, PlannedChange, RuleId } from './plan.ts'

const XP = SCENARIOS['xp-sp3-narrow']
const SERVER = SCENARIOS['server-2003-policy']
const TS = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services'
const FIREWALL = 'SOFTWARE\\Policies\\Microsoft\\WindowsFirewall'
const HELPCTR = '%WINDIR%\\PCHealth\\HelpCtr\\Binaries\\Helpctr.exe'
const HELPSVC = '%WINDIR%\\PCHealth\\HelpCtr\\Binaries\\Helpsvc.exe'
const SESSMGR = '%WINDIR%\\SYSTEM32\\Sessmgr.exe'
/** The three characters that no keyboard has, and that a careless editor turns into a hyphen. */
const MESSENGER = 'Remote Assistance - Windows Messenger and Voice'

/** A plan as text: what is there before and after, by target. `-` is absent. */
function planText(plan: Plan): readonly string[] {
  return [...plan.registry, ...plan.firewall].map(changeText)
}

function changeText(change: PlannedChange): string {
  switch (change.kind) {
    case 'value':
      return `${change.target.key} | ${change.target.name}: ${dataText(change.before)} > ${dataText(change.after)}`
    case 'list':
      return `${change.target.key}: ${change.before?.join() ?? '-'} > ${change.after?.join() ?? '-'}`
    case 'firewall': {
      const { profile, ...target } = change.target
      const name = Object.values(target).join(' ')
      return `${name} in ${profile}: ${exceptionText(change.before)} > ${exceptionText(change.after)}`
    }
  }
}

function dataText(data: RegistryData | null): string {
  return data === null ? '-' : `${data.type} ${data.data}`
}

function exceptionText(exception: FirewallException | null): string {
  return exception === null ? '-' : `"${exception.name}" from ${String(exception.scope)}`
}

/** A policy list: on, and each definition both name and data. */
function listText(profile: string, list: string, definitions: readonly string[]): readonly string[] {
  const key = `${FIREWALL}\\${profile}\\${list}`
  return [
    `${key} | Enabled: - > REG_DWORD 1`,
    ...definitions.map((definition) => `${key}\\List | ${definition}: - > REG_SZ ${definition}`),
  ]
}

function ruleText(rule: RuleId, answers: Answers): readonly string[] {
  const { registry, firewall } = buildPlan(answers)
  return [...registry, ...firewall].filter(({ why }) => why.rule === rule).map(changeText)
}

const literal = { ...SERVER, article: 'literal' } as const
const everywhere = { profiles: ['standard', 'domain'], scope: 'any' } as const

/** The facts of the ADMX, the article, Appendix B and D, byte for byte; written by hand, not derived from the product. */
const RULES_DO: readonly (readonly [
  title: string,
  rule: RuleId,
  answers: Answers,
  changes: readonly string[],
])[] = [
  ['turns offers on', 'offer', XP, [`${TS} | fAllowUnsolicited: - > REG_DWORD 1`]],
  ['lets control', 'level', XP, [`${TS} | fAllowUnsolicitedFullControl: - > REG_DWORD 1`]],
  [
    'lets only view',
    'level',
    { ...XP, control: 'view' },
    [`${TS} | fAllowUnsolicitedFullControl: - > REG_DWORD 0`],
  ],
  [
    'lists helpers, completed',
    'helpers',
    XP,
    [`${TS}\\RAUnsolicit: - > CONTOSO\\RA-Helpers,CONTOSO\\m.de.vries`],
  ],
  [
    'lists only helpers that can be written',
    'helpers',
    { ...XP, helpers: ['m@x', 'A\\a', 'a\\A'] },
    [`${TS}\\RAUnsolicit: - > A\\a`],
  ],
  ['lists nobody where nobody can be written', 'helpers', { ...XP, helpers: ['m@x'] }, []],
  [
    'enables requests',
    'solicited',
    { ...SERVER, solicited: 'disabled', enableSolicited: true },
    [`${TS} | fAllowToGetHelp: REG_DWORD 0 > REG_DWORD 1`],
  ],
  ['leaves requests disabled', 'solicited', { ...SERVER, solicited: 'disabled' }, []],
  [
    'leaves requests alone that may be enabled',
    'solicited',
    { ...SERVER, solicited: 'unknown', enableSolicited: true },
    [],
  ],
  [
    'leaves requests alone where they do not matter',
    'solicited',
    { ...XP, solicited: 'disabled', enableSolicited: true },
    [],
  ],
  ['leaves DCOM alone that is on', 'dcom', XP, []],
  [
    'switches DCOM on',
    'dcom',
    { ...XP, dcom: 'off' },
    ['SOFTWARE\\Microsoft\\Ole | EnableDCOM: REG_SZ N > REG_SZ Y'],
  ],
  ['adds DCOM', 'dcom', { ...XP, dcom: 'missing' }, ['SOFTWARE\\Microsoft\\Ole | EnableDCOM: - > REG_SZ Y']],
  [
    'makes sure of DCOM',
    'dcom',
    { ...XP, dcom: 'unknown' },
    ['SOFTWARE\\Microsoft\\Ole | EnableDCOM: - > REG_SZ Y'],
  ],
  [
    'opens the port locally',
    'ports',
    XP,
    ['port TCP 135 in domain: - > "Offer Remote Assistance" from localsubnet,10.0.0.0/8'],
  ],
  [
    'opens the port by policy as the article has it',
    'ports',
    SCENARIOS['xp-sp2-as-article'],
    ['DomainProfile', 'StandardProfile'].flatMap((profile) =>
      listText(profile, 'GloballyOpenPorts', ['135:TCP:*:Enabled:Offer Remote Assistance']),
    ),
  ],
  [
    'opens the port by policy to those listed',
    'ports',
    { ...SERVER, profiles: ['standard'], scope: ['localsubnet', '10.0.0.1'] },
    listText('StandardProfile', 'GloballyOpenPorts', [
      '135:TCP:localsubnet,10.0.0.1:Enabled:Offer Remote Assistance',
    ]),
  ],
  [
    'lets in the programs by policy as the article has it',
    'programs',
    SCENARIOS['xp-sp2-as-article'],
    ['DomainProfile', 'StandardProfile'].flatMap((profile) =>
      listText(profile, 'AuthorizedApplications', [
        '%WINDIR%\\SYSTEM32\\Sessmgr.exe:*:Enabled:Remote Assistance',
        '%WINDIR%\\PCHealth\\HelpCtr\\Binaries\\Helpsvc.exe:*:Enabled:Offer Remote Assistance',
        '%WINDIR%\\PCHealth\\HelpCtr\\Binaries\\Helpctr.exe:*:Enabled:Remote Assistance - Windows Messenger and Voice',
      ]),
    ),
  ],
  [
    'lets in the programs locally, and knows what XP has itself',
    'programs',
    { ...XP, ...everywhere },
    ['domain', 'standard'].flatMap((profile) => [
      `program ${SESSMGR} in ${profile}: "@xpsp2res.dll,-22019" from any > "Remote Assistance" from any`,
      `program ${HELPSVC} in ${profile}: - > "Offer Remote Assistance" from any`,
      `program ${HELPCTR} in ${profile}: - > "${MESSENGER}" from any`,
    ]),
  ],
  [
    'leaves Sessmgr.exe out on Server 2003',
    'programs',
    SERVER,
    listText('DomainProfile', 'AuthorizedApplications', [
      `${HELPSVC}:10.20.0.0/16:Enabled:Offer Remote Assistance`,
      `${HELPCTR}:10.20.0.0/16:Enabled:${MESSENGER}`,
    ]),
  ],
  [
    'adds Sessmgr.exe on Server 2003 to the letter, where nothing was before',
    'programs',
    { ...literal, firewallStore: 'netsh' },
    [
      `program ${SESSMGR} in domain: - > "Remote Assistance" from 10.20.0.0/16`,
      `program ${HELPSVC} in domain: - > "Offer Remote Assistance" from 10.20.0.0/16`,
      `program ${HELPCTR} in domain: - > "${MESSENGER.replace('-', '\u2013')}" from 10.20.0.0/16`,
    ],
  ],
  [
    'allows Remote Desktop by policy on Server 2003',
    'remote-desktop',
    { ...SERVER, ...everywhere },
    ['DomainProfile', 'StandardProfile'].flatMap((profile) => [
      `${FIREWALL}\\${profile}\\Services\\RemoteDesktop | Enabled: - > REG_DWORD 1`,
      `${FIREWALL}\\${profile}\\Services\\RemoteDesktop | RemoteAddresses: - > REG_SZ *`,
    ]),
  ],
  [
    'allows Remote Desktop locally on Server 2003',
    'remote-desktop',
    { ...SERVER, firewallStore: 'netsh' },
    ['service REMOTEDESKTOP in domain: - > "Remote Desktop" from 10.20.0.0/16'],
  ],
  ['leaves Remote Desktop alone to the letter', 'remote-desktop', literal, []],
  ['leaves Remote Desktop alone on XP', 'remote-desktop', { ...XP, article: 'corrected' }, []],
  [
    'keeps local exceptions in force',
    'local-merge',
    { ...SERVER, profiles: ['domain'] },
    ['GloballyOpenPorts', 'AuthorizedApplications'].map(
      (list) => `${FIREWALL}\\DomainProfile\\${list} | AllowUserPrefMerge: - > REG_DWORD 1`,
    ),
  ],
  [
    'takes a merge out that is not wanted',
    'local-merge',
    { ...SERVER, profiles: ['domain'], keepLocalExceptions: false },
    ['GloballyOpenPorts', 'AuthorizedApplications'].map(
      (list) => `${FIREWALL}\\DomainProfile\\${list} | AllowUserPrefMerge: - > -`,
    ),
  ],
  [
    'takes out entries that are known for the same port and programs',
    'other-entries',
    { ...SERVER, profiles: ['domain'] },
    [
      ...[
        '*:Enabled:Offer',
        '*:Enabled: Offer',
        'localsubnet:Enabled:Offer',
        'localsubnet:Enabled: Offer',
      ].map((entry) => `GloballyOpenPorts\\List | 135:TCP:${entry} Remote Assistance: - > -`),
      ...['*', 'localsubnet'].map(
        (scope) =>
          `AuthorizedApplications\\List | ${HELPSVC}:${scope}:Enabled:Offer Remote Assistance: - > -`,
      ),
      ...['*', 'localsubnet'].flatMap((scope) =>
        [MESSENGER, MESSENGER.replace('-', '\u2013')].map(
          (name) => `AuthorizedApplications\\List | ${HELPCTR}:${scope}:Enabled:${name}: - > -`,
        ),
      ),
    ].map((line) => `${FIREWALL}\\DomainProfile\\${line}`),
  ],
  ['has no entries to take out of a list that netsh fills', 'other-entries', XP, []],
  ['has nothing to merge without policy lists', 'local-merge', { ...XP, keepLocalExceptions: true }, []],
]

describe('the rules', () => {
  it.for(RULES_DO)('%s', ([, rule, answers, changes]) => {
    expect(ruleText(rule, answers)).toEqual(changes)
  })

  it('are each put to the test, in what they do', () => {
    const tested = RULES_DO.filter(([, , , changes]) => changes.length > 0).map(([, rule]) => rule)
    expect(new Set(tested)).toEqual(new Set(RULE_IDS))
  })

  it('keep local exceptions unless told otherwise', () => {
    const { keepLocalExceptions: _, ...silent } = SERVER
    expect(buildPlan(silent)).toEqual(buildPlan({ ...SERVER, keepLocalExceptions: true }))
  })

  it('put back what XP has itself when they are undone', () => {
    expect(planText(undo(buildPlan(XP)))).toContain(
      `program ${SESSMGR} in domain: "Remote Assistance" from localsubnet,10.0.0.0/8 > "@xpsp2res.dll,-22019" from any`,
    )
  })
})

describe('the plan', () => {
  it('makes its changes in the order of the rules', () => {
    for (const id of SCENARIO_IDS) {
      const plan = buildPlan(SCENARIOS[id])
      for (const changes of [plan.registry, plan.firewall]) {
        const places = changes.map(({ why }) => RULE_IDS.indexOf(why.rule))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }
    }
  })

  it('does nothing to a computer that is not known or cannot receive offers', () => {
    const { edition: _, ...unknown } = SERVER
    expect(planText(buildPlan(unknown))).toEqual([])
    expect(planText(buildPlan({ ...XP, edition: 'xp-home' }))).toEqual([])
    expect(planText(buildPlan({ edition: 'xp-professional', servicePack: 'sp3' }))).toEqual([])
  })

  it.each(COMPUTERS.filter(({ edition }) => EDITIONS[edition].offerPolicy))(
    'turns offers on for $edition $servicePack',
    (computer) => {
      expect(planText(buildPlan({ ...SERVER, ...computer }))).toContain(
        `${TS} | fAllowUnsolicited: - > REG_DWORD 1`,
      )
    },
  )

  it('reads no answer to a question that is not asked', () => {
    fc.assert(
      fc.property(fc.oneof(settledAnswers, arbitraryAnswers), (answers) => {
        expect(buildPlan(answers)).toEqual(buildPlan(relevantAnswers(answers)))
      }),
    )
    const stale: Answers = {
      ...literal,
      solicited: 'disabled',
      enableSolicited: true,
      edition: 'xp-professional',
      servicePack: 'sp3',
    }
    const { solicited: _, enableSolicited: __, article: ___, ...fresh } = stale
    expect(buildPlan(stale)).toEqual(buildPlan(fresh))
    expect(buildPlan({ ...stale, servicePack: 'sp1' }).registry.map(({ why }) => why.rule)).toEqual([
      'offer',
      'level',
      'helpers',
      'solicited',
      'dcom',
    ])
  })

  it('grows with the answers, and never does what the whole would not', () => {
    fc.assert(
      fc.property(settledAnswers, fc.subarray([...ANSWER_KEYS]), (answers, keys) => {
        const some: Answers = Object.fromEntries(
          Object.entries(answers).filter(([key]) => [...NARROWING, ...keys].includes(key)),
        )
        expect(planText(buildPlan(answers))).toEqual(expect.arrayContaining([...planText(buildPlan(some))]))
      }),
    )
  })

  it.for<readonly [string, Answers, readonly RuleId[]]>([
    ['who may help', { helpers: ['A\\a'] }, ['offer', 'helpers']],
    ['how', { control: 'view' }, ['offer', 'level']],
    ['DCOM', { dcom: 'off' }, ['dcom']],
    ['the store alone', { firewallStore: 'policy' }, []],
    ['the addresses alone', { scope: 'any', profiles: ['domain'] }, []],
    ['all but the profiles', { firewallStore: 'netsh', scope: 'any' }, []],
    [
      'all of the firewall',
      { firewallStore: 'netsh', scope: 'any', profiles: ['domain'] },
      ['ports', 'programs'],
    ],
  ])('has the part that is decided by %s', ([, answers, rules]) => {
    const plan = buildPlan({ edition: 'xp-tablet-pc', servicePack: 'sp2', ...answers })
    const made = [...plan.registry, ...plan.firewall].map(({ why }) => why.rule)
    expect([...new Set(made)]).toEqual(rules)
  })
})

/** Answers that change or take away what others decide. */
const NARROWING = [
  'firewallStore',
  'way',
  'edition',
  'servicePack',
  'domain',
  'computer',
  'helperUsers',
  'keepLocalExceptions',
  'article',
]
