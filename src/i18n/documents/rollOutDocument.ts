import type { Answers } from '#domain/answers/answers.ts'
import type { ProseBlock, ProseDocument } from '#domain/files/documents/proseDocument.ts'
import { buildRollOut } from '#domain/files/documents/rollOut.ts'
import type { RollOutItemId, Wave } from '#domain/files/documents/rollOut.ts'
import { EDITIONS } from '#domain/windows/editions.ts'
import type { Deployment } from '#i18n/en/deployment.ts'
import type { Messages } from '#i18n/en/messages.ts'
import { servicePackWords } from '#i18n/words.ts'

/** The roll-out plan for these answers in one language. */
export function rollOutDocument(answers: Answers, m: Messages, d: Deployment): ProseDocument {
  const { rollOut: w, fields: f } = d
  const plan = buildRollOut(answers)
  const section = (title: string, blocks: readonly ProseBlock[]) => ({ title, blocks })
  const { edition, servicePack } = answers
  return {
    lang: d.lang,
    title: w.title,
    subtitle:
      edition === undefined || servicePack === undefined
        ? ''
        : d.for(EDITIONS[edition].name, servicePackWords(edition, servicePack, m)),
    fields: [
      { label: f.situation, value: m.options.situation[plan.situation].label },
      { label: f.computer, value: answers.computer ?? '' },
      { label: f.ticket, value: '' },
      { label: f.author, value: '' },
    ],
    sections: [
      section(w.sections.before, [
        { kind: 'paragraph', text: [plan.situation === 'one' ? w.leadOne : w.lead] },
        boxes(plan.before, d),
        signature(w.approve.title, d),
      ]),
      ...plan.waves.map((wave, index) =>
        section(w.waves[wave.id].title(index + 1), [
          { kind: 'paragraph', text: [w.waves[wave.id].size] },
          ...waveBlocks(wave, d),
          { kind: 'blanks', title: w.sign.title, labels: [f.computers, f.name, f.date, f.signature] },
        ]),
      ),
      section(w.sections.stop, [{ kind: 'list', items: plan.stop.map((id) => w.items[id]) }]),
      section(w.sections['take-back'], [boxes(plan.takeBack, d)]),
      section(w.sections.after, [boxes(plan.after, d), signature(w.done.title, d)]),
    ],
  }
}

function waveBlocks(wave: Wave, d: Deployment): readonly ProseBlock[] {
  const { parts } = d.rollOut
  return (['do', 'check', 'goOn'] as const).flatMap((part) => [
    { kind: 'heading', text: parts[part] },
    boxes(wave[part], d),
  ])
}

function boxes(ids: readonly RollOutItemId[], { rollOut }: Deployment): ProseBlock {
  return { kind: 'boxes', items: ids.map((id) => ({ text: rollOut.items[id], lines: [] })) }
}

function signature(title: string, { fields: f }: Deployment): ProseBlock {
  return { kind: 'blanks', title, labels: [f.name, f.role, f.date, f.signature] }
}
