import { remark } from '#domain/formats/cmdLine.ts'
import { routineLines } from '#domain/formats/cmdRoutines.ts'
import { scopeText } from '#domain/answers/wantedExceptions.ts'
import type { Requirement } from '#domain/plan/requirements.ts'
import type { RequirementKind } from '#domain/plan/requirementTable.ts'
import { REPORT_TITLE } from './verifyReport.ts'

export const OPENING = (comments: readonly string[], plan: string): readonly string[] => [
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

export const CLOSING = [
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

/** What goes through firewall lists, behind the end of what runs. */
export const LOOKING = routineLines('entry', 'look')

/** What counts and answers; a file that breaks off has less of it. */
export const END = [...CLOSING, ...LOOKING].map((line) => `${line}\r\n`).join('')

/** Of the guard: both are set so that they can be echoed. */
const FIT = 'found %found%; expected %expected%'

/** What is wanted, for people: nothing in it that the shell could take for its own. */
export function detailText({ kind, look }: Pick<Requirement, 'kind' | 'look'>): string {
  if (look.kind !== 'entry') return DETAILS[kind]
  const { test, text } = look.addresses
  if (test === 'is-not') return `${DETAILS[kind]}, not to every address; to which ones is not looked at`
  return `${DETAILS[kind]}, ${text === ANYONE ? 'to any address' : 'to the addresses that were chosen and to no others'}`
}

const ANYONE = scopeText('any')

const DETAILS: Readonly<Record<RequirementKind, string>> = {
  shell: FIT,
  windows: FIT,
  edition: FIT,
  'service-pack': FIT,
  computer: FIT,
  offer: 'the policy Offer Remote Assistance must be on: fAllowUnsolicited 1',
  level: 'view only or control must be as chosen: fAllowUnsolicitedFullControl',
  helper: 'the helper must be on the list RAUnsolicit',
  'helpers-only':
    'nobody else may be on the list RAUnsolicit, and none of those not asked for may be missing',
  solicited: 'Solicited Remote Assistance must not be disabled by policy: fAllowToGetHelp 0',
  'solicited-switch': 'requests for help should not be switched off in the Control Panel: that might matter',
  dcom: 'EnableDCOM must be Y',
  'dcom-restrictions':
    'a policy that restricts DCOM must have the helpers in it, with remote access, launch and activation: KB 884910',
  'session-service': 'the service RDSessMgr must be there and not be disabled',
  'help-service': 'the service helpsvc, Help and Support, should not be disabled: that might matter',
  'terminal-service': 'the service TermService, Terminal Services, should not be disabled: that might matter',
  netsh: 'netsh firewall must exist',
  'no-shield-policy': 'no policy may forbid exceptions: DoNotAllowExceptions 1',
  'no-shield-local': 'the computer itself may not forbid exceptions: DoNotAllowExceptions 1',
  'port-list': 'the list of ports with the exception must be in force',
  port: 'TCP port 135 must be open',
  'program-list': 'the list of programs with the exceptions must be in force',
  sessmgr: 'Sessmgr.exe must be an exception',
  helpsvc: 'Helpsvc.exe must be an exception',
  helpctr: 'Helpctr.exe must be an exception',
  'remote-desktop': 'Remote Desktop must be an exception',
  'remote-desktop-addresses':
    'Remote Desktop must be open to the addresses that were chosen: RemoteAddresses',
  'remote-desktop-port': 'no entry for TCP port 3389 in the policy list of ports may be disabled',
  'remote-desktop-policy': 'the policy for Remote Desktop should not be off: that might matter',
  'remote-administration': 'the policy for remote administration should not be off: that might matter',
  'other-ports': 'no entry for these ports in the other list that counts may be disabled, nor open to others',
  'other-programs':
    'no entry for these programs in the other list that counts may be disabled, nor open to others',
  'port-merge':
    'ports that were opened on the computer itself must count or not, as was chosen: AllowUserPrefMerge',
  'program-merge':
    'programs allowed on the computer itself must count or not, as was chosen: AllowUserPrefMerge',
}
