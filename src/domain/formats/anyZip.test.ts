import { zipSync } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHostilePath, readAnyZip, ZIP_LIMITS } from './anyZip.ts'
import { crc32 } from './zipFile.ts'

const TEXT = Buffer.from('Windows Registry Editor')

interface Part {
  readonly name: Uint8Array | string
  readonly data?: Uint8Array
  readonly flags?: number
  readonly method?: number
  /** As the directory claims it. */
  readonly size?: number
  readonly packedSize?: number
  readonly crc?: number
  readonly headerAt?: number
  readonly extra?: Uint8Array
}

function bytesOf(...parts: readonly (number | readonly [number, number] | Uint8Array)[]): Buffer {
  return Buffer.concat(
    parts.map((part) => {
      if (part instanceof Uint8Array) return part
      const [number, size] = typeof part === 'number' ? [part, 2] : part
      const bytes = Buffer.alloc(size)
      if (size === 8) bytes.writeBigUInt64LE(BigInt(number))
      else bytes.writeUIntLE(number, 0, size)
      return bytes
    }),
  )
}

const four = (number: number) => [number, 4] as const
const eight = (number: number) => [number, 8] as const

/** A zip as it is asked for, right or wrong; nothing is deflated here. */
function zipOf(
  parts: readonly Part[],
  end: { readonly count?: number; readonly zip64?: boolean } = {},
): Buffer {
  const files: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const { name, data = TEXT, flags = 0, method = 0, extra = new Uint8Array(), ...claimed } of parts) {
    const named = typeof name === 'string' ? Buffer.from(name, 'latin1') : name
    const crc = claimed.crc ?? crc32(data)
    const { size = data.length, packedSize = data.length, headerAt = at } = claimed
    const file = bytesOf(
      four(0x04034b50),
      20,
      flags,
      method,
      four(0),
      four(crc),
      four(packedSize),
      four(size),
      named.length,
      0,
      named,
      data,
    )
    files.push(file)
    entries.push(
      bytesOf(
        four(0x02014b50),
        20,
        20,
        flags,
        method,
        four(0),
        four(crc),
        four(packedSize),
        four(size),
        named.length,
        extra.length,
        0,
        0,
        0,
        four(0),
        four(headerAt),
        named,
        extra,
      ),
    )
    at += file.length
  }
  const directory = Buffer.concat(entries)
  const count = end.count ?? parts.length
  const large = bytesOf(
    four(0x06064b50),
    eight(44),
    45,
    45,
    four(0),
    four(0),
    eight(count),
    eight(count),
    eight(directory.length),
    eight(at),
    four(0x07064b50),
    four(0),
    eight(at + directory.length),
    four(1),
  )
  const last =
    end.zip64 === true
      ? bytesOf(large, four(0x06054b50), 0, 0, 0xffff, 0xffff, four(0xffffffff), four(0xffffffff), 0)
      : bytesOf(four(0x06054b50), 0, 0, count, count, four(directory.length), four(at), 0)
  return Buffer.concat([...files, directory, last])
}

function outcome(zip: Uint8Array, limits = ZIP_LIMITS) {
  const { files, problems } = readAnyZip(zip, limits)
  return {
    files: files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('latin1')]),
    problems: problems.map(({ kind, path }) => [kind, path]),
  }
}

const READ = TEXT.toString()

describe("anybody's zip", () => {
  it.each<[string, Uint8Array, string]>([
    ['a plain name', zipOf([{ name: 'a.reg' }]), 'a.reg'],
    ['folders with backslashes', zipOf([{ name: 'GPO\\Machine\\Registry.pol' }]), 'GPO/Machine/Registry.pol'],
    ['blanks', zipOf([{ name: 'New folder/a b.reg' }]), 'New folder/a b.reg'],
    ['UTF-8 that says so', zipOf([{ name: Buffer.from('ключ.reg'), flags: 0x800 }]), 'ключ.reg'],
    ['UTF-8 that does not', zipOf([{ name: Buffer.from('é.reg') }]), 'é.reg'],
    ['code page 437', zipOf([{ name: '\x82\x81.reg' }]), 'éü.reg'],
    ['Zip64', zipOf([{ name: 'a' }], { zip64: true }), 'a'],
    [
      'sizes of Zip64',
      zipOf([
        {
          name: 'a',
          size: 0xffffffff,
          packedSize: 0xffffffff,
          headerAt: 0xffffffff,
          extra: bytesOf(9, 1, Buffer.from('x'), 1, 24, eight(TEXT.length), eight(TEXT.length), eight(0)),
        },
      ]),
      'a',
    ],
    ['a program before it', Buffer.concat([Buffer.alloc(99, 0x4d), zipOf([{ name: 'a' }])]), 'a'],
    ['bytes after it', Buffer.concat([zipOf([{ name: 'a' }]), Buffer.alloc(9)]), 'a'],
    ['deflated data', zipSync({ 'a/b': TEXT }), 'a/b'],
  ])('is read with %s', (_, zip, path) => {
    expect(outcome(zip)).toEqual({ files: [[path, READ]], problems: [] })
  })

  it('passes over folders, and keeps empty files', () => {
    const zip = zipOf([
      { name: 'a/', data: new Uint8Array() },
      { name: 'a/b', data: new Uint8Array() },
    ])
    expect(outcome(zip)).toEqual({ files: [['a/b', '']], problems: [] })
  })

  it.each<[string, Part, string]>([
    ['an encrypted file', { name: 'a', flags: 1 }, 'encrypted'],
    ['another method', { name: 'a', method: 12 }, 'unknown-method'],
    ['a wrong checksum', { name: 'a', crc: 1 }, 'damaged'],
    ['data that are not deflated', { name: 'a', method: 8 }, 'damaged'],
    ['a size that is not true', { name: 'a', size: 5 }, 'damaged'],
    ['a header elsewhere', { name: 'a', headerAt: 0xfffff }, 'damaged'],
  ])('refuses %s and reads the rest', (_, part, kind) => {
    expect(outcome(zipOf([part, { name: 'b' }]))).toEqual({ files: [['b', READ]], problems: [[kind, 'a']] })
  })

  it('refuses a file that is larger than it says, whatever it would become', () => {
    const zip = Buffer.from(zipSync({ a: new Uint8Array(1_000_000) }))
    // Of the directory and of the header.
    for (const at of [zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24, 22]) zip.writeUInt32LE(1000, at)
    expect(outcome(zip)).toEqual({ files: [], problems: [['damaged', 'a']] })
  })

  it.each([
    '../a',
    'a\\..\\..\\b',
    '/etc/a',
    'C:\\a',
    '\\\\server\\a',
    'con',
    'a/NUL.txt',
    'a\x01b',
    'a/b. ',
  ])('reads %j and names it hostile', (name) => {
    const path = name.replaceAll('\\', '/')
    expect(outcome(zipOf([{ name }]))).toEqual({ files: [[path, READ]], problems: [['hostile-path', path]] })
  })

  it.each(['a', '{0-1}/x.pol', 'a..b/c', 'console.reg', './a', 'com0', 'a/.hidden'])(
    'takes %j as it is',
    (path) => {
      expect(isHostilePath(path)).toBe(false)
    },
  )

  it('reads two files of one name, and says so', () => {
    expect(outcome(zipOf([{ name: 'A' }, { name: 'a' }]))).toEqual({
      files: [
        ['A', READ],
        ['a', READ],
      ],
      problems: [['repeated-name', 'a']],
    })
  })

  it.each<[string, Uint8Array, string]>([
    ['no zip', TEXT, 'no-zip'],
    ['nothing', new Uint8Array(), 'no-zip'],
    ['a zip without its end', zipOf([{ name: 'a' }]).subarray(0, 60), 'cut-off'],
    ['a directory that is none', zipOf([{ name: 'a' }], { count: 2 }), 'damaged-directory'],
  ])('refuses %s', (_, zip, kind) => {
    expect(outcome(zip)).toEqual({ files: [], problems: [[kind, null]] })
  })

  it('refuses a hundred thousand files before it opens one', () => {
    const many = zipOf(
      Array.from({ length: 100_000 }, (_, index) => ({ name: `${index}`, data: new Uint8Array() })),
      { zip64: true },
    )
    expect(outcome(many)).toEqual({ files: [], problems: [['too-many-files', null]] })
    // A number alone is enough.
    expect(outcome(zipOf([{ name: 'a' }], { count: 100_000, zip64: true })).problems).toEqual([
      ['too-many-files', null],
    ])
  })

  it('refuses what would become too much, or too much out of too little, before it inflates', () => {
    const bomb = Buffer.from(zipSync({ a: new Uint8Array(20_000_000) }))
    expect(outcome(bomb).problems).toEqual([['bomb', 'a']])
    const claims = (size: number) => ({ name: 'a', size, packedSize: size, data: TEXT })
    expect(outcome(zipOf([claims(4_000_000_000)])).problems).toEqual([['too-large', 'a']])
    expect(
      outcome(zipOf([{ name: 'a' }, { name: 'b' }]), { ...ZIP_LIMITS, total: 2 * TEXT.length - 1 }).problems,
    ).toEqual([['too-large', 'b']])
  })

  it('refuses files that share their data', () => {
    expect(outcome(zipOf([{ name: 'a' }, { name: 'b', headerAt: 0 }])).problems).toEqual([['bomb', 'b']])
  })

  it('never throws, and takes no more than there can be', () => {
    const zip = zipSync({ 'a.reg': TEXT, b: Buffer.alloc(500, 'ab') })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: zip.length - 1 }), fc.nat({ max: 255 })), { maxLength: 6 }),
        fc.nat({ max: zip.length }),
        (changes, end) => {
          const changed = zip.slice()
          for (const [at, byte] of changes) changed[at] = byte
          readAnyZip(changed)
          readAnyZip(changed.subarray(0, end))
        },
      ),
      { numRuns: 2000 },
    )
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => void readAnyZip(noise)))
  })
})
