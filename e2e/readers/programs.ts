import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, it } from 'vitest'

/** The programs of the independent readers, and the Debian packages that hold them. */
const PROGRAMS = {
  wine: 'wine wine64',
  'x86_64-w64-mingw32-gcc': 'gcc-mingw-w64-x86-64-win32',
  net: 'samba-common-bin',
} as const satisfies Record<string, string>

export type Program = keyof typeof PROGRAMS

/**
 * A `describe` whose tests need programs of other people. Where one is missing they are skipped, and a message says what
 * to install; with READERS=required, as in CI, a missing program fails instead: there nothing goes unproved.
 */
export function describeWith(programs: readonly Program[], title: string, tests: () => void): void {
  const missing = programs.filter((program) => !isInstalled(program))
  if (missing.length === 0) {
    describe(title, tests)
    return
  }
  const message = missing.map((program) => `${program} is missing (Debian: ${PROGRAMS[program]})`).join(', ')
  if (process.env['READERS'] !== 'required') {
    // A report lists skipped tests by number only.
    process.stderr.write(`Skipped: ${title}. ${message}\n`)
    describe.skip(title, tests)
    return
  }
  describe(title, () => {
    it('has the programs it needs', () => {
      throw new Error(message)
    })
  })
}

function isInstalled(program: Program): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.some((folder) => existsSync(join(folder, program)))
}
