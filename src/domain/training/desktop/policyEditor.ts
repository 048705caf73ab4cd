import { changeWindow, folded, openWindow } from './desktopState.ts'
import type { Desktop, TreeState } from './desktopState.ts'
import { FOLDERS, isFolder, subfoldersOf } from './folders.ts'
import type { FolderId } from './folders.ts'
import { POLICIES, policiesIn, POLICY_IDS, policySetting, stateLabel } from './policies.ts'
import type { PolicyId } from './policies.ts'
import type { Input, Program } from './program.ts'
import type { Control, Row, ScreenText, TreeNode } from './screen.ts'

type EditorKind = 'gpedit' | 'mmc' | 'rsop'

/** Group Policy, opened by gpedit.msc: for the computer it runs on. */
export const gpedit: Program<'gpedit'> = {
  view: (state, desktop) => ({
    title: { en: 'Group Policy' },
    isWide: true,
    controls: editorControls('gpedit', FOLDERS.policy.label, state, desktop),
  }),
  act: (desktop, state, control, input) => editorAct(desktop, 'gpedit', state, control, input),
}

/** rsop.msc: the same tree, and in it only what is set. Nothing is changed here. */
export const rsop: Program<'rsop'> = {
  view: (state, desktop) => ({
    title: { en: 'Resultant Set of Policy' },
    isWide: true,
    controls: editorControls('rsop', { text: desktop.machine.name }, state, desktop),
  }),
  act: (desktop, state, control, input) => editorAct(desktop, 'rsop', state, control, input),
}

/** The tree and the list of the editor, wherever it stands. `top`: what the policy as a whole is called here. */
export function editorControls(
  window: EditorKind,
  top: ScreenText,
  state: TreeState,
  desktop: Desktop,
): readonly Control[] {
  const folder = isFolder(state.selected) ? state.selected : 'policy'
  const subfolders = subfoldersOf(desktop.machine, folder)
  const policies = policiesIn(folder).filter((id) => {
    return window !== 'rsop' || policySetting(desktop.machine.registry, id).state !== 'not-configured'
  })
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
  window: EditorKind,
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
  if (policy === undefined || window === 'rsop') return desktop
  return openPolicy(changeWindow(desktop, window, { row: item }), window, policy)
}

function openPolicy(desktop: Desktop, owner: 'gpedit' | 'mmc', policy: PolicyId): Desktop {
  const setting = policySetting(desktop.machine.registry, policy)
  return openWindow(desktop, { kind: 'policy', policy, tab: 'setting', setting }, owner)
}
