import type { Answers } from '#domain/answers/answers.ts'
import { helperAccounts } from '#domain/answers/helperList.ts'
import { WAYS } from '#domain/answers/ways.ts'
import { buildRoute } from '#domain/files/route/route.ts'
import type { Route } from '#domain/files/route/route.ts'
import { byNetsh, byPolicy, hasFirewall, routeFacts } from '#domain/files/route/routeFacts.ts'
import type { RouteFacts } from '#domain/files/route/routeFacts.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import type { Plan, PlannedChange } from '#domain/plan/plan.ts'
import { EDITIONS } from '#domain/windows/editions.ts'
import { FIREWALL_PROFILES, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import type { FirewallProfile, FirewallTarget } from '#domain/windows/firewallException.ts'
import type { SourceId } from '#domain/windows/sources.ts'

export type NotePart =
  | 'access'
  | 'who-changes'
  | 'baseline'
  | 'risk'
  | 'measure'
  | 'proof'
  | 'logged'
  | 'take-back'

interface NoteEntry {
  readonly part: NotePart
  readonly applies?: (facts: RouteFacts) => boolean
  /** Of a measure: whether these answers have it already; else it is advice. */
  readonly isTaken?: (facts: RouteFacts) => boolean
  readonly sources: readonly SourceId[]
}

const isAny = ({ answers }: RouteFacts) => answers.scope === 'any'
const usesStandard = ({ answers }: RouteFacts) => answers.profiles?.includes('standard') === true
const hasRule = (rule: string) => (facts: RouteFacts) =>
  changesOf(facts.plan).some(({ why }) => why.rule === rule)
const family = (name: 'xp' | 'server-2003') => (facts: RouteFacts) =>
  facts.answers.edition !== undefined && EDITIONS[facts.answers.edition].family === name
/** Exceptions on the computer itself count beside those of policy. */
const keepsLocal = (facts: RouteFacts) =>
  hasFirewall(facts) && byPolicy(facts) && facts.answers.keepLocalExceptions !== false
/** Windows XP's own exception for Sessmgr.exe, for any address, is in the list that no policy narrows. */
const leavesSessmgrOpen = (facts: RouteFacts) =>
  keepsLocal(facts) && facts.computer.shipsSessmgrException && !isAny(facts)
const inDomain = ({ way }: RouteFacts) => WAYS[way].reach === 'domain'

/**
 * Everything the security note can say, in order, when, and where it comes from. The words are in `deployment.ts` of each language.
 * Of published baselines only these two are confirmed to speak of this policy, both for later Windows; more is not said.
 */
export const SECURITY_NOTE = {
  'only-listed': { part: 'access', sources: ['ms-rai', 'remote-assistance-admx'] },
  'one-level': { part: 'access', sources: ['kb301527'] },
  'consent-needed': { part: 'access', sources: ['offer-explain-text'] },
  'administrators-unknown': { part: 'access', sources: [] },

  'changes-on-computer': { part: 'who-changes', sources: ['remote-assistance-admx'] },
  'changes-in-domain': { part: 'who-changes', sources: [] },
  'changes-of-object': { part: 'who-changes', applies: inDomain, sources: [] },

  'baseline-dod': { part: 'baseline', sources: ['dod-gpo'] },
  'baseline-cis': { part: 'baseline', sources: ['cis-offer'] },
  'baseline-exception': { part: 'baseline', sources: ['remote-assistance-admx'] },

  'rpc-open': { part: 'risk', applies: hasFirewall, sources: ['appendix-d'] },
  'programs-any-port': { part: 'risk', applies: hasFirewall, sources: ['ms-rai', 'windows-firewall-admx'] },
  'addresses-add-up': {
    part: 'risk',
    applies: hasRule('other-entries'),
    sources: ['windows-firewall-admx'],
  },
  'other-firewall': { part: 'risk', applies: (facts) => !hasFirewall(facts), sources: ['ms-rai'] },
  'local-exceptions': { part: 'risk', applies: keepsLocal, sources: ['windows-firewall-admx'] },
  'local-sessmgr': { part: 'risk', applies: leavesSessmgrOpen, sources: ['appendix-d'] },
  'standard-any': {
    part: 'risk',
    applies: (facts) => isAny(facts) && usesStandard(facts),
    sources: ['kb301527'],
  },
  'any-address': {
    part: 'risk',
    applies: (facts) => isAny(facts) && !usesStandard(facts),
    sources: ['kb301527'],
  },
  'standard-profile': {
    part: 'risk',
    applies: (facts) => usesStandard(facts) && !isAny(facts),
    sources: ['kb301527'],
  },
  'remote-desktop-open': { part: 'risk', applies: hasRule('remote-desktop'), sources: ['appendix-d'] },
  'dcom-on': { part: 'risk', applies: hasRule('dcom'), sources: ['enable-dcom', 'kb301527'] },
  'solicited-on': { part: 'risk', applies: hasRule('solicited'), sources: ['kb306496'] },
  'xp-unsupported': { part: 'risk', applies: family('xp'), sources: ['kb301527'] },
  'server-unsupported': { part: 'risk', applies: family('server-2003'), sources: ['kb301527'] },
  'names-unverified': { part: 'risk', sources: ['kb301527'] },
  'members-change': { part: 'risk', sources: [] },
  'not-tried-on-windows': { part: 'risk', sources: [] },

  'narrow-scope': {
    part: 'measure',
    applies: hasFirewall,
    isTaken: (facts) => !isAny(facts) && !leavesSessmgrOpen(facts),
    sources: ['windows-firewall-admx'],
  },
  'domain-profile': {
    part: 'measure',
    applies: hasFirewall,
    isTaken: (facts) => !usesStandard(facts),
    sources: ['windows-firewall-admx'],
  },
  'group-only': {
    part: 'measure',
    isTaken: ({ answers }) => helpersOf(answers).every(({ kind }) => kind === 'group'),
    sources: ['kb301527'],
  },
  'view-only': {
    part: 'measure',
    isTaken: ({ answers }) => answers.control === 'view',
    sources: ['remote-assistance-admx'],
  },
  // Restarting where EnableDCOM was changed is the safe reading: when it takes effect is unconfirmed.
  'restart-after-dcom': {
    part: 'measure',
    applies: hasRule('dcom'),
    isTaken: () => false,
    sources: ['enable-dcom'],
  },
  'dcom-restrictions': {
    part: 'measure',
    applies: hasFirewall,
    isTaken: () => false,
    sources: ['kb884910'],
  },
  'names-checked': { part: 'measure', isTaken: () => false, sources: ['kb301527'] },
  'tested-first': { part: 'measure', isTaken: () => false, sources: ['kb301527'] },
  replacement: { part: 'measure', isTaken: () => false, sources: ['kb301527'] },

  'proof-stranger': { part: 'proof', sources: [] },
  'proof-addresses': { part: 'proof', applies: (facts) => hasFirewall(facts) && byNetsh(facts), sources: [] },

  'logged-events': { part: 'logged', sources: ['kb822407'] },
  'logged-with-the-ticket': { part: 'logged', sources: [] },

  'back-baseline': { part: 'take-back', sources: ['remote-assistance-admx'] },
} as const satisfies Record<string, NoteEntry>

type NoteItemId = keyof typeof SECURITY_NOTE

interface NoteItem {
  readonly id: NoteItemId
  readonly part: NotePart
  /** Of a measure; null for all else. */
  readonly isTaken: boolean | null
}

/** What the firewall lets in, exactly as the plan has it. */
export interface Opening {
  readonly target: FirewallTarget
  /** `*`, or entries with commas, as in policy. */
  readonly scope: string
  readonly store: 'policy' | 'local'
}

export interface Helper {
  readonly name: string
  /** What the person called it; Windows does not look. */
  readonly kind: 'group' | 'user' | 'unknown'
}

export interface SecurityNote {
  /** What is done, how it is proven and taken back. */
  readonly route: Route
  readonly openings: readonly Opening[]
  readonly helpers: readonly Helper[]
  readonly items: readonly NoteItem[]
  /** Whatever the plan and the note rest on, each once, in the order of mention. */
  readonly sources: readonly SourceId[]
}

/** What an auditor will ask about these answers, as data and ids in order. Takes settled answers; null for others. */
export function buildSecurityNote(answers: Answers): SecurityNote | null {
  const plan = buildPlan(answers)
  const facts = routeFacts({ answers, plan })
  const route = buildRoute({ answers, plan })
  if (facts === null || route === null) return null
  const entries = (Object.entries(SECURITY_NOTE) as [NoteItemId, NoteEntry][]).filter(
    ([, entry]) => entry.applies?.(facts) ?? true,
  )
  return {
    route,
    openings: openingsOf(plan),
    helpers: helpersOf(facts.answers),
    items: entries.map(([id, { part, isTaken }]) => ({ id, part, isTaken: isTaken?.(facts) ?? null })),
    sources: [
      ...new Set([
        ...changesOf(plan).flatMap(({ why }) => why.sources),
        ...entries.flatMap(([, { sources }]) => sources),
      ]),
    ],
  }
}

/** Read from the changes themselves, policy definitions included, so that the note cannot say less than is done. */
export function openingsOf(plan: Plan): readonly Opening[] {
  return changesOf(plan).flatMap((change): readonly Opening[] => {
    switch (change.kind) {
      case 'list':
        return []
      case 'value':
        return policyOpening(change.target.key, change.target.name, change.after?.data)
      case 'firewall': {
        const scope = change.after?.scope
        if (scope === undefined) return []
        const text = scope === 'any' ? '*' : scope.join(',')
        return [{ target: change.target, scope: text, store: 'local' }]
      }
    }
  })
}

/** `Port:Transport:Scope:Status:Name`, `Path:Scope:Status:Name`, or the scope of Remote Desktop. Source: the ADML. */
function policyOpening(key: string, name: string, data: string | number | undefined): readonly Opening[] {
  const profile = FIREWALL_PROFILES.find((id) => key.includes(`\\WindowsFirewall\\${PROFILE_KEYS[id]}\\`))
  if (profile === undefined || typeof data !== 'string') return []
  const target = policyTarget(key, name, data, profile)
  if (target === null) return []
  const isService = target.kind === 'service'
  // The scope is the third part from the end; a path has a colon at most behind its drive.
  const scope = isService ? data : (data.split(':').at(-3) ?? '')
  return [{ target, scope, store: 'policy' }]
}

function policyTarget(
  key: string,
  name: string,
  data: string,
  profile: FirewallProfile,
): FirewallTarget | null {
  if (key.endsWith('\\Services\\RemoteDesktop') && name === 'RemoteAddresses') {
    return { kind: 'service', type: 'REMOTEDESKTOP', profile }
  }
  if (key.endsWith('\\GloballyOpenPorts\\List')) {
    const [port, protocol] = data.split(':')
    return { kind: 'port', protocol: protocol === 'UDP' ? 'UDP' : 'TCP', port: Number(port), profile }
  }
  if (key.endsWith('\\AuthorizedApplications\\List')) {
    return { kind: 'program', path: data.split(':').slice(0, -3).join(':'), profile }
  }
  return null
}

/** The accounts on the list, as they are written, and what the person called each. */
function helpersOf(answers: Answers): readonly Helper[] {
  const groups = new Set(answers.helperGroups)
  const users = new Set(answers.helperUsers)
  return helperAccounts(answers).flatMap(({ name, typed }): readonly Helper[] => {
    if (name === null) return []
    return [{ name, kind: groups.has(typed) ? 'group' : users.has(typed) ? 'user' : 'unknown' }]
  })
}

function changesOf({ registry, firewall }: Plan): readonly PlannedChange[] {
  return [...registry, ...firewall]
}
