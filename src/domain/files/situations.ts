import type { Answers } from '#domain/answers/answers.ts'
import type { PlanSource } from './artifact.ts'
import type { ArtifactId } from './artifactIds.ts'
import { unscriptableNames } from './concerns.ts'

/** What an administrator has: it decides which files are used, and in which order. */
export type SituationId = NonNullable<Answers['situation']>

/** A step of a route: what is done, and with which files. Its words are messages. */
interface RouteStep {
  readonly applies?: (source: PlanSource) => boolean
  /** In the order of use. Where a step applies, all of its files are there. */
  readonly files: readonly ArtifactId[]
}

const writesDcom = ({ plan }: PlanSource) => plan.registry.some(({ why }) => why.rule === 'dcom')
/** Only where it is known what to put back. */
const takesDcomBack = ({ plan }: PlanSource) =>
  plan.registry.some(({ why, undoing }) => why.rule === 'dcom' && undoing === 'restore')
const byNetsh = ({ plan }: PlanSource) => plan.firewall.length > 0

/** Every step of every route. */
export const ROUTE_STEPS = {
  'check-names': { files: ['check-names-cmd'] },
  pilot: { files: ['roll-out-html'] },
  'names-apart': { applies: ({ plan }) => unscriptableNames(plan).length > 0, files: ['apply-reg'] },
  'apply-here': { files: ['apply-cmd'] },
  'apply-each': { files: ['apply-cmd'] },
  'import-gpmc': { files: ['gpo-backup-zip'] },
  'restore-samba': { files: ['samba-gpo-zip'] },
  'dcom-apart': { applies: writesDcom, files: ['dcom-reg'] },
  'firewall-startup': { applies: byNetsh, files: ['firewall-apply-startup-cmd'] },
  'refresh-policy': { files: [] },
  verify: { files: ['verify-cmd'] },
  'verify-each': { files: ['verify-cmd'] },
  'try-offer': { files: [] },
  'way-back': { files: ['restore-cmd'] },
  'way-back-domain': { files: [] },
  'firewall-way-back': { applies: byNetsh, files: ['firewall-undo-startup-cmd'] },
  'dcom-way-back': { applies: takesDcomBack, files: ['dcom-undo-reg'] },
  keep: { files: ['checklist-html', 'security-note-html', 'answers-json'] },
} as const satisfies Record<string, RouteStep>

export type RouteStepId = keyof typeof ROUTE_STEPS

/**
 * The way through each situation, in order. One computer is done by hand with a backup; several the same way, after a
 * pilot; a domain sets the policy centrally, where the registry outside of policy and the local firewall list need a
 * way of their own. Source: the article (test widely first); MS-GPREG (what a policy file carries).
 */
const ROUTES = {
  one: ['check-names', 'names-apart', 'apply-here', 'verify', 'try-offer', 'way-back', 'keep'],
  several: [
    'check-names',
    'pilot',
    'names-apart',
    'apply-each',
    'verify-each',
    'try-offer',
    'way-back',
    'keep',
  ],
  gpmc: [
    'check-names',
    'pilot',
    'import-gpmc',
    'firewall-startup',
    'dcom-apart',
    'refresh-policy',
    'verify-each',
    'try-offer',
    'way-back-domain',
    'firewall-way-back',
    'dcom-way-back',
    'keep',
  ],
  samba: [
    'check-names',
    'pilot',
    'restore-samba',
    'firewall-startup',
    'dcom-apart',
    'refresh-policy',
    'verify-each',
    'try-offer',
    'way-back-domain',
    'firewall-way-back',
    'dcom-way-back',
    'keep',
  ],
} as const satisfies Record<SituationId, readonly RouteStepId[]>

/** The steps of a situation that apply to these answers, in order. */
export function routeOf(situation: SituationId, source: PlanSource): readonly RouteStepId[] {
  return ROUTES[situation].filter((id) => {
    const step: RouteStep = ROUTE_STEPS[id]
    return step.applies?.(source) ?? true
  })
}

/** The files of a situation's route, each once, in the order of use. */
export function routeFiles(situation: SituationId, source: PlanSource): readonly ArtifactId[] {
  return [
    ...new Set(routeOf(situation, source).flatMap((id): readonly ArtifactId[] => ROUTE_STEPS[id].files)),
  ]
}
