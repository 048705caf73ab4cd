import { FIREWALL_POLICY, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import { MACHINE_KEYS, SERVICE_START } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { isOfferFailure, OFFER_STAGES, offerFinding, offerLevel } from '#domain/windows/offer.ts'
import type { Helper, OfferStageId } from '#domain/windows/offer.ts'
import { PORT } from '#domain/windows/remoteAssistance.ts'
import { changed, configuredMachine, localKey, number, text, withExceptions } from './lessonMachines.ts'
import type { LessonId } from './lessons.ts'

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
  /** Where to look for it: a program by the name that Run or the prompt knows. */
  readonly look: 'regedit' | 'gpedit.msc' | 'firewall.cpl' | 'sysdm.cpl' | 'sc qc'
  /** The computer without what would stop the same stages beside it. */
  readonly alone?: (machine: Machine) => Machine
  /** It stops all that comes in, so that what else would be stopped behind it says nothing of it. */
  readonly isBroad?: true
}

const LOCAL_DOMAIN = localKey('domain')
const POLICY_DOMAIN = `${FIREWALL_POLICY}\\${PROFILE_KEYS.domain}`

/** What can be wrong with a computer that was in order. */
export const FAULTS = {
  'dcom-off': {
    lesson: 'dcom',
    look: 'regedit',
    alone: withoutRestriction,
    touches: ['dcom'],
    damage: (machine) => changed(machine, [text(MACHINE_KEYS.dcom, 'EnableDCOM', 'N')]),
  },
  'dcom-missing': {
    lesson: 'dcom',
    look: 'regedit',
    alone: withoutRestriction,
    touches: ['dcom'],
    damage: (machine) =>
      changed(machine, [{ kind: 'delete-value', key: MACHINE_KEYS.dcom, name: 'EnableDCOM' }]),
  },
  'dcom-restricted': {
    lesson: 'dcom',
    look: 'regedit',
    alone: (machine) =>
      changed({ ...machine, servicePack: 'sp3' }, [text(MACHINE_KEYS.dcom, 'EnableDCOM', 'Y')]),
    touches: ['restriction'],
    damage: (machine) =>
      changed(machine, [
        text(MACHINE_KEYS.dcomRestrictions, 'MachineLaunchRestriction', 'O:BAG:BAD:(A;;CCDCLC;;;BA)'),
      ]),
  },
  'solicited-disabled': {
    // Before Service Pack 2, where it matters, and where there is no Windows Firewall and no restriction of DCOM is read.
    lesson: 'slips',
    look: 'gpedit.msc',
    touches: ['windows', 'firewall', 'restriction'],
    damage: (machine) =>
      changed({ ...machine, servicePack: 'sp1' }, [number(MACHINE_KEYS.policy, 'fAllowToGetHelp', 0)]),
  },
  'list-empty': {
    lesson: 'policy',
    look: 'gpedit.msc',
    touches: ['list'],
    damage: (machine) => changed(machine, [{ kind: 'clear-key', key: MACHINE_KEYS.helpers }]),
  },
  'domain-misspelt': {
    lesson: 'policy',
    look: 'gpedit.msc',
    touches: ['list'],
    damage: (machine) => withOnly(machine, 'CONTOS0\\RA-Helpers'),
  },
  'other-group': {
    lesson: 'policy',
    look: 'gpedit.msc',
    touches: ['list'],
    damage: (machine) => withOnly(machine, 'CONTOSO\\Helpdesk-2004'),
  },
  'offer-disabled': {
    lesson: 'policy',
    look: 'gpedit.msc',
    touches: ['offer'],
    damage: (machine) => changed(machine, [number(MACHINE_KEYS.policy, 'fAllowUnsolicited', 0)]),
  },
  'level-wrong': {
    lesson: 'level',
    look: 'gpedit.msc',
    touches: ['level'],
    damage: (machine) => changed(machine, [number(MACHINE_KEYS.policy, 'fAllowUnsolicitedFullControl', 0)]),
  },
  'wrong-profile': {
    lesson: 'strings',
    look: 'firewall.cpl',
    alone: allowing,
    touches: ['firewall'],
    damage: (machine) => withExceptions(withoutPort(machine), 'standard'),
  },
  'rule-disabled': {
    lesson: 'strings',
    look: 'firewall.cpl',
    alone: allowing,
    touches: ['firewall'],
    damage: (machine) => withException(machine, `135:TCP:10.0.0.0/8:Disabled:${PORT.name}`),
  },
  'rule-missing': {
    lesson: 'strings',
    look: 'firewall.cpl',
    alone: allowing,
    touches: ['firewall'],
    damage: withoutPort,
  },
  'scope-too-narrow': {
    lesson: 'strings',
    look: 'firewall.cpl',
    alone: allowing,
    touches: ['firewall'],
    damage: (machine) => withException(machine, `135:TCP:10.99.0.0/16:Enabled:${PORT.name}`),
  },
  'exceptions-forbidden': {
    lesson: 'firewall',
    look: 'gpedit.msc',
    alone: (machine) => withoutBan(machine, LOCAL_DOMAIN),
    isBroad: true,
    touches: ['firewall'],
    damage: (machine) => changed(machine, [number(POLICY_DOMAIN, 'DoNotAllowExceptions', 1)]),
  },
  'exceptions-switched-off': {
    lesson: 'firewall',
    look: 'firewall.cpl',
    alone: (machine) => withoutBan(machine, POLICY_DOMAIN),
    isBroad: true,
    touches: ['firewall'],
    damage: (machine) => changed(machine, [number(LOCAL_DOMAIN, 'DoNotAllowExceptions', 1)]),
  },
  'lists-shadowed': {
    lesson: 'firewall',
    look: 'gpedit.msc',
    alone: allowing,
    touches: ['firewall'],
    damage: (machine) =>
      changed(machine, [
        number(`${POLICY_DOMAIN}\\GloballyOpenPorts`, 'Enabled', 1),
        number(`${POLICY_DOMAIN}\\AuthorizedApplications`, 'Enabled', 1),
      ]),
  },
  'service-disabled': {
    lesson: 'policy',
    look: 'sc qc',
    touches: ['service'],
    damage: (machine) =>
      changed(machine, [number(`${MACHINE_KEYS.services}\\RDSessMgr`, 'Start', SERVICE_START.disabled)]),
  },
  'home-edition': {
    lesson: 'policy',
    look: 'sysdm.cpl',
    touches: ['windows'],
    damage: (machine) => ({ ...machine, edition: 'xp-home' }),
  },
  'old-firewall': {
    lesson: 'firewall',
    look: 'sysdm.cpl',
    isBroad: true,
    touches: ['windows', 'firewall'],
    damage: (machine) => ({ ...machine, servicePack: 'sp1', connectionFirewall: true }),
  },
  workgroup: {
    lesson: 'policy',
    look: 'sysdm.cpl',
    touches: ['domain'],
    damage: (machine) => ({ ...machine, domain: null, activeProfile: 'standard' }),
  },
  'one-way-trust': {
    lesson: 'policy',
    look: 'sysdm.cpl',
    touches: ['domain'],
    damage: (machine) => ({ ...machine, domain: 'NORTHWIND', trusts: [] }),
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

/**
 * Whether this fault is gone from a computer, by whichever means, and whatever else is wrong with it: what of an offer it
 * would stop by itself passes.
 */
export function isFaultMended(
  id: FaultId,
  { machine, helper }: { readonly machine: Machine; readonly helper: Helper },
): boolean {
  const { alone, isBroad, damage }: Fault = FAULTS[id]
  // Helpers are let in at the domain; that the computer is not there yet may be another fault.
  const finding = (stage: OfferStageId, there: Machine) =>
    offerFinding(stage, { ...there, activeProfile: 'domain' }, helper)
  const damaged = damage(configuredMachine())
  const stopped = OFFER_STAGES.filter((stage) => isOfferFailure(finding(stage, damaged)))
  // What stops no offer changes what the helper may do.
  if (stopped.length === 0) return offerLevel(machine) === 'control'
  return stopped.every((stage) => {
    const found = finding(stage, alone?.(machine) ?? machine)
    return isBroad === true ? found !== finding(stage, damaged) : !isOfferFailure(found)
  })
}

function withoutRestriction(machine: Machine): Machine {
  return changed(machine, [{ kind: 'clear-key', key: MACHINE_KEYS.dcomRestrictions }])
}

function withoutBan(machine: Machine, key: string): Machine {
  return changed(machine, [{ kind: 'delete-value', key, name: 'DoNotAllowExceptions' }])
}

/** With Windows Firewall, and no ban on its exceptions: what is left is the exceptions themselves. */
function allowing(machine: Machine): Machine {
  const allowed = withoutBan(withoutBan(machine, LOCAL_DOMAIN), POLICY_DOMAIN)
  return { ...allowed, servicePack: 'sp3', connectionFirewall: false }
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
