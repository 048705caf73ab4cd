import { beforeAll, expect, it } from 'vitest'
import { readPaste } from '#domain/audit/readers/pasteReader.ts'
import { describeWith } from './programs.ts'
import { startWine } from './wine.ts'
import type { Wine } from './wine.ts'

const TOP = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services'

/** Names and data of many kinds, as a .reg file writes them, and what a reading has of each. */
const VALUES: readonly (readonly [line: string, name: string, data: string | number])[] = [
  ['"fAllowUnsolicited"=dword:00000001', 'fAllowUnsolicited', 1],
  ['"big"=dword:ffffffff', 'big', 4_294_967_295],
  ['"two words"="and some more words"', 'two words', 'and some more words'],
  ['"CONTOSO\\\\RA-Helpers"="CONTOSO\\\\RA-Helpers"', 'CONTOSO\\RA-Helpers', 'CONTOSO\\RA-Helpers'],
  ['"quoted"="say \\"yes\\""', 'quoted', 'say "yes"'],
  [
    '"path"="C:\\\\WINDOWS\\\\system32\\\\sessmgr.exe:*:Enabled:Remote Assistance"',
    'path',
    'C:\\WINDOWS\\system32\\sessmgr.exe:*:Enabled:Remote Assistance',
  ],
]

describeWith(['wine'], 'what reg query of Wine prints', () => {
  let wine: Wine
  beforeAll(async () => {
    wine = await startWine()
    return () => wine.stop()
  }, 120_000)

  it('is read as what was put in: values of a key, those below, and what is not there', async () => {
    await wine.importRegFile(
      Buffer.from(
        `\uFEFF${[
          'Windows Registry Editor Version 5.00',
          '',
          `[HKEY_LOCAL_MACHINE\\${TOP}]`,
          ...VALUES.map(([line]) => line),
          '',
          `[HKEY_LOCAL_MACHINE\\${TOP}\\RAUnsolicit]`,
          '"NORTHWIND\\\\jansen"="NORTHWIND\\\\jansen"',
          '',
        ].join('\r\n')}`,
        'utf16le',
      ),
    )
    const script = [
      '@echo off',
      `reg query "HKLM\\${TOP}" /s > query.txt`,
      `reg query "HKLM\\${TOP}" /v fAllowToGetHelp >> query.txt 2>&1`,
      '',
    ].join('\r\n')
    await wine.runScript(Buffer.from(script, 'ascii'), 'query.cmd')
    const printed = (await wine.readScriptFile('query.txt'))?.toString('latin1') ?? ''
    // A person pastes what stood before each as well; a file has only what was printed.
    const [values = '', missing = ''] = printed.split(/(?=reg: |ERROR: )/)
    const pasted = [
      `C:\\>reg query "HKLM\\${TOP}" /s`,
      values,
      `C:\\>reg query "HKLM\\${TOP}" /v fAllowToGetHelp`,
      missing,
      'C:\\>',
    ].join('\r\n')

    const [reading, ...others] = readPaste(pasted, null)
    expect(others).toEqual([])
    expect(reading?.kind).toBe('reg-query')
    const found = new Map(
      reading?.statements.flatMap((statement) =>
        statement.kind === 'value' && statement.data.type !== 'other'
          ? [[statement.name, statement.data.data] as const]
          : [],
      ),
    )
    for (const [, name, data] of VALUES) expect([name, found.get(name)]).toEqual([name, data])
    expect(found.get('NORTHWIND\\jansen')).toBe('NORTHWIND\\jansen')
    expect(
      reading?.statements.some((each) => each.kind === 'not-there' && each.name === 'fAllowToGetHelp'),
    ).toBe(true)
  }, 120_000)
})
