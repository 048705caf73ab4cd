import { html, writeHtmlFragment } from '#domain/formats/htmlPage.ts'
import type { HtmlNode } from '#domain/formats/htmlPage.ts'

/** What was done, for a ticket, in the words of one language. Everything in it is text, never markup. */
export interface Ticket {
  readonly title: string
  /** For which computer, in which way, for how many, and how far the work is. */
  readonly summary: string
  /** What was filled in. */
  readonly fields: readonly { readonly label: string; readonly value: string }[]
  readonly columns: { readonly step: string; readonly state: string }
  readonly steps: readonly { readonly title: string; readonly state: string }[]
  /** The text may have several lines, or none. */
  readonly remarks: { readonly label: string; readonly text: string }
  /** Which release and answers made it. */
  readonly footer: string
}

/** For a ticket that takes text only: no columns, which a proportional font would put out of line. Meant for CRLF. */
export function writeTicketText(ticket: Ticket): readonly string[] {
  const { title, summary, fields, steps, remarks, footer } = ticket
  const parts: readonly (readonly string[])[] = [
    [title, summary],
    fields.map(({ label, value }) => `${label}: ${value}`),
    steps.map(({ title, state }) => `${title}: ${state}`),
    remarks.text === '' ? [] : [`${remarks.label}:`, ...linesOf(remarks.text)],
    [footer],
  ]
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : ['', ...part]))
}

/** For a ticket that takes more: a paragraph and a table. All text is escaped by the writer of HTML. */
export function writeTicketHtml(ticket: Ticket): string {
  const { title, summary, fields, columns, steps, remarks, footer } = ticket
  return writeHtmlFragment([
    html('p', [html('b', [title])]),
    html('p', [summary]),
    ...(fields.length === 0 ? [] : [html('ul', fields.map(fieldItem))]),
    html(
      'table',
      [
        html('thead', [html('tr', [columns.step, columns.state].map(columnHead))]),
        html(
          'tbody',
          steps.map(({ title, state }) => html('tr', [html('td', [title]), html('td', [state])])),
        ),
      ],
      // A style sheet does not come along into a ticket.
      { border: '1' },
    ),
    ...(remarks.text === '' ? [] : [html('p', [html('b', [remarks.label])])]),
    ...linesOf(remarks.text).map((line) => html('p', [html('bdi', [line])])),
    html('p', [footer]),
  ]).join('\n')
}

function fieldItem({ label, value }: Ticket['fields'][number]): HtmlNode {
  return html('li', [`${label}: `, html('bdi', [value])])
}

function columnHead(text: string): HtmlNode {
  return html('th', [text], { scope: 'col' })
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/\r\n?|\n/u)
}
