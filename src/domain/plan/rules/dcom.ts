import type { Answers } from '#domain/answers/answers.ts'
import type { RegistryChange } from '#domain/plan/plan.ts'

/**
 * `EnableDCOM` = `Y`, written only where it is not known to be `Y` already. An undo puts `N` back where the person said
 * that it was `N`, and otherwise leaves the value alone: it never deletes it, because a missing value breaks
 * Remote Assistance. Source: the article's note on DCOM.
 */
export function dcomRule({ dcom }: Answers): readonly RegistryChange[] {
  if (dcom === undefined || dcom === 'on') return []
  return [
    {
      kind: 'value',
      target: { key: 'SOFTWARE\\Microsoft\\Ole', name: 'EnableDCOM' },
      before: dcom === 'off' ? { type: 'REG_SZ', data: 'N' } : null,
      after: { type: 'REG_SZ', data: 'Y' },
      why: { rule: 'dcom', answers: ['dcom'], article: 'note-dcom', sources: ['kb301527', 'enable-dcom'] },
      undoing: dcom === 'off' ? 'restore' : 'keep',
    },
  ]
}
