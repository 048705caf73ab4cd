import { describe, expect, it } from 'vitest'
import { LOCAL_FIREWALL } from './localFirewall.ts'
import { freshMachine, machineDifferences } from './machine.ts'
import type { Machine } from './machine.ts'
import { runNetshFirewall } from './netshFirewall.ts'
import { getValue, valuesOf } from './registry.ts'
import type { RegistryValue } from './registry.ts'

const xp = freshMachine('xp-professional', 'sp3')
/** As the shell does it: quotes hold an argument together. */
const words = (line: string) =>
  Array.from(line.matchAll(/(?:"[^"]*"|\S)+/g), ([word]) => word.replaceAll('"', ''))
const run = (line: string, machine: Machine = xp) => runNetshFirewall(machine, words(line))
const texts = (values: readonly RegistryValue[]) =>
  values.map(({ name, data }) => [name, data.type === 'REG_SZ' ? data.data : data])
const list = (machine: Machine, profile: string, name: string) =>
  texts(valuesOf(machine.registry, `${LOCAL_FIREWALL}\\${profile}\\${name}\\List`))
const ports = (machine: Machine, profile = 'DomainProfile') => list(machine, profile, 'GloballyOpenPorts')
const programs = (machine: Machine, profile = 'DomainProfile') =>
  list(machine, profile, 'AuthorizedApplications')

describe('netsh firewall', () => {
  it.each([
    [
      'firewall add portopening protocol=TCP port=135 name="Offer Remote Assistance"',
      '135:TCP',
      '135:TCP:*:Enabled:Offer Remote Assistance',
    ],
    ['firewall add portopening TCP 135 RA', '135:TCP', '135:TCP:*:Enabled:RA'],
    ['firewall set portopening udp 9 x DISABLE SUBNET', '9:UDP', '9:UDP:LocalSubNet:Disabled:x'],
    [
      'FIREWALL ADD PORTOPENING protocol = tcp port = 22 name = SSH scope = custom addresses = 10.0.0.1,10.0.0.0/255.0.0.0',
      '22:TCP',
      '22:TCP:10.0.0.1,10.0.0.0/255.0.0.0:Enabled:SSH',
    ],
    [
      'firewall set service type=REMOTEDESKTOP mode=ENABLE scope=CUSTOM addresses=10.0.0.0/8',
      '3389:TCP',
      '3389:TCP:10.0.0.0/8:Enabled:Remote Desktop',
    ],
  ])('writes the port list of the active profile: %s', (line, name, data) => {
    const { machine, result } = run(line)
    expect(result).toBe('ok')
    expect(ports(machine)).toEqual([[name, data]])
    expect(ports(machine, 'StandardProfile')).toEqual([])
    expect(ports(run(line, { ...xp, activeProfile: 'standard' }).machine, 'StandardProfile')).toEqual([
      [name, data],
    ])
  })

  it('writes both protocols and both profiles where it is told ALL', () => {
    const { machine } = run('firewall add portopening ALL 135 RA profile=ALL')
    for (const profile of ['DomainProfile', 'StandardProfile']) {
      expect(ports(machine, profile).map(([name]) => name)).toEqual(['135:TCP', '135:UDP'])
    }
  })

  it('keeps a program by its expanded path, and one entry for each file', () => {
    const { machine } = run(
      'firewall add allowedprogram program=%windir%\\system32\\SESSMGR.EXE name=RA scope=SUBNET profile=DOMAIN',
    )
    expect(programs(machine)).toEqual([
      ['C:\\WINDOWS\\system32\\SESSMGR.EXE', 'C:\\WINDOWS\\system32\\SESSMGR.EXE:LocalSubNet:Enabled:RA'],
    ])
    expect(programs(machine, 'StandardProfile')).toEqual(programs(xp, 'StandardProfile'))
    expect(programs(xp, 'StandardProfile')).toHaveLength(1)
  })

  it('deletes what was added, and says when there was nothing', () => {
    for (const entry of ['portopening TCP 135', 'allowedprogram C:\\a.exe']) {
      const added = run(`firewall add ${entry} x profile=ALL`).machine
      expect(machineDifferences(xp, added)).toHaveLength(2)
      const deleted = run(`firewall delete ${entry} profile=ALL`, added)
      expect(deleted.result).toBe('ok')
      expect(machineDifferences(xp, deleted.machine)).toEqual([])
      expect(run(`firewall delete ${entry}`).result).toBe('not-found')
    }
    const opened = run('firewall set service REMOTEDESKTOP ENABLE').machine
    expect(machineDifferences(xp, run('firewall set service REMOTEDESKTOP DISABLE', opened).machine)).toEqual(
      [],
    )
    // Switching off what was never on is no failure.
    expect(run('firewall set service REMOTEDESKTOP DISABLE').result).toBe('ok')
  })

  it('switches the firewall and its exceptions', () => {
    const { machine } = run('firewall set opmode DISABLE DISABLE STANDARD')
    const key = `${LOCAL_FIREWALL}\\StandardProfile`
    expect(getValue(machine.registry, key, 'EnableFirewall')).toEqual({ type: 'REG_DWORD', data: 0 })
    expect(getValue(machine.registry, key, 'DoNotAllowExceptions')).toEqual({ type: 'REG_DWORD', data: 1 })
  })

  it.each([
    ['firewall add portopening TCP 0 x', 'syntax'],
    ['firewall add portopening TCP 65536 x', 'syntax'],
    ['firewall add portopening ICMP 1 x', 'syntax'],
    ['firewall add portopening TCP 135', 'syntax'],
    ['firewall add portopening TCP 135 a:b', 'syntax'],
    ['firewall add portopening TCP 135 x MAYBE', 'syntax'],
    ['firewall add portopening TCP 135 x ENABLE CUSTOM', 'syntax'],
    ['firewall add portopening TCP 135 x ENABLE ALL 10.0.0.1', 'syntax'],
    ['firewall add portopening TCP 135 x ENABLE NOBODY', 'syntax'],
    ['firewall add portopening TCP 135 x profile=PUBLIC', 'syntax'],
    ['firewall add portopening TCP 135 x port=136', 'syntax'],
    ['firewall add portopening TCP 135 x colour=red', 'syntax'],
    ['firewall add allowedprogram name=x', 'syntax'],
    ['firewall delete allowedprogram', 'syntax'],
    ['firewall set service FILEANDPRINT ENABLE', 'syntax'],
    ['firewall set service REMOTEDESKTOP', 'syntax'],
    ['firewall set opmode', 'syntax'],
    ['firewall add', 'unknown-command'],
    ['interface add portopening TCP 135 x', 'unknown-command'],
  ])('changes nothing by what is not in its grammar: %s', (line, result) => {
    expect(run(line)).toEqual({ machine: xp, result })
  })

  it('is unknown to a Windows before Windows Firewall', () => {
    const old = freshMachine('server-2003-standard', 'rtm')
    expect(run('firewall add portopening TCP 135 x', old)).toEqual({
      machine: old,
      result: 'unknown-command',
    })
  })
})
