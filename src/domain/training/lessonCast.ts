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
  /** The names in it that somebody's answers do not have, though they were asked for. */
  readonly invented: readonly string[]
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
  invented: [],
}

/**
 * The names of the wizard's answers, as far as there are any: two groups of the list, since the lessons speak of groups, a
 * user of the same domain, and the computer. A group that is not among the answers is made up, in their domain.
 */
export function castOf(answers: Answers): Cast {
  const accounts = helperAccounts(answers)
  const called = (kind: readonly string[] = []) =>
    helperNames(accounts.filter(({ typed }) => kind.includes(typed)))
  const groups = called(answers.helperGroups)
  const [first = DEMO_CAST.listed] = groups.length > 0 ? groups : helperNames(accounts)
  const domain = first.slice(0, first.indexOf('\\'))
  const inDomain = (name: string) => name.replace(DEMO_CAST.domain, () => domain)
  const { listed: helpers, second: trainees } = DEMO_CAST
  const made = (groups.length === 0 ? [helpers, trainees] : [trainees, helpers]).map(inDomain)
  const keys = new Set(groups.map(accountKey))
  const [listed = '', second = ''] = [...groups, ...made.filter((name) => !keys.has(accountKey(name)))]
  const isHere = (name: string) => accountKey(name).startsWith(accountKey(`${domain}\\`))
  const users = helperNames(accounts).filter((name) => !groups.includes(name))
  return {
    helper: {
      ...DEMO_CAST.helper,
      account: users.find(isHere) ?? inDomain(DEMO_CAST.helper.account),
      groups: [listed],
    },
    listed,
    second,
    domain,
    computer: answers.computer || DEMO_CAST.computer,
    invented: [listed, second].filter((name) => !groups.includes(name)),
  }
}
