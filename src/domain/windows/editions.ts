/** The service packs this product knows, oldest first, so that "SP2 and later" is a comparison. */
export const SERVICE_PACKS = ['rtm', 'sp1', 'sp2', 'sp3'] as const
export type ServicePackId = (typeof SERVICE_PACKS)[number]

export interface Edition {
  /** The product's own name; never translated. */
  readonly name: string
  readonly family: 'xp' | 'server-2003'
  /** The levels this edition exists in. */
  readonly servicePacks: readonly ServicePackId[]
  /** Has the policy "Offer Remote Assistance". */
  readonly offerPolicy: boolean
  /** `some`: only older releases of this edition could be a domain member. */
  readonly joinsDomain: 'yes' | 'no' | 'some'
  /** From this level on, offers work although Solicited Remote Assistance is disabled; null: never stated. */
  readonly offersDespiteSolicitedFrom: ServicePackId | null
  /** The first level that has Windows Firewall and `netsh firewall`; older ones have ICF. */
  readonly firewallFrom: ServicePackId
  readonly firewallOnByDefault: boolean
  /** The session is hosted through the Remote Desktop exception instead of an exception for Sessmgr.exe. */
  readonly remoteDesktopException: boolean
  /** Ships with a local exception for Sessmgr.exe, open to any address. */
  readonly shipsSessmgrException: boolean
  /** Tools must be the 64-bit ones: a 32-bit shell sees another System32. */
  readonly is64Bit: boolean
  /** What `ver` says before the build. */
  readonly ntVersion: '5.1' | '5.2'
}

const XP = {
  family: 'xp',
  ntVersion: '5.1',
  offerPolicy: true,
  joinsDomain: 'yes',
  offersDespiteSolicitedFrom: 'sp2',
  firewallFrom: 'sp2',
  firewallOnByDefault: true,
  remoteDesktopException: false,
  shipsSessmgrException: true,
  is64Bit: false,
} as const

const SERVER_2003 = {
  family: 'server-2003',
  ntVersion: '5.2',
  servicePacks: ['rtm', 'sp1', 'sp2'],
  offerPolicy: true,
  joinsDomain: 'yes',
  offersDespiteSolicitedFrom: null,
  firewallFrom: 'sp1',
  firewallOnByDefault: false,
  remoteDesktopException: true,
  shipsSessmgrException: false,
  is64Bit: false,
} as const

/**
 * What each Windows edition can do. Adding an edition is adding an entry.
 * Sources: the article (policy, Home, Solicited note), Appendix D and the ADML (Sessmgr or Remote Desktop), cc737332 and
 * bb490623 (where Windows Firewall exists and whether it is on). Media Center and Tablet PC were first released at the
 * level of XP SP1, XP x64 at the level of Server 2003 SP1. That Media Center 2005 cannot join a domain, and that x64
 * and Server 2003 behave like XP before SP2 where Solicited is disabled, is unconfirmed: the safe reading is taken. The exception that Windows itself has for
 * Sessmgr.exe is seen on XP SP2 only; x64 and Server 2003, of other code, are taken not to have it. The versions are those
 * of published transcripts: XP is 5.1.2600, Server 2003 and XP x64, which is of its code, are 5.2.3790.
 */
export const EDITIONS = {
  'xp-home': {
    ...XP,
    name: 'Windows XP Home Edition',
    servicePacks: ['rtm', 'sp1', 'sp2', 'sp3'],
    offerPolicy: false,
    joinsDomain: 'no',
  },
  'xp-professional': {
    ...XP,
    name: 'Windows XP Professional',
    servicePacks: ['rtm', 'sp1', 'sp2', 'sp3'],
  },
  'xp-professional-x64': {
    ...XP,
    name: 'Windows XP Professional x64 Edition',
    servicePacks: ['sp1', 'sp2'],
    ntVersion: '5.2',
    offersDespiteSolicitedFrom: null,
    firewallFrom: 'sp1',
    shipsSessmgrException: false,
    is64Bit: true,
  },
  'xp-media-center': {
    ...XP,
    name: 'Windows XP Media Center Edition',
    servicePacks: ['sp1', 'sp2', 'sp3'],
    joinsDomain: 'some',
  },
  'xp-tablet-pc': {
    ...XP,
    name: 'Windows XP Tablet PC Edition',
    servicePacks: ['sp1', 'sp2', 'sp3'],
  },
  'server-2003-standard': { ...SERVER_2003, name: 'Windows Server 2003, Standard Edition' },
  'server-2003-enterprise': { ...SERVER_2003, name: 'Windows Server 2003, Enterprise Edition' },
  'server-2003-datacenter': { ...SERVER_2003, name: 'Windows Server 2003, Datacenter Edition' },
  'server-2003-web': { ...SERVER_2003, name: 'Windows Server 2003, Web Edition' },
} as const satisfies Record<string, Edition>

export type EditionId = keyof typeof EDITIONS
export const EDITION_IDS = Object.keys(EDITIONS) as EditionId[]

/** What one computer can do: its edition at its service pack. */
export interface Capabilities {
  readonly offerPolicy: boolean
  readonly joinsDomain: Edition['joinsDomain']
  /** Offers fail here while Solicited Remote Assistance is disabled. */
  readonly offersNeedSolicited: boolean
  /** Has Windows Firewall, its policies and `netsh firewall`. */
  readonly windowsFirewall: boolean
  readonly firewallOnByDefault: boolean
  readonly remoteDesktopException: boolean
  readonly shipsSessmgrException: boolean
  readonly is64Bit: boolean
  readonly ntVersion: Edition['ntVersion']
}

/** What an edition can do at a service pack. Takes two answers, gives capabilities; no problems, no side effects. */
export function capabilitiesOf(edition: EditionId, servicePack: ServicePackId): Capabilities {
  const facts: Edition = EDITIONS[edition]
  return {
    offerPolicy: facts.offerPolicy,
    joinsDomain: facts.joinsDomain,
    offersNeedSolicited:
      facts.offersDespiteSolicitedFrom === null || isBefore(servicePack, facts.offersDespiteSolicitedFrom),
    windowsFirewall: !isBefore(servicePack, facts.firewallFrom),
    firewallOnByDefault: facts.firewallOnByDefault,
    remoteDesktopException: facts.remoteDesktopException,
    shipsSessmgrException: facts.shipsSessmgrException,
    is64Bit: facts.is64Bit,
    ntVersion: facts.ntVersion,
  }
}

function isBefore(servicePack: ServicePackId, other: ServicePackId): boolean {
  return SERVICE_PACKS.indexOf(servicePack) < SERVICE_PACKS.indexOf(other)
}
