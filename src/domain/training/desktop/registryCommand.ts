import type { Machine } from '#domain/windows/machine.ts'
import { changeRegistry, getValue, hasKey, setValue, subkeysOf, valuesOf } from '#domain/windows/registry.ts'
import type { Registry, ValueData } from '#domain/windows/registry.ts'
import type { Answer } from './command.ts'
import type { Desktop } from './desktopState.ts'

const NOT_FOUND = ['Error:  The system was unable to find the specified registry key or value']
const DONE = ['The operation completed successfully']

/** `reg query`, `reg add` and `reg delete`, below HKEY_LOCAL_MACHINE. */
export function reg({ machine }: Desktop, [verb = '', path = '', ...options]: readonly string[]): Answer {
  const key = /^(?:HKLM|HKEY_LOCAL_MACHINE)(?:\\(.*))?$/is.exec(path)?.[1] ?? null
  const syntax = {
    output: ['Error:  Invalid command-line parameters', `Type "REG ${verb.toUpperCase()} /?" for usage.`],
  }
  const flags = readFlags(options)
  if (key === null || key === '' || flags === null) return syntax
  switch (verb.toLowerCase()) {
    case 'query':
      return { output: regQuery(machine.registry, key, flags) }
    case 'add':
      return regAdd(machine, key, flags) ?? syntax
    case 'delete':
      return regDelete(machine, key, flags) ?? syntax
    default:
      return syntax
  }
}

type Flags = ReadonlyMap<string, string>

/** `/v name`, `/f`, …; null: something that no command of reg has. */
function readFlags(words: readonly string[]): Flags | null {
  const flags = new Map<string, string>()
  for (let index = 0; index < words.length; index += 1) {
    const flag = (words[index] ?? '').toLowerCase()
    if (['/f', '/s', '/ve', '/va'].includes(flag)) flags.set(flag, '')
    else if (['/v', '/t', '/d'].includes(flag) && words[index + 1] !== undefined) {
      flags.set(flag, words[index + 1] ?? '')
      index += 1
    } else return null
  }
  return flags
}

function regQuery(registry: Registry, key: string, flags: Flags): readonly string[] {
  const name = flags.get('/v') ?? (flags.has('/ve') ? '' : null)
  if (name !== null) {
    const data = getValue(registry, key, name)
    return data === null ? NOT_FOUND : ['', ...queryLines(key, [{ name, data }])]
  }
  if (!hasKey(registry, key)) return NOT_FOUND
  const list = (path: string): readonly string[] => {
    const children = subkeysOf(registry, path).map((child) => `${path}\\${child}`)
    return [
      ...queryLines(path, valuesOf(registry, path)),
      ...(flags.has('/s')
        ? children.flatMap((child) => ['', ...list(child)])
        : children.map((child) => `HKEY_LOCAL_MACHINE\\${child}`)),
    ]
  }
  return ['', ...list(key)]
}

function queryLines(
  key: string,
  values: readonly { readonly name: string; readonly data: ValueData }[],
): readonly string[] {
  return [
    `HKEY_LOCAL_MACHINE\\${key}`,
    ...values.map(({ name, data }) => {
      const text =
        data.type === 'other'
          ? data.hex
          : data.type === 'REG_DWORD'
            ? `0x${data.data.toString(16)}`
            : data.data
      return `    ${name === '' ? '<NO NAME>' : name}\t${data.type}\t${text}`
    }),
  ]
}

/** Without `/f` it would ask before it overwrites; the replica takes the answer to be yes. */
function regAdd(machine: Machine, key: string, flags: Flags): Answer | null {
  const { registry } = machine
  const name = flags.get('/v') ?? (flags.has('/ve') ? '' : null)
  if (name === null) {
    if (flags.has('/t') || flags.has('/d')) return null
    return {
      output: DONE,
      machine: { ...machine, registry: changeRegistry(registry, [{ kind: 'create-key', key }]) },
    }
  }
  const data = readData((flags.get('/t') ?? 'REG_SZ').toUpperCase(), flags.get('/d') ?? '')
  return data === null
    ? null
    : { output: DONE, machine: { ...machine, registry: setValue(registry, key, name, data) } }
}

function readData(type: string, text: string): ValueData | null {
  if (type === 'REG_SZ') return { type, data: text }
  if (type !== 'REG_DWORD' || !/^(?:0x[\da-f]{1,8}|\d{1,10})$/i.test(text)) return null
  const data = Number(text)
  return data <= 0xff_ff_ff_ff ? { type, data } : null
}

function regDelete(machine: Machine, key: string, flags: Flags): Answer | null {
  const { registry } = machine
  const name = flags.get('/v') ?? (flags.has('/ve') ? '' : null)
  if (name === null ? !hasKey(registry, key) : getValue(registry, key, name) === null)
    return { output: NOT_FOUND }
  const next = changeRegistry(registry, [
    name !== null
      ? { kind: 'delete-value', key, name }
      : { kind: flags.has('/va') ? 'clear-key' : 'delete-key', key },
  ])
  return { output: DONE, machine: { ...machine, registry: next } }
}
