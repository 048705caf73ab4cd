import { PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import type { FirewallProfile } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL, setLocalPort, setLocalProgram } from '#domain/windows/localFirewall.ts'
import { freshMachine, MACHINE_KEYS } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { changeRegistry } from '#domain/windows/registry.ts'
import type { RegistryOperation } from '#domain/windows/registry.ts'
import { HELPCTR, HELPSVC, PORT, SESSMGR } from '#domain/windows/remoteAssistance.ts'
import { DEMO_CAST } from './lessonCast.ts'
import type { Cast } from './lessonCast.ts'

/** Where helpers sit: what exceptions are for, unless a lesson is about more. */
export const OFFICES = ['10.0.0.0/8']

/** A computer on which everything is as the wizard would make it: one group, domain profile, the office's addresses. */
export function configuredMachine(cast: Cast = DEMO_CAST): Machine {
  return withExceptions(withOffer(freshMachine('xp-professional', 'sp3'), cast))
}

export function withOffer(machine: Machine, { listed }: Cast): Machine {
  return changed(machine, [
    number(MACHINE_KEYS.policy, 'fAllowUnsolicited', 1),
    number(MACHINE_KEYS.policy, 'fAllowUnsolicitedFullControl', 1),
    text(MACHINE_KEYS.helpers, listed, listed),
  ])
}

export function withExceptions(
  machine: Machine,
  profile: FirewallProfile = 'domain',
  scope = OFFICES.join(','),
): Machine {
  let { registry } = machine
  registry = setLocalPort(registry, profile, {
    port: PORT.port,
    protocol: PORT.protocol,
    scope,
    status: 'Enabled',
    name: PORT.name,
  })
  for (const { path, name } of [SESSMGR, HELPSVC, HELPCTR]) {
    registry = setLocalProgram(registry, profile, { path, scope, status: 'Enabled', name })
  }
  return { ...machine, registry }
}

export function localKey(profile: FirewallProfile): string {
  return `${LOCAL_FIREWALL}\\${PROFILE_KEYS[profile]}`
}

export function number(key: string, name: string, data: number): RegistryOperation {
  return { kind: 'set-value', key, name, data: { type: 'REG_DWORD', data } }
}

export function text(key: string, name: string, data: string): RegistryOperation {
  return { kind: 'set-value', key, name, data: { type: 'REG_SZ', data } }
}

export function changed(machine: Machine, operations: readonly RegistryOperation[]): Machine {
  return { ...machine, registry: changeRegistry(machine.registry, operations) }
}
