import { beforeAll, expect, it } from 'vitest'
import type { Answers } from '#domain/answers/answers.ts'
import { SCENARIOS } from '#domain/answers/scenarios.ts'
import { differenceScript } from '#domain/audit/differenceScript.ts'
import { regReader } from '#domain/audit/readers/regReader.ts'
import type { Reading } from '#domain/audit/reading.ts'
import { makeDecoder } from '#domain/testing/decoders.ts'
import { artifactBytes } from './artifactBytes.ts'
import { describeWith } from './programs.ts'
import { settings } from './registry.ts'
import { become, nameOf, told, windowsOf } from './windowsOf.ts'
import { startWine } from './wine.ts'
import type { Wine } from './wine.ts'

const OLE = 'SOFTWARE\\Microsoft\\Ole'
const LOCAL = 'SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy'

describeWith(['wine', 'x86_64-w64-mingw32-gcc'], 'difference.cmd in Wine', () => {
  let wine: Wine
  beforeAll(async () => {
    wine = await startWine()
    for (const file of ['sessmgr.exe', 'Helpsvc.exe', 'Helpctr.exe']) {
      const folder = file === 'sessmgr.exe' ? 'system32' : 'PCHealth/HelpCtr/Binaries'
      await wine.addWindowsFile(`${folder}/${file}`)
    }
    await wine.setAdministrator(true)
    return () => wine.stop()
  }, 120_000)

  it.each(['xp-sp3-narrow', 'server-2003-policy'] as const)(
    'mends what an export shows to be broken, and nothing that it shows to be right: %s',
    async (id) => {
      const answers: Answers = SCENARIOS[id]
      await wine.clearScripts()
      await become(wine, windowsOf(answers))
      await wine.reset(new Map([OLE, LOCAL].map((key) => [key, new Map()])))
      await wine.importRegFile(
        reg(
          `[HKEY_LOCAL_MACHINE\\${OLE}]`,
          '"EnableDCOM"="Y"',
          '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\RDSessMgr]',
          '"Start"=dword:3',
        ),
      )
      await wine.addScriptFile('apply.reg', artifactBytes('apply-reg', answers))
      expect((await run('apply.cmd', artifactBytes('apply-cmd', answers), answers)).exitCode).toBe(0)
      const right = await now()
      await wine.clearScripts()

      // Somebody else comes by.
      await wine.importRegFile(
        reg(
          '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services]',
          '"fAllowUnsolicited"=dword:0',
          '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\RAUnsolicit]',
          '"OLD\\\\somebody"="OLD\\\\somebody"',
        ),
      )
      const broken = await now()
      const script = differenceScript(answers, await read('SOFTWARE'))
      const bytes = (name: string) =>
        script?.files.find((file) => file.name === name)?.bytes ?? new Uint8Array()
      const mended = await run('difference.cmd', bytes('difference.cmd'), answers)
      expect([mended.exitCode, mended.output]).toEqual([
        0,
        expect.stringContaining('Done: everything is set.'),
      ])
      expect(await now()).toEqual(right)
      // Of the settings that are right in the export, none is written again.
      const written = mended.calls.map(({ argv }) => argv.join(' ')).filter((call) => call.startsWith('add '))
      expect(written.some((call) => call.includes('fAllowUnsolicited '))).toBe(true)
      expect(written.filter((call) => call.includes('fAllowUnsolicitedFullControl'))).toEqual([])
      expect((await run('verify.cmd', bytes('verify.cmd'), answers)).exitCode).toBe(0)

      const back = await run('restore.cmd', bytes('restore.cmd'), answers)
      expect(back.exitCode).toBe(0)
      expect(await now()).toEqual(broken)
    },
    120_000,
  )

  it('refuses to start on another computer than the file is of', async () => {
    const answers: Answers = SCENARIOS['xp-sp3-narrow']
    await wine.clearScripts()
    await become(wine, windowsOf(answers))
    const before = await now()
    const script = differenceScript(answers, { ...(await read('SOFTWARE')), computer: 'PC-0231' })
    const [file] = script?.files ?? []
    const { exitCode, output } = await wine.runScript(
      told(file?.bytes ?? new Uint8Array(), 'COMPUTERNAME=PC-0232'),
      'difference.cmd',
      { args: ['/quiet'], writesLists: true },
    )
    expect([exitCode, output]).toEqual([2, expect.stringContaining('PC-0232')])
    expect(await now()).toEqual(before)
  }, 60_000)

  async function read(key: string): Promise<Reading> {
    const reader = regReader({ makeDecoder, encoding: null })
    reader.push((await wine.exportFile(key)) ?? new Uint8Array())
    return reader.end()
  }

  async function now(): Promise<readonly string[]> {
    const all: string[] = []
    for (const key of ['SOFTWARE\\Policies', OLE, LOCAL]) all.push(...settings(await wine.exportKey(key)))
    return all.sort()
  }

  function run(name: string, bytes: Uint8Array, answers: Answers) {
    return wine.runScript(told(bytes, nameOf(answers)), name, {
      args: ['/quiet'],
      writesLists: true,
      // Only of this one it is looked at what is written.
      recordsReg: name === 'difference.cmd',
    })
  }
})

function reg(...lines: readonly string[]): Uint8Array {
  return Buffer.from(
    `\uFEFFWindows Registry Editor Version 5.00\r\n\r\n${lines.join('\r\n')}\r\n\r\n`,
    'utf16le',
  )
}
