import { deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseZip, writeZip, zipContent } from './zipFile.ts'
import type { ZippedFile, ZipProblem } from './zipFile.ts'

const text = (content: string) => new Uint8Array(Buffer.from(content))

/** Much faster to compare than the bytes. */
const inHex = ({ name, bytes }: ZippedFile) => [name, Buffer.from(bytes).toString('hex')]

const SAMPLE = [
  { name: 'README.txt', bytes: text('Read me first.\r\n'.repeat(20)) },
  { name: '{4700F508-14C1-4369-8518-0E47507A58A8}/Machine/registry.pol', bytes: Uint8Array.of(0, 1, 2, 255) },
  { name: '7-last/empty', bytes: new Uint8Array() },
]

describe('a zip', () => {
  it('gives every file back, in its order', () => {
    expect(parseZip(writeZip(SAMPLE))).toEqual({ files: SAMPLE, problems: [] })
    expect(parseZip(writeZip([]))).toEqual({ files: [], problems: [] })
  })

  it('does so for any names that it takes and any bytes', () => {
    const part = fc.stringMatching(/^[A-Za-z\d{][\w.{}-]{0,8}$/)
    const name = fc
      .array(part, { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('/'))
      .filter((name) => !/^\d+$/.test(name))
    const file = fc.record({
      name,
      bytes: fc.oneof(
        fc.uint8Array({ maxLength: 2000 }),
        fc.integer({ min: 0, max: 100_000 }).map((n) => new Uint8Array(n)),
      ),
    })
    const files = fc.uniqueArray(file, { selector: ({ name }) => name.toLowerCase(), maxLength: 8 })
    fc.assert(
      fc.property(files, (files) => {
        const read = parseZip(writeZip(files))
        expect(read.problems).toEqual([])
        expect(read.files.map(inHex)).toEqual(files.map(inHex))
      }),
    )
  })

  it('is the same in every time zone', () => {
    const before = process.env['TZ']
    const made = ['UTC', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Apia'].map((zone) => {
      process.env['TZ'] = zone
      const clock = new Date(0).toTimeString()
      return { clock, zip: Buffer.from(writeZip(SAMPLE)).toString('hex') }
    })
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
    // Else the zone would not have counted at all.
    expect(new Set(made.map(({ clock }) => clock)).size).toBe(4)
    expect(new Set(made.map(({ zip }) => zip)).size).toBe(1)
    // 12:00:00 on 2007-06-12 in the numbers of MS-DOS: time, then date.
    expect(made[0]?.zip.slice(20, 28)).toBe('0060cc36')
  })

  it('lists what is in it', () => {
    expect(zipContent(SAMPLE).lines[1]).toEqual({
      text: '{4700F508-14C1-4369-8518-0E47507A58A8}/Machine/registry.pol  (4 bytes)',
    })
  })

  it.each([
    '/etc/passwd',
    '../x',
    'a/../b',
    'a\\b',
    'C:x',
    '',
    'a/',
    'a//b',
    'é.txt',
    '.hidden',
    '__proto__',
    '42',
    'a b',
    'a\nb',
  ])('is not made with a file called %j', (name) => {
    expect(() => writeZip([{ name, bytes: new Uint8Array() }])).toThrow('cannot be called')
  })

  it('is not made with two names that Windows takes for one', () => {
    const bytes = new Uint8Array()
    expect(() =>
      writeZip([
        { name: 'A/readme', bytes },
        { name: 'a/README', bytes },
      ]),
    ).toThrow('twice')
  })
})

/** One file called `a` that holds `content`, with fields of its header and of its directory entry altered. */
function altered(
  fields: {
    header?: Record<number, number[]>
    entry?: Record<number, number[]>
    end?: Record<number, number[]>
  },
  content = text('content, content, content'),
): Uint8Array {
  const zip = writeZip([{ name: 'a', bytes: content }])
  // A directory entry with a name of one letter, and the record that ends all.
  const entryAt = zip.length - 22 - 47
  for (const [start, changes] of [
    [0, fields.header],
    [entryAt, fields.entry],
    [zip.length - 22, fields.end],
  ] as const) {
    for (const [offset, bytes] of Object.entries(changes ?? {})) zip.set(bytes, start + Number(offset))
  }
  return zip
}

describe('reading a zip', () => {
  const everywhere = (header: number, entry: number, bytes: number[]) => ({
    header: { [header]: bytes },
    entry: { [entry]: bytes },
  })

  it.each<[string, ZipProblem['kind'], Uint8Array]>([
    ['nothing', 'no-zip', new Uint8Array()],
    ['something else', 'no-zip', text('<html>'.repeat(50))],
    ['a comment of another length than it says', 'no-zip', altered({ end: { 20: [1, 0] } })],
    ['Zip64', 'zip64', altered({ end: { 16: [255, 255, 255, 255] } })],
    ['several disks', 'unreadable-directory', altered({ end: { 4: [1, 0] } })],
    ['a directory that is elsewhere', 'unreadable-directory', altered({ end: { 16: [1, 0, 0, 0] } })],
    ['an entry without its signature', 'unreadable-directory', altered({ entry: { 0: [0] } })],
    ['more entries than there are', 'unreadable-directory', altered({ end: { 8: [2, 0, 2, 0] } })],
    ['fewer entries than there are', 'unreadable-directory', altered({ end: { 8: [0, 0, 0, 0] } })],
    ['gigabytes', 'too-large', altered(everywhere(22, 24, [0, 0, 0, 200]))],
    ['a way out', 'name', altered(everywhere(30, 46, [0x2e]))],
    ['encryption', 'encrypted', altered(everywhere(6, 8, [1]))],
    ['another method', 'method', altered(everywhere(8, 10, [12]))],
    ['two names for one file', 'different-header', altered({ header: { 30: [0x62] } })],
    ['two sizes for one file', 'different-header', altered({ header: { 22: [1] } })],
    ['two methods for one file', 'different-header', altered({ header: { 8: [0] } })],
    ['no header', 'different-header', altered({ header: { 0: [0] } })],
    ['data that goes beyond the files', 'unreadable-data', altered(everywhere(18, 20, [200]))],
    ['data that is no deflated data', 'unreadable-data', altered({ header: { 31: [0xff, 0xff, 0xff] } })],
    ['more than the file is said to be', 'size', altered(everywhere(22, 24, [3]))],
    ['less than the file is said to be', 'size', altered(everywhere(22, 24, [99]))],
    ['another sum', 'checksum', altered(everywhere(14, 16, [0]))],
  ])('refuses %s', (_, kind, zip) => {
    const { files, problems } = parseZip(zip)
    expect(problems.map((problem) => problem.kind)).toEqual([kind])
    expect(files).toEqual([])
  })

  it('believes no size that data of its length can never have, and makes no room for it', () => {
    const zip = altered(everywhere(22, 24, [0, 0, 0, 1]))
    // Found in the directory, before the data is looked at.
    expect(parseZip(zip).problems).toEqual([{ kind: 'size', offset: zip.length - 22 - 47 }])
  })

  it('refuses a second file of the same name, and files that share their data', () => {
    const zip = Buffer.from(
      writeZip([
        { name: 'a', bytes: text('first') },
        { name: 'b', bytes: text('second') },
      ]),
    )
    for (const at of [zip.indexOf('b'), zip.lastIndexOf('b')]) zip[at] = 0x61
    expect(parseZip(zip).problems.map(({ kind }) => kind)).toEqual(['repeated-name'])
    const shared = Buffer.from(zip)
    // The second entry points to the header of the first.
    shared.writeUInt32LE(0, shared.lastIndexOf('PK\x01\x02') + 42)
    expect(parseZip(shared).problems.map(({ kind }) => kind)).toEqual(['overlap'])
  })

  it('stops a file that inflates to far more than it says, soon', () => {
    const bomb = deflateRawSync(Buffer.alloc(500_000_000), { level: 9 })
    const small = writeZip([{ name: 'a', bytes: text('x') }])
    const zip = Buffer.concat([small.subarray(0, 31), bomb, small.subarray(small.length - 22 - 47)])
    const end = zip.length - 22
    for (const at of [18, end - 47 + 20]) zip.writeUInt32LE(bomb.length, at)
    zip.writeUInt32LE(31 + bomb.length, end + 16)
    expect(parseZip(zip).problems.map(({ kind }) => kind)).toEqual(['size'])
  })

  const sample = writeZip(SAMPLE)

  it('says of every zip that was cut off that it is none', () => {
    for (let length = 0; length < sample.length; length++) {
      expect(parseZip(sample.subarray(0, length)).problems.length).toBeGreaterThan(0)
    }
  })

  it('never gives wrong bytes for a file: what was altered is gone, or is nothing that counts', () => {
    for (let bit = 0; bit < sample.length * 8; bit++) {
      const zip = sample.slice()
      zip[bit >> 3] = (zip[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const { files, problems } = parseZip(zip)
      if (problems.length === 0) expect(files).toEqual(SAMPLE)
      else expect(SAMPLE).toEqual(expect.arrayContaining([...files]))
    }
  })

  it('takes any bytes without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(400), (bytes, cut) => {
        const mixed = Buffer.concat([sample.subarray(0, cut), bytes, sample.subarray(cut)])
        expect(Array.isArray(parseZip(mixed).files)).toBe(true)
        expect(parseZip(bytes).files).toEqual([])
      }),
    )
  })
})
