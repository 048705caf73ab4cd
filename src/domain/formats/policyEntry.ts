import type { RegistryData, RegistryKey, ValueData } from '#domain/windows/registry.ts'
import type { PolicyOperation } from './policyOperation.ts'
import { dataText, numberBytes, REG_DWORD, REG_SZ, textData } from './registryPol.ts'
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

/** What an entry of any producer's policy file does to a computer. A key has no hive. */
export type PolicyInstruction =
  /** It is there, with or without values. */
  | { readonly kind: 'create-key'; readonly key: RegistryKey }
  | {
      readonly kind: 'set-value'
      readonly key: RegistryKey
      readonly name: string
      readonly data: ValueData
    }
  /** Set only where the computer has no value of this name. */
  | {
      readonly kind: 'set-missing-value'
      readonly key: RegistryKey
      readonly name: string
      readonly data: ValueData
    }
  | { readonly kind: 'delete-value'; readonly key: RegistryKey; readonly name: string }
  /** All values of the key go; keys below it stay. */
  | { readonly kind: 'clear-key'; readonly key: RegistryKey }
  /** With all keys below it. */
  | { readonly kind: 'delete-key'; readonly key: RegistryKey }
  /** An instruction that nobody here knows; no computer sets a value of this name either. */
  | { readonly kind: 'unknown'; readonly key: RegistryKey; readonly name: string }

/** What a policy file says of one name; what takes long to read is read when it is asked for. */
export interface PolicyWords {
  readonly key: RegistryKey
  readonly name: string
  readonly data: () => ValueData
  /** The data as a text, for an instruction that has a list in them. */
  readonly text: () => string
}

/**
 * The same for any producer's entries: none for what only people read (`**Comment`) or what concerns rights (`**SecureKey`),
 * several for a list. Whatever begins with two stars is an instruction and never a value. An entry without a name makes
 * the key. That the keys of `**DeleteKeys` are below that of the entry is UNCONFIRMED.
 * Source: learn.microsoft.com, Registry Policy File Format; MS-GPREG 2.2.1 and 3.2.5.1.2; Platform SDK of 1998, System
 * Policies, Control Codes (`**soft.`; what is unknown is skipped).
 */
export function policyInstructionsOf({ key, name, data, text }: PolicyWords): readonly PolicyInstruction[] {
  if (name === '') return [{ kind: 'create-key', key }]
  if (!name.startsWith(INSTRUCTION)) return [{ kind: 'set-value', key, name, data: data() }]
  const lower = name.toLowerCase()
  // With and without the full stop: the documentation spells it without, GPMC with.
  if (lower === CLEAR_KEY || `${lower}.` === CLEAR_KEY) return [{ kind: 'clear-key', key }]
  if (lower === '**deletevalues') {
    return listed(text()).map((name) => ({ kind: 'delete-value', key, name }))
  }
  if (lower === '**deletekeys') {
    return listed(text()).map((below) => ({
      kind: 'delete-key',
      key: key === '' ? below : `${key}\\${below}`,
    }))
  }
  if (lower.startsWith(DELETE_VALUE) && lower !== DELETE_VALUE) {
    return [{ kind: 'delete-value', key, name: name.slice(DELETE_VALUE.length) }]
  }
  if (lower.startsWith(SOFT_VALUE) && lower !== SOFT_VALUE) {
    return [{ kind: 'set-missing-value', key, name: name.slice(SOFT_VALUE.length), data: data() }]
  }
  if (SILENT.some((start) => lower.startsWith(start))) return []
  return [{ kind: 'unknown', key, name }]
}

const SOFT_VALUE = '**soft.'
const SILENT: readonly string[] = ['**comment', '**securekey']

function listed(text: string): readonly string[] {
  return text.split(';').flatMap((item) => (item.trim() === '' ? [] : [item.trim()]))
}

/** The words of an entry of a Registry.pol, as Windows takes them: text ends at the first NUL, or where the data do. */
export function policyWordsOf({ key, name, type, data }: PolEntry): PolicyWords {
  return { key, name, data: () => typedValue(type, data), text: () => dataText(data) }
}

/** Data of a registry type by its number, from their bytes. */
export function typedValue(type: number, data: Uint8Array): ValueData {
  if (type === REG_SZ && data.length % 2 === 0) return { type: 'REG_SZ', data: dataText(data) }
  if (type === REG_DWORD && data.length === 4) {
    const [a = 0, b = 0, c = 0, d = 0] = data
    return { type: 'REG_DWORD', data: (a | (b << 8) | (c << 16) | (d << 24)) >>> 0 }
  }
  return { type: 'other', registryType: type, hex: hexOf(data) }
}

function hexOf(data: Uint8Array): string {
  return Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
