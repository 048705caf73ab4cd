import type { RichText } from './richText.ts'

/** A document to read, tick, fill in and sign, in the words of one language; it says nothing of a file format. */
export interface ProseDocument {
  /** The tag of the language it is in. */
  readonly lang: string
  readonly title: string
  readonly subtitle: string
  /** Names of what is to be known about the document; a blank to fill in where the value is empty. */
  readonly fields: readonly { readonly label: string; readonly value: string }[]
  readonly sections: readonly { readonly title: string; readonly blocks: readonly ProseBlock[] }[]
  /** Which release and answers made it. */
  readonly footer: string
}

export type ProseBlock =
  | { readonly kind: 'paragraph'; readonly text: RichText }
  /** Of a part of a section. */
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly RichText[] }
  /** To tick one by one; the lines are to be typed exactly. */
  | {
      readonly kind: 'boxes'
      readonly items: readonly { readonly text: RichText; readonly lines: readonly string[] }[]
    }
  | {
      readonly kind: 'table'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly RichText[])[]
    }
  /** To fill in by whoever signs. */
  | { readonly kind: 'blanks'; readonly title: string; readonly labels: readonly string[] }
