import { use } from 'react'
import type { AuditWords } from '#i18n/en/audit.ts'
import type { DeadEndWords } from '#i18n/en/deadEnd.ts'
import type { Documents } from '#i18n/en/documents.ts'
import type { HandoutWords } from '#i18n/en/handout.ts'
import type { NamedWords } from '#i18n/en/named.ts'
import type { OfflineWords } from '#i18n/en/offline.ts'
import type { PrivacyWords } from '#i18n/en/privacy.ts'
import type { RequirementWords } from '#i18n/en/requirements.ts'
import type { ResultsWords } from '#i18n/en/results.ts'
import type { RouteWords } from '#i18n/en/route.ts'
import type { ShareWords } from '#i18n/en/share.ts'
import type { SimulationWords } from '#i18n/en/simulation.ts'
import type { TrainerWords } from '#i18n/en/trainer.ts'
import {
  loadAuditWords,
  loadDeadEndWords,
  loadDocuments,
  loadHandoutWords,
  loadNamedWords,
  loadOfflineWords,
  loadPrivacyWords,
  loadRequirementWords,
  loadResultsWords,
  loadRouteWords,
  loadShareWords,
  loadSimulationWords,
  loadTrainerWords,
} from './lazyWords.ts'
import { useLanguage } from './useMessages.tsx'

/** The words of the checklist and the errata, loaded when a page first needs them; suspends until they are there. */
export function useDocuments(): Documents {
  return use(loadDocuments(useLanguage().language))
}

/** The words of the results page, in the same way. */
export function useResultsWords(): ResultsWords {
  return use(loadResultsWords(useLanguage().language))
}

/** The words of the steps of a route, in the same way. */
export function useRouteWords(): RouteWords {
  return use(loadRouteWords(useLanguage().language))
}

/** The words for what is required of a computer, in the same way. */
export function useRequirementWords(): RequirementWords {
  return use(loadRequirementWords(useLanguage().language))
}

/** The words of the page that reads what is on computers, in the same way. */
export function useAuditWords(): AuditWords {
  return use(loadAuditWords(useLanguage().language))
}

/** The words of the page about doing without a network, in the same way. */
export function useOfflineWords(): OfflineWords {
  return use(loadOfflineWords(useLanguage().language))
}

/** The words of the pages about answers in a link, in the same way. */
export function useShareWords(): ShareWords {
  return use(loadShareWords(useLanguage().language))
}

/** The words of the page about what is kept, in the same way. */
export function usePrivacyWords(): PrivacyWords {
  return use(loadPrivacyWords(useLanguage().language))
}

/** The words of the page about answers that have names, in the same way. */
export function useNamedWords(): NamedWords {
  return use(loadNamedWords(useLanguage().language))
}

/** The words of the page that tries an offer, in the same way. */
export function useSimulationWords(): SimulationWords {
  return use(loadSimulationWords(useLanguage().language))
}

/** The words of the trainer, in the same way. */
export function useTrainerWords(): TrainerWords {
  return use(loadTrainerWords(useLanguage().language))
}

/** The words of the page for computers that cannot get offers, in the same way. */
export function useDeadEndWords(): DeadEndWords {
  return use(loadDeadEndWords(useLanguage().language))
}

/** The words of its handouts, in the same way. */
export function useHandoutWords(): HandoutWords {
  return use(loadHandoutWords(useLanguage().language))
}
