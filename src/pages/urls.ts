import type { StepId } from '#domain/answers/steps.ts'

/** Every address of the wizard, behind the `#`. Ids of steps are part of them, so a released id stays. */
export const URLS = {
  start: '/',
  resume: '/resume',
  step: '/steps/:step',
  unsuitable: '/not-suitable',
  check: '/check',
  results: '/results',
  example: '/example',
  checklist: '/checklist',
  simulation: '/simulation',
  audit: '/audit',
  /** Where reports of verify.cmd were read until release 0.2.0; it leads to the audit. */
  reports: '/reports',
  named: '/named',
  share: '/share',
  /** Behind it come the answers: see `sharedLink.ts`. A released link is read for ever. */
  link: '/link',
  offline: '/offline',
  privacy: '/privacy',
  errata: '/article',
  /** What is below it is in `trainer/trainerUrls.ts`, so that the first page need not bring it. */
  trainer: '/trainer',
} as const

/** The address of a question. `change`: come back to the summary afterwards. */
export function stepUrl(step: StepId, change = false): string {
  return `/steps/${step}${change ? '?change' : ''}`
}
