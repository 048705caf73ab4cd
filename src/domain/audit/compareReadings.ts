import { PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import type { FirewallProfile } from '#domain/windows/firewallException.ts'
import { changeRegistry, EMPTY_REGISTRY, registryDifferences } from '#domain/windows/registry.ts'
import type { Registry, RegistryKey, ValueData } from '#domain/windows/registry.ts'
import { observe } from './observation.ts'
import { statementOperations } from './observedOffer.ts'
import type { ListedException, Reading } from './reading.ts'

/** What one of two files says of a setting: text as it would be typed; `not-there`; or the file does not show it. */
export type ComparedSide =
  | { readonly state: 'there'; readonly text: string }
  | { readonly state: 'not-there' | 'not-shown' }

/** A setting in which two files differ. */
export interface ReadingDifference {
  /** A key of HKLM, or `netsh firewall` and the profile. */
  readonly key: string
  /** Of the value, the port or the program; empty: the default value of the key. */
  readonly name: string
  readonly before: ComparedSide
  readonly after: ComparedSide
}

/**
 * Settings in which two files differ: before and after on one computer, or two computers. Those that both files show come
 * first; of the others one file says nothing, which is not the same as that they are not there.
 */
export function compareReadings(one: Reading, other: Reading): readonly ReadingDifference[] {
  const all = [...registryCompared(one, other), ...listsCompared(one, other)]
  const isHidden = ({ before, after }: ReadingDifference) =>
    before.state === 'not-shown' || after.state === 'not-shown'
  return [...all.filter((each) => !isHidden(each)), ...all.filter(isHidden)]
}

function registryCompared(one: Reading, other: Reading): readonly ReadingDifference[] {
  const [seenBefore, seenAfter] = [observe(one), observe(other)]
  const side = (seen: typeof seenBefore, key: RegistryKey, name: string, data: ValueData | null) =>
    data === null ? nothing(seen.value(key, name).state !== 'not-shown') : there(dataText(data))
  return registryDifferences(registryOf(one), registryOf(other)).map(({ key, name, before, after }) => ({
    key,
    name,
    before: side(seenBefore, key, name, before),
    after: side(seenAfter, key, name, after),
  }))
}

function registryOf({ statements }: Reading): Registry {
  return changeRegistry(EMPTY_REGISTRY, statements.flatMap(statementOperations))
}

/** A number in hexadecimal as well, as regedit shows it; other types as a .reg file has them. */
function dataText(data: ValueData): string {
  switch (data.type) {
    case 'REG_DWORD':
      return data.data < 10 ? String(data.data) : `${data.data} (0x${data.data.toString(16)})`
    case 'REG_SZ':
      return data.data
    case 'other':
      return `hex(${data.registryType.toString(16)}):${data.hex}`
  }
}

function there(text: string): ComparedSide {
  return { state: 'there', text }
}

function nothing(isShown: boolean): ComparedSide {
  return { state: isShown ? 'not-there' : 'not-shown' }
}

/** What netsh lists, and the switches that it shows. */
function listsCompared(one: Reading, other: Reading): readonly ReadingDifference[] {
  const [before, after] = [listed(one), listed(other)]
  return [...new Map([...before, ...after])].flatMap(([id, { key, name, list }]) => {
    const [was, is] = [before.get(id)?.text, after.get(id)?.text]
    if (was === is) return []
    return {
      key,
      name,
      before: was === undefined ? nothing(isListShown(one, list)) : there(was),
      after: is === undefined ? nothing(isListShown(other, list)) : there(is),
    }
  })
}

interface Listed {
  readonly key: string
  readonly name: string
  readonly text: string
  /** Null: a switch, which is there wherever it is shown. */
  readonly list: Pick<ListedException, 'profile' | 'store' | 'kind'> | null
}

/** By what it is about, without case. */
function listed({ exceptions, firewall }: Reading): ReadonlyMap<string, Listed> {
  const all = new Map<string, Listed>()
  const add = (entry: Listed, store = '') => {
    const id = `${store} ${entry.key} ${entry.name}`.toUpperCase()
    const text = all.get(id)?.text
    all.set(id, text === undefined ? entry : { ...entry, text: `${text} | ${entry.text}` })
  }
  for (const exception of exceptions) {
    const { profile, store, kind, port, protocol, path, scope, enabled, name } = exception
    const subject = kind === 'port' ? `${port ?? '?'}:${protocol ?? '?'}` : (path ?? '?')
    const text = [scope ?? '?', onOff(enabled, 'Enabled', 'Disabled'), name].join(':')
    add({ key: listKey(profile), name: subject, text, list: { profile, store, kind } }, store)
  }
  for (const { profile, isOn, allowsExceptions } of firewall) {
    const key = listKey(profile)
    // As netsh calls them.
    const switches = [
      ['Operational mode', isOn],
      ['Exception mode', allowsExceptions],
    ] as const
    for (const [name, value] of switches) {
      if (value !== null) add({ key, name, text: onOff(value, 'Enable', 'Disable'), list: null })
    }
  }
  return all
}

function listKey(profile: FirewallProfile | null): string {
  return profile === null ? 'netsh firewall' : `netsh firewall, ${PROFILE_KEYS[profile]}`
}

function onOff(value: boolean | null, on: string, off: string): string {
  return value === null ? '?' : value ? on : off
}

function isListShown({ wholeLists = [] }: Reading, list: Listed['list']): boolean {
  return (
    list !== null &&
    wholeLists.some(
      ({ profile, store, kind }) => profile === list.profile && store === list.store && kind === list.kind,
    )
  )
}
