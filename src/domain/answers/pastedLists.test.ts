import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAccounts } from '#domain/windows/accounts.ts'
import type { Account } from '#domain/windows/accounts.ts'
import { splitAccounts } from './splitAccounts.ts'

const CONTEXT = { domain: 'CONTOSO', computer: 'PC01' }

/** `name`, `notice! name` with the reading offered, or `problem: the reading offered`. */
function said({ name, typed, problem, notice, suggestion, parts }: Account): string {
  const offer = parts?.join(' + ') ?? suggestion
  if (problem !== null) return `${problem.kind}: ${offer ?? '-'}`
  return notice === undefined
    ? (name ?? typed)
    : `${notice.kind}! ${name}${offer === null ? '' : ` -> ${offer}`}`
}

const RULE = '-'.repeat(79)
const cells = (...names: readonly string[]) => names.map((name) => name.padEnd(25)).join('')
const JAN = 'CONTOSO\\jan'
const PIET = 'CONTOSO\\piet'
const DN = 'CN=Jan de Vries,OU=Users,DC=contoso,DC=local'

type Row = readonly [pasted: string, read: readonly string[], setAside?: readonly string[]]

/** What people paste, what becomes of each entry, and what is set aside: every row of the issue, then its kin. */
const PASTES: Readonly<Record<string, readonly Row[]>> = {
  'marks of a list': [
    ...['1. ', '3) ', '(2) ', 'a) ', '- ', '• ', '– ', '* ', '· ', '3)', '•', '>', '> ', '>> '].map(
      (mark): Row => [`${mark}${JAN}`, [`mark: ${JAN}`]],
    ),
    ...['1. ', '3) ', '- ', '• ', '– ', '> '].map((mark): Row => [`${mark}jan`, ['mark: jan']]),
    [`1.\t${JAN}\n•\t${PIET}`, [JAN, PIET], ['1.', '•']],
    ...['１．', '① ', '③'].map((mark): Row => [`${mark}${JAN}`, [`mark: ${JAN}`]]),
    [`1.\u00a0${JAN}`, [`invisible: ${JAN}`]],
    ...[
      '- [ ] ',
      '- [x] ',
      '* [X] ',
      '1. [ ] ',
      '[ ] ',
      '[x] ',
      '[] ',
      '☐ ',
      '☑ ',
      '☒ ',
      '✓ ',
      '✅ ',
      '⬜ ',
    ].flatMap((mark): Row[] => [
      [`${mark}${JAN}`, [`mark: ${JAN}`]],
      [`${mark}jan`, ['mark: jan']],
    ]),
    [`☐${JAN}`, [`mark: ${JAN}`]],
    [`☑\ufe0f jan`, ['invisible: jan']],
    ['> - [ ] jan', ['mark: jan']],
    [`- [ ]\t${JAN}\n[x]\t${PIET}\n☐\tklaas`, [JAN, PIET, 'CONTOSO\\klaas'], ['- [ ]', '[x]', '☐']],
    ['CONTOSO\\[x] jan', ['characters: -']],
    ['> 1. “CONTOSO＼jan”', [`mark: ${JAN}`]],
    ['3. PC01\\jan', ['mark: -']],
    // With its domain a name may begin as it likes.
    ['CONTOSO\\- jan', ['CONTOSO\\- jan']],
    ['-jan\n2e-lijn\nA.Jansen', ['CONTOSO\\-jan', 'CONTOSO\\2e-lijn', 'CONTOSO\\A.Jansen']],
  ],
  quotes: [
    ...['“”', '„“', "''", '‘’', '«»', '``', '‹›'].map((pair): Row => [
      `${pair[0]}${JAN}${pair[1]}`,
      [`quotes: ${JAN}`],
    ]),
    ['“jan”', ['quotes: jan']],
    [`"${JAN}`, [`quotes: ${JAN}`]],
    [`'${JAN}`, [`quotes: ${JAN}`]],
    [`${JAN}”`, [`quotes: ${JAN}`]],
    ["CONTOSO\\o'neil'", ["CONTOSO\\o'neil'"]],
  ],
  'the end of a sentence': [
    [`${JAN}.`, [`final-period: ${JAN}`]],
    ['jan.', ['final-period: jan']],
    ['CONTOSO\\Jan de V...', ['final-period: -']],
  ],
  'a line that was drawn in a mail': [
    [
      `${JAN}\n${PIET}\n${'-'.repeat(60)}\nJan de Vries\nTel. 020-1234`,
      [JAN, PIET, 'CONTOSO\\Jan de Vries', 'CONTOSO\\Tel. 020-1234'],
      ['-'.repeat(60)],
    ],
    [
      `${JAN}\n${PIET}\n\n${RULE}\nJan de Vries\nTel. 020-1234`,
      [JAN, PIET, 'CONTOSO\\Jan de Vries', 'CONTOSO\\Tel. 020-1234'],
      [RULE],
    ],
    [`Jan de Vries\n${RULE}\nTel. 020-1234`, ['CONTOSO\\Jan de Vries', 'CONTOSO\\Tel. 020-1234'], [RULE]],
    ['jan\n---\npiet', [JAN, 'rule: -', PIET]],
    [`${JAN}\n\n--\nJan de Vries`, [JAN, 'CONTOSO\\--', 'CONTOSO\\Jan de Vries']],
  ],
  'net group': [
    [
      `De aanvraag wordt verwerkt op een domeincontroller van domein contoso.local.\r\n\r\nGroepsnaam     Helpdesk\r\nOpmerking\r\n\r\nLeden\r\n\r\n${RULE}\r\n${cells('jan', 'piet')}\r\nklaas`,
      [JAN, PIET, 'CONTOSO\\klaas'],
      [
        'De aanvraag wordt verwerkt op een domeincontroller van domein contoso.local.',
        'Groepsnaam     Helpdesk',
        'Opmerking',
        'Leden',
        RULE,
      ],
    ],
    [
      `Group name     Helpdesk\nComment        First line\n\nMembers\n\n${RULE}\n${cells('jan', 'piet')}\nThe command completed succ`,
      [JAN, PIET],
      ['Group name     Helpdesk', 'Comment        First line', 'Members', RULE, 'The command completed succ'],
    ],
    [
      `Klaas Vaak\n\nAlias name     Helpers\nComment\n\nMembers\n\n${RULE}\nCONTOSO\\jan\nCONTOSO\\piet\nThe command completed successfully.\n\nKlaas Vaak jr`,
      ['CONTOSO\\Klaas Vaak', JAN, PIET, 'CONTOSO\\Klaas Vaak jr'],
      ['Alias name     Helpers', 'Comment', 'Members', RULE, 'The command completed successfully.'],
    ],
    [
      `User accounts for \\\\DC01\n\n${RULE}\n${cells('jan', 'piet')}\nThe command completed successfully.`,
      [JAN, PIET],
      ['User accounts for \\\\DC01', RULE, 'The command completed successfully.'],
    ],
  ],
  'columns outside of a frame': [
    [cells('jan', 'piet'), ['run-together: jan + piet']],
    [cells('jan de vries', 'piet', 'klaas'), ['run-together: jan de vries + piet + klaas']],
    [`${cells('jan', 'piet')}\nklaas`, ['run-together: jan + piet', 'CONTOSO\\klaas']],
    [cells('*Domain Admins', '*RA-Helpers'), ['run-together: Domain Admins + RA-Helpers']],
    ['*RA-Helpers\n*Helpdesk', ['mark: RA-Helpers', 'mark: Helpdesk']],
    [`${JAN}   ${PIET}`, [`run-together: ${JAN} + ${PIET}`]],
    // It may be a name as well: nobody's columns are that narrow.
    ['Jan  de Vries', ['CONTOSO\\Jan  de Vries']],
    [`${JAN}  de Vries`, [`${JAN}  de Vries`]],
  ],
  'dsget and dsquery': [
    ['  samid\n  jan\n  piet\ndsget succeeded', [JAN, PIET], ['samid', 'dsget succeeded']],
    [
      `  dn${' '.repeat(DN.length)}samid\n  ${DN}  jan\ndsget succeeded`,
      [JAN],
      [`dn${' '.repeat(DN.length)}samid`, DN, 'dsget succeeded'],
    ],
    [
      '  name          sAMAccountName\n  Jan de Vries  jan',
      [JAN],
      ['name          sAMAccountName', 'Jan de Vries'],
    ],
    [`"${DN}"\r\n"CN=RA,DC=contoso,DC=local"`, ['distinguished-name: -', 'distinguished-name: -']],
    [`${DN}\nLDAP://${DN}`, ['distinguished-name: -', 'distinguished-name: -']],
    ['CN=Vries\\, Jan de,DC=contoso,DC=local', ['distinguished-name: -']],
    [
      "dsget failed:`jan':The parameter is incorrect.",
      [],
      ["dsget failed:`jan':The parameter is incorrect."],
    ],
  ],
  PowerShell: [
    [
      'PS C:\\> Get-ADGroupMember RA\n\nSamAccountName Name\n-------------- ----\njan            Jan de Vries\npiet           Piet\n\nPS C:\\>',
      [JAN, PIET],
      [
        'PS C:\\> Get-ADGroupMember RA',
        'SamAccountName Name',
        '-------------- ----',
        'Jan de Vries',
        'Piet',
        'PS C:\\>',
      ],
    ],
    [
      'ObjectClass Name        PrincipalSource\n----------- ----        ---------------\nUser        CONTOSO\\jan ActiveDirectory',
      [JAN],
      [
        'ObjectClass Name        PrincipalSource',
        '----------- ----        ---------------',
        'User  ActiveDirectory',
      ],
    ],
    ['SamAccountName\n--------------\njan', [JAN], ['SamAccountName', '--------------']],
    [
      `DistinguishedName : ${DN.slice(0, 30)}\n                    ${DN.slice(30)}\nName              : Jan de Vries\nSamAccountName    : jan\n\nSamAccountName    : piet`,
      [JAN, PIET],
      [
        `DistinguishedName : ${DN.slice(0, 30)}`,
        DN.slice(30),
        'Name              : Jan de Vries',
        'SamAccountName    :',
        'SamAccountName    :',
      ],
    ],
    [
      '#TYPE Selected.ADUser\n"SamAccountName","Name"\n"jan","Vries, Jan de"\n"piet","Piet"',
      [JAN, PIET],
      ['#TYPE Selected.ADUser', '"SamAccountName","Name"', 'Vries, Jan de', 'Piet'],
    ],
    [`DN;sAMAccountName\n"${DN}";jan`, [JAN], ['DN;sAMAccountName', DN]],
    [
      "Get-ADUser : Cannot find an object with identity: 'x' under: 'DC=contoso'.\nAt line:1 char:1\n+ Get-ADUser x\n+ ~~~~~~~~~~~~\n    + CategoryInfo          : ObjectNotFound\n    + FullyQualifiedErrorId : ActiveDirectory",
      [],
      [
        "Get-ADUser : Cannot find an object with identity: 'x' under: 'DC=contoso'.",
        'At line:1 char:1',
        '+ Get-ADUser x',
        '+ ~~~~~~~~~~~~',
        '+ CategoryInfo          : ObjectNotFound',
        '+ FullyQualifiedErrorId : ActiveDirectory',
      ],
    ],
  ],
  registry: [
    [
      '! REG.EXE VERSION 3.0\n\nHKEY_LOCAL_MACHINE\\SOFTWARE\\policies\\Microsoft\\Windows NT\\Terminal Services\\RAUnsolicit\n    CONTOSO\\jan\tREG_SZ\tCONTOSO\\jan\n    fAllow\tREG_DWORD\t0x1',
      [JAN],
      [
        '! REG.EXE VERSION 3.0',
        'HKEY_LOCAL_MACHINE\\SOFTWARE\\policies\\Microsoft\\Windows NT\\Terminal Services\\RAUnsolicit',
        'REG_SZ\tCONTOSO\\jan',
        'fAllow\tREG_DWORD\t0x1',
      ],
    ],
    ['jan    REG_SZ    jan\n"piet"="piet"', [JAN, PIET], ['REG_SZ    jan', '"piet"="piet"']],
    [
      'CONTOSO\\Domain Admins    REG_SZ    CONTOSO\\Domain Admins',
      ['CONTOSO\\Domain Admins'],
      ['REG_SZ    CONTOSO\\Domain Admins'],
    ],
    [
      'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\RAUnsolicit]\n"CONTOSO\\\\jan"="CONTOSO\\\\jan"\n"fAllow"=dword:00000001\n@=""',
      [JAN],
      [
        'Windows Registry Editor Version 5.00',
        '[HKEY_LOCAL_MACHINE\\SOFTWARE\\RAUnsolicit]',
        '"CONTOSO\\\\jan"="CONTOSO\\\\jan"',
        '"fAllow"=dword:00000001',
        '@=""',
      ],
    ],
  ],
  'whoami and gpresult': [
    [
      'GROUP INFORMATION\n-----------------\n\nGroup Name         Type             SID      Attributes\n================== ================ ======== ==========\nEveryone           Well-known group S-1-1-0  Mandatory\nCONTOSO\\RA-Helpers Group            S-1-5-21 Mandatory',
      ['everybody! CONTOSO\\Everyone', 'CONTOSO\\RA-Helpers'],
      [
        'GROUP INFORMATION',
        '-----------------',
        'Group Name         Type             SID      Attributes',
        '================== ================ ======== ==========',
        'Well-known group  S-1-1-0  Mandatory',
        'Group  S-1-5-21  Mandatory',
      ],
    ],
    [
      'Groepsnaam: CONTOSO\\RA-Helpers\nType:       Groep\nSID:        S-1-5-21-1-2',
      ['CONTOSO\\RA-Helpers'],
      ['Groepsnaam:', 'Type:       Groep', 'SID:        S-1-5-21-1-2'],
    ],
    [
      '"Group Name","Type","SID"\n"CONTOSO\\RA-Helpers","Group","S-1-5-21-1-2"',
      ['CONTOSO\\RA-Helpers'],
      ['"Group Name","Type","SID"', 'Group  S-1-5-21-1-2'],
    ],
    [
      '        GPO: RA policy\n            KeyName:     SOFTWARE\\policies\\Microsoft\\Windows NT\\Terminal Services\\RAUnsolicit\\CONTOSO\\jan\n            Value:       67, 0, 79, 0\n            State:       Enabled',
      [JAN],
      [
        'GPO: RA policy',
        'KeyName:     SOFTWARE\\policies\\Microsoft\\Windows NT\\Terminal Services\\RAUnsolicit\\',
        'Value:       67, 0, 79, 0',
        'State:       Enabled',
      ],
    ],
  ],
  'a command that failed': [
    ...[
      'The user name could not be found.',
      'The group name could not be found.',
      'De gebruikersnaam is niet gevonden.',
      'Der Benutzername konnte nicht gefunden werden.',
      "Le nom d'utilisateur est introuvable dans la liste.",
      'Access is denied.',
    ].map((text): Row => [`${JAN}\n${text}`, [JAN], [text]]),
    ['ユーザー名が見つかりません。', [], ['ユーザー名が見つかりません。']],
    [
      'The group name could not be found.\n\nMore help is available by typing NET HELPMSG 2220.',
      [],
      ['The group name could not be found.', 'More help is available by typing NET HELPMSG 2220.'],
    ],
    [
      'Systemfehler 5 aufgetreten.\n\nZugriff verweigert.',
      [],
      ['Systemfehler 5 aufgetreten.', 'Zugriff verweigert.'],
    ],
    [
      "'dsget' is not recognized as an internal or external command,\noperable program or batch file.",
      [],
      ["'dsget' is not recognized as an internal or external command,", 'operable program or batch file.'],
    ],
    // A full name is never set aside, however it ends.
    ['Kamer 12 Jan de Vries.\nPiet.', ['final-period: Kamer 12 Jan de Vries', 'final-period: Piet']],
    [
      'Jan van den Berg de Vries.\nJan de Vries',
      ['final-period: Jan van den Berg de Vries', 'CONTOSO\\Jan de Vries'],
    ],
  ],
  'built-in accounts and everybody': [
    ...[
      'VORDEFINIERT',
      'NT-AUTORITÄT',
      'AUTORITE NT',
      'INGEBOUWD',
      'AUTORIDADE NT',
      'NT INSTANS',
      'ZARZĄDZANIE NT',
    ].map((domain): Row => [`${domain}\\x`, ['local: -']]),
    ['nt-autorität\\SYSTEM', ['local: -']],
    ...[
      'Everyone',
      'Iedereen',
      'Jeder',
      'Domain Users',
      'Domeingebruikers',
      'Domänen-Benutzer',
      'domain users',
    ].map((name): Row => [name, [`everybody! CONTOSO\\${name}`]]),
    ['FABRIKAM\\Utilisateurs du domaine', ['everybody! FABRIKAM\\Utilisateurs du domaine']],
  ],
  'what is no domain': [
    ['PC01.contoso.local\\jan', ['local: -']],
    ['127.0.0.1\\jan', ['local: -']],
    ['10.0.0.17\\jan', ['not-a-domain: -']],
    ['%USERDOMAIN%\\jan', [`variable: ${JAN}`]],
    ['contoso .local\\jan', ['not-a-domain: -']],
    ["cont'oso.local\\jan", ['not-a-domain: -']],
    ['PC010.contoso.local\\jan', ['PC010.contoso.local\\jan']],
  ],
  'other backslashes and separators': [
    ...['＼', '¥', '￥', '₩', '∖'].map((backslash): Row => [
      `CONTOSO${backslash}jan`,
      [`other-backslash: ${JAN}`],
    ]),
    ...['，', '；', '、', '|', ' | ', '\u2028'].map((separator): Row => [
      `${JAN}${separator}${PIET}`,
      [`run-together: ${JAN} + ${PIET}`],
    ]),
    [`"${JAN}" "${PIET}"`, [`run-together: ${JAN} + ${PIET}`]],
    [`| ${JAN} |`, [`run-together: ${JAN}`]],
    ['CONTOSO＼jan、CONTOSO＼piet', ['run-together: CONTOSO＼jan + CONTOSO＼piet']],
  ],
  'cells, mails and letters': [
    [`"${JAN}\n${PIET}"\tx`, [JAN, PIET, 'CONTOSO\\x']],
    [
      `> Group name     Helpdesk\n>\n> Members\n>\n> ${RULE}\n> ${cells('jan', 'piet')}\n> Done.\nklaas`,
      [JAN, PIET, 'CONTOSO\\klaas'],
      ['> > > > > > >', 'Group name     Helpdesk', 'Members', RULE, 'Done.'],
    ],
    [`> ${JAN}\n> ${PIET}`, [`mark: ${JAN}`, `mark: ${PIET}`]],
    [
      'CONTOSO\\Mu\u0308ller\nCONTOSO\\M\u00fcller',
      ['odd-characters! CONTOSO\\Mu\u0308ller -> CONTOSO\\M\u00fcller', 'lookalike! CONTOSO\\M\u00fcller'],
    ],
    [
      'M\u00fcller\nMu\u0308ller',
      ['CONTOSO\\M\u00fcller', 'lookalike! CONTOSO\\Mu\u0308ller -> M\u00fcller'],
    ],
    ['RA\u2011Helpers', ['odd-characters! CONTOSO\\RA\u2011Helpers -> RA-Helpers']],
    [
      'RA-Helpers\nRA\u2011Helpers',
      ['CONTOSO\\RA-Helpers', 'lookalike! CONTOSO\\RA\u2011Helpers -> RA-Helpers'],
    ],
  ],
  'e-mail-like names and DNS names': [
    ['p.de.vries@gemeente.local', ['upn: GEMEENTE\\p.de.vries']],
    [
      'contoso.local\\jan\nGEMEENTE\\x\ngemeente.local\\y\nfabrikam.com\\z',
      [
        'two-spellings! contoso.local\\jan -> CONTOSO\\jan',
        'GEMEENTE\\x',
        'two-spellings! gemeente.local\\y -> GEMEENTE\\y',
        'fabrikam.com\\z',
      ],
    ],
  ],
}

describe.each(Object.entries(PASTES))('pasted: %s', (_, rows) => {
  it.for(rows)('%j', ([pasted, read, setAside = []]) => {
    const split = splitAccounts(pasted)
    expect({ read: readAccounts(split.entries, CONTEXT).map(said), setAside: split.setAside }).toEqual({
      read,
      setAside,
    })
  })
})

describe('whatever is pasted', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...Object.values(PASTES).flatMap((rows) => rows.flatMap(([pasted]) => pasted.split('\n'))),
    ),
    fc.constantFrom('', RULE, '"', '  ', '\t', '====== ====', '----', 'a : b', 'Group name     x', 'Members'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const paste = fc
    .array(fc.tuple(piece, fc.constantFrom('\n', '\n', '\r\n', '\n\n', ',', ';', '\t', ' ')), {
      maxLength: 14,
    })
    .map((pieces) => pieces.flat().join(''))

  it('shows every character again, but for separators, spaces and double quotes', () => {
    const counted = (text: string) => {
      const counts = new Map<string, number>()
      for (const character of text.replaceAll(/[\r\n,;\t "]/g, ''))
        counts.set(character, (counts.get(character) ?? 0) + 1)
      return counts
    }
    fc.assert(
      fc.property(paste, (pasted) => {
        const { entries, setAside } = splitAccounts(pasted)
        const accounts = readAccounts(entries, CONTEXT)
        expect(accounts.map(({ typed }) => typed)).toEqual(entries)
        const shown = counted([...entries, ...setAside].join(''))
        const lost = [...counted(pasted)].filter(([character, n]) => (shown.get(character) ?? 0) < n)
        expect(lost).toEqual([])
      }),
      { numRuns: 5000 },
    )
  })

  it('offers only what can be written, and splits only at separators', () => {
    fc.assert(
      fc.property(paste, (pasted) => {
        for (const { typed, suggestion, parts } of readAccounts(splitAccounts(pasted).entries, CONTEXT)) {
          if (suggestion !== null)
            expect(readAccounts([suggestion], CONTEXT)).toMatchObject([{ problem: null }])
          for (const part of parts ?? []) expect(typed).toContain(part)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('is read in the blink of an eye, also when it is long', () => {
    const long = [
      'a : b',
      'a   b',
      JAN,
      `> ${JAN}`,
      `- ${JAN}`,
      '"a',
      `x${' '.repeat(300)}`,
      '-----',
      'A b c d e f g h.',
    ]
    for (const line of long) {
      const begin = performance.now()
      splitAccounts(`${line}\n`.repeat(10_000))
      expect([line, performance.now() - begin < 2000]).toEqual([line, true])
    }
  })
})
