import { sha256 } from '@noble/hashes/sha2.js'
import { decodeText, encodeText } from '#domain/formats/fileContent.ts'
import { FAULT_IDS } from './faults.ts'
import { HINT_STEPS, WRONG_TURNS } from './grading.ts'
import type { Score } from './grading.ts'
import { LESSON_IDS } from './lessons.ts'
import { SLIP_IDS } from './slips.ts'

/** A score with the name that its sheet is for. */
export interface SignedScore extends Score {
  readonly name: string
}

export type ScoreCodeProblem =
  /** Letters that no code has, or too few of them. */
  | { readonly kind: 'not-a-code' }
  /** A code in which something was typed wrong: its check letters do not fit. */
  | { readonly kind: 'mistyped' }
  /** Of a version that knows other lessons or faults. */
  | { readonly kind: 'other-version' }
  /** Of the first version, whose points followed another rule and cannot be worked out again from what it says. */
  | { readonly kind: 'old-rule' }
  /** Nobody says whose score it is. */
  | { readonly kind: 'no-name' }

const VERSION = 2
/** Crockford's letters: none that is easily taken for another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CHECK_BYTES = 3
const GROUP = 5
const NAME_LENGTH = 100

/**
 * A score as letters and digits in groups of five, to be copied, printed or read out: it says what was done and by whom,
 * and has check letters against slips of the hand. It is no signature: whoever can read this can write one.
 */
export function writeScoreCode(score: SignedScore): string {
  const { name, task, faults, slip, open, reached, isDone, seconds, actions, hints, turns } = score
  const counts = [open, reached, isDone ? 1 : 0, seconds, actions, ...HINT_STEPS.map((step) => hints[step])]
  const fields = [VERSION, task, faults, slip, counts, turns, name]
  const content = encodeText(JSON.stringify(fields), 'utf-8')
  const letters = toLetters(new Uint8Array([...checkOf(content), ...content]))
  return letters.replaceAll(new RegExp(`.{${GROUP}}(?=.)`, 'g'), '$&-')
}

/** Reads a code that has a name, however it is spaced and in whichever case; the letters I, L and O count as the digits they look like. */
export function parseScoreCode(
  text: string,
):
  | { readonly score: SignedScore; readonly problem: null }
  | { readonly score: null; readonly problem: ScoreCodeProblem } {
  const fail = (kind: ScoreCodeProblem['kind']) => ({ score: null, problem: { kind } }) as const
  const bytes = fromLetters(
    text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1'),
  )
  if (bytes === null || bytes.length <= CHECK_BYTES) return fail('not-a-code')
  const content = bytes.slice(CHECK_BYTES)
  if (!checkOf(content).every((byte, index) => byte === bytes[index])) return fail('mistyped')
  const fields = readJson(decodeText(content, 'utf-8'))
  if (Array.isArray(fields) && fields[0] === 1) return fail('old-rule')
  const score = readScore(fields)
  if (score === null) return fail('other-version')
  return score.name === '' ? fail('no-name') : { score, problem: null }
}

/** The fields of a code in their order; null where one is not what this version writes. */
function readScore(fields: unknown): SignedScore | null {
  if (!Array.isArray(fields) || fields.length !== 7) return null
  const [version, task, faults, slip, counts, turns, name]: readonly unknown[] = fields
  const tasks: readonly Score['task'][] = [...LESSON_IDS, 'case']
  const known = tasks.find((id) => id === task)
  const faultIds = readIds(faults, FAULT_IDS)
  const turnIds = readIds(turns, WRONG_TURNS)
  const slipId = SLIP_IDS.find((id) => id === slip) ?? null
  if (version !== VERSION || known === undefined || faultIds === null || turnIds === null) return null
  if (slipId !== slip || typeof name !== 'string') return null
  if (!Array.isArray(counts) || counts.length !== 8 || !counts.every(isCount)) return null
  const [open = 0, reached = 0, done = 0, seconds = 0, actions = 0, where = 0, what = 0, answer = 0] = counts
  if (open === 0 || reached > open || done > 1) return null
  return {
    task: known,
    faults: faultIds,
    slip: slipId,
    open,
    reached,
    isDone: done === 1,
    seconds,
    actions,
    hints: { where, what, answer },
    turns: turnIds,
    name: name.trim().slice(0, NAME_LENGTH),
  }
}

function readIds<Id extends string>(value: unknown, ids: readonly Id[]): readonly Id[] | null {
  if (!Array.isArray(value)) return null
  const found = value.flatMap((id: unknown) => ids.find((known) => known === id) ?? [])
  return found.length === value.length ? found : null
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function checkOf(content: Uint8Array): Uint8Array {
  return sha256(content).slice(0, CHECK_BYTES)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Five bits to a letter; the last letter is filled up with zeros. */
function toLetters(bytes: Uint8Array): string {
  let letters = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      letters += LETTERS[(value >> bits) & 31]
    }
    value &= (1 << bits) - 1
  }
  return bits === 0 ? letters : letters + LETTERS[(value << (5 - bits)) & 31]
}

/** Null: a letter that is none. */
function fromLetters(letters: string): Uint8Array | null {
  const bytes: number[] = []
  let bits = 0
  let value = 0
  for (const letter of letters) {
    const five = LETTERS.indexOf(letter)
    if (five === -1) return null
    value = (value << 5) | five
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((value >> bits) & 255)
      value &= (1 << bits) - 1
    }
  }
  return new Uint8Array(bytes)
}
