import { FIREWALL_POLICY, FIREWALL_PROFILES, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import type { FirewallProfile } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL } from '#domain/windows/localFirewall.ts'
import { machineCapabilities } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { runNetshFirewall } from '#domain/windows/netshFirewall.ts'
import { getValue, valuesOf } from '#domain/windows/registry.ts'
import type { ValueData } from '#domain/windows/registry.ts'
import type { Answer } from './command.ts'
import type { Desktop } from './desktopState.ts'

/**
 * What `netsh` answers, and the computer after it. Takes the words after `netsh`. Columns are those of published transcripts;
 * what policies define is not in the lists, since it is not known how this Windows would show it.
 */
export function netsh({ machine }: Desktop, args: readonly string[]): Answer {
  const [context = '', verb = '', noun = ''] = args
  const typed = args.join(' ')
  const isFirewall = context.toLowerCase() === 'firewall' && machineCapabilities(machine).windowsFirewall
  if (isFirewall && verb.toLowerCase() === 'show') return { output: show(machine, noun.toLowerCase()) }
  if (context.toLowerCase() === 'help' || typed === '') {
    return {
      output: [
        'The following commands are available:',
        '',
        'Commands in this context:',
        "diag           - Changes to the `netsh diag' context.",
        ...(machineCapabilities(machine).windowsFirewall
          ? ["firewall       - Changes to the `netsh firewall' context."]
          : []),
        "interface      - Changes to the `netsh interface' context.",
      ],
    }
  }
  const { machine: next, result } = runNetshFirewall(machine, args)
  switch (result) {
    case 'ok':
      return { output: ['Ok.'], machine: next }
    case 'unknown-command':
      return { output: [`The following command was not found: ${typed}.`] }
    case 'syntax':
      return {
        output: ['The syntax supplied for this command is not valid. Check help for the correct syntax.'],
      }
    case 'not-found':
      return { output: ['The system cannot find the file specified.'] }
  }
}

const PROFILE_NAMES: Readonly<Record<FirewallProfile, string>> = { domain: 'Domain', standard: 'Standard' }

/** The columns of published transcripts. */
function show(machine: Machine, noun: string): readonly string[] {
  switch (noun) {
    case 'portopening':
      return FIREWALL_PROFILES.flatMap((profile) => portLines(machine, profile))
    case 'allowedprogram':
      return FIREWALL_PROFILES.flatMap((profile) => programLines(machine, profile))
    case 'currentprofile':
      return [`Current profile: ${PROFILE_NAMES[machine.activeProfile]}`]
    case 'opmode':
    case 'state':
      return FIREWALL_PROFILES.flatMap((profile) => stateLines(machine, profile))
    case 'config':
      return FIREWALL_PROFILES.flatMap((profile) => [
        ...stateLines(machine, profile),
        ...portLines(machine, profile),
        ...programLines(machine, profile),
      ])
    default:
      return ['The syntax supplied for this command is not valid. Check help for the correct syntax.']
  }
}

/** What is in force: a policy decides before the computer's own switch, and either may forbid exceptions. */
function stateLines(machine: Machine, profile: FirewallProfile): readonly string[] {
  const places = [FIREWALL_POLICY, LOCAL_FIREWALL].map((root) => `${root}\\${PROFILE_KEYS[profile]}`)
  const numbers = (name: string) =>
    places.flatMap((key) => {
      const data = getValue(machine.registry, key, name)
      return data?.type === 'REG_DWORD' ? data.data : []
    })
  const [isOn = 0] = numbers('EnableFirewall')
  const isForbidden = numbers('DoNotAllowExceptions').includes(1)
  const current = machine.activeProfile === profile ? ' (current)' : ''
  return [
    `${PROFILE_NAMES[profile]} profile configuration${current}:`,
    RULE,
    `Operational mode                  = ${isOn === 0 ? 'Disable' : 'Enable'}`,
    `Exception mode                    = ${isForbidden ? 'Disable' : 'Enable'}`,
    '',
  ]
}

const RULE = '-------------------------------------------------------------------'

function portLines(machine: Machine, profile: FirewallProfile): readonly string[] {
  const key = `${LOCAL_FIREWALL}\\${PROFILE_KEYS[profile]}\\GloballyOpenPorts\\List`
  const rows = valuesOf(machine.registry, key).map(({ data }) => {
    const [port = '', protocol = '', , status = '', ...name] = textOf(data).split(':')
    return `${port.padEnd(7)}${protocol.padEnd(10)}${modeOf(status).padEnd(9)}${name.join(':')}`
  })
  return [
    `Port configuration for ${PROFILE_NAMES[profile]} profile:`,
    'Port   Protocol  Mode     Name',
    RULE,
    ...rows,
    '',
  ]
}

function programLines(machine: Machine, profile: FirewallProfile): readonly string[] {
  const key = `${LOCAL_FIREWALL}\\${PROFILE_KEYS[profile]}\\AuthorizedApplications\\List`
  const rows = valuesOf(machine.registry, key).map(({ name, data }) => {
    const [, status = '', ...rest] = textOf(data)
      .slice(name.length + 1)
      .split(':')
    return `${modeOf(status).padEnd(9)}${rest.join(':')} / ${name}`
  })
  return [
    `Allowed programs configuration for ${PROFILE_NAMES[profile]} profile:`,
    'Mode     Name / Program',
    RULE,
    ...rows,
    '',
  ]
}

function modeOf(status: string): string {
  return status.toLowerCase() === 'disabled' ? 'Disable' : 'Enable'
}

function textOf(data: ValueData): string {
  return data.type === 'REG_SZ' ? data.data : ''
}
