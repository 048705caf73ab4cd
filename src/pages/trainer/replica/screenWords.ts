import { createContext, use } from 'react'
import { ENGLISH } from '#domain/training/desktop/labels/labelTable.ts'
import type { LabelTable } from '#domain/training/desktop/labels/labelTable.ts'
import { shownText, tableFor, tableForLabel } from '#domain/training/desktop/screen.ts'
import type { ScreenText, WindowView } from '#domain/training/desktop/screen.ts'
import { useTrainerWords } from '#i18n/useLazyWords.ts'
import { useLanguage } from '#i18n/useMessages.tsx'
import { useLabelTable } from '#i18n/windowsLabelTables.ts'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'

/** A label as the page shows it: the language it is in, and what it means in another. */
export interface Shown {
  readonly text: string
  readonly lang: string | undefined
  readonly title: string | undefined
}

/** The labels of the window that a control is in, which is in one language; null: in no window. */
export const WindowTable = createContext<LabelTable | null>(null)

/** The labels of the Windows that the replica shows. */
export function useWindowsTable(): LabelTable {
  return useLabelTable(useWindowsLanguage())
}

/**
 * Gives every text of the replica as its Windows says it, with a hint for whoever reads another language. Outside of the
 * window whose text it is, as in the taskbar, it takes the window's view as well.
 */
export function useScreenWords(): (text: ScreenText, view?: WindowView) => Shown {
  const { language } = useLanguage()
  const windows = useWindowsTable()
  const own = useLabelTable(language)
  const inside = use(WindowTable)
  const { screen, meanings } = useTrainerWords()
  return (text, view) => {
    const table = view === undefined ? (inside ?? tableForLabel(text, windows)) : tableFor(view, windows)
    const said = (by: LabelTable) => shownText(text, by, (id) => screen[id])
    const shown = said(table)
    if (shown.language === null || shown.language === language) {
      return { text: shown.text, lang: shown.language ?? undefined, title: undefined }
    }
    // In the reader's own language: the label of a Windows in it, else what it means.
    const meant = said(tableForLabel(text, own))
    const meaning = meant.language === language ? meant.text : meanings[said(ENGLISH).text]
    return { text: shown.text, lang: shown.language, title: meaning === shown.text ? undefined : meaning }
  }
}
