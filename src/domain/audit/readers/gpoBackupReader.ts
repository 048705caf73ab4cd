import type { Hive, Reading, ReadingProblem } from '#domain/audit/reading.ts'
import { decodeAnyText } from '#domain/formats/anyText.ts'
import { parseBackupXml } from '#domain/formats/gpoBackupXml.ts'
import type { BackupInstance, BackupScheme } from '#domain/formats/gpoBackupXml.ts'
import type { RegistryKey } from '#domain/windows/registry.ts'
import { below, folderOf, nameOf } from './openedFile.ts'
import type { OpenedFile } from './openedFile.ts'
import { readPolParts } from './polReader.ts'
import { WHOLE_POLICY } from './policyStatements.ts'
import type { PolicyStatements } from './policyStatements.ts'
import { emptyReading } from './readings.ts'
import { readSambaPolXmlParts } from './sambaPolicyReader.ts'

/** A policy object that was found in files, and the folder that it is in: empty at the top. */
export interface ReadObject {
  readonly path: string
  readonly reading: Reading
}

/**
 * Finds the policy objects in files of a folder or zip, and reads each: backups of GPMC, of `samba-tool gpo backup`, and
 * objects as they lie in SYSVOL or on a computer (`Machine/Registry.pol`). `rest`: the files that belong to none. A place is
 * in the file of the set that it names. Never throws.
 */
export function readPolicyObjects(files: readonly OpenedFile[]): {
  readonly objects: readonly ReadObject[]
  readonly rest: readonly OpenedFile[]
} {
  const roots = new Map<string, string>()
  for (const file of files) {
    const root = rootOf(file)
    if (root !== null && !roots.has(root.toLowerCase())) roots.set(root.toLowerCase(), root)
  }
  if (roots.size === 0) return { objects: [], rest: files }
  const listing = new Set([...roots.keys()].flatMap((root) => (root === '' ? [] : [folderOf(root)])))
  const parts = new Map<string, Map<string, OpenedFile>>()
  const manifests = new Map<string, OpenedFile>()
  const rest: OpenedFile[] = []
  for (const file of files) {
    const place = placeIn(roots, file.path)
    if (place !== null) {
      const ofRoot = parts.get(place.root) ?? new Map<string, OpenedFile>()
      parts.set(place.root, ofRoot)
      if (!ofRoot.has(place.part)) ofRoot.set(place.part, file)
    } else if (isManifest(file, listing)) manifests.set(folderOf(file.path).toLowerCase(), file)
    else rest.push(file)
  }
  const folders = new Set([...roots.values()].map((root) => nameOf(root).toUpperCase()))
  const lists = new Map([...manifests].map(([folder, file]) => [folder, readManifest(file, folders)]))
  return {
    objects: [...parts].map(([id, ofRoot]) => {
      const path = roots.get(id) ?? ''
      const manifest = path === '' ? null : (lists.get(folderOf(path).toLowerCase()) ?? null)
      return { path, reading: readObject(path, ofRoot, manifest) }
    }),
    rest,
  }
}

/** The folder of the object that a file says there is, by its place and, of a backup's XML, its first words; null: none. */
function rootOf({ path, bytes }: OpenedFile): string | null {
  const isPolicy = /(?:^|\/)(?:Machine|User)\/Registry\.pol(?:\.xml|\.SAMBABACKUP)?$/i.test(path)
  const isBackupXml = /^(?:bkupInfo|Backup)\.xml$/i.test(nameOf(path)) && isOfBackup(bytes)
  const isVersion = /^GPT\.INI(?:\.xml)?$/i.test(nameOf(path))
  if (!isPolicy && !isBackupXml && !isVersion) return null
  const folder = isPolicy ? folderOf(folderOf(path)) : folderOf(path)
  return folder.replace(/(?:^|\/)DomainSysvol\/GPO$/i, '')
}

/** Whether a file can be a part of a policy object, by its path alone; the others never are. */
export function isOfPolicyObject(path: string): boolean {
  return path.split('/').some((_, index, parts) => MAY_BE_PART.test(parts.slice(index).join('/')))
}

/** Other programs have a Backup.xml as well. */
function isOfBackup(bytes: Uint8Array): boolean {
  return /<(?:BackupInst|GroupPolicyBackupScheme)\b/.test(decodeAnyText(bytes.subarray(0, 1000)).text)
}

/** The files of an object, by their path below its folder. */
const PARTS =
  /^(?:bkupInfo\.xml|Backup\.xml|gpreport\.xml|GPT\.INI(?:\.xml|\.SAMBABACKUP)?|[^/]*\.SAMBAEXT|(?:DomainSysvol|Machine|User|Adm|Group Policy)\/.*)$/is

/** Also what lists objects, or says once more what one says: see `withoutCopies`. */
const MAY_BE_PART = new RegExp(`${PARTS.source}|^(?:manifest\\.xml|registry\\.pol|load\\.json)$`, 'is')

/** The innermost object that a file belongs to; all in lower case. */
function placeIn(
  roots: ReadonlyMap<string, string>,
  path: string,
): { readonly root: string; readonly part: string } | null {
  const lower = path.toLowerCase()
  // From the inside out; so a path of many folders is as many looks.
  for (let end = lower.lastIndexOf('/'); ; end = end === 0 ? -1 : lower.lastIndexOf('/', end - 1)) {
    const root = lower.slice(0, Math.max(end, 0))
    const part = lower.slice(end + 1)
    if (roots.has(root) && PARTS.test(part)) return { root, part }
    if (end === -1) return null
  }
}

function isManifest({ path }: OpenedFile, listing: ReadonlySet<string>): boolean {
  return nameOf(path).toLowerCase() === 'manifest.xml' && listing.has(folderOf(path).toLowerCase())
}

interface Manifest {
  readonly path: string
  readonly instances: readonly BackupInstance[]
  /** Those that name no folder that is there. */
  readonly strays: readonly BackupInstance[]
  readonly problems: readonly ReadingProblem[]
}

function readManifest({ path, bytes }: OpenedFile, folders: ReadonlySet<string>): Manifest {
  const xml = parseBackupXml(decodeAnyText(bytes).text)
  const instances = xml.kind === 'manifest' ? xml.instances : []
  return {
    path,
    instances,
    strays: instances.filter(({ backupId }) => !folders.has(backupId ?? '')),
    problems: xml.kind === 'manifest' ? [] : [unreadable(path, xml)],
  }
}

function readObject(
  root: string,
  parts: ReadonlyMap<string, OpenedFile>,
  manifest: Manifest | null,
): Reading {
  const { title, scheme, isKnown, problems } = readIdentity(root, parts, manifest)
  const machine = readHalf(root, parts, 'machine', scheme)
  const user = readHalf(root, parts, 'user', scheme)
  const found = [machine, user].filter((half) => half !== 'none')
  const whole: readonly RegistryKey[] = (machine === 'none' ? isKnown : machine.isWhole) ? WHOLE_POLICY : []
  const nothing: ReadingProblem = { kind: 'no-registry-policy', what: title ?? '', ...nowhere(root) }
  return {
    ...emptyReading('gpo-backup'),
    entries: found.reduce((sum, { entries }) => sum + entries, 0),
    statements: found.flatMap(({ statements }) => statements),
    whole,
    problems: [
      ...problems,
      ...found.flatMap((half) => half.problems),
      ...(found.length === 0 ? [nothing] : []),
    ],
    ...(title === null ? {} : { title }),
  }
}

/** Of a whole object. */
function nowhere(root: string) {
  return { line: null, offset: null, inner: root === '' ? null : root }
}

const POLICY_SYSVOL = 'domainsysvol/gpo/'

/**
 * One half of the object, from whichever of its files Windows or Samba would take. Samba restores the XML, and its copy of
 * the original only where that is not readable. Source: Samba 4.17, python/samba/netcmd/gpo.py.
 */
function readHalf(
  root: string,
  parts: ReadonlyMap<string, OpenedFile>,
  half: 'machine' | 'user',
  scheme: BackupScheme | null,
): (PolicyStatements & { readonly isWhole: boolean }) | 'none' {
  const hive: Hive = half === 'machine' ? 'HKLM' : 'HKCU'
  const plain = parts.get(`${POLICY_SYSVOL}${half}/registry.pol`) ?? parts.get(`${half}/registry.pol`)
  if (plain !== undefined) return readPolParts(plain.bytes, hive, plain.path)
  const copy = parts.get(`${half}/registry.pol.sambabackup`)
  const xml = parts.get(`${half}/registry.pol.xml`)
  if (xml !== undefined) {
    const read = readSambaPolXmlParts(decodeAnyText(xml.bytes).text, hive, xml.path)
    if (read.isWhole || copy === undefined) return read
  }
  if (copy !== undefined) return readPolParts(copy.bytes, hive, copy.path)
  const announced = scheme?.files.find(
    (path) => path.toLowerCase() === `${POLICY_SYSVOL}${half}/registry.pol`,
  )
  if (announced === undefined) return 'none'
  return {
    entries: 0,
    statements: [],
    problems: [{ kind: 'missing-file', what: below(root, announced), ...nowhere(root) }],
    isWhole: false,
  }
}

/** What the object is called, by the files around it, and where these disagree about which one it is. */
function readIdentity(
  root: string,
  parts: ReadonlyMap<string, OpenedFile>,
  manifest: Manifest | null,
): {
  readonly title: string | null
  readonly scheme: BackupScheme | null
  /** Whether a file that is not there is none of the object's. */
  readonly isKnown: boolean
  readonly problems: readonly ReadingProblem[]
} {
  const folder = nameOf(root)
  const infoFile = parts.get('bkupinfo.xml')
  const schemeFile = parts.get('backup.xml')
  if (infoFile === undefined && schemeFile === undefined) {
    return { title: folder === '' ? null : folder, scheme: null, isKnown: true, problems: [] }
  }
  const problems: ReadingProblem[] = [...(manifest?.problems ?? [])]
  const info = infoFile === undefined ? null : parseBackupXml(decodeAnyText(infoFile.bytes).text)
  const xml = schemeFile === undefined ? null : parseBackupXml(decodeAnyText(schemeFile.bytes).text)
  const missing = (name: string): ReadingProblem => ({
    kind: 'missing-file',
    what: below(root, name),
    ...nowhere(root),
  })
  if (infoFile === undefined) problems.push(missing('bkupInfo.xml'))
  else if (info !== null && info.kind !== 'info') problems.push(unreadable(infoFile.path, info))
  if (schemeFile === undefined) problems.push(missing('Backup.xml'))
  else if (xml !== null && xml.kind !== 'scheme') problems.push(unreadable(schemeFile.path, xml))

  const instance = info?.kind === 'info' ? info.instance : null
  const scheme = xml?.kind === 'scheme' ? xml.scheme : null
  const folderId = /^\{[\dA-F-]{36}\}$/i.test(folder) ? folder.toUpperCase() : null
  const backupId = folderId ?? instance?.backupId ?? null
  const differ = (
    kind: 'other-backup-id' | 'other-object-id',
    path: string,
    found: string | null,
    wanted: string | null,
  ) => {
    if (found === null || wanted === null || found === wanted) return
    problems.push({ kind, what: `${found} / ${wanted}`, line: null, offset: null, inner: path })
  }
  differ('other-backup-id', infoFile?.path ?? '', instance?.backupId ?? null, backupId)
  const objectId = instance?.gpoId ?? null
  differ('other-object-id', schemeFile?.path ?? '', scheme?.gpoId ?? null, objectId)
  const gpoId = objectId ?? scheme?.gpoId ?? null
  const listed = listedIn(manifest, backupId, gpoId)
  if (manifest !== null && listed !== null) {
    differ('other-backup-id', manifest.path, listed.backupId, backupId)
    differ('other-object-id', manifest.path, listed.gpoId, gpoId)
  }
  if (scheme?.isComputerOff === true) {
    problems.push({
      kind: 'computer-part-off',
      what: '',
      line: null,
      offset: null,
      inner: schemeFile?.path ?? null,
    })
  }
  const named = instance?.displayName ?? scheme?.displayName ?? listed?.displayName ?? null
  const title = named ?? (folder === '' ? null : folder)
  return { title, scheme, isKnown: scheme !== null, problems }
}

/**
 * The entry of a backup in the list; by the object that it is of, where the list has another id for the backup. That an object
 * was backed up twice is no mistake.
 */
function listedIn(
  manifest: Manifest | null,
  backupId: string | null,
  gpoId: string | null,
): BackupInstance | null {
  if (manifest === null) return null
  const ofBackup = manifest.instances.find((instance) => instance.backupId === backupId)
  return ofBackup ?? manifest.strays.find((instance) => instance.gpoId === gpoId) ?? null
}

function unreadable(path: string, xml: ReturnType<typeof parseBackupXml>): ReadingProblem {
  const line = xml.kind === 'problem' ? xml.problem.line : 1
  return { kind: 'unreadable-xml', what: path, line, offset: null, inner: path }
}
