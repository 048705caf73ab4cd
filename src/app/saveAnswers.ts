import type { Answers } from '#domain/answers/answers.ts'
import { downloadFile } from '#platform/download.ts'

/** Hands over the answers as they are now, finished or not, with what was done on their checklist. The first page need not bring what few save. */
export async function saveAnswers(answers: Answers): Promise<void> {
  const [{ ANSWERS_FILE_NAME, writeAnswersFile }, { encodeFile }, { workNow }] = await Promise.all([
    import('#domain/files/answersFile.ts'),
    import('#domain/formats/fileContent.ts'),
    import('#state/workRecords.ts'),
  ])
  downloadFile(ANSWERS_FILE_NAME, encodeFile(writeAnswersFile(answers, workNow(answers))), 'application/json')
}
