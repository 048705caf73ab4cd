import { DOCUMENT_FILES } from '#domain/files/documents/documentFiles.ts'
import { POLICY_FILES } from '#domain/files/policy/policyFiles.ts'
import { SCRIPT_FILES } from '#domain/files/scripts/scriptFiles.ts'
import { DCOM_FILES, SETTINGS_FILES } from '#domain/files/settings/settingsFiles.ts'
import type { Artifact, PlanSource } from './artifact.ts'
import { ARTIFACT_IDS } from './artifactIds.ts'
import type { ArtifactId } from './artifactIds.ts'
import { BUNDLES } from './everything.ts'

/** Every file we hand over. */
export const ARTIFACTS = {
  ...SCRIPT_FILES,
  ...SETTINGS_FILES,
  ...DCOM_FILES,
  ...POLICY_FILES,
  ...DOCUMENT_FILES,
  ...BUNDLES,
} as const satisfies Record<ArtifactId, Artifact>

/** The files that there are for these answers, in the order of the table. */
export function suitableArtifacts(source: PlanSource): readonly ArtifactId[] {
  return ARTIFACT_IDS.filter((id) => ARTIFACTS[id].suits(source))
}
