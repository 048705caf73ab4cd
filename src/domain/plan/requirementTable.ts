import type { Answers } from '#domain/answers/answers.ts'
import { helperAccounts } from '#domain/answers/helperList.ts'
import { programsFor, scopeText, usesRemoteDesktop } from '#domain/answers/wantedExceptions.ts'
import { helperNames, readComputer } from '#domain/windows/accounts.ts'
import { capabilitiesOf, EDITIONS, SERVICE_PACKS } from '#domain/windows/editions.ts'
import type { Capabilities, Edition, EditionId } from '#domain/windows/editions.ts'
import { FIREWALL_POLICY, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import type { FirewallProfile } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL, REMOTE_DESKTOP_PORT } from '#domain/windows/localFirewall.ts'
import type { RegistryKey } from '#domain/windows/registry.ts'
import { HELPCTR, HELPSVC, PORT, SESSMGR, TERMINAL_SERVICES } from '#domain/windows/remoteAssistance.ts'

/** What is looked at on the computer, and when it is right. Keys are below HKEY_LOCAL_MACHINE; case never counts. */
export type Look =
  /**
   * One registry value. `is`: must be there and be this. `is-not`: must not be this; may be missing. `other-than`: must
   * be there and be another.
   */
  | {
      readonly kind: 'value'
      readonly key: RegistryKey
      readonly name: string
      readonly test: 'is' | 'is-not' | 'other-than'
      readonly value: number | string
    }
  /** None of these values is there. */
  | { readonly kind: 'absent'; readonly key: RegistryKey; readonly names: readonly string[] }
  /** The list has this helper. Only the name of the value is looked at: name and data are the same by the policy. */
  | { readonly kind: 'helper'; readonly key: RegistryKey; readonly name: string }
  /** The list holds no one but the helpers that were found, and those that could not be asked for. */
  | { readonly kind: 'helpers-only'; readonly key: RegistryKey; readonly notAsked: number }
  /**
   * A firewall list has an enabled entry for a port (`135:TCP`) or a program, no disabled one, and none for addresses
   * that are not wanted: Windows adds the addresses of all entries up, and one that is disabled outweighs them all.
   */
  | {
      readonly kind: 'entry'
      readonly key: RegistryKey
      readonly store: FirewallStore
      readonly subject: string
      readonly addresses: WantedAddresses
    }
  /**
   * A firewall list that counts beside the one with the exceptions has no disabled entry for these ports or programs, as it
   * would outweigh them; and, as far as `narrow` goes, none for addresses that are not wanted: that is `unknown`, since who
   * gets through one exception may still be stopped at another. `onlyIf`: the list counts where this key has `Enabled` 1.
   */
  | {
      readonly kind: 'other-list'
      readonly key: RegistryKey
      readonly store: FirewallStore
      readonly subjects: readonly string[]
      readonly narrow: readonly string[]
      readonly addresses: WantedAddresses
      readonly onlyIf: RegistryKey | null
    }
  /** The policy list under this key leaves the local list in force. */
  | { readonly kind: 'local-list-counts'; readonly key: RegistryKey }
  /** `netsh firewall` exists. */
  | { readonly kind: 'netsh' }
  | FitLook

/** Which computer it is. A script that changes something asks the same before it begins. */
export type FitLook =
  /** It runs in the shell of this Windows, not in the 32-bit one of a 64-bit Windows. */
  | { readonly kind: 'shell'; readonly is64Bit: boolean }
  | { readonly kind: 'windows'; readonly ntVersion: Edition['ntVersion'] }
  /** As far as files differ: XP that is not Home, or Server 2003. */
  | { readonly kind: 'edition'; readonly family: Edition['family'] }
  /** By number; 0 is none. */
  | { readonly kind: 'service-pack'; readonly accepted: readonly number[] }
  | { readonly kind: 'computer'; readonly name: string }

const FIT_KINDS: ReadonlySet<Look['kind']> = new Set<FitLook['kind']>([
  'shell',
  'windows',
  'edition',
  'service-pack',
  'computer',
])

export function isFitLook(look: Look): look is FitLook {
  return FIT_KINDS.has(look.kind)
}

/** `is`: these, spelled as these files spell them. `is-not`: anything else, since nobody knows how it is spelled there. */
interface WantedAddresses {
  readonly test: 'is' | 'is-not'
  readonly text: string
}

type FirewallStore = NonNullable<Answers['firewallStore']>

/** The answers that count, and what the computer's Windows can do. */
export interface Circumstances {
  readonly answers: Answers
  readonly computer: Capabilities
}

/** A kind of requirement: once for a computer, for each helper, or for each chosen profile. */
export type RequirementEntry = {
  readonly applies: (circumstances: Circumstances) => boolean
  /** What it means when the look is not right; `unknown` where no source says that offers fail then. */
  readonly otherwise: 'failed' | 'unknown'
} & (
  | { readonly per: 'computer'; readonly look: (circumstances: Circumstances) => Look }
  | { readonly per: 'helper'; readonly look: (name: string) => Look }
  | {
      readonly per: 'profile'
      readonly look: (profile: FirewallProfile, circumstances: Circumstances) => Look
    }
)

const HELPER_LIST: RegistryKey = `${TERMINAL_SERVICES}\\RAUnsolicit`
const always = () => true
const hasFirewall = ({ answers, computer }: Circumstances) =>
  computer.windowsFirewall && answers.firewallStore !== undefined
const hasPolicyLists = (circumstances: Circumstances) =>
  hasFirewall(circumstances) && circumstances.answers.firewallStore === 'policy'
/** Whether the list of the other store may count too: the policy's beside the computer's, or the other way about. */
const hasOtherLists = (circumstances: Circumstances) =>
  hasFirewall(circumstances) &&
  !(hasPolicyLists(circumstances) && circumstances.answers.keepLocalExceptions === false)
const opensProgram = (program: { readonly path: string }) => (circumstances: Circumstances) =>
  hasFirewall(circumstances) &&
  programsFor(circumstances.answers, circumstances.computer).some(({ path }) => path === program.path)

/**
 * What must be true on the computer for offers to work. The ids are in the reports of computers, so they never change.
 * Of the addresses in the local list it is only known whether they are all: how netsh writes down others is not documented.
 * Sources: RemoteAssistance.admx, WindowsFirewall.admx, KB 301527, KB 306496, KB 884910, Appendix D.
 */
export const REQUIREMENTS = {
  shell: {
    per: 'computer',
    applies: always,
    otherwise: 'failed',
    look: ({ computer }) => ({ kind: 'shell', is64Bit: computer.is64Bit }),
  },
  windows: {
    per: 'computer',
    applies: always,
    otherwise: 'failed',
    look: ({ computer }) => ({ kind: 'windows', ntVersion: computer.ntVersion }),
  },
  edition: {
    per: 'computer',
    applies: always,
    otherwise: 'failed',
    look: (circumstances) => ({ kind: 'edition', family: EDITIONS[editionOf(circumstances)].family }),
  },
  'service-pack': {
    per: 'computer',
    applies: always,
    otherwise: 'failed',
    look: (circumstances) => ({ kind: 'service-pack', accepted: acceptedServicePacks(circumstances) }),
  },
  // Only where the person gave a name, and one that a batch file, which is ASCII, can hold.
  computer: {
    per: 'computer',
    applies: ({ answers: { computer = '' } }) =>
      computer !== '' && readComputer(computer) === null && isAskable(computer),
    otherwise: 'failed',
    look: ({ answers }) => ({ kind: 'computer', name: answers.computer ?? '' }),
  },
  offer: {
    per: 'computer',
    applies: always,
    otherwise: 'failed',
    look: () => valueLook(TERMINAL_SERVICES, 'fAllowUnsolicited', 'is', 1),
  },
  level: {
    per: 'computer',
    applies: always,
    otherwise: 'failed',
    look: ({ answers }) =>
      valueLook(
        TERMINAL_SERVICES,
        'fAllowUnsolicitedFullControl',
        'is',
        answers.control === 'control' ? 1 : 0,
      ),
  },
  helper: {
    per: 'helper',
    applies: always,
    otherwise: 'failed',
    look: (name) => ({ kind: 'helper', key: HELPER_LIST, name }),
  },
  'helpers-only': {
    per: 'computer',
    applies: always,
    otherwise: 'failed',
    look: ({ answers }) => ({
      kind: 'helpers-only',
      key: HELPER_LIST,
      notAsked: helpersOf(answers).filter((name) => !isAskable(name)).length,
    }),
  },
  solicited: {
    per: 'computer',
    applies: ({ computer }) => computer.offersNeedSolicited,
    otherwise: 'failed',
    look: () => valueLook(TERMINAL_SERVICES, 'fAllowToGetHelp', 'is-not', 0),
  },
  // That the switch in the Control Panel also stops offers is not documented. A policy that is on outranks it.
  'solicited-switch': {
    per: 'computer',
    applies: ({ answers, computer }) =>
      computer.offersNeedSolicited && !(answers.solicited === 'disabled' && answers.enableSolicited === true),
    otherwise: 'unknown',
    look: () =>
      valueLook('SYSTEM\\CurrentControlSet\\Control\\Terminal Server', 'fAllowToGetHelp', 'is-not', 0),
  },
  dcom: {
    per: 'computer',
    applies: always,
    otherwise: 'failed',
    look: () => valueLook('SOFTWARE\\Microsoft\\Ole', 'EnableDCOM', 'is', 'Y'),
  },
  // These policies refuse whoever they do not name; a script cannot read who that is. They came with the same service
  // packs as Windows Firewall. Unconfirmed: where they are stored.
  'dcom-restrictions': {
    per: 'computer',
    applies: ({ computer }) => computer.windowsFirewall,
    otherwise: 'unknown',
    look: () => ({
      kind: 'absent',
      key: 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\DCOM',
      names: ['MachineAccessRestriction', 'MachineLaunchRestriction'],
    }),
  },
  'session-service': {
    per: 'computer',
    applies: always,
    otherwise: 'failed',
    // 4 is disabled. Windows installs this service, so one that is missing cannot be started either.
    look: () => valueLook('SYSTEM\\CurrentControlSet\\Services\\RDSessMgr', 'Start', 'other-than', 4),
  },
  // Offers go through both, but that one which is disabled stops them is stated nowhere (facts 7.2).
  'help-service': {
    per: 'computer',
    applies: always,
    otherwise: 'unknown',
    look: () => valueLook('SYSTEM\\CurrentControlSet\\Services\\helpsvc', 'Start', 'is-not', 4),
  },
  'terminal-service': {
    per: 'computer',
    applies: always,
    otherwise: 'unknown',
    look: () => valueLook('SYSTEM\\CurrentControlSet\\Services\\TermService', 'Start', 'is-not', 4),
  },
  netsh: {
    per: 'computer',
    applies: (circumstances) => hasFirewall(circumstances) && circumstances.answers.firewallStore === 'netsh',
    otherwise: 'failed',
    look: () => ({ kind: 'netsh' }),
  },
  'no-shield-policy': {
    per: 'profile',
    applies: hasFirewall,
    otherwise: 'failed',
    look: (profile) => valueLook(policyKey(profile), 'DoNotAllowExceptions', 'is-not', 1),
  },
  'no-shield-local': {
    per: 'profile',
    applies: hasFirewall,
    otherwise: 'failed',
    look: (profile) => valueLook(localKey(profile), 'DoNotAllowExceptions', 'is-not', 1),
  },
  'port-list': {
    per: 'profile',
    applies: hasFirewall,
    otherwise: 'failed',
    look: listLook('GloballyOpenPorts'),
  },
  port: {
    per: 'profile',
    applies: hasFirewall,
    otherwise: 'failed',
    look: entryLook('GloballyOpenPorts', `${PORT.port}:${PORT.protocol}`),
  },
  'program-list': {
    per: 'profile',
    applies: hasFirewall,
    otherwise: 'failed',
    look: listLook('AuthorizedApplications'),
  },
  sessmgr: {
    per: 'profile',
    applies: opensProgram(SESSMGR),
    otherwise: 'failed',
    look: entryLook('AuthorizedApplications', SESSMGR.path),
  },
  helpsvc: {
    per: 'profile',
    applies: opensProgram(HELPSVC),
    otherwise: 'failed',
    look: entryLook('AuthorizedApplications', HELPSVC.path),
  },
  helpctr: {
    per: 'profile',
    applies: opensProgram(HELPCTR),
    otherwise: 'failed',
    look: entryLook('AuthorizedApplications', HELPCTR.path),
  },
  'remote-desktop': {
    per: 'profile',
    applies: (circumstances) =>
      hasFirewall(circumstances) && usesRemoteDesktop(circumstances.answers, circumstances.computer),
    otherwise: 'failed',
    look: (profile, { answers }) =>
      answers.firewallStore === 'policy'
        ? valueLook(`${policyKey(profile)}\\Services\\RemoteDesktop`, 'Enabled', 'is', 1)
        : {
            kind: 'entry',
            key: `${localKey(profile)}\\GloballyOpenPorts\\List`,
            store: 'netsh',
            subject: REMOTE_DESKTOP_PORT,
            addresses: addressesOf(answers),
          },
  },
  'remote-desktop-addresses': {
    per: 'profile',
    applies: (circumstances) =>
      hasPolicyLists(circumstances) && usesRemoteDesktop(circumstances.answers, circumstances.computer),
    otherwise: 'failed',
    look: (profile, { answers }) =>
      valueLook(
        `${policyKey(profile)}\\Services\\RemoteDesktop`,
        'RemoteAddresses',
        'is',
        scopeText(answers.scope ?? 'any'),
      ),
  },
  // A disabled entry of the policy list for ports stands above the policy for Remote Desktop. Source: the ADML text.
  'remote-desktop-port': {
    per: 'profile',
    applies: (circumstances) =>
      hasPolicyLists(circumstances) && usesRemoteDesktop(circumstances.answers, circumstances.computer),
    otherwise: 'failed',
    look: (profile, { answers }) => ({
      kind: 'other-list',
      key: `${policyKey(profile)}\\GloballyOpenPorts\\List`,
      store: 'policy',
      subjects: [REMOTE_DESKTOP_PORT],
      narrow: [],
      addresses: addressesOf(answers),
      onlyIf: null,
    }),
  },
  // That a policy which is off stops what the computer itself lets in is not documented, for neither of these two.
  'remote-desktop-policy': {
    per: 'profile',
    applies: (circumstances) =>
      hasFirewall(circumstances) &&
      !hasPolicyLists(circumstances) &&
      circumstances.computer.remoteDesktopException,
    otherwise: 'unknown',
    look: (profile) => valueLook(`${policyKey(profile)}\\Services\\RemoteDesktop`, 'Enabled', 'is-not', 0),
  },
  'remote-administration': {
    per: 'profile',
    applies: hasFirewall,
    otherwise: 'unknown',
    look: (profile) => valueLook(`${policyKey(profile)}\\RemoteAdminSettings`, 'Enabled', 'is-not', 0),
  },
  'other-ports': {
    per: 'profile',
    applies: hasOtherLists,
    otherwise: 'failed',
    look: (profile, { answers, computer }) => {
      const port = `${PORT.port}:${PORT.protocol}`
      const desktop = usesRemoteDesktop(answers, computer) ? [REMOTE_DESKTOP_PORT] : []
      // Remote Desktop is what people work with: to whom else it is open is their affair.
      return otherLook('GloballyOpenPorts', [port, ...desktop], [port])(profile, answers)
    },
  },
  'other-programs': {
    per: 'profile',
    applies: hasOtherLists,
    otherwise: 'failed',
    look: (profile, { answers, computer }) => {
      const paths = programsFor(answers, computer).map(({ path }) => path)
      // XP comes with an exception for Sessmgr.exe that is open to all.
      const narrow = paths.filter((path) => path !== SESSMGR.path)
      return otherLook('AuthorizedApplications', paths, narrow)(profile, answers)
    },
  },
  'port-merge': {
    per: 'profile',
    applies: hasPolicyLists,
    otherwise: 'failed',
    look: mergeLook('GloballyOpenPorts'),
  },
  'program-merge': {
    per: 'profile',
    applies: hasPolicyLists,
    otherwise: 'failed',
    look: mergeLook('AuthorizedApplications'),
  },
} as const satisfies Record<string, RequirementEntry>

export type RequirementKind = keyof typeof REQUIREMENTS
export const REQUIREMENT_KINDS = Object.keys(REQUIREMENTS) as RequirementKind[]

/** Those of the same edition at which it can do the same: the files would be the same. */
function acceptedServicePacks(circumstances: Circumstances): readonly number[] {
  const edition = editionOf(circumstances)
  const computer = JSON.stringify(circumstances.computer)
  return EDITIONS[edition].servicePacks
    .filter((pack) => JSON.stringify(capabilitiesOf(edition, pack)) === computer)
    .map((pack) => SERVICE_PACKS.indexOf(pack))
}

function editionOf({ answers: { edition } }: Circumstances): EditionId {
  if (edition === undefined) throw new Error('A requirement of no computer')
  return edition
}

function valueLook(
  key: RegistryKey,
  name: string,
  test: 'is' | 'is-not' | 'other-than',
  value: number | string,
): Look {
  return { kind: 'value', key, name, test, value }
}

type FirewallList = 'GloballyOpenPorts' | 'AuthorizedApplications'

/** A policy list counts when it is switched on; the local one unless a policy list stands before it. */
function listLook(list: FirewallList) {
  return (profile: FirewallProfile, { answers }: Circumstances): Look => {
    const key = `${policyKey(profile)}\\${list}`
    return answers.firewallStore === 'policy'
      ? valueLook(key, 'Enabled', 'is', 1)
      : { kind: 'local-list-counts', key }
  }
}

function entryLook(list: FirewallList, subject: string) {
  return (profile: FirewallProfile, { answers }: Circumstances): Look => {
    const isPolicy = answers.firewallStore === 'policy'
    const key = `${isPolicy ? policyKey(profile) : localKey(profile)}\\${list}\\List`
    return {
      kind: 'entry',
      key,
      store: isPolicy ? 'policy' : 'netsh',
      subject,
      addresses: addressesOf(answers),
    }
  }
}

/** Beside a policy list the computer's own counts by the merge that the plan sets; beside that, a policy list that is on. */
function otherLook(list: FirewallList, subjects: readonly string[], narrow: readonly string[]) {
  return (profile: FirewallProfile, answers: Answers): Look => {
    const isPolicy = answers.firewallStore === 'policy'
    const policyList = `${policyKey(profile)}\\${list}`
    return {
      kind: 'other-list',
      key: `${isPolicy ? `${localKey(profile)}\\${list}` : policyList}\\List`,
      store: isPolicy ? 'netsh' : 'policy',
      subjects,
      narrow: answers.scope === 'any' ? [] : narrow,
      addresses: isPolicy ? NOT_ANY : { test: 'is', text: scopeText(answers.scope ?? 'any') },
      onlyIf: isPolicy ? null : policyList,
    }
  }
}

const NOT_ANY: WantedAddresses = { test: 'is-not', text: scopeText('any') }

function addressesOf({ firewallStore, scope = 'any' }: Answers): WantedAddresses {
  if (firewallStore === 'policy' || scope === 'any') return { test: 'is', text: scopeText(scope) }
  return NOT_ANY
}

function mergeLook(list: FirewallList) {
  return (profile: FirewallProfile, { answers }: Circumstances): Look =>
    valueLook(
      `${policyKey(profile)}\\${list}`,
      'AllowUserPrefMerge',
      answers.keepLocalExceptions === false ? 'is-not' : 'is',
      1,
    )
}

function policyKey(profile: FirewallProfile): RegistryKey {
  return `${FIREWALL_POLICY}\\${PROFILE_KEYS[profile]}`
}

function localKey(profile: FirewallProfile): RegistryKey {
  return `${LOCAL_FIREWALL}\\${PROFILE_KEYS[profile]}`
}

/** The names of the helpers, as they are to stand on the list. */
export function helpersOf(answers: Answers): readonly string[] {
  return helperNames(helperAccounts(answers))
}

/** What a batch file can hold. */
const ASKABLE = /^[ -~]*$/

/** Whether a batch file, which is ASCII, can ask for this name. */
export function isAskable(name: string): boolean {
  return ASKABLE.test(name)
}
