import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { relevantAnswers, STEP_IDS } from '#domain/answers/steps.ts'
import {
  readBackChecklistMarkdown,
  writeChecklistMarkdown,
} from '#domain/files/documents/checklistMarkdown.ts'
import type { RichText } from '#domain/files/documents/richText.ts'
import { buildRoute } from '#domain/files/route/route.ts'
import { ROUTE_STEPS } from '#domain/files/route/routeSteps.ts'
import type { RouteStepId } from '#domain/files/route/routeSteps.ts'
import { TICK_BOXES } from '#domain/files/route/tickBoxes.ts'
import type { TickBoxId } from '#domain/files/route/tickBoxes.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { WINDOWS_LANGUAGE_IDS } from '#domain/windows/windowsLanguages.ts'
import type { Documents } from '#i18n/en/documents.ts'
import type { BoxFacts, RouteWords } from '#i18n/en/route.ts'
import { LANGUAGES, loadMessages } from '#i18n/languages.ts'
import { labelsIn } from '#i18n/words.ts'
import { checklistDocument } from './checklistDocument.ts'

const ROUTES = import.meta.glob<RouteWords>('/src/i18n/*/route.ts', { eager: true, import: 'route' })
const FILES = import.meta.glob<Documents>('/src/i18n/*/documents.ts', { eager: true, import: 'documents' })
const WORDS = await Promise.all(
  LANGUAGES.map(async (language) => ({
    language,
    messages: await loadMessages(language),
    documents: FILES[`/src/i18n/${language}/documents.ts`]!,
    route: ROUTES[`/src/i18n/${language}/route.ts`]!,
  })),
)
const ENGLISH = WORDS[0]!
const OTHERS = WORDS.slice(1)
const label = labelsIn('ja')

/** What is to be typed and what stands on the screen: not words, so the same in every language. */
function pieces(text: RichText): readonly unknown[] {
  return text.filter((piece) => typeof piece !== 'string')
}

const FACTS: readonly BoxFacts[] = (['view', 'control'] as const).flatMap((level) =>
  ([['domain'], ['standard'], ['domain', 'standard']] as const).map((profiles) => ({
    level,
    profiles,
    scope: '10.0.0.0/8,localsubnet',
    alsoFits: level === 'view' ? [3] : [],
    trust: level === 'view',
  })),
)

describe('the checklist in words', () => {
  it('is there in every language of the wizard', () => {
    expect(Object.keys(FILES).sort()).toEqual(
      LANGUAGES.map((language) => `/src/i18n/${language}/documents.ts`).sort(),
    )
    expect(OTHERS.map(({ language }) => language)).toContain('nl')
  })

  describe.each(OTHERS)('in $language', ({ messages, documents, route }) => {
    it.each(Object.keys(TICK_BOXES) as TickBoxId[])(
      'names the same commands and labels as in English: %s',
      (id) => {
        for (const facts of FACTS) {
          const words = route.boxes[id](label, facts)
          expect(pieces(words)).toEqual(pieces(ENGLISH.route.boxes[id](label, facts)))
          expect(words.some((piece) => typeof piece === 'string' && /\p{L}/u.test(piece))).toBe(true)
        }
      },
    )

    it.each(Object.keys(ROUTE_STEPS) as RouteStepId[])(
      'names the same files, commands and labels as in English: step %s',
      (id) => {
        const named = (words: RouteWords) => {
          const { text, see, otherwise } = words.steps[id]
          const codes = [text(label), see, otherwise ?? []].flatMap(pieces)
          return JSON.stringify(codes).replace('NAAM', 'NAME')
        }
        expect(named(route)).toEqual(named(ENGLISH.route))
        expect(route.steps[id].otherwise === null).toBe(ENGLISH.route.steps[id].otherwise === null)
      },
    )

    it.each(STEP_IDS)('says how to find out with the same commands and labels as in English: %s', (step) => {
      const how = messages.steps[step].how(label)
      expect(how.map(pieces)).toEqual(ENGLISH.messages.steps[step].how(label).map(pieces))
    })

    it.each(SCENARIO_IDS)('has the same boxes and the same lines to type as in English: %s', (id) => {
      const [translated, english] = [
        checklistDocument(SCENARIOS[id], messages, documents, route, 'en'),
        checklistDocument(SCENARIOS[id], ENGLISH.messages, ENGLISH.documents, ENGLISH.route, 'en'),
      ].map(({ fields, sections }) => ({
        fields: fields.map(({ value }) => value),
        sections: sections.map(({ items }) =>
          items.map(({ text, place, lines }) => ({
            pieces: JSON.stringify(pieces(text)).replace('NAAM', 'NAME'),
            hasPlace: place !== null,
            lines,
          })),
        ),
      }))
      expect(translated).toEqual(english)
    })
  })

  it.each(WORDS)(
    'has every step and line of the route in $language, in any Windows, and nothing else',
    ({ messages, documents, route: words }) => {
      fc.assert(
        fc.property(settledAnswers, fc.constantFrom(...WINDOWS_LANGUAGE_IDS), (answers, windows) => {
          const document = checklistDocument(answers, messages, documents, words, windows)
          const { steps } = buildRoute({ answers, plan: buildPlan(answers) })!
          expect(document.sections.map(({ items }) => items.flatMap(({ lines }) => lines))).toEqual(
            steps.map((step) => [...step.lines, ...step.boxes.flatMap(({ lines }) => lines)]),
          )
          const items = document.sections.flatMap((section) => section.items)
          expect(items.every(({ text }) => text.length > 0)).toBe(true)
          expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
          expect(document.fields[0]?.value).toBe(relevantAnswers(answers).computer ?? '')
          expect(
            readBackChecklistMarkdown(document, fileText(writeChecklistMarkdown(document))).differences,
          ).toEqual([])
        }),
      )
    },
  )

  it('says which place of the article a line carries out', () => {
    const answers: Answers = { ...SCENARIOS['server-2003-policy'], way: 'by-hand' }
    const { sections } = checklistDocument(answers, ENGLISH.messages, ENGLISH.documents, ENGLISH.route, 'en')
    const places = sections.flatMap(({ items }) => items).flatMap(({ place }) => place ?? [])
    expect(places).toHaveLength(8 + 13)
    expect(new Set(places).size).toBe(places.length)
  })

  it('is in the language of the Windows in front of the person, not of the person', () => {
    const { sections } = checklistDocument(
      SCENARIOS['xp-sp2-as-article'],
      ENGLISH.messages,
      ENGLISH.documents,
      ENGLISH.route,
      'nl',
    )
    const labels = sections.flatMap(({ items }) => items).flatMap(({ text }) => pieces(text))
    expect(labels).toContainEqual({ label: 'Hulp op afstand aanbieden', lang: 'nl', valueName: null })
    expect(labels).not.toContainEqual(expect.objectContaining({ label: 'Offer Remote Assistance' }))
  })
})
