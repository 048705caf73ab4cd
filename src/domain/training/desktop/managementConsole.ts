import { changeWindow, closeWindow, openMessage, openWindow, windowOf } from './desktopState.ts'
import { editorAct, editorControls, FIRST_TREE } from './policyEditor.ts'
import type { Program } from './program.ts'
import { okCancel } from './screen.ts'
import type { ScreenText } from './screen.ts'

/** The Group Policy objects that Browse finds in the domain. What is set in any of them reaches the computer at once here. */
const GPOS = ['Default Domain Policy', 'Remote Assistance'] as const

/** What the object is called that is the computer's own. */
const LOCAL = 'Local Computer'

/** The snap-ins of the list; only one of them is of use here. */
const SNAP_INS: readonly { readonly id: string; readonly label: ScreenText }[] = [
  { id: 'computer-management', label: { en: 'Computer Management' } },
  { id: 'device-manager', label: { en: 'Device Manager' } },
  { id: 'event-viewer', label: { en: 'Event Viewer' } },
  { id: 'group-policy', label: { label: 'groupPolicyObjectEditor' } },
  { id: 'ip-security', label: { en: 'IP Security Policy Management' } },
  { id: 'performance-logs', label: { en: 'Performance Logs and Alerts' } },
  { id: 'resultant-set', label: { en: 'Resultant Set of Policy' } },
  { id: 'security-templates', label: { en: 'Security Templates' } },
  { id: 'services', label: { en: 'Services' } },
]

function policyName(gpo: string): ScreenText {
  return gpo === LOCAL ? { label: 'localComputerPolicy' } : { en: '{} Policy', of: gpo }
}

/** An empty console that snap-ins are put into. */
export const mmc: Program<'mmc'> = {
  view: (state, desktop) => ({
    title: { en: 'Console1' },
    isWide: true,
    controls: [
      {
        kind: 'menus',
        controls: [
          {
            kind: 'menu',
            id: 'mmc.file',
            label: { label: 'file' },
            items: [
              { id: 'add-remove', label: { label: 'addRemoveSnapIn' } },
              { id: 'exit', label: { en: 'Exit' } },
            ],
          },
        ],
      },
      ...(state.gpo === null
        ? ([
            {
              kind: 'panes',
              controls: [
                {
                  kind: 'tree',
                  id: 'mmc.tree',
                  label: { en: 'Console tree' },
                  nodes: [{ id: 'root', label: { en: 'Console Root' }, level: 0, isExpanded: null }],
                  selected: 'root',
                },
                {
                  kind: 'words',
                  text: { en: 'There are no items to show in this view.' },
                },
              ],
            },
          ] as const)
        : editorControls('mmc', policyName(state.gpo), state, desktop)),
    ],
  }),
  act: (desktop, state, control, input) => {
    if (control !== 'file') return editorAct(desktop, 'mmc', state, control, input)
    if (input.do !== 'press') return desktop
    if (input.item === 'exit') return closeWindow(desktop, 'mmc')
    return input.item === 'add-remove'
      ? openWindow(desktop, { kind: 'snap-ins', tab: 'standalone', gpo: state.gpo }, 'mmc')
      : desktop
  },
}

export const snapIns: Program<'snap-ins'> = {
  view: ({ tab, gpo }) => ({
    title: { label: 'addRemoveSnapIn' },
    controls: [
      {
        kind: 'tabs',
        id: 'snap-ins.tabs',
        label: { label: 'addRemoveSnapIn' },
        items: [
          { id: 'standalone', label: { label: 'standalone' } },
          { id: 'extensions', label: { en: 'Extensions' } },
        ],
        selected: tab,
      },
      {
        kind: 'list',
        id: 'snap-ins.list',
        label: { en: 'Console Root' },
        columns: [{ en: 'Console Root' }],
        rows: tab === 'standalone' && gpo !== null ? [{ id: gpo, cells: [policyName(gpo)] }] : [],
        selected: null,
      },
      ...(tab === 'standalone'
        ? ([{ kind: 'button', id: 'snap-ins.add', label: { label: 'add' } }] as const)
        : []),
      okCancel('snap-ins'),
    ],
  }),
  act: (desktop, { gpo }, control, input) => {
    if (input.do !== 'press') return desktop
    switch (control) {
      case 'tabs':
        return changeWindow(desktop, 'snap-ins', {
          tab: input.item === 'extensions' ? 'extensions' : 'standalone',
        })
      case 'add':
        return openWindow(desktop, { kind: 'add-snap-in', selected: null }, 'snap-ins')
      case 'ok': {
        const console = windowOf(desktop, 'mmc')
        // The same object again keeps what was unfolded.
        const isNew = console === null || console.gpo !== gpo
        return closeWindow(changeWindow(desktop, 'mmc', isNew ? { gpo, ...FIRST_TREE } : {}), 'snap-ins')
      }
      case 'cancel':
        return closeWindow(desktop, 'snap-ins')
      default:
        return desktop
    }
  },
}

export const addSnapIn: Program<'add-snap-in'> = {
  view: ({ selected }) => ({
    title: { en: 'Add Standalone Snap-in' },
    controls: [
      {
        kind: 'list',
        id: 'add-snap-in.list',
        label: { en: 'Available Standalone Snap-ins:' },
        columns: [{ en: 'Snap-in' }],
        rows: SNAP_INS.map(({ id, label }) => ({ id, cells: [label] })),
        selected,
      },
      {
        kind: 'buttons',
        controls: [
          {
            kind: 'button',
            id: 'add-snap-in.add',
            label: { label: 'add' },
            isDefault: true,
            isOff: selected === null,
          },
          { kind: 'button', id: 'add-snap-in.close', label: { label: 'close' } },
        ],
      },
    ],
  }),
  act: (desktop, { selected }, control, input) => {
    if (control === 'list' && input.do === 'select') {
      return changeWindow(desktop, 'add-snap-in', { selected: input.item })
    }
    if (control === 'close' && input.do === 'press') return closeWindow(desktop, 'add-snap-in')
    const chosen =
      control === 'add' && input.do === 'press'
        ? selected
        : control === 'list' && input.do === 'open'
          ? input.item
          : null
    if (chosen === null) return desktop
    const marked = changeWindow(desktop, 'add-snap-in', { selected: chosen })
    return chosen === 'group-policy'
      ? openWindow(marked, { kind: 'select-gpo', gpo: LOCAL }, 'add-snap-in')
      : openMessage(marked, {
          title: { en: 'Microsoft Management Console' },
          text: [{ words: 'not-part' }],
          owner: 'add-snap-in',
        })
  },
}

export const selectGpo: Program<'select-gpo'> = {
  view: ({ gpo }) => ({
    title: { en: 'Select Group Policy Object' },
    controls: [
      { kind: 'words', text: { en: 'Welcome to the Group Policy Wizard' } },
      {
        kind: 'field',
        id: 'select-gpo.gpo',
        label: { en: 'Group Policy Object:' },
        value: gpo,
        ...(gpo === LOCAL ? { says: { en: LOCAL } } : {}),
        isOff: true,
      },
      { kind: 'row', controls: [{ kind: 'button', id: 'select-gpo.browse', label: { label: 'browse' } }] },
      {
        kind: 'buttons',
        controls: [
          { kind: 'button', id: 'select-gpo.finish', label: { label: 'finish' }, isDefault: true },
          { kind: 'button', id: 'select-gpo.cancel', label: { en: 'Cancel' } },
        ],
      },
    ],
  }),
  act: (desktop, { gpo }, control, input) => {
    if (input.do !== 'press') return desktop
    switch (control) {
      case 'browse':
        return openWindow(desktop, { kind: 'browse-gpo', selected: null }, 'select-gpo')
      case 'finish':
        return closeWindow(changeWindow(desktop, 'snap-ins', { gpo }), 'select-gpo')
      case 'cancel':
        return closeWindow(desktop, 'select-gpo')
      default:
        return desktop
    }
  },
}

export const browseGpo: Program<'browse-gpo'> = {
  view: ({ selected }, { machine }) => ({
    title: { en: 'Browse for a Group Policy Object' },
    controls: [
      {
        kind: 'list',
        id: 'browse-gpo.list',
        label: { en: 'Domains, OUs and linked Group Policy Objects:' },
        columns: [{ en: 'Name' }, { en: 'Domain' }],
        // A computer in a workgroup has none but its own.
        rows: [
          ...(machine.domain === null ? [] : GPOS).map((gpo) => {
            return { id: gpo, cells: [{ text: gpo }, { text: machine.domain ?? '' }] }
          }),
          { id: LOCAL, cells: [{ en: LOCAL }, { text: machine.name }] },
        ],
        selected,
      },
      okCancel('browse-gpo', selected === null),
    ],
  }),
  act: (desktop, { selected }, control, input) => {
    if (control === 'list' && input.do === 'select') {
      return changeWindow(desktop, 'browse-gpo', { selected: input.item })
    }
    if (control === 'cancel' && input.do === 'press') return closeWindow(desktop, 'browse-gpo')
    const chosen =
      control === 'ok' && input.do === 'press'
        ? selected
        : control === 'list' && input.do === 'open'
          ? input.item
          : null
    return chosen === null
      ? desktop
      : closeWindow(changeWindow(desktop, 'select-gpo', { gpo: chosen }), 'browse-gpo')
  },
}
