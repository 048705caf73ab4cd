/** The words of the page about doing without a network, and of what is said of it elsewhere. */
export const offline = {
  title: 'Without a network',
  lead: 'Once it was opened, this site needs no network and no server: not for the wizard, not for files, checks or lessons. It sends nothing anywhere in any case.',
  here: 'In this browser',
  states: {
    ready: 'Ready: the whole site is on this device. Open this address, also without a network.',
    unknown: 'Being put on this device…',
    failed:
      'It could not be put on this device. Is there room, and does this browser keep site data? Reload the page to try again.',
    file: 'You have opened the site as one file: nothing else is needed. Take the file along.',
    insecure:
      'This address begins with http, and browsers keep a site only from https. All else works here; copying may need Ctrl+C. For use without a network take the one file below.',
    browser: 'This browser cannot keep a site. Take the one file below.',
  },
  install:
    'To have it among your programs: choose “Install” or “Add to home screen” in the menu of your browser.',
  file: 'As one file',
  fileLead:
    'The whole site in one file, for a stick or a share. A browser opens it by a double click, without any server.',
  download: 'Download remote-assistance-wizard.html',
  sum: 'Its SHA-256:',
  check: 'To see that it arrived whole, in a command prompt of Windows 7 or later:',
  noFile: 'The file cannot be had from here right now.',
  ready: 'From now on this site works without a network as well.',
  update: 'There is a newer release of this site. Your answers stay.',
  updateNow: 'Update now',
  later: 'Later',
  other:
    'Another tab has taken a newer release of this site. Reload this one when you are done; your answers stay.',
  close: 'Close',
}

export type OfflineWords = typeof offline
