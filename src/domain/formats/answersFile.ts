import { ANSWER_KEYS, ANSWERS_SCHEMA, readAnswers } from '#domain/answers.ts'
import type { Answers, AnswersProblem } from '#domain/answers.ts'
import type { FileContent, ReadBack } from './fileContent.ts'

export const ANSWERS_FILE_NAME = 'answers.json'

/** Far above 10,000 long names; what is larger is another file. In bytes. */
export const ANSWERS_FILE_LIMIT = 5_000_000

export type AnswersFileProblem =
  | AnswersProblem
  /** Not JSON; the 1-based line where reading stopped, if the engine says so. */
  | { readonly kind: 'not-json'; readonly line: number | null }

/** `answers.json`: UTF-8, keys in the order of the format, unanswered keys left out. The same answers give the same bytes. */
export function writeAnswersFile(answers: Answers): FileContent {
  const ordered = ANSWER_KEYS.filter((key) => answers[key] !== undefined).map((key) => [key, answers[key]])
  const text = JSON.stringify({ schema: ANSWERS_SCHEMA, ...Object.fromEntries(ordered) }, null, 2)
  return { encoding: 'utf-8', newline: '\n', lines: text.split('\n').map((line) => ({ text: line })) }
}

/** Reads the text of an opened `answers.json`. Any problem refuses the whole file, so that nothing is half opened. */
export function parseAnswersFile(
  text: string,
):
  | { readonly kind: 'answers'; readonly answers: Answers }
  | { readonly kind: 'refused'; readonly problems: readonly AnswersFileProblem[] } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { kind: 'refused', problems: [{ kind: 'not-json', line: lineOf(error, text) }] }
  }
  const { answers, problems } = readAnswers(json)
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'answers', answers }
}

/** Compares a written file with the answers, key by key. */
export function readBackAnswersFile(answers: Answers, text: string): ReadBack {
  const read = parseAnswersFile(text)
  const found: Answers = read.kind === 'answers' ? read.answers : {}
  const keys = ANSWER_KEYS.filter((key) => answers[key] !== undefined || found[key] !== undefined)
  const different = keys.filter((key) => JSON.stringify(found[key]) !== JSON.stringify(answers[key]))
  return {
    expected: keys.length,
    found: keys.length - different.length,
    differences: different.map((key) => `${key} is not what was answered`),
  }
}

/** V8 and others name the place in the message, as a position or as a line; null where they do not. */
function lineOf(error: unknown, text: string): number | null {
  const message = error instanceof Error ? error.message : ''
  const line = /line (\d+)/u.exec(message)?.[1]
  if (line !== undefined) return Number(line)
  const position = /position (\d+)/u.exec(message)?.[1]
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length
}
