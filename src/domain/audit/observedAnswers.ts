import { ANSWERS_SCHEMA, readAnswers } from '#domain/answers/answers.ts'
import type { Answers } from '#domain/answers/answers.ts'
import { accountKey, readComputer, readDomain } from '#domain/windows/accounts.ts'
import { readScopeEntry } from '#domain/windows/addresses.ts'
import type { EditionId, ServicePackId } from '#domain/windows/editions.ts'
import { FIREWALL_POLICY, FIREWALL_PROFILES, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import type { FirewallProfile, Scope } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL } from '#domain/windows/localFirewall.ts'
import type { FirewallList } from '#domain/windows/localFirewall.ts'
import { MACHINE_KEYS } from '#domain/windows/machine.ts'
import type { RegistryKey, ValueData } from '#domain/windows/registry.ts'
import { HELPCTR, HELPSVC, PORT } from '#domain/windows/remoteAssistance.ts'
import { entriesOf } from './evidence.ts'
import type { Entry } from './evidence.ts'
import { observe } from './observation.ts'
import type { Observation } from './observation.ts'
import type { ListedException, Reading } from './reading.ts'

/**
 * What a file shows, as answers of the wizard; saved answers are those answers. What it does not show, shows in two ways, or
 * shows as switched off is left out, so that it is asked. A file that this site made says what is to be done with a computer,
 * and so gives no state of one but what follows from it. Whatever is given is accepted by `readAnswers`.
 */
export function observedAnswers(reading: Reading): Answers {
  if (reading.answers !== null) return reading.answers
  const seen = observe(reading)
  const found: Answers = {
    ...windowsOf(seen),
    ...solicitedOf(reading, seen),
    ...placesOf(reading),
    ...offerOf(seen),
    ...dcomOf(reading, seen),
    ...firewallOf(reading, seen),
  }
  return readAnswers({ schema: ANSWERS_SCHEMA, ...found }).answers
}

const WINDOWS: RegistryKey = 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion'
const PRODUCT: RegistryKey = 'SYSTEM\\CurrentControlSet\\Control\\ProductOptions'

function windowsOf(seen: Observation): Answers {
  const product = textOf(seen, WINDOWS, 'ProductName') ?? ''
  const version = textOf(seen, WINDOWS, 'CurrentVersion') ?? ''
  const isOurs = /windows (?:xp|server 2003)/i.test(product) || version === '5.1' || version === '5.2'
  if (!isOurs) return {}
  const edition = editionOf(version, seen)
  const servicePack = servicePackOf(seen)
  return {
    ...(edition === null ? {} : { edition }),
    ...(servicePack === null ? {} : { servicePack }),
  }
}

/** What editions of Server 2003 call themselves; Datacenter has Enterprise as well. Source: Microsoft, `OSVERSIONINFOEX`. */
const SUITES = [
  ['DATACENTER', 'server-2003-datacenter'],
  ['BLADE', 'server-2003-web'],
  ['ENTERPRISE', 'server-2003-enterprise'],
] as const satisfies readonly (readonly [string, EditionId])[]

/** Suites that leave the edition as it is; any other makes a product of its own. */
const PLAIN_SUITES: ReadonlySet<string> = new Set(['TERMINAL SERVER', ...SUITES.map(([suite]) => suite)])

/**
 * Null where it may be several: Professional, Media Center and Tablet PC have the same name, type and suites. A Windows for
 * workstations of version 5.2 is XP x64. Source: Microsoft, `OSVERSIONINFOEX` and KB 152078.
 */
function editionOf(version: string, seen: Observation): EditionId | null {
  const type = textOf(seen, PRODUCT, 'ProductType')?.toLowerCase()
  const suites = suitesOf(seen)
  if (version === '5.1') return suites?.includes('PERSONAL') === true ? 'xp-home' : null
  if (version !== '5.2' || type === undefined) return null
  if (type === 'winnt') return 'xp-professional-x64'
  if (suites?.every((suite) => PLAIN_SUITES.has(suite)) !== true) return null
  return SUITES.find(([suite]) => suites.includes(suite))?.[1] ?? 'server-2003-standard'
}

/** In upper case; null: not shown. A Windows without any has no such value. */
function suitesOf(seen: Observation): readonly string[] | null {
  const found = seen.value(PRODUCT, 'ProductSuite')
  if (found.state === 'not-shown') return null
  if (found.state === 'not-there') return []
  const { data } = found.value
  if (data.type === 'REG_SZ') return [data.data.toUpperCase()]
  return data.type === 'other' && data.registryType === MULTI_SZ ? textsOf(data.hex) : null
}

const MULTI_SZ = 7

/** UTF-16LE, each with a zero behind it. */
function textsOf(hex: string): readonly string[] {
  const units = hex.match(/[\da-f]{4}/gi) ?? []
  return units
    .map((unit) => String.fromCharCode(Number.parseInt(unit.slice(2) + unit.slice(0, 2), 16)))
    .join('')
    .split('\0')
    .filter((text) => text !== '')
    .map((text) => text.toUpperCase())
}

function servicePackOf(seen: Observation): ServicePackId | null {
  const found = seen.value(WINDOWS, 'CSDVersion')
  if (found.state === 'not-shown') return null
  if (found.state === 'not-there') return 'rtm'
  const { data } = found.value
  const [, number] = data.type === 'REG_SZ' ? (/^Service Pack ([123])$/i.exec(data.data) ?? []) : []
  return number === undefined ? null : (PACKS[Number(number) - 1] ?? null)
}

const PACKS: readonly ServicePackId[] = ['sp1', 'sp2', 'sp3']

/** The names that the file itself gives, where they can be answers. */
function placesOf({ computer, domain = null }: Reading): Answers {
  return {
    ...(domain === null || domain === '' || readDomain(domain) !== null ? {} : { domain }),
    ...(computer === null || computer === '' || readComputer(computer) !== null ? {} : { computer }),
  }
}

/** What only follows from having to be changed: this site writes the policy where it was disabled, and to enable it. */
function solicitedOf(reading: Reading, seen: Observation): Answers {
  const found = seen.value(MACHINE_KEYS.policy, 'fAllowToGetHelp')
  if (found.state === 'not-shown') return {}
  if (found.state === 'not-there') return showsComputer(reading) ? { solicited: 'enabled' } : {}
  if (found.others.length > 0) return {}
  const { data } = found.value
  if (data.type !== 'REG_DWORD') return {}
  if (isMadeHere(reading)) return { solicited: 'disabled', enableSolicited: true }
  return { solicited: data.data === 0 ? 'disabled' : 'enabled' }
}

/** Who may offer help, and how: nothing where the file switches offers off. */
function offerOf(seen: Observation): Answers {
  const offer = seen.value(MACHINE_KEYS.policy, 'fAllowUnsolicited')
  if (offer.state === 'there' && (offer.others.length > 0 || numberOf(offer.value.data) !== 1)) return {}
  const level = numberAt(seen, MACHINE_KEYS.policy, 'fAllowUnsolicitedFullControl')
  const helpers = helpersOf(seen)
  return {
    ...(helpers === null ? {} : { helpers }),
    ...(level === 0 || level === 1 ? { control: level === 1 ? 'control' : 'view' } : {}),
  }
}

/**
 * The list as far as it goes: null where the file may have only a part of it, as a script that looks for some names, or
 * where an entry is not what it is called.
 */
function helpersOf(seen: Observation): readonly string[] | null {
  const entries = seen.valuesOf(MACHINE_KEYS.helpers)
  // Whatever is not on the list is then known not to be.
  const isWhole = seen.value(MACHINE_KEYS.helpers, NOBODY).state === 'not-there'
  if (entries === null || entries.length === 0 || !isWhole) return null
  const names = entries.map(({ name, data }) =>
    data.type === 'REG_SZ' && accountKey(data.data) === accountKey(name) ? data.data : '',
  )
  // Of two lists the last one counts, and nobody knows which one that will be.
  const isOne = new Set(entries.map(({ place }) => place.inner)).size === 1
  return isOne && !names.includes('') ? names : null
}

/** No account has this character in its name. */
const NOBODY = '\0'

function dcomOf(reading: Reading, seen: Observation): Answers {
  if (!showsComputer(reading)) return {}
  const found = seen.value(MACHINE_KEYS.dcom, 'EnableDCOM')
  if (found.state === 'not-shown') return {}
  if (found.state === 'not-there') return { dcom: 'missing' }
  const { data } = found.value
  const letter = data.type === 'REG_SZ' ? data.data.toUpperCase() : ''
  return letter === 'Y' || letter === 'N' ? { dcom: letter === 'Y' ? 'on' : 'off' } : {}
}

function isMadeHere({ kind, madeBy }: Reading): boolean {
  return madeBy !== undefined || kind === 'script'
}

/** Whether it is a picture of a computer, and not what is to become of one. */
function showsComputer(reading: Reading): boolean {
  const { kind, whole } = reading
  return !isMadeHere(reading) && (kind === 'reg-query' || (kind === 'reg' && whole.length > 0))
}

/** What is known of a list of exceptions: whether it lets offers in, and from where. */
interface Opened {
  /** Null: not shown, disabled by an entry, or in words that nobody knows. */
  readonly isOpen: boolean | null
  readonly entries: readonly Entry[]
}

interface OpenedStore {
  readonly store: ListedException['store']
  readonly profiles: readonly FirewallProfile[]
  /** Whether nothing is open beside these profiles. */
  readonly isAll: boolean
  /** Null: not shown, or not the same everywhere. */
  readonly scope: Scope | null
}

/**
 * Where exceptions are and for whom, from the port that nothing but offers of help opens. What netsh lists may be a policy's,
 * so it says nothing of where they are set. Two stores that say the same leave open only which one it is.
 */
function firewallOf(reading: Reading, seen: Observation): Answers {
  const opened = (['policy', 'local', 'any'] as const)
    .map((store) => openedStore(store, reading, seen))
    .filter(({ profiles }) => profiles.length > 0)
  const [first] = opened
  if (first === undefined) return {}
  const { store, profiles, isAll, scope } = first
  const isSame = (of: (each: OpenedStore) => unknown) =>
    opened.every((each) => JSON.stringify(of(each)) === JSON.stringify(of(first)))
  const keepLocalExceptions = opened.length === 1 && store === 'policy' ? keepsLocal(profiles, seen) : null
  return {
    ...(opened.length > 1 || store === 'any'
      ? {}
      : { firewallStore: store === 'policy' ? ('policy' as const) : ('netsh' as const) }),
    ...(isAll && isSame((each) => [each.profiles, each.isAll]) ? { profiles } : {}),
    ...(scope !== null && isSame((each) => each.scope) ? { scope } : {}),
    ...(keepLocalExceptions === null ? {} : { keepLocalExceptions }),
  }
}

function openedStore(store: ListedException['store'], reading: Reading, seen: Observation): OpenedStore {
  const lists = FIREWALL_PROFILES.map((profile) => ({ profile, ...openedIn(store, profile, reading, seen) }))
  const open = lists.filter(({ isOpen }) => isOpen === true)
  const scopes = open.flatMap(({ entries }) => entries).map(({ scope }) => scopeOf(scope))
  const [first = null] = scopes
  const isOne = scopes.every((scope) => scope !== null && sortedText(scope) === sortedText(first ?? 'any'))
  return {
    store,
    profiles: open.map(({ profile }) => profile),
    isAll: lists.every(({ isOpen }) => isOpen !== null),
    scope: isOne ? first : null,
  }
}

/** Sessmgr.exe is no sign: Windows XP comes with an exception for it, for any address. */
const SUBJECTS: readonly { readonly list: FirewallList; readonly subject: string }[] = [
  { list: 'GloballyOpenPorts', subject: `${PORT.port}:${PORT.protocol}` },
  { list: 'AuthorizedApplications', subject: HELPSVC.path },
  { list: 'AuthorizedApplications', subject: HELPCTR.path },
]

function openedIn(
  store: ListedException['store'],
  profile: FirewallProfile,
  reading: Reading,
  seen: Observation,
): Opened {
  const root = `${store === 'policy' ? FIREWALL_POLICY : LOCAL_FIREWALL}\\${PROFILE_KEYS[profile]}`
  const only: Reading = {
    ...reading,
    exceptions: reading.exceptions.filter((each) => each.store === store && each.profile !== null),
    wholeLists: (reading.wholeLists ?? []).filter((each) => each.store === store),
  }
  const [port, ...programs] = SUBJECTS.map(({ list, subject }) =>
    entriesOf(
      { key: `${root}\\${list}\\List`, subject, store: store === 'policy' ? 'policy' : 'netsh' },
      store === 'any' ? NOTHING_SEEN : seen,
      only,
    ),
  )
  const nothing = { isOpen: isMadeHere(reading) ? false : null, entries: [] }
  if (port === null || port === undefined) return nothing
  const entries = [...port, ...programs.flatMap((each) => each ?? [])]
  if (entries.some(({ isEnabled }) => isEnabled !== true)) return { isOpen: null, entries }
  if (port.length === 0) {
    const isShown =
      isMadeHere(reading) || isShownWhole(root, only, profile, store === 'any' ? NOTHING_SEEN : seen)
    return { isOpen: isShown ? false : null, entries }
  }
  if (store !== 'policy') return { isOpen: true, entries }
  const on = seen.value(`${root}\\GloballyOpenPorts`, 'Enabled')
  if (on.state === 'there') return { isOpen: numberOf(on.value.data) === 1 ? true : null, entries }
  return { isOpen: null, entries }
}

/** A list of which the file may show a part does not say that something is not on it. */
function isShownWhole(root: RegistryKey, reading: Reading, profile: FirewallProfile, seen: Observation) {
  return (
    seen.value(`${root}\\GloballyOpenPorts\\List`, NOBODY).state === 'not-there' ||
    (reading.wholeLists ?? []).some((list) => list.profile === profile && list.kind === 'port')
  )
}

const NOTHING_SEEN: Observation = { value: () => ({ state: 'not-shown' }), valuesOf: () => null }

/** Null where a part of it is no scope, or the file does not say. A mask is taken for the prefix that it is. */
function scopeOf(text: string | null): Scope | null {
  if (text === null || text === '') return null
  const entries = new Set<string>()
  for (const part of text.split(',')) {
    const typed = part.trim()
    if (typed === '*') return 'any'
    const { entry, problem } = readScopeEntry(typed)
    const meant = problem?.kind === 'mask' ? problem.suggestion : problem === null ? entry : null
    if (meant === null) return null
    entries.add(meant)
  }
  return [...entries]
}

function sortedText(scope: Scope): string {
  return scope === 'any' ? scope : [...scope].sort().join(' ')
}

/** A merge that nobody configured is none. Null: not shown, or not the same in all lists. */
function keepsLocal(profiles: readonly FirewallProfile[], seen: Observation): boolean | null {
  const merges = profiles.flatMap((profile) =>
    (['GloballyOpenPorts', 'AuthorizedApplications'] as const).map((list) => {
      const found = seen.value(`${FIREWALL_POLICY}\\${PROFILE_KEYS[profile]}\\${list}`, 'AllowUserPrefMerge')
      if (found.state === 'not-shown') return null
      return found.state === 'there' && numberOf(found.value.data) === 1
    }),
  )
  const [first = null] = merges
  return merges.every((merge) => merge === first) ? first : null
}

/** Null: not shown, not there, another kind of data, or said in two ways. */
function numberAt(seen: Observation, key: RegistryKey, name: string): number | null {
  const found = seen.value(key, name)
  return found.state === 'there' && found.others.length === 0 ? numberOf(found.value.data) : null
}

function numberOf(data: ValueData): number | null {
  return data.type === 'REG_DWORD' ? data.data : null
}

function textOf(seen: Observation, key: RegistryKey, name: string): string | null {
  const found = seen.value(key, name)
  return found.state === 'there' && found.value.data.type === 'REG_SZ' ? found.value.data.data : null
}
