import { changeRegistry } from '#domain/windows/registry.ts'
import { changeRegistryOf, changeWindow, closeWindow, openMessage, openWindow } from './desktopState.ts'
import type { Desktop, StateOf } from './desktopState.ts'
import { launch } from './launch.ts'
import type { Program } from './program.ts'
import type { Item } from './screen.ts'

const START_ITEMS: readonly (Item & { readonly command: string })[] = [
  { id: 'run', label: { label: 'run' }, command: '' },
  { id: 'help', label: { label: 'helpAndSupport' }, command: 'helpctr' },
  { id: 'prompt', label: { en: 'Command Prompt' }, command: 'cmd' },
  { id: 'firewall', label: { en: 'Windows Firewall' }, command: 'firewall.cpl' },
  { id: 'system', label: { en: 'System' }, command: 'sysdm.cpl' },
]

export const start: Program<'start'> = {
  view: () => ({
    title: { label: 'start' },
    controls: START_ITEMS.map(({ id, label }) => ({ kind: 'button', id: `start.${id}`, label })),
  }),
  act: (desktop, _, control, input) => {
    const item = START_ITEMS.find(({ id }) => id === control)
    if (item === undefined || input.do !== 'press') return desktop
    if (item.id === 'run') return openWindow(desktop, { kind: 'run', text: '' })
    return launch(closeWindow(desktop, 'start'), item.command) ?? notFound(desktop, item.command)
  },
}

export const run: Program<'run'> = {
  view: ({ text }) => ({
    title: { label: 'run' },
    controls: [
      {
        kind: 'words',
        text: {
          en: 'Type the name of a program, folder, document, or Internet resource, and Windows will open it for you.',
        },
      },
      { kind: 'field', id: 'run.open', label: { label: 'open' }, value: text },
      {
        kind: 'buttons',
        controls: [
          {
            kind: 'button',
            id: 'run.ok',
            label: { label: 'ok' },
            isDefault: true,
            isOff: text.trim() === '',
          },
          { kind: 'button', id: 'run.cancel', label: { en: 'Cancel' } },
          { kind: 'button', id: 'run.browse', label: { label: 'browse' }, isOff: true },
        ],
      },
    ],
  }),
  act: (desktop, state, control, input) => {
    if (control === 'open' && input.do === 'type') return changeWindow(desktop, 'run', { text: input.text })
    if (input.do !== 'press') return desktop
    if (control === 'cancel') return closeWindow(desktop, 'run')
    if (control !== 'ok' || state.text.trim() === '') return desktop
    return launch(closeWindow(desktop, 'run'), state.text) ?? notFound(desktop, state.text.trim(), 'run')
  },
}

function notFound(desktop: Desktop, name: string, owner?: 'run'): Desktop {
  const text = [
    {
      en: "Windows cannot find '{}'. Make sure you typed the name correctly, and then try again.",
      of: name,
    },
  ]
  return openMessage(desktop, { title: name, text, ...(owner === undefined ? {} : { owner }) })
}

export const message: Program<'message'> = {
  view: ({ title, text, buttons }) => ({
    title,
    controls: [
      ...text.map((line) => ({ kind: 'words', text: line }) as const),
      {
        kind: 'buttons',
        controls:
          buttons === 'ok'
            ? [{ kind: 'button', id: 'message.ok', label: { label: 'ok' }, isDefault: true }]
            : [
                { kind: 'button', id: 'message.ok', label: { en: 'Yes' }, isDefault: true },
                { kind: 'button', id: 'message.no', label: { en: 'No' } },
              ],
      },
    ],
  }),
  act: (desktop, { consequence }: StateOf<'message'>, control, input) => {
    if (input.do !== 'press' || (control !== 'ok' && control !== 'no')) return desktop
    const closed = closeWindow(desktop, 'message')
    if (control === 'no' || consequence.kind === 'nothing') return closed
    return changeRegistryOf(closed, changeRegistry(closed.machine.registry, [consequence.operation]))
  },
}
