import { changeRegistryOf, changeWindow, closeWindow, folded, openWindow, windowOf } from './desktopState.ts'
import type { Desktop, TreeState } from './desktopState.ts'
import { FOLDERS, isFolder, subfoldersOf } from './folders.ts'
import type { FolderId } from './folders.ts'
import { policiesIn, POLICIES, policySetting, POLICY_IDS, POLICY_STATES, setPolicy } from './policies.ts'
import type { PolicyId, PolicyPart, PolicySetting, PolicyState } from './policies.ts'
import type { Input, Program } from './program.ts'
import { okCancel } from './screen.ts'
import type { Control, ControlId, Row, ScreenText, TreeNode } from './screen.ts'

/** Group Policy, opened by gpedit.msc: for the computer it runs on. */
export const gpedit: Program<'gpedit'> = {
  view: (state, desktop) => ({
    title: { en: 'Group Policy' },
    isWide: true,
    controls: editorControls('gpedit', FOLDERS.policy.label, state, desktop),
  }),
  act: (desktop, state, control, input) => editorAct(desktop, 'gpedit', state, control, input),
}

/** The tree and the list of the editor, wherever it stands. `top`: what the policy as a whole is called here. */
export function editorControls(
  window: 'gpedit' | 'mmc',
  top: ScreenText,
  state: TreeState,
  desktop: Desktop,
): readonly Control[] {
  const folder = isFolder(state.selected) ? state.selected : 'policy'
  const subfolders = subfoldersOf(desktop.machine, folder)
  const policies = policiesIn(folder)
  const rows: readonly Row[] = [
    ...subfolders.map((id) => ({ id, cells: [labelOf(id, top), { text: '' }] })),
    ...policies.map((id) => {
      const { state } = policySetting(desktop.machine.registry, id)
      return { id, cells: [POLICIES[id].label, stateLabel(state)] }
    }),
  ]
  return [
    {
      kind: 'panes',
      controls: [
        {
          kind: 'tree',
          id: `${window}.tree`,
          label: { en: 'Console tree' },
          nodes: treeNodes(desktop, 'policy', top, state.expanded, 0),
          selected: folder,
        },
        rows.length === 0
          ? { kind: 'words', text: { words: 'empty-folder' } }
          : {
              kind: 'list',
              id: `${window}.list`,
              label: labelOf(folder, top),
              columns: [{ en: 'Setting' }, { en: 'State' }],
              rows,
              selected: state.row,
            },
      ],
    },
  ]
}

function labelOf(id: FolderId, top: ScreenText): ScreenText {
  return id === 'policy' ? top : FOLDERS[id].label
}

function treeNodes(
  desktop: Desktop,
  id: FolderId,
  top: ScreenText,
  expanded: readonly string[],
  level: number,
): readonly TreeNode[] {
  const children = subfoldersOf(desktop.machine, id)
  const isExpanded = children.length === 0 ? null : expanded.includes(id)
  return [
    { id, label: labelOf(id, top), level, isExpanded },
    ...(isExpanded === true
      ? children.flatMap((child) => treeNodes(desktop, child, top, expanded, level + 1))
      : []),
  ]
}

/** The tree as it is when the editor opens. */
export const FIRST_TREE: TreeState = { expanded: ['policy'], selected: 'policy', row: null }

export function editorAct(
  desktop: Desktop,
  window: 'gpedit' | 'mmc',
  state: TreeState,
  control: string,
  input: Input,
): Desktop {
  if (input.do === 'press' || input.do === 'type') return desktop
  const { item } = input
  if (control === 'tree' && isFolder(item)) {
    const expanded = input.do === 'select' ? state.expanded : folded(state, item)
    return changeWindow(desktop, window, { expanded, selected: item, row: null })
  }
  if (control !== 'list') return desktop
  if (input.do === 'select') return changeWindow(desktop, window, { row: item })
  if (isFolder(item)) {
    const expanded = [...new Set([...state.expanded, state.selected])]
    return changeWindow(desktop, window, { expanded, selected: item, row: null })
  }
  const policy = POLICY_IDS.find((id) => id === item)
  if (policy === undefined) return desktop
  return openPolicy(changeWindow(desktop, window, { row: item }), window, policy)
}

function openPolicy(desktop: Desktop, owner: 'gpedit' | 'mmc', policy: PolicyId): Desktop {
  const setting = policySetting(desktop.machine.registry, policy)
  return openWindow(desktop, { kind: 'policy', policy, tab: 'setting', setting }, owner)
}

/** The dialog of one policy. */
export const policy: Program<'policy'> = {
  view: ({ policy, tab, setting }, desktop) => {
    const { label, parts, explained } = POLICIES[policy]
    const isOff = setting.state !== 'enabled'
    const neighbours = neighboursOf(policy)
    return {
      title: { propertiesOf: label },
      controls: [
        {
          kind: 'tabs',
          id: 'policy.tabs',
          label,
          items: [
            { id: 'setting', label: { en: 'Setting' } },
            { id: 'explain', label: { en: 'Explain' } },
          ],
          selected: tab,
        },
        ...(tab === 'explain'
          ? [{ kind: 'words', text: { words: `explain-${explained}` } } as const]
          : [
              { kind: 'words', text: label } as const,
              ...POLICY_STATES.map((state) => ({
                kind: 'option' as const,
                id: `policy.${state}` as const,
                label: stateLabel(state),
                isOn: setting.state === state,
              })),
              ...parts.flatMap((part) => partControls(part, setting, isOff)),
              {
                kind: 'row',
                controls: [
                  button('policy.previous', { en: 'Previous Setting' }, neighbours.previous === null),
                  button('policy.next', { en: 'Next Setting' }, neighbours.next === null),
                ],
              } as const,
            ]),
        {
          kind: 'buttons',
          controls: [
            { kind: 'button', id: 'policy.ok', label: { label: 'ok' }, isDefault: true },
            { kind: 'button', id: 'policy.cancel', label: { en: 'Cancel' } },
            {
              kind: 'button',
              id: 'policy.apply',
              label: { en: 'Apply' },
              isOff: isSameSetting(setting, policySetting(desktop.machine.registry, policy)),
            },
          ],
        },
      ],
    }
  },
  act: (desktop, window, control, input) => {
    const { policy, setting } = window
    const change = (next: Partial<PolicySetting>) =>
      changeWindow(desktop, 'policy', { setting: { ...setting, ...next } })
    if (input.do === 'type') {
      return setting.state === 'enabled' && Object.hasOwn(setting.values, control)
        ? change({ values: { ...setting.values, [control]: input.text } })
        : desktop
    }
    if (input.do !== 'press') return desktop
    const state = POLICY_STATES.find((id) => id === control)
    if (state !== undefined) return change({ state })
    switch (control) {
      case 'tabs':
        return changeWindow(desktop, 'policy', { tab: input.item === 'explain' ? 'explain' : 'setting' })
      case 'show':
        return setting.state === 'enabled'
          ? openWindow(desktop, { kind: 'contents', list: setting.list, selected: null }, 'policy')
          : desktop
      case 'ok':
        return closeWindow(applied(desktop, policy, setting), 'policy')
      case 'apply':
        return applied(desktop, policy, setting)
      case 'cancel':
        return closeWindow(desktop, 'policy')
      case 'previous':
      case 'next': {
        // Going on applies, as in Windows.
        const other = neighboursOf(policy)[control]
        if (other === null) return desktop
        const after = applied(desktop, policy, setting)
        return changeWindow(after, 'policy', {
          policy: other,
          setting: policySetting(after.machine.registry, other),
        })
      }
      default:
        return desktop
    }
  },
}

function applied(desktop: Desktop, policy: PolicyId, setting: PolicySetting): Desktop {
  const before = policySetting(desktop.machine.registry, policy)
  if (isSameSetting(setting, before)) return desktop
  return changeRegistryOf(desktop, setPolicy(desktop.machine.registry, policy, setting))
}

function isSameSetting(one: PolicySetting, other: PolicySetting): boolean {
  if (one.state !== other.state) return false
  return one.state !== 'enabled' || JSON.stringify(one) === JSON.stringify(other)
}

function neighboursOf(id: PolicyId): { readonly previous: PolicyId | null; readonly next: PolicyId | null } {
  const siblings = policiesIn(POLICIES[id].folder)
  const index = siblings.indexOf(id)
  return { previous: siblings[index - 1] ?? null, next: siblings[index + 1] ?? null }
}

function partControls(part: PolicyPart, setting: PolicySetting, isOff: boolean): readonly Control[] {
  if (part.kind === 'list') {
    return [
      { kind: 'words', text: part.label },
      {
        kind: 'button',
        id: 'policy.show',
        // The article leaves out the dots that say a dialog will follow.
        label: { label: 'show' },
        isOff,
      },
    ]
  }
  const shared = { id: `policy.${part.name}` as ControlId, label: part.label, isOff }
  const value = setting.values[part.name] ?? ''
  return part.kind === 'choice'
    ? [
        {
          ...shared,
          kind: 'choice',
          value,
          items: part.items.map(({ data, label }) => ({ id: String(data), label })),
        },
      ]
    : [{ ...shared, kind: 'field', value }]
}

function stateLabel(state: PolicyState): ScreenText {
  switch (state) {
    case 'enabled':
      return { label: 'enabled' }
    case 'disabled':
      return { en: 'Disabled' }
    case 'not-configured':
      return { en: 'Not Configured' }
  }
}

function button(id: ControlId, label: ScreenText, isOff: boolean): Control {
  return { kind: 'button', id, label, isOff }
}

/** The list of a policy. */
export const contents: Program<'contents'> = {
  view: ({ list, selected }, desktop) => {
    const policy = windowOf(desktop, 'policy')?.policy ?? 'offer'
    const part = POLICIES[policy].parts.find(({ kind }) => kind === 'list')
    const label = part?.label ?? { text: '' }
    return {
      title: { label: 'showContents' },
      controls: [
        {
          kind: 'list',
          id: 'contents.list',
          label,
          columns: [label],
          rows: list.map((entry) => ({ id: entry, cells: [{ text: entry }] })),
          selected,
        },
        {
          kind: 'buttons',
          controls: [
            { kind: 'button', id: 'contents.add', label: { label: 'add' } },
            button('contents.remove', { en: 'Remove' }, selected === null),
            { kind: 'button', id: 'contents.ok', label: { label: 'ok' }, isDefault: true },
            { kind: 'button', id: 'contents.cancel', label: { en: 'Cancel' } },
          ],
        },
      ],
    }
  },
  act: (desktop, { list, selected }, control, input) => {
    if (control === 'list' && input.do === 'select') {
      return changeWindow(desktop, 'contents', { selected: input.item })
    }
    if (input.do !== 'press') return desktop
    switch (control) {
      case 'add':
        return openWindow(desktop, { kind: 'item', text: '' }, 'contents')
      case 'remove':
        return changeWindow(desktop, 'contents', {
          list: list.filter((entry) => entry !== selected),
          selected: null,
        })
      case 'ok': {
        const policy = windowOf(desktop, 'policy')
        if (policy === null) return desktop
        const kept = changeWindow(desktop, 'policy', { setting: { ...policy.setting, list } })
        return closeWindow(kept, 'contents')
      }
      case 'cancel':
        return closeWindow(desktop, 'contents')
      default:
        return desktop
    }
  },
}

/** One entry more. */
export const item: Program<'item'> = {
  view: ({ text }) => ({
    title: { en: 'Add Item' },
    controls: [
      { kind: 'field', id: 'item.text', label: { en: 'Enter the item to be added:' }, value: text },
      okCancel('item'),
    ],
  }),
  act: (desktop, { text }, control, input) => {
    if (control === 'text' && input.do === 'type') return changeWindow(desktop, 'item', { text: input.text })
    if (input.do !== 'press') return desktop
    if (control === 'cancel') return closeWindow(desktop, 'item')
    const contents = windowOf(desktop, 'contents')
    // Nothing typed is nothing to add.
    if (control !== 'ok' || contents === null || text === '') return desktop
    const list = contents.list.includes(text) ? contents.list : [...contents.list, text]
    return closeWindow(changeWindow(desktop, 'contents', { list }), 'item')
  },
}
