import type { Answers } from '#domain/answers/answers.ts'
import { helperAccounts } from '#domain/answers/helperList.ts'
import { helperNames } from '#domain/windows/accounts.ts'
import type { Helper } from '#domain/windows/offer.ts'

/** For tests only: the helpers of the answers, as they are to stand on the list. */
export function listed(answers: Answers): readonly string[] {
  return helperNames(helperAccounts(answers))
}

/** For tests only: somebody of the helpers' domain who is on no list. */
export function outsiderOf(answers: Answers): string {
  const [first = ''] = listed(answers)
  return `${first.slice(0, first.indexOf('\\'))}\\somebody else`
}

/** For tests only: who offers help, at a Windows that can. */
export function helper(account: string, address: string, groups: readonly string[] = []): Helper {
  return { account, groups, nestedGroups: [], edition: 'xp-professional', address }
}

/** For tests only: an address in each entry of the scope. */
export function insideOf({ scope }: Answers): readonly string[] {
  if (scope === undefined || scope === 'any') return ['203.0.113.9']
  return scope.map((entry) => (entry === 'localsubnet' ? '192.168.1.77' : entry.replace(/\/.*$/, '')))
}

/** For tests only: addresses that the scope leaves out. */
export function outsideOf({ scope }: Answers): readonly string[] {
  return ['203.0.113.9', '192.168.2.1', '8.8.8.8', '11.0.0.0', '10.21.0.0'].filter(
    (address) => scope !== undefined && !covers(scope, address),
  )
}

/** Another way than the product's: by the leading digits of the address written in twos. */
function covers(scope: NonNullable<Answers['scope']>, address: string): boolean {
  return (
    scope === 'any' ||
    scope.some((entry) => {
      const [network = '', prefix = '32'] = (entry === 'localsubnet' ? '192.168.1.0/24' : entry).split('/')
      return bits(address).startsWith(bits(network).slice(0, Number(prefix)))
    })
  )
}

function bits(address: string): string {
  return address
    .split('.')
    .map((part) => Number(part).toString(2).padStart(8, '0'))
    .join('')
}
