import type { Answers } from '#domain/answers/answers.ts'
import { helperAccounts } from '#domain/answers/helperList.ts'
import { relevantAnswers } from '#domain/answers/steps.ts'
import type { ChecklistDocument } from '#domain/files/documents/checklistMarkdown.ts'
import { checklistProgress, stepProgress } from '#domain/files/documents/checklistProgress.ts'
import type { Ticket } from '#domain/files/documents/ticket.ts'
import type { WorkRecord } from '#domain/files/workRecord.ts'
import type { Documents } from '#i18n/en/documents.ts'
import { stepState } from './checklistDocument.ts'

/**
 * What is told to a ticket of the work on a checklist: each step with its state, and what was filled in. The ways back are
 * told where something of them was done.
 */
export function ticketDocument(
  answers: Answers,
  checklist: ChecklistDocument,
  work: WorkRecord,
  { checklist: c }: Documents,
): Ticket {
  const { title, subtitle, sections, footer } = checklist
  const { done, all } = checklistProgress(checklist, work.done)
  const { computer = '' } = relevantAnswers(answers)
  const filledIn = {
    computer: computer === '' ? work.computer : computer,
    ticket: work.ticket,
    name: work.name,
    date: work.date === '' ? '' : c.day(work.date),
  }
  return {
    title,
    summary: [subtitle, c.ticket.helpers(helperAccounts(answers).length), `${c.progress(done, all)}.`].join(
      ' ',
    ),
    fields: (['computer', 'ticket', 'name', 'date'] as const)
      .map((field) => ({ label: c.fields[field], value: filledIn[field] }))
      .filter(({ value }) => value !== ''),
    columns: c.ticket.columns,
    steps: sections
      .map((section) => ({ ...section, progress: stepProgress(section, work.done) }))
      .filter(({ isWayBack, progress }) => !isWayBack || progress.done > 0)
      .map(({ title, progress }) => ({ title, state: stepState(progress, c) })),
    remarks: { label: c.remarks, text: work.remarks },
    footer,
  }
}
