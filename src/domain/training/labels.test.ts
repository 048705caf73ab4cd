import { describe, expect, it } from 'vitest'
import { WINDOWS_LANGUAGE_IDS } from '#domain/windows/windowsLanguages.ts'
import { viewOf, WINDOW_KINDS } from './desktop/desktop.ts'
import { labels as de } from './desktop/labels/de.ts'
import { labels as es } from './desktop/labels/es.ts'
import { labels as it_ } from './desktop/labels/it.ts'
import { labels as ja } from './desktop/labels/ja.ts'
import { documented, ENGLISH, grouped, labelTable } from './desktop/labels/labelTable.ts'
import type { LabelTable } from './desktop/labels/labelTable.ts'
import { labels as nl } from './desktop/labels/nl.ts'
import { LABEL_SOURCES } from './desktop/labels/sources.ts'
import { labelsOf, noticeOf, shownText, tableFor, tableForLabel } from './desktop/screen.ts'
import type { ScreenText, WindowView } from './desktop/screen.ts'
import { everyWindow } from './everyWindow.ts'
import { LESSON_IDS } from './lessons.ts'
import { scenesOf } from './training.ts'

const GROUPS = { nl, de, es, it: it_, ja } as const
const LANGUAGES = Object.keys(GROUPS) as (keyof typeof GROUPS)[]
const TABLES: readonly LabelTable[] = [ENGLISH, ...LANGUAGES.map((id) => labelTable(id, GROUPS[id]))]
const DUTCH = labelTable('nl', nl)

/** Every window on the way of a lesson, as it is before each gesture. */
const LESSON_VIEWS: readonly WindowView[] = LESSON_IDS.flatMap((lesson) =>
  scenesOf(lesson).flatMap(({ desktop }) => desktop.windows.map(({ state }) => viewOf(desktop, state))),
)
const EVERY_WINDOW = everyWindow()
const EVERY_VIEW = EVERY_WINDOW.map(({ view }) => view)

/** Every text of a view, found by its shape and not by what the code under test knows of controls. */
function textsIn(value: unknown): readonly ScreenText[] {
  if (typeof value !== 'object' || value === null) return []
  if ('propertiesOf' in value || 'en' in value || 'partOf' in value) return [value as ScreenText]
  if ('label' in value && typeof value.label === 'string') return [value as ScreenText]
  return Object.values(value).flatMap(textsIn)
}

it('has a table for every display language but English', () => {
  expect(TABLES.map(({ language }) => language)).toEqual(WINDOWS_LANGUAGE_IDS)
})

it('opens every kind of window on the ways that are to open all of them', () => {
  const opened = new Set(EVERY_WINDOW.map(({ kind }) => kind))
  expect(WINDOW_KINDS.filter((kind) => !opened.has(kind))).toEqual([])
})

it('meets no label in a lesson that the ways through every window do not meet', () => {
  const known = new Set(EVERY_VIEW.flatMap(labelsOf))
  expect([...new Set(LESSON_VIEWS.flatMap(labelsOf))].filter((label) => !known.has(label))).toEqual([])
})

describe.each(TABLES)('$language', (table) => {
  it('shows no window in two languages', () => {
    for (const view of [...LESSON_VIEWS, ...EVERY_VIEW]) {
      const shown = tableFor(view, table)
      const isOwn = shown === table && table !== ENGLISH
      for (const text of textsIn(view)) {
        const said = shownText(text, shown, String)
        expect(said.language, said.text).toBe(isOwn ? table.language : 'en')
        // What a table lacks would come out in English.
        expect(!isOwn || tableForLabel(text, table) === table, said.text).toBe(true)
        expect(said.text).not.toContain('{}')
      }
    }
  })

  it('has no label that no window has', () => {
    const known = new Set(EVERY_VIEW.flatMap(labelsOf))
    const groups = table === ENGLISH ? {} : GROUPS[table.language as keyof typeof GROUPS]
    expect(grouped(groups).flatMap(([label]) => (known.has(label) ? [] : label))).toEqual([])
  })
})

describe.each(LANGUAGES)('the table of %s', (language) => {
  const entries = grouped(GROUPS[language])

  it('has each label once: read somewhere, or translated by us', () => {
    const labels = entries.map(([label]) => label)
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([])
  })

  it('names sources that are in the table of sources', () => {
    const origins = new Set(entries.map(([, { origin }]) => origin))
    expect([...origins].filter((origin) => origin !== 'ours' && !(origin in LABEL_SOURCES))).toEqual([])
  })

  it('agrees with the labels of the documents', () => {
    const known = new Map(documented(language))
    expect(
      entries.filter(([label, { text }]) => known.has(label) && known.get(label)?.text !== text),
    ).toEqual([])
  })

  it('keeps the place of a name', () => {
    expect(entries.filter(([label, { text }]) => label.includes('{}') !== text.includes('{}'))).toEqual([])
  })
})

it('uses every source', () => {
  const used = new Set(['documents', ...LANGUAGES.flatMap((id) => Object.keys(GROUPS[id]))])
  expect(Object.keys(LABEL_SOURCES).filter((source) => !used.has(source))).toEqual([])
})

it.each(LANGUAGES)('knows every label of every window in %s', (language) => {
  const { entries } = labelTable(language, GROUPS[language])
  const labels = new Set([...EVERY_VIEW, ...LESSON_VIEWS].flatMap(labelsOf))
  expect([...labels].filter((label) => !entries.has(label))).toEqual([])
})

describe('the language of a window', () => {
  const view: WindowView = {
    title: { en: 'Find' },
    controls: [
      {
        kind: 'group',
        label: { en: 'Base' },
        controls: [{ kind: 'button', id: 'find.ok', label: { label: 'ok' } }],
      },
    ],
  }
  const table = (...known: readonly string[]): LabelTable => ({
    language: 'nl',
    entries: new Map(known.map((label) => [label, { text: `${label} (nl)`, origin: 'ours' }])),
  })

  it('is that of Windows where it has every label, names of groups included', () => {
    const all = table('Find', 'Base', 'OK')
    expect(tableFor(view, all)).toBe(all)
    expect(noticeOf(view, all)).toBeNull()
  })

  it.each(['Find', 'Base', 'OK'])('is English for all of it without the label %s', (missing) => {
    const some = table(...['Find', 'Base', 'OK'].filter((label) => label !== missing))
    expect(tableFor(view, some)).toBe(ENGLISH)
    expect(noticeOf(view, some)).toBe('labels')
  })

  it('does not depend on what is typed or said by us', () => {
    const typed: WindowView = {
      title: { text: 'x' },
      controls: [{ kind: 'words', text: { words: 'not-part' } }],
    }
    expect(tableFor(typed, DUTCH)).toBe(DUTCH)
  })

  it('says of a prompt that its answers are English, and nothing on an English Windows', () => {
    const prompt = EVERY_WINDOW.find(({ kind }) => kind === 'cmd')?.view
    expect(prompt && noticeOf(prompt, DUTCH)).toBe('answers')
    expect(prompt && noticeOf(prompt, ENGLISH)).toBeNull()
  })

  it('puts names into labels that have a place for one', () => {
    const text: ScreenText = { en: 'Welcome to the {} domain.', of: '$&' }
    expect(shownText(text, DUTCH, String).text).toBe('Welkom bij het domein $&.')
    expect(shownText(text, ENGLISH, String).text).toBe('Welcome to the $& domain.')
    expect(shownText({ propertiesOf: { label: 'offerPolicy' } }, DUTCH, String).text).toBe(
      'Eigenschappen voor Hulp op afstand aanbieden',
    )
  })
})
