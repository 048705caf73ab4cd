import { keyText } from '#domain/formats/cmdAction.ts'
import { quoted } from '#domain/formats/cmdLine.ts'
import { changeId } from '#domain/plan/plan.ts'
import type { FirewallChange, ListChange, Plan, RegistryChange, ValueChange } from '#domain/plan/plan.ts'
import { tagged } from './computerScript.ts'
import type { Lines } from './computerScript.ts'
import { entryNames, listKey } from './savedKeys.ts'

/**
 * How `apply.cmd` looks whether all of a plan is there: each value and entry by a question to reg.exe, by exit codes and by
 * what it lists for one name; nothing depends on where its columns begin, or on its language. A script that uses this has
 * a label `failed`, and %item% then says what was missing.
 */
export function checkLines(plan: Plan): readonly Lines[] {
  return [
    ...plan.registry.map((change, index) =>
      tagged(
        changeId(change),
        '',
        `set "item=${itemOf(change)}"`,
        ...(change.kind === 'list' ? listChecks(change) : valueChecks(change, index + 1)),
      ),
    ),
    ...plan.firewall.map((change, index) => tagged(changeId(change), ...entryChecks(change, index + 1))),
  ]
}

/**
 * Compared as reg.exe lists it, part by part, where the parts can be told apart; else by the name alone, and where that
 * may have a dash or a hyphen, by how it begins.
 */
function valueChecks({ target: { key, name }, after }: ValueChange, number: number): readonly string[] {
  if (!isAscii(name)) {
    const start = quoted(name.replace(/[^ -~].*$/s, ''))
    return checked(`reg query ${keyText(key)} 2>nul | find ${start}`, '>nul')
  }
  const query = `reg query ${keyText(key)} /v ${quoted(name)}`
  if (after === null) {
    return [
      `${query} >nul 2>&1`,
      `if not "%errorlevel%"=="0" goto seen${number}`,
      'goto failed',
      `:seen${number}`,
    ]
  }
  const data = typeof after.data === 'number' ? `0x${after.data.toString(16)}` : after.data
  if (/[:\s]/.test(name + data)) return checked(query)
  return [
    'set "right="',
    `for /f "tokens=1-4 delims=:\t " %%a in ('${query} 2^>nul') do if /i "%%a %%b %%c %%d"==${quoted(`${name} ${after.type} ${data} `)} set "right=1"`,
    'if not defined right goto failed',
  ]
}

function listChecks({ target: { key }, after }: ListChange): readonly string[] {
  const names = after ?? []
  const all = `reg query ${keyText(key)} 2^>nul ^|`
  return [
    ...names.filter(isAscii).flatMap((name) => checked(`reg query ${keyText(key)} /v ${quoted(name)}`)),
    'rem Nobody else is on it. Windows XP lists a value without a name as well.',
    'set /a listed=0',
    `for /f %%a in ('${all} find "REG_"') do set /a listed+=1`,
    `for /f %%a in ('${all} find "    <NO NAME>"') do set /a listed-=1`,
    `if not %listed%==${names.length} goto failed`,
  ]
}

/** Netsh's own word is not taken for it: the exception must be in the list. Remote Desktop's place there is not certain. */
function entryChecks(change: FirewallChange, number: number): readonly string[] {
  if (change.target.kind === 'service') return []
  const key = listKey(change.target)
  const names = entryNames(change.target)
  return [
    '',
    `set "item=${itemOf(change)}"`,
    ...names
      .slice(0, -1)
      .flatMap((name) => [
        `reg query ${keyText(key)} /v ${quoted(name)} >nul 2>&1`,
        `if "%errorlevel%"=="0" goto listed${number}`,
      ]),
    ...names.slice(-1).flatMap((name) => checked(`reg query ${keyText(key)} /v ${quoted(name)}`)),
    ...(names.length > 1 ? [`:listed${number}`] : []),
  ]
}

/** A command whose failure ends it all. */
export function checked(command: string, output = '>nul 2>&1'): readonly string[] {
  return [`${command} ${output}`, 'if not "%errorlevel%"=="0" goto failed']
}

/** For reading only, and echoed without quotes: nothing in it that the shell could take for its own. */
export function itemOf(change: RegistryChange | FirewallChange): string {
  switch (change.kind) {
    case 'list':
      return 'the list of helpers'
    case 'value':
      return /^\w+$/.test(change.target.name) ? change.target.name : 'an entry of a firewall list'
    case 'firewall':
      return change.target.kind === 'program'
        ? `the exception for ${change.target.path.replace(/^.*\\/, '').replaceAll(/[^\w .-]/g, '_')}`
        : `the exception for ${change.target.kind === 'port' ? `port ${change.target.port}` : 'Remote Desktop'}`
  }
}

export function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text)
}
