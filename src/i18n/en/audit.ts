import type { ReadingKind, ReadingProblemKind, Seeming } from '#domain/audit/reading.ts'
import type { AuditDialect } from '#domain/audit/auditCsv.ts'
import type { RowOrder, RowSign, Verdict } from '#domain/audit/auditTable.ts'
import type { AuditState } from '#domain/audit/auditFinding.ts'
import type { ObservedOffer } from '#domain/audit/observedOffer.ts'

const plural = new Intl.PluralRules('en')
const number = new Intl.NumberFormat('en')
const count = (n: number, one: string, many: string) =>
  `${number.format(n)} ${plural.select(n) === 'one' ? one : many}`

const megabytes = (bytes: number) => number.format(Math.round(bytes / 1e6))

/** How far reading is: files, bytes, and seconds left if anybody knows. */
interface Progress {
  readonly files: { readonly done: number; readonly all: number }
  readonly bytes: { readonly done: number; readonly all: number }
  readonly left: number | null
}

/** The words of the page that reads whatever is known of a computer. Requirements and stages are named elsewhere, once. */
export const audit = {
  title: 'Check what is there',
  lead: 'Drop what you have of a computer: a registry export, a policy file or backup, what reg query or netsh firewall printed, a report of verify.cmd. It is recognised by its content. You see what is right, what is wrong and what is missing, and whether an offer would get through.',
  privacy:
    'Nothing leaves this browser, and nothing is kept on this device: it is gone when you close or reload this tab.',
  toResults: 'Back to your files',
  toStart: 'About this wizard',
  drop: 'Drop files here, or choose files…',
  dropHint: 'Several at once, a folder, or a zip.',
  folder: 'Choose a folder…',
  paste: 'Or paste text, as from a ticket',
  readPasted: 'Read this text',
  pasted: (n: number) => (n === 1 ? 'Pasted text' : `Pasted text ${n}`),
  against: 'Compare with',
  withAnswers: 'your answers',
  withArticle: 'the article itself',
  noAnswers:
    'There are no complete answers in this browser, so files are compared with the article itself: any helpers, any addresses.',
  progress: 'How much has been read',
  reading: ({ files, bytes, left }: Progress) =>
    [
      `Reading: ${number.format(files.done)} of ${count(files.all, 'file', 'files')}`,
      ...(bytes.all < 1e6 ? [] : [`, ${megabytes(bytes.done)} of ${megabytes(bytes.all)} MB`]),
      ...(left === null ? [] : [`; about ${count(Math.max(Math.round(left), 1), 'second', 'seconds')} left`]),
      '.',
    ].join(''),
  stopped: (done: number, all: number) =>
    `Stopped after ${number.format(done)} of ${count(all, 'file', 'files')}.`,
  encodingIs: (label: string) => `Letters: ${label}`,
  encoding: 'Letters',
  encodingHint: 'If names look wrong, choose the letters (code page) that the file is in: it is read again.',
  cancel: 'Stop reading',
  wasRead: (n: number, unknown: number) =>
    unknown === 0
      ? `${count(n, 'file was', 'files were')} read.`
      : `${count(n, 'file was', 'files were')} read; ${count(unknown, 'was', 'were')} not recognised.`,
  failed: 'Your browser could not start a part of this page. Reload the page, or try another browser.',
  none: 'Nothing has been read yet.',
  /** Of reports: made with other answers than those that are there. */
  otherPlan: (n: number) =>
    `${count(n, 'report was', 'reports were')} made with other answers than yours, marked “other answers”. For those computers, open the answers that belong to them, or run the verify.cmd of your answers.`,
  windows: (version: string) => `Windows there: ${version}`,
  replaced: (names: string) => `Replaced by a later report, so not counted: ${names}.`,
  forget: 'Remove everything',
  forgotten: 'Everything was removed from this page. The files themselves are still there.',
  kinds: {
    reg: 'Registry export or .reg file',
    pol: 'Policy file (Registry.pol)',
    'gpo-backup': 'Backup of a policy object',
    'reg-query': 'Output of reg query',
    'netsh-firewall': 'Output of netsh firewall',
    lgpo: 'LGPO text',
    gpresult: 'Output of gpresult',
    'policy-rules': 'Rules of Policy Analyzer',
    report: 'Report of verify.cmd',
    answers: 'Saved answers',
    script: 'Script of this site',
    document: 'Document of this site',
    unknown: 'Not recognised',
  } satisfies Record<ReadingKind, string>,
  of: (computer: string) => `Computer: ${computer}`,
  entries: (n: number, used: number) => `${count(n, 'entry', 'entries')}, ${number.format(used)} about this.`,
  looksLike: (what: string) => `It looks like ${what}.`,
  bring: (kind: string) => `Bring instead: ${kind}.`,
  seems: {
    empty: 'an empty file',
    blank: 'a file of nothing but zeros',
    program: 'a program',
    picture: 'a picture',
    pdf: 'a PDF',
    office: 'an Office document',
    installer: 'an installer',
    'event-log': 'an event log',
    hive: 'the registry itself (a hive), which only Windows opens',
    archive: 'a packed archive',
    html: 'a web page',
    'policy-report': 'a report of gpresult or GPMC as XML',
    'policy-template': 'a policy template: what could be set, not what is',
    'security-template': 'a security template',
    'backup-part': 'one file out of a backup of a policy object',
    'firewall-rules': 'firewall rules of a later Windows',
    shortcut: 'a shortcut',
    xml: 'an XML file',
    json: 'a JSON file',
    text: 'a text',
    binary: 'a file of unknown kind',
  } satisfies Record<Seeming, string>,
  madeBy: (release: string, answers: string) =>
    `Made by this site, release ${release}, from the answers with the fingerprint ${answers}.`,
  openAnswers:
    'These are saved answers. Opened from the first page or the menu, they also bring the ticks of the checklist.',
  answersFound: (n: number, names: string) =>
    `${count(n, 'answer', 'answers')} of the wizard can be filled in from this file: ${names}. It asks the rest.`,
  answersReplaced: 'All answers that you have now are replaced; Undo brings them back.',
  states: {
    met: 'right',
    wrong: 'wrong',
    missing: 'missing',
    conflicting: 'conflicting',
    unknown: 'not known',
  } satisfies Record<AuditState, string>,
  stateCount: (state: AuditState, n: number) =>
    `${number.format(n)} ${{ met: 'right', wrong: 'wrong', missing: 'missing', conflicting: 'conflicting', unknown: 'not known' }[state]}`,
  columns: { requirement: 'Requirement', state: 'State', found: 'Found', wanted: 'Wanted', where: 'Where' },
  nothingFound: 'nothing',
  line: (n: number) => `line ${number.format(n)}`,
  showLine: (n: number) => `show line ${number.format(n)}`,
  readAgain: 'Read again',
  lineGone: 'This line cannot be shown: the file was moved or changed since. Drop it again.',
  offset: (n: number) => `byte ${number.format(n)}`,
  unknownTitle: (n: number) => `Not known from this file (${number.format(n)})`,
  unknownLead: 'The file does not show these, or nobody states what they mean. They are not missing.',
  metTitle: (n: number) => `Right (${number.format(n)})`,
  explainTitle: (n: number) => `Every line about this, explained (${number.format(n)})`,
  explains: {
    nothing: 'No requirement asks for this.',
    deleted: 'deleted',
    user: 'Of a user, not of the computer.',
    other: 'This line is not about offers of Remote Assistance.',
  },
  anyLine: 'Look at a line',
  anyLineHint: 'The number of any line of the file.',
  allMet: 'Everything that this file shows is right.',
  nothingShown: 'This file shows nothing that this article is about.',
  offers: 'Would an offer get through?',
  verdicts: {
    works: 'Yes, as far as a file can show.',
    fails: 'No.',
    'not-known': 'Nothing in this file stops it, and it does not show everything.',
  } satisfies Record<ObservedOffer['verdict'], string>,
  by: (account: string) => `By ${account}:`,
  assumed:
    'Assumed: the domains trust each other, the Windows is the one of the answers (of the article, if there are none), and somebody sits there and accepts.',
  notShown: (stages: string) => `Not shown: ${stages}.`,
  stopsAt: (stage: string, why: string) => `It stops at “${stage}”: ${why}`,
  difference: 'Only what is still to be done, as .reg',
  differenceBack: 'The way back to what is there now, as .reg',
  differenceHint: (left: number, shown: number) =>
    left === 0
      ? 'All registry settings of your answers that this file shows are there already.'
      : `Of ${count(shown, 'registry setting', 'registry settings')} of your answers that this file shows, ${number.format(left)} ${left === 1 ? 'is' : 'are'} still to be set.`,
  differenceHidden: (n: number) =>
    `${count(n, 'setting is', 'settings are')} not in these files, since this file does not show what is there now; nor are exceptions that netsh sets.`,
  notRestorable: (n: number) =>
    `${count(n, 'setting has', 'settings have')} a kind of data that the way back cannot restore: keep the file that you read.`,
  script: {
    hint: 'Or as a script that asks the computer itself. It also sets what this file does not show, exceptions of netsh included; it saves first what is there, looks in the end whether all is right, and has the way back beside it.',
    save: 'What is still to be done, as a script (difference.zip)',
    saved: (n: number, all: number, computer: string | null) =>
      `The script makes ${number.format(n)} of ${count(all, 'change', 'changes')}; what this file shows to be right is left out.${computer === null ? '' : ` It runs on ${computer} and no other computer.`}`,
    nothing: 'This file shows all of it to be right: there is nothing left for a script.',
  },
  downloaded: (name: string) => `The download of ${name} has started.`,
  problems: (n: number) => `What was skipped or is odd (${number.format(n)})`,
  problem: {
    'unreadable-line': 'This line could not be read and was skipped, as regedit would skip it.',
    'cut-off': 'The file breaks off here. What stands before it was read.',
    'too-large': 'Too large to be read as a whole.',
    'not-opened': 'The browser could not read this file. Is it still there?',
    empty: 'There is nothing in it.',
    'other-version': 'Made by a later version, or by one that this page does not know.',
    damaged: 'Damaged from here on; nothing behind it was read.',
    'odd-entry': 'Read, but not as the format has it. Another program may take it otherwise:',
    'wrong-count': 'The report counts other lines than it has. Copy it from the computer again.',
    'refused-answers': 'These answers could not be opened:',
    'user-policy': 'This is set for users, not for the computer. It does not count here:',
    'unknown-instruction': 'An instruction that this page does not know:',
    'set-if-missing': 'Set only on computers that do not have it yet, so nothing is known of this one:',
    'firewall-rule': 'A rule of a later Windows, which Windows XP does not read. It is no exception here:',
    'changed-script': 'Not as this site writes it, or changed since. It was read as far as it goes.',
    'unreadable-xml': 'The XML cannot be read from here on.',
    'missing-file': 'A file that belongs to it is not here:',
    'no-registry-policy': 'This policy object has no Registry.pol: it sets nothing of this kind.',
    'computer-part-off':
      'The computer part of this policy object is switched off: what is in it does not apply.',
    'other-backup-id':
      'The id of the backup differs between its files or its folder. GPMC would refuse it: 0x8007000D, the data is invalid.',
    'other-object-id':
      'The id of the policy object differs between its files. GPMC would refuse it: 0x8007000D, the data is invalid.',
    'hostile-path': 'A path that leads elsewhere, or a name that Windows does not allow. It was only read:',
    'repeated-name': 'Two files of this name are in it. Both were read:',
    encrypted: 'Encrypted, so not opened. Unpack it first:',
    'unknown-method': 'Packed in a way that this page does not know. Unpack it first:',
    'zip-bomb': 'It claims to be many times larger than it can be. Not opened:',
    'too-many-files': 'Too many files in one zip. Unpack it and choose the files that matter.',
    'nested-too-deep': 'A zip in a zip in a zip. Unpack it first.',
    'guessed-word':
      'A word in a language of which no such output is known. It was taken for what it most likely means; check it:',
    'unknown-word': 'A word in a language of which no such output is known. What it says is left open:',
    'lost-backslashes': 'A path has lost its backslashes on the way here:',
    'query-failed': 'The command could not answer, so nothing follows from it:',
    'modern-firewall-rules': 'Rules of a later Windows, and no list of ports of Windows XP:',
    'advfirewall-output':
      'Output of netsh advfirewall, which is about the firewall of a later Windows. Use netsh firewall on this one.',
    'unknown-part': 'This part is not known and was left out:',
    'more-problems': 'There are more than are listed; in all:',
    'user-setting': 'A setting for a user. It does nothing for the computer:',
    'no-header': 'The first line is not that of a .reg file: regedit refuses it.',
    'no-byte-order-mark':
      'There is no byte order mark, so regedit takes this for ANSI. Its content shows another encoding:',
    'wide-text-in-old-file': 'The first line says REGEDIT4, which is ANSI, and this is UTF-16.',
    'mixed-encodings': 'The first line is ANSI and the rest is UTF-16. Export it again.',
    'unix-line-ends':
      'The lines end as on Unix. It was read all the same; write it with a Windows editor before you import it.',
    'abbreviated-root': 'regedit skips a key that begins like this, only reg.exe knows it. It was read:',
    'unknown-root': 'There is no such root. What stands below it was skipped:',
    'text-after-key': 'Something stands behind the bracket that ends a key. The key was read.',
    'bad-escape': 'A backslash stands before a letter that needs none.',
    'value-before-key': 'A value before any key. It was skipped.',
    'value-in-deleted-key': 'A value below a key that the line before deletes. It was skipped.',
  } satisfies Record<ReadingProblemKind, string>,
  more: (n: number) => `And ${number.format(n)} more.`,
  compare: {
    part: 'Type a part of the name and choose from the list.',
    matching: (n: number) =>
      n === 0
        ? 'No file has this in its name.'
        : `${count(n, 'file has this in its name', 'files have this in their names')}. Choose one.`,
    title: 'Compare two files',
    lead: 'Before and after on one computer, or two computers.',
    before: 'First file',
    after: 'Second file',
    choose: 'Choose a file',
    key: 'Key',
    name: 'Name',
    defaultName: '(default)',
    notThere: 'not there',
    notShown: 'not in this file',
    differ: (n: number) =>
      n === 0 ? 'No setting differs.' : `${count(n, 'setting differs', 'settings differ')}.`,
    copy: 'Copy as text',
    copied: 'Copied.',
    copyFailed: 'Could not copy. Select the table and copy it from there.',
  },
  showMore: (n: number) => `Show ${count(n, 'more file', 'more files')}`,
  many: {
    comparing: 'Comparing…',
    title: 'All together',
    counted: (n: number) => `${count(n, 'computer', 'computers')}, or files that name none:`,
    verdicts: {
      open: (n: number) => `${number.format(n)} with something that is not right`,
      right: (n: number) => `${number.format(n)} where everything that is shown is right`,
      'not-sure': (n: number) => `${number.format(n)} where not enough is shown`,
    } satisfies Record<Verdict, (n: number) => string>,
    troubles: 'Most common problems',
    troublesLead: 'Choose a requirement to see where it is not right.',
    noTroubles: 'Nothing that these files show is wrong or missing.',
    notRight: 'Not right',
    right: 'Right',
    notKnown: 'Not known',
    of: (n: number, total: number) => `${number.format(n)} of ${number.format(total)}`,
    moreTroubles: (n: number) => `Show ${count(n, 'more requirement', 'more requirements')}`,
    computers: 'Computers',
    computer: 'Computer or file',
    show: 'Show',
    all: 'Everything',
    choices: {
      open: 'Something is not right',
      right: 'Everything shown is right',
      'not-sure': 'Not enough is shown',
    } satisfies Record<Verdict, string>,
    signs: { damaged: 'damaged', 'other-plan': 'other answers' } satisfies Record<RowSign, string>,
    signed: {
      damaged: 'The report is damaged',
      'other-plan': 'The report is of other answers',
    } satisfies Record<RowSign, string>,
    some: {
      met: 'Something is right',
      wrong: 'Something is wrong',
      missing: 'Something is missing',
      conflicting: 'Something is conflicting',
      unknown: 'Something is not known',
    } satisfies Record<AuditState, string>,
    order: 'Order',
    orders: {
      trouble: 'Most that is not right first',
      name: 'By name',
      met: 'Most right first',
      wrong: 'Most wrong first',
      missing: 'Most missing first',
      conflicting: 'Most conflicting first',
      unknown: 'Most not known first',
    } satisfies Record<RowOrder, string>,
    search: 'Name contains',
    only: (requirement: string) => `Only this requirement: ${requirement}.`,
    every: 'All requirements',
    matches: (n: number) => `${count(n, 'line matches', 'lines match')} these choices.`,
    grid: (n: number) =>
      n === 1
        ? 'Show what each says of the most common problem'
        : `Show what each says of the ${number.format(n)} most common problems`,
    nothing: 'No computers match.',
    more: (n: number) => `Show ${number.format(n)} more`,
    others: (n: number) => `Files that show no computer (${number.format(n)})`,
    othersLead:
      'They could not be read, or were made to change a computer and not by reading one. To try one again, drop it once more: it takes the place of the one of the same name.',
    save: 'Save as audit.csv',
    differences: 'Save differences.zip',
    differencesHint:
      'For each computer with an export that shows something still to be set: a .reg with only that, the way back to what is there now, and a run sheet that says which is whose.',
    making: 'Making the files…',
    noDifferences: 'None of these files shows something still to be set, so there is nothing to save.',
    csv: {
      separator: ',',
      columns: ['Computer', 'Requirement id', 'Requirement', 'State', 'Found', 'Wanted', 'File', 'Line'],
    } as Pick<AuditDialect, 'separator' | 'columns'>,
  },
}

export type AuditWords = typeof audit
