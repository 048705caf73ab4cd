/** The words for what is required of a computer, wherever that is said: what each is called, and how to mend it. */
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
      mend: 'The 32-bit command prompt sees other folders and another registry. Run the file from cmd.exe in the folder system32.',
    },
    windows: {
      name: 'The computer has the Windows version of your answers',
      mend: 'Change the answer to the first question to match this computer, and use the new files. The report says which version it has.',
    },
    edition: {
      name: 'The computer has a Windows of your answers: XP other than Home, or Server 2003',
      mend: 'Change the answer to the first question to match this computer, and use the new files. The report says what it is.',
    },
    'service-pack': {
      name: 'The service pack is one that these files are made for',
      mend: 'Change the answer to the first question to match this computer, and use the new files: the firewall differs by service pack.',
    },
    computer: {
      name: 'It is the computer that you named',
      mend: 'These files are for that computer only. For others, leave the name of the computer empty and use the new files.',
    },
    offer: {
      name: 'The policy Offer Remote Assistance is enabled',
      mend: 'Apply again. If a domain policy disables it, change it there.',
    },
    level: {
      name: 'View or control is as you chose',
      mend: 'Apply again, or find the domain policy that says otherwise.',
    },
    helper: {
      name: 'The helper is on the list',
      mend: 'Apply again. A domain policy replaces the whole list.',
    },
    'helpers-only': {
      name: 'Nobody else is on the list',
      mend: 'Check the list in the registry: RAUnsolicit. Applying again replaces it as a whole.',
    },
    solicited: {
      name: 'Solicited Remote Assistance is not disabled',
      mend: 'Enable it: on this Windows offers fail without it. The second question is about this.',
    },
    'solicited-switch': {
      name: 'Remote Assistance is switched on in Control Panel, System, Remote',
      mend: 'Whether this switch stops offers is not documented. Switch it on if offers fail.',
    },
    dcom: { name: 'EnableDCOM is Y', mend: 'Set it to Y and restart the computer.' },
    'dcom-restrictions': {
      name: 'No policy restricts DCOM',
      mend: 'A policy restricts who may use DCOM, and the script cannot read whom it lets in. In Local Policies, Security Options, open “DCOM: Machine Access Restrictions” and “DCOM: Machine Launch Restrictions” and give the group of the helpers local and remote access, launch and activation (Microsoft KB 884910).',
    },
    'session-service': {
      name: 'The service of Remote Assistance (RDSessMgr) is not disabled',
      mend: 'Set Remote Desktop Help Session Manager to Manual.',
    },
    'help-service': {
      name: 'The service Help and Support (helpsvc) is not disabled',
      mend: 'Whether offers fail without it is not documented. Set it to Automatic.',
    },
    'terminal-service': {
      name: 'The service Terminal Services (TermService) is not disabled',
      mend: 'Whether offers fail without it is not documented. Set it to Manual.',
    },
    netsh: {
      name: 'This Windows has netsh firewall',
      mend: 'Install Service Pack 2 (XP) or 1 (Server 2003), or change the answer to the first question to match this computer.',
    },
    'no-shield-policy': {
      name: 'Policy allows exceptions',
      mend: 'The policy “Do not allow exceptions” beats every exception: set it to Not Configured.',
    },
    'no-shield-local': {
      name: 'The computer allows exceptions',
      mend: 'In Windows Firewall, clear the tick at “Don’t allow exceptions”.',
    },
    'port-list': {
      name: 'The list of ports counts',
      mend: 'A policy list switches the local list off, or is off itself. Check both lists.',
    },
    port: {
      name: 'TCP port 135 is an enabled exception',
      mend: 'Apply again. Look for an entry that disables it or is for other addresses: in the report it is after “found”.',
    },
    'program-list': {
      name: 'The list of programs counts',
      mend: 'A policy list switches the local list off, or is off itself. Check both lists.',
    },
    sessmgr: {
      name: 'Sessmgr.exe is an enabled exception',
      mend: 'Apply again. Look for an entry that disables it or is for other addresses: in the report it is after “found”.',
    },
    helpsvc: {
      name: 'Helpsvc.exe is an enabled exception',
      mend: 'Apply again. Look for an entry that disables it or is for other addresses: in the report it is after “found”.',
    },
    helpctr: {
      name: 'Helpctr.exe is an enabled exception',
      mend: 'Apply again. Look for an entry that disables it or is for other addresses: in the report it is after “found”.',
    },
    'remote-desktop': {
      name: 'The Remote Desktop exception is enabled',
      mend: 'Apply again. Look for a policy that disables it.',
    },
    'remote-desktop-addresses': {
      name: 'The Remote Desktop exception has the chosen addresses',
      mend: 'Apply again.',
    },
    'port-merge': {
      name: 'Exceptions for ports on the computer itself count, or not, as chosen',
      mend: 'Apply again.',
    },
    'program-merge': {
      name: 'Exceptions for programs on the computer itself count, or not, as chosen',
      mend: 'Apply again.',
    },
    'remote-desktop-port': {
      name: 'No policy entry for port 3389 is disabled',
      mend: 'A disabled entry beats the Remote Desktop exception. Remove it from the policy “Define port exceptions”: in the report it is after “found”.',
    },
    'remote-desktop-policy': {
      name: 'The policy for Remote Desktop is not off',
      mend: 'Whether it also closes what the computer itself opens is not documented. Set “Allow Remote Desktop exception” to Not Configured.',
    },
    'remote-administration': {
      name: 'The policy for remote administration is not off',
      mend: 'Whether it also closes port 135 is not documented. Set “Allow remote administration exception” to Not Configured.',
    },
    'other-ports': {
      name: 'The other list of ports, where it counts too, does not get in the way',
      mend: 'The computer’s own list and that of policy count together. Remove the entry after “found” in the report: a disabled one beats every exception; one for other addresses (unknown) may let others in.',
    },
    'other-programs': {
      name: 'The other list of programs, where it counts too, does not get in the way',
      mend: 'The computer’s own list and that of policy count together. Remove the entry after “found” in the report: a disabled one beats every exception; one for other addresses (unknown) may let others in.',
    },
  },
}

export type RequirementWords = typeof requirements
