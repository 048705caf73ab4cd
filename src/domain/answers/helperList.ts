import { readAccounts } from '#domain/windows/accounts.ts'
import type { AccountProblem } from '#domain/windows/accountProblems.ts'
import type { Account, AccountNotice } from '#domain/windows/accounts.ts'
import type { Answers } from './answers.ts'

interface Reading {
  readonly domain: string | undefined
  readonly computer: string | undefined
  readonly helperUsers: readonly string[] | undefined
  readonly accounts: readonly Account[]
}

/** Lists of thousands are looked at by several steps and rules at every key stroke; each list is read once. */
const readings = new WeakMap<readonly string[], Reading>()

/** The helpers of these answers, one account per entry, each with its problem if it has one. */
export function helperAccounts({ helpers, domain, computer, helperUsers }: Answers): readonly Account[] {
  if (helpers === undefined) return []
  const known = readings.get(helpers)
  const isSame =
    known?.domain === domain && known?.computer === computer && known?.helperUsers === helperUsers
  if (known !== undefined && isSame) return known.accounts
  const accounts = readAccounts(helpers, { domain, computer, users: helperUsers })
  readings.set(helpers, { domain, computer, helperUsers, accounts })
  return accounts
}

/** What to put in the place of an entry, where something is offered: one account, or several that ran together. */
export function offerFor({ parts, suggestion }: Account): readonly string[] | null {
  return parts ?? (suggestion === null ? null : [suggestion])
}

/** The places of the entries for which something is offered, by what is the matter: those lines are alike. */
export function offersAlike(
  accounts: readonly Account[],
): ReadonlyMap<(AccountProblem | AccountNotice)['kind'], readonly number[]> {
  const alike = new Map<(AccountProblem | AccountNotice)['kind'], number[]>()
  for (const [index, account] of accounts.entries()) {
    const kind = (account.problem ?? account.notice)?.kind
    if (kind === undefined || offerFor(account) === null) continue
    const places = alike.get(kind)
    if (places === undefined) alike.set(kind, [index])
    else places.push(index)
  }
  return alike
}
