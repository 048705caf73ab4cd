import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeText } from '#domain/formats/fileContent.ts'
import { encodeRegistryPol, numberBytes, REG_DWORD } from '#domain/formats/registryPol.ts'
import { readPolicyObjects } from './gpoBackupReader.ts'
import type { OpenedFile } from './openedFile.ts'

const POLICY = 'Software\\Policies\\Microsoft\\Windows NT\\Terminal Services'
const POL = encodeRegistryPol([
  { key: POLICY, name: 'fAllowUnsolicited', type: REG_DWORD, data: numberBytes(1) },
])

const OBJECT = '{4D573DDF-7686-49DF-A9C9-C242C042A581}'
const BACKUP = '{80964350-C490-47D0-B252-2CB780B7A223}'
const OTHER = '{00000000-1111-2222-3333-444444444444}'

const FIXTURES = fileURLToPath(new URL('fixtures/emet', import.meta.url))
/** A published backup, with a Registry.pol of ours in the place of its own. */
const PUBLISHED: readonly OpenedFile[] = [
  ...readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({
      path: `${parentPath}/${name}`.slice(FIXTURES.length + 1),
      bytes: Uint8Array.from(readFileSync(`${parentPath}/${name}`)),
    })),
  { path: `${BACKUP}/DomainSysvol/GPO/Machine/registry.pol`, bytes: POL },
]

/** The same files with a text of one of them replaced. */
function altered(name: string, from: string, to: string): readonly OpenedFile[] {
  return PUBLISHED.map((file) =>
    file.path.endsWith(name)
      ? { ...file, bytes: Buffer.from(Buffer.from(file.bytes).toString().replaceAll(from, to)) }
      : file,
  )
}

function without(...names: readonly string[]): readonly OpenedFile[] {
  return PUBLISHED.filter(({ path }) => !names.some((name) => path.endsWith(name)))
}

function moved(files: readonly OpenedFile[], from: string, to: string): readonly OpenedFile[] {
  return files.map(({ path, bytes }) => ({ path: path.replace(from, to), bytes }))
}

/** Each object: its folder, its title, its values, its problems. */
function outcome(files: readonly OpenedFile[]) {
  return readPolicyObjects(files).objects.map(({ path, reading }) => ({
    path,
    title: reading.title,
    values: reading.statements.map((statement) => [
      statement.hive,
      statement.kind === 'value' ? statement.name : statement.kind,
    ]),
    whole: reading.whole.length,
    problems: reading.problems.map(({ kind, what, inner }) => [kind, what, inner]),
  }))
}

const RIGHT = {
  path: BACKUP,
  title: 'EMET Win10',
  values: [['HKLM', 'fAllowUnsolicited']],
  whole: 1,
  problems: [],
}

describe('reading backups of policy objects', () => {
  it('reads a published one, by its name and not by that of its folder', () => {
    expect(PUBLISHED).toHaveLength(4)
    expect(outcome(PUBLISHED)).toEqual([RIGHT])
    const { objects, rest } = readPolicyObjects(PUBLISHED)
    expect(rest).toEqual([])
    expect(objects[0]?.reading.kind).toBe('gpo-backup')
    expect(objects[0]?.reading.statements[0]?.place).toEqual({
      line: null,
      offset: 8,
      inner: `${BACKUP}/DomainSysvol/GPO/Machine/registry.pol`,
    })
  })

  it.each<[string, readonly OpenedFile[], string]>([
    ['without a manifest', without('manifest.xml'), BACKUP],
    ['in folders above', moved(PUBLISHED, '', 'GPOs/All/'), `GPOs/All/${BACKUP}`],
    ['from inside its folder', moved(without('manifest.xml'), `${BACKUP}/`, ''), ''],
    [
      'in other letters',
      PUBLISHED.map(({ path, bytes }) => ({ path: path.toLowerCase(), bytes })),
      BACKUP.toLowerCase(),
    ],
    ['in a folder that was renamed', moved(PUBLISHED, BACKUP, 'Firewall, 2015'), 'Firewall, 2015'],
  ])('reads one %s', (_, files, path) => {
    expect(outcome(files)).toEqual([{ ...RIGHT, path }])
  })

  it('reads a folder with two objects, one of them without a Registry.pol, and names both', () => {
    const second = moved(without('manifest.xml', 'registry.pol'), BACKUP, OTHER).map(({ path, bytes }) => ({
      path,
      bytes: Buffer.from(
        Buffer.from(bytes)
          .toString()
          .replaceAll(BACKUP, OTHER)
          .replaceAll('EMET Win10', 'Logon scripts')
          .replaceAll(/<FSObjectFile [^>]*registry\.pol"\/>/g, ''),
      ),
    }))
    expect(outcome([...PUBLISHED, ...second])).toEqual([
      RIGHT,
      {
        path: OTHER,
        title: 'Logon scripts',
        values: [],
        // It sets nothing of this kind, and that is certain.
        whole: 1,
        problems: [['no-registry-policy', 'Logon scripts', OTHER]],
      },
    ])
  })

  it('tells a Registry.pol that is missing from one that never was', () => {
    const path = `${BACKUP}/DomainSysvol/GPO/Machine/registry.pol`
    expect(outcome(without('registry.pol'))).toEqual([
      { ...RIGHT, values: [], whole: 0, problems: [['missing-file', path, BACKUP]] },
    ])
  })

  it.each<[string, readonly OpenedFile[], readonly (readonly string[])[]]>([
    [
      'of the object in Backup.xml',
      altered('Backup.xml', OBJECT, OTHER),
      [['other-object-id', `${OTHER} / ${OBJECT}`, `${BACKUP}/Backup.xml`]],
    ],
    [
      'of the object in bkupInfo.xml',
      altered('bkupInfo.xml', OBJECT, OTHER),
      [
        ['other-object-id', `${OBJECT} / ${OTHER}`, `${BACKUP}/Backup.xml`],
        ['other-object-id', `${OBJECT} / ${OTHER}`, 'manifest.xml'],
      ],
    ],
    [
      'of the object in the manifest',
      altered('manifest.xml', OBJECT, OTHER),
      [['other-object-id', `${OTHER} / ${OBJECT}`, 'manifest.xml']],
    ],
    [
      'of the backup in bkupInfo.xml',
      altered('bkupInfo.xml', BACKUP, OTHER),
      [['other-backup-id', `${OTHER} / ${BACKUP}`, `${BACKUP}/bkupInfo.xml`]],
    ],
    [
      'of the backup in the manifest',
      altered('manifest.xml', BACKUP, OTHER),
      [['other-backup-id', `${OTHER} / ${BACKUP}`, 'manifest.xml']],
    ],
    [
      'of the backup in its folder',
      moved(PUBLISHED, BACKUP, OTHER),
      [
        ['other-backup-id', `${BACKUP} / ${OTHER}`, `${OTHER}/bkupInfo.xml`],
        ['other-backup-id', `${BACKUP} / ${OTHER}`, 'manifest.xml'],
      ],
    ],
  ])('finds another id %s', (_, files, problems) => {
    const [found] = outcome(files)
    expect(found?.problems).toEqual(problems)
    expect(found?.values).toEqual(RIGHT.values)
  })

  it('does not mind the letters of an id', () => {
    expect(outcome(altered('bkupInfo.xml', OBJECT, OBJECT.toLowerCase()))).toEqual([RIGHT])
  })

  it.each<[string, readonly OpenedFile[], readonly unknown[]]>([
    ['no Backup.xml', without('Backup.xml'), ['missing-file', `${BACKUP}/Backup.xml`, BACKUP]],
    ['no bkupInfo.xml', without('bkupInfo.xml'), ['missing-file', `${BACKUP}/bkupInfo.xml`, BACKUP]],
    [
      'a Backup.xml that breaks off',
      altered('Backup.xml', '</GroupPolicyBackupScheme>', ''),
      ['unreadable-xml', `${BACKUP}/Backup.xml`, `${BACKUP}/Backup.xml`],
    ],
    [
      'a manifest that is none',
      altered('manifest.xml', 'Backups', 'Backup'),
      ['unreadable-xml', 'manifest.xml', 'manifest.xml'],
    ],
    [
      'a computer part that is off',
      altered('Backup.xml', '<Options><![CDATA[0', '<Options><![CDATA[2'),
      ['computer-part-off', '', `${BACKUP}/Backup.xml`],
    ],
  ])('says of %s, and reads the rest', (_, files, problem) => {
    const [found] = outcome(files)
    expect(found).toMatchObject({ title: 'EMET Win10', values: RIGHT.values, problems: [problem] })
  })

  it("says of a user's policies that they are not the computer's", () => {
    const user = { path: `${BACKUP}/DomainSysvol/GPO/User/registry.pol`, bytes: POL }
    const [both] = outcome([...PUBLISHED, user])
    expect(both?.values).toEqual([
      ['HKLM', 'fAllowUnsolicited'],
      ['HKCU', 'fAllowUnsolicited'],
    ])
    expect(both?.problems).toEqual([['user-policy', POLICY, user.path]])
  })

  it('reads objects as they lie in SYSVOL and on a computer', () => {
    const files = [
      { path: `Policies/${OBJECT}/GPT.INI`, bytes: encodeText('[General]\r\nVersion=1\r\n', 'ascii') },
      { path: `Policies/${OBJECT}/MACHINE/Registry.pol`, bytes: POL },
      { path: `Policies/${OTHER}/GPT.INI`, bytes: encodeText('[General]\r\nVersion=0\r\n', 'ascii') },
      { path: 'GroupPolicy/User/Registry.pol', bytes: POL },
    ]
    expect(outcome(files)).toMatchObject([
      { path: `Policies/${OBJECT}`, title: OBJECT, values: [['HKLM', 'fAllowUnsolicited']], whole: 1 },
      {
        path: `Policies/${OTHER}`,
        title: OTHER,
        values: [],
        problems: [['no-registry-policy', OTHER, `Policies/${OTHER}`]],
      },
      { path: 'GroupPolicy', values: [['HKCU', 'fAllowUnsolicited']] },
    ])
  })

  it('reads what samba-tool backs up, and its copy where the XML is broken', () => {
    const xml = `<?xml version="1.0" encoding="utf-8"?>
<PolFile num_entries="1" signature="PReg" version="1"><Entry type="4" type_name="REG_DWORD"><Key>${POLICY}</Key><ValueName>fromXml</ValueName><Value>1</Value></Entry></PolFile>`
    const files = (text: string) => [
      { path: 'policy/GPT.INI.xml', bytes: encodeText('<IniFile/>', 'ascii') },
      { path: 'policy/Machine/Registry.pol.xml', bytes: encodeText(text, 'ascii') },
      { path: 'policy/Machine/Registry.pol.SAMBABACKUP', bytes: POL },
    ]
    expect(outcome(files(xml))).toMatchObject([
      { path: 'policy', values: [['HKLM', 'fromXml']], problems: [] },
    ])
    expect(outcome(files(xml.slice(0, -3)))).toMatchObject([{ values: [['HKLM', 'fAllowUnsolicited']] }])
  })

  it('leaves to others what belongs to no object, also where it lies in its folder', () => {
    const notes = [
      { path: `${BACKUP}/notes.txt`, bytes: encodeText('x', 'ascii') },
      { path: 'other/Backup.xml', bytes: encodeText('<backup/>', 'ascii') },
      { path: 'other/manifest.xml', bytes: encodeText('<assembly/>', 'ascii') },
    ]
    const { objects, rest } = readPolicyObjects([...PUBLISHED, ...notes])
    expect(objects).toHaveLength(1)
    expect(rest).toEqual(notes)
    expect(readPolicyObjects(notes)).toEqual({ objects: [], rest: notes })
  })

  it('never throws, whatever the parts hold', () => {
    const part = fc.constantFrom(
      ...PUBLISHED.map(({ path }) => path),
      'Machine/Registry.pol',
      'User/Registry.pol.xml',
      'GPT.INI',
    )
    const file = fc.record({
      path: part,
      bytes: fc.oneof(fc.uint8Array(), fc.constant(encodeText('<BackupInst><ID/>', 'ascii'))),
    })
    fc.assert(fc.property(fc.array(file), (files) => void readPolicyObjects(files)))
  })
})
