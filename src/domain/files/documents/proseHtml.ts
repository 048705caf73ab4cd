import type { ReadBack } from '#domain/files/readBack.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import { html, htmlText, parseHtmlPage, writeHtmlFragment, writeHtmlPage } from '#domain/formats/htmlPage.ts'
import type { HtmlElement, HtmlNode, HtmlProblem } from '#domain/formats/htmlPage.ts'
import type { ProseBlock, ProseDocument } from './proseDocument.ts'
import { plainText } from './richText.ts'
import type { Inline, RichText } from './richText.ts'

/** A text of a document and what it is there, in the order of reading. */
export interface ProsePiece {
  readonly kind:
    | 'title'
    | 'field'
    | 'value'
    | 'heading'
    | 'part'
    | 'paragraph'
    | 'item'
    | 'box'
    | 'line'
    | 'column'
    | 'cell'
    | 'legend'
    | 'blank'
  readonly text: string
}

/**
 * A page to keep: one HTML file that needs nothing else, with boxes to tick and blanks to fill in, on screen or on paper.
 * UTF-8, CRLF. What is ticked is not stored; printing keeps it.
 */
export function writeProseHtml(document: ProseDocument): TextContent {
  const { lang, title } = document
  const lines = writeHtmlPage({ lang, title, body: [html('main', contentOf(document))] })
  return { encoding: 'utf-8', newline: '\r\n', lines: lines.map((text) => ({ text })) }
}

/** The same to be pasted into somebody else's page, such as a ticket. */
export function writeProseFragment(document: ProseDocument): string {
  return writeHtmlFragment(contentOf(document)).join('\n')
}

/** Finds the texts of such a page again, in order. Takes the file's text; a problem where it is no page of ours. */
export function parseProseHtml(text: string): {
  readonly pieces: readonly ProsePiece[]
  readonly problem: HtmlProblem | null
} {
  const { page, problem } = parseHtmlPage(text)
  return { pieces: page === null ? [] : page.body.flatMap((node) => [...readPieces(node, '')]), problem }
}

/** Compares a written page with the document: every text, in its place and in order, and nothing besides. */
export function readBackProseHtml(document: ProseDocument, text: string): ReadBack {
  const expected = [...piecesOf(document)]
  const { pieces, problem } = parseProseHtml(text)
  const missing = expected.filter(
    ({ kind, text }, index) => pieces[index]?.kind !== kind || pieces[index].text !== text,
  )
  return {
    expected: expected.length,
    found: expected.length - missing.length,
    differences: [
      ...(problem === null ? [] : [`offset ${problem.offset}: ${problem.kind}`]),
      ...(pieces.length > expected.length ? [`${pieces.length - expected.length} texts too many`] : []),
      ...missing.map(({ kind, text }) => `not read back: ${kind} ${text}`),
    ],
  }
}

function contentOf({ title, subtitle, fields, sections, footer }: ProseDocument): readonly HtmlElement[] {
  return [
    html('h1', [title]),
    ...(subtitle === '' ? [] : [html('p', [subtitle])]),
    ...(fields.length === 0 ? [] : [html('ul', fields.map(fieldItem), { class: 'fields' })]),
    ...sections.map(({ title, blocks }) => html('section', [html('h2', [title]), ...blocks.map(blockHtml)])),
    html('p', [footer]),
  ]
}

function fieldItem({ label, value }: ProseDocument['fields'][number]): HtmlElement {
  return html('li', value === '' ? [blank(label)] : [html('span', [label]), ': ', html('bdi', [value])])
}

/** The words of a cell of so many letters are not broken, unless the page is very narrow. */
const SHORT = 24

function blank(label: string): HtmlElement {
  return html('label', [html('span', [label]), html('input', [], { type: 'text', autocomplete: 'off' })])
}

function blockHtml(block: ProseBlock): HtmlElement {
  switch (block.kind) {
    case 'paragraph':
      return html('p', richHtml(block.text))
    case 'heading':
      return html('h3', [block.text])
    case 'list':
      return html(
        'ul',
        block.items.map((item) => html('li', richHtml(item))),
      )
    case 'boxes':
      return html(
        'ul',
        block.items.map(({ text, lines }) =>
          html('li', [
            html('label', [html('input', [], { type: 'checkbox' }), html('span', richHtml(text))]),
            ...(lines.length === 0 ? [] : [html('pre', [html('code', [lines.join('\n')])])]),
          ]),
        ),
        { class: 'boxes' },
      )
    case 'table':
      return html('table', [
        html('thead', [
          html(
            'tr',
            block.columns.map((column) => html('th', [column], { scope: 'col' })),
          ),
        ]),
        html(
          'tbody',
          block.rows.map((row) =>
            html(
              'tr',
              row.map((cell) =>
                html('td', richHtml(cell), plainText(cell).length > SHORT ? {} : { class: 'short' }),
              ),
            ),
          ),
        ),
      ])
    case 'blanks':
      return html('fieldset', [html('legend', [block.title]), ...block.labels.map(blank)])
  }
}

function richHtml(text: RichText): readonly HtmlNode[] {
  return text.flatMap(inlineHtml)
}

function inlineHtml(inline: Inline): readonly HtmlNode[] {
  if (typeof inline === 'string') return [inline]
  if ('code' in inline) return [html('code', [inline.code])]
  const label = html('b', [inline.label], { lang: inline.lang })
  return inline.valueName === null ? [label] : [label, ' (', html('code', [inline.valueName]), ')']
}

/** What should be found in the page. */
function* piecesOf({ title, subtitle, fields, sections, footer }: ProseDocument): Generator<ProsePiece> {
  yield { kind: 'title', text: title }
  if (subtitle !== '') yield { kind: 'paragraph', text: subtitle }
  for (const { label, value } of fields) {
    yield { kind: value === '' ? 'blank' : 'field', text: label }
    if (value !== '') yield { kind: 'value', text: value }
  }
  for (const section of sections) {
    yield { kind: 'heading', text: section.title }
    for (const block of section.blocks) yield* blockPieces(block)
  }
  yield { kind: 'paragraph', text: footer }
}

function* blockPieces(block: ProseBlock): Generator<ProsePiece> {
  const rich = (kind: ProsePiece['kind'], text: RichText): ProsePiece => ({ kind, text: plainText(text) })
  switch (block.kind) {
    case 'paragraph':
      yield rich('paragraph', block.text)
      return
    case 'heading':
      yield { kind: 'part', text: block.text }
      return
    case 'list':
      for (const item of block.items) yield rich('item', item)
      return
    case 'boxes':
      for (const { text, lines } of block.items) {
        yield rich('box', text)
        for (const line of lines) yield { kind: 'line', text: line }
      }
      return
    case 'table':
      for (const column of block.columns) yield { kind: 'column', text: column }
      for (const cell of block.rows.flat()) yield rich('cell', cell)
      return
    case 'blanks':
      yield { kind: 'legend', text: block.title }
      for (const label of block.labels) yield { kind: 'blank', text: label }
      return
  }
}

/** Elements that hold one text, and what it is. */
const PIECES: Readonly<Record<string, ProsePiece['kind']>> = {
  h1: 'title',
  h2: 'heading',
  h3: 'part',
  p: 'paragraph',
  th: 'column',
  td: 'cell',
  legend: 'legend',
  bdi: 'value',
}

function* readPieces(node: HtmlNode, list: string): Generator<ProsePiece> {
  if (typeof node === 'string') return
  const { tag, attributes, children } = node
  const kind = PIECES[tag]
  if (kind !== undefined) yield { kind, text: htmlText(node) }
  else if (tag === 'label') {
    const input = children.find((child) => typeof child !== 'string' && child.tag === 'input')
    const isBox = typeof input === 'object' && input.attributes['type'] === 'checkbox'
    if (input !== undefined) yield { kind: isBox ? 'box' : 'blank', text: htmlText(node) }
  } else if (tag === 'pre') {
    for (const line of htmlText(node).split('\n')) yield { kind: 'line', text: line }
  } else if (tag === 'li' && list === '') yield { kind: 'item', text: htmlText(node) }
  else if (tag === 'span' && list === 'fields') yield { kind: 'field', text: htmlText(node) }
  else {
    const inner = tag === 'ul' ? (attributes['class'] ?? '') : list
    for (const child of children) yield* readPieces(child, inner)
  }
}
