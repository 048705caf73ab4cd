import { readComputer, readDomain } from '#domain/windows/accounts.ts'
import type { AccountProblem, ComputerProblem, DomainProblem } from '#domain/windows/accountProblems.ts'
import { readScope } from '#domain/windows/addresses.ts'
import type { ScopeProblem } from '#domain/windows/addresses.ts'
import { capabilitiesOf, EDITIONS } from '#domain/windows/editions.ts'
import type { Capabilities } from '#domain/windows/editions.ts'
import { ANSWER_KEYS } from './answers.ts'
import type { AnswerKey, Answers } from './answers.ts'
import { helperAccounts } from './helperList.ts'
import { limitProblems } from './limits.ts'
import type { LimitProblem } from './limits.ts'
import { firewallStoreOf, isForOneComputer } from './ways.ts'

/** Text as typed in a free-text field while it is not an answer yet, so that a mistake is kept and can be mended. */
export interface Drafts {
  readonly domain?: string | undefined
  readonly computer?: string | undefined
  /** What stands in the box for helpers and is not in the list yet. */
  readonly helpers?: string | undefined
  readonly scope?: string | undefined
}

/** What keeps a step from being done; `field` is where to mend it. */
export type StepProblem =
  | { readonly kind: 'unanswered'; readonly field: AnswerKey }
  | { readonly kind: 'domain'; readonly field: 'domain'; readonly problem: DomainProblem }
  | { readonly kind: 'computer'; readonly field: 'computer'; readonly problem: ComputerProblem }
  | { readonly kind: 'no-helpers'; readonly field: 'helpers' }
  /** Typed in the box for helpers and not put on the list: no file would have it. */
  | { readonly kind: 'pending'; readonly field: 'helpers'; readonly typed: string }
  | {
      readonly kind: 'helper'
      readonly field: 'helpers'
      /** 0-based place in the list of the first one, and how many there are. */
      readonly index: number
      readonly count: number
      readonly typed: string
      readonly problem: AccountProblem
    }
  | {
      readonly kind: 'scope'
      readonly field: 'scope'
      readonly typed: string
      readonly problem: ScopeProblem
    }
  | { readonly kind: 'limit'; readonly field: 'helpers' | 'scope'; readonly limit: LimitProblem }

interface Step {
  readonly answers: readonly AnswerKey[]
  /** Null: the edition is not known yet. */
  readonly isAsked: (computer: Capabilities | null) => boolean
  readonly problems: (answers: Answers, drafts: Drafts) => readonly StepProblem[]
}

/** The questions, in the order of the article. Everything about moving through them is derived from this table. */
export const STEPS = {
  edition: {
    answers: ['edition', 'servicePack', 'helperEdition'],
    isAsked: () => true,
    // Which service packs there are, depends on the edition: before, there is nothing to choose from.
    problems: (answers) =>
      unanswered(answers, [answers.edition === undefined ? 'edition' : 'servicePack', 'helperEdition']),
  },
  requests: {
    answers: ['solicited', 'enableSolicited'],
    isAsked: (computer) => computer?.offersNeedSolicited ?? false,
    problems: (answers) => unanswered(answers, ['solicited']),
  },
  way: {
    answers: ['way'],
    isAsked: () => true,
    problems: (answers) => unanswered(answers, ['way']),
  },
  domain: {
    answers: ['membership', 'domain', 'computer'],
    isAsked: () => true,
    problems: domainProblems,
  },
  helpers: {
    answers: ['helpers', 'helperGroups', 'helperUsers'],
    isAsked: () => true,
    problems: helperProblems,
  },
  control: {
    answers: ['control'],
    isAsked: () => true,
    problems: (answers) => unanswered(answers, ['control']),
  },
  dcom: {
    answers: ['dcom'],
    isAsked: () => true,
    problems: (answers) => unanswered(answers, ['dcom']),
  },
  firewall: {
    answers: ['firewallStore', 'profiles', 'scope', 'keepLocalExceptions'],
    isAsked: (computer) => computer?.windowsFirewall ?? true,
    problems: firewallProblems,
  },
  article: {
    answers: ['article'],
    isAsked: (computer) => computer !== null && computer.windowsFirewall && computer.remoteDesktopException,
    problems: (answers) => unanswered(answers, ['article']),
  },
} as const satisfies Record<string, Step>

export type StepId = keyof typeof STEPS

export const STEP_IDS = Object.keys(STEPS) as StepId[]

/** What rules a computer out: not a mistake of the person's, so it gets a page of its own. */
export const UNSUITABLE_IDS = [
  'home-edition',
  'helper-home',
  'helper-windows',
  'no-trust',
  'workgroup',
] as const
export type Unsuitable = (typeof UNSUITABLE_IDS)[number]

export type StepStatus = 'done' | 'now' | 'not-yet' | 'look-again'

/** What the answered edition can do; null while edition or service pack is not answered. */
export function computerOf(answers: Answers): Capabilities | null {
  const { edition, servicePack } = answers
  return edition === undefined || servicePack === undefined ? null : capabilitiesOf(edition, servicePack)
}

/** The steps that apply to these answers, in order. */
export function askedSteps(answers: Answers): readonly StepId[] {
  const computer = computerOf(answers)
  return STEP_IDS.filter((id) => STEPS[id].isAsked(computer))
}

/** What keeps a step from being done, in the order of its fields; empty when it is done. */
export function stepProblems(step: StepId, answers: Answers, drafts: Drafts = {}): readonly StepProblem[] {
  return STEPS[step].problems(answers, drafts)
}

/** What rules this computer out, by the step whose answer says so; null when nothing does. Source: the article. */
export function unsuitableBecause(
  answers: Answers,
): { readonly step: StepId; readonly reason: Unsuitable } | null {
  const computer = answers.edition === undefined ? undefined : EDITIONS[answers.edition]
  if (computer?.offerPolicy === false) return { step: 'edition', reason: 'home-edition' }
  // The helper must be a member of the domain too.
  const helper =
    answers.helperEdition === undefined || answers.helperEdition === 'other'
      ? undefined
      : EDITIONS[answers.helperEdition]
  if (helper?.joinsDomain === 'no') return { step: 'edition', reason: 'helper-home' }
  if (answers.helperEdition === 'other') return { step: 'edition', reason: 'helper-windows' }
  if (answers.membership === 'no-trust') return { step: 'domain', reason: 'no-trust' }
  if (answers.membership === 'workgroup') return { step: 'domain', reason: 'workgroup' }
  return null
}

/** The first asked step that is not done, or null when every question is answered. */
export function firstOpenStep(answers: Answers, drafts: Drafts = {}): StepId | null {
  return askedSteps(answers).find((step) => stepProblems(step, answers, drafts).length > 0) ?? null
}

/** Whether a person may stand at this step: everything asked before it is done, and nothing before it rules the computer out. */
export function canReach(step: StepId, answers: Answers, drafts: Drafts = {}): boolean {
  const asked = askedSteps(answers)
  const place = asked.indexOf(step)
  if (place < 0) return false
  const unsuitable = unsuitableBecause(answers)
  if (unsuitable !== null && asked.indexOf(unsuitable.step) < place) return false
  return asked.slice(0, place).every((earlier) => stepProblems(earlier, answers, drafts).length === 0)
}

/** The asked step after or before this one; null at the ends. */
export function stepAfter(step: StepId, answers: Answers): StepId | null {
  const asked = askedSteps(answers)
  return asked[asked.indexOf(step) + 1] ?? null
}
export function stepBefore(step: StepId, answers: Answers): StepId | null {
  const asked = askedSteps(answers)
  return asked[asked.indexOf(step) - 1] ?? null
}

/** How the progress list marks a step. `seen`: the steps the person continued from before. */
export function stepStatus(
  step: StepId,
  now: StepId | null,
  answers: Answers,
  drafts: Drafts,
  seen: readonly string[],
): StepStatus {
  if (step === now) return 'now'
  const done = stepProblems(step, answers, drafts).length === 0
  if (!seen.includes(step)) return done && canReach(step, answers, drafts) ? 'done' : 'not-yet'
  return done ? 'done' : 'look-again'
}

/**
 * The answers that count: those of the steps that are asked, and what follows from them. An answer to what no longer
 * applies is kept, but no rule reads it.
 */
export function relevantAnswers(answers: Answers): Answers {
  const asked = askedSteps(answers)
  const keys = asked.flatMap((step): readonly AnswerKey[] => STEPS[step].answers)
  const counted: { readonly [Key in AnswerKey]?: Answers[Key] | undefined } = {
    ...answers,
    computer: isForOneComputer(answers) ? answers.computer : undefined,
    firewallStore: firewallStoreOf(answers),
  }
  return Object.fromEntries(
    ANSWER_KEYS.filter((key) => keys.includes(key) && counted[key] !== undefined).map((key) => [
      key,
      counted[key],
    ]),
  )
}

/** Whether every asked step is done and nothing rules the computer out: only then are there files. */
export function isSettled(answers: Answers, drafts: Drafts = {}): boolean {
  return unsuitableBecause(answers) === null && firstOpenStep(answers, drafts) === null
}

function unanswered(answers: Answers, keys: readonly AnswerKey[]): readonly StepProblem[] {
  return keys.filter((key) => answers[key] === undefined).map((field) => ({ kind: 'unanswered', field }))
}

function domainProblems(answers: Answers, drafts: Drafts): readonly StepProblem[] {
  const domain = readDomain(answers.domain ?? drafts.domain ?? '')
  const computer = isForOneComputer(answers) ? readComputer(answers.computer ?? drafts.computer ?? '') : null
  return [
    ...unanswered(answers, ['membership']),
    ...(domain === null ? [] : [{ kind: 'domain', field: 'domain', problem: domain } as const]),
    ...(computer === null ? [] : [{ kind: 'computer', field: 'computer', problem: computer } as const]),
  ]
}

function helperProblems(answers: Answers, drafts: Drafts): readonly StepProblem[] {
  const pending = drafts.helpers?.trim() ?? ''
  if (pending !== '') return [{ kind: 'pending', field: 'helpers', typed: pending }]
  const accounts = helperAccounts(answers)
  if (accounts.length === 0) return [{ kind: 'no-helpers', field: 'helpers' }]
  const index = accounts.findIndex(({ problem }) => problem !== null)
  const first = accounts[index]
  if (first === undefined || first.problem === null) return []
  const count = accounts.reduce((sum, { problem }) => (problem === null ? sum : sum + 1), 0)
  return [{ kind: 'helper', field: 'helpers', index, count, typed: first.typed, problem: first.problem }]
}

function firewallProblems(answers: Answers, drafts: Drafts): readonly StepProblem[] {
  const wrong = answers.scope === undefined ? readScope(drafts.scope ?? '').problems : []
  return [
    ...(firewallStoreOf(answers) === undefined ? unanswered(answers, ['firewallStore']) : []),
    ...unanswered(answers, ['profiles']),
    ...(wrong.length > 0 ? [] : unanswered(answers, ['scope'])),
    ...wrong.map(({ typed, problem }) => ({ kind: 'scope', field: 'scope', typed, problem }) as const),
    ...limitProblems(relevantAnswers(answers)).map(
      (limit) => ({ kind: 'limit', field: 'scope', limit }) as const,
    ),
  ]
}
