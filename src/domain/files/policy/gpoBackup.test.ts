import { describe, expect, it } from 'vitest'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { guidFrom } from '#domain/formats/contentId.ts'
import { decodeText } from '#domain/formats/fileContent.ts'
import { elementsOf, parseXml, textOf } from '#domain/formats/xmlText.ts'
import type { XmlElement } from '#domain/formats/xmlText.ts'
import { parseZip, writeZip } from '#domain/formats/zipFile.ts'
import type { ZippedFile } from '#domain/formats/zipFile.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import { readBackGpoBackup, writeGpoBackup } from './gpoBackup.ts'
import { writeRegistryPol } from './registryPolFile.ts'

const sourceOf = (id: (typeof SCENARIO_IDS)[number]) => plainSource(SCENARIOS[id])
const SOURCE = sourceOf('xp-sp2-as-article')
const FILES = parseZip(writeGpoBackup(SOURCE).bytes).files

const POL = writeRegistryPol(SOURCE.plan.registry).bytes
const GPO = guidFrom('gpo', POL)
const BACKUP = guidFrom('gpo-backup', POL)

function textOfFile(name: string): string {
  const bytes = FILES.find((file) => file.name.endsWith(name))?.bytes ?? new Uint8Array()
  return decodeText(bytes, name === 'gpreport.xml' ? 'utf-16le-bom' : 'utf-8')
}

function rootOf(name: string): XmlElement {
  const root = parseXml(textOfFile(name))
  if ('kind' in root) throw new Error(`${name}, line ${root.line}: ${root.kind}`)
  return root
}

/** Name, attributes in their order, and what is inside: a text or elements. */
type Outline = readonly [string, readonly string[], string | readonly Outline[]]

function outlineOf(node: XmlElement): Outline {
  const attributes = Object.entries(node.attributes).map(([name, value]) => `${name}=${value}`)
  const inner = elementsOf(node)
  return [node.name, attributes, inner.length > 0 ? inner.map(outlineOf) : textOf(node)]
}

const MANIFEST_SPACE = 'http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest'
const DOMAIN_FILES = `\\\\dc.remote-assistance.invalid\\sysvol\\remote-assistance.invalid\\Policies\\${GPO}`

const INSTANCE: readonly Outline[] = [
  ['GPOGuid', [], GPO],
  ['GPODomain', [], 'remote-assistance.invalid'],
  ['GPODomainGuid', [], expect.stringMatching(/^\{[\dA-F-]{36}\}$/)],
  ['GPODomainController', [], 'dc.remote-assistance.invalid'],
  ['BackupTime', [], '2007-06-12T12:00:00'],
  ['ID', [], BACKUP],
  ['Comment', [], ''],
  ['GPODisplayName', [], 'Receive Remote Assistance offers'],
]

describe('the backup for GPMC', () => {
  it('has the files of a published backup, in a folder with the name of the backup', () => {
    expect(FILES.map(({ name }) => name)).toEqual([
      'README.txt',
      'manifest.xml',
      `${BACKUP}/bkupInfo.xml`,
      `${BACKUP}/Backup.xml`,
      `${BACKUP}/gpreport.xml`,
      `${BACKUP}/DomainSysvol/GPO/Machine/registry.pol`,
    ])
    expect(GPO).not.toBe(BACKUP)
    expect(FILES.at(-1)?.bytes).toEqual(POL)
  })

  it('has a bkupInfo.xml like a published one: one line, no declaration, CDATA', () => {
    expect(outlineOf(rootOf('bkupInfo.xml'))).toEqual(['BackupInst', [`xmlns=${MANIFEST_SPACE}`], INSTANCE])
    expect(textOfFile('bkupInfo.xml')).toMatch(
      /^<BackupInst xmlns="[^"]*"><GPOGuid><!\[CDATA\[\{[^\n]*<\/BackupInst>$/,
    )
  })

  it('has a manifest.xml like a published one', () => {
    expect(outlineOf(rootOf('manifest.xml'))).toEqual([
      'Backups',
      [`xmlns=${MANIFEST_SPACE}`, `xmlns:mfst=${MANIFEST_SPACE}`, 'mfst:version=1.0'],
      [['BackupInst', [], INSTANCE]],
    ])
  })

  it('has a Backup.xml like the smallest published one for computers, element by element', () => {
    const space = 'http://www.microsoft.com/GroupPolicy/GPOOperations'
    const settings: Outline = [
      'GroupPolicyCoreSettings',
      [],
      [
        ['ID', [], GPO],
        ['Domain', [], 'remote-assistance.invalid'],
        ['SecurityDescriptor', [], expect.stringMatching(/^01 00 04 9c( [\da-f]{2})+$/)],
        ['DisplayName', [], 'Receive Remote Assistance offers'],
        ['Options', [], '1'],
        ['UserVersionNumber', [], '0'],
        ['MachineVersionNumber', [], '65537'],
        [
          'MachineExtensionGuids',
          [],
          '[{35378EAC-683F-11D2-A89A-00C04FBBCFA2}{D02B1F72-3407-48AE-BA88-E8213C6761F1}]',
        ],
        ['UserExtensionGuids', [], ''],
        ['WMIFilter', [], ''],
      ],
    ]
    const extension: Outline = [
      'GroupPolicyExtension',
      ['bkp:ID={35378EAC-683F-11D2-A89A-00C04FBBCFA2}', 'bkp:DescName=Registry'],
      [
        [
          'FSObjectFile',
          [
            'bkp:Path=%GPO_MACH_FSPATH%\\registry.pol',
            `bkp:SourceExpandedPath=${DOMAIN_FILES}\\Machine\\registry.pol`,
            'bkp:Location=DomainSysvol\\GPO\\Machine\\registry.pol',
          ],
          '',
        ],
        [
          'FSObjectFile',
          ['bkp:Path=%GPO_FSPATH%\\Adm\\*.*', `bkp:SourceExpandedPath=${DOMAIN_FILES}\\Adm\\*.*`],
          '',
        ],
      ],
    ]
    expect(outlineOf(rootOf('Backup.xml'))).toEqual([
      'GroupPolicyBackupScheme',
      ['bkp:version=2.0', 'bkp:type=GroupPolicyBackupTemplate', `xmlns:bkp=${space}`, `xmlns=${space}`],
      [['GroupPolicyObject', [], [['SecurityGroups', [], ''], ['FilePaths', [], ''], settings, extension]]],
    ])
    expect(textOfFile('Backup.xml')).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\r\n/)
    expect(textOfFile('Backup.xml')).toContain('<MachineExtensionGuids><![CDATA[[{')
  })

  it('has a report in UTF-16 that shows every value', () => {
    const report = FILES.find(({ name }) => name.endsWith('gpreport.xml'))?.bytes ?? new Uint8Array()
    expect([...report.subarray(0, 4)]).toEqual([0xff, 0xfe, 0x3c, 0])
    const root = rootOf('gpreport.xml')
    expect(elementsOf(root).map(({ name }) => name)).toEqual([
      'Identifier',
      'Name',
      'CreatedTime',
      'ModifiedTime',
      'ReadTime',
      'FilterDataAvailable',
      'Computer',
      'User',
    ])
    const shown = [...textOfFile('gpreport.xml').matchAll(/<q1:Name>(.*?)<\/q1:Name>/g)].map(
      ([, name]) => name,
    )
    const planned = SOURCE.plan.registry.flatMap((change) =>
      change.kind === 'list' ? (change.after ?? []) : change.after === null ? [] : [change.target.name],
    )
    expect(shown.map((name) => name?.replaceAll('&#x2013;', '\u2013'))).toEqual(planned)
  })

  it('has the commands that import and link it, in their own lines', () => {
    const lines = decodeText(
      FILES.find(({ name }) => name === 'README.txt')?.bytes ?? new Uint8Array(),
      'utf-8',
    ).split('\r\n')
    expect(lines).toContain(
      `      Import-GPO -Path "C:\\gpo-backup" -BackupId "${BACKUP.slice(1, -1)}" -TargetName "Receive Remote Assistance offers" -CreateIfNeeded`,
    )
    expect(lines.some((line) => line.startsWith('      New-GPLink '))).toBe(true)
  })

  it.each(SCENARIO_IDS)('of %s is the same each time, and is read back', (id) => {
    const { bytes } = writeGpoBackup(sourceOf(id))
    expect(Buffer.from(writeGpoBackup(sourceOf(id)).bytes).equals(bytes)).toBe(true)
    const { expected, found, differences } = readBackGpoBackup(sourceOf(id), bytes)
    expect(differences).toEqual([])
    expect(found).toBe(expected)
    expect(expected).toBeGreaterThan(2)
  })

  it('has other ids for other answers', () => {
    const ids = SCENARIO_IDS.map((id) => parseZip(writeGpoBackup(sourceOf(id)).bytes).files[2]?.name)
    expect(new Set(ids).size).toBe(SCENARIO_IDS.length)
  })

  it('shows a report that XML can hold, whatever a name holds', () => {
    const list = SOURCE.plan.registry.find((change) => change.kind === 'list')
    const plan: Plan = { ...SOURCE.plan, registry: [{ ...list!, after: ['A\\x\uFFFFy<&]]>'] }] }
    const { bytes } = writeGpoBackup({ ...SOURCE, plan })
    expect(readBackGpoBackup({ ...SOURCE, plan }, bytes).differences).toEqual([])
    const report = parseZip(bytes).files.find(({ name }) => name.endsWith('gpreport.xml'))?.bytes
    expect(decodeText(report ?? new Uint8Array(), 'utf-16le-bom')).toContain('A\\x&#xFFFD;y&lt;&amp;]]&gt;')
  })
})

describe('reading the backup back', () => {
  const altered = (name: string, from: string, to: string): readonly ZippedFile[] =>
    FILES.map((file) =>
      file.name.endsWith(name)
        ? {
            name: file.name,
            bytes: Buffer.from(Buffer.from(file.bytes).toString('latin1').replace(from, to), 'latin1'),
          }
        : file,
    )
  const utf16 = (text: string) => Buffer.from(text, 'utf16le').toString('latin1')
  const other = GPO.replace(/.\}$/, (end) => (end === '0}' ? '1}' : '0}'))

  it.each<[string, readonly ZippedFile[], RegExp]>([
    ['another GPO in the manifest', altered('manifest.xml', GPO, other), /names another GPO/],
    [
      'another backup in the manifest',
      altered('manifest.xml', BACKUP, other),
      /manifest names another backup/,
    ],
    ['another GPO in bkupInfo.xml', altered('bkupInfo.xml', GPO, other), /^info names another GPO/],
    ['another backup in bkupInfo.xml', altered('bkupInfo.xml', BACKUP, other), /^info names another backup/],
    ['another GPO in Backup.xml', altered('Backup.xml', GPO, other), /^scheme names another GPO/],
    [
      'another GPO in the report',
      altered('gpreport.xml', utf16(GPO), utf16(other)),
      /^report names another GPO/,
    ],
    ['an open element', altered('Backup.xml', '</GroupPolicyObject>', ''), /^scheme, line \d+: wrong-end/],
    ['another value', altered('registry.pol', utf16('Helpers'), utf16('Hackers')), /^missing: value/],
    ['a missing report', FILES.filter(({ name }) => !name.endsWith('gpreport.xml')), /^missing: .*gpreport/],
    ['no backup at all', FILES.slice(0, 2), /^missing: /],
    ['something more', [...FILES, { name: 'x.exe', bytes: new Uint8Array() }], /^not planned: x\.exe/],
  ])('notices %s', (_, files, expected) => {
    const { differences } = readBackGpoBackup(SOURCE, writeZip(files))
    expect(differences).toEqual(expect.arrayContaining([expect.stringMatching(expected)]))
  })

  it('notices a GPO with the id of the backup', () => {
    const swapped = FILES.map(({ name, bytes }) => {
      const text = Buffer.from(bytes).toString('latin1')
      const same = text.replaceAll(GPO, BACKUP).replaceAll(utf16(GPO), utf16(BACKUP))
      return { name, bytes: Buffer.from(same, 'latin1') }
    })
    expect(readBackGpoBackup(SOURCE, writeZip(swapped)).differences).toEqual(['the GPO has no id of its own'])
  })

  it('notices a broken zip', () => {
    expect(readBackGpoBackup(SOURCE, new Uint8Array(99)).differences[0]).toBe('zip, byte 0: no-zip')
  })
})
