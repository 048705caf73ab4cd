import { expect, it } from 'vitest'
import { everyWindow } from '#domain/training/everyWindow.ts'
import { LANGUAGES } from './languages.ts'
import { loadTrainerWords } from './lazyWords.ts'
import { loadLabelTable } from './windowsLabelTables.ts'

const LABELS = [...new Set(everyWindow().flatMap(({ labels }) => labels))]

it.each(LANGUAGES.slice(1))('every label of the replica says in %s what it means', async (language) => {
  const { entries } = await loadLabelTable(language)
  const { meanings }: { readonly meanings: Readonly<Record<string, string>> } =
    await loadTrainerWords(language)
  expect(LABELS.filter((label) => !entries.has(label) && !(label in meanings))).toEqual([])
  // One place for each: a language of Windows has them all in its table.
  expect(Object.keys(meanings).filter((label) => entries.has(label))).toEqual([])
})
