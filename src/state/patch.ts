/** Some keys of a record and what they become; `undefined` takes the key away. */
export type Patch<T> = { readonly [Key in keyof T]?: T[Key] | undefined }

/** The part of a patch that changes something. */
export function effectOf<T extends object>(patch: Patch<T>, record: T): Patch<T> {
  const changes = (Object.keys(patch) as (keyof T)[]).filter((key) => !isSame(patch[key], record[key]))
  return pick(patch, changes)
}

/** The patch that brings one record to another. */
export function patchBetween<T extends object>(from: T, to: T): Patch<T> {
  if (from === to) return {}
  const without = Object.fromEntries(Object.keys(from).map((key) => [key, undefined])) as Patch<T>
  return effectOf({ ...without, ...to }, from)
}

/** What stands now where the patch writes: applying it later takes the patch back. */
export function inverseOf<T extends object>(patch: Patch<T>, record: T): Patch<T> {
  return pick(record, Object.keys(patch) as (keyof T)[])
}

export function applyPatch<T extends object>(patch: Patch<T>, record: T): T {
  if (isEmpty(patch)) return record
  const entries = Object.entries({ ...record, ...patch })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T
}

export function isEmpty(patch: object): boolean {
  return Object.keys(patch).length === 0
}

function pick<T>(record: Patch<T>, keys: readonly (keyof T)[]): Patch<T> {
  return Object.fromEntries(keys.map((key) => [key, record[key]])) as Patch<T>
}

/** Answers are plain values or lists of them, so one level is deep enough; 10,000 helpers are compared in no time. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
  return a.every((item, index) => item === b[index])
}
