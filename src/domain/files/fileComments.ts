import type { Answers } from '#domain/answers/answers.ts'
import { fingerprintOf } from '#domain/answers/fingerprint.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { RELEASE } from '#domain/release.ts'
import { EDITIONS } from '#domain/windows/editions.ts'

/**
 * What a .reg file says of itself, line by line. English and ASCII, so that the same answers give the same bytes; no text
 * of the person's. On the way back also what the file cannot know.
 */
export function regComments(plan: Plan, answers: Answers): readonly string[] {
  const writes = (...rules: readonly string[]) => plan.registry.some(({ why }) => rules.includes(why.rule))
  if (plan.direction === 'apply') {
    return [
      ...heading(answers),
      'Sets what the wizard planned. Take it back with undo.reg.',
      'The list of helpers is replaced as a whole.',
      ...when(
        writes('other-entries'),
        'Windows adds up the addresses of all entries for a port or a program. Entries for the same ones are taken out where',
        'they are known by name; others this file cannot know. verify.cmd finds them, and apply.cmd takes them out.',
      ),
      ...when(writes('remote-desktop'), REMOTE_DESKTOP_REPLACED),
    ]
  }
  const dcom = plan.registry.find(({ why }) => why.rule === 'dcom')
  return [
    ...heading(answers),
    'Takes back what apply.reg set: to the state that was stated in the wizard, or else to that of a fresh Windows.',
    'It cannot know helpers or policy values that were there before and were replaced.',
    ...when(
      writes('ports', 'programs'),
      'It switches the firewall policy lists off. If they hold other entries, take the lines with Enabled and',
      'AllowUserPrefMerge out of this file first: those entries would stop counting.',
    ),
    ...when(dcom?.undoing === 'keep', 'EnableDCOM stays Y: without it Remote Assistance does not work.'),
    ...when(
      dcom?.undoing === 'restore',
      'EnableDCOM goes back to N, as stated: restart the computer afterwards.',
    ),
  ]
}

/** The same for a file with EnableDCOM alone. */
export function dcomComments(plan: Plan, answers: Answers): readonly string[] {
  if (plan.direction === 'undo') {
    return [
      ...heading(answers),
      'Takes back what dcom.reg set, and nothing else: EnableDCOM goes back to N, as stated.',
      'Remote Assistance does not work then. Restart the computer afterwards.',
    ]
  }
  const goesBack = plan.registry.some(({ why, undoing }) => why.rule === 'dcom' && undoing === 'restore')
  return [
    ...heading(answers),
    'Sets EnableDCOM and nothing else, for a computer that gets the rest from a policy object.',
    goesBack
      ? 'Take it back with dcom-undo.reg. Without EnableDCOM Remote Assistance does not work.'
      : 'It is not taken back: without it Remote Assistance does not work.',
    'Restart the computer afterwards.',
  ]
}

/** The same for a start-up script. */
export function startupComments(plan: Plan, answers: Answers): readonly string[] {
  return [
    ...netshComments(plan, answers).map((line) =>
      line.replace('firewall-undo.cmd', 'firewall-undo-startup.cmd'),
    ),
    'For the start-up scripts of a policy object: it asks nothing, and may run at every start. The log is in',
    plan.direction === 'apply'
      ? 'Temp in the folder of Windows. An exception that is as planned already is left alone.'
      : 'Temp in the folder of Windows.',
  ]
}

/** The same for a script of netsh calls. */
export function netshComments(plan: Plan, answers: Answers): readonly string[] {
  const setsService = plan.firewall.some(({ target }) => target.kind === 'service')
  if (plan.direction === 'apply') {
    return [
      ...heading(answers),
      'Sets exceptions in the local list of Windows Firewall. Take them back with firewall-undo.cmd.',
      'They do not count while a policy list is in force that does not keep local exceptions.',
      'An exception that is there already for TCP port 135 or for one of these programs is replaced.',
      ...when(setsService, REMOTE_DESKTOP_REPLACED),
    ]
  }
  const restoresSessmgr = plan.firewall.some(
    ({ target, after }) => target.kind === 'program' && after !== null,
  )
  return [
    ...heading(answers),
    'Takes back what firewall-apply.cmd set: to the state of a fresh Windows.',
    'It removes any exception for TCP port 135 in these profiles, also one that was there before.',
    ...when(restoresSessmgr, 'It puts back the exception for sessmgr.exe that Windows XP itself has.'),
    ...when(setsService, 'It closes the Remote Desktop exception: do not run it over Remote Desktop.'),
  ]
}

/** The same for the scripts that do all of it on one computer. */
export function applyComments(answers: Answers): readonly string[] {
  return [
    ...heading(answers),
    'Saves what this computer has, sets what the wizard planned, looks whether it is there, and puts the saved settings',
    'back if anything fails. Exit code: 0 set; 1 failed and put back; 2 not suitable, nothing changed; 3 set, but',
    'something else still blocks offers; 4 failed, and not all of it could be put back.',
    'Start it with /quiet to be asked nothing. restore.cmd is the way back.',
  ]
}

/** The same for one that leaves out what a file of the computer shows to be right. */
export function differenceComments(answers: Answers, changes: number, all: number): readonly string[] {
  return applyComments(answers).flatMap((line) =>
    line.startsWith('Saves what this computer has')
      ? [
          `Sets only what a file of this computer did not show to be right: ${changes} of ${all} changes.`,
          line.replace('sets what the wizard planned', 'sets that'),
        ]
      : [line],
  )
}

export function restoreComments(answers: Answers): readonly string[] {
  return [
    ...heading(answers),
    'Puts back what this computer had before apply.cmd, from the folder with its name beside this file.',
    'What others changed in the same keys since then is replaced as well. It lists the states that were saved, and goes',
    'back to before the first of them; to another one with, for example, restore.cmd /to 2',
    'Exit code: 0 put back, 1 not all of it could be put back, 2 nothing to put back, or not suitable.',
  ]
}

/** The same for the scripts that only ask. */
export function verifyComments(answers: Answers): readonly string[] {
  return [
    ...heading(answers),
    'Looks whether the computer is as the wizard planned, and changes nothing.',
    'Writes a report beside itself; the wizard can read it. Exit code: 0 all is right, 1 something is not.',
  ]
}

export function namesComments(answers: Answers): readonly string[] {
  return [
    ...heading(answers),
    'Asks the domain whether each helper exists, and changes nothing. Run it on a computer of that domain.',
  ]
}

/** The same for the text of a policy. */
export function policyComments(answers: Answers): readonly string[] {
  return [
    ...heading(answers),
    'The policy part of the plan. EnableDCOM is no policy and is not in it.',
    'LGPO.exe is made for Windows Vista and later: use it there to read, compare or build a Registry.pol.',
  ]
}

const REMOTE_DESKTOP_REPLACED =
  'The addresses of the Remote Desktop exception are replaced: others can no longer reach Remote Desktop.'

/** For which computer, and which release and answers made it: the same line stands in every document. */
function heading(answers: Answers): readonly string[] {
  const { edition, servicePack } = answers
  const computer =
    edition === undefined || servicePack === undefined
      ? 'a computer that is not described yet'
      : `${EDITIONS[edition].name}, ${servicePack.toUpperCase()}`
  return [
    'Receive Remote Assistance offers (Microsoft Knowledge Base 301527)',
    `For ${computer}`,
    madeBy(answers),
  ]
}

/** Ties a file to the release of the wizard and to the answers it was made from. ASCII. */
function madeBy(answers: Answers): string {
  return `Made by the Remote Assistance wizard ${RELEASE} from the answers ${fingerprintOf(answers)}`
}

function when(applies: boolean, ...lines: readonly string[]): readonly string[] {
  return applies ? lines : []
}
