/** HTML as far as our own documents need it: a page that stands alone, with few elements and no script. */
export interface HtmlElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly HtmlNode[]
}

/** A string is text. */
export type HtmlNode = HtmlElement | string

export interface HtmlPage {
  readonly lang: string
  readonly title: string
  readonly body: readonly HtmlNode[]
}

/** What is not a page of ours; the offset counts UTF-16 units from the start of the text. */
export interface HtmlProblem {
  readonly kind:
    | 'not-our-head'
    | 'unknown-markup'
    | 'unknown-element'
    | 'unknown-attribute'
    /** A `&` or `>` that our writer would have escaped. */
    | 'unescaped'
    /** A text or an end of an element where none belongs. */
    | 'misplaced'
    | 'unclosed'
  readonly offset: number
}

/** An element; a shorter way to write a tree down. */
export function html(
  tag: string,
  children: readonly HtmlNode[] = [],
  attributes: Readonly<Record<string, string>> = {},
): HtmlElement {
  return { tag, attributes, children }
}

/**
 * The lines of a page that needs nothing but itself: no script, no other file, its style inside, and a content security
 * policy that keeps it so. Text reaches the page only through `escaped`. Meant for UTF-8 and CRLF. Throws on an element
 * or attribute that is not in `ATTRIBUTES`: that is a mistake of ours.
 */
export function writeHtmlPage({ lang, title, body }: HtmlPage): readonly string[] {
  return [
    ...headLines(lang, title),
    ...body.flatMap((node) => [...linesOf(node, '    ')]),
    '  </body>',
    '</html>',
  ]
}

/** The same without a page around it, for whoever takes HTML into something of their own: no style, no policy. */
export function writeHtmlFragment(nodes: readonly HtmlNode[]): readonly string[] {
  return nodes.flatMap((node) => [...linesOf(node, '')])
}

/**
 * Reads a page that `writeHtmlPage` wrote. Takes the file's text; gives the page, or the first place where the text is
 * something else: another head or style, markup that we do not write, an element left open. Never throws.
 */
export function parseHtmlPage(
  text: string,
):
  | { readonly page: HtmlPage; readonly problem: null }
  | { readonly page: null; readonly problem: HtmlProblem } {
  const fail = (kind: HtmlProblem['kind'], offset: number) => ({ page: null, problem: { kind, offset } })
  const start = /^<!DOCTYPE html>\r\n<html lang="([^"<>]*)">[^]*?<title>([^<>]*)<\/title>/u.exec(text)
  if (start === null) return fail('not-our-head', 0)
  const [lang, title] = [unescaped(start[1] ?? ''), unescaped(start[2] ?? '')]
  if (lang === null || title === null) return fail('not-our-head', 0)
  const head = asText(headLines(lang, title))
  if (!text.startsWith(head)) return fail('not-our-head', 0)

  const end = text.length - PAGE_END.length
  if (end < head.length || !text.endsWith(PAGE_END)) return fail('unclosed', text.length)
  const read = readNodes(text, head.length, end)
  return 'kind' in read ? { page: null, problem: read } : { page: { lang, title, body: read }, problem: null }
}

/** All text inside, in order. */
export function htmlText(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(htmlText).join('')
}

/** What we write, and with which attributes; there is none that runs or fetches anything. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  main: [],
  section: [],
  h1: [],
  h2: [],
  h3: [],
  p: [],
  ul: ['class'],
  li: [],
  label: [],
  input: ['type', 'autocomplete'],
  fieldset: [],
  legend: [],
  table: ['border'],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope'],
  td: ['class'],
  pre: [],
  code: [],
  b: ['lang'],
  bdi: [],
  span: [],
}
/** These stand on lines of their own. A label does so only beside another block. */
const BLOCKS = new Set(
  'main section h1 h2 h3 p ul li fieldset legend table thead tbody tr th td pre label'.split(' '),
)
/** Line ends count in here, and nowhere else. */
const VERBATIM = 'pre'
const VOID = 'input'

/** `form-action` and `base-uri` do not follow `default-src`, so they are said. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
/** System colours follow light and dark by themselves. Nothing scrolls sideways, so nothing is lost on paper. */
const STYLE = [
  ':root { color-scheme: light dark }',
  'body { font: 1rem/1.5 Tahoma, "Segoe UI", sans-serif; margin: 2rem auto; max-width: 50rem; overflow-wrap: anywhere; padding: 0 1rem }',
  'h1, h2, h3 { line-height: 1.2 }',
  'h2 { margin-top: 2.5rem }',
  'pre, code { font-family: "Lucida Console", Consolas, monospace; overflow-wrap: anywhere; white-space: pre-wrap }',
  'code, bdi { unicode-bidi: isolate }',
  'pre { border-left: 0.25rem solid GrayText; margin: 0.5rem 0; padding: 0 0.75rem }',
  'ul.boxes { list-style: none; padding: 0 }',
  'ul.boxes > li { margin: 0.75rem 0; padding-left: 2rem }',
  'ul.boxes input { height: 1.1rem; margin: 0 0.5rem 0 -2rem; vertical-align: -0.1rem; width: 1.1rem }',
  'ul.fields { list-style: none; padding: 0 }',
  'ul.fields, fieldset { display: grid; gap: 0.5rem 1.5rem; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)) }',
  'fieldset { border: 1px solid GrayText; margin: 1rem 0 }',
  'input[type="text"] { background: Canvas; border: 0; border-bottom: 1px solid; color: CanvasText; font: inherit; width: 100% }',
  'table { border-collapse: collapse; width: 100% }',
  'th, td { border: 1px solid GrayText; overflow-wrap: anywhere; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top }',
  '@media (min-width: 40rem), print { th, td.short { overflow-wrap: normal } }',
  '@media print { :root { color-scheme: light } body { font-size: 10pt; margin: 0; max-width: none } h2, h3 { break-after: avoid } li, tr, fieldset { break-inside: avoid } }',
]

const PAGE_END = '</body>\r\n</html>\r\n'
/** More than any page of ours nests. */
const DEEPEST = 20

function headLines(lang: string, title: string): readonly string[] {
  return [
    '<!DOCTYPE html>',
    `<html lang="${escaped(lang)}">`,
    '  <head>',
    '    <meta charset="utf-8">',
    `    <meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '    <meta name="viewport" content="width=device-width, initial-scale=1">',
    '    <meta name="referrer" content="no-referrer">',
    `    <title>${escaped(title)}</title>`,
    '    <style>',
    ...STYLE.map((line) => `      ${line}`),
    '    </style>',
    '  </head>',
    '  <body>',
  ]
}

function* linesOf(node: HtmlNode, indent: string): Generator<string> {
  if (typeof node !== 'string' && node.tag !== VERBATIM && hasOnlyBlocks(node)) {
    yield indent + startTag(node)
    for (const child of node.children) yield* linesOf(child, `${indent}  `)
    yield `${indent}</${node.tag}>`
  } else yield* (indent + inline(node, false)).split('\n')
}

function hasOnlyBlocks({ children }: HtmlElement): boolean {
  return children.length > 0 && children.every((child) => typeof child !== 'string' && BLOCKS.has(child.tag))
}

function inline(node: HtmlNode, isVerbatim: boolean): string {
  if (typeof node === 'string') return isVerbatim ? escaped(node).replaceAll('&#10;', '\n') : escaped(node)
  const start = startTag(node)
  if (node.tag === VOID) return start
  const children = node.children.map((child) => inline(child, isVerbatim || node.tag === VERBATIM))
  return `${start}${children.join('')}</${node.tag}>`
}

function startTag({ tag, attributes }: HtmlElement): string {
  const pairs = Object.entries(attributes)
  const unknown = pairs.find(([name]) => ATTRIBUTES[tag]?.includes(name) !== true)
  if (!Object.hasOwn(ATTRIBUTES, tag) || unknown !== undefined) throw new Error(`We do not write <${tag}>`)
  return `<${tag}${pairs.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')}>`
}

/**
 * The one way of text into a page, in elements and in quoted attributes. Line ends become references, because a reader
 * of HTML may alter them. U+0000 cannot be in HTML: U+FFFD shows that something was there.
 */
function escaped(text: string): string {
  return text.replace(/[&<>"'\r\n\0]/gu, (character) => REFERENCES[character] ?? '\uFFFD')
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
  '\n': '&#10;',
}
const CHARACTERS = new Map(Object.entries(REFERENCES).map(([character, reference]) => [reference, character]))

/** Null where a `&` or `>` stands by itself. */
function unescaped(text: string): string | null {
  let isWhole = true
  const characters = text.replace(/&(?:amp|lt|gt|quot|#39|#13|#10);|[&>]/gu, (piece) => {
    const character = CHARACTERS.get(piece)
    isWhole &&= character !== undefined
    return character ?? piece
  })
  return isWhole ? characters : null
}

function asText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('')
}

interface OpenElement {
  readonly tag: string
  readonly attributes: Record<string, string>
  readonly children: HtmlNode[]
}

function readNodes(text: string, start: number, end: number): readonly HtmlNode[] | HtmlProblem {
  const token = /<\/([a-z0-9]+)>|<([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>|[^<]+/uy
  const root: OpenElement = { tag: '', attributes: {}, children: [] }
  const open: OpenElement[] = [root]
  let verbatim = 0
  for (let offset = start; offset < end; offset = token.lastIndex) {
    token.lastIndex = offset
    const match = token.exec(text)
    const inner = open.at(-1) ?? root
    if (match === null || token.lastIndex > end) return { kind: 'unknown-markup', offset }
    const [piece, closes, opens, pairs] = match
    if (closes !== undefined) {
      if (inner.tag !== closes) return { kind: 'misplaced', offset }
      if (closes === VERBATIM) verbatim--
      open.pop()
    } else if (opens !== undefined) {
      if (!Object.hasOwn(ATTRIBUTES, opens)) return { kind: 'unknown-element', offset }
      const attributes = readAttributes(opens, pairs ?? '')
      if (attributes === null) return { kind: 'unknown-attribute', offset }
      const element: OpenElement = { tag: opens, attributes, children: [] }
      inner.children.push(element)
      if (open.length > DEEPEST) return { kind: 'misplaced', offset }
      if (opens !== VOID) open.push(element)
      if (opens === VERBATIM) verbatim++
    } else if (verbatim > 0 || !/^\r\n *$/u.test(piece)) {
      // Outside of `pre` a line end is layout, between blocks only.
      const content = unescaped(verbatim > 0 ? piece.replace(/\r\n?/gu, '\n') : piece)
      if (content === null) return { kind: 'unescaped', offset }
      const isLoose = inner === root || (verbatim === 0 && /[\r\n]/u.test(piece))
      if (isLoose && piece.trim() !== '') return { kind: 'misplaced', offset }
      if (!isLoose) inner.children.push(content)
    }
  }
  return open.length === 1 ? root.children : { kind: 'unclosed', offset: end }
}

/** Null: one that we do not write there, or one twice. */
function readAttributes(tag: string, pairs: string): Record<string, string> | null {
  const found = [...pairs.matchAll(/ ([a-z-]+)="([^"<>]*)"/gu)].map(
    ([, name = '', value = '']) => [name, unescaped(value)] as const,
  )
  const isKnown = found.every(([name, value]) => value !== null && ATTRIBUTES[tag]?.includes(name) === true)
  const attributes = Object.fromEntries(found.map(([name, value]) => [name, value ?? '']))
  return isKnown && Object.keys(attributes).length === found.length ? attributes : null
}
