import { FIREWALL_PROFILES } from '#domain/windows/firewallException.ts'
import type { FirewallProfile, FirewallTarget } from '#domain/windows/firewallException.ts'
import type { RegistryData, RegistryKey } from '#domain/windows/registry.ts'
import { escapeArgument, quoted, unquoted, withWindowsFolder } from './cmdLine.ts'
import { subjectText } from './cmdRoutines.ts'

/**
 * What a command of a script does to the computer. Keys are below HKEY_LOCAL_MACHINE; in names and data WINDOWS_FOLDER
 * (`cmdLine.ts`) stands where the shell puts the folder of Windows in. A file is spelled as in the script, with its
 * variables: `%~dp0apply.reg`, `%backup%\…`.
 */
export type CmdAction =
  | {
      readonly kind: 'set-value'
      readonly key: RegistryKey
      readonly name: string
      readonly data: RegistryData
    }
  /** With all keys below it. */
  | { readonly kind: 'delete-key'; readonly key: RegistryKey }
  | { readonly kind: 'delete-value'; readonly key: RegistryKey; readonly name: string }
  /**
   * Of a list of firewall definitions, each value that is named by its definition and begins with this path, which begins
   * with a variable. `clear-entries` finds these too; Wine, which tests scripts, puts the variable in on the way there.
   */
  | { readonly kind: 'delete-entries'; readonly key: RegistryKey; readonly start: string }
  /**
   * Of a list of firewall definitions, each value whose data are for a port, `135:TCP`, or a program, by its path with
   * %WINDIR%; but not the one of the name that is kept. A routine, called for each value of the list (`routineLoop`).
   */
  | {
      readonly kind: 'clear-entries'
      readonly key: RegistryKey
      readonly subject: string
      readonly kept: string
    }
  /**
   * Each entry for a port or a program in a list of the computer's own is told to netsh once more, so that Windows Firewall
   * uses it at once. A routine, as above. Nothing, where there is none.
   */
  | {
      readonly kind: 'repeat-entries'
      readonly subject: string
      readonly target: FirewallTarget['kind']
      readonly profile: FirewallProfile
    }
  /** Only where there is nothing in it. A routine. */
  | { readonly kind: 'delete-empty-key'; readonly key: RegistryKey }
  | { readonly kind: 'export-key'; readonly key: RegistryKey; readonly file: string }
  | { readonly kind: 'import-file'; readonly file: string }
  /** After `netsh`, %WINDIR% unexpanded, as in `NetshCommand`. */
  | { readonly kind: 'netsh'; readonly arguments: readonly string[] }

/** The actions that are one change of the registry each. */
type RegistryAction = Extract<CmdAction, { kind: 'set-value' | 'delete-value' | 'delete-key' }>

/**
 * What an action changes in the registry, with the folder of Windows as the reader wants it: a path, or `%WINDIR%` as
 * people and policies write it. Null: it takes more than the registry, or does another thing.
 */
export function registryAction(action: CmdAction, windowsFolder: string): RegistryAction | null {
  const spell = (text: string) => withWindowsFolder(text, windowsFolder)
  switch (action.kind) {
    case 'set-value': {
      const { kind, key, name, data } = action
      return {
        kind,
        key,
        name: spell(name),
        data: data.type === 'REG_SZ' ? { type: data.type, data: spell(data.data) } : data,
      }
    }
    case 'delete-value':
      return { kind: 'delete-value', key: action.key, name: spell(action.name) }
    case 'delete-key':
      return { kind: 'delete-key', key: action.key }
    case 'delete-entries':
    case 'clear-entries':
    case 'repeat-entries':
    case 'delete-empty-key':
    case 'export-key':
    case 'import-file':
    case 'netsh':
      return null
  }
}

/** The command line of an action. Throws on what no batch script can carry. */
export function commandLine(action: CmdAction): string {
  switch (action.kind) {
    case 'set-value':
      return `reg add ${keyText(action.key)} /v ${quoted(action.name)} ${dataText(action.data)} /f`
    case 'delete-key':
      return `reg delete ${keyText(action.key)} /f`
    case 'delete-value':
      return `reg delete ${keyText(action.key)} /v ${quoted(action.name)} /f`
    case 'delete-entries':
      return entriesLine(action)
    case 'clear-entries':
      return `call :clear ${keyText(action.key)} ${quoted(subjectText(action.subject))} ${quoted(action.kept)}`
    case 'repeat-entries':
      return `call :repeat ${quoted(subjectText(action.subject))} ${action.target} ${action.profile.toUpperCase()}`
    case 'delete-empty-key':
      return `call :empty ${quoted(`${HIVE}${action.key}`)}`
    case 'export-key':
      return `reg export ${keyText(action.key)} "${action.file}"`
    case 'import-file':
      return `reg import "${action.file}"`
    case 'netsh':
      return ['netsh', ...action.arguments.map(escapeArgument)].join(' ')
  }
}

/** As reg.exe itself spells it in what it lists. */
const HIVE = 'HKEY_LOCAL_MACHINE\\'

/**
 * A loop over what reg.exe lists. A line is four blanks, a name, a type, and the same definition again as data, and what
 * stands between them is not the same on every Windows; so it is taken apart at its colons, and the last part of the name
 * is read where the data end. What is in the registry is only ever one side of a comparison or an argument in quotes.
 * Source: facts 5.2 (the columns of Windows XP). A loop in a loop would do without the blanks; Wine has none.
 */
function entriesLine({ key, start }: Extract<CmdAction, { kind: 'delete-entries' }>): string {
  const name = quoted(start).slice(1, -1)
  return [
    `for /f "tokens=1-9 delims=:" %%a in ('reg query ${keyText(key)} 2^>nul') do`,
    `if /i "%%a"=="    ${name}" reg delete ${keyText(key)} /v "${name}:%%b:%%c:%%g" /f`,
  ].join(' ')
}

/** Reads such a loop, without where its output goes; null: it is none of ours. */
export function readEntriesLine(line: string): CmdAction | null {
  const [, key = '', start = ''] =
    /^for \/f "tokens=1-9 delims=:" %%a in \('reg query "HKLM\\([ !#-~]*[!#-[\]-~])" .* if \/i "[^"]+"==" {4}([ !#-~]*[!#-[\]-~])" /.exec(
      line,
    ) ?? []
  const [readKey, readStart] = [unquoted(key), unquoted(start)]
  if (key === '' || readKey === null || readStart === null) return null
  const action = { kind: 'delete-entries', key: readKey, start: readStart } as const
  return commandLine(action) === line ? action : null
}

/** Reads the call of a routine by its words; null: it is none, or another. */
export function readRoutineCall(words: readonly string[]): CmdAction | null {
  const [label = '', ...texts] = words
  const [first, second, third] = texts.map(unquoted)
  switch (label.toLowerCase()) {
    case ':clear': {
      const [, key] = /^HKLM\\(.+)$/is.exec(first ?? '') ?? []
      if (key === undefined || typeof second !== 'string' || typeof third !== 'string') return null
      return { kind: 'clear-entries', key, subject: subjectOf(second), kept: third }
    }
    case ':repeat': {
      const target = TARGETS.find((kind) => kind === second)
      const profile = FIREWALL_PROFILES.find((id) => id.toUpperCase() === third)
      if (typeof first !== 'string' || target === undefined || profile === undefined) return null
      return { kind: 'repeat-entries', subject: subjectOf(first), target, profile }
    }
    case ':empty':
      return typeof first === 'string' && first.startsWith(HIVE) && second === undefined
        ? { kind: 'delete-empty-key', key: first.slice(HIVE.length) }
        : null
    default:
      return null
  }
}

const TARGETS: readonly FirewallTarget['kind'][] = ['port', 'program', 'service']

/** The way back from `subjectText`. */
function subjectOf(text: string): string {
  return text.startsWith('\\') ? `%WINDIR%${text}` : text
}

/** The name of a key as reg.exe wants it, in quotes. */
export function keyText(key: RegistryKey): string {
  return quoted(`HKLM\\${key}`)
}

function dataText({ type, data }: RegistryData): string {
  return `/t ${type} /d ${typeof data === 'number' ? data : quoted(data)}`
}
