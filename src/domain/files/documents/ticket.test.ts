import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeTicketHtml, writeTicketText } from './ticket.ts'
import type { Ticket } from './ticket.ts'

const TICKET: Ticket = {
  title: 'Checklist',
  summary: 'For Windows XP. 1 of 2 done.',
  fields: [{ label: 'Name', value: 'Anna <b>' }],
  columns: { step: 'Step', state: 'State' },
  steps: [
    { title: '1. Look', state: 'done' },
    { title: '2. Set', state: 'open' },
  ],
  remarks: { label: 'Remarks', text: 'One & two\nthree\r\n<script>four' },
  footer: 'Made by a test',
}

describe('what a ticket is told', () => {
  it('reads well as text alone', () => {
    expect(writeTicketText(TICKET)).toEqual([
      'Checklist',
      'For Windows XP. 1 of 2 done.',
      '',
      'Name: Anna <b>',
      '',
      '1. Look: done',
      '2. Set: open',
      '',
      'Remarks:',
      'One & two',
      'three',
      '<script>four',
      '',
      'Made by a test',
    ])
  })

  it('leaves no gap for what was not filled in', () => {
    const lines = writeTicketText({ ...TICKET, fields: [], remarks: { label: 'Remarks', text: '' } })
    expect(lines.slice(1, 4)).toEqual(['For Windows XP. 1 of 2 done.', '', '1. Look: done'])
    expect(lines.slice(-3)).toEqual(['2. Set: open', '', 'Made by a test'])
  })

  it('is a paragraph and a table as HTML, with every text escaped', () => {
    const html = writeTicketHtml(TICKET)
    expect(html).toContain('<p>For Windows XP. 1 of 2 done.</p>')
    expect(html).toContain('<li>Name: <bdi>Anna &lt;b&gt;</bdi></li>')
    expect(html.match(/<tr>/g)).toHaveLength(3)
    expect(html).toContain('<p><bdi>One &amp; two</bdi></p>\n<p><bdi>three</bdi></p>')
    expect(html).not.toContain('<script')
  })

  it('has no markup of whoever typed, whatever it is', () => {
    const made = (text: string) =>
      writeTicketHtml({ ...TICKET, fields: [{ label: text, value: text }], remarks: { label: 'R', text } })
    const tags = (text: string) => made(text).match(/<[^>]*>/gu)?.length
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const plain = text.replace(/[^\r\n]/gu, 'x')
        expect(tags(text)).toBe(tags(plain))
      }),
    )
  })
})
