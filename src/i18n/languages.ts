import type { Messages } from '#i18n/en/messages.ts'

const FILES = import.meta.glob<{ messages: Messages }>('./*/messages.ts')

/** The languages of the wizard: a language is a folder, its name is the tag. English first, as the fallback. */
export const LANGUAGES: readonly string[] = Object.keys(FILES)
  .map((path) => path.slice('./'.length, path.lastIndexOf('/')))
  .sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b, 'en'))

const STORAGE_KEY = 'remote-assistance-wizard:language'

/** What a language calls itself, such as "Nederlands". */
export function languageName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** Loads the words of a language; each part is a file of its own, so that only one travels. */
export async function loadMessages(language: string): Promise<Messages> {
  const load = FILES[`./${language}/messages.ts`]
  if (load === undefined) throw new Error(`There are no messages in ${language}`)
  return (await load()).messages
}

/** The language to begin with: the one chosen here before, else the first of the browser's that we have. */
export function firstLanguage(wanted: readonly string[]): string {
  const candidates = [storedLanguage(), ...wanted.map((tag) => tag.split('-')[0])]
  return candidates.find((tag) => tag !== undefined && LANGUAGES.includes(tag)) ?? 'en'
}

/** Remembers the choice; a browser that keeps nothing asks again next time. */
export function storeLanguage(language: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, language)
  } catch {
    // Said elsewhere, once, for everything that is kept.
  }
}

function storedLanguage(): string | undefined {
  try {
    return localStorage.getItem(STORAGE_KEY) ?? undefined
  } catch {
    return undefined
  }
}
