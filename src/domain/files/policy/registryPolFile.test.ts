import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { policyOperationOf } from '#domain/formats/policyEntry.ts'
import { encodeRegistryPol, parseRegistryPol } from '#domain/formats/registryPol.ts'
import type { RegistryPolProblem } from '#domain/formats/registryPol.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { changeId, effective, undo } from '#domain/plan/plan.ts'
import type { ListChange, RegistryChange, ValueChange, Why } from '#domain/plan/plan.ts'
import type { RegistryData } from '#domain/windows/registry.ts'
import { policyPart } from './policyPart.ts'
import { polConcerns, readBackRegistryPol, writeRegistryPol } from './registryPolFile.ts'

const WHY = { rule: 'offer', answers: [], article: null, sources: [] } as unknown as Why
const POLICY = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services'
const HELPERS = `${POLICY}\\RAUnsolicit`
const FIREWALL = 'SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\DomainProfile\\GloballyOpenPorts'

type Data = RegistryData | null

function value(key: string, name: string, after: Data, before: Data = null): ValueChange {
  return { kind: 'value', target: { key, name }, before, after, why: WHY, undoing: 'restore' }
}

function dword(key: string, name: string, data: number): ValueChange {
  return value(key, name, { type: 'REG_DWORD', data })
}

function sz(key: string, name: string, data: string): ValueChange {
  return value(key, name, { type: 'REG_SZ', data })
}

function list(key: string, after: readonly string[] | null): ListChange {
  return { kind: 'list', target: { key }, before: null, after, why: WHY, undoing: 'restore' }
}

const DCOM = sz('SOFTWARE\\Microsoft\\Ole', 'EnableDCOM', 'Y')
const EXAMPLE: readonly RegistryChange[] = [
  dword(POLICY, 'fAllowUnsolicited', 1),
  list(HELPERS, ['CONTOSO\\RA-Helpers', 'CONTOSO\\a;b]c']),
  value(POLICY, 'fAllowToGetHelp', null),
  sz(`${FIREWALL}\\List`, '135:TCP:*:Enabled:x', '135:TCP:*:Enabled:x'),
  DCOM,
]

/** Bytes as somebody else's documentation shows them. */
function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
}

/** UTF-16LE of characters below U+0100, with `~` for a NUL. */
function units(text: string): number[] {
  return Array.from(text.replaceAll('~', '\0'), (character) => [character.charCodeAt(0), 0]).flat()
}

const PREG = [0x50, 0x52, 0x65, 0x67, 1, 0, 0, 0]

function file(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from([
    ...PREG,
    ...parts.flatMap((part) => (typeof part === 'string' ? units(part) : part)),
  ])
}

/** A whole entry, its size that of its data. */
function entry(key: string, name: string, type: number, data: string | readonly number[]): readonly number[] {
  const bytes = typeof data === 'string' ? units(data) : data
  const head = [...units(`[${key}~;${name}~;`), type, 0, 0, 0, ...units(';')]
  return [...head, bytes.length & 0xff, bytes.length >> 8, 0, 0, ...units(';'), ...bytes, ...units(']')]
}

const LONGEST = 'n'.repeat(259)

const KEY_PARTS = fc.array(fc.stringMatching(/^[ -[\]-~]{1,12}$/), { minLength: 1, maxLength: 3 })
const keys = KEY_PARTS.map((parts) => `Software\\Policies\\${parts.join('\\')}`)
const texts = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...'[];*\\"%&=|, '.split(''), '**', 'é', 'Ж', '–', '😀', '\uFEFF', '\uD800', '\uFFFF'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 20,
  })
  .map((text) => text.replaceAll('\0', '_').replace(/^\*\*/, '_*'))
const data: fc.Arbitrary<Data> = fc.oneof(
  fc.constant(null),
  fc.record({ type: fc.constant('REG_DWORD' as const), data: fc.nat({ max: 0xffffffff }) }),
  fc.record({ type: fc.constant('REG_SZ' as const), data: texts }),
)
const lists = fc.option(fc.uniqueArray(texts, { selector: (text) => text.toLowerCase(), maxLength: 4 }))
const changes: fc.Arbitrary<readonly RegistryChange[]> = fc
  .tuple(
    fc.array(fc.tuple(keys, texts, data, data), { maxLength: 5 }),
    fc.array(fc.tuple(keys, lists, lists)),
  )
  .map(([values, lists]) => [
    // A number keeps the targets apart, as they are in a plan.
    ...values.map(([key, name, after, before], index) => value(`${key}\\v${index}`, name, after, before)),
    ...lists.map(([key, after, before], index) => ({ ...list(`${key}\\l${index}`, after), before })),
  ])

describe('writing a Registry.pol', () => {
  it('has only its header for nothing', () => {
    expect([...writeRegistryPol([]).bytes]).toEqual(PREG)
    expect([...writeRegistryPol([DCOM]).bytes]).toEqual(PREG)
  })

  it('clears a list with the bytes that GPMC writes', () => {
    const { bytes } = writeRegistryPol([list('SOFTWARE\\Policies\\A', null)])
    // From a backup of the US Department of Defense, made by GPMC.
    const ENTRY =
      '2a 00 2a 00 64 00 65 00 6c 00 76 00 61 00 6c 00 73 00 2e 00 00 00 3b 00 01 00 00 00 3b 00 04 00 00 00 3b 00 20 00 00 00 5d 00'
    expect(hex(bytes)).toBe(`${hex(file('[SOFTWARE\\Policies\\A~;'))} ${ENTRY}`)
  })

  it('has key, name, type, size and data of each entry, a list cleared before it is filled', () => {
    const KEY = 'SOFTWARE\\Policies\\A'
    const { bytes } = writeRegistryPol([
      dword(KEY, 'd', 0x80000201),
      value(KEY, 'gone', null),
      list(`${KEY}\\L`, ['A\\b']),
    ])
    expect(hex(bytes)).toBe(
      hex(
        file(
          [...units(`[${KEY}~;d~;`), 4, 0, 0, 0, 0x3b, 0, 4, 0, 0, 0, 0x3b, 0, 1, 2, 0, 0x80, 0x5d, 0],
          entry(KEY, '**del.gone', 1, ' ~'),
          entry(`${KEY}\\L`, '**delvals.', 1, ' ~'),
          entry(`${KEY}\\L`, 'A\\b', 1, 'A\\b~'),
        ),
      ),
    )
  })

  it('leaves out what is no policy, and says so', () => {
    expect(policyPart(EXAMPLE)).toEqual({ carried: EXAMPLE.slice(0, -1), left: [DCOM] })
    const near = dword('SOFTWARE\\PoliciesX', 'a', 1)
    const other = dword('software\\POLICIES\\x', 'a', 1)
    expect(policyPart([near, other])).toEqual({ carried: [other], left: [near] })
    expect(parseRegistryPol(writeRegistryPol(EXAMPLE).bytes).entries.map(({ name }) => name)).not.toContain(
      'EnableDCOM',
    )
  })

  it('adds to the lists of the firewall and does not clear them', () => {
    const { registry } = buildPlan(SCENARIOS['xp-sp2-as-article'])
    const { entries } = parseRegistryPol(writeRegistryPol(registry).bytes)
    const cleared = entries.filter(({ name }) => name === '**delvals.').map(({ key }) => key)
    expect(cleared).toEqual([HELPERS])
    expect(entries.filter(({ key }) => key.includes('WindowsFirewall')).length).toBeGreaterThan(0)
  })

  it('lists its entries to read, each with its change', () => {
    const { lines } = writeRegistryPol(EXAMPLE)
    expect(lines.map(({ text }) => text)).toEqual([
      `${POLICY} | fAllowUnsolicited | REG_DWORD | 1`,
      `${HELPERS} | **delvals.`,
      `${HELPERS} | CONTOSO\\RA-Helpers | REG_SZ | CONTOSO\\RA-Helpers`,
      `${HELPERS} | CONTOSO\\a;b]c | REG_SZ | CONTOSO\\a;b]c`,
      `${POLICY} | **del.fAllowToGetHelp`,
      `${FIREWALL}\\List | 135:TCP:*:Enabled:x | REG_SZ | 135:TCP:*:Enabled:x`,
    ])
    const ids = [0, 1, 1, 1, 2, 3].map((index) => changeId(EXAMPLE[index]!))
    expect(lines.map(({ change }) => change)).toEqual(ids)
  })

  it.each(['', '**delvals.', '**del.x', '**anything', 'a\0b'])(
    'refuses %j as the name of a value',
    (name) => {
      expect(() => writeRegistryPol([dword(POLICY, name, 1)])).toThrow('Registry.pol cannot')
      expect(() => writeRegistryPol([value(POLICY, name, null)])).toThrow('Registry.pol cannot')
      expect(() => writeRegistryPol([list(HELPERS, [name])])).toThrow('Registry.pol cannot')
    },
  )

  it('refuses a NUL in a key and in data, and a number that is no DWORD', () => {
    expect(() => writeRegistryPol([dword(`${POLICY}\0`, 'a', 1)])).toThrow('cannot hold')
    expect(() => writeRegistryPol([list(`${POLICY}\0`, null)])).toThrow('cannot hold')
    expect(() => writeRegistryPol([sz(POLICY, 'a', 'b\0c')])).toThrow('cannot hold')
    for (const number of [-1, 0x100000000, 1.5, Number.NaN]) {
      expect(() => writeRegistryPol([dword(POLICY, 'a', number)])).toThrow('is not a DWORD')
    }
  })
})

describe('what a Registry.pol carries by habit only', () => {
  it('is said of names that are not ASCII, with their change', () => {
    const change = list(HELPERS, ['CONTOSO\\a~ []', 'CONTOSO\\Łukasz', 'x – y'])
    expect(polConcerns([change, sz('SOFTWARE\\Other', 'é', 'é'), sz(POLICY, 'a', 'é')])).toEqual([
      { kind: 'not-ascii', change: changeId(change), text: 'CONTOSO\\Łukasz' },
      { kind: 'not-ascii', change: changeId(change), text: 'x – y' },
    ])
  })

  it('is said of what is too long, of the instruction to delete it too, and of keys', () => {
    const kinds = (change: RegistryChange) => polConcerns([change]).map(({ kind, text }) => [kind, text])
    expect(kinds(dword(POLICY, LONGEST, 1))).toEqual([])
    expect(kinds(dword(POLICY, `${LONGEST}n`, 1))).toEqual([['name-length', `${LONGEST}n`]])
    expect(kinds(value(POLICY, LONGEST, null))).toEqual([['name-length', `**del.${LONGEST}`]])
    expect(kinds(sz(POLICY, 'a', 'x'.repeat(32766)))).toEqual([])
    expect(kinds(sz(POLICY, 'a', 'x'.repeat(32767)))).toEqual([['data-size', 'a']])
    expect(kinds(dword(`${POLICY}\\é`, 'a', 1))).toEqual([['key-characters', `${POLICY}\\é`]])
    expect(kinds(dword(`${POLICY}\\\\x`, 'a', 1))).toEqual([['key-characters', `${POLICY}\\\\x`]])
  })

  it('is the same as what its own parser objects to, but for letters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(POLICY, `${POLICY}\\é`),
        fc.integer({ min: 250, max: 262 }),
        fc.constantFrom(null, 2, 32766, 32767),
        (key, length, size) => {
          const change = value(
            key,
            'n'.repeat(length),
            size === null ? null : { type: 'REG_SZ', data: 'x'.repeat(size) },
          )
          const { problems } = parseRegistryPol(writeRegistryPol([change]).bytes)
          expect(problems.map(({ kind }) => kind)).toEqual(polConcerns([change]).map(({ kind }) => kind))
        },
      ),
    )
  })
})

describe('reading a Registry.pol', () => {
  it('gives keys, names and data back letter for letter', () => {
    fc.assert(
      fc.property(keys, texts, texts, (key, name, data) => {
        const { entries, problems } = parseRegistryPol(writeRegistryPol([sz(key, name, data)]).bytes)
        expect(problems).toEqual([])
        expect(entries).toMatchObject([{ key, name, type: 1, value: { type: 'REG_SZ', data }, offset: 8 }])
      }),
    )
  })

  it('finds every setting that was written, and nothing else', () => {
    fc.assert(
      fc.property(changes, (changes) => {
        const { bytes } = writeRegistryPol(changes)
        expect(parseRegistryPol(bytes).problems).toEqual([])
        const { expected, found, differences } = readBackRegistryPol(changes, bytes)
        expect(differences).toEqual([])
        expect(found).toBe(expected)
      }),
    )
  })

  it('reads long text whole', () => {
    const data = Array.from({ length: 30_000 }, (_, index) => String.fromCharCode(0x100 + index)).join('')
    const { entries } = parseRegistryPol(writeRegistryPol([sz(POLICY, 'a', data)]).bytes)
    expect(entries[0]?.value).toEqual({ type: 'REG_SZ', data })
  })

  it('can be written again byte for byte', () => {
    fc.assert(
      fc.property(changes, (changes) => {
        const { bytes } = writeRegistryPol(changes)
        expect(encodeRegistryPol(parseRegistryPol(bytes).entries)).toEqual(bytes)
      }),
    )
  })

  it.each(SCENARIO_IDS)('finds the plan of %s and its undo', (id) => {
    const plan = buildPlan(SCENARIOS[id])
    const back = undo(plan)
    for (const changes of [plan.registry, effective(back, back.registry)]) {
      const { bytes } = writeRegistryPol(changes)
      expect(readBackRegistryPol(changes, bytes).differences).toEqual([])
      expect(readBackRegistryPol(changes, bytes).expected).toBeGreaterThan(0)
      expect(encodeRegistryPol(parseRegistryPol(bytes).entries)).toEqual(bytes)
    }
  })

  it('knows where each entry begins, and all types that Windows writes', () => {
    const bytes = file(
      entry('A', 'none', 0, []),
      entry('A', 'expand', 2, '%~'),
      entry('A', 'bytes', 3, [0x5d, 0, 0x5b]),
      entry('A', 'many', 7, 'a~b~'),
      entry('A', 'long', 11, [1, 2, 3, 4, 5, 6, 7, 8]),
      // Makes a key and no value.
      entry('A\\B', '', 1, []),
    )
    const { entries, problems } = parseRegistryPol(bytes)
    expect(problems).toEqual([])
    expect(entries.map(({ type, data, offset }) => [type, data.length, offset])).toEqual([
      [0, 0, 8],
      [2, 4, 42],
      [3, 3, 84],
      [7, 8, 123],
      [11, 8, 165],
      [1, 0, 207],
    ])
    expect(entries.every(({ value }) => value === null)).toBe(true)
    expect(encodeRegistryPol(entries)).toEqual(bytes)
  })

  it('says what an entry does', () => {
    const operation = (name: string, type = 1, data = units(' ~')) =>
      policyOperationOf(parseRegistryPol(file(entry('A', name, type, data))).entries[0]!)
    expect(operation('**delvals.')).toEqual({ kind: 'clear-key', key: 'A' })
    expect(operation('**DelVals.')).toEqual({ kind: 'clear-key', key: 'A' })
    expect(operation('**Del.X')).toEqual({ kind: 'delete-value', key: 'A', name: 'X' })
    expect(operation('x')).toEqual({
      kind: 'set-value',
      key: 'A',
      name: 'x',
      data: { type: 'REG_SZ', data: ' ' },
    })
    for (const other of [
      operation('**DeleteKeys'),
      operation('**del.'),
      operation('**soft.x'),
      operation('x', 3),
      operation('x', 1, []),
      operation('', 1, []),
      operation('x', 4, [1, 0]),
    ]) {
      expect(other.kind).toBe('other')
    }
  })

  const GOOD = ['[A~;d~;', [4, 0, 0, 0], ';', [4, 0, 0, 0], ';', [1, 0, 0, 0], ']'] as const
  it.each<[string, Uint8Array, RegistryPolProblem['kind'], number]>([
    ['is empty', new Uint8Array(), 'truncated', 0],
    ['ends in its header', file().slice(0, 5), 'truncated', 5],
    ['has another signature', Uint8Array.from([...units('PReg'), ...file(...GOOD)]), 'signature', 0],
    ['has a byte order mark', Uint8Array.from([0xff, 0xfe, ...file(...GOOD)]), 'signature', 0],
    ['is no Registry.pol and short', Uint8Array.from([0x50, 0x52, 0x45]), 'signature', 0],
    ['has version 2', Uint8Array.from([0x50, 0x52, 0x65, 0x67, 2, 0, 0, 0]), 'version', 4],
    ['is big-endian', Uint8Array.from([0x50, 0x52, 0x65, 0x67, 0, 0, 0, 1]), 'version', 4],
    ['has something else in place of [', file('{A~;d~;'), 'separator', 8],
    ['has something else before the name', file('[A~:d~;'), 'separator', 14],
    ['has something else before the type', file('[A~;d~,'), 'separator', 20],
    ['has something else before the size', file('[A~;d~;', [4, 0, 0, 0], ':'), 'separator', 26],
    [
      'has something else before the data',
      file('[A~;d~;', [4, 0, 0, 0], ';', [0, 0, 0, 0], ':'),
      'separator',
      32,
    ],
    ['has something else in place of ]', file(...GOOD.slice(0, -1), ')'), 'separator', 38],
    ['has wide letters for separators', file(...GOOD.slice(0, -1), [0x5d, 1]), 'separator', 38],
    [
      'says less than the size of its data',
      file('[A~;d~;', [4, 0, 0, 0], ';', [2, 0, 0, 0], ';', [1, 0, 0, 0], ']'),
      'separator',
      36,
    ],
    [
      'has a size beyond its end',
      file('[A~;d~;', [4, 0, 0, 0], ';', [0, 0, 0, 0x80], ';', [1, 0, 0, 0], ']'),
      'size-beyond-file',
      28,
    ],
    [
      'has a size that takes in its last bracket',
      file('[A~;d~;', [3, 0, 0, 0], ';', [4, 0, 0, 0], ';', [1, 0], ']'),
      'truncated',
      38,
    ],
    [
      'has a size one beyond its end',
      file('[A~;d~;', [3, 0, 0, 0], ';', [5, 0, 0, 0], ';', [1, 0], ']'),
      'size-beyond-file',
      28,
    ],
    ['has no NUL after a key', file('[A;d'), 'truncated', 16],
    ['has a byte behind its end', file(...GOOD, [0]), 'separator', 40],
    ['has half a bracket behind its end', file(...GOOD, [0x5b]), 'truncated', 41],
    ['has NULs behind its end', file(...GOOD, '~~'), 'separator', 40],
    ['has letters in a key that no key has', file('[A\u00e9~;d~;', ...GOOD.slice(1)), 'key-characters', 10],
    ['has an empty part in a key', file('[A\\\\B~;d~;', ...GOOD.slice(1)), 'key-characters', 10],
    ['has no key', file('[~;d~;', ...GOOD.slice(1)), 'key-characters', 10],
    ['has a name of 260 letters', file(`[A~;${LONGEST}n~;`, ...GOOD.slice(1)), 'name-length', 16],
    ['has data without a name', file('[A~;~;', ...GOOD.slice(1)), 'name-length', 16],
    [
      'has a type that there is not',
      file('[A~;d~;', [99, 0, 0, 0], ';', [0, 0, 0, 0], ';]'),
      'unknown-type',
      22,
    ],
    ['has a type beyond a byte', file('[A~;d~;', [1, 0, 0, 1], ';', [0, 0, 0, 0], ';]'), 'unknown-type', 22],
    [
      'has a DWORD of two bytes',
      file('[A~;d~;', [4, 0, 0, 0], ';', [2, 0, 0, 0], ';', [1, 0], ']'),
      'number-size',
      28,
    ],
    [
      'has a DWORD of eight bytes',
      file('[A~;d~;', [4, 0, 0, 0], ';', [8, 0, 0, 0], ';', PREG, ']'),
      'number-size',
      28,
    ],
    [
      'has a string of an odd size',
      file('[A~;d~;', [1, 0, 0, 0], ';', [3, 0, 0, 0], ';', [65, 0, 0], ']'),
      'odd-size',
      28,
    ],
    [
      'has a string without NUL',
      file('[A~;d~;', [1, 0, 0, 0], ';', [2, 0, 0, 0], ';A]'),
      'unterminated-string',
      34,
    ],
    [
      'has a string of nothing',
      file('[A~;d~;', [1, 0, 0, 0], ';', [0, 0, 0, 0], ';]'),
      'unterminated-string',
      34,
    ],
    [
      'has a string behind a NUL',
      file('[A~;d~;', [1, 0, 0, 0], ';', [8, 0, 0, 0], ';A~B~]'),
      'string-after-nul',
      34,
    ],
    [
      'has strings without NUL',
      file('[A~;d~;', [7, 0, 0, 0], ';', [6, 0, 0, 0], ';A~B]'),
      'unterminated-string',
      34,
    ],
    [
      'has more data than a size may say',
      file(
        '[A~;d~;',
        [3, 0, 0, 0],
        ';',
        [0, 0, 1, 0],
        ';',
        Array.from({ length: 0x10000 }, () => 1),
        ']',
      ),
      'data-size',
      28,
    ],
  ])('names the place where a file %s', (_, bytes, kind, offset) => {
    expect(parseRegistryPol(bytes).problems).toEqual([{ kind, offset }])
    expect(readBackRegistryPol([], bytes).differences).toContain(`byte ${offset}: ${kind}`)
  })

  it('reads what stands before a break, and what follows an odd entry', () => {
    const odd = ['[A~;odd~;', [4, 0, 0, 0], ';', [0, 0, 0, 0], ';]'] as const
    const { entries, problems } = parseRegistryPol(file(...GOOD, ...odd, ...GOOD, 'x', ...GOOD))
    expect(entries.map(({ name }) => name)).toEqual(['d', 'odd', 'd'])
    expect(problems.map(({ kind }) => kind)).toEqual(['number-size', 'separator'])
  })
})

describe('finding a plan in its Registry.pol again', () => {
  const good = writeRegistryPol(EXAMPLE).bytes

  it('counts values, list entries and the clearing of a list', () => {
    expect(readBackRegistryPol(EXAMPLE, good)).toEqual({ expected: 6, found: 6, differences: [] })
    expect(readBackRegistryPol([DCOM], writeRegistryPol([]).bytes).expected).toBe(0)
  })

  it('does not mind the case of keys and value names, but that of data', () => {
    const renamed = (changes: readonly RegistryChange[]) => writeRegistryPol(changes).bytes
    const plan = [sz(POLICY, 'Name', 'Data')]
    expect(
      readBackRegistryPol(plan, renamed([sz(POLICY.toLowerCase(), 'nAME', 'Data')])).differences,
    ).toEqual([])
    expect(readBackRegistryPol(plan, renamed([sz(POLICY, 'Name', 'data')])).found).toBe(0)
  })

  const entries = parseRegistryPol(good).entries
  it.each<[string, () => Uint8Array, number]>([
    ['an entry is missing', () => encodeRegistryPol(entries.slice(1)), 5],
    [
      'a list is not cleared',
      () => encodeRegistryPol(entries.filter(({ name }) => name !== '**delvals.')),
      5,
    ],
    ['a list is cleared after it was filled', () => encodeRegistryPol([...entries, entries[1]!]), 4],
    [
      'a value is set after it was deleted',
      () => encodeRegistryPol([...entries, { ...entries[0]!, name: 'fAllowToGetHelp' }]),
      5,
    ],
    ['a helper is added', () => encodeRegistryPol([...entries, { ...entries[2]!, name: 'EVIL\\x' }]), 6],
    [
      'a number is a string',
      () =>
        encodeRegistryPol([
          { ...entries[0]!, type: 1, data: Uint8Array.from(units('1~')) },
          ...entries.slice(1),
        ]),
      5,
    ],
    [
      'a number differs',
      () => encodeRegistryPol([{ ...entries[0]!, data: Uint8Array.of(0, 0, 0, 0) }, ...entries.slice(1)]),
      5,
    ],
    [
      'other keys are deleted',
      () => encodeRegistryPol([...entries, { ...entries[1]!, name: '**DeleteKeys' }]),
      6,
    ],
    [
      'what is no policy is set',
      () => encodeRegistryPol([...entries, { ...entries[0]!, key: 'SOFTWARE\\Microsoft\\Ole' }]),
      6,
    ],
  ])('says so when %s', (_, damaged, found) => {
    const readBack = readBackRegistryPol(EXAMPLE, damaged())
    expect(parseRegistryPol(damaged()).problems).toEqual([])
    expect(readBack.found).toBe(found)
    expect(readBack.differences).not.toEqual([])
  })

  it('notices a file that is cut off anywhere, and names the place unless an entry ends there', () => {
    const ends = new Set([...entries.map(({ offset }) => offset), good.length])
    for (let length = 0; length < good.length; length++) {
      const cut = good.slice(0, length)
      expect(readBackRegistryPol(EXAMPLE, cut).differences).not.toEqual([])
      const { problems } = parseRegistryPol(cut)
      expect(problems.length).toBe(ends.has(length) ? 0 : 1)
      for (const { offset } of problems) expect(offset).toBeLessThanOrEqual(length)
    }
  })

  it('notices every bit that flips, or reads the same settings', () => {
    for (let bit = 0; bit < 8 * good.length; bit++) {
      const flipped = good.slice()
      flipped[bit >> 3]! ^= 1 << (bit & 7)
      const { differences } = readBackRegistryPol(EXAMPLE, flipped)
      if (differences.length > 0) continue
      // The registry ignores case, and an instruction has no use for its data.
      const same = parseRegistryPol(flipped).entries.map(policyOperationOf)
      const plain = JSON.stringify(entries.map(policyOperationOf)).toLowerCase()
      expect(JSON.stringify(same).toLowerCase()).toBe(plain)
    }
  })

  it('never throws, whatever the file holds', () => {
    const base = writeRegistryPol([list(HELPERS, ['A\\é', 'B\\😀'])]).bytes
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(edits, fc.nat(), fc.uint8Array({ maxLength: 60 }), (edits, length, tail) => {
        const bytes = Uint8Array.from([...base.slice(0, 1 + (length % base.length)), ...tail])
        for (const [place, byte] of edits) bytes[8 + (place % bytes.length)] = byte
        const { entries, problems } = parseRegistryPol(bytes)
        for (const { offset } of problems) expect(offset).toBeLessThanOrEqual(bytes.length)
        if (problems.length === 0) expect(encodeRegistryPol(entries)).toEqual(bytes)
        expect(parseRegistryPol(tail).problems).toHaveLength(1)
      }),
      { numRuns: 5000, seed: 301527 },
    )
  })
})

describe('a long list of helpers', () => {
  it('is written and read back letter for letter with 10,000 names', () => {
    const drawn = fc.sample(texts, { numRuns: 10_000, seed: 1 })
    const change = list(
      HELPERS,
      drawn.map((text, index) => `D${index}\\${text}`),
    )
    const { bytes } = writeRegistryPol([change])
    const { entries } = parseRegistryPol(bytes)
    expect(entries.slice(1).map(({ name }) => name)).toEqual(change.after)
    expect(entries.slice(1).map(({ value }) => value?.data)).toEqual(change.after)
    expect(readBackRegistryPol([change], bytes)).toEqual({ expected: 10_001, found: 10_001, differences: [] })
  })

  it('gets to the end of 20 MB that are hostile', () => {
    const SIZE = 20_000_000
    const filled = (...start: readonly (string | readonly number[])[]) => {
      const bytes = new Uint8Array(SIZE).fill(0x5b)
      bytes.set(file(...start))
      return bytes
    }
    const one = file('[A~;~;', [0, 0, 0, 0], ';', [0, 0, 0, 0], ';]').slice(8)
    const many = new Uint8Array(SIZE)
    many.set(PREG)
    for (let offset = 8; offset + one.length <= SIZE; offset += one.length) many.set(one, offset)
    const deep = new Uint8Array(SIZE)
    for (let place = 8; place < SIZE; place += 2) deep[place] = place % 4 === 0 ? 0x41 : 0x5c
    deep.set(file('['))
    deep.set(units('~;d~;~~;~~;]'), SIZE - 24)
    expect(parseRegistryPol(deep).entries).toHaveLength(1)
    expect(parseRegistryPol(filled('[')).problems).toEqual([{ kind: 'truncated', offset: SIZE }])
    expect(parseRegistryPol(filled('[A~;')).problems).toEqual([{ kind: 'truncated', offset: SIZE }])
    expect(
      parseRegistryPol(filled('[A~;d~;', [3, 0, 0, 0], ';', [0, 45, 49, 1], ';')).problems[0]?.kind,
    ).toBe('size-beyond-file')
    expect(parseRegistryPol(new Uint8Array(SIZE)).problems).toEqual([{ kind: 'signature', offset: 0 }])
    expect(parseRegistryPol(many).entries.length).toBeGreaterThan(600_000)
  })
})
