import { polConcerns } from '#domain/formats/registryPol.ts'
import type { PlanSource } from './artifact.ts'
import type { SETTINGS_FILES } from './settingsFiles.ts'

type Carrier = keyof typeof SETTINGS_FILES

/** What a format cannot carry of these answers, or not for certain; said before the file is handed over. */
export interface Concern {
  /**
   * `from-reg-file`: a batch file holds ASCII only, so these come from the .reg file beside it.
   * `not-checked`, `not-asked`: the same, in files that only ask.
   * `outside-grammar`: policy files hold every letter, but the letter of their grammar knows ASCII only; unconfirmed.
   */
  readonly kind: 'from-reg-file' | 'not-checked' | 'not-asked' | 'outside-grammar'
  readonly names: readonly string[]
  /** The file that can carry them, if one can. */
  readonly carriedBy: Carrier | null
}

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
