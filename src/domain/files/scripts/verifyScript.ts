import type { Answers } from '#domain/answers/answers.ts'
import { quoted } from '#domain/formats/cmdLine.ts'
import { routineLoop, subjectText } from '#domain/formats/cmdRoutines.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import { requirementsOf } from '#domain/plan/requirements.ts'
import type { Requirement } from '#domain/plan/requirements.ts'
import { isAskable } from '#domain/plan/requirementTable.ts'
import { fitLines } from './computerGuard.ts'
import { planFingerprint } from './verifyReport.ts'
import { OK, stepsOf, UNKNOWN } from './verifySteps.ts'
import type { Step, Test, Verdict } from './verifySteps.ts'

import { CLOSING, detailText, LOOKING, OPENING } from './verifyScriptText.ts'

/**
 * A batch script that looks whether a computer is as these answers need it, and changes nothing. Takes answers and comments
 * for its top. It asks reg.exe, never reads words that are translated, and needs no rights beyond reading. Each requirement
 * gives a line on the screen and in a report beside the script (`verifyReport.ts`), or in the folder for temporary files.
 * What is in the registry only ever becomes one side of a comparison or a text in quotes, never a command. ASCII, CRLF; a helper whose
 * name is not ASCII is `unknown`, and counted. Exit code: 0 nothing failed, 1 something did.
 * Source: facts on `reg query` (exit codes, shape of its lines on XP); nothing depends on where its columns begin.
 */
export function writeVerifyScript(answers: Answers, comments: readonly string[]): TextContent {
  const lines = [
    ...OPENING(comments, planFingerprint(answers)),
    ...requirementsOf(answers).flatMap(checkLines),
    ...CLOSING,
    ...LOOKING,
  ]
  return { encoding: 'ascii', newline: '\r\n', lines: lines.map((text) => ({ text })) }
}

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
function detailOf(requirement: Requirement): string {
  const { look } = requirement
  if (look.kind !== 'helper') return detailText(requirement)
  return isAskable(look.name)
    ? `"${escapePercent(look.name)}"`
    : 'not asked, as the name is not ASCII; it is counted'
}

export const HIVE = 'HKLM\\'
export const LOOP = 'for /f "tokens=1-7 delims=:\t " %%a in'

/** The lines of a script that take one step. */
export function stepLines(step: Step): readonly string[] {
  switch (step.kind) {
    case 'set':
      return [setting(step)]
    case 'has':
      return [
        `reg query ${quoted(HIVE + step.key)} /v ${quoted(step.value)} >nul 2>&1`,
        `if "%errorlevel%"=="0" ${setting(step.verdict)}`,
      ]
    case 'lines':
      return [
        `${LOOP} ('reg query ${quoted(HIVE + step.key)} /v ${quoted(step.value)} 2^>nul') do (`,
        ...step.tests.map((test) => `  ${testLine(test)}`),
        ')',
      ]
    case 'entries':
      return routineLoop(
        quoted(HIVE + step.key),
        step.asked.map(
          ({ subject, test, addresses }) =>
            `call :look ${quoted(subjectText(subject))} ${test} ${quoted(addresses)}`,
        ),
        'call :broken',
      )
    case 'if-set':
      return [`if defined ${step.name} ${setting(step.verdict)}`]
    case 'count':
      return [
        'set /a listed=0',
        'set "cut=1"',
        // What is on the list is counted, not read. Windows XP lists a value without a name as <NO NAME>: nobody.
        // The last word is counted as well; where it is not seen, the list broke off (`routineLoop`).
        `for /f %%a in ('reg query ${quoted(HIVE + step.key)} 2^>nul ^| find "REG_" ^& echo end') do (`,
        '  set /a listed+=1',
        '  if /i "%%a"=="end" set "cut="',
        ')',
        `for /f %%a in ('reg query ${quoted(HIVE + step.key)} 2^>nul ^| find "    <NO NAME>"') do set /a listed-=1`,
        `set /a expected=found+${step.notAsked + 1}`,
        `if %listed% equ %expected% ${setting(OK)}`,
        `if defined cut ${setting(UNKNOWN)}`,
      ]
    case 'count-helper':
      return ['if "%state%"=="ok" set /a found+=1']
    case 'fit':
      return fitLines(step.look)
    case 'netsh':
      return ['netsh help | find "firewall" >nul', `if "%errorlevel%"=="0" ${setting(OK)}`]
  }
}

function testLine({ parts, equals, verdict }: Test): string {
  return `if /i "${parts.replaceAll(/[a-g]/g, '%%$&')}"==${quoted(equals)} ${setting(verdict)}`
}

function setting({ name, text }: Verdict): string {
  return `set "${name}=${text}"`
}

function escapePercent(text: string): string {
  return text.replaceAll('%', '%%')
}
