import { GPO_NAME } from './gpoBackupXml.ts'
import type { BackupIds } from './gpoBackupXml.ts'

/** Where the README and the route unpack the backup; any folder does. */
const BACKUP_FOLDER = 'C:\\gpo-backup'

/** PowerShell, in one line. Source: the help of Import-GPO (Windows Server 2008 R2 and later). */
export function importCommand({ backup }: BackupIds): string {
  return `Import-GPO -Path "${BACKUP_FOLDER}" -BackupId "${backup.slice(1, -1)}" -TargetName "${GPO_NAME}" -CreateIfNeeded`
}

/** Makes a computer read its policy at once. Windows XP and Server 2003 have it. */
export const REFRESH_COMMAND = 'gpupdate /force'

/** The place is an example, to be replaced. */
export const LINK_COMMAND = `New-GPLink -Name "${GPO_NAME}" -Target "OU=Pilot,DC=example,DC=com"`
export const UNLINK_COMMAND = `Remove-GPLink -Name "${GPO_NAME}" -Target "OU=Pilot,DC=example,DC=com"`

/** For printf: an LDIF file allows no blanks before its lines, so it is not printed as one. */
const VERSION_LDIF = [
  'dn: CN={GUID},CN=Policies,CN=System,DC=example,DC=com',
  'changetype: modify',
  'replace: versionNumber',
  'versionNumber: 1',
  '',
].join(String.raw`\n`)

/** What is typed on a domain controller, in this order; `{GUID}` and the domain are to be replaced. Tried with Samba 4.17. */
export const SAMBA_COMMANDS = {
  restore: [
    'mkdir work',
    `samba-tool gpo restore "${GPO_NAME}" restore --restore-metadata --tmpdir=work -U Administrator`,
  ],
  list: ['samba-tool gpo listall'],
  version: [`printf '${VERSION_LDIF}' | ldbmodify -H /var/lib/samba/private/sam.ldb`],
  check: ['samba-tool ntacl sysvolcheck'],
  link: ['samba-tool gpo setlink "OU=Pilot,DC=example,DC=com" "{GUID}" -U Administrator'],
  unlink: ['samba-tool gpo dellink "OU=Pilot,DC=example,DC=com" "{GUID}" -U Administrator'],
} as const satisfies Record<string, readonly string[]>
