import type { Answers } from '#domain/answers/answers.ts'
import type { ProseBlock, ProseDocument } from '#domain/files/documents/proseDocument.ts'
import { code } from '#domain/files/documents/richText.ts'
import type { Inline, RichText } from '#domain/files/documents/richText.ts'
import { buildSecurityNote } from '#domain/files/documents/securityNote.ts'
import type { NotePart, Opening, SecurityNote } from '#domain/files/documents/securityNote.ts'
import { buildPlan } from '#domain/plan/buildPlan.ts'
import type { RegistryChange } from '#domain/plan/plan.ts'
import { EDITIONS } from '#domain/windows/editions.ts'
import type { FirewallTarget } from '#domain/windows/firewallException.ts'
import { SOURCES } from '#domain/windows/sources.ts'
import type { Deployment } from '#i18n/en/deployment.ts'
import type { Messages } from '#i18n/en/messages.ts'
import { servicePackWords } from '#i18n/words.ts'

/** The security note for these answers in one language. */
export function securityDocument(answers: Answers, m: Messages, d: Deployment): ProseDocument {
  const { securityNote: w, fields: f } = d
  const note = buildSecurityNote(answers)
  const items = (part: NotePart): ProseBlock => ({
    kind: 'list',
    items: note.items.filter((item) => item.part === part).map(({ id }) => w.items[id]),
  })
  const { edition, servicePack, control } = answers
  return {
    lang: d.lang,
    title: w.title,
    subtitle:
      edition === undefined || servicePack === undefined
        ? ''
        : d.for(EDITIONS[edition].name, servicePackWords(edition, servicePack, m)),
    fields: [
      { label: f.level, value: control === undefined ? '' : d.level[control] },
      { label: f.helpers, value: d.count(note.helpers.length) },
      { label: f.computer, value: answers.computer ?? '' },
      { label: f.ticket, value: '' },
      { label: f.author, value: '' },
      { label: f.date, value: '' },
    ],
    sections: [
      { title: w.sections.summary, blocks: [{ kind: 'paragraph', text: w.summary }] },
      { title: w.sections.openings, blocks: [openingsBlock(note.openings, m, d)] },
      { title: w.sections.values, blocks: [valuesTable(buildPlan(answers).registry, d)] },
      { title: w.sections.who, blocks: [helpersTable(note, d), items('access')] },
      { title: w.sections.baseline, blocks: [items('baseline')] },
      { title: w.sections.risk, blocks: [items('risk')] },
      { title: w.sections.measure, blocks: [measuresTable(note, d)] },
      { title: w.sections.proof, blocks: [items('proof')] },
      { title: w.sections['take-back'], blocks: [items('take-back')] },
      { title: w.sections.sources, blocks: [sourcesTable(note, d)] },
      {
        title: w.sections.approval,
        blocks: [
          { kind: 'blanks', title: w.approval, labels: [f.name, f.role, f.date, f.review, f.signature] },
        ],
      },
    ],
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
      : [[code(change.target.key)], [code(change.target.name)], [code(String(change.after?.data ?? ''))]]
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
