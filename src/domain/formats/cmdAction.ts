import type { RegistryData, RegistryKey } from '#domain/windows/registry.ts'
import { escapeArgument, quoted } from './cmdLine.ts'

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
    case 'export-key':
      return `reg export ${keyText(action.key)} "${action.file}"`
    case 'import-file':
      return `reg import "${action.file}"`
    case 'netsh':
      return ['netsh', ...action.arguments.map(escapeArgument)].join(' ')
  }
}

/** The name of a key as reg.exe wants it, in quotes. */
export function keyText(key: RegistryKey): string {
  return quoted(`HKLM\\${key}`)
}

function dataText({ type, data }: RegistryData): string {
  return `/t ${type} /d ${typeof data === 'number' ? data : quoted(data)}`
}
