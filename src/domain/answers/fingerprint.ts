import { sha256Hex } from '#domain/formats/contentId.ts'
import { encodeText } from '#domain/formats/fileContent.ts'
import { ANSWER_KEYS } from './answers.ts'
import type { Answers } from './answers.ts'
import { relevantAnswers } from './steps.ts'

/**
 * A short mark of the answers that count, such as `3F2A-91C0`, which ties pages, documents and scripts together: the same
 * answers give the same mark, on any day and in any language, whether what goes without saying was said or not. Eight
 * digits of a SHA-256: to tell papers apart, not to prove anything.
 */
export function fingerprintOf(answers: Answers): string {
  const counted = withWhatGoesWithoutSaying(relevantAnswers(answers))
  const said = ANSWER_KEYS.flatMap((key) => {
    const value = counted[key]
    return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
      ? []
      : [[key, value]]
  })
  const digits = sha256Hex(encodeText(JSON.stringify(said), 'utf-8'))
    .slice(0, 8)
    .toUpperCase()
  return `${digits.slice(0, 4)}-${digits.slice(4)}`
}

type Counted = { readonly [Key in keyof Answers]: Answers[Key] | undefined }

function withWhatGoesWithoutSaying(answers: Answers): Counted {
  const { solicited, enableSolicited, firewallStore, keepLocalExceptions } = answers
  return {
    ...answers,
    enableSolicited: solicited === 'disabled' && enableSolicited === true ? true : undefined,
    keepLocalExceptions: firewallStore === 'policy' ? keepLocalExceptions !== false : undefined,
  }
}

/** A line of a file without the mark in it, to compare files of different answers. */
export function withoutFingerprint(line: string): string {
  return line.replace(/\bthe answers [0-9A-F]{4}-[0-9A-F]{4}\b/gu, 'the answers ')
}
