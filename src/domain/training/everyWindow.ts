import type { WindowKind } from './desktop/desktopState.ts'
import type { Gesture, WindowView } from './desktop/screen.ts'
import { perform, SIDE_BUTTONS, START_BUTTON, viewOf } from './desktop/desktop.ts'
import { newDesktop } from './desktop/desktopState.ts'
import { FOLDERS } from './desktop/folders.ts'
import { ENGLISH } from './desktop/labels/labelTable.ts'
import { COMMAND_NAMES } from './desktop/launch.ts'
import { policiesIn } from './desktop/policies.ts'
import { labelsOf, shownText } from './desktop/screen.ts'
import { DEMO_CAST } from './lessonCast.ts'
import { open, press, runProgram, select, type, unfold } from './lessonGestures.ts'
import { configuredMachine } from './lessonMachines.ts'

const SOFTWARE = 'HKEY_LOCAL_MACHINE\\SOFTWARE'

/** The dialog of every policy of a folder, with its parts, its explanation and its list. */
function policiesOf(folder: string): readonly Gesture[] {
  return [
    select('gpedit.tree', folder),
    ...policiesIn(folder).flatMap((policy) => [
      open('gpedit.list', policy),
      press('policy.enabled'),
      press('policy.tabs', 'explain'),
      press('policy.tabs', 'setting'),
      press('policy.show'),
      press('contents.add'),
      press('item.cancel'),
      press('contents.cancel'),
      press('policy.cancel'),
    ]),
  ]
}

/**
 * Ways that together open every window of the replica in every shape that has labels of its own: its tabs, its messages,
 * what unfolds. What can be started by its name is opened without a line here.
 */
function waysOf(): readonly (readonly Gesture[])[] {
  const edit = (...items: readonly string[]) => items.map((item) => press('regedit.edit', item))
  return [
    [press(START_BUTTON)],
    ...COMMAND_NAMES.map((name) => runProgram(name)),
    runProgram('calc'),
    runProgram('clac'),
    [
      ...runProgram('gpedit.msc'),
      ...unfold('gpedit.tree', ...Object.keys(FOLDERS).filter((id) => id !== 'policy')),
      ...['remote-assistance', 'domain-profile', 'standard-profile'].flatMap((folder) => policiesOf(folder)),
    ],
    [
      ...runProgram('mmc'),
      press('mmc.file', 'add-remove'),
      press('snap-ins.tabs', 'extensions'),
      press('snap-ins.tabs', 'standalone'),
      press('snap-ins.add'),
      open('add-snap-in.list', 'services'),
      press('message.ok'),
      open('add-snap-in.list', 'group-policy'),
      press('select-gpo.browse'),
      select('browse-gpo.list', 'Remote Assistance'),
      press('browse-gpo.ok'),
      press('select-gpo.finish'),
      press('add-snap-in.close'),
      press('snap-ins.ok'),
    ],
    [
      ...runProgram('regedit'),
      ...unfold('regedit.tree', SOFTWARE),
      ...edit('new-key'),
      press('new-name.ok'),
      select('regedit.tree', SOFTWARE),
      ...edit('new-key'),
      press('new-name.ok'),
      press('message.ok'),
      press('new-name.cancel'),
      ...edit('new-string'),
      press('new-name.ok'),
      ...edit('modify'),
      press('value.cancel'),
      ...edit('delete'),
      press('message.ok'),
      ...edit('new-dword'),
      press('new-name.ok'),
      ...edit('modify'),
      press('value.cancel'),
      select('regedit.tree', SOFTWARE),
      ...edit('delete'),
      press('message.no'),
      ...edit('find'),
      type('find.text', 'nowhere'),
      press('find.next'),
    ],
    [
      ...runProgram('cmd'),
      type('cmd.screen', 'reg add HKLM\\SOFTWARE\\Test /ve /d x'),
      press('cmd.screen'),
      ...runProgram('regedit'),
      ...unfold('regedit.tree', SOFTWARE),
      select('regedit.tree', `${SOFTWARE}\\Test`),
    ],
    [
      ...runProgram('firewall.cpl'),
      press('firewall.tabs', 'exceptions'),
      press('firewall.add-port'),
      press('firewall-port.cancel'),
      press('firewall.add-program'),
    ],
    [
      ...runProgram('sysdm.cpl'),
      press('system.tabs', 'name'),
      press('system.change'),
      type('join.text', 'FABRIKAM'),
      press('join.ok'),
      press('message.ok'),
      press('join.workgroup'),
      press('join.ok'),
      press('system.tabs', 'remote'),
      press('system.tabs', 'name'),
      press('system.change'),
      press('join.domain'),
      type('join.text', DEMO_CAST.domain),
      press('join.ok'),
    ],
    [...runProgram('helpctr'), press('help.tools'), press('help.offer')],
    [...runProgram('services.msc'), open('services.list', 'RDSessMgr')],
    [press(SIDE_BUTTONS.helper), ...runProgram('cmd')],
  ]
}

export interface SeenWindow {
  readonly kind: WindowKind
  readonly view: WindowView
  /** In English. */
  readonly title: string
  readonly labels: readonly string[]
}

/** Every window with the labels it can have, as often as it has others. */
export function everyWindow(): readonly SeenWindow[] {
  const found = new Map<string, SeenWindow>()
  const machine = configuredMachine()
  const ways = [
    ...waysOf().map((way) => ({ way, machine })),
    // Before Service Pack 2 the service of the firewall had another name.
    { way: runProgram('services.msc'), machine: { ...machine, servicePack: 'sp1' as const } },
  ]
  for (const { way, machine: start } of ways) {
    let desktop = newDesktop(start, DEMO_CAST.helper)
    for (const gesture of way) {
      desktop = perform(desktop, gesture)
      for (const { state } of desktop.windows) {
        const view = viewOf(desktop, state)
        const labels = labelsOf(view)
        const title = shownText(view.title, ENGLISH, String).text
        found.set(`${state.kind} ${labels.join()}`, { kind: state.kind, view, title, labels })
      }
    }
  }
  return [...found.values()]
}
