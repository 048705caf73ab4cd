import type { Answers } from '#domain/answers/answers.ts'
import { helperAccounts } from '#domain/answers/helperList.ts'
import { accountKey, helperNames } from '#domain/windows/accounts.ts'
import type { Helper } from '#domain/windows/offer.ts'

/** Who and what the lessons are about: made up, unless a trainer asks for the names of the wizard's answers. */
export interface Cast {
  readonly helper: Helper
  /** The account that gets into the list. */
  readonly listed: string
  /** One more, in the lesson on the one list. */
  readonly second: string
  readonly domain: string
  readonly computer: string
}

/** From where help is offered in every lesson. */
export const ADDRESS = '10.20.30.40'

/** Microsoft's own example company; nothing of it exists. */
export const DEMO_CAST: Cast = {
  helper: {
    account: 'CONTOSO\\m.de.vries',
    groups: ['CONTOSO\\RA-Helpers'],
    nestedGroups: [],
    edition: 'xp-professional',
    address: ADDRESS,
  },
  listed: 'CONTOSO\\RA-Helpers',
  second: 'CONTOSO\\Trainees',
  domain: 'CONTOSO',
  computer: 'PC01',
}

/** The names of the wizard's answers, as far as there are any: the first helper of the list, the domain, the computer. */
export function castOf(answers: Answers): Cast {
  const [listed = DEMO_CAST.listed] = helperNames(helperAccounts(answers))
  const domain = listed.slice(0, listed.indexOf('\\'))
  const isGroup = (answers.helperGroups ?? []).some((name) => accountKey(listed).endsWith(accountKey(name)))
  const computer =
    answers.computer === undefined || answers.computer === '' ? DEMO_CAST.computer : answers.computer
  return {
    helper: {
      ...DEMO_CAST.helper,
      account: isGroup ? `${domain}\\m.de.vries` : listed,
      groups: isGroup ? [listed] : [],
    },
    listed,
    second: `${domain}\\Trainees`,
    domain,
    computer,
  }
}
