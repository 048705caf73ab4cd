import type { ReadBack } from '#domain/files/readBack.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import type { ChecklistDocument } from './checklistMarkdown.ts'
import type { ProseDocument } from './proseDocument.ts'
import { readBackProseHtml, writeProseHtml } from './proseHtml.ts'

/** The checklist as one HTML file to keep, tick and print; `lang` is the tag of its language. UTF-8, CRLF. */
export function writeChecklistHtml(document: ChecklistDocument, lang: string): TextContent {
  return writeProseHtml(asProse(document, lang))
}

/** Compares a written checklist with the document: every box, every line to type, and all texts in order. */
export function readBackChecklistHtml(document: ChecklistDocument, lang: string, text: string): ReadBack {
  return readBackProseHtml(asProse(document, lang), text)
}

function asProse(
  { title, subtitle, fields, sections, footer }: ChecklistDocument,
  lang: string,
): ProseDocument {
  return {
    lang,
    title,
    subtitle,
    fields,
    footer,
    sections: sections.map(({ title, lead, items }) => ({
      title,
      blocks: [
        ...(lead === '' ? [] : [{ kind: 'paragraph', text: [lead] } as const]),
        {
          kind: 'boxes',
          items: items.map(({ text, place, lines }) => ({
            text: place === null ? text : [...text, ` (${place})`],
            lines,
          })),
        },
      ],
    })),
  }
}
