import type { FileWords } from '#i18n/documents/artifactSource.ts'
import type { AuditWords } from '#i18n/en/audit.ts'
import type { DeadEndWords } from '#i18n/en/deadEnd.ts'
import type { Deployment } from '#i18n/en/deployment.ts'
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
import { loadMessages } from './languages.ts'

const DOCUMENTS = import.meta.glob<{ documents: Documents }>('./*/documents.ts')
const DEAD_END = import.meta.glob<{ deadEnd: DeadEndWords }>('./*/deadEnd.ts')
const DEPLOYMENT = import.meta.glob<{ deployment: Deployment }>('./*/deployment.ts')
const TRAINER = import.meta.glob<{ trainer: TrainerWords }>('./*/trainer.ts')
const AUDIT = import.meta.glob<{ audit: AuditWords }>('./*/audit.ts')
const HANDOUT = import.meta.glob<{ handout: HandoutWords }>('./*/handout.ts')
const NAMED = import.meta.glob<{ named: NamedWords }>('./*/named.ts')
const OFFLINE = import.meta.glob<{ offline: OfflineWords }>('./*/offline.ts')
const PRIVACY = import.meta.glob<{ privacy: PrivacyWords }>('./*/privacy.ts')
const ROUTE = import.meta.glob<{ route: RouteWords }>('./*/route.ts')
const REQUIREMENTS = import.meta.glob<{ requirements: RequirementWords }>('./*/requirements.ts')
const SHARE = import.meta.glob<{ share: ShareWords }>('./*/share.ts')
const SIMULATION = import.meta.glob<{ simulation: SimulationWords }>('./*/simulation.ts')
const RESULTS = import.meta.glob<{ results: ResultsWords }>('./*/results.ts')

/** The words of the checklist and the errata. */
export const loadDocuments = once(
  async (language) => (await load(DOCUMENTS, 'documents', language)).documents,
)
/** The words of the roll-out plan and the security note. */
const loadDeployment = once(async (language) => (await load(DEPLOYMENT, 'deployment', language)).deployment)
/** The words of the results page and of its files. */
export const loadResultsWords = once(async (language) => (await load(RESULTS, 'results', language)).results)

/** The words of the steps of a route. */
export const loadRouteWords = once(async (language) => (await load(ROUTE, 'route', language)).route)
/** The words for what is required of a computer. */
export const loadRequirementWords = once(
  async (language) => (await load(REQUIREMENTS, 'requirements', language)).requirements,
)

/** The words of the page that reads what is on computers. */
export const loadAuditWords = once(async (language) => (await load(AUDIT, 'audit', language)).audit)

/** The words of the page about doing without a network. */
export const loadOfflineWords = once(async (language) => (await load(OFFLINE, 'offline', language)).offline)

/** The words of the pages about answers in a link. */
export const loadShareWords = once(async (language) => (await load(SHARE, 'share', language)).share)

/** The words of the page about what is kept. */
export const loadPrivacyWords = once(async (language) => (await load(PRIVACY, 'privacy', language)).privacy)

/** The words of the page about answers that have names. */
export const loadNamedWords = once(async (language) => (await load(NAMED, 'named', language)).named)

/** The words of the page that tries an offer. */
export const loadSimulationWords = once(
  async (language) => (await load(SIMULATION, 'simulation', language)).simulation,
)

/** The words of the page for computers that cannot get offers. */
export const loadDeadEndWords = once(async (language) => (await load(DEAD_END, 'deadEnd', language)).deadEnd)

/** The words of the trainer. */
export const loadTrainerWords = once(async (language) => (await load(TRAINER, 'trainer', language)).trainer)

/** The words of its handouts. */
export const loadHandoutWords = once(async (language) => (await load(HANDOUT, 'handout', language)).handout)

/** All words that files are made with. */
export async function loadFileWords(language: string): Promise<FileWords> {
  const [messages, documents, deployment, results, route] = await Promise.all([
    loadMessages(language),
    loadDocuments(language),
    loadDeployment(language),
    loadResultsWords(language),
    loadRouteWords(language),
  ])
  return { messages, documents, deployment, results, route }
}

function load<File>(files: Record<string, () => Promise<File>>, part: string, language: string) {
  const file = files[`./${language}/${part}.ts`]
  if (file === undefined) throw new Error(`There are no ${part} in ${language}`)
  return file()
}

/** The same promise for the same language, as React wants it. */
export function once<Words>(
  load: (language: string) => Promise<Words>,
): (language: string) => Promise<Words> {
  const loading = new Map<string, Promise<Words>>()
  return (language) => {
    const loaded = loading.get(language) ?? load(language)
    loading.set(language, loaded)
    return loaded
  }
}
