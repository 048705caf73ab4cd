import type { Answers } from '#domain/answers/answers.ts'
import { ANSWERS_FILE_NAME, writeAnswersFile } from '#domain/files/answersFile.ts'
import { encodeFile } from '#domain/formats/fileContent.ts'
import { downloadFile } from '#platform/download.ts'

/** Hands over the answers as they are now, finished or not. */
export function saveAnswers(answers: Answers): void {
  downloadFile(ANSWERS_FILE_NAME, encodeFile(writeAnswersFile(answers)), 'application/json')
}
