import { emptyReading } from '#domain/audit/readers/readings.ts'
import type { Reading, Statement } from '#domain/audit/reading.ts'
import type { RegistryChange } from '#domain/plan/plan.ts'
import { changeRegistry, registryDifferences } from '#domain/windows/registry.ts'
import type { Registry, RegistryOperation } from '#domain/windows/registry.ts'

/** For tests only: what an export of all of a computer's registry says. */
export function exported(registry: Registry): Reading {
  const statements = registryDifferences(changeRegistry(new Map(), []), registry).flatMap(
    ({ key, name, after }): readonly Statement[] =>
      after === null
        ? []
        : [
            {
              kind: 'value',
              hive: 'HKLM',
              key,
              name,
              data: after,
              place: { line: 1, offset: null, inner: null },
            },
          ],
  )
  return { ...emptyReading('reg'), statements, whole: ['SOFTWARE', 'SYSTEM'] }
}

/** For tests only: registry changes as a .reg file carries them out. */
export function operationsOf(changes: readonly RegistryChange[]): readonly RegistryOperation[] {
  return changes.flatMap((change): readonly RegistryOperation[] => {
    if (change.kind === 'list') {
      const { key } = change.target
      return [
        { kind: 'clear-key' as const, key },
        ...(change.after ?? []).map((name) => ({
          kind: 'set-value' as const,
          key,
          name,
          data: { type: 'REG_SZ' as const, data: name },
        })),
      ]
    }
    const { key, name } = change.target
    return [
      change.after === null
        ? { kind: 'delete-value' as const, key, name }
        : { kind: 'set-value' as const, key, name, data: change.after },
    ]
  })
}
