import { accountKey } from '#domain/windows/accounts.ts'
import { FIREWALL_PROFILES, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL } from '#domain/windows/localFirewall.ts'
import { freshMachine, MACHINE_KEYS, machineCapabilities } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { deleteValue, setValue } from '#domain/windows/registry.ts'
import type { Registry } from '#domain/windows/registry.ts'
import type { Answers } from './answers.ts'
import { helperAccounts } from './helperList.ts'
import { computerOf, relevantAnswers } from './steps.ts'

/**
 * The computer as the answers say it is before anything is done; null while edition or service pack is not answered. What
 * is not known is as on a fresh Windows, and what nobody asks is as help needs it: the helpers' domains are trusted
 * unless the answers say otherwise.
 */
export function machineBefore(answers: Answers): Machine | null {
  const { edition, servicePack } = answers
  if (edition === undefined || servicePack === undefined || computerOf(answers) === null) return null
  const { membership, solicited, dcom, computer } = relevantAnswers(answers)
  const fresh = freshMachine(edition, servicePack)
  const domains = helperDomains(answers)
  const domain = answers.domain === undefined || answers.domain === '' ? domains[0] : answers.domain
  let registry = fresh.registry
  if (dcom === 'off') registry = withDcomOff(registry)
  if (dcom === 'missing') registry = deleteValue(registry, MACHINE_KEYS.dcom, 'EnableDCOM')
  if (solicited === 'disabled') registry = withSolicitedOff(registry)
  return {
    ...fresh,
    name: computer === undefined || computer === '' ? fresh.name : computer,
    domain: membership === 'workgroup' ? null : (domain ?? fresh.domain),
    trusts: membership === 'no-trust' || membership === 'workgroup' ? [] : domains,
    activeProfile: membership === 'workgroup' ? 'standard' : 'domain',
    registry,
  }
}

/**
 * A computer of which not all is known; whatever is true lies between the two, as each unknown is about another stage of
 * an offer. One and the same where all is known.
 */
export interface PossibleMachine {
  /** All that is not known is as help needs it. */
  readonly best: Machine
  readonly worst: Machine
}

/** The computer of before with what the answers leave open; null while there is none. */
export function possibleMachineBefore(answers: Answers): PossibleMachine | null {
  const best = machineBefore(answers)
  if (best === null) return null
  const { membership, solicited, dcom } = relevantAnswers(answers)
  const { windowsFirewall, firewallOnByDefault } = machineCapabilities(best)
  // Where Windows comes with its firewall off, nobody asks whether it still is.
  const mayBeOn = windowsFirewall && !firewallOnByDefault
  if (membership !== 'unknown' && solicited !== 'unknown' && dcom !== 'unknown' && !mayBeOn) {
    return { best, worst: best }
  }
  let { registry } = best
  if (dcom === 'unknown') registry = withDcomOff(registry)
  if (solicited === 'unknown') registry = withSolicitedOff(registry)
  for (const profile of mayBeOn ? FIREWALL_PROFILES : []) {
    const key = `${LOCAL_FIREWALL}\\${PROFILE_KEYS[profile]}`
    registry = setValue(registry, key, 'EnableFirewall', { type: 'REG_DWORD', data: 1 })
  }
  return { best, worst: { ...best, domain: membership === 'unknown' ? null : best.domain, registry } }
}

function withDcomOff(registry: Registry): Registry {
  return setValue(registry, MACHINE_KEYS.dcom, 'EnableDCOM', { type: 'REG_SZ', data: 'N' })
}

function withSolicitedOff(registry: Registry): Registry {
  return setValue(registry, MACHINE_KEYS.policy, 'fAllowToGetHelp', { type: 'REG_DWORD', data: 0 })
}

/** The domains of the helpers, each once, in the order of the list. */
function helperDomains(answers: Answers): readonly string[] {
  const domains = new Map<string, string>()
  for (const { name } of helperAccounts(answers)) {
    if (name === null) continue
    const domain = name.slice(0, name.indexOf('\\'))
    if (!domains.has(accountKey(domain))) domains.set(accountKey(domain), domain)
  }
  return [...domains.values()]
}
