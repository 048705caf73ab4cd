import type { ReadBack } from '#domain/files/readBack.ts'
import { keyText } from '#domain/formats/cmdAction.ts'
import { routineLines } from '#domain/formats/cmdRoutines.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import { FIREWALL_POLICY, FIREWALL_PROFILES, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL } from '#domain/windows/localFirewall.ts'
import { PORT, TERMINAL_SERVICES } from '#domain/windows/remoteAssistance.ts'
import {
  BACKUP_FOLDER,
  COMPLETE,
  FINISH,
  NOT_SUITABLE,
  opening,
  plain,
  PUT_BACK,
  PUT_BACK_PART,
  PUT_BACK_ROUTINES,
  putBackActions,
  readBackScript,
  scriptOf,
} from './computerScript.ts'
import type { GuardedComputer, Lines } from './computerScript.ts'

/**
 * A batch script that brings one computer back to what it had before `apply.cmd`, whatever plans were applied: it puts the
 * backups back from the last to the first that was not put back yet, or to the one that is named (`/to 2`), so of each key
 * the oldest one counts. All of them count as put back then. It lists the states first, and in the end says what of Remote
 * Assistance offers is there still. Takes the computer it is for, and comments for its top. ASCII, CRLF. Exit code:
 * 0 put back, 1 something could not be put back, 2 not suitable.
 */
export function writeRestoreScript(computer: GuardedComputer, comments: readonly string[]): TextContent {
  return scriptOf(
    opening(comments, computer),
    plain(
      'set "wanted="',
      'if /i "%~1"=="/to" set "wanted=%~2"',
      '',
      'rem The states that were saved, from the first.',
      'set "home=%~dp0%COMPUTERNAME%"',
      'set /a number=0',
      ':list',
      'set /a number+=1',
      `set "backup=${BACKUP_FOLDER}"`,
      `if exist "${COMPLETE}" echo backup-%number%:`,
      `if exist "${COMPLETE}" type "${COMPLETE}"`,
      `if exist "${PUT_BACK}" type "${PUT_BACK}"`,
      'if exist "%backup%" goto list',
      'set /a last=number-1',
      '',
      'rem The one to go back to: the first that is whole and was not put back yet, or the one that was named.',
      'set /a number=0',
      'if defined wanted set "number=%wanted%"',
      'if defined wanted goto named',
      ':next',
      'set /a number+=1',
      ':named',
      `set "backup=${BACKUP_FOLDER}"`,
      'if not exist "%backup%" goto nobackup',
      `if not exist "${COMPLETE}" goto unwhole`,
      'if defined wanted goto chosen',
      `if exist "${PUT_BACK}" goto next`,
      ':chosen',
      'set "target=%number%"',
      '',
      'set "log=%backup%\\restore.log"',
      'echo Putting back what this computer had before backup-%target% was made.',
      ...(computer.windowsFirewall
        ? [
            'echo Windows Firewall is told of its own list by netsh. If that fails for an exception, a restart is needed.',
          ]
        : []),
      '>>"%log%" echo Started on %DATE% at %TIME%.',
      'set /a number=last+1',
      ':down',
      'set /a number-=1',
      `set "backup=${BACKUP_FOLDER}"`,
      'echo "%backup%"',
      `if not exist "${COMPLETE}" goto unused`,
      'call :putback',
      'if not "%number%"=="%target%" goto down',
      'goto reached',
      ':unused',
      'rem What broke off while it was saving has changed nothing.',
      'if not "%number%"=="%target%" goto down',
      ':reached',
      'if not %trouble%==0 goto failed',
      '',
      ':mark',
      `>"${PUT_BACK}" echo Put back on %DATE% at %TIME%.`,
      'set /a number+=1',
      `set "backup=${BACKUP_FOLDER}"`,
      'if exist "%backup%" goto mark',
      'echo Done: the settings are what they were before.',
    ),
    ...STILL_THERE,
    plain(
      ...(computer.windowsFirewall
        ? [
            'if defined restart echo Restart the computer: netsh could not tell Windows Firewall all that was put back.',
            'echo If Windows Firewall does not notice that its policy was put back, run gpupdate /force or restart the computer.',
          ]
        : []),
      'echo If EnableDCOM has changed, a restart is needed for it as well.',
      'set code=0',
      'goto finish',
      '',
      ':failed',
      'echo FAILED: not everything could be put back. Look at the log, and start this file again:',
      'echo "%log%"',
      'set code=1',
      'goto finish',
      '',
      ':unwhole',
      'if not defined wanted goto next',
      ':nobackup',
      'echo Nothing was changed: beside this file there is no backup of this computer that still has to be put back.',
      'echo Backups are in a folder with the name of the computer. Put it beside this file:',
      'echo "%home%"',
      'goto finish',
    ),
    NOT_SUITABLE,
    FINISH,
    PUT_BACK_PART,
    plain(...routineLines(...PUT_BACK_ROUTINES)),
  )
}

/** What these files set and what is there all the same: it was there before the oldest backup beside this script. */
const STILL_THERE: readonly Lines[] = [
  plain(
    `reg query ${keyText(TERMINAL_SERVICES)} /v "fAllowUnsolicited" 2>nul | find "0x1" >nul`,
    'if "%errorlevel%"=="0" echo Still there, as before: the policy that allows offers, with its helpers.',
  ),
  ...[FIREWALL_POLICY, LOCAL_FIREWALL].flatMap((store) =>
    FIREWALL_PROFILES.map((profile) =>
      plain(
        `reg query ${keyText(`${store}\\${PROFILE_KEYS[profile]}\\GloballyOpenPorts\\List`)} 2>nul | find "    ${PORT.port}:${PORT.protocol}" >nul`,
        `if "%errorlevel%"=="0" echo Still there, as before: an entry for TCP port ${PORT.port}, ${store === LOCAL_FIREWALL ? 'of the computer' : 'by policy'}, in ${PROFILE_KEYS[profile]}.`,
      ),
    ),
  ),
]

/** Looks for what puts each saved key back, in its order; everything else must be as it was written. */
export function readBackRestoreScript(
  computer: GuardedComputer,
  comments: readonly string[],
  text: string,
): ReadBack {
  return readBackScript(writeRestoreScript(computer, comments), text, putBackActions())
}
