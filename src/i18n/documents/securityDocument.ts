import type { Answers } from '#domain/answers/answers.ts'
import { relevantAnswers } from '#domain/answers/steps.ts'
import type { UsedFile } from '#domain/files/documents/fileDocuments.ts'
import type { ProseBlock, ProseDocument } from '#domain/files/documents/proseDocument.ts'
import { code } from '#domain/files/documents/richText.ts'
import type { Inline, RichText } from '#domain/files/documents/richText.ts'
import { buildSecurityNote } from '#domain/files/documents/securityNote.ts'
import type { NotePart, Opening, SecurityNote } from '#domain/files/documents/securityNote.ts'
import type { RoutePart } from '#domain/files/route/routeSteps.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import type { RegistryChange } from '#domain/plan/plan.ts'
import { EDITIONS } from '#domain/windows/editions.ts'
import type { FirewallTarget } from '#domain/windows/firewallException.ts'
import { SOURCES } from '#domain/windows/sources.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import type { Deployment } from '#i18n/en/deployment.ts'
import type { Messages } from '#i18n/en/messages.ts'
import type { RouteWords } from '#i18n/en/route.ts'
import { madeByWords } from '#i18n/madeByWords.ts'
import { labelsIn, servicePackWords } from '#i18n/words.ts'
import { stepBox } from './routeWords.ts'

/**
 * The security note for these answers in one language, with the SHA-256 of the files that were handed over; without sections while
 * it is not known what is done.
 */
export function securityDocument(
  answers: Answers,
  used: readonly UsedFile[],
  m: Messages,
  d: Deployment,
  r: RouteWords,
  windows: WindowsLanguage,
): ProseDocument {
  const { securityNote: w, fields: f } = d
  const note = buildSecurityNote(answers)
  const label = labelsIn(windows)
  const { edition, servicePack, control, domain = '', computer = '' } = relevantAnswers(answers)
  const sectionsOf = (note: SecurityNote): ProseDocument['sections'] => {
    const items = (part: NotePart, more: readonly RichText[] = []): ProseBlock => ({
      kind: 'list',
      items: [...more, ...note.items.filter((item) => item.part === part).map(({ id }) => w.items[id])],
    })
    const steps = (part: RoutePart) =>
      note.route.steps.filter((step) => step.part === part).map((step) => stepBox(step, r, label).text)
    return [
      { title: w.sections.summary, blocks: [{ kind: 'paragraph', text: w.summary }] },
      {
        title: w.sections.done,
        blocks: [
          { kind: 'paragraph', text: [m.options.way[note.route.way].label] },
          { kind: 'list', items: steps('do') },
          ...(used.length === 0 ? [] : [filesTable(used, d)]),
        ],
      },
      { title: w.sections.openings, blocks: [openingsBlock(note.openings, m, d)] },
      { title: w.sections.values, blocks: [valuesTable(buildPlan(answers).registry, d)] },
      { title: w.sections.who, blocks: [helpersTable(note, d), items('access')] },
      { title: w.sections['who-changes'], blocks: [items('who-changes')] },
      { title: w.sections.baseline, blocks: [items('baseline')] },
      { title: w.sections.risk, blocks: [items('risk')] },
      { title: w.sections.measure, blocks: [measuresTable(note, d)] },
      { title: w.sections.proof, blocks: [items('proof', steps('prove'))] },
      { title: w.sections.logged, blocks: [items('logged')] },
      { title: w.sections['take-back'], blocks: [items('take-back', steps('back'))] },
      { title: w.sections.sources, blocks: [sourcesTable(note, d)] },
      {
        title: w.sections.approval,
        blocks: [
          { kind: 'blanks', title: w.approval, labels: [f.name, f.role, f.date, f.review, f.signature] },
        ],
      },
    ]
  }
  return {
    lang: d.lang,
    title: w.title,
    subtitle:
      edition === undefined || servicePack === undefined
        ? ''
        : d.for(EDITIONS[edition].name, servicePackWords(edition, servicePack, m)),
    fields: [
      { label: f.level, value: control === undefined ? '' : d.level[control] },
      { label: f.helpers, value: d.count(note?.helpers.length ?? 0) },
      { label: f.domain, value: domain },
      { label: f.computer, value: computer },
      { label: f.ticket, value: '' },
      { label: f.author, value: '' },
      { label: f.date, value: '' },
    ],
    sections: note === null ? [] : sectionsOf(note),
    footer: madeByWords(answers, m),
  }
}

function filesTable(used: readonly UsedFile[], d: Deployment): ProseBlock {
  return {
    kind: 'table',
    columns: d.securityNote.files.columns,
    rows: used.map(({ name, sha256 }) => [[code(name)], [code(sha256)]]),
  }
}

function openingsBlock(openings: readonly Opening[], m: Messages, d: Deployment): ProseBlock {
  const w = d.securityNote.openings
  if (openings.length === 0) return { kind: 'paragraph', text: [w.none] }
  return {
    kind: 'table',
    columns: w.columns,
    rows: openings.map(({ target, scope, store }) => [
      [openingWords(target, d)],
      [m.options.profiles[target.profile].label],
      [scope === '*' ? w.any : code(scope)],
      [w.store[store]],
    ]),
  }
}

function openingWords(target: FirewallTarget, d: Deployment): Inline {
  const w = d.securityNote.openings
  switch (target.kind) {
    case 'port':
      return w.port(target.protocol, target.port)
    case 'program':
      return code(target.path)
    case 'service':
      return w.service
  }
}

function valuesTable(registry: readonly RegistryChange[], d: Deployment): ProseBlock {
  const w = d.securityNote.values
  const row = (change: RegistryChange): readonly RichText[] =>
    change.kind === 'list'
      ? [[code(change.target.key)], [w.all], [w.list(change.after?.length ?? 0)]]
      : [
          [code(change.target.key)],
          [code(change.target.name)],
          change.after === null ? [w.removed] : [code(String(change.after.data))],
        ]
  return { kind: 'table', columns: w.columns, rows: registry.map(row) }
}

function helpersTable({ helpers }: SecurityNote, d: Deployment): ProseBlock {
  const w = d.securityNote.who
  return {
    kind: 'table',
    columns: w.columns,
    rows: helpers.map(({ name, kind }) => [[code(name)], [w.kind[kind]]]),
  }
}

function measuresTable({ items }: SecurityNote, d: Deployment): ProseBlock {
  const { measures: w, items: words } = d.securityNote
  return {
    kind: 'table',
    columns: w.columns,
    rows: items
      .filter(({ part }) => part === 'measure')
      .map(({ id, isTaken }) => [words[id], [isTaken === true ? w.taken : w.advised]]),
  }
}

function sourcesTable({ sources }: SecurityNote, d: Deployment): ProseBlock {
  const w = d.securityNote.sources
  return {
    kind: 'table',
    columns: w.columns,
    rows: sources
      .map((id) => SOURCES[id])
      .map(({ title, place, standing }) => [[title], [place], [w.standing[standing]]]),
  }
}
