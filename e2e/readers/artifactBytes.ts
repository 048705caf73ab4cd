import type { Answers } from '#domain/answers.ts'
import { ARTIFACTS } from '#domain/artifacts.ts'
import type { ArtifactId } from '#domain/artifacts.ts'
import type { Artifact } from '#domain/artifacts/artifact.ts'
import { buildPlan } from '#domain/buildPlan.ts'
import { encodeFile } from '#domain/formats/fileContent.ts'

/** What a person downloads. The files that readers here know hold no words of a language, so no checklist goes in. */
export function artifactBytes(id: Exclude<ArtifactId, 'checklist-md'>, answers: Answers): Uint8Array {
  const artifact: Artifact = ARTIFACTS[id]
  const checklist = { title: '', subtitle: '', fields: [], sections: [] }
  return encodeFile(artifact.render({ answers, plan: buildPlan(answers), checklist }))
}
