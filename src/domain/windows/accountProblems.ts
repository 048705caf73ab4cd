import type { PastedProblem } from './pastedNames.ts'

// What may be wrong with a name as it is typed: its characters and lengths, by the rules of Windows, and how some of it is
// mended. What becomes of an entry of the helper list, with its problem or without, is in `accounts.ts`.

export type HiddenProblem =
  | { readonly kind: 'lone-surrogate' }
  /** Code points as `U+0009`, each once. */
  | { readonly kind: 'control' | 'invisible'; readonly codePoints: readonly string[] }

/** Windows takes no part of a name with one of these characters in it; each is listed once. */
interface CharactersProblem<Where extends string> {
  readonly kind: 'characters'
  readonly where: Where
  readonly characters: readonly string[]
}

/** Lengths are in UTF-16 code units, as Windows counts them. */
interface TooLongProblem<Part extends string> {
  readonly kind: 'too-long'
  readonly part: Part
  readonly length: number
  readonly limit: number
}

/** The part before the backslash stands for the computer itself, and helpers must be domain accounts. */
interface LocalProblem {
  readonly kind: 'local'
  readonly domain: string
}

/** An address, a variable that nothing fills in here, or a DNS name with characters that none has. */
interface NotADomainProblem {
  readonly kind: 'not-a-domain' | 'variable'
  readonly domain: string
}

export type ComputerProblem =
  | HiddenProblem
  | CharactersProblem<'computer'>
  | TooLongProblem<'computer'>
  | LocalProblem
  | { readonly kind: 'backslash' | 'spaces' }

export type DomainProblem =
  | HiddenProblem
  | CharactersProblem<'domain'>
  | TooLongProblem<'domain'>
  | LocalProblem
  | NotADomainProblem
  /** A DNS name with two dots in a row, or one at an end. */
  | { readonly kind: 'empty-label' }
  | { readonly kind: 'backslash' | 'spaces' }

/** Why an entry of the helper list cannot be written as it stands. */
export type AccountProblem =
  | HiddenProblem
  | CharactersProblem<'domain' | 'name'>
  | TooLongProblem<'domain' | 'name' | 'whole'>
  | LocalProblem
  | NotADomainProblem
  | PastedProblem
  | { readonly kind: 'empty-label' }
  /** A bare name, and no usable domain to complete it with. */
  | { readonly kind: 'no-domain' }
  /** `name@domain`: never documented for this list. */
  | { readonly kind: 'upn' }
  | { readonly kind: 'sid' }
  | { readonly kind: 'backslashes'; readonly count: number }
  /** A slash where the backslash belongs. */
  | { readonly kind: 'slash' }
  | { readonly kind: 'empty-name' | 'empty-domain' | 'only-dots' }
  /** Blanks beside the backslash or around the entry. */
  | { readonly kind: 'spaces' }
  /** The same account as the entry at this index, counted from 0. */
  | { readonly kind: 'repeated'; readonly index: number }

export const NETBIOS_LIMIT = 15
const DNS_LIMIT = 255
const LABEL_LIMIT = 63
export const USER_LIMIT = 20
export const GROUP_LIMIT = 256
export const VALUE_NAME_LIMIT = 259

export function domainProblem(domain: string) {
  const characters = distinct(domain, FORBIDDEN)
  if (characters.length > 0) return { kind: 'characters', where: 'domain', characters } as const
  if (VARIABLE.test(domain)) return { kind: 'variable', domain } as const
  if (!domain.includes('.')) return tooLong('domain', domain, NETBIOS_LIMIT)
  if (NOT_DNS.test(domain)) return { kind: 'not-a-domain', domain } as const
  const labels = domain.split('.')
  if (labels.includes('')) return { kind: 'empty-label' } as const
  const long = labels.find((label) => label.length > LABEL_LIMIT)
  return tooLong('domain', domain, DNS_LIMIT) ?? tooLong('domain', long ?? '', LABEL_LIMIT)
}

export const VARIABLE = /^%[^%]+%$/

/** An address, or a character that no DNS name of a domain has. Source: KB 909264. */
const NOT_DNS = /^\d{1,3}(?:\.\d{1,3}){3}$|[ \u3000,~!#$%^&'(){}`]/

export const FORBIDDEN = /["/[\]:;|=,+*?<>@]/g

export function tooLong<Part extends string>(
  part: Part,
  text: string,
  limit: number,
): TooLongProblem<Part> | null {
  return text.length > limit ? { kind: 'too-long', part, length: text.length, limit } : null
}

/** What no person sees: control and format characters, half a pair, and every space but the two that keyboards have. */
export const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?![ \u3000])\p{Zs}/u
const EVERY_HIDDEN = new RegExp(HIDDEN, 'gu')

export function hiddenProblem(text: string): HiddenProblem {
  if (/\p{Cs}/u.test(text)) return { kind: 'lone-surrogate' }
  const controls = distinct(text, /\p{Cc}/gu)
  if (controls.length > 0) return { kind: 'control', codePoints: controls.map(codePoint) }
  return { kind: 'invisible', codePoints: distinct(text, EVERY_HIDDEN).map(codePoint) }
}

export function distinct(text: string, characters: RegExp): readonly string[] {
  return [...new Set(text.match(characters))]
}

/** `U+200B`. */
function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Letters and digits of the scripts most names are in: Latin, Greek, Cyrillic, kana, Han, Hangul. */
const LETTER = String.raw`\w\xc0-\u024f\u0370-\u04ff\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3`
const NETBIOS = `[${LETTER}][${LETTER}-]{0,14}`
const DNS = `[${LETTER}][${LETTER}-]{0,60}(?:\\.[${LETTER}-]{1,60}){1,3}`

/** What nearly every entry looks like: a shortcut past looking for each problem, which would find nothing. */
export const CLEAN = new RegExp(
  `^(?!.*  |\\d+[.] |[\\d.]+\\\\)(?:(?:${NETBIOS}|${DNS})\\\\)?(?!S-1-)[${LETTER}](?:[${LETTER}.$ -]*[${LETTER}$])?$`,
  'i',
)

/** `A\\b` as a program would quote it, `\\A\b` as one would write a server. */
export function oneBackslash(typed: string): string | null {
  const [, domain, name] = /^\\*([^\\]+)\\+([^\\]+)$/.exec(typed) ?? []
  return domain === undefined || name === undefined ? null : `${domain}\\${name}`
}

export function slashToBackslash(typed: string): string | null {
  return typed.indexOf('/') === typed.lastIndexOf('/') ? typed.replace('/', '\\') : null
}

export function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** Null where a line break or a tab stands between two words: whether they belong together is not certain. */
export function withoutHidden(text: string): string | null {
  const mended = text
    .replaceAll(/(?![\u3000])\p{Zs}/gu, ' ')
    .replaceAll(/(?![\t-\r\x85])\p{Cc}|[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .trim()
  return HIDDEN.test(mended) ? null : mended
}
