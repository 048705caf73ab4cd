import { guidFrom } from '#domain/formats/contentId.ts'
import { encodeText } from '#domain/formats/fileContent.ts'
import { writeSecurityDescriptor } from '#domain/formats/securityDescriptor.ts'
import { element, xmlLines } from '#domain/formats/xmlText.ts'
import type { XmlElement } from '#domain/formats/xmlText.ts'

/** What the GPO is called where somebody chooses no other name. ASCII: it stands in commands. */
export const GPO_NAME = 'Receive Remote Assistance offers'

/** The extension that carries out Registry.pol, and the tool that edits it. Source: MS-GPREG 1.9; published backups. */
const REGISTRY_EXTENSION = '{35378EAC-683F-11D2-A89A-00C04FBBCFA2}'
export const MACHINE_EXTENSIONS = `[${REGISTRY_EXTENSION}{D02B1F72-3407-48AE-BA88-E8213C6761F1}]`

/** The GPO that a backup says it is of, and the backup itself: two ids, both from the content. */
export interface BackupIds {
  readonly gpo: string
  readonly backup: string
}

export function backupIds(registryPol: Uint8Array): BackupIds {
  return { gpo: guidFrom('gpo', registryPol), backup: guidFrom('gpo-backup', registryPol) }
}

/**
 * The domain that a backup says it is from. Importing takes the settings only, into a GPO of the domain where it is done:
 * names of the old domain are for the list of backups. The domain of the answers is no better, as it may be a NetBIOS
 * name or missing; this one can be nobody's (RFC 2606), so nothing can be sent there.
 */
export const BACKUP_DOMAIN = 'remote-assistance.invalid'
const DOMAIN_CONTROLLER = `dc.${BACKUP_DOMAIN}`
const DOMAIN_GUID = guidFrom('domain', encodeText(BACKUP_DOMAIN, 'ascii'))

/** There is no clock here: the date of the article's revision. */
export const BACKUP_TIME = '2007-06-12T12:00:00'

/** Directory and files are at version 1, in one number. Published backups show the directory in the high word. */
const MACHINE_VERSION = 0x10001
/** The user part is switched off: there is nothing in it. */
const USER_PART_DISABLED = 1

const MANIFEST_SPACE = 'http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest'
const BACKUP_SPACE = 'http://www.microsoft.com/GroupPolicy/GPOOperations'

/** `manifest.xml`: the list of backups in a folder. `Import-GPO -BackupId` does without; GPMC's window may not. */
export function writeManifest(ids: BackupIds): Uint8Array {
  const backups = element('Backups', [element('BackupInst', instance(ids))], {
    xmlns: MANIFEST_SPACE,
    'xmlns:mfst': MANIFEST_SPACE,
    'mfst:version': '1.0',
  })
  return oneLine(backups)
}

/** `bkupInfo.xml`: the same entry on its own. */
export function writeBackupInfo(ids: BackupIds): Uint8Array {
  return oneLine(element('BackupInst', instance(ids), { xmlns: MANIFEST_SPACE }))
}

function instance({ gpo, backup }: BackupIds): readonly XmlElement[] {
  return [
    verbatim('GPOGuid', gpo),
    verbatim('GPODomain', BACKUP_DOMAIN),
    verbatim('GPODomainGuid', DOMAIN_GUID),
    verbatim('GPODomainController', DOMAIN_CONTROLLER),
    verbatim('BackupTime', BACKUP_TIME),
    verbatim('ID', backup),
    verbatim('Comment', ''),
    verbatim('GPODisplayName', GPO_NAME),
  ]
}

/** `Backup.xml`: what importing reads. UTF-8 with CRLF. Source: the smallest published backup of computer settings. */
export function writeBackupScheme({ gpo }: BackupIds): Uint8Array {
  const files = `\\\\${DOMAIN_CONTROLLER}\\sysvol\\${BACKUP_DOMAIN}\\Policies\\${gpo}`
  const settings = element('GroupPolicyCoreSettings', [
    verbatim('ID', gpo),
    verbatim('Domain', BACKUP_DOMAIN),
    element('SecurityDescriptor', [securityDescriptorText()]),
    verbatim('DisplayName', GPO_NAME),
    verbatim('Options', `${USER_PART_DISABLED}`),
    verbatim('UserVersionNumber', '0'),
    verbatim('MachineVersionNumber', `${MACHINE_VERSION}`),
    verbatim('MachineExtensionGuids', MACHINE_EXTENSIONS),
    element('UserExtensionGuids'),
    element('WMIFilter'),
  ])
  const extension = element(
    'GroupPolicyExtension',
    [
      element('FSObjectFile', [], {
        'bkp:Path': '%GPO_MACH_FSPATH%\\registry.pol',
        'bkp:SourceExpandedPath': `${files}\\Machine\\registry.pol`,
        'bkp:Location': 'DomainSysvol\\GPO\\Machine\\registry.pol',
      }),
      element('FSObjectFile', [], {
        'bkp:Path': '%GPO_FSPATH%\\Adm\\*.*',
        'bkp:SourceExpandedPath': `${files}\\Adm\\*.*`,
      }),
    ],
    { 'bkp:ID': REGISTRY_EXTENSION, 'bkp:DescName': 'Registry' },
  )
  const scheme = element(
    'GroupPolicyBackupScheme',
    // UNCONFIRMED that importing takes an empty list of groups: with well-known ones only, there are none to name.
    [element('GroupPolicyObject', [element('SecurityGroups'), element('FilePaths'), settings, extension])],
    {
      'bkp:version': '2.0',
      'bkp:type': 'GroupPolicyBackupTemplate',
      'xmlns:bkp': BACKUP_SPACE,
      xmlns: BACKUP_SPACE,
    },
  )
  return encodeText(xmlDocument('utf-8', scheme), 'ascii')
}

/**
 * The rights of a GPO as published backups have them, with the groups of a domain left out or replaced by well-known ones:
 * all who log on may read and apply it, domain controllers may read it, administrators and the system may do all. Import
 * does not restore rights, but something readable has to stand there.
 */
function securityDescriptorText(): string {
  const bytes = writeSecurityDescriptor([
    { sid: AUTHENTICATED_USERS, mask: CONTROL_ACCESS, flags: 0, extendedRight: APPLY_GROUP_POLICY },
    { sid: ADMINISTRATORS, mask: FULL, flags: FOR_FOLDERS },
    { sid: DOMAIN_CONTROLLERS, mask: READ, flags: FOR_FOLDERS },
    { sid: AUTHENTICATED_USERS, mask: READ, flags: FOR_FOLDERS },
    { sid: SYSTEM, mask: FULL, flags: FOR_FOLDERS },
    { sid: CREATOR_OWNER, mask: FULL, flags: FOR_FOLDERS | ONLY_BELOW },
  ])
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
}

const AUTHENTICATED_USERS = 'S-1-5-11'
const ADMINISTRATORS = 'S-1-5-32-544'
const DOMAIN_CONTROLLERS = 'S-1-5-9'
const SYSTEM = 'S-1-5-18'
const CREATOR_OWNER = 'S-1-3-0'

const CONTROL_ACCESS = 0x100
const READ = 0x20094
const FULL = 0xf00ff
const FOR_FOLDERS = 2
const ONLY_BELOW = 8
/** edacfd8f-ffb3-11d1-b41d-00a0c968f939; its first three numbers are little-endian. */
const APPLY_GROUP_POLICY = [
  0x8f, 0xfd, 0xac, 0xed, 0xb3, 0xff, 0xd1, 0x11, 0xb4, 0x1d, 0x00, 0xa0, 0xc9, 0x68, 0xf9, 0x39,
]

/** The whole text of a document that says its encoding, with CRLF. */
export function xmlDocument(encoding: 'utf-8' | 'utf-16', root: XmlElement): string {
  return [`<?xml version="1.0" encoding="${encoding}"?>`, ...xmlLines(root, 'indented'), ''].join('\r\n')
}

/** Published manifests are one line without a declaration; as all is ASCII, it is UTF-8 as well. */
function oneLine(root: XmlElement): Uint8Array {
  return encodeText(xmlLines(root, 'one-line').join(''), 'ascii')
}

function verbatim(name: string, cdata: string): XmlElement {
  return element(name, [{ cdata }])
}
