import { accountKey } from '#domain/windows/accounts.ts'
import { freshMachine, MACHINE_KEYS } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { deleteValue, setValue } from '#domain/windows/registry.ts'
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
  if (dcom === 'off') {
    registry = setValue(registry, MACHINE_KEYS.dcom, 'EnableDCOM', { type: 'REG_SZ', data: 'N' })
  }
  if (dcom === 'missing') registry = deleteValue(registry, MACHINE_KEYS.dcom, 'EnableDCOM')
  if (solicited === 'disabled') {
    registry = setValue(registry, MACHINE_KEYS.policy, 'fAllowToGetHelp', { type: 'REG_DWORD', data: 0 })
  }
  return {
    ...fresh,
    name: computer === undefined || computer === '' ? fresh.name : computer,
    domain: membership === 'workgroup' ? null : (domain ?? fresh.domain),
    trusts: membership === 'no-trust' || membership === 'workgroup' ? [] : domains,
    activeProfile: membership === 'workgroup' ? 'standard' : 'domain',
    registry,
  }
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
