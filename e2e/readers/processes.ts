import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a program left behind: its exit code and all it said. */
export interface Outcome {
  readonly exitCode: number | null
  readonly output: string
}

/** A folder of its own for everything that a reader writes. */
export function makeScratchFolder(): string {
  return mkdtempSync(join(tmpdir(), 'readers-'))
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

/**
 * Runs a program to its end, without input, and takes what it says through a file: Wine's server inherits the output
 * of the program that starts it, and a pipe would stay open as long as the server lives. The environment is made from
 * nothing, so that no setting of the person or the machine (LANG, DISPLAY, WINEPREFIX) changes what is read.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  { folder, cwd = folder, env = {} }: { folder: string; cwd?: string; env?: Record<string, string> },
): Promise<Outcome> {
  const outputFile = join(folder, `output-${process.pid}-${++runs}.txt`)
  const output = openSync(outputFile, 'w')
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(program, args, {
        cwd,
        env: { PATH: process.env['PATH'] ?? '', HOME: folder, TMPDIR: folder, LC_ALL: 'C.UTF-8', ...env },
        stdio: ['ignore', output, output],
        timeout: 180_000,
        killSignal: 'SIGKILL',
      })
      child.on('error', reject)
      child.on('exit', resolve)
    })
    return { exitCode, output: readFileSync(outputFile, 'utf8') }
  } finally {
    closeSync(output)
    rmSync(outputFile, { force: true })
  }
}

let runs = 0
