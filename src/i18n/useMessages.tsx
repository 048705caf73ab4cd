import { createContext, startTransition, use, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { Messages } from '#i18n/en/messages.ts'
import { loadMessages, storeLanguage } from './languages.ts'

interface Language {
  readonly language: string
  readonly messages: Messages
  readonly setLanguage: (language: string) => Promise<void>
}

const LanguageContext = createContext<Language | null>(null)

/** Gives the words of the current language to everything inside. The first language comes loaded. */
export function LanguageProvider(props: { language: string; messages: Messages; children: ReactNode }) {
  const [{ language, messages }, setLoaded] = useState({ language: props.language, messages: props.messages })

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const value = useMemo<Language>(
    () => ({
      language,
      messages,
      setLanguage: async (next) => {
        const loaded = await loadMessages(next)
        storeLanguage(next)
        // A page that first has to load its documents in this language stays as it is until it has them.
        startTransition(() => setLoaded({ language: next, messages: loaded }))
      },
    }),
    [language, messages],
  )
  return <LanguageContext value={value}>{props.children}</LanguageContext>
}

/** The words of the current language. */
export function useMessages(): Messages {
  return useLanguage().messages
}

export function useLanguage(): Language {
  const language = use(LanguageContext)
  if (language === null) throw new Error('Messages are used outside of LanguageProvider')
  return language
}
