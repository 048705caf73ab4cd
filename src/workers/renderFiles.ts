import type { Answers } from '#domain/answers/answers.ts'
import type { ArtifactId } from '#domain/files/artifactIds.ts'
import { filesOnTheWay, simulateFiles } from '#domain/files/offerSimulation.ts'
import type { OfferSimulation } from '#domain/files/offerSimulation.ts'
import { renderArtifacts } from '#domain/files/renderArtifacts.ts'
import type { RenderedArtifact } from '#domain/files/renderArtifacts.ts'
import type { TaggedLine, TextEncoding } from '#domain/formats/fileContent.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import { artifactSource } from '#i18n/documents/artifactSource.ts'
import { loadFileWords } from '#i18n/lazyWords.ts'

/** What the page asks for: first all files of these answers, then the lines of those that are looked at. */
export type RenderRequest =
  | {
      readonly kind: 'render'
      readonly answers: Answers
      readonly language: string
      readonly windows: WindowsLanguage
    }
  | { readonly kind: 'lines'; readonly id: ArtifactId }

/** Or what the files do, which takes as long. A page that asks for the one does not ask for the other. */
export interface SimulationRequest {
  readonly kind: 'simulate'
  readonly answers: Answers
}
/** Null: these answers describe no computer. */
export type SimulationReply = OfferSimulation | null

/** A file as the page needs it. Its lines stay here until somebody looks: of ten thousand helpers there are many. */
export interface FinishedFile extends Omit<RenderedArtifact, 'content'> {
  readonly encoding: TextEncoding | 'binary'
}

export type RenderReply =
  | { readonly kind: 'file'; readonly file: FinishedFile }
  | { readonly kind: 'lines'; readonly id: ArtifactId; readonly lines: readonly TaggedLine[] }

const rendered = new Map<ArtifactId, RenderedArtifact>()

/** Makes the files beside the page, so that the longest list does not hold it up. */
addEventListener('message', ({ data }: MessageEvent<RenderRequest | SimulationRequest>) => {
  switch (data.kind) {
    case 'render':
      void renderAll(data)
      break
    case 'lines':
      reply({ kind: 'lines', id: data.id, lines: rendered.get(data.id)?.content.lines ?? [] })
      break
    case 'simulate':
      postMessage(simulated(data.answers))
      break
  }
})

function simulated(answers: Answers): SimulationReply {
  const source = { answers, plan: buildPlan(answers) }
  return simulateFiles(source, filesOnTheWay(source))
}

async function renderAll({ answers, language, windows }: RenderRequest & { kind: 'render' }): Promise<void> {
  const source = artifactSource(answers, await loadFileWords(language), windows)
  for (const file of renderArtifacts(source)) {
    rendered.set(file.id, file)
    const { content, ...rest } = file
    reply({ kind: 'file', file: { ...rest, encoding: content.encoding } })
    // Between two files there is room to answer what is asked for.
    await new Promise((resolve) => setTimeout(resolve))
  }
}

function reply(message: RenderReply): void {
  postMessage(message)
}
