import type { Answers } from '#domain/answers/answers.ts'
import { relevantAnswers } from '#domain/answers/steps.ts'
import type { ProseBlock, ProseDocument } from '#domain/files/documents/proseDocument.ts'
import { buildRollOut } from '#domain/files/documents/rollOut.ts'
import type { RollOutLine, Wave } from '#domain/files/documents/rollOut.ts'
import { EDITIONS } from '#domain/windows/editions.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import type { Deployment } from '#i18n/en/deployment.ts'
import type { Messages } from '#i18n/en/messages.ts'
import type { RouteWords } from '#i18n/en/route.ts'
import { madeByWords } from '#i18n/madeByWords.ts'
import { labelsIn, servicePackWords } from '#i18n/words.ts'
import { stepBox } from './routeWords.ts'

/** The roll-out plan for these answers in one language; without sections while it is not known what to do. */
export function rollOutDocument(
  answers: Answers,
  m: Messages,
  d: Deployment,
  r: RouteWords,
  windows: WindowsLanguage,
): ProseDocument {
  const { rollOut: w, fields: f } = d
  const plan = buildRollOut(answers)
  const label = labelsIn(windows)
  const { edition, servicePack, computer = '' } = relevantAnswers(answers)
  const section = (title: string, blocks: readonly ProseBlock[]) => ({ title, blocks })
  const boxes = (lines: readonly RollOutLine[]): ProseBlock => ({
    kind: 'boxes',
    items: lines.map((line) =>
      'step' in line ? stepBox(line.step, r, label) : { text: w.items[line.item], lines: [] },
    ),
  })
  const waveBlocks = (wave: Wave): readonly ProseBlock[] =>
    (['do', 'check', 'goOn'] as const).flatMap((part) => [
      { kind: 'heading', text: w.parts[part] },
      boxes(wave[part]),
    ])
  return {
    lang: d.lang,
    title: w.title,
    subtitle:
      edition === undefined || servicePack === undefined
        ? ''
        : d.for(EDITIONS[edition].name, servicePackWords(edition, servicePack, m)),
    fields: [
      { label: f.way, value: plan === null ? '' : m.options.way[plan.way].label },
      { label: f.computer, value: computer },
      { label: f.ticket, value: '' },
      { label: f.author, value: '' },
    ],
    sections:
      plan === null
        ? []
        : [
            section(w.sections.before, [
              { kind: 'paragraph', text: [plan.waves.length === 1 ? w.leadOne : w.lead] },
              boxes(plan.before),
              signature(w.approve.title, d),
            ]),
            ...plan.waves.map((wave, index) =>
              section(w.waves[wave.id].title(index + 1), [
                { kind: 'paragraph', text: [w.waves[wave.id].size] },
                ...waveBlocks(wave),
                { kind: 'blanks', title: w.sign.title, labels: [f.computers, f.name, f.date, f.signature] },
              ]),
            ),
            section(w.sections.stop, [
              {
                kind: 'list',
                items: plan.stop.flatMap((line) => ('item' in line ? [w.items[line.item]] : [])),
              },
            ]),
            section(w.sections['take-back'], [boxes(plan.takeBack)]),
            section(w.sections.after, [boxes(plan.after), signature(w.done.title, d)]),
          ],
    footer: madeByWords(answers, m),
  }
}

function signature(title: string, { fields: f }: Deployment): ProseBlock {
  return { kind: 'blanks', title, labels: [f.name, f.role, f.date, f.signature] }
}
