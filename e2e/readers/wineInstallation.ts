import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeScratchFolder, removeFolder, runProgram } from './processes.ts'
import { isThere } from './programs.ts'
import { prefixIn, runOnWindows, stopServer } from './wineProcess.ts'

/** Beside Windows: what stands for programs of it, and apart from them what stands for reg.exe. */
export const PROGRAMS = 'programs'
export const RECORDERS = 'recorders'

/** Where the tests of a run find what was set up for all of them. */
const SHARED = 'WINE_INSTALLATION'

/** Vitest calls this once, before it starts the processes of the tests: setting Windows up takes 4 to 15 seconds. */
export async function setup(): Promise<void> {
  const folder = makeScratchFolder()
  process.env[SHARED] = folder
  await install(folder)
}

export function teardown(): void {
  removeFolder(process.env[SHARED] ?? '')
}

/** A Windows and the programs of the tests in a folder: a copy of the run's, or, where there is none, one of its own. */
export async function installIn(folder: string): Promise<void> {
  const shared = process.env[SHARED]
  await (shared === undefined ? install(folder) : copyInstallation(shared, folder))
}

function parts(folder: string): readonly string[] {
  return [prefixIn(folder), join(folder, PROGRAMS), join(folder, RECORDERS)]
}

async function install(folder: string): Promise<void> {
  for (const part of parts(folder)) await mkdir(part)
  if (isThere('wine')) await installWindows(folder)
  if (isThere('x86_64-w64-mingw32-gcc')) await compileRecorder(folder)
}

/** The files of Windows are links, as nobody writes into them; but the server writes into a registry that is one. */
async function copyInstallation(installed: string, folder: string): Promise<void> {
  const { exitCode, output } = await runProgram('cp', ['-al', ...parts(installed), folder], { folder })
  if (exitCode !== 0) throw new Error(`Wine's Windows cannot be copied: ${output}`)
  for (const hive of ['system.reg', 'user.reg', 'userdef.reg']) {
    const file = join(prefixIn(folder), hive)
    await rm(file)
    await copyFile(join(prefixIn(installed), hive), file)
  }
}

async function installWindows(folder: string): Promise<void> {
  const boot = await runOnWindows(folder, 'wineboot', ['-i'])
  await writeFile(join(folder, 'unneeded.reg'), UNNEEDED)
  const removal = await runOnWindows(folder, 'wine', ['C:\\windows\\regedit.exe', '/S', 'unneeded.reg'])
  await stopServer(folder)
  if (boot.exitCode !== 0 || removal.exitCode !== 0) {
    throw new Error(`Wine does not start: ${boot.output}${removal.output}`)
  }
}

/**
 * What each program reads in the registry when it starts, and no script asks for: fonts, and the zones of the world to
 * find the one whose clock is as the machine's. Without them and `noFonts.conf` a script takes a quarter less.
 */
const UNNEEDED = [
  'Windows Registry Editor Version 5.00',
  '',
  ...['Fonts', 'FontSubstitutes', 'FontLink', 'Time Zones']
    .map((key) => `HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\${key}`)
    .flatMap((key) => [`[-${key}]`, '', `[${key}]`, '']),
  '',
].join('\r\n')

async function compileRecorder(folder: string): Promise<void> {
  const programs = join(folder, PROGRAMS)
  const recorder = join(programs, 'netsh.exe')
  const source = join(import.meta.dirname, 'recorder.c')
  const args = ['-municode', '-Os', '-Wall', '-o', recorder, source, '-ladvapi32']
  const { exitCode, output } = await runProgram('x86_64-w64-mingw32-gcc', args, { folder })
  if (exitCode !== 0) throw new Error(`The recorder does not compile: ${output}`)
  await copyFile(recorder, join(programs, 'net.exe'))
  await copyFile(recorder, join(folder, RECORDERS, 'reg.exe'))
}
