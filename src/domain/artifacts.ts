import type { Artifact, ArtifactSource } from './artifacts/artifact.ts'
import { DOCUMENT_FILES } from './artifacts/documentFiles.ts'
import { SETTINGS_FILES } from './artifacts/settingsFiles.ts'
import { encodeFile } from './formats/fileContent.ts'
import type { FileContent, ReadBack } from './formats/fileContent.ts'

/** Every file we hand over. */
export const ARTIFACTS = { ...SETTINGS_FILES, ...DOCUMENT_FILES } as const satisfies Record<string, Artifact>

export type ArtifactId = keyof typeof ARTIFACTS
export const ARTIFACT_IDS = Object.keys(ARTIFACTS) as ArtifactId[]

/** A file ready to be handed over: rendered, and read back. Offer it only when `readBack.differences` is empty. */
export interface RenderedArtifact {
  readonly id: ArtifactId
  readonly content: FileContent
  /** The file itself: what is handed over is what was read back. */
  readonly bytes: Uint8Array
  readonly readBack: ReadBack
}

/** Renders one artifact and reads it back; what the page and every other way of handing over go through. */
export function renderArtifact(id: ArtifactId, source: ArtifactSource): RenderedArtifact {
  const artifact: Artifact = ARTIFACTS[id]
  const content = artifact.render(source)
  const bytes = encodeFile(content)
  return { id, content, bytes, readBack: artifact.readBack(source, bytes) }
}
