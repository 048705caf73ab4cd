import { ANSWERS_FILE_NAME, readBackAnswersFile, writeAnswersFile } from '#domain/formats/answersFile.ts'
import { readBackChecklistMarkdown, writeChecklistMarkdown } from '#domain/formats/checklistMarkdown.ts'
import { decodeText } from '#domain/formats/fileContent.ts'
import type { Artifact } from './artifact.ts'

/** The files that are read by people, and the answers themselves. */
export const DOCUMENT_FILES = {
  'checklist-md': {
    fileName: 'checklist.md',
    purpose: 'read',
    suits: () => true,
    render: ({ checklist }) => writeChecklistMarkdown(checklist),
    readBack: ({ checklist }, bytes) => readBackChecklistMarkdown(checklist, decodeText(bytes, 'utf-8')),
  },
  'answers-json': {
    fileName: ANSWERS_FILE_NAME,
    purpose: 'keep',
    suits: () => true,
    render: ({ answers }) => writeAnswersFile(answers),
    readBack: ({ answers }, bytes) => readBackAnswersFile(answers, decodeText(bytes, 'utf-8')),
  },
} as const satisfies Record<string, Artifact>
