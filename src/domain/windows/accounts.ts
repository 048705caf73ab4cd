import {
  CLEAN,
  distinct,
  domainProblem,
  FORBIDDEN,
  GROUP_LIMIT,
  HIDDEN,
  hiddenProblem,
  isBlank,
  NETBIOS_LIMIT,
  oneBackslash,
  slashToBackslash,
  tooLong,
  USER_LIMIT,
  VALUE_NAME_LIMIT,
  VARIABLE,
  withoutHidden,
} from './accountProblems.ts'
import type { AccountProblem, ComputerProblem, DomainProblem } from './accountProblems.ts'
import { BUILT_IN_DOMAINS, EVERYBODY } from './builtInAccounts.ts'
import { plainSpelling, readPasted } from './pastedNames.ts'

/** What is worth a look at an account that can be written as it stands. */
export type AccountNotice =
  /** A group in which everybody of the domain is. */
  | { readonly kind: 'everybody' }
  /** Looks like the entry at this index, counted from 0, and is another account to Windows. */
  | { readonly kind: 'lookalike'; readonly index: number }
  /** Letters in pieces, or a hyphen that no keyboard has. */
  | { readonly kind: 'odd-characters' }
  /** The DNS form of a domain that has its short form elsewhere in the list, or among the answers. */
  | { readonly kind: 'two-spellings'; readonly domain: string; readonly short: string }

/** One entry of the helper list, and what will be written for it. */
export interface Account {
  readonly typed: string
  /** `DOMAIN\name` exactly as it will be written; null when there is a problem. */
  readonly name: string | null
  /** The domain was not typed but added here. */
  readonly completed: boolean
  readonly problem: AccountProblem | null
  /** Another spelling to offer, which has no problem: what was meant for certain, or most likely (a UPN). */
  readonly suggestion: string | null
  /** The accounts to offer in its place, where several ran together. */
  readonly parts?: readonly string[] | undefined
  readonly notice?: AccountNotice | undefined
  /** The domain is a DNS name: used in the field, never documented. */
  readonly dnsDomain: boolean
}

export interface AccountContext {
  /** Completes bare names. */
  readonly domain?: string | undefined
  /** The computer that receives help: its own accounts are local ones. */
  readonly computer?: string | undefined
  /** The entries the person called a user. */
  readonly users?: readonly string[] | undefined
}

/**
 * Says for every entry which account will be written for it, or why none can be. The one form ever documented is
 * `<domain>\<user or group>` of a domain (KB 301527, the policy's own text), so all else is a problem; whether the
 * account exists cannot be known. A user's logon name has at most 20 characters, a group's name 256, and the whole,
 * being the name of a registry value, 259. Gives one account per entry, in order.
 */
export function readAccounts(entries: readonly string[], context: AccountContext): readonly Account[] {
  const surroundings = readContext(context)
  const seen = new Map<string, number>()
  const accounts = entries.map((typed, index): Account => {
    const account = readAccount(typed, surroundings)
    if (account.name === null) return account
    const key = accountKey(account.name)
    const first = seen.get(key)
    if (first !== undefined) return { ...account, name: null, problem: { kind: 'repeated', index: first } }
    seen.set(key, index)
    return account
  })
  return withNotices(accounts, surroundings)
}

/** Looks at the accounts beside each other, in which only those that can be written take part. */
function withNotices(accounts: readonly Account[], surroundings: Surroundings): readonly Account[] {
  const shorts = new Map<string, string>()
  const looks = new Map<string, number>()
  const names = [surroundings.domain === null ? '' : `${surroundings.domain}\\`, ...helperNames(accounts)]
  for (const domain of new Set(names.map(domainOf))) {
    if (domain !== '' && !domain.includes('.')) shorts.set(accountKey(domain), domain)
  }
  return accounts.map((account, index) => {
    if (account.name === null) return account
    const look = accountKey(plainSpelling(account.name))
    const alike = looks.get(look)
    if (alike === undefined) looks.set(look, index)
    const found = findNotice(account, account.name, alike, shorts)
    if (found === null) return account
    const { notice, suggestion } = found
    const isGood = suggestion !== null && findProblem(suggestion, surroundings, false) === null
    return { ...account, notice, suggestion: isGood ? suggestion : null }
  })
}

function findNotice(
  { typed, dnsDomain }: Account,
  name: string,
  alike: number | undefined,
  shorts: ReadonlyMap<string, string>,
): { readonly notice: AccountNotice; readonly suggestion: string | null } | null {
  const account = name.slice(name.indexOf('\\') + 1)
  if (EVERYBODY_KEYS.has(accountKey(account))) return { notice: { kind: 'everybody' }, suggestion: null }
  const plain = plainSpelling(typed)
  const suggestion = plain === typed ? null : plain
  if (alike !== undefined) return { notice: { kind: 'lookalike', index: alike }, suggestion }
  if (suggestion !== null) return { notice: { kind: 'odd-characters' }, suggestion }
  if (!dnsDomain) return null
  const domain = domainOf(name)
  const short = shorts.get(accountKey(shortDomain(domain) ?? ''))
  if (short === undefined) return null
  return { notice: { kind: 'two-spellings', domain, short }, suggestion: `${short}\\${account}` }
}

/** What the short name of a domain most likely is: the first part of its DNS name. Null where it cannot be. */
export function shortDomain(dnsName: string): string | null {
  const dot = dnsName.indexOf('.')
  const short = dnsName.slice(0, Math.max(0, dot)).toUpperCase()
  return short !== '' && short.length <= NETBIOS_LIMIT && readDomain(short) === null ? short : null
}

/** The names that will be written, in order: those of the accounts without a problem. */
export function helperNames(accounts: readonly Account[]): readonly string[] {
  return accounts.flatMap((account) => account.name ?? [])
}

/**
 * The same for two names that Windows takes for one. Windows upper-cases each UTF-16 code unit by a table that never
 * changes the length and is left out where lower-casing would not lead back, but for the final sigma: ß is not SS, and
 * ı and ſ stay themselves (the table `$UpCase` of every NTFS volume).
 */
export function accountKey(name: string): string {
  return PLAIN_CASE.test(name) ? name.toUpperCase() : name.replaceAll(/[^A-Z]/g, upperUnit)
}

/** Most of the common scripts, without the few characters that JavaScript upper-cases in another way. */
const PLAIN_CASE =
  /^[\0-\xb4\xb6-\xde\xe0-\u0130\u0132-\u0148\u014a-\u017e\u0391-\u03af\u03b1-\u03ce\u0400-\u04ff\u3041-\u9fff\uac00-\ud7a3]*$/

/** Here, because it needs the table above when this file is loaded. */
const EVERYBODY_KEYS: ReadonlySet<string> = new Set(EVERYBODY.map(accountKey))

function upperUnit(unit: string): string {
  const upper = unit.toUpperCase()
  return upper.toLowerCase() === unit || unit === 'ς' ? upper : unit
}

/** What is wrong with the NetBIOS or DNS name of a domain; null for a good one and for an empty text. */
export function readDomain(text: string): DomainProblem | null {
  if (text === '') return null
  return placeProblem(text) ?? domainProblem(text)
}

/** What is wrong with the NetBIOS name of a computer; null for a good one and for an empty text. */
export function readComputer(text: string): ComputerProblem | null {
  if (text === '') return null
  const problem = placeProblem(text)
  if (problem !== null) return problem
  const characters = distinct(text, /["/[\]:;|=,+*?<>@.]/g)
  if (characters.length > 0) return { kind: 'characters', where: 'computer', characters }
  return tooLong('computer', text, NETBIOS_LIMIT)
}

function placeProblem(text: string) {
  if (HIDDEN.test(text)) return hiddenProblem(text)
  if (text.includes('\\')) return { kind: 'backslash' } as const
  if (LOCAL.has(accountKey(text.trim()))) return { kind: 'local', domain: text.trim() } as const
  return text === text.trim() ? null : ({ kind: 'spaces' } as const)
}

/** What `readAccounts` knows beside an entry. */
interface Surroundings {
  /** Null when there is none that can be used. */
  readonly domain: string | null
  /** Keys of what stands for the computer itself. */
  readonly local: ReadonlySet<string>
  /** The key of the computer's name and a dot: how its DNS names begin. */
  readonly ownDns: string | null
  readonly users: ReadonlySet<string>
}

function readContext({ domain = '', computer = '', users = [] }: AccountContext): Surroundings {
  const own = accountKey(computer.trim())
  return {
    domain: domain !== '' && readDomain(domain) === null ? domain : null,
    local: own === '' ? LOCAL : new Set([...LOCAL, own]),
    ownDns: own === '' ? null : `${own}.`,
    users: new Set(users),
  }
}

const LOCAL: ReadonlySet<string> = new Set(['.', 'LOCALHOST', '%COMPUTERNAME%', ...BUILT_IN_DOMAINS])

/** The addresses with which a computer calls itself. */
const LOOPBACK = /^127(?:\.\d{1,3}){3}$/

function isLocal(domain: string, { local, ownDns }: Surroundings): boolean {
  const key = accountKey(domain)
  return local.has(key) || LOOPBACK.test(domain) || (ownDns !== null && key.startsWith(ownDns))
}

function readAccount(typed: string, surroundings: Surroundings): Account {
  const isUser = surroundings.users.has(typed)
  const finding = findProblem(typed, surroundings, isUser)
  const name = finding === null ? completeName(typed, surroundings) : null
  return {
    typed,
    name,
    completed: name !== null && name !== typed,
    problem: finding?.problem ?? null,
    suggestion: mendedSpelling(finding, surroundings, isUser),
    dnsDomain: name !== null && domainOf(name).includes('.'),
    ...(finding?.parts === undefined ? {} : { parts: finding.parts }),
  }
}

/** A bare name stays one where no domain is known. */
function completeName(typed: string, { domain }: Surroundings): string {
  return typed.includes('\\') || domain === null ? typed : `${domain}\\${typed}`
}

function domainOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf('\\')))
}

/** A problem, and a spelling that may be free of it. */
interface Finding {
  readonly problem: AccountProblem
  readonly mend: string | null
  readonly parts?: readonly string[]
}

/** Mends until nothing is left to mend. Every mend takes something odd away and adds none, so this ends. */
function mendedSpelling(finding: Finding | null, surroundings: Surroundings, isUser: boolean): string | null {
  if (finding === null || finding.mend === null) return null
  const next = findProblem(finding.mend, surroundings, isUser)
  if (next === null || next.problem.kind === 'no-domain') return finding.mend
  return mendedSpelling(next, surroundings, isUser)
}

function findProblem(typed: string, surroundings: Surroundings, isUser: boolean): Finding | null {
  const name = completeName(typed, surroundings)
  const domain = domainOf(name).trim()
  if (isLocal(domain, surroundings)) return { problem: { kind: 'local', domain }, mend: null }
  if (VARIABLE.test(domain)) {
    const mend =
      surroundings.domain === null ? null : typed.replace(/^[^\\]*/, () => surroundings.domain ?? '')
    return { problem: { kind: 'variable', domain }, mend }
  }
  const misspelling = CLEAN.test(typed) ? null : findMisspelling(typed)
  if (misspelling !== null) return misspelling
  const backslash = name.indexOf('\\')
  const problem =
    tooLong('name', name.slice(backslash + 1), isUser ? USER_LIMIT : GROUP_LIMIT) ??
    (backslash < 0 ? ({ kind: 'no-domain' } as const) : tooLong('whole', name, VALUE_NAME_LIMIT))
  return problem === null ? null : { problem, mend: null }
}

function findMisspelling(typed: string): Finding | null {
  const pasted = readPasted(typed)
  if (pasted !== null && (!HIDDEN.test(typed) || pasted.parts !== undefined)) return pasted
  if (HIDDEN.test(typed)) return { problem: hiddenProblem(typed), mend: withoutHidden(typed) }
  if (/(?:^|\\)\*?S-1-\d+(?:-\d+)*$/i.test(typed)) return { problem: { kind: 'sid' }, mend: null }

  const backslashes = typed.split('\\').length - 1
  if (backslashes > 1)
    return { problem: { kind: 'backslashes', count: backslashes }, mend: oneBackslash(typed) }
  if (backslashes === 0 && typed.includes('@')) return { problem: { kind: 'upn' }, mend: upnToAccount(typed) }
  if (backslashes === 0 && typed.includes('/'))
    return { problem: { kind: 'slash' }, mend: slashToBackslash(typed) }

  const [name = '', domain] = typed.split('\\').reverse()
  if (domain !== undefined && isBlank(domain)) return { problem: { kind: 'empty-domain' }, mend: null }
  if (isBlank(name)) return { problem: { kind: 'empty-name' }, mend: null }
  if (/^[. \u3000]+$/.test(name)) return { problem: { kind: 'only-dots' }, mend: null }

  const trimmed = typed.split('\\').map((part) => part.trim())
  if (trimmed.join('\\') !== typed) return { problem: { kind: 'spaces' }, mend: trimmed.join('\\') }
  const problem = domain === undefined ? null : domainProblem(domain)
  if (problem !== null) return { problem, mend: null }
  const characters = distinct(name, FORBIDDEN)
  if (characters.length > 0) return { problem: { kind: 'characters', where: 'name', characters }, mend: null }
  return name.endsWith('.')
    ? // Three dots stand for letters that were left out.
      { problem: { kind: 'final-period' }, mend: /\.{2,}$/.test(name) ? null : typed.slice(0, -1).trim() }
    : null
}

/**
 * `jan@contoso.com`, also behind a display name, is most likely `CONTOSO\jan`: both parts are the usual default and
 * neither must be so. A logon name of more than 20 characters was shortened, so there is none to offer.
 */
function upnToAccount(typed: string): string | null {
  const [, name = '', dnsName = ''] = /(?:^|<)([^@<>"\s]+)@([^@<>"\s]+)(?:>|$)/.exec(typed) ?? []
  const domain = shortDomain(dnsName)
  return domain === null || name === '' || name.length > USER_LIMIT ? null : `${domain}\\${name}`
}
