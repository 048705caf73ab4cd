import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, encodeFile, fileText } from '#domain/formats/fileContent.ts'
import { parseHtmlPage } from '#domain/formats/htmlPage.ts'
import type { HtmlElement, HtmlNode } from '#domain/formats/htmlPage.ts'
import type { ProseBlock, ProseDocument } from './proseDocument.ts'
import { parseProseHtml, readBackProseHtml, writeProseFragment, writeProseHtml } from './proseHtml.ts'
import { code } from './richText.ts'

/** Whatever HTML makes something of, and anything else. U+0000 and lone surrogates cannot be in a UTF-8 page. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...Array.from('<>&"\'=/-`;#\t\r\n ﻿'),
      '<script>',
      '</pre>',
      '</li></ul>',
      '<!--',
      '&lt;',
      '&#10;',
      ']]>',
      '\r\n',
      '\r\n    ',
      '\u202e',
      '\u05d0',
      '😀',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((text) => !text.includes('\0')),
  ),
  maxLength: 12,
})
const typed = hostile.map((text) => text.replace(/[\r\n]/g, ''))

const rich = fc.array(
  fc.oneof(
    hostile,
    hostile.map(code),
    fc.record({ label: hostile, lang: fc.constant('nl'), valueName: fc.option(hostile) }),
  ),
  { minLength: 1, maxLength: 3 },
)
const block: fc.Arbitrary<ProseBlock> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: rich }),
  fc.record({ kind: fc.constant('heading' as const), text: hostile }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(rich, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('boxes' as const),
    items: fc.array(fc.record({ text: rich, lines: fc.array(typed, { maxLength: 3 }) }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(hostile, { maxLength: 3 }),
    rows: fc.array(fc.array(rich, { maxLength: 3 }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('blanks' as const),
    title: hostile,
    labels: fc.array(hostile, { maxLength: 3 }),
  }),
)
const anyDocument: fc.Arbitrary<ProseDocument> = fc.record({
  lang: fc.constantFrom('en', 'nl', '"><x'),
  title: hostile,
  subtitle: hostile,
  fields: fc.array(fc.record({ label: hostile, value: hostile }), { maxLength: 3 }),
  sections: fc.array(fc.record({ title: hostile, blocks: fc.array(block, { maxLength: 4 }) }), {
    maxLength: 3,
  }),
  footer: hostile,
})

const written = (document: ProseDocument) => fileText(writeProseHtml(document))

const SMALL: ProseDocument = {
  lang: 'en',
  title: 'A <b> & "c"',
  subtitle: 'For one',
  fields: [
    { label: 'Computer', value: 'PC<1>' },
    { label: 'Name', value: '' },
  ],
  sections: [
    {
      title: 'First',
      blocks: [
        {
          kind: 'paragraph',
          text: ['Type ', code('a < b'), ' in ', { label: 'Openen', lang: 'nl', valueName: 'X' }],
        },
        { kind: 'heading', text: 'Part' },
        { kind: 'list', items: [['one'], ['two']] },
        { kind: 'boxes', items: [{ text: ['tick'], lines: ['dir "x"', '  two  blanks'] }] },
        { kind: 'table', columns: ['What'], rows: [[[code('%WINDIR%')]]] },
        { kind: 'blanks', title: 'Signed', labels: ['Date'] },
      ],
    },
  ],
  footer: 'Made by a test',
}

describe('a document as HTML', () => {
  it('is pasted elsewhere as what the page holds, without its style', () => {
    const page = written(SMALL)
    const content = page.slice(page.indexOf('<main>\r\n') + 8, page.indexOf('    </main>'))
    const dedented = content.split('\r\n').map((line) => line.replace(/^ {6}/u, ''))
    expect(`${writeProseFragment(SMALL)}\n`).toBe(dedented.join('\n'))
  })

  it('is plain HTML with everything in its place', () => {
    const text = written(SMALL)
    expect(text.slice(text.indexOf('  <body>'), text.indexOf('  </body>')).split('\r\n')).toEqual([
      '  <body>',
      '    <main>',
      '      <h1>A &lt;b&gt; &amp; &quot;c&quot;</h1>',
      '      <p>For one</p>',
      '      <ul class="fields">',
      '        <li><span>Computer</span>: <bdi>PC&lt;1&gt;</bdi></li>',
      '        <li>',
      '          <label><span>Name</span><input type="text" autocomplete="off"></label>',
      '        </li>',
      '      </ul>',
      '      <section>',
      '        <h2>First</h2>',
      '        <p>Type <code>a &lt; b</code> in <b lang="nl">Openen</b> (<code>X</code>)</p>',
      '        <h3>Part</h3>',
      '        <ul>',
      '          <li>one</li>',
      '          <li>two</li>',
      '        </ul>',
      '        <ul class="boxes">',
      '          <li>',
      '            <label><input type="checkbox"><span>tick</span></label>',
      '            <pre><code>dir &quot;x&quot;',
      '  two  blanks</code></pre>',
      '          </li>',
      '        </ul>',
      '        <table>',
      '          <thead>',
      '            <tr>',
      '              <th scope="col">What</th>',
      '            </tr>',
      '          </thead>',
      '          <tbody>',
      '            <tr>',
      '              <td class="short"><code>%WINDIR%</code></td>',
      '            </tr>',
      '          </tbody>',
      '        </table>',
      '        <fieldset>',
      '          <legend>Signed</legend>',
      '          <label><span>Date</span><input type="text" autocomplete="off"></label>',
      '        </fieldset>',
      '      </section>',
      '      <p>Made by a test</p>',
      '    </main>',
      '',
    ])
  })

  it('says its language, its encoding and its title, and forbids itself everything but its own style', () => {
    const text = written({ ...SMALL, lang: 'nl' })
    expect(text).toMatch(
      /^<!DOCTYPE html>\r\n<html lang="nl">\r\n {2}<head>\r\n {4}<meta charset="utf-8">\r\n/,
    )
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; `)
    expect(text).toContain('<title>A &lt;b&gt; &amp; &quot;c&quot;</title>')
    expect(text).toContain('color-scheme: light dark')
    expect(text).toContain('@media print')
  })

  it('names nothing outside of itself', () => {
    expect(written(SMALL)).not.toMatch(
      /<script|<link|<img|<iframe|<form|\bsrc=|\bhref=|\bon[a-z]+=|@import|url\(|https?:/i,
    )
  })

  it('reads back, as bytes, every text there is, whatever it holds', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const bytes = encodeFile(writeProseHtml(document))
        const { expected, found, differences } = readBackProseHtml(document, decodeText(bytes, 'utf-8'))
        expect(differences).toEqual([])
        expect(found).toBe(expected)
      }),
      { numRuns: 1000 },
    )
  })

  it('has the same elements whatever is written in it', () => {
    const shape = (node: HtmlNode): unknown =>
      typeof node === 'string'
        ? ''
        : [node.tag, node.tag === 'td' ? wrapping(node) : node.attributes, node.children.map(shape)]
    // How a cell wraps depends on how long its text is, and on nothing else.
    const wrapping = ({ attributes: { class: kind, ...others } }: HtmlElement) =>
      kind === undefined || kind === 'short' ? others : kind
    const withText = (text: string): ProseDocument => ({
      ...SMALL,
      title: text,
      sections: [
        {
          title: text,
          blocks: [
            { kind: 'paragraph', text: [text, code(text)] },
            { kind: 'boxes', items: [{ text: [text], lines: [text.replace(/[\r\n]/g, '')] }] },
            { kind: 'table', columns: [text], rows: [[[text]]] },
            { kind: 'blanks', title: text, labels: [text] },
          ],
        },
      ],
    })
    const plain = parseHtmlPage(written(withText('x'))).page?.body.map(shape)
    expect(plain).toBeDefined()
    fc.assert(
      fc.property(
        hostile.filter((text) => text.replace(/[\r\n]/g, '') !== ''),
        (text) => {
          expect(parseHtmlPage(written(withText(text))).page?.body.map(shape)).toEqual(plain)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('lets a character that HTML cannot hold be seen, and does not read it back', () => {
    const document = { ...SMALL, title: 'a\0b' }
    expect(written(document)).toContain('<h1>a\uFFFDb</h1>')
    expect(readBackProseHtml(document, written(document)).differences).toEqual(['not read back: title a\0b'])
  })
})

describe('reading a document back', () => {
  const text = written(SMALL)

  it.for<readonly [string, string]>([
    ['a title', text.replace('<h1>A', '<h1>B')],
    ['a value', text.replace('<bdi>PC', '<bdi>PD')],
    ['a paragraph', text.replace('<p>Type', '<p>Tipe')],
    ['an item', text.replace('<li>two</li>', '')],
    ['a box that is gone', text.replace('<input type="checkbox">', '')],
    ['a line', text.replace('two  blanks', 'two blanks')],
    ['a cell', text.replace('%WINDIR%', '%windir%')],
    [
      'a blank that is gone',
      text.replace('Date</span><input type="text" autocomplete="off">', 'Date</span>'),
    ],
    ['a text too many', text.replace('</section>', '<p>more</p></section>')],
    ['two that changed places', text.replace('one</li>', '2</li>').replace('two</li>', 'one</li>')],
    ['another policy', text.replace("default-src 'none'", 'default-src *')],
    ['another style', text.replace('color-scheme: light dark', 'background: url(x)')],
    ['a script', text.replace('<main>', '<main><script>x</script>')],
    ['a handler', text.replace('<main>', '<main onclick="x">')],
    ['a comment', text.replace('<main>', '<main><!-- x -->')],
    ['nothing', ''],
  ])('notices %s', ([, tampered]) => {
    expect(tampered).not.toBe(text)
    const { expected, found, differences } = readBackProseHtml(SMALL, tampered)
    expect(differences).not.toEqual([])
    expect(found).toBeLessThanOrEqual(expected)
  })

  const at = (piece: string, by: string) => ({
    tampered: text.replace(piece, by + piece),
    offset: text.indexOf(piece),
  })
  it.for([
    ['unknown-element', at('<h2>', '<script>')],
    ['unknown-markup', at('<h2>', '<!-- -->')],
    ['unknown-attribute', at('<h2>', '<p id="x">')],
    ['unknown-attribute', at('<h2>', '<b lang="x" lang="y">')],
    ['misplaced', at('<h2>', '</p>')],
    ['unescaped', at('<h2>', '<p>a & b</p>')],
    ['misplaced', at('<h2>', '<p>a\nb</p>')],
  ] as const)('says where it is no longer ours: %s', ([kind, { tampered, offset }]) => {
    const { pieces, problem } = parseProseHtml(tampered)
    expect(pieces).toEqual([])
    expect(problem?.kind).toBe(kind)
    expect(problem?.offset).toBeGreaterThanOrEqual(offset)
    expect(problem?.offset).toBeLessThan(offset + 12)
  })

  it('says where a page was cut off, or damaged, and never hangs or throws', () => {
    for (let end = 0; end < text.length; end++) {
      expect(parseProseHtml(text.slice(0, end)).problem).not.toBeNull()
    }
    fc.assert(
      fc.property(fc.nat(text.length - 1), hostile, (offset, other) => {
        const { problem } = parseProseHtml(text.slice(0, offset) + other + text.slice(offset + 1))
        if (problem !== null) expect(problem.offset).toBeLessThanOrEqual(text.length + other.length)
      }),
    )
  })

  it('reads 200,000 elements, and as many left open, in a moment', () => {
    const many = text.replace('<li>one</li>', '<li>one</li>'.repeat(200_000))
    expect(parseProseHtml(many).pieces.length).toBeGreaterThan(200_000)
    expect(parseProseHtml(text.replace('<h2>', '<p>'.repeat(200_000) + '<h2>')).problem).not.toBeNull()
    const deep = text.replace('<h2>', `${'<b>'.repeat(20_000)}${'</b>'.repeat(20_000)}<h2>`)
    expect(parseProseHtml(deep).problem).not.toBeNull()
  })
})
