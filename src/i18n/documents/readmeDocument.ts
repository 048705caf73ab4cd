import type { PlanSource } from '#domain/files/artifact.ts'
import type { ArtifactId } from '#domain/files/artifactIds.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import type { ReadmeDocument } from '#domain/files/documents/readmeText.ts'
import { ROUTE_STEPS, routeOf } from '#domain/files/situations.ts'
import type { ResultsWords } from '#i18n/en/results.ts'

/**
 * The text that explains the files of a zip in one language: the steps of the chosen situation, each with its files, or
 * all files while none is chosen. A file is explained where it is first used.
 */
export function readmeDocument(
  source: PlanSource,
  files: readonly ArtifactId[],
  { readme, route, artifacts, allTitle }: ResultsWords,
): ReadmeDocument {
  const { situation } = source.answers
  const described = (id: ArtifactId) => ({ name: ARTIFACTS[id].fileName, purpose: artifacts[id].purpose })
  const told = new Set<ArtifactId>()
  const untold = (ids: readonly ArtifactId[]) =>
    ids.filter((id) => {
      const isNew = files.includes(id) && !told.has(id)
      told.add(id)
      return isNew
    })
  return {
    title: readme.title,
    intro: readme.intro,
    steps:
      situation === undefined
        ? [{ title: allTitle(files.length), text: null, files: files.map(described) }]
        : routeOf(situation, source).map((step) => ({
            title: route[step].title,
            text: route[step].text,
            files: untold(ROUTE_STEPS[step].files).map(described),
          })),
    notes: [readme.sums],
  }
}
