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
  /** Names the files that are used, with the SHA-256 of each. */
  readonly securityNote: (used: readonly UsedFile[]) => ProseDocument
  readonly readme: ReadmeDocument
  /** What is in the zip with a policy object, and how it is put to use. */
  readonly policyReadme: (form: PolicyForm) => ReadmeDocument
}

/** A file that was handed over, by its name and the SHA-256 of its bytes in lower-case hex. */
export interface UsedFile {
  readonly name: string
  readonly sha256: string
}

/** `samba-with-copy`: one of the names has no place in XML, so that samba-tool takes the copy beside it. */
export type PolicyForm = 'gpmc' | 'samba' | 'samba-with-copy'
