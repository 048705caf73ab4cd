import type { Requirement } from '#domain/plan/requirements.ts'
import type { Place } from './reading.ts'

/**
 * `missing`: the file shows the place, and it is not there. `conflicting`: it is there, and something else in the file says
 * otherwise. `unknown`: the file does not show it, or nobody states what it means; never counted as missing.
 */
export const AUDIT_STATES = ['met', 'wrong', 'missing', 'conflicting', 'unknown'] as const
export type AuditState = (typeof AUDIT_STATES)[number]

export interface AuditFinding {
  readonly id: Requirement['id']
  readonly kind: Requirement['kind']
  readonly state: AuditState
  /** As the file has it; null: nothing. */
  readonly found: string | null
  /** What it should be, in the same notation; of a helper the account, empty where a report does not name it. */
  readonly wanted: string
  /** Where the file says what was found; null: it says nothing. Null in a report: it has no line for this. */
  readonly place: Place | null
}

/** The same without which requirement it is of. */
export interface Evidence {
  readonly state: AuditState
  readonly found: string | null
  readonly wanted: string
  readonly place: Place | null
}
