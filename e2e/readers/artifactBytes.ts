import type { Answers } from '#domain/answers.ts'
import { renderArtifact } from '#domain/artifacts.ts'
import type { ArtifactId } from '#domain/artifacts.ts'
import { plainSource } from '#domain/plainSource.ts'

/** What a person downloads, where the file holds no words of a language. */
export function artifactBytes(id: ArtifactId, answers: Answers): Uint8Array {
  return renderArtifact(id, plainSource(answers)).bytes
}
