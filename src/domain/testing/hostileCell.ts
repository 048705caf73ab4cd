import * as fc from 'fast-check'

/** Whatever a spreadsheet or a reader of CSV makes something of, and anything else. */
export const hostileCell = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...Array.from('",;\'=+-@\t\r\n |＝＋－＠\uFEFF'),
      '""',
      '\r\n',
      '=1+1',
      "'=1",
      '\u202e',
      '😀',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 10,
})
