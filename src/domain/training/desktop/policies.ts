import { FIREWALL_POLICY, FIREWALL_PROFILES, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import type { FirewallProfile } from '#domain/windows/firewallException.ts'
import { MACHINE_KEYS } from '#domain/windows/machine.ts'
import { changeRegistry, getValue, valuesOf } from '#domain/windows/registry.ts'
import type { Registry, RegistryKey, RegistryOperation } from '#domain/windows/registry.ts'
import type { ExplainedPolicyId, FirewallPolicyId, ScreenText } from './screen.ts'

/** What a policy's dialog has below its three states. */
export type PolicyPart =
  | {
      readonly kind: 'choice'
      readonly name: string
      readonly label: ScreenText
      /** The first is what the dialog begins with. */
      readonly items: readonly { readonly data: number; readonly label: ScreenText }[]
    }
  | { readonly kind: 'number'; readonly name: string; readonly label: ScreenText; readonly first: number }
  | { readonly kind: 'text'; readonly name: string; readonly label: ScreenText }
  /** One value for each entry, name and data alike. */
  | { readonly kind: 'list'; readonly key: RegistryKey; readonly label: ScreenText }

interface Policy {
  readonly folder: PolicyFolderId
  readonly label: ScreenText
  readonly explained: ExplainedPolicyId
  readonly key: RegistryKey
  /** 1 while enabled, 0 while disabled. */
  readonly name: string
  readonly parts: readonly PolicyPart[]
}

/** Where policies are: the folder of Remote Assistance, and those of the two profiles. */
type PolicyFolderId = 'remote-assistance' | 'domain-profile' | 'standard-profile'

const REMOTE_ASSISTANCE = {
  solicited: {
    folder: 'remote-assistance',
    label: { label: 'solicitedPolicy' },
    explained: 'solicited',
    key: MACHINE_KEYS.policy,
    name: 'fAllowToGetHelp',
    parts: [
      {
        kind: 'choice',
        name: 'fAllowFullControl',
        label: { en: 'Permit remote control of this computer:' },
        items: [
          { data: 1, label: { label: 'control' } },
          { data: 0, label: { label: 'viewOnly' } },
        ],
      },
      {
        kind: 'number',
        name: 'MaxTicketExpiry',
        label: { en: 'Maximum ticket time (value):' },
        first: 1,
      },
      {
        kind: 'choice',
        name: 'MaxTicketExpiryUnits',
        label: { en: 'Maximum ticket time (units):' },
        items: [
          { data: 1, label: { en: 'Hours' } },
          { data: 0, label: { en: 'Minutes' } },
          { data: 2, label: { en: 'Days' } },
        ],
      },
    ],
  },
  offer: {
    folder: 'remote-assistance',
    label: { label: 'offerPolicy' },
    explained: 'offer',
    key: MACHINE_KEYS.policy,
    name: 'fAllowUnsolicited',
    parts: [
      {
        kind: 'choice',
        name: 'fAllowUnsolicitedFullControl',
        label: { en: 'Permit remote control of this computer:' },
        items: [
          { data: 1, label: { label: 'control' } },
          { data: 0, label: { label: 'viewOnly' } },
        ],
      },
      { kind: 'list', key: MACHINE_KEYS.helpers, label: { en: 'Helpers:' } },
    ],
  },
} as const satisfies Record<string, Policy>

export type PolicyId = 'solicited' | 'offer' | `${FirewallProfile}-${FirewallPolicyId}`

function firewallPolicies(profile: FirewallProfile): Record<FirewallPolicyId, Policy> {
  const key = `${FIREWALL_POLICY}\\${PROFILE_KEYS[profile]}`
  const folder = `${profile}-profile` as const
  const from: PolicyPart = {
    kind: 'text',
    name: 'RemoteAddresses',
    label: { en: 'Allow unsolicited incoming messages from:' },
  }
  return {
    protect: {
      folder,
      label: { en: 'Windows Firewall: Protect all network connections' },
      explained: 'protect',
      key,
      name: 'EnableFirewall',
      parts: [],
    },
    forbid: {
      folder,
      label: { en: 'Windows Firewall: Do not allow exceptions' },
      explained: 'forbid',
      key,
      name: 'DoNotAllowExceptions',
      parts: [],
    },
    programs: {
      folder,
      label: { label: 'programExceptions' },
      explained: 'programs',
      key: `${key}\\AuthorizedApplications`,
      name: 'Enabled',
      parts: [
        {
          kind: 'list',
          key: `${key}\\AuthorizedApplications\\List`,
          label: { en: 'Define program exceptions:' },
        },
      ],
    },
    'local-programs': {
      folder,
      label: { en: 'Windows Firewall: Allow local program exceptions' },
      explained: 'local-programs',
      key: `${key}\\AuthorizedApplications`,
      name: 'AllowUserPrefMerge',
      parts: [],
    },
    'remote-administration': {
      folder,
      label: { en: 'Windows Firewall: Allow remote administration exception' },
      explained: 'remote-administration',
      key: `${key}\\RemoteAdminSettings`,
      name: 'Enabled',
      parts: [from],
    },
    'remote-desktop': {
      folder,
      label: { en: 'Windows Firewall: Allow Remote Desktop exception' },
      explained: 'remote-desktop',
      key: `${key}\\Services\\RemoteDesktop`,
      name: 'Enabled',
      parts: [from],
    },
    ports: {
      folder,
      label: { label: 'portExceptions' },
      explained: 'ports',
      key: `${key}\\GloballyOpenPorts`,
      name: 'Enabled',
      parts: [
        { kind: 'list', key: `${key}\\GloballyOpenPorts\\List`, label: { en: 'Define port exceptions:' } },
      ],
    },
    'local-ports': {
      folder,
      label: { en: 'Windows Firewall: Allow local port exceptions' },
      explained: 'local-ports',
      key: `${key}\\GloballyOpenPorts`,
      name: 'AllowUserPrefMerge',
      parts: [],
    },
  }
}

/**
 * The policies of the editor: where each is and what it writes. Sources: RemoteAssistance.admx and WindowsFirewall.admx
 * (keys, names, items and their order), the Windows XP labels of the same policies.
 */
export const POLICIES = {
  ...REMOTE_ASSISTANCE,
  ...(Object.fromEntries(
    FIREWALL_PROFILES.flatMap((profile) =>
      Object.entries(firewallPolicies(profile)).map(([id, policy]) => [`${profile}-${id}`, policy]),
    ),
  ) as Record<`${FirewallProfile}-${FirewallPolicyId}`, Policy>),
} as const satisfies Record<PolicyId, Policy>

export const POLICY_IDS = Object.keys(POLICIES) as PolicyId[]

export function policiesIn(folder: string): readonly PolicyId[] {
  return POLICY_IDS.filter((id) => POLICIES[id].folder === folder)
}

export const POLICY_STATES = ['not-configured', 'enabled', 'disabled'] as const
export type PolicyState = (typeof POLICY_STATES)[number]

/** What a policy's dialog holds: its state, and for each part, by name or key, one text or a list. */
export interface PolicySetting {
  readonly state: PolicyState
  readonly values: Readonly<Record<string, string>>
  readonly list: readonly string[]
}

/**
 * A policy as it is in force on the computer. The editor of Windows shows a file of its own instead, which a direct change
 * of the registry does not reach; the replica has but one store, so that every way leads to the same sight.
 */
export function policySetting(registry: Registry, id: PolicyId): PolicySetting {
  const { key, name, parts }: Policy = POLICIES[id]
  const number = numberAt(registry, key, name)
  const values: Record<string, string> = {}
  let list: readonly string[] = []
  for (const part of parts) {
    if (part.kind === 'list') list = valuesOf(registry, part.key).map((value) => value.name)
    else values[part.name] = partValue(registry, key, part)
  }
  return { state: number === null ? 'not-configured' : number === 0 ? 'disabled' : 'enabled', values, list }
}

function partValue(
  registry: Registry,
  key: RegistryKey,
  part: Exclude<PolicyPart, { kind: 'list' }>,
): string {
  const data = getValue(registry, key, part.name)
  if (data !== null && data.type !== 'other') return String(data.data)
  switch (part.kind) {
    case 'choice':
      return String(part.items[0]?.data ?? 0)
    case 'number':
      return String(part.first)
    case 'text':
      return ''
  }
}

/**
 * A policy set as its dialog sets it, at once. Enabled writes every part, disabled takes the parts away, not configured
 * takes all of it away. Source: what LGPO reads back of a policy that was set so.
 */
export function setPolicy(registry: Registry, id: PolicyId, setting: PolicySetting): Registry {
  const { key, name, parts }: Policy = POLICIES[id]
  const { state } = setting
  const operations: RegistryOperation[] = [
    state === 'not-configured'
      ? { kind: 'delete-value', key, name }
      : { kind: 'set-value', key, name, data: { type: 'REG_DWORD', data: state === 'enabled' ? 1 : 0 } },
  ]
  for (const part of parts) operations.push(...partOperations(key, part, setting))
  return changeRegistry(registry, operations)
}

function partOperations(
  key: RegistryKey,
  part: PolicyPart,
  { state, values, list }: PolicySetting,
): readonly RegistryOperation[] {
  if (part.kind === 'list') {
    const entries = state === 'enabled' ? list : []
    return [
      { kind: 'clear-key', key: part.key },
      ...entries.map((entry) => {
        return {
          kind: 'set-value',
          key: part.key,
          name: entry,
          data: { type: 'REG_SZ', data: entry },
        } as const
      }),
    ]
  }
  const { name } = part
  const value = values[name] ?? ''
  if (state !== 'enabled') return [{ kind: 'delete-value', key, name }]
  return [
    part.kind === 'text'
      ? { kind: 'set-value', key, name, data: { type: 'REG_SZ', data: value } }
      : { kind: 'set-value', key, name, data: { type: 'REG_DWORD', data: Number(value) } },
  ]
}

function numberAt(registry: Registry, key: RegistryKey, name: string): number | null {
  const data = getValue(registry, key, name)
  return data?.type === 'REG_DWORD' ? data.data : null
}

/** A state as Windows names it. */
export function stateLabel(state: PolicyState): ScreenText {
  switch (state) {
    case 'enabled':
      return { label: 'enabled' }
    case 'disabled':
      return { en: 'Disabled' }
    case 'not-configured':
      return { en: 'Not Configured' }
  }
}
