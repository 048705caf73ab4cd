import type { ReadBack } from '#domain/files/readBack.ts'
import { commandLine, keyText } from '#domain/formats/cmdAction.ts'
import type { CmdAction } from '#domain/formats/cmdAction.ts'
import { remark } from '#domain/formats/cmdLine.ts'
import { routineLoop } from '#domain/formats/cmdRoutines.ts'
import { parseCmdScript } from '#domain/formats/cmdScript.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import type { TaggedLine, TextContent } from '#domain/formats/fileContent.ts'
import type { ChangeId } from '#domain/plan/plan.ts'
import type { FitLook } from '#domain/plan/requirementTable.ts'
import type { Capabilities } from '#domain/windows/editions.ts'
import { guardLines, MISFIT } from './computerGuard.ts'
import { EMPTIED_KEYS, SAVED_KEYS } from './savedKeys.ts'
import type { EmptiedKey, SavedKey } from './savedKeys.ts'

// What apply.cmd and restore.cmd have in common. Both keep clear of what is unlike between Windows XP's cmd and Wine's,
// which tests them: no `a && b || c`, no `find /i`, no findstr, no blocks in parentheses, nothing that XP does not have.

export type Lines = readonly TaggedLine[]

export function plain(...lines: readonly string[]): Lines {
  return lines.map((text) => ({ text }))
}

export function tagged(change: ChangeId, ...lines: readonly string[]): Lines {
  return lines.map((text) => ({ text, change }))
}

export function scriptOf(...parts: readonly Lines[]): TextContent {
  return { encoding: 'ascii', newline: '\r\n', lines: parts.flat() }
}

/** What the computer's Windows can do, and which computer it is. */
export type GuardedComputer = Capabilities & { readonly fits: readonly FitLook[] }

/** How both begin. The labels of the guard are in NOT_SUITABLE. */
export function opening(comments: readonly string[], { fits }: Pick<GuardedComputer, 'fits'>): Lines {
  return plain(
    '@echo off',
    'setlocal EnableExtensions DisableDelayedExpansion',
    ...comments.map(remark),
    '',
    'rem A variable that somebody called errorlevel would hide the real one.',
    'set "errorlevel="',
    'set code=2',
    'set "log=nul"',
    'set "item="',
    'set /a trouble=0',
    'set "restart="',
    '',
    ...guardLines(fits),
  )
}

/** Backups of a computer are in a folder named after it, numbered from 1, whatever plan they were made for. */
export const BACKUP_FOLDER = '%home%\\backup-%number%'

export function savedFile({ name }: SavedKey): string {
  return `%backup%\\${name}.reg`
}

// A command never writes to the log itself: where somebody else holds that file, the shell would leave the command out.
export const LOG_ITEM = '>>"%log%" echo Setting %item%.'
/** The two files that say how far a backup is: whole, and put back. */
export const COMPLETE = '%backup%\\complete.txt'
export const PUT_BACK = '%backup%\\put-back.txt'

/** Says of a key that it was not there. */
export function absenceFile({ name }: EmptiedKey): string {
  return `%backup%\\${name}.txt`
}

const RESTART = 'set "restart=1"'

/**
 * The part of a script, called as `:putback`, that makes what %backup% holds what it was when that was written. It goes on
 * after a failure, and counts it in %trouble%: as much as possible is put back. What Windows Firewall could not be told of
 * it, and takes over when it starts again, defines %restart%. The routines that it calls are PUT_BACK_ROUTINES.
 */
export const PUT_BACK_PART: Lines = plain(
  '',
  ':putback',
  ...SAVED_KEYS.flatMap(putBackLines),
  ...EMPTIED_KEYS.map((key) => `if exist "${absenceFile(key)}" ${commandLine(emptying(key))}`),
  'goto :eof',
)

export const PUT_BACK_ROUTINES = ['entry', 'repeat', 'empty'] as const

function emptying({ key }: EmptiedKey): CmdAction {
  return { kind: 'delete-empty-key', key }
}

function putBackLines(key: SavedKey, index: number): readonly string[] {
  const number = index + 1
  const file = savedFile(key)
  return [
    `if not exist "${file}" goto back${number}`,
    `>>"%log%" echo Putting back ${key.name}.`,
    ...key.clearing.flatMap(({ action, isOptional, restart }, part) =>
      isOptional
        ? [
            `${commandLine(action)} >nul 2>&1`,
            ...(restart === 'failed' ? [`if not "%errorlevel%"=="0" ${RESTART}`] : []),
          ]
        : clearingLines(action, `${number}x${part + 1}`, restart === 'found'),
    ),
    ...importLines(file),
    ...againLines(key, file, `back${number}`),
    `:back${number}`,
  ]
}

function importLines(file: string): readonly string[] {
  return [`reg import "${file}" >nul 2>&1`, 'if not "%errorlevel%"=="0" set /a trouble+=1']
}

/** Netsh is told of what is in the list again, and what netsh made of the list on the way is made what was saved. */
function againLines({ key, again, clearing }: SavedKey, file: string, end: string): readonly string[] {
  if (again === null) return []
  return [
    'set "told="',
    ...routineLoop(keyText(key), [commandLine(again)], RESTART),
    `if not defined told goto ${end}`,
    ...deletionOf(clearing).map((action) => `${commandLine(action)} >nul 2>&1`),
    ...importLines(file),
  ]
}

/** Of the entry that netsh makes. */
function deletionOf(clearing: SavedKey['clearing']): readonly CmdAction[] {
  return clearing.flatMap(({ action }) => (action.kind === 'delete-value' ? [action] : [])).slice(0, 1)
}

/** Deletes what is there; what is not there is asked for first, as its deletion would count as a failure. */
function clearingLines(action: CmdAction, label: string, needsRestart: boolean): readonly string[] {
  return [
    `${queryOf(action)} >nul 2>&1`,
    `if not "%errorlevel%"=="0" goto clear${label}`,
    ...(needsRestart ? [RESTART] : []),
    `${commandLine(action)} >nul 2>&1`,
    'if not "%errorlevel%"=="0" set /a trouble+=1',
    `:clear${label}`,
  ]
}

/** The question whether there is what an action deletes. */
export function queryOf(action: CmdAction): string {
  switch (action.kind) {
    case 'delete-key':
      return `reg query ${keyText(action.key)}`
    case 'delete-value':
      return commandLine(action)
        .replace(/^reg delete/, 'reg query')
        .replace(/ \/f$/, '')
    case 'set-value':
    case 'delete-entries':
    case 'clear-entries':
    case 'repeat-entries':
    case 'delete-empty-key':
    case 'export-key':
    case 'import-file':
    case 'netsh':
      throw new Error(`${action.kind} deletes nothing`)
  }
}

/** What `:putback` does when nothing fails. */
export function putBackActions(): readonly CmdAction[] {
  return [
    ...SAVED_KEYS.flatMap((key): readonly CmdAction[] => {
      const importing: CmdAction = { kind: 'import-file', file: savedFile(key) }
      return [
        ...key.clearing.map(({ action }) => action),
        importing,
        ...(key.again === null ? [] : [key.again, ...deletionOf(key.clearing), importing]),
      ]
    }),
    ...EMPTIED_KEYS.map(emptying),
  ]
}

/** Where both end when they find that this is not for them: nothing is changed. */
export const NOT_SUITABLE: Lines = plain('', ...MISFIT)

export const FINISH: Lines = plain(
  '',
  ':finish',
  'echo.',
  'if /i not "%~1"=="/quiet" if /i not "%~3"=="/quiet" pause',
  'endlocal & exit /b %code%',
)

/**
 * Reads a script of ours back: its operations, in their order, are the wanted ones, and all its other lines are those of
 * the script that was written.
 */
export function readBackScript(written: TextContent, text: string, wanted: readonly CmdAction[]): ReadBack {
  const { operations, problems } = parseCmdScript(text)
  const differences = problems.map(({ kind, line }) => `line ${line}: ${kind}`)
  const done = operations.map(actionText)
  let found = 0
  let next = 0
  for (const action of wanted.map(actionText)) {
    const at = done.indexOf(action, next)
    if (at === -1) {
      differences.push(`missing: ${action}`)
      continue
    }
    for (; next < at; next++) differences.push(`not planned: ${done[next]}`)
    next = at + 1
    found++
  }
  for (; next < done.length; next++) differences.push(`not planned: ${done[next]}`)
  const lines = text.split('\r\n')
  const planned = fileText(written).split('\r\n')
  const different = planned.findIndex((line, index) => line !== lines[index])
  if (different !== -1) differences.push(`line ${different + 1}: not as planned`)
  else if (lines.length !== planned.length) differences.push(`line ${planned.length}: not the planned end`)
  return { expected: wanted.length, found, differences }
}

/** The same for the same effect, whatever a file may hold: not every text could be written as a command. */
function actionText(action: CmdAction): string {
  switch (action.kind) {
    case 'set-value':
      return JSON.stringify([action.kind, action.key, action.name, action.data.type, action.data.data])
    case 'delete-key':
      return JSON.stringify([action.kind, action.key])
    case 'delete-value':
      return JSON.stringify([action.kind, action.key, action.name])
    case 'clear-entries':
      return JSON.stringify([action.kind, action.key, action.subject, action.kept])
    case 'repeat-entries':
      return JSON.stringify([action.kind, action.subject, action.target, action.profile])
    case 'delete-empty-key':
      return JSON.stringify([action.kind, action.key])
    case 'delete-entries':
      return JSON.stringify([action.kind, action.key, action.start])
    case 'export-key':
      return JSON.stringify([action.kind, action.key, action.file])
    case 'import-file':
      return JSON.stringify([action.kind, action.file])
    case 'netsh':
      return JSON.stringify([action.kind, ...action.arguments])
  }
}
