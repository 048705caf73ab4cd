import type { SharedAnswersProblem } from '#domain/files/sharedLink.ts'

const number = new Intl.NumberFormat('en')

/** The words of the two pages about answers in a link. */
export const share = {
  title: 'Share your answers',
  lead: 'The link has your answers in it, behind the sign #. Browsers do not send that part to any server; whoever has the link sees the answers.',
  names: 'Leave out names: helpers, domain and computer',
  namesHint: 'Whoever opens the link is asked for them.',
  link: 'Link',
  length: (n: number) => `${number.format(n)} characters.`,
  long: (n: number) =>
    `${number.format(n)} characters: some programs cut links that are longer than 2,000. Send the file answers.json instead.`,
  copy: 'Copy link',
  copied: 'The link was copied.',
  copyFailed: 'Could not copy. Select the link and copy it from there.',
  qr: 'The link as a QR code',
  noQr: 'The link is too long for a QR code that a phone can read.',
  fromFile:
    'You have opened this site as a file, so the link only works where the file is in the same place. Put what is behind # behind the address of another copy.',
  none: 'There are no answers yet.',
  openTitle: 'Answers in a link',
  openLead: 'This link has answers in it. Nothing has been changed yet.',
  same: 'These are the answers that you have.',
  replaced: 'Your answers are replaced; Undo brings them back.',
  columns: { answer: 'Answer', now: 'Yours', link: 'In the link' },
  nothing: 'not answered',
  unchanged: (n: number) => `The same in both (${number.format(n)})`,
  more: (n: number) => `and ${number.format(n)} more`,
  use: 'Use these answers',
  keep: 'Keep mine',
  start: 'To the first page',
  opened: 'the link',
  refusedTitle: 'This link cannot be opened',
  refused: {
    'other-version':
      'It comes from a later release of this site. Update this one, or ask for the file answers.json.',
    damaged:
      'A part of it is missing or was changed: mail and chat programs cut and wrap links. Ask for it again, or for the file answers.json.',
    'too-long': 'It is too long to be a link with answers.',
    refused: 'It is whole, but its answers do not fit this release:',
  } satisfies Record<SharedAnswersProblem['kind'], string>,
  kept: 'Your own answers are as they were.',
}

export type ShareWords = typeof share
