import { rich } from '#domain/files/documents/richText.ts'
import type { LabelOf } from './route.ts'

export const deadEnd = {
  lang: 'en',
  rules: 'Why it cannot work',
  article: 'What the article says',
  instead: 'What you can do instead',
  change: 'Change this answer',
  copy: 'Copy for the ticket',
  copied: 'Copied. You can paste it into the ticket.',
  copyFailed: 'This browser does not allow copying here. Select the text and copy it yourself.',
  print: 'Print',
  /** By what rules the computer out. */
  ways: {
    'home-edition': [
      'Let the person at the computer ask for help: Help and Support, then invite someone to connect. That works on Home Edition.',
      'Give the person a computer with Windows XP Professional that is in the domain.',
      'Better: a Windows version that still gets updates, with Quick Assist.',
    ],
    'helper-home': [
      'Offer the help from a computer with Windows XP Professional or Windows Server 2003 in the domain.',
      'Let the person at the computer ask for help with an invitation file: that works with Home Edition.',
    ],
    'helper-windows': [
      'Offer the help from a computer with Windows XP Professional or Windows Server 2003 in the domain, for example a virtual one kept for this.',
      'Let the person at the computer ask for help with an invitation file.',
      'If Remote Desktop is allowed there, use that for work without the person at the computer.',
    ],
    'no-trust': [
      'Give the helper an account in the domain of the computer that receives help, on a computer in that domain.',
      'Ask the administrators whether the computer’s domain can trust the helper’s domain.',
      'Let the person at the computer ask for help with an invitation file: that works without a trust.',
    ],
    workgroup: [
      'Let the person at the computer ask for help with an invitation: that works without a domain.',
      'Join both computers to the domain, if they belong to your organisation.',
      'Better: a Windows version that still gets updates, with Quick Assist.',
    ],
  },
  /**
   * The solicited way. Source: KB 300546 (owner account, invitation as a file), KB 306556 in Dutch (the way to it), and what guides
   * of that time show of it; bb456978 (the port).
   */
  ask: {
    title: 'Ask for help with an invitation, step by step',
    lead: 'The person at the computer asks for help, and one helper gets in. This needs no domain.',
    steps: (label: LabelOf) => [
      rich`At the computer that receives help: ${label('start')}, ${label('helpAndSupport')}. Under ${label('askForAssistance')}, click ${label('inviteFriend')}.`,
      rich`Click ${label('inviteSomeone')}, then ${label('saveInvitationFile')}.`,
      rich`Enter a name, and how long the invitation is valid: an hour is usually enough. Click ${label('continue')}, choose a password, and click ${label('saveInvitation')}.`,
      rich`Send the file to the helper. Give the password by telephone, not in the same message.`,
      rich`The helper opens the file, best on Windows XP or Windows Server 2003, and enters the password. The helper’s computer must reach this one on TCP port 3389.`,
      rich`The person at the computer accepts, and can stop it at any time.`,
    ],
    owner: 'On Home Edition the person must be logged on with an owner account.',
    off: 'Is the link not there, or does it say that it is switched off? See Control Panel, System, tab Remote. On Windows Server 2003 invitations are off by default.',
  },
}

export type DeadEndWords = typeof deadEnd
