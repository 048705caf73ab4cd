import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inPieces, makeDecoder } from '#domain/testing/decoders.ts'
import { encodeText } from './fileContent.ts'
import { HEADER, parseRegFile } from './regFile.ts'
import type { RegOperation } from './regFile.ts'
import { PROBLEM_LIMIT, scanRegFile, SIZES } from './regScan.ts'
import type { RegAnswer, RegScan, RegScanOptions } from './regScan.ts'

type Look = RegScanOptions['look']
const everything: Look = () => 'take'
const nothing: Look = () => 'pass-tree'
/** `Wanted` and what is below, wherever it is at the top of a hive. */
const wanted: Look = (_, key): RegAnswer => {
  if (/^wanted(?:\\|$)/i.test(key)) return 'take'
  return key === '' ? 'pass' : 'pass-tree'
}

interface Scanned extends RegScan {
  readonly operations: readonly RegOperation[]
}

function scan(
  bytes: Uint8Array | string,
  look: Look = everything,
  cuts: readonly number[] = [],
  sizes = SIZES,
): Scanned {
  const operations: RegOperation[] = []
  const scanner = scanRegFile({
    makeDecoder,
    encoding: null,
    look,
    take: (operation) => operations.push(operation),
    sizes,
  })
  const file = typeof bytes === 'string' ? wide(bytes) : bytes
  for (const piece of inPieces(file, cuts)) scanner.push(piece)
  return { ...scanner.end(), operations }
}

function wide(text: string): Uint8Array {
  return encodeText(text, 'utf-16le-bom')
}

function ansi(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

function lines(...lines: string[]): string {
  return [HEADER, '', ...lines, ''].join('\r\n')
}

const KEY = '[HKEY_LOCAL_MACHINE\\Wanted]'
const OTHER = '[HKEY_LOCAL_MACHINE\\Other]'

function problems({ problems }: RegScan): readonly (readonly [string, number])[] {
  return problems.map(({ kind, line }) => [kind, line])
}

/** What values of the wanted key there are, by name; data as text, number, or hex with its type. */
function values({ operations }: Scanned): Record<string, unknown> {
  return Object.fromEntries(
    operations.flatMap((operation): [string, unknown][] => {
      if (operation.kind === 'delete-value') return [[operation.name, null]]
      if (operation.kind !== 'set-value') return []
      const { name, data } = operation
      return [[name, data.type === 'other' ? `${data.registryType}:${data.hex}` : data.data]]
    }),
  )
}

/** Lines of all kinds, right and wrong, as they are likely to follow each other. */
const anyLine = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      KEY,
      OTHER,
      '[HKEY_LOCAL_MACHINE\\Other\\Below]',
      '[HKEY_LOCAL_MACHINE\\Other]x]',
      '[hkey_local_machine\\wanted\\Below\\]',
      '[HKEY_CLASSES_ROOT\\Other]',
      '[-HKEY_LOCAL_MACHINE\\Wanted\\Gone]',
      '[-HKEY_LOCAL_MACHINE\\Other]',
    ),
  },
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      '"a"="b"',
      '@="default"',
      '"C:\\\\x \\"y\\""="\\\\\\"z"',
      '"n"=dword:0000001f',
      '"short"=dword:1',
      '"gone"=-',
      '@=-',
      '"hex"=hex:00,0a,ff',
      '"none"=hex(0):',
      '"é"="größer, 域 😀"',
      '  "in"  =  "dent"  ',
      '"c"="d" ; why',
      '; comment',
      '',
      '   ',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '"two"=hex(7):41,00,\\\r\n  00,00,\\\r\n  00,00',
      '"two"=hex(2):25,00,\\\r\n  ; why\r\n\r\n  00,00',
      '"two"=hex:00,\\ ; why\r\n  01',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'garbage',
      '"a"="unterminated',
      '"a"="un"quoted"',
      '"path"="C:\\new"',
      '"a',
      '"a"=dword:zz',
      '"a"=hex:0g',
      '"a"=hex:00,\\',
      '"more"="one\r\ntwo"',
      '"more"="one\n[two]\r\n\\"three\\""',
      '[HKLM\\Wanted\\Short]',
      '[HKEY_BAD\\Wanted]',
      '[HKEY_LOCAL_MACHINE\\Wanted',
      `${KEY} x`,
      '\\',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
)
const anyText = fc
  .tuple(
    fc.constantFrom(HEADER, HEADER, 'REGEDIT4', ' ', 'x'),
    fc.array(anyLine, { maxLength: 30 }),
    fc.constantFrom('\r\n', '\r\n', '\n', '\r'),
    fc.boolean(),
  )
  .map(([header, lines, newline, isEnded]) => [header, ...lines, ...(isEnded ? [''] : [])].join(newline))
const anyFile = fc
  .tuple(anyText, fc.constantFrom('le-bom', 'le', 'be-bom', 'utf8', 'utf8-bom', 'latin1'))
  .map(([text, encoding]) => {
    switch (encoding) {
      case 'le-bom':
        return wide(text)
      case 'le':
        return wide(text).subarray(2)
      case 'be-bom':
        return Buffer.from(wide(text)).swap16()
      case 'utf8':
        return Buffer.from(text)
      case 'utf8-bom':
        return Buffer.from(`\uFEFF${text}`)
      case 'latin1':
        return ansi(text)
    }
  })

describe('scanning a .reg file', () => {
  it('hands out wanted keys with their lines, and counts the rest', () => {
    const text = lines(
      OTHER,
      '"a"="b"',
      '"blob"=hex:00,\\',
      '  01',
      '"gone"=-',
      KEY,
      '"a"="b"',
      '@=dword:00000001',
      '[HKEY_LOCAL_MACHINE\\Other\\Below]',
      '"x"="y"',
      '[HKEY_LOCAL_MACHINE\\Wanted\\Below]',
      '"é"=-',
    )
    const scanned = scan(text, wanted)
    const place = { hive: 'HKEY_LOCAL_MACHINE', key: 'Wanted' } as const
    const below = { hive: 'HKEY_LOCAL_MACHINE', key: 'Wanted\\Below' } as const
    expect(scanned.operations).toEqual([
      { kind: 'create-key', ...place, line: 8 },
      { kind: 'set-value', ...place, name: 'a', data: { type: 'REG_SZ', data: 'b' }, line: 9 },
      { kind: 'set-value', ...place, name: '', data: { type: 'REG_DWORD', data: 1 }, line: 10 },
      { kind: 'create-key', ...below, line: 13 },
      { kind: 'delete-value', ...below, name: 'é', line: 14 },
    ])
    expect(scanned).toMatchObject({
      encoding: { label: 'utf-16le', why: 'bom' },
      version: 5,
      entries: 7,
      deletions: 2,
      lines: 14,
      problems: [],
    })
    expect(scanned.tops).toEqual([place])
  })

  it('says which keys nothing is above', () => {
    const { tops } = scan(
      lines(
        '[HKEY_LOCAL_MACHINE]',
        '[HKEY_LOCAL_MACHINE\\A]',
        '[HKEY_USERS\\B]',
        '[HKEY_USERS\\B\\C]',
        '[HKEY_USERS\\BC]',
      ),
    )
    expect(tops.map(({ hive, key }) => `${hive}\\${key}`)).toEqual([
      'HKEY_LOCAL_MACHINE\\',
      'HKEY_USERS\\B',
      'HKEY_USERS\\BC',
    ])
  })

  it('hands out the deletion of a key above a wanted one, and of no other', () => {
    const look: Look = (_, key) =>
      key === 'A\\B' ? 'take' : key === 'A' || key === '' ? 'pass' : 'pass-tree'
    const { operations, entries } = scan(
      lines('[-HKEY_USERS\\A]', '[-HKEY_USERS\\A\\C]', '[-HKEY_USERS]', '[-HKEY_USERS\\A\\B]'),
      look,
    )
    expect(operations.map(({ kind, key }) => [kind, key])).toEqual([
      ['delete-key', 'A'],
      ['delete-key', ''],
      ['delete-key', 'A\\B'],
    ])
    expect(entries).toBe(4)
  })

  it('finds wanted keys in any order, behind any that are not', () => {
    const text = lines(
      '[HKEY_LOCAL_MACHINE\\Want]',
      KEY,
      '[HKEY_LOCAL_MACHINE\\Want\\A]',
      '[HKEY_LOCAL_MACHINE\\Want]ed]',
      '[HKEY_LOCAL_MACHINE\\WANTED\\B]',
      '[HKEY_LOCAL_MACHINE\\Want]',
      '[HKEY_LOCAL_MACHINE\\Wanted\\C]',
    )
    expect(scan(text, wanted).operations.map(({ key }) => key)).toEqual(['Wanted', 'WANTED\\B', 'Wanted\\C'])
  })

  it.each<[string, Record<string, unknown>]>([
    ['"a"=hex(b):01,00,00,00,00,00,00,00', { a: '11:0100000000000000' }],
    ['"a"=hex(4):01,00,00,80', { a: 0x80000001 }],
    ['"a"=hex(1):59,00,00,00', { a: 'Y' }],
    ['"a"=hex(0):\r\n"b"=hex:\r\n"c"=hex(ffff0001):AB', { a: '0:', b: '3:', c: '4294901761:ab' }],
    ['"a"="one\r\ntwo"\r\n"b"="c"', { a: 'one\r\ntwo', b: 'c' }],
    ['"a"="one\n\n[x]\r\n\\"two\\""  \r\n"b"="c"', { a: 'one\n\n[x]\r\n"two"', b: 'c' }],
    ['"a"=hex:00,\\\r\n; why\r\n\r\n  01,\\ ; why\r\n  02', { a: '3:000102' }],
    ['"a"=dword:1\r\n"a"=dword:2', { a: 2 }],
    ['"a"="x"\r\n"A"=-', { a: 'x', A: null }],
  ])('reads what regedit reads: %j', (text, expected) => {
    const scanned = scan(lines(KEY, text))
    expect(values(scanned)).toEqual(expected)
    expect(scanned.problems).toEqual([])
  })

  it.each<[string, string, number, Record<string, unknown>]>([
    // Read all the same.
    ['"path"="C:\\new"', 'bad-escape', 4, { path: 'C:\new', b: 'c' }],
    ['"a\\b"="x"', 'bad-escape', 4, { ab: 'x', b: 'c' }],
    ['[HKLM\\Wanted\\Short]\r\n"s"="x"', 'abbreviated-root', 4, { s: 'x', b: 'c' }],
    ['[HKEY_LOCAL_MACHINE\\Wanted] x', 'text-after-key', 4, { b: 'c' }],
    // Skipped, and nothing else with them.
    ['garbage', 'unreadable-line', 4, { b: 'c' }],
    ['"a"', 'unreadable-line', 4, { b: 'c' }],
    ['"a"="un"quoted"', 'unreadable-line', 4, { b: 'c' }],
    ['"a"="unterminated', 'unterminated-string', 4, { b: 'c' }],
    ['"a"="unterminated\r\n\r\n', 'unterminated-string', 4, { b: 'c' }],
    // Names of values, and no end of a text.
    ['"a"="unterminated\r\n";["="x"', 'unterminated-string', 4, { ';[': 'x', b: 'c' }],
    ['"a"="unterminated\r\n" "=dword:1 ;"', 'unterminated-string', 4, { ' ': 1, b: 'c' }],
    ['"a', 'unterminated-string', 4, { b: 'c' }],
    ['"a"=dword:zz', 'unreadable-data', 4, { b: 'c' }],
    ['"a"=hex:00,0g', 'unreadable-data', 4, { b: 'c' }],
    ['"a"=hex(7):41,00,\\', 'unreadable-data', 4, { b: 'c' }],
    ['"a"=hex(7):41,00,\\\r\n  00,0g,\\\r\n  00', 'unreadable-data', 4, { b: 'c' }],
    ['[-HKEY_LOCAL_MACHINE\\Gone]\r\n"lost"="x"\r\n' + KEY, 'value-in-deleted-key', 5, { b: 'c' }],
    ['[HKEY_BAD\\X]\r\n"lost"="x"\r\n' + KEY, 'unknown-root', 4, { b: 'c' }],
    ['[HKEY_LOCAL_MACHINE\\X\r\n"lost"="x"\r\n' + KEY, 'unterminated-key', 4, { b: 'c' }],
  ])('reads on behind %j: %s in line %d', (text, kind, line, expected) => {
    for (const look of [everything, nothing]) {
      const scanned = scan(lines(KEY, text, '"b"="c"'), look)
      expect(problems(scanned)).toEqual([[kind, line]])
      if (look === everything) expect(values(scanned)).toEqual(expected)
      expect(scanned.entries).toBe(scan(lines(KEY, text, '"b"="c"')).entries)
    }
  })

  it.each<[string, string, number]>([
    ['"a"=hex(7):41,00,\\\r\n', 'truncated', 4],
    ['"a"=hex(7):41,00,\\', 'truncated', 4],
    ['"a"=hex(7):41,00,4', 'truncated', 4],
    ['"a"=hex(7):41,00,', 'truncated', 4],
    ['"a"=hex(7):41,00,00,00', 'truncated', 4],
    ['"a"=hex(7):41,00,\\\r\n  00,00,0', 'truncated', 4],
    ['"a"=hex(7):41,00,\\\r\n  ', 'truncated', 4],
    ['"a"=dword:0000001', 'truncated', 4],
    ['"a"=', 'truncated', 4],
    ['"a"="b', 'truncated', 4],
    ['"a', 'truncated', 4],
    ['[HKEY_LOCAL_MACHINE\\Soft', 'truncated', 4],
  ])('says that a file is cut off, and takes no half value: %j', (text, kind, line) => {
    const scanned = scan([HEADER, '', KEY, text].join('\r\n'))
    expect(problems(scanned)).toEqual([[kind, line]])
    expect(values(scanned)).toEqual({})
  })

  it.each(['"a"="b"', '"a"=dword:00000001', '"a"=hex(7):41,00,00,00,00,00', '"a"=hex:00,01', '"a"=-'])(
    'takes a last line without an end: %j',
    (line) => {
      const scanned = scan([HEADER, '', KEY, line].join('\r\n'))
      expect(scanned.problems).toEqual([])
      expect(scanned.entries).toBe(1)
    },
  )

  it('reads a file without a header, and one whose header comes late, and says so', () => {
    expect(problems(scan(`${KEY}\r\n"a"="b"\r\n`))).toEqual([['no-header', 1]])
    expect(values(scan(`${KEY}\r\n"a"="b"\r\n`))).toEqual({ a: 'b' })
    expect(problems(scan(`\r\n${HEADER}\r\n${KEY}\r\n`))).toEqual([['no-header', 1]])
    expect(problems(scan(new Uint8Array(0)))).toEqual([['no-header', 1]])
  })
})

describe('a .reg file in another encoding', () => {
  const text = `${HEADER}\r\n\r\n${KEY}\r\n"größer"="域"\r\n`

  it('that has no byte order mark', () => {
    const utf8 = scan(Buffer.from(text))
    expect(utf8.encoding).toEqual({ label: 'utf-8', why: 'content', markSize: 0 })
    expect(utf8.problems).toEqual([{ kind: 'no-byte-order-mark', line: 4, what: 'utf-8', isWanted: false }])
    expect(values(utf8)).toEqual({ größer: '域' })
    const utf16 = scan(wide(text).subarray(2))
    expect(utf16.problems).toEqual([
      { kind: 'no-byte-order-mark', line: 1, what: 'utf-16le', isWanted: false },
    ])
    expect(values(utf16)).toEqual({ größer: '域' })
  })

  it('that is told only by a wanted line far behind', () => {
    const start = `${HEADER}\r\n\r\n${OTHER}\r\n${'"a"="b"\r\n'.repeat(20_000)}`
    const end = `${KEY}\r\n"größer"="x"\r\n`
    expect(scan(Buffer.from(start + end), wanted)).toMatchObject({
      encoding: { label: 'utf-8' },
      problems: [{ kind: 'no-byte-order-mark', line: 20_005 }],
      entries: 20_001,
    })
    expect(values(scan(ansi(start + end), wanted))).toEqual({ größer: 'x' })
  })

  it('with line ends of Unix, which is said once', () => {
    const scanned = scan(Buffer.from(`${HEADER}\n\n${KEY}\n"a"="b"\n"c"=hex:00,\\\n  01\n`))
    expect(problems(scanned)).toEqual([['unix-line-ends', 1]])
    expect(values(scanned)).toEqual({ a: 'b', c: '3:0001' })
    expect(scanned.lines).toBe(6)
  })

  const old = `REGEDIT4\r\n\r\n${KEY}\r\n`
  it('of Windows 95: hex data of text is ANSI, and is kept as Windows keeps it', () => {
    const scanned = scan(
      ansi(
        `${old}"é"="ü"\r\n"x"=hex(2):41,e9,00\r\n"m"=hex(7):41,00,42,00,00\r\n"s"=hex(1):59,00\r\n"b"=hex:e9\r\n`,
      ),
    )
    expect(scanned.version).toBe(4)
    expect(scanned.problems).toEqual([])
    expect(values(scanned)).toEqual({
      é: 'ü',
      x: '2:4100e9000000',
      m: '7:41000000420000000000',
      s: 'Y',
      b: '3:e9',
    })
  })

  it('of Windows 95 with UTF-16 in it', () => {
    const value = scan(ansi(`${old}"x"=hex(2):41,00,00,00\r\n`))
    expect(problems(value)).toEqual([['wide-text-in-old-file', 4]])
    expect(values(value)).toEqual({ x: '2:41000000' })
    const whole = scan(wide(`${old}"größer"=hex(2):41,00,00,00\r\n`))
    expect(problems(whole)).toEqual([['wide-text-in-old-file', 1]])
    expect(values(whole)).toEqual({ größer: '2:41000000' })
    for (const mark of ['', '\uFEFF']) {
      const rest = wide(`${mark}\r\n${KEY}\r\n"größer"="x"\r\n`).subarray(2)
      const mixed = scan(Uint8Array.from([...ansi('REGEDIT4\r\n'), ...rest]))
      expect(problems(mixed)).toEqual([['mixed-encodings', 2]])
      expect(values(mixed)).toEqual({ größer: 'x' })
      expect(mixed.operations.map(({ line }) => line)).toEqual([3, 4])
    }
  })

  it('that a person chose', () => {
    const operations: RegOperation[] = []
    const scanner = scanRegFile({
      makeDecoder,
      encoding: 'windows-1251',
      look: everything,
      take: (operation) => operations.push(operation),
    })
    scanner.push(ansi(`${old}"\xe4\xe0"="x"\r\n`))
    expect(scanner.end().encoding).toEqual({ label: 'windows-1251', why: 'chosen', markSize: 0 })
    expect(operations.at(-1)).toMatchObject({ name: 'да' })
  })
})

describe('the scanner keeps its laws', () => {
  it('wherever the pieces are cut, the same comes out', () => {
    fc.assert(
      fc.property(
        anyFile,
        fc.constantFrom(everything, wanted, nothing),
        fc.array(fc.nat(), { maxLength: 8 }),
        (bytes, look, cuts) => {
          expect(scan(bytes, look, cuts)).toEqual(scan(bytes, look))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('also where lines are longer than the blocks in which it works, and than it takes', () => {
    const sizes = { sample: 64, block: 16, value: 128, string: 64 }
    const long = fc.constantFrom(
      `"long"="${'x'.repeat(100)}"`,
      `"too"="${'x'.repeat(150)}"`,
      `"open"="${'x'.repeat(100)}`,
      'x'.repeat(140),
      `"hex"=hex:${'00,\\\r\n'.repeat(40)}00`,
    )
    const text = fc
      .tuple(fc.array(fc.oneof(anyLine, long), { maxLength: 15 }), fc.nat())
      .map(([some, end]) => lines(...some).slice(0, HEADER.length + (end % 1000)))
    fc.assert(
      fc.property(
        fc.tuple(text, fc.boolean()).map(([text, isWide]) => (isWide ? wide(text) : Buffer.from(text))),
        fc.constantFrom(everything, wanted, nothing),
        fc.array(fc.nat(), { maxLength: 8 }),
        (bytes, look, cuts) => {
          const whole = scan(bytes, look, [], sizes)
          expect(scan(bytes, look, cuts, sizes)).toEqual(whole)
          expect(scan(bytes, look, [...bytes.keys()], sizes)).toEqual(whole)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('what is not wanted is counted and complained of as if it were', () => {
    fc.assert(
      fc.property(anyFile, (bytes) => {
        const all = scan(bytes, everything)
        for (const look of [wanted, nothing]) {
          const some = scan(bytes, look)
          // Only what hex data of an old file holds is nobody's business.
          const seen = all.problems.filter(({ kind }) => kind !== 'wide-text-in-old-file')
          expect(
            problems({
              ...some,
              problems: some.problems.filter(({ kind }) => kind !== 'wide-text-in-old-file'),
            }),
          ).toEqual(problems({ ...all, problems: seen }))
          expect([some.entries, some.deletions, some.lines]).toEqual([all.entries, all.deletions, all.lines])
          expect(some.operations.filter(({ kind }) => kind !== 'delete-key')).toEqual(
            all.operations.filter(
              ({ kind, hive, key }) => kind !== 'delete-key' && look(hive, key) === 'take',
            ),
          )
        }
      }),
      { numRuns: 500 },
    )
  })

  it('agrees with parseRegFile about every file that has nothing of which the scanner takes more', () => {
    // Short roots, strings over lines, escapes, comments in hex data, text behind a key, and what follows cut hex data.
    const more =
      /HKLM|\\[^\\"]|one\r|one\n|hex.*\\(?: ; why)?(?:\r\n|\r|\n)\s*(?:;|\r|\n|$)|\\ ;|\] x|hex:00,\\(?:\r|\n|$)|unterminated|"a(?:\r|\n|$)|\\\]|\\(?:\r|\n|$)/m
    fc.assert(
      fc.property(
        fc
          .tuple(fc.array(anyLine, { maxLength: 30 }), fc.constantFrom('\r\n', '\n', '\r'))
          .map(([some, newline]) =>
            [HEADER, ...some.filter((line) => !more.test(line) && !/[^ -~]/.test(line)), ''].join(newline),
          ),
        (text) => {
          const parsed = parseRegFile(text)
          const scanned = scan(text)
          expect(scanned.operations).toEqual(parsed.operations)
          expect(scanned.entries).toBe(parsed.operations.filter(({ kind }) => kind !== 'create-key').length)
          expect(problems(scanned).filter(([kind]) => kind !== 'unix-line-ends')).toEqual(
            parsed.problems.map(({ kind, line }) => [kind, line]),
          )
        },
      ),
      { numRuns: 500 },
    )
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.boolean(), (bytes, hasHeader) => {
        expect(() => scan(hasHeader ? Buffer.concat([wide(`${HEADER}\r\n`), bytes]) : bytes)).not.toThrow()
      }),
    )
  })

  it('takes linear time and a bounded memory over hostile files', () => {
    const count = 1_000_000
    for (const text of [
      '"'.repeat(count),
      '\\'.repeat(count),
      '['.repeat(count),
      `${KEY}\r\n${'"a"="\r\n'.repeat(count / 8)}`,
      `${KEY}\r\n"a"="${'\r\n'.repeat(count)}`,
      `${KEY}\r\n${'"a"=hex:\\\r\n'.repeat(count / 10)}`,
      `${KEY}\r\n"a"=hex:${'0,'.repeat(count)}\\`,
      `${KEY}\r\n"a"=hex:00,\\\r\n${`${' '.repeat(1000)}x;\r\n`.repeat(count / 1000)}`,
      `[HKEY_LOCAL_MACHINE${'\\'.repeat(count)}]`,
      `${KEY}\r\n"a"=${'=hex:'.repeat(count / 5)}"\\`,
      '[HKEY_LOCAL_MACHINE\\a'.repeat(count / 20),
      `[HKEY_LOCAL_MACHINE\\${'a\\'.repeat(16_000)}]\r\n`.repeat(30),
    ]) {
      for (const look of [everything, nothing]) scan(lines(text), look)
    }
  })

  it('skips a line without end, says where, and reads on', () => {
    for (const [look, key] of [
      [everything, KEY],
      [wanted, OTHER],
    ] as const) {
      const scanner = scanRegFile({ makeDecoder, encoding: null, look, take: () => undefined })
      scanner.push(wide(lines(key)))
      scanner.push(wide('"a"="').subarray(2))
      const piece = wide('x'.repeat(1024 * 1024)).subarray(2)
      for (let megabytes = 0; megabytes < 100; megabytes += 2) scanner.push(piece)
      scanner.push(wide('"\r\n"b"="c"\r\n').subarray(2))
      const end = scanner.end()
      expect(problems(end)).toEqual([['too-large', 4]])
      expect([end.entries, end.lines]).toEqual([2, 5])
    }
  })

  it('skips a value that is longer than any, line by line', () => {
    const long = `"a"=hex:${'00,\\\r\n'.repeat(SIZES.value / 4 + 1)}00\r\n"b"="c"\r\n`
    const scanned = scan(lines(KEY, long))
    expect(problems(scanned)).toEqual([['too-large', 4]])
    expect(values(scanned)).toEqual({ b: 'c' })
    // Nobody asked for this one.
    expect(scan(lines(OTHER, long), wanted)).toMatchObject({ entries: 2, problems: [] })
  })

  it('counts problems beyond those that it lists', () => {
    const scanned = scan(lines(...Array.from({ length: PROBLEM_LIMIT + 5 }, () => 'x')))
    expect([scanned.problems.length, scanned.problemCount]).toEqual([PROBLEM_LIMIT, PROBLEM_LIMIT + 5])
  })
})
