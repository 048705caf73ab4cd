import { expect, it } from 'vitest'
import { readTextFile } from './readFile.ts'

const READABLE: [string, number[]][] = [
  ['UTF-8', [0x63, 0x61, 0x66, 0xc3, 0xa9]],
  ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0x63, 0x61, 0x66, 0xc3, 0xa9]],
  ['UTF-16LE', [0xff, 0xfe, 0x63, 0, 0x61, 0, 0x66, 0, 0xe9, 0]],
  ['UTF-16BE', [0xfe, 0xff, 0, 0x63, 0, 0x61, 0, 0x66, 0, 0xe9]],
]

it.each(READABLE)('reads %s', async (_, bytes) => {
  expect(await readTextFile(fileOf(bytes), 100)).toEqual({ kind: 'text', text: 'café' })
})

const UNREADABLE: [string, number[]][] = [
  ['Windows-1252', [0x63, 0x61, 0x66, 0xe9]],
  ['half a UTF-16 character', [0xff, 0xfe, 0x63]],
]

it.each(UNREADABLE)('does not guess at %s', async (_, bytes) => {
  expect(await readTextFile(fileOf(bytes), 100)).toEqual({ kind: 'unreadable' })
})

it('reads a file of exactly the limit, and does not open a larger one', async () => {
  expect(await readTextFile(fileOf([0x61, 0x62]), 2)).toEqual({ kind: 'text', text: 'ab' })
  const large = Object.assign(fileOf([0x61, 0x62, 0x63]), { arrayBuffer: () => expect.unreachable() })
  expect(await readTextFile(large, 2)).toEqual({ kind: 'too-large', size: 3, limit: 2 })
})

it('says so where the file went away meanwhile', async () => {
  const gone = Object.assign(fileOf([0x61]), {
    arrayBuffer: () => Promise.reject(new Error('NotReadableError')),
  })
  expect(await readTextFile(gone, 2)).toEqual({ kind: 'unreadable' })
})

function fileOf(bytes: number[]): File {
  return new File([new Uint8Array(bytes)], 'file.txt')
}
