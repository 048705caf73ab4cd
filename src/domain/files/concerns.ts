import { polConcerns } from '#domain/files/policy/registryPolFile.ts'
import type { Carrier, Concern, PlanSource } from './artifact.ts'

/** Names that no batch file can hold: XP reads one in the code page of whoever runs it. */
export function foreignNames({ plan }: PlanSource): readonly string[] {
  return plan.registry.flatMap((change) =>
    change.kind === 'list' ? (change.after ?? []).filter((name) => !/^[ -~]*$/.test(name)) : [],
  )
}

/** The concern about names in a batch file, as a function of what becomes of them there. */
export function foreignConcerns(kind: Concern['kind'], carriedBy: Carrier | null) {
  return (source: PlanSource): readonly Concern[] => {
    const names = foreignNames(source)
    return names.length === 0 ? [] : [{ kind, names, carriedBy }]
  }
}

/** What of a policy file is outside the letter of its grammar. */
export function grammarConcerns({ plan }: PlanSource): readonly Concern[] {
  const names = polConcerns(plan.registry).map(({ text }) => text)
  return names.length === 0 ? [] : [{ kind: 'outside-grammar', names, carriedBy: 'apply-reg' }]
}
