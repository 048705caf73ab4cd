import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { writeRegistryPol } from '#domain/files/policy/registryPolFile.ts'
import { parseRegistryPol } from '#domain/formats/registryPol.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { undo } from '#domain/plan/plan.ts'
import type { RegistryChange } from '#domain/plan/plan.ts'
import type { RegistryData } from '#domain/windows/registry.ts'
import { hostileNames } from './hostileNames.ts'
import { makeScratchFolder, removeFolder, runProgram } from './processes.ts'
import { describeWith, PYTHON } from './programs.ts'

/** One entry as Samba sees it. */
interface SambaEntry {
  readonly key: string
  readonly name: string
  readonly type: number
  readonly size: number
  readonly data: string | number | readonly number[]
}

type SambaFile =
  | { readonly error: string }
  | { readonly entries: readonly SambaEntry[]; readonly same: boolean }

const POLICY = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services'
const HELPERS = `${POLICY}\\RAUnsolicit`

/** More than a name may hold, but a list is text. */
const PRINTABLE_ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))
const NAMES = [...hostileNames(), PRINTABLE_ASCII]

const PLANS: ReadonlyMap<string, readonly RegistryChange[]> = new Map([
  ...SCENARIO_IDS.flatMap((id) => {
    const plan = buildPlan(SCENARIOS[id])
    return [[id, plan.registry] as const, [`${id} undone`, undo(plan).registry] as const]
  }),
  [
    'hostile names',
    [
      {
        kind: 'list',
        target: { key: HELPERS },
        before: null,
        after: NAMES,
        why: { rule: 'helpers', answers: [], article: null, sources: [] },
        undoing: 'restore',
      },
    ],
  ],
])

const GOOD = writeRegistryPol(buildPlan(SCENARIOS['xp-sp3-narrow']).registry).bytes
/** The first entry is a DWORD, the second too, the fourth the first helper. */
const [FIRST, , , HELPER] = parseRegistryPol(GOOD).entries.map((entry) => ({
  ...entry,
  type: entry.offset + 2 * (entry.key.length + entry.name.length) + 10,
}))
const END = GOOD.length

/** Each is one way in which a file is not well-formed; none may be taken for a policy. */
const MALFORMATIONS: Readonly<Record<string, (good: Buffer) => Uint8Array>> = {
  'no header': (good) => good.subarray(8),
  'another signature': (good) => put(good, 0, [0x51]),
  'version 2': (good) => put(good, 4, [2]),
  'a byte order mark': (good) => Buffer.concat([Buffer.of(0xff, 0xfe), good]),
  'big-endian letters': (good) =>
    Buffer.concat([good.subarray(0, 8), Buffer.from(good.subarray(8)).swap16()]),
  'another opening bracket': (good) => put(good, FIRST!.offset, [0x28]),
  'a colon before the name': (good) => put(good, FIRST!.offset + 4 + 2 * FIRST!.key.length, [0x3a]),
  'a colon before the data': (good) => put(good, FIRST!.type + 10, [0x3a]),
  'another closing bracket': (good) => put(good, END - 2, [0x29]),
  'a cut in the data': (good) => good.subarray(0, END - 9),
  'a cut in a name': (good) => good.subarray(0, HELPER!.offset + 2 * HELPER!.key.length + 11),
  'a byte behind the end': (good) => Buffer.concat([good, Buffer.of(0)]),
  'an entry that only begins': (good) => Buffer.concat([good, Buffer.from('[', 'utf16le')]),
  'a size beyond the end': (good) => put(good, HELPER!.type + 6, [0xff, 0xff, 0, 0]),
  'a size too small': (good) => put(good, HELPER!.type + 6, [HELPER!.data.length - 2]),
  'a DWORD of eight bytes': (good) =>
    Buffer.concat([
      put(good, FIRST!.type + 6, [8]).subarray(0, FIRST!.type + 16),
      Buffer.alloc(4),
      good.subarray(FIRST!.type + 16),
    ]),
  'a text without NUL': (good) => put(good, END - 4, [0x41]),
}

describeWith(['samba.dcerpc.preg'], "Samba's reader of Registry.pol", () => {
  const read = new Map<string, SambaFile>()
  beforeAll(async () => {
    const folder = makeScratchFolder()
    try {
      const files = [...PLANS].map(([name, changes]) => [name, writeRegistryPol(changes).bytes] as const)
      files.push(...Object.entries(MALFORMATIONS).map(([name, damage]) => [name, damaged(damage)] as const))
      for (const [name, bytes] of [...files, ['nothing', writeRegistryPol([]).bytes] as const]) {
        writeFileSync(join(folder, `${name}.pol`), bytes)
      }
      const home = join(folder, 'home')
      mkdirSync(home)
      const { exitCode, output } = await runProgram(PYTHON, [join(import.meta.dirname, 'preg.py'), folder], {
        folder: home,
      })
      if (exitCode !== 0) throw new Error(`Samba read nothing: ${output}`)
      const found: Record<string, SambaFile> = JSON.parse(readFileSync(join(folder, 'read.json'), 'utf8'))
      for (const [name, file] of Object.entries(found)) read.set(name.slice(0, -'.pol'.length), file)
    } finally {
      removeFolder(folder)
    }
  }, 120_000)

  it.each([...PLANS.keys()])('finds the plan of %s, and writes the same bytes', (name) => {
    const expected = expectedEntries(PLANS.get(name) ?? [])
    expect(expected.length).toBeGreaterThan(1)
    expect(read.get(name)).toEqual({ entries: expected, same: true })
  })

  it('finds nothing in an empty file', () => {
    expect(NAMES.length).toBeGreaterThan(200)
    expect(read.get('nothing')).toEqual({ entries: [], same: true })
  })

  it.each(Object.keys(MALFORMATIONS))('refuses a file with %s, and so does ours', (name) => {
    const { problems } = parseRegistryPol(damaged(MALFORMATIONS[name]!))
    expect(problems.length).toBeGreaterThan(0)
    const file = read.get(name)
    expect(file).toBeDefined()
    expect('error' in file! || !file!.same).toBe(true)
  })
})

function damaged(damage: (good: Buffer) => Uint8Array): Uint8Array {
  return damage(Buffer.from(GOOD))
}

function put(good: Buffer, offset: number, bytes: readonly number[]): Buffer {
  const changed = Buffer.from(good)
  changed.set(bytes, offset)
  return changed
}

/** Written down from the plan without the product's writer, so that an error there cannot hide itself here. */
function expectedEntries(changes: readonly RegistryChange[]): readonly SambaEntry[] {
  return changes
    .filter(({ target: { key } }) => key !== 'SOFTWARE\\Microsoft\\Ole')
    .flatMap((change): readonly SambaEntry[] => {
      const { key } = change.target
      if (change.kind === 'value') {
        const { name } = change.target
        return [change.after === null ? text(key, `**del.${name}`, ' ') : entry(key, name, change.after)]
      }
      return [text(key, '**delvals.', ' '), ...(change.after ?? []).map((name) => text(key, name, name))]
    })
}

function entry(key: string, name: string, value: RegistryData): SambaEntry {
  return value.type === 'REG_SZ'
    ? text(key, name, value.data)
    : { key, name, type: 4, size: 4, data: value.data }
}

function text(key: string, name: string, data: string): SambaEntry {
  return { key, name, type: 1, size: Buffer.byteLength(data, 'utf16le') + 2, data }
}
