import { accountKey } from './accounts.ts'

/** A key below HKEY_LOCAL_MACHINE, without the hive: every setting of this product is a machine setting. */
export type RegistryKey = string

export type RegistryData =
  | { readonly type: 'REG_DWORD'; readonly data: number }
  | { readonly type: 'REG_SZ'; readonly data: string }

/** `other`: any type that no plan writes, by its number, with its bytes as pairs of lower-case hex digits. */
export type ValueData =
  | RegistryData
  | { readonly type: 'other'; readonly registryType: number; readonly hex: string }

/** A value as Windows keeps it: the spelling of whoever made it stays. The default value has the empty name. */
export interface RegistryValue {
  readonly name: string
  readonly data: ValueData
}

interface RegistryNode {
  readonly key: RegistryKey
  /** By the name as Windows compares it. */
  readonly values: ReadonlyMap<string, RegistryValue>
}

/** What is below HKEY_LOCAL_MACHINE, by the key as Windows compares it. Never changed in place, so a copy costs nothing. */
export type Registry = ReadonlyMap<string, RegistryNode>

/** What regedit, reg.exe and Group Policy can do to it; every kind of file comes down to these. */
export type RegistryOperation =
  | { readonly kind: 'create-key'; readonly key: RegistryKey }
  /** With all keys below it. */
  | { readonly kind: 'delete-key'; readonly key: RegistryKey }
  /** All values go, keys below stay. */
  | { readonly kind: 'clear-key'; readonly key: RegistryKey }
  | {
      readonly kind: 'set-value'
      readonly key: RegistryKey
      readonly name: string
      readonly data: ValueData
    }
  | { readonly kind: 'delete-value'; readonly key: RegistryKey; readonly name: string }

export const EMPTY_REGISTRY: Registry = new Map()

/** A value's data; null where there is no such value. Keys and names compare as Windows compares them, without case. */
export function getValue(registry: Registry, key: RegistryKey, name: string): ValueData | null {
  return registry.get(accountKey(key))?.values.get(accountKey(name))?.data ?? null
}

/** The values of a key in the order in which they were made; none where there is no such key. */
export function valuesOf(registry: Registry, key: RegistryKey): readonly RegistryValue[] {
  return [...(registry.get(accountKey(key))?.values.values() ?? [])]
}

/** Whether there is such a key, by itself or because of one below it. */
export function hasKey(registry: Registry, key: RegistryKey): boolean {
  const top = accountKey(key)
  return registry.has(top) || [...registry.keys()].some((id) => isInTree(id, top))
}

/** The names of the keys right below a key, in order; of an empty text: those at the top. */
export function subkeysOf(registry: Registry, key: RegistryKey): readonly string[] {
  const start = key === '' ? '' : `${accountKey(key)}\\`
  const names = new Map<string, string>()
  for (const [id, node] of registry) {
    if (!id.startsWith(start) || id.length === start.length) continue
    const name = node.key.slice(start.length).split('\\', 1)[0] ?? ''
    if (!names.has(accountKey(name))) names.set(accountKey(name), name)
  }
  return [...names.values()]
}

export function setValue(registry: Registry, key: RegistryKey, name: string, data: ValueData): Registry {
  return changeRegistry(registry, [{ kind: 'set-value', key, name, data }])
}

export function deleteValue(registry: Registry, key: RegistryKey, name: string): Registry {
  return changeRegistry(registry, [{ kind: 'delete-value', key, name }])
}

export function deleteKey(registry: Registry, key: RegistryKey): Registry {
  return changeRegistry(registry, [{ kind: 'delete-key', key }])
}

/** A key with all below it: what `reg export` saves, and the empty registry where there is no such key. */
export function exportTree(registry: Registry, key: RegistryKey): Registry {
  const top = accountKey(key)
  return new Map([...registry].filter(([id]) => isInTree(id, top)))
}

/** What was exported, put back: keys and values are added, none is removed. That is what `reg import` does. */
export function importTree(registry: Registry, exported: Registry): Registry {
  const operations = [...exported.values()].flatMap(({ key, values }): RegistryOperation[] => [
    { kind: 'create-key', key },
    ...[...values.values()].map(({ name, data }) => ({ kind: 'set-value', key, name, data }) as const),
  ])
  return changeRegistry(registry, operations)
}

/**
 * Carries out operations in their order and gives the new registry; the old one stays as it is. Deleting what is not there
 * does nothing. Each key that changes is copied once, however many operations there are: a list may have ten thousand
 * values. Source: KB 310516 (what a .reg file does).
 */
export function changeRegistry(registry: Registry, operations: Iterable<RegistryOperation>): Registry {
  const draft = new Map(registry)
  /** What is ours already, and so may be changed in place. */
  const drafted = new Map<string, Map<string, RegistryValue>>()
  const valuesIn = (key: RegistryKey) => {
    const id = accountKey(key)
    const own = drafted.get(id)
    if (own !== undefined) return own
    const node = draft.get(id)
    const values = new Map(node?.values)
    // A key above that nobody made by itself is there all the same, but it is not listed: it has no values.
    draft.set(id, { key: node?.key ?? key, values })
    drafted.set(id, values)
    return values
  }
  for (const operation of operations) {
    switch (operation.kind) {
      case 'create-key':
        valuesIn(operation.key)
        break
      case 'delete-key': {
        const top = accountKey(operation.key)
        for (const id of [...draft.keys()].filter((id) => isInTree(id, top))) {
          draft.delete(id)
          drafted.delete(id)
        }
        break
      }
      case 'clear-key':
        if (draft.has(accountKey(operation.key))) valuesIn(operation.key).clear()
        break
      case 'set-value': {
        const values = valuesIn(operation.key)
        const id = accountKey(operation.name)
        values.set(id, { name: values.get(id)?.name ?? operation.name, data: operation.data })
        break
      }
      case 'delete-value':
        if (draft.has(accountKey(operation.key))) valuesIn(operation.key).delete(accountKey(operation.name))
        break
    }
  }
  return draft
}

function isInTree(id: string, top: string): boolean {
  return top === '' || id === top || id.startsWith(`${top}\\`)
}

/** A value that is not the same in two registries; null: it is missing there. */
export interface RegistryDifference {
  readonly key: RegistryKey
  readonly name: string
  readonly before: ValueData | null
  readonly after: ValueData | null
}

/**
 * Every value in which two registries differ. A key without values counts as none, and the spelling of keys and names
 * does not count, since Windows goes by neither. Data is compared exactly.
 */
export function registryDifferences(before: Registry, after: Registry): readonly RegistryDifference[] {
  const differences: RegistryDifference[] = []
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const old = before.get(id)
    const now = after.get(id)
    // Most keys of a copy are the very same ones.
    if (old === now) continue
    const key = (old ?? now)?.key ?? ''
    for (const name of new Set([...(old?.values.keys() ?? []), ...(now?.values.keys() ?? [])])) {
      const was = old?.values.get(name)
      const is = now?.values.get(name)
      if (was !== undefined && is !== undefined && isSameData(was.data, is.data)) continue
      const spelled = (was ?? is)?.name ?? ''
      differences.push({ key, name: spelled, before: was?.data ?? null, after: is?.data ?? null })
    }
  }
  return differences
}

function isSameData(data: ValueData, other: ValueData): boolean {
  if (data.type === 'other' || other.type === 'other') {
    return (
      data.type === 'other' &&
      other.type === 'other' &&
      data.registryType === other.registryType &&
      data.hex === other.hex
    )
  }
  return data.type === other.type && data.data === other.data
}
