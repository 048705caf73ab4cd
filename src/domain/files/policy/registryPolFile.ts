import type { ReadBack } from '#domain/files/readBack.ts'
import type { BinaryContent, TaggedLine } from '#domain/formats/fileContent.ts'
import { entryOf, INSTRUCTION, policyOperationOf } from '#domain/formats/policyEntry.ts'
import {
  encodeRegistryPol,
  isKey,
  NAME_LIMIT,
  parseRegistryPol,
  SIZE_LIMIT,
  valueOf,
} from '#domain/formats/registryPol.ts'
import type { PolEntry } from '#domain/formats/registryPol.ts'
import { changeId } from '#domain/plan/plan.ts'
import type { ChangeId, RegistryChange } from '#domain/plan/plan.ts'
import { policyOperations, policyPart, readBackPolicy } from './policyPart.ts'

/**
 * A Registry.pol (PReg version 1) that carries out the policy part of registry changes, in their order; what
 * `policyPart` leaves out is not in it. Takes the changes to carry out: an undo's are already swapped. Text is UTF-16LE
 * with its NUL. Keys are spelled as in the plan: the registry ignores case. The lines are a listing, one for each entry.
 * Throws on a name that would be taken for an instruction, an empty name and a NUL: accounts and definitions have none.
 * What is too long is written all the same: `polConcerns` says it beforehand, and it is not read back without a problem.
 * Source: learn.microsoft.com, Registry Policy File Format; MS-GPREG 2.2.1; backups that GPMC wrote.
 */
export function writeRegistryPol(changes: readonly RegistryChange[]): BinaryContent {
  const entries: PolEntry[] = []
  const lines: TaggedLine[] = []
  for (const change of policyPart(changes).carried) {
    const id = changeId(change)
    for (const operation of policyOperations(change)) {
      const entry = entryOf(operation)
      entries.push(entry)
      lines.push({ text: listing(entry), change: id })
    }
  }
  return { encoding: 'binary', bytes: encodeRegistryPol(entries), lines }
}

/** `|` occurs in no key, account or definition of ours. */
function listing(entry: PolEntry): string {
  const start = `${entry.key} | ${entry.name}`
  if (entry.name.startsWith(INSTRUCTION)) return start
  const value = valueOf(entry.type, entry.data)
  return value === null ? `${start} | type ${entry.type}` : `${start} | ${value.type} | ${value.data}`
}

/**
 * Looks for the policy part of registry changes in the bytes of a Registry.pol: one setting for each value, each entry of
 * a list and each clearing of a list; a difference also for every problem and for whatever else the file does.
 */
export function readBackRegistryPol(changes: readonly RegistryChange[], bytes: Uint8Array): ReadBack {
  const { entries, problems } = parseRegistryPol(bytes)
  return readBackPolicy(
    changes,
    entries.map(policyOperationOf),
    problems.map(({ kind, offset }) => `byte ${offset}: ${kind}`),
  )
}

/**
 * Something in a planned Registry.pol that is outside the letter of MS-GPREG 2.2.1.
 * `not-ascii`: the grammar knows only ASCII in the name of a value, though the encoding has every letter. Such names are
 * written as they are; that Windows reads them is likely but UNCONFIRMED. With the others, use another file.
 */
export interface PolConcern {
  readonly kind: 'not-ascii' | 'name-length' | 'data-size' | 'key-characters'
  readonly change: ChangeId
  /** The key or the name that it is about. */
  readonly text: string
}

/** What to say before a Registry.pol for these changes is handed over. Nothing for what `policyPart` leaves out. */
export function polConcerns(changes: readonly RegistryChange[]): readonly PolConcern[] {
  return policyPart(changes).carried.flatMap((change) => {
    const id = changeId(change)
    const concerns: PolConcern[] = []
    if (!isKey(change.target.key))
      concerns.push({ kind: 'key-characters', change: id, text: change.target.key })
    for (const operation of policyOperations(change)) {
      const { name, data } = entryOf(operation)
      if (!/^[ -~]*$/.test(name)) concerns.push({ kind: 'not-ascii', change: id, text: name })
      if (name.length > NAME_LIMIT) concerns.push({ kind: 'name-length', change: id, text: name })
      if (data.length > SIZE_LIMIT) concerns.push({ kind: 'data-size', change: id, text: name })
    }
    return concerns
  })
}
