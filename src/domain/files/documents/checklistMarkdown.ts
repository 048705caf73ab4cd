import { brokenEnd } from '#domain/files/readBack.ts'
import type { ReadBack } from '#domain/files/readBack.ts'
import { fileText } from '#domain/formats/fileContent.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import type { Inline, RichText } from './richText.ts'

/** The checklist in the words of one language: what the page shows and the Markdown file holds. */
export interface ChecklistDocument {
  readonly title: string
  readonly subtitle: string
  /** Names of the blanks to fill in: computer, ticket, name, date. The first may be known. */
  readonly fields: readonly { readonly label: string; readonly value: string }[]
  /** One for each step of the route. */
  readonly sections: readonly {
    readonly title: string
    /** Who does it, where, and how long it takes. */
    readonly lead: string
    /** How to go back: done later if at all, so it is no part of the work that is to be finished. */
    readonly isWayBack: boolean
    readonly items: readonly {
      /** The same for the same line, in every language. */
      readonly id: string
      readonly text: RichText
      readonly place: string | null
      readonly lines: readonly string[]
    }[]
  }[]
  /** Which release and answers made it. */
  readonly footer: string
}

/** Markdown with task boxes (CommonMark plus GitHub's `- [ ]`), UTF-8, CRLF for XP-era editors. All text is escaped. */
export function writeChecklistMarkdown(document: ChecklistDocument): TextContent {
  const lines = [
    `# ${escapeMarkdown(document.title)}`,
    '',
    escapeMarkdown(document.subtitle),
    '',
    ...document.fields.map(
      ({ label, value }) => `- ${escapeMarkdown(label)}: ${escapeMarkdown(value) || '______'}`,
    ),
    ...document.sections.flatMap(({ title, lead, items }) => [
      '',
      `## ${escapeMarkdown(title)}`,
      '',
      ...(lead === '' ? [] : [`*${escapeMarkdown(lead)}*`, '']),
      ...items.flatMap(({ text, place, lines: typed }) => [
        `${BOX}${text.map(inlineMarkdown).join('')}${place === null ? '' : ` (${escapeMarkdown(place)})`}`,
        ...codeBlock(typed),
      ]),
    ]),
    '',
    escapeMarkdown(document.footer),
  ]
  return { encoding: 'utf-8', newline: '\r\n', lines: lines.map((text) => ({ text })) }
}

/** Finds the boxes and the lines to type in a Markdown checklist again. Takes the file's text. */
export function parseChecklistMarkdown(text: string): {
  readonly boxes: number
  readonly typed: readonly string[]
} {
  let boxes = 0
  let fence: string | null = null
  const typed: string[] = []
  for (const line of text.split('\r\n')) {
    const mark = /^ {2}(`{3,})$/u.exec(line)?.[1] ?? null
    if (fence !== null) {
      if (mark === fence) fence = null
      else typed.push(line.slice(2))
    } else if (mark !== null) fence = mark
    else if (line.startsWith(BOX)) boxes++
  }
  return { boxes, typed }
}

/** Compares a written checklist with the document: every box, and every line to type exactly. */
export function readBackChecklistMarkdown(document: ChecklistDocument, text: string): ReadBack {
  const items = document.sections.flatMap((section) => section.items)
  const lines = items.flatMap((item) => item.lines)
  const { boxes, typed } = parseChecklistMarkdown(text)
  const missing = lines.filter((line, index) => typed[index] !== line)
  return {
    expected: items.length + lines.length,
    found: Math.min(boxes, items.length) + lines.length - missing.length,
    differences: [
      ...(boxes === items.length ? [] : [`${boxes} boxes instead of ${items.length}`]),
      ...(typed.length > lines.length ? [`${typed.length - lines.length} lines too many`] : []),
      ...brokenEnd(text, fileText(writeChecklistMarkdown(document)).slice(-80)),
      ...missing.map((line) => `not read back: ${line}`),
    ],
  }
}

const BOX = '- [ ] '

function inlineMarkdown(inline: Inline): string {
  if (typeof inline === 'string') return escapeMarkdown(inline)
  if ('code' in inline) return codeSpan(inline.code)
  const value = inline.valueName === null ? '' : ` (${codeSpan(inline.valueName)})`
  return `**${escapeMarkdown(inline.label)}**${value}`
}

function codeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1)
  // One blank at both ends is taken off again by whoever reads it.
  const pad = /^`|`$|^ .*[^ ].* $/u.test(text) ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}

/** The fence is longer than any run of backticks inside, so that no line to type can end it. */
function codeBlock(typed: readonly string[]): readonly string[] {
  if (typed.length === 0) return []
  const fence = `  ${'`'.repeat(Math.max(3, ...typed.map((line) => longestRun(line) + 1)))}`
  return [fence, ...typed.map((line) => `  ${line}`), fence]
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length))
}

/** A backslash before a letter is only itself, and is left alone: such a file is also read in an editor. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)|[`*_{}[\]<>#|~]/gu, (character) => `\\${character}`)
    .replace(/&/gu, '&amp;')
}
