/** The words of the page about what is kept, how to erase it, and how far what the site makes is proven. */
export const privacy = {
  title: 'What is kept, and how it is proven',
  leaves: 'What leaves this browser',
  leavesText:
    'Nothing. The site asks no other address for anything: its content security policy forbids it, and the browser holds it to that. There is no counting, no fonts or scripts from elsewhere, no cookie.',
  kept: 'What is kept on this device',
  columns: { what: 'What', where: 'Where', until: 'Until' },
  rows: [
    [
      'Your answers, those that you gave names, and what you typed and did not finish',
      'In this browser',
      'You erase them',
    ],
    ['What Undo can bring back', 'In this tab', 'The tab is closed'],
    [
      'Ticks of the checklist, progress and results of lessons, your language',
      'In this browser',
      'You erase them',
    ],
    ['The files that you check', 'In the memory of this tab only', 'You reload or close it'],
    ['The site itself, for use without a network', 'In this browser', 'You erase it'],
  ] as readonly (readonly [what: string, where: string, until: string])[],
  erase: 'Erase all of it',
  eraseHint: 'Downloaded files stay where they are. This cannot be undone.',
  sure: 'Erase answers, ticks, lessons and the site itself from this browser?',
  yes: 'Yes, erase',
  no: 'No, keep it',
  failed: 'Your browser did not let all of it be erased. Use its own settings: clear the data of this site.',
  check: 'How to check a download',
  checkText:
    'The results page shows the SHA-256 sum of each file, and everything.zip has a list of them that sha256sum -c reads. The same answers give the same bytes, on every computer, so a colleague can make the files again and compare.',
  proof: 'How the files are proven',
  proofText:
    'Before a release, programs that other people wrote read or run every file that changes a computer: Wine’s cmd, reg and regedit, Samba’s registry tools and a Samba domain controller, hivex, unzip. Each file’s own parser reads it back before it is offered to you.',
  unknown: 'What this cannot know',
  unknownList: [
    'Nothing here has run on a real Windows XP or Server 2003, and no Windows has imported the policy backup. Try one computer first.',
    'What a domain policy does to a computer later.',
    'Whether names exist: check-names.cmd asks your domain.',
    'Whether somebody sits at the computer and accepts.',
  ],
}

export type PrivacyWords = typeof privacy
