import { deflateSync } from 'fflate'
import { ANSWER_KEYS } from '#domain/answers/answers.ts'
import type { AnswerKey, Answers } from '#domain/answers/answers.ts'
import { fromBase64Url, toBase64Url } from '#domain/formats/base64.ts'
import { sha256Hex } from '#domain/formats/contentId.ts'
import { decodeText, encodeText } from '#domain/formats/fileContent.ts'
import { inflate } from '#domain/formats/zipFile.ts'
import { parseAnswersFile } from './answersFile.ts'
import type { AnswersFileProblem } from './answersFile.ts'

/** Of the link, not of the answers: those carry their own. A released one is read for ever. */
const VERSION = '1'
/** So long may a link be where it is pasted into a mail, a chat or a ticket. In characters. */
export const LINK_LIMIT = 2000
/** Nothing that somebody meant is as long; and no link makes the page unpack more than some megabytes. */
const TEXT_LIMIT = 100_000
const UNPACKED_LIMIT = 5_000_000

/** What names people, groups, computers and the domain. */
const NAMES: readonly AnswerKey[] = ['domain', 'computer', 'helpers', 'helperGroups', 'helperUsers']

/** The same answers without a name in them; what the names decide is asked again. */
export function withoutNames(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([key]) => !(NAMES as readonly string[]).includes(key)),
  )
}

/**
 * Answers as the end of an address, for the part behind `#` that no browser sends: `1`, eight hex digits of the SHA-256 of
 * what follows, and `answers.json` without blanks, deflated, as base64url. The same answers give the same text.
 */
export function writeSharedAnswers(answers: Answers): string {
  const ordered = ANSWER_KEYS.filter((key) => answers[key] !== undefined).map((key) => [key, answers[key]])
  const json = JSON.stringify({ schema: 1, ...Object.fromEntries(ordered) })
  const packed = toBase64Url(deflateSync(encodeText(json, 'utf-8'), { level: 9 }))
  return `${VERSION}${sumOf(packed)}${packed}`
}

export type SharedAnswersProblem =
  /** Of a later release. */
  | { readonly kind: 'other-version' }
  /** A part is missing, or was changed: mail programs cut and wrap. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-long' }
  /** Whole, and its answers do not open. */
  | { readonly kind: 'refused'; readonly problems: readonly AnswersFileProblem[] }

/** Reads what `writeSharedAnswers` wrote, in any release. Blanks and line ends in it do not count. Never throws. */
export function parseSharedAnswers(
  text: string,
): { readonly kind: 'answers'; readonly answers: Answers } | SharedAnswersProblem {
  if (text.length > TEXT_LIMIT) return { kind: 'too-long' }
  const [, version = '', sum = '', packed = ''] =
    /^(\d)([\da-f]{8})([\w-]+)$/.exec(text.replaceAll(/\s+/g, '')) ?? []
  if (version === '') return { kind: 'damaged' }
  if (version !== VERSION) return { kind: 'other-version' }
  if (sumOf(packed) !== sum) return { kind: 'damaged' }
  const json = unpacked(fromBase64Url(packed))
  if (json === null) return { kind: 'damaged' }
  const parsed = parseAnswersFile(json)
  return parsed.kind === 'answers' ? { kind: 'answers', answers: parsed.answers } : parsed
}

export interface AnswerDifference {
  readonly key: AnswerKey
  readonly isSame: boolean
}

/** Each answer that is in one of the two, in the order of the questions. */
export function answerDifferences(now: Answers, next: Answers): readonly AnswerDifference[] {
  return ANSWER_KEYS.filter((key) => now[key] !== undefined || next[key] !== undefined).map((key) => ({
    key,
    isSame: JSON.stringify(now[key]) === JSON.stringify(next[key]),
  }))
}

function sumOf(packed: string): string {
  return sha256Hex(encodeText(packed, 'utf-8')).slice(0, 8)
}

/** Null: not deflated, or more than anybody's answers. Whether it is whole, its sum has said. */
function unpacked(bytes: Uint8Array | null): string | null {
  const json = bytes === null ? null : inflate(bytes, UNPACKED_LIMIT)
  return json === null || json.length > UNPACKED_LIMIT ? null : decodeText(json, 'utf-8')
}
