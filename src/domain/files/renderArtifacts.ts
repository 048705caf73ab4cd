import { writeReadmeText } from '#domain/files/documents/readmeText.ts'
import { sha256Hex } from '#domain/formats/contentId.ts'
import { encodeFile } from '#domain/formats/fileContent.ts'
import type { FileContent } from '#domain/formats/fileContent.ts'
import type { Artifact, ArtifactSource, Concern, OtherFiles } from './artifact.ts'
import type { ArtifactId } from './artifactIds.ts'
import { ARTIFACTS, suitableArtifacts } from './artifacts.ts'
import type { PackedFile } from './everythingZip.ts'
import type { ReadBack } from './readBack.ts'
import { routeFiles } from './route/route.ts'

/** A file ready to be handed over: rendered, and read back. Offer it only when `readBack.differences` is empty. */
export interface RenderedArtifact {
  readonly id: ArtifactId
  readonly content: FileContent
  /** The file itself: what is handed over is what was read back. */
  readonly bytes: Uint8Array
  /** Of the bytes, in lower-case hex. */
  readonly sha256: string
  readonly readBack: ReadBack
  readonly concerns: readonly Concern[]
}

/**
 * Renders one artifact and reads it back; what the page and every other way of handing over go through. `ready`: what
 * has been rendered from this source already, so that packing it all does not do so again.
 */
export function renderArtifact(
  id: ArtifactId,
  source: ArtifactSource,
  ready: ReadonlyMap<ArtifactId, RenderedArtifact> = new Map(),
): RenderedArtifact {
  const artifact: Artifact = ARTIFACTS[id]
  const others = otherFiles(source, ready)
  const content = artifact.render(source, others)
  const bytes = encodeFile(content)
  return {
    id,
    content,
    bytes,
    sha256: sha256Hex(bytes),
    readBack: artifact.readBack(source, bytes, others),
    concerns: artifact.concerns?.(source) ?? [],
  }
}

/** Renders all that there is for a source, one by one, so that others can do something in between. */
export function* renderArtifacts(source: ArtifactSource): Generator<RenderedArtifact, void> {
  const ready = new Map<ArtifactId, RenderedArtifact>()
  for (const id of suitableArtifacts(source)) {
    const rendered = renderArtifact(id, source, ready)
    ready.set(id, rendered)
    yield rendered
  }
}

/** The other files of the route, rendered when they are asked for. */
export function otherFiles(
  source: ArtifactSource,
  ready: ReadonlyMap<ArtifactId, RenderedArtifact> = new Map(),
): OtherFiles {
  return {
    packed: () => packedFiles(source, ready),
    used: () => packed(routeFiles(source).filter(isUsed), source, ready),
  }
}

/** What goes into the zip: the files of the route, with a text that explains them. */
export function packedFiles(
  source: ArtifactSource,
  ready: ReadonlyMap<ArtifactId, RenderedArtifact> = new Map(),
): readonly PackedFile[] {
  const readme = encodeFile(writeReadmeText(source.documents.readme))
  return [{ name: 'README.txt', bytes: readme }, ...packed(routeFiles(source), source, ready)]
}

function packed(
  ids: readonly ArtifactId[],
  source: ArtifactSource,
  ready: ReadonlyMap<ArtifactId, RenderedArtifact>,
): readonly PackedFile[] {
  return ids.map((id) => ({
    name: ARTIFACTS[id].fileName,
    bytes: (ready.get(id) ?? renderArtifact(id, source, ready)).bytes,
  }))
}

/** Not to be read or kept, but run or imported. */
function isUsed(id: ArtifactId): boolean {
  const { purpose }: Artifact = ARTIFACTS[id]
  return purpose !== 'read' && purpose !== 'keep'
}
