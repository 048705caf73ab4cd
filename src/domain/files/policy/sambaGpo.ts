import type { PolicySource } from '#domain/files/artifact.ts'
import { writeReadmeText } from '#domain/files/documents/readmeText.ts'
import type { ReadBack } from '#domain/files/readBack.ts'
import { decodeText, encodeFile, encodeText, isSameBytes } from '#domain/formats/fileContent.ts'
import type { BinaryContent } from '#domain/formats/fileContent.ts'
import { policyOperationOf } from '#domain/formats/policyEntry.ts'
import { parseRegistryPol } from '#domain/formats/registryPol.ts'
import type { RegistryPolEntry } from '#domain/formats/registryPol.ts'
import { element, elementsOf, isXmlText, parseXml, textOf, xmlLines } from '#domain/formats/xmlText.ts'
import type { XmlElement } from '#domain/formats/xmlText.ts'
import { parseZip, zipContent, zipDifferences } from '#domain/formats/zipFile.ts'
import { MACHINE_EXTENSIONS } from './gpoBackupXml.ts'
import { readBackRegistryPol, writeRegistryPol } from './registryPolFile.ts'

const README = 'README.txt'
const PLAIN_POL = 'Registry.pol'
const LOAD = 'load.json'
const POL_XML = 'restore/Machine/Registry.pol.xml'
const POL_COPY = 'restore/Machine/Registry.pol.SAMBABACKUP'
const VERSION_XML = 'restore/GPT.INI.xml'
const EXTENSIONS = 'restore/gPCMachineExtensionNames.SAMBAEXT'

/**
 * A zip with a GPO for a Samba domain: a folder for `samba-tool gpo restore`, laid out as `gpo backup` lays one out; JSON
 * for `samba-tool gpo load`; the Registry.pol itself. Holds the policy part of the plan; the same answers give the same
 * bytes. The XML is ASCII, because `gpo restore` opens it in the code page of whoever runs it.
 *
 * A name with a character that XML cannot hold (U+FFFE, U+FFFF) makes samba-tool refuse the XML; then it takes the copy
 * beside it, byte for byte, as it does with the copies of its own backups.
 * Source: Samba 4.17, python/samba/netcmd/gpo.py and gp_parse.
 */
export function writeSambaGpo({ plan, documents }: PolicySource): BinaryContent {
  const { bytes } = writeRegistryPol(plan.registry)
  const { entries } = parseRegistryPol(bytes)
  const ascii = (name: string, text: string) => ({ name, bytes: encodeText(text, 'ascii') })
  return zipContent([
    { name: README, bytes: readmeOf(documents, entries) },
    ascii(POL_XML, xmlText(polElement(entries))),
    { name: POL_COPY, bytes },
    ascii(VERSION_XML, xmlText(VERSION)),
    ascii(EXTENSIONS, MACHINE_EXTENSIONS),
    ascii(LOAD, loadText(entries)),
    { name: PLAIN_POL, bytes },
  ])
}

function readmeOf(
  { policyReadme }: PolicySource['documents'],
  entries: readonly RegistryPolEntry[],
): Uint8Array {
  return encodeFile(writeReadmeText(policyReadme(entries.every(isXmlEntry) ? 'samba' : 'samba-with-copy')))
}

/** Just this first line: samba-tool looks for it to the letter. */
function xmlText(root: XmlElement): string {
  return ['<?xml version="1.0" encoding="utf-8"?>', ...xmlLines(root, 'indented'), ''].join('\n')
}

/** Numbers of registry types, as in Registry.pol, and Samba's names for them. */
const TYPE_NAMES: ReadonlyMap<number, string> = new Map([
  [1, 'REG_SZ'],
  [4, 'REG_DWORD'],
])

function polElement(entries: readonly RegistryPolEntry[]): XmlElement {
  return element('PolFile', entries.map(entryElement), {
    num_entries: `${entries.length}`,
    signature: 'PReg',
    version: '1',
  })
}

function entryElement({ key, name, type, value }: RegistryPolEntry): XmlElement {
  const typeName = TYPE_NAMES.get(type)
  if (value === null || typeName === undefined) throw new Error(`No plan asks for type ${type}`)
  return element(
    'Entry',
    [element('Key', [key]), element('ValueName', [name]), element('Value', [`${value.data}`])],
    { type: `${type}`, type_name: typeName },
  )
}

/**
 * Version 1 of the computer part. `gpo restore` itself leaves 0, and Windows denies a GPO of version 0 as empty (MS-GPOL
 * 3.2.5.1.6), so it is called with --restore-metadata, which takes this one.
 */
const VERSION = element('IniFile', [
  element('Section', [element('Parameter', [element('Key', ['Version']), element('Value', ['1'])])], {
    name: 'General',
  }),
])

/** An instruction such as clearing a list has no form of its own here. */
function loadText(entries: readonly RegistryPolEntry[]): string {
  const settings = entries.map(policyOperationOf).flatMap((operation) => {
    if (operation.kind !== 'set-value') return []
    const { key, name, data } = operation
    return [{ keyname: key, valuename: name, class: 'MACHINE', type: data.type, data: data.data }]
  })
  const text = JSON.stringify(settings, null, 2)
  return `${text.replaceAll(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}

/**
 * Unpacks the zip and reads every part with its own parser: both copies of Registry.pol and the XML with the plan, the
 * JSON with the values among that, and which files there are.
 */
export function readBackSambaGpo({ plan, documents }: PolicySource, bytes: Uint8Array): ReadBack {
  const zip = parseZip(bytes)
  const contents = new Map(zip.files.map((file) => [file.name, file.bytes]))
  const names = [README, POL_XML, POL_COPY, VERSION_XML, EXTENSIONS, LOAD, PLAIN_POL]
  const contentOf = (name: string) => contents.get(name) ?? new Uint8Array()
  const asciiOf = (name: string) => decodeText(contentOf(name), 'ascii')
  const policy = readBackRegistryPol(plan.registry, contentOf(PLAIN_POL))
  const { entries } = parseRegistryPol(contentOf(PLAIN_POL))
  const checks: readonly (readonly [string, boolean])[] = [
    [README, isSameBytes(contentOf(README), readmeOf(documents, entries))],
    [POL_COPY, isSameBytes(contentOf(POL_COPY), contentOf(PLAIN_POL))],
    [POL_XML, isPolXml(asciiOf(POL_XML), entries)],
    [VERSION_XML, asciiOf(VERSION_XML) === xmlText(VERSION)],
    [EXTENSIONS, asciiOf(EXTENSIONS) === MACHINE_EXTENSIONS],
    [LOAD, isLoadJson(asciiOf(LOAD), entries)],
  ]
  return {
    ...policy,
    differences: [
      ...zipDifferences(bytes, zip),
      ...names.filter((name) => !contents.has(name)).map((name) => `missing: ${name}`),
      ...[...contents.keys()].filter((name) => !names.includes(name)).map((name) => `not planned: ${name}`),
      ...policy.differences,
      ...checks.filter(([, isRight]) => !isRight).map(([name]) => `${name} does not say what it should`),
    ],
  }
}

/** The entries that Samba would make of the XML; where a name has no place in XML, that nobody can read it. */
function isPolXml(text: string, entries: readonly RegistryPolEntry[]): boolean {
  const root = parseXml(text)
  if ('kind' in root) return root.kind === 'bad-reference' && !entries.every(isXmlEntry)
  const found = elementsOf(root, 'Entry').map((entry) => [
    entry.attributes['type'],
    ...['Key', 'ValueName', 'Value'].map((name) => elementsOf(entry, name).map(textOf)),
  ])
  const wanted = entries.map(({ key, name, type, value }) => [`${type}`, [key], [name], [`${value?.data}`]])
  return (
    root.name === 'PolFile' &&
    root.attributes['num_entries'] === `${entries.length}` &&
    JSON.stringify(found) === JSON.stringify(wanted)
  )
}

function isXmlEntry({ name, value }: RegistryPolEntry): boolean {
  return isXmlText(name) && isXmlText(`${value?.data}`)
}

function isLoadJson(text: string, entries: readonly RegistryPolEntry[]): boolean {
  const operations = entries.map(policyOperationOf).filter(({ kind }) => kind === 'set-value')
  const wanted = operations.map((operation) =>
    operation.kind === 'set-value'
      ? [operation.key, operation.name, 'MACHINE', operation.data.type, operation.data.data]
      : null,
  )
  try {
    const settings = JSON.parse(text) as Readonly<Record<string, unknown>>[]
    const found = settings.map((setting) =>
      ['keyname', 'valuename', 'class', 'type', 'data'].map((name) => setting[name]),
    )
    return JSON.stringify(found) === JSON.stringify(wanted)
  } catch {
    return false
  }
}
