import { ANSWERS_FILE_NAME, readBackAnswersFile, writeAnswersFile } from '#domain/files/answersFile.ts'
import type { Artifact, OtherFiles } from '#domain/files/artifact.ts'
import { sha256Hex } from '#domain/formats/contentId.ts'
import { decodeText } from '#domain/formats/fileContent.ts'
import { readBackChecklistCsv, writeChecklistCsv } from './checklistCsv.ts'
import { readBackChecklistHtml, writeChecklistHtml } from './checklistHtml.ts'
import { readBackChecklistMarkdown, writeChecklistMarkdown } from './checklistMarkdown.ts'
import type { UsedFile } from './fileDocuments.ts'
import { readBackProseHtml, writeProseHtml } from './proseHtml.ts'

/** The files that are read by people, and the answers themselves. */
export const DOCUMENT_FILES = {
  'checklist-html': {
    fileName: 'checklist.html',
    purpose: 'read',
    hasWords: true,
    suits: () => true,
    render: ({ documents }) => writeChecklistHtml(documents.checklist, documents.lang),
    readBack: ({ documents }, bytes) =>
      readBackChecklistHtml(documents.checklist, documents.lang, decodeText(bytes, 'utf-8')),
  },
  'checklist-md': {
    fileName: 'checklist.md',
    purpose: 'read',
    hasWords: true,
    suits: () => true,
    render: ({ documents }) => writeChecklistMarkdown(documents.checklist),
    readBack: ({ documents }, bytes) =>
      readBackChecklistMarkdown(documents.checklist, decodeText(bytes, 'utf-8')),
  },
  'checklist-csv': {
    fileName: 'checklist.csv',
    purpose: 'read',
    hasWords: true,
    suits: () => true,
    render: ({ documents }) => writeChecklistCsv(documents.checklist, documents.csv),
    readBack: ({ documents }, bytes) =>
      readBackChecklistCsv(documents.checklist, documents.csv, decodeText(bytes, 'utf-8')),
  },
  'roll-out-html': {
    fileName: 'roll-out.html',
    purpose: 'read',
    hasWords: true,
    suits: () => true,
    render: ({ documents }) => writeProseHtml(documents.rollOut),
    readBack: ({ documents }, bytes) => readBackProseHtml(documents.rollOut, decodeText(bytes, 'utf-8')),
  },
  'security-note-html': {
    fileName: 'security-note.html',
    purpose: 'read',
    hasWords: true,
    suits: () => true,
    render: ({ documents }, others) => writeProseHtml(documents.securityNote(sums(others))),
    readBack: ({ documents }, bytes, others) =>
      readBackProseHtml(documents.securityNote(sums(others)), decodeText(bytes, 'utf-8')),
  },
  'answers-json': {
    fileName: ANSWERS_FILE_NAME,
    purpose: 'keep',
    suits: () => true,
    render: ({ answers }) => writeAnswersFile(answers),
    readBack: ({ answers }, bytes) => readBackAnswersFile(answers, decodeText(bytes, 'utf-8')),
  },
} as const satisfies Record<string, Artifact>

function sums({ used }: OtherFiles): readonly UsedFile[] {
  return used().map(({ name, bytes }) => ({ name, sha256: sha256Hex(bytes) }))
}
