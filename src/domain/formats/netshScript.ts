import { LOCAL_FIREWALL } from '#domain/localFirewall.ts'
import { changeId, effective } from '#domain/plan.ts'
import type { FirewallChange, FirewallException, FirewallTarget, Plan, Scope } from '#domain/plan.ts'
import { PROFILE_KEYS } from '#domain/rules/firewall.ts'
import { asciiName, CMD_LINE_LIMIT, escapeArgument, remark, splitLine, withoutConditions } from './cmdLine.ts'
import type { ReadBack, TaggedLine, TextContent } from './fileContent.ts'

/** As netsh.exe receives them after the shell, but with %WINDIR% still unexpanded in the path of a program. */
type NetshArguments = readonly string[]

export interface NetshCommands {
  /** Run first, and its result ignored: `add` is not known to replace an entry that is already there. */
  readonly clear: NetshArguments | null
  readonly set: NetshArguments
  /** The file without which an exception is not added: for a missing one, netsh may fail or do nothing. */
  readonly ifExists: string | null
}

/**
 * The calls of `netsh firewall` that carry out one change, for XP SP2 and Server 2003 SP1. Never `interface=`, which
 * cannot go with `profile=`; one profile a call. Throws on what such a call cannot carry: an empty scope, an address
 * that was not checked, a name that is not ASCII. An en dash is rendered as a hyphen, as the KB's name for Helpctr.exe
 * has one and no OEM code page does.
 * Source: TechNet bb490617, Appendix B (grammar, defaults, `addresses` only with CUSTOM).
 */
export function netshCommands(change: FirewallChange): NetshCommands {
  const { target, after } = change
  if (target.kind === 'service') return { clear: null, set: serviceArguments(target, after), ifExists: null }
  const remove = ['firewall', 'delete', ...entryArguments(target), profileArgument(target)]
  if (after === null) return { clear: null, set: remove, ifExists: null }
  const add = [
    'firewall',
    'add',
    ...entryArguments(target),
    `name=${asciiName(after.name)}`,
    'mode=ENABLE',
    ...scopeArguments(after.scope),
    profileArgument(target),
  ]
  return { clear: remove, set: add, ifExists: target.kind === 'program' ? target.path : null }
}

type EntryTarget = Exclude<FirewallTarget, { kind: 'service' }>
type ServiceTarget = Extract<FirewallTarget, { kind: 'service' }>

function serviceArguments(target: ServiceTarget, after: FirewallException | null): NetshArguments {
  const state = after === null ? ['mode=DISABLE'] : ['mode=ENABLE', ...scopeArguments(after.scope)]
  return ['firewall', 'set', 'service', `type=${target.type}`, ...state, profileArgument(target)]
}

function entryArguments(target: EntryTarget): NetshArguments {
  switch (target.kind) {
    case 'port':
      return ['portopening', `protocol=${target.protocol}`, `port=${target.port}`]
    case 'program':
      return ['allowedprogram', `program=${target.path}`]
  }
}

function profileArgument(target: FirewallTarget): string {
  return `profile=${target.profile.toUpperCase()}`
}

function scopeArguments(scope: Scope): NetshArguments {
  if (scope === 'any') return ['scope=ALL']
  if (scope.length === 0) throw new Error('An exception for no address at all is no exception')
  const addresses = scope.map(addressArgument)
  if (addresses.length === 1 && addresses[0] === LOCAL_SUBNET) return ['scope=SUBNET']
  return ['scope=CUSTOM', `addresses=${addresses.join(',')}`]
}

const LOCAL_SUBNET = 'LocalSubnet'

/** Addresses are the one thing here that a person typed; they come checked, and nothing else gets through. */
function addressArgument(entry: string): string {
  if (entry.toLowerCase() === 'localsubnet') return LOCAL_SUBNET
  if (!/^\d{1,3}(?:\.\d{1,3}){3}(?:\/[\d.]{1,15})?$/.test(entry)) throw new Error(`${entry} is no address`)
  return entry
}

/**
 * A batch script that carries out a plan's firewall changes with `netsh firewall`. ASCII, CRLF, and it asks for nothing:
 * no elevation, no download. Takes a plan and comments for its top. Every command's own exit code is looked at.
 *
 * The script's exit code: 0 all done, 1 something failed, 2 refused to start (no administrator, or no Windows Firewall).
 * It waits for a key at the end unless its first argument is /quiet.
 *
 * An undo cannot tell an entry that is already gone from one that it may not delete: netsh answers 1 for both and its
 * words are translated. Gone is what the undo is for, so this is a note with a count of its own, not a failure.
 */
export function writeNetshScript(plan: Plan, comments: readonly string[]): TextContent {
  return scriptOf(plan, {
    opening: [...HEAD(comments), ...CHECKS(plan.direction)],
    closing: CLOSING,
    probes: false,
  })
}

/**
 * The same for a start-up script in a Group Policy object, which runs as the computer itself with nobody there: no word on
 * the screen and no waiting; what it did last time is in a log in the Temp folder of Windows, one run long. Started
 * again and again, it leaves an entry alone that stands in the local list exactly as planned, so that no gap opens; any
 * other is set again. Exit codes as above. Where the log cannot be written, the work is done without.
 * Unconfirmed: how netsh writes down listed addresses. Where it is otherwise, such entries are set at every start.
 */
export function writeNetshStartupScript(plan: Plan, comments: readonly string[]): TextContent {
  return scriptOf(plan, {
    opening: [...HEAD(comments), ...LOGGED(plan.direction), ...CHECKS(plan.direction)],
    closing: CLOSING_LOGGED,
    probes: true,
  })
}

interface ScriptFrame {
  readonly opening: readonly string[]
  readonly closing: readonly string[]
  /** Whether each entry is looked for before it is set. */
  readonly probes: boolean
}

function scriptOf(plan: Plan, { opening, closing, probes }: ScriptFrame): TextContent {
  const lines: TaggedLine[] = [
    ...textLines(opening),
    ...effective(plan, plan.firewall).flatMap((change, index) =>
      changeLines(change, index + 1, probes ? probeOf(change) : null).map((text) => ({
        text,
        change: changeId(change),
      })),
    ),
    ...textLines(closing),
  ]
  return { encoding: 'ascii', newline: '\r\n', lines }
}

/** The length of the longest line that `writeNetshScript` makes for a change, to compare with `CMD_LINE_LIMIT`. */
export function longestNetshLine(change: FirewallChange): number {
  return Math.max(...changeLines(change, 1, null).map((line) => line.length))
}

// The script keeps clear of what is unlike between Windows XP's cmd and Wine's, which tests it: no `a && b || c`, no
// `find /i`, no findstr. It has no blocks in parentheses, in which %variables% are old and a `)` in a text ends all.
const HEAD = (comments: readonly string[]): readonly string[] => [
  '@echo off',
  'setlocal EnableExtensions DisableDelayedExpansion',
  ...comments.map(remark),
  '',
  'rem A variable that somebody called errorlevel would hide the real one.',
  'set "errorlevel="',
]

const LOGGED = (direction: Plan['direction']): readonly string[] => [
  'rem The log holds the last run and no more.',
  `set "log=%SystemRoot%\\Temp\\remote-assistance-firewall-${direction}.log"`,
  'set "code="',
  'call :main >"%log%" 2>&1',
  'rem Where the log cannot be written, the shell leaves that call out.',
  'if not defined code call :main >nul 2>&1',
  'endlocal & exit /b %code%',
  '',
  ':main',
  'echo Started on %DATE% at %TIME%.',
  'set /a kept=0',
]

const CHECKS = (direction: Plan['direction']): readonly string[] => [
  'set /a done=0',
  'set /a failed=0',
  'set /a absent=0',
  '',
  'rem Only administrators can read this key.',
  'reg query "HKU\\S-1-5-19" >nul 2>&1',
  'if errorlevel 1 goto norights',
  'rem The name of a command is not translated.',
  'netsh help | find "firewall" >nul',
  'if errorlevel 1 goto nofirewall',
  '',
  direction === 'apply'
    ? 'echo Changing the exceptions of Windows Firewall for Remote Assistance offers.'
    : 'echo Undoing the exceptions of Windows Firewall for Remote Assistance offers.',
  'echo.',
]

const SUMMARY = [
  '',
  'echo.',
  'echo Summary: %done% done, %failed% failed.',
  'if not %absent%==0 echo Not there or not removable: %absent%. This is no failure: what is gone is undone.',
]

const ENDINGS = [
  'set code=0',
  'if not %failed%==0 set code=1',
  'goto finish',
  '',
  ':norights',
  'echo Nothing was changed: this needs the rights of an administrator.',
  'echo Log on as an administrator, or use Run as, and start this file again.',
  'set code=2',
  'goto finish',
  '',
  ':nofirewall',
  'echo Nothing was changed: this Windows has no "netsh firewall".',
  'echo It came with Windows XP Service Pack 2 and Windows Server 2003 Service Pack 1.',
  'set code=2',
  '',
  ':finish',
]

const CALLED = [
  '',
  ':done',
  'set /a done+=1',
  'echo   ok      %item%',
  'goto :eof',
  '',
  ':failed',
  'set /a failed+=1',
  'echo   FAILED  %item%',
  'goto :eof',
  '',
  ':missing',
  'set /a failed+=1',
  'echo   FAILED  %item%: the file was not found',
  'goto :eof',
  '',
  ':absent',
  'set /a absent+=1',
  'echo   note    %item%: was not there or could not be removed',
  'goto :eof',
]

const CLOSING = [
  ...SUMMARY,
  ...ENDINGS,
  'if /i not "%~1"=="/quiet" pause',
  'endlocal & exit /b %code%',
  ...CALLED,
]

const KEPT = ['', ':kept', 'set /a kept+=1', 'echo   kept    %item%: is there already', 'goto :eof']

const CLOSING_LOGGED = [
  ...SUMMARY,
  'echo There already: %kept%.',
  ...ENDINGS,
  'goto :eof',
  ...CALLED,
  ...KEPT,
]

/** Where an entry stands in the local list, and how: what reg.exe lists for it, with a colon between the parts. */
interface Probe {
  readonly key: string
  readonly line: string
}

/**
 * Null where there is nothing to look for: what is to go is removed anyway, and setting a service opens no gap.
 * Source: published exports of the local lists (value name `port:protocol` or the path, all of it again as data).
 */
function probeOf({ target, after }: FirewallChange): Probe | null {
  if (after === null || target.kind === 'service') return null
  const isPort = target.kind === 'port'
  const start = isPort ? `${target.port}:${target.protocol}` : target.path
  const probe = {
    key: `${LOCAL_FIREWALL}\\${PROFILE_KEYS[target.profile]}\\${isPort ? 'GloballyOpenPorts' : 'AuthorizedApplications'}\\List`,
    line: `${start}:REG_SZ:${start}:${localScope(after.scope)}:Enabled:${asciiName(after.name)}`,
  }
  return probeLine(probe).length > CMD_LINE_LIMIT ? null : probe
}

function localScope(scope: Scope): string {
  return scope === 'any' ? '*' : scope.map(addressArgument).join(',')
}

const PROBE_START = `for /f "tokens=1-7* delims=:\t " %%a in ('reg query "HKLM\\`
const PROBE_MIDDLE = `" 2^>nul') do if /i "%%a:%%b:%%c:%%d:%%e:%%f:%%g:%%h"==`
const PROBE_END = ' set "there=1"'

function probeLine({ key, line }: Probe): string {
  return `${PROBE_START}${key}${PROBE_MIDDLE}${quotedLine(line)}${PROBE_END}`
}

/** In quotes, with %WINDIR% for the shell to put in, wherever it stands. */
function quotedLine(line: string): string {
  const parts = line.split('%WINDIR%').map((part) => part.replaceAll('%', '%%'))
  return `"${parts.join('%WINDIR%')}"`
}

function changeLines(change: FirewallChange, number: number, probe: Probe | null): string[] {
  const { clear, set, ifExists } = netshCommands(change)
  const onError = set[1] === 'delete' ? 'absent' : 'failed'
  return [
    '',
    `set "item=${itemName(change.target)}"`,
    ...(ifExists === null
      ? []
      : [
          `if exist ${escapeArgument(ifExists)} goto found${number}`,
          'call :missing',
          `goto next${number}`,
          `:found${number}`,
        ]),
    ...(probe === null
      ? []
      : [
          'set "there="',
          probeLine(probe),
          `if not defined there goto set${number}`,
          'call :kept',
          `goto next${number}`,
          `:set${number}`,
        ]),
    ...(clear === null ? [] : [`${commandLine(clear)} >nul 2>&1`]),
    commandLine(set),
    `if "%errorlevel%"=="0" (call :done) else call :${onError}`,
    ...(ifExists === null && probe === null ? [] : [`:next${number}`]),
  ]
}

/** For reading only, and echoed without quotes, so whatever the shell could take for its own goes. */
function itemName(target: FirewallTarget): string {
  const profile = `${target.profile} profile`
  switch (target.kind) {
    case 'port':
      return `${target.protocol} port ${target.port}, ${profile}`
    case 'program':
      return `program ${target.path.replace(/^.*\\/, '').replaceAll(/[^\w .-]/g, '_')}, ${profile}`
    case 'service':
      return `service Remote Desktop, ${profile}`
  }
}

function commandLine(args: NetshArguments): string {
  return ['netsh', ...args.map(escapeArgument)].join(' ')
}

function textLines(lines: readonly string[]): TaggedLine[] {
  return lines.map((text) => ({ text }))
}

export interface NetshCommand {
  readonly arguments: NetshArguments
  /** The line of the script, from 1. */
  readonly line: number
  /** `clear`: its output and its result are thrown away. */
  readonly role: 'clear' | 'set'
}

/** A look for an entry in the local list; where it is found, the next setting is left out. */
export interface NetshProbe extends Probe {
  /** How many settings stand before it. */
  readonly number: number
}

export interface NetshScriptProblem {
  readonly kind:
    | 'not-ascii'
    | 'line-too-long'
    | 'unreadable-line'
    | 'unexpected-command'
    | 'unexpected-variable'
    | 'unexpected-redirection'
  /** From 1. */
  readonly line: number
}

/**
 * Reads the `netsh firewall` calls of a batch script as cmd.exe would make them: quotes gone, doubled percent signs
 * single, %WINDIR% kept. Any command that our scripts have no use for is a problem, as are lines that cmd.exe would cut
 * off. Never throws; knows nothing of the writer above but its grammar.
 */
export function parseNetshScript(text: string): {
  commands: readonly NetshCommand[]
  probes: readonly NetshProbe[]
  problems: readonly NetshScriptProblem[]
} {
  const commands: NetshCommand[] = []
  const probes: NetshProbe[] = []
  const problems: NetshScriptProblem[] = []
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const line = index + 1
    const report = (kind: NetshScriptProblem['kind']) => problems.push({ kind, line })
    if (/[^\t -~]/.test(content)) report('not-ascii')
    if (content.length > CMD_LINE_LIMIT) {
      report('line-too-long')
      continue
    }
    if (/^\s*(?::|@?rem(?:\s|$))/i.test(content)) continue
    const probe = readProbe(content)
    if (probe !== null) {
      probes.push({ ...probe, number: commands.filter(({ role }) => role === 'set').length })
      continue
    }
    const parts = splitLine(content)
    if (parts === null) {
      report('unreadable-line')
      continue
    }
    for (const { words, redirections } of parts) {
      if (!redirections.every((target) => /^(?:nul|&1|%log%)$/i.test(target)))
        report('unexpected-redirection')
      const command = withoutConditions(words)
      if (/^log=/i.test(command[1] ?? '') && !LOG.test(command[1] ?? '')) report('unexpected-redirection')
      if (isNetsh(command[0]) && command[1]?.toLowerCase() === 'firewall') {
        const args = command.slice(1).map(readArgument)
        if (args.includes(null)) report('unexpected-variable')
        const role = redirections.length === 2 ? 'clear' : 'set'
        commands.push({ arguments: args.map((argument) => argument ?? ''), line, role })
      } else if (!isHarmless(command)) report('unexpected-command')
    }
  }
  return { commands, probes, problems }
}

/** The one place for a log. */
const LOG = /^log=%SystemRoot%\\Temp\\remote-assistance-firewall-(?:apply|undo)\.log$/

function readProbe(content: string): Probe | null {
  const middle = content.indexOf(PROBE_MIDDLE)
  if (!content.startsWith(PROBE_START) || middle < 0 || !content.endsWith(PROBE_END)) return null
  const key = content.slice(PROBE_START.length, middle)
  const quoted = content.slice(middle + PROBE_MIDDLE.length, -PROBE_END.length)
  if (key.includes('"') || !/^"[^"]*"$/.test(quoted)) return null
  const line = quoted.slice(1, -1).replaceAll(/%WINDIR%|%%/g, (found) => (found === '%%' ? '%' : found))
  return { key, line }
}

function isNetsh(word: string | undefined): boolean {
  return /^(?:.*\\)?netsh(?:\.exe)?$/i.test(word ?? '')
}

function isHarmless([command = '', first = '', ...more]: readonly string[]): boolean {
  switch (command.toLowerCase()) {
    case 'reg':
      return first.toLowerCase() === 'query'
    case 'netsh':
      return first.toLowerCase() === 'help' && more.length === 0
    case 'call':
      return first.startsWith(':')
    default:
      return /^(?:|echo\.?|setlocal|endlocal|set|goto|find|pause|exit)$/i.test(command)
  }
}

/** What netsh.exe receives for a word of the script; null where the shell would put something unknown in it. */
function readArgument(word: string): string | null {
  const [, start = '', rest = ''] = /^(program=%WINDIR%)?(.*)$/is.exec(word) ?? []
  // A doubled %%WINDIR%% would reach netsh.exe as those letters, and so would name no file.
  if (/^program=%%WINDIR%%/i.test(word) || rest.replaceAll('%%', '').includes('%')) return null
  return start + rest.replaceAll('%%', '%')
}

/**
 * Looks for a plan's firewall changes in the text of a script again, in their order: one setting for each change, found
 * when its call is there with exactly its arguments, right after its clearing call if it has one.
 */
export function readBackNetshScript(plan: Plan, text: string): ReadBack {
  return readBackCalls(plan, text, CLOSING)
}

function readBackCalls(plan: Plan, text: string, closing: readonly string[]): ReadBack {
  const changes = effective(plan, plan.firewall)
  const { commands, problems } = parseNetshScript(text)
  const calls = commands.map(({ arguments: args, role }) => callText(role, args))
  const differences = problems.map((problem) => `line ${problem.line}: ${problem.kind}`)
  let found = 0
  let next = 0
  for (const change of changes) {
    const wanted = wantedCalls(change)
    const at = calls.findIndex(
      (_, index) => index >= next && wanted.every((call, offset) => calls[index + offset] === call),
    )
    if (at === -1) {
      differences.push(`missing: ${wanted.join(', ')}`)
      continue
    }
    differences.push(...calls.slice(next, at).map(notPlanned))
    next = at + wanted.length
    found++
  }
  differences.push(...calls.slice(next).map(notPlanned))
  // What counts and answers stands at the end; a file that breaks off has less of it.
  if (!text.endsWith(closing.map((line) => `${line}\r\n`).join(''))) differences.push('not the planned end')
  return { expected: changes.length, found, differences }
}

/** The same for a start-up script, which looks before it sets: for exactly the entry that it would set. */
export function readBackNetshStartupScript(plan: Plan, text: string): ReadBack {
  const { expected, found, differences } = readBackCalls(plan, text, CLOSING_LOGGED)
  const probeText = ({ key, line }: Probe, number: number) => `before setting ${number + 1}: ${key}, ${line}`
  const wanted = effective(plan, plan.firewall).flatMap((change, index) => {
    const probe = probeOf(change)
    return probe === null ? [] : [probeText(probe, index)]
  })
  const probes = parseNetshScript(text).probes.map((probe) => probeText(probe, probe.number))
  return {
    expected,
    found,
    differences: [
      ...differences,
      ...wanted.filter((probe) => !probes.includes(probe)).map((probe) => `not looked for ${probe}`),
      ...probes.filter((probe) => !wanted.includes(probe)).map((probe) => `not to be looked for ${probe}`),
    ],
  }
}

function wantedCalls(change: FirewallChange): string[] {
  const { clear, set } = netshCommands(change)
  return [...(clear === null ? [] : [callText('clear', clear)]), callText('set', set)]
}

function callText(role: NetshCommand['role'], args: NetshArguments): string {
  return `${role} netsh ${args.map((argument) => JSON.stringify(argument)).join(' ')}`
}

function notPlanned(call: string): string {
  return `not planned: ${call}`
}
