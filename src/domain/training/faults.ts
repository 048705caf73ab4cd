import { FIREWALL_POLICY, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import { MACHINE_KEYS, SERVICE_START } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import type { Helper, OfferFailureId } from '#domain/windows/offer.ts'
import { PORT } from '#domain/windows/remoteAssistance.ts'
import { DEMO_CAST } from './lessonCast.ts'
import { netshAll, regAdd } from './lessonCommands.ts'
import {
  changed,
  configuredMachine,
  localKey,
  number,
  OFFICES,
  text,
  withExceptions,
} from './lessonMachines.ts'
import type { LessonId } from './lessons.ts'

const policyKey = `HKLM\\${MACHINE_KEYS.policy}`

interface Fault {
  /** What it has to do with: no two faults of a case have anything in common. */
  readonly touches: readonly (
    | 'dcom'
    | 'restriction'
    | 'list'
    | 'offer'
    | 'level'
    | 'firewall'
    | 'service'
    | 'windows'
    | 'domain'
  )[]
  readonly damage: (machine: Machine) => Machine
  /** The lesson that is about it. */
  readonly lesson: LessonId
  /** Where an offer ends by it alone; null: it goes through, at the wrong level. */
  readonly reason: OfferFailureId | null
  /** What mends it: commands at the prompt, or something that somebody else has to do. */
  readonly mending: readonly string[] | RemedyId
}

const LOCAL_DOMAIN = localKey('domain')
const POLICY_DOMAIN = `${FIREWALL_POLICY}\\${PROFILE_KEYS.domain}`

/** What can be wrong with a computer that was in order. */
export const FAULTS = {
  'dcom-off': {
    lesson: 'dcom',
    touches: ['dcom'],
    damage: (machine) => changed(machine, [text(MACHINE_KEYS.dcom, 'EnableDCOM', 'N')]),
    reason: 'dcom-off',
    mending: [regAdd(MACHINE_KEYS.dcom, 'EnableDCOM', 'Y')],
  },
  'dcom-missing': {
    lesson: 'dcom',
    touches: ['dcom'],
    damage: (machine) =>
      changed(machine, [{ kind: 'delete-value', key: MACHINE_KEYS.dcom, name: 'EnableDCOM' }]),
    reason: 'dcom-missing',
    mending: [regAdd(MACHINE_KEYS.dcom, 'EnableDCOM', 'Y')],
  },
  'dcom-restricted': {
    lesson: 'dcom',
    touches: ['restriction'],
    damage: (machine) =>
      changed(machine, [
        text(MACHINE_KEYS.dcomRestrictions, 'MachineLaunchRestriction', 'O:BAG:BAD:(A;;CCDCLC;;;BA)'),
      ]),
    reason: 'dcom-restricted',
    mending: [`reg delete "HKLM\\${MACHINE_KEYS.dcomRestrictions}" /v MachineLaunchRestriction /f`],
  },
  'solicited-disabled': {
    // Before Service Pack 2, where it matters, and where there is no Windows Firewall.
    lesson: 'slips',
    touches: ['windows', 'firewall'],
    damage: (machine) =>
      changed({ ...machine, servicePack: 'sp1' }, [number(MACHINE_KEYS.policy, 'fAllowToGetHelp', 0)]),
    reason: 'solicited-disabled',
    mending: [`reg delete "${policyKey}" /v fAllowToGetHelp /f`],
  },
  'list-empty': {
    lesson: 'policy',
    touches: ['list'],
    damage: (machine) => changed(machine, [{ kind: 'clear-key', key: MACHINE_KEYS.helpers }]),
    reason: 'list-empty',
    mending: [regAdd(MACHINE_KEYS.helpers, DEMO_CAST.listed, DEMO_CAST.listed)],
  },
  'domain-misspelt': {
    lesson: 'policy',
    touches: ['list'],
    damage: (machine) => withOnly(machine, 'CONTOS0\\RA-Helpers'),
    reason: 'not-listed',
    mending: [regAdd(MACHINE_KEYS.helpers, DEMO_CAST.listed, DEMO_CAST.listed)],
  },
  'other-group': {
    lesson: 'policy',
    touches: ['list'],
    damage: (machine) => withOnly(machine, 'CONTOSO\\Helpdesk-2004'),
    reason: 'not-listed',
    mending: [regAdd(MACHINE_KEYS.helpers, DEMO_CAST.listed, DEMO_CAST.listed)],
  },
  'offer-disabled': {
    lesson: 'policy',
    touches: ['offer'],
    damage: (machine) => changed(machine, [number(MACHINE_KEYS.policy, 'fAllowUnsolicited', 0)]),
    reason: 'offer-policy-disabled',
    mending: [regAdd(MACHINE_KEYS.policy, 'fAllowUnsolicited', 1)],
  },
  'level-wrong': {
    lesson: 'level',
    touches: ['level'],
    damage: (machine) => changed(machine, [number(MACHINE_KEYS.policy, 'fAllowUnsolicitedFullControl', 0)]),
    reason: null,
    mending: [regAdd(MACHINE_KEYS.policy, 'fAllowUnsolicitedFullControl', 1)],
  },
  'wrong-profile': {
    lesson: 'strings',
    touches: ['firewall'],
    damage: (machine) => withExceptions(withoutPort(machine), 'standard'),
    reason: 'other-profile',
    mending: [
      'netsh firewall delete portopening protocol=TCP port=135 profile=STANDARD',
      ...netshAll('domain', OFFICES),
    ],
  },
  'rule-disabled': {
    lesson: 'strings',
    touches: ['firewall'],
    damage: (machine) => withException(machine, `135:TCP:10.0.0.0/8:Disabled:${PORT.name}`),
    reason: 'exception-disabled',
    mending: netshAll('domain', OFFICES),
  },
  'rule-missing': {
    lesson: 'strings',
    touches: ['firewall'],
    damage: withoutPort,
    reason: 'no-exception',
    mending: netshAll('domain', OFFICES),
  },
  'scope-too-narrow': {
    lesson: 'strings',
    touches: ['firewall'],
    damage: (machine) => withException(machine, `135:TCP:10.99.0.0/16:Enabled:${PORT.name}`),
    reason: 'outside-scope',
    mending: netshAll('domain', OFFICES),
  },
  'exceptions-forbidden': {
    lesson: 'firewall',
    touches: ['firewall'],
    damage: (machine) => changed(machine, [number(POLICY_DOMAIN, 'DoNotAllowExceptions', 1)]),
    reason: 'exceptions-forbidden',
    mending: [`reg delete "HKLM\\${POLICY_DOMAIN}" /v DoNotAllowExceptions /f`],
  },
  'exceptions-switched-off': {
    lesson: 'firewall',
    touches: ['firewall'],
    damage: (machine) => changed(machine, [number(LOCAL_DOMAIN, 'DoNotAllowExceptions', 1)]),
    reason: 'exceptions-forbidden',
    mending: ['netsh firewall set opmode mode=ENABLE exceptions=ENABLE profile=DOMAIN'],
  },
  'lists-shadowed': {
    lesson: 'firewall',
    touches: ['firewall'],
    damage: (machine) =>
      changed(machine, [
        number(`${POLICY_DOMAIN}\\GloballyOpenPorts`, 'Enabled', 1),
        number(`${POLICY_DOMAIN}\\AuthorizedApplications`, 'Enabled', 1),
      ]),
    reason: 'local-ignored',
    mending: [
      regAdd(`${POLICY_DOMAIN}\\GloballyOpenPorts`, 'AllowUserPrefMerge', 1),
      regAdd(`${POLICY_DOMAIN}\\AuthorizedApplications`, 'AllowUserPrefMerge', 1),
    ],
  },
  'service-disabled': {
    lesson: 'policy',
    touches: ['service'],
    damage: (machine) =>
      changed(machine, [number(`${MACHINE_KEYS.services}\\RDSessMgr`, 'Start', SERVICE_START.disabled)]),
    reason: 'service-disabled',
    mending: ['sc config RDSessMgr start= demand'],
  },
  'home-edition': {
    lesson: 'policy',
    touches: ['windows'],
    damage: (machine) => ({ ...machine, edition: 'xp-home' }),
    reason: 'no-offer-policy',
    mending: 'professional',
  },
  'old-firewall': {
    lesson: 'firewall',
    touches: ['windows', 'firewall'],
    damage: (machine) => ({ ...machine, servicePack: 'sp1', connectionFirewall: true }),
    reason: 'connection-firewall',
    mending: 'service-pack',
  },
  workgroup: {
    lesson: 'policy',
    touches: ['domain'],
    damage: (machine) => ({ ...machine, domain: null, activeProfile: 'standard' }),
    reason: 'workgroup',
    mending: 'join-domain',
  },
  'one-way-trust': {
    lesson: 'policy',
    touches: ['domain'],
    damage: (machine) => ({ ...machine, domain: 'NORTHWIND', trusts: [] }),
    reason: 'no-trust',
    mending: 'trust',
  },
} as const satisfies Record<string, Fault>

export type FaultId = keyof typeof FAULTS
export const FAULT_IDS = Object.keys(FAULTS) as FaultId[]

/** What no setting of the computer does: somebody has to be asked. */
export const REMEDIES = {
  professional: (machine) =>
    machine.edition === 'xp-home' ? { ...machine, edition: 'xp-professional' } : machine,
  'service-pack': (machine) => ({ ...machine, servicePack: 'sp3' }),
  'join-domain': (machine, helper) => ({ ...machine, domain: domainOf(helper), activeProfile: 'domain' }),
  trust: (machine, helper) =>
    machine.domain === null ? machine : { ...machine, trusts: [...machine.trusts, domainOf(helper)] },
} as const satisfies Record<string, (machine: Machine, helper: Helper) => Machine>

export type RemedyId = keyof typeof REMEDIES
export const REMEDY_IDS = Object.keys(REMEDIES) as RemedyId[]

/** A computer that was in order, with these faults one after the other. */
export function faultyMachine(faults: readonly FaultId[]): Machine {
  return faults.reduce((machine: Machine, id) => FAULTS[id].damage(machine), configuredMachine())
}

function domainOf({ account }: Helper): string {
  return account.slice(0, account.indexOf('\\'))
}

function withOnly(machine: Machine, name: string): Machine {
  return changed(machine, [
    { kind: 'clear-key', key: MACHINE_KEYS.helpers },
    text(MACHINE_KEYS.helpers, name, name),
  ])
}

function withoutPort(machine: Machine): Machine {
  const key = `${LOCAL_DOMAIN}\\GloballyOpenPorts\\List`
  return changed(machine, [{ kind: 'delete-value', key, name: '135:TCP' }])
}

function withException(machine: Machine, definition: string): Machine {
  return changed(machine, [text(`${LOCAL_DOMAIN}\\GloballyOpenPorts\\List`, '135:TCP', definition)])
}
