/** Where a fact comes from. Titles and places are names, so they are not translated. */
export interface Source {
  readonly title: string
  readonly place: string
  /** `official`: Microsoft's own text; `observed`: seen in independent use, without a normative statement. */
  readonly standing: 'official' | 'observed'
}

export const SOURCES = {
  kb301527: {
    title: 'Microsoft Knowledge Base 301527, revision 5.5 (2007-06-12)',
    place: 'support.microsoft.com/kb/301527',
    standing: 'official',
  },
  kb822407: {
    title: 'Microsoft Knowledge Base 822407: Remote Assistance generates minimal event logging in Windows XP',
    place: 'support.microsoft.com/kb/822407',
    standing: 'official',
  },
  'remote-assistance-admx': {
    title: 'RemoteAssistance.admx: policies RA_Unsolicit and RA_Solicit',
    place: 'nsacyber/Windows-Secure-Host-Baseline, Group Policy Templates',
    standing: 'official',
  },
  'windows-firewall-admx': {
    title: 'WindowsFirewall.admx and .adml: keys, definition strings, merging',
    place: 'nsacyber/Windows-Secure-Host-Baseline, Group Policy Templates',
    standing: 'official',
  },
  'appendix-d': {
    title: 'TechNet, Appendix D: Allowing Remote Assistance Support',
    place: 'technet.microsoft.com/library/bb490619',
    standing: 'official',
  },
  'appendix-b': {
    title: 'TechNet, Appendix B: Netsh Command Syntax for the Netsh Firewall Context',
    place: 'technet.microsoft.com/library/bb490617',
    standing: 'official',
  },
  kb306496: {
    title: 'Microsoft Knowledge Base 306496: Offer Remote Assistance and a disabled Solicited policy',
    place: 'support.microsoft.com/kb/306496',
    standing: 'official',
  },
  'enable-dcom': {
    title: 'EnableDCOM: the global activation policy of the computer',
    place: 'learn.microsoft.com/windows/win32/com/enabledcom',
    standing: 'official',
  },
  'list-policies': {
    title: 'TechNet: list boxes in policy templates write REG_SZ values',
    place: 'technet.microsoft.com/library/cc757387',
    standing: 'official',
  },
  'salt-lgpo': {
    title: 'SaltStack functional test: what LGPO.exe reads back of this policy',
    place: 'saltstack/salt, tests/pytests/functional/modules/win_lgpo',
    standing: 'observed',
  },
  'firewall-local-store': {
    title: 'Netfw.inf documentation and published exports of the local firewall lists',
    place: 'Using the Windows Firewall INF File in Windows XP Service Pack 2',
    standing: 'observed',
  },
  'netsh-scripts': {
    title: 'Published administration scripts that use netsh firewall on XP and Server 2003',
    place: 'public code',
    standing: 'observed',
  },
  kb884910: {
    title: 'Microsoft Knowledge Base 884910: "Permission denied" where policies restrict DCOM',
    place: 'support.microsoft.com/kb/884910',
    standing: 'official',
  },
  'ms-rai': {
    title: 'MS-RAI: the ports of an offer, and the check that the helper is on the list',
    place: 'learn.microsoft.com/openspecs/windows_protocols/ms-rai',
    standing: 'official',
  },
  'firewall-versions': {
    title: 'TechNet: which Windows has Windows Firewall, and which Internet Connection Firewall',
    place: 'technet.microsoft.com/library/cc737332',
    standing: 'official',
  },
  'session-manager-service': {
    title: 'Microsoft security guidance: the service Remote Desktop Help Session Manager',
    place: 'MicrosoftDocs/security-updates',
    standing: 'official',
  },
  'offer-explain-text': {
    title: 'Windows XP SP2: explanation of the policy Offer Remote Assistance',
    place: 'texts of Windows itself, at uitranslation.com',
    standing: 'official',
  },
  'dod-gpo': {
    title: 'Published backup of a policy object, "DoD - Windows 8 - Computer": fAllowUnsolicited = 0',
    place: 'simeononsecurity/Windows-Optimize-Harden-Debloat, Files/GPOs',
    standing: 'observed',
  },
  'cis-offer': {
    title: "CIS benchmark, as a check for Wazuh: Ensure 'Configure Offer Remote Assistance' is Disabled",
    place: 'wazuh/wazuh-ruleset, pull request 393',
    standing: 'observed',
  },
} as const satisfies Record<string, Source>

export type SourceId = keyof typeof SOURCES
