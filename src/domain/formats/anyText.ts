import { decodeText } from './fileContent.ts'
import type { Decoder } from './textEncoding.ts'

/** Whose byte order, whose letters: as a reading names it. */
export type AnyEncoding = 'utf-16le' | 'utf-16be' | 'utf-8' | 'windows-1252'

/**
 * The text of a file that does not say what it is in: by its byte order mark, else by zeros at every other place (UTF-16),
 * else UTF-8 where all of it is, else the code page of western Windows. The mark is not part of the text. Never throws.
 */
export function decodeAnyText(bytes: Uint8Array): { readonly text: string; readonly encoding: AnyEncoding } {
  const encoding = encodingOf(bytes)
  switch (encoding) {
    case 'utf-16le':
      return { text: decodeText(bytes, 'utf-16le-bom'), encoding }
    case 'utf-16be':
      return { text: decodeText(swapped(bytes), 'utf-16le-bom'), encoding }
    case 'utf-8':
      return { text: decodeText(bytes, 'utf-8').replace(/^\uFEFF/, ''), encoding }
    case 'windows-1252':
      return { text: decodeWestern(bytes), encoding }
  }
}

/**
 * A decoder without any platform, for what a test or a small file needs: it keeps all bytes until the last have come. Of
 * pages of single bytes it knows that of western Windows and takes any other for it.
 */
export function ownDecoder(label: string): Decoder {
  let kept = new Uint8Array(0)
  return {
    decode: (bytes, stream) => {
      const all = new Uint8Array(kept.length + bytes.length)
      all.set(kept)
      all.set(bytes, kept.length)
      kept = stream ? all : new Uint8Array(0)
      return stream ? '' : decodeAs(label, all)
    },
  }
}

function decodeAs(label: string, bytes: Uint8Array): string {
  if (label === 'utf-16le') return decodeText(bytes, 'utf-16le-bom')
  if (label === 'utf-16be') return decodeText(swapped(bytes), 'utf-16le-bom')
  return label === 'utf-8' ? decodeText(bytes, 'utf-8') : decodeWestern(bytes)
}

function encodingOf(bytes: Uint8Array): AnyEncoding {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  let [even, odd] = [0, 0]
  const looked = Math.min(bytes.length, 400)
  for (let index = 0; index < looked; index++) {
    if (bytes[index] !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  // Most of what is written has ASCII in it, and so a zero in every pair.
  if (odd > looked / 8 && even === 0) return 'utf-16le'
  if (even > looked / 8 && odd === 0) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** No need to be exact about surrogates and long forms: what is wrong there becomes U+FFFD. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length;) {
    const byte = bytes[index++] ?? 0
    if (byte < 0x80) continue
    let more =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0
    if (more === 0) return false
    for (; more > 0; more--) if (((bytes[index++] ?? 0) & 0xc0) !== 0x80) return false
  }
  return true
}

function swapped(bytes: Uint8Array): Uint8Array {
  const other = new Uint8Array(bytes.length)
  for (let index = 0; index < bytes.length; index++) other[index ^ 1] = bytes[index] ?? 0
  return other
}

/** What code page 1252 has at 0x80 to 0x9F; the rest is Latin-1. Source: the WHATWG Encoding Standard. */
const WESTERN =
  '\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F' +
  '\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178'

function decodeWestern(bytes: Uint8Array): string {
  const PIECE = 8192
  let text = ''
  for (let from = 0; from < bytes.length; from += PIECE) {
    const units = Array.from(bytes.subarray(from, from + PIECE), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? WESTERN.charCodeAt(byte - 0x80) : byte,
    )
    text += String.fromCharCode(...units)
  }
  return text
}
