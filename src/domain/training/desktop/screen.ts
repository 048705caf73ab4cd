import { windowsLabel } from '#domain/windows/windowsLabels.ts'
import type { LabelId, WindowsLanguage } from '#domain/windows/windowsLabels.ts'

/** The policies of Windows Firewall that the editor has, in each profile. */
export type FirewallPolicyId =
  | 'protect'
  | 'forbid'
  | 'programs'
  | 'local-programs'
  | 'remote-administration'
  | 'remote-desktop'
  | 'ports'
  | 'local-ports'

/** The policies whose dialog explains them. */
export type ExplainedPolicyId = 'solicited' | 'offer' | FirewallPolicyId

/** A word on the replica's screen. */
export type ScreenText =
  /** A label that is known in several display languages of Windows. */
  | { readonly label: LabelId }
  /** A label or an answer of which only the English of Windows XP is known. */
  | { readonly en: string }
  /** What somebody typed, a key, a path: the same in every language. */
  | { readonly text: string }
  /** One name of a path of folders. */
  | { readonly partOf: 'remoteAssistanceFolder' | 'firewallFolder'; readonly index: number }
  /** The title of a dialog: "Properties" of something. */
  | { readonly propertiesOf: ScreenText }
  /** Words of ours, in the language of whoever sits before the replica. */
  | { readonly words: ScreenWordsId }

/** Where the replica speaks for itself, because Windows' own text is not ours to repeat or is not known. */
export type ScreenWordsId =
  | `explain-${ExplainedPolicyId}`
  /** What comes back to a helper. */
  | `failed-${OfferAnswer}`
  | 'helped-control'
  | 'helped-view'
  | 'no-such-computer'
  | 'empty-folder'
  | 'not-part'
  | 'offer-lead'
  | 'prompt-lead'

/** What a helper gets to see of a failed offer, which says much less than the reason. */
export type OfferAnswer = 'no-answer' | 'permission-denied' | 'declined' | 'not-from-here'

export interface Item {
  readonly id: string
  readonly label: ScreenText
}

export interface Row {
  readonly id: string
  readonly cells: readonly ScreenText[]
  /** A row with a box to tick. */
  readonly isOn?: boolean
}

export interface TreeNode extends Item {
  readonly level: number
  /** Null: nothing below. */
  readonly isExpanded: boolean | null
}

/** Where it is: the window, a dot, and the control's own name in it. */
export type ControlId = `${string}.${string}`

/** What a window is made of: which control it is, what it is called, what it says now. How it looks is not said. */
export type Control =
  | { readonly kind: 'words'; readonly text: ScreenText }
  | {
      readonly kind: 'button'
      readonly id: ControlId
      readonly label: ScreenText
      /** Enter presses it. */
      readonly isDefault?: boolean
      readonly isOff?: boolean
    }
  | {
      readonly kind: 'option' | 'check'
      readonly id: ControlId
      readonly label: ScreenText
      readonly isOn: boolean
      readonly isOff?: boolean
    }
  | {
      readonly kind: 'field'
      readonly id: ControlId
      readonly label: ScreenText
      readonly value: string
      readonly isOff?: boolean
    }
  | {
      readonly kind: 'choice'
      readonly id: ControlId
      readonly label: ScreenText
      readonly value: string
      readonly items: readonly Item[]
      readonly isOff?: boolean
    }
  | {
      readonly kind: 'list'
      readonly id: ControlId
      readonly label: ScreenText
      readonly columns: readonly ScreenText[]
      readonly rows: readonly Row[]
      readonly selected: string | null
    }
  | {
      readonly kind: 'tree'
      readonly id: ControlId
      readonly label: ScreenText
      readonly nodes: readonly TreeNode[]
      readonly selected: string
    }
  | {
      readonly kind: 'tabs'
      readonly id: ControlId
      readonly label: ScreenText
      readonly items: readonly Item[]
      readonly selected: string
    }
  | {
      readonly kind: 'menu'
      readonly id: ControlId
      readonly label: ScreenText
      readonly items: readonly Item[]
    }
  | {
      readonly kind: 'screen'
      readonly id: ControlId
      readonly label: ScreenText
      readonly lines: readonly string[]
      readonly prompt: string
      readonly value: string
    }
  | {
      readonly kind: 'row' | 'buttons' | 'group' | 'panes' | 'menus'
      readonly label?: ScreenText
      readonly controls: readonly Control[]
    }

export interface WindowView {
  readonly title: ScreenText
  readonly controls: readonly Control[]
  /** Wide enough for a tree and a list. */
  readonly isWide?: boolean
}

/** What a person does to the replica; whatever is not possible at that moment changes nothing. */
export type Gesture =
  | { readonly do: 'press'; readonly on: ControlId; readonly item?: string }
  | { readonly do: 'type'; readonly on: ControlId; readonly text: string }
  /** An item of a list or a tree: choose it, open it (double click, Enter), fold or tick it. */
  | { readonly do: 'select' | 'open' | 'toggle'; readonly on: ControlId; readonly item: string }
  | { readonly do: 'close' | 'front'; readonly on: string }
  | { readonly do: 'move'; readonly on: string; readonly x: number; readonly y: number }

/** The two buttons at the foot of most dialogs. `isOff`: what is typed so far cannot be taken. */
export function okCancel(window: string, isOff = false): Control {
  return {
    kind: 'buttons',
    controls: [
      { kind: 'button', id: `${window}.ok`, label: { label: 'ok' }, isDefault: true, isOff },
      { kind: 'button', id: `${window}.cancel`, label: { en: 'Cancel' } },
    ],
  }
}

/** Every control of a window that can be used, however deep. */
export function usableControls(controls: readonly Control[]): readonly Control[] {
  return controls.flatMap((control) => ('controls' in control ? usableControls(control.controls) : control))
}

/** Where a text can be read: its language, and whether Windows is known to say it so in the language asked for. */
export interface ShownText {
  readonly text: string
  readonly language: WindowsLanguage | null
  /** False: the English label stands in, since nobody found the other. */
  readonly confirmed: boolean
}

/**
 * A text as a Windows of this display language shows it. Takes our own words by id; never invents a label. "Properties"
 * is known in English and, by the article, in Dutch.
 */
export function shownText(
  text: ScreenText,
  language: WindowsLanguage,
  words: (id: ScreenWordsId) => string,
): ShownText {
  if ('words' in text) return { text: words(text.words), language: null, confirmed: true }
  if ('text' in text) return { text: text.text, language: null, confirmed: true }
  if ('en' in text) return { text: text.en, language: 'en', confirmed: language === 'en' }
  if ('label' in text) return windowsLabel(language, text.label)
  if ('partOf' in text) {
    const path = windowsLabel(language, text.partOf)
    return { ...path, text: path.text.split('\\')[text.index] ?? '' }
  }
  const inner = shownText(text.propertiesOf, language, words)
  return language === 'nl'
    ? { ...inner, text: `Eigenschappen voor ${inner.text}` }
    : { ...inner, text: `${inner.text} Properties`, confirmed: language === 'en' }
}
