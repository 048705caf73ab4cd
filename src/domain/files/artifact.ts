import type { Answers } from '#domain/answers/answers.ts'
import type { FileDocuments } from '#domain/files/documents/fileDocuments.ts'
import type { FileContent } from '#domain/formats/fileContent.ts'
import type { Plan } from '#domain/plan/plan.ts'
import type { ArtifactId } from './artifactIds.ts'
import type { PackedFile } from './everythingZip.ts'
import type { ReadBack } from './readBack.ts'

/** What files without words are made from. The plan is the applying one. */
export interface PlanSource {
  readonly answers: Answers
  readonly plan: Plan
}

/** What policy objects are made from: in their zip lies a text. */
export interface PolicySource extends PlanSource {
  readonly documents: Pick<FileDocuments, 'policyReadme'>
}

/** What all files are made from: the documents come in the words of a language. */
export interface ArtifactSource extends PlanSource {
  readonly documents: FileDocuments
}

/** The other files of the route, for those that hold or name them. */
export interface OtherFiles {
  /** All of them, with the text that explains them. */
  readonly packed: () => readonly PackedFile[]
  /** Those that do something on a computer or in a domain. */
  readonly used: () => readonly PackedFile[]
}

/** For files that neither hold nor name others. */
export const NO_OTHERS: OtherFiles = { packed: () => [], used: () => [] }

/** A file, made from what it needs to know. */
export interface FileOf<Source extends PlanSource> {
  readonly fileName: string
  readonly purpose: 'apply' | 'undo' | 'verify' | 'read' | 'keep'
  /** Whether the words of a language are in it: else the bytes are the same in all of them. */
  readonly hasWords?: boolean
  /** Whether these answers need the file. */
  readonly suits: (source: PlanSource) => boolean
  /**
   * The same source gives the same bytes. Comments inside are English and ASCII for that reason.
   */
  readonly render: (source: Source, others: OtherFiles) => FileContent
  /** Reads the bytes with the format's own parser and compares what they say with the source. */
  readonly readBack: (source: Source, bytes: Uint8Array, others: OtherFiles) => ReadBack
  /** What this format cannot carry of these answers, or not for certain. */
  readonly concerns?: (source: PlanSource) => readonly Concern[]
}

export type Artifact = FileOf<ArtifactSource>

/** A file that can carry every name. */
type Carrier = Extract<ArtifactId, 'apply-reg'>

/** What a format cannot carry of these answers, or not for certain; said before the file is handed over. */
export interface Concern {
  /**
   * `from-reg-file`: a batch file holds ASCII only, so these come from the .reg file beside it.
   * `not-checked`, `not-asked`: the same, in files that only ask.
   * `outside-grammar`: policy files hold every letter, but the letter of their grammar knows ASCII only; unconfirmed.
   */
  readonly kind: 'from-reg-file' | 'not-checked' | 'not-asked' | 'outside-grammar'
  readonly names: readonly string[]
  /** The file that can carry them, if one can. */
  readonly carriedBy: Carrier | null
}
