import { ANSWER_KEYS, ANSWERS_SCHEMA, readAnswers } from '#domain/answers/answers.ts'
import type { Answers, AnswersProblem } from '#domain/answers/answers.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import { brokenEnd } from './readBack.ts'
import type { ReadBack } from './readBack.ts'

export const ANSWERS_FILE_NAME = 'answers.json'

/** Far above 10,000 long names; what is larger is another file. In bytes. */
export const ANSWERS_FILE_LIMIT = 5_000_000

export type AnswersFileProblem =
  | AnswersProblem
  /** Not JSON from this line on, counted from 1. */
  | { readonly kind: 'not-json'; readonly line: number }

/** `answers.json`: UTF-8, keys in the order of the format, unanswered keys left out. The same answers give the same bytes. */
export function writeAnswersFile(answers: Answers): TextContent {
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
  } catch {
    return { kind: 'refused', problems: [{ kind: 'not-json', line: lineOfMistake(text) }] }
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
    differences: [
      ...(read.kind === 'refused' ? read.problems.map(({ kind }) => `does not open: ${kind}`) : []),
      ...brokenEnd(text, '}\n'),
      ...different.map((key) => `${key} is not what was answered`),
    ],
  }
}

/** The line of the first token that JSON does not allow there. Some engines say where they stopped; most do not. */
function lineOfMistake(text: string): number {
  const open: string[] = []
  let allowed = VALUE
  TOKEN.lastIndex = 0
  for (;;) {
    const start = TOKEN.lastIndex
    const [, string, mark] = TOKEN.exec(text) ?? ['', undefined, 'none']
    const kind = string !== undefined ? 'string' : (mark ?? 'literal')
    if (!allowed.includes(kind)) return lineAt(text, start)
    const isKey = kind === 'string' && !allowed.includes('literal')
    if (kind === '{' || kind === '[') open.push(kind)
    if (kind === '}' || kind === ']') open.pop()
    const inside = open.at(-1)
    if (kind === '{') allowed = ['string', '}']
    else if (kind === '[') allowed = [...VALUE, ']']
    else if (kind === ',') allowed = inside === '{' ? ['string'] : VALUE
    else if (kind === ':') allowed = VALUE
    else if (isKey) allowed = [':']
    else allowed = inside === undefined ? [] : [',', inside === '{' ? '}' : ']']
  }
}

const VALUE: readonly string[] = ['string', 'literal', '{', '[']
/** A string, a mark, or else a literal, with the blanks before it. Source: RFC 8259. */
const TOKEN =
  /[ \t\r\n]*(?:("[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\0-\x1f]*)*")|([{}[\],:])|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y

/** The line of what stands at this place after blanks; of the last thing before it if there is nothing more. */
function lineAt(text: string, start: number): number {
  const blanks = /^[ \t\r\n]*/.exec(text.slice(start))?.[0].length ?? 0
  return text.slice(0, start + blanks < text.length ? start + blanks : start).split('\n').length
}
