import type { Answers } from '#domain/answers/answers.ts'
import { machineBefore } from '#domain/answers/machineBefore.ts'
import { FIREWALL_POLICY, FIREWALL_PROFILES, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import type { FirewallProfile } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL, setLocalPort, setLocalProgram } from '#domain/windows/localFirewall.ts'
import { freshMachine, MACHINE_KEYS } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { isOfferFailure, OFFER_STAGES, offerFinding, offerLevel } from '#domain/windows/offer.ts'
import type { Helper, OfferDoubtId, OfferFailureId, OfferStageId } from '#domain/windows/offer.ts'
import { changeRegistry, deleteKey, valuesOf } from '#domain/windows/registry.ts'
import type { RegistryKey, RegistryOperation } from '#domain/windows/registry.ts'
import { currentControlSet } from './concerns.ts'
import { observe } from './observation.ts'
import type { Observation } from './observation.ts'
import type { ListedException, Reading, Statement } from './reading.ts'

/** `not-shown`: the file does not say what this stage depends on. */
type ObservedStage =
  | { readonly stage: OfferStageId; readonly state: 'passed'; readonly doubt: OfferDoubtId | null }
  | { readonly stage: OfferStageId; readonly state: 'failed'; readonly reason: OfferFailureId }
  | { readonly stage: OfferStageId; readonly state: 'not-shown' }

/** What would become of an offer today, as far as a file shows. */
export interface ObservedOffer {
  readonly helper: Helper
  readonly stages: readonly ObservedStage[]
  /** Null: it cannot be told, or the offer fails. */
  readonly level: 'view' | 'control' | null
  /** `fails`: at the first failed stage. `not-known`: nothing that is shown stops it, and not all is shown. */
  readonly verdict: 'works' | 'fails' | 'not-known'
}

/**
 * Runs an offer against what a file says, by each account that it lists. What the file does not show is not taken to be in
 * order: such a stage is `not-shown`. Which Windows it is comes from the answers, else from the article (XP with SP2);
 * that somebody sits there and says yes, and that domains trust each other, no file shows and every offer needs.
 */
export function observedOffers(reading: Reading, answers: Answers | null): readonly ObservedOffer[] {
  if (reading.report !== null || reading.kind === 'answers' || reading.kind === 'unknown') return []
  const seen = observe(reading)
  const machine = observedMachine(reading, answers)
  const listed = valuesOf(machine.registry, MACHINE_KEYS.helpers).map(({ name }) => name)
  return listed
    .filter((name) => name.includes('\\'))
    .map((account) => observedOffer(account, machine, seen, reading, answers))
}

/** A computer as a file shows it: what is whole in the file is as it is there, anything else as on a fresh Windows. */
export function observedMachine(reading: Reading, answers: Answers | null): Machine {
  const fresh = (answers === null ? null : machineBefore(answers)) ?? freshMachine('xp-professional', 'sp2')
  let { registry } = fresh
  for (const key of reading.whole) registry = deleteKey(registry, currentControlSet(key))
  registry = changeRegistry(registry, reading.statements.flatMap(statementOperations))
  for (const exception of reading.exceptions) registry = withException(registry, exception)
  const { computer } = reading
  return { ...fresh, registry, name: computer ?? fresh.name }
}

/** What a statement does to the registry of a computer; nothing where it is about another hive. */
export function statementOperations(statement: Statement): readonly RegistryOperation[] {
  if (statement.hive !== 'HKLM') return []
  const key = currentControlSet(statement.key)
  switch (statement.kind) {
    case 'key':
      return [{ kind: 'create-key', key }]
    case 'value':
      return [{ kind: 'set-value', key, name: statement.name, data: statement.data }]
    case 'value-deleted':
      return [{ kind: 'delete-value', key, name: statement.name }]
    case 'key-cleared':
      return [{ kind: 'clear-key', key }]
    case 'key-deleted':
      return [{ kind: 'delete-key', key }]
    case 'not-there':
      return statement.name === null
        ? [{ kind: 'delete-key', key }]
        : [{ kind: 'delete-value', key, name: statement.name }]
  }
}

/** What netsh lists is in force, in whichever list it stands. */
function withException(registry: Machine['registry'], exception: ListedException): Machine['registry'] {
  const { profile, port, protocol, path, enabled, name } = exception
  const status = enabled === false ? 'Disabled' : 'Enabled'
  const scope = exception.scope ?? '*'
  return profilesOf(profile).reduce((before, each) => {
    if (path !== null) return setLocalProgram(before, each, { path, scope, status, name })
    if (port === null || protocol !== 'TCP') return before
    return setLocalPort(before, each, { port, protocol, scope, status, name })
  }, registry)
}

function profilesOf(profile: FirewallProfile | null): readonly FirewallProfile[] {
  return profile === null ? FIREWALL_PROFILES : [profile]
}

function observedOffer(
  account: string,
  observed: Machine,
  seen: Observation,
  reading: Reading,
  answers: Answers | null,
): ObservedOffer {
  const domain = account.slice(0, account.indexOf('\\'))
  const machine = { ...observed, domain: observed.domain ?? domain, trusts: [...observed.trusts, domain] }
  const helper: Helper = {
    account,
    groups: [],
    nestedGroups: [],
    edition: answers?.helperEdition ?? 'xp-professional',
    address: addressFor(answers, observed),
  }
  const stages = OFFER_STAGES.map((stage): ObservedStage => {
    if (!isShown(stage, seen, reading)) return { stage, state: 'not-shown' }
    const finding = offerFinding(stage, machine, helper)
    return isOfferFailure(finding)
      ? { stage, state: 'failed', reason: finding }
      : { stage, state: 'passed', doubt: finding }
  })
  const fails = stages.some(({ state }) => state === 'failed')
  const isKnown = stages.every(({ state }) => state === 'passed')
  return {
    helper,
    stages,
    level: fails || !isShown('level', seen, reading) ? null : offerLevel(machine),
    verdict: fails ? 'fails' : isKnown ? 'works' : 'not-known',
  }
}

/** An address that the answers let in; without any, one of the computer's own network. */
function addressFor(answers: Answers | null, { subnet }: Machine): string {
  const scope = answers?.scope
  const entry = scope === undefined || scope === 'any' ? undefined : scope.find((each) => /^\d/.test(each))
  const [start = '', prefix = ''] = (entry ?? subnet).split('/')
  return prefix === '' ? start : start.replace(/\d+$/, (last) => String(Number(last) + 1))
}

/** What a stage looks at; of two in a row, both have to be shown. Where there is nothing, no file shows it and it is taken to be. */
const LOOKS: Readonly<Record<OfferStageId, readonly RegistryKey[] | 'firewall'>> = {
  'helper-windows': [],
  computer: [],
  windows: [],
  port: 'firewall',
  helpsvc: 'firewall',
  session: 'firewall',
  dcom: [MACHINE_KEYS.dcom],
  service: [`${MACHINE_KEYS.services}\\RDSessMgr`],
  policy: [MACHINE_KEYS.policy],
  listed: [MACHINE_KEYS.helpers],
  solicited: [],
  level: [MACHINE_KEYS.policy],
  person: [],
}

function isShown(stage: OfferStageId, seen: Observation, { exceptions }: Reading): boolean {
  const looks = LOOKS[stage]
  if (looks !== 'firewall') return looks.every((key) => seen.valuesOf(key) !== null)
  if (exceptions.length > 0) return true
  const isSeen = (root: RegistryKey) =>
    seen.valuesOf(`${root}\\${PROFILE_KEYS.domain}\\GloballyOpenPorts\\List`) !== null
  // A policy that is not shown may stand before the computer's own list; a policy that is set decides by itself.
  return isSeen(FIREWALL_POLICY) && (isSeen(LOCAL_FIREWALL) || policyDecides(seen))
}

function policyDecides(seen: Observation): boolean {
  const list = `${FIREWALL_POLICY}\\${PROFILE_KEYS.domain}\\GloballyOpenPorts`
  return seen.value(list, 'Enabled').state === 'there'
}
