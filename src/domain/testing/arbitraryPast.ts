import * as fc from 'fast-check'
import { FIREWALL_POLICY, FIREWALL_PROFILES, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL } from '#domain/windows/localFirewall.ts'
import { MACHINE_KEYS } from '#domain/windows/machine.ts'
import type { RegistryData, RegistryKey, RegistryOperation } from '#domain/windows/registry.ts'
import { HELPCTR, HELPSVC, SESSMGR } from '#domain/windows/remoteAssistance.ts'

const number = (data: number): RegistryData => ({ type: 'REG_DWORD', data })
const text = (data: string): RegistryData => ({ type: 'REG_SZ', data })
const NUMBERS = [number(0), number(1), number(2), text('1'), null]

const PROFILES = FIREWALL_PROFILES.map((profile) => PROFILE_KEYS[profile])
const LISTS = ['GloballyOpenPorts', 'AuthorizedApplications']

/** Single values that decide about offers, with what may be found there; null: nothing. */
const VALUES: readonly (readonly [RegistryKey, string, readonly (RegistryData | null)[]])[] = [
  [MACHINE_KEYS.policy, 'fAllowUnsolicited', NUMBERS],
  [MACHINE_KEYS.policy, 'fAllowUnsolicitedFullControl', NUMBERS],
  [MACHINE_KEYS.policy, 'fAllowToGetHelp', NUMBERS],
  [MACHINE_KEYS.policy, 'fDenyTSConnections', NUMBERS],
  [MACHINE_KEYS.remoteSwitch, 'fAllowToGetHelp', NUMBERS],
  // Not `Y `: what comes after a blank is seen, a blank that nothing follows is not.
  [MACHINE_KEYS.dcom, 'EnableDCOM', [text('Y'), text('y'), text('N'), text('Y Y'), number(1), null]],
  [MACHINE_KEYS.dcomRestrictions, 'MachineAccessRestriction', [text(''), text('O:BAG:BAD:'), null]],
  ...['RDSessMgr', 'helpsvc', 'TermService'].map(
    (service) => [`${MACHINE_KEYS.services}\\${service}`, 'Start', [2, 3, 4].map(number)] as const,
  ),
  ...PROFILES.flatMap((profile) => [
    [`${LOCAL_FIREWALL}\\${profile}`, 'DoNotAllowExceptions', NUMBERS] as const,
    [`${FIREWALL_POLICY}\\${profile}`, 'DoNotAllowExceptions', NUMBERS] as const,
    [`${FIREWALL_POLICY}\\${profile}\\Services\\RemoteDesktop`, 'Enabled', NUMBERS] as const,
    [`${FIREWALL_POLICY}\\${profile}\\RemoteAdminSettings`, 'Enabled', NUMBERS] as const,
    ...['Services\\RemoteDesktop', 'RemoteAdminSettings'].map(
      (service) =>
        [
          `${FIREWALL_POLICY}\\${profile}\\${service}`,
          'RemoteAddresses',
          [text('*'), text('10.0.0.0/8'), null],
        ] as const,
    ),
    ...LISTS.flatMap((list) =>
      ['Enabled', 'AllowUserPrefMerge'].map(
        (name) => [`${FIREWALL_POLICY}\\${profile}\\${list}`, name, NUMBERS] as const,
      ),
    ),
  ]),
]

const valueOperation = fc
  .constantFrom(...VALUES)
  .chain(([key, name, data]) =>
    fc
      .constantFrom(...data)
      .map((found): RegistryOperation =>
        found === null ? { kind: 'delete-value', key, name } : { kind: 'set-value', key, name, data: found },
      ),
  )

/** Somebody on the list, in any case; the value without a name, and one whose data is another's name. */
const helperOperation = fc
  .tuple(
    fc.constantFrom('CONTOSO\\Old', 'contoso\\RA-HELPERS', 'Ж\\О', 'a REG_SZ b', '', '100%'),
    fc.option(fc.constantFrom('CONTOSO\\Another', ''), { nil: null }),
  )
  .map(([name, other]): RegistryOperation => ({
    kind: 'set-value',
    key: MACHINE_KEYS.helpers,
    name,
    data: text(other ?? name),
  }))

/** The ways in which the path of a program of Windows may be spelled. */
const programs = [SESSMGR, HELPSVC, HELPCTR].flatMap(({ path }) => [
  path,
  path.replace('%WINDIR%', '%SystemRoot%').toLowerCase(),
  path.replace('%WINDIR%', 'C:\\WINDOWS'),
])

/** For tests only: an entry of a firewall list. */
export interface Entry {
  readonly subject: string
  readonly scope: string
  readonly status: string
  readonly name: string
  /** What the value is called, where that is not as Windows calls it. */
  readonly valueName?: string | undefined
}

type ValueName = Entry['valueName']

/** Mostly as Windows calls it. */
const VALUE_NAMES: readonly ValueName[] = [
  ...Array.from({ length: 3 }, () => undefined),
  '135:TCP',
  'Any name: x=y & (z) ^',
  'Any REG_SZ name',
  '80:TCP:*:Enabled:Not what it says',
]

/** Found as any other; apply.cmd cannot delete it, and puts back what was there. */
const UNNAMEABLE: readonly ValueName[] = ['', 'Any "name"']

const SUBJECTS = ['135:TCP', '135:tcp', '80:TCP', 'C:\\other\\Sessmgr.exe', ...programs]

/** For tests only: an entry that somebody else has made: wider, narrower, disabled, in any case, by any name. */
export const anyEntry = entryOf(SUBJECTS, VALUE_NAMES)

function entryOf(subjects: readonly string[], valueNames: readonly ValueName[]): fc.Arbitrary<Entry> {
  return fc.record({
    subject: fc.constantFrom(...subjects),
    // Never empty: that is no scope, and `for /f` takes two colons for one.
    scope: fc.constantFrom('*', 'LocalSubNet', '10.0.0.0/8', '203.0.113.9,8.8.8.8'),
    status: fc.constantFrom('Enabled', 'enabled', 'Disabled', 'disabled'),
    name: fc.constantFrom(
      'Offer Remote Assistance',
      ' Offer Remote Assistance',
      HELPCTR.name,
      'x',
      'No (never) & more',
      '',
    ),
    valueName: fc.constantFrom(...valueNames),
  })
}

/** The key of a list that an entry stands in, of policy or of the computer. */
export function entryKey(
  store: RegistryKey,
  profile: string,
  { subject }: Pick<Entry, 'subject'>,
): RegistryKey {
  return `${store}\\${profile}\\${subject.includes('\\') ? 'AuthorizedApplications' : 'GloballyOpenPorts'}\\List`
}

const entryOperationOf = (...valueNames: readonly ValueName[]) =>
  fc
    .tuple(
      fc.oneof({ weight: 6, arbitrary: entryOf(SUBJECTS, valueNames) }, entryOf(['3389:TCP'], valueNames)),
      fc.constantFrom(FIREWALL_POLICY, LOCAL_FIREWALL),
      fc.constantFrom(...PROFILES),
    )
    .map(([entry, store, profile]): RegistryOperation => {
      const { subject, scope, status, name, valueName } = entry
      const definition = `${subject}:${scope}:${status}:${name}`
      return {
        kind: 'set-value',
        key: entryKey(store, profile, entry),
        name: valueName ?? (store === FIREWALL_POLICY ? definition : subject),
        data: text(definition),
      }
    })

const pastOf = (...valueNames: readonly ValueName[]) =>
  fc.array(
    fc.oneof(valueOperation, helperOperation, { weight: 2, arbitrary: entryOperationOf(...valueNames) }),
    { maxLength: 12 },
  )

/** For tests only: what happened to a computer before these files came to it. */
export const arbitraryPast: fc.Arbitrary<readonly RegistryOperation[]> = pastOf(...VALUE_NAMES)

/** For tests only: the same, also what apply.cmd can only look at. */
export const unnameablePast: fc.Arbitrary<readonly RegistryOperation[]> = pastOf(
  ...VALUE_NAMES,
  ...UNNAMEABLE,
)
