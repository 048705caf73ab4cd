import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { looksLikeNetshShow, parseNetshShow } from './netshShow.ts'
import { pastedLines } from './pastedText.ts'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
const read = (text: string) => parseNetshShow(pastedLines(text))

/** What is said, without the places. */
function brief(text: string) {
  const { language, entries, profiles, lists, problems } = read(text)
  return {
    language,
    entries: entries.map(({ profile, port, protocol, path, name, enabled, scope }) =>
      [profile, path ?? `${port} ${protocol}`, enabled, name, ...(scope === null ? [] : [scope])].join(', '),
    ),
    profiles: profiles.map(({ profile, isOn, allowsExceptions, isCurrent }) =>
      [profile, isOn, allowsExceptions, isCurrent].join(', '),
    ),
    lists: lists.map(({ profile, kind }) => `${profile} ${kind}`),
    problems: problems.map(({ kind, line, what }) => `${line} ${kind}: ${what}`),
  }
}

/** What a mail program does to lines that are too long. */
function wrapped(text: string, width: number): string {
  const lines = text.split('\n').flatMap((line) => {
    const pieces: string[] = []
    let rest = line
    while (rest.length > width) {
      const at = rest.lastIndexOf(' ', width)
      if (at < 1) break
      pieces.push(rest.slice(0, at).trimEnd())
      rest = rest.slice(at + 1).trimStart()
    }
    return [...pieces, rest]
  })
  return lines.join('\n')
}

const XP = {
  language: 'en',
  entries: [
    'domain, 139 TCP, true, NetBIOS Session Service',
    'domain, 445 TCP, true, SMB over TCP',
    'domain, 137 UDP, true, NetBIOS Name Service',
    'domain, 138 UDP, true, NetBIOS Datagram Service',
    'standard, 445 TCP, true, Service Firewall',
    'standard, 139 TCP, true, NetBIOS Session Service',
    'standard, 445 TCP, true, SMB over TCP',
    'standard, 137 UDP, true, NetBIOS Name Service',
    'standard, 138 UDP, true, NetBIOS Datagram Service',
  ],
  profiles: ['domain, true, true, false', 'standard, true, true, true'],
  lists: ['domain port', 'standard port'],
  problems: [],
}
const WINDOWS_7 = {
  language: 'en',
  entries: [
    'standard, E:\\comraider\\comraider.exe, true, COMRaider',
    'standard, C:\\users\\b33f\\desktop\\nc.exe, true, nc.exe',
  ],
  profiles: ['domain, true, true, false', 'standard, true, true, true'],
  lists: ['domain program', 'domain port', 'standard program', 'standard port'],
  problems: [],
}

describe('published output', () => {
  it.each<[string, unknown]>([
    ['netsh-xp.txt', XP],
    ['netsh-config-windows7.txt', WINDOWS_7],
    [
      'netsh-config-server2008.txt',
      {
        language: 'en',
        entries: ['domain, 3389 TCP, true, Remote Desktop', 'domain, 49663 TCP, true, 49663 Inbound'],
        profiles: ['domain, true, true, false', 'standard, true, true, true'],
        lists: ['domain program', 'domain port'],
        problems: [],
      },
    ],
    [
      'netsh-state-server2008.txt',
      {
        language: 'en',
        entries: [
          'domain, 26707 TCP, true, ',
          'domain, 65530 TCP, true, ',
          'domain, 443 TCP, true, ',
          'domain, 80 TCP, true, ',
        ],
        profiles: ['domain, false, true, true'],
        lists: [],
        problems: [],
      },
    ],
    [
      'netsh-state-chinese.txt',
      { language: 'zh', entries: [], profiles: ['standard, true, true, true'], lists: [], problems: [] },
    ],
  ])('%s', (name, expected) => {
    expect(brief(fixture(name))).toEqual(expected)
    expect(looksLikeNetshShow(fixture(name))).toBe(true)
  })

  it('of a Russian Windows XP says what is on in the words of the command; made by hand after such a one', () => {
    const text = [
      'Состояние брандмауэра:',
      '-------------------------------------------------------------------',
      'Профиль                            = Обычный',
      'Рабочий режим                      = Enable',
      'Режим исключения                   = Disable',
      'Режим уведомления                  = Enable',
      'Версия групповой политики          = Нет',
      'Режим удаленного администрирования = Disable',
      '',
    ].join('\r\n')
    expect(brief(text)).toEqual({
      language: null,
      entries: [],
      profiles: ['standard, true, false, true'],
      lists: [],
      problems: ['3 guessed-word: Обычный'],
    })
  })

  it('has the lines of the paste', () => {
    const { entries, profiles, lists } = read(fixture('netsh-config-windows7.txt'))
    expect(entries.map(({ line }) => line)).toEqual([38, 39])
    expect(profiles.map(({ line }) => line)).toEqual([3, 23])
    expect(lists.map(({ line }) => line)).toEqual([10, 14, 35, 41])
  })

  it('leaves the lines of other commands to others', () => {
    const lines = pastedLines(fixture('netsh-xp.txt'))
    const { used } = parseNetshShow(lines)
    const left = lines.flatMap(({ text }, index) => (used.has(index) || text === '' ? [] : text))
    expect(left).toEqual([
      'C:\\Documents and Settings\\Jim\\My Documents > netsh firewall add portopening TCP 445 "Service Firewall" ENABLE ALL',
      'netsh firewall add portopening TCP 445 "Service Firewall" ENABLE ALL',
      'Ok.',
      'C:\\Documents and Settings\\Jim\\My Documents >',
    ])
  })
})

type Damage = (text: string) => string
const eachLine =
  (change: (line: string) => string): Damage =>
  (text) =>
    text.split('\n').map(change).join('\n')

const DAMAGES: readonly (readonly [string, Damage])[] = [
  ['quoted', eachLine((line) => `> ${line}`)],
  ['indented', eachLine((line) => `      ${line}`)],
  ['marked by a tool', eachLine((line) => `[*] ${line}`)],
  ['padded to the width of a window', eachLine((line) => line.padEnd(124))],
  ['line ends of Windows', eachLine((line) => `${line}\r`)],
  ['hard blanks', (text) => text.replaceAll(' ', '\u00a0')],
  ['tabs between columns', (text) => text.replaceAll(/ {2,}/g, '\t')],
  ['one blank between columns', (text) => text.replaceAll(/ {2,}/g, ' ')],
  ['blank lines between', (text) => text.replaceAll('\n', '\n\n')],
  ['rules broken in two', (text) => text.replaceAll(/-{67}/g, `${'-'.repeat(66)} -`)],
  ['rules broken into two lines', (text) => text.replaceAll(/-{67}/g, `${'-'.repeat(60)}\n-------`)],
  ['hyphens made dashes', (text) => text.replaceAll(/--/g, '\u2013')],
]

describe.each([
  ['netsh-xp.txt', XP],
  ['netsh-config-windows7.txt', WINDOWS_7],
] as const)('%s, damaged', (name, expected) => {
  it.each(DAMAGES)('%s', (_, damage) => {
    expect(brief(damage(fixture(name)))).toEqual(expected)
  })

  it('without blank lines', () => {
    const { lists, ...rest } = brief(fixture(name).replaceAll(/\n{2,}/g, '\n'))
    expect({ ...rest, lists }).toEqual(expected)
  })

  it('broken at any width', () => {
    for (let width = 30; width < 80; width++) {
      expect(brief(wrapped(fixture(name), width)), `${width}`).toEqual(expected)
      expect(brief(eachLine((line) => `> ${line}`)(wrapped(fixture(name), width))), `${width}`).toEqual(
        expected,
      )
    }
  })
})

/** By the titles of a published program that reads this; the words of the columns are made up. */
const CHINESE_VERBOSE = `域 配置文件配置(当前):
-------------------------------------------------------------------
操作模式                          = 启用
例外模式                          = 禁用
多播/广播响应模式                 = 启用
通知模式                          = 启用

域 配置文件的程序配置:
模式     名称 / 程序
-------------------------------------------------------------------
启用       远程协助 / C:\\WINDOWS\\system32\\sessmgr.exe
\t范围: *
禁用       A / B / D:\\a\\b.exe
\t范围: 10.0.0.0/255.0.0.0,LocalSubNet

域 配置文件的端口配置:
端口   协议  模式     名称
-------------------------------------------------------------------
135    TCP   启用       Offer Remote Assistance
\t范围: LocalSubNet

标准 配置文件配置:
-------------------------------------------------------------------
操作模式                          = 禁用
例外模式                          = 启用

标准 配置文件的端口配置:
端口   协议  模式     名称
-------------------------------------------------------------------

标准 配置文件的 ICMP 配置:
模式     类型  描述
-------------------------------------------------------------------
启用       8     允许入站回显请求

`

/** Made up: nobody has published what a German Windows prints. */
const GERMAN = `C:\\>netsh firewall show config

Konfiguration für Domänenprofil:
-------------------------------------------------------------------
Betriebsmodus                     = Aktivieren
Ausnahmemodus                     = Deaktivieren
Multicast-/Broadcastantwortmodus  = Aktivieren
Benachrichtigungsmodus            = Aktivieren

Konfiguration der zugelassenen Programme für Domänenprofil:
Modus         Name / Programm
-------------------------------------------------------------------
Aktivieren    Remoteunterstützung / C:\\WINDOWS\\system32\\sessmgr.exe

Portkonfiguration für Domänenprofil:
Port   Protokoll  Modus         Name
-------------------------------------------------------------------
135    TCP        Aktivieren    Offer Remote Assistance
3389   TCP        Deaktivieren  Remotedesktop

Konfiguration für Standardprofil (aktuell):
-------------------------------------------------------------------
Betriebsmodus                     = Deaktivieren
Ausnahmemodus                     = Aktivieren
Multicast-/Broadcastantwortmodus  = Aktivieren
Benachrichtigungsmodus            = Aktivieren

Konfiguration der zugelassenen Programme für Standardprofil (aktuell):
Modus         Name / Programm
-------------------------------------------------------------------

Portkonfiguration für Standardprofil:
Port   Protokoll  Modus         Name
-------------------------------------------------------------------

Protokollkonfiguration:
-------------------------------------------------------------------
Dateipfad           = C:\\WINDOWS\\pfirewall.log
Maximale Größe      = 4096 KB
Verworfene Pakete   = Deaktivieren
Verbindungen        = Deaktivieren

C:\\>`

describe('languages', () => {
  it('Chinese, with verbose', () => {
    expect(brief(CHINESE_VERBOSE)).toEqual({
      language: 'zh',
      entries: [
        'domain, C:\\WINDOWS\\system32\\sessmgr.exe, true, 远程协助, *',
        'domain, D:\\a\\b.exe, false, A / B, 10.0.0.0/255.0.0.0,LocalSubNet',
        'domain, 135 TCP, true, Offer Remote Assistance, LocalSubNet',
      ],
      profiles: ['domain, true, false, true', 'standard, false, true, false'],
      lists: ['domain program', 'domain port', 'standard port'],
      problems: [],
    })
  })

  it('any other is read by its form, and what was not known is open', () => {
    expect(brief(GERMAN)).toEqual({
      language: null,
      entries: [
        'domain, C:\\WINDOWS\\system32\\sessmgr.exe, , Remoteunterstützung',
        'domain, 135 TCP, , Offer Remote Assistance',
        'domain, 3389 TCP, , Remotedesktop',
      ],
      profiles: ['domain, , , ', 'standard, , , '],
      lists: [],
      problems: [
        '3 guessed-word: Konfiguration für Domänenprofil:',
        '5 unknown-word: Aktivieren',
        '6 unknown-word: Deaktivieren',
        '10 guessed-word: Konfiguration der zugelassenen Programme für Domänenprofil:',
        '15 guessed-word: Portkonfiguration für Domänenprofil:',
        '21 guessed-word: Konfiguration für Standardprofil (aktuell):',
        '28 guessed-word: Konfiguration der zugelassenen Programme für Standardprofil (aktuell):',
      ],
    })
  })

  it('says the same of it however it is broken', () => {
    for (let width = 40; width < 90; width++) {
      const { entries, profiles, lists } = brief(wrapped(GERMAN, width))
      const { entries: whole, profiles: all } = brief(GERMAN)
      expect({ entries, profiles, lists }, `${width}`).toEqual({ entries: whole, profiles: all, lists: [] })
    }
  })

  /** Titles and words in scripts nobody here can read: only their places count. */
  it.each(DAMAGES.filter(([name]) => !name.includes('one blank')))('in unknown letters, %s', (_, damage) => {
    const text = GERMAN.replaceAll('Domänen', 'ΑΒΓ')
      .replaceAll('Standard', 'ΔΕ')
      .replaceAll('Aktivieren', 'ναι')
    const { entries, profiles, problems } = brief(damage(text))
    expect(entries).toEqual([
      'domain, C:\\WINDOWS\\system32\\sessmgr.exe, , Remoteunterstützung',
      'domain, 135 TCP, , Offer Remote Assistance',
      'domain, 3389 TCP, , Remotedesktop',
    ])
    expect(profiles).toEqual(['domain, , , ', 'standard, , , '])
    expect(problems.some((problem) => problem.includes('unknown-word: ναι'))).toBe(true)
  })

  it('guesses no profile where there is only one title, and nothing in it helps', () => {
    const text =
      'Ζήτα ΑΒΓ:\nα   β  γ  δ\n-------------------------------------------------------------------\n135  TCP  ναι  a\n\n'
    expect(brief(text)).toMatchObject({
      entries: [', 135 TCP, , a'],
      lists: [],
      problems: ['4 unknown-word: ναι'],
    })
  })

  it('guesses no profile where place and word contradict each other', () => {
    const rule = '-'.repeat(67)
    const text = `Ports im Standardprofil:\na  b\n${rule}\n135  TCP  ja  a\n\nPorts im Domänenprofil:\na  b\n${rule}\n136  TCP  ja  b\n\n`
    expect(brief(text).entries).toEqual([', 135 TCP, , a', ', 136 TCP, , b'])
  })
})

const RULE = '-'.repeat(67)
const list = (rows: string, end = '\n\n') =>
  `Allowed programs configuration for Domain profile:\nMode     Name / Program\n${RULE}\n${rows}${end}`

describe('rows', () => {
  it.each<[string, string]>([
    [
      'Enable   Remote Assistance - Windows Messenger and Voice / C:\\WINDOWS\\PCHealth\\HelpCtr\\Binaries\\helpctr.exe',
      'domain, C:\\WINDOWS\\PCHealth\\HelpCtr\\Binaries\\helpctr.exe, true, Remote Assistance - Windows Messenger and Voice',
    ],
    ['Disable  (null) / %windir%\\x.exe', 'domain, %windir%\\x.exe, false, (null)'],
    ['Enable   Share / \\\\server\\a b\\c.exe', 'domain, \\\\server\\a b\\c.exe, true, Share'],
    ['Enable   a / b / c / C:\\x / y.exe', 'domain, C:\\x / y.exe, true, a / b / c'],
  ])('%s', (row, entry) => {
    expect(brief(list(row))).toMatchObject({ entries: [entry], lists: ['domain program'], problems: [] })
    for (let width = 20; width < row.length; width++)
      expect(brief(wrapped(list(row), width)).entries, `${width}`).toEqual([entry])
  })

  it('of programs may have lost their backslashes, which is said', () => {
    expect(brief(list('Enable   Remote Assistance / C:WINDOWSsystem32sessmgr.exe'))).toMatchObject({
      entries: ['domain, C:WINDOWSsystem32sessmgr.exe, true, Remote Assistance'],
      problems: ['4 lost-backslashes: C:WINDOWSsystem32sessmgr.exe'],
    })
  })

  it.each([
    ['no path', 'Enable   Remote Assistance'],
    ['no word', 'Perhaps  Remote Assistance / C:\\x.exe'],
  ])('that cannot be read leave the list open: %s', (_, row) => {
    expect(brief(list(row))).toMatchObject({
      entries: [],
      lists: [],
      problems: [`4 unreadable-line: ${row}`],
    })
  })

  it('with a port that is none', () => {
    const text = `Port configuration for Domain profile:\nPort   Protocol  Mode     Name\n${RULE}\n70000  TCP       Enable   a\n\n`
    expect(brief(text)).toMatchObject({
      entries: [],
      lists: [],
      problems: [expect.stringContaining('unreadable')],
    })
  })

  it('of what goes out are none', () => {
    const text = `Port configuration for Domain profile:\nPort   Protocol  Mode    Traffic direction     Name\n${RULE}\n135    TCP       Enable  Outbound              a\n136    TCP       Enable  Inbound               b\n\n`
    expect(brief(text)).toMatchObject({ entries: ['domain, 136 TCP, true, b'], lists: ['domain port'] })
  })

  it('of another kind behind a blank line are no part of one', () => {
    const text = `Port configuration for Domain profile:\nPort   Protocol  Mode     Name\n${RULE}\n135    TCP       Enable   a\n\nEnable   x / C:\\x.exe\n\n`
    expect(brief(text)).toMatchObject({
      entries: ['domain, 135 TCP, true, a'],
      lists: [],
      problems: ['6 unreadable-line: Enable   x / C:\\x.exe'],
    })
  })

  it('of settings of one connection are no profile, whatever it is called', () => {
    expect(
      brief(`Firewall für Standardverbindung:\n${RULE}\nBetriebsmodus     = Aktivieren\n\n`),
    ).toMatchObject({
      profiles: [],
      problems: [],
    })
  })

  it('of open ports say which program', () => {
    const text = `Firewall status:\n${RULE}\nProfile                           = Domain\nOperational mode                  = Enable\nException mode                    = Disable\nMulticast/broadcast response mode = Enable\nNotification mode                 = Enable\nGroup policy version              = None\nRemote admin mode                 = Disable\n    Scope: *\n\nPorts currently open on all network interfaces:\nPort   Protocol  Version  Program\n${RULE}\n135    TCP       IPv4     C:\\WINDOWS\\system32\\svchost.exe\n    Scope: LocalSubNet\n3389   TCP       IPv4     (null)\n    Scope: *\n\n`
    expect(brief(text)).toEqual({
      language: 'en',
      entries: [
        'domain, C:\\WINDOWS\\system32\\svchost.exe, true, , LocalSubNet',
        'domain, 3389 TCP, true, , *',
      ],
      profiles: ['domain, true, false, true'],
      lists: [],
      problems: [],
    })
    expect(read(text).entries[0]).toMatchObject({ kind: 'program', port: 135, protocol: 'TCP' })
  })

  it('of one connection have no profile', () => {
    const text = `Port configuration for Local Area Connection:\nPort   Protocol  Mode     Name\n${RULE}\n135    TCP       Enable   a\n\n`
    expect(brief(text)).toMatchObject({ entries: [', 135 TCP, true, a'], lists: [], problems: [] })
  })

  it('may be missing where the paste ends', () => {
    expect(brief(list('Enable   a / C:\\a.exe', ''))).toMatchObject({
      entries: [expect.any(String)],
      lists: [],
    })
    expect(brief(list('', ''))).toMatchObject({ entries: [], lists: [] })
    expect(brief(list('Enable   a / C:\\a.exe', '\nC:\\>'))).toMatchObject({ lists: ['domain program'] })
  })
})

describe('other firewalls', () => {
  const RULES = 'v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|App=System|Name=Remote Desktop|'
  const SHOWN = `C:\\>netsh advfirewall firewall show rule name=all

Rule Name:                            Remote Desktop
----------------------------------------------------------------------
Enabled:                              Yes
Direction:                            In
Profiles:                             Domain
LocalPort:                            3389
Action:                               Allow
Ok.
`
  it.each<[string, string, string]>([
    ['rules as they are kept', RULES, 'modern-firewall-rules'],
    ['rules in a list', `3389  TCP  ${RULES}`, 'modern-firewall-rules'],
    ['rules as they are shown', SHOWN, 'advfirewall-output'],
    [
      'the same without the command, in German',
      SHOWN.slice(51).replaceAll('Enabled', 'Aktiviert'),
      'advfirewall-output',
    ],
    [
      'profiles',
      'Domain Profile Settings: \n----------------------------------------------------------------------\nState                                 ON\nFirewall Policy                       BlockInbound,AllowOutbound\n',
      'advfirewall-output',
    ],
  ])('%s', (_, text, kind) => {
    const { entries, lists, profiles, problems } = read(text)
    expect(problems.map((problem) => problem.kind)).toEqual([kind])
    expect({ entries, lists, profiles }).toEqual({ entries: [], lists: [], profiles: [] })
    expect(looksLikeNetshShow(text)).toBe(true)
  })
})

describe('whatever comes', () => {
  const pieces = [GERMAN, CHINESE_VERBOSE, fixture('netsh-xp.txt'), fixture('netsh-state-server2008.txt')]
    .join('\n')
    .split('\n')
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 20 })))
    .map((some) => some.join('\n'))

  it('never throws, and names lines that are there', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        const lines = pastedLines(pasted)
        const { entries, problems, used } = parseNetshShow(lines)
        for (const { line } of [...entries, ...problems])
          expect(lines.some((some) => some.line === line)).toBe(true)
        for (const index of used) expect(lines[index]).toBeDefined()
        looksLikeNetshShow(pasted)
      }),
    )
  })

  it('calls no list whole from which a row was cut', () => {
    const lines = fixture('netsh-config-server2008.txt').split('\n')
    fc.assert(
      fc.property(fc.nat({ max: lines.length }), (end) => {
        const { lists, entries } = read(lines.slice(0, end).join('\n'))
        const isPortList = lists.some(({ kind }) => kind === 'port')
        expect(isPortList && !entries.some(({ port }) => port === 49663)).toBe(false)
      }),
    )
  })

  it.each([
    '-',
    '- ',
    ' / ',
    '= ',
    'a = b\n',
    '1 TCP ',
    ': ',
    'a:',
    '\n',
    `${RULE}\n`,
    'x\n',
    '\t',
    '> ',
    '"netsh firewall\n',
  ])('does not hang on a long run of %j', (unit) => {
    const run = unit.repeat(40_000)
    expect(read(`A:\n${RULE}\n${run}`).lists).toEqual([])
    expect(read(`Port configuration for Domain profile:\na\n${RULE}\n${run}`).entries.length).toBeLessThan(2)
    looksLikeNetshShow(run)
    looksLikeNetshShow(`${RULE}\n${run}`)
  })
})

describe('the look of it', () => {
  it.each([
    [true, GERMAN],
    [true, CHINESE_VERBOSE],
    [true, 'C:\\>netsh firewall show state'],
    [
      false,
      'The group\n-------------------------------------------------------------------\nanna      piet\n',
    ],
    [false, 'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\A]'],
    [false, 'HKEY_LOCAL_MACHINE\\A\n    135:TCP    REG_SZ    135:TCP:*:Enabled:x'],
    [false, ''],
  ])('%s', (looks, text) => {
    expect(looksLikeNetshShow(text)).toBe(looks)
  })
})
