/** The words for what is required of a computer, wherever that is said: what each is called, why it matters, and how to mend it. */
export const requirements = {
  /** Of a report: why nothing is known, and what to do. */
  notMeasured: {
    missing: 'The report has no line for this. Run verify.cmd there again.',
    helper:
      'A batch file cannot hold the letters of this name, so the script did not check it. Look in the registry of that computer whether it is on the list: RAUnsolicit.',
    other: 'The script could not tell. Check it on that computer.',
  },
  helper: (name: string) => `${name} is on the list`,
  helperNumber: (id: string) => `The helper of line “${id}” is on the list`,
  profile: { domain: 'domain profile', standard: 'standard profile' },
  kinds: {
    shell: {
      name: 'The check ran from the command prompt of this Windows',
      why: 'Another prompt sees other folders and another registry, so nothing it says is about this Windows.',
      mend: 'The 32-bit command prompt sees other folders and another registry. Run the file from cmd.exe in the folder system32.',
    },
    windows: {
      name: 'The computer has the Windows version of your answers',
      why: 'The settings and scripts are made for one version of Windows.',
      mend: 'Change the answer to the first question to match this computer, and use the new files. The report says which version it has.',
    },
    edition: {
      name: 'The computer has a Windows of your answers: XP other than Home, or Server 2003',
      why: 'Home Edition cannot join a domain, and only helpers of its domain or a trusted one can offer help to a computer.',
      mend: 'Change the answer to the first question to match this computer, and use the new files. The report says what it is.',
    },
    'service-pack': {
      name: 'The service pack is one that these files are made for',
      why: 'Windows Firewall came with Service Pack 2 of XP and Service Pack 1 of Server 2003.',
      mend: 'Change the answer to the first question to match this computer, and use the new files: the firewall differs by service pack.',
    },
    computer: {
      name: 'It is the computer that you named',
      why: 'Files that were made for one computer would change another one.',
      mend: 'These files are for that computer only. For others, leave the name of the computer empty and use the new files.',
    },
    offer: {
      name: 'The policy Offer Remote Assistance is enabled',
      why: 'Without this policy the computer refuses every offer.',
      mend: 'Apply again. If a domain policy disables it, change it there.',
    },
    level: {
      name: 'View or control is as you chose',
      why: 'It says whether helpers may only look or also use mouse and keyboard.',
      mend: 'Apply again, or find the domain policy that says otherwise.',
    },
    helper: {
      name: 'The helper is on the list',
      why: 'Only who is on this list, or is in a group that is, may offer help.',
      mend: 'Apply again. A domain policy replaces the whole list.',
    },
    'helpers-only': {
      name: 'Nobody else is on the list',
      why: 'Anybody else on the list may offer help as well.',
      mend: 'Check the list in the registry: RAUnsolicit. Applying again replaces it as a whole.',
    },
    solicited: {
      name: 'Solicited Remote Assistance is not disabled',
      why: 'On this Windows offers fail where asking for help is disabled.',
      mend: 'Enable it: on this Windows offers fail without it. The second question is about this.',
    },
    'solicited-switch': {
      name: 'Remote Assistance is switched on in Control Panel, System, Remote',
      why: 'With it Remote Assistance is switched on and off as a whole.',
      mend: 'Whether this switch stops offers is not documented. Switch it on if offers fail.',
    },
    dcom: {
      name: 'EnableDCOM is Y',
      why: 'An offer arrives through DCOM. If it is off, no offer does.',
      mend: 'Set it to Y and restart the computer.',
    },
    'dcom-restrictions': {
      name: 'No policy restricts DCOM',
      why: 'Such a policy may shut helpers out of DCOM, through which offers arrive.',
      mend: 'A policy restricts who may use DCOM, and the script cannot read whom it lets in. In Local Policies, Security Options, open “DCOM: Machine Access Restrictions” and “DCOM: Machine Launch Restrictions” and give the group of the helpers local and remote access, launch and activation (Microsoft KB 884910).',
    },
    'session-service': {
      name: 'The service of Remote Assistance (RDSessMgr) is not disabled',
      why: 'This service runs the session.',
      mend: 'Set Remote Desktop Help Session Manager to Manual.',
    },
    'help-service': {
      name: 'The service Help and Support (helpsvc) is not disabled',
      why: 'Offers reach the computer through Helpsvc.exe, a part of Help and Support.',
      mend: 'Whether offers fail without it is not documented. Set it to Automatic.',
    },
    'terminal-service': {
      name: 'The service Terminal Services (TermService) is not disabled',
      why: 'Remote Assistance uses Terminal Services to share the screen.',
      mend: 'Whether offers fail without it is not documented. Set it to Manual.',
    },
    netsh: {
      name: 'This Windows has netsh firewall',
      why: 'The exceptions are set with netsh firewall.',
      mend: 'Install Service Pack 2 (XP) or 1 (Server 2003), or change the answer to the first question to match this computer.',
    },
    'no-shield-policy': {
      name: 'Policy allows exceptions',
      why: 'No exception counts while this is on.',
      mend: 'The policy “Do not allow exceptions” beats every exception: set it to Not Configured.',
    },
    'no-shield-local': {
      name: 'The computer allows exceptions',
      why: 'No exception counts while this is on.',
      mend: 'In Windows Firewall, clear the tick at “Don’t allow exceptions”.',
    },
    'port-list': {
      name: 'The list of ports counts',
      why: 'An exception in a list that does not count opens nothing.',
      mend: 'A policy list switches the local list off, or is off itself. Check both lists.',
    },
    port: {
      name: 'TCP port 135 is an enabled exception',
      why: 'DCOM answers at TCP port 135: here an offer arrives first.',
      mend: 'Apply again. Look for an entry that disables it or is for other addresses: in the report it is after “found”.',
    },
    'program-list': {
      name: 'The list of programs counts',
      why: 'An exception in a list that does not count opens nothing.',
      mend: 'A policy list switches the local list off, or is off itself. Check both lists.',
    },
    sessmgr: {
      name: 'Sessmgr.exe is an enabled exception',
      why: 'Through this program the session itself runs.',
      mend: 'Apply again. Look for an entry that disables it or is for other addresses: in the report it is after “found”.',
    },
    helpsvc: {
      name: 'Helpsvc.exe is an enabled exception',
      why: 'Through this program an offer reaches the person.',
      mend: 'Apply again. Look for an entry that disables it or is for other addresses: in the report it is after “found”.',
    },
    helpctr: {
      name: 'Helpctr.exe is an enabled exception',
      why: 'Through this program helper and person talk.',
      mend: 'Apply again. Look for an entry that disables it or is for other addresses: in the report it is after “found”.',
    },
    'remote-desktop': {
      name: 'The Remote Desktop exception is enabled',
      why: 'On this Windows the session runs through the Remote Desktop exception.',
      mend: 'Apply again. Look for a policy that disables it.',
    },
    'remote-desktop-addresses': {
      name: 'The Remote Desktop exception has the chosen addresses',
      why: 'For other addresses the session would be closed, or open to others.',
      mend: 'Apply again.',
    },
    'port-merge': {
      name: 'Exceptions for ports on the computer itself count, or not, as chosen',
      why: 'It decides whether the computer’s own list of ports counts beside that of policy.',
      mend: 'Apply again.',
    },
    'program-merge': {
      name: 'Exceptions for programs on the computer itself count, or not, as chosen',
      why: 'It decides whether the computer’s own list of programs counts beside that of policy.',
      mend: 'Apply again.',
    },
    'remote-desktop-port': {
      name: 'No policy entry for port 3389 is disabled',
      why: 'A disabled entry for the same port closes the session.',
      mend: 'A disabled entry beats the Remote Desktop exception. Remove it from the policy “Define port exceptions”: in the report it is after “found”.',
    },
    'remote-desktop-policy': {
      name: 'The policy for Remote Desktop is not off',
      why: 'Switched off, it may close the session.',
      mend: 'Whether it also closes what the computer itself opens is not documented. Set “Allow Remote Desktop exception” to Not Configured.',
    },
    'remote-administration': {
      name: 'The policy for remote administration is not off',
      why: 'Switched off, it may close port 135, where offers arrive.',
      mend: 'Whether it also closes port 135 is not documented. Set “Allow remote administration exception” to Not Configured.',
    },
    'other-ports': {
      name: 'The other list of ports, where it counts too, does not get in the way',
      why: 'Lists that count together are looked at together: an entry there can close what is open here.',
      mend: 'The computer’s own list and that of policy count together. Remove the entry after “found” in the report: a disabled one beats every exception; one for other addresses (unknown) may let others in.',
    },
    'other-programs': {
      name: 'The other list of programs, where it counts too, does not get in the way',
      why: 'Lists that count together are looked at together: an entry there can close what is open here.',
      mend: 'The computer’s own list and that of policy count together. Remove the entry after “found” in the report: a disabled one beats every exception; one for other addresses (unknown) may let others in.',
    },
  },
}

export type RequirementWords = typeof requirements
