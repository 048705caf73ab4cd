import { windowsLabel } from '#domain/windows/windowsLabels.ts'
import type { LabelId } from '#domain/windows/windowsLabels.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import { ENGLISH } from './labels/labelTable.ts'
import type { LabelTable } from './labels/labelTable.ts'

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
  /** A label that the procedure's documents name as well. */
  | { readonly label: LabelId }
  /** Any other label or answer, by its English, which is what the tables of `labels/` have it under. `of` stands for `{}`. */
  | { readonly en: string; readonly of?: string }
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
  /** The replica does not know the helper's Windows. */
  | 'only-novice'
  /** What these would show, and what answers instead. */
  | 'dcomcnfg'
  | 'eventvwr'

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
      /** Shown instead of the value, where that is a label of Windows that nobody types. */
      readonly says?: ScreenText
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
      /** The line as Tab would complete it; null: Tab goes on to the next control. */
      readonly completion: string | null
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

/** The English of `propertiesOf`, as tables have it. */
const PROPERTIES = '{} Properties'

/** What tables know the labels of a text by: their English. What is typed and what we say has none. */
function labelsIn(text: ScreenText): readonly string[] {
  if ('en' in text) return [text.en]
  if ('label' in text) return [windowsLabel('en', text.label).text]
  if ('partOf' in text) return [windowsLabel('en', text.partOf).text.split('\\')[text.index] ?? '']
  return 'propertiesOf' in text ? [PROPERTIES, ...labelsIn(text.propertiesOf)] : []
}

/** Every text in a window that is Windows' own to say, names for those who do not see it included. */
function textsOf({ title, controls }: WindowView): readonly ScreenText[] {
  return [title, ...controls.flatMap(textsOfControl)]
}

function textsOfControl(control: Control): readonly ScreenText[] {
  return [
    ...('label' in control && control.label !== undefined ? [control.label] : []),
    ...('text' in control ? [control.text] : []),
    ...('says' in control && control.says !== undefined ? [control.says] : []),
    ...('items' in control ? control.items.map(({ label }) => label) : []),
    ...('nodes' in control ? control.nodes.map(({ label }) => label) : []),
    ...('columns' in control ? control.columns : []),
    ...('rows' in control ? control.rows.flatMap(({ cells }) => cells) : []),
    ...('controls' in control ? control.controls.flatMap(textsOfControl) : []),
  ]
}

/** The English of every label in a window, each once. */
export function labelsOf(view: WindowView): readonly string[] {
  return [...new Set(textsOf(view).flatMap(labelsIn))]
}

/**
 * In which language a window is shown: that of the table if it has every label of the window, else English. So a dialog
 * never has two languages.
 */
export function tableFor(view: WindowView, table: LabelTable): LabelTable {
  return labelsOf(view).every((label) => table.entries.has(label)) ? table : ENGLISH
}

/** The same for a label that stands by itself, as that of the start button. */
export function tableForLabel(text: ScreenText, table: LabelTable): LabelTable {
  return labelsIn(text).every((label) => table.entries.has(label)) ? table : ENGLISH
}

/**
 * What a window in another language than that of its Windows has to say: that all of it is English, or only what a
 * prompt answers, which no transcript in another language is known of. Null: nothing.
 */
export function noticeOf(view: WindowView, table: LabelTable): 'labels' | 'answers' | null {
  if (table.language === 'en') return null
  if (tableFor(view, table) === ENGLISH) return 'labels'
  return usableControls(view.controls).some(({ kind }) => kind === 'screen') ? 'answers' : null
}

/** A text and the language it is in; null: no language. */
export interface ShownText {
  readonly text: string
  readonly language: WindowsLanguage | null
}

/** A text by a table that has its labels. Takes our own words by id. */
export function shownText(
  text: ScreenText,
  table: LabelTable,
  words: (id: ScreenWordsId) => string,
): ShownText {
  if ('words' in text) return { text: words(text.words), language: null }
  if ('text' in text) return { text: text.text, language: null }
  const [label = ''] = labelsIn(text)
  const said = table.entries.get(label)?.text ?? label
  const of =
    'propertiesOf' in text ? shownText(text.propertiesOf, table, words).text : 'of' in text ? text.of : null
  return { text: of === null ? said : said.replace('{}', () => of), language: table.language }
}
