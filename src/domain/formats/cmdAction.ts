import type { RegistryData, RegistryKey } from '#domain/windows/registry.ts'
import { escapeArgument, quoted, unquoted, WINDOWS_FOLDER } from './cmdLine.ts'

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
   * Of a list of firewall definitions, each value that is named by its definition and begins with this: `135:TCP`, or a
   * path. Where the shell is to put the folder of Windows in, it has WINDOWS_FOLDER.
   */
  | { readonly kind: 'delete-entries'; readonly key: RegistryKey; readonly start: string }
  /**
   * An enabled entry of the computer's own firewall list is told to netsh once more, so that Windows Firewall uses it at
   * once: `call` is what follows `netsh`, with the parts of the entry in it (`entryParts`). Nothing, where there is none.
   */
  | {
      readonly kind: 'repeat-entry'
      readonly key: RegistryKey
      readonly name: string
      readonly addresses: 'all' | 'some'
      readonly call: string
    }
  | { readonly kind: 'export-key'; readonly key: RegistryKey; readonly file: string }
  | { readonly kind: 'import-file'; readonly file: string }
  /** After `netsh`, %WINDIR% unexpanded, as in `NetshCommand`. */
  | { readonly kind: 'netsh'; readonly arguments: readonly string[] }

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
    case 'repeat-entry':
      return repeatLine(action)
    case 'export-key':
      return `reg export ${keyText(action.key)} "${action.file}"`
    case 'import-file':
      return `reg import "${action.file}"`
    case 'netsh':
      return ['netsh', ...action.arguments.map(escapeArgument)].join(' ')
  }
}

/**
 * A loop over what reg.exe lists. A line is four blanks, a name, a type, and the same definition again as data, and what
 * stands between them is not the same on every Windows; so it is taken apart at its colons, and the last part of the name
 * is read where the data end. What is in the registry is only ever one side of a comparison or an argument in quotes.
 * Source: facts 5.2 (the columns of Windows XP). A loop in a loop would do without the blanks; Wine has none.
 */
function entriesLine({ key, start }: Extract<CmdAction, { kind: 'delete-entries' }>): string {
  const isOfTwoParts = start.includes(':') || start.startsWith(WINDOWS_FOLDER)
  const [begins, rest] = isOfTwoParts ? ['%%a:%%b', ':%%c:%%d:%%i'] : ['%%a', ':%%b:%%c:%%g']
  const name = quoted(start)
  return [
    `for /f "tokens=1-9 delims=:" %%a in ('reg query ${keyText(key)} 2^>nul') do`,
    `if /i "${begins}"=="    ${name.slice(1)} reg delete ${keyText(key)} /v ${name.slice(0, -1)}${rest}" /f`,
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

/** Where the addresses and the state of an entry stand in a line of reg.exe that is taken apart at its colons. */
export function entryParts(name: string): { readonly addresses: string; readonly state: string } {
  const isOfTwoParts = name.includes(':') || name.startsWith(WINDOWS_FOLDER)
  return isOfTwoParts ? { addresses: '%%d', state: '%%e' } : { addresses: '%%b', state: '%%c' }
}

function repeatLine({ key, name, addresses, call }: Extract<CmdAction, { kind: 'repeat-entry' }>): string {
  const parts = entryParts(name)
  return [
    `for /f "tokens=1-6 delims=:" %%a in ('reg query ${keyText(key)} /v ${quoted(name)} 2^>nul') do`,
    `if /i "${parts.state}"=="enabled" if ${addresses === 'all' ? '' : 'not '}"${parts.addresses}"=="*" netsh ${call}`,
  ].join(' ')
}

/** Reads such a line, without where its output goes; null: it is none of ours. */
export function readRepeatLine(line: string): CmdAction | null {
  const [, key = '', name = '', not, call = ''] =
    /^for \/f "tokens=1-6 delims=:" %%a in \('reg query "HKLM\\([ !#-~]*[!#-[\]-~])" \/v "([ !#-~]*[!#-[\]-~])" .* if (not )?"%%[bd]"=="\*" netsh (firewall [\w ="%.,:\\]+)$/.exec(
      line,
    ) ?? []
  const [readKey, readName] = [unquoted(key), unquoted(name)]
  if (key === '' || readKey === null || readName === null) return null
  const addresses = not === undefined ? 'all' : 'some'
  const action = { kind: 'repeat-entry', key: readKey, name: readName, addresses, call } as const
  return commandLine(action) === line ? action : null
}

/** The name of a key as reg.exe wants it, in quotes. */
export function keyText(key: RegistryKey): string {
  return quoted(`HKLM\\${key}`)
}

function dataText({ type, data }: RegistryData): string {
  return `/t ${type} /d ${typeof data === 'number' ? data : quoted(data)}`
}
