import type { ReportsDialect } from '#domain/files/reports/reportsCsv.ts'

const plural = new Intl.PluralRules('en')
const number = new Intl.NumberFormat('en')
/** `count(1, 'line', 'lines')` is "1 line". */
const count = (n: number, one: string, many: string) =>
  `${number.format(n)} ${plural.select(n) === 'one' ? one : many}`
const list = new Intl.ListFormat('en', { type: 'conjunction' })
/** The first few names, and how many more. */
const some = (names: readonly string[]) =>
  list.format(names.length > 4 ? [...names.slice(0, 3), count(names.length - 3, 'other', 'others')] : names)

/** The words of the page that reads reports of computers. */
export const reports = {
  title: 'Read reports',
  lead: 'verify.cmd leaves a report on each computer: remote-assistance-NAME.txt. Add them here, all at once if you like, and see which computers are ready and what still has to be fixed.',
  privacy:
    'Nothing leaves this browser, and nothing is kept on this device: the reports are gone when you close or reload this tab. You can go to other pages of this wizard and back.',
  toResults: 'Back to your files',
  toStart: 'About this wizard',
  drop: 'Drop reports here, or choose files…',
  dropHint: 'Several at once: hold Ctrl or Shift while you choose.',
  read: (read: number, refused: number) =>
    refused === 0
      ? `${count(read, 'report was', 'reports were')} read.`
      : `${count(read, 'report was', 'reports were')} read, ${count(refused, 'file was', 'files were')} not.`,
  notices: {
    title: 'About these files',
    refused: {
      'too-large':
        'This file is too large for a report. Choose the remote-assistance-NAME.txt of a computer.',
      unreadable: 'This cannot be read. If it is a folder, open it and choose the files in it.',
      'not-a-report':
        'This is not a report of verify.cmd. Choose the remote-assistance-NAME.txt of a computer.',
      'other-version':
        'This report comes from another version of verify.cmd. Take a new verify.cmd from your files and run it there again.',
      'cut-off':
        'This report breaks off before the first requirement. Copy it from the computer again, or run verify.cmd there again.',
    },
    'cut-off': (computer: string) =>
      `The report of ${computer} breaks off. What is in it is in the table; the rest is not measured. Copy it from the computer again, or run verify.cmd there again.`,
    'odd-line': (computer: string, line: number) =>
      `In the report of ${computer}, line ${number.format(line)} is not as verify.cmd writes it. The rest is in the table. Copy it from the computer again, or run verify.cmd there again.`,
    'kept-whole': (computer: string) =>
      `This report of ${computer} is damaged. The earlier one is complete, so that one stays.`,
    replaced: (computers: readonly string[]) =>
      `There was already a report of ${some(computers)}. The last one counts.`,
  },
  none: 'No reports yet.',
  plan: {
    none: 'There are no complete answers in this browser, so this page cannot tell whether these reports belong to your answers. To find out, open the answers.json that they were made with.',
    others: (n: number) =>
      `${count(n, 'report was', 'reports were')} made with other answers than yours, marked “other answers”. For those computers, open the answers that belong to them, or run the verify.cmd of your answers.`,
  },
  otherPlan: 'other answers',
  damaged: 'damaged',
  counted: (n: number, good: number) =>
    `${count(n, 'computer', 'computers')}, ${number.format(good)} with everything met.`,
  troubles: {
    title: 'Most common problems',
    lead: 'Choose a requirement to see its computers.',
    none: 'On every computer every requirement is met.',
    requirement: 'Requirement',
    of: (n: number, total: number) => `${number.format(n)} of ${number.format(total)}`,
    more: (n: number) => `Show ${count(n, 'more requirement', 'more requirements')}`,
  },
  computers: {
    title: 'Computers',
    computer: 'Computer',
    show: 'Show',
    choices: {
      all: 'All computers',
      'not-met': 'Something is not met',
      'not-measured': 'Something is not measured',
      met: 'Everything is met',
      'other-plan': 'Made with other answers',
    },
    choice: (name: string, n: number) => `${name} (${number.format(n)})`,
    search: 'Name contains',
    only: (requirement: string) => `Only where this is not met or not measured: ${requirement}.`,
    every: 'Show all computers',
    nothing: 'No computers match.',
    more: (n: number) => `Show ${count(n, 'more computer', 'more computers')}`,
  },
  save: 'Save as reports.csv',
  saved: 'The download of reports.csv has started.',
  forget: 'Remove all reports',
  forgotten: 'All reports were removed from this page. The files themselves are still there.',
  csv: {
    separator: ',',
    columns: ['Computer', 'Requirement id', 'Requirement', 'State', 'Found'],
  } as Pick<ReportsDialect, 'separator' | 'columns'>,
  states: { met: 'met', 'not-met': 'not met', 'not-measured': 'not measured' },
  columns: { met: 'Met', 'not-met': 'Not met', 'not-measured': 'Not measured' },
  found: 'Found',
  metTitle: (n: number) => `Met (${number.format(n)})`,
  more: (n: number) => `And ${number.format(n)} more.`,
  notMeasured: {
    missing: 'The report has no line for this. Run verify.cmd there again.',
    helper:
      'A batch file cannot hold the letters of this name, so the script did not check it. Look in the registry of that computer whether it is on the list: RAUnsolicit.',
    other: 'The script could not tell. Check it on that computer.',
  },
  helper: (name: string) => `${name} is on the list`,
  helperNumber: (id: string) => `The helper of line “${id}” is on the list`,
  otherLine: (id: string) => `The line “${id}”, which this version does not know`,
  profile: { domain: 'domain profile', standard: 'standard profile' },
  requirements: {
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

export type ReportsWords = typeof reports
