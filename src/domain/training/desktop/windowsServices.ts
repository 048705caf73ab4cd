import { MACHINE_KEYS, machineCapabilities, SERVICE_START } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { getValue, setValue } from '#domain/windows/registry.ts'
import type { Answer } from './command.ts'
import type { Desktop } from './desktopState.ts'

export interface Service {
  readonly name: string
  readonly displayName: string
  /** Data of `Start`. */
  readonly start: number
  readonly isRunning: boolean
}

/**
 * The services that have to do with an offer: name, display name, and how they start as Windows comes. Sources: Microsoft's
 * "System Services for the Windows Server 2003 Family and Windows XP" (names), published lists of XP's services (start).
 * That of SharedAccess on Server 2003 is UNCONFIRMED.
 */
const SERVICES: readonly (readonly [name: string, displayName: string, start: number])[] = [
  ['helpsvc', 'Help and Support', SERVICE_START.automatic],
  ['RDSessMgr', 'Remote Desktop Help Session Manager', SERVICE_START.manual],
  ['RpcSs', 'Remote Procedure Call (RPC)', SERVICE_START.automatic],
  ['TermService', 'Terminal Services', SERVICE_START.manual],
  ['SharedAccess', 'Windows Firewall/Internet Connection Sharing (ICS)', SERVICE_START.automatic],
]

/** In the order of their display names. */
export function servicesOf(machine: Machine): readonly Service[] {
  return SERVICES.map(([name, displayName, first]) => {
    const found = getValue(machine.registry, `${MACHINE_KEYS.services}\\${name}`, 'Start')
    const start = found?.type === 'REG_DWORD' ? found.data : first
    return {
      name,
      displayName:
        name === 'SharedAccess' && !machineCapabilities(machine).windowsFirewall
          ? 'Internet Connection Firewall (ICF) / Internet Connection Sharing (ICS)'
          : displayName,
      start,
      // Logging on starts Terminal Services; the session manager is there only while somebody is helped.
      isRunning:
        start === SERVICE_START.automatic || (start === SERVICE_START.manual && name === 'TermService'),
    }
  })
}

/** By either name, as Windows compares them. */
export function findService(machine: Machine, wanted: string): Service | undefined {
  return servicesOf(machine).find(({ name, displayName }) => {
    return [name, displayName].some((each) => each.toLowerCase() === wanted.toLowerCase())
  })
}

export function withStart(machine: Machine, service: string, start: number): Machine {
  const key = `${MACHINE_KEYS.services}\\${service}`
  const registry = setValue(machine.registry, key, 'Start', { type: 'REG_DWORD', data: start })
  return { ...machine, registry }
}

/** `sc query`, `sc qc` and `sc config`, in the columns of published transcripts. */
export function sc({ machine }: Desktop, [verb = '', wanted = '', ...options]: readonly string[]): Answer {
  const service = findService(machine, wanted)
  const what = verb.toLowerCase()
  if (what === 'query' && wanted === '') {
    return { output: servicesOf(machine).flatMap((each) => (each.isRunning ? stateLines(each) : [])) }
  }
  if (service === undefined) {
    return {
      output: [
        '[SC] EnumQueryServicesStatus:OpenService FAILED 1060:',
        '',
        'The specified service does not exist as an installed service.',
      ],
    }
  }
  const { name, displayName, start } = service
  switch (what) {
    case 'query':
      return { output: stateLines(service) }
    case 'qc':
      return {
        output: [
          '[SC] GetServiceConfig SUCCESS',
          '',
          `SERVICE_NAME: ${name}`,
          typeLine(name),
          `        START_TYPE         : ${start}   ${START_TYPES[start - SERVICE_START.automatic]?.[1]}`,
          `        DISPLAY_NAME       : ${displayName}`,
        ],
      }
    case 'config': {
      // The blank behind the equals sign belongs to it.
      const index = START_TYPES.findIndex(([word]) => word === options[1]?.toLowerCase())
      if (options[0]?.toLowerCase() !== 'start=' || index === -1) {
        return { output: ['ERROR:  Invalid Option'] }
      }
      const next = withStart(machine, name, index + SERVICE_START.automatic)
      return { output: ['[SC] ChangeServiceConfig SUCCESS'], machine: next }
    }
    default:
      return { output: ['*** Unrecognized Command ***'] }
  }
}

function stateLines({ name, isRunning }: Service): readonly string[] {
  const state = isRunning ? '4  RUNNING' : '1  STOPPED'
  return ['', `SERVICE_NAME: ${name}`, typeLine(name), `        STATE              : ${state}`]
}

/** Sessmgr.exe is a program of its own; the others share one. */
function typeLine(name: string): string {
  return `        TYPE               : ${name === 'RDSessMgr' ? '10  WIN32_OWN' : '20  WIN32_SHARE'}_PROCESS`
}

/** From `automatic` on: what is typed, and what is shown. */
const START_TYPES = [
  ['auto', 'AUTO_START'],
  ['demand', 'DEMAND_START'],
  ['disabled', 'DISABLED'],
] as const
