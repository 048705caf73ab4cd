import type { PolicySource } from '#domain/files/artifact.ts'
import { writeReadmeText } from '#domain/files/documents/readmeText.ts'
import type { ReadBack } from '#domain/files/readBack.ts'
import { decodeText, encodeFile, isSameBytes } from '#domain/formats/fileContent.ts'
import type { BinaryContent } from '#domain/formats/fileContent.ts'
import { elementsOf, parseXml, textOf } from '#domain/formats/xmlText.ts'
import type { XmlElement } from '#domain/formats/xmlText.ts'
import { parseZip, zipContent, zipDifferences } from '#domain/formats/zipFile.ts'
import type { ZippedFile } from '#domain/formats/zipFile.ts'
import { backupIds, writeBackupInfo, writeBackupScheme, writeManifest } from './gpoBackupXml.ts'
import { writeGpoReport } from './gpoReport.ts'
import { policyOperations, policyPart } from './policyPart.ts'
import { readBackRegistryPol, writeRegistryPol } from './registryPolFile.ts'

const README = 'README.txt'
const MANIFEST = 'manifest.xml'
const BACKUP_INFO = 'bkupInfo.xml'
const SCHEME = 'Backup.xml'
const REPORT = 'gpreport.xml'
const REGISTRY_POL = 'DomainSysvol/GPO/Machine/registry.pol'

/**
 * A zip with a backup of a GPO as GPMC makes them, for `Import-GPO`: it holds the policy part of the plan as registry.pol.
 * The GUIDs come from that file, so the same answers give the same zip. Not tried: no Windows was at hand to import it.
 * Source: the layout and the elements of published backups; MS-GPREG for registry.pol.
 */
export function writeGpoBackup({ plan, documents }: PolicySource): BinaryContent {
  const { bytes } = writeRegistryPol(plan.registry)
  const ids = backupIds(bytes)
  const operations = policyPart(plan.registry).carried.flatMap(policyOperations)
  const inFolder = (name: string, content: Uint8Array): ZippedFile => ({
    name: `${ids.backup}/${name}`,
    bytes: content,
  })
  return zipContent([
    { name: README, bytes: readmeOf(documents) },
    { name: MANIFEST, bytes: writeManifest(ids) },
    inFolder(BACKUP_INFO, writeBackupInfo(ids)),
    inFolder(SCHEME, writeBackupScheme(ids)),
    inFolder(REPORT, writeGpoReport(ids, operations)),
    inFolder(REGISTRY_POL, bytes),
  ])
}

/**
 * Unpacks the zip, reads every part with its own parser and compares: registry.pol with the plan, the ids of the backup
 * and of the GPO across folder, manifest, bkupInfo.xml, Backup.xml and report, and which files there are.
 */
export function readBackGpoBackup({ plan, documents }: PolicySource, bytes: Uint8Array): ReadBack {
  const zip = parseZip(bytes)
  const folder = /^(.*)\//.exec(
    zip.files.find(({ name }) => name.endsWith(`/${BACKUP_INFO}`))?.name ?? '',
  )?.[1]
  const backup = folder ?? 'no folder'
  const contents = new Map(zip.files.map((file) => [file.name, file.bytes]))
  const expectedNames = [
    README,
    MANIFEST,
    ...[BACKUP_INFO, SCHEME, REPORT, REGISTRY_POL].map((name) => `${backup}/${name}`),
  ]
  const contentOf = (name: string) => contents.get(name) ?? new Uint8Array()
  const policy = readBackRegistryPol(plan.registry, contentOf(`${backup}/${REGISTRY_POL}`))
  return {
    ...policy,
    differences: [
      ...zipDifferences(bytes, zip),
      ...expectedNames.filter((name) => !contents.has(name)).map((name) => `missing: ${name}`),
      ...[...contents.keys()]
        .filter((name) => !expectedNames.includes(name))
        .map((name) => `not planned: ${name}`),
      ...(isSameBytes(contentOf(README), readmeOf(documents)) ? [] : [`${README} is another`]),
      ...policy.differences,
      ...idDifferences(backup, {
        manifest: decodeText(contentOf(MANIFEST), 'utf-8'),
        info: decodeText(contentOf(`${backup}/${BACKUP_INFO}`), 'utf-8'),
        scheme: decodeText(contentOf(`${backup}/${SCHEME}`), 'utf-8'),
        report: decodeText(contentOf(`${backup}/${REPORT}`), 'utf-16le-bom'),
      }),
    ],
  }
}

function readmeOf({ policyReadme }: PolicySource['documents']): Uint8Array {
  return encodeFile(writeReadmeText(policyReadme('gpmc')))
}

/** Where each document names the GPO and the backup. */
const ID_PLACES = {
  manifest: { gpo: ['Backups', 'BackupInst', 'GPOGuid'], backup: ['Backups', 'BackupInst', 'ID'] },
  info: { gpo: ['BackupInst', 'GPOGuid'], backup: ['BackupInst', 'ID'] },
  scheme: {
    gpo: ['GroupPolicyBackupScheme', 'GroupPolicyObject', 'GroupPolicyCoreSettings', 'ID'],
    backup: null,
  },
  report: { gpo: ['GPO', 'Identifier', 'Identifier'], backup: null },
} as const

type IdDocument = keyof typeof ID_PLACES

function idDifferences(backup: string, texts: Readonly<Record<IdDocument, string>>): readonly string[] {
  const differences: string[] = []
  const found = (Object.keys(ID_PLACES) as IdDocument[]).map((document) => {
    const root = parseXml(texts[document])
    if ('kind' in root) {
      differences.push(`${document}, line ${root.line}: ${root.kind}`)
      return { document, gpo: null }
    }
    const places = ID_PLACES[document]
    if (places.backup !== null && textAt(root, places.backup) !== backup) {
      differences.push(`${document} names another backup than its folder`)
    }
    return { document, gpo: textAt(root, places.gpo) }
  })
  const gpo = found[0]?.gpo ?? null
  if (gpo === null || gpo === backup) differences.push('the GPO has no id of its own')
  differences.push(
    ...found
      .filter((one) => one.gpo !== gpo)
      .map(({ document }) => `${document} names another GPO than the manifest`),
  )
  return differences
}

/** Null where an element on the way is missing or there are several. */
function textAt(root: XmlElement, [first, ...path]: readonly string[]): string | null {
  if (root.name !== first) return null
  let place = root
  for (const name of path) {
    const [next, ...more] = elementsOf(place, name)
    if (next === undefined || more.length > 0) return null
    place = next
  }
  return textOf(place)
}
