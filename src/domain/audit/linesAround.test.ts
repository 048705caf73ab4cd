import { expect, it } from 'vitest'
import { linesAround } from './linesAround.ts'

const numbered = (text: string, line: number) =>
  linesAround(text, line, 2).map(({ number, text: content }) => `${number} ${content}`)

it.each([
  ['in the middle', 'a\nb\nc\nd\ne\nf', 3, ['1 a', '2 b', '3 c', '4 d', '5 e']],
  ['at the start', 'a\r\nb\r\nc\r\nd', 1, ['1 a', '2 b', '3 c']],
  ['at the end', 'a\rb\rc\rd', 4, ['2 b', '3 c', '4 d']],
  ['with empty lines', '\n\r\n\r\n', 2, ['1 ', '2 ', '3 ', '4 ']],
  ['of a text without that line', 'a\nb', 4, []],
  ['of no text', '', 1, ['1 ']],
  ['that is none', 'a', 0, []],
])('the lines around a line %s', (_, text, line, expected) => {
  expect(numbered(text, line)).toEqual(expected)
})

it('cuts what is too long to be looked at, between characters', () => {
  const [line] = linesAround(`${'x'.repeat(299)}😀😀`, 1, 2)
  expect(line).toEqual({ number: 1, text: `${'x'.repeat(299)}…` })
})
