import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typed } from '#domain/testing/typing.ts'
import { COSTS, lessonStanding, pointLines, pointsOf, WRONG_TURNS } from './grading.ts'
import type { Score } from './grading.ts'
import { LESSON_IDS, lessonOf } from './lessons.ts'
import { beginLesson, scenesOf } from './training.ts'

const scores: fc.Arbitrary<Score> = fc
  .record({
    task: fc.constantFrom(...LESSON_IDS, 'case' as const),
    open: fc.integer({ min: 1, max: 5 }),
    of: fc.double({ min: 0, max: 1, noNaN: true }),
    hints: fc.record({ where: fc.nat(4), what: fc.nat(4), answer: fc.nat(4) }),
    turns: fc.subarray([...WRONG_TURNS]),
  })
  .map(({ of, ...any }) => {
    const reached = Math.round(of * any.open)
    return { ...any, reached, isDone: reached === any.open, faults: [], slip: null, seconds: 9, actions: 9 }
  })

const NO_HINTS = { where: 0, what: 0, answer: 0 }

describe('points', () => {
  it('are between 0 and 100, whole, and the sum of what the sheet says', () => {
    fc.assert(
      fc.property(scores, (score) => {
        const points = pointsOf(score)
        expect(Number.isInteger(points) && points >= 0 && points <= 100).toBe(true)
        const sum = pointLines(score).reduce((all, line) => all + line.points, 0)
        expect(points).toBe(Math.max(0, sum))
      }),
    )
  })

  it('are none for nothing, all for everything without hints and wrong turns, and more for more', () => {
    fc.assert(
      fc.property(scores, (score) => {
        expect(pointsOf({ ...score, reached: 0 })).toBe(0)
        const clean = { ...score, hints: NO_HINTS, turns: [] }
        expect(pointsOf({ ...clean, reached: score.open })).toBe(100)
        expect(pointsOf({ ...score, reached: score.open })).toBeGreaterThanOrEqual(pointsOf(score))
        if (score.reached > 0) expect(pointsOf(clean)).toBeGreaterThan(0)
      }),
    )
  })

  it('are never more for more hints, and come back with a wrong turn that is undone', () => {
    fc.assert(
      fc.property(scores, fc.constantFrom('where', 'what', 'answer'), (score, step) => {
        const { hints, turns } = score
        const more = { ...score, hints: { ...hints, [step]: hints[step] + 1 } }
        expect(pointsOf(more)).toBeLessThanOrEqual(pointsOf(score))
        const undone = { ...score, turns: turns.slice(1) }
        expect(pointsOf(undone)).toBeGreaterThanOrEqual(pointsOf(score))
      }),
    )
  })

  it('are taken as the table says', () => {
    const score: Score = {
      task: 'policy',
      faults: [],
      slip: null,
      open: 3,
      reached: 2,
      isDone: false,
      seconds: 60,
      actions: 9,
      hints: { where: 2, what: 1, answer: 0 },
      turns: ['firewall-off'],
    }
    expect(pointLines(score)).toEqual([
      { kind: 'reached', count: 2, points: 66 },
      { kind: 'where', count: 2, points: -2 * COSTS.lesson.where },
      { kind: 'what', count: 1, points: -COSTS.lesson.what },
      { kind: 'turn', count: 1, points: -COSTS.turn },
    ])
    expect(pointsOf(score)).toBe(66 - 2 - 2 - 15)
    // Of a case, a hint tells more.
    expect(pointsOf({ ...score, task: 'case' })).toBe(66 - 6 - 7 - 15)
  })
})

describe.each(LESSON_IDS)('the lesson %s', (id) => {
  const { goals } = lessonOf(id)
  const start = beginLesson(id)

  it('gives nothing for what was so at the beginning, and cannot be begun done', () => {
    const standing = lessonStanding(goals, start, start)
    expect(standing).toMatchObject({ reached: 0, isDone: false, turns: [] })
    expect(standing.open).toBeGreaterThan(0)
  })

  it('is worth something with every hint that there is', () => {
    const { where, what, answer } = COSTS.lesson
    expect((where + what + answer) * lessonOf(id).actions.length).toBeLessThan(100)
  })

  it('is reached wholly by the intended way', () => {
    const end = scenesOf(id).at(-1)?.desktop ?? start
    const { open, ...standing } = lessonStanding(goals, start, end)
    expect(standing).toEqual({ reached: open, isDone: true, turns: [] })
  })

  it('loses nothing by a wrong turn that is undone', () => {
    const off = typed(start, ['netsh firewall set opmode mode=DISABLE profile=DOMAIN'])
    expect(lessonStanding(goals, start, off).turns).toContain('firewall-off')
    const on = typed(off, ['netsh firewall set opmode mode=ENABLE profile=DOMAIN'])
    expect(lessonStanding(goals, start, on)).toEqual(lessonStanding(goals, start, start))
  })
})

it('says of a goal that was met and is not any more that it is lost, once', () => {
  const start = beginLesson('level')
  const { goals } = lessonOf('level')
  const key = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services'
  const end = typed(start, [
    `reg add "${key}" /v fAllowUnsolicitedFullControl /t REG_DWORD /d 0 /f`,
    `reg add "${key}\\RAUnsolicit" /v CONTOSO\\Others /d CONTOSO\\Others /f`,
  ])
  expect(lessonStanding(goals, start, end)).toEqual({
    open: 1,
    reached: 1,
    isDone: false,
    turns: ['goal-broken'],
  })
  // What is open to anybody is one mistake, not two.
  const strings = beginLesson('strings')
  const open = typed(strings, [
    'netsh firewall add portopening protocol=TCP port=135 name=x mode=ENABLE scope=ALL profile=DOMAIN',
    'netsh firewall add allowedprogram program=%WINDIR%\\PCHealth\\HelpCtr\\Binaries\\Helpsvc.exe name=x mode=ENABLE scope=ALL profile=DOMAIN',
  ])
  expect(lessonStanding(lessonOf('strings').goals, strings, open).turns).toEqual(['open-to-anybody'])
})
