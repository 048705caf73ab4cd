import { changeRegistry, getValue, hasKey } from '#domain/windows/registry.ts'
import type { RegistryOperation, ValueData } from '#domain/windows/registry.ts'
import { changeRegistryOf, changeWindow, closeWindow, openMessage, windowOf } from './desktopState.ts'
import type { Desktop } from './desktopState.ts'
import type { Program } from './program.ts'
import { findNext, keyOf } from './registryEditor.ts'
import { okCancel } from './screen.ts'

export const value: Program<'value'> = {
  view: ({ name, type, text, base }) => ({
    title: { en: type === 'REG_SZ' ? 'Edit String' : 'Edit DWORD Value' },
    controls: [
      { kind: 'field', id: 'value.name', label: { en: 'Value name:' }, value: name, isOff: true },
      { kind: 'field', id: 'value.data', label: { en: 'Value data:' }, value: text },
      ...(type === 'REG_DWORD'
        ? ([
            {
              kind: 'group',
              label: { en: 'Base' },
              controls: [
                { kind: 'option', id: 'value.hex', label: { en: 'Hexadecimal' }, isOn: base === 'hex' },
                { kind: 'option', id: 'value.decimal', label: { en: 'Decimal' }, isOn: base === 'decimal' },
              ],
            },
          ] as const)
        : []),
      okCancel('value'),
    ],
  }),
  act: (desktop, { key, name, type, text, base }, control, input) => {
    if (control === 'data' && input.do === 'type') {
      // The box for a number takes digits of its base alone.
      const digits = base === 'hex' ? /^[\da-f]{0,8}$/i : /^\d{0,10}$/
      return type === 'REG_SZ' || digits.test(input.text)
        ? changeWindow(desktop, 'value', { text: input.text })
        : desktop
    }
    if (input.do !== 'press') return desktop
    switch (control) {
      case 'hex':
      case 'decimal': {
        const number = numberOf(text, base) ?? 0
        return changeWindow(desktop, 'value', {
          base: control,
          text: number.toString(control === 'hex' ? 16 : 10),
        })
      }
      case 'ok': {
        const number = numberOf(text, base)
        if (type === 'REG_DWORD' && number === null) return desktop
        const data: ValueData = type === 'REG_SZ' ? { type, data: text } : { type, data: number ?? 0 }
        return closeWindow(changed(desktop, [{ kind: 'set-value', key, name, data }]), 'value')
      }
      case 'cancel':
        return closeWindow(desktop, 'value')
      default:
        return desktop
    }
  },
}

/** Null: too large for 32 bits. */
function numberOf(text: string, base: 'hex' | 'decimal'): number | null {
  const number = text === '' ? 0 : Number.parseInt(text, base === 'hex' ? 16 : 10)
  return number <= 0xff_ff_ff_ff ? number : null
}

export const newName: Program<'new-name'> = {
  view: ({ what, text }) => ({
    title: { en: what === 'key' ? 'New Key' : what === 'REG_SZ' ? 'New String Value' : 'New DWORD Value' },
    controls: [
      { kind: 'field', id: 'new-name.text', label: { en: 'Name' }, value: text },
      okCancel('new-name'),
    ],
  }),
  act: (desktop, { what, text }, control, input) => {
    if (control === 'text' && input.do === 'type')
      return changeWindow(desktop, 'new-name', { text: input.text })
    if (input.do !== 'press') return desktop
    if (control === 'cancel') return closeWindow(desktop, 'new-name')
    const editor = windowOf(desktop, 'regedit')
    if (control !== 'ok' || editor === null || text === '') return desktop
    const key = keyOf(editor.selected)
    const { registry } = desktop.machine
    if (what === 'key') {
      if (text.includes('\\')) return desktop
      const path = key === '' ? text : `${key}\\${text}`
      if (hasKey(registry, path)) return taken(desktop)
      const made = changed(desktop, [{ kind: 'create-key', key: path }])
      return closeWindow(
        changeWindow(made, 'regedit', {
          expanded: [...new Set([...editor.expanded, editor.selected])],
          selected: `${editor.selected}\\${text}`,
          row: null,
        }),
        'new-name',
      )
    }
    if (getValue(registry, key, text) !== null) return taken(desktop)
    const data: ValueData = what === 'REG_SZ' ? { type: what, data: '' } : { type: what, data: 0 }
    const made = changed(desktop, [{ kind: 'set-value', key, name: text, data }])
    return closeWindow(changeWindow(made, 'regedit', { row: text }), 'new-name')
  },
}

function taken(desktop: Desktop): Desktop {
  const text = [{ en: 'The name is in use already. Type another name.' }]
  return openMessage(desktop, { title: { en: 'Registry Editor' }, text, owner: 'new-name' })
}

export const find: Program<'find'> = {
  view: ({ text }) => ({
    title: { en: 'Find' },
    controls: [
      { kind: 'field', id: 'find.text', label: { en: 'Find what:' }, value: text },
      {
        kind: 'buttons',
        controls: [
          {
            kind: 'button',
            id: 'find.next',
            label: { en: 'Find Next' },
            isDefault: true,
            isOff: text === '',
          },
          { kind: 'button', id: 'find.cancel', label: { en: 'Cancel' } },
        ],
      },
    ],
  }),
  act: (desktop, { text }, control, input) => {
    if (control === 'text' && input.do === 'type') return changeWindow(desktop, 'find', { text: input.text })
    if (input.do !== 'press') return desktop
    if (control === 'cancel') return closeWindow(desktop, 'find')
    if (control !== 'next') return desktop
    return findNext(changeWindow(closeWindow(desktop, 'find'), 'regedit', { sought: text }), text)
  },
}

function changed(desktop: Desktop, operations: readonly RegistryOperation[]): Desktop {
  return changeRegistryOf(desktop, changeRegistry(desktop.machine.registry, operations))
}
