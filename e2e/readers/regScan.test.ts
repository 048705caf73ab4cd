import * as fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { RegOperation } from '#domain/formats/regFile.ts'
import { scanRegFile } from '#domain/formats/regScan.ts'
import type { RegScan } from '#domain/formats/regScan.ts'
import { makeDecoder } from '#domain/testing/decoders.ts'
import { keyPart, lineOfText, wideText } from './arbitraryValues.ts'
import { describeWith } from './programs.ts'
import { HEADER, quote, readExport, settings } from './registry.ts'
import type { Registry } from './registry.ts'
import { startWine } from './wine.ts'
import type { Wine } from './wine.ts'

/** Where everything here is. */
const TOP = 'SOFTWARE\\Audit'

/** What the file leaves behind when it is carried out, in the words of the readers' own registry. */
function outcome(bytes: Uint8Array): { registry: Registry; scan: RegScan } {
  const operations: RegOperation[] = []
  const scanner = scanRegFile({
    makeDecoder,
    encoding: null,
    look: () => 'take',
    take: (operation) => operations.push(operation),
  })
  scanner.push(bytes)
  const scan = scanner.end()
  const registry = new Map<string, Map<string, { name: string; type: string; data: string | number }>>()
  for (const operation of operations) {
    const key = operation.key.toLowerCase()
    if (operation.kind === 'delete-key') {
      for (const other of registry.keys()) {
        if (other === key || other.startsWith(`${key}\\`)) registry.delete(other)
      }
      continue
    }
    const values =
      registry.get(key) ?? new Map<string, { name: string; type: string; data: string | number }>()
    registry.set(key, values)
    if (operation.kind === 'create-key') continue
    const id = operation.name.toLowerCase()
    // The spelling of whoever made it stays.
    const name = values.get(id)?.name ?? operation.name
    if (operation.kind === 'delete-value') values.delete(id)
    else values.set(id, { name, ...typed(operation.data) })
  }
  return {
    registry: new Map(
      [...registry].map(([key, values]) => [
        key,
        new Map([...values.values()].map(({ name, type, data }) => [name, { type, data }])),
      ]),
    ),
    scan,
  }
}

function typed(data: Extract<RegOperation, { kind: 'set-value' }>['data']): {
  type: string
  data: string | number
} {
  if (data.type !== 'other') return data
  const type = data.registryType === 3 ? 'hex' : `hex(${data.registryType.toString(16)})`
  return { type, data: data.hex.replaceAll(/..(?!$)/g, '$&,') }
}

function wide(text: string): Uint8Array {
  return wideText(`\uFEFF${text}`)
}

function fileOf(sections: readonly (readonly string[])[]): string {
  return [
    HEADER,
    '',
    `[-HKEY_LOCAL_MACHINE\\${TOP}]`,
    '',
    ...sections.flatMap((lines, index) => [`[HKEY_LOCAL_MACHINE\\${TOP}\\Key${index}]`, ...lines, '']),
    '',
  ].join('\r\n')
}

const quotedText = lineOfText.map(quote)
const name = fc.oneof(fc.constant('@'), fc.constantFrom('"a"', '"A"', '"b"'), quotedText)
const pairs = fc
  .uint8Array({ maxLength: 60 })
  .map((bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')))
const blank = fc.constantFrom('', '', ' ', '\t')

/** Over several lines, with what may be between them. */
const hexData = fc
  .tuple(
    fc.constantFrom('hex', 'hex(0)', 'hex(3)', 'hex(5)', 'hex(8)', 'hex(b)', 'hex(FFFF0001)'),
    pairs,
    fc.integer({ min: 1, max: 30 }),
    fc.constantFrom('\\\r\n  ', '\\\r\n; why\r\n', '\\\r\n\r\n\t', '\\ ; why\r\n'),
  )
  .map(
    ([type, pairs, every, next]) =>
      `${type}:${pairs.map((pair, index) => (index > 0 && index % every === 0 ? next + pair : pair)).join(',')}`,
  )
/** Text as Windows keeps it, with its NULs. */
const hexText = fc.tuple(fc.constantFrom(1, 2, 7), lineOfText).map(([type, text]) => {
  const bytes = Buffer.from(`${text}\0${type === 7 ? '\0' : ''}`, 'utf16le')
  return `hex(${type}):${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(',')}`
})
const data = fc.oneof(
  quotedText,
  fc.integer({ min: 0, max: 0xffffffff }).map((number) => `dword:${number.toString(16)}`),
  hexData,
  hexText,
  fc.constant('-'),
)
const goodLine = fc
  .tuple(blank, name, blank, blank, data, fc.constantFrom('', '', ' ', ' ; why', ';why "x"'))
  .map(
    ([start, name, before, behind, data, end]) =>
      `${start}${name}${before}=${behind}${data}${data.includes(';') ? '' : end}`,
  )
/** What regedit skips, and what it takes although it is wrong. */
const badLine = fc.oneof(
  fc.constantFrom(
    'garbage',
    '"a"',
    '"a',
    '"a"=',
    'a="x"',
    '"a"="unterminated',
    '"a"="un"quoted"',
    '"a"="v" junk',
    '"a"=dword:',
    '"a"=dword:zz',
    '"a"=dword:0x1',
    '"a"=dword:123456789',
    '"a"=hex:00,0g',
    '"a"=hex:00,,01',
    '"a"=hex:123',
    '"a"=hex(x):00',
    '"a"=hex:00 01',
    '"a"=hex:00,\\\r\nthis line is lost',
    '"a"=hex:00,\\\r\nzz,\\\r\n01',
    '"a\\b"="C:\\Windows"',
    '"a"=str:"x"',
    '\\',
    '=',
    '@',
    ';"a"="comment"',
  ),
  // Not keys, and not the end of a text that began in the line before: see `DIFFERENCES`.
  lineOfText.filter((text) => !/^\s*\[|"\s*$/.test(text)),
)
const line = fc.oneof({ weight: 3, arbitrary: goodLine }, { weight: 1, arbitrary: badLine })
const keyLine = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.constantFrom('HKEY_LOCAL_MACHINE', 'hkey_local_machine'),
    keyPart,
    fc.constantFrom('', '\\', '] ; why', ' '),
  )
  .map(([minus, root, below, end]) => {
    const path = `${root}\\${TOP}\\Below\\${below}`
    return end.startsWith(']')
      ? `[${minus}${path}${end}`
      : `${end === ' ' ? ' ' : ''}[${minus}${path}${end === '\\' ? end : ''}]`
  })

/**
 * Where we differ, and why. `wine`: what its regedit keeps of these lines below a key, `ours`: what we read. Everything
 * else in this file is the same in both.
 */
const DIFFERENCES: readonly {
  readonly why: string
  readonly lines: readonly string[]
  readonly wine: Readonly<Record<string, string | number>>
  readonly ours: Readonly<Record<string, string | number>>
}[] = [
  {
    why: 'Behind hex data that breaks off Wine loses a whole line, be it a key; we read it.',
    lines: ['"a"=hex:00,\\', '"b"="c"'],
    wine: {},
    ours: { b: 'c' },
  },
  {
    why: 'regedit of Windows writes a text with line ends over several lines; Wine writes \\n and reads nothing else.',
    lines: ['"a"="one', 'two"'],
    wine: {},
    ours: { a: 'one\r\ntwo' },
  },
  {
    why: 'What is below a key whose bracket is missing goes to the key before in Wine; we say that it is lost.',
    lines: [`[HKEY_LOCAL_MACHINE\\${TOP}\\Broken`, '"a"="b"'],
    wine: { a: 'b' },
    ours: {},
  },
  {
    why: 'Wine ends text that has no NUL; we give what the file says.',
    lines: ['"a"=hex(2):41,00'],
    wine: { a: '41,00,00,00' },
    ours: { a: '41,00' },
  },
  { why: 'Blanks between pairs are harmless.', lines: ['"a"=hex: 00 , 01'], wine: {}, ours: { a: '00,01' } },
  { why: 'So are capitals.', lines: ['"a"=DWORD:1'], wine: {}, ours: { a: 1 } },
  {
    why: 'Nobody writes these, and parseRegFile has always refused them.',
    lines: ['"a"=dword: 10', '"b"=hex():00'],
    wine: { a: 16, b: '00' },
    ours: {},
  },
]

describeWith(['wine'], 'regedit of Wine, beside the scanner of .reg files', () => {
  let wine: Wine
  beforeAll(async () => {
    wine = await startWine()
    return () => wine.stop()
  }, 120_000)

  /** What is there after an import, as two readers of the export see it: the tests' own, and the scanner. */
  async function imported(bytes: Uint8Array): Promise<Registry> {
    await wine.importRegFile(bytes)
    const file = await wine.exportFile(TOP)
    if (file === null) return new Map()
    const { registry, scan } = outcome(file)
    expect(scan.problems).toEqual([])
    const exported = readExport(file)
    expect(settings(registry)).toEqual(settings(exported))
    return exported
  }

  it.each([1, 2, 3])(
    'keeps what we read of an arbitrary file, malformed lines and all: %d',
    async (seed) => {
      const sections = fc.sample(
        fc.array(fc.oneof({ weight: 9, arbitrary: line }, { weight: 1, arbitrary: keyLine }), {
          maxLength: 6,
        }),
        { numRuns: 400, seed },
      )
      const bytes = wide(fileOf(sections))
      const { registry, scan } = outcome(bytes)
      expect(settings(await imported(bytes))).toEqual(settings(registry))
      // Not by both reading nothing.
      expect(settings(registry).length).toBeGreaterThan(300)
      expect(scan.problemCount).toBeGreaterThan(100)
    },
    60_000,
  )

  it('keeps what we read of a file of Windows 95, whose text is ANSI', async () => {
    const lines = [
      '"é"="ü€"',
      '"x"=hex(2):41,e9,00',
      '"m"=hex(7):41,00,42,00,00',
      '"s"=hex(1):59,00',
      '"b"=hex:e9',
      '"d"=dword:1',
    ]
    const text = fileOf([lines]).replace(HEADER, 'REGEDIT4')
    const bytes = Uint8Array.from(text, (letter) => (letter === '€' ? 0x80 : (letter.codePointAt(0) ?? 0)))
    const { registry, scan } = outcome(bytes)
    expect(scan.encoding.label).toBe('windows-1252')
    expect(settings(await imported(bytes))).toEqual(settings(registry))
    expect(settings(registry)).toHaveLength(lines.length)
  }, 30_000)

  it('differs where we say so, and not otherwise', async () => {
    const bytes = wide(fileOf(DIFFERENCES.map(({ lines }) => lines)))
    const kept = await imported(bytes)
    const { registry } = outcome(bytes)
    const plain = (registry: Registry, index: number) =>
      Object.fromEntries(
        [...(registry.get(`${TOP}\\Key${index}`.toLowerCase()) ?? [])].map(([name, { data }]) => [
          name,
          data,
        ]),
      )
    expect(DIFFERENCES.map(({ why }, index) => [why, plain(kept, index), plain(registry, index)])).toEqual(
      DIFFERENCES.map(({ why, wine, ours }) => [why, wine, ours]),
    )
  }, 30_000)

  it.each<[string, string, Uint8Array, readonly string[], readonly string[]]>([
    // Whatever follows the last line of a section is another one's, so these are files of their own.
    [
      'a short root is skipped',
      'abbreviated-root',
      wide(`${HEADER}\r\n\r\n[HKLM\\${TOP}\\Short]\r\n"a"="b"\r\n`),
      [],
      ['b'],
    ],
    ['no header, no file', 'no-header', wide(`[HKEY_LOCAL_MACHINE\\${TOP}\\Key]\r\n"a"="b"\r\n`), [], ['b']],
    [
      'UTF-8 is taken for ANSI',
      'no-byte-order-mark',
      Buffer.from(`${HEADER}\r\n\r\n[HKEY_LOCAL_MACHINE\\${TOP}\\Key]\r\n"a"="é"\r\n`),
      ['Ã©'],
      ['é'],
    ],
    [
      'line ends of Unix do not matter',
      'unix-line-ends',
      Buffer.from(`${HEADER}\n\n[HKEY_LOCAL_MACHINE\\${TOP}\\Key]\n"a"="b"\n`),
      ['b'],
      ['b'],
    ],
    [
      'what is cut off is kept as far as it is there',
      'truncated',
      wide(`${HEADER}\r\n\r\n[HKEY_LOCAL_MACHINE\\${TOP}\\Key]\r\n"a"=hex:00,01,\\`),
      ['00,01'],
      [],
    ],
  ])(
    'what we say of a file is so: %s',
    async (_, problem, bytes, kept, read) => {
      await wine.importRegFile(wide(`${HEADER}\r\n\r\n[-HKEY_LOCAL_MACHINE\\${TOP}]\r\n\r\n`))
      const { registry, scan } = outcome(bytes)
      const dataOf = (registry: Registry) =>
        [...registry.values()].flatMap((values) => [...values.values()].map(({ data }) => data))
      expect(scan.problems.map(({ kind }) => kind)).toEqual([problem])
      expect(dataOf(await imported(bytes))).toEqual(kept)
      expect(dataOf(registry)).toEqual(read)
    },
    30_000,
  )
})
