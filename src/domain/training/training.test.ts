import { describe, expect, it } from 'vitest'
import { perform, performAll } from '#domain/training/desktop/desktop.ts'
import { windowOf } from '#domain/training/desktop/desktopState.ts'
import type { Desktop } from '#domain/training/desktop/desktopState.ts'
import type { Gesture } from '#domain/training/desktop/screen.ts'
import { ARTICLE_IDS } from '#domain/windows/article.ts'
import { offer } from '#domain/windows/offer.ts'
import { FAULT_IDS, FAULTS, REMEDY_IDS } from './faults.ts'
import type { FaultId } from './faults.ts'
import { DEMO_CAST } from './lessonCast.ts'
import { configuredMachine } from './lessonMachines.ts'
import { LESSON_IDS, lessonOf } from './lessons.ts'
import {
  beginCase,
  beginLesson,
  canJoin,
  chooseFaults,
  isMended,
  pointsOf,
  reachedGoals,
  remedied,
  sceneLike,
  scenesOf,
  wrongTurns,
} from './training.ts'

const PROMPT: readonly Gesture[] = [
  { do: 'press', on: 'desktop.start' },
  { do: 'press', on: 'start.prompt' },
]

/** Types commands at the prompt of the replica. */
function typed(desktop: Desktop, commands: readonly string[]): Desktop {
  return performAll(desktop, [
    ...PROMPT,
    ...commands.flatMap((text): Gesture[] => [
      { do: 'type', on: 'cmd.screen', text },
      { do: 'press', on: 'cmd.screen' },
    ]),
  ])
}

function complaints(desktop: Desktop): readonly string[] {
  return (windowOf(desktop, 'cmd')?.lines ?? []).filter((line) =>
    /not recognized|not valid|Error|Invalid|FAILED|not found|cannot find/.test(line),
  )
}

describe.each(LESSON_IDS)('the lesson %s', (id) => {
  const lesson = lessonOf(id)

  it('is not reached before it begins', () => {
    expect(reachedGoals(lesson.goals, beginLesson(id))).toContain(false)
  })

  it('reaches its goal by the intended way, and each gesture of it does something', () => {
    let desktop = beginLesson(id)
    for (const action of lesson.actions) {
      for (const gesture of action.gestures) {
        const next = perform(desktop, gesture)
        // Choosing what is chosen already is a gesture all the same.
        const isSame = next === desktop
        expect(isSame, `${action.id}: ${JSON.stringify(gesture)}`).toBe(false)
        desktop = next
      }
    }
    expect(reachedGoals(lesson.goals, desktop)).toEqual(lesson.goals.map(() => true))
    expect(wrongTurns(beginLesson(id).machine, desktop.machine, lesson.goals)).toEqual([])
    expect(windowOf(desktop, 'help')?.outcome).toMatchObject({ failure: null })
    const scenes = scenesOf(id)
    expect(sceneLike(scenes, scenes.length - 1, desktop)).toBe(scenes.length - 1)
  })

  it('reaches its goal by commands alone', () => {
    const desktop = typed(beginLesson(id), lesson.otherWay)
    expect(complaints(desktop)).toEqual([])
    expect(reachedGoals(lesson.goals, desktop)).toEqual(lesson.goals.map(() => true))
    expect(wrongTurns(beginLesson(id).machine, desktop.machine, lesson.goals)).toEqual([])
  })

  it('reaches no goal with the firewall switched off instead, or says that it was', () => {
    const desktop = typed(beginLesson(id), ['netsh firewall set opmode mode=DISABLE profile=ALL'])
    expect(wrongTurns(beginLesson(id).machine, desktop.machine, lesson.goals)).toContain('firewall-off')
  })
})

it('teaches every numbered action of the article, each in its order', () => {
  const taught = LESSON_IDS.flatMap((id) => lessonOf(id).actions.map((action) => action.id as string))
  for (const part of ['policy', 'firewall']) {
    const numbered = ARTICLE_IDS.filter((id) => new RegExp(`^${part}-\\d+$`).test(id))
    expect(taught.filter((id) => numbered.includes(id as never)).slice(0, numbered.length)).toEqual(
      expect.arrayContaining(numbered),
    )
  }
  expect(
    lessonOf('policy')
      .actions.slice(0, 8)
      .map(({ id }) => id),
  ).toEqual(ARTICLE_IDS.filter((id) => /^policy-\d+$/.test(id)))
  expect(
    lessonOf('firewall')
      .actions.slice(0, 13)
      .map(({ id }) => id),
  ).toEqual(ARTICLE_IDS.filter((id) => /^firewall-\d+$/.test(id)))
})

it('has at least fifteen faults, and a computer without any is in order', () => {
  expect(FAULT_IDS.length).toBeGreaterThanOrEqual(15)
  expect(offer(configuredMachine(), DEMO_CAST.helper)).toMatchObject({ failure: null, level: 'control' })
  expect(
    new Set(FAULT_IDS.flatMap((id) => FAULTS[id].mending).filter((by) => REMEDY_IDS.includes(by as never)))
      .size,
  ).toBe(REMEDY_IDS.length)
})

/** Mends what is mended by commands, and asks for what is not. */
function mended(desktop: Desktop, id: FaultId): Desktop {
  const { mending } = FAULTS[id]
  return typeof mending === 'string' ? remedied(desktop, mending) : typed(desktop, mending)
}

describe.each(FAULT_IDS)('the fault %s', (id) => {
  const start = beginCase([id])

  it('ends an offer where it should', () => {
    const { failure, level } = offer(start.machine, start.helper)
    expect(failure?.reason ?? null).toBe(FAULTS[id].reason)
    if (failure === null) expect(level).toBe('view')
    expect(isMended(start)).toBe(false)
  })

  it('is mended without a wrong turn', () => {
    const end = mended(start, id)
    expect(complaints(end)).toEqual([])
    expect(isMended(end)).toBe(true)
    expect(wrongTurns(start.machine, end.machine, [])).toEqual([])
  })

  it('can be mended beside any other that it may be with, in either order', () => {
    for (const other of FAULT_IDS.filter((fault) => canJoin([id], fault))) {
      const both = beginCase([id, other])
      expect(isMended(both)).toBe(false)
      expect(isMended(mended(mended(both, id), other)), `${id}, ${other}`).toBe(true)
      expect(isMended(mended(mended(both, other), id)), `${other}, ${id}`).toBe(true)
    }
  })
})

it('chooses as many faults as asked for, none twice, from numbers alone', () => {
  for (const count of [1, 2, 3]) {
    for (let seed = 0; seed < 40; seed += 1) {
      const random = [1, 2, 3].map((step) => ((seed * 37 + step * 61) % 100) / 100)
      const chosen = chooseFaults(count, random)
      expect(chosen).toHaveLength(count)
      expect(new Set(chosen).size).toBe(count)
      for (const id of chosen)
        expect(
          canJoin(
            chosen.filter((other) => other !== id),
            id,
          ),
        ).toBe(true)
      expect(isMended(chosen.reduce(mended, beginCase(chosen)))).toBe(true)
    }
  }
})

it('takes points for hints and wrong turns, and half for what is not done', () => {
  const score = {
    task: 'policy',
    faults: [],
    isDone: true,
    seconds: 60,
    actions: 9,
    hints: 0,
    turns: [],
  } as const
  expect(pointsOf(score)).toBe(100)
  expect(pointsOf({ ...score, hints: 2 })).toBe(80)
  expect(pointsOf({ ...score, hints: 1, turns: ['firewall-off'] })).toBe(75)
  expect(pointsOf({ ...score, isDone: false })).toBe(50)
  expect(pointsOf({ ...score, hints: 30 })).toBe(0)
})
