import { advice } from '#domain/answers/advice.ts'
import type { AdviceId } from '#domain/answers/advice.ts'
import type { StepId } from '#domain/answers/steps.ts'
import type { WayId } from '#domain/answers/ways.ts'
import type { PlanSource } from '#domain/files/artifact.ts'
import type { ArtifactId } from '#domain/files/artifactIds.ts'
import { routeFacts } from './routeFacts.ts'
import type { RouteFacts } from './routeFacts.ts'
import { ROUTE_STEPS } from './routeSteps.ts'
import type { RouteActor, RoutePart, RoutePlace, RouteStepEntry, RouteStepId } from './routeSteps.ts'
import { TICK_BOXES } from './tickBoxes.ts'
import type { TickBox, TickBoxId } from './tickBoxes.ts'

/** A line to tick, and what is typed for it. */
interface RouteBox {
  readonly id: TickBoxId
  readonly lines: readonly string[]
}

/** One step of the hand-over, in the order of the work. */
export interface RouteStep {
  readonly id: RouteStepId
  /** From 1. */
  readonly number: number
  readonly part: RoutePart
  readonly who: RouteActor
  readonly where: RoutePlace
  /** About so long, without waiting. */
  readonly minutes: number
  readonly restart: boolean
  readonly once: boolean
  readonly files: readonly ArtifactId[]
  /** What is typed for the step as a whole. */
  readonly lines: readonly string[]
  /** What is done one by one; none: the step is ticked as a whole. */
  readonly boxes: readonly RouteBox[]
  readonly warnings: readonly AdviceId[]
  /** The steps that take it back. */
  readonly back: readonly RouteStepId[]
  /** The question to answer otherwise where this step shows that the answer was wrong. */
  readonly revises: StepId | null
}

/** What happens after the answers, from the first look to what is kept: all that is handed over speaks of this. */
export interface Route {
  readonly way: WayId
  readonly steps: readonly RouteStep[]
}

/**
 * The way through each roll-out, in order. By hand it is the article's own two procedures; one computer is done by script with a
 * backup; several the same way, after a pilot; a domain sets the policy centrally, where the registry outside of policy and the
 * local firewall list need a way of their own. Source: the article (test widely first); MS-GPREG (what a policy file carries).
 */
const ROUTES = {
  'by-hand': [
    'look-by-hand',
    'check-names',
    'policy-by-hand',
    'firewall-by-hand',
    'netsh-by-hand',
    'dcom-by-hand',
    'refresh-here',
    'restart-here',
    'verify-by-hand',
    'try-offer',
    'keep',
    'way-back-by-hand',
  ],
  one: [
    'look-here',
    'check-names',
    'names-apart',
    'apply-here',
    'refresh-here',
    'restart-here',
    'verify',
    'try-offer',
    'keep',
    'way-back',
  ],
  several: [
    'look-each',
    'check-names',
    'pilot',
    'names-apart',
    'apply-each',
    'refresh-each',
    'restart-each',
    'verify-each',
    'try-offer',
    'keep',
    'way-back',
  ],
  gpmc: [
    'look-domain',
    'check-names',
    'pilot',
    'import-gpmc',
    'firewall-startup',
    'dcom-apart',
    'refresh-each',
    'restart-each',
    'restart-for-script',
    'verify-each',
    'try-offer',
    'keep',
    'way-back-gpmc',
    'firewall-way-back',
    'dcom-way-back',
  ],
  samba: [
    'look-domain',
    'check-names',
    'pilot',
    'restore-samba',
    'firewall-startup',
    'dcom-apart',
    'refresh-each',
    'restart-each',
    'restart-for-script',
    'verify-each',
    'try-offer',
    'keep',
    'way-back-samba',
    'firewall-way-back',
    'dcom-way-back',
  ],
} as const satisfies Record<WayId, readonly RouteStepId[]>

/** The route for these answers; null until way, edition and service pack are answered. Takes answers and their plan. */
export function buildRoute(source: PlanSource): Route | null {
  const facts = routeFacts(source)
  if (facts === null) return null
  const advised = advice(source.answers)
  const ids = ROUTES[facts.way].filter((id) => {
    const { applies = () => true }: RouteStepEntry = ROUTE_STEPS[id]
    return applies(facts)
  })
  const steps = ids.map((id, index) => routeStep(id, index + 1, facts, advised))
  // Where it is not known what to go back to, there is no way back.
  const isThere = (id: RouteStepId) => steps.some((step) => step.id === id)
  return { way: facts.way, steps: steps.map((step) => ({ ...step, back: step.back.filter(isThere) })) }
}

/** One step for these answers, on whichever way it stands; numbered 1. Null until way, edition and service pack are answered. */
export function stepOf(id: RouteStepId, source: PlanSource): RouteStep | null {
  const facts = routeFacts(source)
  return facts === null ? null : routeStep(id, 1, facts, advice(source.answers))
}

/** The files of a route, each once, in the order of use. */
export function routeFiles(source: PlanSource): readonly ArtifactId[] {
  return [...new Set(buildRoute(source)?.steps.flatMap(({ files }) => files))]
}

/** The files of a step that no step before it has used. */
export function newFilesOf(step: RouteStep, { steps }: Route): readonly ArtifactId[] {
  const before = new Set(steps.slice(0, steps.indexOf(step)).flatMap(({ files }) => files))
  return step.files.filter((id) => !before.has(id))
}

function routeStep(
  id: RouteStepId,
  number: number,
  facts: RouteFacts,
  advised: readonly AdviceId[],
): RouteStep {
  const step: RouteStepEntry = ROUTE_STEPS[id]
  const { warnings = [] } = step
  const matters = typeof warnings === 'function' ? warnings(facts) : warnings
  return {
    id,
    number,
    part: step.part,
    who: step.who,
    where: step.where,
    minutes: step.minutes,
    restart: step.restart ?? false,
    once: step.once ?? false,
    files: step.files,
    lines: step.lines ?? [],
    boxes: (step.boxes ?? []).flatMap((box) => tickBox(box, facts)),
    warnings: matters.filter((warning) => advised.includes(warning)),
    back: (step.back ?? []) as readonly RouteStepId[],
    revises: step.revises ?? null,
  }
}

function tickBox(id: TickBoxId, facts: RouteFacts): readonly RouteBox[] {
  const { applies = () => true, lines = () => [] }: TickBox = TICK_BOXES[id]
  return applies(facts) ? [{ id, lines: lines(facts) }] : []
}
