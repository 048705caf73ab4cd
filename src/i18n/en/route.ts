import { code, rich } from '#domain/files/documents/richText.ts'
import type { Inline } from '#domain/files/documents/richText.ts'
import type { LabelId } from '#domain/windows/windowsLabels.ts'

/** Gives a label as the Windows in front of the person shows it. */
export type LabelOf = (id: LabelId) => Inline

/** What of the answers a line to tick speaks of. */
export interface BoxFacts {
  readonly level: 'view' | 'control'
  readonly profiles: readonly ('domain' | 'standard')[]
  /** As the policy dialog takes it. */
  readonly scope: string
  /** Other service packs, by number, that the same files are for. */
  readonly alsoFits: readonly number[]
  /** The domains of the two computers may differ. */
  readonly trust: boolean
}

/**
 * The words of a route: what every page, document and text beside the files says about the steps. None of them speaks of the
 * page it stands on, as the same words are in a zip.
 */
export const route = {
  parts: {
    prepare: 'Prepare',
    do: 'Set up',
    prove: 'Check',
    back: 'Only to undo it',
    keep: 'Keep',
  },
  who: {
    administrator: 'an administrator of the computer',
    'domain-administrator': 'an administrator of the domain',
    'domain-user': 'somebody who is logged on to the domain',
    helper: 'a helper',
    responsible: 'whoever is responsible for the change',
  },
  where: {
    computer: 'on the computer that receives help',
    'each-computer': 'on each computer of the round',
    member: 'on a computer of the helpers’ domain',
    console: 'where the Group Policy Management Console is',
    controller: 'on a domain controller',
    'helpers-computer': 'on the helper’s computer',
    desk: 'at your desk',
  },
  minutes: (n: number) => `about ${n} min`,
  restart: 'with a restart',
  see: 'You see',
  otherwise: 'If not',
  warning: 'Note',
  steps: {
    'look-by-hand': {
      title: 'Check the computer first',
      text: () =>
        rich`Check that the answers are right for this computer, and write down its current settings: by hand, your notes are the only way to undo it.`,
      see: rich`the edition, service pack and domain of the answers.`,
      otherwise: rich`Change the answers and make the files again: other steps may apply.`,
    },
    'look-here': {
      title: 'Check the computer first',
      text: () => rich`Check that the answers are right for this computer.`,
      see: rich`the edition, service pack and domain of the answers.`,
      otherwise: rich`Change the answers and make the files again: other steps may apply. ${code('apply.cmd')} refuses another Windows and changes nothing; it does not check the domain.`,
    },
    'look-each': {
      title: 'Check the computers first',
      text: () =>
        rich`Check that the answers are right for these computers. Make a separate set of files for each kind of Windows.`,
      see: rich`the edition, service pack and domain of the answers.`,
      otherwise: rich`Sort the computers by edition and service pack, and make files for each kind. ${code('apply.cmd')} refuses another Windows and changes nothing; it does not check the domain.`,
    },
    'look-domain': {
      title: 'Check the computers first',
      text: () =>
        rich`Check on a few computers that the answers are right, and save the current now on the computers of the pilot: the reports of ${code('verify.cmd')}, and the values themselves.`,
      see: rich`the edition, service pack and domain of the answers, and a report from each computer of the pilot.`,
      otherwise: rich`Sort the computers by edition and service pack, and make a policy object for each kind.`,
    },
    'check-names': {
      title: 'Check the names',
      text: () =>
        rich`Run ${code('check-names.cmd')}. It looks up each helper in the domain and changes nothing. Later a misspelt name goes unnoticed: Windows does not check the list.`,
      see: rich`“found” for every helper.`,
      otherwise: rich`Look the account up in Active Directory Users and Computers, correct the answers and make the files again. Check a name from another domain on a computer of that domain.`,
    },
    pilot: {
      title: 'Begin with a pilot',
      text: () =>
        rich`The article advises testing widely before deploying widely. ${code('roll-out.html')} is a plan in rounds: what to do and check in each, when to stop, and room to sign.`,
      see: rich`“Approved to begin” in the plan, signed.`,
      otherwise: null,
    },
    'policy-by-hand': {
      title: 'Enable the policy and enter the helpers',
      text: (label: LabelOf) =>
        rich`Enable ${label('offerPolicy')} in the Group Policy editor, choose the level and enter each helper. This is the first procedure of the article.`,
      see: rich`the policy as Enabled, and every helper in its list.`,
      otherwise: rich`If a domain policy sets the same thing, it wins at the next refresh: change it there.`,
    },
    'firewall-by-hand': {
      title: 'Set the firewall in a policy object',
      text: (label: LabelOf) =>
        rich`Define the exceptions in a policy object of the domain, under ${label('firewallFolder')}. This is the second procedure of the article.`,
      see: rich`the port and the programs in both lists, each exactly as written here.`,
      otherwise: rich`Compare the lines character by character: Windows ignores one with a typing mistake.`,
    },
    'netsh-by-hand': {
      title: 'Set the firewall with netsh',
      text: () => rich`Set the exceptions in the computer’s own list, at a command prompt.`,
      see: rich`“Ok.” after each command.`,
      otherwise: rich`Read the message: without administrator rights, or without Windows Firewall, netsh refuses.`,
    },
    'dcom-by-hand': {
      title: 'Set EnableDCOM to Y',
      text: () => rich`This value is not part of any policy; without Y no offer arrives.`,
      see: rich`“The operation completed successfully.”`,
      otherwise: rich`Open the command prompt as an administrator.`,
    },
    'names-apart': {
      title: 'Put apply.reg beside apply.cmd',
      text: () =>
        rich`Some names have letters that a batch file cannot hold. ${code('apply.cmd')} then takes all registry settings from ${code('apply.reg')}: keep both in one folder.`,
      see: rich`both files in the same folder.`,
      otherwise: rich`${code('apply.cmd')} says that ${code('apply.reg')} is missing, and changes nothing.`,
    },
    'apply-here': {
      title: 'Run apply.cmd',
      text: () =>
        rich`Copy the ${code('.cmd')} files to one folder on the computer itself and run ${code('apply.cmd')} as an administrator. It first makes a backup in a folder named after the computer, then sets everything and checks it. If a step fails, it puts everything back.`,
      see: rich`a line that begins with “Done”, and a folder with the name of the computer.`,
      otherwise: rich`It says which step failed, and so does ${code('apply.log')} in the folder of the backup. Exit code 1: failed, and put back. 2: not suitable, nothing changed. 3: set, but something else still blocks offers. 4: failed, and not all of it could be put back.`,
    },
    'apply-each': {
      title: 'Run apply.cmd on each computer',
      text: () =>
        rich`Run ${code('apply.cmd /quiet')} as an administrator, by hand or with your tool, from a folder on the computer itself. It first makes a backup of that computer in a folder with its name, then sets everything and checks it.`,
      see: rich`exit code 0 and a folder with the name of the computer.`,
      otherwise: rich`Exit code 1: failed, and put back. 2: not suitable, nothing changed. 3: set, but something else still blocks offers. 4: failed, and not all of it could be put back. ${code('apply.log')} in the folder of the backup says more.`,
    },
    'import-gpmc': {
      title: 'Import and link the policy object',
      text: () =>
        rich`Unpack ${code('gpo-backup.zip')}, import it as a new policy object, check it, and link it to the organizational unit of the pilot.`,
      see: rich`the policy Offer Remote Assistance enabled in the new object, with every helper.`,
      otherwise: rich`If the import fails, nothing is lost: make the object by hand (choose “by hand” in the wizard for the steps). This file has never been imported on a real Windows.`,
    },
    'restore-samba': {
      title: 'Restore and link the policy object',
      text: () =>
        rich`Unpack ${code('samba-gpo.zip')} on a domain controller, restore it as a new policy object, give it a version, and link it to the organizational unit of the pilot.`,
      see: rich`the new object in the list of ${code('samba-tool gpo listall')}, with version 1.`,
      otherwise: rich`The ${code('README.txt')} in the zip says what each option is for; leave none out.`,
    },
    'firewall-startup': {
      title: 'Add the start-up script',
      text: () =>
        rich`Policy cannot fill the computer’s own firewall list. Add ${code('firewall-apply-startup.cmd')} to the same policy object: Computer Configuration, Windows Settings, Scripts, Startup. It runs without questions at the next start and writes a log.`,
      see: rich`the script in the list of start-up scripts.`,
      otherwise: rich`The log is in the folder Temp of Windows, on each computer.`,
    },
    'dcom-apart': {
      title: 'Set EnableDCOM on each computer',
      text: () =>
        rich`A policy object does not carry this value. Where DCOM is off, import ${code('dcom.reg')}; it holds nothing else, so unlinking the object still removes all the rest.`,
      see: rich`“The operation completed successfully.”`,
      otherwise: rich`Import it as an administrator.`,
    },
    'refresh-here': {
      title: 'Let Windows read the policy',
      text: () => rich`This makes Windows Firewall read the new policy values.`,
      see: rich`a message that the policy was refreshed.`,
      otherwise: rich`Restart the computer.`,
    },
    'refresh-each': {
      title: 'Let the computers fetch the policy',
      text: () =>
        rich`Do this on the computers of the pilot, or wait for the next refresh (up to two hours).`,
      see: rich`a message that the policy was refreshed.`,
      otherwise: rich`Restart the computer. If the policy still does not arrive, check the link and the rights of the policy object.`,
    },
    'restart-here': {
      title: 'Restart the computer',
      text: () => rich`EnableDCOM was changed. Windows may only read it when it starts.`,
      see: rich`the logon screen.`,
      otherwise: null,
    },
    'restart-each': {
      title: 'Restart each computer',
      text: () => rich`EnableDCOM was changed. Windows may only read it when it starts.`,
      see: rich`the logon screen.`,
      otherwise: null,
    },
    'restart-for-script': {
      title: 'Restart each computer',
      text: () => rich`A start-up script runs when the computer starts.`,
      see: rich`a new log in the folder Temp of Windows.`,
      otherwise: rich`Check the link of the policy object, and that the computer can read the script.`,
    },
    'verify-by-hand': {
      title: 'Check the settings',
      text: () => rich`Run ${code('verify.cmd')}, which changes nothing, or look for yourself.`,
      see: rich`“ok” before every line of ${code('verify.cmd')}.`,
      otherwise: rich`Fix what a line with “failed” names. “unknown” means that you have to check it yourself.`,
    },
    verify: {
      title: 'Run verify.cmd',
      text: () =>
        rich`It changes nothing, prints one line for each requirement, and leaves a report ${code('remote-assistance-NAME.txt')}.`,
      see: rich`“ok” before every line.`,
      otherwise: rich`Fix what a line with “failed” names. “unknown” means that you have to check it yourself. The wizard reads the report and says how to fix each line.`,
    },
    'verify-each': {
      title: 'Run verify.cmd on each computer',
      text: () =>
        rich`It changes nothing and leaves a report ${code('remote-assistance-NAME.txt')} on each computer. Collect these; the wizard reads many at once.`,
      see: rich`exit code 0 on each computer, and “0 unknown” in the last line of each report.`,
      otherwise: rich`Fix what a line with “failed” names. “unknown” means that you have to check it yourself.`,
    },
    'try-offer': {
      title: 'Offer help',
      text: (label: LabelOf) =>
        rich`${label('helpAndSupport')}, ${label('tools')}, ${label('offerPolicy')}; enter the name of the computer that receives help. Somebody must be logged on there and accept.`,
      see: rich`the request on the other screen, and after Yes that screen in your window.`,
      otherwise: rich`“Permission denied”: check whether the helper logged off and on after joining the group, and the policies DCOM: Machine Access Restrictions and DCOM: Machine Launch Restrictions (Microsoft KB 884910). No answer at all: check the firewall and the address of the helper.`,
    },
    'way-back-by-hand': {
      title: 'Only to undo it: by hand',
      text: () =>
        rich`Put back what was written down in the first step. No notes? A newly installed Windows has none of these settings.`,
      see: rich`that offers are refused again.`,
      otherwise: null,
    },
    'way-back': {
      title: 'Only to undo it: restore.cmd',
      text: () =>
        rich`${code('restore.cmd')} puts back the computer’s previous settings, from the backup that ${code('apply.cmd')} made. Keep it with the folder that is named after the computer.`,
      see: rich`what was put back, and a line that begins with “Done”.`,
      otherwise: rich`It names what it could not put back. Where it asks for a restart, restart the computer: Windows Firewall may only then notice its old list.`,
    },
    'way-back-gpmc': {
      title: 'Only to undo it: unlink the policy object',
      text: () =>
        rich`Remove the link of the policy object, or disable it. Its settings disappear at the next refresh: ${code('gpupdate /force')}. EnableDCOM stays Y: without it Remote Assistance does not work.`,
      see: rich`that offers are refused again after the refresh.`,
      otherwise: rich`Another policy object may set the same thing.`,
    },
    'way-back-samba': {
      title: 'Only to undo it: unlink the policy object',
      text: () =>
        rich`Remove the link of the policy object, or disable it. Its settings disappear at the next refresh: ${code('gpupdate /force')}. EnableDCOM stays Y: without it Remote Assistance does not work.`,
      see: rich`that offers are refused again after the refresh.`,
      otherwise: rich`Another policy object may set the same thing.`,
    },
    'firewall-way-back': {
      title: 'Only to undo it: the start-up script',
      text: () =>
        rich`What the script set stays in the computers’ own lists. Make ${code('firewall-undo-startup.cmd')} the start-up script instead, until each computer has started once.`,
      see: rich`a new log in the folder Temp of Windows on each computer.`,
      otherwise: null,
    },
    'dcom-way-back': {
      title: 'Only to undo it: EnableDCOM',
      text: () =>
        rich`Only where DCOM has to be off again: import ${code('dcom-undo.reg')} there and restart. EnableDCOM is N again then, as in the answers, and Remote Assistance does not work there.`,
      see: rich`“The operation completed successfully.”`,
      otherwise: null,
    },
    keep: {
      title: 'Keep with the ticket',
      text: () =>
        rich`Keep the checklist, the security note and ${code('answers.json')} with the ticket. The wizard opens ${code('answers.json')} again.`,
      see: rich`the three files with the ticket.`,
      otherwise: null,
    },
  },
  boxes: {
    'edition-confirmed': (_label: LabelOf, { alsoFits }: BoxFacts) =>
      alsoFits.length === 0
        ? rich`Edition and service pack are as above. Check with:`
        : rich`Edition and service pack are as named above; the files also fit ${alsoFits.map((n) => `Service Pack ${n}`).join(', ')}. Check with:`,
    'both-in-domain': (_label: LabelOf, { trust }: BoxFacts) =>
      trust
        ? rich`Both computers are members of the same domain, or of domains with a trust. With a one-way trust, the domain of this computer trusts that of the helpers. Check on each with:`
        : rich`Both computers are members of the same domain. Check on each with:`,
    'find-out-membership': () =>
      rich`You answered “I don’t know” about the domain: find this out first. Without a common or trusted domain no offer works.`,
    'find-out-solicited': (label: LabelOf) =>
      rich`${label('solicitedPolicy')} is not disabled. The answer 0x0 means disabled: then change the answer in the wizard. Check with:`,
    'solicited-stays-off': (label: LabelOf) =>
      rich`Note: ${label('solicitedPolicy')} is disabled and stays that way. Offers will fail on this Windows.`,
    'control-panel-switch': () =>
      rich`The switch for requests in Control Panel, System, Remote, is on. Microsoft does not say whether it stops offers too; if an offer fails and this shows 0x0, switch it on:`,
    'own-addresses': () =>
      rich`The addresses of everyone who uses Remote Desktop on this computer are on the list too; all others are shut out.`,
    'policy-1': (label: LabelOf) =>
      rich`Start the Group Policy editor: ${label('start')}, ${label('run')}, type this in the box ${label('open')}, ${label('ok')}.`,
    'policy-2': (label: LabelOf) =>
      rich`Open ${label('localComputerPolicy')} › ${label('remoteAssistanceFolder')} and double-click ${label('offerPolicy')}. (The article names the wrong policy here.)`,
    'policy-3': (label: LabelOf) => rich`Choose ${label('enabled')}.`,
    'policy-4': (label: LabelOf, { level }: BoxFacts) =>
      rich`Choose in the list: ${label(level === 'control' ? 'control' : 'viewOnly')}.`,
    'policy-5': (label: LabelOf) => rich`Click ${label('show')}. The dialog ${label('showContents')} opens.`,
    'policy-6': (label: LabelOf) =>
      rich`Remove what should not be there. Click ${label('add')} for each helper and type exactly:`,
    'policy-7': (label: LabelOf) =>
      rich`Click ${label('ok')} to close ${label('showContents')}, and ${label('ok')} again to close the policy ${label('offerPolicy')}.`,
    'policy-8': () => rich`Close the Group Policy editor. The policy takes effect at once.`,
    'solicited-by-hand': (label: LabelOf) =>
      rich`In the same folder, double-click ${label('solicitedPolicy')} and choose ${label('enabled')}.`,
    'firewall-commands': () => rich`Set the exceptions at a command prompt, as an administrator:`,
    'firewall-1': (label: LabelOf) =>
      rich`Log on to a Windows XP SP2 computer as a member of ${label('domainAdmins')} or ${label('creatorOwners')}.`,
    'firewall-2': (label: LabelOf) => rich`${label('start')}, ${label('run')}, type this, ${label('ok')}.`,
    'firewall-3': (label: LabelOf) =>
      rich`Menu ${label('file')}, ${label('addRemoveSnapIn')}; on the tab ${label('standalone')} click ${label('add')}.`,
    'firewall-4': (label: LabelOf) =>
      rich`In the list of snap-ins choose ${label('groupPolicyObjectEditor')} and click ${label('add')}.`,
    'firewall-5': (label: LabelOf) => rich`Click ${label('browse')}.`,
    'firewall-6': (label: LabelOf) =>
      rich`Choose the Group Policy object to update and click ${label('ok')}. Note: this affects every computer that the object applies to, not just this one.`,
    'firewall-7': (label: LabelOf) => rich`Click ${label('finish')}.`,
    'firewall-8': (label: LabelOf) => rich`Click ${label('close')} in the list of snap-ins.`,
    'firewall-9': (label: LabelOf) => rich`Click ${label('ok')} in ${label('addRemoveSnapIn')}.`,
    'firewall-10': (label: LabelOf) => rich`In the tree open ${label('firewallFolder')}.`,
    'firewall-11': (label: LabelOf, { profiles }: BoxFacts) =>
      profiles.length === 2
        ? rich`Do the next lines in both ${label('domainProfile')} and ${label('standardProfile')}. (The article starts gpedit.msc here, which would edit the local policy.)`
        : rich`Open ${label(profiles[0] === 'standard' ? 'standardProfile' : 'domainProfile')} for the next lines. (The article starts gpedit.msc here, which would edit the local policy.)`,
    'firewall-12': (label: LabelOf) =>
      rich`In ${label('portExceptions')}: ${label('enabled')}, ${label('show')}, ${label('add')}, and type exactly the line below. Close with ${label('ok')}, and the policy with ${label('ok')}:`,
    'firewall-13': (label: LabelOf) =>
      rich`In ${label('programExceptions')}: ${label('enabled')}, ${label('show')}, ${label('add')}, and type each line below exactly. Close with ${label('ok')}, and the policy with ${label('ok')}:`,
    'remote-desktop-by-hand': (label: LabelOf, { scope }: BoxFacts) =>
      rich`Open Windows Firewall: Allow Remote Desktop exception, choose ${label('enabled')} and enter these addresses: ${code(scope)}.`,
    'local-merge-by-hand': (label: LabelOf) =>
      rich`Set Windows Firewall: Allow local port exceptions and Windows Firewall: Allow local program exceptions to ${label('enabled')}.`,
    'use-64-bit': () =>
      rich`This Windows is 64-bit: use its own command prompt and Registry Editor, not those of a 32-bit program.`,
    'exceptions-there': () => rich`The exceptions are there, for port 135 and for each program:`,
    'object-noted': () =>
      rich`What is in the policy object now is written down, or the object is backed up: both firewall lists, and the settings that this step changes. Take an object of its own that is linked to where the computer is, not the default policy of the domain.`,
    'samba-needs': () =>
      rich`On the domain controller, as root: ${code('samba-tool')} and ${code('ldbmodify')} (package ldb-tools on Debian) are there; the database may lie elsewhere, see ${code('smbd -b')}, PRIVATE_DIR. Windows XP reads policy with SMB 1, which Samba has off since 4.11: ${code('server min protocol = NT1')}.`,
    'samba-sysvol': () =>
      rich`With more than one domain controller, SYSVOL is copied to the others first: Samba does not do that by itself. Its rights are right:`,
    'other-firewall': () =>
      rich`This Windows has no Windows Firewall. Internet Connection Firewall, if it is on, lets no offer in: switch it off at the connection to your own network only, never at one to the internet. Another firewall must let in TCP 135, the ports that RPC hands out, and TCP 3389.`,
    'existing-values': () =>
      rich`The current settings are written down or saved with the ticket. Check with:`,
    'state-before': () =>
      rich`On the computers of the pilot this has been run, and the reports are copied to a folder of their own: the next run overwrites them. It changes nothing:`,
    'policies-saved': () =>
      rich`There is a recent backup of the domain’s policy objects. The new list of helpers replaces that of another object as a whole, or is replaced by it.`,
    'run-check-names': () =>
      rich`Every helper exists and is spelt right; Windows does not check the list. This command looks them all up:`,
    'names-by-hand': () =>
      rich`Or by hand, in the domain of each helper. These commands only read; one that finds the name is enough:`,
    'other-entries-by-hand': () =>
      rich`In the two lists of the next lines, remove other entries for the same port and programs: Windows adds their addresses up. Look for:`,
    'firewall-netsh-back': () =>
      rich`Remove the exceptions, at the computer itself and not over Remote Desktop:`,
    'dcom-by-hand': () => rich`Set the value at a command prompt:`,
    'check-values': (_label: LabelOf, { level }: BoxFacts) =>
      rich`Or by hand: these show 0x1, ${level === 'control' ? '0x1' : '0x0'}, the list of helpers, and Y:`,
    'run-verify': () => rich`Every line says “ok”:`,
    'copy-scripts': () =>
      rich`All ${code('.cmd')} files are in one folder on the computer itself, not on the network and not in the zip.`,
    'run-apply': () => rich`It was run as an administrator, and a line begins with “Done”:`,
    'gpmc-unpack': () =>
      rich`Unpack ${code('gpo-backup.zip')} to ${code('C:\\gpo-backup')}; that folder then holds ${code('manifest.xml')}.`,
    'gpmc-import': () =>
      rich`Import it in PowerShell, in one line. In the console: right-click a new object, Import Settings (not Restore), and choose that folder.`,
    'samba-unpack': () => rich`Unpack ${code('samba-gpo.zip')} on a domain controller and go to the folder.`,
    'samba-restore': () => rich`Restore it as a new policy object:`,
    'samba-version': () => rich`Look up its GUID and give it version 1; put in the GUID and your own domain:`,
    'look-over': () => rich`The settings are as in ${code('security-note.html')}: helpers, level, firewall.`,
    'other-objects': () =>
      rich`No other policy object has entries for the same port or programs, or these are narrowed too: Windows adds the addresses up.`,
    'gpmc-link': () =>
      rich`Link it to the organizational unit of the pilot only; put your own location after -Target:`,
    'samba-link': () => rich`Link it to the organizational unit of the pilot only; put in your own location:`,
    'offer-policy-back': (label: LabelOf) =>
      rich`Set ${label('offerPolicy')} back to what was noted, or to Not Configured.`,
    'firewall-policy-back': () =>
      rich`In the policy object, remove the entries that were added from both lists, and set what was Not Configured back to it. Then, on the computer itself:`,
    'solicited-back': (label: LabelOf) => rich`Set ${label('solicitedPolicy')} back to Disabled.`,
    'dcom-back': () =>
      rich`Only where DCOM has to be off again; Remote Assistance does not work then. Restart afterwards:`,
  },
}

export type RouteWords = typeof route
