import { escapeArgument } from '#domain/formats/cmdLine.ts'
import type { TaggedLine, TextContent } from '#domain/formats/fileContent.ts'
import { netshCommands, netshLine } from '#domain/formats/netsh.ts'
import { guardLines } from '#domain/files/scripts/computerGuard.ts'
import { changeId, effective } from '#domain/plan/plan.ts'
import type { FirewallChange, Plan } from '#domain/plan/plan.ts'
import type { FitLook } from '#domain/plan/requirementTable.ts'
import type { FirewallTarget } from '#domain/windows/firewallException.ts'
import { probeLine, probeOf } from './netshProbe.ts'
import type { Probe } from './netshProbe.ts'
import { CHECKS, CLOSING, CLOSING_LOGGED, HEAD, LOGGED } from './netshScriptText.ts'

/**
 * A batch script that carries out a plan's firewall changes with `netsh firewall`. ASCII, CRLF, and it asks for nothing:
 * no elevation, no download. Takes a plan, comments for its
 * top, and which computer it is for; without that it runs on any. Every command's own exit code is looked at.
 *
 * The script's exit code: 0 all done, 1 something failed, 2 refused to start (another computer, no administrator, or no
 * Windows Firewall).
 * It waits for a key at the end unless its first argument is /quiet.
 *
 * An undo cannot tell an entry that is already gone from one that it may not delete: netsh answers 1 for both and its
 * words are translated. Gone is what the undo is for, so this is a note with a count of its own, not a failure.
 */
export function writeNetshScript(
  plan: Plan,
  comments: readonly string[],
  fits: readonly FitLook[] = [],
): TextContent {
  return scriptOf(plan, {
    opening: [...HEAD(comments), ...CHECKS(plan.direction, guardLines(fits))],
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
export function writeNetshStartupScript(
  plan: Plan,
  comments: readonly string[],
  fits: readonly FitLook[] = [],
): TextContent {
  return scriptOf(plan, {
    opening: [...HEAD(comments), ...LOGGED(plan.direction), ...CHECKS(plan.direction, guardLines(fits))],
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
    ...(clear === null ? [] : [`${netshLine(clear)} >nul 2>&1`]),
    netshLine(set),
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
      return `program ${target.path.replace(/^.*\\/s, '').replaceAll(/[^\w .-]/g, '_')}, ${profile}`
    case 'service':
      return `service Remote Desktop, ${profile}`
  }
}

function textLines(lines: readonly string[]): TaggedLine[] {
  return lines.map((text) => ({ text }))
}
