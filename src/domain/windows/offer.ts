import { accountKey } from './accounts.ts'
import { EDITIONS } from './editions.ts'
import type { EditionId } from './editions.ts'
import { firewallDecision } from './firewall.ts'
import type { Destination, FirewallBlock } from './firewall.ts'
import { MACHINE_KEYS, machineCapabilities, SERVICE_START } from './machine.ts'
import type { Machine } from './machine.ts'
import { getValue, valuesOf } from './registry.ts'
import type { SourceId } from './sources.ts'

/** Somebody who offers help, and the computer it is offered from. */
export interface Helper {
  /** `DOMAIN\name`. */
  readonly account: string
  /** Groups that the account is a direct member of, as `DOMAIN\name`. */
  readonly groups: readonly string[]
  /** Groups that it is in only through other groups. */
  readonly nestedGroups: readonly string[]
  readonly edition: EditionId | 'other'
  /** IPv4. */
  readonly address: string
}

/** What an offer passes on its way, in order. The two computers come first, then the network, then what the other one checks. */
export const OFFER_STAGES = [
  'helper-windows',
  'computer',
  'windows',
  'port',
  'helpsvc',
  'session',
  'dcom',
  'service',
  'policy',
  'listed',
  'solicited',
  'level',
  'person',
] as const
export type OfferStageId = (typeof OFFER_STAGES)[number]

interface OfferFailure {
  readonly source: SourceId
  /** False: nobody states it; the safe reading is taken. */
  readonly confirmed: boolean
}

/** Every reason for which an offer fails, and the source of the rule that decides it. */
export const OFFER_FAILURES = {
  'helper-home': { source: 'kb301527', confirmed: true },
  'helper-other-windows': { source: 'kb301527', confirmed: true },
  workgroup: { source: 'kb301527', confirmed: true },
  /** The article asks for one domain or trusting domains; it is this computer's domain that must trust the helper's. */
  'no-trust': { source: 'kb301527', confirmed: true },
  'no-offer-policy': { source: 'kb301527', confirmed: true },
  /** ICF has no exception for a helper, and Windows Firewall, which has, comes with a service pack. */
  'connection-firewall': { source: 'firewall-versions', confirmed: true },
  'exceptions-forbidden': { source: 'windows-firewall-admx', confirmed: true },
  'no-exception': { source: 'appendix-d', confirmed: true },
  'other-profile': { source: 'windows-firewall-admx', confirmed: true },
  'local-ignored': { source: 'windows-firewall-admx', confirmed: false },
  'exception-disabled': { source: 'windows-firewall-admx', confirmed: true },
  'outside-scope': { source: 'windows-firewall-admx', confirmed: true },
  /** Server 2003 with the exception for Sessmgr.exe, as the article has it, and without Remote Desktop's. */
  'remote-desktop-needed': { source: 'appendix-d', confirmed: false },
  'dcom-off': { source: 'kb301527', confirmed: true },
  'dcom-missing': { source: 'kb301527', confirmed: true },
  /** Nothing here can read who is in the list of such a restriction. */
  'dcom-restricted': { source: 'kb884910', confirmed: false },
  'service-disabled': { source: 'session-manager-service', confirmed: true },
  'offer-policy-missing': { source: 'remote-assistance-admx', confirmed: true },
  'offer-policy-disabled': { source: 'remote-assistance-admx', confirmed: true },
  'list-empty': { source: 'ms-rai', confirmed: true },
  'not-listed': { source: 'ms-rai', confirmed: true },
  'only-by-nested-group': { source: 'ms-rai', confirmed: false },
  'solicited-disabled': { source: 'kb306496', confirmed: true },
  /** The same on a Windows of which nobody says whether it is affected. */
  'solicited-disabled-unstated': { source: 'kb306496', confirmed: false },
  'nobody-logged-on': { source: 'offer-explain-text', confirmed: false },
  declined: { source: 'offer-explain-text', confirmed: true },
} as const satisfies Record<string, OfferFailure>
export type OfferFailureId = keyof typeof OFFER_FAILURES

/** What may stop an offer after all, though nothing that is documented says so. */
export const OFFER_DOUBTS = [
  /** A Windows before Windows Firewall has another one, which nothing here knows. */
  'older-firewall',
  /** Requests for help are switched off in Control Panel, without a policy. */
  'solicited-switch',
  /** Help and Support or Terminal Services is disabled. */
  'other-service-disabled',
  /** No level is set: view only is the safe reading. */
  'level-not-set',
] as const
export type OfferDoubtId = (typeof OFFER_DOUBTS)[number]

type StageResult =
  | { readonly stage: OfferStageId; readonly state: 'passed'; readonly doubt: OfferDoubtId | null }
  | ({
      readonly stage: OfferStageId
      readonly state: 'failed'
      readonly reason: OfferFailureId
    } & OfferFailure)
  | { readonly stage: OfferStageId; readonly state: 'not-reached' }

type FailedStage = Extract<StageResult, { state: 'failed' }>

export interface OfferOutcome {
  /** One for each of `OFFER_STAGES`, in order. */
  readonly stages: readonly StageResult[]
  /** Where the offer ends; null: the helper is let in. */
  readonly failure: FailedStage | null
  /** What the helper may do then; null where the offer fails. */
  readonly level: 'view' | 'control' | null
}

/**
 * What becomes of an offer of help to a computer, stage by stage; behind the first stage that fails, none is reached.
 * Source: the article, MS-RAI (DCOM on TCP 135, then a port of helpsvc, then the session), and one for each failure.
 */
export function offer(machine: Machine, helper: Helper): OfferOutcome {
  let failure: FailedStage | null = null
  const stages = OFFER_STAGES.map((stage): StageResult => {
    if (failure !== null) return { stage, state: 'not-reached' }
    const finding = offerFinding(stage, machine, helper)
    if (!isOfferFailure(finding)) return { stage, state: 'passed', doubt: finding }
    failure = { stage, state: 'failed', reason: finding, ...OFFER_FAILURES[finding] }
    return failure
  })
  return { stages, failure, level: failure === null ? offerLevel(machine) : null }
}

/** Null: passed without a doubt. */
export type OfferFinding = OfferFailureId | OfferDoubtId | null

/** What a stage finds by itself, whatever the stages before it found: for who does not know that they fail. */
export function offerFinding(stage: OfferStageId, machine: Machine, helper: Helper): OfferFinding {
  return CHECKS[stage](machine, helper)
}

export function isOfferFailure(finding: OfferFinding): finding is OfferFailureId {
  return finding !== null && Object.hasOwn(OFFER_FAILURES, finding)
}

const CHECKS: Readonly<Record<OfferStageId, (machine: Machine, helper: Helper) => OfferFinding>> = {
  'helper-windows': (_, { edition }) => {
    if (edition === 'other') return 'helper-other-windows'
    return EDITIONS[edition].joinsDomain === 'no' ? 'helper-home' : null
  },
  computer: ({ domain, trusts }, { account }) => {
    if (domain === null) return 'workgroup'
    const own = accountKey(account.slice(0, Math.max(0, account.indexOf('\\'))))
    return [domain, ...trusts].some((other) => accountKey(other) === own) ? null : 'no-trust'
  },
  windows: (machine) => (machineCapabilities(machine).offerPolicy ? null : 'no-offer-policy'),
  port: (machine, { address }) => firewallFinding(machine, [DCOM_PORT], address),
  helpsvc: (machine, { address }) => firewallFinding(machine, [HELPSVC], address),
  session: (machine, { address }) => {
    if (!machineCapabilities(machine).remoteDesktopException) {
      return firewallFinding(machine, [SESSMGR, REMOTE_DESKTOP_PORT], address)
    }
    const finding = firewallFinding(machine, [REMOTE_DESKTOP_PORT], address)
    const hasSessmgr = firewallFinding(machine, [SESSMGR], address) === null
    return finding === 'no-exception' && hasSessmgr ? 'remote-desktop-needed' : finding
  },
  dcom: (machine) => {
    const { registry } = machine
    const setting = getValue(registry, MACHINE_KEYS.dcom, 'EnableDCOM')
    if (setting === null) return 'dcom-missing'
    if (setting.type !== 'REG_SZ' || setting.data.toUpperCase() !== 'Y') return 'dcom-off'
    // These policies came with the same service packs as Windows Firewall; an older Windows does not read them.
    if (!machineCapabilities(machine).windowsFirewall) return null
    const isRestricted = valuesOf(registry, MACHINE_KEYS.dcomRestrictions).some(({ name, data }) => {
      return RESTRICTIONS.has(name.toLowerCase()) && !(data.type === 'REG_SZ' && data.data === '')
    })
    return isRestricted ? 'dcom-restricted' : null
  },
  service: (machine) => {
    if (isDisabled(machine, 'RDSessMgr')) return 'service-disabled'
    return ['helpsvc', 'TermService'].some((service) => isDisabled(machine, service))
      ? 'other-service-disabled'
      : null
  },
  policy: ({ registry }) => {
    const setting = numberAt(registry, 'fAllowUnsolicited')
    if (setting === null) return 'offer-policy-missing'
    return setting === 0 ? 'offer-policy-disabled' : null
  },
  listed: (machine, { account, groups, nestedGroups }) => {
    if ([account, ...groups].some((name) => isListed(machine, name))) return null
    if (nestedGroups.some((name) => isListed(machine, name))) return 'only-by-nested-group'
    return valuesOf(machine.registry, MACHINE_KEYS.helpers).length === 0 ? 'list-empty' : 'not-listed'
  },
  solicited: (machine) => {
    if (!machineCapabilities(machine).offersNeedSolicited) return null
    const policy = numberAt(machine.registry, 'fAllowToGetHelp')
    if (policy === 0) {
      const isStated = EDITIONS[machine.edition].offersDespiteSolicitedFrom !== null
      return isStated ? 'solicited-disabled' : 'solicited-disabled-unstated'
    }
    const ownSwitch = getValue(machine.registry, MACHINE_KEYS.remoteSwitch, 'fAllowToGetHelp')
    const isOff = ownSwitch?.type === 'REG_DWORD' && ownSwitch.data === 0
    return policy === null && isOff ? 'solicited-switch' : null
  },
  level: ({ registry }) =>
    numberAt(registry, 'fAllowUnsolicitedFullControl') === null ? 'level-not-set' : null,
  person: ({ person }) => {
    if (person === null) return 'nobody-logged-on'
    return person.accepts ? null : 'declined'
  },
}

/** Where DCOM answers first; then the program it starts; then whatever carries the session. Source: MS-RAI, Appendix D. */
const DCOM_PORT: Destination = { kind: 'port', port: 135, protocol: 'TCP' }
const HELPSVC: Destination = { kind: 'program', path: '%WINDIR%\\PCHealth\\HelpCtr\\Binaries\\Helpsvc.exe' }
const SESSMGR: Destination = { kind: 'program', path: '%WINDIR%\\SYSTEM32\\Sessmgr.exe' }
const REMOTE_DESKTOP_PORT: Destination = { kind: 'port', port: 3389, protocol: 'TCP' }

function firewallFinding(
  machine: Machine,
  destinations: readonly Destination[],
  address: string,
): FirewallBlock | 'older-firewall' | null {
  const { verdict, because } = firewallDecision(machine, destinations, address)
  if (verdict === 'blocked') return because
  return because === 'no-firewall' ? 'older-firewall' : null
}

/** In lower case. UNCONFIRMED: from memory. */
const RESTRICTIONS: ReadonlySet<string> = new Set(['machineaccessrestriction', 'machinelaunchrestriction'])

function isDisabled({ registry }: Machine, service: string): boolean {
  const start = getValue(registry, `${MACHINE_KEYS.services}\\${service}`, 'Start')
  return start?.type === 'REG_DWORD' && start.data === SERVICE_START.disabled
}

/** Name and data are both the account, as the policy writes them; what else Windows would take is not documented. */
function isListed({ registry }: Machine, account: string): boolean {
  const entry = getValue(registry, MACHINE_KEYS.helpers, account)
  return entry?.type === 'REG_SZ' && accountKey(entry.data) === accountKey(account)
}

/** One level for the whole list. */
export function offerLevel({ registry }: Machine): 'view' | 'control' {
  return numberAt(registry, 'fAllowUnsolicitedFullControl') === 1 ? 'control' : 'view'
}

/** A number of the two Remote Assistance policies. */
function numberAt(registry: Machine['registry'], name: string): number | null {
  const data = getValue(registry, MACHINE_KEYS.policy, name)
  return data?.type === 'REG_DWORD' ? data.data : null
}
