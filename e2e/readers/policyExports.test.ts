import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { Reading } from '#domain/audit/reading.ts'
import { readPol } from '#domain/audit/readers/polReader.ts'
import { readSambaPolXml } from '#domain/audit/readers/sambaPolicyReader.ts'
import { parseRegistryPol } from '#domain/formats/registryPol.ts'
import { MACHINE_KEYS } from '#domain/windows/machine.ts'
import { keptIn, keptLines, keptValues, wideText } from './arbitraryValues.ts'
import type { KeptValue } from './arbitraryValues.ts'
import { makeScratchFolder, removeFolder, runProgram } from './processes.ts'
import { describeWith, PYTHON } from './programs.ts'

const TOP = MACHINE_KEYS.policy
const HELPERS = MACHINE_KEYS.helpers

/** Samba gives a type of numbers the size that it has, and no data to the one that has none. */
const SIZES: Readonly<Record<number, number>> = { 0: 0, 4: 4, 5: 4, 11: 8 }
const VALUES = keptValues(TOP, 301527).flatMap((value): KeptValue[] => {
  const size = SIZES[value.type] ?? value.data.length
  return value.data.length < size ? [] : [{ ...value, data: value.data.subarray(0, size) }]
})

/** Names that do something, and what a reading has of each: a kind of statement or problem with its key and name. */
const INSTRUCTIONS: readonly (readonly [
  key: string,
  name: string,
  data: string | number,
  said: readonly string[],
])[] = [
  [TOP, '**del.fAllowUnsolicited', ' ', [`value-deleted ${TOP} fAllowUnsolicited`]],
  [TOP, '**Del.a;b]c[ 😀', ' ', [`value-deleted ${TOP} a;b]c[ 😀`]],
  [HELPERS, '**delvals.', ' ', [`key-cleared ${HELPERS}`]],
  [HELPERS, '**DelVals', ' ', [`key-cleared ${HELPERS}`]],
  [TOP, '**DeleteKeys', 'RAUnsolicit;Other', [`key-deleted ${HELPERS}`, `key-deleted ${TOP}\\Other`]],
  [TOP, '**DeleteValues', 'a;é', [`value-deleted ${TOP} a`, `value-deleted ${TOP} é`]],
  [TOP, '**soft.Łukasz', 1, [`set-if-missing ${TOP}\\Łukasz`]],
  [TOP, '**SecureKey', 1, []],
  [TOP, '**Comment:Ольга', ' ', []],
  [TOP, '**new', 'x', [`unknown-instruction ${TOP}\\**new`]],
]

describeWith(['samba.dcerpc.preg'], 'what Samba writes as a policy', () => {
  let pol: Uint8Array = new Uint8Array(0)
  let xml = ''
  beforeAll(async () => {
    const folder = makeScratchFolder()
    try {
      const instructions = INSTRUCTIONS.map(([key, name, data]) =>
        typeof data === 'number'
          ? { key, name, type: 4, data: new Uint8Array(Uint32Array.of(data).buffer) }
          : { key, name, type: 1, data: wideText(`${data}\0`) },
      )
      const entries = [...VALUES, ...instructions].map((entry) => ({
        ...entry,
        data: Buffer.from(entry.data).toString('hex'),
      }))
      writeFileSync(join(folder, 'entries.json'), JSON.stringify(entries))
      const home = join(folder, 'home')
      mkdirSync(home)
      const script = join(import.meta.dirname, 'pregWrite.py')
      const { exitCode, output } = await runProgram(PYTHON, [script, folder], { folder: home })
      if (exitCode !== 0) throw new Error(`Samba wrote nothing: ${output}`)
      pol = readFileSync(join(folder, 'entries.pol'))
      xml = readFileSync(join(folder, 'entries.pol.xml'), 'utf8')
    } finally {
      removeFolder(folder)
    }
  }, 30_000)

  it('is read entry by entry as what was put in, types and names of every kind', () => {
    const { entries, problems } = parseRegistryPol(pol)
    expect(VALUES.length).toBeGreaterThan(200)
    expect(keptLines(entries.slice(0, VALUES.length))).toEqual(keptLines(VALUES))
    expect(entries.slice(VALUES.length).map(({ key, name }) => [key, name])).toEqual(
      INSTRUCTIONS.map(([key, name]) => [key, name]),
    )
    // What MS-GPREG does not allow is said, and read all the same.
    expect([...new Set(problems.map(({ kind }) => kind))].sort()).toEqual([
      'key-characters',
      'name-length',
      'unknown-type',
    ])
  })
  it('says as a reading what was put in, each at its place', () => {
    const reading = readPol(pol)
    expect(keptLines(keptIn(reading))).toEqual(keptLines(VALUES.filter(isValue)))
    expect(saidOf(reading)).toEqual(SAID)
    for (const { place } of reading.statements) {
      expect(Buffer.from(pol).toString('utf16le', place.offset ?? 0, (place.offset ?? 0) + 4)).toBe('[S')
    }
    expect(reading.whole).toEqual(['SOFTWARE\\Policies'])
  })

  it('says the same as XML, as far as XML keeps it', () => {
    const reading = readSambaPolXml(xml, 'utf-8')
    expect(keptLines(keptIn(reading))).toEqual(keptLines(VALUES.filter(isValue).map(asXml)))
    expect(saidOf(reading)).toEqual(SAID)
  })
})

/** What Windows takes for a value: an entry without a name makes the key, and two stars are an instruction. */
function isValue({ name }: KeptValue): boolean {
  return name !== '' && !name.startsWith('**')
}

/** Any reader of XML takes a line end for LF, and Samba puts a list of nothing down as a list of one empty text. */
function asXml(value: KeptValue): KeptValue {
  const text = Buffer.from(value.data).toString('utf16le')
  switch (value.type) {
    case 1:
    case 2:
      return { ...value, data: wideText(text.replaceAll('\r\n', '\n')) }
    case 7:
      return { ...value, data: wideText(text === '\0' ? '\0\0' : text.replaceAll('\r\n', '\n')) }
    default:
      return value
  }
}

const SAID = [
  ...VALUES.filter(({ name }) => name === '').map(({ key }) => `key ${key}`),
  ...VALUES.filter(({ name }) => name.startsWith('**')).map(({ key }) => `value-deleted ${key} x`),
  ...INSTRUCTIONS.flatMap(([, , , said]) => said),
].sort()

/** All but the values, and what is said of instructions that are none of a registry. */
function saidOf({ statements, problems }: Reading): readonly string[] {
  return [
    ...statements.flatMap((statement) => {
      if (statement.kind === 'value') return []
      const name = 'name' in statement ? ` ${statement.name}` : ''
      return [`${statement.kind} ${statement.key}${name}`]
    }),
    ...problems.flatMap(({ kind, what }) => (kind === 'odd-entry' ? [] : [`${kind} ${what}`])),
  ].sort()
}
