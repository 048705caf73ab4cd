import * as fc from 'fast-check'
import { accountKey, readAccounts } from '#domain/windows/accounts.ts'

/** What Windows allows in the name of an account, printable ASCII first. Source: KB 909264; windows-facts, accounts. */
const ALPHABETS: Record<string, readonly string[]> = {
  ascii: printableAscii().filter((character) => !'"/\\[]:;|=,+*?<>@'.includes(character)),
  latin: letters(0xc0, 0x24f),
  greek: letters(0x370, 0x3ff),
  cyrillic: letters(0x400, 0x4ff),
  cjk: [...letters(0x3041, 0x30ff), ...letters(0x4e00, 0x4fff), ...letters(0xac00, 0xacff)],
  astral: [...letters(0x1f600, 0x1f64f), ...letters(0x20000, 0x200ff), ...letters(0x1d400, 0x1d433)],
}

const letter = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...(ALPHABETS['ascii'] ?? [])) },
  ...Object.entries(ALPHABETS)
    .filter(([name]) => name !== 'ascii')
    .map(([, alphabet]) => ({ weight: 1, arbitrary: fc.constantFrom(...alphabet) })),
)
/** Of one script, and of all at once. */
const name = fc.oneof(
  ...Object.values(ALPHABETS).map((alphabet) =>
    fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 20 }),
  ),
  fc.string({ unit: letter, minLength: 1, maxLength: 40 }),
)

/** For tests only: this many names of helpers that Windows and we allow, no two of them the same to Windows. */
export function legalNames(count: number, seed: number): readonly string[] {
  const drawn = fc
    .sample(name, { numRuns: Math.ceil(count * 1.4) + 100, seed })
    .map((text) => `CONTOSO\\${text.trim()}`)
  const distinct = [...new Map(drawn.map((text) => [accountKey(text), text])).values()]
  const legal = readAccounts(distinct, {}).flatMap((account) => account.name ?? [])
  if (legal.length < count) throw new Error(`Only ${legal.length} names of ${count}`)
  return legal.slice(0, count)
}

function printableAscii(): readonly string[] {
  return letters(0x20, 0x7e)
}

function letters(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).filter(
    (character) => /^[ -~]$|^[\p{L}\p{So}]$/u.test(character),
  )
}
