import type { ReadBack } from '#domain/files/readBack.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import { plainText } from './richText.ts'
import type { RichText } from './richText.ts'

/** What explains the files of a zip, in the words of one language. */
export interface ReadmeDocument {
  readonly title: string
  readonly intro: readonly string[]
  /** In the order of use. */
  readonly steps: readonly ReadmeStep[]
  readonly notes: readonly string[]
}

interface ReadmeStep {
  readonly title: string
  /** Who does it, where, and how long it takes. */
  readonly lead: string
  /** A paragraph each, with what is typed for it, a line each. */
  readonly parts: readonly { readonly text: RichText; readonly lines: readonly string[] }[]
  readonly files: readonly { readonly name: string; readonly purpose: string }[]
}

/**
 * README.txt: plain text, wrapped for an editor that does not. UTF-8 with a byte order mark, CRLF: Notepad of Windows XP
 * takes UTF-8 for its code page without the mark, and on a Samba server every tool reads UTF-8, where UTF-16 is
 * unreadable. The mark is the first character here, as the encoding `utf-8` has none of its own.
 */
export function writeReadmeText(document: ReadmeDocument): TextContent {
  const [title, ...others] = paragraphsOf(document)
  const lines = [
    BYTE_ORDER_MARK + (title?.text ?? ''),
    '='.repeat(title?.text.length ?? 0),
    ...others.flatMap(({ text, indent, isTyped }) => [
      '',
      ...(isTyped ? [indent + text] : wrapped(text, indent)),
    ]),
  ]
  return { encoding: 'utf-8', newline: '\r\n', lines: lines.map((text) => ({ text })) }
}

/** Finds the paragraphs again, in order, without their wrapping. Takes the file's text; never throws. */
export function parseReadmeText(text: string): readonly string[] {
  const [title = '', line = '', ...rest] = text.replace(BYTE_ORDER_MARK, '').split('\r\n')
  const body = (/^=*$/u.test(line) ? [title, '', ...rest] : [title, line, ...rest]).join('\r\n')
  return body
    .split('\r\n\r\n')
    .map((paragraph) => unwrapped(paragraph))
    .filter((paragraph) => paragraph !== '')
}

/** Compares a written text with the document: every paragraph, in order, and nothing besides. */
export function readBackReadmeText(document: ReadmeDocument, text: string): ReadBack {
  const expected = paragraphsOf(document).map((paragraph) => unwrapped(paragraph.text))
  const found = parseReadmeText(text)
  const missing = expected.filter((paragraph, index) => found[index] !== paragraph)
  return {
    expected: expected.length,
    found: expected.length - missing.length,
    differences: [
      ...(text.startsWith(BYTE_ORDER_MARK) ? [] : ['no byte order mark']),
      ...(found.length > expected.length ? [`${found.length - expected.length} paragraphs too many`] : []),
      ...missing.map((paragraph) => `not read back: ${paragraph}`),
    ],
  }
}

interface Paragraph {
  readonly text: string
  readonly indent: string
  /** Its lines stay as they are, however long. */
  readonly isTyped: boolean
}

function paragraphsOf({ title, intro, steps, notes }: ReadmeDocument): readonly Paragraph[] {
  const plain = (text: string) => ({ text, indent: '', isTyped: false })
  const inset = (text: string) => ({ text, indent: INDENT, isTyped: false })
  const typed = (lines: readonly string[]) => ({
    text: lines.join(`\r\n${INDENT}${INDENT}`),
    indent: INDENT + INDENT,
    isTyped: true,
  })
  return [
    plain(title),
    ...intro.map(plain),
    ...steps.flatMap((step, index) => [
      plain(`${index + 1}. ${step.title}`),
      ...(step.lead === '' ? [] : [inset(step.lead)]),
      ...step.parts.flatMap(({ text, lines }) => [
        inset(plainText(text)),
        ...(lines.length === 0 ? [] : [typed(lines)]),
      ]),
      ...step.files.map(({ name, purpose }) => inset(`${name}: ${purpose}`)),
    ]),
    ...notes.map(plain),
  ]
}

/** One blank between words: what wrapping makes of any others. */
function unwrapped(text: string): string {
  return text.replace(/[ \r\n]+/gu, ' ').trim()
}

const BYTE_ORDER_MARK = '\uFEFF'
const WIDTH = 78
const INDENT = '   '

/** Broken at blanks only: a command or path longer than a line stays whole. */
function wrapped(text: string, indent: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/[ \r\n]+/u)) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= WIDTH) lines.splice(-1, 1, `${line} ${word}`)
    else lines.push(indent + word)
  }
  return lines
}
