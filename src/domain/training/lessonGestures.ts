import { SIDE_BUTTONS, START_BUTTON } from '#domain/training/desktop/desktop.ts'
import type { ControlId, Gesture } from '#domain/training/desktop/screen.ts'
import type { LessonAction } from './lesson.ts'
import type { Cast } from './lessonCast.ts'

// What hands do again and again, so that a lesson reads as a person would say it.

export const press = (on: ControlId, item?: string): Gesture =>
  item === undefined ? { do: 'press', on } : { do: 'press', on, item }
export const type = (on: ControlId, text: string): Gesture => ({ do: 'type', on, text })
export const select = (on: ControlId, item: string): Gesture => ({ do: 'select', on, item })
export const open = (on: ControlId, item: string): Gesture => ({ do: 'open', on, item })
export const unfold = (on: ControlId, ...items: readonly string[]): readonly Gesture[] =>
  items.map((item) => ({ do: 'toggle', on, item }))

export function runProgram(name: string): readonly Gesture[] {
  return [press(START_BUTTON), press('start.run'), type('run.open', name), press('run.ok')]
}

/** Adds entries to the list of the policy whose dialog is open, and goes back to that dialog. */
export function addEntries(entries: readonly string[]): readonly Gesture[] {
  return [
    press('policy.show'),
    ...entries.flatMap((entry) => [press('contents.add'), type('item.text', entry), press('item.ok')]),
    press('contents.ok'),
  ]
}

export function definePolicy(
  list: ControlId,
  policy: string,
  entries: readonly string[],
): readonly Gesture[] {
  return [open(list, policy), press('policy.enabled'), ...addEntries(entries), press('policy.ok')]
}

/** On the helper's computer: the way of an offer. */
export function tryOffer({ computer }: Cast): LessonAction {
  return {
    id: 'try-offer',
    gestures: [
      press(SIDE_BUTTONS.helper),
      press(START_BUTTON),
      press('start.help'),
      press('help.tools'),
      press('help.offer'),
      type('help.computer', computer),
      press('help.connect'),
    ],
  }
}

export const OPEN_REMOTE_ASSISTANCE: readonly Gesture[] = [
  ...unfold('gpedit.tree', 'computer', 'templates', 'system'),
  select('gpedit.tree', 'remote-assistance'),
]
export const OPEN_DOMAIN_PROFILE: readonly Gesture[] = [
  ...unfold('gpedit.tree', 'computer', 'templates', 'network', 'connections', 'windows-firewall'),
  select('gpedit.tree', 'domain-profile'),
]
