import {
  isOfferFailure,
  OFFER_FAILURES,
  OFFER_STAGES,
  offerFinding,
  offerLevel,
} from '#domain/windows/offer.ts'
import type {
  Helper,
  OfferDoubtId,
  OfferFailureId,
  OfferFinding,
  OfferStageId,
} from '#domain/windows/offer.ts'
import type { Machine } from '#domain/windows/machine.ts'
import type { SourceId } from '#domain/windows/sources.ts'
import type { PossibleMachine } from './machineBefore.ts'
import type { StepId } from './steps.ts'

/** The answers "I don't know" that an offer depends on, and the question that says how to find out. */
export const UNKNOWN_ANSWERS = {
  'membership-unknown': 'domain',
  'dcom-unknown': 'dcom',
  'solicited-unknown': 'requests',
} as const satisfies Record<string, StepId>

/** Failures by a rule that nobody states. */
type UnconfirmedFailureId = {
  [Id in OfferFailureId]: (typeof OFFER_FAILURES)[Id]['confirmed'] extends true ? never : Id
}[OfferFailureId]

/** Failures that leave no doubt. Of trust only what the answers say is known. */
type CertainFailureId = Exclude<OfferFailureId, UnconfirmedFailureId | 'no-trust'>

/** Why nobody can say whether an offer passes a stage. */
export type UncertaintyId =
  | keyof typeof UNKNOWN_ANSWERS
  /** The answers are about the domains of the helpers on the list, and this helper's is another. */
  | 'trust-not-said'
  /** Windows came with its firewall off, and there is no exception in case it is on. */
  | 'firewall-assumed-off'
  | OfferDoubtId
  | UnconfirmedFailureId

/** The stages of an offer; `firewall` stands for its three, where the same is not known of all of them. */
type ForecastStageId = OfferStageId | 'firewall'

type Mark =
  | { readonly state: 'passed' | 'not-reached' }
  | { readonly state: 'not-known'; readonly because: readonly UncertaintyId[] }
  | { readonly state: 'stops'; readonly reason: CertainFailureId; readonly source: SourceId }
type At<M extends Mark> = M & { readonly stage: ForecastStageId }

export interface OfferForecast {
  readonly stages: readonly At<Mark>[]
  /** The weakest of the stages: one that stops outweighs one that is not known, and that one all that pass. */
  readonly verdict: 'passed' | 'not-known' | 'stops'
  /** Where the offer ends for certain; null: nowhere. */
  readonly stop: At<Extract<Mark, { state: 'stops' }>> | null
  /** Each once, in the order of the stages. */
  readonly uncertainties: readonly UncertaintyId[]
  /** What the helper may do once the offer is let in. */
  readonly level: 'view' | 'control'
}

/**
 * What can be said of an offer to a computer of which not all is known. What passes only if the unknown is as hoped, or by
 * a rule that nobody states, is not known, and the offer goes on behind it; what is certain to fail stops it. A lesson
 * knows its computers and takes `offer` itself.
 */
export function offerForecast({ best, worst }: PossibleMachine, helper: Helper): OfferForecast {
  const stages: At<Mark>[] = []
  let stop: OfferForecast['stop'] = null
  for (const stage of OFFER_STAGES) {
    const mark: Mark = stop === null ? markOf(stage, best, worst, helper) : NOT_REACHED
    if (mark.state === 'stops') stop = { stage, ...mark }
    stages.push({ stage, ...mark })
  }
  const uncertainties = stages.flatMap((stage) => (stage.state === 'not-known' ? stage.because : []))
  const open = uncertainties.length > 0 ? 'not-known' : 'passed'
  return {
    stages: withOneFirewall(stages),
    verdict: stop === null ? open : 'stops',
    stop,
    uncertainties: [...new Set(uncertainties)],
    level: offerLevel(best),
  }
}

const NOT_REACHED = { state: 'not-reached' } as const satisfies Mark

function markOf(stage: OfferStageId, best: Machine, worst: Machine, helper: Helper): Mark {
  const hoped = offerFinding(stage, best, helper)
  const feared = offerFinding(stage, worst, helper)
  if (isCertainFailure(hoped)) {
    return { state: 'stops', reason: hoped, source: OFFER_FAILURES[hoped].source }
  }
  const between = hoped === feared ? undefined : BETWEEN[stage]
  const open: UncertaintyId | null = hoped === 'no-trust' ? 'trust-not-said' : hoped
  const because = [between, open].flatMap((id) => id ?? [])
  return because.length > 0 ? { state: 'not-known', because } : { state: 'passed' }
}

/** What lies between the best and the worst that the computer may be, by the stage at which it shows. */
const BETWEEN: Partial<Record<OfferStageId, UncertaintyId>> = {
  computer: 'membership-unknown',
  port: 'firewall-assumed-off',
  helpsvc: 'firewall-assumed-off',
  session: 'firewall-assumed-off',
  dcom: 'dcom-unknown',
  solicited: 'solicited-unknown',
}

function isCertainFailure(finding: OfferFinding): finding is CertainFailureId {
  return isOfferFailure(finding) && finding !== 'no-trust' && OFFER_FAILURES[finding].confirmed
}

const FIREWALL_STAGES: readonly ForecastStageId[] = ['port', 'helpsvc', 'session'] satisfies OfferStageId[]

/** Says once what is the same for every way through the firewall. */
function withOneFirewall(stages: readonly At<Mark>[]): readonly At<Mark>[] {
  const [first, ...rest] = stages.filter(({ stage }) => FIREWALL_STAGES.includes(stage))
  const key = (mark: At<Mark> | undefined) => (mark?.state === 'not-known' ? mark.because.join() : null)
  if (first === undefined || key(first) === null || rest.some((mark) => key(mark) !== key(first)))
    return stages
  return stages.flatMap((mark) => {
    if (mark === first) return [{ ...mark, stage: 'firewall' as const }]
    return rest.includes(mark) ? [] : [mark]
  })
}
