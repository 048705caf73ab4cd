import { beforeAll, expect, it } from 'vitest'
import { regReader } from '#domain/audit/readers/regReader.ts'
import type { Reading } from '#domain/audit/reading.ts'
import type { EncodingLabel } from '#domain/formats/textEncoding.ts'
import { makeDecoder } from '#domain/testing/decoders.ts'
import { MACHINE_KEYS } from '#domain/windows/machine.ts'
import { keptIn, keptLines, keptValues, regFileOf, wideText } from './arbitraryValues.ts'
import type { KeptValue } from './arbitraryValues.ts'
import { startHivex } from './hivex.ts'
import { describeWith } from './programs.ts'
import type { Program } from './programs.ts'
import { startSamba } from './samba.ts'
import { startWine } from './wine.ts'

/** What is put in: where the audit takes every key and every name. */
const TOP = MACHINE_KEYS.policy
const ROUNDS = [1, 2, 3].map((seed) => {
  const top = `${TOP}\\Round ${seed}`
  return { seed, top, values: keptValues(top, seed) }
})

/** A program that takes values in, and gives the file that it writes of a key. */
interface Exporter {
  readonly put: (values: readonly KeptValue[]) => Promise<void>
  readonly exportFile: (key: string) => Promise<Uint8Array | null>
  readonly stop: () => void | Promise<void>
}

const EXPORTERS: readonly {
  readonly name: string
  readonly programs: readonly Program[]
  readonly start: () => Promise<Exporter>
  /** What it cannot write. */
  readonly leavesOut?: (value: KeptValue) => boolean
  readonly encoding: EncodingLabel
  /** What we say of its files, and why. */
  readonly problems: readonly Reading['problems'][number]['kind'][]
}[] = [
  {
    name: 'regedit of Wine',
    programs: ['wine'],
    start: async () => {
      const wine = await startWine()
      return { ...wine, put: (values) => wine.importRegFile(wideFileOf(values)) }
    },
    // It makes one of four bytes of every number, where regedit of Windows writes hex(4).
    leavesOut: ({ type, data }) => type === 4 && data.length !== 4,
    encoding: 'utf-16le',
    // It writes \n where regedit of Windows ends the line.
    problems: ['bad-escape'],
  },
  {
    name: 'net registry export of Samba',
    programs: ['net'],
    start: async () => {
      const samba = startSamba()
      await samba.reset(new Map())
      return {
        ...samba,
        put: (values) => samba.importRegFile(wideFileOf(values)),
        exportFile: (key) => samba.exportFile(key, 'regedit5'),
      }
    },
    encoding: 'utf-16le',
    problems: [],
  },
  {
    name: 'net registry convert of Samba',
    programs: ['net'],
    start: () => {
      const samba = startSamba()
      let file: Uint8Array
      return Promise.resolve({
        ...samba,
        put: (values) => {
          file = wideFileOf(values)
          return Promise.resolve()
        },
        exportFile: () => samba.convertFile(file, 'regedit5'),
      })
    },
    encoding: 'utf-16le',
    problems: [],
  },
  {
    name: 'hivexregedit',
    programs: ['hivexregedit'],
    start: async () => {
      const hivex = startHivex()
      await hivex.importRegFile(regFileOf([], keysTo(TOP)))
      return { ...hivex, put: (values) => hivex.importRegFile(regFileOf(values)) }
    },
    encoding: 'utf-8',
    // As Linux has files; regedit of Windows would read mojibake.
    problems: ['no-byte-order-mark', 'unix-line-ends'],
  },
]

for (const { name, programs, start, leavesOut, encoding, problems } of EXPORTERS) {
  describeWith(programs, `what ${name} writes`, () => {
    let exporter: Exporter
    beforeAll(async () => {
      exporter = await start()
      return () => exporter.stop()
    }, 120_000)

    it.each(ROUNDS)(
      'is read as what was put in, types and names of every kind: $seed',
      async ({ top, values: all }) => {
        const values = all.filter((value) => !leavesOut?.(value))
        await exporter.put(values)
        const file = (await exporter.exportFile(top)) ?? new Uint8Array(0)
        const reading = read(file)
        expect(keptLines(keptIn(reading))).toEqual(keptLines(values))
        expect(reading).toMatchObject({ encoding, entries: values.length, whole: [top] })
        expect(new Set(reading.problems.map(({ kind }) => kind))).toEqual(new Set(problems))
        expect(misplaced(reading, file)).toEqual([])
      },
      30_000,
    )
  })
}

/** Which letters Samba is to write in which code page of Windows, under what name it knows that one. */
const CODE_PAGES: Readonly<
  Partial<Record<EncodingLabel, { readonly page: string; readonly letters: string }>>
> = {
  'windows-1250': { page: 'CP1250', letters: 'ĄąĆćČčĎďĐđĘęĚěŁłŃńŇňŐőŘřŚśŠšŤťŮůŰűŹźŻżŽž€„”' },
  'windows-1251': { page: 'CP1251', letters: 'ЖжЙйЩщЪъЫыЭэЮюЯяЁёЄєІіЇїЎўҐґ№«»' },
  'windows-1252': { page: 'CP1252', letters: 'ÀàÄäÅåÆæÇçÉéËëÎîÑñÖöØøßÜüŒœŠšŽžŸÿ€‚„…–—™' },
  'windows-1253': { page: 'CP1253', letters: 'ΆάΈέΉήΊίΌόΎύΏώΑαΒβΓγΣσςΩω€' },
  'windows-1254': { page: 'CP1254', letters: 'ĞğİıŞşÇçÖöÜü€' },
  'windows-1257': { page: 'CP1257', letters: 'ĀāČčĒēĢģĪīĶķĻļŅņŠšŪūŽžĄąĘęĖėĮįŲų' },
  ibm437: { page: 'CP437', letters: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥áíóúñÑß░▒▓│┤' },
  ibm850: { page: 'CP850', letters: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×áíóúñÑÁÂÀãÃðÐÊËÈıÍÎÏßÔÒõÕþÞÚÛÙýÝ' },
  ibm852: { page: 'CP852', letters: 'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁčáíóúĄąŽžĘęźČşÁÂĚŞŻżĂă' },
  ibm866: { page: 'CP866', letters: 'ЖжЙйЩщЪъЫыЭэЮюЯяЁёЄєЇї' },
  // The second byte of some of these is a backslash or a bracket.
  shift_jis: { page: 'CP932', letters: '表ソ十予能ポチボ支援担当ｱｲｳ' },
  gbk: { page: 'CP936', letters: '支援担当乗俓僜' },
  big5: { page: 'BIG5', letters: '功許蓋支援' },
  'euc-kr': { page: 'EUC-KR', letters: '한국어지원' },
}

describeWith(['net'], 'what Samba writes for Windows 95 and NT', () => {
  const samba = startSamba()
  beforeAll(() => samba.stop)

  it.each(Object.entries(CODE_PAGES))(
    'is read as what was put in, once a person has said that it is %s',
    async (label, { page, letters }) => {
      const values = keptValues(TOP, 4, letters)
      const file = await samba.convertFile(wideFileOf(values), `regedit4,enc=${page}`)
      const reading = read(file, label as EncodingLabel)
      expect(keptLines(keptIn(reading))).toEqual(keptLines(values))
      expect(reading).toMatchObject({ encoding: label, entries: values.length, whole: [TOP], problems: [] })
      // Not by way of letters that every page has.
      expect(file.filter((byte) => byte >= 0x80).length).toBeGreaterThan(100)
    },
  )
})

describeWith(['hivexregedit'], 'what hivexregedit writes with its strings as text', () => {
  it('is read but for these: str(1) is no type of regedit, and no backslash in them is escaped; each is named', async () => {
    const hivex = startHivex()
    try {
      const isString = ({ type }: KeptValue) => type === 1 || type === 2
      // A line end in a string would end its line, and the next one might be a key.
      const values = keptValues(TOP, 6).filter((value) => !isString(value) || !value.data.includes(0x0a))
      await hivex.importRegFile(regFileOf(values, keysTo(TOP)))
      const reading = read(await hivex.exportFile(TOP, '--unsafe-printable-strings'))
      expect(keptLines(keptIn(reading))).toEqual(keptLines(values.filter((value) => !isString(value))))
      const unreadable = reading.problems.filter(({ kind }) => kind === 'unreadable-line')
      expect(unreadable).toHaveLength(values.filter(isString).length)
      expect(unreadable.length).toBeGreaterThan(20)
      expect(reading.whole).toEqual([])
    } finally {
      hivex.stop()
    }
  })
})

function read(file: Uint8Array, encoding: EncodingLabel | null = null): Reading {
  const reader = regReader({ makeDecoder, encoding })
  reader.push(file)
  return reader.end()
}

/** Values in whose line of the file there is none. */
function misplaced({ statements, encoding }: Reading, file: Uint8Array): readonly unknown[] {
  const lines = new TextDecoder(encoding ?? '').decode(file).split(/\r\n?|\n/)
  return statements.filter(
    ({ kind, place }) => kind === 'value' && !/^["@]/.test(lines[(place.line ?? 0) - 1] ?? ''),
  )
}

function wideFileOf(values: readonly KeptValue[]): Uint8Array {
  return wideText(`\uFEFF${regFileOf(values)}`)
}

/** The keys above a key, below HKLM, and itself. */
function keysTo(key: string): readonly string[] {
  return key.split('\\').map((_, index, parts) => parts.slice(0, index + 1).join('\\'))
}
