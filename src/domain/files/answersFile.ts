import { ANSWER_KEYS, ANSWERS_SCHEMA, readAnswers, shortened } from '#domain/answers/answers.ts'
import type { Answers, AnswersProblem } from '#domain/answers/answers.ts'
import { kindProblems } from '#domain/answers/helperKinds.ts'
import type { KindProblem } from '#domain/answers/helperKinds.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import { brokenEnd } from './readBack.ts'
import type { ReadBack } from './readBack.ts'

export const ANSWERS_FILE_NAME = 'answers.json'

/** Far above 10,000 long names; what is larger is another file. In bytes. */
export const ANSWERS_FILE_LIMIT = 5_000_000

export type AnswersFileProblem =
  | AnswersProblem
  | KindProblem
  /** There before, and again on this line: a reader takes one of the two, and nobody sees which. */
  | { readonly kind: 'repeated-key'; readonly key: string; readonly line: number }
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
  const read = readText(text)
  // A list that is none has been named already; what names nobody on it would be said of every entry.
  const noList = read.problems.some((problem) => problem.kind === 'impossible' && problem.key === 'helpers')
  const problems = [...read.problems, ...(noList ? [] : kindProblems(read.answers))]
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'answers', answers: read.answers }
}

function readText(text: string): {
  readonly answers: Answers
  readonly problems: readonly AnswersFileProblem[]
} {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { answers: {}, problems: [{ kind: 'not-json', line: lineOfMistake(text) }] }
  }
  const { answers, problems } = readAnswers(json)
  return { answers, problems: [...repeatedKeys(text), ...problems] }
}

/** Compares a written file with the answers, key by key: what it says, whether it fits together or not. */
export function readBackAnswersFile(answers: Answers, text: string): ReadBack {
  const read = readText(text)
  const found: Answers = read.problems.length > 0 ? {} : read.answers
  const keys = ANSWER_KEYS.filter((key) => answers[key] !== undefined || found[key] !== undefined)
  const different = keys.filter((key) => JSON.stringify(found[key]) !== JSON.stringify(answers[key]))
  return {
    expected: keys.length,
    found: keys.length - different.length,
    differences: [
      ...read.problems.map(({ kind }) => `does not open: ${kind}`),
      ...brokenEnd(text, '}\n'),
      ...different.map((key) => `${key} is not what was answered`),
    ],
  }
}

/** The keys of the answers that stand there a second time; in good JSON only. */
function repeatedKeys(text: string): readonly AnswersFileProblem[] {
  const problems: AnswersFileProblem[] = []
  const seen = new Set<string>()
  for (const { written, start, isKey, depth } of tokensOf(text)) {
    if (!isKey || depth > 1) continue
    // As it is read, not as it is written: "\u0073chema" is "schema" as well.
    const key = JSON.parse(written) as string
    if (seen.has(key)) problems.push({ kind: 'repeated-key', key: shortened(key), line: lineAt(text, start) })
    seen.add(key)
  }
  return problems
}

/** The line of the first token that JSON does not allow there. Some engines say where they stopped; most do not. */
function lineOfMistake(text: string): number {
  let end = 0
  for (const token of tokensOf(text)) end = token.end
  return lineAt(text, end)
}

interface Token {
  readonly written: string
  readonly start: number
  readonly end: number
  /** A string before a colon, and in how many objects and lists it stands. */
  readonly isKey: boolean
  readonly depth: number
}

/** What stands there, up to what JSON does not allow there; good JSON ends in nothing more. */
function* tokensOf(text: string): Generator<Token> {
  const open: string[] = []
  let allowed = VALUE
  // A place of its own in the text, whoever else is reading one between two tokens.
  const token = new RegExp(TOKEN)
  for (;;) {
    const start = token.lastIndex
    const [, string, mark] = token.exec(text) ?? ['', undefined, 'none']
    const kind = string !== undefined ? 'string' : (mark ?? 'literal')
    if (!allowed.includes(kind)) return
    const isKey = kind === 'string' && !allowed.includes('literal')
    yield { written: string ?? '', start, end: token.lastIndex, isKey, depth: open.length }
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
