import { polConcerns } from '#domain/files/policy/registryPolFile.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { isAskable } from '#domain/plan/requirementTable.ts'
import type { Concern, PlanSource } from './artifact.ts'

/** Names of helpers that no batch file can hold: XP reads one in the code page of whoever runs it. */
function foreignNames({ plan }: PlanSource): readonly string[] {
  return unscriptableNames({ ...plan, registry: plan.registry.filter(({ kind }) => kind === 'list') })
}

/** What of a plan no batch script can hold, since it is ASCII: names of helpers, and of entries in a firewall list. */
export function unscriptableNames({ registry }: Plan): readonly string[] {
  const names = registry.flatMap((change) =>
    change.kind === 'list' ? (change.after ?? []) : [change.target.name],
  )
  return [...new Set(names.filter((name) => !isAskable(name)))]
}

/** The concern about names in a batch file, as a function of what becomes of them there. */
export function foreignConcerns(kind: Concern['kind']) {
  return (source: PlanSource): readonly Concern[] => {
    const names = foreignNames(source)
    return names.length === 0 ? [] : [{ kind, names, carriedBy: null }]
  }
}

/** What comes from the .reg file beside a script that cannot hold it. */
export function regFileConcerns({ plan }: PlanSource): readonly Concern[] {
  const names = unscriptableNames(plan)
  return names.length === 0 ? [] : [{ kind: 'from-reg-file', names, carriedBy: 'apply-reg' }]
}

/** What of a policy file is outside the letter of its grammar. */
export function grammarConcerns({ plan }: PlanSource): readonly Concern[] {
  const written = plan.registry.filter(({ after }) => after !== null)
  const names = polConcerns(written).map(({ text }) => text)
  return names.length === 0 ? [] : [{ kind: 'outside-grammar', names, carriedBy: 'apply-reg' }]
}
