import { ANSWER_KEYS, ANSWERS_SCHEMA, readAnswers, shortened } from '#domain/answers/answers.ts'
import type { Answers, AnswersProblem } from '#domain/answers/answers.ts'
import { kindProblems } from '#domain/answers/helperKinds.ts'
import type { KindProblem } from '#domain/answers/helperKinds.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import { brokenEnd } from './readBack.ts'
import type { ReadBack } from './readBack.ts'
import { EMPTY_WORK, keptWork, readWork, WORK_KEY } from './workRecord.ts'
import type { WorkProblem, WorkRecord } from './workRecord.ts'

export const ANSWERS_FILE_NAME = 'answers.json'

/** Far above 10,000 long names; what is larger is another file. In bytes. */
export const ANSWERS_FILE_LIMIT = 5_000_000

export type AnswersFileProblem =
  | AnswersProblem
  | KindProblem
  | WorkProblem
  /** There before, and again on this line: a reader takes one of the two, and nobody sees which. */
  | { readonly kind: 'repeated-key'; readonly key: string; readonly line: number }
  /** Not JSON from this line on, counted from 1. */
  | { readonly kind: 'not-json'; readonly line: number }

/**
 * `answers.json`: UTF-8, keys in the order of the format, unanswered keys left out. The same answers give the same bytes; what was
 * done with them is in the file only where the person saves it.
 */
export function writeAnswersFile(answers: Answers, work: WorkRecord = EMPTY_WORK): TextContent {
  const ordered = ANSWER_KEYS.filter((key) => answers[key] !== undefined).map((key) => [key, answers[key]])
  const kept = keptWork(work)
  const entries = kept === null ? ordered : [...ordered, [WORK_KEY, kept]]
  const text = JSON.stringify({ schema: ANSWERS_SCHEMA, ...Object.fromEntries(entries) }, null, 2)
  return { encoding: 'utf-8', newline: '\n', lines: text.split('\n').map((line) => ({ text: line })) }
}

/** Reads the text of an opened `answers.json`. Any problem refuses the whole file, so that nothing is half opened. */
export function parseAnswersFile(text: string):
  | {
      readonly kind: 'answers'
      readonly answers: Answers
      /** Left out where nothing is said of the work. */
      readonly work?: WorkRecord
    }
  | { readonly kind: 'refused'; readonly problems: readonly AnswersFileProblem[] } {
  const read = readText(text)
  // A list that is none has been named already; what names nobody on it would be said of every entry.
  const noList = read.problems.some((problem) => problem.kind === 'impossible' && problem.key === 'helpers')
  const problems = [...read.problems, ...(noList ? [] : kindProblems(read.answers))]
  if (problems.length > 0) return { kind: 'refused', problems }
  const { answers, work } = read
  return keptWork(work) === null ? { kind: 'answers', answers } : { kind: 'answers', answers, work }
}

function readText(text: string): {
  readonly answers: Answers
  readonly work: WorkRecord
  readonly problems: readonly AnswersFileProblem[]
} {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { answers: {}, work: EMPTY_WORK, problems: [{ kind: 'not-json', line: lineOfMistake(text) }] }
  }
  const parts = withoutWork(json)
  const { answers, problems } = readAnswers(parts.answers)
  const { work, problems: ofWork } = readWork(parts.work)
  return { answers, work, problems: [...repeatedKeys(text), ...problems, ...ofWork] }
}

/** What was done is no answer: it decides on no file. */
function withoutWork(json: unknown): { readonly answers: unknown; readonly work: unknown } {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { answers: json, work: {} }
  const entries = Object.entries(json)
  return {
    answers: Object.fromEntries(entries.filter(([key]) => key !== WORK_KEY)),
    work: Object.hasOwn(json, WORK_KEY) ? (json as Record<string, unknown>)[WORK_KEY] : {},
  }
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
      ...(keptWork(read.work) === null ? [] : [`${WORK_KEY} is no answer`]),
    ],
  }
}

/** The keys of the file and of the work in it that stand there a second time; in good JSON only. */
function repeatedKeys(text: string): readonly AnswersFileProblem[] {
  const problems: AnswersFileProblem[] = []
  const seen = new Set<string>()
  let outer = ''
  for (const { written, start, isKey, depth } of tokensOf(text)) {
    if (!isKey || depth > (outer === WORK_KEY ? 2 : 1)) continue
    // As it is read, not as it is written: "\u0073chema" is "schema" as well.
    const name = JSON.parse(written) as string
    if (depth === 1) outer = name
    const key = depth === 1 ? name : `${outer}.${name}`
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
