import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pastedLines } from './pastedText.ts'
import { looksLikeRegQuery, parseRegQuery } from './regQuery.ts'

const POLICY = String.raw`SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services`
const read = (text: string) => parseRegQuery(pastedLines(text))

/** Of each statement what is short to write down. */
function brief(text: string) {
  return read(text).statements.map((statement) => {
    const { hive, key } = statement
    switch (statement.kind) {
      case 'key':
        return `${hive}\\${key}`
      case 'value':
        return [statement.name, statement.data.type === 'other' ? statement.data : statement.data.data]
      case 'not-there':
        return ['not there', key, statement.name]
    }
  })
}

const problems = (text: string) => read(text).problems.map(({ kind, line }) => `${kind} ${line}`)

const XP = [
  String.raw`C:\Documents and Settings\jan>reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" /s`,
  '',
  '! REG.EXE VERSION 3.0',
  '',
  `HKEY_LOCAL_MACHINE\\${POLICY}`,
  '    fAllowUnsolicited\tREG_DWORD\t0x1',
  '    fAllowUnsolicitedFullControl\tREG_DWORD\t0x0',
  '',
  `HKEY_LOCAL_MACHINE\\${POLICY}\\RAUnsolicit`,
  '    <NO NAME>\tREG_SZ\t',
  '    CONTOSO\\RA Helpers\tREG_SZ\tCONTOSO\\RA Helpers',
  '',
  'C:\\Documents and Settings\\jan>',
]
const XP_SAYS = [
  `HKLM\\${POLICY}`,
  ['fAllowUnsolicited', 1],
  ['fAllowUnsolicitedFullControl', 0],
  `HKLM\\${POLICY}\\RAUnsolicit`,
  ['', ''],
  ['CONTOSO\\RA Helpers', 'CONTOSO\\RA Helpers'],
]
/** The same of Windows Vista and later. */
const LATER = XP.filter((line) => !line.startsWith('!')).map((line) =>
  line.replaceAll('\t', '    ').replace('<NO NAME>', '(Default)'),
)

/** What a mail program does to lines that are too long: the blank at the break goes. */
function wrapped(lines: readonly string[], width: number): string[] {
  return lines.flatMap((line) => {
    const pieces: string[] = []
    let rest = line
    while (rest.length > width) {
      const blank = rest.lastIndexOf(' ', width)
      const at = blank > 4 ? blank : rest.indexOf(' ', width)
      if (at < 0) break
      pieces.push(rest.slice(0, at).trimEnd())
      rest = rest.slice(at + 1).trimStart()
    }
    return [...pieces, rest]
  })
}

describe('what reg query printed', () => {
  it('is read of XP and of later ones', () => {
    expect(brief(XP.join('\r\n'))).toEqual(XP_SAYS)
    expect(brief(LATER.join('\n'))).toEqual(XP_SAYS)
    expect(problems(XP.join('\n'))).toEqual([])
    expect(problems(LATER.join('\n'))).toEqual([])
  })

  it('has the lines of the paste', () => {
    expect(read(XP.join('\n')).statements.map(({ line }) => line)).toEqual([5, 6, 7, 9, 10, 11])
  })

  it.each<[string, (lines: readonly string[]) => readonly string[]]>([
    ['quoted', (lines) => lines.map((line) => `> ${line}`)],
    ['quoted twice', (lines) => lines.map((line) => `> > ${line}`)],
    ['indentation lost', (lines) => lines.map((line) => line.trimStart())],
    ['indented further', (lines) => lines.map((line) => `    ${line}`)],
    ['tabs as blanks', (lines) => lines.map((line) => line.replaceAll('\t', '   '))],
    ['tabs as one blank', (lines) => lines.map((line) => line.replaceAll('\t', ' '))],
    ['hard blanks', (lines) => lines.map((line) => line.replaceAll(' ', '\u00a0'))],
    ['blank lines between', (lines) => lines.flatMap((line) => [line, ''])],
    ['padded to the width of a window', (lines) => lines.map((line) => line.padEnd(120))],
    ['another prompt', (lines) => lines.map((line) => line.replace(/^C:[^>]*>/, 'PS D:\\x> '))],
  ])('survives a mail program: %s', (_, damage) => {
    expect(brief(damage(XP).join('\n'))).toEqual(XP_SAYS)
    expect(brief(damage(LATER).join('\n'))).toEqual(XP_SAYS)
    expect(read(damage(LATER).join('\n')).whole).toHaveLength(1)
  })

  it('survives lines broken at any width, quoted or not', () => {
    for (let width = 40; width < 130; width++) {
      for (const lines of [XP, LATER]) {
        expect(brief(wrapped(lines, width).join('\n')), `${width}`).toEqual(XP_SAYS)
        const quoted = wrapped(lines, width).map((line) => `> ${line}`)
        expect(brief(quoted.join('\n')), `${width}, quoted`).toEqual(XP_SAYS)
      }
    }
  })

  it('goes by the room in the line where indentation is lost too', () => {
    for (let width = 60; width < 130; width++) {
      const lines = wrapped(LATER, width).map((line) => line.trimStart())
      expect(brief(lines.join('\n')), `${width}`).toEqual(XP_SAYS)
    }
  })

  it('joins a name without indentation to no key that had room for its first word', () => {
    const name = 'CONTOSO\\Remote Assistance Helpers of the Northern and the Western Regions'
    const lines = [
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\X',
      `    ${name}    REG_SZ    ${name}`,
      '    a    REG_SZ    b',
    ]
    for (let width = 50; width < 100; width++) {
      const text = wrapped(lines, width)
        .map((line) => line.trimStart())
        .join('\n')
      expect(brief(text), `${width}`).toEqual(['HKLM\\SOFTWARE\\X', [name, name], ['a', 'b']])
    }
  })

  it('joins a key that was cut inside a word, where the query says how it goes on', () => {
    const text =
      'C:\\>reg query HKLM\\SOFTWARE\\ABCDEF\n\nHKEY_LOCAL_MACHINE\\SOFTWARE\\ABC\nDEF\n    a    REG_SZ    b\n\n'
    expect(brief(text)).toEqual(['HKLM\\SOFTWARE\\ABCDEF', ['a', 'b']])
    expect(read(text).whole).toHaveLength(1)
  })

  it('does not take what stands between key and values for either', () => {
    const text = 'C:\\>reg query HKLM\\A\n\nHKEY_LOCAL_MACHINE\\A\nsee below\n    a    REG_SZ    b\n\n'
    expect(brief(text)).toEqual(['HKLM\\A', ['a', 'b']])
    expect(read(text).whole).toEqual([])
  })

  it('joins a long name of a firewall list', () => {
    const name = '%WINDIR%\\PCHealth\\HelpCtr\\Binaries\\Helpctr.exe:*:Enabled:Remote Assistance - Messenger'
    const lines = [
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\DomainProfile\\AuthorizedApplications\\List',
      `    ${name}    REG_SZ    ${name}`,
      '    a b    REG_SZ    c',
    ]
    for (let width = 50; width < 220; width++) {
      const [, ...values] = brief(wrapped(lines, width).join('\n'))
      expect(values, `${width}`).toEqual([
        [name, name],
        ['a b', 'c'],
      ])
    }
  })
})

describe('values', () => {
  const value = (row: string) => brief(`HKEY_LOCAL_MACHINE\\X\n${row}`)[1]

  it.each<[string, unknown]>([
    ['    a    REG_SZ    b', ['a', 'b']],
    ['    a    REG_SZ    ', ['a', '']],
    ['    a    REG_SZ', ['a', '']],
    ['    two words    REG_SZ    three more words', ['two words', 'three more words']],
    ['     a     REG_SZ      b', [' a ', '  b']],
    ['    n REG_SZ m    REG_SZ    REG_DWORD', ['n REG_SZ m', 'REG_DWORD']],
    ['    REG_SZ    REG_SZ    REG_DWORD', ['REG_SZ', 'REG_DWORD']],
    ['    x\tREG_SZ\ta    b', ['x', 'a    b']],
    ['    DevicePath  REG_SZ   a b', ['DevicePath', 'a b']],
    ['    d    REG_DWORD    0xffffffff', ['d', 4294967295]],
    ['    d    REG_DWORD    0x1', ['d', 1]],
    ['    q    REG_QWORD    0x102', ['q', { type: 'other', registryType: 11, hex: '0201000000000000' }]],
    ['    b    REG_BINARY    00FFa1', ['b', { type: 'other', registryType: 3, hex: '00ffa1' }]],
    ['    b    REG_NONE    ', ['b', { type: 'other', registryType: 0, hex: '' }]],
    ['    e    REG_EXPAND_SZ    %a', ['e', { type: 'other', registryType: 2, hex: '250061000000' }]],
    [
      '    m    REG_MULTI_SZ    a\\0b',
      ['m', { type: 'other', registryType: 7, hex: '61000000620000000000' }],
    ],
    [
      '    m\tREG_MULTI_SZ\ta\\0b\\0\\0',
      ['m', { type: 'other', registryType: 7, hex: '61000000620000000000' }],
    ],
    ['    (Standard)    REG_SZ    x', ['', 'x']],
    ['    (Default)    REG_SZ    (value not set)', ['not there', 'X', '']],
  ])('%s', (row, expected) => {
    expect(value(row)).toEqual(expected)
    expect(problems(`HKEY_LOCAL_MACHINE\\X\n${row}`)).toEqual([])
  })

  it('says when a default value was known by its shape alone', () => {
    expect(value('    (既定)    REG_SZ    x')).toEqual(['', 'x'])
    expect(problems('HKEY_CURRENT_USER\\X\n    (既定)    REG_SZ    x')).toEqual(['guessed-word 2'])
    expect(problems('C:\\>reg query HKCU\\X /ve\n\nHKEY_CURRENT_USER\\X\n    (既定)    REG_SZ    x')).toEqual(
      [],
    )
  })

  it.each(['    d    REG_DWORD    x', '    d    REG_DWORD    0x123456789', '    d    REG_ODD    1'])(
    'names what it cannot read: %s',
    (row) => {
      expect(value(row)).toBeUndefined()
      expect(problems(`HKEY_LOCAL_MACHINE\\X\n${row}`)).toEqual(['unreadable-line 2'])
    },
  )

  it('takes the key from the query where only the value came through', () => {
    const text = 'C:\\>reg query HKLM\\X /v a | find "0x"\n    a    REG_DWORD    0x1\n'
    expect(brief(text)).toEqual([['a', 1]])
    expect(read(text).statements[0]).toMatchObject({ hive: 'HKLM', key: 'X', line: 2 })
  })

  it('has no key for a value without any', () => {
    expect(brief('    a    REG_DWORD    0x1')).toEqual([])
    expect(problems('    a    REG_DWORD    0x1')).toEqual(['unreadable-line 1'])
  })
})

describe('what is whole', () => {
  const answer = 'HKEY_LOCAL_MACHINE\\A\n    a    REG_SZ    b\n'
  it.each<[string, string, unknown]>([
    ['with all below', `C:\\>reg query HKLM\\A /s\n\n${answer}\nC:\\>`, true],
    ['the key alone', `C:\\>reg query hklm\\a\n\n${answer}\nC:\\>`, false],
    ['the key alone, ended by a prompt only', `C:\\>reg query HKLM\\A\n${answer}C:\\>`, false],
    ['no prompt, but a blank line', `reg query HKLM\\A\n${answer}\n`, false],
    ['one value', `C:\\>reg query HKLM\\A /v a\n\n${answer}\nC:\\>`, null],
    ['a search', `C:\\>reg query HKLM\\A /s /f b\n\n${answer}\nEnd of search: 1 match(es) found.\n`, null],
    ['no query', `${answer}\n`, null],
    ['marked too short', `C:\\>reg query HKLM\\A /s\n\nHKEY_LOCAL_MACHINE\\A\n    a    REG_SZ    b`, null],
    ['piped', `C:\\>reg query HKLM\\A /s | find "a"\n\n${answer}\nC:\\>`, null],
    ['another key', `C:\\>reg query HKLM\\B /s\n\n${answer}\nC:\\>`, null],
    ['unreadable', `C:\\>reg query HKLM\\A /s\n\n${answer}    c    REG_DWORD    y\n\nC:\\>`, null],
    [
      'an error on the way',
      `C:\\>reg query HKLM\\A /s\n\n${answer}\nERROR: Access is denied.\n\nC:\\>`,
      null,
    ],
  ])('%s', (_, text, withAllBelow) => {
    const { whole } = read(text)
    expect(whole.map((key) => key.withAllBelow)).toEqual(withAllBelow === null ? [] : [withAllBelow])
  })
})

describe('what is not there', () => {
  const ask = (answer: string, options = ' /v fAllowUnsolicited') =>
    `C:\\>reg query "HKLM\\${POLICY}"${options}\n\n${answer}\n\nC:\\>`

  it.each([
    'ERROR: The system was unable to find the specified registry key or value.',
    '! REG.EXE VERSION 3.0\n\nError:  The system was unable to find the specified registry key or value',
    'ERROR: The system was unable to find the specified registry key\nor value.',
  ])('%s', (answer) => {
    expect(brief(ask(answer))).toEqual([['not there', POLICY, 'fAllowUnsolicited']])
    expect(brief(ask(answer, ''))).toEqual([['not there', POLICY, null]])
    expect(problems(ask(answer))).toEqual([])
  })

  // Made by hand: no transcript in these languages was found.
  it.each([
    'FEHLER: Das System konnte den angegebenen Registrierungsschlüssel oder Wert nicht finden.',
    'ERREUR : Le système n’a pas trouvé la clé ou la valeur de Registre spécifiée.',
    '错误: 系统找不到指定的注册表项或值。',
  ])('is guessed, and said to be, in another language: %s', (answer) => {
    expect(brief(ask(answer))).toEqual([['not there', POLICY, 'fAllowUnsolicited']])
    expect(problems(ask(answer))).toEqual(['guessed-word 3'])
  })

  it.each([
    'ERROR: Access is denied.',
    'FEHLER: Zugriff verweigert',
    '错误: 拒绝访问。',
    'ERROR: Invalid key name.',
  ])('is not said by %s', (answer) => {
    expect(brief(ask(answer))).toEqual([])
    expect(problems(ask(answer))).toEqual(['query-failed 3'])
  })

  it('comes through a pipe in English', () => {
    const text = ask(
      'ERROR: The system was unable to find the specified registry key or value.',
      ' /v a | find "0"',
    )
    expect(brief(text)).toEqual([['not there', POLICY, 'a']])
  })

  it.each([
    ['nothing came', `C:\\>reg query HKLM\\A /v a\nC:\\>`],
    [
      'a mail that asks for it',
      `Please type reg query HKLM\\A /v a\nGreetings: Jan, who works at the helpdesk in Riga, Latvia`,
    ],
    [
      'no prompt',
      `reg query HKLM\\A /v a\nGrüße: Jan, der am Helpdesk in Riga arbeitet, wie jeder schon lange weiß`,
    ],
    [
      'piped to another program',
      `C:\\>reg query HKLM\\A /v a | more\nX: ${'ein sehr langer Satz '.repeat(4)}\nC:\\>`,
    ],
    ['piped away', `C:\\>reg query HKLM\\A /v a | find "0x1"\nC:\\>`],
  ])('is not concluded where %s', (_, text) => {
    expect(brief(text)).toEqual([])
  })

  it('of several queries is the right one', () => {
    const text = [
      'C:\\>reg query HKLM\\A /v "one two"',
      'ERROR: The system was unable to find the specified registry key or value.',
      'C:\\>REG.EXE QUERY \\\\PC-0231\\HKLM\\B',
      '',
      'HKEY_LOCAL_MACHINE\\B',
      '    b    REG_SZ    2',
      'HKEY_LOCAL_MACHINE\\B\\C',
      '',
      'C:\\>',
    ].join('\n')
    expect(brief(text)).toEqual([['not there', 'A', 'one two'], 'HKLM\\B', ['b', '2'], 'HKLM\\B\\C'])
    expect(read(text)).toMatchObject({ computer: 'PC-0231', whole: [{ key: 'B', withAllBelow: false }] })
  })
})

describe('published output', () => {
  const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

  it('of XP, in a manual of Microsoft that turned the tabs into blanks', () => {
    expect(brief(fixture('reg-query-xp.txt'))).toEqual([
      'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion',
      [
        'DevicePath',
        { type: 'other', registryType: 2, hex: expect.stringMatching(/^25005300.*6e006600000/) },
      ],
    ])
  })

  it('of a search', () => {
    const text = fixture('reg-query-search.txt')
    expect(brief(text).filter((statement) => Array.isArray(statement))).toEqual([
      ['PortName', 'COM4'],
      ['PortName', 'COM3'],
      ['PortName', 'COM14'],
    ])
    expect(read(text).used.size).toBe(7)
  })
})

describe('whatever comes', () => {
  const piece = fc.constantFrom(
    ...XP,
    ...LATER,
    'ERROR: x',
    'REG_SZ',
    'HKEY_LOCAL_MACHINE',
    '"',
    '    ',
    '> ',
    'reg query "HKLM\\A',
    '/v',
  )
  const text = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 20 })))
    .chain((pieces) => fc.constantFrom('\n', ' ', '\r').map((joint) => pieces.join(joint)))

  it('never throws, and names lines that are there', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        const lines = pastedLines(pasted)
        const { statements, used } = parseRegQuery(lines)
        for (const { line } of statements) expect(lines.some((some) => some.line === line)).toBe(true)
        for (const index of used) expect(lines[index]).toBeDefined()
        looksLikeRegQuery(pasted)
      }),
    )
  })

  it.each(['> ', 'HKEY_', ' ', '\t', 'reg query ', 'REG_SZ ', '>c:\\', '"a', '(', 'x\n', '    a\n', 'é: '])(
    'does not hang on a long run of %j',
    (unit) => {
      const run = unit.repeat(40_000)
      expect(looksLikeRegQuery(run)).toBe(unit === ' REG_SZ')
      expect(parseRegQuery(pastedLines(`C:\\>reg query HKLM\\A\n${run}`)).whole).toEqual([])
    },
  )

  it('gives back what was printed, of every name and data that lines can hold', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((name) => /^[^\s\p{C}(<>)（][^\p{C}\u2028\u2029\u00a0]*$/u.test(name) && !/REG_|\s$/.test(name))
    const row = fc.tuple(word, fc.oneof(word, fc.nat({ max: 0xffffffff })))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.boolean(), (rows, isOld) => {
        const joint = isOld ? '\t' : '    '
        const lines = rows.map(([name, data]) => {
          const [type, printed] =
            typeof data === 'number' ? ['REG_DWORD', `0x${data.toString(16)}`] : ['REG_SZ', data]
          return `    ${[name, type, printed].join(joint)}`
        })
        const text = [
          isOld ? '! REG.EXE VERSION 3.0' : '',
          '',
          'HKEY_LOCAL_MACHINE\\A b',
          ...lines,
          '',
          '',
        ].join('\r\n')
        expect(brief(text)).toEqual(['HKLM\\A b', ...rows])
      }),
    )
  })
})

describe('the look of it', () => {
  it.each([
    [true, XP.join('\n')],
    [true, LATER.join('\n')],
    [true, LATER.slice(1).join('\n')],
    [true, 'C:\\>reg query HKLM\\A'],
    [true, '> HKEY_LOCAL_MACHINE\\A\n> a REG_SZ b'],
    [false, 'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\A]\n"a"="REG_SZ"'],
    [false, 'Computer\nSoftware\\Policies\nfAllow\nDWORD:1'],
    [false, ''],
  ])('%s', (looks, text) => {
    expect(looksLikeRegQuery(text)).toBe(looks)
  })
})
