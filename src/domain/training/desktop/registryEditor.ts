import { getValue, subkeysOf, valuesOf } from '#domain/windows/registry.ts'
import type { Registry, ValueData } from '#domain/windows/registry.ts'
import { changeWindow, folded, openMessage, openWindow, windowOf } from './desktopState.ts'
import type { Desktop, StateOf } from './desktopState.ts'
import type { Program } from './program.ts'
import type { TreeNode } from './screen.ts'

const TOP = 'HKEY_LOCAL_MACHINE'
const HIVES = ['HKEY_CLASSES_ROOT', 'HKEY_CURRENT_USER', TOP, 'HKEY_USERS', 'HKEY_CURRENT_CONFIG']

/** The registry editor. Only HKEY_LOCAL_MACHINE has something in it: nothing of this procedure is elsewhere. */
export const regedit: Program<'regedit'> = {
  view: (state, { machine }) => ({
    title: { en: 'Registry Editor' },
    isWide: true,
    controls: [
      {
        kind: 'menus',
        controls: [
          {
            kind: 'menu',
            id: 'regedit.edit',
            label: { en: 'Edit' },
            items: [
              { id: 'modify', label: { en: 'Modify' } },
              { id: 'new-key', label: { en: 'New Key' } },
              { id: 'new-string', label: { en: 'New String Value' } },
              { id: 'new-dword', label: { en: 'New DWORD Value' } },
              { id: 'delete', label: { en: 'Delete' } },
              { id: 'find', label: { en: 'Find' } },
              { id: 'find-next', label: { en: 'Find Next' } },
            ],
          },
        ],
      },
      {
        kind: 'panes',
        controls: [
          {
            kind: 'tree',
            id: 'regedit.tree',
            label: { en: 'Keys' },
            nodes: [
              { id: '', label: { en: 'My Computer' }, level: 0, isExpanded: state.expanded.includes('') },
              ...(state.expanded.includes('')
                ? HIVES.flatMap((hive) => keyNodes(machine.registry, hive, state.expanded, 1))
                : []),
            ],
            selected: state.selected,
          },
          {
            kind: 'list',
            id: 'regedit.list',
            label: { text: state.selected },
            columns: [{ en: 'Name' }, { en: 'Type' }, { en: 'Data' }],
            rows: valuesOf(machine.registry, keyOf(state.selected)).map(({ name, data }) => ({
              id: name,
              cells: [
                name === '' ? { en: '(Default)' } : { text: name },
                { text: data.type },
                { text: dataText(data) },
              ],
            })),
            selected: state.row,
          },
        ],
      },
    ],
  }),
  act: (desktop, state, control, input) => {
    if (input.do === 'type') return desktop
    if (control === 'edit' && input.do === 'press') return edit(desktop, state, input.item ?? '')
    if (input.do === 'press') return desktop
    if (control === 'tree') {
      const expanded = input.do === 'select' ? state.expanded : folded(state, input.item)
      return changeWindow(desktop, 'regedit', { expanded, selected: input.item, row: null })
    }
    if (control !== 'list') return desktop
    const marked = changeWindow(desktop, 'regedit', { row: input.item })
    return input.do === 'open' ? openValue(marked, keyOf(state.selected), input.item) : marked
  },
}

function keyNodes(
  registry: Registry,
  path: string,
  expanded: readonly string[],
  level: number,
): readonly TreeNode[] {
  const isLocal = path === TOP || path.startsWith(`${TOP}\\`)
  const children = isLocal ? subkeysOf(registry, keyOf(path)).toSorted() : []
  const isExpanded = children.length === 0 ? null : expanded.includes(path)
  const label = { text: path.slice(path.lastIndexOf('\\') + 1) }
  return [
    { id: path, label, level, isExpanded },
    ...(isExpanded === true
      ? children.flatMap((child) => keyNodes(registry, `${path}\\${child}`, expanded, level + 1))
      : []),
  ]
}

/** A key of the model for a place in the tree; what is in another hive is a key that nobody has. */
export function keyOf(path: string): string {
  if (path === TOP) return ''
  return path.startsWith(`${TOP}\\`) ? path.slice(TOP.length + 1) : path
}

/** As the list shows data. */
function dataText(data: ValueData): string {
  if (data.type === 'other') return data.hex
  return data.type === 'REG_DWORD' ? dwordText(data.data) : data.data
}

function dwordText(number: number): string {
  return `0x${number.toString(16).padStart(8, '0')} (${number})`
}

function openValue(desktop: Desktop, key: string, name: string): Desktop {
  const data = getValue(desktop.machine.registry, key, name)
  if (data === null || data.type === 'other') return desktop
  const text = data.type === 'REG_DWORD' ? data.data.toString(16) : data.data
  return openWindow(desktop, { kind: 'value', key, name, type: data.type, text, base: 'hex' }, 'regedit')
}

function edit(desktop: Desktop, state: StateOf<'regedit'>, item: string): Desktop {
  const key = keyOf(state.selected)
  const isInLocal = state.selected.startsWith(`${TOP}\\`)
  switch (item) {
    case 'modify':
      return state.row === null ? desktop : openValue(desktop, key, state.row)
    case 'new-key':
      return isInLocal || state.selected === TOP
        ? openWindow(desktop, { kind: 'new-name', what: 'key', text: 'New Key #1' }, 'regedit')
        : desktop
    case 'new-string':
    case 'new-dword': {
      const what = item === 'new-string' ? 'REG_SZ' : 'REG_DWORD'
      return isInLocal
        ? openWindow(desktop, { kind: 'new-name', what, text: 'New Value #1' }, 'regedit')
        : desktop
    }
    case 'delete':
      if (!isInLocal) return desktop
      return state.row === null
        ? openMessage(desktop, {
            title: { en: 'Confirm Key Delete' },
            text: [{ en: 'Are you sure you want to delete this key and all of its subkeys?' }],
            owner: 'regedit',
            consequence: { kind: 'registry', operation: { kind: 'delete-key', key } },
          })
        : openMessage(desktop, {
            title: { en: 'Confirm Value Delete' },
            text: [{ en: 'Are you sure you want to delete this value?' }],
            owner: 'regedit',
            consequence: {
              kind: 'registry',
              operation: { kind: 'delete-value', key, name: state.row },
            },
          })
    case 'find':
      return openWindow(desktop, { kind: 'find', text: state.sought }, 'regedit')
    case 'find-next':
      return findNext(desktop, state.sought)
    default:
      return desktop
  }
}

/** To the next key, value or data with the text, behind what is chosen now; unfolds the way there. */
export function findNext(desktop: Desktop, sought: string): Desktop {
  const editor = windowOf(desktop, 'regedit')
  if (editor === null || sought === '') return desktop
  const places = placesIn(desktop.machine.registry)
  const current = places.findIndex(({ path, row }) => path === editor.selected && row === editor.row)
  const wanted = sought.toLowerCase()
  const found = places.slice(current + 1).find(({ text }) => text.toLowerCase().includes(wanted))
  if (found === undefined) {
    const text = [{ en: 'Finished searching through the registry.' }]
    return openMessage(desktop, { title: { en: 'Registry Editor' }, text, owner: 'regedit' })
  }
  const names = found.path.split('\\')
  const way = names.slice(0, -1).map((_, index) => names.slice(0, index + 1).join('\\'))
  return changeWindow(desktop, 'regedit', {
    expanded: [...new Set([...editor.expanded, '', ...way])],
    selected: found.path,
    row: found.row,
  })
}

interface Place {
  readonly path: string
  readonly row: string | null
  readonly text: string
}

/** Every key and value in the order of the tree. */
function placesIn(registry: Registry, path = TOP): readonly Place[] {
  const key = keyOf(path)
  return [
    { path, row: null, text: path.slice(path.lastIndexOf('\\') + 1) },
    ...valuesOf(registry, key).map(({ name, data }) => ({
      path,
      row: name,
      text: `${name} ${dataText(data)}`,
    })),
    ...subkeysOf(registry, key)
      .toSorted()
      .flatMap((child) => placesIn(registry, `${path}\\${child}`)),
  ]
}
