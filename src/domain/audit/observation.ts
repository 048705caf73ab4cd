import { accountKey } from '#domain/windows/accounts.ts'
import type { RegistryKey, ValueData } from '#domain/windows/registry.ts'
import { currentControlSet } from './concerns.ts'
import type { Place, Reading, Statement } from './reading.ts'

/** A value as a file says it is. */
export interface SeenValue {
  readonly key: RegistryKey
  readonly name: string
  readonly data: ValueData
  readonly place: Place
}

/** What a file says of one value. */
type Seen =
  | { readonly state: 'there'; readonly value: SeenValue; readonly others: readonly SeenValue[] }
  /** It is not there, or whoever takes the file over deletes it; the place where it says so, if it says so itself. */
  | { readonly state: 'not-there'; readonly place: Place | null }
  /** The file does not show this key: nothing is known of it. */
  | { readonly state: 'not-shown' }

/**
 * What a file says of HKLM, to be asked by key and name. As Windows compares them, without case. Of one file the last
 * statement counts; of several files in it (policy objects of a backup) each has its say: `others` say something else.
 */
export interface Observation {
  readonly value: (key: RegistryKey, name: string) => Seen
  /** The values of a key as they are in the end; null: the file does not show this key. */
  readonly valuesOf: (key: RegistryKey) => readonly SeenValue[] | null
}

interface KeyState {
  readonly values: Map<string, SeenValue>
  /** Values that something earlier, in another file, said otherwise. */
  readonly others: Map<string, SeenValue[]>
  readonly gone: Map<string, Place>
  /** Named or cleared: what is not said otherwise is not there. */
  cleared: Place | null
}

export function observe({ statements, whole, wholeAlone = [] }: Reading): Observation {
  const keys = new Map<string, KeyState>()
  /** Keys that go with all below them: whatever is not set again behind that is not there. */
  const deleted: { readonly top: string; readonly place: Place }[] = []
  const stateOf = (key: RegistryKey): KeyState => {
    const id = accountKey(currentControlSet(key))
    const state = keys.get(id) ?? { values: new Map(), others: new Map(), gone: new Map(), cleared: null }
    keys.set(id, state)
    return state
  }
  for (const statement of statements) {
    if (statement.hive !== 'HKLM') continue
    if (statement.kind === 'key-deleted') {
      deleted.push({ top: accountKey(currentControlSet(statement.key)), place: statement.place })
    }
    take(statement, stateOf, keys)
  }
  const isWhole = (key: RegistryKey) => {
    const id = accountKey(currentControlSet(key))
    return (
      whole.some((top) => isIn(id, accountKey(currentControlSet(top)))) ||
      wholeAlone.some((alone) => id === accountKey(currentControlSet(alone)))
    )
  }
  const deletionOf = (key: RegistryKey) => {
    const id = accountKey(currentControlSet(key))
    return deleted.findLast(({ top }) => isIn(id, top))?.place ?? null
  }
  return {
    value: (key, name) => {
      const state = keys.get(accountKey(currentControlSet(key)))
      const id = accountKey(name)
      const value = state?.values.get(id)
      if (value !== undefined) return { state: 'there', value, others: state?.others.get(id) ?? [] }
      const gone = state?.gone.get(id) ?? state?.cleared ?? deletionOf(key)
      if (gone !== null) return { state: 'not-there', place: gone }
      return isWhole(key) ? { state: 'not-there', place: null } : { state: 'not-shown' }
    },
    valuesOf: (key) => {
      const state = keys.get(accountKey(currentControlSet(key)))
      if (state !== undefined && (state.values.size > 0 || state.cleared !== null)) {
        return [...state.values.values()]
      }
      return isWhole(key) || deletionOf(key) !== null ? [] : null
    },
  }
}

function take(
  statement: Statement,
  stateOf: (key: RegistryKey) => KeyState,
  keys: Map<string, KeyState>,
): void {
  const { key, place } = statement
  switch (statement.kind) {
    case 'key':
      break
    case 'value': {
      const { name, data } = statement
      const state = stateOf(key)
      const id = accountKey(name)
      const before = state.values.get(id)
      if (before !== undefined && before.place.inner !== place.inner && !isSame(before.data, data)) {
        state.others.set(id, [...(state.others.get(id) ?? []), before])
      }
      state.values.set(id, { key, name, data, place })
      state.gone.delete(id)
      break
    }
    case 'value-deleted': {
      const state = stateOf(key)
      state.values.delete(accountKey(statement.name))
      state.gone.set(accountKey(statement.name), place)
      break
    }
    case 'key-cleared': {
      const state = stateOf(key)
      state.values.clear()
      state.cleared = place
      break
    }
    case 'key-deleted': {
      const top = accountKey(currentControlSet(key))
      for (const [id, state] of keys) {
        if (!isIn(id, top)) continue
        state.values.clear()
        state.cleared = place
      }
      break
    }
    case 'not-there': {
      const state = stateOf(key)
      if (statement.name === null) state.cleared = place
      else state.gone.set(accountKey(statement.name), place)
      break
    }
  }
}

function isIn(id: string, top: string): boolean {
  return id === top || id.startsWith(`${top}\\`)
}

function isSame(one: ValueData, other: ValueData): boolean {
  if (one.type === 'other' || other.type === 'other') {
    return one.type === other.type && one.type === 'other' && other.type === 'other' && one.hex === other.hex
  }
  return one.type === other.type && one.data === other.data
}
