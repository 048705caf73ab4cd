import type { Answers } from '#domain/answers/answers.ts'
import { computerOf, relevantAnswers } from '#domain/answers/steps.ts'
import type { FirewallProfile } from '#domain/windows/firewallException.ts'

import { chosenProfiles } from '#domain/answers/wantedExceptions.ts'
import { helpersOf, isFitLook, REQUIREMENT_KINDS, REQUIREMENTS } from './requirementTable.ts'
import type { Circumstances, FitLook, Look, RequirementEntry, RequirementKind } from './requirementTable.ts'

type KindPer<Per extends RequirementEntry['per']> = {
  [Kind in RequirementKind]: (typeof REQUIREMENTS)[Kind]['per'] extends Per ? Kind : never
}[RequirementKind]

/** As a report writes it: `offer`, `helper 3` (from 1, in the order of the list), `port domain`. */
type RequirementId =
  | KindPer<'computer'>
  | `${KindPer<'helper'>} ${number}`
  | `${KindPer<'profile'>} ${FirewallProfile}`

export interface Requirement {
  readonly id: RequirementId
  readonly kind: RequirementKind
  readonly look: Look
  readonly otherwise: 'failed' | 'unknown'
}

/**
 * What must be true on the computer that these answers describe, in the order of a report: helper after helper, then
 * profile after profile. Takes answers; nothing for a computer without the policy. No problems, no side effects.
 */
export function requirementsOf(answers: Answers): readonly Requirement[] {
  const computer = computerOf(answers)
  if (computer === null || !computer.offerPolicy) return []
  const circumstances = { answers: relevantAnswers(answers), computer }
  return [
    ...REQUIREMENT_KINDS.flatMap((kind) => ofComputer(kind, circumstances)),
    ...chosenProfiles(circumstances.answers).flatMap((profile) =>
      REQUIREMENT_KINDS.flatMap((kind) => ofProfile(kind, profile, circumstances)),
    ),
  ]
}

/** Which computer these answers describe: what every script of theirs asks first. */
export function fitsOf(answers: Answers): readonly FitLook[] {
  return requirementsOf({ ...answers, helpers: [] }).flatMap(({ look }) => (isFitLook(look) ? [look] : []))
}

function ofComputer(kind: RequirementKind, circumstances: Circumstances): readonly Requirement[] {
  const entry: RequirementEntry = REQUIREMENTS[kind]
  if (entry.per === 'profile' || !entry.applies(circumstances)) return []
  const { otherwise } = entry
  if (entry.per === 'computer') {
    return [{ id: kind as RequirementId, kind, look: entry.look(circumstances), otherwise }]
  }
  return helpersOf(circumstances.answers).map((name, index) => ({
    id: `${kind} ${index + 1}` as RequirementId,
    kind,
    look: entry.look(name),
    otherwise,
  }))
}

function ofProfile(
  kind: RequirementKind,
  profile: FirewallProfile,
  circumstances: Circumstances,
): readonly Requirement[] {
  const entry: RequirementEntry = REQUIREMENTS[kind]
  if (entry.per !== 'profile' || !entry.applies(circumstances)) return []
  const look = entry.look(profile, circumstances)
  return [{ id: `${kind} ${profile}` as RequirementId, kind, look, otherwise: entry.otherwise }]
}
