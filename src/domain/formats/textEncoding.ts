import { fromUnits } from './fileContent.ts'

/**
 * Every encoding that a file of Windows text is read in, by its WHATWG label; what no
 * browser knows has its letters here. A person may choose any of them.
 */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'ibm437',
  'ibm850',
  'ibm852',
  'ibm866',
  'shift_jis',
  'gbk',
  'big5',
  'euc-kr',
] as const
/** `ascii`: nothing in the bytes tells the others apart, and nothing needs to. */
export type EncodingLabel = (typeof ENCODINGS)[number] | 'ascii'

/** Keeps what is cut off at the end of `bytes` for the next call while `stream` is true. */
export interface Decoder {
  readonly decode: (bytes: Uint8Array, stream: boolean) => string
}

/**
 * Where decoders come from, as the domain has no TextDecoder: browser and Node give
 * `new TextDecoder(label, { ignoreBOM: true })`. Byte order marks are taken off here, and wrong bytes are to become U+FFFD.
 */
export type MakeDecoder = (label: string) => Decoder

export interface FoundEncoding {
  readonly label: EncodingLabel
  /** `chosen`: by a person. */
  readonly why: 'bom' | 'content' | 'chosen'
  /** How many bytes the byte order mark has. */
  readonly markSize: number
}

/** As far as an encoding is looked for: from the start, and again from the first byte that is not ASCII. In bytes. */
export const SAMPLE_SIZE = 65_536

/** Text out of bytes that come piece by piece; where the pieces are cut makes no difference. */
export interface TextStream {
  /** The text of what has come as far as it is certain; the rest comes later. */
  readonly push: (bytes: Uint8Array) => string
  /** The rest. */
  readonly end: () => string
  /** Null: not known yet. */
  readonly found: () => FoundEncoding | null
}

/** Decodes by a byte order mark or by content, or as chosen; up to twice `SAMPLE_SIZE` is held back meanwhile. Never throws. */
export function textStream(makeDecoder: MakeDecoder, chosen: EncodingLabel | null = null): TextStream {
  let held = new Uint8Array(0)
  let found: FoundEncoding | null = null
  /** Of the encoding, once it is certain. */
  let decoder: Decoder | null = null
  /** Of what is ASCII so far: whatever it turns out to be, it stays the same text. */
  let ascii: Decoder | null = null

  function decide(isAll: boolean): string {
    if (found === null) {
      if (!isAll && held.length < SAMPLE_SIZE) return ''
      found = findEncoding(held.subarray(0, SAMPLE_SIZE), chosen)
      held = held.subarray(found.markSize)
      if (!isByContentAlone(found)) decoder = decoderOf(found.label, makeDecoder)
    }
    if (decoder !== null) return decoder.decode(taken(), !isAll)
    const odd = firstOdd(held)
    ascii ??= makeDecoder('utf-8')
    const text = ascii.decode(taken(odd), false)
    if (held.length > 0 && (isAll || held.length >= SAMPLE_SIZE)) {
      found = { ...found, label: bytewiseEncoding(held.subarray(0, SAMPLE_SIZE), isAll, makeDecoder) }
      decoder = decoderOf(found.label, makeDecoder)
      return text + decoder.decode(taken(), !isAll)
    }
    return text
  }

  function taken(size = held.length): Uint8Array {
    const bytes = held.subarray(0, size)
    held = held.subarray(size)
    return bytes
  }

  return {
    push: (bytes) => {
      if (decoder !== null) return decoder.decode(bytes, true)
      held = joined(held, bytes)
      return decide(false)
    },
    end: () => decide(true),
    found: () => found,
  }
}

/** The whole text of some bytes, without its byte order mark, and how it was decoded. */
export function decodeBytes(
  bytes: Uint8Array,
  makeDecoder: MakeDecoder,
  chosen: EncodingLabel | null = null,
): FoundEncoding & { readonly text: string } {
  const stream = textStream(makeDecoder, chosen)
  const text = stream.push(bytes) + stream.end()
  return { ...(stream.found() ?? { label: 'ascii', why: 'content', markSize: 0 }), text }
}

const MARKS: readonly (readonly [EncodingLabel, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The encoding by the start of a file, which should be `SAMPLE_SIZE` or all of it: its byte order mark, or zeros in
 * every other byte. `ascii` with why `content` leaves open which of the others it is: that takes `bytewiseEncoding`.
 */
export function findEncoding(start: Uint8Array, chosen: EncodingLabel | null = null): FoundEncoding {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => start[index] === byte))
  if (chosen !== null) {
    return { label: chosen, why: 'chosen', markSize: marked?.[0] === chosen ? marked[1].length : 0 }
  }
  if (marked !== undefined) return { label: marked[0], why: 'bom', markSize: marked[1].length }
  return { label: wideEncoding(start) ?? 'ascii', why: 'content', markSize: 0 }
}

/** Whether the encoding has to be told by the first bytes that are not ASCII, wherever they come. */
export function isByContentAlone({ label, why }: FoundEncoding): boolean {
  return label === 'ascii' && why === 'content'
}

/** UTF-16 without a byte order mark: text of Windows has blanks, line ends and digits, whatever its language. */
function wideEncoding(start: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0
  let odd = 0
  for (let index = 0; index < start.length; index++) {
    if (start[index] !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  const enough = start.length / 2 / 8
  if (odd > enough && odd > 8 * even) return 'utf-16le'
  return even > enough && even > 8 * odd ? 'utf-16be' : null
}

/**
 * The encoding of text in bytes that is not all ASCII: UTF-8 where the bytes are that, else the code page in which they
 * make the likeliest words. `isAll` false: it may be cut off at the end. Code pages of one script differ little, so
 * another may be right; that is why a person can choose.
 */
export function bytewiseEncoding(
  sample: Uint8Array,
  isAll: boolean,
  makeDecoder: MakeDecoder,
): EncodingLabel {
  if (firstOdd(sample) === sample.length) return 'ascii'
  if (isUtf8(sample, isAll)) return 'utf-8'
  if (isGbk(sample)) return 'gbk'
  if (isShiftJis(sample)) return 'shift_jis'
  let best: EncodingLabel = 'windows-1252'
  let highest = -Infinity
  for (const label of CODE_PAGES) {
    const score = likelihood(sample, pageOf(label, makeDecoder))
    if (score > highest) {
      highest = score
      best = label
    }
  }
  return best
}

/** A decoder of this encoding; for `ascii` one that takes any other byte for windows-1252. */
export function decoderOf(label: EncodingLabel, makeDecoder: MakeDecoder): Decoder {
  const table = OWN_PAGES.get(label)
  if (table === undefined) return makeDecoder(label === 'ascii' ? 'windows-1252' : label)
  return {
    decode: (bytes) =>
      fromUnits(bytes.length, (index) => {
        const byte = bytes[index] ?? 0
        return byte < 0x80 ? byte : table.charCodeAt(byte - 0x80)
      }),
  }
}

/**
 * What bytes 0x80 to 0xFF are where a decoder cannot be trusted: browsers know no code page of a console but 866, and
 * Node 20.20 takes windows-1252 for ISO 8859-1. Sources: the mappings of Microsoft at unicode.org, VENDORS/MICSFT; for what
 * windows-1252 leaves open, encoding.spec.whatwg.org.
 */
const OWN_PAGES: ReadonlyMap<EncodingLabel, string> = new Map([
  [
    'windows-1252',
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  ],
  [
    'ibm437',
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  ],
  [
    'ibm850',
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ],
  [
    'ibm852',
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
  ],
])

/** Those that are told apart, the likeliest first: it wins where nothing speaks against it. */
const CODE_PAGES = ['windows-1252', 'windows-1250', 'windows-1251', 'ibm850', 'ibm437', 'ibm866'] as const

/** Letters that one or more languages of Europe use all the time. */
const COMMON = new Set('äöüßÄÖÜéèêëàâçîïôûùñáíóúæøåÆØÅãõìòąćęłńśźżčďěňřšťůžőűČŘŠŽŁŚŻ')

interface Letter {
  readonly text: string
  readonly script: 'latin' | 'other' | null
  readonly isUpper: boolean
  readonly isOdd: boolean
  readonly isCommon: boolean
}

/** What each byte is in a code page. */
function pageOf(label: EncodingLabel, makeDecoder: MakeDecoder): readonly Letter[] {
  const decoder = decoderOf(label, makeDecoder)
  return Array.from({ length: 256 }, (_, byte) => {
    const text = decoder.decode(Uint8Array.of(byte), false)
    return {
      text,
      script:
        /\p{Script=Latin}/u.test(text) && /\p{L}/u.test(text)
          ? 'latin'
          : /\p{L}/u.test(text)
            ? 'other'
            : null,
      isUpper: /\p{Lu}/u.test(text),
      isOdd: byte >= 0x80,
      isCommon: COMMON.has(text),
    }
  })
}

/** How well bytes read as words in a code page. Linear. */
function likelihood(sample: Uint8Array, page: readonly Letter[]): number {
  let score = 0
  for (let index = 0; index < sample.length; index++) {
    const byte = sample[index] ?? 0
    if (byte < 0x80) continue
    const letter = page[byte]
    if (letter === undefined) continue
    const before = page[sample[index - 1] ?? 0x20]
    const behind = page[sample[index + 1] ?? 0x20]
    const beside = [before, behind].flatMap((neighbour) => neighbour?.script ?? [])
    if (letter.script === null) {
      // A sign in the middle of a word, or a code that no text has.
      if (/[\u0080-\u009f\ufffd]/.test(letter.text)) score -= 20
      else if (beside.length === 2 && letter.text !== '\u2019') score -= 3
      continue
    }
    for (const script of beside) score += script === letter.script ? 1 : -3
    if (letter.isUpper && before?.script === letter.script && !before.isUpper) score -= 3
    // Words of a Latin script have such letters one by one.
    if (letter.script === 'latin' && before?.isOdd === true && before.script === 'latin') score -= 3
    if (letter.isCommon) score += 1
  }
  return score
}

/** Where one wrong sequence in twenty is a damage, more are another encoding. */
function isUtf8(sample: Uint8Array, isAll: boolean): boolean {
  let right = 0
  let wrong = 0
  for (let index = 0; index < sample.length;) {
    const first = sample[index] ?? 0
    if (first < 0x80) {
      index++
      continue
    }
    const length =
      first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first < 0xf5 ? 4 : 1
    if (!isAll && index + length > sample.length) break
    let got = 1
    while (got < length && ((sample[index + got] ?? 0) & 0xc0) === 0x80) got++
    const isRight = first >= 0xc2 && length > 1 && got === length
    if (isRight) right++
    else wrong++
    index += isRight ? length : 1
  }
  return right > 0 && wrong * 20 <= right
}

/** Pairs of GB 2312, most of them among the 3755 letters of every day. */
function isGbk(sample: Uint8Array): boolean {
  let pairs = 0
  let frequent = 0
  for (let index = 0; index < sample.length; index++) {
    const lead = sample[index] ?? 0
    if (lead < 0x80) continue
    index++
    const trail = sample[index]
    if (trail === undefined) break
    if (lead < 0xa1 || lead > 0xf7 || trail < 0xa1 || trail === 0xff) return false
    pairs++
    if (lead <= 0xa3 || (lead >= 0xb0 && lead <= 0xd7)) frequent++
  }
  return pairs > 1 && frequent >= 0.7 * pairs
}

/** Pairs of Shift JIS, some of them Hiragana: no sentence goes without. */
function isShiftJis(sample: Uint8Array): boolean {
  let pairs = 0
  let hiragana = 0
  for (let index = 0; index < sample.length; index++) {
    const lead = sample[index] ?? 0
    if (lead < 0x80 || (lead >= 0xa1 && lead <= 0xdf)) continue
    index++
    const trail = sample[index]
    if (trail === undefined) break
    if (lead === 0x80 || lead === 0xa0 || lead > 0xfc || trail < 0x40 || trail === 0x7f || trail > 0xfc)
      return false
    pairs++
    if (lead === 0x82 && trail >= 0x9f && trail <= 0xf1) hiragana++
  }
  return pairs > 1 && hiragana >= 0.2 * pairs
}

/** The place of the first byte that is not ASCII; the length where there is none. */
function firstOdd(bytes: Uint8Array): number {
  for (let index = 0; index < bytes.length; index++) if ((bytes[index] ?? 0) >= 0x80) return index
  return bytes.length
}

/** Always new: what was pushed may be used again by whoever read it. */
function joined(some: Uint8Array, more: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(some.length + more.length)
  bytes.set(some)
  bytes.set(more, some.length)
  return bytes
}
