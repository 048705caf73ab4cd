import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runProgram } from './processes.ts'
import type { Outcome } from './processes.ts'

/** Where a Windows of Wine is, in a folder that is also the home of whoever works there. */
export function prefixIn(folder: string): string {
  return join(folder, 'prefix')
}

/** Runs a program of Wine, or one that it needs, on the Windows in a folder. */
export function runOnWindows(
  folder: string,
  program: string,
  args: readonly string[],
  { cwd = folder, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Outcome> {
  return runProgram(CAREFULLY[0], [...CAREFULLY.slice(1), program, ...args], {
    folder,
    cwd,
    env: { ...ENVIRONMENT, WINEPREFIX: prefixIn(folder), ...env },
  })
}

/** Everything that runs on that Windows ends, and its registry is on the disk. */
export async function stopServer(folder: string): Promise<void> {
  await runOnWindows(folder, 'wineserver', ['-k'])
  await runOnWindows(folder, 'wineserver', ['-w'])
}

const ENVIRONMENT = {
  WINEARCH: 'win64',
  WINEDEBUG: '-all',
  // No .NET and no browser component to be offered for download, no menus in the person's home folder, no methods of
  // input, which every shell would load.
  WINEDLLOVERRIDES: 'mscoree,mshtml,winemenubuilder.exe,imm32=',
  // Else every shell looks through the fonts of the machine.
  FONTCONFIG_FILE: join(import.meta.dirname, 'noFonts.conf'),
}

/**
 * How Wine is started, so that every call counts and none takes long.
 *
 * - Without random addresses. Linux lets the heap of a program begin anywhere in the GB behind it, and Debian's wine64 has
 *   no preloader that keeps the page at 0x7ffe0000 free, where Windows shows the time: one process in some thousands
 *   finds its heap there and ends before it begins, and a script has lost a call.
 * - On one processor. A program and Wine's server wait for each other all the time; between two processors each word
 *   costs a wake-up, and a call takes twice as long. Tests that run beside each other take different ones.
 */
const CAREFULLY = ['taskset', '--cpu-list', processorOfWorker(), 'setarch', '--addr-no-randomize'] as const

function processorOfWorker(): string {
  const processors = allowedProcessors(readFileSync('/proc/self/status', 'utf8'))
  const worker = Number(process.env['VITEST_POOL_ID'] ?? 1)
  return String(processors[worker % processors.length] ?? 0)
}

/** The kernel writes them as numbers and ranges: 0-3,8. */
function allowedProcessors(status: string): readonly number[] {
  const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1] ?? '0'
  return list.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })
}
