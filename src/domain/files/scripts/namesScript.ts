import type { Answers } from '#domain/answers/answers.ts'
import { helperAccounts } from '#domain/answers/helperList.ts'
import type { ReadBack } from '#domain/files/readBack.ts'
import { CMD_LINE_LIMIT, remark, splitLine, withoutConditions } from '#domain/formats/cmdLine.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import { isAskable } from '#domain/plan/requirementTable.ts'
import { accountKey, helperNames } from '#domain/windows/accounts.ts'

/** What net.exe can be asked for, in this order, and what a name is that was found so. */
const KINDS = {
  user: 'found as a user',
  group: 'found as a group',
  localgroup: 'found as a domain local group',
} as const

type AskedKind = keyof typeof KINDS

/** What is said of a helper that was not found, or that nobody was asked for. */
const OTHERWISE = {
  'not-found': 'NOT FOUND',
  /** Unconfirmed: whether net.exe finds groups with such names. Read as not certain. */
  'long-name': 'not found, which is not certain for a name of more than 20 characters',
  'other-domain': 'not asked, as it is of another domain',
  'not-ascii': 'not asked, as the name is not ASCII',
} as const

export interface NameCheck {
  /** Its place in the list, from 1. */
  readonly helper: number
  /** As it is on the list: `DOMAIN\name`. */
  readonly name: string
  /** Empty: it is not asked for. */
  readonly asks: readonly AskedKind[]
  readonly otherwise: keyof typeof OTHERWISE
}

/** Longest name of a user to log on with, and longest that net.exe is certain to take. */
const NAME_LIMIT = 20

/**
 * How each helper of these answers is looked up. net.exe asks the domain of the computer it runs on and no other, so only
 * helpers of that one domain are asked for: the domain that was answered, or else the one that most helpers are of.
 * Whether a NetBIOS name and a DNS name are of one domain cannot be known.
 */
export function nameChecks(answers: Answers): readonly NameCheck[] {
  const names = helperNames(helperAccounts(answers))
  const domain = accountKey(askedDomain(answers) ?? '')
  return names.map((name, index) => {
    const check = (asks: readonly AskedKind[], otherwise: NameCheck['otherwise']) => ({
      helper: index + 1,
      name,
      asks,
      otherwise,
    })
    if (accountKey(domainOf(name)) !== domain) return check([], 'other-domain')
    if (!isAskable(name)) return check([], 'not-ascii')
    // No user has such a name.
    if (accountOf(name).length > NAME_LIMIT) return check(['group', 'localgroup'], 'long-name')
    return check(['user', 'group', 'localgroup'], 'not-found')
  })
}

/** The domain that the script is made for; null where there are no helpers. */
export function askedDomain(answers: Answers): string | null {
  const domains = helperNames(helperAccounts(answers)).map(domainOf)
  const counts = new Map<string, number>()
  for (const domain of domains) counts.set(accountKey(domain), (counts.get(accountKey(domain)) ?? 0) + 1)
  const answered = accountKey(answers.domain ?? '')
  const most = Math.max(...counts.values())
  return (
    domains.find((domain) => accountKey(domain) === answered) ??
    domains.find((domain) => counts.get(accountKey(domain)) === most) ??
    null
  )
}

function domainOf(name: string): string {
  return name.slice(0, name.indexOf('\\'))
}

function accountOf(name: string): string {
  return name.slice(name.indexOf('\\') + 1)
}

/**
 * A batch script that asks the domain whether each helper exists, and changes nothing; `net user`, `net group` and
 * `net localgroup`, each with /domain, tell by their exit code. Takes answers and comments for its top. ASCII, CRLF. Exit
 * code: 0 all found, 1 some not found or not asked, 2 no domain answered, so nothing was asked.
 * Source: the help of NET, `/DOMAIN performs the operation on a domain controller of the current domain`.
 */
export function writeNamesScript(answers: Answers, comments: readonly string[]): TextContent {
  const lines = [
    ...OPENING(comments, askedDomain(answers) ?? ''),
    ...nameChecks(answers).flatMap(checkLines),
    ...CLOSING,
  ]
  return { encoding: 'ascii', newline: '\r\n', lines: lines.map((text) => ({ text })) }
}

const OPENING = (comments: readonly string[], domain: string): readonly string[] => [
  '@echo off',
  'setlocal EnableExtensions DisableDelayedExpansion',
  ...comments.map(remark),
  '',
  'rem A variable that somebody called errorlevel would hide the real one.',
  'set "errorlevel="',
  'set /a found=0',
  'set /a missing=0',
  'set /a open=0',
  '',
  'echo Asking the domain of this computer for the helpers.',
  ...(isAskable(domain)
    ? [`echo This computer must be a member of the domain "${escapePercent(domain)}".`]
    : []),
  'echo.',
  'rem Fails where there is no domain, and where none of its controllers answers.',
  'net accounts /domain >nul 2>&1',
  'if not "%errorlevel%"=="0" goto nodomain',
]

const CLOSING = [
  '',
  'echo.',
  'echo Summary: %found% found, %missing% not found, %open% not asked or not certain.',
  'set code=0',
  'if not %missing%==0 set code=1',
  'if not %open%==0 set code=1',
  'goto finish',
  '',
  ':nodomain',
  'echo Nothing was asked: no domain controller answers.',
  'echo Start this file on a computer of the domain, logged on to the domain, with the network connected.',
  'set code=2',
  '',
  ':finish',
  'if /i not "%~1"=="/quiet" pause',
  'endlocal & exit /b %code%',
]

/** What counts and answers; a file that breaks off has less of it. */
const END = CLOSING.map((line) => `${line}\r\n`).join('')

function checkLines({ helper, name, asks, otherwise }: NameCheck): readonly string[] {
  const shown = isAskable(name) ? ` "${escapePercent(name)}"` : ''
  const calls = asks.flatMap((kind) => [
    `net ${kind} ${quoted(accountOf(name))} /domain >nul 2>&1`,
    `if "%errorlevel%"=="0" set "state=${KINDS[kind]}"`,
    `if "%errorlevel%"=="0" goto said${helper}`,
  ])
  return [
    '',
    `set "state=${OTHERWISE[otherwise]}"`,
    'set "count=found"',
    ...calls,
    `set "count=${otherwise === 'not-found' ? 'missing' : 'open'}"`,
    ...(asks.length > 0 ? [`:said${helper}`] : []),
    'set /a %count%+=1',
    `echo   %state%: helper ${helper}${shown}`,
  ]
}

function quoted(account: string): string {
  if (!/^[ !#-~]+$/.test(account) || account.endsWith('\\'))
    throw new Error(`cmd.exe cannot be given ${account}`)
  return `"${escapePercent(account)}"`
}

function escapePercent(text: string): string {
  return text.replaceAll('%', '%%')
}

export interface NamesScriptProblem {
  readonly kind:
    | 'not-ascii'
    | 'line-too-long'
    | 'unreadable-line'
    | 'unexpected-command'
    | 'unexpected-redirection'
  /** From 1. */
  readonly line: number
}

/** What a script does for one helper: what it says unless it finds the name, and the calls in their order. */
export interface ScriptNameCheck {
  readonly helper: number
  readonly unlessFound: string
  readonly calls: readonly string[]
}

/**
 * Reads what a script asks the domain for, as net.exe would receive it. Whatever is not asking is a problem with its line:
 * any other command, and any other word in a call. Never throws.
 */
export function parseNamesScript(text: string): {
  readonly checks: readonly ScriptNameCheck[]
  readonly problems: readonly NamesScriptProblem[]
} {
  const checks: ScriptNameCheck[] = []
  const problems: NamesScriptProblem[] = []
  let unlessFound = ''
  let calls: string[] = []
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const report = (kind: NamesScriptProblem['kind']) => problems.push({ kind, line: index + 1 })
    if (/[^\t -~]/.test(content)) report('not-ascii')
    if (content.length > CMD_LINE_LIMIT) {
      report('line-too-long')
      continue
    }
    const [, state] = /^set "state=(.*)"$/.exec(content) ?? []
    const [, helper] = /^echo {3}%state%: helper (\d+)(?: |$)/.exec(content) ?? []
    unlessFound = state ?? unlessFound
    if (helper !== undefined) {
      checks.push({ helper: Number(helper), unlessFound, calls })
      calls = []
    }
    if (/^\s*(?::|rem(?:\s|$))/i.test(content)) continue
    const parts = splitLine(content)
    if (parts === null) {
      report('unreadable-line')
      continue
    }
    for (const { words, redirections } of parts) {
      if (!redirections.every((target) => /^(?:nul|&1)$/i.test(target))) report('unexpected-redirection')
      const [command = '', ...more] = withoutConditions(words)
      const call = command.toLowerCase() === 'net' ? readCall(more) : null
      if (call !== null) {
        if (call !== PROBE) calls.push(call)
      } else if (!/^(?:|echo\.?|setlocal|endlocal|set|goto|pause|exit)$/i.test(command)) {
        report('unexpected-command')
      }
    }
  }
  return { checks, problems }
}

const PROBE = 'accounts'

/** `user jansen`, with percent signs as net.exe sees them; null for whatever could be more than a question. */
function readCall(words: readonly string[]): string | null {
  if (words.join(' ') === `${PROBE} /domain`) return PROBE
  const [kind = '', account = '', last, ...more] = words
  const isQuestion = Object.hasOwn(KINDS, kind) && last === '/domain' && more.length === 0
  // A single percent sign would let the shell put something unknown there.
  if (!isQuestion || account.replaceAll('%%', '').includes('%') || /^(?:\/|$)/.test(account)) return null
  return `${kind} ${account.replaceAll('%%', '%')}`
}

/** Looks for the questions of these answers in a script again: for each helper its calls, in order, and no others. */
export function readBackNamesScript(answers: Answers, text: string): ReadBack {
  const planned = nameChecks(answers)
  const { checks, problems } = parseNamesScript(text)
  const wrong = planned.filter(({ helper, name, asks, otherwise }, index) => {
    const check = checks[index]
    const calls = asks.map((kind) => `${kind} ${accountOf(name)}`)
    return !(
      check?.helper === helper &&
      check.calls.join('\n') === calls.join('\n') &&
      (calls.length > 0 || check.unlessFound === OTHERWISE[otherwise])
    )
  })
  return {
    expected: planned.length,
    found: planned.length - wrong.length,
    differences: [
      ...problems.map(({ kind, line }) => `line ${line}: ${kind}`),
      ...(text.endsWith(END) ? [] : ['not the planned end']),
      ...wrong.map(({ helper, name }) => `not asked for as planned: helper ${helper}, ${name}`),
      ...checks.slice(planned.length).map(({ helper }) => `not planned: helper ${helper}`),
    ],
  }
}
