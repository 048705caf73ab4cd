import { emptyReading } from '#domain/audit/readers/readings.ts'
import type { Reading, Statement } from '#domain/audit/reading.ts'
import { changeRegistry, registryDifferences } from '#domain/windows/registry.ts'
import type { Registry } from '#domain/windows/registry.ts'

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
