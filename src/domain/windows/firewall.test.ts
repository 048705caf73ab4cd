import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firewallDecision, isInScope } from './firewall.ts'
import type { Destination } from './firewall.ts'
import { LOCAL_FIREWALL } from './localFirewall.ts'
import { freshMachine } from './machine.ts'
import type { Machine } from './machine.ts'
import { setValue } from './registry.ts'

const POLICY = 'SOFTWARE\\Policies\\Microsoft\\WindowsFirewall'
const DCOM: Destination = { kind: 'port', port: 135, protocol: 'TCP' }
const HELPSVC: Destination = { kind: 'program', path: 'C:\\Windows\\PCHealth\\helpsvc.exe' }
const xp = freshMachine('xp-professional', 'sp3')

type Setting = readonly [key: string, name: string, data: string | number]
const having = (settings: readonly Setting[], machine: Machine = xp): Machine => ({
  ...machine,
  registry: settings.reduce(
    (registry, [key, name, data]) =>
      setValue(
        registry,
        key,
        name,
        typeof data === 'number' ? { type: 'REG_DWORD', data } : { type: 'REG_SZ', data },
      ),
    machine.registry,
  ),
})
const because = (
  settings: readonly Setting[],
  destination: Destination = DCOM,
  address = '10.0.0.5',
  machine = xp,
) => firewallDecision(having(settings, machine), [destination], address).because

const P = `${POLICY}\\DomainProfile`
const L = `${LOCAL_FIREWALL}\\DomainProfile`
const policyOn: Setting = [`${P}\\GloballyOpenPorts`, 'Enabled', 1]
const policyOff: Setting = [`${P}\\GloballyOpenPorts`, 'Enabled', 0]
const merge: Setting = [`${P}\\GloballyOpenPorts`, 'AllowUserPrefMerge', 1]
const noMerge: Setting = [`${P}\\GloballyOpenPorts`, 'AllowUserPrefMerge', 0]
const policyPort = (definition: string): Setting => [`${P}\\GloballyOpenPorts\\List`, definition, definition]
const localPort = (definition: string, profile = L): Setting => [
  `${profile}\\GloballyOpenPorts\\List`,
  definition.split(':', 2).join(':'),
  definition,
]
const open = '135:TCP:*:Enabled:Offer Remote Assistance'
const closed = '135:TCP:*:disabled:Never'

describe('Windows Firewall in the model', () => {
  it.each<readonly [string, readonly Setting[], string]>([
    ['nothing is set', [], 'no-exception'],
    ['the own list has the port', [localPort(open)], 'exception'],
    ['the other profile has it', [localPort(open, `${LOCAL_FIREWALL}\\StandardProfile`)], 'other-profile'],
    ['the policy list has it', [policyOn, policyPort(open)], 'exception'],
    ['the policy list has it without the policy', [policyPort(open)], 'no-exception'],
    ['the policy list has it and the policy is disabled', [policyOff, policyPort(open)], 'no-exception'],
    ['an enabled policy shadows the own list', [policyOn, localPort(open)], 'local-ignored'],
    ['a disabled policy shadows the own list', [policyOff, localPort(open)], 'local-ignored'],
    ['local exceptions are disallowed by themselves', [noMerge, localPort(open)], 'local-ignored'],
    ['an enabled policy leaves the own list in force', [policyOn, merge, localPort(open)], 'exception'],
    ['a disabled policy leaves the own list in force', [policyOff, merge, localPort(open)], 'exception'],
    ['one definition is disabled', [policyOn, policyPort(open), policyPort(closed)], 'exception-disabled'],
    [
      'the own list disables it and does not count',
      [policyOn, policyPort(open), localPort(closed)],
      'exception',
    ],
    [
      'the own list disables it and counts',
      [policyOn, merge, policyPort(open), localPort(closed)],
      'exception-disabled',
    ],
    ['it is for others', [localPort('135:TCP:10.0.0.6:Enabled:x')], 'outside-scope'],
    [
      'scopes add up',
      [policyOn, policyPort('135:TCP:10.0.0.6:enabled:x'), policyPort('135:tcp:10.0.0.0/29:ENABLED:x')],
      'exception',
    ],
    ['it is another port', [localPort('1350:TCP:*:Enabled:x')], 'no-exception'],
    ['it is the other protocol', [localPort('135:UDP:*:Enabled:x')], 'no-exception'],
    ['the definition is no definition', [localPort('135:TCP:*:Enabled')], 'no-exception'],
    ['the name has a stray blank', [localPort('135:TCP:*:Enabled: Offer')], 'exception'],
    ['the firewall is off', [[L, 'EnableFirewall', 0]], 'firewall-off'],
    ['a policy switches it off', [[P, 'EnableFirewall', 0]], 'firewall-off'],
    [
      'a policy switches it on again',
      [
        [P, 'EnableFirewall', 1],
        [L, 'EnableFirewall', 0],
      ],
      'no-exception',
    ],
    [
      'exceptions are forbidden by policy',
      [[P, 'DoNotAllowExceptions', 1], localPort(open)],
      'exceptions-forbidden',
    ],
    [
      'exceptions are forbidden here',
      [[L, 'DoNotAllowExceptions', 1], localPort(open)],
      'exceptions-forbidden',
    ],
    [
      'exceptions are forbidden by a firewall that is off',
      [
        [L, 'DoNotAllowExceptions', 1],
        [L, 'EnableFirewall', 0],
      ],
      'firewall-off',
    ],
    [
      'remote administration is allowed',
      [
        [`${P}\\RemoteAdminSettings`, 'Enabled', 1],
        [`${P}\\RemoteAdminSettings`, 'RemoteAddresses', '*'],
      ],
      'exception',
    ],
  ])('decides where %s', (_, settings, expected) => {
    expect(because(settings)).toBe(expected)
  })

  it.each<readonly [string, string]>([
    ['%WINDIR%\\PCHealth\\Helpsvc.exe:*:Enabled:x', 'exception'],
    ['%systemroot%\\pchealth\\HELPSVC.EXE:localsubnet,10.0.0.5:Enabled:x', 'exception'],
    ['C:\\WINDOWS\\PCHealth\\Helpsvc.exe:LocalSubNet:Enabled:x', 'outside-scope'],
    ['D:\\WINDOWS\\PCHealth\\Helpsvc.exe:*:Enabled:x', 'no-exception'],
    ['%constructor%\\PCHealth\\Helpsvc.exe:*:Enabled:x', 'no-exception'],
    ['%WINDIR%\\PCHealth\\Helpsvc.exe:*:Disabled:x', 'exception-disabled'],
  ])('knows a program by %s', (definition, expected) => {
    expect(because([[`${L}\\AuthorizedApplications\\List`, 'any name', definition]], HELPSVC)).toBe(expected)
  })

  it('opens the port of Remote Desktop by its policy, for its scope', () => {
    const desktop: Destination = { kind: 'port', port: 3389, protocol: 'TCP' }
    const key = `${P}\\Services\\RemoteDesktop`
    expect(
      because(
        [
          [key, 'Enabled', 1],
          [key, 'RemoteAddresses', '10.0.0.0/8'],
        ],
        desktop,
      ),
    ).toBe('exception')
    expect(
      because(
        [
          [key, 'Enabled', 1],
          [key, 'RemoteAddresses', '11.0.0.0/8'],
        ],
        desktop,
      ),
    ).toBe('outside-scope')
    expect(because([[key, 'Enabled', 1]], desktop)).toBe('outside-scope')
    expect(because([[key, 'Enabled', 0], localPort('3389:TCP:*:Enabled:x')], desktop)).toBe(
      'exception-disabled',
    )
    expect(
      because([
        [key, 'Enabled', 1],
        [key, 'RemoteAddresses', '*'],
      ]),
    ).toBe('no-exception')
  })

  it('needs but one of several ways in, and names the obstacle on the one that got farthest', () => {
    const other: Destination = { kind: 'port', port: 22, protocol: 'TCP' }
    const decide = (...settings: Setting[]) =>
      firewallDecision(having(settings), [other, DCOM], '10.0.0.5').because
    expect(decide(localPort(open))).toBe('exception')
    expect(decide(localPort('135:TCP:10.0.0.6:Enabled:x'))).toBe('outside-scope')
  })

  it('is off on Server 2003 as it comes, and not there before Windows Firewall', () => {
    expect(because([], DCOM, '10.0.0.5', freshMachine('server-2003-standard', 'sp2'))).toBe('firewall-off')
    expect(because([], DCOM, '10.0.0.5', freshMachine('xp-professional', 'sp1'))).toBe('no-firewall')
  })
})

describe('a scope', () => {
  it.each<readonly [string, string, boolean]>([
    ['*', '203.0.113.9', true],
    ['LocalSubNet', '192.168.1.255', true],
    ['localsubnet', '192.168.2.0', false],
    ['10.0.0.5', '10.0.0.5', true],
    ['10.0.0.5', '10.0.0.50', false],
    ['10.0.0.0/255.255.255.0', '10.0.0.255', true],
    ['10.0.0.0/255.255.255.0', '10.0.1.0', false],
    ['10.0.0.0/255.0.255.0', '10.0.0.0', false],
    ['128.0.0.0/1', '255.255.255.255', true],
    ['0.0.0.0/0', '255.255.255.255', true],
    ['10.0.0.0/33', '10.0.0.0', false],
    ['10.0.0.0/8/8', '10.0.0.0', false],
    ['1.1.1.1, *', '2.2.2.2', false],
    ['', '10.0.0.0', false],
    ['*', 'somewhere', false],
  ])('%j takes in %s: %j', (scope, address, expected) => {
    expect(isInScope(scope, address, '192.168.1.0/24')).toBe(expected)
  })

  it('takes in the addresses that begin with the bits of its block', () => {
    const bits = (address: string) =>
      address
        .split('.')
        .map((part) => Number(part).toString(2).padStart(8, '0'))
        .join('')
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV4(), fc.nat({ max: 32 }), (network, address, prefix) => {
        expect(isInScope(`${network}/${prefix}`, address, '')).toBe(
          bits(address).startsWith(bits(network).slice(0, prefix)),
        )
      }),
    )
  })
})
