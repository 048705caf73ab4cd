import { MISFIT } from '#domain/files/scripts/computerGuard.ts'
import { remark } from '#domain/formats/cmdLine.ts'
import type { Plan } from '#domain/plan/plan.ts'

// The script keeps clear of what is unlike between Windows XP's cmd and Wine's, which tests it: no `a && b || c`, no
// `find /i`, no findstr. It has no blocks in parentheses, in which %variables% are old and a `)` in a text ends all.
export const HEAD = (comments: readonly string[]): readonly string[] => [
  '@echo off',
  'setlocal EnableExtensions DisableDelayedExpansion',
  ...comments.map(remark),
  '',
  'rem A variable that somebody called errorlevel would hide the real one.',
  'set "errorlevel="',
]

export const LOGGED = (direction: Plan['direction']): readonly string[] => [
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

export const CHECKS = (direction: Plan['direction'], guard: readonly string[]): readonly string[] => [
  'set /a done=0',
  'set /a failed=0',
  'set /a absent=0',
  '',
  ...guard,
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
  ...MISFIT,
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

export const CLOSING = [
  ...SUMMARY,
  ...ENDINGS,
  'if /i not "%~1"=="/quiet" pause',
  'endlocal & exit /b %code%',
  ...CALLED,
]

const KEPT = ['', ':kept', 'set /a kept+=1', 'echo   kept    %item%: is there already', 'goto :eof']

export const CLOSING_LOGGED = [
  ...SUMMARY,
  'echo There already: %kept%.',
  ...ENDINGS,
  'goto :eof',
  ...CALLED,
  ...KEPT,
]
