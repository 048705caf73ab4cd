import type { NamedFileProblem } from '#domain/files/namedAnswers.ts'

const number = new Intl.NumberFormat('en')
const plural = new Intl.PluralRules('en')
const count = (n: number, one: string, many: string) =>
  `${number.format(n)} ${plural.select(n) === 'one' ? one : many}`
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** The words of the page about answers that have names. */
export const named = {
  title: 'Answers by name',
  lead: 'Keep the answers of each customer, office or ticket under a name, in this browser, and go on with them later.',
  keepTitle: 'Keep the answers that you have now',
  name: 'Name',
  nameHint: 'Such as the customer or the number of the ticket.',
  keep: 'Keep',
  replace: (name: string) => `Replace “${name}”`,
  wasKept: (name: string) => `Kept as “${name}”.`,
  noAnswers: 'You have no answers now.',
  listTitle: (n: number) => `Kept (${number.format(n)})`,
  none: 'Nothing has been kept under a name yet.',
  search: 'Name contains',
  noMatch: 'No name contains this.',
  savedAt: (ms: number) => date.format(ms),
  now: 'These are your answers now.',
  helpers: (n: number) => count(n, 'helper', 'helpers'),
  open: 'Go on with these',
  openReplaces: 'Your answers are replaced; Undo brings them back.',
  duplicate: 'Duplicate',
  rename: 'Rename',
  renameSave: 'Save name',
  cancel: 'Cancel',
  remove: 'Remove',
  removed: (name: string) => `“${name}” was removed.`,
  undo: 'Put it back',
  more: (n: number) => `Show ${number.format(n)} more`,
  export: 'Save all as named-answers.json',
  import: 'Add from a file…',
  imported: (added: number, there: number) =>
    there === 0
      ? `${count(added, 'set was', 'sets were')} added.`
      : `${count(added, 'set was', 'sets were')} added; ${number.format(there)} ${there === 1 ? 'was' : 'were'} there already.`,
  refused: (names: string) => `Not added, because their answers do not fit this release: ${names}.`,
  problem: {
    'not-json': 'This file cannot be read. Choose the named-answers.json that this page saved.',
    'other-file':
      'This is another file. Choose the named-answers.json that this page saved; a single answers.json is opened from the menu.',
    'other-version': 'This file comes from a later release of this site. Update this one first.',
    'too-large': 'This file is too large to be one of named answers.',
    unreadable: 'Your browser could not read this file.',
  } satisfies Record<NamedFileProblem['kind'] | 'too-large' | 'unreadable', string>,
  trouble: {
    full: 'Your browser did not keep the latest change: its storage is full or forbidden. What was kept before is still there. Save all as a file before you close this tab.',
    newer:
      'A later release of this site has kept answers here, and they stay as they are. What you keep now is in this tab only: save it as a file.',
    unreadable:
      'Some of what is kept here cannot be read, and stays as it is. What you keep now is in this tab only: save it as a file.',
  },
}

export type NamedWords = typeof named
