import { describe, expect, it } from 'vitest'
import { fileText } from '#domain/formats/fileContent.ts'
import { readBackChecklistHtml, writeChecklistHtml } from './checklistHtml.ts'
import type { ChecklistDocument } from './checklistMarkdown.ts'
import { parseProseHtml } from './proseHtml.ts'
import { code } from './richText.ts'

const DOCUMENT: ChecklistDocument = {
  title: 'Title',
  subtitle: '',
  fields: [{ label: 'Computer', value: '' }],
  sections: [
    {
      title: 'First',
      lead: 'Who',
      isWayBack: false,
      items: [{ id: 'a', text: ['Type ', code('x')], place: 'action 1', lines: ['<one>', 'R&D "two"'] }],
    },
    {
      title: 'Second',
      lead: '',
      isWayBack: false,
      items: [{ id: 'a', text: ['last'], place: null, lines: [] }],
    },
  ],
  footer: 'Made by a test',
}
const text = fileText(writeChecklistHtml(DOCUMENT, 'nl'))

describe('the checklist as HTML', () => {
  it('has a box for each item and every line to type, in order and in its language', () => {
    expect(text).toContain('<html lang="nl">')
    expect(text.match(/<input type="checkbox">/g)).toHaveLength(2)
    expect(parseProseHtml(text).pieces).toEqual([
      { kind: 'title', text: 'Title' },
      { kind: 'blank', text: 'Computer' },
      { kind: 'heading', text: 'First' },
      { kind: 'paragraph', text: 'Who' },
      { kind: 'box', text: 'Type x (action 1)' },
      { kind: 'line', text: '<one>' },
      { kind: 'line', text: 'R&D "two"' },
      { kind: 'heading', text: 'Second' },
      { kind: 'box', text: 'last' },
      { kind: 'paragraph', text: 'Made by a test' },
    ])
  })

  it.for([
    ['all there is', text, 10],
    ['a box that is gone', text.replace('<input type="checkbox">', ''), 4],
    ['a line that is not the same', text.replace('R&amp;D', 'R&amp;E'), 9],
    ['a place that is gone', text.replace(' (action 1)', ''), 9],
  ] as const)('reads back %s', ([, tampered, found]) => {
    const readBack = readBackChecklistHtml(DOCUMENT, 'nl', tampered)
    expect(readBack).toMatchObject({ expected: 10, found })
    expect(readBack.differences.length === 0).toBe(tampered === text)
  })
})
