import { code, rich } from '#domain/files/documents/richText.ts'
import type { Inline } from '#domain/files/documents/richText.ts'
import type { LabelId } from '#domain/windows/windowsLabels.ts'

/** Gives a label as the Windows in front of the person shows it. */
export type LabelOf = (id: LabelId) => Inline

/** What of the answers a line of the checklist speaks of. */
export interface ChecklistFacts {
  readonly level: 'view' | 'control'
  readonly profiles: readonly ('domain' | 'standard')[]
  /** As the policy dialog takes it. */
  readonly scope: string
}

const number = new Intl.NumberFormat('en')

/** The words of whole documents, which only their own pages need: the checklist and the errata. */
export const documents = {
  errata: {
    title: 'The article and its slips',
    lead: 'Microsoft Knowledge Base 301527, revision 5.5, is careful work with a few slips. They are listed here, so that nobody has to find them on a colleague’s computer.',
    says: 'The article',
    we: 'This wizard',
    list: {
      'wrong-policy': {
        title: 'Action 2 opens the wrong policy',
        says: 'Action 2 says to double-click the policy for requests, Solicited Remote Assistance. Actions 3 and 7 then speak of the properties of Offer Remote Assistance, which only opens from that other policy.',
        we: 'Uses Offer Remote Assistance. Only that policy has a list of helpers.',
      },
      'three-folders': {
        title: 'Three folders, of which two hold lists',
        says: 'Action 12 asks to define the exceptions in each of the three folders of action 11. The first, Windows Firewall itself, has no such settings.',
        we: 'Uses the folders of the two profiles, and asks which of the two you want.',
      },
      'local-policy': {
        title: 'Action 11 falls back to the local policy',
        says: 'Actions 1 to 9 open a policy object of the domain. Action 11 then starts gpedit.msc, which edits the policy of that one computer.',
        we: 'Stays in the object that was opened in actions 4 to 9. The checklist leaves gpedit.msc out there.',
      },
      'office-banner': {
        title: 'The first banner speaks of Office',
        says: 'Under the heading that support for Windows XP has ended, the text is about Office 2003.',
        we: 'Names the dates for Windows XP and Windows Server 2003 on the start page.',
      },
      'sessmgr-on-server': {
        title: 'Sessmgr.exe on Windows Server 2003',
        says: 'Action 13 adds an exception for Sessmgr.exe everywhere. Microsoft’s Appendix D says not to do so on Server 2003 with SP1, and to enable the Remote Desktop exception instead.',
        we: 'Asks on those computers whether to follow the correction or the article.',
      },
      'widely-open': {
        title: 'Open to everyone, everywhere',
        says: 'The definitions use * for the addresses, in the standard profile too. Port 135 is then open to every network the computer is ever connected to.',
        we: 'Offers that as a preset, and recommends the domain profile with listed addresses.',
      },
    },
    mapTitle: 'The whole article, and where the wizard deals with it',
    mapLead: 'Every requirement, numbered action, note and warning of the article.',
    parts: {
      banner: 'Banners',
      introduction: 'Introduction',
      requirements: 'Requirements',
      policy: 'First procedure: the policy',
      dcom: 'Note on DCOM',
      firewall: 'Second procedure: Windows Firewall',
    },
    mapColumns: { item: 'The article', covered: 'Dealt with in' },
    covered: {
      step: (name: string) => `question “${name}”`,
      rule: (name: string) => `setting “${name}”`,
      checklist: 'checklist',
      page: {
        start: 'start page',
        'not-suitable': 'page “not suitable”',
        errata: 'this page',
        results: 'results',
      },
    },
  },
  checklist: {
    title: 'Checklist: receive Remote Assistance offers',
    print: 'Print',
    back: 'Back to the files',
    for: (edition: string, servicePack: string) => `For ${edition}, ${servicePack}`,
    fields: {
      computer: 'Computer',
      ticket: 'Ticket number',
      name: 'Name',
      date: 'Date',
      signature: 'Signature',
    },
    sections: {
      before: 'Before you start',
      files: 'With the files',
      'by-hand': 'Or by hand, instead of the files',
      verify: 'Check that it works',
      afterwards: 'Afterwards',
    },
    inArticle: (place: string) => `article: ${place}`,
    more: (n: number) => `… and ${number.format(n)} more; the whole list is in apply.reg`,
    items: {
      'edition-confirmed': () => rich`Edition and service pack are as named above. Look with:`,
      'both-in-domain': () =>
        rich`Both computers are members of the same domain, or of domains with a trust. With a one-way trust, the domain of this computer trusts that of the helpers. Look on each with:`,
      'find-out-membership': () =>
        rich`You answered “I don’t know” about the domain: find this out first. Without a common or trusted domain no offer works.`,
      'find-out-solicited': (label: LabelOf) =>
        rich`${label('solicitedPolicy')} is not disabled. The answer 0x0 means disabled: then go back to the wizard. Look with:`,
      'solicited-stays-off': (label: LabelOf) =>
        rich`Mind: ${label('solicitedPolicy')} is disabled and stays so. Offers will fail on this Windows.`,
      'control-panel-switch': () =>
        rich`The switch for requests in Control Panel, System, Remote, is on. Microsoft does not say whether it stops offers too; if an offer fails and this shows 0x0, switch it on:`,
      'names-checked': () =>
        rich`Every helper on the list exists in the domain and is spelt right; Windows does not check it. With a trust, type this on a computer of the helpers’ domain. These commands only read:`,
      'own-addresses': () =>
        rich`The addresses of whoever uses Remote Desktop to this computer are on the list too; all others are shut out.`,
      'use-64-bit': () =>
        rich`This Windows is 64-bit: use its own command prompt and Registry Editor, not those of a 32-bit program.`,
      'tested-first': () =>
        rich`It works on one computer. Only then do others follow; the article advises to test widely first.`,
      'existing-values': () =>
        rich`What is there now is noted or saved with this ticket: the undo files cannot know it. Look with:`,
      'run-apply-reg': () =>
        rich`As an administrator, import ${code('apply.reg')}: double-click it, or type:`,
      'run-firewall-apply': () =>
        rich`As an administrator, run the script and read its summary: all done, none failed.`,
      'other-firewall': () =>
        rich`This Windows has no Windows Firewall. Internet Connection Firewall is off at the connection to the network, or another firewall lets in TCP 135, the ports that RPC hands out, and TCP 3389.`,
      'refresh-policy': () =>
        rich`Let the firewall notice the policy values. If it does not, restart the computer.`,
      restart: () => rich`Restart the computer, because EnableDCOM was changed.`,
      'policy-1': (label: LabelOf) =>
        rich`Start the Group Policy editor: ${label('start')}, ${label('run')}, type this in the box ${label('open')}, ${label('ok')}.`,
      'policy-2': (label: LabelOf) =>
        rich`Open ${label('localComputerPolicy')} › ${label('remoteAssistanceFolder')} and double-click ${label('offerPolicy')}. (The article names the wrong policy here.)`,
      'policy-3': (label: LabelOf) => rich`Choose ${label('enabled')}.`,
      'policy-4': (label: LabelOf, { level }: ChecklistFacts) =>
        rich`Choose in the list: ${label(level === 'control' ? 'control' : 'viewOnly')}.`,
      'policy-5': (label: LabelOf) =>
        rich`Click ${label('show')}. The dialog ${label('showContents')} opens.`,
      'policy-6': (label: LabelOf) =>
        rich`Remove what should not be there. Click ${label('add')} for each helper and type exactly:`,
      'policy-7': (label: LabelOf) =>
        rich`Click ${label('ok')} to close ${label('showContents')}, and ${label('ok')} again to close the policy ${label('offerPolicy')}.`,
      'policy-8': () => rich`Close the Group Policy editor. The policy takes effect at once.`,
      'solicited-by-hand': (label: LabelOf) =>
        rich`In the same folder, double-click ${label('solicitedPolicy')} and choose ${label('enabled')}.`,
      'dcom-by-hand': () => rich`Set EnableDCOM to Y at a command prompt, then restart the computer:`,
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
        rich`Choose the Group Policy object to update and click ${label('ok')}. Mind: it holds for every computer that this object applies to, not just this one.`,
      'firewall-7': (label: LabelOf) => rich`Click ${label('finish')}.`,
      'firewall-8': (label: LabelOf) => rich`Click ${label('close')} in the list of snap-ins.`,
      'firewall-9': (label: LabelOf) => rich`Click ${label('ok')} in ${label('addRemoveSnapIn')}.`,
      'firewall-10': (label: LabelOf) => rich`In the tree open ${label('firewallFolder')}.`,
      'firewall-11': (label: LabelOf, { profiles }: ChecklistFacts) =>
        profiles.length === 2
          ? rich`Do the next lines in both ${label('domainProfile')} and ${label('standardProfile')}. (The article starts gpedit.msc here, which would edit the local policy.)`
          : rich`Open ${label(profiles[0] === 'standard' ? 'standardProfile' : 'domainProfile')} for the next lines. (The article starts gpedit.msc here, which would edit the local policy.)`,
      'firewall-12': (label: LabelOf) =>
        rich`In ${label('portExceptions')}: ${label('enabled')}, ${label('show')}, ${label('add')}, and type exactly the line below. Close with ${label('ok')}, and the policy with ${label('ok')}:`,
      'firewall-13': (label: LabelOf) =>
        rich`In ${label('programExceptions')}: ${label('enabled')}, ${label('show')}, ${label('add')}, and type each line below exactly. Close with ${label('ok')}, and the policy with ${label('ok')}:`,
      'remote-desktop-by-hand': (label: LabelOf, { scope }: ChecklistFacts) =>
        rich`Open Windows Firewall: Allow Remote Desktop exception, choose ${label('enabled')} and enter these addresses: ${code(scope)}.`,
      'local-merge-by-hand': (label: LabelOf) =>
        rich`Set Windows Firewall: Allow local port exceptions and Windows Firewall: Allow local program exceptions to ${label('enabled')}.`,
      'check-values': (_label: LabelOf, { level }: ChecklistFacts) =>
        rich`These show 0x1, ${level === 'control' ? '0x1' : '0x0'}, the list of helpers, and Y:`,
      'policy-overrules-local': () =>
        rich`No policy list overrules the script. If one of these answers 0x1, local exceptions count only where AllowUserPrefMerge is 0x1 as well:`,
      'exceptions-there': () => rich`The exceptions are there, for port 135 and for each program:`,
      'exceptions-allowed': () => rich`Exceptions are allowed at all: DoNotAllowExceptions is not 0x1.`,
      'service-enabled': () => rich`The service for Remote Assistance is not disabled (0x4):`,
      'dcom-restrictions': () =>
        rich`If the helper gets “Permission denied”: check the policies DCOM: Machine Access Restrictions and DCOM: Machine Launch Restrictions (Microsoft KB 884910), and whether the helper logged off and on after joining the group.`,
      'try-offer': (label: LabelOf) =>
        rich`From the helper’s computer: ${label('helpAndSupport')}, ${label('tools')}, ${label('offerPolicy')}; enter this computer’s name. The person at this computer accepts.`,
      'keep-undo': () => rich`${code('undo.reg')} is kept with the ticket.`,
      'keep-undo-both': () =>
        rich`${code('undo.reg')} and ${code('firewall-undo.cmd')} are kept with the ticket.`,
      'domain-policy-wins': () =>
        rich`For more computers: set the same in a domain policy, with the same names and values. One that sets it differently wins over these files at its next refresh.`,
    },
  },
}

export type Documents = typeof documents
