import { EDITIONS } from '#domain/windows/editions.ts'
import { MACHINE_KEYS } from '#domain/windows/machine.ts'
import { setValue } from '#domain/windows/registry.ts'
import {
  changeMachine,
  changeRegistryOf,
  changeWindow,
  closeWindow,
  openMessage,
  openWindow,
} from './desktopState.ts'
import type { Desktop } from './desktopState.ts'
import { versionText } from './launch.ts'
import type { Program } from './program.ts'
import { okCancel } from './screen.ts'

/** System in Control Panel: which Windows it is, what it belongs to, and whether it may ask for help. */
export const system: Program<'system'> = {
  view: ({ tab, invites }, { machine }) => ({
    title: { en: 'System Properties' },
    controls: [
      {
        kind: 'tabs',
        id: 'system.tabs',
        label: { en: 'System' },
        items: [
          { id: 'general', label: { en: 'General' } },
          { id: 'name', label: { en: 'Computer Name' } },
          { id: 'remote', label: { en: 'Remote' } },
        ],
        selected: tab,
      },
      ...(tab === 'general'
        ? ([
            { kind: 'words', text: { text: EDITIONS[machine.edition].name } },
            { kind: 'words', text: { text: versionText(machine) } },
          ] as const)
        : tab === 'name'
          ? ([
              {
                kind: 'field',
                id: 'system.name',
                label: { en: 'Full computer name:' },
                value: machine.name,
                isOff: true,
              },
              {
                kind: 'field',
                id: 'system.member',
                label: { en: machine.domain === null ? 'Workgroup:' : 'Domain:' },
                value: machine.domain ?? 'WORKGROUP',
                isOff: true,
              },
              {
                kind: 'row',
                controls: [{ kind: 'button', id: 'system.change', label: { en: 'Change...' } }],
              },
            ] as const)
          : ([
              {
                kind: 'check',
                id: 'system.invites',
                label: { en: 'Allow Remote Assistance invitations to be sent from this computer' },
                isOn: invites,
              },
            ] as const)),
      okCancel('system', false),
    ],
  }),
  act: (desktop, { invites }, control, input) => {
    if (input.do !== 'press') return desktop
    switch (control) {
      case 'tabs': {
        const tab = input.item === 'name' ? 'name' : input.item === 'remote' ? 'remote' : 'general'
        return changeWindow(desktop, 'system', { tab })
      }
      case 'invites':
        return changeWindow(desktop, 'system', { invites: !invites })
      case 'change':
        return openWindow(
          desktop,
          {
            kind: 'join',
            member: desktop.machine.domain === null ? 'workgroup' : 'domain',
            text: desktop.machine.domain ?? 'WORKGROUP',
          },
          'system',
        )
      case 'ok': {
        const registry = setValue(desktop.machine.registry, MACHINE_KEYS.remoteSwitch, 'fAllowToGetHelp', {
          type: 'REG_DWORD',
          data: invites ? 1 : 0,
        })
        return closeWindow(changeRegistryOf(desktop, registry), 'system')
      }
      case 'cancel':
        return closeWindow(desktop, 'system')
      default:
        return desktop
    }
  },
}

export const join: Program<'join'> = {
  view: ({ member, text }) => ({
    title: { en: 'Computer Name Changes' },
    controls: [
      {
        kind: 'group',
        label: { en: 'Member of' },
        controls: [
          { kind: 'option', id: 'join.domain', label: { en: 'Domain:' }, isOn: member === 'domain' },
          { kind: 'option', id: 'join.workgroup', label: { en: 'Workgroup:' }, isOn: member === 'workgroup' },
          { kind: 'field', id: 'join.text', label: { en: 'Name' }, value: text },
        ],
      },
      okCancel('join', text.trim() === ''),
    ],
  }),
  act: (desktop, { member, text }, control, input) => {
    if (control === 'text' && input.do === 'type') return changeWindow(desktop, 'join', { text: input.text })
    if (input.do !== 'press') return desktop
    switch (control) {
      case 'domain':
      case 'workgroup':
        return changeWindow(desktop, 'join', { member: control })
      case 'cancel':
        return closeWindow(desktop, 'join')
      case 'ok':
        return joined(desktop, member, text.trim())
      default:
        return desktop
    }
  },
}

/** The one domain within reach is that of the helper. Home Edition joins none. */
function joined(desktop: Desktop, member: 'domain' | 'workgroup', name: string): Desktop {
  const domain = desktop.helper.account.split('\\', 1)[0] ?? ''
  const closed = closeWindow(desktop, 'join')
  if (member === 'workgroup') return changeMachine(closed, { domain: null, activeProfile: 'standard' })
  const isThere = name.toLowerCase() === domain.toLowerCase()
  if (!isThere || EDITIONS[desktop.machine.edition].joinsDomain === 'no') {
    const text = [{ en: 'A domain controller for the domain {} could not be contacted.', of: name }]
    return openMessage(desktop, { title: { en: 'Computer Name Changes' }, text, owner: 'join' })
  }
  return openMessage(changeMachine(closed, { domain, activeProfile: 'domain' }), {
    title: { en: 'Computer Name Changes' },
    text: [{ en: 'Welcome to the {} domain.', of: domain }],
    owner: 'system',
  })
}
