const plural = new Intl.PluralRules('en')
const number = new Intl.NumberFormat('en')
/** A day is the same day everywhere. */
const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })

/** The words of whole documents, which only their own pages need: the checklist and the errata. */
export const documents = {
  errata: {
    title: 'Errors in the article',
    lead: 'Microsoft Knowledge Base 301527, revision 5.5, has a few errors. They are listed here, with what this wizard does instead.',
    says: 'The article',
    we: 'This wizard',
    list: {
      'wrong-policy': {
        title: 'Step 2 opens the wrong policy',
        says: 'Step 2 says to double-click the policy for requests, Solicited Remote Assistance. Steps 3 and 7 then speak of the properties of Offer Remote Assistance, which opens only from that other policy.',
        we: 'Uses Offer Remote Assistance. Only that policy has a list of helpers.',
      },
      'three-folders': {
        title: 'Three folders, of which two hold lists',
        says: 'Step 12 tells you to define the exceptions in each of the three folders of step 11. The first, Windows Firewall itself, has no such settings.',
        we: 'Uses the folders of the two profiles, and asks which of the two you want.',
      },
      'local-policy': {
        title: 'Step 11 falls back to the local policy',
        says: 'Steps 1 to 9 open a policy object of the domain. Step 11 then starts gpedit.msc, which edits the policy of that one computer.',
        we: 'Stays in the object that was opened in steps 4 to 9. The checklist leaves gpedit.msc out there.',
      },
      'office-banner': {
        title: 'The first banner speaks of Office',
        says: 'Under the heading that support for Windows XP has ended, the text is about Office 2003.',
        we: 'Names the dates for Windows XP and Windows Server 2003 on the start page.',
      },
      'sessmgr-on-server': {
        title: 'Sessmgr.exe on Windows Server 2003',
        says: 'Step 13 adds an exception for Sessmgr.exe everywhere. Microsoft’s Appendix D says not to do so on Server 2003 with SP1, and to enable the Remote Desktop exception instead.',
        we: 'Asks on those computers whether to follow the correction or the article.',
      },
      'widely-open': {
        title: 'Open to everyone, everywhere',
        says: 'The definitions use * for the addresses, in the standard profile too. Port 135 is then open to every network the computer is ever connected to.',
        we: 'Offers that as a preset, and recommends the domain profile with listed addresses.',
      },
    },
    mapTitle: 'The whole article, and where the wizard deals with it',
    mapLead: 'Every requirement, numbered step, note and warning of the article.',
    parts: {
      banner: 'Banners',
      introduction: 'Introduction',
      requirements: 'Requirements',
      policy: 'First procedure: the policy',
      dcom: 'Note on DCOM',
      firewall: 'Second procedure: Windows Firewall',
    },
    mapColumns: { item: 'The article', covered: 'Dealt with in' },
    covered: {
      step: (name: string) => `question “${name}”`,
      rule: (name: string) => `setting “${name}”`,
      checklist: 'checklist',
      page: {
        start: 'start page',
        'not-suitable': 'page “not suitable”',
        errata: 'this page',
        results: 'your files',
      },
    },
  },
  checklist: {
    title: 'Checklist: Offer Remote Assistance',
    print: 'Print',
    back: 'Back to the files',
    for: (edition: string, servicePack: string, way: string) => `For ${edition}, ${servicePack}. ${way}.`,
    fields: {
      computer: 'Computer',
      ticket: 'Ticket number',
      name: 'Name',
      date: 'Date',
      signature: 'Signature',
    },
    inArticle: (place: string) => `article: ${place}`,
    more: (n: number) => `… and ${number.format(n)} more; the whole list is in apply.reg`,
    day: (text: string) => day.format(new Date(text)),
    progress: (done: number, all: number) => `${number.format(done)} of ${number.format(all)} done`,
    done: 'done',
    open: 'open',
    kept: 'What you tick and fill in stays in this browser, and goes along when you save your answers.',
    notKept:
      'This browser does not keep what you tick and fill in here. Print this page or save your answers before you leave.',
    remarks: 'Remarks',
    clear: 'Clear the checklist',
    cleared: 'The checklist is cleared.',
    bringBack: 'Restore what was there',
    broughtBack: 'What was there has been restored.',
    ticket: {
      copy: 'Copy for the ticket',
      copied: 'Copied. You can paste it into the ticket.',
      copyFailed: 'This browser does not allow copying here. Select the text of this page and copy it.',
      helpers: (n: number) =>
        plural.select(n) === 'one'
          ? '1 account may offer help.'
          : `${number.format(n)} accounts may offer help.`,
      columns: { step: 'Step', state: 'Status' },
    },
    /** What a key of a saved file may hold. */
    allowed: {
      work: (keys: readonly string[]) => `an object with ${keys.join(', ')}`,
      line: (most: number) => `text of at most ${number.format(most)} characters, on one line`,
      text: (most: number) => `text of at most ${number.format(most)} characters`,
      date: 'an existing date, such as 2004-08-25',
      done: 'a list of points, each once, as this wizard saves them',
    },
  },
}

export type Documents = typeof documents
