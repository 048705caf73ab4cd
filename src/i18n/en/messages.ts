import { code, rich } from '#domain/files/documents/richText.ts'
import type { LabelOf } from './route.ts'

const plural = new Intl.PluralRules('en')
const number = new Intl.NumberFormat('en')
/** `count(1, 'line', 'lines')` is "1 line". */
const count = (n: number, one: string, many: string) =>
  `${number.format(n)} ${plural.select(n) === 'one' ? one : many}`
const list = new Intl.ListFormat('en', { type: 'conjunction' })

export const messages = {
  app: {
    language: 'en',
    name: 'Remote Assistance wizard',
    title: (page: string) => `${page} · Remote Assistance wizard`,
    errorTitle: (page: string) => `Error: ${page} · Remote Assistance wizard`,
    skip: 'Skip to the question',
    notAffiliated:
      'Not affiliated with Microsoft. Windows is a trademark of Microsoft Corporation. Everything you enter stays in this browser.',
    errataLink: 'Errors in the article',
    offlineLink: 'Without a network',
    privacyLink: 'Privacy',
    trainerLink: 'Trainer',
    startLink: 'About this wizard',
    broken: {
      title: 'Something went wrong on this page',
      what: 'Your answers are kept on this device. Reload the page to go on. If it happens again, save your answers and report what you see here.',
      reload: 'Reload the page',
    },
    notFound: {
      title: 'There is no such page',
      what: 'The address may be misspelt, or come from another version of this wizard.',
      back: 'Go to the start page',
    },
  },
  menu: {
    language: 'Language',
    more: 'Menu',
    windowsLanguage: 'Windows display language',
    windowsLanguageHint:
      'Display language of the computer that receives help: labels are shown in that language.',
    answers: 'Your answers',
    undo: 'Undo',
    redo: 'Redo',
    undone: 'The last change of your answers was undone.',
    redone: 'The change was made again.',
    kept: 'Kept on this device, in this browser. Nothing is sent anywhere.',
    save: 'Save as answers.json',
    open: 'Open answers.json…',
    next: 'Next computer, same helpers',
    nextWhat:
      'The domain, the helpers, what they may do and the firewall stay for the next computer. What differs by computer is asked again.',
    anew: 'Start again',
    /** The last two once they are done. */
    done: {
      next: 'Ready for the next computer: its Windows, name and DCOM are asked again. Undo brings back what you had.',
      anew: 'All questions are open again. Undo brings back what you had.',
    },
    opened: (file: string) => `Opened ${file}. Undo brings back what you had.`,
    found: 'Configure with what was found',
    filled: (n: number, file: string) =>
      `${n} ${n === 1 ? 'answer was' : 'answers were'} filled in from ${file}. Undo brings back what you had.`,
    erase: 'Erase everything',
    eraseTitle: 'Erase all answers?',
    eraseWhat:
      'All answers and checklists on this device are removed, in every tab. This cannot be undone. Save them first if you may need them again.',
    eraseYes: 'Erase everything',
    eraseNo: 'Keep my answers',
    erased: 'All answers were erased.',
    close: 'Close',
  },
  /** Under every page, in every document: which release and which answers made it. */
  madeBy: (release: string, answers: string | null) =>
    `Remote Assistance wizard ${release}${answers === null ? '' : `, answers ${answers}`}`,
  storage: {
    full: 'The browser has no room left to keep your answers. You can go on, but a reload loses what you enter from now on.',
    forbidden:
      'This browser does not allow this page to keep your answers. You can go on, but a reload loses them.',
    corrupt:
      'Some of the answers that were kept on this device could not be read and were set aside. You can go on with what is left.',
    newer:
      'A newer version of this wizard keeps its answers in this browser. This tab does not touch them. Reload the page to get that version; until then nothing is kept here.',
    save: 'Save as answers.json',
    dismiss: 'Close this message',
  },
  /** What only the command line says. */
  commandLine: {
    missing: (file: string) => `There is no file ${file}. Check the path, or save the answers again.`,
    unreadable: (file: string) => `${file} cannot be read. Name the answers.json that the wizard saved.`,
    'not-a-folder': (path: string) => `${path} is not a folder. Name a folder for the files.`,
    'in-the-way': (path: string) =>
      `${path} is a folder, but one of the files must have that name. Name another folder.`,
    'not-made': (folder: string, reason: string) =>
      `The folder ${folder} cannot be made: ${reason}. Name another one.`,
    'not-written': (folder: string, reason: string) =>
      `Nothing was written: the files cannot be put in ${folder}: ${reason}. Fix that, or name another folder.`,
  },
  openProblem: {
    title: 'This file was not opened',
    kept: 'Your answers are as they were.',
    'too-large': (size: number, limit: number) =>
      `The file is ${number.format(Math.ceil(size / 1_000_000))} MB. A file with answers is at most ${number.format(limit / 1_000_000)} MB, so this must be another file. Choose the answers.json that this wizard saved.`,
    unreadable: 'The file is not readable as text. Choose the answers.json that this wizard saved.',
    'not-json': (line: number) =>
      `The file is not JSON: it cannot be read from line ${number.format(line)} on. Correct that line, or save the answers again.`,
    'not-an-object':
      'The file is JSON, but contains no answers. Choose the answers.json that this wizard saved.',
    'no-version':
      'The key “schema” is missing or is not a whole number. It says which version of the format the file has; for this wizard it is 1.',
    'newer-version': (found: number) =>
      `The file has “schema”: ${found}. It was made by a newer version of this wizard; this one reads version 1. Open it there, or use the newer version.`,
    'repeated-key': (key: string, line: number) =>
      `The key “${key}” is there twice, the second time on line ${number.format(line)}. Keep the one you mean, and remove the other.`,
    'unknown-key': (key: string) => `The key “${key}” is not known. Remove it, or check its spelling.`,
    'no-sender': (why: string) => `The key “scope”: ${why}`,
    impossible: (key: string, found: string, allowed: string) =>
      `The key “${key}” holds ${found}. It can be: ${allowed}.`,
    'no-such-service-pack': (edition: string, found: string) =>
      `The key “servicePack” holds “${found}”, but ${edition} does not exist at that level.`,
    'no-such-helper': (key: string, name: string) =>
      `The key “${key}” names “${name}”, but “helpers” has no entry that is spelled exactly so. Spell it as it is there, or remove it.`,
    'two-kinds': (name: string) =>
      `“${name}” is in “helperGroups” and in “helperUsers”. It is a group or a user: remove it from one of the two.`,
    allowed: {
      text: 'text',
      texts: 'a list of texts',
      yesNo: 'true or false',
      profiles: '“domain”, “standard” or both',
      scope: '“any”, or a list of “localsubnet”, IPv4 addresses and networks such as 10.0.0.0/8',
    },
  },
  nav: {
    progress: 'Questions',
    progressShort: (place: number, total: number) => `Question ${place} of ${total}`,
    back: 'Back',
    continue: 'Continue',
    toCheck: 'Back to your answers',
    checkAnswers: 'Check your answers',
    results: 'Your files',
    status: {
      done: 'done',
      now: 'now',
      'not-yet': 'not yet',
      'look-again': 'needs another look',
    },
    notYetReached: 'That page comes later. This is the first question that is still open.',
    optional: '(optional)',
    why: 'Why this is asked',
    how: 'How to find out',
    inArticle: (place: string) => `In the article: ${place}`,
    errorTitle: 'There is a problem',
    seeInstead: 'See what you can do instead',
  },
  start: {
    title: 'Let helpers in your domain offer help to a Windows XP or Server 2003 computer',
    lead: 'You can offer Remote Assistance to a colleague only after that colleague’s computer is told who may offer it. This wizard makes the files for that.',
    start: 'Start',
    goOn: 'Go on where you were',
    configure: {
      title: 'Configure a computer',
      what: 'Answer a few questions, one per page. You get files that set it up, check it and undo it, and a checklist.',
    },
    reports: {
      title: 'I have reports or exports',
      what: 'Drop exports, policy files, output of commands or reports of verify.cmd, many at once, and see what is right and what to fix.',
      go: 'Check what is there',
    },
    teach: {
      title: 'Learn or teach it',
      what: 'A replica of Windows to practise the procedure in, on your own or on a projector. Nothing can break.',
      go: 'Open the trainer',
    },
    open: {
      title: 'Open saved answers',
      what: 'An answers.json from this wizard, from a colleague or from a ticket.',
    },
    outTitle: 'What you get',
    out: {
      'by-hand': 'A checklist with the labels of that Windows, and a script that checks the result.',
      one: 'A script that makes a backup, sets and checks everything; one that undoes it.',
      several: 'The same without questions, a report from each computer, and a roll-out plan.',
      gpmc: 'A policy object to import, and a small file for what policy cannot carry.',
      samba: 'The same policy object for samba-tool.',
    },
    outAll: 'With every way: a check of the names, a checklist and a security note.',
    example: 'Look at an example',
    doesNotTitle: 'What it does not do',
    doesNot: [
      'It does not look at or change any computer. You run the files there yourself, as an administrator.',
      'It sends nothing anywhere: your answers stay in this browser.',
      'It cannot check that the accounts you enter exist. The article warns about that, and so does the checklist.',
      'It does not give access by itself: the person at the computer must accept each offer.',
    ],
    needTitle: 'Have these ready',
    need: [
      'The edition and service pack of the computer that receives help.',
      'The domain it belongs to, and the accounts or the group that may offer help.',
      'An administrator account on that computer, or the right to edit Group Policy.',
    ],
    supportTitle: 'Support for these Windows versions has ended',
    support:
      'Microsoft ended support for Windows XP on 8 April 2014 and for Windows Server 2003 on 14 July 2015. They get no security updates. Keep such a computer off the internet, open as little as possible, and plan its replacement.',
    articleTitle: 'The article',
    article:
      'The questions follow Microsoft Knowledge Base article 301527, revision 5.5. Background is in articles 300546 (overview of Remote Assistance in Windows XP) and 308013 (using it). Where the article has an error, the wizard says so.',
    articleLink: 'See what the article says, and the errors in it',
  },
  steps: {
    edition: {
      name: 'Windows',
      title: 'Which Windows do the two computers run?',
      why: 'The policy for offers exists on some editions only, and the firewall differs by service pack. Both computers need Windows XP or Windows Server 2003.',
      how: () => [
        rich`On the computer, press Windows key + R, type ${code('winver')} and press Enter. The window shows the edition and, on its second line, the service pack. No service pack mentioned means the original release.`,
        rich`R2 is not a service pack: Windows Server 2003 R2 has SP1 or SP2, and that is what counts here.`,
      ],
    },
    requests: {
      name: 'Requests for help',
      title: 'Is the policy “Solicited Remote Assistance” disabled?',
      why: 'On this Windows an offer fails while the policy for asking for help is disabled, whatever the rest says. Windows XP with SP2 or later does not have this problem.',
      how: (label: LabelOf) => [
        rich`At a command prompt on the computer that receives help: ${code('reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services" /v fAllowToGetHelp')}. The answer 0x0 means disabled. 0x1, or a message that it cannot be found, means not disabled.`,
        rich`Or in ${code('gpedit.msc')}: ${label('remoteAssistanceFolder')}, then ${label('solicitedPolicy')}.`,
        rich`There is also a switch in Control Panel, System, Remote. Whether it stops offers as well is not documented; on Windows Server 2003 it is off by default. The checklist has a line for it.`,
      ],
    },
    way: {
      name: 'Rolling out',
      title: 'How will you roll this out?',
      why: 'It decides which files you get, who does what, and where the firewall exceptions go. You can change it later, also on the page with your files.',
      how: () => [
        rich`One computer to begin with? Choose a script: it makes a backup, checks itself and can be undone. Once it works, choose a way for the others; the other answers stay.`,
        rich`Is there a domain administrator who looks after policy? Then ask which tool is used: the Group Policy Management Console of Windows, or samba-tool.`,
      ],
    },
    domain: {
      name: 'Domain',
      title: 'Are the two computers in the same domain?',
      why: 'Offers work only between members of one domain, or of domains with a trust. The domain’s name also completes the accounts you enter next.',
      how: () => [
        rich`On each computer, press Windows key + Pause, or right-click My Computer and choose Properties, and open the tab Computer Name. It says Domain or Workgroup, with the name.`,
        rich`Or at a command prompt: ${code('echo %USERDOMAIN%')} shows the short (NetBIOS) name of the domain you are logged on to.`,
      ],
    },
    helpers: {
      name: 'Helpers',
      title: 'Who may offer help?',
      why: 'Windows lets in only the domain users and groups on this list. It replaces the list that is on the computer now.',
      how: () => [
        rich`Windows does not check these names: a misspelt one is stored and simply never works. Check each in the domain, at a command prompt of a domain member. These commands only read:`,
        rich`for a user ${code('net user NAME /domain')}, for a group ${code('net group "NAME" /domain')} or ${code('net localgroup "NAME" /domain')}. They ask the domain of the computer where you type them: with a trust, use a computer in the domain of the helpers.`,
      ],
    },
    control: {
      name: 'View or control',
      title: 'What may the helpers do?',
      why: 'The policy has one list and one level. The level applies to everyone on the list.',
      how: () => [
        rich`Ask whoever is responsible for the computer. The person at the computer must accept every offer, and can stop it at any time, at either level.`,
      ],
    },
    dcom: {
      name: 'DCOM',
      title: 'What is EnableDCOM set to on the computer now?',
      why: 'Remote Assistance reaches the computer through DCOM. If this value is N or missing, no offer arrives.',
      how: () => [
        rich`At a command prompt on the computer that receives help: ${code('reg query HKLM\\SOFTWARE\\Microsoft\\Ole /v EnableDCOM')}. The last word of the answer is Y or N; an error message means that the value is missing.`,
        rich`Or in ${code('regedit')}: ${code('HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Ole')}, value ${code('EnableDCOM')}.`,
      ],
    },
    firewall: {
      name: 'Firewall',
      title: 'How should Windows Firewall let the offers in?',
      why: 'An offer arrives on TCP port 135 and then at the programs of Remote Assistance. Windows Firewall blocks both until there are exceptions for them.',
      how: (label: LabelOf) => [
        rich`Whether policy lists are already in force: ${code('reg query HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall /s')}. If ${code('GloballyOpenPorts')} or ${code('AuthorizedApplications')} shows ${code('Enabled')} = 0x1 without ${code('AllowUserPrefMerge')} = 0x1, Windows ignores what netsh sets: then choose Group Policy.`,
        rich`The profile in use: ${code('netsh firewall show currentprofile')}. ${label('domainProfile')} is used while the computer is connected to its domain, ${label('standardProfile')} everywhere else.`,
      ],
    },
    article: {
      name: 'Article or correction',
      title: 'Follow the correction, or the article to the letter?',
      why: 'On Windows Server 2003 with SP1 or later the article and a later Microsoft text (Appendix D of the firewall deployment guide) disagree about one exception.',
      how: () => [
        rich`There is nothing to look up on the computer. Choose the correction, unless your organisation requires you to follow the article exactly.`,
      ],
    },
  },
  fields: {
    edition: 'Edition of the computer that receives help',
    servicePack: 'Service pack of the computer that receives help',
    helperEdition: 'Edition of the helper’s computer',
    solicited: 'Solicited Remote Assistance',
    enableSolicited: 'Enable Solicited Remote Assistance',
    membership: 'Domain membership',
    domain: 'Name of the domain',
    computer: 'Name of the computer that receives help',
    helpers: 'Helpers',
    helperGroups: 'Helpers that are groups',
    helperUsers: 'Helpers that are users',
    control: 'What helpers may do',
    dcom: 'EnableDCOM now',
    firewallStore: 'Where the exceptions are set',
    profiles: 'Profiles',
    scope: 'Addresses that may reach the computer',
    keepLocalExceptions: 'Exceptions set on the computer itself',
    article: 'Correction or article',
    way: 'How it is rolled out',
  },
  hints: {
    servicePackFirst: 'Choose the edition first; its service packs then appear here.',
    helperEdition:
      'Offers come from a Windows XP or Windows Server 2003 computer; later versions cannot offer help to these.',
    mediaCenter:
      'Media Center Edition 2005 normally cannot join a domain. Check that this computer is a member before you go on.',
    domain:
      'The short (NetBIOS) name, such as CONTOSO. It is put before account names that you enter without one.',
    domainDns: (domain: string, short: string | null) =>
      `${domain} is the DNS name of a domain. It is used in practice, but Microsoft documents only the short (NetBIOS) name${short === null ? '' : `, which is most often ${short}`}. Look it up on a domain member: echo %USERDOMAIN% at a command prompt shows it.`,
    domainTrusted:
      'The domain of the helpers’ accounts, as a short (NetBIOS) name such as CONTOSO. It is put before account names that you enter without one.',
    computer:
      'With a name, the scripts run on that computer only. It also helps to spot accounts of the computer itself in your list, and it is on the checklist.',
    storeChange: 'Put them elsewhere',
    presets: 'Start from a preset, or choose below.',
    presetsUntouched: 'Nothing is chosen for you.',
    scopeList: 'List of addresses',
    scopeListed:
      'Addresses or networks of the helpers, one per line or separated by commas. For example 10.0.0.0/8, 192.168.4.17 or localsubnet.',
    localExceptions:
      'While a policy list is in force, Windows ignores exceptions that were set on the computer itself, unless they are kept. Other programs may depend on them.',
  },
  servicePacks: {
    rtm: { xp: 'No service pack (original release)', 'server-2003': 'No service pack (original release)' },
    sp1: { xp: 'Service Pack 1', 'server-2003': 'Service Pack 1, or R2 without a later one' },
    sp2: { xp: 'Service Pack 2', 'server-2003': 'Service Pack 2, or R2 with it' },
    sp3: { xp: 'Service Pack 3', 'server-2003': 'Service Pack 3' },
  },
  /** What a service pack means for the questions that follow. */
  servicePackMeans: {
    firewall: 'Has Windows Firewall; a later question is about it.',
    noFirewall: 'Has no Windows Firewall; the steps with your files say what to do instead.',
    needsSolicited: 'Offers fail while requests for help are disabled; that is asked next.',
  },
  servicePackX64: 'Service Pack 1 level (original release of x64)',
  chooseEdition: 'Choose an edition',
  otherWindows: 'Another Windows, such as Vista, 7, 10 or 11',
  yes: 'Yes',
  no: 'No',
  options: {
    way: {
      'by-hand': {
        label: 'By hand in the Group Policy editor, as in the article',
        hint: 'For one computer, if you want to see each click or may not run scripts. A checklist with the labels of that Windows.',
      },
      one: {
        label: 'One computer, with a script',
        hint: 'The quickest. One script makes a backup, sets everything and checks it; another undoes it.',
      },
      several: {
        label: 'Several computers, with a script',
        hint: 'The same script without questions, run by your management tool or by hand, and a report from each computer.',
      },
      gpmc: {
        label: 'A Windows domain, with the Group Policy Management Console',
        hint: 'For many computers: a policy object to import and link. Unlinking it undoes it.',
      },
      samba: {
        label: 'A Samba domain, with samba-tool',
        hint: 'The same policy object, for a domain that Samba runs.',
      },
    },
    solicited: {
      enabled: { label: 'No, it is enabled or not configured', hint: 'Nothing changes.' },
      disabled: {
        label: 'Yes, it is disabled',
        hint: 'Offers fail on this Windows as long as it is disabled.',
      },
      unknown: { label: 'I don’t know', hint: 'Nothing changes; the checklist has a line to find out.' },
    },
    enableSolicited: {
      label: 'Enable it, so that offers can work',
      hint: 'Writes fAllowToGetHelp = 1. People at this computer can then also ask others for help, by invitation. The undo file disables it again. If you leave this empty, offers keep failing.',
    },
    membership: {
      'same-domain': { label: 'Yes, both in the same domain', hint: 'The usual case.' },
      'trusted-domains': {
        label: 'No, in two domains with a trust',
        hint: 'With a one-way trust, the domain of the computer that receives help must trust the domain of the helpers. The other direction is not enough.',
      },
      'no-trust': {
        label: 'No, in two domains without a trust',
        hint: 'Offers cannot work; the next page says what can.',
      },
      workgroup: {
        label: 'No, at least one is in a workgroup',
        hint: 'Offers cannot work; the next page says what can.',
      },
      unknown: { label: 'I don’t know', hint: 'You can go on. The checklist starts with finding out.' },
    },
    control: {
      view: {
        label: 'Only view the screen',
        hint: 'Helpers see the screen and can chat; the person at the computer does the work.',
      },
      control: {
        label: 'View and control the computer',
        hint: 'Helpers can ask to take over mouse and keyboard; the person at the computer must agree.',
      },
    },
    dcom: {
      on: { label: 'Y', hint: 'Nothing changes, and no restart is needed.' },
      off: {
        label: 'N',
        hint: 'The files set it to Y. Restart the computer afterwards. The undo file sets N again.',
      },
      missing: {
        label: 'The value is missing',
        hint: 'The files add it as Y. Restart the computer afterwards. The undo file leaves it: without it Remote Assistance does not work.',
      },
      unknown: {
        label: 'I don’t know',
        hint: 'The files set it to Y. Restart the computer afterwards, in case it was not. The undo file leaves it at Y.',
      },
    },
    firewallStore: {
      netsh: {
        label: 'On the computer itself, with netsh',
        hint: 'In the computer’s own list. They do not count while a policy list is in force there.',
      },
      policy: {
        label: 'By Group Policy',
        hint: 'As policy values, as in the article. They win over what is set on the computer itself.',
      },
    },
    /** Why the exceptions go where they go, as long as nobody chose another place. */
    storeByWay: {
      'by-hand': 'By Group Policy, as the article does by hand.',
      one: 'On the computer itself: the script is there anyway, it works at once, and policy stays as it is.',
      several:
        'On the computers themselves: the script is there anyway, it works at once, and policy stays as it is.',
      gpmc: 'By Group Policy: the policy object carries them, and they go when it is unlinked.',
      samba: 'By Group Policy: the policy object carries them, and they go when it is unlinked.',
    },
    /** What another place means for a way. */
    storeInstead: {
      'by-hand': 'With netsh by hand: a few commands at a prompt, on this computer only.',
      one: 'As policy values in the registry of that computer. Useful where policy lists are in force already.',
      several:
        'As policy values in the registry of each computer. Useful where policy lists are in force already.',
      gpmc: 'With a start-up script beside the policy object. The exceptions stay when the object is unlinked; another script undoes them.',
      samba:
        'With a start-up script beside the policy object. The exceptions stay when the object is unlinked; another script undoes them.',
    },
    profiles: {
      domain: { label: 'Domain profile', hint: 'While the computer is connected to its domain.' },
      standard: {
        label: 'Standard profile',
        hint: 'Everywhere else: at home, in a hotel. Help is hardly ever offered there, and strangers can see the open port.',
      },
    },
    scope: {
      any: {
        label: 'Any address',
        hint: 'Every computer that can reach this one reaches port 135, and with it RPC.',
      },
      subnet: {
        label: 'The local subnet',
        hint: 'Only computers in the same network segment. Helpers elsewhere cannot connect.',
      },
      listed: { label: 'Only these addresses', hint: 'Only the networks or computers that you list.' },
    },
    keepLocalExceptions: {
      yes: { label: 'Keep them working', hint: 'Writes AllowUserPrefMerge = 1 for ports and programs.' },
      no: {
        label: 'Only the policy lists count, as in the article',
        hint: 'Removes AllowUserPrefMerge if it is there. Windows then most likely ignores local exceptions once the policy lists are in force. What depends on them stops working.',
      },
    },
    article: {
      corrected: {
        label: 'The correction',
        hint: 'No exception for Sessmgr.exe; the Remote Desktop exception is enabled instead. Note that the same exception also lets Remote Desktop itself in, where that is switched on.',
      },
      literal: {
        label: 'The article to the letter',
        hint: 'An exception for Sessmgr.exe and no Remote Desktop exception. According to Appendix D that is not how Server 2003 should be set.',
      },
    },
  },
  presets: {
    title: 'Presets',
    narrow: {
      label: 'Narrower, recommended',
      hint: 'Domain profile and only the addresses you list. Strangers on other networks see nothing.',
    },
    article: {
      label: 'As in the article',
      hint: 'Both profiles, any address. Quick, but port 135 is then open everywhere the computer goes.',
    },
    apply: 'Use this',
    inForce: 'In use',
    applied: (name: string) => `Preset used: ${name}.`,
  },
  control: {
    twoLevels:
      'Do you want some helpers to view and others to control? The policy cannot do that: one list, one level. Choose what is right for everyone, or set up some computers differently.',
  },
  helpers: {
    box: 'Type or paste accounts',
    boxHint: (domain: string | undefined) =>
      domain === undefined
        ? 'As DOMAIN\\name, one per line, or separated by commas, semicolons or tabs. You can paste from a mail, Excel or the output of net group.'
        : `As DOMAIN\\name, one per line, or separated by commas, semicolons or tabs. A name alone gets ${domain}\\ before it. You can paste from a mail, Excel or the output of net group.`,
    add: 'Add to the list',
    added: (n: number, wrong: number, look: number, aside: number) =>
      [
        n === 0
          ? 'Nothing added'
          : wrong === 0
            ? `${count(n, 'account', 'accounts')} added`
            : `${count(n, 'line', 'lines')} added, ${number.format(wrong)} to correct`,
        ...(look === 0 ? [] : [`, ${number.format(look)} worth a look`]),
        ...(aside === 0 ? [] : [`; ${count(aside, 'line', 'lines')} set aside`]),
        '.',
      ].join(''),
    listTitle: (n: number) => (n === 0 ? 'Nobody on the list yet' : `On the list: ${number.format(n)}`),
    emptyList:
      'Accounts appear here as soon as you add them. Nobody can offer help until there is at least one.',
    kinds: { unknown: 'Not said', user: 'User', group: 'Group' },
    account: 'Account',
    kind: 'User or group',
    kindWhy:
      'Say which are groups if you know: the security note lists it, and the name of a user is checked for its length. The computer does not need it.',
    kindOf: (name: string) => `Kind of ${name}`,
    completed: (domain: string) => `${domain}\\ was added`,
    dnsDomain: 'A domain in DNS form is used in practice, but Microsoft documents only the short form.',
    edit: 'Change',
    editOf: (name: string) => `Change ${name}`,
    editing: (name: string) => `Account, was ${name}`,
    saveEdit: 'Save',
    cancelEdit: 'Cancel',
    remove: 'Remove',
    removeOf: (name: string) => `Remove ${name}`,
    removed: (name: string) => `${name} removed. Undo brings it back.`,
    removeAll: 'Remove all',
    removedAll: 'The list is empty. Undo brings it back.',
    removeRepeated: (n: number) => `Remove ${count(n, 'repeated line', 'repeated lines')}`,
    takeSuggestion: (name: string) => `Use ${name}`,
    takeParts: (names: readonly string[]) =>
      names.length > 4
        ? `Make ${number.format(names.length)} lines of it`
        : `Use ${list.format(names)}, each on its own line`,
    takeAlike: (n: number) => `Do this for all ${number.format(n)} lines like this`,
    takenAlike: (n: number) => `${count(n, 'line', 'lines')} changed. Undo brings them back.`,
    nextProblem: 'Next line to correct',
    toMend: (n: number) => `${count(n, 'line needs', 'lines need')} correcting before you can continue.`,
    setAside: (n: number) =>
      `${count(n, 'line that looks', 'lines that look')} like the layout of net group, of a table or of another command ${n === 1 ? 'was' : 'were'} not added:`,
    setAsideLines: 'Lines that were not added',
    keys: 'With the keyboard: arrow keys go from line to line.',
    addAnyway: 'Add anyway',
    setAsideClose: 'Leave out',
    cannotCheck:
      'Windows stores these names without checking them, and this page cannot look into your domain. Check the spelling of each before you use the files.',
    oneGroup: (users: number) =>
      `${number.format(users)} accounts, no group. One group in the domain is easier to maintain: its members can change without a change on this computer. Someone who is added to a group has to log off and on once.`,
    problem: {
      'no-domain': () => ({
        what: 'No domain.',
        mend: 'Write it as DOMAIN\\name, or enter the domain’s name at the question about the domain.',
      }),
      upn: () => ({
        what: 'This name looks like an e-mail address (UPN). The policy takes only DOMAIN\\name.',
        mend: 'Look up the account’s logon name, and write DOMAIN\\name. If a name is suggested here, it follows what most domains do: check it with net user NAME /domain.',
      }),
      sid: () => ({ what: 'This is a SID, not a name.', mend: 'Write the account as DOMAIN\\name.' }),
      local: (domain: string) => ({
        what: `${domain} means the computer itself. Only accounts of a domain can offer help.`,
        mend: 'Use a user or group of the domain.',
      }),
      backslashes: (n: number) => ({
        what: `${count(n, 'backslash', 'backslashes')}; there must be exactly one.`,
        mend: 'Keep the one between domain and name.',
      }),
      slash: () => ({ what: 'A slash instead of a backslash.', mend: 'Write DOMAIN\\name.' }),
      characters: (where: 'domain' | 'name', found: readonly string[]) => ({
        what: `Windows does not allow ${found.join(' ')} in ${where === 'domain' ? 'the name of a domain' : 'an account name'}.`,
        mend: 'Remove it, or check the name in the domain.',
      }),
      control: (found: readonly string[]) => ({
        what: `Contains a control character (${found.join(', ')}).`,
        mend: 'Type the name again instead of pasting it.',
      }),
      invisible: (found: readonly string[]) => ({
        what: `Contains an invisible character (${found.join(', ')}). To Windows that is another name.`,
        mend: 'Remove it, or type the name again.',
      }),
      'lone-surrogate': () => ({
        what: 'Contains half a character, probably cut off while copying.',
        mend: 'Copy or type the name again.',
      }),
      'too-long': (part: 'domain' | 'name' | 'whole', length: number, limit: number) => ({
        what: `${part === 'domain' ? 'The domain’s name' : part === 'name' ? 'The account’s name' : 'The whole'} is ${number.format(length)} characters long; Windows allows ${number.format(limit)}.`,
        mend: 'Check whether two accounts ran together, or use a shorter name.',
      }),
      'empty-name': () => ({
        what: 'There is no name after the backslash.',
        mend: 'Add the name of the user or group.',
      }),
      'empty-domain': () => ({
        what: 'There is no domain before the backslash.',
        mend: 'Write DOMAIN\\name.',
      }),
      'empty-label': () => ({
        what: 'The domain’s name has two dots in a row, or one at an end.',
        mend: 'Check the name of the domain.',
      }),
      'only-dots': () => ({
        what: 'A name of only dots or spaces does not exist in Windows.',
        mend: 'Enter the name of a user or group.',
      }),
      spaces: () => ({ what: 'There is a space beside the backslash.', mend: 'Remove the space.' }),
      mark: (mark: string) => ({
        what: `The “${mark}” in front looks like part of a list or an e-mail, not of the name.`,
        mend: 'Remove it. If it does belong to the name, write the domain before it.',
      }),
      quotes: () => ({
        what: 'There are quotation marks around it.',
        mend: 'Remove them. If they do belong to the name, write the domain before them.',
      }),
      'final-period': () => ({
        what: 'Ends with a full stop, which Windows does not allow in an account name.',
        mend: 'Leave out the full stop, or add what was cut off.',
      }),
      rule: () => ({ what: 'This is a drawn line, not a name.', mend: 'Remove it.' }),
      'distinguished-name': () => ({
        what: 'This is the account’s address in the directory (a distinguished name). The policy takes only DOMAIN\\name, and the logon name is not in it.',
        mend: 'Look it up on a domain member: dsget user "CN=…" -samid, for a group dsget group "CN=…" -samid.',
      }),
      'other-backslash': (character: string) => ({
        what: `Has ${character} where a backslash belongs.`,
        mend: 'Write DOMAIN\\name.',
      }),
      'run-together': (found: readonly string[]) => ({
        what: `Several names in one line${found.some((character) => /\s/.test(character)) ? '' : `, with ${found.join(' ')} between them`}.`,
        mend: 'Give each its own line.',
      }),
      'not-a-domain': (domain: string) => ({
        what: `“${domain}” is not the name of a domain.`,
        mend: 'Write DOMAIN\\name, with the short name of the domain.',
      }),
      variable: (domain: string) => ({
        what: `${domain} is a variable, and is not filled in here.`,
        mend: 'Write the domain itself; echo %USERDOMAIN% at a command prompt shows it.',
      }),
      repeated: (first: number) => ({
        what: `The same as line ${number.format(first + 1)}; Windows ignores capitals.`,
        mend: 'Remove one of the two.',
      }),
    },
    notice: {
      everybody: () => ({
        what: 'Everybody in the domain is in this group.',
        mend: 'Each of them may then offer help to this computer. A group of only the helpers is safer.',
      }),
      lookalike: (first: number) => ({
        what: `Looks the same as line ${number.format(first + 1)}, but is written with other characters. To Windows they are two accounts.`,
        mend: 'The same one? Remove the line that is wrong. Two accounts? Leave both.',
      }),
      'odd-characters': () => ({
        what: 'Contains a hyphen or a letter that is not on a keyboard. To Windows it is another name than the one it looks like.',
        mend: 'Is the account’s name spelt as you type it? Then use the ordinary spelling.',
      }),
      'two-spellings': (domain: string, short: string) => ({
        what: `${domain} looks like the same domain as ${short}, written in another way.`,
        mend: 'Microsoft documents only the short form.',
      }),
    },
  },
  /** Goes on after the name of the field. */
  domainProblem: {
    characters: (found: readonly string[]) =>
      `contains ${found.join(' ')}, which Windows does not allow there. Remove it.`,
    'too-long': (length: number, limit: number) =>
      `is ${number.format(length)} characters long; at most ${number.format(limit)} are allowed. Enter the short (NetBIOS) name.`,
    control: 'contains a control character. Type the name again instead of pasting it.',
    'lone-surrogate': 'contains half a character, probably cut off while copying. Type the name again.',
    'empty-label': 'has two dots in a row, or one at an end. Check the name.',
    invisible: 'contains an invisible character. Type the name again instead of pasting it.',
    backslash: 'contains a backslash. Enter only the name, without an account.',
    spaces: 'begins or ends with a space. Remove it.',
    local: 'means the computer itself. Enter the name of the domain.',
    'not-a-domain': 'is not the name of a domain. Enter the short (NetBIOS) name.',
    variable: 'is a variable, and is not filled in here. Enter what echo shows for it at a command prompt.',
  },
  scopeProblem: {
    'not-an-address': (typed: string) =>
      `“${typed}” is not an address. Write it like 10.0.0.17, 10.0.0.0/8 or localsubnet.`,
    'leading-zero': (typed: string) =>
      `“${typed}” has a number that begins with 0, which some programs read as octal. Remove the zeros in front.`,
    'number-too-large': (typed: string) => `“${typed}” has a number above 255. Each of the four is 0 to 255.`,
    prefix: (typed: string) => `“${typed}”: what follows the slash must be 1 to 32.`,
    'every-address': (typed: string) =>
      `“${typed}” is every address there is. Choose “Any address” if you mean that.`,
    'no-sender': {
      'this-network': (typed: string, block: string) =>
        `No computer has the address “${typed}” (${block} has no addresses of computers). Enter the addresses of the helpers.`,
      loopback: (typed: string, block: string) =>
        `“${typed}” lies in ${block}: a computer reaches only itself there, so no helper sends from it. Enter the addresses of the helpers.`,
      multicast: (typed: string, block: string) =>
        `“${typed}” lies in ${block}, for groups of receivers: no traffic ever comes from it. Enter the addresses of the helpers.`,
      reserved: (typed: string, block: string) =>
        `“${typed}” lies in ${block}, which is reserved: no computer has such an address. Enter the addresses of the helpers.`,
      broadcast: (typed: string, _block: string) =>
        `“${typed}” means everybody on the network at once: no traffic ever comes from it. For the network itself, choose the local subnet.`,
    },
    'host-bits': (typed: string, suggestion: string) =>
      `“${typed}” is an address inside a network. Write ${suggestion} for the network, or the address without the slash.`,
    mask: (typed: string, suggestion: string | null) =>
      suggestion === null
        ? `“${typed}” has a mask that is not a network mask. Write the network with a slash and a number, like 10.0.0.0/8.`
        : `“${typed}” has a mask, which the policy does not take. Write ${suggestion}.`,
    range: (typed: string) =>
      `“${typed}” is a range, which Windows Firewall does not take. List the addresses, or networks such as 10.0.0.0/24.`,
    ipv6: (typed: string) => `“${typed}” is IPv6; these exceptions take IPv4 only. Enter the IPv4 address.`,
    'host-name': (typed: string) => `“${typed}” is a name. Enter the address instead.`,
    repeated: (typed: string) => `“${typed}” is listed twice. Remove one.`,
  },
  limit: {
    'value-name': (subject: string, length: number, limit: number, over: number) =>
      `With these addresses the entry for ${subject} becomes ${number.format(length)} characters; policy files hold ${number.format(limit)}. Make the list of addresses at least ${count(over, 'character', 'characters')} shorter: combine networks, or use netsh.`,
    'command-line': (_subject: string, length: number, limit: number, over: number) =>
      `With these addresses a command becomes ${number.format(length)} characters; a command prompt takes ${number.format(limit)}. Make the list of addresses at least ${count(over, 'character', 'characters')} shorter: combine networks.`,
  },
  unanswered: {
    edition: 'Choose the edition of the computer that receives help',
    servicePack: 'Choose the service pack of the computer that receives help',
    helperEdition: 'Choose the edition of the helper’s computer',
    solicited: 'Choose whether Solicited Remote Assistance is disabled',
    enableSolicited: 'Choose whether to enable Solicited Remote Assistance',
    membership: 'Choose whether the two computers are in the same domain',
    domain: 'Enter the name of the domain',
    computer: 'Enter the name of the computer',
    helpers: 'Add at least one user or group that may offer help',
    helperGroups: 'Say which helpers are groups',
    helperUsers: 'Say which helpers are users',
    control: 'Choose what the helpers may do',
    dcom: 'Choose what EnableDCOM is now',
    firewallStore: 'Choose where the exceptions are set',
    profiles: 'Choose at least one profile',
    scope: 'Choose which addresses may reach the computer',
    keepLocalExceptions: 'Choose what happens to local exceptions',
    article: 'Choose the correction or the article to the letter',
    way: 'Choose how you will roll this out',
  },
  /** Text in the box that is not on the list. */
  pending: (typed: string) =>
    `“${typed}” is in the box, but not on the list yet. Add it to the list, or clear the box`,
  helperProblem: (index: number, others: number) =>
    others === 0
      ? `Line ${number.format(index + 1)} of the list:`
      : `Line ${number.format(index + 1)} of the list, and ${count(others, 'other line', 'other lines')}:`,
  unsuitable: {
    'home-edition': {
      title: 'Windows XP Home Edition cannot receive offers',
      why: 'This edition lacks the policy Offer Remote Assistance, and it cannot join a domain. No setting changes that.',
    },
    'helper-home': {
      title: 'The helper’s computer cannot join a domain',
      why: 'Windows XP Home Edition cannot be a member of a domain, and the helper’s computer has to be one, just like the computer that receives help.',
    },
    'helper-windows': {
      title: 'Offers cannot come from this helper’s computer',
      why: 'Both computers need Windows XP or Windows Server 2003. A later Windows cannot offer Remote Assistance to them.',
    },
    'no-trust': {
      title: 'Without a trust, offers cannot work',
      why: 'Both computers must be in the same domain, or in domains with a trust: the computer has to recognise the helper’s account.',
    },
    workgroup: {
      title: 'In a workgroup, offers cannot work',
      why: 'Offering help needs a domain: it is not meant for home networks. In a workgroup there are no domain accounts to put on the list.',
    },
  },
  check: {
    title: 'Check your answers',
    lead: 'Review your answers. Nothing has been changed on any computer.',
    change: 'Change',
    notProvided: 'Not provided',
    helpers: (n: number) => count(n, 'account', 'accounts'),
    andMore: (n: number) => `and ${number.format(n)} more`,
    toResults: 'Make the files',
    openTitle: 'Not everything is answered yet',
    open: (step: string) => `Go to: ${step}`,
    warnings: 'Good to know before you go on',
  },
  warnings: {
    solicitedOff:
      'Solicited Remote Assistance is disabled and you leave it that way. On this Windows every offer will fail until it is enabled.',
    solicitedUnknown:
      'You do not know whether Solicited Remote Assistance is disabled. If it is, offers fail on this Windows. The checklist has the line to find out.',
    membershipUnknown:
      'You do not know whether both computers are in one domain or in trusted ones. Without that no offer works. The checklist starts with finding out.',
    standardOnly:
      'Is it right that there is no exception in the domain profile? Both computers are in a domain, and while this one is connected to it, the domain profile is in force: an offer is then blocked at port 135. The standard profile counts only away from the domain.',
    standardAny:
      'Port 135 will be open to every address, also outside the domain. Anyone on the same network can then talk to RPC on this computer. The preset “Narrower” avoids that.',
    anyAddress:
      'Port 135 will be open to every address. Opening it also lets in RPC traffic. List the helpers’ networks if you can.',
    netshIgnored:
      'netsh sets the computer’s own list. If a policy list for ports or programs is in force there without keeping local exceptions, Windows ignores these exceptions. verify.cmd shows that.',
    mergeOff:
      'Local exceptions are not kept. Once the policy lists are in force, other programs that rely on them may stop being reachable.',
    remoteDesktop:
      'The Remote Desktop exception also lets Remote Desktop itself in, where that is switched on. Undoing closes it again; do not do that over Remote Desktop.',
    netshReplaces:
      'An exception that is there already for TCP port 135 or for one of the programs is replaced, even a wider one. Other tools may depend on it.',
    remoteDesktopNarrowed:
      'The addresses of the Remote Desktop exception are replaced. Whoever uses Remote Desktop from another address, perhaps you right now, can no longer get in. Add the addresses of the administrators to the list.',
    sessmgrNarrowed:
      'Windows XP has an exception of its own for Sessmgr.exe, open to any address. The script narrows it to the addresses you chose, so that ordinary requests for help work only from there too. Undoing puts Windows’ own exception back.',
    everybody:
      'A group that everybody in the domain belongs to may offer help, so all of them may. A group of only the helpers is safer.',
    dnsDomain:
      'Some accounts use the DNS form of the domain. It is used in practice, but only the short form is documented.',
    restart: 'EnableDCOM is changed: restart the computer afterwards.',
    firewallOff:
      'On Windows Server 2003 Windows Firewall is off unless somebody switched it on. The exceptions do no harm, but only matter once it is on.',
    mediaCenter:
      'Media Center Edition 2005 normally cannot join a domain. Check that this computer is a member.',
  },
  preview: {
    title: 'What your answers make',
    hint: 'Select a line to see why it is there.',
    file: 'File',
    lines: (name: string, n: number) => `${name}, ${count(n, 'line', 'lines')}`,
    empty: 'Nothing yet. The first lines appear when you add a helper.',
    none: 'These answers need no such file.',
    changed: 'changed',
    announce: (name: string, added: number, removed: number) =>
      `${name}: ${count(added, 'line', 'lines')} new, ${number.format(removed)} gone.`,
    /** What the last answer did to the file that is shown. */
    count: (changed: number, gone: number) =>
      `Your last answer: ${[
        ...(changed === 0 ? [] : [`${count(changed, 'line', 'lines')} changed`]),
        ...(gone === 0 ? [] : [`${count(gone, 'line', 'lines')} gone`]),
      ].join(', ')}.`,
    explain: 'Why this line',
    noExplain: 'This line is part of the file’s layout; it sets nothing.',
    answer: 'Your answer',
    effect: 'What Windows does with it',
    article: 'In the article',
    silent: 'The article is silent on this.',
    source: 'Source',
    undo: 'When undone',
    observed: 'seen in use',
    undoes: { restore: 'goes back to what was there', keep: 'stays' },
    before: 'before',
    after: 'after',
    absent: 'not there',
    closeExplain: 'Close',
  },
  rules: {
    offer: {
      name: 'Allow offers',
      effect:
        'Windows accepts offers of help from the accounts on the list. Without this value every offer is refused.',
    },
    level: {
      name: 'View or control',
      effect:
        '1 lets helpers ask to control the computer, 0 lets them only view it. It applies to the whole list.',
    },
    helpers: {
      name: 'List of helpers',
      effect: 'DCOM lets in only these accounts. The list is replaced as a whole; what was in it is gone.',
    },
    solicited: {
      name: 'Allow requests for help',
      effect: 'Asking for help is allowed again. On this Windows offers fail while it is disabled.',
    },
    dcom: {
      name: 'DCOM',
      effect:
        'Windows accepts calls from other computers through DCOM, which is how an offer arrives. It may need a restart.',
    },
    'other-entries': {
      name: 'Other entries for the same port and programs',
      effect:
        'Windows adds up the addresses of all entries. Entries that are known by name and are not the ones you chose are removed.',
    },
    ports: {
      name: 'Port 135',
      effect:
        'Windows Firewall lets calls to DCOM in on TCP port 135 from the addresses you chose. That lets in RPC traffic in general.',
    },
    programs: {
      name: 'Programs of Remote Assistance',
      effect:
        'Windows Firewall lets these programs receive connections, on whatever port Windows gives them.',
    },
    'remote-desktop': {
      name: 'Remote Desktop exception',
      effect: 'On Server 2003 the session itself runs over TCP port 3389, which this exception opens.',
    },
    'local-merge': {
      name: 'Local exceptions',
      effect:
        'Whether exceptions set on the computer itself keep counting beside the policy list, as you chose.',
    },
  },
  articlePlace: {
    policy: (n: number) => `first procedure, step ${n}`,
    firewall: (n: number) => `firewall procedure, step ${n}`,
  },
  article: {
    'banner-xp': 'Support for Windows XP has ended.',
    'banner-server-2003': 'Support for Windows Server 2003 ended on 14 July 2015.',
    purpose: 'What you set up: a computer that accepts offers of Remote Assistance.',
    'domain-feature':
      'The helper and the person at the computer are in one domain, or in domains with a trust.',
    'home-networks': 'Not suited to most home networks.',
    'more-about-remote-assistance': 'Further reading: articles 300546 and 308013.',
    'requirement-policy': 'Requirement 1: Group Policy on the computer that receives help allows offers.',
    'requirement-domain': 'Requirement 2: both computers in one domain or in trusted domains.',
    'requirement-windows': 'Requirement 3: Windows XP or Windows Server 2003 on both.',
    'helper-list': 'A list of domain users and domain groups is needed.',
    'note-solicited': 'Note: offers fail while Solicited Remote Assistance is disabled, except on XP SP2.',
    'policy-1': 'Start the Group Policy editor.',
    'policy-2': 'Open the policy in the folder Remote Assistance.',
    'policy-3': 'Enable it.',
    'policy-4': 'Choose view only or control.',
    'note-one-level': 'Note: one list, one level for everyone on it.',
    'policy-5': 'Show the list.',
    'policy-6': 'Add users and groups.',
    'policy-7': 'Close both dialogs with OK.',
    'policy-8': 'Close the editor.',
    'note-immediate': 'It takes effect at once, without a restart.',
    'warning-names': 'Warning: the accounts cannot be checked.',
    'warning-test': 'Advice: test widely before deploying widely.',
    'note-home': 'Note: the policy does not exist on XP Home Edition.',
    'note-dcom': 'Note: EnableDCOM must be Y.',
    'firewall-1': 'Log on at XP SP2 as a domain or Group Policy administrator.',
    'firewall-2': 'Start mmc.',
    'firewall-3': 'Open the dialog to add snap-ins.',
    'firewall-4': 'Choose the Group Policy Object Editor.',
    'firewall-5': 'Browse for a policy object.',
    'firewall-6': 'Choose the object to update.',
    'firewall-7': 'Finish the wizard.',
    'firewall-8': 'Close the dialog with the snap-ins.',
    'firewall-9': 'Close the dialog Add/Remove Snap-in with OK.',
    'firewall-10': 'Open the folder Windows Firewall.',
    'firewall-11': 'Find the firewall settings in the editor.',
    'note-folders': 'Note: the three folders that hold the settings.',
    'firewall-12': 'Define the port exception, in each folder.',
    'firewall-13': 'Define the program exceptions, in each folder.',
  },
  counts: { list: (items: readonly string[]) => list.format(items) },
}

export type Messages = typeof messages
