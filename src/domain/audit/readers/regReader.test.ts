import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeText } from '#domain/formats/fileContent.ts'
import { inPieces, makeDecoder } from '#domain/testing/decoders.ts'
import { FIREWALL_POLICY } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL } from '#domain/windows/localFirewall.ts'
import { MACHINE_KEYS } from '#domain/windows/machine.ts'
import type { Reading, Statement } from '#domain/audit/reading.ts'
import { regReader } from './regReader.ts'

const HEADER = 'Windows Registry Editor Version 5.00'
const POLICY = `HKEY_LOCAL_MACHINE\\${MACHINE_KEYS.policy}`

function read(bytes: Uint8Array | string, cuts: readonly number[] = []): Reading {
  const reader = regReader({ makeDecoder, encoding: null })
  const file = typeof bytes === 'string' ? encodeText(bytes, 'utf-16le-bom') : bytes
  for (const piece of inPieces(file, cuts)) reader.push(piece)
  return reader.end()
}

function lines(...lines: string[]): string {
  return [HEADER, '', ...lines, ''].join('\r\n')
}

/** As a line each: where, what, which. */
function said({ statements }: Reading): readonly string[] {
  return statements.map((statement) => {
    const { kind, hive, key, place } = statement
    return `${place.line} ${kind} ${hive}\\${key}${dataOf(statement)}`
  })
}

function dataOf(statement: Statement): string {
  if (statement.kind === 'value') {
    const { name, data } = statement
    return ` ${name}=${data.type === 'other' ? data.hex : data.data}`
  }
  return statement.kind === 'value-deleted' ? ` ${statement.name}` : ''
}

function problems({ problems }: Reading): readonly string[] {
  return problems.map(({ kind, line, what }) => `${line} ${kind}${what === '' ? '' : ` ${what}`}`)
}

/** What regedit writes of a computer, with much that this article is not about. */
const EXPORT = lines(
  '[HKEY_LOCAL_MACHINE\\SOFTWARE]',
  '',
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes]',
  '@="x"',
  '"blob"=hex:00,01,\\',
  '  02',
  '',
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Ole]',
  '"EnableDCOM"="Y"',
  '',
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Ole\\Below]',
  '"other"="x"',
  '',
  `[${POLICY}]`,
  '"fAllowUnsolicited"=dword:00000001',
  '',
  `[${POLICY}\\RAUnsolicit]`,
  '"CONTOSO\\\\RA-Helpers"="CONTOSO\\\\RA-Helpers"',
  '',
)

describe('reading a .reg file', () => {
  it('takes what the article is about, and counts the rest', () => {
    const reading = read(EXPORT)
    expect(said(reading)).toEqual([
      '10 key HKLM\\SOFTWARE\\Microsoft\\Ole',
      '11 value HKLM\\SOFTWARE\\Microsoft\\Ole EnableDCOM=Y',
      `16 key HKLM\\${MACHINE_KEYS.policy}`,
      `17 value HKLM\\${MACHINE_KEYS.policy} fAllowUnsolicited=1`,
      `19 key HKLM\\${MACHINE_KEYS.helpers}`,
      `20 value HKLM\\${MACHINE_KEYS.helpers} CONTOSO\\RA-Helpers=CONTOSO\\RA-Helpers`,
    ])
    expect(reading).toMatchObject({
      kind: 'reg',
      encoding: 'utf-16le',
      language: null,
      computer: null,
      entries: 6,
      whole: ['SOFTWARE'],
      problems: [],
      exceptions: [],
      firewall: [],
      report: null,
      answers: null,
    })
  })

  it('reads an exception once, though it is in two control sets', () => {
    const list =
      'Services\\SharedAccess\\Parameters\\FirewallPolicy\\StandardProfile\\GloballyOpenPorts\\List'
    const sections = ['ControlSet001', 'CurrentControlSet'].flatMap((set) => [
      `[HKEY_LOCAL_MACHINE\\SYSTEM\\${set}\\${list}]`,
      '"4899:TCP"="4899:TCP:*:Enabled:Somebody"',
      '',
    ])
    const reading = read(lines(...sections))
    expect(said(reading).filter((line) => line.includes(' value '))).toEqual([
      `7 value HKLM\\SYSTEM\\CurrentControlSet\\${list} 4899:TCP=4899:TCP:*:Enabled:Somebody`,
    ])
    expect(reading.entries).toBe(2)
  })

  it('takes no file with remarks for an export: somebody wrote it, and what is not in it is not missing', () => {
    const section = (remark: string) => lines(remark, `[${POLICY}]`, '"fAllowUnsolicited"=dword:00000001')
    expect(read(section('')).whole).toEqual([MACHINE_KEYS.policy])
    expect(read(section('; Helpdesk, 2004')).whole).toEqual([])
    // At the end it is Samba's.
    expect(read(`${section('')}; ---\r\n`).whole).toEqual([MACHINE_KEYS.policy])
  })

  it('reads every kind of statement', () => {
    const reading = read(
      lines(
        '[-HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies]',
        '[-HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes]',
        `[-${POLICY}\\RAUnsolicit]`,
        `[${POLICY.toLowerCase()}]`,
        '"fAllowToGetHelp"=-',
        '@=""',
      ),
    )
    expect(said(reading)).toEqual([
      '3 key-deleted HKLM\\SOFTWARE\\Policies',
      `5 key-deleted HKLM\\${MACHINE_KEYS.helpers}`,
      `6 key HKLM\\${MACHINE_KEYS.policy.toLowerCase()}`,
      `7 value-deleted HKLM\\${MACHINE_KEYS.policy.toLowerCase()} fAllowToGetHelp`,
      `8 value HKLM\\${MACHINE_KEYS.policy.toLowerCase()} =`,
    ])
    expect(reading.entries).toBe(5)
  })

  it.each<[string, string, readonly string[]]>([
    ['an export of one key', lines(`[${POLICY}]`, '"a"="b"'), [MACHINE_KEYS.policy]],
    [
      'an export of two',
      lines(
        `[HKEY_LOCAL_MACHINE\\${FIREWALL_POLICY}\\DomainProfile]`,
        `[${POLICY}]`,
        `[${POLICY}\\RAUnsolicit]`,
      ),
      [`${FIREWALL_POLICY}\\DomainProfile`, MACHINE_KEYS.policy],
    ],
    ['an export of all', lines('[HKEY_LOCAL_MACHINE]', `[${POLICY}]`), ['']],
    ['an export of something else', lines('[HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes]', '"a"="b"'), []],
    ['settings of a user', lines('[HKEY_CURRENT_USER\\Software]'), []],
    ['a file of changes', lines(`[${POLICY}]`, '"a"=-'), []],
    ['a file of changes elsewhere', lines(`[${POLICY}]`, '[-HKEY_USERS\\A]'), []],
    ['a file that is cut off', lines(`[${POLICY}]`, '"a"="b').trimEnd(), []],
    ['a file with a value that nobody can read', lines(`[${POLICY}]`, '"fAllowUnsolicited"=dword:x'), []],
    [
      'a file with such a value elsewhere',
      lines(`[${POLICY}]`, '[HKEY_USERS\\A]', '"a"=dword:x'),
      [MACHINE_KEYS.policy],
    ],
    ['a file without header', `[${POLICY}]\r\n`, []],
  ])('says what is there whole: %s', (_, text, whole) => {
    expect(read(text).whole).toEqual(whole)
  })

  const NAME = 'Control\\ComputerName\\ComputerName'
  const firewall = (set: string, data: string) => [
    `[HKEY_LOCAL_MACHINE\\SYSTEM\\${set}\\Services\\SharedAccess]`,
    `"Start"=dword:0000000${data}`,
    `[HKEY_LOCAL_MACHINE\\SYSTEM\\${set}\\${NAME}]`,
    `"ComputerName"="PC-${data}"`,
  ]
  it.each<[string, readonly string[], string]>([
    ['itself', [...firewall('ControlSet001', '1'), ...firewall('CurrentControlSet', '2')], '2'],
    [
      'by its number',
      [
        ...firewall('ControlSet001', '1'),
        ...firewall('controlset002', '2'),
        '[HKEY_LOCAL_MACHINE\\SYSTEM\\Select]',
        '"Current"=dword:00000002',
      ],
      '2',
    ],
    ['the first', [...firewall('ControlSet003', '3'), ...firewall('ControlSet001', '1')], '1'],
  ])('goes by the current control set: %s', (_, some, expected) => {
    const reading = read(lines('[HKEY_LOCAL_MACHINE\\SYSTEM]', ...some))
    expect(reading.computer).toBe(`PC-${expected}`)
    expect(reading.whole).toEqual(['SYSTEM'])
    expect(said(reading).map((line) => line.slice(line.indexOf(' ') + 1))).toEqual([
      'key HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess',
      `value HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess Start=${expected}`,
      `key HKLM\\SYSTEM\\CurrentControlSet\\${NAME}`,
      `value HKLM\\SYSTEM\\CurrentControlSet\\${NAME} ComputerName=PC-${expected}`,
    ])
  })

  it('takes the name of the computer from TCP/IP where there is no other', () => {
    const key = `[HKEY_LOCAL_MACHINE\\${MACHINE_KEYS.services}\\Tcpip\\Parameters]`
    expect(read(lines(key, '"NV Hostname"="old"', '"Hostname"="pc01"')).computer).toBe('pc01')
    expect(read(lines(key, '"Hostname"=""')).computer).toBeNull()
  })

  it('takes nothing of a key that only begins like a wanted one, nor below one that counts alone', () => {
    const reading = read(
      lines(
        '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\OleX]',
        '"a"="b"',
        '[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet0011\\Services\\SharedAccess]',
        '"a"="b"',
        `[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations]`,
        '"a"="b"',
        `[HKEY_LOCAL_MACHINE\\${LOCAL_FIREWALL}\\StandardProfile\\GloballyOpenPorts\\List]`,
        '"135:TCP"="135:TCP:*:Enabled:x"',
      ),
    )
    expect(said(reading)).toEqual([
      `9 key HKLM\\${LOCAL_FIREWALL}\\StandardProfile\\GloballyOpenPorts\\List`,
      `10 value HKLM\\${LOCAL_FIREWALL}\\StandardProfile\\GloballyOpenPorts\\List 135:TCP=135:TCP:*:Enabled:x`,
    ])
  })
})

describe('what goes wrong with .reg files', () => {
  const key = `[${POLICY}]`
  const text = `${HEADER}\r\n\r\n${key}\r\n"größe"="域"\r\n`

  it.each<[string, Uint8Array | string, readonly string[], string | null]>([
    ['UTF-8 without a mark', Buffer.from(text), ['4 no-byte-order-mark utf-8'], 'größe=域'],
    ['UTF-8 with one', Buffer.from(`\uFEFF${text}`), [], 'größe=域'],
    ['UTF-16 big-endian', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), [], 'größe=域'],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), ['1 no-byte-order-mark utf-16le'], 'größe=域'],
    ['ANSI', Buffer.from(`REGEDIT4\r\n\r\n${key}\r\n"größe"="x"\r\n`, 'latin1'), [], 'größe=x'],
    [
      'UTF-16 with the header of Windows 95',
      `REGEDIT4\r\n\r\n${key}\r\n"größe"="域"\r\n`,
      ['1 wide-text-in-old-file'],
      'größe=域',
    ],
    [
      'UTF-16 behind the header of Windows 95',
      Buffer.concat([Buffer.from('REGEDIT4\r\n'), Buffer.from(`\r\n${key}\r\n"größe"="域"\r\n`, 'utf16le')]),
      ['2 mixed-encodings utf-16le'],
      'größe=域',
    ],
    ['line ends of Unix', lines(key, '"a"="b"').replaceAll('\r\n', '\n'), ['1 unix-line-ends'], 'a=b'],
    ['cut off in hex(7)', `${HEADER}\r\n\r\n${key}\r\n"a"=hex(7):41,00,\\\r\n  00,0`, ['4 cut-off'], null],
    ['cut off in a text', `${HEADER}\r\n\r\n${key}\r\n"a"="b`, ['4 cut-off'], null],
    [
      'hex(7) broken off in the middle',
      lines(key, '"a"=hex(7):41,00,\\', '"b"="c"'),
      ['4 unreadable-line'],
      'b=c',
    ],
    ['short root', lines(`[HKLM\\${MACHINE_KEYS.policy}]`, '"a"="b"'), ['3 abbreviated-root HKLM'], 'a=b'],
    ['no such root', lines('[HKEY_LOKAL\\X]', '"a"="b"'), ['3 unknown-root HKEY_LOKAL'], null],
    ['no header', `${key}\r\n"a"="b"\r\n`, ['1 no-header'], 'a=b'],
    ['a path without escapes', lines(key, '"a"="C:\\x"'), ['4 bad-escape'], 'a=C:x'],
    ['lines that are none', lines(key, 'oops', '"a"="b"'), ['4 unreadable-line'], 'a=b'],
    ['nothing at all', new Uint8Array(0), ['1 no-header'], null],
    [
      'a policy of a user',
      lines(`[HKEY_CURRENT_USER\\${MACHINE_KEYS.policy}]`, '"a"="b"'),
      [`3 user-setting HKCU\\${MACHINE_KEYS.policy}`],
      'a=b',
    ],
    [
      'a policy of a user by number',
      lines(`[HKEY_USERS\\S-1-5-18\\${MACHINE_KEYS.policy}]`, '"a"="b"'),
      [`3 user-setting HKU\\S-1-5-18\\${MACHINE_KEYS.policy}`],
      'a=b',
    ],
  ])('%s', (_, file, expected, value) => {
    const reading = read(file)
    expect(problems(reading)).toEqual(expected)
    const values = reading.statements.filter(({ kind }) => kind === 'value').map((one) => dataOf(one).trim())
    expect(values).toEqual(value === null ? [] : [value])
  })

  it('a list of problems without end is counted', () => {
    const reading = read(lines(...Array.from({ length: 3000 }, () => 'oops')))
    expect(reading.problems).toHaveLength(1001)
    expect(reading.problems.at(-1)).toMatchObject({ kind: 'more-problems', what: '3000', line: null })
  })
})

it('gives the same reading wherever a file is cut, and never throws', () => {
  const file = fc.oneof(
    fc.constantFrom(
      encodeText(EXPORT, 'utf-16le-bom'),
      Buffer.from(EXPORT),
      Buffer.from(`\uFEFF${EXPORT}`, 'utf16le').swap16(),
    ),
    fc.uint8Array({ maxLength: 200 }),
  )
  fc.assert(
    fc.property(file, fc.nat(), fc.array(fc.nat(), { maxLength: 5 }), (bytes, end, cuts) => {
      const some = bytes.subarray(0, end % (bytes.length + 1))
      expect(read(some, cuts)).toEqual(read(some))
    }),
  )
})
