import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { checklistProgress, stepProgress } from '#domain/files/documents/checklistProgress.ts'
import { EMPTY_WORK } from '#domain/files/workRecord.ts'
import type { WorkRecord } from '#domain/files/workRecord.ts'
import { arbitraryWork } from '#domain/testing/arbitraryWork.ts'
import { LANGUAGES } from '#i18n/languages.ts'
import { loadFileWords } from '#i18n/lazyWords.ts'
import { checklistDocument } from './checklistDocument.ts'
import { ticketDocument } from './ticketDocument.ts'

const ANSWERS = { ...SCENARIOS['xp-sp3-narrow'], way: 'one', computer: 'PC042' } as const

const MADE = await Promise.all(
  LANGUAGES.map(async (language) => {
    const { messages, documents, route } = await loadFileWords(language)
    const checklist = checklistDocument(ANSWERS, messages, documents, route, 'en')
    const ticket = (work: WorkRecord) => ticketDocument(ANSWERS, checklist, work, documents)
    return { language, checklist, ticket, words: documents.checklist }
  }),
)

describe.each(MADE)('the ticket in $language', ({ checklist, ticket, words }) => {
  const items = checklist.sections.flatMap((section) => section.items.map(({ id }) => ({ id, section })))
  const work = items.filter(({ section }) => !section.isWayBack).map(({ id }) => id)
  const back = items.filter(({ section }) => section.isWayBack).map(({ id }) => id)

  it('says of each step whether it is done, and how far one is that was begun', () => {
    const [first, ...rest] = work
    const states = (done: readonly string[]) =>
      ticket({ ...EMPTY_WORK, done }).steps.map(({ state }) => state)
    expect(new Set(states([]))).toEqual(new Set([words.open]))
    expect(new Set(states(work))).toEqual(new Set([words.done]))
    expect(states([first ?? ''])[0]).toBe(words.progress(1, checklist.sections[0]?.items.length ?? 0))
    expect(states(rest)[1]).toBe(words.done)
  })

  it('speaks of the way back only where somebody went it', () => {
    const titles = (done: readonly string[]) =>
      ticket({ ...EMPTY_WORK, done }).steps.map(({ title }) => title)
    const way = checklist.sections.find(({ isWayBack }) => isWayBack)
    expect(titles(work)).not.toContain(way?.title)
    expect(titles(back)).toContain(way?.title)
  })

  it('counts the work without the way back, and nothing that is on no checklist', () => {
    expect(checklistProgress(checklist, [...work, ...back, 'gone'])).toEqual({
      done: work.length,
      all: work.length,
    })
    fc.assert(
      fc.property(arbitraryWork, ({ done }) => {
        const steps = checklist.sections.map((section) => stepProgress(section, done))
        expect(steps.reduce((sum, step) => sum + step.all, 0)).toBe(items.length)
        expect(checklistProgress(checklist, done).done).toBeLessThanOrEqual(done.length)
      }),
    )
  })

  it('names the computer of the answers, the day in words, and nothing that was not filled in', () => {
    const { fields, remarks, footer } = ticket({
      ...EMPTY_WORK,
      computer: 'OTHER',
      date: '2026-03-14',
      remarks: 'Yes',
    })
    expect(fields).toEqual([
      { label: words.fields.computer, value: 'PC042' },
      { label: words.fields.date, value: words.day('2026-03-14') },
    ])
    expect(words.day('2026-03-14')).toMatch(/14/)
    expect(remarks.text).toBe('Yes')
    expect(footer).toBe(checklist.footer)
  })
})
