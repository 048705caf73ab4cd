import { changeRegistryOf, changeWindow, closeWindow, openWindow, windowOf } from './desktopState.ts'
import type { Desktop } from './desktopState.ts'
import { POLICIES, policiesIn, POLICY_STATES, policySetting, setPolicy, stateLabel } from './policies.ts'
import type { PolicyId, PolicyPart, PolicySetting } from './policies.ts'
import type { Program } from './program.ts'
import { okCancel } from './screen.ts'
import type { Control, ControlId, ScreenText } from './screen.ts'

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
