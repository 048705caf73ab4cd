import type { Look } from '#domain/plan/requirementTable.ts'
import { accountKey } from '#domain/windows/accounts.ts'
import { destinationOf, isDefinitionFor } from '#domain/windows/firewall.ts'
import { FIREWALL_PROFILES, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import type { FirewallProfile } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL } from '#domain/windows/localFirewall.ts'
import type { ValueData } from '#domain/windows/registry.ts'
import type { Evidence } from './auditFinding.ts'
import type { Observation, SeenValue } from './observation.ts'
import type { Place, Reading } from './reading.ts'

/** What a file shows of one requirement. `isArticle`: any addresses will do. */
export function evidenceOf(
  look: Exclude<Look, { kind: 'helpers-only' }>,
  seen: Observation,
  reading: Reading,
  isArticle: boolean,
): Evidence {
  switch (look.kind) {
    case 'value':
      return shieldEvidence(look, reading) ?? valueEvidence(look, seen)
    case 'absent':
      return absentEvidence(look, seen)
    case 'helper':
      return helperEvidence(look, seen)
    case 'entry':
      return entryEvidence(look, entriesOf(look, seen, reading), isArticle)
    case 'other-list':
      return otherEvidence(look, seen, reading)
    case 'local-list-counts':
      return localCounts(look.key, seen)
    case 'netsh':
      return {
        ...NOT_SHOWN,
        wanted: 'netsh firewall',
        state: reading.exceptions.length > 0 ? 'met' : 'unknown',
      }
    case 'computer': {
      const { computer } = reading
      if (computer === null) return { ...NOT_SHOWN, wanted: look.name }
      const state = accountKey(computer) === accountKey(look.name) ? 'met' : 'wrong'
      return { state, found: computer, wanted: look.name, place: null }
    }
    case 'windows':
      return textEvidence(seen, 'CurrentVersion', look.ntVersion, (text) => text === look.ntVersion)
    case 'service-pack': {
      const numbers = look.accepted.map((number) => (number === 0 ? '' : `Service Pack ${number}`))
      return textEvidence(seen, 'CSDVersion', numbers.join(' / '), (text) => numbers.includes(text))
    }
    case 'edition': {
      const isServer = look.family === 'server-2003'
      return textEvidence(seen, 'ProductName', isServer ? 'Windows Server 2003' : 'Windows XP', (text) =>
        (isServer ? /server 2003/i : /windows xp/i).test(text),
      )
    }
    case 'shell':
      return { ...NOT_SHOWN, wanted: look.is64Bit ? '64-bit' : '32-bit' }
  }
}

const NOT_SHOWN = { state: 'unknown', found: null, place: null } as const

function textEvidence(
  seen: Observation,
  name: string,
  wanted: string,
  fits: (text: string) => boolean,
): Evidence {
  const value = seen.value('SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion', name)
  if (value.state !== 'there') return { ...NOT_SHOWN, wanted }
  const found = shown(value.value.data)
  return { state: fits(found) ? 'met' : 'wrong', found, wanted, place: value.value.place }
}

function valueEvidence(
  { key, name, test, value }: Extract<Look, { kind: 'value' }>,
  seen: Observation,
): Evidence {
  const isNumber = typeof value === 'number'
  const wanted = test === 'is' ? String(value) : `≠ ${value}`
  const found = seen.value(key, name)
  if (found.state === 'not-shown') return { ...NOT_SHOWN, wanted }
  if (found.state === 'not-there') {
    return { state: test === 'is-not' ? 'met' : 'missing', found: null, wanted, place: found.place }
  }
  const { data, place } = found.value
  const isSame = (each: ValueData) =>
    isNumber
      ? each.type === 'REG_DWORD' && each.data === value
      : each.type === 'REG_SZ' && each.data.toUpperCase() === value.toUpperCase()
  const fits = (each: ValueData) => isSame(each) === (test === 'is')
  const others = found.others.filter((other) => fits(other.data) !== fits(data))
  const all = [data, ...others.map((other) => other.data)].map(shown)
  return {
    state: others.length > 0 ? 'conflicting' : fits(data) ? 'met' : 'wrong',
    found: all.join(' | '),
    wanted,
    place,
  }
}

/** What netsh says of exceptions in a profile is what counts there, whoever set it. Null: it is about something else. */
function shieldEvidence(look: Extract<Look, { kind: 'value' }>, { firewall }: Reading): Evidence | null {
  const state = firewall.find(
    ({ profile, allowsExceptions }) => allowsExceptions !== null && isShield(look, profile),
  )
  if (state === undefined) return null
  const allows = state.allowsExceptions === true
  return {
    state: allows ? 'met' : 'wrong',
    found: `Exception mode = ${allows ? 'Enable' : 'Disable'}`,
    wanted: 'Exception mode = Enable',
    place: state.place,
  }
}

/** Whether a requirement is that the computer itself allows exceptions in a profile. */
export function isShield({ key, name }: Extract<Look, { kind: 'value' }>, profile: FirewallProfile): boolean {
  return name === 'DoNotAllowExceptions' && key === `${LOCAL_FIREWALL}\\${PROFILE_KEYS[profile]}`
}

function absentEvidence({ key, names }: Extract<Look, { kind: 'absent' }>, seen: Observation): Evidence {
  const wanted = '–'
  const all = names.map((name) => ({ name, found: seen.value(key, name) }))
  for (const { name, found } of all) {
    if (found.state === 'there') {
      return { state: 'wrong', found: `${name} ${shown(found.value.data)}`, wanted, place: found.value.place }
    }
  }
  const isShown = all.every(({ found }) => found.state === 'not-there')
  return isShown ? { state: 'met', found: null, wanted, place: null } : { ...NOT_SHOWN, wanted }
}

function helperEvidence({ key, name }: Extract<Look, { kind: 'helper' }>, seen: Observation): Evidence {
  const wanted = name
  const listed = seen.valuesOf(key)
  if (listed === null) return { ...NOT_SHOWN, wanted }
  const entry = listed.find((each) => accountKey(each.name) === accountKey(name))
  if (entry === undefined) return { state: 'missing', found: null, wanted, place: null }
  const found = shown(entry.data)
  // The policy writes the account as name and as data; what Windows makes of two different ones is not documented.
  const isSame = accountKey(found) === accountKey(name)
  return { state: isSame ? 'met' : 'conflicting', found, wanted, place: entry.place }
}

/** Of the one that nobody else is on the list. */
export function onlyEvidence(
  seen: Observation,
  key: string,
  { whole }: Reading,
  helpers: readonly string[],
): Evidence {
  const wanted = helpers.join(', ')
  const listed = seen.valuesOf(key)
  if (listed === null) return { ...NOT_SHOWN, wanted }
  const names = new Set(helpers.map(accountKey))
  const others = listed.filter(({ name }) => !names.has(accountKey(name)))
  const [first] = others
  if (first !== undefined) {
    return { state: 'wrong', found: others.map(({ name }) => name).join(', '), wanted, place: first.place }
  }
  // That nobody else is on the list can be said of a file that shows all of it.
  const isWhole = whole.some((top) => accountKey(`${key}\\`).startsWith(accountKey(`${top}\\`)))
  return { state: isWhole ? 'met' : 'unknown', found: null, wanted, place: null }
}

/** An entry for a port or a program, in whichever list. */
export interface Entry {
  readonly text: string
  readonly isEnabled: boolean | null
  readonly scope: string | null
  readonly place: Place
}

export function entriesOf(
  { key, subject, store }: { key: string; subject: string; store: 'policy' | 'netsh' },
  seen: Observation,
  { exceptions, wholeLists = [] }: Reading,
): readonly Entry[] | null {
  const destination = destinationOf(subject)
  const profile = FIREWALL_PROFILES.find((each) => key.includes(`\\${PROFILE_KEYS[each]}\\`)) ?? null
  const listed = exceptions.filter((exception) => {
    const isThere = exception.profile === null || exception.profile === profile
    return (
      isThere &&
      exception.kind === destination.kind &&
      (exception.store === 'any' || (exception.store === 'policy') === (store === 'policy'))
    )
  })
  const values = seen.valuesOf(key)
  const isListed = wholeLists.some(
    (list) =>
      list.profile === profile &&
      list.kind === destination.kind &&
      (list.store === 'any' || (list.store === 'policy') === (store === 'policy')),
  )
  const entries = [
    ...(values ?? []).filter(({ data }) => isDefinitionFor(data, destination)).map(entryOf),
    ...listed.flatMap((exception): readonly Entry[] => {
      const { enabled, scope, name, place, port, protocol, path } = exception
      const text = port === null ? (path ?? '') : `${port}:${protocol ?? '?'}`
      const definition = `${text}:${scope ?? '*'}:Enabled:${name.replaceAll(':', '')}`
      return isDefinitionFor({ type: 'REG_SZ', data: definition }, destination)
        ? [{ text: `${text} ${name}`, isEnabled: enabled, scope, place }]
        : []
    }),
  ]
  // A list that some output shows only in part may still have it.
  return entries.length === 0 && values === null && !isListed ? null : entries
}

function entryOf({ data, place }: SeenValue): Entry {
  const text = shown(data)
  const [, scope = '', status = ''] = /:([^:]*):(enabled|disabled):[^:]*$/i.exec(text) ?? []
  return { text, isEnabled: status.toLowerCase() === 'enabled', scope, place }
}

function entryEvidence(
  { subject, addresses }: Extract<Look, { kind: 'entry' }>,
  entries: readonly Entry[] | null,
  isArticle: boolean,
): Evidence {
  const wanted = `${subject} ${addresses.test === 'is' ? addresses.text : `≠ ${addresses.text}`}`
  if (entries === null) return { ...NOT_SHOWN, wanted }
  const [first] = entries
  if (first === undefined) return { state: 'missing', found: null, wanted, place: null }
  const found = entries.map(({ text }) => text).join(' | ')
  const disabled = entries.find(({ isEnabled }) => isEnabled === false)
  const enabled = entries.find(({ isEnabled }) => isEnabled === true)
  if (disabled !== undefined) {
    return { state: enabled === undefined ? 'wrong' : 'conflicting', found, wanted, place: disabled.place }
  }
  if (enabled === undefined) return { state: 'unknown', found, wanted, place: first.place }
  const isRight = ({ scope }: Entry) =>
    isArticle || scope === null
      ? null
      : (scope.toLowerCase() === addresses.text.toLowerCase()) === (addresses.test === 'is')
  const wrong = entries.find((entry) => isRight(entry) === false)
  if (wrong !== undefined) return { state: 'wrong', found, wanted, place: wrong.place }
  const isUnsure = !isArticle && entries.some(({ scope }) => scope === null)
  return { state: isUnsure ? 'unknown' : 'met', found, wanted, place: enabled.place }
}

function otherEvidence(
  look: Extract<Look, { kind: 'other-list' }>,
  seen: Observation,
  reading: Reading,
): Evidence {
  const wanted = '–'
  if (look.onlyIf !== null) {
    const on = seen.value(look.onlyIf, 'Enabled')
    if (on.state === 'not-shown') return { ...NOT_SHOWN, wanted }
    const isOn = on.state === 'there' && on.value.data.type === 'REG_DWORD' && on.value.data.data === 1
    if (!isOn) return { state: 'met', found: null, wanted, place: null }
  }
  for (const subject of look.subjects) {
    const entries = entriesOf({ ...look, subject }, seen, reading)
    if (entries === null) return { ...NOT_SHOWN, wanted }
    const disabled = entries.find(({ isEnabled }) => isEnabled === false)
    if (disabled !== undefined) {
      return { state: 'conflicting', found: disabled.text, wanted, place: disabled.place }
    }
    const { test, text } = look.addresses
    const wider = entries.find(
      ({ scope }) =>
        look.narrow.includes(subject) &&
        scope !== null &&
        (scope.toLowerCase() === text.toLowerCase()) !== (test === 'is'),
    )
    if (wider !== undefined) return { state: 'unknown', found: wider.text, wanted, place: wider.place }
  }
  return { state: 'met', found: null, wanted, place: null }
}

/** A policy list that is set, on or off, stands before the local one unless it says that both count. */
function localCounts(key: string, seen: Observation): Evidence {
  const wanted = 'AllowUserPrefMerge 1'
  const merge = seen.value(key, 'AllowUserPrefMerge')
  const on = seen.value(key, 'Enabled')
  const number = (each: typeof on) =>
    each.state === 'there' && each.value.data.type === 'REG_DWORD' ? each.value.data.data : null
  const place = on.state === 'there' ? on.value.place : null
  if (merge.state === 'there') {
    const isOn = number(merge) === 1
    return { state: isOn ? 'met' : 'wrong', found: shown(merge.value.data), wanted, place: merge.value.place }
  }
  if (on.state === 'there') return { state: 'conflicting', found: `Enabled ${number(on)}`, wanted, place }
  const isShown = on.state === 'not-there' && merge.state === 'not-there'
  return isShown ? { state: 'met', found: null, wanted, place: null } : { ...NOT_SHOWN, wanted }
}

function shown(data: ValueData): string {
  if (data.type === 'other') return data.hex
  return data.type === 'REG_DWORD' ? String(data.data) : data.data
}
