import type { Answers } from '#domain/answers/answers.ts'
import { helperAccounts } from '#domain/answers/helperList.ts'

/** More than these nobody types; `check-names.cmd` asks for all. */
const MOST_TYPED = 20

/** What asks a domain for an account of each kind; a group may be a global or a domain local one. */
const ASKS = {
  user: ['net user'],
  group: ['net group', 'net localgroup'],
  unknown: ['net user', 'net group', 'net localgroup'],
} as const

/**
 * The commands that ask a domain for these helpers, to be typed at a prompt; they only read. None where the list is long.
 * A name with a percent sign is left out: a prompt has no way to take it as it is. Source: the help of NET.
 */
export function nameCommands(answers: Answers): readonly string[] {
  const groups = new Set(answers.helperGroups)
  const users = new Set(answers.helperUsers)
  const accounts = helperAccounts(answers).filter(({ name }) => name !== null && !name.includes('%'))
  if (accounts.length > MOST_TYPED) return []
  return accounts.flatMap(({ name, typed }) => {
    const account = name?.slice(name.indexOf('\\') + 1) ?? ''
    const kind = groups.has(typed) ? 'group' : users.has(typed) ? 'user' : 'unknown'
    return ASKS[kind].map((command) => `${command} "${account}" /domain`)
  })
}
