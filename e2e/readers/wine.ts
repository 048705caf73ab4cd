import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { makeScratchFolder, removeFolder } from './processes.ts'
import type { Outcome } from './processes.ts'
import { importOf, readExport } from './registry.ts'
import type { Registry, RegistryReader } from './registry.ts'
import { installIn, PROGRAMS, RECORDERS } from './wineInstallation.ts'
import { prefixIn, runOnWindows, stopServer } from './wineProcess.ts'

/** How a script called netsh, or whatever the recorder stood for. */
interface RecordedCall {
  readonly exe: string
  readonly commandLine: string
  /** Without the name of the program itself. */
  readonly argv: readonly string[]
}

export interface ScriptRun extends Outcome {
  readonly calls: readonly RecordedCall[]
}

export interface ScriptCircumstances {
  readonly args?: readonly string[]
  /** The recorder answers 1 to calls whose arguments, joined by blanks, contain this. */
  readonly failing?: string
  /** netsh writes the computer's own firewall lists. */
  readonly writesLists?: boolean
  /** reg.exe is recorded as well, and can be made to fail. Two programs for each call take twice as long. */
  readonly recordsReg?: boolean
  /** reg.exe answers 0 to every export, also of what is not there. */
  readonly lenient?: boolean
  /** The call, from 1, that answers 1 and does nothing. */
  readonly failingAt?: number
  /** netsh knows no firewall context, as before Windows XP SP2. */
  readonly withoutFirewall?: boolean
  /** What the environment holds already. */
  readonly variables?: Record<string, string>
}

/** A computer with Windows, as far as Wine is one. */
export interface Wine extends RegistryReader {
  readonly runScript: (bytes: Uint8Array, fileName: string, how?: ScriptCircumstances) => Promise<ScriptRun>
  /** Who runs scripts: the scripts ask by a key that only administrators may read. */
  readonly setAdministrator: (isAdministrator: boolean) => Promise<void>
  /** Files by their place in the Windows folder; empty ones, because scripts only look whether they are there. */
  readonly addWindowsFile: (place: string) => Promise<void>
  readonly removeWindowsFile: (place: string) => Promise<void>
  /** What a script wrote: in the Windows folder by its place, beside itself or in a folder there by how the name begins. Null: not there. */
  readonly readWindowsFile: (place: string) => Promise<Buffer | null>
  readonly readScriptFile: (start: string) => Promise<Buffer | null>
  /** Puts a file beside the scripts. */
  readonly addScriptFile: (name: string, bytes: Uint8Array) => Promise<void>
  /** Everything beside the scripts, with what is in folders there, as places with slashes. */
  readonly listScriptFiles: () => Promise<readonly string[]>
  readonly clearScripts: () => Promise<void>
  /** As `exportKey`, but the file itself; null: there is no such key. */
  readonly exportFile: (key: string) => Promise<Uint8Array | null>
  /** What this Windows calls itself: `winxp64` is 5.2. */
  readonly setVersion: (version: string) => Promise<void>
}

/** What real folders are called, and what scripts stumble over. No percent sign: Wine loses it in %~dp0. */
const SCRIPT_FOLDER = 'R&D (test) ^1!'

/** A Windows of its own in a temporary folder, until `stop`. */
export async function startWine(): Promise<Wine> {
  const folder = makeScratchFolder()
  const windows = join(prefixIn(folder), 'drive_c', 'windows')
  const scripts = join(folder, SCRIPT_FOLDER)
  const log = join(folder, 'calls.jsonl')
  await mkdir(scripts)

  // By its whole path: what Wine finds by name only, it starts through start.exe, which takes three times as long.
  const wine = (program: string, ...args: string[]) =>
    runOnWindows(folder, 'wine', [`C:\\windows\\${program}`, ...args])

  try {
    await installIn(folder)
  } catch (error) {
    removeFolder(folder)
    throw error
  }
  // Stays between two calls, which keeps them short; goes by itself should this process be killed.
  await runOnWindows(folder, 'wineserver', ['-p60'])

  /** regedit answers 0 whatever the file holds: what came of it has to be read back. */
  async function importRegFile(bytes: Uint8Array): Promise<void> {
    await writeFile(join(folder, 'import.reg'), bytes)
    const { exitCode, output } = await wine('regedit.exe', '/S', 'import.reg')
    if (exitCode !== 0)
      throw new Error(`regedit did not run: exit code ${exitCode}, ${JSON.stringify(output)}`)
  }

  // A file of its own for each, and none goes before all do: Wine may hold the last one for a moment longer than its
  // program lives, and knows it by its number in the file system, which the next file would get.
  let exports = 0
  async function exportFile(key: string): Promise<Uint8Array | null> {
    const name = `export${++exports}.reg`
    const { exitCode, output } = await wine('regedit.exe', '/E', name, `HKEY_LOCAL_MACHINE\\${key}`)
    const bytes = await readFile(join(folder, name)).catch(() => null)
    if (bytes !== null) return bytes
    // A key that is not there is said; without that word the call was lost, and an empty registry would be a wrong answer.
    if (output.includes('Unable to open the registry key')) return null
    throw new Error(`regedit did not export ${key}: exit code ${exitCode}, ${JSON.stringify(output)}`)
  }

  async function exportKey(key: string): Promise<Registry> {
    const bytes = await exportFile(key)
    return bytes === null ? new Map() : readExport(bytes)
  }

  async function runScript(
    bytes: Uint8Array,
    fileName: string,
    {
      args = [],
      failing,
      writesLists = false,
      recordsReg = false,
      lenient = false,
      failingAt,
      withoutFirewall = false,
      variables = {},
    }: ScriptCircumstances = {},
  ): Promise<ScriptRun> {
    await rm(log, { force: true })
    await writeFile(join(scripts, fileName), bytes)
    // As a file, because `verify` is also a command of cmd.exe itself.
    const shell = 'C:\\windows\\system32\\cmd.exe'
    const env = {
      ...variables,
      WINEPATH: [...(recordsReg ? [RECORDERS] : []), PROGRAMS]
        .map((programs) => windowsPath(join(folder, programs)))
        .join(';'),
      RECORDER_LOG: windowsPath(log),
      ...(writesLists ? { RECORDER_WRITES: '1' } : {}),
      ...(lenient ? { RECORDER_LENIENT: '1' } : {}),
      ...(failingAt === undefined ? {} : { RECORDER_FAIL_AT: String(failingAt) }),
      ...(failing === undefined ? {} : { RECORDER_FAIL: failing }),
      ...(withoutFirewall ? { RECORDER_NO_FIREWALL: '1' } : {}),
    }
    const command = [shell, '/c', `.\\${fileName}`, ...args]
    const outcome = await runOnWindows(folder, 'wine', command, { cwd: scripts, env })
    const lines = await readFile(log, 'ascii').catch(() => '')
    const calls = lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as RecordedCall)
    return { ...outcome, calls }
  }

  function setAdministrator(isAdministrator: boolean): Promise<void> {
    const key = `[${isAdministrator ? '' : '-'}HKEY_USERS\\S-1-5-19]`
    return importRegFile(Buffer.from(`Windows Registry Editor Version 5.00\r\n\r\n${key}\r\n\r\n`))
  }

  async function scriptFiles(): Promise<readonly string[]> {
    const entries = await readdir(scripts, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(scripts, join(entry.parentPath, entry.name)))
      .sort()
  }

  return {
    reset: (registry) => importRegFile(importOf(registry, ['SOFTWARE\\Policies', ...registry.keys()])),
    importRegFile,
    exportKey,
    exportFile,
    runScript,
    setAdministrator,
    addWindowsFile: async (place) => {
      await mkdir(dirname(join(windows, place)), { recursive: true })
      await writeFile(join(windows, place), '')
    },
    removeWindowsFile: (place) => rm(join(windows, place), { recursive: true }),
    readWindowsFile: (place) => readFile(join(windows, place)).catch(() => null),
    readScriptFile: async (start) => {
      const place = (await scriptFiles()).find((file) => basename(file).startsWith(start))
      return place === undefined ? null : readFile(join(scripts, place))
    },
    addScriptFile: (name, bytes) => writeFile(join(scripts, name), bytes),
    listScriptFiles: scriptFiles,
    clearScripts: async () => {
      await rm(scripts, { recursive: true })
      await mkdir(scripts)
    },
    setVersion: async (version) => {
      await wine('system32\\reg.exe', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', version, '/f')
    },
    stop,
  }

  async function stop(): Promise<void> {
    await stopServer(folder)
    removeFolder(folder)
  }
}

/** Wine shows the whole machine as drive Z. */
function windowsPath(path: string): string {
  return `Z:${path.replaceAll('/', '\\')}`
}
