import type { RegistryChange } from '#domain/plan/plan.ts'

/**
 * What a reader found in a registry, and what a plan must make of it. Written without the product's own parser and
 * writer, so that an error there cannot hide itself here.
 */
export type Registry = ReadonlyMap<string, Values>
type Values = ReadonlyMap<string, Value>

interface Value {
  readonly type: string
  readonly data: string | number
}

/** A program that reads .reg files into a registry of its own, and writes it down again. */
export interface RegistryReader {
  /** Makes the policies and these keys hold exactly this. */
  readonly reset: (registry: Registry) => Promise<void>
  readonly importRegFile: (bytes: Uint8Array) => Promise<void>
  /** A key below HKEY_LOCAL_MACHINE with all below it; empty where there is none. */
  readonly exportKey: (key: string) => Promise<Registry>
  readonly stop: () => Promise<void>
}

export const HEADER = 'Windows Registry Editor Version 5.00'
export const HIVE = 'HKEY_LOCAL_MACHINE'

/** Reads what `regedit /E` and `net registry export` write. Keys in lower case, because the registry ignores case. */
export function readExport(bytes: Uint8Array): Registry {
  const [header, ...lines] = new TextDecoder('utf-16le', { fatal: true }).decode(bytes).split('\r\n')
  if (header !== HEADER) throw new Error(`Not an export: ${header}`)
  const registry = new Map<string, Map<string, Value>>()
  let values = new Map<string, Value>()
  for (const line of joinContinued(lines)) {
    if (line === '' || line.startsWith(';')) continue
    if (line.startsWith(`[${HIVE}`)) {
      values = new Map()
      registry.set(line.slice(HIVE.length + 2, -1).toLowerCase(), values)
      continue
    }
    const { name, value } = readValue(line)
    if (values.has(name)) throw new Error(`Twice in an export: ${line}`)
    values.set(name, value)
  }
  return registry
}

/** Only hex data goes on in the next line; a text that ends in a backslash has its quote behind it. */
function joinContinued(lines: readonly string[]): readonly string[] {
  return lines
    .join('\r\n')
    .replaceAll(/,\\\r\n\s*/g, ',')
    .split('\r\n')
}

function readValue(line: string): { name: string; value: Value } {
  const QUOTED = String.raw`"((?:[^"\\]|\\.)*)"`
  const parts = new RegExp(`^(?:@|${QUOTED})=(?:${QUOTED}|(hex(?:\\([0-9a-f]+\\))?|dword):(.*))$`, 's').exec(
    line,
  )
  if (parts === null) throw new Error(`Not understood in an export: ${line}`)
  const [, name = '', text, type = '', data = ''] = parts
  const value =
    text !== undefined
      ? { type: 'REG_SZ', data: unescape(text) }
      : type === 'dword'
        ? { type: 'REG_DWORD', data: Number.parseInt(data, 16) }
        : { type, data }
  return { name: unescape(name), value }
}

function unescape(text: string): string {
  return text.replaceAll(/\\(.)/gs, '$1')
}

/** A line per value, sorted: two registries are equal when these are. A key without values counts as none. */
export function settings(registry: Registry): readonly string[] {
  return [...registry]
    .flatMap(([key, values]) =>
      [...values].map(([name, { type, data }]) => JSON.stringify([key, name, type, data])),
    )
    .sort()
}

/** Who was on a list before and must be gone. */
export const STRAY_HELPER = 'CONTOSO\\Left-the-company'
/** What somebody else has set beside our values and must stay. */
const BYSTANDER = "Somebody else's"

/** The registry that changes find: what each says was there before, a stray helper on a list, and bystanders. */
export function startOf(changes: readonly RegistryChange[]): Registry {
  const start: Draft = new Map()
  for (const change of changes) {
    const key = change.target.key.toLowerCase()
    if (change.kind === 'value') {
      putText(start, key, BYSTANDER)
      if (change.before !== null) put(start, key, change.target.name, change.before)
      else if (change.after === null) put(start, key, change.target.name, strayValue(change))
    } else for (const entry of [STRAY_HELPER, ...(change.before ?? [])]) putText(start, key, entry)
  }
  return start
}

/** Of changes that take out what may be there: what is there, in a registry of its own. */
export function straysOf(changes: readonly RegistryChange[]): Registry {
  const strays: Draft = new Map()
  for (const change of changes) {
    if (change.kind === 'value' && change.before === null && change.after === null) {
      put(strays, change.target.key.toLowerCase(), change.target.name, strayValue(change))
    }
  }
  return strays
}

function strayValue({ target: { name } }: { readonly target: { readonly name: string } }): Value {
  return name.includes(':') ? { type: 'REG_SZ', data: name } : { type: 'REG_DWORD', data: 1 }
}

/** What a registry must be after changes. */
export function carriedOut(registry: Registry, changes: readonly RegistryChange[]): Registry {
  const result: Draft = new Map([...registry].map(([key, values]) => [key, new Map(values)]))
  for (const change of changes) {
    const key = change.target.key.toLowerCase()
    if (change.kind === 'value') {
      if (change.after === null) result.get(key)?.delete(change.target.name)
      else put(result, key, change.target.name, change.after)
    } else {
      result.delete(key)
      for (const entry of change.after ?? []) putText(result, key, entry)
    }
  }
  return result
}

type Draft = Map<string, Map<string, Value>>

function putText(draft: Draft, key: string, text: string): void {
  put(draft, key, text, { type: 'REG_SZ', data: text })
}

function put(draft: Draft, key: string, name: string, value: Value): void {
  draft.set(key, (draft.get(key) ?? new Map<string, Value>()).set(name, value))
}

/** The bytes of a .reg file that removes keys with all below them, and then sets values. */
export function importOf(registry: Registry, removed: readonly string[] = []): Uint8Array {
  const lines = [HEADER, '', ...removed.flatMap((key) => [`[-${HIVE}\\${key}]`, ''])]
  for (const [key, values] of registry) {
    lines.push(`[${HIVE}\\${key}]`)
    for (const [name, { data }] of values) {
      lines.push(`${quote(name)}=${typeof data === 'number' ? `dword:${data.toString(16)}` : quote(data)}`)
    }
    lines.push('')
  }
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf16le')
}

export function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}
