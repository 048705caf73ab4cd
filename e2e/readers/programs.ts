import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, it } from 'vitest'

/** The programs of the independent readers, and the Debian packages that hold them. */
const PROGRAMS = {
  wine: 'wine wine64',
  'x86_64-w64-mingw32-gcc': 'gcc-mingw-w64-x86-64-win32',
  net: 'samba-common-bin',
  'samba.dcerpc.preg': 'python3-samba',
  hivexregedit: 'libhivex-bin libwin-hivex-perl',
  unzip: 'unzip',
  samba: 'samba-ad-dc samba-ad-provision',
  'samba-tool': 'samba-common-bin python3-samba',
  ldbmodify: 'ldb-tools',
  ip: 'iproute2',
} as const satisfies Record<string, string>

export type Program = keyof typeof PROGRAMS

/** Debian's own: another Python that comes first does not see the modules of Debian's packages. */
export const PYTHON = '/usr/bin/python3'

/** What tests may need beyond programs: here the rights to make name spaces. */
const RIGHTS = 'the rights of root'

/**
 * A `describe` whose tests need programs of other people. Where one is missing they are skipped, and a message says what
 * to install; with READERS=required, as in CI, a missing program fails instead: there nothing goes unproved.
 */
export function describeWith(
  needs: readonly (Program | typeof RIGHTS)[],
  title: string,
  tests: () => void,
): void {
  const missing = needs.filter((need) => !isThere(need))
  if (missing.length === 0) {
    describe(title, tests)
    return
  }
  const message = missing
    .map((need) => `${need} is missing${need === RIGHTS ? '' : ` (Debian: ${PROGRAMS[need]})`}`)
    .join(', ')
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

/** Whether this machine has it. */
export function isThere(need: Program | typeof RIGHTS): boolean {
  if (need === RIGHTS) return process.getuid?.() === 0
  // A module of Python is there when it can be imported.
  if (need === 'samba.dcerpc.preg') return spawnSync(PYTHON, ['-c', `import ${need}`]).status === 0
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.some((folder) => existsSync(join(folder, need)))
}
