import { EDITIONS } from '#domain/windows/editions.ts'
import type { Capabilities } from '#domain/windows/editions.ts'
import type { Answers } from './answers.ts'
import { helperAccounts } from './helperList.ts'
import { computerOf, relevantAnswers } from './steps.ts'

/** What is worth knowing about whole answers before the files are used: when each applies. The words are messages. */
const ADVICE = {
  solicitedOff: ({ solicited, enableSolicited }) => solicited === 'disabled' && enableSolicited !== true,
  solicitedUnknown: ({ solicited }) => solicited === 'unknown',
  membershipUnknown: ({ membership }) => membership === 'unknown',
  mediaCenter: ({ edition, helperEdition }) => [edition, helperEdition].some(mayLackDomain),
  dnsDomain: (answers) => helperAccounts(answers).some(({ name, dnsDomain }) => name !== null && dnsDomain),
  everybody: (answers) => helperAccounts(answers).some(({ notice }) => notice?.kind === 'everybody'),
  restart: ({ dcom }) => dcom !== undefined && dcom !== 'on',
  // Both computers are in a domain: while this one is connected to it, the domain profile is in force.
  standardOnly: ({ profiles }) => profiles !== undefined && !profiles.includes('domain'),
  standardAny: ({ profiles, scope }) => scope === 'any' && (profiles ?? []).includes('standard'),
  anyAddress: ({ profiles, scope }) => scope === 'any' && !(profiles ?? []).includes('standard'),
  netshIgnored: ({ firewallStore }) => firewallStore === 'netsh',
  netshReplaces: ({ firewallStore }) => firewallStore === 'netsh',
  sessmgrNarrowed: ({ firewallStore, scope }, computer) =>
    firewallStore === 'netsh' && scope !== 'any' && computer.shipsSessmgrException,
  mergeOff: ({ firewallStore, keepLocalExceptions }) =>
    firewallStore === 'policy' && keepLocalExceptions === false,
  remoteDesktopNarrowed: ({ firewallStore, article, scope }, computer) =>
    firewallStore !== undefined &&
    scope !== 'any' &&
    computer.remoteDesktopException &&
    article !== 'literal',
  remoteDesktop: ({ firewallStore, article }, computer) =>
    firewallStore !== undefined && computer.remoteDesktopException && article !== 'literal',
  firewallOff: ({ firewallStore }, computer) => firewallStore !== undefined && !computer.firewallOnByDefault,
} as const satisfies Record<string, (answers: Answers, computer: Capabilities) => boolean>

function mayLackDomain(edition: Answers['edition'] | 'other'): boolean {
  return edition !== undefined && edition !== 'other' && EDITIONS[edition].joinsDomain === 'some'
}

export type AdviceId = keyof typeof ADVICE

/** The advice that applies to these answers, in order. Nothing until edition and service pack are known. */
export function advice(answers: Answers): readonly AdviceId[] {
  const computer = computerOf(answers)
  if (computer === null) return []
  const relevant = relevantAnswers(answers)
  return (Object.keys(ADVICE) as AdviceId[]).filter((id) => ADVICE[id](relevant, computer))
}
