import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inPieces, makeDecoder } from '#domain/testing/decoders.ts'
import { decodeBytes, decoderOf, ENCODINGS, SAMPLE_SIZE, textStream } from './textEncoding.ts'
import type { EncodingLabel, FoundEncoding } from './textEncoding.ts'

/** Text in a code page, by looking each letter up among those that its bytes give. */
function encoded(text: string, label: EncodingLabel): Uint8Array {
  if (label === 'utf-8') return Buffer.from(text)
  if (label === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (label === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const decoder = decoderOf(label, makeDecoder)
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte), false), byte] as const),
  )
  return Uint8Array.from(text, (letter) => {
    const byte = bytes.get(letter)
    if (byte === undefined) throw new Error(`${label} has no ${letter}`)
    return byte
  })
}

const GERMAN = 'Die Ausführung der Befehle für größere Geräte läßt sich überprüfen.\r\n'
const POLISH = 'Zażółć gęślą jaźń; wyłączone połączenie użytkownika\r\n'
const RUSSIAN = 'Разрешить удалённое управление: Включено, Порт 135 TCP\r\n'
const FRENCH = 'Le pare-feu est activé, les exceptions sont autorisées à l’hôte\r\n'
const CHINESE = '域 配置文件配置: 操作模式 = 启用\r\n'
const JAPANESE = 'ドメイン プロファイルの構成 (現在): 動作モード = 有効になっています\r\n'

describe('the encoding of a text', () => {
  it.each<[string, EncodingLabel]>([
    ['plain words\r\n', 'ascii'],
    [GERMAN, 'windows-1252'],
    [FRENCH, 'windows-1252'],
    [GERMAN, 'ibm850'],
    [FRENCH.replace('’', ' '), 'ibm850'],
    [POLISH, 'windows-1250'],
    [RUSSIAN, 'windows-1251'],
    [RUSSIAN, 'ibm866'],
    ...[GERMAN, FRENCH, POLISH, RUSSIAN, CHINESE, JAPANESE].flatMap((text) =>
      (['utf-8', 'utf-16le', 'utf-16be'] as const).map((label): [string, EncodingLabel] => [text, label]),
    ),
  ])('is told by content: %j in %s', (text, label) => {
    const bytes = encoded(text, label === 'ascii' ? 'utf-8' : label)
    expect(decodeBytes(bytes, makeDecoder)).toEqual({ text, label, why: 'content', markSize: 0 })
  })

  it.each<[string, EncodingLabel, string]>([
    ['gbk', 'gbk', 'd3f220c5e4d6c3cec4bcfec5e4d6c33a20b2d9d7f7c4a3cabd203d20c6f4d3c30d0a'],
    ['Shift JIS', 'shift_jis', '936f98 5e82b382ea82c482a282dc82b70d0a'],
  ])('is told by content: %s', (_, label, hex) => {
    expect(decodeBytes(Buffer.from(hex.replaceAll(' ', ''), 'hex'), makeDecoder)).toMatchObject({
      label,
      why: 'content',
    })
  })

  it.each<[EncodingLabel, readonly number[]]>([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('is told by the byte order mark of %s, which is no text', (label, mark) => {
    const bytes = Uint8Array.from([...mark, ...encoded(RUSSIAN, label)])
    expect(decodeBytes(bytes, makeDecoder)).toEqual({
      text: RUSSIAN,
      label,
      why: 'bom',
      markSize: mark.length,
    })
    expect(decodeBytes(bytes, makeDecoder, label)).toMatchObject({ text: RUSSIAN, why: 'chosen' })
    // Who says otherwise is believed, and sees what it makes.
    expect(decodeBytes(bytes, makeDecoder, 'windows-1251')).toMatchObject({ markSize: 0, why: 'chosen' })
  })

  it('may be chosen: each of the list has a decoder', () => {
    for (const label of ENCODINGS) {
      const found: FoundEncoding = decodeBytes(Uint8Array.of(0x41, 0), makeDecoder, label)
      expect(found).toMatchObject({ label, why: 'chosen' })
    }
    expect(decodeBytes(Uint8Array.of(0x9b, 0xd5), makeDecoder, 'ibm437').text).toBe('¢╒')
    expect(decodeBytes(Uint8Array.of(0x80, 0x99), makeDecoder, 'windows-1252').text).toBe('€™')
  })

  it('may be told late: by the first letter that is no ASCII', () => {
    const start = 'plain\r\n'.repeat(SAMPLE_SIZE / 4)
    for (const label of ['utf-8', 'windows-1252', 'ibm850'] as const) {
      const bytes = Uint8Array.from([...encoded(start, 'utf-8'), ...encoded(GERMAN.repeat(3), label)])
      expect(decodeBytes(bytes, makeDecoder)).toMatchObject({ text: start + GERMAN.repeat(3), label })
    }
  })

  it('forgives UTF-8 little damage', () => {
    const bytes = Buffer.concat([Buffer.from(RUSSIAN), Buffer.from([0xff]), Buffer.from(RUSSIAN)])
    expect(decodeBytes(bytes, makeDecoder)).toMatchObject({
      text: `${RUSSIAN}\uFFFD${RUSSIAN}`,
      label: 'utf-8',
    })
  })
})

describe('decoding piece by piece', () => {
  const file = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .tuple(
        fc.constantFrom('', 'ab'.repeat(SAMPLE_SIZE / 2 - 1)),
        fc.constantFrom(GERMAN, RUSSIAN, `\uFEFF${CHINESE}😀`),
        fc.constantFrom<EncodingLabel[]>('utf-8', 'utf-16le', 'utf-16be'),
      )
      .map(([start, text, label]) => encoded(start + text, label)),
  )

  it('gives the same text wherever the pieces are cut', () => {
    fc.assert(
      fc.property(file, fc.array(fc.nat(), { maxLength: 6 }), (bytes, cuts) => {
        const stream = textStream(makeDecoder)
        let text = ''
        for (const piece of inPieces(bytes, cuts)) text += stream.push(piece.slice())
        text += stream.end()
        const whole = decodeBytes(bytes, makeDecoder)
        expect(text).toBe(whole.text)
        expect(stream.found()?.label).toBe(whole.label)
      }),
    )
  })

  it('gives the same text byte by byte', () => {
    const bytes = encoded(`\uFEFF${GERMAN}😀`, 'utf-16le')
    const stream = textStream(makeDecoder)
    let text = ''
    for (const byte of bytes) text += stream.push(Uint8Array.of(byte))
    expect(text + stream.end()).toBe(`${GERMAN}😀`)
  })

  it('holds back no more than it needs', () => {
    const stream = textStream(makeDecoder)
    const plain = new Uint8Array(SAMPLE_SIZE).fill(0x41)
    expect(stream.push(plain).length).toBe(SAMPLE_SIZE)
    expect(stream.push(plain).length).toBe(SAMPLE_SIZE)
  })
})
