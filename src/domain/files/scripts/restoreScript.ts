import type { ReadBack } from '#domain/files/readBack.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import type { Plan } from '#domain/plan/plan.ts'
import {
  backupFolder,
  COMPLETE,
  FINISH,
  NOT_SUITABLE,
  opening,
  plain,
  PUT_BACK,
  putBackActions,
  putBackPart,
  readBackScript,
  scriptOf,
} from './computerScript.ts'
import type { GuardedComputer } from './computerScript.ts'
import { savedKeys } from './savedKeys.ts'

/**
 * A batch script that brings one computer back to what it had before `apply.cmd`, from the oldest backup of the same plan
 * that was not put back yet; all of them count as put back then. Takes the applying plan, what the computer's Windows can
 * do and which it is, and comments for its top. ASCII, CRLF. Exit code: 0 put back, 1 something could not be put back, 2 not suitable.
 */
export function writeRestoreScript(
  plan: Plan,
  computer: GuardedComputer,
  comments: readonly string[],
): TextContent {
  const keys = savedKeys(plan)
  const hasExceptions = keys.some(({ way }) => way === 'exceptions')
  return scriptOf(
    opening(comments, computer),
    plain(
      '',
      'rem The first backup that is whole and was not put back yet.',
      'set "home=%~dp0%COMPUTERNAME%"',
      'set /a number=0',
      ':nextbackup',
      'set /a number+=1',
      `set "backup=${backupFolder(keys)}"`,
      'if not exist "%backup%" goto nobackup',
      `if exist "${PUT_BACK}" goto nextbackup`,
      `if not exist "${COMPLETE}" goto nextbackup`,
      'set "log=%backup%\\restore.log"',
      'echo Putting back what this computer had, from',
      'echo "%backup%"',
      '>>"%log%" echo Started on %DATE% at %TIME%.',
      'call :putback',
      'if not %trouble%==0 goto failed',
      '',
      'rem Later backups are of a computer on which the files were applied already.',
      ':mark',
      `>"${PUT_BACK}" echo Put back on %DATE% at %TIME%.`,
      'set /a number+=1',
      `set "backup=${backupFolder(keys)}"`,
      'if exist "%backup%" goto mark',
      'echo Done: the settings are what they were before.',
      ...(hasExceptions ? ['echo Restart the computer, so that Windows Firewall takes its list over.'] : []),
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
      ':nobackup',
      'echo Nothing was changed: beside this file there is no backup of this computer that still has to be put back.',
      'echo Backups are in a folder with the name of the computer. Put it beside this file:',
      'echo "%home%"',
      'goto finish',
    ),
    NOT_SUITABLE,
    FINISH,
    putBackPart(keys),
  )
}

/** Looks for what puts each saved key back, in its order; everything else must be as it was written. */
export function readBackRestoreScript(
  plan: Plan,
  computer: GuardedComputer,
  comments: readonly string[],
  text: string,
): ReadBack {
  return readBackScript(writeRestoreScript(plan, computer, comments), text, putBackActions(savedKeys(plan)))
}
