import type { AnswerKey } from '#domain/answers/answers.ts'
import type { ArticleId } from '#domain/windows/article.ts'
import type { FirewallException, FirewallTarget } from '#domain/windows/firewallException.ts'
import type { RegistryData, RegistryKey } from '#domain/windows/registry.ts'
import type { SourceId } from '#domain/windows/sources.ts'

/** Every rule that turns answers into changes, in the order in which the changes are made. */
export const RULE_IDS = [
  'offer',
  'level',
  'helpers',
  'solicited',
  'dcom',
  'other-entries',
  'ports',
  'programs',
  'remote-desktop',
  'local-merge',
] as const

export type RuleId = (typeof RULE_IDS)[number]

/** Why a change is in the plan: which rule made it, from which answers, where the article says so, and what proves it. */
export interface Why {
  readonly rule: RuleId
  readonly answers: readonly AnswerKey[]
  /** Null where the article is silent. */
  readonly article: ArticleId | null
  readonly sources: readonly SourceId[]
}

/**
 * `null` is absence: before null was not there, after null is to be deleted. Null both: on the way there and on the way
 * back it goes, should somebody have put it there.
 */
interface Change<Kind extends string, Target, Value> {
  readonly kind: Kind
  readonly target: Target
  readonly before: Value | null
  readonly after: Value | null
  readonly why: Why
  /** `keep`: an undo leaves this as it is, because taking it back would do harm. */
  readonly undoing: 'restore' | 'keep'
}

/** One registry value. */
export type ValueChange = Change<'value', { readonly key: RegistryKey; readonly name: string }, RegistryData>

/** A key whose whole content is a list: one REG_SZ per entry, name = data. What else was in the key goes. */
export type ListChange = Change<'list', { readonly key: RegistryKey }, readonly string[]>

export type RegistryChange = ValueChange | ListChange

export type FirewallChange = Change<'firewall', FirewallTarget, FirewallException>

export type PlannedChange = RegistryChange | FirewallChange

/** What is to happen to one computer, in order. Nothing in it says how it will be delivered. */
export interface Plan {
  readonly direction: 'apply' | 'undo'
  readonly registry: readonly RegistryChange[]
  /** The local firewall store, which netsh writes. Firewall policy is registry. */
  readonly firewall: readonly FirewallChange[]
}

/** Undoing is the same plan with before and after swapped, so no format knows about undo. `undo(undo(p))` equals p. */
export function undo(plan: Plan): Plan {
  return {
    direction: plan.direction === 'apply' ? 'undo' : 'apply',
    registry: plan.registry.map(swap),
    firewall: plan.firewall.map(swap),
  }
}

/** The changes a file of this plan carries out: all of them, or on the way back all that may be taken back. */
export function effective<C extends PlannedChange>(plan: Plan, changes: readonly C[]): readonly C[] {
  return plan.direction === 'apply' ? changes : changes.filter((change) => change.undoing === 'restore')
}

/** The same for a change and its undo, unique within a plan; the registry ignores case, so the id does. */
export type ChangeId = string

export function changeId(change: PlannedChange): ChangeId {
  switch (change.kind) {
    case 'value':
      return `value ${change.target.key}\\${change.target.name}`.toLowerCase()
    case 'list':
      return `list ${change.target.key}`.toLowerCase()
    case 'firewall':
      return firewallTargetId(change.target)
  }
}

function firewallTargetId(target: FirewallTarget): ChangeId {
  switch (target.kind) {
    case 'port':
      return `port ${target.protocol} ${target.port} ${target.profile}`
    case 'program':
      return `program ${target.path} ${target.profile}`.toLowerCase()
    case 'service':
      return `service ${target.type} ${target.profile}`
  }
}

function swap<C extends PlannedChange>(change: C): C {
  return { ...change, before: change.after, after: change.before }
}
