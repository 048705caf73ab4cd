import { cmd, helperCmd } from './commandPrompt.ts'
import { bringToFront, closeWindow, frontWindow, isWaiting, openWindow, windowOf } from './desktopState.ts'
import type { Desktop, Side, WindowKind, WindowState } from './desktopState.ts'
import { firewall, firewallPort, firewallProgram } from './firewallPanel.ts'
import { help } from './helpCenter.ts'
import { addSnapIn, browseGpo, mmc, selectGpo, snapIns } from './managementConsole.ts'
import { contents, item, policy } from './policyDialog.ts'
import { gpedit, rsop } from './policyEditor.ts'
import { inputOf } from './program.ts'
import type { Program } from './program.ts'
import { find, newName, value } from './registryDialogs.ts'
import { regedit } from './registryEditor.ts'
import { usableControls } from './screen.ts'
import type { Control, ControlId, Gesture, WindowView } from './screen.ts'
import { service, services } from './servicesConsole.ts'
import { message, run, start } from './shell.ts'
import { join, system } from './systemPanel.ts'

const PROGRAMS: { readonly [Kind in WindowKind]: Program<Kind> } = {
  start,
  run,
  message,
  gpedit,
  mmc,
  'snap-ins': snapIns,
  'add-snap-in': addSnapIn,
  'select-gpo': selectGpo,
  'browse-gpo': browseGpo,
  policy,
  contents,
  item,
  regedit,
  value,
  'new-name': newName,
  find,
  cmd,
  'helper-cmd': helperCmd,
  rsop,
  services,
  service,
  firewall,
  'firewall-port': firewallPort,
  'firewall-program': firewallProgram,
  system,
  join,
  help,
}

export const WINDOW_KINDS = Object.keys(PROGRAMS) as readonly WindowKind[]

/** The controls that are not in a window: the start button, and which of the two computers is looked at. */
export const START_BUTTON = 'desktop.start'
export const SIDE_BUTTONS = { novice: 'desktop.novice', helper: 'desktop.helper' } as const satisfies Record<
  Side,
  ControlId
>

/** What a window shows. */
export function viewOf(desktop: Desktop, state: WindowState): WindowView {
  return programOf(state.kind).view(state, desktop)
}

// One entry of the table fits one kind of state, which the compiler cannot follow through an index.
function programOf(kind: WindowKind): Program<WindowKind> {
  return PROGRAMS[kind] as unknown as Program<WindowKind>
}

/**
 * What becomes of both computers when a person does something. Only what could be used at that moment does anything: a
 * control that is not there, is off, or waits behind another window leaves the very same desktop.
 */
export function perform(desktop: Desktop, gesture: Gesture): Desktop {
  switch (gesture.do) {
    case 'front':
      return isOpen(desktop, gesture.on) ? bringToFront(desktop, gesture.on) : desktop
    case 'close':
      return isOpen(desktop, gesture.on) && !isWaiting(desktop, gesture.on)
        ? closeWindow(desktop, gesture.on)
        : desktop
    case 'move': {
      const { on, x, y } = gesture
      return {
        ...desktop,
        windows: desktop.windows.map((window) => (window.state.kind === on ? { ...window, x, y } : window)),
      }
    }
    case 'press':
    case 'type':
    case 'select':
    case 'open':
    case 'toggle':
      return used(desktop, gesture)
  }
}

function used(desktop: Desktop, gesture: Extract<Gesture, { on: ControlId }>): Desktop {
  const dot = gesture.on.indexOf('.')
  const kind = gesture.on.slice(0, dot)
  const name = gesture.on.slice(dot + 1)
  if (kind === 'desktop') return gesture.do === 'press' ? usedDesktop(desktop, gesture.on) : desktop
  if (!isOpen(desktop, kind) || isWaiting(desktop, kind)) return desktop
  const state = windowOf(desktop, kind)
  const control = findControl(desktop, gesture.on)
  if (state === null || control === null || ('isOff' in control && control.isOff)) return desktop
  // Whatever is used comes to the front first.
  const before = frontWindow(desktop)?.state.kind === kind ? desktop : bringToFront(desktop, kind)
  return programOf(kind).act(before, state, name, inputOf(gesture))
}

function usedDesktop(desktop: Desktop, control: ControlId): Desktop {
  if (control === START_BUTTON) {
    return windowOf(desktop, 'start') === null
      ? openWindow(desktop, { kind: 'start' })
      : closeWindow(desktop, 'start')
  }
  const side = control === SIDE_BUTTONS.helper ? 'helper' : 'novice'
  return { ...closeWindow(desktop, 'start'), side }
}

function isOpen({ windows, side }: Desktop, kind: string): kind is WindowKind {
  return windows.some((window) => window.state.kind === kind && window.side === side)
}

/** A control of a window that is open; null: there is none of this name now. */
export function findControl(desktop: Desktop, id: ControlId): Exclude<Control, { controls: unknown }> | null {
  const kind = id.slice(0, id.indexOf('.'))
  const window = desktop.windows.find(({ state }) => state.kind === kind)
  if (window === undefined) return null
  for (const control of usableControls(viewOf(desktop, window.state).controls)) {
    if ('id' in control && control.id === id) return control
  }
  return null
}

/** Every gesture in turn. */
export function performAll(desktop: Desktop, gestures: readonly Gesture[]): Desktop {
  return gestures.reduce(perform, desktop)
}
