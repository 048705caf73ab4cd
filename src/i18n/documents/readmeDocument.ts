import { relevantAnswers } from '#domain/answers/steps.ts'
import { ARTIFACTS } from '#domain/files/artifacts.ts'
import type { PlanSource } from '#domain/files/artifact.ts'
import type { ReadmeDocument } from '#domain/files/documents/readmeText.ts'
import { buildRoute, newFilesOf } from '#domain/files/route/route.ts'
import type { Route, RouteStep } from '#domain/files/route/route.ts'
import { EDITIONS } from '#domain/windows/editions.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import type { Messages } from '#i18n/en/messages.ts'
import type { ResultsWords } from '#i18n/en/results.ts'
import type { LabelOf, RouteWords } from '#i18n/en/route.ts'
import { madeByWords } from '#i18n/madeByWords.ts'
import { labelsIn, servicePackWords } from '#i18n/words.ts'
import { boxFacts, stepLead, stepOutcome, stepWarnings } from './routeWords.ts'

/** The text that explains the files of a zip in one language: the steps of the route, each with the files it is first to use. */
export function readmeDocument(
  source: PlanSource,
  m: Messages,
  { readme, artifacts }: ResultsWords,
  r: RouteWords,
  windows: WindowsLanguage,
): ReadmeDocument {
  const route = buildRoute(source)
  const label = labelsIn(windows)
  return {
    title: readme.title,
    intro: [...madeFor(source, route, m), ...readme.intro],
    steps: (route?.steps ?? []).map((step) => ({
      ...readmeStep(step, source, m, r, label),
      files: (route === null ? [] : newFilesOf(step, route)).map((id) => ({
        name: ARTIFACTS[id].fileName,
        purpose: artifacts[id].purpose,
      })),
    })),
    notes: [readme.sums, madeByWords(source.answers, m)],
  }
}

/** A step as such a text has it, without its files. */
export function readmeStep(
  step: RouteStep,
  { answers }: PlanSource,
  m: Messages,
  r: RouteWords,
  label: LabelOf,
): Omit<ReadmeDocument['steps'][number], 'files'> {
  const facts = boxFacts(answers)
  return {
    title: r.steps[step.id].title,
    lead: stepLead(step, r),
    parts: [
      { text: r.steps[step.id].text(label), lines: step.lines },
      ...stepWarnings(step, m, r).map((text) => ({ text, lines: [] })),
      ...step.boxes.map(({ id, lines }) => ({ text: r.boxes[id](label, facts), lines })),
      { text: stepOutcome(step, r), lines: [] },
    ],
  }
}

/** For which computer, and in which way: what the steps call "as answered". */
function madeFor({ answers }: PlanSource, route: Route | null, m: Messages): readonly string[] {
  const { edition, servicePack, domain, computer } = relevantAnswers(answers)
  if (route === null || edition === undefined || servicePack === undefined) return []
  const facts = [
    `${EDITIONS[edition].name}, ${servicePackWords(edition, servicePack, m)}`,
    ...(computer === undefined || computer === '' ? [] : [`${m.fields.computer}: ${computer}`]),
    ...(domain === undefined || domain === '' ? [] : [`${m.fields.domain}: ${domain}`]),
    m.options.way[route.way].label,
  ]
  return [`${facts.join('. ')}.`]
}
