import type { ReadBack } from '#domain/files/readBack.ts'
import { guardLines, isGuardLoop } from '#domain/files/scripts/computerGuard.ts'
import { CMD_LINE_LIMIT, splitLine, withoutConditions } from '#domain/formats/cmdLine.ts'
import { netshCommands } from '#domain/formats/netsh.ts'
import type { NetshArguments } from '#domain/formats/netsh.ts'
import { effective } from '#domain/plan/plan.ts'
import type { FirewallChange, Plan } from '#domain/plan/plan.ts'
import type { FitLook } from '#domain/plan/requirementTable.ts'
import { probeOf, readProbe } from './netshProbe.ts'
import type { Probe } from './netshProbe.ts'
import { CLOSING, CLOSING_LOGGED } from './netshScriptText.ts'

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
    if (/^\s*(?::|@?rem(?:\s|$))/i.test(content) || isGuardLoop(content)) continue
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

function isNetsh(word: string | undefined): boolean {
  return /^(?:.*\\)?netsh(?:\.exe)?$/is.test(word ?? '')
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
      return /^(?:|echo\.?|setlocal|endlocal|set|goto|ver|find|pause|exit)$/i.test(command)
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
export function readBackNetshScript(plan: Plan, text: string, fits: readonly FitLook[] = []): ReadBack {
  return readBackCalls(plan, text, CLOSING, fits)
}

function readBackCalls(
  plan: Plan,
  text: string,
  closing: readonly string[],
  fits: readonly FitLook[],
): ReadBack {
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
  const guard = guardLines(fits).join('\r\n')
  const guardAt = text.indexOf(`\r\n${guard}\r\n`)
  if (guardAt === -1 || guardAt > text.search(/\r\nnetsh /)) differences.push('not guarded as planned')
  // What counts and answers stands at the end; a file that breaks off has less of it.
  if (!text.endsWith(closing.map((line) => `${line}\r\n`).join(''))) differences.push('not the planned end')
  return { expected: changes.length, found, differences }
}

/** The same for a start-up script, which looks before it sets: for exactly the entry that it would set. */
export function readBackNetshStartupScript(
  plan: Plan,
  text: string,
  fits: readonly FitLook[] = [],
): ReadBack {
  const { expected, found, differences } = readBackCalls(plan, text, CLOSING_LOGGED, fits)
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
