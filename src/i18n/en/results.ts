const plural = new Intl.PluralRules('en')
const number = new Intl.NumberFormat('en')
/** `count(1, 'line', 'lines')` is "1 line". */
const count = (n: number, one: string, many: string) =>
  `${number.format(n)} ${plural.select(n) === 'one' ? one : many}`

const list = new Intl.ListFormat('en', { type: 'conjunction' })
/** The first few names, and how many more. */
const some = (names: readonly string[]) =>
  list.format(
    names.length > 4 ? [...names.slice(0, 3), count(names.length - 3, 'other name', 'other names')] : names,
  )

/** The words of the page that hands the files over, and of what is said about each file. */
export const results = {
  title: 'Your files, step by step',
  fromAddresses: (entries: readonly string[] | null) =>
    entries === null ? 'from any address' : `from ${some(entries)}`,
  exampleTitle: 'An example, step by step',
  exampleWhat: 'These answers are made up. Your own answers have not changed.',
  exampleBack: 'Back to the start',
  changeWay: 'Roll out in another way',
  downloadAll: 'Download everything',
  everything: (zip: string, files: number, kilobytes: number) =>
    `${zip}: ${count(files, 'file', 'files')} in the order of these steps, ${number.format(kilobytes)} KB`,
  more: 'More with these answers',
  boxes: (n: number) => `What to do, point by point (${number.format(n)})`,
  revise: (question: string) => `Change the answer: ${question}`,
  copyCommand: 'Copy command',
  copyCommandOf: (line: string) => `Copy command ${line}`,
  moreLines: (n: number) => `… and ${number.format(n)} more lines; copying takes them all`,
  othersTitle: (n: number) => `All other files (${number.format(n)})`,
  others:
    'The same settings in other forms, if you need them. They are not part of any step, and not in the zip.',
  file: {
    more: 'More about this file',
    who: 'Used by',
    checked: 'Checked',
    testedWith: (proof: string) => `Tested with: ${proof}.`,
    size: (bytes: number) => `${number.format(bytes)} bytes`,
    sizeLarge: (kilobytes: number) => `${number.format(kilobytes)} KB`,
    sha256: 'SHA-256',
    pending: 'Being made…',
    failed:
      'Your browser could not start the part that makes the files. Reload the page, or try another browser.',
    readBack: (found: number, expected: number) =>
      `${number.format(found)} of ${count(expected, 'value', 'values')} read back`,
    readBackText: (found: number, expected: number) =>
      `${number.format(found)} of ${count(expected, 'line', 'lines')} read back`,
    mismatch:
      'This file does not contain what it should, so you cannot download it. Please report it, with the answers saved as answers.json and this text:',
    preview: 'Preview',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Could not copy. Open the preview, select the text and copy it from there.',
    previewOf: (name: string) => `Preview ${name}`,
    copyOf: (name: string) => `Copy ${name}`,
    download: 'Download',
    downloadOf: (name: string) => `Download ${name}`,
    downloaded: (name: string) => `The download of ${name} has started.`,
  },
  readme: {
    title: 'Offer Remote Assistance: these files, step by step',
    intro: [
      'Made by the Remote Assistance wizard from answers.json, after Microsoft Knowledge Base article 301527. Open answers.json in the wizard to look at the answers or to change them.',
    ],
    sums: 'SHA256SUMS holds the SHA-256 sum of each file; sha256sum -c SHA256SUMS checks them. Not affiliated with Microsoft.',
  },
  openChecklist: 'Open the checklist',
  openReports: 'Read reports and exports',
  openShare: 'Share your answers by link',
  openNamed: 'Keep these answers by name',
  openSimulation: 'Test an offer (simulation)',
  change: 'Change your answers',
  notesTitle: 'Good to know',
  notes: {
    immediate: 'The policy takes effect at once; no restart is needed for it.',
    readBack:
      'Every file was read back after it was made and compared with your answers, before you could download it.',
    proven:
      'Before each release, independent programs (Wine, Samba, a Samba domain controller) read and run these files. They were never run on a real Windows XP or Server 2003. Begin with one computer.',
  },
  concerns: {
    'from-reg-file': (names: readonly string[], file: string | null) =>
      `${some(names)}: a batch file cannot hold these letters. Keep ${file ?? ''} beside it; it takes the registry settings from there.`,
    'not-checked': (names: readonly string[]) =>
      `${some(names)}: a batch file cannot hold these letters, so it cannot check them one by one. It counts the list, and the report says which lines to check yourself.`,
    'not-asked': (names: readonly string[]) =>
      `${some(names)}: a batch file cannot hold these letters, so it does not look them up. Do that yourself in Active Directory Users and Computers.`,
    'outside-grammar': (names: readonly string[], file: string | null) =>
      `${some(names)}: policy files can hold these letters, and editors write them so, but the published grammar knows only ASCII in names. Unconfirmed on Windows; ${file ?? ''} carries them for certain.`,
  },
  artifacts: {
    'apply-cmd': {
      purpose: 'Makes a backup, applies everything, checks it, and puts it back if a step fails. With a log.',
      who: 'An administrator, on the computer that receives help: copy it to a folder there, run it, read the last line.',
      proof: 'Wine’s command interpreter, each command failing in turn',
    },
    'restore-cmd': {
      purpose: 'Puts back what that computer had before, from the backup that apply.cmd made.',
      who: 'An administrator, on that computer, with the folder named after it beside this file.',
      proof: 'Wine: after apply and restore everything is as at the start',
    },
    'verify-cmd': {
      purpose: 'Checks every requirement and changes nothing. Prints one line for each and leaves a report.',
      who: 'An administrator, on the computer that receives help.',
      proof: 'Wine, on good states and bad ones',
    },
    'check-names-cmd': {
      purpose: 'Looks up in the domain whether each helper exists. Changes nothing.',
      who: 'Anyone with an account of the domain, on any of its computers.',
      proof: 'a recording of every look-up; not in a real domain',
    },
    'apply-reg': {
      purpose: 'Sets the policy, the list of helpers and whatever else you chose in the registry.',
      who: 'An administrator, on the computer that receives help: double-click, confirm.',
      proof: 'Wine’s regedit and Samba’s registry, value for value',
    },
    'undo-reg': {
      purpose:
        'Undoes those registry settings: back to what you said was there, or else to what a newly installed Windows has. It switches the policy lists for ports and programs off: if other entries are in them, first remove the lines with Enabled and AllowUserPrefMerge from this file.',
      who: 'An administrator, on the computer that receives help, when it is no longer needed.',
      proof: 'Wine’s regedit and Samba’s registry, value for value',
    },
    'firewall-apply-cmd': {
      purpose: 'Sets the exceptions in Windows Firewall with netsh, checks each, and says how it went.',
      who: 'An administrator, on the computer that receives help: double-click, read the summary.',
      proof: 'Wine, with every call recorded; no program imitates XP’s netsh',
    },
    'firewall-undo-cmd': {
      purpose: 'Undoes those exceptions: back to what a newly installed Windows has.',
      who: 'An administrator at the computer itself, not over Remote Desktop.',
      proof: 'Wine, with every call recorded; no program imitates XP’s netsh',
    },
    'dcom-reg': {
      purpose:
        'Sets EnableDCOM and nothing else: the one thing that a policy object does not carry. Restart the computer afterwards.',
      who: 'An administrator, on each computer that gets the rest by policy and has DCOM off: double-click, confirm.',
      proof: 'Wine’s regedit and Samba’s registry, value for value',
    },
    'dcom-undo-reg': {
      purpose: 'Puts EnableDCOM back to N, as you said it was. Remote Assistance does not work then.',
      who: 'An administrator, on a computer where DCOM has to be off again.',
      proof: 'Wine’s regedit and Samba’s registry, value for value',
    },
    'firewall-apply-startup-cmd': {
      purpose:
        'The same exceptions as a start-up script of a policy object: asks nothing, can run at every start, writes a log.',
      who: 'Whoever edits the policy of the domain; Windows runs it.',
      proof: 'Wine, with every call recorded; no program imitates XP’s netsh',
    },
    'firewall-undo-startup-cmd': {
      purpose: 'Undoes those exceptions, as a start-up script.',
      who: 'Whoever edits the policy of the domain; Windows runs it.',
      proof: 'Wine, with every call recorded; no program imitates XP’s netsh',
    },
    'gpo-backup-zip': {
      purpose: 'The policy object as a backup that GPMC and Import-GPO take, with the commands.',
      who: 'An administrator of the domain, with the Group Policy Management Console.',
      proof: 'its policy file by Samba, its structure by published backups; never imported on a real Windows',
    },
    'samba-gpo-zip': {
      purpose: 'The same policy object for samba-tool, with the commands.',
      who: 'An administrator of a Samba domain, on a domain controller.',
      proof: 'a real Samba domain controller: restored and fetched back, byte for byte',
    },
    'registry-pol': {
      purpose: 'The policy part alone, as Group Policy stores it.',
      who: 'Whoever knows where it belongs: it must be merged into a policy object, never copied over another.',
      proof: 'Samba’s reader of policy files, written back byte for byte',
    },
    'lgpo-txt': {
      purpose:
        'The same for Microsoft’s LGPO.exe, which does not run on XP: to read, compare or build a policy file elsewhere.',
      who: 'An administrator on a newer Windows.',
      proof: 'our own reader only',
    },
    'checklist-html': {
      purpose: 'The checklist as a page to keep, print and tick off, without this site.',
      who: 'Whoever does the work, and whoever looks back later.',
      proof: 'a browser',
    },
    'checklist-md': {
      purpose: 'The checklist as Markdown, for a ticket or a wiki.',
      who: 'Whoever does the work, and whoever looks back later.',
      proof: 'our own reader only',
    },
    'checklist-csv': {
      purpose: 'The checklist for a spreadsheet.',
      who: 'Whoever keeps track of several computers.',
      proof: 'our own reader only',
    },
    'roll-out-html': {
      purpose: 'A plan in rounds: pilot, what to check, when to stop, and who signs.',
      who: 'Whoever is responsible for the change.',
      proof: 'a browser',
    },
    'security-note-html': {
      purpose: 'What is opened, who may do what, what the security baselines say, and what remains a risk.',
      who: 'An auditor, or a colleague who asks in a year.',
      proof: 'a browser',
    },
    'answers-json': {
      purpose: 'Your answers, to open here again or to keep with the ticket.',
      who: 'This wizard, and its command line.',
      proof: 'a JSON Schema validator',
    },
    'everything-zip': {
      purpose: 'All files for this way of rolling out, a text that explains them, and SHA256SUMS.',
      who: 'Whoever takes the files to another computer.',
      proof: 'unzip and sha256sum',
    },
  },
}

export type ResultsWords = typeof results
