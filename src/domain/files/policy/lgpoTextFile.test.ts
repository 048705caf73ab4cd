import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import { lgpoOperationOf, parseLgpoText } from '#domain/formats/lgpoText.ts'
import type { LgpoAction, LgpoTextProblem } from '#domain/formats/lgpoText.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { changeId, effective, undo } from '#domain/plan/plan.ts'
import type { ListChange, RegistryChange, ValueChange, Why } from '#domain/plan/plan.ts'
import type { RegistryData } from '#domain/windows/registry.ts'
import { readBackLgpoText, writeLgpoText } from './lgpoTextFile.ts'

const WHY = { rule: 'offer', answers: [], article: null, sources: [] } as unknown as Why
const POLICY = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services'
const HELPERS = `${POLICY}\\RAUnsolicit`

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

const EXAMPLE: readonly RegistryChange[] = [
  dword(POLICY, 'fAllowUnsolicited', 1),
  list(HELPERS, ['CONTOSO\\RA-Helpers', '%WINDIR%\\x:*:Enabled:x – y']),
  value(POLICY, 'fAllowToGetHelp', null),
  sz('SOFTWARE\\Microsoft\\Ole', 'EnableDCOM', 'Y'),
]

const EXAMPLE_TEXT = `; Remote Assistance

Computer
${POLICY}
fAllowUnsolicited
DWORD:1

Computer
${HELPERS}
*
DELETEALLVALUES

Computer
${HELPERS}
CONTOSO\\RA-Helpers
SZ:CONTOSO\\\\RA-Helpers

Computer
${HELPERS}
%WINDIR%\\x:*:Enabled:x – y
SZ:%WINDIR%\\\\x:*:Enabled:x – y

Computer
${POLICY}
fAllowToGetHelp
DELETE
`

function written(changes: readonly RegistryChange[]): string {
  return fileText(writeLgpoText(changes))
}

/** Anything that a line of its own can carry. */
const names = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...'\\rn;*:SZ"%&='.split(''), '\\r', '\\n', '\\\\', 'é', 'Ж', '–', '😀', ' ', '\uFEFF'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 20,
  })
  .map((text) => text.replaceAll(/[\r\n\0]|^[ \t;*]+|[ \t]+$/g, '_'))
const texts = fc.array(fc.oneof(names, fc.constantFrom('\r', '\n', '\r\n', '\\')), { maxLength: 3 })
const strings = texts.map((parts) => parts.join('').replace(/[ \t]$/, '_'))
const keys = fc
  .array(fc.stringMatching(/^[A-Za-z0-9{}()é-]{1,12}$/), { minLength: 1, maxLength: 3 })
  .map((parts) => `Software\\Policies\\${parts.join('\\')}`)
const data: fc.Arbitrary<Data> = fc.oneof(
  fc.constant(null),
  fc.record({ type: fc.constant('REG_DWORD' as const), data: fc.nat({ max: 0xffffffff }) }),
  fc.record({ type: fc.constant('REG_SZ' as const), data: strings }),
)
const lists = fc.option(fc.uniqueArray(names, { selector: (name) => name.toLowerCase(), maxLength: 4 }))
const changes: fc.Arbitrary<readonly RegistryChange[]> = fc
  .tuple(
    fc.array(fc.tuple(keys, names, data, data), { maxLength: 5 }),
    fc.array(fc.tuple(keys, lists, lists)),
  )
  .map(([values, lists]) => [
    // A number keeps the targets apart, as they are in a plan.
    ...values.map(([key, name, after, before], index) => value(`${key}\\v${index}`, name, after, before)),
    ...lists.map(([key, after, before], index) => ({ ...list(`${key}\\l${index}`, after), before })),
  ])

describe('writing an lgpo.txt', () => {
  it('has four lines for each setting, backslashes doubled in data only', () => {
    const content = writeLgpoText(EXAMPLE, ['Remote Assistance'])
    expect(fileText(content)).toBe(EXAMPLE_TEXT.replaceAll('\n', '\r\n'))
    expect(content.encoding).toBe('utf-16le-bom')
  })

  it('tells of each line which change it carries out', () => {
    const { lines } = writeLgpoText(EXAMPLE, ['x'])
    for (const { text, change } of lines) expect(change === undefined).toBe(text === '' || text === '; x')
    const counts = EXAMPLE.map((change) => lines.filter((line) => line.change === changeId(change)).length)
    expect(counts).toEqual([4, 12, 4, 0])
  })

  it('is empty for what is no policy', () => {
    expect(written(EXAMPLE.slice(-1))).toBe('')
  })

  it.each(['', '*', '**del.x', ' a', 'a ', '\ta', 'a\t', 'a\nb', 'a\rb', 'a\0b', ';a'])(
    'refuses %j as the name of a value',
    (name) => {
      expect(() => written([dword(POLICY, name, 1)])).toThrow('lgpo.txt')
      expect(() => written([value(POLICY, name, null)])).toThrow('lgpo.txt')
      expect(() => written([list(HELPERS, [name])])).toThrow('lgpo.txt')
    },
  )

  it('refuses in keys, data and comments what their lines cannot hold', () => {
    expect(() => written([dword(`${POLICY}\n`, 'a', 1)])).toThrow('cannot hold')
    expect(() => written([list(`${POLICY}\n`, null)])).toThrow('cannot hold')
    expect(() => written([sz(POLICY, 'a', 'b\0c')])).toThrow('cannot hold')
    expect(() => written([sz(POLICY, 'a', 'b ')])).toThrow('cannot hold')
    expect(() => writeLgpoText([], ['a\nComputer'])).toThrow('cannot hold')
    for (const number of [-1, 0x100000000, 1.5, Number.NaN]) {
      expect(() => written([dword(POLICY, 'a', number)])).toThrow('is not a DWORD')
    }
  })
})

describe('reading an lgpo.txt', () => {
  it('gives names and data back letter for letter', () => {
    fc.assert(
      fc.property(keys, names, strings, (key, name, data) => {
        expect(parseLgpoText(written([sz(key, name, data)]))).toEqual({
          entries: [
            {
              configuration: 'computer',
              key,
              name,
              action: { kind: 'set', data: { type: 'REG_SZ', data } },
              line: 1,
            },
          ],
          problems: [],
        })
      }),
    )
  })

  it('finds every setting that was written, and nothing else', () => {
    fc.assert(
      fc.property(changes, (changes) => {
        const { expected, found, differences } = readBackLgpoText(changes, written(changes))
        expect(differences).toEqual([])
        expect(found).toBe(expected)
      }),
    )
  })

  it.each(SCENARIO_IDS)('finds the plan of %s and its undo', (id) => {
    const plan = buildPlan(SCENARIOS[id])
    const back = undo(plan)
    for (const changes of [plan.registry, effective(back, back.registry)]) {
      const readBack = readBackLgpoText(changes, written(changes))
      expect(readBack.differences).toEqual([])
      expect(readBack.expected).toBeGreaterThan(0)
    }
  })

  const MICROSOFT_KEY = 'Software\\Policies\\Microsoft\\Windows NT\\Terminal Services'
  const string = (data: string): LgpoAction => ({ kind: 'set', data: { type: 'REG_SZ', data } })
  const number = (data: number): LgpoAction => ({ kind: 'set', data: { type: 'REG_DWORD', data } })
  it.each<[string, string, string, string, LgpoAction]>([
    [
      "Microsoft's sample",
      `${MICROSOFT_KEY}\\RAUnsolicit`,
      '*',
      'DELETEALLVALUES',
      { kind: 'delete-all-values' },
    ],
    // What SaltStack's tests expect of LGPO.exe on Windows for this policy, enabled and disabled.
    ['SaltStack, a helper', `${MICROSOFT_KEY}\\RAUnsolicit`, 'user1', 'SZ:user1', string('user1')],
    [
      'SaltStack, a group',
      `${MICROSOFT_KEY}\\RAUnsolicit`,
      'administrators',
      'SZ:administrators',
      string('administrators'),
    ],
    ['SaltStack, enabled', MICROSOFT_KEY, 'fAllowUnsolicited', 'DWORD:1', number(1)],
    ['SaltStack, disabled', MICROSOFT_KEY, 'fAllowUnsolicited', 'DWORD:0', number(0)],
    ['SaltStack, no level', MICROSOFT_KEY, 'fAllowUnsolicitedFullControl', 'DELETE', { kind: 'delete' }],
    [
      'a doubled backslash',
      'A',
      'CONTOSO\\RA-Helpers',
      'SZ:CONTOSO\\\\RA-Helpers',
      string('CONTOSO\\RA-Helpers'),
    ],
    [
      'a single backslash',
      'A',
      'CONTOSO\\ra-helpers',
      'SZ:CONTOSO\\ra-helpers',
      string('CONTOSO\ra-helpers'),
    ],
    ['all escapes', 'A', 'a', 'SZ:\\n\\r\\\\n\\\\\\n\\\\\\\\', string('\n\r\\n\\\n\\\\')],
    ['nothing as data', 'A', 'a', 'SZ:', string('')],
    ['colons in data', 'A', 'a', 'SZ:135:TCP:*:Enabled:x', string('135:TCP:*:Enabled:x')],
    ['the largest number', 'A', 'a', 'DWORD:4294967295', number(0xffffffff)],
    ['lower case', 'A', 'a', 'dword:7', number(7)],
    ['an expanding string', 'A', 'a', 'EXSZ:%a%\\\\', { kind: 'set-other', type: 'EXSZ', text: '%a%\\\\' }],
    ['several strings', 'A', 'a', 'MULTISZ:a\\0b', { kind: 'set-other', type: 'MULTISZ', text: 'a\\0b' }],
    ['a key', 'A', 'a', 'CREATEKEY', { kind: 'create-key' }],
    ['no longer configured', 'A', 'a', 'CLEAR', { kind: 'clear' }],
  ])('knows %s', (_, key, name, line, action) => {
    expect(parseLgpoText(`\uFEFFComputer\n${key}\n${name}\n${line}\n`)).toEqual({
      entries: [{ configuration: 'computer', key, name, action, line: 1 }],
      problems: [],
    })
  })

  it('reads entries between blank lines and comments, of the computer and of users', () => {
    const lines = [
      '; first',
      '',
      'computer',
      'A\\B',
      'a',
      'DWORD:1',
      ';',
      '; x',
      'USER',
      'C',
      'b',
      'DELETE',
      '',
      '',
    ]
    lines.push('User:CONTOSO\\x', 'D', 'c', 'SZ:')
    for (const newline of ['\n', '\r\n', '\r']) {
      const { entries, problems } = parseLgpoText(lines.join(newline))
      expect(problems).toEqual([])
      expect(entries.map(({ configuration, name, line }) => [configuration, name, line])).toEqual([
        ['computer', 'a', 3],
        ['user', 'b', 9],
        ['user', 'c', 15],
      ])
    }
  })

  const GOOD = 'Computer\nA\na\nDWORD:1'
  it.each<[string, LgpoTextProblem['kind'], number]>([
    ['Machine\nA\na\nDWORD:1', 'unknown-configuration', 1],
    ['Computer \nA\na\nDWORD:1', 'unknown-configuration', 1],
    ['User1\nA\na\nDWORD:1', 'unknown-configuration', 1],
    [' \nComputer\nA\na\nDWORD:1', 'blanks-only', 1],
    ['Computer\n \na\nDWORD:1', 'blanks-only', 2],
    ['Computer\nA\n\t\nDWORD:1', 'blanks-only', 3],
    ['Computer', 'incomplete-entry', 1],
    ['Computer\n', 'incomplete-entry', 2],
    ['Computer\nA\na', 'incomplete-entry', 3],
    ['Computer\nA\na\n', 'incomplete-entry', 4],
    ['Computer\nA\n\nDWORD:1', 'incomplete-entry', 3],
    ['Computer\nA\n; why\na\nDWORD:1', 'comment-in-entry', 3],
    ['Computer\n\\A\na\nDWORD:1', 'unreadable-key', 2],
    ['Computer\nA\\\na\nDWORD:1', 'unreadable-key', 2],
    ['Computer\nA\na\nDWORD:x', 'unreadable-action', 4],
    ['Computer\nA\na\nDWORD:', 'unreadable-action', 4],
    ['Computer\nA\na\nDWORD:-1', 'unreadable-action', 4],
    ['Computer\nA\na\nDWORD:1 ', 'unreadable-action', 4],
    ['Computer\nA\na\nDWORD:4294967296', 'number-too-large', 4],
    ['Computer\nA\na\nQWORD:1', 'unreadable-action', 4],
    ['Computer\nA\na\nDELETED', 'unreadable-action', 4],
    ['Computer\nA\na\n:x', 'unreadable-action', 4],
    ['Computer\nA\na\nSZ:CONTOSO\\Helpers', 'bad-escape', 4],
    ['Computer\nA\na\nSZ:x\\', 'bad-escape', 4],
    ['Computer\nA\na\nSZ:x\\\\\\', 'bad-escape', 4],
    ['Computer\nA\n*\nDWORD:1', 'wrong-name-for-action', 3],
    ['Computer\nA\n*\nDELETE', 'wrong-name-for-action', 3],
    ['Computer\nA\na\nDELETEALLVALUES', 'wrong-name-for-action', 3],
  ])('reports what is not an entry: %j is %s in line %d', (text, kind, line) => {
    const { entries, problems } = parseLgpoText(text)
    expect(entries).toEqual([])
    expect(problems[0]).toEqual({ kind, line })
    expect(readBackLgpoText([], text).differences[0]).toBe(`line ${line}: ${kind}`)
  })

  it('reports entries without a line between them, and reads them all the same', () => {
    const { entries, problems } = parseLgpoText(`${GOOD}\n${GOOD}\n`)
    expect(entries.map(({ line }) => line)).toEqual([1, 5])
    expect(problems).toEqual([{ kind: 'no-blank-line', line: 5 }])
  })

  it('goes on behind the next blank line', () => {
    const { entries, problems } = parseLgpoText(
      `${GOOD}\n\nComputer\nA\na\noops\nb\n\n${GOOD}\n\nx\n\n\n${GOOD}`,
    )
    expect(entries.map(({ line }) => line)).toEqual([1, 12, 20])
    expect(problems).toEqual([
      { kind: 'unreadable-action', line: 9 },
      { kind: 'unknown-configuration', line: 17 },
    ])
  })

  it('never throws, whatever the file holds', () => {
    const line = fc.oneof(
      names,
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Computer', 'A\\B', '*', 'DELETEALLVALUES', 'SZ:\\', 'DWORD:1', '', ' ', ';'),
    )
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r', '\0'), (lines, newline) => {
        const text = lines.join(newline)
        const { entries, problems } = parseLgpoText(text)
        const last = text.split(/\r\n?|\n/).length
        for (const { line } of [...entries, ...problems]) expect(line).toBeLessThanOrEqual(last)
      }),
      { numRuns: 3000, seed: 301527 },
    )
  })

  it('gets to the end of 20 MB that are hostile', () => {
    // In characters, which are two bytes each.
    const SIZE = 1e7
    for (const text of [
      '\\'.repeat(SIZE),
      `Computer\nA\na\nSZ:${'\\'.repeat(SIZE)}`,
      `Computer\n${'\\'.repeat(SIZE)}\na\nDELETE`,
      `Computer\n${'a\\'.repeat(SIZE / 2)}\na\nDELETE`,
      'Computer\nA\na\nDELETE\n'.repeat(SIZE / 20),
      `${' '.repeat(SIZE)}x`,
      '\n'.repeat(SIZE / 4),
    ]) {
      parseLgpoText(text)
    }
  })
})

describe('finding a plan in its lgpo.txt again', () => {
  const good = written(EXAMPLE)

  it('counts values, list entries and the clearing of a list', () => {
    expect(readBackLgpoText(EXAMPLE, good)).toEqual({ expected: 5, found: 5, differences: [] })
  })

  it('notices a file that is cut off, wherever that is', () => {
    for (let length = 0; length < good.length; length++) {
      expect(readBackLgpoText(EXAMPLE, good.slice(0, length)).differences).not.toEqual([])
    }
  })

  it.each<[string, (text: string) => string, number]>([
    ['a number differs', (text) => text.replace('DWORD:1', 'DWORD:0'), 4],
    ['backslashes are not doubled', (text) => text.replace('SZ:CONTOSO\\\\', 'SZ:CONTOSO\\'), 4],
    ['backslashes are doubled in a name', (text) => text.replace('\nCONTOSO\\', '\nCONTOSO\\\\'), 4],
    ['a string differs in case', (text) => text.replace('SZ:CONTOSO', 'SZ:contoso'), 4],
    ['a value is not deleted', (text) => text.replace('\nDELETE\r', '\nDWORD:1\r'), 4],
    ['a setting is cleared, not deleted', (text) => text.replace('\nDELETE\r', '\nCLEAR\r'), 4],
    [
      'a list is not cleared',
      (text) => text.replace(`Computer\r\n${HELPERS}\r\n*\r\nDELETEALLVALUES\r\n`, ''),
      4,
    ],
    [
      'a list is cleared at the end',
      (text) => `${text}\r\nComputer\r\n${HELPERS}\r\n*\r\nDELETEALLVALUES\r\n`,
      3,
    ],
    ['it is for the user', (text) => text.replace('Computer', 'User'), 4],
    ['a helper is added', (text) => `${text}\r\nComputer\r\n${HELPERS}\r\nE\\x\r\nSZ:E\\\\x\r\n`, 5],
    [
      'an instruction hides in a name',
      (text) => `${text}\r\nComputer\r\n${HELPERS}\r\n**delvals.\r\nSZ: \r\n`,
      5,
    ],
    [
      'what is no policy is set',
      (text) => `${text}\r\nComputer\r\nSOFTWARE\\Microsoft\\Ole\r\nEnableDCOM\r\nSZ:Y\r\n`,
      5,
    ],
  ])('says so when %s', (_, damage, found) => {
    const readBack = readBackLgpoText(EXAMPLE, damage(good))
    expect(damage(good)).not.toBe(good)
    expect(readBack.found).toBe(found)
    expect(readBack.differences).not.toEqual([])
  })

  it('does not mind the case of keys and value names', () => {
    const text = good.replaceAll('SOFTWARE', 'Software').replace('fAllowUnsolicited', 'FALLOWUNSOLICITED')
    expect(readBackLgpoText(EXAMPLE, text).differences).toEqual([])
  })

  it('takes no instruction of a Registry.pol for a value', () => {
    const { entries } = parseLgpoText('Computer\nA\n**del.x\nSZ:\n')
    expect(entries.map((entry) => lgpoOperationOf(entry).kind)).toEqual(['other'])
  })

  it('takes nothing of a user for a setting of the computer', () => {
    const { entries } = parseLgpoText('User\nA\na\nDWORD:1\n\nUser\nA\n*\nDELETEALLVALUES\n')
    expect(entries.map((entry) => lgpoOperationOf(entry).kind)).toEqual(['other', 'other'])
  })
})

describe('a long list of helpers', () => {
  it('comes back letter for letter with 10,000 names', () => {
    const drawn = fc.sample(names, { numRuns: 10_000, seed: 1 })
    const change = list(
      HELPERS,
      drawn.map((text, index) => `D${index}\\${text}`),
    )
    const { entries } = parseLgpoText(written([change]))
    expect(entries.slice(1).map(({ name }) => name)).toEqual(change.after)
    expect(readBackLgpoText([change], written([change])).found).toBe(10_001)
  })
})
