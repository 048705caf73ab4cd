import type { RegistryKey } from './registry.ts'

export type FirewallProfile = 'domain' | 'standard'
/** `any`, or entries: `localsubnet`, IPv4 addresses, CIDR blocks. */
export type Scope = 'any' | readonly string[]

export type FirewallTarget =
  | {
      readonly kind: 'port'
      readonly protocol: 'TCP' | 'UDP'
      readonly port: number
      readonly profile: FirewallProfile
    }
  | { readonly kind: 'program'; readonly path: string; readonly profile: FirewallProfile }
  | { readonly kind: 'service'; readonly type: 'REMOTEDESKTOP'; readonly profile: FirewallProfile }

/** An enabled exception in the computer's own (local) firewall store. The name of a service is Windows' own. */
export interface FirewallException {
  readonly name: string
  readonly scope: Scope
}

export const FIREWALL_POLICY: RegistryKey = 'SOFTWARE\\Policies\\Microsoft\\WindowsFirewall'
export const PROFILE_KEYS = { domain: 'DomainProfile', standard: 'StandardProfile' } as const
export const FIREWALL_PROFILES: readonly FirewallProfile[] = ['domain', 'standard']
