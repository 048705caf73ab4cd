import type { ArtifactId } from '#domain/artifacts.ts'
import { ANSWERS_FILE_NAME, readBackAnswersFile, writeAnswersFile } from '#domain/formats/answersFile.ts'
import { readBackChecklistCsv, writeChecklistCsv } from '#domain/formats/checklistCsv.ts'
import type { CsvDialect } from '#domain/formats/checklistCsv.ts'
import { readBackChecklistHtml, writeChecklistHtml } from '#domain/formats/checklistHtml.ts'
import { readBackChecklistMarkdown, writeChecklistMarkdown } from '#domain/formats/checklistMarkdown.ts'
import type { ChecklistDocument } from '#domain/formats/checklistMarkdown.ts'
import { decodeText } from '#domain/formats/fileContent.ts'
import type { ProseDocument } from '#domain/formats/proseDocument.ts'
import { readBackProseHtml, writeProseHtml } from '#domain/formats/proseHtml.ts'
import type { ReadmeDocument } from '#domain/formats/readmeText.ts'
import type { Artifact } from './artifact.ts'

/** The documents that files are made from, in the words of one language. */
export interface FileDocuments {
  /** The tag of the language. */
  readonly lang: string
  readonly checklist: ChecklistDocument
  readonly csv: CsvDialect
  readonly rollOut: ProseDocument
  readonly securityNote: ProseDocument
  /** Says of these files, in this order, what they are for. */
  readonly readme: (files: readonly ArtifactId[]) => ReadmeDocument
}

/** The files that are read by people, and the answers themselves. */
export const DOCUMENT_FILES = {
  'checklist-html': {
    fileName: 'checklist.html',
    purpose: 'read',
    dependsOn: ['language'],
    suits: () => true,
    render: ({ documents }) => writeChecklistHtml(documents.checklist, documents.lang),
    readBack: ({ documents }, bytes) =>
      readBackChecklistHtml(documents.checklist, documents.lang, decodeText(bytes, 'utf-8')),
  },
  'checklist-md': {
    fileName: 'checklist.md',
    purpose: 'read',
    dependsOn: ['language'],
    suits: () => true,
    render: ({ documents }) => writeChecklistMarkdown(documents.checklist),
    readBack: ({ documents }, bytes) =>
      readBackChecklistMarkdown(documents.checklist, decodeText(bytes, 'utf-8')),
  },
  'checklist-csv': {
    fileName: 'checklist.csv',
    purpose: 'read',
    dependsOn: ['language'],
    suits: () => true,
    render: ({ documents }) => writeChecklistCsv(documents.checklist, documents.csv),
    readBack: ({ documents }, bytes) =>
      readBackChecklistCsv(documents.checklist, documents.csv, decodeText(bytes, 'utf-8')),
  },
  'roll-out-html': {
    fileName: 'roll-out.html',
    purpose: 'read',
    dependsOn: ['language', 'situation'],
    suits: () => true,
    render: ({ documents }) => writeProseHtml(documents.rollOut),
    readBack: ({ documents }, bytes) => readBackProseHtml(documents.rollOut, decodeText(bytes, 'utf-8')),
  },
  'security-note-html': {
    fileName: 'security-note.html',
    purpose: 'read',
    dependsOn: ['language', 'situation'],
    suits: () => true,
    render: ({ documents }) => writeProseHtml(documents.securityNote),
    readBack: ({ documents }, bytes) => readBackProseHtml(documents.securityNote, decodeText(bytes, 'utf-8')),
  },
  'answers-json': {
    fileName: ANSWERS_FILE_NAME,
    purpose: 'keep',
    dependsOn: ['situation'],
    suits: () => true,
    render: ({ answers }) => writeAnswersFile(answers),
    readBack: ({ answers }, bytes) => readBackAnswersFile(answers, decodeText(bytes, 'utf-8')),
  },
} as const satisfies Record<string, Artifact>
