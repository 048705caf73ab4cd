import type { Answers } from './answers.ts'
import { EDITIONS } from './editions.ts'
import type { Plan } from './plan.ts'

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

const REMOTE_DESKTOP_REPLACED =
  'The addresses of the Remote Desktop exception are replaced: others can no longer reach Remote Desktop.'

function heading({ edition, servicePack }: Answers): readonly string[] {
  const computer =
    edition === undefined || servicePack === undefined
      ? 'a computer that is not described yet'
      : `${EDITIONS[edition].name}, ${servicePack.toUpperCase()}`
  return ['Receive Remote Assistance offers (Microsoft Knowledge Base 301527)', `For ${computer}`]
}

function when(applies: boolean, ...lines: readonly string[]): readonly string[] {
  return applies ? lines : []
}
