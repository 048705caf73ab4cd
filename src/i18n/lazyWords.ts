import type { Documents } from './documents/en.ts'
import type { ResultsWords } from './results/en.ts'

const DOCUMENTS = import.meta.glob<{ documents: Documents }>('./documents/*.ts')
const RESULTS = import.meta.glob<{ results: ResultsWords }>('./results/*.ts')

/** The words of the checklist and the errata. */
export const loadDocuments = once(
  async (language) => (await load(DOCUMENTS, 'documents', language)).documents,
)
/** The words of the results page and of its files. */
export const loadResultsWords = once(async (language) => (await load(RESULTS, 'results', language)).results)

function load<File>(files: Record<string, () => Promise<File>>, folder: string, language: string) {
  const file = files[`./${folder}/${language}.ts`]
  if (file === undefined) throw new Error(`There are no ${folder} in ${language}`)
  return file()
}

/** The same promise for the same language, as React wants it. */
function once<Words>(load: (language: string) => Promise<Words>): (language: string) => Promise<Words> {
  const loading = new Map<string, Promise<Words>>()
  return (language) => {
    const loaded = loading.get(language) ?? load(language)
    loading.set(language, loaded)
    return loaded
  }
}
