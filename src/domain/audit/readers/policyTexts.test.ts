import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from '#domain/audit/reading.ts'
import { readLgpo } from './lgpoReader.ts'
import { readPolicyRules } from './policyRulesReader.ts'
import { readSambaLoad, readSambaPolXml } from './sambaPolicyReader.ts'

const POLICY = 'Software\\Policies\\Microsoft\\Windows NT\\Terminal Services'
const HELPERS = `${POLICY}\\RAUnsolicit`

/** Hive, kind, name and data of each statement. */
function said({ statements }: Reading) {
  return statements.map((statement) => [
    statement.hive,
    statement.kind,
    ...('name' in statement ? [statement.name] : []),
    ...(statement.kind === 'value'
      ? [statement.data.type === 'other' ? statement.data.hex : statement.data.data]
      : []),
  ])
}

function noticed({ problems }: Reading) {
  return problems.map(({ kind, what, line }) => [kind, what, line])
}

describe('reading a text of LGPO.exe', () => {
  const ENTRIES = [
    `Computer\n${POLICY}\nfAllowUnsolicited\nDWORD:0`,
    `Computer\n${POLICY}\nfAllowUnsolicitedFullControl\nDELETE`,
    `Computer\n${HELPERS}\n*\nDELETEALLVALUES`,
    `Computer\n${HELPERS}\nCONTOSO\\x\nSZ:CONTOSO\\\\x`,
    `User\n${POLICY}\nfAllowUnsolicited\nDWORD:1`,
    `Computer\n${POLICY}\na\nCLEAR`,
    `Computer\n${POLICY}\nb\nEXSZ:%x`,
    `Computer\nSoftware\\Policies\\Other\na\nDWORD:1`,
  ]

  it('takes deletions for deletions, and users for users', () => {
    const reading = readLgpo(`; made by hand\n\n${ENTRIES.join('\n\n')}\n`, 'utf-8')
    expect(reading).toMatchObject({ kind: 'lgpo', encoding: 'utf-8', entries: 8, whole: [] })
    expect(said(reading)).toEqual([
      ['HKLM', 'value', 'fAllowUnsolicited', 0],
      ['HKLM', 'value-deleted', 'fAllowUnsolicitedFullControl'],
      ['HKLM', 'key-cleared'],
      ['HKLM', 'value', 'CONTOSO\\x', 'CONTOSO\\x'],
      ['HKCU', 'value', 'fAllowUnsolicited', 1],
      ['HKLM', 'value', 'b', '250078000000'],
    ])
    expect(noticed(reading)).toEqual([['user-policy', POLICY, 23]])
    expect(reading.statements.map(({ place }) => place.line)).toEqual([3, 8, 13, 18, 23, 33])
  })

  it('is whole only where LGPO.exe printed a Registry.pol to its end', () => {
    const line = `; ${'-'.repeat(70)}`
    const text = [
      line,
      '; PARSING Computer POLICY',
      '; Source file:  registry.pol',
      '',
      ENTRIES[0],
      '',
      '; PARSING COMPLETED.',
      line,
    ].join('\r\n')
    expect(readLgpo(text, 'utf-8').whole).toEqual(['SOFTWARE\\Policies'])
    expect(readLgpo(text.slice(0, text.indexOf('; PARSING COMPLETED.')), 'utf-8').whole).toEqual([])
    expect(readLgpo(text.replace('Computer POLICY', 'User POLICY'), 'utf-8').whole).toEqual([])
  })

  it('shows a policy of nothing whole, however a page parts its lines', () => {
    const text = [
      '; PARSING Computer POLICY',
      '; Source file:  .\\registry.pol',
      '; PARSING COMPLETED.',
    ].join('\n\n')
    expect(readLgpo(text, 'utf-8')).toMatchObject({
      entries: 0,
      statements: [],
      problems: [],
      whole: ['SOFTWARE\\Policies'],
    })
  })

  it('shows nothing whole where LGPO.exe itself broke off', () => {
    const text = `; PARSING Computer POLICY\n\n${ENTRIES[0]}\n\nInvalid file format.  Expected '[', found character 0x00005b00\n`
    const reading = readLgpo(text, 'utf-8')
    expect(reading).toMatchObject({ entries: 1, whole: [] })
    expect(noticed(reading).map(([kind]) => kind)).toEqual(['unreadable-line'])
  })

  it('reads on behind a mistake, and says its line', () => {
    const reading = readLgpo(`${ENTRIES[0]}\n\nComputer\n${POLICY}\nx\nDWORD:y\n\n${ENTRIES[2]}\n`, 'utf-8')
    expect(said(reading)).toHaveLength(2)
    expect(noticed(reading)).toEqual([['unreadable-line', '', 9]])
  })
})

describe('reading rules of Policy Analyzer', () => {
  const rule = (section: string, key: string, name: string, type: string, data: string, policy = 'P') =>
    `<${section}><Key>${key}</Key><Value>${name}</Value><RegType>${type}</RegType><RegData>${data}</RegData>` +
    `<SourceFile>registry.pol</SourceFile><PolicyName>${policy}</PolicyName></${section}>`
  const rules = (...items: readonly string[]) => `<PolicyRules>${items.join('\n  ')}</PolicyRules>`

  it('reads published ones', () => {
    const text = readFileSync(new URL('fixtures/Windows-10-2004-User.PolicyRules', import.meta.url), 'utf8')
    expect(readPolicyRules(text, 'utf-8')).toMatchObject({
      kind: 'policy-rules',
      title: 'MSFT Windows 10 2004 - User',
      entries: 2,
      statements: [],
      problems: [],
      whole: [],
    })
  })

  it('takes deletions for deletions, and users for users', () => {
    const reading = readPolicyRules(
      rules(
        rule('ComputerConfig', POLICY, 'fAllowUnsolicited', 'REG_DWORD', '1'),
        rule('ComputerConfig', HELPERS, '**delvals.', 'REG_SZ', ''),
        rule('ComputerConfig', HELPERS, 'A&amp;B\\x', 'REG_SZ', 'A&amp;B\\x'),
        rule('ComputerConfig', POLICY, '**del.a', 'REG_SZ', ''),
        rule('UserConfig', POLICY, 'b', 'REG_DWORD', '4294967295', 'Q'),
        '<SecurityTemplate Section="Privilege Rights"><LineItem>SeX = *S-1-5-11</LineItem></SecurityTemplate>',
        '<SecurityTemplate Section="Registry Values"><LineItem>MACHINE\\Software\\Policies\\Microsoft\\Windows NT\\DCOM\\MachineAccessRestriction=1,"O:BAG:BAD:"</LineItem></SecurityTemplate>',
        '<CSE-Machine><GUID>{0}</GUID><Name>x</Name></CSE-Machine>',
      ),
      'utf-8',
    )
    expect(said(reading)).toEqual([
      ['HKLM', 'value', 'fAllowUnsolicited', 1],
      ['HKLM', 'key-cleared'],
      ['HKLM', 'value', 'A&B\\x', 'A&B\\x'],
      ['HKLM', 'value-deleted', 'a'],
      ['HKCU', 'value', 'b', 0xffffffff],
      ['HKLM', 'value', 'MachineAccessRestriction', 'O:BAG:BAD:'],
    ])
    expect(noticed(reading)).toEqual([['user-policy', POLICY, 5]])
    expect(reading.title).toBeUndefined()
    expect(reading.whole).toEqual(['SOFTWARE\\Policies'])
  })

  it('says what it could not read, and then shows nothing whole', () => {
    const reading = readPolicyRules(rules(rule('ComputerConfig', POLICY, 'a', 'REG_DWORD', 'x')), 'utf-8')
    expect(noticed(reading)).toEqual([['odd-entry', '1', null]])
    expect(reading.whole).toEqual([])
    expect(noticed(readPolicyRules('<PolicyRules>\n<ComputerConfig>', 'utf-8'))).toEqual([
      ['unreadable-xml', '', 2],
    ])
  })
})

describe("reading Samba's forms of a Registry.pol", () => {
  it.each([
    [1, 'x', 'x'],
    [4, '7', 7],
    [2, '%x', '250078000000'],
    [3, 'AAH/', '0001ff'],
    [5, '1', '00000001'],
    [11, '4294967296', '0000000001000000'],
  ])('reads type %i', (type, text, data) => {
    const xml = `<PolFile><Entry type="${type}"><Key>${POLICY}</Key><ValueName>a</ValueName><Value>${text}</Value></Entry></PolFile>`
    expect(said(readSambaPolXml(xml, 'utf-8'))).toEqual([['HKLM', 'value', 'a', data]])
  })

  it('reads several texts, none, and instructions', () => {
    const entry = (name: string, type: number, values: string) =>
      `<Entry type="${type}"><Key>${HELPERS}</Key><ValueName>${name}</ValueName>${values}</Entry>`
    const reading = readSambaPolXml(
      `<PolFile>${entry('a', 7, '<Value>x</Value><Value>y</Value>')}${entry('b', 0, '')}${entry('**delvals.', 1, '<Value> </Value>')}${entry('c', 4, '<Value>?</Value>')}</PolFile>`,
      'utf-8',
    )
    expect(said(reading)).toEqual([
      ['HKLM', 'value', 'a', '78000000790000000000'],
      ['HKLM', 'value', 'b', ''],
      ['HKLM', 'key-cleared'],
    ])
    expect(noticed(reading)).toEqual([['odd-entry', '4', null]])
    expect(reading.whole).toEqual([])
  })

  it('reads what samba-tool gpo load takes', () => {
    const item = { keyname: POLICY, valuename: 'a', class: 'MACHINE', type: 'REG_DWORD', data: 1 }
    const reading = readSambaLoad(
      JSON.stringify([item, { ...item, class: 'USER', type: 1, data: 'x' }, { ...item, type: 'REG_ODD' }]),
      'utf-8',
    )
    expect(said(reading)).toEqual([
      ['HKLM', 'value', 'a', 1],
      ['HKCU', 'value', 'a', 'x'],
    ])
    expect(noticed(reading)).toEqual([
      ['odd-entry', '3', null],
      ['user-policy', POLICY, null],
    ])
  })
})

describe('policy texts', () => {
  it('never make a reader throw', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<PolicyRules>',
        '<PolFile>',
        '<Entry type="4">',
        '<Key>',
        '</Key>',
        '[{"keyname":',
        'Computer\n',
        '\n',
        '<!--',
        '-->',
        '&#x0;',
        'DWORD:',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        for (const read of [readLgpo, readPolicyRules, readSambaPolXml, readSambaLoad]) read(text, 'utf-8')
      }),
      { numRuns: 1000 },
    )
  })
})
