import { rich } from '#domain/files/documents/richText.ts'
import type { LabelOf } from './route.ts'
const plural = new Intl.PluralRules('en')
const counts = (count: number, one: string, many: string) => (plural.select(count) === 'one' ? one : many)

/** The words of the trainer: what Windows itself says is in the tables of labels. */
export const trainer = {
  title: 'Trainer',
  lead: 'Practise the whole procedure in a replica of Windows with two computers. Nothing can break: the replica does not touch a real computer, or your answers in the wizard.',
  notWindows:
    'The replica is drawn by this project. It is not Windows, and not affiliated with Microsoft. Point at a label in another language to see what it means.',
  lessonsTitle: 'Lessons',
  lessonsLead: 'In the order of your lesson plan. You can show, follow and practise each lesson.',
  modes: {
    show: { name: 'Show', lead: 'You go through the lesson, and the replica does each step.' },
    follow: { name: 'Follow', lead: 'You do it yourself; what comes next is marked.' },
    practise: { name: 'Practise', lead: 'Only the goal is given. Any way that reaches it counts.' },
  },
  /** How long, how hard, what comes next, how far one is. */
  facts: {
    lead: (minutes: number, level: string) => `About ${minutes} minutes, ${level}.`,
    levels: { easy: 'easy', medium: 'not so easy', hard: 'hard' },
    next: (lesson: string) => `Next in the plan: ${lesson}`,
    done: (ways: string) => `Done: ${ways}.`,
    best: (way: string, points: number) => `${way} (best: ${points} of 100 points)`,
    clear: 'Clear what was done (kept in this browser)',
  },
  begin: {
    title: 'Before you begin',
    reached: '100 points in all, shared equally over the goals that are not met yet.',
    mended:
      '100 points in all, shared equally over each fault that you fix and the helper who gets in again. Where the computer is in order: for what you tell the helper.',
    hints: (steps: string) => `A hint has three steps, and each costs points: ${steps}.`,
    turns: (cost: number) =>
      `A mistake that is still there at the end costs ${cost} points; one that you undo costs only time.`,
    clock: 'The clock starts at Begin, and costs no points.',
    begin: 'Begin',
  },
  hints: {
    where: 'where to look',
    what: 'what to look at',
    answer: 'the answer',
    next: (step: string, cost: number) => `Hint: ${step} (−${cost})`,
  },
  lessons: {
    policy: {
      name: 'The policy',
      goal: 'Members of the listed group can offer help to this computer and control it.',
    },
    firewall: {
      name: 'The firewall, as in the article',
      goal: 'Offers reach the computer in both profiles, from any address.',
    },
    dcom: { name: 'DCOM', goal: 'EnableDCOM is Y again, and offers arrive.' },
    strings: {
      name: 'The firewall, narrower',
      goal: 'Offers reach the computer from 10.0.0.0/8 and only in the domain profile.',
    },
    level: { name: 'View or control', goal: 'Helpers may only view this computer.' },
    'one-list': {
      name: 'One list for all',
      goal: 'A second group may help too, but may only view. That then applies to everybody on the list.',
    },
    server: {
      name: 'Server 2003',
      goal: 'Offers reach the server from 10.0.0.0/8, without an exception for Sessmgr.exe.',
    },
    slips: {
      name: 'Reading critically',
      goal: 'The policy is set although the article names the wrong one; requests for help are left alone.',
    },
  },
  /** Actions that the article does not number: what is done. */
  actions: {
    'log-on': 'Log on as an administrator.',
    'open-registry': (label: LabelOf) =>
      rich`Start Registry Editor: ${label('start')}, ${label('run')}, type this, ${label('ok')}:`,
    'find-ole': 'Open HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Ole.',
    'read-dcom': 'Open the value EnableDCOM and read it.',
    'set-dcom': (label: LabelOf) => rich`Type this in the box of the value, and click ${label('ok')}:`,
    'open-editor': (label: LabelOf) =>
      rich`Start the Group Policy editor: ${label('start')}, ${label('run')}, type this, ${label('ok')}:`,
    'open-profile': 'Open the folder of the domain profile.',
    'port-string': 'Enable the port exceptions and add this definition for port 135:',
    'program-strings': 'Enable the program exceptions and add these definitions, one for each program:',
    'open-offer': 'Open the folder of Remote Assistance, and in it the policy for offers.',
    'choose-view': 'Choose in the list that helpers may only view the computer.',
    'confirm-policy': (label: LabelOf) => rich`Close the dialog with ${label('ok')}.`,
    'see-list': 'Open the list of helpers.',
    'add-trainees': 'Add the second group and close the list. Type:',
    'lower-level': 'Choose that helpers may only view the computer.',
    'remote-desktop': 'Enable the Remote Desktop exception for the same addresses:',
    'follow-step-2': 'Do what step 2 of the article says: open the policy for requests.',
    'miss-the-list': (label: LabelOf) => rich`Choose ${label('enabled')}, and look for the list of helpers.`,
    'go-back': 'Cancel: nothing was changed.',
    'right-policy': 'Open the policy for offers and enable it.',
    'three-folders': 'Look in the first of the three firewall folders of step 11.',
  },
  /** Why: of every action, the article's too. */
  why: {
    'policy-1': 'The policy is not in Control Panel: it exists only in Group Policy.',
    'policy-2':
      'Step 2 of the article names the policy for requests by mistake. Steps 3 and 7 name the right one.',
    'policy-3': 'Only Enabled opens the two fields below.',
    'policy-4': 'One level applies to everybody on the list.',
    'policy-5': 'The list of helpers is behind this button.',
    'policy-6':
      'Type DOMAIN\\name. Windows checks nothing: a typing mistake goes unnoticed until somebody offers help.',
    'policy-7': 'The first OK keeps the list, the second writes the policy.',
    'policy-8': 'The policy works at once; no restart is needed.',
    'firewall-1':
      'Whoever edits a Group Policy object needs the right to. The replica is logged on already; the start menu shows who.',
    'firewall-2': 'An empty console; the editor for one object goes into it.',
    'firewall-3': 'A console is made of snap-ins.',
    'firewall-4': 'This is the editor that gpedit.msc also shows, for an object of your choice.',
    'firewall-5': 'The wizard would take the local object; the article wants one of the domain.',
    'firewall-6':
      'What you set in it reaches every computer it applies to. In the replica that is this one, at once.',
    'firewall-7': 'The object is chosen.',
    'firewall-8': 'No further snap-in is needed.',
    'firewall-9': 'Now the console shows the object.',
    'firewall-10': 'These folders are there since Windows XP SP2.',
    'firewall-11':
      'The article opens gpedit.msc here, which would edit the local policy instead. Stay in the object, and open the two profiles.',
    'firewall-12':
      'DCOM answers on port 135. The article opens it to any address, also away from the domain: the wizard asks first.',
    'firewall-13':
      'The programs behind Remote Assistance. Each line is path, addresses, state and name, with colons between.',
    'log-on': 'Policies are set by administrators.',
    'open-registry': 'There is no other window for this value.',
    'find-ole': 'Remote Assistance reaches the computer by DCOM, and its switch is here.',
    'read-dcom': 'It says N. With N, or without the value, no offer arrives.',
    'set-dcom': 'On a real computer, restart it afterwards.',
    'open-editor': 'The quick way to the policy of this computer.',
    'open-profile':
      'It counts while the computer is connected to its domain, which is where help is offered.',
    'port-string': '135:TCP:10.0.0.0/8:… lets in the addresses of the company and no others.',
    'program-strings':
      'The same addresses in each line. A line of a list is both name and data of its registry value.',
    'open-offer': 'Both policies of Remote Assistance are in one folder; this is the one for offers.',
    'choose-view': 'It becomes fAllowUnsolicitedFullControl = 0.',
    'confirm-policy': 'Only now is anything written.',
    'see-list': 'There is one list.',
    'add-trainees': 'Two groups are in it now.',
    'lower-level': 'There is one level for the whole list: if some may only view, everybody may only view.',
    'remote-desktop':
      'On Server 2003 the session runs over TCP port 3389, which the Remote Desktop exception opens. Microsoft says to leave out Sessmgr.exe there, although the article lists it.',
    'follow-step-2': 'Do not take any text for granted: compare it with what you see.',
    'miss-the-list': 'This dialog has no list of helpers. So it cannot be the one that step 5 means.',
    'go-back': 'If in doubt, Cancel is safe.',
    'right-policy': 'Its title is the one that steps 3 and 7 speak of.',
    'three-folders':
      'It holds the two profiles and no list. Only the profiles have lists, though step 11 names three folders.',
    'try-offer': 'The proof: an offer from the helper’s own computer.',
  },
  goal: {
    offer: { control: 'An offer is let in, with control.', view: 'An offer is let in, to view only.' },
    value: (name: string, data: string) => `${name} is ${data}.`,
    absent: (name: string) => `${name} is not set.`,
    helpers: (names: string) => `On the list: ${names}, and nobody else.`,
    reach: (address: string, profile: string) => `${address} gets through in the ${profile}.`,
    kept: (address: string, profile: string) => `${address} is kept out in the ${profile}.`,
    noProgram: (file: string) => `No policy list has ${file}.`,
    profiles: { domain: 'domain profile', standard: 'standard profile' },
    reached: 'reached',
    open: 'not yet',
  },
  case: {
    title: 'Find the fault',
    lead: 'Something is wrong on this computer: helpers must be able to offer help to it and control it. Find out why they cannot, with the tools of the replica, and fix it.',
    faults: (count: number) => counts(count, 'One fault', `${count} faults`),
    kinds: {
      hidden: {
        name: 'Faults that hide each other',
        lead: 'Each shows only when the one before it is fixed.',
      },
      'perhaps-none': {
        name: 'Perhaps no fault',
        lead: 'Or it is the helper who does something wrong.',
      },
    },
    inOrder: 'The computer was in order',
    says: (account: string, groups: string, address: string, computer: string) =>
      `The helper says: “I am ${account}, a member of ${groups}. My address is ${address}. I typed ${computer}.”`,
    tell: 'Nothing is wrong with this computer: tell the helper what to do differently',
    slips: {
      'other-account': {
        name: 'The helper used an account that is not of the group on the list',
        mend: 'Log on with an account of the group on the list',
      },
      'wrong-computer': {
        name: 'The helper typed the name of another computer',
        mend: 'Type the name of this computer',
      },
      outside: {
        name: 'The helper was not in the network for which the firewall is open',
        mend: 'Offer help from the office network',
      },
    },
    task: 'A helper of CONTOSO\\RA-Helpers must be able to offer help to PC01 and control it, from 10.20.30.40. That does not work. Look at the offer on the helper’s computer, look around, and fix what is wrong.',
    ask: 'If no setting fixes it: ask somebody',
    remedies: {
      professional: 'Have Windows XP Professional installed',
      'service-pack': 'Have the latest service pack installed',
      'join-domain': 'Have the computer join the helper’s domain',
      trust: 'Have its domain trust the helper’s domain',
    },
    again: 'Another computer',
  },
  faults: {
    'dcom-off': { name: 'EnableDCOM was N', mend: 'Set it to Y in the registry, and restart.' },
    'dcom-missing': { name: 'EnableDCOM was missing', mend: 'Make the string value EnableDCOM with Y.' },
    'dcom-restricted': {
      name: 'A policy restricted who may use DCOM',
      mend: 'On a real computer add the helpers’ group to it (Microsoft KB 884910); removing the policy undoes what somebody wanted.',
    },
    'solicited-disabled': {
      name: 'Requests for help were disabled by policy, on XP before SP2',
      mend: 'Set Solicited Remote Assistance to Not Configured or Enabled.',
    },
    'list-empty': { name: 'The list of helpers was empty', mend: 'Add the group as DOMAIN\\name.' },
    'domain-misspelt': {
      name: 'The domain on the list was misspelt',
      mend: 'Replace CONTOS0 by CONTOSO: a zero is not an O.',
    },
    'other-group': { name: 'Another group was on the list', mend: 'Add the group of the helpers.' },
    'offer-disabled': { name: 'The policy for offers was disabled', mend: 'Enable it.' },
    'level-wrong': { name: 'Helpers could only view', mend: 'Choose control in the policy.' },
    'wrong-profile': {
      name: 'Port 135 was open in the wrong profile',
      mend: 'Open it in the domain profile, close it in the other.',
    },
    'rule-disabled': {
      name: 'The exception for port 135 was disabled',
      mend: 'Tick it in Windows Firewall, or add it again.',
    },
    'rule-missing': { name: 'Port 135 had no exception', mend: 'Add it for the helpers’ addresses.' },
    'scope-too-narrow': {
      name: 'The exception did not cover the helper’s address',
      mend: 'Give it the helpers’ addresses.',
    },
    'exceptions-forbidden': {
      name: 'A policy forbade all exceptions',
      mend: 'Set Do not allow exceptions to Not Configured.',
    },
    'exceptions-switched-off': {
      name: 'The computer allowed no exceptions',
      mend: 'In Windows Firewall, clear the tick at “Don’t allow exceptions”.',
    },
    'lists-shadowed': {
      name: 'Empty policy lists switched the computer’s own lists off',
      mend: 'Allow local exceptions, or set the lists to Not Configured.',
    },
    'service-disabled': {
      name: 'The service of Remote Assistance was disabled',
      mend: 'sc config RDSessMgr start= demand',
    },
    'home-edition': {
      name: 'Home Edition has no policy for offers',
      mend: 'It takes Windows XP Professional.',
    },
    'old-firewall': {
      name: 'XP SP1 had its older firewall on, which no policy opens',
      mend: 'Install a later service pack.',
    },
    workgroup: { name: 'The computer was in a workgroup', mend: 'Let it join the domain.' },
    'one-way-trust': {
      name: 'Its domain did not trust the helper’s',
      mend: 'Set up the trust, in that direction.',
    },
  },
  turns: {
    'firewall-off': 'The firewall is off. That lets in everything, not only helpers.',
    'exceptions-forbidden': 'Exceptions are forbidden. That beats every exception, even the right ones.',
    'open-to-anybody': 'Port 135 is open to any address. Name the helpers’ addresses.',
    'other-profile-open':
      'The standard profile is open too. It counts away from the domain, where nobody offers help.',
    'solicited-changed':
      'The policy for requests was changed. It is about asking for help, not about offers.',
    'offer-disabled': 'The policy for offers is disabled, which forbids every offer.',
    'helper-spelling': 'An entry in the list is not DOMAIN\\name. Windows accepts it, but it never works.',
    'dcom-broken': 'EnableDCOM is not Y, so no offer arrives.',
    'left-domain': 'The computer has left its domain. Offers need one.',
    'goal-broken': 'Something that was as it should be at the beginning is so no longer.',
    'needless-change': 'This computer was in order, and was changed.',
    'told-wrong': 'That is not what the helper does wrong. Press it again to take it back.',
  },
  screen: {
    'explain-solicited':
      'Whether the person at this computer may ask somebody for help. It has no list of helpers: it is not the policy for offers. While it is disabled, Windows before XP SP2 turns offers away too.',
    'explain-offer':
      'Whether helpers may offer help without being asked, what they may do, and who they are. The person at the computer is asked each time. List domain accounts as DOMAIN\\name; nothing checks them.',
    'explain-protect':
      'Switches Windows Firewall on or off for this profile, whatever the computer says itself.',
    'explain-forbid': 'Turns away everything that comes in unasked, also what an exception would let in.',
    'explain-programs':
      'Programs that may be reached, one definition per line: path, addresses, enabled or disabled, name. While it is enabled, the computer’s own list counts only where local exceptions are allowed.',
    'explain-local-programs': 'Whether the computer’s own list of programs counts beside that of the policy.',
    'explain-remote-administration':
      'Opens much more than offers need: remote administration over ports 135 and 445. Leave it alone here.',
    'explain-remote-desktop':
      'Lets in Remote Desktop, TCP port 3389. On Server 2003 the session of Remote Assistance runs over it.',
    'explain-ports':
      'Ports that may be reached, one definition per line: port, protocol, addresses, enabled or disabled, name. While it is enabled, the computer’s own list counts only where local exceptions are allowed.',
    'explain-local-ports': 'Whether the computer’s own list of ports counts beside that of the policy.',
    'failed-no-answer': 'The computer does not answer. (Windows shows a message of its own here.)',
    'failed-permission-denied': 'Permission denied.',
    'failed-declined': 'Nobody accepts the offer.',
    'failed-not-from-here': 'This Windows cannot offer help.',
    'helped-control': 'The person accepts. You see the screen and can take control.',
    'helped-view': 'The person accepts. You see the screen; you cannot take control.',
    'no-such-computer': 'There is no computer with that name here.',
    'empty-folder': 'Nothing of this procedure is in this folder.',
    'not-part': 'Windows has this; the replica leaves it out.',
    'offer-lead': 'Which computer do you want to help?',
    'prompt-lead': 'Command prompt',
    'only-novice':
      'The replica does not have the Windows of the helper’s own computer. Do this on the computer that receives help.',
    dcomcnfg:
      'Component Services would show here whether DCOM is on, and who may use it. The replica has both in the registry: HKLM\\SOFTWARE\\Microsoft\\Ole, the value EnableDCOM, and the policies in HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DCOM.',
    eventvwr:
      'Event Viewer would show here what services and policies have reported. The replica keeps no logs; gpresult /v, sc query and services.msc say how things stand now.',
  },
  replica: {
    name: 'Replica of Windows',
    taskbar: 'Taskbar',
    novice: 'Computer that receives help',
    helper: 'Helper’s computer',
    close: 'Close',
    size: 'Size of the replica',
    smaller: 'Smaller',
    larger: 'Larger',
    keys: 'Alt and an underlined letter, arrows in trees and lists, Enter, Esc and F1 work as in Windows; Ctrl and arrows move a window, Ctrl+F6 goes to the next. At the prompt, up and down fetch earlier lines, Tab completes a word and Esc clears the line; where there is nothing to complete, Tab goes on, and Shift+Tab always goes back.',
    waiting: 'waits for the window before it',
    user: (name: string) => `Logged on: ${name}`,
    picture: (action: number, window: string) => `The replica at step ${action}: ${window}`,
    empty: 'empty desktop',
    english: {
      labels: 'This window is in English: not every label of it is known in the language of this Windows.',
      answers: 'Answers are in English: none are known in the language of this Windows.',
    },
  },
  task: {
    back: 'All lessons',
    actions: 'Steps',
    goals: 'Goal',
    next: 'Next',
    previous: 'Back',
    restart: 'Start again',
    undo: 'Undo',
    hint: 'Hint',
    doIt: 'Do it for me',
    stuck: 'This is no longer part of the lesson. Undo it, or let the replica do the next step.',
    marked: (control: string) => `Next: ${control}`,
    giveUp: 'Stop here',
    done: 'Done',
    changes: 'What changed',
    noChanges: 'Nothing yet in the registry.',
    asReg: 'As lines of apply.reg',
    before: 'before',
    after: 'after',
    none: 'none',
    turnsTitle: 'Careful',
    leftTurns: 'The goal is reached. Undo what is listed here, or stop.',
    otherWay: 'Another way: at the command prompt',
    why: 'Why',
    progress: (now: number, all: number) => `Step ${now} of ${all}`,
    realNames: 'Names of my answers instead of made-up ones',
    invented: (names: string) => `Your answers have too few groups; made up: ${names}.`,
    realNamesHint: 'Off: all names are of CONTOSO, suitable for a projector.',
    actionDone: (action: number) => `Step ${action} is done.`,
    goalReached: 'The goal is reached.',
  },
  result: {
    points: (points: number) => `${points} of 100 points`,
    isDone: 'The goal was reached.',
    notDone: 'The goal was not reached.',
    date: 'Date',
    time: 'Time',
    actions: 'Actions',
    turns: 'Mistakes still there',
    again: 'What to look at again',
    nothing: 'Nothing.',
    wasWrong: 'What was wrong',
    name: 'Name',
    code: 'Code of this sheet',
    reached: (count: number, open: number) => `${count} of ${open} reached`,
    nameFirst: 'Type your name: then the code for your trainer appears here.',
    codeHint:
      'Give it to your trainer, who collects it on the page Scores. It contains this result and the name; nothing else leaves this browser.',
    print: 'Print',
    sheet: 'Score sheet',
    minutes: (minutes: number, seconds: number) => `${minutes} min ${seconds} s`,
    copy: 'Copy the code',
    copied: 'Copied.',
  },
  scores: {
    title: 'Scores',
    lead: 'Paste the codes of your learners, one or many. They stay in this browser.',
    forged:
      'A code guards against typing mistakes, not against cheating: whoever can read this page can write one, with any points. The name is what somebody typed, the time comes from the learner’s clock, and a turn can be repeated until it goes well. Be there if the grade counts.',
    field: 'Codes',
    add: 'Add',
    added: (count: number) => counts(count, 'One score was added.', `${count} scores were added.`),
    problems: {
      'not-a-code': 'This is not the code of a score sheet:',
      mistyped: 'A letter of this code is wrong; compare it with the sheet:',
      'other-version': 'This code comes from another version of the trainer:',
      'old-rule':
        'This code comes from an older version, whose points followed another rule. Ask for a new turn:',
      'no-name': 'This code has no name. Ask for one with a name:',
    },
    columns: {
      name: 'Name',
      task: 'Task',
      points: 'Points',
      time: 'Time',
      actions: 'Actions',
      hints: 'Hints',
    },
    none: 'No scores yet.',
    remove: (name: string) => `Remove the score of ${name}`,
  },
  plan: {
    title: 'Lesson plan',
    lead: 'Which lessons you give, in which order, and your own remarks. Kept in this browser.',
    up: (name: string) => `${name}: earlier`,
    down: (name: string) => `${name}: later`,
    include: (name: string) => `Give the lesson ${name}`,
    save: 'Save the plan as a file',
    open: 'Open a plan',
    opened: 'The plan was opened.',
    problems: {
      'not-a-plan':
        'This file is not a lesson plan. Your plan stays as it was. Choose a file that was saved here.',
      unknown: (names: string) =>
        `The file contains something that this version does not know; that was left out: ${names}`,
    },
    remarks: 'Remarks on this lesson',
  },
  present: {
    open: 'Present',
    hint: 'Opens a window for the projector, which follows this one.',
    waiting: 'Waiting for the trainer’s window. Leave both open.',
    notes: 'Notes for this step',
    jump: 'Go to step',
    timer: 'Time so far',
    nextIs: (text: string) => `Then: ${text}`,
    last: 'This is the last step.',
    blank: 'Blank screen',
    pointer: 'Pointer',
    changes: 'What changed',
    changedIn: (action: number) => `Changed in step ${action}`,
    moreChanges: (count: number) => `and ${count} more`,
    magnifier: 'Magnifier',
    keys: 'Keys: arrows or PgUp and PgDn go back and on, B blanks the screen, Esc shows it again. F in the audience’s window fills its screen.',
    isOpen: 'The audience sees this.',
    blocked: 'The browser did not open a window. Allow pop-ups for this page and try again.',
    fullScreen: 'Full screen',
  },
  handout: {
    open: 'Handout',
    title: (lesson: string) => `Handout: ${lesson}`,
  },
  labels: {
    title: 'Labels of Windows',
    lead: 'What the replica’s windows say in each display language of Windows, and where it was read. Where nothing was found to read it in, the translation is ours: what Windows really says may differ.',
    choose: 'Display language',
    columns: { english: 'English', label: 'In that language', origin: 'Read in' },
    ours: 'our translation',
    missing: 'none',
    counts: (all: number, read: number, ours: number) =>
      `Of ${all} labels, ${read} were read somewhere, ${ours} are our translation, and ${all - read - ours} have none.`,
    englishTitle: 'What is in English',
    english: 'A window with a label that has none is in English, all of it, and says so:',
    noEnglish: 'No window is in English.',
    answers: 'What the command prompt answers is English in every language.',
    sources: 'Where labels were read',
  },
  /** What an English label of Windows means, for who reads a language that is none of Windows' here. */
  meanings: {} as Readonly<Record<string, string>>,
}

export type TrainerWords = typeof trainer
