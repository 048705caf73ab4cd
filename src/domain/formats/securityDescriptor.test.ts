import { expect, it } from 'vitest'
import { writeSecurityDescriptor } from './securityDescriptor.ts'

it('has the layout of MS-DTYP: header, list, entries with their rights and accounts', () => {
  const right = Array.from({ length: 16 }, (_, index) => index)
  const bytes = writeSecurityDescriptor([
    { sid: 'S-1-5-32-544', mask: 0xf00ff, flags: 2 },
    { sid: 'S-1-5-11', mask: 0x100, flags: 0, extendedRight: right },
  ])
  const view = Buffer.from(bytes)
  const header = { revision: bytes[0], control: view.readUInt16LE(2), list: view.readUInt32LE(16) }
  expect(header).toEqual({ revision: 1, control: 0x9c04, list: 20 })
  // No owner, no group, no auditing.
  expect([4, 8, 12].map((at) => view.readUInt32LE(at))).toEqual([0, 0, 0])
  expect([bytes[20], view.readUInt16LE(22), view.readUInt16LE(24)]).toEqual([4, bytes.length - 20, 2])
  // Allowed, for folders below; 24 bytes; everything; Administrators.
  expect(view.subarray(28, 52).toString('hex')).toBe('00021800ff000f0001020000000000052000000020020000')
  // Allowed for an extended right; 40 bytes; its mask; a right is named; Authenticated Users.
  expect(view.subarray(52).toString('hex')).toBe(
    `050028000001000001000000${Buffer.from(right).toString('hex')}01010000000000050b000000`,
  )
})
