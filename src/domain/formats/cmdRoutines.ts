/**
 * Routines that a batch script of ours carries along, for what takes more than a line. What a call of one does to the
 * computer is an action (`cmdAction.ts`); their text never varies.
 *
 * An entry of a firewall list is for the port or the program in its data, whatever the value is called. `reg query` lists a
 * value as four blanks, name, type and data, with a tab or four blanks between them; names and data hold blanks and colons.
 * So all up to the type is cut off, again where a name has that word in it, and the rest taken apart at its colons. Variables put into a line of a script are read as
 * part of it: quotes go first, and without them nothing within quotes can be taken for a command.
 * Source: facts 5.2 (what reg.exe prints), 3.2 (definitions); `windows/firewall.ts` (data decide).
 */

type Routine = readonly string[]

/**
 * `call :entry SUBJECT`: whether %line%, from reg.exe, is an entry for a port, `135:TCP`, or a program, its path below the
 * folder of Windows. Then %found% is defined, and %scope%, %status% and %text% are its parts.
 */
const ENTRY: Routine = [
  ':entry',
  'set "found="',
  'set "scope="',
  'set "status="',
  'set "text="',
  'set "line=%line:"=%"',
  'set "data=%line%"',
  ':entrycut',
  'set "before=%data%"',
  'set "data=%data:*REG_SZ=%"',
  'if "%data%"=="%before%" set "data="',
  'if not defined data goto :eof',
  'for /f "tokens=*" %%a in ("%data%") do set "data=%%a"',
  'for /f "tokens=1-5 delims=:" %%a in ("%data%") do (',
  '  if /i "%%a:%%b"=="%~1" set "found=%%c:%%d:%%e"',
  '  if /i "%%a:%%b"=="%WINDIR%%~1" set "found=%%c:%%d:%%e"',
  '  if /i "%%a"=="%%WINDIR%%%~1" set "found=%%b:%%c:%%d"',
  '  if /i "%%a"=="%%SystemRoot%%%~1" set "found=%%b:%%c:%%d"',
  ')',
  'if not defined found goto entrycut',
  'for /f "tokens=1-3 delims=:" %%a in ("%found%") do (',
  '  set "scope=%%a"',
  '  set "status=%%b"',
  '  set "text=%%c"',
  ')',
  'goto :eof',
]

/** `call :clear KEY SUBJECT KEPT`: deletes the value in %line% if it is an entry for that, unless it is called KEPT. */
const CLEAR: Routine = [
  ':clear',
  'call :entry %2',
  'if not defined found goto :eof',
  'set "name=%line:    REG_SZ    =|%"',
  'set "name=%name:\tREG_SZ\t=|%"',
  'for /f "delims=|" %%a in ("%name%") do set "name=%%a"',
  'set "name=%name:~4%"',
  'if /i not "%name%"=="%~3" reg delete %1 /v "%name%" /f >nul 2>&1',
  'goto :eof',
]

/**
 * `call :repeat SUBJECT KIND PROFILE`: tells netsh of the entry in %line%, so that Windows Firewall uses it at once, and
 * defines %told%; where netsh does not take it, or it is the second one, %restart%.
 */
const REPEAT: Routine = [
  ':repeat',
  'call :entry %1',
  'set "mode="',
  'if /i "%status%"=="enabled" set "mode=ENABLE"',
  'if /i "%status%"=="disabled" set "mode=DISABLE"',
  'if not defined mode goto :eof',
  // Netsh knows one entry; what Windows Firewall makes of two is seen when it reads its list.
  'if defined told set "restart=1"',
  'set "told=1"',
  'set reach=scope=ALL',
  'if not "%scope%"=="*" set reach=scope=CUSTOM addresses="%scope%"',
  'goto repeat%~2',
  ':repeatport',
  'netsh firewall add portopening protocol=TCP port=135 name="%text%" mode=%mode% %reach% profile=%~3 >nul 2>&1',
  'goto repeated',
  ':repeatprogram',
  'netsh firewall add allowedprogram program="%WINDIR%%~1" name="%text%" mode=%mode% %reach% profile=%~3 >nul 2>&1',
  'goto repeated',
  ':repeatservice',
  'netsh firewall set service type=REMOTEDESKTOP mode=%mode% %reach% profile=%~3 >nul 2>&1',
  ':repeated',
  'if not "%errorlevel%"=="0" set "restart=1"',
  'goto :eof',
]

/**
 * `call :empty KEY`: deletes a key in which there is nothing. Its own line and the banner of Windows XP may be listed; of
 * anything else it is taken for what is in it, so what is not understood stays.
 */
const EMPTY: Routine = [
  ':empty',
  'set "listed=%backup%\\listed.txt"',
  'set "within="',
  'reg query %1 >"%listed%" 2>nul',
  'if not "%errorlevel%"=="0" set "within=1"',
  'for /f "usebackq eol=! delims=" %%a in ("%listed%") do (',
  '  set "item=%%a"',
  '  if /i "%%a"=="%~1" set "item="',
  '  if defined item set "within=1"',
  ')',
  'if not defined within reg delete %1 /f >nul 2>&1',
  'del "%listed%" >nul 2>&1',
  'goto :eof',
]

/**
 * `call :look SUBJECT TEST ADDRESSES`: of an entry for that in %line%, defines %enabled% or %disabled%, and %wider% if it is
 * enabled for addresses that are not (TEST `is`) or are (`not`) these. One that is not just enabled is said, and written to
 * a file.
 */
const look = (report: string): Routine => [
  ':look',
  'call :entry %1',
  'set "wrong="',
  'if /i "%status%"=="enabled" set "enabled=1"',
  'if /i "%status% %~2"=="enabled is" set "wrong=wider"',
  'if /i "%status% %~2 %scope%"=="enabled is %~3" set "wrong="',
  'if /i "%status% %~2 %scope%"=="enabled not %~3" set "wrong=wider"',
  'if /i "%status%"=="disabled" set "wrong=disabled"',
  'if not defined wrong goto :eof',
  'set "%wrong%=1"',
  'for /f "tokens=*" %%a in ("%line%") do echo found: %%a',
  `for /f "tokens=*" %%a in ("%line%") do >>"${report}" echo found: %%a`,
  'goto :eof',
]

/**
 * `call :narrow SUBJECT ADDRESSES`: says for which addresses an enabled entry for that is, where they will be others. With no
 * subject the data in %line% are the addresses themselves.
 */
const NARROW: Routine = [
  ':narrow',
  'call :entry %1',
  'if "%~1"=="" set "scope=%data%"',
  'if "%~1"=="" set "status=enabled"',
  'if not defined scope goto :eof',
  'if /i not "%status%"=="enabled" goto :eof',
  'if /i "%scope%"=="%~2" goto :eof',
  'for /f "delims=" %%a in ("%scope%") do echo Remote Desktop is an exception for %%a now, and will be one for %~2 only.',
  'for /f "delims=" %%a in ("%scope%") do >>"%log%" echo Remote Desktop was an exception for %%a.',
  'goto :eof',
]

/** `call :broken`: says that what reg.exe has listed broke off, and defines %cut%. */
const broken = (report: string): Routine => [
  ':broken',
  'set "cut=1"',
  'echo found: an entry behind which this list cannot be read',
  `>>"${report}" echo found: an entry behind which this list cannot be read`,
  'goto :eof',
]

/** By the label that is called. `look` writes to the report of verify.cmd, or to the log of apply.cmd. */
export const ROUTINES = {
  entry: ENTRY,
  clear: CLEAR,
  repeat: REPEAT,
  empty: EMPTY,
  look: [...look('%report%'), '', ...broken('%report%')],
  'look-log': [...look('%log%'), '', ...broken('%log%')],
  narrow: NARROW,
} as const satisfies Record<string, Routine>

/** Lines of routines, which do nothing by themselves. */
const LINES: ReadonlySet<string> = new Set(Object.values(ROUTINES).flat())

export function isRoutineLine(line: string): boolean {
  return LINES.has(line)
}

/** The lines of some routines, as they stand at the end of a script. */
export function routineLines(...ids: readonly (keyof typeof ROUTINES)[]): readonly string[] {
  return ids.flatMap((id) => ['', ...ROUTINES[id]])
}

/**
 * The loop that calls routines for every value of a key: `query` is the rest of what reg.exe is asked. `whenCut` is done where
 * not all was seen: a loop ends at ^Z, which is what a name becomes that has an arrow in it, in most OEM code pages. So a word
 * is put behind what reg.exe says. In %line% there are no quotes, once a routine has looked at it.
 */
export function routineLoop(
  query: string,
  calls: readonly string[],
  whenCut: string | null,
): readonly string[] {
  return [
    'set "line="',
    `for /f "delims=" %%a in ('reg query ${query} 2^>nul ^& echo end') do (`,
    '  set "line=%%a"',
    ...calls.map((call) => `  ${call}`),
    ')',
    ...(whenCut === null ? [] : [`if not "%line%"=="end" ${whenCut}`]),
  ]
}

/** What routines call a program of Windows: its path without the folder of Windows. A port stays. */
export function subjectText(subject: string): string {
  return subject.replace(/^%WINDIR%/i, '')
}
