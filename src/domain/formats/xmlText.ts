/** XML as far as the files of group policies need it: elements, attributes, text, CDATA. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Either elements or texts; blanks between elements do not count. */
  readonly children: readonly XmlNode[]
}

/** A string is text. */
export type XmlNode = XmlElement | string | { readonly cdata: string }

/** An element; a shorter way to write a tree down. */
export function element(
  name: string,
  children: readonly XmlNode[] = [],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  return { name, attributes, children }
}

/** The text of an element that holds no elements. */
export function textOf({ children }: XmlElement): string {
  return children
    .map((child) => (typeof child === 'string' ? child : 'cdata' in child ? child.cdata : ''))
    .join('')
}

/** The child elements with a name, or all. */
export function elementsOf({ children }: XmlElement, name?: string): readonly XmlElement[] {
  return children
    .filter((child): child is XmlElement => typeof child !== 'string' && 'name' in child)
    .filter((child) => name === undefined || child.name === name)
}

/**
 * The lines of an element: indented by two blanks, one element a line, or all in one line. Without a declaration. ASCII
 * in any case: all else is a character reference, so that no reader's code page can alter a name. A character that XML
 * cannot hold (see `isXmlText`) becomes a reference that readers refuse. Throws on CDATA that is not printable ASCII.
 * Source: XML 1.0, sections 2.4, 2.7 and 4.1.
 */
export function xmlLines(root: XmlElement, layout: 'indented' | 'one-line'): readonly string[] {
  const lines = [...linesOf(root, '')]
  return layout === 'indented' ? lines : [lines.map((line) => line.trimStart()).join('')]
}

/** Whether XML can hold this text at all. Source: XML 1.0, section 2.2, production 2. */
export function isXmlText(text: string): boolean {
  return /^[\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(text)
}

function* linesOf(node: XmlElement, indent: string): Generator<string> {
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  const start = `${indent}<${node.name}${attributes.join('')}`
  const inner = elementsOf(node)
  if (node.children.length === 0) yield `${start}/>`
  else if (inner.length === 0) yield `${start}>${node.children.map(inline).join('')}</${node.name}>`
  else {
    if (inner.length < node.children.length) throw new Error(`${node.name} mixes text and elements`)
    yield `${start}>`
    for (const child of inner) yield* linesOf(child, `${indent}  `)
    yield `${indent}</${node.name}>`
  }
}

function inline(node: XmlNode): string {
  if (typeof node === 'string') return escaped(node)
  if ('name' in node) throw new Error(`${node.name} is no text`)
  if (!/^[ -~]*$/.test(node.cdata)) throw new Error(`CDATA has no way to write ${JSON.stringify(node.cdata)}`)
  return `<![CDATA[${node.cdata.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

function escaped(text: string): string {
  return text.replaceAll(/[^ !#-%'-;=?-~]/gu, (character) => {
    const point = character.codePointAt(0) ?? 0
    return NAMED[character] ?? `&#x${point.toString(16).toUpperCase()};`
  })
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export interface XmlProblem {
  readonly kind:
    | 'unreadable'
    | 'unexpected-end'
    | 'bad-reference'
    | 'mixed-content'
    | 'repeated-attribute'
    | 'wrong-end'
  /** From 1. */
  readonly line: number
}

/**
 * Reads a text of XML into its root element, or says what is wrong and where: the first problem ends it. Never throws, in
 * linear time. Refuses what these files have no use for and what makes readers dangerous: document types with their
 * entities, processing instructions, comments. `skip` passes over comments, which backups of GPMC's own have. Name spaces
 * stay part of the names.
 */
export function parseXml(text: string, comments: 'refuse' | 'skip' = 'refuse'): XmlElement | XmlProblem {
  const source = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  let at = 0
  const problem = (kind: XmlProblem['kind']): XmlProblem => ({
    kind,
    line: source.slice(0, at).split('\n').length,
  })
  const take = (token: RegExp): RegExpExecArray | null => {
    token.lastIndex = at
    const match = token.exec(source)
    if (match !== null) at = token.lastIndex
    return match
  }
  take(DECLARATION)
  const open: { name: string; attributes: Record<string, string>; children: XmlNode[] }[] = []
  const passComments = () => {
    if (comments === 'refuse') return
    while (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4)
      if (end === -1) return
      at = end + 3
      if (open.length === 0) take(BLANKS)
    }
  }
  for (;;) {
    if (open.length === 0) take(BLANKS)
    passComments()
    const parent = open.at(-1)
    const start = take(START)
    if (start !== null) {
      const attributes: Record<string, string> = Object.create(null) as Record<string, string>
      for (let pair = take(ATTRIBUTE); pair !== null; pair = take(ATTRIBUTE)) {
        const [, name = '', quoted = ''] = pair
        const value = unescaped(quoted.slice(1, -1).replaceAll(/[\n\t]/g, ' '))
        if (value === null) return problem('bad-reference')
        if (name in attributes) return problem('repeated-attribute')
        attributes[name] = value
      }
      const close = take(CLOSE)?.[1]
      if (close === undefined) return problem('unreadable')
      const node = { name: start[1] ?? '', attributes: { ...attributes }, children: [] }
      parent?.children.push(node)
      if (close === '>') open.push(node)
      else if (parent === undefined) return finish(node)
      continue
    }
    if (parent === undefined) return problem(at === source.length ? 'unexpected-end' : 'unreadable')
    const cdata = take(CDATA)?.[1]
    if (cdata !== undefined) {
      if (!isXmlText(cdata)) return problem('unreadable')
      parent.children.push({ cdata })
      continue
    }
    const end = take(END)?.[1]
    if (end !== undefined) {
      if (end !== parent.name) return problem('wrong-end')
      if (!settle(parent)) return problem('mixed-content')
      open.pop()
      if (open.length === 0) return finish(parent)
      continue
    }
    const raw = take(TEXT)?.[0]
    if (raw === undefined) return problem(at === source.length ? 'unexpected-end' : 'unreadable')
    const content = unescaped(raw)
    if (content === null) return problem('bad-reference')
    if (!isXmlText(content) || raw.includes(']]>')) return problem('unreadable')
    parent.children.push(content)
  }

  function finish(root: XmlElement): XmlElement | XmlProblem {
    take(BLANKS)
    passComments()
    return at === source.length ? root : problem('unreadable')
  }
}

/**
 * On which lines elements of some names begin, in their order, from 1; for XML in which none of them is in another. Null where
 * a comment or a text holds such a beginning too, so that it cannot be told; `count`: how many there are.
 */
export function linesOfElements(
  text: string,
  names: readonly string[],
  count: number,
): readonly number[] | null {
  const lines: number[] = []
  let line = 1
  for (const [found, name] of text.matchAll(/\r\n?|\n|<([A-Za-z_][\w:.-]*)/g)) {
    if (name === undefined) line++
    else if (found !== '' && names.includes(name)) lines.push(line)
  }
  return lines.length === count ? lines : null
}

/** Blanks between elements are layout. False: there is more than blanks. */
function settle(node: { children: XmlNode[] }): boolean {
  if (!node.children.some((child) => typeof child !== 'string' && 'name' in child)) return true
  node.children = node.children.filter((child) => typeof child !== 'string' || !/^[ \t\n]*$/.test(child))
  return node.children.every((child) => typeof child !== 'string' && 'name' in child)
}

const BLANKS = /[ \t\n]*/y
const DECLARATION = /<\?xml [^<>?]*\?>/y
const START = /<([A-Za-z_][\w:.-]*)/y
const ATTRIBUTE = /[ \t\n]+([A-Za-z_][\w:.-]*)[ \t\n]*=[ \t\n]*("[^"<]*"|'[^'<]*')/y
const CLOSE = /[ \t\n]*(\/?>)/y
const CDATA = /<!\[CDATA\[(.*?)\]\]>/sy
const END = /<\/([A-Za-z_][\w:.-]*)[ \t\n]*>/y
const TEXT = /[^<]+/y

/** Null where a reference is none, or to a character that XML cannot hold. */
function unescaped(text: string): string | null {
  if (!text.includes('&')) return text
  let isRight = true
  const content = text.replaceAll(/&(?:#x([\dA-Fa-f]{1,6});|#(\d{1,7});|([a-z]{2,4});)?/g, (...match) => {
    const [, hex, decimal, name] = match as (string | undefined)[]
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    const character = name === undefined ? characterOf(point) : CHARACTERS[name]
    if (character === undefined) isRight = false
    return character ?? ''
  })
  return isRight ? content : null
}

function characterOf(point: number): string | undefined {
  if (!(point <= 0x10ffff)) return undefined
  const character = String.fromCodePoint(point)
  return isXmlText(character) ? character : undefined
}

const CHARACTERS: Readonly<Record<string, string | undefined>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}
