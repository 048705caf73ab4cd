import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { FIRST_PLAN, noteId, parseLessonPlan, writeLessonPlan } from './lessonPlanFile.ts'
import type { LessonPlan } from './lessonPlanFile.ts'
import { LESSON_IDS, lessonOf } from './lessons.ts'

function textOf(plan: LessonPlan): string {
  return writeLessonPlan(plan)
    .lines.map(({ text }) => text)
    .join('\n')
}

const NOTE_IDS = LESSON_IDS.flatMap((id) => [
  id,
  ...lessonOf(id).actions.map((action) => noteId(id, action.id)),
])

it('gives back what was written: order, choice and notes, whatever is in them', () => {
  const plans = fc.record({
    lessons: fc.shuffledSubarray([...LESSON_IDS]),
    notes: fc.dictionary(fc.constantFrom(...NOTE_IDS), fc.string({ unit: 'grapheme' })),
  })
  fc.assert(
    fc.property(plans, (plan) => {
      expect(parseLessonPlan(textOf(plan))).toEqual({
        plan: { ...plan, notes: { ...plan.notes } },
        problems: [],
      })
    }),
  )
  expect(parseLessonPlan(`\uFEFF${textOf(FIRST_PLAN)}`).plan).toEqual(FIRST_PLAN)
})

it('leaves out what it does not know, and names it', () => {
  const text = textOf(FIRST_PLAN)
    .replace('"policy"', '"tomorrow", "policy", "policy"')
    .replace('"notes": {}', '"notes": { "policy/nowhere": "x", "dcom": "y", "__proto__": "z" }')
  const { plan, problems } = parseLessonPlan(text)
  expect(plan?.lessons).toEqual(LESSON_IDS)
  expect(plan?.notes).toEqual({ dcom: 'y' })
  expect(problems).toEqual([
    { kind: 'unknown', names: expect.arrayContaining(['tomorrow', 'policy/nowhere']) as never },
  ])
})

it.each(['', '{}', 'null', '[1]', 'not JSON', '{"format":"remote-assistance-wizard/answers","version":1}'])(
  'says of %j that it is no plan',
  (text) => {
    expect(parseLessonPlan(text)).toEqual({ plan: null, problems: [{ kind: 'not-a-plan' }] })
  },
)
