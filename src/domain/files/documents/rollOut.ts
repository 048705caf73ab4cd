import type { Answers } from '#domain/answers/answers.ts'
import { computerOf, relevantAnswers } from '#domain/answers/steps.ts'
import type { SituationId } from '#domain/files/situations.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { EDITIONS } from '#domain/windows/editions.ts'
import type { Capabilities } from '#domain/windows/editions.ts'

interface Facts {
  readonly answers: Answers
  readonly computer: Capabilities
  readonly plan: Plan
  readonly situation: SituationId
}

/** The waves, smallest first. Source: the article advises to test widely before deploying widely. */
export const WAVES = ['first', 'pilot', 'part', 'rest'] as const
type WaveId = (typeof WAVES)[number]

type RollOutPart = 'before' | 'do' | 'check' | 'go-on' | 'stop' | 'take-back' | 'after'

interface RollOutEntry {
  readonly part: RollOutPart
  /** Left out: in every wave. Read for what is done and checked in a wave, and when to go on. */
  readonly waves?: readonly WaveId[]
  readonly applies?: (facts: Facts) => boolean
}

const inDomain = ({ situation }: Facts) => situation === 'gpmc' || situation === 'samba'
const byScript = (facts: Facts) => !inDomain(facts)
const byNetsh = ({ answers }: Facts) => answers.firewallStore === 'netsh'
const byPolicy = ({ answers }: Facts) => answers.firewallStore === 'policy'
const writesDcom = ({ plan }: Facts) => plan.registry.some(({ why }) => why.rule === 'dcom')
const opensRemoteDesktop = ({ plan }: Facts) =>
  [...plan.registry, ...plan.firewall].some(({ why }) => why.rule === 'remote-desktop')
const isNarrow = ({ answers }: Facts) => answers.scope !== undefined && answers.scope !== 'any'
const isServer = ({ answers: { edition } }: Facts) =>
  edition !== undefined && EDITIONS[edition].family === 'server-2003'
const hasFirewall = ({ computer }: Facts) => computer.windowsFirewall

const FIRST = ['first'] as const
const TRIALS = ['first', 'pilot'] as const
const LATER = ['pilot', 'part', 'rest'] as const

/**
 * Everything a roll-out plan can say, in order, and when it applies. The words are in `deployment.ts` of each language.
 * Sources: the article (accounts cannot be verified, test widely, DCOM), windows-facts 3.5, 11 and 12 (lists that are
 * replaced or ignored, what an undo can know, restart where EnableDCOM was changed: unconfirmed, the safe reading).
 */
export const ROLL_OUT = {
  approved: { part: 'before' },
  'accounts-checked': { part: 'before' },
  'find-out-membership': { part: 'before', applies: ({ answers }) => answers.membership === 'unknown' },
  'find-out-solicited': { part: 'before', applies: ({ answers }) => answers.solicited === 'unknown' },
  'solicited-stays-off': {
    part: 'before',
    applies: ({ answers }) => answers.solicited === 'disabled' && answers.enableSolicited !== true,
  },
  'addresses-known': { part: 'before', applies: isNarrow },
  'own-addresses': { part: 'before', applies: (facts) => isNarrow(facts) && opensRemoteDesktop(facts) },
  'no-policy-in-the-way': { part: 'before', applies: (facts) => byScript(facts) || byNetsh(facts) },
  'other-exceptions': {
    part: 'before',
    applies: (facts) => byPolicy(facts) && facts.answers.keepLocalExceptions === false,
  },
  'other-firewall': { part: 'before', applies: (facts) => !hasFirewall(facts) },
  'backup-by-script': { part: 'before', applies: byScript },
  'state-before': { part: 'before', applies: inDomain },
  'backup-policies': { part: 'before', applies: inDomain },
  'server-backup': { part: 'before', applies: isServer },
  'restart-planned': { part: 'before', applies: writesDcom },
  'way-back-tried': { part: 'before' },

  'run-apply': { part: 'do', applies: byScript },
  'import-gpmc': { part: 'do', waves: FIRST, applies: ({ situation }) => situation === 'gpmc' },
  'restore-samba': { part: 'do', waves: FIRST, applies: ({ situation }) => situation === 'samba' },
  'look-over': { part: 'do', waves: FIRST, applies: inDomain },
  'startup-script': {
    part: 'do',
    waves: FIRST,
    applies: (facts) => inDomain(facts) && byNetsh(facts),
  },
  'link-first': { part: 'do', waves: FIRST, applies: inDomain },
  'link-wider': { part: 'do', waves: LATER, applies: inDomain },
  'dcom-apart': { part: 'do', applies: (facts) => inDomain(facts) && writesDcom(facts) },
  'refresh-policy': { part: 'do', applies: inDomain },
  'restart-for-script': { part: 'do', applies: (facts) => inDomain(facts) && byNetsh(facts) },
  restart: { part: 'do', applies: writesDcom },
  'server-window': { part: 'do', applies: isServer },

  'verify-each': { part: 'check' },
  'offer-works': { part: 'check' },
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

  'back-restore': { part: 'take-back', applies: byScript },
  'back-unlink': { part: 'take-back', applies: inDomain },
  'back-startup': { part: 'take-back', applies: (facts) => inDomain(facts) && byNetsh(facts) },
  'back-dcom': { part: 'take-back', applies: (facts) => inDomain(facts) && writesDcom(facts) },
  'back-dcom-undo': {
    part: 'take-back',
    applies: (facts) => inDomain(facts) && facts.answers.dcom === 'off',
  },
  'back-console': { part: 'take-back', applies: opensRemoteDesktop },
  'back-checked': { part: 'take-back' },

  'keep-files': { part: 'after' },
  'keep-backups': { part: 'after', applies: byScript },
  'review-helpers': { part: 'after' },
  'new-computers': { part: 'after', applies: ({ situation }) => situation !== 'one' },
  'remove-with-xp': { part: 'after' },
} as const satisfies Record<string, RollOutEntry>

export type RollOutItemId = keyof typeof ROLL_OUT

export interface Wave {
  readonly id: WaveId
  readonly do: readonly RollOutItemId[]
  readonly check: readonly RollOutItemId[]
  readonly goOn: readonly RollOutItemId[]
}

export interface RollOut {
  readonly situation: SituationId
  readonly before: readonly RollOutItemId[]
  readonly waves: readonly Wave[]
  readonly stop: readonly RollOutItemId[]
  readonly takeBack: readonly RollOutItemId[]
  readonly after: readonly RollOutItemId[]
}

/**
 * The plan for bringing these answers to computers, as ids in order; one computer has one wave. Takes settled answers.
 * Until somebody says what there is to deploy with, it is the plan for several computers by script.
 */
export function buildRollOut(answers: Answers): RollOut {
  const computer = computerOf(answers)
  const situation = answers.situation ?? 'several'
  if (computer === null) return { situation, before: [], waves: [], stop: [], takeBack: [], after: [] }
  const facts: Facts = {
    answers: relevantAnswers(answers),
    computer,
    plan: buildPlan(answers),
    situation,
  }
  const items = (part: RollOutPart, wave?: WaveId) =>
    (Object.entries(ROLL_OUT) as [RollOutItemId, RollOutEntry][])
      .filter(([, entry]) => entry.part === part && (entry.applies?.(facts) ?? true))
      .filter(([, { waves }]) => wave === undefined || (waves?.includes(wave) ?? true))
      .map(([id]) => id)
  return {
    situation,
    before: items('before'),
    waves: (situation === 'one' ? FIRST : WAVES).map((id) => ({
      id,
      do: items('do', id),
      check: items('check', id),
      goOn: items('go-on', id),
    })),
    stop: items('stop'),
    takeBack: items('take-back'),
    after: items('after'),
  }
}
