import { SERVICE_START } from '#domain/windows/machine.ts'
import { changeMachine, changeWindow, closeWindow, openWindow } from './desktopState.ts'
import type { Program } from './program.ts'
import type { ScreenText } from './screen.ts'
import { findService, servicesOf, withStart } from './windowsServices.ts'

/** From `automatic` on. */
const START_TYPES: readonly ScreenText[] = [{ en: 'Automatic' }, { en: 'Manual' }, { en: 'Disabled' }]

/** services.msc: the services that have to do with an offer. Opening one shows how it starts. */
export const services: Program<'services'> = {
  view: ({ selected }, { machine }) => ({
    title: { en: 'Services' },
    isWide: true,
    controls: [
      {
        kind: 'list',
        id: 'services.list',
        label: { en: 'Services' },
        columns: [{ en: 'Name' }, { en: 'Status' }, { en: 'Startup Type' }],
        rows: servicesOf(machine).map(({ name, displayName, start, isRunning }) => ({
          id: name,
          cells: [
            { en: displayName },
            isRunning ? { en: 'Started' } : { text: '' },
            START_TYPES[start - SERVICE_START.automatic] ?? { text: String(start) },
          ],
        })),
        selected,
      },
    ],
  }),
  act: (desktop, _, control, input) => {
    if (control !== 'list' || !('item' in input) || input.item === undefined) return desktop
    const chosen = changeWindow(desktop, 'services', { selected: input.item })
    const service = findService(desktop.machine, input.item)
    if (input.do !== 'open' || service === undefined) return chosen
    const { name, start } = service
    return openWindow(chosen, { kind: 'service', name, start: String(start) }, 'services')
  },
}

export const service: Program<'service'> = {
  view: ({ name, start }, { machine }) => {
    const found = findService(machine, name)
    const shown = (id: string, label: ScreenText, value: string) =>
      ({ kind: 'field', id: `service.${id}`, label, value, isOff: true }) as const
    return {
      title: { propertiesOf: { en: found?.displayName ?? '' } },
      controls: [
        shown('name', { en: 'Service name:' }, name),
        {
          kind: 'choice',
          id: 'service.start',
          label: { en: 'Startup type:' },
          value: start,
          items: START_TYPES.map((label, index) => ({ id: String(index + SERVICE_START.automatic), label })),
        },
        shown('state', { en: 'Service status:' }, found?.isRunning === true ? 'Started' : 'Stopped'),
        {
          kind: 'buttons',
          controls: [
            { kind: 'button', id: 'service.ok', label: { label: 'ok' }, isDefault: true },
            { kind: 'button', id: 'service.cancel', label: { en: 'Cancel' } },
            {
              kind: 'button',
              id: 'service.apply',
              label: { en: 'Apply' },
              isOff: start === String(found?.start),
            },
          ],
        },
      ],
    }
  },
  act: (desktop, { name, start }, control, input) => {
    if (control === 'start' && input.do === 'type') {
      return START_TYPES[Number(input.text) - SERVICE_START.automatic] === undefined
        ? desktop
        : changeWindow(desktop, 'service', { start: input.text })
    }
    if (input.do !== 'press') return desktop
    const closed = control === 'apply' ? desktop : closeWindow(desktop, 'service')
    // What nobody changed is not written.
    if (control === 'cancel' || start === String(findService(desktop.machine, name)?.start)) return closed
    return changeMachine(closed, withStart(desktop.machine, name, Number(start)))
  },
}
