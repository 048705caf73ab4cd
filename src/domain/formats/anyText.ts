import { decodeText } from './fileContent.ts'
import { decodeBytes } from './textEncoding.ts'
import type { Decoder, EncodingLabel, MakeDecoder } from './textEncoding.ts'

/** Whose byte order, whose letters: as a reading names it. Where ASCII is all there is, it is UTF-8 as well. */
type AnyEncoding = Exclude<EncodingLabel, 'ascii'>

/**
 * The text of a file that does not say what it is in, and what it was taken for, or the encoding that a person chose. Never
 * throws.
 */
export function decodeAnyText(
  bytes: Uint8Array,
  makeDecoder: MakeDecoder = ownDecoder,
  chosen: EncodingLabel | null = null,
): { readonly text: string; readonly encoding: AnyEncoding } {
  const { text, label } = decodeBytes(bytes, makeDecoder, chosen)
  return { text, encoding: label === 'ascii' ? 'utf-8' : label }
}

/**
 * A decoder without any platform, for what a test or a small file needs: it keeps all bytes until the last have come. Of
 * pages of single bytes it knows none: `textEncoding.ts` has those that matter, and any other is taken for UTF-8.
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
  return decodeText(bytes, 'utf-8')
}

function swapped(bytes: Uint8Array): Uint8Array {
  const other = new Uint8Array(bytes.length)
  for (let index = 0; index < bytes.length; index++) other[index ^ 1] = bytes[index] ?? 0
  return other
}
