import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileText } from '#domain/formats/fileContent.ts'
import {
  parseChecklistMarkdown,
  readBackChecklistMarkdown,
  writeChecklistMarkdown,
} from './checklistMarkdown.ts'
import type { ChecklistDocument } from './checklistMarkdown.ts'
import { code } from './richText.ts'
import type { RichText } from './richText.ts'

function documentWith(text: RichText, lines: readonly string[] = [], value = ''): ChecklistDocument {
  return {
    title: 'Title',
    subtitle: 'For a computer',
    fields: [{ label: 'Computer', value }],
    sections: [
      { title: 'First', lead: 'Who', isWayBack: false, items: [{ id: 'a', text, place: 'action 1', lines }] },
      {
        title: 'Second',
        lead: '',
        isWayBack: false,
        items: [{ id: 'a', text: ['last'], place: null, lines: [] }],
      },
    ],
    footer: 'Made by a test',
  }
}

const written = (document: ChecklistDocument) => fileText(writeChecklistMarkdown(document))

/** Whatever Markdown makes something of, and anything else that stands on one line. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...Array.from('`*_{}[]()<>#|~&\\! -+.:"\''),
      '```',
      '~~~',
      '- [ ] ',
      '](x)',
      '<b>',
      '&lt;',
      '\u202e',
      '😀',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((text) => !/[\r\n]/.test(text)),
  ),
  maxLength: 20,
})

describe('the checklist as Markdown', () => {
  it('is a title, fields, sections, boxes and lines to type', () => {
    const document = documentWith(
      ['Type ', code('gpedit.msc'), ' in ', { label: 'Open', lang: 'en', valueName: null }, '.'],
      ['one', 'CONTOSO\\two'],
      'PC_01',
    )
    expect(written(document).split('\r\n')).toEqual([
      '# Title',
      '',
      'For a computer',
      '',
      '- Computer: PC\\_01',
      '',
      '## First',
      '',
      '*Who*',
      '',
      '- [ ] Type `gpedit.msc` in **Open**. (action 1)',
      '  ```',
      '  one',
      '  CONTOSO\\two',
      '  ```',
      '',
      '## Second',
      '',
      '- [ ] last',
      '',
      'Made by a test',
      '',
    ])
  })

  it('leaves the path of a folder as one types it', () => {
    expect(written(documentWith(['Open A\\B C\\_D\\']))).toContain('- [ ] Open A\\B C\\\\\\_D\\\\ (action 1)')
  })

  it('shows the value name beside a label that is not in the language of that Windows', () => {
    const label = { label: 'Enabled', lang: 'en', valueName: 'A*B' }
    expect(written(documentWith([label]))).toContain('- [ ] **Enabled** (`A*B`) (action 1)')
  })

  it('leaves a blank to fill in where nothing is known', () => {
    expect(written(documentWith([]))).toContain('- Computer: ______')
  })

  it('reads back every box and every line, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(hostile), fc.array(hostile), (texts, lines) => {
        const document = documentWith(
          texts.flatMap((text) => [text, code(`x${text}`)]),
          lines,
        )
        expect(parseChecklistMarkdown(written(document))).toEqual({ boxes: 2, typed: lines })
        expect(readBackChecklistMarkdown(document, written(document))).toEqual({
          expected: 2 + lines.length,
          found: 2 + lines.length,
          differences: [],
        })
      }),
      { numRuns: 500 },
    )
  })

  it('makes no markup of text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const label = { label: text, lang: 'en', valueName: null }
        const document = { ...documentWith([text, label], [], `x${text}`), title: text, subtitle: text }
        const lines = written(document).split('\r\n')
        expect(lines).toHaveLength(written(documentWith([])).split('\r\n').length)
        expect(plainText(lines[0]!.slice('# '.length))).toBe(text)
        expect(plainText(lines[2]!)).toBe(text)
        expect(plainText(lines[4]!.slice('- Computer: '.length))).toBe(`x${text}`)
        const [, first, second] =
          /^- \[ \] (.*)\*\*((?:\\.|[^\\*])*)\*\* \(action 1\)$/su.exec(lines[10]!) ?? []
        expect([plainText(first!), plainText(second!)]).toEqual([text, text])
      }),
      { numRuns: 500 },
    )
  })

  it('shows code exactly, whatever blanks and backticks are in it', () => {
    fc.assert(
      fc.property(
        hostile.filter((text) => text.trim() !== ''),
        (text) => {
          const line = written(documentWith([code(text)])).split('\r\n')[10]!
          expect(codeText(line.slice('- [ ] '.length, -' (action 1)'.length))).toBe(text)
        },
      ),
      { numRuns: 500, examples: [[' a '], ['`'], [' `a'], ['``b` '], [' a']] },
    )
  })

  it('cannot be ended by a line that looks like a fence', () => {
    const lines = ['```', '````', '  ```', '- [ ] not a box', '']
    expect(parseChecklistMarkdown(written(documentWith(['x'], lines)))).toEqual({ boxes: 2, typed: lines })
  })
})

describe('reading the checklist back', () => {
  const document = documentWith(['Type:'], ['one', 'two'])
  const text = written(document)

  it.for<readonly [string, string, number]>([
    ['a box is gone', text.replace('- [ ] last', '- last'), 3],
    ['a box is too many', text.replace('- Computer', '- [ ] x\r\n- Computer'), 4],
    ['a line is gone', text.replace('  one\r\n', ''), 2],
    ['a line is not the same', text.replace('  one', '  One'), 3],
    ['a line is too many', text.replace('  two', '  two\r\n  three'), 4],
    ['the lines changed places', text.replace('one\r\n  two', 'two\r\n  one'), 2],
    ['the lines are no code', text.replaceAll('```', ''), 2],
    ['there is nothing', '', 0],
  ])('notices that %s', ([, tampered, found]) => {
    expect(tampered).not.toBe(text)
    const readBack = readBackChecklistMarkdown(document, tampered)
    expect(readBack.differences).not.toEqual([])
    expect(readBack).toMatchObject({ expected: 4, found })
  })
})

/** What a reader of Markdown shows for text in which everything is escaped; throws where something is not. */
function plainText(markdown: string): string {
  const pieces = /\\([!-/:-@[-`{-~])|&amp;|\\$|[`*_{}[\]<>#|~&]/gu
  return markdown.replace(pieces, (piece, escaped?: string) => {
    if (escaped !== undefined) return escaped
    if (piece !== '&amp;') throw new Error(`${piece} is markup in ${markdown}`)
    return '&'
  })
}

/** What CommonMark shows for a code span: what is between the runs, less one blank at both ends if it is not all blank. */
function codeText(span: string): string {
  const run = /^`+/.exec(span)?.[0] ?? ''
  const inner = span.slice(run.length, -run.length)
  if (!span.endsWith(run) || run === '' || inner.split(/[^`]+/).includes(run))
    throw new Error(`no code: ${span}`)
  return /^ .* $/su.test(inner) && inner.trim() !== '' ? inner.slice(1, -1) : inner
}
