import { unscriptableNames } from '#domain/files/concerns.ts'
import type { ReadBack } from '#domain/files/readBack.ts'
import { commandLine, keyText } from '#domain/formats/cmdAction.ts'
import type { CmdAction } from '#domain/formats/cmdAction.ts'
import { routineLines } from '#domain/formats/cmdRoutines.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import { netshCommands } from '#domain/formats/netsh.ts'
import { changeId } from '#domain/plan/plan.ts'
import type { FirewallChange, Plan, RegistryChange } from '#domain/plan/plan.ts'
import type { Requirement } from '#domain/plan/requirements.ts'
import { checked, checkLines, itemOf } from './applyChecks.ts'
import {
  absenceFile,
  BACKUP_FOLDER,
  COMPLETE,
  FINISH,
  LOG_ITEM,
  NOT_SUITABLE,
  opening,
  plain,
  PUT_BACK_PART,
  PUT_BACK_ROUTINES,
  queryOf,
  readBackScript,
  savedFile,
  scriptOf,
  tagged,
} from './computerScript.ts'
import type { GuardedComputer, Lines } from './computerScript.ts'
import { otherEntries, otherEntriesLines } from './otherEntries.ts'
import { remoteDesktopNotice } from './remoteDesktopNotice.ts'
import { emptiedKeys, savedKeys } from './savedKeys.ts'
import type { EmptiedKey, SavedKey } from './savedKeys.ts'

/** Carries the registry settings where a name is not ASCII. */
const REG_FILE = '%~dp0apply.reg'

/**
 * A batch script that carries out a plan on one computer: checks the Windows and the rights, saves every key it will touch
 * in a folder named after the computer, applies, looks whether all of it is there, and puts the backup back where anything
 * failed. Takes the applying plan, what must be true in the end (as `verify.cmd` looks at it), what the computer's Windows
 * can do, and comments for its top. Where a name is not ASCII the registry settings come from `apply.reg` beside it. ASCII,
 * CRLF, one log a run. Exit code: 0 applied, 1 failed and put back, 2 nothing was changed, 3 applied, and something else is in
 * the way of offers, 4 failed and not all of it could be put back. The commands are those of Windows XP: facts 5.2 (reg.exe), 4.1 (netsh); no `/y`.
 */
export function writeApplyScript(
  plan: Plan,
  requirements: readonly Requirement[],
  computer: GuardedComputer,
  comments: readonly string[],
): TextContent {
  const keys = savedKeys(plan)
  return scriptOf(
    opening(comments, computer),
    ...suitability(plan, computer),
    BACKUP_PART,
    ...keys.map(saveLines),
    ...emptiedKeys(plan).map(absenceLines),
    BACKUP_END,
    ...applyLines(plan),
    plain('', 'echo Looking whether it is all there.', '>>"%log%" echo Looking whether it is all there.'),
    ...checkLines(plan, requirements),
    successPart(plan),
    failedPart(plan),
    ...(computer.windowsFirewall ? [NO_FIREWALL] : []),
    ...(programsOf(plan).length > 0 ? [NO_PROGRAM] : []),
    ...(needsRegFile(plan) ? [NO_REG_FILE] : []),
    NOT_SUITABLE,
    FINISH,
    PUT_BACK_PART,
    plain(...routineLines(...PUT_BACK_ROUTINES, ...ownRoutines(plan, requirements))),
  )
}

function ownRoutines(plan: Plan, requirements: readonly Requirement[]) {
  return [
    ...(otherEntries(plan).length > 0 ? (['clear'] as const) : []),
    ...(requirements.some(({ look }) => look.kind === 'entry' || look.kind === 'other-list')
      ? (['look-log'] as const)
      : []),
    ...(remoteDesktopNotice(plan).length > 0 ? (['narrow'] as const) : []),
  ]
}

/** Whether the plan has names that no batch script can hold. */
function needsRegFile(plan: Plan): boolean {
  return unscriptableNames(plan).length > 0
}

function programsOf({ firewall }: Plan): readonly string[] {
  return [...new Set(firewall.flatMap(({ target }) => (target.kind === 'program' ? [target.path] : [])))]
}

function suitability(plan: Plan, { windowsFirewall }: GuardedComputer): readonly Lines[] {
  return [
    windowsFirewall
      ? plain(
          'rem The name of a command is not translated.',
          'netsh help | find "firewall" >nul',
          'if not "%errorlevel%"=="0" goto nofirewall',
        )
      : [],
    plain(...programsOf(plan).map((path) => `if not exist "${path}" goto noprogram`)),
    needsRegFile(plan) ? plain(`if not exist "${REG_FILE}" goto noregfile`) : [],
  ]
}

const BACKUP_PART = plain(
  '',
  'rem Each run saves into a folder of its own. Nothing is changed before all of it is saved.',
  'set "home=%~dp0%COMPUTERNAME%"',
  'set /a number=0',
  ':nextnumber',
  'set /a number+=1',
  `set "backup=${BACKUP_FOLDER}"`,
  'if exist "%backup%" goto nextnumber',
  'md "%backup%" >nul 2>&1',
  'if not exist "%backup%" goto nofolder',
  'set "log=%backup%\\apply.log"',
  'echo Saving what this computer has now, to',
  'echo "%backup%"',
  '>>"%log%" echo Started on %DATE% at %TIME%.',
)

/**
 * A key that cannot be saved although it is there stops the script; one that is not there gets a file without it, and what
 * reg.exe answers then is not documented. The question comes after the export: one that fails must not make a key look absent.
 */
function saveLines(key: SavedKey, index: number): Lines {
  const number = index + 1
  const file = savedFile(key)
  return plain(
    `${commandLine({ kind: 'export-key', key: key.key, file })} >nul 2>&1`,
    `if not "%errorlevel%"=="0" goto none${number}`,
    `if exist "${file}" goto saved${number}`,
    `:none${number}`,
    `if exist "${file}" goto nobackup`,
    `reg query ${keyText(key.key)} >nul 2>&1`,
    'if "%errorlevel%"=="0" goto nobackup',
    // So that whoever puts back knows that there was nothing: a file that any Windows imports, and that does nothing.
    `>"${file}" echo Windows Registry Editor Version 5.00`,
    `>>"${file}" echo.`,
    `>>"${file}" echo [HKEY_LOCAL_MACHINE\\SOFTWARE]`,
    `if not exist "${file}" goto nobackup`,
    `:saved${number}`,
  )
}

function absenceLines(key: EmptiedKey, index: number): Lines {
  const file = absenceFile(key)
  return plain(
    `reg query ${keyText(key.key)} >nul 2>&1`,
    `if "%errorlevel%"=="0" goto there${index + 1}`,
    `>"${file}" echo This key was not there.`,
    `if not exist "${file}" goto nobackup`,
    `:there${index + 1}`,
  )
}

const BACKUP_END = plain(
  `>"${COMPLETE}" echo All of it was saved on %DATE% at %TIME%.`,
  `if not exist "${COMPLETE}" goto nobackup`,
)

function applyLines(plan: Plan): readonly Lines[] {
  const registry = needsRegFile(plan)
    ? [
        plain(
          '',
          'rem A batch file cannot hold all of these names; the .reg file can.',
          'set "item=the settings in apply.reg"',
          LOG_ITEM,
          ...checked(commandLine({ kind: 'import-file', file: REG_FILE })),
        ),
      ]
    : plan.registry.map((change) => tagged(changeId(change), ...registryLines(change)))
  return [
    plain('', 'echo Applying.', ...remoteDesktopNotice(plan)),
    ...otherEntriesLines(plan),
    ...registry,
    ...plan.firewall.map((change) => tagged(changeId(change), ...firewallLines(change))),
  ]
}

function itemLines(change: RegistryChange | FirewallChange): readonly string[] {
  return [`set "item=${itemOf(change)}"`, LOG_ITEM]
}

function registryLines(change: RegistryChange): readonly string[] {
  const [first, ...others] = registryActions(change)
  const commands = others.flatMap((action) => checked(commandLine(action)))
  if (first === undefined) return commands
  const label = change.kind === 'list' ? 'cleared' : 'gone'
  return [
    '',
    ...itemLines(change),
    ...(first.kind === 'set-value'
      ? checked(commandLine(first))
      : [
          `${queryOf(first)} >nul 2>&1`,
          `if not "%errorlevel%"=="0" goto ${label}`,
          ...checked(commandLine(first)),
          `:${label}`,
        ]),
    ...commands,
  ]
}

/** A list goes as a whole first: it replaces what was on it. */
function registryActions(change: RegistryChange): readonly CmdAction[] {
  const { key } = change.target
  if (change.kind === 'list') {
    return [
      { kind: 'delete-key', key },
      ...(change.after ?? []).map((name): CmdAction => ({
        kind: 'set-value',
        key,
        name,
        data: { type: 'REG_SZ', data: name },
      })),
    ]
  }
  const { name } = change.target
  return change.after === null
    ? [{ kind: 'delete-value', key, name }]
    : [{ kind: 'set-value', key, name, data: change.after }]
}

function firewallLines(change: FirewallChange): readonly string[] {
  const [last, ...earlier] = firewallActions(change).toReversed()
  return [
    '',
    ...itemLines(change),
    // Its result does not count: there may have been none.
    ...earlier.map((action) => `${commandLine(action)} >nul 2>&1`),
    ...(last === undefined ? [] : checked(commandLine(last))),
  ]
}

function firewallActions(change: FirewallChange): readonly CmdAction[] {
  const { clear, set } = netshCommands(change)
  return (clear === null ? [set] : [clear, set]).map((args): CmdAction => ({
    kind: 'netsh',
    arguments: args,
  }))
}

function successPart(plan: Plan): Lines {
  const writes = (rule: string) => plan.registry.some(({ why }) => why.rule === rule)
  return plain(
    '',
    'if defined blocked goto blocked',
    'echo Done: everything is set. To go back, start restore.cmd from this folder.',
    ...(writes('dcom') ? ['echo If EnableDCOM was not Y before, restart the computer.'] : []),
    ...(writes('ports')
      ? ['echo If Windows Firewall does not notice its policy, run gpupdate /force or restart the computer.']
      : []),
    '>>"%log%" echo Done.',
    'set code=0',
    'goto finish',
    '',
    ':blocked',
    'echo The settings are in, but offers will not come through yet: see above what is not right.',
    'echo Mend that, and start verify.cmd. To go back, start restore.cmd from this folder.',
    '>>"%log%" echo Set, but not right yet.',
    'set code=3',
    'goto finish',
  )
}

function failedPart({ registry }: Plan): Lines {
  const isOfPolicy = registry.some(({ why }) => why.rule === 'ports')
  return plain(
    '',
    ':failed',
    'echo FAILED: %item%. Putting back what was there.',
    '>>"%log%" echo FAILED: %item%.',
    'call :putback',
    'set code=1',
    'echo The log is in',
    'echo "%log%"',
    'if not %trouble%==0 goto notback',
    'if defined restart goto restart',
    ...(isOfPolicy
      ? [
          'echo The settings are as they were before. If Windows Firewall has noticed its policy meanwhile, run gpupdate /force',
          'echo or restart the computer.',
          '>>"%log%" echo The settings are as they were before.',
        ]
      : ['echo Everything is as it was before.', '>>"%log%" echo Everything is as it was before.']),
    'goto finish',
    ':restart',
    'echo The settings are as they were before. Restart the computer: netsh could not tell Windows Firewall all of it.',
    '>>"%log%" echo The settings are as they were before; a restart is needed.',
    'goto finish',
    ':notback',
    'set code=4',
    'echo NOT everything could be put back. Keep the folder with the backup, and start restore.cmd.',
    '>>"%log%" echo Not everything could be put back: %trouble%.',
    'goto finish',
    '',
    ':nobackup',
    'echo Nothing was changed: what is there now could not be saved. The log is in',
    'echo "%log%"',
    'set code=2',
    'goto finish',
    '',
    ':nofolder',
    'echo Nothing was changed: there is no room for a backup beside this file.',
    'echo Copy the file to a folder on this computer, and start it there.',
    'set code=2',
    'goto finish',
  )
}

const NO_FIREWALL = plain(
  '',
  ':nofirewall',
  'echo Nothing was changed: this Windows has no "netsh firewall".',
  'echo It came with Windows XP Service Pack 2 and Windows Server 2003 Service Pack 1.',
  'goto finish',
)

const NO_PROGRAM = plain(
  '',
  ':noprogram',
  'echo Nothing was changed: a program of Remote Assistance is missing on this computer.',
  'echo It is one of those in the exceptions: Sessmgr.exe, Helpsvc.exe, Helpctr.exe.',
  'goto finish',
)

const NO_REG_FILE = plain(
  '',
  ':noregfile',
  'echo Nothing was changed: apply.reg must be beside this file. It has the names that a batch file cannot hold.',
  'goto finish',
)

/** Looks for the whole plan in the text of a script again: every export, then every change in its order. */
export function readBackApplyScript(
  plan: Plan,
  requirements: readonly Requirement[],
  computer: GuardedComputer,
  comments: readonly string[],
  text: string,
): ReadBack {
  return readBackScript(writeApplyScript(plan, requirements, computer, comments), text, [
    ...savedKeys(plan).map((key): CmdAction => ({ kind: 'export-key', key: key.key, file: savedFile(key) })),
    ...otherEntries(plan).map(({ action }) => action),
    ...(needsRegFile(plan)
      ? [{ kind: 'import-file' as const, file: REG_FILE }]
      : plan.registry.flatMap(registryActions)),
    ...plan.firewall.flatMap(firewallActions),
  ])
}
