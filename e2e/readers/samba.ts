import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeScratchFolder, removeFolder, runProgram } from './processes.ts'
import { importOf, readExport } from './registry.ts'
import type { RegistryReader } from './registry.ts'

interface Samba extends RegistryReader {
  /** As `exportKey`, but the file itself: `regedit5`, or `regedit4` in the code page of `enc=`. */
  readonly exportFile: (key: string, form: string) => Promise<Uint8Array>
  /** The same of a whole file, which does not come into the registry. */
  readonly convertFile: (bytes: Uint8Array, form: string) => Promise<Uint8Array>
}

/**
 * Samba's registry, a second implementation: in a temporary folder, without a server or rights. Stricter than regedit:
 * it does all of a file or nothing of it, and refuses one with a wrong line or that deletes what is not there.
 */
export function startSamba(): Samba {
  const folder = makeScratchFolder()
  const state = join(folder, 'state')
  const settings = ['private dir', 'state directory', 'lock directory', 'cache directory', 'pid directory']
  writeFileSync(
    join(folder, 'smb.conf'),
    ['[global]', ...settings.map((setting) => `${setting} = ${state}`), ''].join('\n'),
  )
  const registry = (...args: string[]) =>
    runProgram('net', ['-s', 'smb.conf', 'registry', ...args], { folder })

  async function importRegFile(bytes: Uint8Array): Promise<void> {
    writeFileSync(join(folder, 'import.reg'), bytes)
    const { exitCode, output } = await registry('import', 'import.reg')
    if (exitCode !== 0) throw new Error(`Samba refuses the file: ${output}`)
  }

  async function written(verb: 'export' | 'convert', what: string, form: string): Promise<Uint8Array> {
    const { exitCode, output } = await registry(verb, what, 'written.reg', form)
    // What its code page does not have it leaves out with a word, and answers 0.
    if (exitCode !== 0 || output.includes('failed')) throw new Error(`Samba writes not all: ${output}`)
    return readFileSync(join(folder, 'written.reg'))
  }

  return {
    reset: async (start) => {
      removeFolder(state)
      mkdirSync(state)
      await importRegFile(importOf(start))
    },
    importRegFile,
    exportKey: async (key) => {
      const { exitCode, output } = await registry('export', `HKLM\\${key}`, 'export.reg', 'regedit5')
      if (output.includes('WERR_FILE_NOT_FOUND')) return new Map()
      if (exitCode !== 0) throw new Error(`Samba exports nothing: ${output}`)
      return readExport(readFileSync(join(folder, 'export.reg')))
    },
    exportFile: (key, form) => written('export', `HKLM\\${key}`, form),
    convertFile: (bytes, form) => {
      writeFileSync(join(folder, 'import.reg'), bytes)
      return written('convert', 'import.reg', form)
    },
    stop: () => Promise.resolve(removeFolder(folder)),
  }
}
