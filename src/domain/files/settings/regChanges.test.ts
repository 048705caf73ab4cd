import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileText } from '#domain/formats/fileContent.ts'
import { parseRegFile } from '#domain/formats/regFile.ts'
import type { RegFileProblem } from '#domain/formats/regFile.ts'
import { changeId, undo } from '#domain/plan/plan.ts'
import type { ListChange, Plan, RegistryChange, ValueChange, Why } from '#domain/plan/plan.ts'
import type { RegistryData } from '#domain/windows/registry.ts'
import { readBackRegFile, writeRegFile } from './regChanges.ts'

const WHY = { rule: 'offer-policy', answers: [], article: null, sources: [] } as unknown as Why
const POLICY = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services'
const HELPERS = `${POLICY}\\RAUnsolicit`
const HEADER = 'Windows Registry Editor Version 5.00\r\n\r\n'

type Data = RegistryData | null
type Entries = readonly string[] | null

function value(key: string, name: string, after: Data, before: Data = null): ValueChange {
  return { kind: 'value', target: { key, name }, before, after, why: WHY, undoing: 'restore' }
}

function dword(key: string, name: string, data: number): ValueChange {
  return value(key, name, { type: 'REG_DWORD', data })
}

function list(key: string, after: Entries, before: Entries = null): ListChange {
  return { kind: 'list', target: { key }, before, after, why: WHY, undoing: 'restore' }
}

function written(changes: readonly RegistryChange[]): string {
  return fileText(writeRegFile(changes, []))
}

const EXAMPLE: readonly RegistryChange[] = [
  dword(POLICY, 'fAllowUnsolicited', 1),
  dword(POLICY.toUpperCase(), 'fAllowUnsolicitedFullControl', 0xffffffff),
  list(HELPERS, ['CONTOSO\\RA-Helpers']),
  value('SOFTWARE\\Microsoft\\Ole', 'EnableDCOM', { type: 'REG_SZ', data: 'Y' }),
]

const EXAMPLE_TEXT = `Windows Registry Editor Version 5.00

; Remote Assistance – offers

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services]
"fAllowUnsolicited"=dword:00000001
"fAllowUnsolicitedFullControl"=dword:ffffffff

[-HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\RAUnsolicit]

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\RAUnsolicit]
"CONTOSO\\\\RA-Helpers"="CONTOSO\\\\RA-Helpers"

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Ole]
"EnableDCOM"="Y"

`

/** Everything that has tripped a .reg reader, and any other character but those that end a line. */
const troublesome = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...'"\\%&^!;[]=@-:,'.split(''), 'hex:', '=-', 'é', 'Ł', 'Ж', '–', '😀', ' '),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 20,
  })
  .map((text) => text.replaceAll(/[\r\n\0]/g, '_'))

const keys = fc
  .array(fc.stringMatching(/^[A-Za-z0-9 [\]{}()é-]{1,12}$/), { minLength: 1, maxLength: 3 })
  .map((parts) => `Software\\${parts.join('\\')}`)

const data: fc.Arbitrary<Data> = fc.oneof(
  fc.constant(null),
  fc.record({ type: fc.constant('REG_DWORD' as const), data: fc.nat({ max: 0xffffffff }) }),
  fc.record({ type: fc.constant('REG_SZ' as const), data: troublesome }),
)

const entries = fc.uniqueArray(troublesome, { selector: (entry) => entry.toLowerCase(), maxLength: 4 })

const changes: fc.Arbitrary<readonly RegistryChange[]> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(keys, troublesome, data, data), {
      selector: ([key, name]) => `${key}\\${name}`.toLowerCase(),
      maxLength: 5,
    }),
    fc.uniqueArray(fc.tuple(keys, fc.option(entries), fc.option(entries)), {
      selector: ([key]) => key.toLowerCase(),
      maxLength: 3,
    }),
  )
  .map(([values, lists]) =>
    [
      values.map(([key, name, before, after]) => value(`A\\${key}`, name, after, before)),
      lists.map(([key, before, after], index) => list(`L${index}\\${key}`, after, before)),
    ].flat(),
  )

describe('writing a .reg file', () => {
  it('has the header, the comments, full key names and an empty last line', () => {
    const content = writeRegFile(EXAMPLE, ['Remote Assistance – offers'])
    expect(fileText(content)).toBe(EXAMPLE_TEXT.replaceAll('\n', '\r\n'))
    expect(content.encoding).toBe('utf-16le-bom')
  })

  it('tells of each line which change it carries out', () => {
    const { lines } = writeRegFile(EXAMPLE, ['x'])
    expect(lines.filter(({ change }) => change === changeId(EXAMPLE[0]!)).map(({ text }) => text)).toEqual([
      `[HKEY_LOCAL_MACHINE\\${POLICY}]`,
      '"fAllowUnsolicited"=dword:00000001',
    ])
    for (const change of EXAMPLE) expect(lines.some((line) => line.change === changeId(change))).toBe(true)
    for (const { text, change } of lines) expect(change === undefined).toBe(!/^["[]/.test(text))
  })

  it('deletes values and whole lists where nothing is to be left', () => {
    const text = written([value(POLICY, 'fAllowUnsolicited', null), list(HELPERS, null)])
    expect(text).toBe(
      `${HEADER}[HKEY_LOCAL_MACHINE\\${POLICY}]\r\n"fAllowUnsolicited"=-\r\n\r\n` +
        `[-HKEY_LOCAL_MACHINE\\${HELPERS}]\r\n\r\n`,
    )
  })

  it('leaves an empty key for an empty list', () => {
    expect(written([list('A', [])])).toBe(
      `${HEADER}[-HKEY_LOCAL_MACHINE\\A]\r\n\r\n[HKEY_LOCAL_MACHINE\\A]\r\n\r\n`,
    )
  })

  it.each(['a\nb', 'a\rb', 'a\0b'])('refuses text that a line cannot hold: %j', (text) => {
    expect(() => writeRegFile([], [text])).toThrow('cannot hold')
    expect(() => writeRegFile([list('A', [text])], [])).toThrow('cannot hold')
    expect(() => writeRegFile([dword(text, 'x', 1)], [])).toThrow('cannot hold')
    expect(() => writeRegFile([dword('A', text, 1)], [])).toThrow('cannot hold')
  })

  it.each([-1, 0x100000000, 1.5, Number.NaN])('refuses %d as a DWORD', (number) => {
    expect(() => writeRegFile([dword('A', 'x', number)], [])).toThrow('is not a DWORD')
  })
})

describe('reading a .reg file', () => {
  it('finds every setting that was written, and nothing else', () => {
    fc.assert(
      fc.property(changes, (changes) => {
        const text = written(changes)
        expect(parseRegFile(text).problems).toEqual([])
        const readBack = readBackRegFile(changes, text)
        expect(readBack.differences).toEqual([])
        expect(readBack.found).toBe(readBack.expected)
      }),
    )
  })

  it('gives names and data back letter for letter', () => {
    fc.assert(
      fc.property(keys, troublesome, troublesome, (key, name, data) => {
        const { operations } = parseRegFile(written([value(key, name, { type: 'REG_SZ', data })]))
        expect(operations).toMatchObject([
          { kind: 'create-key', hive: 'HKEY_LOCAL_MACHINE', key, line: 3 },
          { kind: 'set-value', key, name, data: { type: 'REG_SZ', data }, line: 4 },
        ])
      }),
    )
  })

  it('finds the undo of a plan in the file of the undo', () => {
    fc.assert(
      fc.property(changes, (registry) => {
        const back = undo({ direction: 'apply', registry, firewall: [] } satisfies Plan)
        expect(readBackRegFile(back.registry, written(back.registry)).differences).toEqual([])
      }),
    )
  })

  it('reads what regedit reads, though it is not as regedit writes it', () => {
    const lines = [
      '\uFEFFREGEDIT4',
      '; a comment',
      '[hkey_local_machine\\Software\\A]b]  ',
      '@="default"',
      '  "spaced"  =  dword:1 ; why',
      '"gone"=-',
      '"bytes"=hex:0A,b,',
      '"expand"=hex(2):25,00,\\',
      '  41,00,\\',
      '  00,00',
      '"none"=hex(0):',
      '[-HKEY_CURRENT_USER\\Software\\Old]',
    ]
    const place = { hive: 'HKEY_LOCAL_MACHINE', key: 'Software\\A]b' } as const
    const set = { kind: 'set-value', ...place } as const
    const expected = [
      { kind: 'create-key', ...place, line: 3 },
      { ...set, name: '', data: { type: 'REG_SZ', data: 'default' }, line: 4 },
      { ...set, name: 'spaced', data: { type: 'REG_DWORD', data: 1 }, line: 5 },
      { kind: 'delete-value', ...place, name: 'gone', line: 6 },
      { ...set, name: 'bytes', data: { type: 'other', registryType: 3, hex: '0a0b' }, line: 7 },
      { ...set, name: 'expand', data: { type: 'other', registryType: 2, hex: '250041000000' }, line: 8 },
      { ...set, name: 'none', data: { type: 'other', registryType: 0, hex: '' }, line: 11 },
      { kind: 'delete-key', hive: 'HKEY_CURRENT_USER', key: 'Software\\Old', line: 12 },
    ]
    for (const newline of ['\n', '\r\n']) {
      expect(parseRegFile(lines.join(newline))).toEqual({ operations: expected, problems: [] })
    }
  })

  it('knows a DWORD and a string in their hex spelling', () => {
    const { operations } = parseRegFile(
      `${HEADER}[HKEY_USERS\\A]\r\n"d"=hex(4):01,02,00,80\r\n"s"=hex(1):59,00,00,00\r\n`,
    )
    expect(operations.slice(1)).toMatchObject([
      { name: 'd', data: { type: 'REG_DWORD', data: 0x80000201 } },
      { name: 's', data: { type: 'REG_SZ', data: 'Y' } },
    ])
  })

  const KEY = '[HKEY_LOCAL_MACHINE\\A]'
  it.each<[string, RegFileProblem['kind'], number]>([
    ['', 'no-header', 1],
    [`${KEY}\n"a"="b"\n`, 'no-header', 1],
    ['Windows Registry Editor Version 4.00\n', 'no-header', 1],
    [`${HEADER}"a"="b"\n`, 'value-before-key', 3],
    [`${HEADER}[-HKEY_LOCAL_MACHINE\\A]\n"a"="b"\n`, 'value-in-deleted-key', 4],
    [`${HEADER}[HKLM\\A]\n"a"="b"\n`, 'abbreviated-root', 3],
    [`${HEADER}[-HKLM\\A]\n`, 'abbreviated-root', 3],
    [`${HEADER}[HKEY_LOCAL_MACHIN\\A]\n`, 'unknown-root', 3],
    [`${HEADER}[]\n`, 'unknown-root', 3],
    [`${HEADER}[HKEY_LOCAL_MACHINE\\A\n`, 'unterminated-key', 3],
    [`${HEADER}${KEY} x\n`, 'unreadable-line', 3],
    [`${HEADER}${KEY}\ngarbage\n`, 'unreadable-line', 4],
    [`${HEADER}${KEY}\na="b"\n`, 'unreadable-line', 4],
    [`${HEADER}${KEY}\n"a"\n`, 'unreadable-line', 4],
    [`${HEADER}${KEY}\n"a"="v" junk\n`, 'unreadable-line', 4],
    [`${HEADER}${KEY}\n"a"="un"quoted"\n`, 'unreadable-line', 4],
    [`${HEADER}${KEY}\n"a"="x\0y"\n`, 'unreadable-line', 4],
    [`${HEADER}${KEY}\n"a"="unterminated\n`, 'unterminated-string', 4],
    [`${HEADER}${KEY}\n"a"="unterminated\\"\n`, 'unterminated-string', 4],
    [`${HEADER}${KEY}\n"a"="unterminated\\\n`, 'unterminated-string', 4],
    [`${HEADER}${KEY}\n"a\n`, 'unterminated-string', 4],
    [`${HEADER}${KEY}\n"A\\b"="v"\n`, 'bad-escape', 4],
    [`${HEADER}${KEY}\n"a"="C:\\Windows"\n`, 'bad-escape', 4],
    [`${HEADER}${KEY}\n"a"=dword:zz\n`, 'unreadable-data', 4],
    [`${HEADER}${KEY}\n"a"=dword:123456789\n`, 'unreadable-data', 4],
    [`${HEADER}${KEY}\n"a"=dword:0x1\n`, 'unreadable-data', 4],
    [`${HEADER}${KEY}\n"a"=dword:\n`, 'unreadable-data', 4],
    [`${HEADER}${KEY}\n"a"=hex:00,0g\n`, 'unreadable-data', 4],
    [`${HEADER}${KEY}\n"a"=hex:00,,01\n`, 'unreadable-data', 4],
    [`${HEADER}${KEY}\n"a"=hex(x):00\n`, 'unreadable-data', 4],
    [`${HEADER}${KEY}\n"a"=hex:00,\\\n"b"="c"\n`, 'unreadable-data', 4],
    [`${HEADER}${KEY}\n"a"=hex:00,\\`, 'truncated', 4],
    [`${HEADER}${KEY}\n"a"=dword:0000001`, 'truncated', 4],
    [`${HEADER}${KEY}\n"a"=`, 'truncated', 4],
  ])('reports what regedit would skip: %j is %s in line %d', (text, kind, line) => {
    const { problems, operations } = parseRegFile(text)
    expect(problems).toEqual([{ kind, line }])
    expect(operations.filter((operation) => operation.kind === 'set-value')).toEqual([])
  })

  it('goes on after an unreadable line', () => {
    const { operations, problems } = parseRegFile(
      `${HEADER}[HKLM\\X]\n"lost"="x"\n[HKEY_USERS\\A]\n?\n"a"="b"\n`,
    )
    expect(problems.map(({ kind }) => kind)).toEqual(['abbreviated-root', 'unreadable-line'])
    expect(operations.map(({ kind }) => kind)).toEqual(['create-key', 'set-value'])
  })

  it('never throws, whatever the file holds', () => {
    const line = fc.oneof(
      troublesome,
      fc.string({ unit: 'binary' }),
      fc.constantFrom('[HKEY_USERS\\A]', '"a"=hex:00,\\', '"a"="', '@=-', '[-HKEY_USERS]', '\\'),
    )
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r', '\0'), (lines, newline) => {
        expect(() => parseRegFile(HEADER + lines.join(newline))).not.toThrow()
        expect(() => parseRegFile(lines.join(newline))).not.toThrow()
      }),
    )
  })

  it('takes no more than linear time over a hostile line', () => {
    const hostile = [
      '"'.repeat(2e5),
      '\\'.repeat(2e5),
      `"a"=${'=hex:'.repeat(4e4)}"\\`,
      `"a"=hex:${'0,'.repeat(1e5)}\\`,
      '['.repeat(2e5),
      '"a"=hex:\\\n'.repeat(2e4),
    ]
    for (const line of hostile) parseRegFile(`${HEADER}[HKEY_USERS\\A]\n${line}`)
  })
})

describe('finding a plan in its .reg file again', () => {
  const good = written(EXAMPLE)

  it('counts values, list entries and the clearing of a list', () => {
    expect(readBackRegFile(EXAMPLE, good)).toEqual({ expected: 5, found: 5, differences: [] })
    expect(readBackRegFile([list('A', null)], written([list('A', null)])).expected).toBe(1)
  })

  it('notices a file that is cut off, wherever that is', () => {
    for (let length = 0; length < good.length; length++) {
      expect(readBackRegFile(EXAMPLE, good.slice(0, length)).differences).not.toEqual([])
    }
  })

  it.each<[string, (text: string) => string, number]>([
    ['a value has other data', (text) => text.replace('dword:00000001', 'dword:00000000'), 4],
    ['a value has another type', (text) => text.replace('"Y"', 'dword:00000001'), 4],
    ['a string differs in case', (text) => text.replace('"Y"', '"y"'), 4],
    ['a value is deleted', (text) => text.replace('"Y"', '-'), 4],
    ['a list is not cleared', (text) => text.replace(/\[-.*\]\r\n/, ''), 4],
    ['a list is cleared after it was filled', (text) => `${text}[-HKEY_LOCAL_MACHINE\\${HELPERS}]\r\n`, 3],
    ['the key above is deleted at the end', (text) => `${text}[-HKEY_LOCAL_MACHINE\\${POLICY}]\r\n`, 1],
    ['a helper is added', (text) => text.replace('"CONTOSO', '"EVIL\\\\x"="EVIL\\\\x"\r\n"CONTOSO'), 5],
    ['another value is set', (text) => `${text}"LegacyAuthenticationLevel"=dword:00000001\r\n`, 5],
    ['another key is made', (text) => `${text}[HKEY_LOCAL_MACHINE\\SOFTWARE\\New]\r\n`, 5],
    ['another hive is written', (text) => `${text}[HKEY_CURRENT_USER\\A]\r\n"a"="b"\r\n`, 5],
    ['another key is deleted', (text) => `${text}[-HKEY_LOCAL_MACHINE\\SOFTWARE\\Other]\r\n`, 5],
    ['a line is unreadable', (text) => `${text}oops\r\n`, 5],
    ['the header is gone', (text) => text.slice(HEADER.length), 0],
  ])('says so when %s', (_, damage, found) => {
    const readBack = readBackRegFile(EXAMPLE, damage(good))
    expect(damage(good)).not.toBe(good)
    expect(readBack.found).toBe(found)
    expect(readBack.differences).not.toEqual([])
  })

  it('does not mind the case of keys and value names', () => {
    const text = good.replaceAll('SOFTWARE', 'software').replace('"fAllowUnsolicited"', '"FALLOWUNSOLICITED"')
    expect(readBackRegFile(EXAMPLE, text).differences).toEqual([])
  })
})
