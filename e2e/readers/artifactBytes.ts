import type { Answers } from '#domain/answers/answers.ts'
import type { ArtifactId } from '#domain/files/artifactIds.ts'
import { renderArtifact } from '#domain/files/renderArtifacts.ts'
import { plainSource } from '#domain/testing/plainSource.ts'

/** What a person downloads, where the file holds no words of a language. */
export function artifactBytes(id: ArtifactId, answers: Answers): Uint8Array {
  return renderArtifact(id, plainSource(answers)).bytes
}
