import { ANSWERS_SCHEMA } from '#domain/answers/answers.ts'
import type { Answers } from '#domain/answers/answers.ts'
import type { TextContent } from '#domain/formats/fileContent.ts'
import { accountKey } from '#domain/windows/accounts.ts'
import { parseAnswersFile } from './answersFile.ts'
import type { AnswersFileProblem } from './answersFile.ts'

/** Answers that somebody gave a name: of a customer, an office, a ticket. */
export interface NamedAnswers {
  /** The only one of its list, without case. */
  readonly name: string
  readonly answers: Answers
  /** In milliseconds since 1970, UTC; 0: nobody knows. */
  readonly savedAt: number
}

export const NAMED_FILE_NAME = 'named-answers.json'
/** Some hundred sets with some hundred helpers each; what is larger is another file. In bytes. */
export const NAMED_FILE_LIMIT = 20_000_000
/** In characters. */
export const NAME_LIMIT = 80
const SCHEMA = 1

/** A name as it is kept: on one line, without what nobody sees, and not too long; empty if nothing is left. */
export function plainName(text: string): string {
  const visible = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').replaceAll(/\s+/g, ' ')
  return Array.from(visible.trim()).slice(0, NAME_LIMIT).join('').trim()
}

export function isSameName(one: string, other: string): boolean {
  return accountKey(one) === accountKey(other)
}

/** With an entry in front, in the place of the one of that name. */
export function withNamed(list: readonly NamedAnswers[], entry: NamedAnswers): readonly NamedAnswers[] {
  return [entry, ...withoutNamed(list, entry.name)]
}

export function withoutNamed(list: readonly NamedAnswers[], name: string): readonly NamedAnswers[] {
  return list.filter((each) => !isSameName(each.name, name))
}

/** The name, or the first of `name (2)`, `name (3)` … that nobody has. */
export function freeName(list: readonly NamedAnswers[], name: string): string {
  const isTaken = (wanted: string) => list.some((each) => isSameName(each.name, wanted))
  if (!isTaken(name)) return name
  for (let number = 2; ; number += 1) {
    const end = ` (${number})`
    const wanted = `${Array.from(name)
      .slice(0, NAME_LIMIT - end.length)
      .join('')}${end}`
    if (!isTaken(wanted)) return wanted
  }
}

/** Beside those that are there: what has a name that is taken gets another; the same under the same name is there already. */
export function withImported(
  list: readonly NamedAnswers[],
  imported: readonly NamedAnswers[],
): { readonly list: readonly NamedAnswers[]; readonly added: number } {
  const all = [...list]
  let added = 0
  for (const entry of imported) {
    const isThere = all.some(
      ({ name, answers }) =>
        isSameName(name, entry.name) && JSON.stringify(answers) === JSON.stringify(entry.answers),
    )
    if (isThere) continue
    all.push({ ...entry, name: freeName(all, entry.name) })
    added += 1
  }
  return { list: added === 0 ? list : all, added }
}

/** All of them as one file: UTF-8 JSON, each with what `answers.json` has. */
export function writeNamedFile(list: readonly NamedAnswers[]): TextContent {
  const text = JSON.stringify(
    {
      schema: SCHEMA,
      named: list.map(({ name, answers, savedAt }) => ({
        name,
        savedAt,
        answers: { schema: ANSWERS_SCHEMA, ...answers },
      })),
    },
    null,
    2,
  )
  return { encoding: 'utf-8', newline: '\n', lines: text.split('\n').map((line) => ({ text: line })) }
}

export type NamedFileProblem =
  | { readonly kind: 'not-json' }
  /** JSON, and no list of named answers. */
  | { readonly kind: 'other-file' }
  | { readonly kind: 'other-version' }

/** Those of a file that do not open, each with its name. */
export interface RefusedNamed {
  readonly name: string
  readonly problems: readonly AnswersFileProblem[]
}

/** Reads such a file: an entry that does not open is named, and the others are read. Never throws. */
export function parseNamedFile(text: string):
  | {
      readonly kind: 'named'
      readonly named: readonly NamedAnswers[]
      readonly refused: readonly RefusedNamed[]
    }
  | NamedFileProblem {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { kind: 'not-json' }
  }
  if (!isRecord(json) || !Array.isArray(json['named'])) return { kind: 'other-file' }
  if (json['schema'] !== SCHEMA) return { kind: 'other-version' }
  const named: NamedAnswers[] = []
  const refused: RefusedNamed[] = []
  for (const entry of json['named'] as readonly unknown[]) {
    const fields = isRecord(entry) ? entry : {}
    const name = plainName(typeof fields['name'] === 'string' ? fields['name'] : '') || '?'
    const read = parseAnswersFile(JSON.stringify(fields['answers'] ?? null))
    if (read.kind === 'refused') {
      refused.push({ name, problems: read.problems })
      continue
    }
    const { savedAt } = fields
    named.push({
      name: freeName(named, name),
      answers: read.answers,
      savedAt: isMoment(savedAt) ? savedAt : 0,
    })
  }
  return { kind: 'named', named, refused }
}

/** What every calendar knows. */
function isMoment(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < 8.64e15
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
