import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedLines } from './fileLines.ts'

const lines = (texts: readonly string[]) => texts.map((text) => ({ text }))
const marked = (now: readonly string[], before: readonly string[]) => {
  const { changed, ...counts } = changedLines(lines(now), lines(before))
  return { marked: now.filter((_, index) => changed[index] === true), ...counts }
}

it('marks what the file did not have before', () => {
  expect(marked(['a', 'b', 'c'], ['a', 'c'])).toEqual({ marked: ['b'], added: 1, removed: 0 })
  expect(marked(['a', 'c'], ['a', 'b', 'c'])).toEqual({ marked: [], added: 0, removed: 1 })
  expect(marked(['a', 'x', 'c'], ['a', 'b', 'c'])).toEqual({ marked: ['x'], added: 1, removed: 1 })
})

it('marks the second of two equal lines where there was one, and no empty line', () => {
  expect(marked(['a', 'a', ''], ['a'])).toEqual({ marked: ['a'], added: 1, removed: 0 })
})

it('marks nothing where nothing was answered before', () => {
  expect(changedLines(lines(['a']), null)).toEqual({ changed: [], added: 0, removed: 0 })
})

it('counts as many lines as there are more or fewer, whatever changed', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'))
  fc.assert(
    fc.property(texts, texts, (now, before) => {
      const { added, removed } = marked(now, before)
      expect(added - removed).toBe(now.length - before.length)
      const more = (text: string) =>
        Math.max(
          0,
          now.filter((each) => each === text).length - before.filter((each) => each === text).length,
        )
      expect(added).toBe(['a', 'b', 'c', 'd'].reduce((sum, text) => sum + more(text), 0))
    }),
  )
})
