import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAccounts } from '#domain/windows/accounts.ts'
import type { Answers } from './answers.ts'
import { helperAccounts, offerFor, offersAlike } from './helperList.ts'

const LISTS: readonly (readonly string[])[] = [['a', 'CONTOSO\\b', 'PC01\\c'], ['n'.repeat(30), 'a', 'a'], []]

describe('the helpers of answers', () => {
  it('are never those of earlier answers', () => {
    const anyAnswers: fc.Arbitrary<Answers> = fc.record(
      {
        helpers: fc.constantFrom(...LISTS),
        domain: fc.constantFrom('CONTOSO', 'FABRIKAM', 'not/one'),
        computer: fc.constantFrom('PC01', 'CONTOSO'),
        helperUsers: fc.constantFrom<readonly string[]>(['n'.repeat(30)], ['a'], []),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.array(anyAnswers, { minLength: 2 }), (sequence) => {
        for (const { helpers, domain, computer, helperUsers } of sequence) {
          const fresh = readAccounts(helpers ?? [], { domain, computer, users: helperUsers })
          expect(helperAccounts({ helpers, domain, computer, helperUsers } as Answers)).toEqual(fresh)
        }
      }),
    )
  })

  it('are read once while nothing changes', () => {
    const answers: Answers = { helpers: ['a'], domain: 'CONTOSO', computer: 'PC01', helperUsers: [] }
    expect(helperAccounts({ ...answers, control: 'view' })).toBe(helperAccounts(answers))
  })

  it('are none where nobody was asked', () => {
    expect(helperAccounts({ domain: 'CONTOSO' })).toEqual([])
  })
})

describe('what is offered for a helper', () => {
  const accounts = readAccounts(['1. a', 'b', '2. c', 'CONTOSO\\d、e', '-', 'Mu\u0308ller'], {
    domain: 'CONTOSO',
  })

  it('is one account, or those that ran together', () => {
    expect(accounts.map(offerFor)).toEqual([['a'], null, ['c'], ['CONTOSO\\d', 'e'], null, ['M\u00fcller']])
  })

  it('is alike for the lines in which the same is the matter', () => {
    expect([...offersAlike(accounts)]).toEqual([
      ['mark', [0, 2]],
      ['run-together', [3]],
      ['odd-characters', [5]],
    ])
  })
})
