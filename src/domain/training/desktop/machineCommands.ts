import { EDITIONS } from '#domain/windows/editions.ts'
import { machineCapabilities } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { exportTree } from '#domain/windows/registry.ts'
import type { ValueData } from '#domain/windows/registry.ts'
import type { Answer } from './command.ts'
import type { Desktop } from './desktopState.ts'
import { buildOf } from './launch.ts'
import { seatOf } from './network.ts'

/** As `systeminfo` of XP begins, in published transcripts; what the replica has no model of is left out. */
export function systemInfo({ machine }: Desktop): Answer {
  return {
    output: [
      '',
      `Host Name:                 ${machine.name}`,
      `OS Name:                   Microsoft ${EDITIONS[machine.edition].name}`,
      `OS Version:                ${osVersion(machine)}`,
      'OS Manufacturer:           Microsoft Corporation',
      `OS Configuration:          ${osConfiguration(machine)}`,
      `Domain:                    ${machine.domain ?? 'WORKGROUP'}`,
    ],
  }
}

function osVersion(machine: Machine): string {
  const { version, build, level } = buildOf(machine)
  return `${version}.${build} ${level === '' ? 'N/A' : level} Build ${build}`
}

function osConfiguration({ edition, domain }: Machine): string {
  const kind = EDITIONS[edition].family === 'xp' ? 'Workstation' : 'Server'
  return `${domain === null ? 'Standalone' : 'Member'} ${kind}`
}

/**
 * `gpresult`, and with `/v` or `/z` every value that a policy sets on the computer. Layout: published transcripts of the
 * same version of the tool on Windows Server 2008; of XP none was found, and nothing is claimed of how its text differs.
 * The replica keeps no dates and has one store for all policy, so every value is the local policy's. Home Edition has no
 * Group Policy.
 */
export function gpResult(desktop: Desktop, [option = '']: readonly string[]): Answer | null {
  const { machine } = desktop
  if (!machineCapabilities(machine).offerPolicy) return null
  const { account } = seatOf(desktop)
  const values = [...exportTree(machine.registry, 'SOFTWARE\\Policies').values()].flatMap((node) =>
    [...node.values.values()].flatMap(({ name, data }) => [
      '            GPO: Local Group Policy',
      `                Folder Id: ${node.key}\\${name}`,
      `                Value:     ${bytesOf(data)}`,
      '                State:     Enabled',
      '',
    ]),
  )
  const local = '        Local Group Policy'
  const applied = [
    ...(machine.domain === null ? [] : ['        Default Domain Policy']),
    ...(values.length === 0 ? [] : [local]),
  ]
  const title = `RSOP data for ${account} on ${machine.name} : Logging Mode`
  return {
    output: [
      '',
      'Microsoft (R) Windows (R) Operating System Group Policy Result tool v2.0',
      '',
      ...underlined(title),
      '',
      `OS Configuration:            ${osConfiguration(machine)}`,
      `OS Version:                  ${osVersion(machine)}`,
      '',
      ...underlined('COMPUTER SETTINGS'),
      ...underlined('    Applied Group Policy Objects'),
      ...(applied.length === 0 ? ['        N/A'] : applied),
      ...(values.length === 0
        ? [
            '',
            ...underlined('    The following GPOs were not applied because they were filtered out'),
            local,
            '            Filtering:  Not Applied (Empty)',
          ]
        : []),
      ...(/^\/[vz]$/i.test(option)
        ? [
            '',
            ...underlined('    Resultant Set Of Policies for Computer'),
            ...underlined('        Administrative Templates'),
            ...(values.length === 0 ? ['            N/A'] : values),
          ]
        : []),
    ],
  }
}

function underlined(text: string): readonly string[] {
  return [text, text.replaceAll(/\S| (?=\S)(?<=\S )/g, '-')]
}

/** The bytes as the registry keeps them, as the tool shows them. */
function bytesOf(data: ValueData): string {
  const bytes =
    data.type === 'REG_DWORD'
      ? [0, 8, 16, 24].map((shift) => (data.data >>> shift) & 255)
      : data.type === 'REG_SZ'
        ? Array.from(
            { length: data.data.length + 1 },
            (_, index) => data.data.charCodeAt(index) || 0,
          ).flatMap((unit) => [unit & 255, unit >> 8])
        : (data.hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  return bytes.join(', ')
}
