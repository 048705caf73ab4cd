import type { AnswerKey, Answers } from '#domain/answers/answers.ts'
import {
  chosenProfiles,
  knownOtherDefinitions,
  portDefinition,
  programDefinition,
  programsFor,
  scopeText,
  usesRemoteDesktop,
  wantedPort,
  wantedProgram,
  wantedRemoteDesktop,
} from '#domain/answers/wantedExceptions.ts'
import type { FirewallChange, RegistryChange, ValueChange, Why } from '#domain/plan/plan.ts'
import type { Capabilities } from '#domain/windows/editions.ts'
import { FIREWALL_POLICY, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import type { FirewallProfile, Scope } from '#domain/windows/firewallException.ts'
import type { RegistryKey } from '#domain/windows/registry.ts'
import { SESSMGR, SESSMGR_OF_XP } from '#domain/windows/remoteAssistance.ts'

type FirewallRule = (answers: Answers, computer: Capabilities) => readonly (RegistryChange | FirewallChange)[]

const FIREWALL_ANSWERS: readonly AnswerKey[] = ['firewallStore', 'profiles', 'scope']
/** Asked only where the article and Appendix D differ. */
const ARTICLE_ANSWERS: readonly AnswerKey[] = ['article']

/**
 * Takes known entries out of the policy lists that are for the same port and programs: Windows adds the addresses of all
 * entries up, so one for any address would stay open beside a narrow one. Source: the ADML presentation text.
 */
export const otherEntriesRule: FirewallRule = (answers, computer) => {
  if (answers.firewallStore !== 'policy') return []
  const why: Why = {
    rule: 'other-entries',
    answers: [...FIREWALL_ANSWERS, 'edition', ...(computer.remoteDesktopException ? ARTICLE_ANSWERS : [])],
    article: null,
    sources: ['windows-firewall-admx', 'kb301527', 'appendix-d'],
  }
  const { ports, programs } = knownOtherDefinitions(answers, computer)
  const gone = (profile: FirewallProfile, list: FirewallList, definitions: readonly string[]) =>
    definitions.map((definition) => policyValue(`${policyKey(profile, list)}\\List`, definition, null, why))
  return inEachProfile(answers, (profile) => [
    ...gone(profile, 'GloballyOpenPorts', ports),
    ...gone(profile, 'AuthorizedApplications', programs),
  ])
}

/** TCP port 135, where DCOM answers. Source: the article, action 12 of the firewall part; Appendix D. */
export const portsRule: FirewallRule = (answers) =>
  inEachProfile(answers, (profile, scope) => {
    const why: Why = {
      rule: 'ports',
      answers: FIREWALL_ANSWERS,
      article: 'firewall-12',
      sources: ['kb301527', 'appendix-d', 'windows-firewall-admx'],
    }
    if (answers.firewallStore === 'policy') {
      return policyList(profile, 'GloballyOpenPorts', [portDefinition(scope)], why)
    }
    return [
      {
        kind: 'firewall',
        ...wantedPort(profile, scope),
        before: null,
        why: { ...why, sources: ['kb301527', 'appendix-b', 'netsh-scripts'] },
        undoing: 'restore',
      },
    ]
  })

/** The programs of Remote Assistance. Source: the article, action 13 of the firewall part; Appendix D. */
export const programsRule: FirewallRule = (answers, computer) =>
  inEachProfile(answers, (profile, scope) => {
    const programs = programsFor(answers, computer)
    const why: Why = {
      rule: 'programs',
      answers: [...FIREWALL_ANSWERS, 'edition', ...(computer.remoteDesktopException ? ARTICLE_ANSWERS : [])],
      article: 'firewall-13',
      sources: ['kb301527', 'appendix-d', 'windows-firewall-admx'],
    }
    if (answers.firewallStore === 'policy') {
      const definitions = programs.map((program) => programDefinition(program, scope))
      return policyList(profile, 'AuthorizedApplications', definitions, why)
    }
    return programs.map((program) => ({
      kind: 'firewall',
      ...wantedProgram(program, profile, scope),
      before: program === SESSMGR && computer.shipsSessmgrException ? SESSMGR_OF_XP : null,
      why: { ...why, sources: ['kb301527', 'appendix-b', 'firewall-local-store'] },
      undoing: 'restore',
    }))
  })

/**
 * On Server 2003 the session runs through the Remote Desktop exception instead of Sessmgr.exe, unless the person follows
 * the article to the letter. Source: Appendix D.
 */
export const remoteDesktopRule: FirewallRule = (answers, computer) =>
  inEachProfile(answers, (profile, scope) => {
    if (!usesRemoteDesktop(answers, computer)) return []
    const why: Why = {
      rule: 'remote-desktop',
      answers: [...FIREWALL_ANSWERS, 'edition', 'article'],
      article: 'firewall-13',
      sources: ['appendix-d', 'windows-firewall-admx'],
    }
    if (answers.firewallStore === 'policy') {
      const key = `${FIREWALL_POLICY}\\${PROFILE_KEYS[profile]}\\Services\\RemoteDesktop`
      return [
        policyValue(key, 'Enabled', { type: 'REG_DWORD', data: 1 }, why),
        policyValue(key, 'RemoteAddresses', { type: 'REG_SZ', data: scopeText(scope) }, why),
      ]
    }
    return [
      {
        kind: 'firewall',
        ...wantedRemoteDesktop(profile, scope),
        before: null,
        why: { ...why, sources: ['appendix-d', 'netsh-scripts'] },
        undoing: 'restore',
      },
    ]
  })

/**
 * Keeps exceptions that were set on the computer itself working beside the policy lists; without it Windows ignores
 * them. Where the person wants only the policy to count, a merge that is there goes: not configured is what the article
 * leaves, and what Windows takes for no. Source: the ADML help; section on merging.
 */
export const localMergeRule: FirewallRule = (answers) => {
  if (answers.firewallStore !== 'policy') return []
  const after = answers.keepLocalExceptions === false ? null : ({ type: 'REG_DWORD', data: 1 } as const)
  const why: Why = {
    rule: 'local-merge',
    answers: ['firewallStore', 'keepLocalExceptions'],
    article: null,
    sources: ['windows-firewall-admx'],
  }
  return inEachProfile(answers, (profile) =>
    (['GloballyOpenPorts', 'AuthorizedApplications'] as const).map((list) =>
      policyValue(policyKey(profile, list), 'AllowUserPrefMerge', after, why),
    ),
  )
}

function inEachProfile(
  answers: Answers,
  changes: (profile: FirewallProfile, scope: Scope) => readonly (RegistryChange | FirewallChange)[],
): readonly (RegistryChange | FirewallChange)[] {
  const { firewallStore, scope } = answers
  if (firewallStore === undefined || scope === undefined) return []
  return chosenProfiles(answers).flatMap((profile) => changes(profile, scope))
}

/** One policy list: switched on, and an entry per definition with name = data. The list is additive: others stay. */
function policyList(
  profile: FirewallProfile,
  list: FirewallList,
  definitions: readonly string[],
  why: Why,
): readonly ValueChange[] {
  const key = policyKey(profile, list)
  return [
    policyValue(key, 'Enabled', { type: 'REG_DWORD', data: 1 }, why),
    ...definitions.map((definition) =>
      policyValue(`${key}\\List`, definition, { type: 'REG_SZ', data: definition }, why),
    ),
  ]
}

type FirewallList = 'GloballyOpenPorts' | 'AuthorizedApplications'

function policyKey(profile: FirewallProfile, list: string): RegistryKey {
  return `${FIREWALL_POLICY}\\${PROFILE_KEYS[profile]}\\${list}`
}

function policyValue(key: RegistryKey, name: string, after: ValueChange['after'], why: Why): ValueChange {
  return { kind: 'value', target: { key, name }, before: null, after, why, undoing: 'restore' }
}
