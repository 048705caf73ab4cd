import { describe, expect, it } from 'vitest'
import { decodeText, encodeText } from '#domain/formats/fileContent.ts'
import { parseZip, writeZip } from '#domain/formats/zipFile.ts'
import { readBackEverythingZip, writeEverythingZip } from './everythingZip.ts'

const FILES = [
  { name: 'README.txt', bytes: encodeText('hello', 'utf-16le-bom') },
  { name: 'apply.reg', bytes: Uint8Array.of(1, 2, 3) },
]

describe('everything in one zip', () => {
  it('holds the files in their order, and a list of their sums', () => {
    const { bytes, lines } = writeEverythingZip(FILES)
    const { files, problems } = parseZip(bytes)
    expect(problems).toEqual([])
    expect(files.map(({ name }) => name)).toEqual(['README.txt', 'apply.reg', 'SHA256SUMS'])
    expect(lines).toHaveLength(3)
    // printf '\1\2\3' | sha256sum
    expect(decodeText(files[2]!.bytes, 'ascii')).toContain(
      '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81  apply.reg\n',
    )
    expect(readBackEverythingZip(FILES, bytes)).toEqual({ expected: 2, found: 2, differences: [] })
  })

  const [first, second] = FILES
  const sums = parseZip(writeEverythingZip(FILES).bytes).files[2]!
  it.each<readonly [string, readonly { name: string; bytes: Uint8Array }[]]>([
    ['a file is gone', [first!, sums]],
    ['a file is another', [first!, { ...second!, bytes: Uint8Array.of(1, 2, 4) }, sums]],
    ['a file has another name', [first!, { ...second!, name: 'apply.cmd' }, sums]],
    ['a file is too many', [...FILES, { name: 'evil.cmd', bytes: Uint8Array.of(0) }, sums]],
    ['the sums are gone', FILES],
    [
      'a sum is another',
      [...FILES, { ...sums, bytes: sums.bytes.map((byte) => (byte === 0x61 ? 0x62 : byte)) }],
    ],
    ['a sum is too many', [...FILES, { ...sums, bytes: Uint8Array.from([...sums.bytes, ...sums.bytes]) }]],
  ])('is not the same when %s', (_, files) => {
    expect(readBackEverythingZip(FILES, writeZip(files)).differences).not.toEqual([])
  })

  it('is noticed when it is no zip at all', () => {
    expect(readBackEverythingZip(FILES, Uint8Array.of(1, 2, 3)).differences).not.toEqual([])
  })
})
