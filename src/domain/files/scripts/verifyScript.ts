import type { Answers } from '#domain/answers/answers.ts'
import { isAskable, requirementsOf } from '#domain/plan/requirements.ts'
import type { Requirement, RequirementKind } from '#domain/plan/requirements.ts'
import { CMD_LINE_LIMIT, remark, splitLine, withoutConditions } from '#domain/formats/cmdLine.ts'
import type { ReadBack } from '#domain/files/readBack.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import { planFingerprint, REPORT_TITLE } from './verifyReport.ts'
import { EXPANDED, OK, stepsOf } from './verifySteps.ts'
import type { Step, Test, Verdict } from './verifySteps.ts'

/**
 * A batch script that looks whether a computer is as these answers need it, and changes nothing. Takes answers and comments
 * for its top. It asks reg.exe, never reads words that are translated, and needs no rights beyond reading. Each requirement
 * gives a line on the screen and in a report beside the script (`verifyReport.ts`), or in the folder for temporary files.
 * What is in the registry only ever becomes one side of a comparison, never a command. ASCII, CRLF; a helper whose
 * name is not ASCII is `unknown`, and counted. Exit code: 0 nothing failed, 1 something did.
 * Source: facts on `reg query` (exit codes, shape of its lines on XP); nothing depends on where its columns begin.
 */
export function writeVerifyScript(answers: Answers, comments: readonly string[]): TextContent {
  const lines = [
    ...OPENING(comments, planFingerprint(answers)),
    ...requirementsOf(answers).flatMap(checkLines),
    ...CLOSING,
  ]
  return { encoding: 'ascii', newline: '\r\n', lines: lines.map((text) => ({ text })) }
}

const OPENING = (comments: readonly string[], plan: string): readonly string[] => [
  '@echo off',
  'setlocal EnableExtensions DisableDelayedExpansion',
  ...comments.map(remark),
  '',
  'rem A variable that somebody called errorlevel would hide the real one.',
  'set "errorlevel="',
  'set /a ok=0',
  'set /a failed=0',
  'set /a unknown=0',
  'set /a found=0',
  '',
  'rem The report is all that this script writes. An old one goes first, so that none is taken for new.',
  'set "report=%~dp0remote-assistance-%COMPUTERNAME%.txt"',
  'if exist "%report%" del "%report%" >nul 2>&1',
  'if exist "%report%" goto elsewhere',
  `>"%report%" echo ${REPORT_TITLE}`,
  'if exist "%report%" goto begin',
  ':elsewhere',
  'echo This folder cannot be written to. The report goes to the folder for temporary files.',
  'set "report=%TEMP%\\remote-assistance-%COMPUTERNAME%.txt"',
  'if exist "%report%" del "%report%" >nul 2>&1',
  'if exist "%report%" goto noreport',
  `>"%report%" echo ${REPORT_TITLE}`,
  'if exist "%report%" goto begin',
  ':noreport',
  'echo That folder cannot be written to either. There will be no report.',
  'set "report=nul"',
  '',
  ':begin',
  'rem Through a loop, as a name may hold what the shell would take for its own.',
  'for /f "delims=" %%a in ("%COMPUTERNAME%") do >>"%report%" echo computer: %%a',
  `>>"%report%" echo plan: ${plan}`,
  `for /f "delims=" %%a in ('ver') do >>"%report%" echo windows: %%a`,
]

const CLOSING = [
  '',
  'set code=0',
  'set "result=ok"',
  'if not %failed%==0 set code=1',
  'if not %failed%==0 set "result=failed"',
  '>>"%report%" echo result: %result%, %ok% ok, %failed% failed, %unknown% unknown',
  'echo.',
  'echo result: %result%, %ok% ok, %failed% failed, %unknown% unknown',
  'if not "%report%"=="nul" echo The report is in "%report%"',
  'if /i not "%~1"=="/quiet" pause',
  'endlocal & exit /b %code%',
]

/** What counts and answers; a file that breaks off has less of it. */
const END = CLOSING.map((line) => `${line}\r\n`).join('')

function checkLines(requirement: Requirement): readonly string[] {
  const line = `%state% ${requirement.id}: ${detailOf(requirement)}`
  return [
    '',
    ...stepsOf(requirement).flatMap(stepLines),
    'set /a %state%+=1',
    `echo ${line}`,
    `>>"%report%" echo ${line}`,
  ]
}

/** What is wanted, for people. Nothing in it that the shell could take for its own, but in quotes. */
function detailOf({ kind, look }: Requirement): string {
  if (look.kind !== 'helper') return DETAILS[kind]
  return isAskable(look.name)
    ? `"${escapePercent(look.name)}"`
    : 'not asked, as the name is not ASCII; it is counted'
}

const DETAILS: Readonly<Record<RequirementKind, string>> = {
  offer: 'the policy Offer Remote Assistance must be on: fAllowUnsolicited 1',
  level: 'view only or control must be as chosen: fAllowUnsolicitedFullControl',
  helper: 'the helper must be on the list RAUnsolicit',
  'helpers-only':
    'nobody else may be on the list RAUnsolicit, and none of those not asked for may be missing',
  solicited: 'Solicited Remote Assistance must not be disabled by policy: fAllowToGetHelp 0',
  'solicited-switch': 'requests for help should not be switched off in the Control Panel: that might matter',
  dcom: 'EnableDCOM must be Y',
  'dcom-restrictions': 'where a policy restricts DCOM, the helpers must be allowed in it',
  'session-service': 'the service RDSessMgr must be there and not be disabled',
  netsh: 'netsh firewall must exist',
  'no-shield-policy': 'no policy may forbid exceptions: DoNotAllowExceptions 1',
  'no-shield-local': 'the computer itself may not forbid exceptions: DoNotAllowExceptions 1',
  'port-list': 'the list of ports with the exception must be in force',
  port: 'TCP port 135 must be open; for which addresses is not looked at',
  'program-list': 'the list of programs with the exceptions must be in force',
  sessmgr: 'Sessmgr.exe must be an exception; for which addresses is not looked at',
  helpsvc: 'Helpsvc.exe must be an exception; for which addresses is not looked at',
  helpctr: 'Helpctr.exe must be an exception; for which addresses is not looked at',
  'remote-desktop': 'Remote Desktop must be an exception; for which addresses is not looked at',
}

const HIVE = 'HKLM\\'
const LOOP = 'for /f "tokens=1-7 delims=:\t " %%a in'

function stepLines(step: Step): readonly string[] {
  switch (step.kind) {
    case 'set':
      return [setting(step)]
    case 'has':
      return [
        `reg query ${quoted(HIVE + step.key)} /v ${quoted(step.value)} >nul 2>&1`,
        `if "%errorlevel%"=="0" ${setting(step.verdict)}`,
      ]
    case 'lines': {
      const value = step.value === null ? '' : ` /v ${quoted(step.value)}`
      return [
        `${LOOP} ('reg query ${quoted(HIVE + step.key)}${value} 2^>nul') do (`,
        ...step.tests.map(
          ({ parts, equals, verdict }) =>
            `  if /i "${parts.replaceAll(/[a-g]/g, '%%$&')}"==${quoted(equals)} ${setting(verdict)}`,
        ),
        ')',
      ]
    }
    case 'if-set':
      return [`if defined ${step.name} ${setting(step.verdict)}`]
    case 'count':
      return [
        'set /a listed=0',
        // What is on the list is counted, not read. Windows XP lists a value without a name as <NO NAME>: nobody.
        `for /f %%a in ('reg query ${quoted(HIVE + step.key)} 2^>nul ^| find "REG_"') do set /a listed+=1`,
        `for /f %%a in ('reg query ${quoted(HIVE + step.key)} 2^>nul ^| find "    <NO NAME>"') do set /a listed-=1`,
        `set /a expected=found+${step.notAsked}`,
        `if %listed% equ %expected% ${setting(OK)}`,
      ]
    case 'count-helper':
      return ['if "%state%"=="ok" set /a found+=1']
    case 'netsh':
      return ['netsh help | find "firewall" >nul', `if "%errorlevel%"=="0" ${setting(OK)}`]
  }
}

function setting({ name, text }: Verdict): string {
  return `set "${name}=${text}"`
}

function quoted(text: string): string {
  if (!/^[ -~]*$/.test(text) || text.includes('"')) throw new Error(`cmd.exe cannot be given ${text}`)
  return `"${escapePercent(text).replaceAll(EXPANDED, '%WINDIR%')}"`
}

function escapePercent(text: string): string {
  return text.replaceAll('%', '%%')
}

export interface VerifyScriptProblem {
  readonly kind: 'not-ascii' | 'line-too-long' | 'unexpected-command' | 'unexpected-redirection'
  /** From 1. */
  readonly line: number
}

/** What the script finds out for one line of its report. */
export interface ScriptCheck {
  readonly id: string
  readonly steps: readonly Step[]
}

/**
 * Reads a script of the writer above: what it looks at for each line of the report, and for which plan. Every line that is
 * not one of those, or that could change anything but the report, is a problem with its number. Never throws.
 */
export function parseVerifyScript(text: string): {
  readonly plan: string | null
  readonly checks: readonly ScriptCheck[]
  readonly problems: readonly VerifyScriptProblem[]
} {
  const problems: VerifyScriptProblem[] = []
  const checks: ScriptCheck[] = []
  const lines = text.split(/\r?\n/)
  let plan: string | null = null
  let steps: Step[] = []
  for (let index = 0; index < lines.length; index++) {
    const content = lines[index] ?? ''
    const report = (kind: VerifyScriptProblem['kind']) => problems.push({ kind, line: index + 1 })
    if (/[^\t -~]/.test(content)) report('not-ascii')
    if (content.length > CMD_LINE_LIMIT) {
      report('line-too-long')
      continue
    }
    const [, found] = /^>>"%report%" echo plan: ([0-9a-f]{16})$/.exec(content) ?? []
    const [, id] = /^>>"%report%" echo %state% ([a-z -]+\d*): /.exec(content) ?? []
    const read = readStep(lines, index)
    if (read !== null) {
      steps.push(read.step)
      index += read.length - 1
    } else if (id !== undefined) {
      checks.push({ id, steps })
      steps = []
    } else {
      plan = found ?? plan
      const problem = harm(content)
      if (problem !== null) report(problem)
    }
  }
  if (steps.length > 0) problems.push({ kind: 'unexpected-command', line: lines.length })
  return { plan, checks, problems }
}

/** One step at a line, and how many lines it takes. Variables of the opening and closing are no steps. */
function readStep(lines: readonly string[], at: number): { step: Step; length: number } | null {
  const first = lines[at] ?? ''
  const second = lines[at + 1] ?? ''
  const plain = readSetting(first)
  if (plain !== null) return { step: { kind: 'set', ...plain }, length: 1 }

  const [, key = '', value = ''] = /^reg query "HKLM\\([^"]*)" \/v "([^"]*)" >nul 2>&1$/.exec(first) ?? []
  const [, whenFound = ''] = /^if "%errorlevel%"=="0" (.*)$/.exec(second) ?? []
  const verdict = readSetting(whenFound)
  if (key !== '' && verdict !== null) {
    return { step: { kind: 'has', key: unquoted(key), value: unquoted(value), verdict }, length: 2 }
  }
  if (first === 'netsh help | find "firewall" >nul' && verdict?.text === 'ok') {
    return { step: { kind: 'netsh' }, length: 2 }
  }
  const [, name = '', whenSet = ''] = /^if defined (enabled|disabled) (.*)$/.exec(first) ?? []
  const verdictIfSet = readSetting(whenSet)
  if (verdictIfSet !== null) {
    return {
      step: { kind: 'if-set', name: name as 'enabled' | 'disabled', verdict: verdictIfSet },
      length: 1,
    }
  }
  if (first === 'if "%state%"=="ok" set /a found+=1') return { step: { kind: 'count-helper' }, length: 1 }
  return readCount(lines.slice(at, at + 5)) ?? readLines(lines, at)
}

function readCount(lines: readonly string[]): { step: Step; length: number } | null {
  const [, key] = /^for [^"]*"HKLM\\([^"]*)"/.exec(lines[1] ?? '') ?? []
  const [, notAsked] = /^set \/a expected=found\+(\d+)$/.exec(lines[3] ?? '') ?? []
  if (key === undefined || notAsked === undefined) return null
  const step: Step = { kind: 'count', key: unquoted(key), notAsked: Number(notAsked) }
  // These lines never look otherwise.
  const isRight = stepLines(step).every((line, index) => line === lines[index])
  return isRight ? { step, length: 5 } : null
}

function readLines(lines: readonly string[], at: number): { step: Step; length: number } | null {
  const start = `${LOOP} ('reg query "${HIVE}`
  const first = lines[at] ?? ''
  if (!first.startsWith(start)) return null
  const [, key = '', value] =
    /^([^"]*)"(?: \/v "([^"]*)")? 2\^>nul'\) do \($/.exec(first.slice(start.length)) ?? []
  const tests: Test[] = []
  let next = at + 1
  for (; lines[next] !== ')'; next++) {
    const [, parts = '', equals = '', setText = ''] =
      /^ {2}if \/i "([^"]*)"=="([^"]*)" (.*)$/.exec(lines[next] ?? '') ?? []
    const verdict = readSetting(setText)
    if (verdict === null) return null
    tests.push({ parts: parts.replaceAll('%%', ''), equals: unquoted(equals), verdict })
  }
  if (key === '') return null
  const step: Step = {
    kind: 'lines',
    key: unquoted(key),
    value: value === undefined ? null : unquoted(value),
    tests,
  }
  return { step, length: next - at + 1 }
}

function readSetting(text: string): Verdict | null {
  const [, name, value = ''] = /^set "(state|enabled|disabled)=([a-z1]*)"$/.exec(text) ?? []
  return name === undefined ? null : { name: name as Verdict['name'], text: value }
}

/** What the shell makes of a text: doubled percent signs are one, and the folder of Windows is put in. */
function unquoted(text: string): string {
  return text.replaceAll(/%%|%WINDIR%/g, (found) => (found === '%%' ? '%' : EXPANDED))
}

/** What is wrong with a line that is no step; the report is all that may be written or deleted. */
function harm(content: string): VerifyScriptProblem['kind'] | null {
  if (/^\s*(?::|rem(?:\s|$))/i.test(content) || HEADER_LOOPS.includes(content)) return null
  const parts = splitLine(content)
  if (parts === null) return 'unexpected-command'
  for (const { words, redirections } of parts) {
    if (!redirections.every((target) => /^(?:nul|&1|%report%)$/i.test(target)))
      return 'unexpected-redirection'
    const [command = '', first = ''] = withoutConditions(words)
    const isReport = command.toLowerCase() === 'del' && first === '%report%'
    if (!isReport && !/^(?:|echo\.?|setlocal|endlocal|set|goto|pause|exit)$/i.test(command)) {
      return 'unexpected-command'
    }
  }
  return null
}

const HEADER_LOOPS = OPENING([], '').filter((line) => line.startsWith('for '))

/** Looks for the checks of these answers in a script again: each with exactly its steps, in order, for their plan. */
export function readBackVerifyScript(answers: Answers, text: string): ReadBack {
  const requirements = requirementsOf(answers)
  const { plan, checks, problems } = parseVerifyScript(text)
  const wrong = requirements.filter((requirement, index) => {
    const check: ScriptCheck = { id: requirement.id, steps: stepsOf(requirement) }
    return JSON.stringify(sorted(check)) !== JSON.stringify(sorted(checks[index]))
  })
  return {
    expected: requirements.length,
    found: requirements.length - wrong.length,
    differences: [
      ...problems.map(({ kind, line }) => `line ${line}: ${kind}`),
      ...(text.endsWith(END) ? [] : ['not the planned end']),
      ...(plan === planFingerprint(answers) ? [] : ['not for this plan']),
      ...wrong.map(({ id }) => `not checked as planned: ${id}`),
      ...checks.slice(requirements.length).map(({ id }) => `not planned: ${id}`),
    ],
  }
}

/** The same text for the same check, whatever the order in which its parts were put down. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)])
}
