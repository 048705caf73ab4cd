import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Statement } from '#domain/audit/reading.ts'
import { encodeRegistryPol, numberBytes, REG_DWORD, REG_SZ, textData } from '#domain/formats/registryPol.ts'
import type { PolEntry } from '#domain/formats/registryPol.ts'
import { readPol } from './polReader.ts'

const POLICY = 'Software\\Policies\\Microsoft\\Windows NT\\Terminal Services'
const HELPERS = `${POLICY}\\RAUnsolicit`

function text(key: string, name: string, data: string): PolEntry {
  return { key, name, type: REG_SZ, data: textData(data) }
}

function number(key: string, name: string, data: number): PolEntry {
  return { key, name, type: REG_DWORD, data: numberBytes(data) }
}

function read(entries: readonly PolEntry[]) {
  return readPol(encodeRegistryPol(entries))
}

/** A statement without its place. */
function said(statements: readonly Statement[]): readonly unknown[] {
  return statements.map((statement) =>
    Object.fromEntries(Object.entries(statement).filter(([name]) => name !== 'place')),
  )
}

const IN_KEY = { hive: 'HKLM', key: POLICY } as const
const IN_LIST = { hive: 'HKLM', key: HELPERS } as const

describe('reading a Registry.pol', () => {
  it('takes the list of a disabled policy for a deletion, and no instruction for a value', () => {
    // The order and the spelling of a backup of DISA's that GPMC wrote for "Disabled".
    const reading = read([
      number(POLICY, 'fAllowUnsolicited', 0),
      text(POLICY, '**del.fAllowUnsolicitedFullControl', ' '),
      text(HELPERS, '**delvals.', ' '),
    ])
    expect(reading.kind).toBe('pol')
    expect(said(reading.statements)).toEqual([
      { kind: 'value', ...IN_KEY, name: 'fAllowUnsolicited', data: { type: 'REG_DWORD', data: 0 } },
      { kind: 'value-deleted', ...IN_KEY, name: 'fAllowUnsolicitedFullControl' },
      { kind: 'key-cleared', ...IN_LIST },
    ])
    expect(reading.problems).toEqual([])
    expect(reading.entries).toBe(3)
  })

  it.each<[string, PolEntry, readonly unknown[], readonly unknown[]]>([
    ['as documented', text(HELPERS, '**DelVals', ''), [{ kind: 'key-cleared', ...IN_LIST }], []],
    ['in capitals', text(HELPERS, '**DELVALS.', ' '), [{ kind: 'key-cleared', ...IN_LIST }], []],
    ['in other letters', text(POLICY, '**Del.x', ''), [{ kind: 'value-deleted', ...IN_KEY, name: 'x' }], []],
    [
      'several values',
      text(POLICY, '**DeleteValues', 'a; b;'),
      [
        { kind: 'value-deleted', ...IN_KEY, name: 'a' },
        { kind: 'value-deleted', ...IN_KEY, name: 'b' },
      ],
      [],
    ],
    ['keys', text(POLICY, '**DeleteKeys', 'RAUnsolicit'), [{ kind: 'key-deleted', ...IN_LIST }], []],
    [
      'a key above',
      text('Software\\Policies', '**DeleteKeys', 'Microsoft;Other'),
      [{ kind: 'key-deleted', hive: 'HKLM', key: 'Software\\Policies\\Microsoft' }],
      [],
    ],
    ['rights', number(POLICY, '**SecureKey', 1), [], []],
    ['a remark', text(POLICY, '**Comment:GPO Name: x', ''), [], []],
    ['a soft value', number(POLICY, '**soft.a', 1), [], [['set-if-missing', `${POLICY}\\a`]]],
    [
      'one that nobody knows',
      text(POLICY, '**new.a', 'x'),
      [],
      [['unknown-instruction', `${POLICY}\\**new.a`]],
    ],
    [
      'a deletion of nothing',
      text(POLICY, '**del.', ' '),
      [],
      [['unknown-instruction', `${POLICY}\\**del.`]],
    ],
    [
      'a key alone',
      { key: HELPERS, name: '', type: 0, data: new Uint8Array() },
      [{ kind: 'key', ...IN_LIST }],
      [],
    ],
    [
      'a name with separators',
      text(HELPERS, 'A\\x;y]z[', 'A\\x;y]z['),
      [{ kind: 'value', ...IN_LIST, name: 'A\\x;y]z[', data: { type: 'REG_SZ', data: 'A\\x;y]z[' } }],
      [],
    ],
    [
      'a string without its NUL',
      { key: POLICY, name: 'a', type: REG_SZ, data: textData('xy').subarray(0, 4) },
      [{ kind: 'value', ...IN_KEY, name: 'a', data: { type: 'REG_SZ', data: 'xy' } }],
      [['odd-entry', `${POLICY}\\a`]],
    ],
    [
      'another type',
      { key: POLICY, name: 'a', type: 2, data: textData('%a') },
      [
        {
          kind: 'value',
          ...IN_KEY,
          name: 'a',
          data: { type: 'other', registryType: 2, hex: '250061000000' },
        },
      ],
      [],
    ],
  ])('reads %s', (_, entry, statements, problems) => {
    const reading = read([entry])
    expect(said(reading.statements)).toEqual(statements)
    expect(reading.problems.map(({ kind, what }) => [kind, what])).toEqual(problems)
  })

  it('counts what the article is not about, and says where the rest stands', () => {
    const first = text('Software\\Policies\\Other', 'a', 'b')
    const reading = read([first, number(POLICY, 'fAllowUnsolicited', 1)])
    expect(reading.entries).toBe(2)
    expect(reading.statements).toHaveLength(1)
    const offset = encodeRegistryPol([first]).length
    expect(reading.statements[0]?.place).toEqual({ line: null, offset, inner: null })
    expect(reading.whole).toEqual(['SOFTWARE\\Policies'])
  })

  it('says of a user policy whose it is, and that nothing of the computer is whole', () => {
    const bytes = encodeRegistryPol([number(POLICY, 'fAllowUnsolicited', 1), number(POLICY, 'b', 1)])
    const reading = readPol(bytes, { hive: 'HKCU', inner: 'User/Registry.pol' })
    expect(reading.statements.map(({ hive }) => hive)).toEqual(['HKCU', 'HKCU'])
    expect(reading.problems.map(({ kind, what, inner }) => [kind, what, inner])).toEqual([
      ['user-policy', POLICY, 'User/Registry.pol'],
    ])
    expect(reading.whole).toEqual([])
  })

  it('tells rules of a later firewall from a list of ports', () => {
    const key = 'SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\FirewallRules'
    const rule = 'v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|Name=x|'
    const list = 'SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\DomainProfile\\GloballyOpenPorts\\List'
    const entry = '135:TCP:*:Enabled:Offer Remote Assistance'
    const reading = read([text(key, 'RemoteDesktop-In', rule), text(list, entry, entry)])
    expect(reading.problems.map(({ kind, what }) => [kind, what])).toEqual([
      ['firewall-rule', 'RemoteDesktop-In'],
    ])
    expect(reading.exceptions).toEqual([])
  })

  it.each([
    ['no signature', [0x50, 0x52, 0x65, 0x66], 'damaged', 0],
    ['another version', [0x50, 0x52, 0x65, 0x67, 2, 0, 0, 0], 'other-version', 4],
    ['half a header', [0x50, 0x52, 0x65, 0x67, 1], 'cut-off', 5],
    ['nothing', [], 'empty', 0],
  ])('refuses %s', (_, bytes, kind, offset) => {
    const { problems, whole } = readPol(Uint8Array.from(bytes))
    expect(problems).toEqual([{ kind, what: '', line: null, offset, inner: null }])
    expect(whole).toEqual([])
  })

  it('keeps what stands before a place where it breaks off, and takes nothing for not configured', () => {
    const bytes = encodeRegistryPol([number(POLICY, 'fAllowUnsolicited', 1), text(HELPERS, 'A\\x', 'A\\x')])
    const start = encodeRegistryPol([number(POLICY, 'fAllowUnsolicited', 1)]).length
    for (let end = start + 1; end < bytes.length; end++) {
      const reading = readPol(bytes.subarray(0, end))
      expect(reading.statements).toHaveLength(1)
      expect(reading.problems.map(({ kind }) => kind)).toEqual(['cut-off'])
      expect(reading.whole).toEqual([])
    }
  })

  it('never throws', () => {
    const bytes = fc.uint8Array({ maxLength: 300 })
    fc.assert(
      fc.property(bytes, fc.boolean(), (noise, hasHeader) => {
        readPol(hasHeader ? Uint8Array.of(...encodeRegistryPol([]), 0x5b, 0, ...noise) : noise)
      }),
      { numRuns: 1000 },
    )
  })
})
