import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readProgress, withTurn } from './progress.ts'

it('keeps the best of the turns at a lesson, by its way', () => {
  const once = withTurn({}, 'dcom', 'practise', 60)
  expect(withTurn(once, 'dcom', 'practise', 40)).toEqual({ 'dcom/practise': 60 })
  expect(withTurn(once, 'dcom', 'practise', 80)).toEqual({ 'dcom/practise': 80 })
  expect(withTurn(once, 'dcom', 'show', 100)).toEqual({ 'dcom/practise': 60, 'dcom/show': 100 })
  expect(withTurn({}, 'dcom', 'practise', 0)).toEqual({})
})

it('reads what it wrote, and leaves out what is none', () => {
  const written = { 'dcom/practise': 60, 'slips/show': 100 }
  const wrong = { 'dcom/show': 0, 'level/show': 101, 'level/follow': 1.5, 'server/show': '9', 'x/show': 3 }
  expect(readProgress(JSON.parse(JSON.stringify({ ...written, ...wrong })))).toEqual(written)
  fc.assert(fc.property(fc.anything(), (any) => Object.keys(readProgress(any)).length === 0))
})
