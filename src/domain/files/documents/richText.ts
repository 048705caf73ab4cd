/**
 * A piece of a sentence: plain text, something to type exactly (`code`), or a label on a Windows screen. User text enters
 * only as a piece, never as markup; whoever shows it (page, Markdown) escapes it for its own medium.
 */
export type Inline =
  | string
  | { readonly code: string }
  | { readonly label: string; readonly lang: string; readonly valueName: string | null }

export type RichText = readonly Inline[]

/** Template tag that builds rich text: rich`Type ${code('gpedit.msc')} and press Enter.` */
export function rich(
  strings: TemplateStringsArray,
  ...values: readonly (Inline | RichText | number)[]
): RichText {
  return strings.flatMap((text, index): RichText => {
    const value = values[index]
    const pieces: RichText =
      value === undefined ? [] : typeof value === 'number' ? [String(value)] : [value].flat()
    return text === '' ? pieces : [text, ...pieces]
  })
}

/** Something to type or compare exactly. */
export function code(text: string): Inline {
  return { code: text }
}

/** The words alone, for a medium that shows them all alike. */
export function plainText(text: RichText): string {
  return text
    .map((inline) => {
      if (typeof inline === 'string') return inline
      if ('code' in inline) return inline.code
      return inline.valueName === null ? inline.label : `${inline.label} (${inline.valueName})`
    })
    .join('')
}
