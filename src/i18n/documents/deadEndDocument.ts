import type { Answers } from '#domain/answers/answers.ts'
import type { Unsuitable } from '#domain/answers/steps.ts'
import type { ProseBlock, ProseDocument } from '#domain/files/documents/proseDocument.ts'
import { plainText } from '#domain/files/documents/richText.ts'
import type { RichText } from '#domain/files/documents/richText.ts'
import type { ArticleId } from '#domain/windows/article.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import type { DeadEndWords } from '#i18n/en/deadEnd.ts'
import type { Messages } from '#i18n/en/messages.ts'
import { madeByWords } from '#i18n/madeByWords.ts'
import { answerWords, articleWords, labelsIn } from '#i18n/words.ts'

const ARTICLE_SAYS: Record<Unsuitable, readonly ArticleId[]> = {
  'home-edition': ['note-home'],
  'helper-home': ['requirement-domain'],
  'helper-windows': ['requirement-windows'],
  'no-trust': ['requirement-domain', 'domain-feature'],
  workgroup: ['requirement-domain', 'home-networks'],
}
const DECIDED_BY = {
  'home-edition': 'edition',
  'helper-home': 'helperEdition',
  'helper-windows': 'helperEdition',
  'no-trust': 'membership',
  workgroup: 'membership',
} as const

/** What a document about a dead end is made of; steps are a list with numbers. */
type DeadEndBlock = Extract<ProseBlock, { kind: 'paragraph' | 'list' }> | Steps
interface Steps {
  readonly kind: 'steps'
  readonly items: readonly RichText[]
}

export interface DeadEnd extends Omit<ProseDocument, 'sections'> {
  readonly sections: readonly { readonly title: string; readonly blocks: readonly DeadEndBlock[] }[]
}

/** What rules this computer out, and what to do instead: the page, and what goes into a ticket, are drawn from it. */
export function deadEndDocument(
  answers: Answers,
  reason: Unsuitable,
  m: Messages,
  words: DeadEndWords,
  windows: WindowsLanguage,
): DeadEnd {
  const { title, why } = m.unsuitable[reason]
  const field = DECIDED_BY[reason]
  const paragraph = (text: string) => ({ kind: 'paragraph', text: [text] }) as const
  const list = (items: readonly string[]) => ({ kind: 'list', items: items.map((item) => [item]) }) as const
  return {
    lang: words.lang,
    title,
    subtitle: '',
    fields: [{ label: m.fields[field], value: answerWords(field, answers, m) ?? '' }],
    sections: [
      { title: words.rules, blocks: [paragraph(why)] },
      { title: words.article, blocks: [list(ARTICLE_SAYS[reason].map((id) => articleWords(id, m)))] },
      { title: words.instead, blocks: [list(words.ways[reason])] },
      {
        title: words.ask.title,
        blocks: [
          paragraph(words.ask.lead),
          { kind: 'steps', items: words.ask.steps(labelsIn(windows)) },
          ...(reason === 'home-edition' ? [paragraph(words.ask.owner)] : []),
          paragraph(words.ask.off),
        ],
      },
    ],
    footer: madeByWords(answers, m),
  }
}

/** The same for documents that know no numbered list. */
export function deadEndProse({ sections, ...document }: DeadEnd): ProseDocument {
  const prose = (block: DeadEndBlock): readonly ProseBlock[] =>
    block.kind === 'steps'
      ? block.items.map((item, index) => ({ kind: 'paragraph', text: [`${index + 1}. `, ...item] }))
      : [block]
  return {
    ...document,
    sections: sections.map(({ title, blocks }) => ({ title, blocks: blocks.flatMap(prose) })),
  }
}

/** The same as plain text, for a ticket that takes nothing else. */
export function deadEndText({ title, fields, sections, footer }: DeadEnd): string {
  const lines = (block: DeadEndBlock): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [plainText(block.text)]
      case 'list':
        return block.items.map((item) => `- ${plainText(item)}`)
      case 'steps':
        return block.items.map((item, index) => `${index + 1}. ${plainText(item)}`)
    }
  }
  return [
    title,
    ...fields.map(({ label, value }) => `${label}: ${value}`),
    ...sections.flatMap((section) => ['', section.title, ...section.blocks.flatMap(lines)]),
    '',
    footer,
    '',
  ].join('\n')
}
