import { shownText } from '#domain/training/desktop/screen.ts'
import type { ScreenText } from '#domain/training/desktop/screen.ts'
import { useTrainerWords } from '#i18n/useLazyWords.ts'
import { useLanguage } from '#i18n/useMessages.tsx'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'

/** A label as the page shows it: the language it is in, and what it means in another. */
export interface Shown {
  readonly text: string
  readonly lang: string | undefined
  readonly title: string | undefined
}

/** Gives every text of the replica as its Windows says it, with a hint for whoever reads another language. */
export function useScreenWords(): (text: ScreenText) => Shown {
  const { language } = useLanguage()
  const windows = useWindowsLanguage()
  const { screen, meanings } = useTrainerWords()
  return (text) => {
    const shown = shownText(text, windows, (id) => screen[id])
    if (shown.language === null || shown.language === language) {
      return { text: shown.text, lang: shown.language ?? undefined, title: undefined }
    }
    const english = shownText(text, 'en', (id) => screen[id]).text
    // In the reader's own language: the label of a Windows in it, else what it means.
    const own =
      language === 'nl' ? shownText(text, 'nl', (id) => screen[id]) : { text: english, confirmed: true }
    const meaning = own.confirmed ? own.text : meanings[english]
    return { text: shown.text, lang: shown.language, title: meaning === shown.text ? undefined : meaning }
  }
}
