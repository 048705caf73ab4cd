import { beforeAll, expect, it } from 'vitest'
import { readPaste } from '#domain/audit/readers/pasteReader.ts'
import { decodeBytes } from '#domain/formats/textEncoding.ts'
import { makeDecoder } from '#domain/testing/decoders.ts'
import type { ValueData } from '#domain/windows/registry.ts'
import { describeWith } from './programs.ts'
import { startWine } from './wine.ts'
import type { Wine } from './wine.ts'

const TOP = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services'

/**
 * Names and data of every kind, as a .reg file writes them, and what a reading has of each; a null: Wine prints `(null)` for
 * it. Letters are those of the code page in which it prints here: of others it prints the nearest ones it has.
 */
const VALUES: readonly (readonly [line: string, name: string, data: ValueData | null])[] = [
  ['"fAllowUnsolicited"=dword:00000001', 'fAllowUnsolicited', number(1)],
  ['"big"=dword:ffffffff', 'big', number(4_294_967_295)],
  ['"two words"="and some more words"', 'two words', string('and some more words')],
  ['"CONTOSO\\\\RA-Helpers"="CONTOSO\\\\RA-Helpers"', 'CONTOSO\\RA-Helpers', string('CONTOSO\\RA-Helpers')],
  ['"quoted"="say \\"yes\\""', 'quoted', string('say "yes"')],
  [
    '"path"="C:\\\\WINDOWS\\\\system32\\\\sessmgr.exe:*:Enabled:Remote Assistance"',
    'path',
    string('C:\\WINDOWS\\system32\\sessmgr.exe:*:Enabled:Remote Assistance'),
  ],
  ['@="of the key itself"', '', string('of the key itself')],
  ['"\\"a\\"=[b];c\\\\"="\\"=[b];c\\\\"', '"a"=[b];c\\', string('"=[b];c\\')],
  ['"a;b]"=dword:00000002', 'a;b]', number(2)],
  ['"é ü ñ ß"="Größe"', 'é ü ñ ß', string('Größe')],
  ['"empty"=""', 'empty', string('')],
  ['"0x1"="0x1"', '0x1', string('0x1')],
  ['"REG_SZ"="REG_DWORD"', 'REG_SZ', string('REG_DWORD')],
  ['"none"=hex(0):', 'none', other(0, '')],
  ['"none with data"=hex(0):00,ff', 'none with data', other(0, '00ff')],
  ['"expand"=hex(2):25,00,61,00,25,00,00,00', 'expand', other(2, '2500610025000000')],
  ['"bytes"=hex:00,01,0a,ff', 'bytes', other(3, '00010aff')],
  ['"no bytes"=hex:', 'no bytes', other(3, '')],
  [`"many bytes"=hex:${'0a,'.repeat(299)}0a`, 'many bytes', other(3, '0a'.repeat(300))],
  // It prints the bytes of such a number from the other end.
  ['"big-endian"=hex(5):00,00,01,02', 'big-endian', other(5, '02010000')],
  ['"several"=hex(7):61,00,00,00,62,00,00,00,00,00', 'several', other(7, '61000000620000000000')],
  ['"odd"=hex(ffff0001):01', 'odd', null],
  ['"eight bytes"=hex(b):01,00,00,00,00,00,00,00', 'eight bytes', null],
]

function number(data: number): ValueData {
  return { type: 'REG_DWORD', data }
}

function string(data: string): ValueData {
  return { type: 'REG_SZ', data }
}

function other(registryType: number, hex: string): ValueData {
  return { type: 'other', registryType, hex }
}

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
    const printed = decodeBytes(
      (await wine.readScriptFile('query.txt')) ?? new Uint8Array(0),
      makeDecoder,
      'ibm437',
    ).text
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
        statement.kind === 'value' ? [[statement.name, statement.data] as const] : [],
      ),
    )
    for (const [, name, data] of VALUES) expect([name, found.get(name) ?? null]).toEqual([name, data])
    expect(found.size).toBe(VALUES.filter(([, , data]) => data !== null).length + 1)
    // Nothing is whole where a value is unreadable; a line without a type may be anything, and is not named.
    expect(reading?.whole).toEqual([])
    expect(reading?.problems.map(({ kind, what }) => [kind, what])).toEqual([
      ['unreadable-line', 'eight bytes    REG_QWORD    (null)'],
    ])
    expect(found.get('NORTHWIND\\jansen')).toEqual(string('NORTHWIND\\jansen'))
    expect(
      reading?.statements.some((each) => each.kind === 'not-there' && each.name === 'fAllowToGetHelp'),
    ).toBe(true)
  }, 120_000)
})
