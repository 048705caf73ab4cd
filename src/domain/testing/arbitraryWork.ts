import * as fc from 'fast-check'
import { isDay } from '#domain/files/workRecord.ts'
import type { WorkRecord } from '#domain/files/workRecord.ts'

const line = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replace(/[\r\n]/gu, ' '))
const digits = (length: number, most: number) =>
  fc.nat(most).map((number) => String(number).padStart(length, '0'))
const day = fc
  .tuple(digits(4, 9999), digits(2, 12), digits(2, 31))
  .map((parts) => parts.join('-'))
  .filter(isDay)
const item = fc.constantFrom('verify', 'verify seen', 'look-here edition-confirmed', 'keep warning mergeOff')

/** Whatever a person can fill in on a checklist. */
export const arbitraryWork: fc.Arbitrary<WorkRecord> = fc.record({
  ticket: line,
  name: line,
  date: fc.oneof(fc.constant(''), day),
  computer: line,
  remarks: fc.string({ unit: 'binary', maxLength: 200 }),
  done: fc.uniqueArray(item),
})
