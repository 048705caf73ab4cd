import { use } from 'react'
import type { Documents } from './documents/en.ts'
import { useLanguage } from './useMessages.tsx'

const FILES = import.meta.glob<{ documents: Documents }>('./documents/*.ts')
const loading = new Map<string, Promise<Documents>>()

/** The words of the checklist and the errata, loaded when a page first needs them; suspends until they are there. */
export function useDocuments(): Documents {
  return use(load(useLanguage().language))
}

function load(language: string): Promise<Documents> {
  const known = loading.get(language)
  if (known !== undefined) return known
  const file = FILES[`./documents/${language}.ts`]
  if (file === undefined) throw new Error(`There are no documents in ${language}`)
  const loaded = (async () => (await file()).documents)()
  loading.set(language, loaded)
  return loaded
}
