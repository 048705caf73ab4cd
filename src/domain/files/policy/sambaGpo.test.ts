import { describe, expect, it } from 'vitest'
import { SCENARIO_IDS, SCENARIOS } from '#domain/answers/scenarios.ts'
import { decodeText } from '#domain/formats/fileContent.ts'
import { elementsOf, parseXml, textOf } from '#domain/formats/xmlText.ts'
import { parseZip, writeZip } from '#domain/formats/zipFile.ts'
import { plainSource } from '#domain/testing/plainSource.ts'
import type { PolicySource } from '#domain/files/artifact.ts'
import type { ZippedFile } from '#domain/formats/zipFile.ts'
import type { ListChange, Plan } from '#domain/plan/plan.ts'
import { writeRegistryPol } from './registryPolFile.ts'
import { readBackSambaGpo, writeSambaGpo } from './sambaGpo.ts'

const sourceOf = (id: (typeof SCENARIO_IDS)[number]) => plainSource(SCENARIOS[id])
const SOURCE = sourceOf('hostile-names')

function filesOf(source: PolicySource): Map<string, string> {
  const { files } = parseZip(writeSambaGpo(source).bytes)
  return new Map(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('latin1')]))
}

const HELPERS: ListChange = {
  kind: 'list',
  target: { key: 'SOFTWARE\\Policies\\X' },
  before: null,
  after: ['A\\b'],
  why: { rule: 'helpers', answers: [], article: null, sources: [] },
  undoing: 'restore',
}
const planOf = (...names: string[]): Plan => ({
  direction: 'apply',
  registry: [{ ...HELPERS, after: names }],
  firewall: [],
})

describe('the GPO for Samba', () => {
  it('has a folder to restore, the JSON, the file itself, and what to do', () => {
    const files = filesOf(SOURCE)
    expect([...files.keys()]).toEqual([
      'README.txt',
      'restore/Machine/Registry.pol.xml',
      'restore/Machine/Registry.pol.SAMBABACKUP',
      'restore/GPT.INI.xml',
      'restore/gPCMachineExtensionNames.SAMBAEXT',
      'load.json',
      'Registry.pol',
    ])
    expect(files.get('Registry.pol')).toBe(
      Buffer.from(writeRegistryPol(SOURCE.plan.registry).bytes).toString('latin1'),
    )
    expect(files.get('restore/gPCMachineExtensionNames.SAMBAEXT')).toBe(
      '[{35378EAC-683F-11D2-A89A-00C04FBBCFA2}{D02B1F72-3407-48AE-BA88-E8213C6761F1}]',
    )
  })

  it('is ASCII in all that samba-tool opens as text, so no code page alters a name', () => {
    for (const [name, content] of filesOf(SOURCE)) {
      // The README is for people, who read UTF-8.
      if (!/\.pol$|\.SAMBABACKUP$|^README/.test(name)) expect(content, name).toMatch(/^[\n -~]*$/)
    }
  })

  it('has XML with an entry for each setting, in the form that Samba writes', () => {
    const xml = filesOf({ ...SOURCE, plan: planOf('A\\é') }).get('restore/Machine/Registry.pol.xml')
    expect(xml?.split('\n')).toEqual([
      '<?xml version="1.0" encoding="utf-8"?>',
      '<PolFile num_entries="2" signature="PReg" version="1">',
      '  <Entry type="1" type_name="REG_SZ">',
      '    <Key>SOFTWARE\\Policies\\X</Key>',
      '    <ValueName>**delvals.</ValueName>',
      '    <Value> </Value>',
      '  </Entry>',
      '  <Entry type="1" type_name="REG_SZ">',
      '    <Key>SOFTWARE\\Policies\\X</Key>',
      '    <ValueName>A\\&#xE9;</ValueName>',
      '    <Value>A\\&#xE9;</Value>',
      '  </Entry>',
      '</PolFile>',
      '',
    ])
    const version = parseXml(filesOf(SOURCE).get('restore/GPT.INI.xml') ?? '')
    expect(
      'kind' in version ? version : elementsOf(version).map(({ attributes }) => attributes['name']),
    ).toEqual(['General'])
    expect(
      'kind' in version
        ? ''
        : elementsOf(version)
            .flatMap((section) => elementsOf(section))
            .flatMap((parameter) => elementsOf(parameter))
            .map(textOf),
    ).toEqual(['Version', '1'])
  })

  it.each(SCENARIO_IDS)(
    'has JSON for %s as samba-tool gpo load takes it, without the clearing of lists',
    (id) => {
      const settings = JSON.parse(filesOf(sourceOf(id)).get('load.json') ?? '') as Record<string, unknown>[]
      for (const setting of settings) {
        expect(Object.keys(setting)).toEqual(['keyname', 'valuename', 'class', 'type', 'data'])
        expect(setting['class']).toBe('MACHINE')
        expect([setting['type'], typeof setting['data']]).toEqual(
          setting['type'] === 'REG_DWORD' ? ['REG_DWORD', 'number'] : ['REG_SZ', 'string'],
        )
      }
      const planned = sourceOf(id)
        .plan.registry.filter(({ target }) => target.key.startsWith('SOFTWARE\\Policies'))
        .flatMap((change) =>
          change.kind === 'list' ? (change.after ?? []) : change.after === null ? [] : [change.target.name],
        )
      expect(settings.map(({ valuename }) => valuename)).toEqual(planned)
    },
  )

  it.each(SCENARIO_IDS)('of %s is the same each time, and is read back', (id) => {
    const { bytes } = writeSambaGpo(sourceOf(id))
    expect(Buffer.from(writeSambaGpo(sourceOf(id)).bytes).equals(bytes)).toBe(true)
    const { expected, found, differences } = readBackSambaGpo(sourceOf(id), bytes)
    expect(differences).toEqual([])
    expect(found).toBe(expected)
    expect(expected).toBeGreaterThan(2)
  })

  it('carries a name that XML cannot hold in the copy beside it, and says so', () => {
    const source = { ...SOURCE, plan: planOf('A\\b', 'A\\x\uFFFFy') }
    const files = filesOf(source)
    expect(parseXml(files.get('restore/Machine/Registry.pol.xml') ?? '')).toHaveProperty(
      'kind',
      'bad-reference',
    )
    expect(files.get('README.txt')).toContain('samba-with-copy')
    expect(files.get('restore/Machine/Registry.pol.SAMBABACKUP')).toBe(files.get('Registry.pol'))
    expect(readBackSambaGpo(source, writeSambaGpo(source).bytes).differences).toEqual([])
    expect(filesOf(SOURCE).get('README.txt')).not.toContain('samba-with-copy')
  })
})

describe('reading the GPO for Samba back', () => {
  const FILES = parseZip(writeSambaGpo(SOURCE).bytes).files
  const altered = (name: string, from: string, to: string): readonly ZippedFile[] =>
    FILES.map((file) =>
      file.name === name
        ? { name, bytes: Buffer.from(Buffer.from(file.bytes).toString('latin1').replace(from, to), 'latin1') }
        : file,
    )
  const XML = 'restore/Machine/Registry.pol.xml'

  it.each<[string, readonly ZippedFile[], string]>([
    ['another name in the XML', altered(XML, '__proto__', '__prot0__'), XML],
    ['another number of entries', altered(XML, 'num_entries="', 'num_entries="9'), XML],
    ['another type', altered(XML, 'type="4"', 'type="1"'), XML],
    ['another root', altered(XML, '</Entry>', '</Entri>'), XML],
    ['a reference that no XML holds', altered(XML, '__proto__', '&#xFFFF;'), XML],
    ['another copy', altered('restore/Machine/Registry.pol.SAMBABACKUP', 'P', 'Q'), 'SAMBABACKUP'],
    ['another version', altered('restore/GPT.INI.xml', '>1<', '>0<'), 'GPT.INI'],
    ['other extensions', altered('restore/gPCMachineExtensionNames.SAMBAEXT', 'D02', 'D03'), 'SAMBAEXT'],
    ['another setting in the JSON', altered('load.json', '"data": 1', '"data": 0'), 'load.json'],
    ['another class in the JSON', altered('load.json', 'MACHINE', 'USER'), 'load.json'],
    ['no JSON', altered('load.json', ']', ''), 'load.json'],
    [
      'JSON of another shape',
      FILES.map((file) => (file.name === 'load.json' ? { ...file, bytes: Buffer.from('[null]') } : file)),
      'load.json',
    ],
    ['a missing file', FILES.slice(1), 'missing: README.txt'],
    ['something more', [...FILES, { name: 'x', bytes: new Uint8Array() }], 'not planned: x'],
    ['another Registry.pol', altered('Registry.pol', '_\0_\0p\0', '_\0_\0q\0'), 'missing: value'],
  ])('notices %s', (_, files, expected) => {
    const { differences } = readBackSambaGpo(SOURCE, writeZip(files))
    expect(differences.join('\n')).toContain(expected)
  })

  it('notices a broken zip', () => {
    expect(readBackSambaGpo(SOURCE, new Uint8Array(99)).differences[0]).toBe('zip, byte 0: no-zip')
  })

  it('decodes nothing by accident: the names in the copy are those of the plan', () => {
    const pol = FILES.at(-1)?.bytes ?? new Uint8Array()
    expect(decodeText(pol.subarray(8), 'utf-16le-bom')).toContain('CONTOSO\\😀 team')
  })
})
