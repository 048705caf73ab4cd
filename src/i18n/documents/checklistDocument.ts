import type { Answers } from '#domain/answers/answers.ts'
import { buildChecklist } from '#domain/files/documents/checklist.ts'
import type { ChecklistItem } from '#domain/files/documents/checklist.ts'
import { CHECKLIST_SECTIONS } from '#domain/files/documents/checklistItems.ts'
import type { ChecklistDocument } from '#domain/files/documents/checklistMarkdown.ts'
import { EDITIONS } from '#domain/windows/editions.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLabels.ts'
import type { ChecklistFacts, Documents } from '#i18n/en/documents.ts'
import type { Messages } from '#i18n/en/messages.ts'
import { articlePlace, labelsIn, servicePackWords } from '#i18n/words.ts'

/** The checklist for these answers in one language, with labels in that of the Windows in front of the person. */
export function checklistDocument(
  answers: Answers,
  m: Messages,
  { checklist: c }: Documents,
  windows: WindowsLanguage,
): ChecklistDocument {
  const items = buildChecklist(answers)
  const label = labelsIn(windows)
  const { edition, servicePack, control, profiles, scope } = answers
  const facts: ChecklistFacts = {
    level: control ?? 'control',
    profiles: profiles ?? [],
    scope: scope === undefined || scope === 'any' ? '*' : scope.join(','),
  }
  return {
    title: c.title,
    subtitle:
      edition === undefined || servicePack === undefined
        ? ''
        : c.for(EDITIONS[edition].name, servicePackWords(edition, servicePack, m)),
    fields: [
      { label: c.fields.computer, value: answers.computer ?? '' },
      { label: c.fields.ticket, value: '' },
      { label: c.fields.name, value: '' },
      { label: c.fields.date, value: '' },
      { label: c.fields.signature, value: '' },
    ],
    sections: CHECKLIST_SECTIONS.map((section) => ({
      title: c.sections[section],
      items: items
        .filter((item) => item.section === section)
        .map((item) => ({
          text: c.items[item.id](label, facts),
          place: itemPlace(item, m, c),
          lines: item.lines,
        })),
    })).filter((section) => section.items.length > 0),
  }
}

function itemPlace({ article }: ChecklistItem, m: Messages, c: Documents['checklist']): string | null {
  const place = article === null ? null : articlePlace(article, m)
  return place === null ? null : c.inArticle(place)
}
