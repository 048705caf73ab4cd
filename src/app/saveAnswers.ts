import type { Answers } from '#domain/answers/answers.ts'
import { downloadFile } from '#platform/download.ts'

/** Hands over the answers as they are now, finished or not. The first page need not bring what few save. */
export async function saveAnswers(answers: Answers): Promise<void> {
  const [{ ANSWERS_FILE_NAME, writeAnswersFile }, { encodeFile }] = await Promise.all([
    import('#domain/files/answersFile.ts'),
    import('#domain/formats/fileContent.ts'),
  ])
  downloadFile(ANSWERS_FILE_NAME, encodeFile(writeAnswersFile(answers)), 'application/json')
}
