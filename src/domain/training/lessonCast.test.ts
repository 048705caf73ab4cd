import { describe, expect, it } from 'vitest'
import { castOf, DEMO_CAST } from './lessonCast.ts'
import { LESSON_IDS } from './lessons.ts'
import { lessonOf } from './lessons.ts'
import { reachedGoals } from './grading.ts'
import { scenesOf } from './training.ts'

describe('the names of somebody’s answers', () => {
  it('are two groups of the list, a user of their domain, and the computer', () => {
    const cast = castOf({
      domain: 'NORTHWIND',
      helpers: ['NORTHWIND\\anna', 'NORTHWIND\\Beheer', 'Stagiairs'],
      helperGroups: ['NORTHWIND\\Beheer', 'Stagiairs'],
      computer: 'KANTOOR7',
    })
    expect(cast).toMatchObject({
      helper: { account: 'NORTHWIND\\anna', groups: ['NORTHWIND\\Beheer'] },
      listed: 'NORTHWIND\\Beheer',
      second: 'NORTHWIND\\Stagiairs',
      domain: 'NORTHWIND',
      computer: 'KANTOOR7',
      invented: [],
    })
  })

  it('are completed by a group of their domain that is made up, and named', () => {
    expect(castOf({ helpers: ['NORTHWIND\\anna'], helperUsers: ['NORTHWIND\\anna'] })).toMatchObject({
      helper: { account: 'NORTHWIND\\anna' },
      listed: 'NORTHWIND\\RA-Helpers',
      second: 'NORTHWIND\\Trainees',
      invented: ['NORTHWIND\\RA-Helpers', 'NORTHWIND\\Trainees'],
    })
    expect(
      castOf({ helpers: ['A$1\\Trainees', 'OTHER\\bob'], helperGroups: ['A$1\\Trainees'] }),
    ).toMatchObject({
      // Somebody of another domain would need a trust.
      helper: { account: 'A$1\\m.de.vries' },
      listed: 'A$1\\Trainees',
      second: 'A$1\\RA-Helpers',
      invented: ['A$1\\RA-Helpers'],
    })
  })

  it('are the made-up ones where there are no answers', () => {
    const { listed, second } = DEMO_CAST
    expect(castOf({})).toEqual({ ...DEMO_CAST, invented: [listed, second] })
  })

  it.each(LESSON_IDS)('can be those of the lesson %s', (id) => {
    const cast = castOf({ helpers: ['NORTHWIND\\Beheer'], helperGroups: ['NORTHWIND\\Beheer'] })
    const end = scenesOf(id, cast).at(-1)?.desktop
    if (end !== undefined) expect(reachedGoals(lessonOf(id, cast).goals, end)).not.toContain(false)
  })
})
