import { oneof, sample, string } from 'fast-check'

/** Each of these has broken some reader or writer of text: shells, escapes, comments, scripts, lengths, prototypes. */
const CHOSEN = [
  '%PATH%',
  '%%PATH%%',
  '50%',
  'R&D (test)',
  "a^b!c'd",
  '#1 ~x{y}$',
  '`whoami` $(whoami)',
  '.lead',
  'trail.',
  'two  blanks',
  '-',
  '__proto__',
  'constructor',
  'CON',
  '1',
  'nul',
  'Größe ẞ ß',
  'Łukasz Żółw',
  'İstanbul ıI',
  'Ольга Ёжикова',
  'Ελένη Σσς',
  'עברית \u200Fعربي',
  '支援 担当',
  'ｆｕｌｌ ｗｉｄｔｈ',
  '한국어',
  'ภาษาไทย',
  'composed é',
  'decomposed e\u0301',
  '😀 team 𝔸',
  '👩‍👩‍👧‍👦',
  '\u00A0no\u00A0break\u3000',
  '\uFEFFmark',
  'line\u2028separator',
  '\uFFFD\uFFFE\uFFFF',
  'x'.repeat(200),
  '長'.repeat(80),
  // More than 255 bytes of UTF-8: Samba leaves out values with such names.
  '長'.repeat(200),
] as const

/** What no part of an account's name may hold; lone surrogates are no text. */
const ILLEGAL = /["/\\[\]:;|=,+*?<>@\p{Cc}\p{Cs}]/gu

/** Names of accounts that Windows would allow, chosen and drawn; the same ones in every run, no two alike in the registry. */
export function hostileNames(): readonly string[] {
  const units = ['grapheme', 'grapheme-ascii', 'binary', 'binary-ascii'] as const
  const name = oneof(...units.map((unit) => string({ unit, minLength: 1, maxLength: 20 })))
  const drawn = sample(name, { numRuns: 220, seed: 301527 }).map((text) => text.replaceAll(ILLEGAL, ''))
  const names = [...CHOSEN, ...drawn].filter((text) => text !== '').map((text) => `CONTOSO\\${text}`)
  return [...new Map(names.map((text) => [text.toLowerCase().toUpperCase(), text])).values()]
}
