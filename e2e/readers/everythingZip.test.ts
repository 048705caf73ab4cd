import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ANSWERS } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { artifactBytes } from './artifactBytes.ts'
import { makeScratchFolder, removeFolder, runProgram } from './processes.ts'
import { describeWith } from './programs.ts'

describeWith(['unzip'], 'everything.zip', () => {
  let folder = ''
  beforeAll(() => {
    folder = makeScratchFolder()
  })
  afterAll(() => removeFolder(folder))

  const CASES = ANSWERS.way.options.flatMap((way) =>
    (['xp-sp3-narrow', 'hostile-names'] as const).map((scenario) => [way, scenario] as const),
  )
  it.for(CASES)(
    'is unpacked by unzip, and sha256sum finds every sum right: %s, %s',
    async ([way, scenario]) => {
      const name = `${way}-${scenario}`
      writeFileSync(
        join(folder, `${name}.zip`),
        artifactBytes('everything-zip', { ...SCENARIOS[scenario], way }),
      )
      expect(await runProgram('unzip', ['-t', `${name}.zip`], { folder })).toMatchObject({ exitCode: 0 })
      expect(await runProgram('unzip', ['-q', `${name}.zip`, '-d', name], { folder })).toMatchObject({
        exitCode: 0,
      })
      const sums = await runProgram('sha256sum', ['--strict', '-c', 'SHA256SUMS'], {
        folder,
        cwd: join(folder, name),
      })
      // Every way has it.
      expect(sums).toMatchObject({ exitCode: 0, output: expect.stringContaining('verify.cmd: OK') as string })
    },
  )

  it('has the same bytes in every time zone', () => {
    const bytes = () =>
      Buffer.from(artifactBytes('everything-zip', SCENARIOS['xp-sp3-narrow'])).toString('base64')
    const zone = process.env['TZ']
    try {
      const zips = ['UTC', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Apia'].map((name) => {
        process.env['TZ'] = name
        return [new Date(2007, 5, 12).getTimezoneOffset(), bytes()] as const
      })
      expect(new Set(zips.map(([offset]) => offset)).size).toBe(4)
      expect(new Set(zips.map(([, zip]) => zip)).size).toBe(1)
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })
})
