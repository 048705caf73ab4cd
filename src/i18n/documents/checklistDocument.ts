import type { Answers } from '#domain/answers/answers.ts'
import { relevantAnswers } from '#domain/answers/steps.ts'
import { articleOfBox } from '#domain/files/documents/articleCoverage.ts'
import type { ChecklistDocument } from '#domain/files/documents/checklistMarkdown.ts'
import type { ChecklistProgress } from '#domain/files/documents/checklistProgress.ts'
import { buildRoute } from '#domain/files/route/route.ts'
import type { RouteStep } from '#domain/files/route/route.ts'
import type { TickBoxId } from '#domain/files/route/tickBoxes.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import { EDITIONS } from '#domain/windows/editions.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import type { Documents } from '#i18n/en/documents.ts'
import type { Messages } from '#i18n/en/messages.ts'
import type { RouteWords } from '#i18n/en/route.ts'
import { madeByWords } from '#i18n/madeByWords.ts'
import { articlePlace, labelsIn, servicePackWords } from '#i18n/words.ts'
import { boxFacts, stepLead, stepOutcome, stepWarnings } from './routeWords.ts'

/** What a person fills in on the checklist, in this order. */
const CHECKLIST_FIELDS = ['computer', 'ticket', 'name', 'date', 'signature'] as const

/**
 * The checklist for these answers in one language, with labels in that of the Windows in front of the person: a section for
 * each step of the route, with a line for all that is done, and one for what should be seen then.
 */
export function checklistDocument(
  answers: Answers,
  m: Messages,
  { checklist: c }: Documents,
  r: RouteWords,
  windows: WindowsLanguage,
): ChecklistDocument {
  const route = buildRoute({ answers, plan: buildPlan(answers) })
  const label = labelsIn(windows)
  const { edition, servicePack, computer = '' } = relevantAnswers(answers)
  const facts = boxFacts(answers)
  const items = (step: RouteStep) => [
    ...stepWarnings(step, m, r).map((text, index) => ({
      id: `${step.id} warning ${step.warnings[index] ?? ''}`,
      text,
      place: null,
      lines: [],
    })),
    ...(step.boxes.length === 0
      ? [{ id: step.id, text: r.steps[step.id].text(label), place: null, lines: step.lines }]
      : step.boxes.map(({ id, lines }) => ({
          id: `${step.id} ${id}`,
          text: r.boxes[id](label, facts),
          place: boxPlace(id, m, c),
          lines,
        }))),
    { id: `${step.id} seen`, text: stepOutcome(step, r), place: null, lines: [] },
  ]
  return {
    title: c.title,
    subtitle:
      edition === undefined || servicePack === undefined || route === null
        ? ''
        : c.for(
            EDITIONS[edition].name,
            servicePackWords(edition, servicePack, m),
            m.options.way[route.way].label,
          ),
    fields: CHECKLIST_FIELDS.map((field) => ({
      label: c.fields[field],
      value: field === 'computer' ? computer : '',
    })),
    sections: (route?.steps ?? []).map((step) => ({
      title: `${step.number}. ${r.steps[step.id].title}`,
      lead: stepLead(step, r),
      isWayBack: step.part === 'back',
      items: items(step),
    })),
    footer: madeByWords(answers, m),
  }
}

/** How far a step is, in two or three words. */
export function stepState({ done, all }: ChecklistProgress, c: Documents['checklist']): string {
  if (done === all) return c.done
  return done === 0 ? c.open : c.progress(done, all)
}

function boxPlace(box: TickBoxId, m: Messages, c: Documents['checklist']): string | null {
  const article = articleOfBox(box)
  const place = article === null ? null : articlePlace(article, m)
  return place === null ? null : c.inArticle(place)
}
