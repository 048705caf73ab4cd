import { describe, expect, it } from 'vitest'
import { complaints, typed } from '#domain/testing/typing.ts'
import { perform } from '#domain/training/desktop/desktop.ts'
import { windowOf } from '#domain/training/desktop/desktopState.ts'
import { ARTICLE_IDS } from '#domain/windows/article.ts'
import { reachedGoals, wrongTurns } from './grading.ts'
import { LESSON_IDS, lessonOf } from './lessons.ts'
import { beginLesson, sceneLike, scenesOf } from './training.ts'

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
