import { capabilitiesOf } from './editions.ts'
import type { Capabilities, EditionId, ServicePackId } from './editions.ts'
import { FIREWALL_PROFILES, PROFILE_KEYS } from './firewallException.ts'
import type { FirewallProfile } from './firewallException.ts'
import { LOCAL_FIREWALL, setLocalProgram } from './localFirewall.ts'
import { changeRegistry, EMPTY_REGISTRY, registryDifferences } from './registry.ts'
import type { Registry, RegistryDifference, RegistryKey, RegistryOperation } from './registry.ts'
import { SESSMGR, SESSMGR_OF_XP, TERMINAL_SERVICES } from './remoteAssistance.ts'

/** Where Windows keeps what decides about an offer, below HKEY_LOCAL_MACHINE. */
export const MACHINE_KEYS = {
  /** Both Remote Assistance policies. */
  policy: TERMINAL_SERVICES,
  helpers: `${TERMINAL_SERVICES}\\RAUnsolicit`,
  dcom: 'SOFTWARE\\Microsoft\\Ole',
  /** UNCONFIRMED: from memory. Nothing of ours writes it. */
  dcomRestrictions: 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\DCOM',
  /** The switch of Control Panel, System, Remote; no policy. */
  remoteSwitch: 'SYSTEM\\CurrentControlSet\\Control\\Terminal Server',
  services: 'SYSTEM\\CurrentControlSet\\Services',
} as const satisfies Record<string, RegistryKey>

/** Data of `Start` below a service's key. */
export const SERVICE_START = { automatic: 2, manual: 3, disabled: 4 } as const

/**
 * The computer that receives help. Never changed in place: whatever happens to it gives a new one, so that the computer
 * of before is still there to compare with or to go back to.
 */
export interface Machine {
  readonly edition: EditionId
  readonly servicePack: ServicePackId
  readonly name: string
  /** NetBIOS or DNS name; null in a workgroup. */
  readonly domain: string | null
  /** Other domains, or other names of the same one, whose accounts this domain takes. */
  readonly trusts: readonly string[]
  /** Which list of Windows Firewall is in force: that of a computer at its domain, or the other. */
  readonly activeProfile: FirewallProfile
  /** Internet Connection Firewall, which Windows had before Windows Firewall: it lets in nothing that nobody asked for. */
  readonly connectionFirewall: boolean
  /** What `localsubnet` means here, as a CIDR block. */
  readonly subnet: string
  /** Who sits at it, and would say yes or no to an offer; null: nobody is logged on. */
  readonly person: { readonly name: string; readonly accepts: boolean } | null
  readonly registry: Registry
  /** What `reg export` saved, by the file's name as Windows compares it. */
  readonly exports: ReadonlyMap<string, Registry>
}

/** What the computer's Windows can do. */
export function machineCapabilities({ edition, servicePack }: Machine): Capabilities {
  return capabilitiesOf(edition, servicePack)
}

/**
 * A computer with nothing but Windows on it, a member of a domain that trusts no other, somebody logged on who says yes.
 * Sources: the article and EnableDCOM (`Y` is there from the start); Netfw.inf documentation and cc737332, bb490623
 * (Windows Firewall on or off, the exception of XP for Sessmgr.exe). RDSessMgr starts by hand, as seen. The value
 * `EnableFirewall` of the local store is UNCONFIRMED: it is named as the policy's, which is what the lists do.
 */
export function freshMachine(edition: EditionId, servicePack: ServicePackId): Machine {
  const computer = capabilitiesOf(edition, servicePack)
  const number = (key: RegistryKey, name: string, data: number): RegistryOperation => ({
    kind: 'set-value',
    key,
    name,
    data: { type: 'REG_DWORD', data },
  })
  let registry = changeRegistry(EMPTY_REGISTRY, [
    { kind: 'set-value', key: MACHINE_KEYS.dcom, name: 'EnableDCOM', data: { type: 'REG_SZ', data: 'Y' } },
    number(`${MACHINE_KEYS.services}\\RDSessMgr`, 'Start', SERVICE_START.manual),
    // Invitations are on in XP and off in Server 2003; offers do not depend on this switch as far as is known.
    number(MACHINE_KEYS.remoteSwitch, 'fAllowToGetHelp', computer.remoteDesktopException ? 0 : 1),
  ])
  if (computer.windowsFirewall) {
    for (const profile of FIREWALL_PROFILES) {
      const key = `${LOCAL_FIREWALL}\\${PROFILE_KEYS[profile]}`
      registry = changeRegistry(registry, [
        number(key, 'EnableFirewall', computer.firewallOnByDefault ? 1 : 0),
      ])
      if (!computer.shipsSessmgrException) continue
      registry = setLocalProgram(registry, profile, {
        path: SESSMGR.path,
        scope: '*',
        status: 'Enabled',
        name: SESSMGR_OF_XP.name,
      })
    }
  }
  return {
    edition,
    servicePack,
    name: 'PC01',
    domain: 'CONTOSO',
    trusts: [],
    activeProfile: 'domain',
    connectionFirewall: false,
    subnet: '192.168.1.0/24',
    person: { name: 'CONTOSO\\user', accepts: true },
    registry,
    exports: new Map(),
  }
}

/** Every value in which two computers differ: nothing else of a computer is changed by a file. */
export function machineDifferences(before: Machine, after: Machine): readonly RegistryDifference[] {
  return registryDifferences(before.registry, after.registry)
}
