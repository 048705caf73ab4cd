import { FIREWALL_POLICY, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import { expandPath, LOCAL_FIREWALL } from '#domain/windows/localFirewall.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { changeRegistry, getValue, valuesOf } from '#domain/windows/registry.ts'
import type { Registry, RegistryOperation } from '#domain/windows/registry.ts'
import { HELPCTR, HELPSVC, SESSMGR } from '#domain/windows/remoteAssistance.ts'
import { changeRegistryOf, changeWindow, closeWindow, openWindow, windowOf } from './desktopState.ts'
import type { Desktop, StateOf } from './desktopState.ts'
import type { Program } from './program.ts'
import { okCancel } from './screen.ts'
import type { Control, Row, ScreenText } from './screen.ts'

const LISTS = ['AuthorizedApplications', 'GloballyOpenPorts'] as const
type ListName = (typeof LISTS)[number]

/** The control panel of Windows Firewall: the computer's own exceptions of the profile that is in force. */
export const firewall: Program<'firewall'> = {
  view: (state, { machine }) => ({
    title: { en: 'Windows Firewall' },
    controls: [
      {
        kind: 'tabs',
        id: 'firewall.tabs',
        label: { en: 'Windows Firewall' },
        items: [
          { id: 'general', label: { en: 'General' } },
          { id: 'exceptions', label: { en: 'Exceptions' } },
        ],
        selected: state.tab,
      },
      ...(state.tab === 'general' ? generalControls(state, machine) : exceptionControls(state, machine)),
      okCancel('firewall'),
    ],
  }),
  act: (desktop, state, control, input) => {
    const { machine } = desktop
    if (control === 'list') {
      if (input.do === 'select') return changeWindow(desktop, 'firewall', { selected: input.item })
      return input.do === 'toggle' ? ticked(desktop, state, input.item) : desktop
    }
    if (input.do !== 'press') return desktop
    switch (control) {
      case 'tabs':
        return changeWindow(desktop, 'firewall', {
          tab: input.item === 'exceptions' ? 'exceptions' : 'general',
        })
      case 'on':
      case 'off':
        return planned(desktop, state, [localNumber(machine, 'EnableFirewall', control === 'on' ? 1 : 0)])
      case 'forbid': {
        const isOn = numberAt(drafted(state, machine), localKey(machine), 'DoNotAllowExceptions') === 1
        return planned(desktop, state, [localNumber(machine, 'DoNotAllowExceptions', isOn ? 0 : 1)])
      }
      case 'add-program':
        return openWindow(desktop, { kind: 'firewall-program', path: '', scope: '*' }, 'firewall')
      case 'add-port':
        return openWindow(
          desktop,
          { kind: 'firewall-port', name: '', port: '', protocol: 'TCP', scope: '*' },
          'firewall',
        )
      case 'delete': {
        const entry = entryOf(state.selected)
        return entry === null
          ? desktop
          : changeWindow(
              planned(desktop, state, [
                { kind: 'delete-value', key: listKey(machine, entry.list), name: entry.name },
              ]),
              'firewall',
              { selected: null },
            )
      }
      case 'ok':
        return closeWindow(changeRegistryOf(desktop, drafted(state, machine)), 'firewall')
      case 'cancel':
        return closeWindow(desktop, 'firewall')
      default:
        return desktop
    }
  },
}

function generalControls(state: StateOf<'firewall'>, machine: Machine): readonly Control[] {
  const registry = drafted(state, machine)
  const isOn = numberAt(registry, localKey(machine), 'EnableFirewall') === 1
  const forbids = numberAt(registry, localKey(machine), 'DoNotAllowExceptions') === 1
  return [
    { kind: 'option', id: 'firewall.on', label: { en: 'On (recommended)' }, isOn },
    {
      kind: 'check',
      id: 'firewall.forbid',
      label: { en: "Don't allow exceptions" },
      isOn: forbids,
      isOff: !isOn,
    },
    { kind: 'option', id: 'firewall.off', label: { en: 'Off (not recommended)' }, isOn: !isOn },
  ]
}

function exceptionControls(state: StateOf<'firewall'>, machine: Machine): readonly Control[] {
  const registry = drafted(state, machine)
  const own = LISTS.flatMap((list) =>
    valuesOf(registry, listKey(machine, list)).map(({ name, data }): Row => {
      const { title, isOn } = describe(list, name, data.type === 'REG_SZ' ? data.data : '')
      return { id: `${list}/${name}`, cells: [title, { en: 'No' }], isOn }
    }),
  )
  const policy = LISTS.flatMap((list) => {
    const key = `${FIREWALL_POLICY}\\${PROFILE_KEYS[machine.activeProfile]}\\${list}\\List`
    return valuesOf(registry, key).map(({ name, data }): Row => {
      const { title, isOn } = describe(list, null, data.type === 'REG_SZ' ? data.data : '')
      return { id: `policy/${name}`, cells: [title, { en: 'Yes' }], isOn }
    })
  })
  return [
    {
      kind: 'list',
      id: 'firewall.list',
      label: { en: 'Programs and Services:' },
      columns: [{ en: 'Name' }, { en: 'Group Policy' }],
      rows: [...own, ...policy],
      selected: state.selected,
    },
    {
      kind: 'row',
      controls: [
        { kind: 'button', id: 'firewall.add-program', label: { en: 'Add Program...' } },
        { kind: 'button', id: 'firewall.add-port', label: { en: 'Add Port...' } },
        {
          kind: 'button',
          id: 'firewall.delete',
          label: { en: 'Delete' },
          isOff: entryOf(state.selected) === null,
        },
      ],
    },
  ]
}

/** The friendly name and whether it counts; of a name from Windows' own table, what it stands for. */
function describe(list: ListName, name: string | null, data: string): { title: ScreenText; isOn: boolean } {
  const start =
    list === 'GloballyOpenPorts'
      ? data.split(':', 2).join(':')
      : (name ?? /^(?:[A-Za-z]:)?[^:]*/.exec(data)?.[0] ?? '')
  const [, status = '', ...rest] = data.slice(start.length + 1).split(':')
  const title = rest.join(':')
  const label =
    title === '@xpsp2res.dll,-22019' ? { en: 'Remote Assistance' } : { text: title === '' ? start : title }
  return { title: label, isOn: status.toLowerCase() !== 'disabled' }
}

/** An entry of the computer's own lists; one of a policy cannot be changed here. */
function entryOf(id: string | null): { readonly list: ListName; readonly name: string } | null {
  const list = LISTS.find((name) => id?.startsWith(`${name}/`) === true)
  return list === undefined || id === null ? null : { list, name: id.slice(list.length + 1) }
}

function ticked(desktop: Desktop, state: StateOf<'firewall'>, id: string): Desktop {
  const entry = entryOf(id)
  if (entry === null) return desktop
  const key = listKey(desktop.machine, entry.list)
  const data = getValue(drafted(state, desktop.machine), key, entry.name)
  if (data?.type !== 'REG_SZ') return desktop
  const { isOn } = describe(entry.list, entry.name, data.data)
  const start = entry.list === 'GloballyOpenPorts' ? data.data.split(':', 2).join(':') : entry.name
  const [scope = '*', , ...name] = data.data.slice(start.length + 1).split(':')
  const text = [start, scope, isOn ? 'Disabled' : 'Enabled', ...name].join(':')
  return planned(desktop, state, [
    { kind: 'set-value', key, name: entry.name, data: { type: 'REG_SZ', data: text } },
  ])
}

export const firewallPort: Program<'firewall-port'> = {
  view: ({ name, port, protocol, scope }) => ({
    title: { en: 'Add a Port' },
    controls: [
      { kind: 'field', id: 'firewall-port.name', label: { en: 'Name:' }, value: name },
      { kind: 'field', id: 'firewall-port.port', label: { en: 'Port number:' }, value: port },
      { kind: 'option', id: 'firewall-port.TCP', label: { en: 'TCP' }, isOn: protocol === 'TCP' },
      { kind: 'option', id: 'firewall-port.UDP', label: { en: 'UDP' }, isOn: protocol === 'UDP' },
      scopeControl('firewall-port', scope),
      okCancel('firewall-port', name === '' || !isPort(port)),
    ],
  }),
  act: (desktop, state, control, input) => {
    const { name, port, protocol, scope } = state
    if (input.do === 'type') {
      return ['name', 'port', 'scope'].includes(control)
        ? changeWindow(desktop, 'firewall-port', { [control]: input.text })
        : desktop
    }
    if (input.do !== 'press') return desktop
    if (control === 'TCP' || control === 'UDP') {
      return changeWindow(desktop, 'firewall-port', { protocol: control })
    }
    if (control === 'cancel') return closeWindow(desktop, 'firewall-port')
    const panel = windowOf(desktop, 'firewall')
    // A colon would end the name in the stored definition.
    if (control !== 'ok' || panel === null || name === '' || name.includes(':') || !isPort(port))
      return desktop
    const id = `${Number(port)}:${protocol}`
    return closeWindow(
      planned(desktop, panel, [
        {
          kind: 'set-value',
          key: listKey(desktop.machine, 'GloballyOpenPorts'),
          name: id,
          data: { type: 'REG_SZ', data: `${id}:${scope}:Enabled:${name}` },
        },
      ]),
      'firewall-port',
    )
  },
}

/** The programs of this procedure; any other by its path. */
const PROGRAMS = [SESSMGR, HELPSVC, HELPCTR]

export const firewallProgram: Program<'firewall-program'> = {
  view: ({ path, scope }) => ({
    title: { en: 'Add a Program' },
    controls: [
      {
        kind: 'list',
        id: 'firewall-program.list',
        label: { en: 'Programs:' },
        columns: [{ en: 'Programs:' }],
        rows: PROGRAMS.map((program) => ({
          id: expandPath(program.path),
          cells: [{ text: program.path.slice(program.path.lastIndexOf('\\') + 1) }],
        })),
        selected: path,
      },
      { kind: 'field', id: 'firewall-program.path', label: { en: 'Path:' }, value: path },
      scopeControl('firewall-program', scope),
      okCancel('firewall-program', !isPath(path)),
    ],
  }),
  act: (desktop, { path, scope }, control, input) => {
    if (control === 'list' && input.do === 'select') {
      return changeWindow(desktop, 'firewall-program', { path: input.item })
    }
    if (input.do === 'type') {
      return control === 'path' || control === 'scope'
        ? changeWindow(desktop, 'firewall-program', { [control]: input.text })
        : desktop
    }
    if (input.do !== 'press') return desktop
    if (control === 'cancel') return closeWindow(desktop, 'firewall-program')
    const panel = windowOf(desktop, 'firewall')
    if (control !== 'ok' || panel === null || !isPath(path)) return desktop
    const full = expandPath(path)
    const known = PROGRAMS.find((program) => expandPath(program.path).toLowerCase() === full.toLowerCase())
    const name = known?.name ?? full.slice(full.lastIndexOf('\\') + 1)
    return closeWindow(
      planned(desktop, panel, [
        {
          kind: 'set-value',
          key: listKey(desktop.machine, 'AuthorizedApplications'),
          name: full,
          data: { type: 'REG_SZ', data: `${full}:${scope}:Enabled:${name}` },
        },
      ]),
      'firewall-program',
    )
  },
}

function scopeControl(window: 'firewall-port' | 'firewall-program', scope: string): Control {
  return { kind: 'field', id: `${window}.scope`, label: { en: 'Scope (* = any computer):' }, value: scope }
}

function isPort(port: string): boolean {
  return /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535
}

function isPath(path: string): boolean {
  return /^(?:[a-z]:\\|%[a-z]+%\\)[^:*?"<>|]+$/i.test(path)
}

function drafted({ operations }: StateOf<'firewall'>, { registry }: Machine): Registry {
  return changeRegistry(registry, operations)
}

function planned(
  desktop: Desktop,
  { operations }: StateOf<'firewall'>,
  more: readonly RegistryOperation[],
): Desktop {
  return changeWindow(desktop, 'firewall', { operations: [...operations, ...more] })
}

function localKey({ activeProfile }: Machine): string {
  return `${LOCAL_FIREWALL}\\${PROFILE_KEYS[activeProfile]}`
}

function listKey(machine: Machine, list: ListName): string {
  return `${localKey(machine)}\\${list}\\List`
}

function localNumber(machine: Machine, name: string, data: number): RegistryOperation {
  return { kind: 'set-value', key: localKey(machine), name, data: { type: 'REG_DWORD', data } }
}

function numberAt(registry: Registry, key: string, name: string): number | null {
  const data = getValue(registry, key, name)
  return data?.type === 'REG_DWORD' ? data.data : null
}
