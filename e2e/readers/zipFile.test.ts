import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { writeGpoBackup } from '#domain/files/policy/gpoBackup.ts'
import { writeSambaGpo } from '#domain/files/policy/sambaGpo.ts'
import { parseZip, writeZip } from '#domain/formats/zipFile.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import { makeScratchFolder, removeFolder, runProgram } from './processes.ts'
import { describeWith } from './programs.ts'

describeWith(['unzip'], 'the unzip of Info-ZIP', () => {
  let folder = ''
  beforeAll(() => {
    folder = makeScratchFolder()
  })
  afterAll(() => removeFolder(folder))

  it.each(SCENARIO_IDS)('unpacks both GPOs of %s without a complaint, and every byte of them', async (id) => {
    const source = plainSource(SCENARIOS[id])
    await expectUnpacked(writeGpoBackup(source).bytes)
    await expectUnpacked(writeSambaGpo(source).bytes)
  })

  it('unpacks what deflates well, what does not, and what is empty', async () => {
    const noise = Uint8Array.from(
      { length: 200_000 },
      (_, index) => (Math.imul(index, 2654435761) >>> 13) & 0xff,
    )
    const files = [
      { name: 'a/zeros', bytes: new Uint8Array(3_000_000) },
      { name: 'a/noise', bytes: noise },
      { name: 'b', bytes: new Uint8Array() },
    ]
    await expectUnpacked(writeZip(files))
  })

  it('finds the same fault as our own reader in a zip with a wrong byte', async () => {
    const zip = writeZip([{ name: 'a', bytes: Uint8Array.from(Buffer.from('abc'.repeat(9))) }])
    zip[14] = (zip[14] ?? 0) ^ 1
    zip[zip.length - 22 - 47 + 16] = zip[14]
    writeFileSync(join(folder, 'wrong.zip'), zip)
    expect(parseZip(zip).problems.map(({ kind }) => kind)).toEqual(['checksum'])
    const { exitCode, output } = await runProgram('unzip', ['-t', 'wrong.zip'], { folder })
    expect(exitCode).not.toBe(0)
    expect(output).toContain('bad CRC')
  })

  async function expectUnpacked(zip: Uint8Array): Promise<void> {
    const target = join(folder, `unpacked-${++count}`)
    mkdirSync(target)
    writeFileSync(join(target, 'x.zip'), zip)
    const test = await runProgram('unzip', ['-t', 'x.zip'], { folder, cwd: target })
    expect(test).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('No errors detected') as string,
    })
    const { exitCode, output } = await runProgram('unzip', ['-q', 'x.zip', '-d', 'files'], {
      folder,
      cwd: target,
    })
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: '' })
    const found = readdirSync(join(target, 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    const { files } = parseZip(zip)
    expect(found.map((path) => path.slice(join(target, 'files').length + 1)).toSorted()).toEqual(
      files.map(({ name }) => name).toSorted(),
    )
    for (const { name, bytes } of files) {
      expect(readFileSync(join(target, 'files', name)).equals(bytes), name).toBe(true)
    }
  }
})

let count = 0
