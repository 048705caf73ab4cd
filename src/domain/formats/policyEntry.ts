import type { RegistryData } from '#domain/windows/registry.ts'
import type { PolicyOperation } from './policyOperation.ts'
import { numberBytes, REG_DWORD, REG_SZ, textData } from './registryPol.ts'
import type { PolEntry, RegistryPolEntry } from './registryPol.ts'

/** Names that are instructions to Windows; everything that starts with `**` is one. */
const CLEAR_KEY = '**delvals.'
const DELETE_VALUE = '**del.'
export const INSTRUCTION = '**'

/** What GPMC writes as the data of an instruction: one blank and the NUL. */
const BLANK = textData(' ')

/**
 * The entry that carries out an operation. Text is UTF-16LE with its NUL. Throws on a name that would be taken for an
 * instruction, an empty name and a NUL. What is too long is made all the same: it is not read without a problem.
 */
export function entryOf(operation: PolicyOperation): PolEntry {
  const { key } = operation
  switch (operation.kind) {
    case 'clear-key':
      return { key: checked(key), name: CLEAR_KEY, type: REG_SZ, data: BLANK }
    case 'delete-value':
      return { key: checked(key), name: DELETE_VALUE + plainName(operation.name), type: REG_SZ, data: BLANK }
    case 'set-value':
      return { key: checked(key), name: plainName(operation.name), ...typedData(operation.data) }
    case 'other':
      throw new Error(`No plan asks for ${operation.what}`)
  }
}

function typedData(data: RegistryData): { readonly type: number; readonly data: Uint8Array } {
  switch (data.type) {
    case 'REG_DWORD':
      if (data.data !== data.data >>> 0) throw new Error(`${data.data} is not a DWORD`)
      return { type: REG_DWORD, data: numberBytes(data.data) }
    case 'REG_SZ':
      return { type: REG_SZ, data: textData(checked(data.data)) }
  }
}

function plainName(name: string): string {
  // Without a name, Windows makes the key and sets nothing.
  if (name === '' || name.startsWith(INSTRUCTION)) {
    throw new Error(`A Registry.pol cannot name a value ${JSON.stringify(name)}`)
  }
  return checked(name)
}

function checked(text: string): string {
  if (text.includes('\0')) throw new Error(`A Registry.pol cannot hold ${JSON.stringify(text)}`)
  return text
}

/** What an entry does, for whoever carries it out. Instructions occur in several spellings, so case does not count. */
export function policyOperationOf({ key, name, type, data, value }: RegistryPolEntry): PolicyOperation {
  const lower = name.toLowerCase()
  if (lower === CLEAR_KEY) return { kind: 'clear-key', key }
  if (lower.startsWith(DELETE_VALUE) && lower !== DELETE_VALUE) {
    return { kind: 'delete-value', key, name: name.slice(DELETE_VALUE.length) }
  }
  if (value === null || name === '' || name.startsWith(INSTRUCTION)) {
    return { kind: 'other', key, what: `${JSON.stringify(name)} (type ${type}, ${data.length} bytes)` }
  }
  return { kind: 'set-value', key, name, data: value }
}
