import { WINDOWS_LANGUAGES, windowsLabel } from '#domain/windows/windowsLabels.ts'
import type { LabelId } from '#domain/windows/windowsLabels.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import type { LabelSourceId } from './sources.ts'

/** Where a label was read; `ours`: we translated it ourselves. */
export type LabelOrigin = LabelSourceId | 'ours'

/** The labels of one display language as a file of this folder has them: by where they were read, then by their English. */
export type LabelGroups = { readonly [Origin in LabelOrigin]?: Readonly<Record<string, string>> }

export interface LabelEntry {
  readonly text: string
  readonly origin: LabelOrigin
}

/** What a Windows of this display language says, by its English. */
export interface LabelTable {
  readonly language: WindowsLanguage
  readonly entries: ReadonlyMap<string, LabelEntry>
}

/** English needs no table: it is what labels are known by. */
export const ENGLISH: LabelTable = { language: 'en', entries: new Map() }

/** One table of what the documents know of a language, each name of a path of folders by itself, and of what its file has. */
export function labelTable(language: WindowsLanguage, groups: LabelGroups): LabelTable {
  return { language, entries: new Map([...documented(language), ...grouped(groups)]) }
}

export function grouped(groups: LabelGroups): readonly (readonly [string, LabelEntry])[] {
  return Object.entries(groups).flatMap(([origin, labels]) =>
    Object.entries(labels).map(([label, text]) => [label, { text, origin: origin as LabelOrigin }] as const),
  )
}

/** Labels of `windowsLabels.ts` that are confirmed in a language. */
export function documented(language: WindowsLanguage): readonly (readonly [string, LabelEntry])[] {
  return (Object.keys(WINDOWS_LANGUAGES.en) as LabelId[]).flatMap((id) => {
    const { text, confirmed } = windowsLabel(language, id)
    if (!confirmed) return []
    const english = windowsLabel('en', id).text.split('\\')
    return text
      .split('\\')
      .map((part, index) => [english[index] ?? '', { text: part, origin: 'documents' }] as const)
  })
}
