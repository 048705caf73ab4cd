import { expect, it } from 'vitest'
import type { Desktop } from '#domain/training/desktop/desktopState.ts'
import { netsh } from '#domain/training/desktop/netshCommand.ts'
import { FIREWALL_PROFILES } from '#domain/windows/firewallException.ts'
import { setLocalPort, setLocalProgram } from '#domain/windows/localFirewall.ts'
import { freshMachine } from '#domain/windows/machine.ts'
import { readPaste } from './pasteReader.ts'

it('reads what the replica prints', () => {
  const machine = freshMachine('xp-professional', 'sp3')
  let { registry } = machine
  const common = { scope: '*', status: 'Enabled', name: 'Offer Remote Assistance' } as const
  for (const profile of FIREWALL_PROFILES)
    registry = setLocalPort(registry, profile, { port: 135, protocol: 'TCP', ...common })
  registry = setLocalProgram(registry, 'domain', {
    path: '%WINDIR%\\PCHealth\\HelpCtr\\Binaries\\Helpctr.exe',
    ...common,
    status: 'Disabled',
  })
  const desktop = { machine: { ...machine, registry } } as Desktop
  const { output } = netsh(desktop, ['firewall', 'show', 'config'])
  const [reading] = readPaste(['C:\\>netsh firewall show config', '', ...output, 'C:\\>'].join('\r\n'), null)
  expect(reading?.problems).toEqual([])
  expect(
    reading?.exceptions.map(({ profile, port, path, enabled }) => [profile, port ?? path, enabled]),
  ).toEqual([
    ['domain', 135, true],
    ['domain', 'C:\\WINDOWS\\SYSTEM32\\Sessmgr.exe', true],
    ['domain', 'C:\\WINDOWS\\PCHealth\\HelpCtr\\Binaries\\Helpctr.exe', false],
    ['standard', 135, true],
    ['standard', 'C:\\WINDOWS\\SYSTEM32\\Sessmgr.exe', true],
  ])
  expect(reading?.firewall.map(({ profile, isOn, isCurrent }) => [profile, isOn, isCurrent])).toEqual([
    ['domain', true, true],
    ['standard', true, false],
  ])
  expect(reading?.wholeLists).toHaveLength(4)
})
