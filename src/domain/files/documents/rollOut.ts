import type { Answers } from '#domain/answers/answers.ts'
import { WAYS } from '#domain/answers/ways.ts'
import type { WayId } from '#domain/answers/ways.ts'
import { buildRoute } from '#domain/files/route/route.ts'
import type { RouteStep } from '#domain/files/route/route.ts'
import {
  byNetsh,
  byPolicy,
  hasFirewall,
  opensRemoteDesktop,
  routeFacts,
  writesDcom,
} from '#domain/files/route/routeFacts.ts'
import type { RouteFacts } from '#domain/files/route/routeFacts.ts'
import type { RoutePart } from '#domain/files/route/routeSteps.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { EDITIONS } from '#domain/windows/editions.ts'

/** The waves, smallest first. Source: the article advises to test widely before deploying widely. */
export const WAVES = ['first', 'pilot', 'part', 'rest'] as const
type WaveId = (typeof WAVES)[number]

type RollOutPart = 'before' | 'do' | 'check' | 'go-on' | 'stop' | 'take-back' | 'after'

interface RollOutEntry {
  readonly part: RollOutPart
  /** Left out: in every wave. Read for what is done and checked in a wave, and when to go on. */
  readonly waves?: readonly WaveId[]
  readonly applies?: (facts: RouteFacts) => boolean
}

const inDomain = ({ way }: RouteFacts) => WAYS[way].reach === 'domain'
const byScript = ({ way }: RouteFacts) => way === 'one' || way === 'several'
const isNarrow = ({ answers }: RouteFacts) => answers.scope !== undefined && answers.scope !== 'any'
const isServer = ({ answers: { edition } }: RouteFacts) =>
  edition !== undefined && EDITIONS[edition].family === 'server-2003'

const FIRST = ['first'] as const
const TRIALS = ['first', 'pilot'] as const
const LATER = ['pilot', 'part', 'rest'] as const

/**
 * What a roll-out plan says beside the steps of the route, in order, and when it applies. The words are in `deployment.ts` of each
 * language. Sources: the article (accounts cannot be verified, test widely), windows-facts 3.5, 11 and 12 (lists that are
 * replaced or ignored, what an undo can know).
 */
export const ROLL_OUT = {
  approved: { part: 'before' },
  'addresses-known': { part: 'before', applies: isNarrow },
  'no-policy-in-the-way': { part: 'before', applies: (facts) => !inDomain(facts) || byNetsh(facts) },
  'other-exceptions': {
    part: 'before',
    applies: (facts) => byPolicy(facts) && facts.answers.keepLocalExceptions === false,
  },
  'backup-by-script': { part: 'before', applies: byScript },
  'server-backup': { part: 'before', applies: isServer },
  'restart-planned': { part: 'before', applies: writesDcom },
  'way-back-tried': { part: 'before' },

  'link-first': { part: 'do', waves: FIRST, applies: inDomain },
  'link-wider': { part: 'do', waves: LATER, applies: inDomain },
  'server-window': { part: 'do', applies: isServer },

  'consent-asked': { part: 'check', waves: TRIALS },
  'stranger-refused': { part: 'check', waves: TRIALS },
  'other-address-refused': {
    part: 'check',
    waves: TRIALS,
    applies: (facts) => isNarrow(facts) && hasFirewall(facts),
  },
  'work-goes-on': { part: 'check' },
  'remote-desktop-works': { part: 'check', waves: TRIALS, applies: opensRemoteDesktop },
  'way-back-works': { part: 'check', waves: FIRST },

  'all-verified': { part: 'go-on' },
  'days-passed': { part: 'go-on', waves: LATER },
  'helpers-ready': { part: 'go-on', waves: ['pilot'] },
  'signed-off': { part: 'go-on' },

  'stop-stranger': { part: 'stop' },
  'stop-repeated': { part: 'stop' },
  'stop-program': { part: 'stop', applies: hasFirewall },
  'stop-name': { part: 'stop' },
  'stop-rolled-back': { part: 'stop', applies: byScript },

  'back-console': { part: 'take-back', applies: opensRemoteDesktop },
  'back-checked': { part: 'take-back' },

  'keep-files': { part: 'after' },
  'keep-backups': { part: 'after', applies: byScript },
  'review-helpers': { part: 'after' },
  'new-computers': { part: 'after', applies: ({ way }) => WAYS[way].reach !== 'one' },
  'remove-with-xp': { part: 'after' },
} as const satisfies Record<string, RollOutEntry>

type RollOutItemId = keyof typeof ROLL_OUT

/** A step of the route, or something that only this plan says. */
export type RollOutLine = { readonly step: RouteStep } | { readonly item: RollOutItemId }

export interface Wave {
  readonly id: WaveId
  readonly do: readonly RollOutLine[]
  readonly check: readonly RollOutLine[]
  readonly goOn: readonly RollOutLine[]
}

export interface RollOut {
  readonly way: WayId
  readonly before: readonly RollOutLine[]
  readonly waves: readonly Wave[]
  readonly stop: readonly RollOutLine[]
  readonly takeBack: readonly RollOutLine[]
  readonly after: readonly RollOutLine[]
}

/**
 * The plan for bringing these answers to computers, in order; one computer has one wave. What is done, checked and taken back are
 * the steps of the route. Takes settled answers; null until way, edition and service pack are answered.
 */
export function buildRollOut(answers: Answers): RollOut | null {
  const source = { answers, plan: buildPlan(answers) }
  const facts = routeFacts(source)
  const route = buildRoute(source)
  if (facts === null || route === null) return null
  const items = (part: RollOutPart, wave?: WaveId): readonly RollOutLine[] =>
    (Object.entries(ROLL_OUT) as [RollOutItemId, RollOutEntry][])
      .filter(([, entry]) => entry.part === part && (entry.applies?.(facts) ?? true))
      .filter(([, { waves }]) => wave === undefined || (waves?.includes(wave) ?? true))
      .map(([item]) => ({ item }))
  const steps = (part: RoutePart): readonly RouteStep[] => route.steps.filter((step) => step.part === part)
  const lines = (of: readonly RouteStep[]): readonly RollOutLine[] => of.map((step) => ({ step }))
  const inWave = (wave: WaveId) => steps('do').filter(({ once }) => !once || wave === 'first')
  return {
    way: route.way,
    // This plan is the step of the pilot.
    before: [...items('before'), ...lines(steps('prepare').filter(({ id }) => id !== 'pilot'))],
    waves: (WAYS[route.way].reach === 'one' ? FIRST : WAVES).map((id) => ({
      id,
      // A policy object is made, linked, and then fetched.
      do: [
        ...lines(inWave(id).filter(({ once }) => once)),
        ...items('do', id),
        ...lines(inWave(id).filter(({ once }) => !once)),
      ],
      check: [...lines(steps('prove')), ...items('check', id)],
      goOn: items('go-on', id),
    })),
    stop: items('stop'),
    takeBack: [...lines(steps('back')), ...items('take-back')],
    after: items('after'),
  }
}
