import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { STEP_IDS } from '#domain/answers/steps.ts'
import { buildChecklist } from '#domain/files/documents/checklist.ts'
import { CHECKLIST } from '#domain/files/documents/checklistItems.ts'
import type { ChecklistItemId } from '#domain/files/documents/checklistItems.ts'
import {
  readBackChecklistMarkdown,
  writeChecklistMarkdown,
} from '#domain/files/documents/checklistMarkdown.ts'
import type { RichText } from '#domain/files/documents/richText.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import { settledAnswers } from '#domain/testing/arbitraryAnswers.ts'
import { WINDOWS_LANGUAGE_IDS } from '#domain/windows/windowsLabels.ts'
import type { ChecklistFacts, Documents } from '#i18n/en/documents.ts'
import { LANGUAGES, loadMessages } from '#i18n/languages.ts'
import { labelsIn } from '#i18n/words.ts'
import { checklistDocument } from './checklistDocument.ts'

const FILES = import.meta.glob<Documents>('/src/i18n/*/documents.ts', { eager: true, import: 'documents' })
const WORDS = await Promise.all(
  LANGUAGES.map(async (language) => ({
    language,
    messages: await loadMessages(language),
    documents: FILES[`/src/i18n/${language}/documents.ts`]!,
  })),
)
const ENGLISH = WORDS[0]!
const OTHERS = WORDS.slice(1)
const label = labelsIn('ja')

/** What is to be typed and what stands on the screen: not words, so the same in every language. */
function pieces(text: RichText): readonly unknown[] {
  return text.filter((piece) => typeof piece !== 'string')
}

const FACTS: readonly ChecklistFacts[] = (['view', 'control'] as const).flatMap((level) =>
  ([['domain'], ['standard'], ['domain', 'standard']] as const).map((profiles) => ({
    level,
    profiles,
    scope: '10.0.0.0/8,localsubnet',
  })),
)

describe('the checklist in words', () => {
  it('is there in every language of the wizard', () => {
    expect(Object.keys(FILES).sort()).toEqual(
      LANGUAGES.map((language) => `/src/i18n/${language}/documents.ts`).sort(),
    )
    expect(OTHERS.map(({ language }) => language)).toContain('nl')
  })

  describe.each(OTHERS)('in $language', ({ messages, documents }) => {
    it.each(Object.keys(CHECKLIST) as ChecklistItemId[])(
      'names the same commands and labels as in English: %s',
      (id) => {
        for (const facts of FACTS) {
          const words = documents.checklist.items[id](label, facts)
          expect(pieces(words)).toEqual(pieces(ENGLISH.documents.checklist.items[id](label, facts)))
          expect(words.some((piece) => typeof piece === 'string' && /\p{L}/u.test(piece))).toBe(true)
        }
      },
    )

    it.each(STEP_IDS)('says how to find out with the same commands and labels as in English: %s', (step) => {
      const how = messages.steps[step].how(label)
      expect(how.map(pieces)).toEqual(ENGLISH.messages.steps[step].how(label).map(pieces))
    })

    it.each(SCENARIO_IDS)('has the same boxes and the same lines to type as in English: %s', (id) => {
      const [translated, english] = [
        checklistDocument(SCENARIOS[id], messages, documents, 'en'),
        checklistDocument(SCENARIOS[id], ENGLISH.messages, ENGLISH.documents, 'en'),
      ].map(({ fields, sections }) => ({
        fields: fields.map(({ value }) => value),
        sections: sections.map(({ items }) =>
          items.map(({ text, place, lines }) => ({ pieces: pieces(text), hasPlace: place !== null, lines })),
        ),
      }))
      expect(translated).toEqual(english)
    })
  })

  it.each(WORDS)(
    'has every line that applies in $language, in any Windows, and nothing else',
    ({ messages, documents }) => {
      fc.assert(
        fc.property(settledAnswers, fc.constantFrom(...WINDOWS_LANGUAGE_IDS), (answers, windows) => {
          const document = checklistDocument(answers, messages, documents, windows)
          const items = document.sections.flatMap((section) => section.items)
          expect(items.map(({ lines }) => lines)).toEqual(buildChecklist(answers).map(({ lines }) => lines))
          expect(items.every(({ text }) => text.length > 0)).toBe(true)
          expect(document.fields[0]?.value).toBe(answers.computer ?? '')
          expect(
            readBackChecklistMarkdown(document, fileText(writeChecklistMarkdown(document))).differences,
          ).toEqual([])
        }),
      )
    },
  )

  it('says which place of the article a line carries out', () => {
    const answers: Answers = SCENARIOS['server-2003-policy']
    const { sections } = checklistDocument(answers, ENGLISH.messages, ENGLISH.documents, 'en')
    const places = sections.flatMap(({ items }) => items).flatMap(({ place }) => place ?? [])
    expect(places).toHaveLength(8 + 13)
    expect(new Set(places).size).toBe(places.length)
  })

  it('is in the language of the Windows in front of the person, not of the person', () => {
    const { sections } = checklistDocument(
      SCENARIOS['xp-sp3-narrow'],
      ENGLISH.messages,
      ENGLISH.documents,
      'nl',
    )
    const labels = sections.flatMap(({ items }) => items).flatMap(({ text }) => pieces(text))
    expect(labels).toContainEqual({ label: 'Hulp op afstand aanbieden', lang: 'nl', valueName: null })
    expect(labels).not.toContainEqual(expect.objectContaining({ label: 'Offer Remote Assistance' }))
  })
})
