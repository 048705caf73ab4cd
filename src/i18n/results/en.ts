import { code, rich } from '#domain/richText.ts'

const plural = new Intl.PluralRules('en')
const number = new Intl.NumberFormat('en')
/** `count(1, 'line', 'lines')` is "1 line". */
const count = (n: number, one: string, many: string) =>
  `${number.format(n)} ${plural.select(n) === 'one' ? one : many}`

/** The words of the page that hands the files over, and of what is said about each file. */
export const results = {
  title: 'Files and checklist',
  lead: 'In this order, on the computer that receives help, as an administrator:',
  order: {
    check: rich`Work through the first part of the checklist: domain, spelling of the helpers, and what is there now.`,
    tested: rich`Try it on one computer first. The article advises to test widely before deploying widely.`,
    applyReg: rich`Copy ${code('apply.reg')} there and double-click it, or run ${code('reg import apply.reg')} in its folder, which says whether it worked.`,
    firewallApply: rich`Run ${code('firewall-apply.cmd')} and read its summary. For use in other scripts: ${code('firewall-apply.cmd /quiet')} does not wait for a key.`,
    refresh: rich`Run ${code('gpupdate /force')}, so that the firewall notices the new policy values. If it does not, restart the computer.`,
    restart: rich`Restart the computer: EnableDCOM was changed.`,
    noFirewall: rich`This Windows has no Windows Firewall. If the Internet Connection Firewall is on at the connection to your network, switch it off there or use the firewall of your network; a firewall of another make needs TCP port 135, the ports that RPC hands out, and TCP port 3389.`,
    tryOffer: rich`From the helper’s computer, offer help: Help and Support, Tools, Offer Remote Assistance. Somebody must be logged on at the other side.`,
    keepUndo: rich`Keep the undo files with the ticket.`,
  },
  immediate: 'The policy takes effect at once; no restart is needed for it.',
  domainPolicy:
    'These files write policy values on one computer. The Group Policy editor does not show them, and a policy of the domain that sets the same wins at its next refresh. For many computers, set the same in a policy of the domain.',
  filesTitle: 'Files',
  file: {
    size: (bytes: number) => `${number.format(bytes)} bytes`,
    sizeLarge: (kilobytes: number) => `${number.format(kilobytes)} KB`,
    readBack: (found: number, expected: number) =>
      `${number.format(found)} of ${count(expected, 'value', 'values')} read back`,
    readBackText: (found: number, expected: number) =>
      `${number.format(found)} of ${count(expected, 'line', 'lines')} read back`,
    mismatch:
      'This file does not say what it should, so it is not offered. This is a mistake of ours. Please report it, with the answers saved as answers.json and this text:',
    preview: 'Preview',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Could not copy. Open the preview, select the text and copy it from there.',
    previewOf: (name: string) => `Preview ${name}`,
    copyOf: (name: string) => `Copy ${name}`,
    download: 'Download',
    downloadOf: (name: string) => `Download ${name}`,
    downloaded: (name: string) => `${name} was handed to the browser.`,
  },
  proven:
    'How far these files are proven: before each release they are imported and run by independent programs (Wine and Samba). They were never run on a real Windows XP or Server 2003 here.',
  checklistTitle: 'Checklist',
  checklist: 'A page of its own to print and tick off, with the commands and the clicks by hand.',
  openChecklist: 'Open the checklist',
  undoTitle: 'To take it back',
  undo: (withScript: boolean) =>
    rich`Double-click ${code('undo.reg')}${withScript ? rich` and run ${code('firewall-undo.cmd')}` : ''}. That goes back to what you said was there, or else to what a fresh Windows has. Nobody can know from here about earlier helpers or settings that were replaced.`,
  change: 'Change your answers',
  artifacts: {
    'apply-reg': {
      purpose: 'Sets the policy, the list of helpers and whatever else you chose in the registry.',
      who: 'An administrator, on the computer that receives help: double-click, confirm.',
    },
    'undo-reg': {
      purpose: 'Takes those registry settings back.',
      who: 'An administrator, on the computer that receives help, when it is no longer needed.',
    },
    'firewall-apply-cmd': {
      purpose: 'Sets the exceptions in Windows Firewall with netsh, checks each, and says how it went.',
      who: 'An administrator, on the computer that receives help: double-click, read the summary.',
    },
    'firewall-undo-cmd': {
      purpose: 'Takes those exceptions back, to what a fresh Windows has.',
      who: 'An administrator at the computer itself, not over Remote Desktop.',
    },
    'checklist-md': {
      purpose: 'The checklist as Markdown, for a ticket or a wiki.',
      who: 'Whoever does the work, and whoever looks back later.',
    },
    'answers-json': {
      purpose: 'Your answers, to open here again or to keep with the ticket.',
      who: 'Only this wizard reads it.',
    },
  },
}

export type ResultsWords = typeof results
