import type { Reading, ReadingProblem } from '#domain/audit/reading.ts'
import { ANSWERS_FILE_LIMIT, parseAnswersFile } from '#domain/files/answersFile.ts'
import { emptyReading } from './readings.ts'

/** The answers in an answers.json. Any problem refuses the whole file; `what` is the kind of the problem, and its key. */
export function readAnswersJson(text: string, encoding: string): Reading {
  const reading = { ...emptyReading('answers'), encoding }
  const place = { line: null, offset: null, inner: null }
  // Far above the longest list: another file that begins alike.
  if (text.length > ANSWERS_FILE_LIMIT) {
    return { ...reading, problems: [{ kind: 'too-large', what: '', ...place }] }
  }
  const file = parseAnswersFile(text)
  if (file.kind === 'answers') {
    const { answers } = file
    return { ...reading, entries: Object.keys(answers).length, answers, computer: answers.computer ?? null }
  }
  return {
    ...reading,
    problems: file.problems.map((problem): ReadingProblem => ({
      kind: 'refused-answers',
      what: problem.kind,
      ...place,
      line: 'line' in problem ? problem.line : null,
    })),
  }
}
