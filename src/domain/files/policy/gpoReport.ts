import { encodeText } from '#domain/formats/fileContent.ts'
import type { PolicyOperation } from '#domain/formats/policyOperation.ts'
import { element, isXmlText } from '#domain/formats/xmlText.ts'
import type { XmlElement } from '#domain/formats/xmlText.ts'
import { BACKUP_DOMAIN, BACKUP_TIME, GPO_NAME, xmlDocument } from './gpoBackupXml.ts'
import type { BackupIds } from './gpoBackupXml.ts'

const SETTINGS_SPACE = 'http://www.microsoft.com/GroupPolicy/Settings'
const TYPES_SPACE = 'http://www.microsoft.com/GroupPolicy/Types'

/**
 * `gpreport.xml` of a backup: what GPMC shows under "View settings". That importing does without is UNCONFIRMED, so it is
 * there. UTF-16LE with byte order mark, CRLF. Lists the values that are set; a character that XML cannot hold is U+FFFD
 * here, and itself in the registry.pol beside it. Source: published reports (element names and their order).
 */
export function writeGpoReport({ gpo }: BackupIds, operations: readonly PolicyOperation[]): Uint8Array {
  const extension = element('Extension', operations.flatMap(reportedSetting), {
    'xmlns:q1': `${SETTINGS_SPACE}/Registry`,
    'xsi:type': 'q1:RegistrySettings',
  })
  const report = element(
    'GPO',
    [
      element('Identifier', [
        element('Identifier', [gpo], { xmlns: TYPES_SPACE }),
        element('Domain', [BACKUP_DOMAIN], { xmlns: TYPES_SPACE }),
      ]),
      element('Name', [GPO_NAME]),
      element('CreatedTime', [BACKUP_TIME]),
      element('ModifiedTime', [BACKUP_TIME]),
      element('ReadTime', [BACKUP_TIME]),
      element('FilterDataAvailable', ['false']),
      element('Computer', [
        ...versionAndState(1, true),
        element('ExtensionData', [extension, element('Name', ['Registry'])]),
      ]),
      element('User', versionAndState(0, false)),
    ],
    {
      'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      xmlns: SETTINGS_SPACE,
    },
  )
  return encodeText(xmlDocument('utf-16', report), 'utf-16le-bom')
}

function versionAndState(version: number, isEnabled: boolean): readonly XmlElement[] {
  return [
    element('VersionDirectory', [`${version}`]),
    element('VersionSysvol', [`${version}`]),
    element('Enabled', [`${isEnabled}`]),
  ]
}

function reportedSetting(operation: PolicyOperation): readonly XmlElement[] {
  if (operation.kind !== 'set-value') return []
  const { key, name, data } = operation
  const value =
    data.type === 'REG_DWORD'
      ? element('q1:Number', [`${data.data}`])
      : element('q1:String', [shown(data.data)])
  return [
    element('q1:RegistrySetting', [
      element('q1:KeyPath', [key]),
      element('q1:AdmSetting', ['false']),
      element('q1:Value', [element('q1:Name', [shown(name)]), value]),
    ]),
  ]
}

function shown(text: string): string {
  if (isXmlText(text)) return text
  return Array.from(text, (character) => (isXmlText(character) ? character : '\uFFFD')).join('')
}
