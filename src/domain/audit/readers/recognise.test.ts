import { zipSync } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeRegistryPol } from '#domain/formats/registryPol.ts'
import type { Reading } from '#domain/audit/reading.ts'
import { insteadOf } from './instead.ts'
import { readContent, recognise } from './recognise.ts'

/** What a file that says one thing says. */
function only(bytes: Uint8Array): Reading {
  const [reading, ...others] = readContent(bytes)
  if (reading === undefined || others.length > 0) throw new Error('not one reading')
  return reading
}

const bytes = (...parts: readonly (number | string)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.of(part))),
  )
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

describe('recognising a file by its content', () => {
  it.each<[string, Uint8Array, unknown]>([
    ['a Registry.pol', encodeRegistryPol([]), 'pol'],
    ['a zip', zipSync({ a: Buffer.from('x') }), 'zip'],
    ['an empty zip', zipSync({}), 'zip'],
    ['a .reg of regedit', utf16('Windows Registry Editor Version 5.00\r\n\r\n'), 'reg'],
    ['a .reg without a mark', Buffer.from('Windows Registry Editor Version 5.00\n', 'utf16le'), 'reg'],
    ['an old .reg', bytes('REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\A]\r\n"x"="', 0xe9, '"'), 'reg'],
    ['a .reg that lost its first line', bytes('[HKEY_LOCAL_MACHINE\\SOFTWARE]\r\n'), 'reg'],
    [
      'a text for LGPO.exe',
      utf16('; x\r\n\r\nComputer\r\nSOFTWARE\\Policies\\A\r\na\r\nDWORD:1\r\n'),
      'lgpo',
    ],
    ['the same for a user', bytes('User\nSoftware\\A\na\nDELETE\n'), 'lgpo'],
    ['a report', bytes('Remote Assistance report 1\r\ncomputer: PC\r\n'), 'report'],
    ['a report of a later version', utf16('Remote Assistance report 2\r\n'), 'report'],
    ['rules of Policy Analyzer', bytes('<PolicyRules><ComputerConfig>'), 'policy-rules'],
    ["Samba's XML", bytes('<?xml version="1.0" encoding="utf-8"?>\n<PolFile>'), 'samba-policy'],
    ['a script', bytes('@echo off\r\nsetlocal\r\n'), 'script'],
    ['answers', bytes('{\n  "schema": 1\n}'), 'json'],
    ['what netsh prints', bytes('Domain profile configuration:\r\n---------\r\n'), 'text'],
    ['what reg prints', bytes('\r\n! REG.EXE VERSION 3.0\r\n\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\r\n'), 'text'],
    ['nothing', new Uint8Array(), { seems: 'empty' }],
    ['zeros', new Uint8Array(5000), { seems: 'blank' }],
    ['a program', bytes('MZ', 0x90, 0), { seems: 'program' }],
    ['a screenshot', bytes(0x89, 'PNG\r\n', 0x1a, '\n'), { seems: 'picture' }],
    ['a photograph', bytes(0xff, 0xd8, 0xff, 0xe0), { seems: 'picture' }],
    ['a bitmap', bytes('BM', 10, 0, 0, 0, 0, 0, 0, 0), { seems: 'picture' }],
    ['a text that begins like one', bytes('BMW 2004'), 'text'],
    ['a PDF', bytes('%PDF-1.4'), { seems: 'pdf' }],
    ['a file of Word', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), { seems: 'office' }],
    ['a newer one', zipSync({ '[Content_Types].xml': Buffer.from('<x/>') }), { seems: 'office' }],
    ['RTF', bytes('{\\rtf1'), { seems: 'office' }],
    ['an event log of XP', bytes(0x30, 0, 0, 0, 'LfLe'), { seems: 'event-log' }],
    ['a later event log', bytes('ElfFile', 0), { seems: 'event-log' }],
    ['a hive', bytes('regf', 0x12, 0, 0, 0), { seems: 'hive' }],
    ['a cabinet', bytes('MSCF', 0, 0), { seems: 'archive' }],
    ['a shortcut', bytes(0x4c, 0, 0, 0, 1, 0x14, 2, 0), { seems: 'shortcut' }],
    ['one file of a backup', bytes('<GroupPolicyBackupScheme xmlns="x">'), { seems: 'backup-part' }],
    ['a manifest', bytes('<Backups xmlns="x">'), { seems: 'backup-part' }],
    [
      "GPMC's report",
      utf16(
        '<?xml version="1.0" encoding="utf-16"?>\r\n<GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings">',
      ),
      { seems: 'policy-report' },
    ],
    ["gpresult's XML", bytes('<?xml version="1.0"?><Rsop xmlns="x">'), { seems: 'policy-report' }],
    [
      'an ADMX',
      bytes('<?xml version="1.0"?>\n<!-- (c) --><policyDefinitions x="y">'),
      { seems: 'policy-template' },
    ],
    [
      'an ADM',
      bytes('#if version <= 2\r\nCLASS MACHINE\r\nCATEGORY !!System\r\n'),
      { seems: 'policy-template' },
    ],
    [
      'a security template',
      utf16('[Unicode]\r\nUnicode=yes\r\n[System Access]\r\n'),
      { seems: 'security-template' },
    ],
    ['other XML', bytes('<gpx version="1"/>'), { seems: 'xml' }],
    [
      'rules of a later firewall',
      bytes(
        'RemoteDesktop-In REG_SZ v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|Name=x|\r\n',
      ),
      { seems: 'firewall-rules' },
    ],
    [
      'bytes of no kind',
      Buffer.from(Array.from({ length: 300 }, (_, index) => ((index * 89 + 7) % 251) & 0x9f)),
      { seems: 'binary' },
    ],
  ])('knows %s', (_, file, form) => {
    expect(recognise(file)).toEqual(form)
  })

  it.each<[string, Uint8Array, string | undefined, string]>([
    ['a page of others', bytes('<!DOCTYPE html><html></html>'), 'html', 'gpresult'],
    ['JSON of others', bytes('{"a":1}'), 'json', 'answers'],
    ['a list of others', bytes('[1,2]'), 'json', 'answers'],
    ['a script of others', bytes('@echo off\r\nreg query HKLM\r\n'), 'text', 'reg-query'],
    ['a letter', bytes('Dear helpdesk'), 'text', 'reg-query'],
    ['a hive', bytes('regf'), 'hive', 'reg'],
    ['an event log', bytes('ElfFile', 0), 'event-log', 'report'],
    ['a template', bytes('<policyDefinitions>'), 'policy-template', 'pol'],
    ['a part of a backup', bytes('<BackupInst>'), 'backup-part', 'gpo-backup'],
  ])('says of %s what it looks like, and what to bring', (_, file, seems, instead) => {
    const reading = only(file)
    expect(reading).toMatchObject({ kind: 'unknown', seems, statements: [], problems: [] })
    expect(insteadOf(reading.seems ?? 'text')).toBe(instead)
  })

  it('opens answers, and refuses them whole', () => {
    expect(only(bytes('{"schema":1,"edition":"xp-professional"}'))).toMatchObject({
      kind: 'answers',
      answers: { edition: 'xp-professional' },
      problems: [],
    })
    expect(only(bytes('{"schema":1,\n"edition":"vista"}'))).toMatchObject({
      kind: 'answers',
      answers: null,
      problems: [{ kind: 'refused-answers' }],
    })
    expect(only(bytes('{\n"schema": 1,\n"edition": '))).toMatchObject({
      kind: 'answers',
      answers: null,
      problems: [{ kind: 'refused-answers', what: 'not-json', line: 3 }],
    })
  })

  it('reads a report of verify.cmd, and says where it breaks off', () => {
    const report =
      'Remote Assistance report 1\r\ncomputer: PC-0231\r\nplan: 0123456789abcdef\r\nwindows: XP\r\n' +
      'ok offer: detail\r\nfailed dcom: N\r\nresult: failed, 1 ok, 1 failed, 0 unknown\r\n'
    for (const file of [bytes(report), utf16(report)]) {
      expect(only(file)).toMatchObject({
        kind: 'report',
        computer: 'PC-0231',
        entries: 2,
        report: { result: 'failed' },
        problems: [],
      })
    }
    const cut = only(bytes(report.slice(0, report.indexOf('result'))))
    expect(cut).toMatchObject({ kind: 'report', problems: [{ kind: 'cut-off', line: 6 }] })
    expect(only(bytes('Remote Assistance report 9\r\n'))).toMatchObject({
      kind: 'report',
      problems: [{ kind: 'other-version', line: 1 }],
    })
  })

  it('tells rules of a later firewall in a .reg from a list of ports', () => {
    const file = utf16(
      'Windows Registry Editor Version 5.00\r\n\r\n' +
        '[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules]\r\n' +
        '"RDP"="v2.10|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|Name=x|"\r\n\r\n',
    )
    const reading = only(file)
    expect(reading.problems.map(({ kind, what, line }) => [kind, what, line])).toEqual([
      ['firewall-rule', 'RDP', 4],
    ])
    expect(reading.exceptions).toEqual([])
  })

  it.each([
    '<!---->',
    '<!--',
    '<?x?>',
    '<a>',
    '<PolicyRules>',
    '; x\n',
    'Computer\nA\na\nDWORD:1\n',
    '@echo off\r\nif exist "',
    'v1.1|a=b|',
    '1.1.1, a ',
    '[{"keyname":',
    ' ',
    '\x00',
  ])('gets to the end of much of %j', (piece) => {
    for (const start of ['', '<!--x-->', '@echo off\r\nrem 1.0.0 from the answers 0000-0000\r\n']) {
      only(Buffer.from(start + piece.repeat(2_000_000 / piece.length), 'latin1'))
    }
  })

  it('never throws, whatever a file holds', () => {
    const start = fc.constantFrom(
      '',
      'PReg',
      'MZ',
      '<',
      '{',
      '[',
      '@echo off\r\n',
      'REGEDIT4\n',
      'Computer\n',
      '\xff\xfe',
      'Remote Assistance report 1\n',
      '<PolicyRules',
      '<html',
      'BM',
    )
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (start, noise) => {
        only(Buffer.concat([Buffer.from(start, 'latin1'), noise]))
      }),
      { numRuns: 2000 },
    )
  })
})
