import type { ReadBack } from '#domain/files/readBack.ts'
import type { PolicyOperation } from '#domain/formats/policyOperation.ts'
import type { RegistryChange } from '#domain/plan/plan.ts'
import { accountKey } from '#domain/windows/accounts.ts'
import type { RegistryData, RegistryKey } from '#domain/windows/registry.ts'

/** Where Windows takes a setting away again by itself once no policy asks for it any more; in lower case. */
const POLICIES = 'software\\policies\\'

/**
 * Which changes a policy file carries, and which it leaves to other files, in their order. Left out is whatever lies
 * outside the policy keys, in this product EnableDCOM. A policy file could hold it, but Windows removes only policy keys
 * when a policy stops applying: EnableDCOM would stay on every computer that ever got the policy, though an undo may only
 * put back what that one computer had (`undoing` of the change). That removal is standard behaviour, but UNCONFIRMED here;
 * leaving the value out is safe either way, and it is Y already on nearly every computer.
 */
export function policyPart(changes: readonly RegistryChange[]): {
  readonly carried: readonly RegistryChange[]
  readonly left: readonly RegistryChange[]
} {
  return {
    carried: changes.filter(isPolicy),
    left: changes.filter((change) => !isPolicy(change)),
  }
}

function isPolicy(change: RegistryChange): boolean {
  return change.target.key.toLowerCase().startsWith(POLICIES)
}

/**
 * The instructions that carry out a change, in order. A list is not additive, so all that was in its key goes first; an
 * empty list and no list are the same here, because no instruction takes the key itself away.
 * Source: TechNet cc757387; GPMC's own files.
 */
export function policyOperations(change: RegistryChange): readonly PolicyOperation[] {
  switch (change.kind) {
    case 'value': {
      const { key, name } = change.target
      return [
        change.after === null
          ? { kind: 'delete-value', key, name }
          : { kind: 'set-value', key, name, data: change.after },
      ]
    }
    case 'list': {
      const { key } = change.target
      const entries = change.after ?? []
      return [{ kind: 'clear-key', key }, ...entries.map((entry) => setText(key, entry))]
    }
  }
}

function setText(key: RegistryKey, text: string): PolicyOperation {
  return { kind: 'set-value', key, name: text, data: { type: 'REG_SZ', data: text } }
}

/**
 * Looks for the policy part of the changes in what a policy file does: one setting for each value, each entry of a list
 * and each clearing of one. What counts is what is left when the whole file has been carried out. Keys and names compare
 * without case, as in the registry; data exactly. `problems` are what the parser could not read.
 */
export function readBackPolicy(
  changes: readonly RegistryChange[],
  operations: readonly PolicyOperation[],
  problems: readonly string[],
): ReadBack {
  const expected = effectsOf(policyPart(changes).carried.flatMap(policyOperations))
  const found = effectsOf(operations)
  const missing = [...expected].filter((effect) => !found.has(effect))
  return {
    expected: expected.size,
    found: expected.size - missing.length,
    differences: [
      ...problems,
      ...missing.map((effect) => `missing: ${effect}`),
      ...[...found].filter((effect) => !expected.has(effect)).map((effect) => `not planned: ${effect}`),
    ],
  }
}

/** What is left when all has been carried out, each in words that are the same for the same effect. */
function effectsOf(operations: readonly PolicyOperation[]): ReadonlySet<string> {
  const cleared = new Set<string>()
  const values = new Map<string, Map<string, RegistryData | null>>()
  const others: string[] = []
  for (const operation of operations) {
    const key = operation.key.toLowerCase()
    const inKey = values.get(key) ?? new Map<string, RegistryData | null>()
    values.set(key, inKey)
    switch (operation.kind) {
      case 'clear-key':
        cleared.add(key)
        inKey.clear()
        break
      case 'delete-value':
        inKey.set(accountKey(operation.name), null)
        break
      case 'set-value':
        inKey.set(accountKey(operation.name), operation.data)
        break
      case 'other':
        others.push(`${operation.what} in key ${key}`)
        break
    }
  }
  const effects = new Set(others)
  for (const key of cleared) effects.add(`clearing of key ${key}`)
  for (const [key, inKey] of values) {
    for (const [name, data] of inKey) effects.add(valueEffect(key, name, data))
  }
  return effects
}

function valueEffect(key: string, name: string, data: RegistryData | null): string {
  const comparable = data === null ? null : [data.type, data.data]
  return `value ${JSON.stringify(name)} of key ${key} = ${JSON.stringify(comparable)}`
}
