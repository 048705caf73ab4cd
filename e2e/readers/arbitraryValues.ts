import * as fc from 'fast-check'
import type { Reading } from '#domain/audit/reading.ts'
import { HEADER, HIVE, quote } from './registry.ts'

/** A value as a registry keeps it, whatever kind of file says so. The default value has the empty name. */
export interface KeptValue {
  readonly key: string
  readonly name: string
  /** Number of the registry type. */
  readonly type: number
  readonly data: Uint8Array
}

/** Letters of all kinds but line ends, NUL and halves. */
export const lineOfText = textOf(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }))
/** Unlike strings, keys hold no backslash by themselves. */
export const keyPart = keyPartOf(lineOfText)

/** What a file of values has to bear: each has broken some reader of text. */
const NAMES_OF_EVERY_KIND: readonly string[] = [
  '',
  '@',
  '"',
  '"quoted"',
  'a"=dword:00000001',
  '\\',
  'C:\\WINDOWS\\',
  'two\\\\',
  '=',
  'a=b',
  ';',
  'a ; b',
  ']',
  '[a]',
  '[HKEY_LOCAL_MACHINE\\SOFTWARE]',
  'hex:00',
  'x,\\',
  '-',
  '**del.x',
  ' blank before',
  'blank behind ',
  'two  blanks',
  'tab\tinside',
  '%SystemRoot%',
  'é ü',
  'Łukasz',
  'Ольга',
  '支援',
  '😀 team',
  'decomposed e\u0301',
  '\u00A0no\u00A0break\u3000',
  'x'.repeat(200),
]

/** Strings over several lines, which regedit writes as they are, and what looks like something else there. */
const LINES_OF_EVERY_KIND: readonly string[] = [
  'one\r\ntwo',
  'one\ntwo',
  'ends in a line end\r\n',
  '\r\n',
  'back\\slash\\\r\n"quoted"\r\n\r\n; no comment',
  'hex:00,\\\r\n[no key]',
]

/** Data of every type, by its number; what is text there is drawn from `text`, well-formed and with its NUL. */
function dataOfTypes(
  text: fc.Arbitrary<string>,
): readonly (readonly [type: number, data: fc.Arbitrary<Uint8Array>])[] {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    // So many that they go over several lines.
    fc.uint8Array({ minLength: 25, maxLength: 90 }),
    fc.constant(new Uint8Array(0)),
  )
  const lines = fc.oneof(
    { weight: 3, arbitrary: text },
    { weight: 1, arbitrary: fc.constantFrom(...LINES_OF_EVERY_KIND) },
  )
  const string = lines.map((line) => wideText(`${line}\0`))
  const strings = fc
    .array(
      lines.filter((line) => line !== ''),
      { maxLength: 4 },
    )
    .map((parts) => wideText(`${parts.map((part) => `${part}\0`).join('')}\0`))
  const sized = (size: number) => fc.uint8Array({ minLength: size, maxLength: size })
  return [
    [0, bytes],
    [1, string],
    [2, string],
    [3, bytes],
    [4, sized(4)],
    // Nothing keeps a program from writing a number of another size.
    [4, bytes],
    [5, sized(4)],
    [7, strings],
    [8, bytes],
    [11, sized(8)],
    [11, bytes],
    // No type of Windows, but some installers write such.
    [0x12, bytes],
    [0xffff0001, bytes],
  ]
}

/**
 * Values below a key: all the names above, and arbitrary ones, in keys of arbitrary names; each type many times, the same
 * ones in every run, and no two that any registry would take for one. `text`: of which letters; left out: of all.
 */
export function keptValues(top: string, seed: number, letters?: string): readonly KeptValue[] {
  const text = letters === undefined ? lineOfText : textOf(fc.constantFrom(...Array.from(letters)))
  const types = dataOfTypes(text)
  const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number) =>
    fc.sample(arbitrary, { numRuns: count, seed })
  const chosen = NAMES_OF_EVERY_KIND.filter(
    (name) =>
      letters === undefined ||
      Array.from(name).every((letter) => letter < '\x7f' || letters.includes(letter)),
  )
  const keys = [top, ...distinct(sample(keyPartOf(text), 12)).map((part) => `${top}\\${part}`)]
  const names = distinct([...chosen, ...sample(text, 60)])
  const draws = types.map(([type, data]) => [type, sample(data, keys.length * names.length)] as const)
  return keys.flatMap((key, keyAt) =>
    names.flatMap((name, at) => {
      // Each name in some of the keys, so that each comes with several types.
      if ((at + keyAt) % 4 !== 0) return []
      const [type, drawn] = draws[(at + 3 * keyAt) % draws.length]!
      return [{ key, name, type, data: drawn[keyAt * names.length + at]! }]
    }),
  )
}

/** What a reading has as values, as a registry keeps them. A string without NUL is given the one that readers do not tell of. */
export function keptIn({ statements }: Reading): readonly KeptValue[] {
  return statements.flatMap((statement): KeptValue[] => {
    if (statement.kind !== 'value') return []
    const { key, name, data } = statement
    switch (data.type) {
      case 'REG_SZ':
        return [{ key, name, type: 1, data: wideText(`${data.data}\0`) }]
      case 'REG_DWORD':
        return [{ key, name, type: 4, data: new Uint8Array(Uint32Array.of(data.data).buffer) }]
      case 'other':
        return [{ key, name, type: data.registryType, data: Buffer.from(data.hex, 'hex') }]
    }
  })
}

/** A line per value, sorted: what two programs keep is equal when these are. */
export function keptLines(values: Iterable<KeptValue>): readonly string[] {
  return Array.from(values, ({ key, name, type, data }) =>
    JSON.stringify([key, name, type, Buffer.from(data).toString('hex')]),
  ).sort()
}

/** A .reg file that puts values in, written without the product's writer: all data as bytes, so that none can be misread. */
export function regFileOf(values: readonly KeptValue[], keysAbove: readonly string[] = []): string {
  const lines = [HEADER, '']
  for (const key of new Set([...keysAbove, ...values.map(({ key }) => key)])) {
    lines.push(`[${HIVE}\\${key}]`)
    for (const { name, type, data } of values.filter((value) => value.key === key)) {
      const pairs = Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join(',')
      lines.push(`${name === '' ? '@' : quote(name)}=hex(${type.toString(16)}):${pairs}`)
    }
    lines.push('')
  }
  return [...lines, ''].join('\r\n')
}

export function wideText(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le')
}

function textOf(letter: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .string({
      unit: fc.oneof(fc.constantFrom('a', 'b', ' ', '"', '\\', '=', ';', '[', ']', '@', ','), letter),
      maxLength: 20,
    })
    .filter((text) => !/[\r\n\0\u0085\u2028\u2029]|\p{Surrogate}/u.test(text))
}

function keyPartOf(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return text
    .map((text) => text.replaceAll('\\', '').trim())
    .filter((text) => text !== '' && Buffer.byteLength(text) < 200)
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Map(texts.map((text) => [text.toLowerCase().toUpperCase(), text])).values()]
}
