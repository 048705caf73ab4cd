import { changeRegistry, EMPTY_REGISTRY, registryDifferences } from '#domain/windows/registry.ts'
import type { Registry, RegistryDifference } from '#domain/windows/registry.ts'
import { statementOperations } from './observedOffer.ts'
import type { Reading } from './reading.ts'

/** Settings in which two files differ: before and after on one computer, or two computers. */
export function compareReadings(one: Reading, other: Reading): readonly RegistryDifference[] {
  return registryDifferences(registryOf(one), registryOf(other))
}

function registryOf({ statements }: Reading): Registry {
  return changeRegistry(EMPTY_REGISTRY, statements.flatMap(statementOperations))
}
