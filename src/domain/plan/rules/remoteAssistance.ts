import type { Answers } from '#domain/answers/answers.ts'
import { helperAccounts } from '#domain/answers/helperList.ts'
import type { RegistryChange } from '#domain/plan/plan.ts'
import { helperNames } from '#domain/windows/accounts.ts'
import { TERMINAL_SERVICES } from '#domain/windows/remoteAssistance.ts'

/**
 * Turns the policy "Offer Remote Assistance" on. Before: not configured, as on a fresh Windows.
 * There is no other place for it: offers exist through Group Policy only. Source: RemoteAssistance.admx, RA_Unsolicit.
 */
export function offerRule(answers: Answers): readonly RegistryChange[] {
  // Asked for by answering who may help or how; until then there is nothing to turn on.
  if (answers.control === undefined && answers.helpers === undefined) return []
  return [
    {
      kind: 'value',
      target: { key: TERMINAL_SERVICES, name: 'fAllowUnsolicited' },
      before: null,
      after: { type: 'REG_DWORD', data: 1 },
      why: {
        rule: 'offer',
        answers: ['edition', 'servicePack'],
        article: 'policy-3',
        sources: ['remote-assistance-admx', 'salt-lgpo', 'kb301527'],
      },
      undoing: 'restore',
    },
  ]
}

/** View only or control, for the whole list: the policy has one level. Source: RemoteAssistance.admx, RA_Unsolicit. */
export function levelRule({ control }: Answers): readonly RegistryChange[] {
  if (control === undefined) return []
  return [
    {
      kind: 'value',
      target: { key: TERMINAL_SERVICES, name: 'fAllowUnsolicitedFullControl' },
      before: null,
      after: { type: 'REG_DWORD', data: control === 'control' ? 1 : 0 },
      why: {
        rule: 'level',
        answers: ['control'],
        article: 'policy-4',
        sources: ['remote-assistance-admx', 'salt-lgpo', 'kb301527'],
      },
      undoing: 'restore',
    },
  ]
}

/**
 * The list of helpers: the whole key, because the list is not additive (the last writer wins). Only accounts without a
 * problem are written. Source: RemoteAssistance.admx (name = data = account, REG_SZ), TechNet cc757387.
 */
export function helpersRule(answers: Answers): readonly RegistryChange[] {
  const names = helperNames(helperAccounts(answers))
  if (names.length === 0) return []
  return [
    {
      kind: 'list',
      target: { key: `${TERMINAL_SERVICES}\\RAUnsolicit` },
      before: null,
      after: names,
      why: {
        rule: 'helpers',
        answers: ['helpers', 'domain'],
        article: 'policy-6',
        sources: ['remote-assistance-admx', 'list-policies', 'salt-lgpo', 'kb301527'],
      },
      undoing: 'restore',
    },
  ]
}

/**
 * Enables Solicited Remote Assistance, only where it is known to be disabled and the person chose to enable it: it widens
 * who may be asked for help. Before: 0, as stated. Source: RemoteAssistance.admx (RA_Solicit), KB 306496.
 */
export function solicitedRule({ solicited, enableSolicited }: Answers): readonly RegistryChange[] {
  if (solicited !== 'disabled' || enableSolicited !== true) return []
  return [
    {
      kind: 'value',
      target: { key: TERMINAL_SERVICES, name: 'fAllowToGetHelp' },
      before: { type: 'REG_DWORD', data: 0 },
      after: { type: 'REG_DWORD', data: 1 },
      why: {
        rule: 'solicited',
        answers: ['solicited', 'enableSolicited'],
        article: 'note-solicited',
        sources: ['remote-assistance-admx', 'kb306496', 'kb301527'],
      },
      undoing: 'restore',
    },
  ]
}
