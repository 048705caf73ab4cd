import { expect, it } from 'vitest'
import { inSlices } from './inSlices.ts'

function* slow(steps: number, done: number[]): Generator<undefined, string> {
  for (let step = 0; step < steps; step += 1) {
    done.push(step)
    const until = performance.now() + 5
    while (performance.now() < until);
    yield undefined
  }
  return 'all of it'
}

it('lets others in between, and gives what the work gives', async () => {
  let turns = 0
  const timer = setInterval(() => turns++)
  const done: number[] = []
  expect(await inSlices(slow(20, done))).toBe('all of it')
  clearInterval(timer)
  expect(done).toHaveLength(20)
  expect(turns).toBeGreaterThan(2)
})

it('stops where it is told to', async () => {
  const stop = new AbortController()
  const done: number[] = []
  const working = inSlices(slow(1000, done), stop.signal)
  setTimeout(() => stop.abort(), 20)
  expect(await working).toBeNull()
  expect(done.length).toBeLessThan(1000)
})
