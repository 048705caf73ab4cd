import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeScratchFolder, removeFolder, runProgram } from './processes.ts'

/** Registry hives as they lie on the disk, kept by the library that repairs them on Linux. */
interface Hivex {
  /** Takes UTF-8. Keys above must be there before, and no comment may be among values. */
  readonly importRegFile: (text: string) => Promise<void>
  /** `--unsafe-printable-strings`: text as text. */
  readonly exportFile: (key: string, ...options: '--unsafe-printable-strings'[]) => Promise<Uint8Array>
  readonly stop: () => void
}

/** What the hive of HKLM\SOFTWARE is called outside of it. */
const PREFIX = 'HKEY_LOCAL_MACHINE\\SOFTWARE'

export function startHivex(): Hivex {
  const folder = makeScratchFolder()
  writeFileSync(join(folder, 'hive'), emptyHive())

  const hivexregedit = async (...args: string[]) => {
    const [verb = '', ...rest] = args
    const { exitCode, output } = await runProgram('hivexregedit', [verb, '--prefix', PREFIX, ...rest], {
      folder,
      // Else Perl takes the letters of UTF-8 one by one.
      env: { PERL_UNICODE: 'SD' },
    })
    if (exitCode !== 0) throw new Error(`hivexregedit refuses: ${output}`)
    return output
  }

  return {
    importRegFile: async (text) => {
      writeFileSync(join(folder, 'import.reg'), text)
      await hivexregedit('--merge', 'hive', 'import.reg')
    },
    exportFile: async (key, ...options) => {
      const below = key.replace(/^SOFTWARE(?=\\)/, '')
      return Buffer.from(await hivexregedit('--export', ...options, 'hive', below))
    },
    stop: () => removeFolder(folder),
  }
}

/**
 * A hive with nothing but its top key, since no package has one: a base block, and one bin with the key, its security
 * descriptor and free room. Source: the regf format as libhivex reads it (lib/hivex-internal.h).
 */
function emptyHive(): Uint8Array {
  const BLOCK = 4096
  const NOTHING = 0xffff_ffff
  const KEY = 0x20
  const SECURITY = 0x78
  const FREE = 0xa8
  const hive = Buffer.alloc(2 * BLOCK)
  const numbers = (from: number, values: Readonly<Record<number, number>>) => {
    for (const [at, value] of Object.entries(values)) hive.writeUInt32LE(value >>> 0, from + Number(at))
  }
  hive.write('regf')
  // Twice the same count: it was closed in peace. Then version 1.3, one file, where the key is, and how long all bins are.
  numbers(0, { 4: 1, 8: 1, 20: 1, 24: 3, 32: 1, 36: KEY, 40: BLOCK, 44: 1 })
  let sum = 0
  for (let at = 0; at < 508; at += 4) sum ^= hive.readUInt32LE(at)
  numbers(0, { 508: sum })

  hive.write('hbin', BLOCK)
  numbers(BLOCK, { 8: BLOCK })
  // The size of what is in use is negative. Flags of a top key whose name is ASCII; no subkeys, values or class.
  numbers(BLOCK + KEY, {
    0: KEY - SECURITY,
    32: NOTHING,
    36: NOTHING,
    44: NOTHING,
    48: SECURITY,
    52: NOTHING,
  })
  hive.write('nk\x2c\0', BLOCK + KEY + 4, 'latin1')
  hive.writeUInt16LE('ROOT'.length, BLOCK + KEY + 76)
  hive.write('ROOT', BLOCK + KEY + 80)
  // The only one of its list, used once; 20 bytes that allow everything.
  numbers(BLOCK + SECURITY, { 0: SECURITY - FREE, 8: SECURITY, 12: SECURITY, 16: 1, 20: 20, 24: 0x8000_0001 })
  hive.write('sk', BLOCK + SECURITY + 4)
  numbers(BLOCK + FREE, { 0: BLOCK - FREE })
  return hive
}
