import type { Machine } from '#domain/windows/machine.ts'
import type { Helper, OfferOutcome } from '#domain/windows/offer.ts'
import type { Registry, RegistryKey, RegistryOperation } from '#domain/windows/registry.ts'
import type { PolicyId, PolicySetting } from './policies.ts'
import type { ScreenText } from './screen.ts'

/** Which computer the replica shows: the one that gets help, or the one of whoever offers it. */
export type Side = 'novice' | 'helper'

/** A tree with what is unfolded in it, and what is chosen in the list beside it. */
export interface TreeState {
  readonly expanded: readonly string[]
  readonly selected: string
  readonly row: string | null
}

/** What a message box does when its first button is pressed. */
export type Consequence =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'registry'; readonly operation: RegistryOperation }

/** The two computers have a prompt each. */
interface PromptState {
  readonly lines: readonly string[]
  readonly text: string
  readonly history: readonly string[]
  /** Which of the history was fetched; its length: none. */
  readonly at: number
}

/** What each kind of window remembers. There is one window of a kind; opening it again brings it to the front. */
export type WindowState =
  | { readonly kind: 'start' }
  | { readonly kind: 'run'; readonly text: string }
  | {
      readonly kind: 'message'
      readonly title: ScreenText
      readonly text: readonly ScreenText[]
      readonly buttons: 'ok' | 'yes-no'
      readonly consequence: Consequence
    }
  | ({ readonly kind: 'gpedit' } & TreeState)
  /** `gpo`: the Group Policy object that its editor was opened for. */
  | ({ readonly kind: 'mmc'; readonly gpo: string | null } & TreeState)
  | {
      readonly kind: 'snap-ins'
      readonly tab: 'standalone' | 'extensions'
      readonly gpo: string | null
    }
  | { readonly kind: 'add-snap-in'; readonly selected: string | null }
  | { readonly kind: 'select-gpo'; readonly gpo: string }
  | { readonly kind: 'browse-gpo'; readonly selected: string | null }
  | {
      readonly kind: 'policy'
      readonly policy: PolicyId
      readonly tab: 'setting' | 'explain'
      readonly setting: PolicySetting
    }
  | { readonly kind: 'contents'; readonly list: readonly string[]; readonly selected: string | null }
  | { readonly kind: 'item'; readonly text: string }
  | ({ readonly kind: 'regedit'; readonly sought: string } & TreeState)
  | {
      readonly kind: 'value'
      readonly key: RegistryKey
      readonly name: string
      readonly type: 'REG_SZ' | 'REG_DWORD'
      readonly text: string
      readonly base: 'hex' | 'decimal'
    }
  | { readonly kind: 'new-name'; readonly what: 'key' | 'REG_SZ' | 'REG_DWORD'; readonly text: string }
  | { readonly kind: 'find'; readonly text: string }
  | ({ readonly kind: 'cmd' } & PromptState)
  | ({ readonly kind: 'helper-cmd' } & PromptState)
  | ({ readonly kind: 'rsop' } & TreeState)
  | { readonly kind: 'services'; readonly selected: string | null }
  /** `start`: what the dialog says of how the service starts, as a number of the registry. */
  | { readonly kind: 'service'; readonly name: string; readonly start: string }
  | {
      readonly kind: 'firewall'
      readonly tab: 'general' | 'exceptions'
      readonly selected: string | null
      /** What OK will do. */
      readonly operations: readonly RegistryOperation[]
    }
  | {
      readonly kind: 'firewall-port'
      readonly name: string
      readonly port: string
      readonly protocol: 'TCP' | 'UDP'
      readonly scope: string
    }
  | { readonly kind: 'firewall-program'; readonly path: string; readonly scope: string }
  | { readonly kind: 'system'; readonly tab: 'general' | 'name' | 'remote'; readonly invites: boolean }
  | { readonly kind: 'join'; readonly member: 'domain' | 'workgroup'; readonly text: string }
  | {
      readonly kind: 'help'
      readonly page: 'home' | 'tools' | 'offer'
      readonly computer: string
      readonly outcome: OfferOutcome | 'no-such-computer' | null
    }

export type WindowKind = WindowState['kind']
export type StateOf<Kind extends WindowKind> = Extract<WindowState, { kind: Kind }>

export interface OpenWindow {
  readonly state: WindowState
  readonly side: Side
  /** It stands before this one, which waits until it is closed. */
  readonly owner: WindowKind | null
  /** From the left and the top of the screen, in its own pixels. */
  readonly x: number
  readonly y: number
}

/** Two computers and what is open on them. Never changed in place, so that undoing is going back to the one before. */
export interface Desktop {
  readonly machine: Machine
  readonly helper: Helper
  readonly side: Side
  /** The last is at the front. */
  readonly windows: readonly OpenWindow[]
}

export function newDesktop(machine: Machine, helper: Helper): Desktop {
  return { machine, helper, side: 'novice', windows: [] }
}

export function windowOf<Kind extends WindowKind>(desktop: Desktop, kind: Kind): StateOf<Kind> | null {
  const found = desktop.windows.find(({ state }) => state.kind === kind)
  return found === undefined ? null : (found.state as StateOf<Kind>)
}

/** The window that takes what is typed: the front one of this computer. */
export function frontWindow({ windows, side }: Desktop): OpenWindow | null {
  return windows.findLast((window) => window.side === side) ?? null
}

/** Whether another window stands before this one. */
export function isWaiting({ windows }: Desktop, kind: WindowKind): boolean {
  return windows.some(({ owner }) => owner === kind)
}

/** Opens a window at the front; with an owner, that one waits for it. The start menu goes when something opens. */
export function openWindow(desktop: Desktop, state: WindowState, owner: WindowKind | null = null): Desktop {
  const windows = desktop.windows.filter((window) => {
    return window.state.kind !== 'start' && window.state.kind !== state.kind
  })
  const before = desktop.windows.find((window) => window.state.kind === state.kind)
  const place = before ?? freePlace(windows.filter(({ side }) => side === desktop.side).length)
  const opened: OpenWindow = { state, side: desktop.side, owner, x: place.x, y: place.y }
  return { ...desktop, windows: [...windows, opened] }
}

/** Each window a little lower and more to the right, like cards. */
function freePlace(count: number): { readonly x: number; readonly y: number } {
  return { x: 24 + (count % 6) * 36, y: 16 + (count % 6) * 30 }
}

/** Closes a window and every one that stands before it. */
export function closeWindow(desktop: Desktop, kind: WindowKind): Desktop {
  const gone = new Set<WindowKind>([kind])
  for (const { state, owner } of desktop.windows) {
    if (owner !== null && gone.has(owner)) gone.add(state.kind)
  }
  return { ...desktop, windows: desktop.windows.filter(({ state }) => !gone.has(state.kind)) }
}

/** Brings a window to the front, and before it whatever stands before it. */
export function bringToFront(desktop: Desktop, kind: WindowKind): Desktop {
  const family = new Set<WindowKind>([kind])
  let top: WindowKind | null = kind
  while (top !== null) {
    family.add(top)
    top = desktop.windows.find(({ state }) => state.kind === top)?.owner ?? null
  }
  for (const { state, owner } of desktop.windows) {
    if (owner !== null && family.has(owner)) family.add(state.kind)
  }
  const isFront = ({ state }: OpenWindow) => family.has(state.kind)
  const windows = desktop.windows.filter(({ state }) => state.kind !== 'start')
  return {
    ...desktop,
    windows: [...windows.filter((window) => !isFront(window)), ...windows.filter(isFront)],
  }
}

/** The same window with something of it changed. */
export function changeWindow<Kind extends WindowKind>(
  desktop: Desktop,
  kind: Kind,
  change: Partial<Omit<StateOf<Kind>, 'kind'>>,
): Desktop {
  return {
    ...desktop,
    windows: desktop.windows.map((window) =>
      window.state.kind === kind ? { ...window, state: { ...window.state, ...change } } : window,
    ),
  }
}

export function changeMachine(desktop: Desktop, change: Partial<Machine>): Desktop {
  return { ...desktop, machine: { ...desktop.machine, ...change } }
}

export function changeRegistryOf(desktop: Desktop, registry: Registry): Desktop {
  return registry === desktop.machine.registry ? desktop : changeMachine(desktop, { registry })
}

/** A box with a text and a button or two. A title that is a string is what somebody typed. */
export function openMessage(
  desktop: Desktop,
  message: {
    title: string | ScreenText
    text: readonly ScreenText[]
    owner?: WindowKind
    consequence?: Consequence
  },
): Desktop {
  const { text, owner = null, consequence = { kind: 'nothing' } } = message
  const title = typeof message.title === 'string' ? { text: message.title } : message.title
  const buttons = consequence.kind === 'nothing' ? 'ok' : 'yes-no'
  return openWindow(desktop, { kind: 'message', title, text, buttons, consequence }, owner)
}

/** A tree after one of its nodes was folded or unfolded. */
export function folded(tree: TreeState, node: string): readonly string[] {
  return tree.expanded.includes(node) ? tree.expanded.filter((id) => id !== node) : [...tree.expanded, node]
}
