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

function asProse({ title, subtitle, fields, sections }: ChecklistDocument, lang: string): ProseDocument {
  return {
    lang,
    title,
    subtitle,
    fields,
    sections: sections.map(({ title, items }) => ({
      title,
      blocks: [
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
