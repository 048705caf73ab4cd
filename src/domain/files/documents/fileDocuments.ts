import type { ArtifactId } from '#domain/files/artifactIds.ts'
import type { CsvDialect } from './checklistCsv.ts'
import type { ChecklistDocument } from './checklistMarkdown.ts'
import type { ProseDocument } from './proseDocument.ts'
import type { ReadmeDocument } from './readmeText.ts'

/** The documents that files are made from, in the words of one language. */
export interface FileDocuments {
  /** The tag of the language. */
  readonly lang: string
  readonly checklist: ChecklistDocument
  readonly csv: CsvDialect
  readonly rollOut: ProseDocument
  readonly securityNote: ProseDocument
  /** Says of these files, in this order, what they are for. */
  readonly readme: (files: readonly ArtifactId[]) => ReadmeDocument
}
