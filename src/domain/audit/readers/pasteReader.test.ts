import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Reading } from '#domain/audit/reading.ts'
import { readPaste } from './pasteReader.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`../../formats/fixtures/${name}`, import.meta.url), 'utf8')

const POLICY = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services'
const LOCAL = 'SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy'
const at = (line: number) => ({ line, offset: null, inner: null })

function only(text: string): Reading {
  const readings = readPaste(text, null)
  expect(readings).toHaveLength(1)
  return readings[0] as Reading
}

const QUERY = `C:\\>reg query "HKLM\\${POLICY}" /s

! REG.EXE VERSION 3.0

HKEY_LOCAL_MACHINE\\${POLICY}
    fAllowUnsolicited\tREG_DWORD\t0x1

HKEY_LOCAL_MACHINE\\${POLICY}\\RAUnsolicit
    CONTOSO\\RA Helpers\tREG_SZ\tCONTOSO\\RA Helpers

`

describe('reg query', () => {
  it('is a reading of keys and values', () => {
    expect(only(QUERY)).toEqual({
      kind: 'reg-query',
      encoding: null,
      language: null,
      computer: null,
      entries: 2,
      statements: [
        { kind: 'key', hive: 'HKLM', key: POLICY, place: at(5) },
        {
          kind: 'value',
          hive: 'HKLM',
          key: POLICY,
          name: 'fAllowUnsolicited',
          data: { type: 'REG_DWORD', data: 1 },
          place: at(6),
        },
        { kind: 'key', hive: 'HKLM', key: `${POLICY}\\RAUnsolicit`, place: at(8) },
        {
          kind: 'value',
          hive: 'HKLM',
          key: `${POLICY}\\RAUnsolicit`,
          name: 'CONTOSO\\RA Helpers',
          data: { type: 'REG_SZ', data: 'CONTOSO\\RA Helpers' },
          place: at(9),
        },
      ],
      exceptions: [],
      firewall: [],
      whole: [POLICY],
      wholeAlone: [],
      problems: [],
      report: null,
      answers: null,
    })
  })

  it('counts what this article is not about, and keeps the hive of a user', () => {
    const text = `HKEY_CURRENT_USER\\${POLICY}\n    a    REG_DWORD    0x1\nHKEY_LOCAL_MACHINE\\SOFTWARE\\X\n    b    REG_SZ    c\n`
    const { entries, statements } = only(text)
    expect(entries).toBe(2)
    expect(statements.map(({ hive, kind }) => `${hive} ${kind}`)).toEqual(['HKCU key', 'HKCU value'])
  })

  it('knows the computer by the key with its name, or by the query', () => {
    const key = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName'
    expect(only(`${key}\n    ComputerName    REG_SZ    PC-0231\n`).computer).toBe('PC-0231')
    expect(only(`C:\\>reg query \\\\PC-7\\HKLM\\X\n\nHKEY_LOCAL_MACHINE\\X\n`).computer).toBe('PC-7')
  })

  it('tells which keys are whole by themselves only', () => {
    expect(only(QUERY.replace(' /s', ''))).toMatchObject({ whole: [], wholeAlone: [POLICY] })
  })

  it('takes rules of later Windows for another thing', () => {
    const rule = 'v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|App=System|Name=Remote Desktop|'
    const text = `C:\\>reg query HKLM\\${LOCAL}\\FirewallRules\n\nHKEY_LOCAL_MACHINE\\${LOCAL}\\FirewallRules\n    a    REG_SZ    ${rule}\n    b    REG_SZ    ${rule}\n\nC:\\>`
    const { exceptions, problems, entries } = only(text)
    expect({ exceptions, entries }).toEqual({ exceptions: [], entries: 2 })
    expect(problems).toEqual([{ kind: 'modern-firewall-rules', what: `${LOCAL}\\FirewallRules`, ...at(4) }])
  })
})

describe('netsh', () => {
  it('is a reading of exceptions and states', () => {
    const rule = '-'.repeat(67)
    const text = `C:\\>netsh firewall show config\n\nDomain profile configuration (current):\n${rule}\nOperational mode                  = Enable\nException mode                    = Disable\n\nAllowed programs configuration for Domain profile:\nMode     Name / Program\n${rule}\nDisable  Offer / C:WINDOWSPCHealthHelpCtrBinarieshelpsvc.exe\n\nC:\\>`
    expect(only(text)).toEqual({
      kind: 'netsh-firewall',
      encoding: null,
      language: 'en',
      computer: null,
      entries: 1,
      statements: [],
      exceptions: [
        {
          profile: 'domain',
          store: 'any',
          kind: 'program',
          port: null,
          protocol: null,
          path: 'C:\\WINDOWS\\PCHealth\\HelpCtr\\Binaries\\Helpsvc.exe',
          scope: null,
          enabled: false,
          name: 'Offer',
          place: at(11),
        },
      ],
      firewall: [{ profile: 'domain', isOn: true, allowsExceptions: false, isCurrent: true, place: at(3) }],
      whole: [],
      wholeLists: [{ profile: 'domain', store: 'any', kind: 'program', place: at(8) }],
      problems: [
        { kind: 'lost-backslashes', what: 'C:WINDOWSPCHealthHelpCtrBinarieshelpsvc.exe', ...at(11) },
      ],
      report: null,
      answers: null,
    })
  })

  it('leaves a path without backslashes alone that may be any', () => {
    const text = `Allowed programs configuration for Domain profile:\nMode     Name / Program\n${'-'.repeat(67)}\nEnable   x / C:toolssessmgr.exe\n\n`
    expect(only(text).exceptions[0]?.path).toBe('C:toolssessmgr.exe')
  })
})

describe('gpresult', () => {
  it('is a reading of what policies set for the computer', () => {
    const reading = only(fixture('gpresult-z.txt'))
    expect(reading).toMatchObject({
      kind: 'gpresult',
      language: 'en',
      computer: 'DC1',
      domain: 'DOMAIN',
      entries: 5,
      whole: [],
      problems: [],
    })
    expect(reading.appliedPolicies?.map(({ name, scope }) => `${scope} ${name}`)).toContain(
      'computer Default Domain Policy',
    )
    const key = 'Software\\Policies\\Microsoft\\Windows NT\\Terminal Services'
    expect(reading.statements).toEqual([
      {
        kind: 'value',
        hive: 'HKLM',
        key: `${key}\\RAUnsolicit`,
        name: 'domain\\firstname.lastname',
        data: { type: 'REG_SZ', data: 'domain\\firstname.lastname' },
        place: at(60),
      },
      ...['fAllowUnsolicitedFullControl', 'fAllowUnsolicited'].map((name, index) => ({
        kind: 'value',
        hive: 'HKLM',
        key,
        name,
        data: { type: 'REG_DWORD', data: 1 },
        place: at(65 + 5 * index),
      })),
    ])
  })

  const setting = (lines: string) => `COMPUTER SETTINGS
------------------

    Administrative Templates
    ------------------------
        GPO: A
            Folder Id: Software\\Policies\\Microsoft\\Windows NT\\Terminal Services\\${lines}
`
  it.each<[string, unknown]>([
    ['fAllowUnsolicited\nValue: 0, 0, 0, 0\nState: Enabled', { kind: 'value', data: { data: 0 } }],
    ['fAllowUnsolicited\nState: Disabled', { kind: 'value-deleted', name: 'fAllowUnsolicited' }],
    ['fAllowUnsolicited\nValue: 32, 0, 0, 0\nState: Disabled', { kind: 'value-deleted' }],
    [
      '**del.fAllowUnsolicited\nValue: 32, 0, 0, 0\nState: Enabled',
      { kind: 'value-deleted', name: 'fAllowUnsolicited' },
    ],
    [
      'RAUnsolicit\\**delvals.\nValue: 32, 0, 0, 0\nState: Enabled',
      { kind: 'key-cleared', key: expect.stringMatching(/RAUnsolicit$/) },
    ],
    [
      'RAUnsolicit\\A\\b\nValue: 97, 0, 0, 0\nState: Enabled',
      { kind: 'value', name: 'A\\b', data: { type: 'REG_SZ', data: 'a' } },
    ],
  ])('%j', (lines, expected) => {
    expect(only(setting(lines)).statements).toEqual([expect.objectContaining({ hive: 'HKLM' })])
    expect(only(setting(lines)).statements).toMatchObject([expected])
  })

  it.each([
    ['no data', 'fAllowUnsolicited\nState: Enabled'],
    ['a deletion or not, in another language', 'fAllowUnsolicited\nValue: 32, 0, 0, 0\nState: Aktiviert'],
    ['no type that fits', 'fAllowUnsolicited\nValue: 1, 2, 3\nState: Enabled'],
  ])('names what it cannot say: %s', (_, lines) => {
    const { statements, problems } = only(setting(lines))
    expect(statements).toEqual([])
    expect(problems.map(({ kind }) => kind)).toContain('unknown-part')
  })

  it('does not choose where two policies contradict each other', () => {
    const text = setting(
      'fAllowUnsolicited\nValue: 1, 0, 0, 0\nState: Enabled\n\nGPO: B\nFolder Id: Software\\Policies\\Microsoft\\Windows NT\\Terminal Services\\fAllowUnsolicited\nValue: 0, 0, 0, 0\nState: Enabled',
    )
    const { statements, problems } = only(text)
    expect(statements).toEqual([])
    expect(problems).toMatchObject([{ kind: 'unknown-part', line: 12 }])
  })

  it('never counts what is the user’s as the computer’s', () => {
    const text = setting('fAllowUnsolicited\nValue: 1, 0, 0, 0\nState: Enabled').replace(
      'COMPUTER SETTINGS\n-----',
      'USER SETTINGS\n-',
    )
    expect(only(text).statements).toMatchObject([{ hive: 'HKCU' }])
    const noSection = setting('fAllowUnsolicited\nValue: 1, 0, 0, 0\nState: Enabled').replace(/^.*\n.*\n/, '')
    expect(only(noSection)).toMatchObject({ statements: [], problems: [{ kind: 'unknown-part' }] })
  })
})

describe('a ticket with several outputs', () => {
  const parts = {
    gpresult: `C:\\>gpresult /z\n\n${fixture('gpresult-z.txt')}`,
    'netsh-firewall': fixture('netsh-xp.txt'),
    'reg-query': QUERY,
  }
  const alone = new Map(Object.entries(parts).map(([kind, text]) => [kind, only(text)]))
  const orders = [
    ['gpresult', 'netsh-firewall', 'reg-query'],
    ['reg-query', 'gpresult', 'netsh-firewall'],
    ['netsh-firewall', 'reg-query', 'gpresult'],
    ['reg-query', 'netsh-firewall', 'gpresult'],
  ] as const

  /** All but the lines. */
  const plain = (reading: Reading | undefined) =>
    JSON.stringify(reading, (name, value: unknown) => (name === 'place' || name === 'line' ? null : value))

  it.each(orders)('%s, %s, %s', (...kinds) => {
    const text = [
      'Hello,',
      'here is what you asked for:',
      '',
      ...kinds.map((kind) => parts[kind]),
      'Regards,',
      'Jan',
    ].join('\n')
    const readings = readPaste(text, 'utf-8')
    expect(readings.map(({ kind }) => kind)).toEqual(kinds)
    for (const reading of readings) {
      expect(reading.encoding).toBe('utf-8')
      expect(plain({ ...reading, encoding: null })).toBe(plain(alone.get(reading.kind)))
    }
  })

  it('has the lines of the whole', () => {
    const lines = `${parts['netsh-firewall']}\n${QUERY}`
    const [, query] = readPaste(lines, null)
    const value = query?.statements.find(({ kind }) => kind === 'value')
    expect(lines.split('\n')[(value?.place.line ?? 0) - 1]).toContain('fAllowUnsolicited')
  })
})

describe('whatever comes', () => {
  it.each([
    '',
    'Hello,\n\nthe printer is on fire.\n\nJan',
    '[HKEY_LOCAL_MACHINE\\A]\n"a"="b"',
    'a = b\n-----\nc',
  ])('is nothing: %j', (text) => {
    expect(readPaste(text, null)).toEqual([])
  })

  it('never throws', () => {
    const pieces = [QUERY, fixture('netsh-xp.txt'), fixture('gpresult-z.txt')].join('\n').split('\n')
    const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 }))
    fc.assert(
      fc.property(fc.array(piece), (some) => {
        for (const { problems, statements } of readPaste(some.join('\n'), null)) {
          for (const { line } of problems) expect(line).toBeGreaterThan(0)
          for (const { place } of statements)
            expect(place.line).toBeLessThanOrEqual(some.join('\n').split(/\r\n|[\r\n]/).length)
        }
      }),
    )
  })
})
