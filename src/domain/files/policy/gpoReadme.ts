import type { Answers } from '#domain/answers/answers.ts'
import type { PlanSource } from '#domain/files/artifact.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { madeBy } from '#domain/files/fileComments.ts'
import { EDITIONS } from '#domain/windows/editions.ts'
import { GPO_NAME } from './gpoBackupXml.ts'
import type { BackupIds } from './gpoBackupXml.ts'
import { BACKUP_FOLDER, importCommand, LINK_COMMAND, SAMBA_COMMANDS } from './gpoCommands.ts'
import { policyPart } from './policyPart.ts'

/** How to import a backup, what is not tried, what is not in it, and the way back. */
export function gpoBackupReadme({ answers, plan }: PlanSource, ids: BackupIds): readonly string[] {
  return [
    ...heading(answers),
    '',
    'This folder is laid out as a backup that the Group Policy Management Console makes. It holds one Group',
    'Policy Object with computer settings.',
    '',
    'NOT TRIED: its structure follows published backups, but no Windows has imported it yet. If importing',
    'fails, nothing is lost: make a GPO by hand with the checklist, or put the plain Registry.pol to use.',
    '',
    'To import it, on a computer with the Group Policy Management Console and the rights to make GPOs',
    '-------------------------------------------------------------------------------------------------',
    `1. Unpack the zip, for example to ${BACKUP_FOLDER}. That folder then holds manifest.xml.`,
    '2. In PowerShell (one line):',
    '',
    `   ${importCommand(ids)}`,
    '',
    `   Or in the console: make a GPO called "${GPO_NAME}", right-click it,`,
    `   Import Settings, and choose ${BACKUP_FOLDER}. Choose Import, not Restore: Restore wants the domain in which`,
    '   a backup was made, and this one names a domain that does not exist.',
    '3. Look at the settings of the GPO in the console, and compare the names of the helpers.',
    '4. Link it to the organizational unit of the computers that receive help. Try it on a few computers first:',
    '',
    `   ${LINK_COMMAND}`,
    '',
    '   Put your own place after -Target, or link it by hand in the console.',
    '5. On such a computer: gpupdate /force',
    '',
    'Import-GPO and New-GPLink come with Windows 7, Windows Server 2008 R2 and later; the console of Windows XP',
    'and Server 2003 may know the layout (not tried).',
    '',
    ...limits(plan),
    '',
    'To take it back',
    '---------------',
    'Remove the link of the GPO, or delete the GPO, and run gpupdate /force. Windows takes policy settings away',
    'when their policy no longer applies; a GPO that applied before it applies again.',
  ]
}

/** The same for Samba. `isXml`: samba-tool can read all names from the XML, and needs no copy. */
export function sambaGpoReadme({ answers, plan }: PlanSource, isXml: boolean): readonly string[] {
  return [
    ...heading(answers),
    '',
    'The same Group Policy Object in three forms, for a Samba domain: restore/ (for samba-tool gpo restore),',
    'load.json (for samba-tool gpo load) and Registry.pol (the file itself, to read or compare).',
    '',
    'To restore it as a new GPO (tried with Samba 4.17), on a domain controller, in this folder',
    '------------------------------------------------------------------------------------------',
    '1. Make the GPO:',
    '',
    ...indented(SAMBA_COMMANDS.restore),
    '',
    '   Leave neither option out. Without --restore-metadata the GPO would have version 0, and Windows takes that',
    '   for empty. Without --tmpdir, Samba 4.17 removes its own working folder too early and fails.',
    ...(isXml
      ? []
      : [
          '   One of the names holds a character that XML has no way to write. samba-tool says so with a trace and',
          '   a warning, and takes the copy beside the XML, which holds every name as it is.',
        ]),
    '2. See its GUID:',
    '',
    ...indented(SAMBA_COMMANDS.list),
    '',
    '3. Give it version 1 in the directory too, which samba-tool does not do. Put the GUID and your own domain in:',
    '',
    ...indented(SAMBA_COMMANDS.version),
    '',
    '4. Link it to the organizational unit of the computers that receive help. Try it on a few computers first:',
    '',
    ...indented(SAMBA_COMMANDS.link),
    '',
    '5. On such a computer: gpupdate /force',
    '',
    'Or to load it into a GPO that is there already (Samba 4.22 and later; not tried)',
    '---------------------------------------------------------------------------------',
    '   samba-tool gpo load "{GUID}" --content=load.json -U Administrator',
    '',
    'This form cannot say that the list of helpers is to be cleared first (**delvals.), or that an entry of a',
    'firewall list is to go (**del.): helpers that another GPO has put on the list stay on it, and wider addresses',
    'stay open. It adds to what is in that GPO. Samba 4.17 does not have this command.',
    '',
    ...limits(plan),
    '',
    'To take it back',
    '---------------',
    ...indented(SAMBA_COMMANDS.unlink),
    '',
    'Then run gpupdate /force on the computers. Windows takes policy settings away when their policy no longer',
    'applies; a GPO that applied before it applies again. samba-tool gpo del "{GUID}" deletes the GPO itself.',
  ]
}

/** The top of a README: which plan this is. ASCII, no text of the person's. */
function heading(answers: Answers): readonly string[] {
  const { edition, servicePack } = answers
  const computer =
    edition === undefined || servicePack === undefined
      ? 'computers that are not described yet'
      : `${EDITIONS[edition].name}, ${servicePack.toUpperCase()}`
  return [
    'Receive Remote Assistance offers (Microsoft Knowledge Base 301527)',
    '==================================================================',
    `For ${computer}.`,
    `${madeBy(answers)}.`,
  ]
}

/** What any GPO of this plan leaves to other files, and what it does to other GPOs. */
function limits(plan: Plan): readonly string[] {
  return [
    'What is good to know',
    '--------------------',
    '- The list of helpers replaces that of other GPOs: the last GPO that is applied wins. Firewall lists add up.',
    '- The names of the helpers are written as they are. Nothing renames them for another domain.',
    '- EnableDCOM (HKLM\\SOFTWARE\\Microsoft\\Ole) is no policy and is not in this GPO.',
    ...(policyPart(plan.registry).left.length === 0
      ? []
      : ['  It is to be set on each computer apart, with dcom.reg.']),
    ...(plan.firewall.length === 0
      ? []
      : [
          '- The exceptions of Windows Firewall are not in this GPO: the firewall script sets them on each computer.',
        ]),
  ]
}

function indented(commands: readonly string[]): readonly string[] {
  return commands.map((command) => `   ${command}`)
}
