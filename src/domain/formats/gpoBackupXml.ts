import { elementsOf, parseXml, textOf } from './xmlText.ts'
import type { XmlElement, XmlProblem } from './xmlText.ts'

/** An entry of `manifest.xml`, and what `bkupInfo.xml` holds; null where it does not say. Ids in upper case, with braces. */
export interface BackupInstance {
  readonly gpoId: string | null
  readonly backupId: string | null
  readonly displayName: string | null
}

/** What `Backup.xml` says of the policy object. */
export interface BackupScheme {
  readonly gpoId: string | null
  readonly displayName: string | null
  /** The computer part is switched off. */
  readonly isComputerOff: boolean
  /** Files that are in the backup, by their path in it, with forward slashes. */
  readonly files: readonly string[]
}

/**
 * Reads the XML of a backup that GPMC makes: a list of backups, one of them, or what is in it. Takes decoded text; never
 * throws. `other`: XML of something else. Source: published backups; `Options` as in `GPMGPO`, 1 the user part off, 2 the
 * computer part, 3 both.
 */
export function parseBackupXml(
  text: string,
):
  | { readonly kind: 'manifest'; readonly instances: readonly BackupInstance[] }
  | { readonly kind: 'info'; readonly instance: BackupInstance }
  | { readonly kind: 'scheme'; readonly scheme: BackupScheme }
  | { readonly kind: 'other' }
  | { readonly kind: 'problem'; readonly problem: XmlProblem } {
  const root = parseXml(text, 'skip')
  if ('kind' in root) return { kind: 'problem', problem: root }
  switch (root.name) {
    case 'Backups':
      return { kind: 'manifest', instances: elementsOf(root, 'BackupInst').map(readInstance) }
    case 'BackupInst':
      return { kind: 'info', instance: readInstance(root) }
    case 'GroupPolicyBackupScheme':
      return { kind: 'scheme', scheme: readScheme(root) }
    default:
      return { kind: 'other' }
  }
}

function readInstance(instance: XmlElement): BackupInstance {
  return {
    gpoId: idIn(instance, 'GPOGuid'),
    backupId: idIn(instance, 'ID'),
    displayName: textIn(instance, 'GPODisplayName'),
  }
}

function readScheme(root: XmlElement): BackupScheme {
  const objects = elementsOf(root, 'GroupPolicyObject')
  const [settings] = objects.flatMap((object) => elementsOf(object, 'GroupPolicyCoreSettings'))
  const options = settings === undefined ? null : textIn(settings, 'Options')
  return {
    gpoId: settings === undefined ? null : idIn(settings, 'ID'),
    displayName: settings === undefined ? null : textIn(settings, 'DisplayName'),
    isComputerOff: options === '2' || options === '3',
    files: objects
      .flatMap((object) => elementsOf(object, 'GroupPolicyExtension'))
      .flatMap((extension) => elementsOf(extension, 'FSObjectFile'))
      .flatMap(({ attributes }) => attributes['bkp:Location'] ?? [])
      .map((path) => path.replaceAll('\\', '/')),
  }
}

function textIn(parent: XmlElement, name: string): string | null {
  const [text] = elementsOf(parent, name).map(textOf)
  return text === undefined || text === '' ? null : text
}

function idIn(parent: XmlElement, name: string): string | null {
  return textIn(parent, name)?.trim().toUpperCase() ?? null
}
