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

/** What all files are made from: the documents come in the words of a language. */
export interface ArtifactSource extends PlanSource {
  readonly documents: FileDocuments
}

/** The words of a language; the situation, which decides on the way of deploying. */
type Dependence = 'language' | 'situation'

/** A file, made from what it needs to know. */
export interface FileOf<Source extends PlanSource> {
  readonly fileName: string
  readonly purpose: 'apply' | 'undo' | 'verify' | 'read' | 'keep'
  /** What the bytes depend on beside the plan and what it was made from. */
  readonly dependsOn?: readonly Dependence[]
  /** Whether these answers need the file. */
  readonly suits: (source: PlanSource) => boolean
  /**
   * The same source gives the same bytes. Comments inside are English and ASCII for that reason. `others` are the files
   * of the situation, for the one that packs them.
   */
  readonly render: (source: Source, others: () => readonly PackedFile[]) => FileContent
  /** Reads the bytes with the format's own parser and compares what they say with the source. */
  readonly readBack: (source: Source, bytes: Uint8Array, others: () => readonly PackedFile[]) => ReadBack
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
