import type { Answers } from '#domain/answers.ts'
import type { ChecklistDocument } from '#domain/formats/checklistMarkdown.ts'
import type { FileContent, ReadBack } from '#domain/formats/fileContent.ts'
import type { Plan } from '#domain/plan.ts'

/** What files are made from. The plan is the applying one; the checklist comes in the words of a language. */
export interface ArtifactSource {
  readonly answers: Answers
  readonly plan: Plan
  readonly checklist: ChecklistDocument
}

export interface Artifact {
  readonly fileName: string
  readonly purpose: 'apply' | 'undo' | 'read' | 'keep'
  /** Whether these answers need the file. */
  readonly suits: (plan: Plan) => boolean
  /** The same source gives the same bytes. Comments inside are English and ASCII for that reason. */
  readonly render: (source: ArtifactSource) => FileContent
  /** Reads the bytes with the format's own parser and compares what they say with the source. */
  readonly readBack: (source: ArtifactSource, bytes: Uint8Array) => ReadBack
}
