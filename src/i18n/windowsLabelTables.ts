import { use } from 'react'
import { ENGLISH, labelTable } from '#domain/training/desktop/labels/labelTable.ts'
import type { LabelGroups, LabelTable } from '#domain/training/desktop/labels/labelTable.ts'
import { isWindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import { once } from './lazyWords.ts'

/** A file for each display language of Windows, loaded when a replica is in it; English is in the code. */
const FILES: {
  readonly [Language in Exclude<WindowsLanguage, 'en'>]: () => Promise<{ readonly labels: LabelGroups }>
} = {
  nl: () => import('#domain/training/desktop/labels/nl.ts'),
  de: () => import('#domain/training/desktop/labels/de.ts'),
  es: () => import('#domain/training/desktop/labels/es.ts'),
  it: () => import('#domain/training/desktop/labels/it.ts'),
  ja: () => import('#domain/training/desktop/labels/ja.ts'),
}

/** The labels of a Windows in this language; of a language that is none of Windows' here, English. */
export const loadLabelTable = once(async (language): Promise<LabelTable> => {
  if (!isWindowsLanguage(language) || language === 'en') return ENGLISH
  return labelTable(language, (await FILES[language]()).labels)
})

/** The same; suspends until they are there, and for English not at all. */
export function useLabelTable(language: string): LabelTable {
  return language === 'en' ? ENGLISH : use(loadLabelTable(language))
}
