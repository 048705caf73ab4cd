import type { LessonId } from '#domain/training/lessons.ts'

const plural = new Intl.PluralRules('en')
const counts = (count: number, one: string, many: string) => (plural.select(count) === 'one' ? one : many)

/** The words of a handout, besides those of its lesson. */
export const handout = {
  lead: 'A first page, each step with a picture, what it changes and room for notes, and a last page with the way back and questions.',
  print: 'Print the handout',
  notes: 'Notes',
  aim: 'Aim',
  setting: 'The computers of this lesson',
  novice: (computer: string, windows: string, domain: string) =>
    `${computer} receives help: ${windows}, in the domain ${domain}.`,
  helper: (account: string, listed: string, address: string) =>
    account === listed
      ? `${account} offers help, from ${address}.`
      : `${account}, a member of ${listed}, offers help, from ${address}.`,
  needs: 'What the article asks for',
  bring: 'What to bring',
  bringList: [
    'An account that administers the computer; for a policy object of the domain, one that may edit it.',
    'The group or the accounts of the helpers, as DOMAIN\\name, and the addresses they help from.',
    'For real computers: the files and the checklist that the wizard made for them.',
    'A pen: there is room for notes at every step.',
  ],
  changed: 'What this changes',
  set: (name: string, data: string) => `${name} becomes ${data}.`,
  replaced: (name: string, before: string, after: string) => `${name} goes from ${before} to ${after}.`,
  removed: (name: string, before: string) => `${name} was ${before}, and is removed.`,
  added: (list: string, count: number) => `${list} gets ${counts(count, 'one entry', `${count} entries`)}.`,
  opened: (windows: string) => `Now open: ${windows}.`,
  closed: (windows: string) => `Now closed: ${windows}.`,
  same: 'Nothing yet: this only looks or chooses.',
  back: 'The way back',
  backLead: 'To undo this lesson on a computer, set the registry back to what it was before:',
  backAdded: (list: string, count: number) =>
    `${list}: remove ${counts(count, 'the entry', `the ${count} entries`)}.`,
  backSet: (name: string) => `${name}: remove it.`,
  backReplaced: (name: string, before: string) => `${name}: back to ${before}.`,
  backFile: 'The same as lines of a .reg file:',
  backNote:
    'The scripts of the wizard bring their own way back, restore.cmd: use it where they were used. In the replica it is enough to start again.',
  backNone: 'This lesson leaves nothing in the registry.',
  questions: 'Questions',
  ask: {
    policy: [
      'Why does it have to be the policy for offers, and not the one for requests?',
      'A name on the list is misspelt. Who notices, and when?',
    ],
    firewall: [
      'Who reaches port 135 after this lesson, in each of the two profiles?',
      'Why does a policy object of the domain ask for more care than the policy of one computer?',
    ],
    dcom: [
      'What does a helper see while EnableDCOM is N?',
      'What does a real computer need after EnableDCOM was changed?',
    ],
    strings: [
      'What does each part of 135:TCP:10.0.0.0/8:Enabled:… mean?',
      'A helper sits outside of these addresses. What becomes of the offer?',
    ],
    level: [
      'Which value says what helpers may do, and which number means that they may only view?',
      'May one helper control and another only view? Why, or why not?',
    ],
    'one-list': [
      'What changes for those who were on the list before?',
      'How do you find out who is on the list of a computer?',
    ],
    server: [
      'Over which port does a session run on Server 2003, and which exception opens it?',
      'Who else depends on the addresses of that exception?',
    ],
    slips: [
      'By what do you notice that step 2 of the article names the wrong policy?',
      'Which of the three folders of step 11 have lists, and which has none?',
    ],
  } satisfies Readonly<Record<LessonId, readonly string[]>>,
  own: 'My own questions',
}

export type HandoutWords = typeof handout
