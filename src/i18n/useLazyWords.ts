import { use } from 'react'
import type { Documents } from './documents/en.ts'
import { loadDocuments, loadResultsWords, loadTrainerWords } from './lazyWords.ts'
import type { ResultsWords } from './results/en.ts'
import type { TrainerWords } from './trainer/en.ts'
import { useLanguage } from './useMessages.tsx'

/** The words of the checklist and the errata, loaded when a page first needs them; suspends until they are there. */
export function useDocuments(): Documents {
  return use(loadDocuments(useLanguage().language))
}

/** The words of the results page, in the same way. */
export function useResultsWords(): ResultsWords {
  return use(loadResultsWords(useLanguage().language))
}

/** The words of the trainer, in the same way. */
export function useTrainerWords(): TrainerWords {
  return use(loadTrainerWords(useLanguage().language))
}
