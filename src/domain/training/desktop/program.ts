import type { Desktop, StateOf, WindowKind } from './desktopState.ts'
import type { Gesture, WindowView } from './screen.ts'

/** What happens to one control: the gesture without its place. */
export type Input =
  | { readonly do: 'press'; readonly item?: string }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'select' | 'open' | 'toggle'; readonly item: string }

/** A kind of window: what it shows, and what becomes of the desktop when one of its controls is used. */
export interface Program<Kind extends WindowKind> {
  readonly view: (state: StateOf<Kind>, desktop: Desktop) => WindowView
  /** `control` without the window's name; a control that it does not have changes nothing. */
  readonly act: (desktop: Desktop, state: StateOf<Kind>, control: string, input: Input) => Desktop
}

export function inputOf(gesture: Extract<Gesture, { on: `${string}.${string}` }>): Input {
  if (gesture.do === 'type') return { do: 'type', text: gesture.text }
  if (gesture.do === 'press') {
    return gesture.item === undefined ? { do: 'press' } : { do: 'press', item: gesture.item }
  }
  return { do: gesture.do, item: gesture.item }
}
