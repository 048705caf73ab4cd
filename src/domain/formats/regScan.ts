import type { RegistryKey } from '#domain/windows/registry.ts'
import { fromUnits } from './fileContent.ts'
import {
  HEADER,
  isHexLine,
  OLD_HEADER,
  readKeyLine,
  readValueLine,
  startsData,
  withWholeRoot,
} from './regFile.ts'
import type { RegFileData, RegFileProblem, RegHive, RegOperation } from './regFile.ts'
import { bytewiseEncoding, decoderOf, findEncoding, isByContentAlone, SAMPLE_SIZE } from './textEncoding.ts'
import type { Decoder, EncodingLabel, FoundEncoding, MakeDecoder } from './textEncoding.ts'

/** Whether a key is wanted, is not but some below it may be, or is not with all that can be below it. */
export type RegAnswer = 'take' | 'pass' | 'pass-tree'

export interface RegScanOptions {
  readonly makeDecoder: MakeDecoder
  /** Null: by content. */
  readonly encoding: EncodingLabel | null
  /** Asked of keys, with single backslashes; not of every one, so that its answers have to hold together. */
  readonly look: (hive: RegHive, key: RegistryKey) => RegAnswer
  /**
   * Gets what the file does with wanted keys, in its order, and the deletion of keys above them. Strings come as Windows
   * keeps them, also from hex data and from ANSI.
   */
  readonly take: (operation: RegOperation) => void
  /** Smaller ones, so that a test comes across them. */
  readonly sizes?: Sizes
}

export interface RegScanProblem {
  readonly kind:
    | RegFileProblem['kind']
    /** Something stands behind the bracket that ends a key; regedit does not mind. */
    | 'text-after-key'
    /** A line or a value is longer than `SIZES.value`, or a key than Windows knows; it is skipped. */
    | 'too-large'
    /** UTF-8 or UTF-16, and regedit would take it for ANSI. */
    | 'no-byte-order-mark'
    /** Line ends of Unix. */
    | 'unix-line-ends'
    /** REGEDIT4 is for ANSI, and the file or this value is UTF-16. */
    | 'wide-text-in-old-file'
    /** The first line is ANSI, what follows is UTF-16: two files in one. */
    | 'mixed-encodings'
  /** From 1. */
  readonly line: number
  /** A root or an encoding that the problem is about, or empty. */
  readonly what: string
  /** Whether it is in a section that was wanted. */
  readonly isWanted: boolean
}

export interface RegScan {
  readonly encoding: FoundEncoding
  /** Null: there is none, and regedit refuses the file. */
  readonly version: 4 | 5 | null
  /** Values that are set or deleted, and keys that are deleted, in the whole file. */
  readonly entries: number
  /** Of values and keys. */
  readonly deletions: number
  /** A comment stands before something: regedit writes none, Samba one at the end. */
  readonly isCommented: boolean
  readonly lines: number
  /** Wanted keys, and keys above such, that no earlier key of the file is above. At most `TOP_LIMIT`. */
  readonly tops: readonly { readonly hive: RegHive; readonly key: RegistryKey }[]
  /** The first `PROBLEM_LIMIT` of them. */
  readonly problems: readonly RegScanProblem[]
  readonly problemCount: number
}

export interface RegScanner {
  /** The next bytes of the file, however many. They may be used again afterwards. */
  readonly push: (bytes: Uint8Array) => void
  /** Once, after the last bytes. */
  readonly end: () => RegScan
}

/** In UTF-16 units, or bytes where the file has no such. */
interface Sizes {
  /** As far as the encoding is looked for. */
  readonly sample: number
  /** So much is looked at in one go. */
  readonly block: number
  /** Of a line, or of all lines of a value: more than any value of a registry takes as text. */
  readonly value: number
  /** Of a string, as far as it goes on in further lines. */
  readonly string: number
}

export const SIZES: Sizes = {
  sample: SAMPLE_SIZE,
  block: 128 * 1024,
  value: 4 * 1024 * 1024,
  string: 1024 * 1024,
}
/** Longer than any key can be: 512 levels of 255 letters exist only on paper. */
const KEY_LIMIT = 32_767
export const PROBLEM_LIMIT = 1000
const TOP_LIMIT = 1000

const TAB = 0x09
const LF = 0x0a
const CR = 0x0d
const BLANK = 0x20
const QUOTE = 0x22
const MINUS = 0x2d
const SEMICOLON = 0x3b
const EQUALS = 0x3d
const AT = 0x40
const OPEN = 0x5b
const BACKSLASH = 0x5c
const CLOSE = 0x5d

/** The sections of a file: `skipped` is not wanted, values of the last three go nowhere. */
type Section = 'wanted' | 'skipped' | 'none' | 'deleted' | 'unreadable'

/**
 * Reads a .reg file of any size, piece by piece, and makes objects of wanted keys only: the rest is searched for line ends,
 * brackets and quotes as it is, undecoded. Takes what regedit takes, reads on behind what it refuses, and says both: a
 * problem for each line that is skipped or could be taken differently. Where the pieces are cut makes no difference.
 * Never throws; linear time; holds about as much as its longest line has, and that has a limit.
 *
 * More than `parseRegFile` it takes: a file without header, short roots, text in quotes over several lines (so regedit
 * writes it), any escape, comments and empty lines between the lines of hex data.
 */
export function scanRegFile({
  makeDecoder,
  encoding: chosen,
  look,
  take,
  sizes = SIZES,
}: RegScanOptions): RegScanner {
  /** The start of the file, until it is known how to read it. */
  let start: Uint8Array[] = []
  let startSize = 0
  let found: FoundEncoding | null = null
  let isWide = false
  let isSwapped = false
  let decoder: Decoder | null = null

  let units = new Uint16Array(2 * sizes.block)
  let unitBytes = new Uint8Array(units.buffer)
  /** In bytes where the file has UTF-16, which may come with half a unit at the end; else in units. */
  let filled = 0
  /** How much there must be before it is looked at. Grows with a line that does not end, so that time stays linear. */
  let needed = sizes.block
  let isOverlong = false

  let line = 1
  let version: 4 | 5 | null = null
  let isHeaderDue = true
  let section: Section = 'none'
  let hive: RegHive = 'HKEY_LOCAL_MACHINE'
  let key: RegistryKey = ''
  /** The start of a key line whose key and all below are not wanted. */
  let passed: Uint16Array = new Uint16Array(0)
  /** Hex data that goes on. Null pieces: nobody wants them, and so far all of them were right. */
  let open: { pieces: string[] | null; size: number; readonly line: number } | null = null
  let entries = 0
  let deletions = 0
  let hadComment = false
  let isCommented = false
  const tops = new Map<string, { hive: RegHive; key: RegistryKey }>()
  let lastTop = '\0'
  const problems: RegScanProblem[] = []
  let problemCount = 0

  function complain(kind: RegScanProblem['kind'], at = line, what = ''): void {
    problemCount++
    if (problems.length < PROBLEM_LIMIT)
      problems.push({ kind, line: at, what, isWanted: section === 'wanted' })
  }

  function push(bytes: Uint8Array): void {
    if (found !== null) {
      feed(bytes)
      return
    }
    start.push(bytes.slice())
    startSize += bytes.length
    if (startSize >= sizes.sample) begin(false)
  }

  /** Finds out how to read the file. */
  function begin(isAll: boolean): void {
    const bytes = new Uint8Array(startSize)
    let at = 0
    for (const piece of start) {
      bytes.set(piece, at)
      at += piece.length
    }
    start = []
    let sample = bytes.subarray(0, sizes.sample)
    found = findEncoding(sample, chosen)
    let skip = found.markSize
    // A header in ANSI, and text from a program of today behind it.
    const header = /^(?:REGEDIT4|Windows Registry Editor Version 5\.00)[ \t]*\r?\n/.exec(
      fromUnits(Math.min(80, sample.length), (index) => sample[index] ?? 0),
    )?.[0]
    if (header !== undefined && chosen === null) {
      sample = sample.subarray(header.length)
      found = findEncoding(sample)
      if (found.label.startsWith('utf-16')) {
        version = header.startsWith(OLD_HEADER) ? 4 : 5
        isHeaderDue = false
        line = 2
        complain('mixed-encodings', 2, found.label)
        skip = header.length + found.markSize
      } else found = findEncoding(bytes.subarray(0, sizes.sample))
    }
    isWide = found.label.startsWith('utf-16')
    isSwapped = found.label === 'utf-16be'
    if (found.why === 'content' && isWide && isHeaderDue) complain('no-byte-order-mark', 1, found.label)
    if (isByContentAlone(found)) {
      const odd = bytes.subarray(0, sizes.sample).findIndex((byte) => byte >= 0x80)
      if (odd !== -1) {
        const before = bytes.subarray(0, odd).reduce((count, byte) => (byte === LF ? count + 1 : count), 1)
        decide(bytes.subarray(odd, sizes.sample), isAll && startSize <= sizes.sample, before)
      }
    } else if (!isWide) decoder = decoderOf(found.label, makeDecoder)
    feed(bytes.subarray(skip))
  }

  /** Of a file whose start is all ASCII the first wanted line that is not tells the encoding. */
  function decide(sample: Uint8Array, isAll: boolean, at: number): Decoder {
    const label = bytewiseEncoding(sample, isAll, makeDecoder)
    found = { label, why: 'content', markSize: 0 }
    if (label === 'utf-8') complain('no-byte-order-mark', at, label)
    decoder = decoderOf(label, makeDecoder)
    return decoder
  }

  function feed(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; from += sizes.block) {
      const piece = bytes.subarray(from, from + sizes.block)
      reserve(piece.length)
      if (isWide) {
        const before = filled >> 1
        unitBytes.set(piece, filled)
        filled += piece.length
        if (isSwapped) {
          for (let index = before; index < filled >> 1; index++) {
            const unit = units[index] ?? 0
            units[index] = (unit << 8) | (unit >> 8)
          }
        }
      } else {
        units.set(piece, filled)
        filled += piece.length
      }
      if (length() >= needed) work(false)
    }
  }

  function length(): number {
    return isWide ? filled >> 1 : filled
  }

  function reserve(size: number): void {
    const wanted = length() + size + 2
    if (wanted <= units.length) return
    const larger = new Uint16Array(2 * wanted)
    larger.set(units)
    units = larger
    unitBytes = new Uint8Array(units.buffer)
  }

  /** Reads all lines that are there as a whole, and keeps the rest. */
  function work(isEnd: boolean): void {
    const count = length()
    let at = 0
    while (at < count) {
      if (!isHeaderDue && !isOverlong) {
        at = skim(at, count)
        if (at >= count) break
      }
      const next = readLine(at, count, isEnd)
      if (next === -1) break
      at = next
    }
    let rest = count - at
    if (rest > sizes.value && endOfLine(at, count) === count) {
      // Nothing of it is wanted any more, but for its end.
      if (!isOverlong) overlong(at)
      isOverlong = true
      at = units[count - 1] === CR ? count - 1 : count
      rest = count - at
    }
    units.copyWithin(0, at, count + 1)
    filled = isWide ? filled - 2 * at : rest
    needed = Math.max(sizes.block, 2 * rest)
  }

  function overlong(at: number): void {
    const first = units[skipBlanks(at, length())]
    if (first === QUOTE || first === AT) entries++
    if (first === OPEN) section = 'unreadable'
    open = null
    if (isHeaderDue) complain('no-header')
    isHeaderDue = false
    complain('too-large')
  }

  /**
   * The fast way through sections that are not wanted: passes every line that is certain to be well-formed, and stops at
   * the start of the first one that is not, or is not there as a whole. Everything in here is done for each letter of the
   * file, so it has no function calls but for what is rare.
   */
  function skim(from: number, count: number): number {
    // Hex data of which pieces are kept is for somebody to read.
    if (section !== 'skipped' || (open !== null && open.pieces !== null)) return from
    const text = units
    // Every search ends here. There is room for it; half a unit that came already is put back.
    const half = text[count] ?? 0
    text[count] = LF
    const tree = passed
    let at = from
    let number = line
    let seen = 0
    let gone = 0
    let isOpen = open !== null
    let openLine = open?.line ?? 0
    let index = at
    for (;;) {
      index = at
      let unit = text[index]
      while (unit === BLANK || unit === TAB) unit = text[++index]
      if (index >= count) break
      let isHex = false
      if (isOpen) isHex = true
      else if (unit === QUOTE || unit === AT) {
        if (unit === QUOTE) {
          for (;;) {
            do unit = text[++index] ?? 0
            while (unit > BACKSLASH || IS_STOP[unit] === 0)
            if (unit !== BACKSLASH) break
            unit = text[++index]
            if (unit !== BACKSLASH && unit !== QUOTE) {
              unit = 0
              break
            }
          }
          if (unit !== QUOTE) break
        }
        if (text[index + 1] !== EQUALS) break
        index += 2
        unit = text[index]
        if (unit === QUOTE) {
          for (;;) {
            do unit = text[++index] ?? 0
            while (unit > BACKSLASH || IS_STOP[unit] === 0)
            if (unit !== BACKSLASH) break
            unit = text[++index]
            if (unit !== BACKSLASH && unit !== QUOTE) {
              unit = 0
              break
            }
          }
          if (unit !== QUOTE) break
          index++
          seen++
        } else if (unit === 0x64) {
          // dword:
          if (
            text[index + 1] !== 0x77 ||
            text[index + 2] !== 0x6f ||
            text[index + 3] !== 0x72 ||
            text[index + 4] !== 0x64 ||
            text[index + 5] !== 0x3a
          )
            break
          index += 6
          const end = index + 8
          while (index < end && HEX_DIGIT[text[index] ?? 0] === 1) index++
          if (index !== end) break
          seen++
        } else if (unit === 0x68) {
          // hex: or hex(b):
          if (text[index + 1] !== 0x65 || text[index + 2] !== 0x78) break
          index += 3
          if (text[index] === 0x28) {
            index++
            const digits = index
            while (HEX_DIGIT[text[index] ?? 0] === 1) index++
            if (index === digits || index - digits > 8 || text[index] !== 0x29) break
            index++
          }
          if (text[index] !== 0x3a) break
          index++
          isHex = true
        } else if (unit === MINUS) {
          index++
          seen++
          gone++
        } else break
      } else if (unit === OPEN) {
        const size = tree.length
        if (size === 0 || index + size >= count) break
        let same = 0
        while (same < size && text[index + same] === tree[same]) same++
        const behind = text[index + same]
        if (same < size || (behind !== BACKSLASH && behind !== CLOSE)) break
        // A name may hold a bracket, and is another one then.
        const last = text[index + same + 1]
        if (behind === CLOSE && last !== CR && last !== LF) break
        index += same
        unit = behind
        while (unit !== CR && unit !== LF && unit !== 0) unit = text[++index]
        if (text[index - 1] !== CLOSE || index - at > KEY_LIMIT) break
      } else if (unit === SEMICOLON) {
        while (unit !== CR && unit !== LF) unit = text[++index]
      } else if (unit !== CR && unit !== LF) break

      let goesOn = false
      if (isHex) {
        // Pairs of digits and commas, and a backslash behind a comma where the next line goes on.
        let isRight = true
        if (isOpen && HEX_DIGIT[text[index] ?? 0] !== 1) break
        while (HEX_DIGIT[text[index] ?? 0] === 1) {
          if (HEX_DIGIT[text[index + 1] ?? 0] !== 1) {
            isRight = false
            break
          }
          index += 2
          if (text[index] !== 0x2c) break
          index++
        }
        if (!isRight) break
        if (text[index] === BACKSLASH) {
          if (text[index - 1] !== 0x2c && text[index - 1] !== 0x3a) break
          index++
          goesOn = true
        }
      }
      // The end of the line, which must be there as a whole.
      const ending = text[index]
      if (ending === CR) {
        if (index + 1 >= count) break
        index += text[index + 1] === LF ? 2 : 1
      } else if (ending === LF && index < count) index++
      else break
      if (index > count || index - at > sizes.value) break
      if (isHex) {
        if (!goesOn) seen++
        else if (!isOpen) openLine = number
        isOpen = goesOn
      }
      number++
      at = index
      entries += seen
      deletions += gone
      seen = 0
      gone = 0
      // Here nothing is open but what was passed right now.
    }
    text[count] = half
    open = isOpen ? { pieces: null, size: 0, line: openLine } : null
    line = number
    return at
  }

  /** Reads one line, or more where its value goes on, and gives the place behind; -1: it is not there as a whole. */
  function readLine(at: number, count: number, isEnd: boolean): number {
    const end = endOfLine(at, count)
    const next = behindEnd(end, count, isEnd)
    if (next === -1) return -1
    const isLast = end === count
    const here = line
    if (isOverlong) isOverlong = false
    else if (end - at > sizes.value) overlong(at)
    else {
      const first = skipBlanks(at, end)
      const letter = units[first]
      if (isHeaderDue) {
        if (!readHeader(at, end)) return at
      } else if (open !== null) {
        if (!readOpen(decoded(at, end).trim(), end - at, isLast)) return at
      } else if (first === end || letter === SEMICOLON) {
        hadComment ||= first !== end
      } else if (letter === OPEN) {
        isCommented ||= hadComment
        readKey(decoded(first, end).trim(), first, end, isLast)
      } else {
        isCommented ||= hadComment
        const content = decoded(first, end).trim()
        if (version === null && (content === HEADER || content === OLD_HEADER)) {
          // It came late, and that has been said.
          version = content === HEADER ? 5 : 4
        } else if (content !== '') {
          const far = readValue(content, first, next, count, isEnd, isLast)
          if (far === -1) return -1
          if (far !== next) return far
        }
      }
    }
    line = here + 1
    return next
  }

  /** False: the line is none, and is to be read as another. */
  function readHeader(at: number, end: number): boolean {
    const content = decoded(at, end).trim()
    isHeaderDue = false
    version = content === HEADER ? 5 : content === OLD_HEADER ? 4 : null
    if (version === null) complain('no-header')
    else {
      if (units[end] === LF && end < length()) complain('unix-line-ends')
      if (version === 4 && isWide) complain('wide-text-in-old-file')
    }
    return version !== null
  }

  function readKey(line: string, first: number, end: number, isLast: boolean): void {
    if (line.length > KEY_LIMIT) {
      section = 'unreadable'
      complain('too-large')
      return
    }
    // As regedit: the last bracket ends the key, whatever stands behind.
    const content = line.slice(0, line.lastIndexOf(']') + 1)
    let read = readKeyLine(content === '' ? line : content)
    const isShort = read === 'abbreviated-root'
    if (isShort) read = readKeyLine(withWholeRoot(content))
    if (typeof read === 'string') {
      section = 'unreadable'
      complain(isLast && read === 'unterminated-key' ? 'truncated' : read, undefined, rootOf(content))
      return
    }
    hive = read.hive
    key = read.key.replaceAll(/\\{2,}/g, '\\').replace(/\\$/, '')
    const answer = look(hive, key)
    if (read.kind === 'delete-key') {
      section = 'deleted'
      entries++
      deletions++
      if (answer !== 'pass-tree') emit({ kind: 'delete-key', hive, key, line: lineNumber() })
    } else {
      section = answer === 'take' ? 'wanted' : 'skipped'
      if (answer === 'take') emit({ kind: 'create-key', hive, key, line: lineNumber() })
      if (answer !== 'pass-tree') addTop()
      else if (!isShort) passTree(first, end)
    }
    if (isShort) complain('abbreviated-root', undefined, rootOf(content))
    if (content !== line) complain('text-after-key')
  }

  function lineNumber(): number {
    return line
  }

  function emit(operation: RegOperation): void {
    take(operation)
  }

  function addTop(): void {
    const id = (key === '' ? hive : `${hive}\\${key}`).toLowerCase()
    if (id === lastTop || id.startsWith(`${lastTop}\\`)) return
    lastTop = id
    if (tops.size < TOP_LIMIT && !tops.has(id)) tops.set(id, { hive, key })
  }

  /** Remembers the shortest start of a key line with which nothing is wanted. */
  function passTree(first: number, end: number): void {
    let keyAt = -1
    for (let index = first; index < end; index++) {
      const unit = units[index] ?? 0
      // Another encoding's letter may have a backslash inside.
      if (unit >= 0x80) return
      if (unit !== BACKSLASH && (unit !== CLOSE || index + 1 < end)) continue
      if (units[index - 1] === BACKSLASH) return
      if (look(hive, keyAt === -1 ? '' : decoded(keyAt, index)) === 'pass-tree') {
        passed = units.slice(first, index)
        return
      }
      if (keyAt === -1) keyAt = index + 1
    }
  }

  /** Gives the place behind the value: usually `next`. */
  function readValue(
    content: string,
    first: number,
    next: number,
    count: number,
    isEnd: boolean,
    isLast: boolean,
  ): number {
    if (isHexLine(content, true)) {
      const piece = withoutComment(content)
      if (piece.endsWith('\\') && !isLast) {
        open = { pieces: [piece], size: content.length, line }
        return next
      }
      finish([piece], line, isLast)
      return next
    }
    if (finish([content], line, isLast) !== 'unterminated-string') return next
    if (!startsData(content, '"', true)) {
      complain(isLast ? 'truncated' : 'unterminated-string')
      return next
    }
    const end = endOfString(next, count, isEnd)
    if (end === -1) return -1
    if (end === 0) {
      complain(isLast ? 'truncated' : 'unterminated-string')
      return next
    }
    if (finish([decoded(first, end)], line, false) === 'unterminated-string') complain('unterminated-string')
    const behind = behindEnd(end, count, isEnd)
    for (let index = first; index < behind; index++) {
      const isPair = units[index] === CR && index + 1 < behind && units[index + 1] === LF
      if ((units[index] === CR && !isPair) || units[index] === LF) line++
    }
    if (end === count) line++
    return behind
  }

  /**
   * Where the line ends in which a string is closed that began in a line before; 0: it is not, or something else follows,
   * so that it was never meant to go on; -1: not known yet.
   */
  function endOfString(from: number, count: number, isEnd: boolean): number {
    const limit = Math.min(count, from + sizes.string)
    /** What to say where the units are at an end. */
    const undecided = isEnd || limit < count ? 0 : -1
    let isStart = true
    for (let index = from; index < limit; index++) {
      const unit = units[index]
      if (isStart) {
        const first = skipBlanks(index, limit)
        const root = first + (units[first + 1] === MINUS ? 2 : 1)
        if (first < limit && units[first] === OPEN) {
          if (root + 2 > limit) return undecided
          if (/^HK$/i.test(decoded(root, root + 2))) return 0
        }
      }
      isStart = unit === LF || unit === CR
      if (unit === BACKSLASH && units[index + 1] !== CR && units[index + 1] !== LF) index++
      else if (unit === QUOTE) {
        const end = endOfLine(index, limit)
        // A line that nothing ends is a whole one only at the end of the file.
        if (end === limit ? !isEnd || limit < count : behindEnd(end, count, isEnd) === -1) return undecided
        // No comment: the name of a value in the next line may begin with a semicolon.
        return skipBlanks(index + 1, end) === end ? end : 0
      }
    }
    return undecided
  }

  /** A line behind hex data that goes on. False: it is something else, and is to be read as that. */
  function readOpen(content: string, size: number, isLast: boolean): boolean {
    if (open === null) return false
    const { line: from } = open
    const piece = (content.split(';', 1)[0] ?? '').trimEnd()
    if (piece !== '' && !/^[0-9a-f,\\]/i.test(piece)) {
      open = null
      complain('unreadable-data', from)
      return false
    }
    if (piece === '') return true
    open.size += size
    // Those before were right and ended in a comma.
    open.pieces ??= ['@=hex:']
    if (open.size <= sizes.value) open.pieces.push(piece)
    else open.pieces = []
    if (piece.endsWith('\\') && !isLast) return true
    const { pieces } = open
    open = null
    if (pieces.length > 0) finish(pieces, from, isLast)
    else {
      entries++
      complain('too-large', from)
    }
    return true
  }

  /** Reads a whole value, counts it and hands it out; the problem where it is one, which `unterminated-string` leaves to say. */
  function finish(pieces: readonly string[], at: number, isLast: boolean): RegFileProblem['kind'] | null {
    const header = version === 4 ? OLD_HEADER : HEADER
    let read = readValueLine(pieces, header, isLast)
    const isOdd = read === 'bad-escape'
    if (isOdd) read = readValueLine(pieces, header, isLast, true)
    if (typeof read === 'string') {
      if (read === 'unterminated-string') return read
      complain(isLast && /^["@]/.test(pieces[0] ?? '') ? 'truncated' : read, at)
      return read
    }
    const isHex = isHexLine(pieces[0] ?? '', true)
    if (isLast && isHex && isCutOff(pieces.at(-1) ?? '', read.data, version === 4 && !isWide)) {
      complain('truncated', at)
      return 'truncated'
    }
    if (isOdd) complain('bad-escape', at)
    if (section === 'none') complain('value-before-key', at)
    else if (section === 'deleted') complain('value-in-deleted-key', at)
    else if (section !== 'unreadable') {
      entries++
      if (read.data === null) deletions++
      if (section === 'wanted') {
        const { name, data } = read
        if (data === null) emit({ kind: 'delete-value', hive, key, name, line: at })
        else emit({ kind: 'set-value', hive, key, name, data: asKept(data, at), line: at })
      }
    }
    return null
  }

  /** Where an old file has text as hex data it has ANSI; Windows keeps UTF-16. */
  function asKept(data: RegFileData, at: number): RegFileData {
    if (data.type !== 'other' || version !== 4 || !TEXT_TYPES.has(data.registryType)) return data
    const bytes = Uint8Array.from({ length: data.hex.length / 2 }, (_, index) =>
      Number.parseInt(data.hex.slice(2 * index, 2 * index + 2), 16),
    )
    const looksWide =
      bytes.length % 2 === 0 &&
      bytes.length >= 4 &&
      bytes.every((byte, index) => index % 2 === 0 || byte === 0)
    if (looksWide && !isWide) complain('wide-text-in-old-file', at)
    const text =
      isWide || looksWide
        ? fromUnits(
            bytes.length >> 1,
            (index) => (bytes[2 * index] ?? 0) | ((bytes[2 * index + 1] ?? 0) << 8),
          )
        : bytesText(bytes)
    if (data.registryType === 1) return { type: 'REG_SZ', data: text.replace(/\0$/, '') }
    return { ...data, hex: hexOf(text) }
  }

  function decoded(from: number, to: number): string {
    for (let index = from; index < to; index++) {
      if ((units[index] ?? 0) >= 0x80 && !isWide) return bytesText(Uint8Array.from(units.subarray(from, to)))
    }
    return fromUnits(to - from, (index) => units[from + index] ?? 0)
  }

  function bytesText(bytes: Uint8Array): string {
    if (bytes.every((byte) => byte < 0x80)) return fromUnits(bytes.length, (index) => bytes[index] ?? 0)
    return (decoder ?? decide(bytes, true, line)).decode(bytes, false)
  }

  function endOfLine(from: number, count: number): number {
    for (let index = from; index < count; index++) {
      const unit = units[index]
      if (unit === LF || unit === CR) return index
    }
    return count
  }

  /** -1: not known yet. */
  function behindEnd(end: number, count: number, isEnd: boolean): number {
    if (end >= count) return isEnd ? count : -1
    if (units[end] === LF) return end + 1
    if (end + 1 === count) return isEnd ? count : -1
    return units[end + 1] === LF ? end + 2 : end + 1
  }

  function skipBlanks(from: number, to: number): number {
    let index = from
    while (index < to && (units[index] === BLANK || units[index] === TAB)) index++
    return index
  }

  function end(): RegScan {
    if (found === null) begin(true)
    // Half a letter at the end is one that nobody knows.
    if (isWide && filled % 2 === 1) {
      units[filled >> 1] = 0xfffd
      filled++
    }
    work(true)
    if (isOverlong) line++
    if (isHeaderDue) complain('no-header')
    if (open !== null) complain('truncated', open.line)
    return {
      encoding: found ?? { label: 'ascii', why: 'content', markSize: 0 },
      version,
      entries,
      deletions,
      isCommented,
      lines: line - 1,
      tops: [...tops.values()],
      problems,
      problemCount,
    }
  }

  return { push, end }
}

/** Types whose data is text. */
const TEXT_TYPES: ReadonlySet<number> = new Set([1, 2, 7])

/** 1 for what may end the plain part of a string in quotes. */
const IS_STOP = Uint8Array.from({ length: BACKSLASH + 1 }, (_, unit) =>
  [0, LF, CR, QUOTE, BACKSLASH].includes(unit) ? 1 : 0,
)

/** 1 for units that are digits. As large as a unit can be, so that it needs no look at the size. */
const HEX_DIGIT = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x46) || (unit >= 0x61 && unit <= 0x66) ? 1 : 0,
)

function rootOf(keyLine: string): string {
  return /^\[-?([^\\\]]*)/.exec(keyLine)?.[1]?.slice(0, 100) ?? ''
}

/** A line of hex data whose backslash at the end has a comment behind it. */
function withoutComment(content: string): string {
  const semicolon = content.indexOf(';', content.lastIndexOf('"') + 1)
  const piece = semicolon === -1 ? '' : content.slice(0, semicolon).trimEnd()
  return piece.endsWith('\\') ? piece : content
}

/** Whether hex data at the very end of a file is less than was meant: half a pair, nothing behind a comma, a list that does not end. */
function isCutOff(lastPiece: string, data: RegFileData | null, isOld: boolean): boolean {
  const piece = lastPiece.split(';', 1)[0]?.trimEnd() ?? ''
  if (piece.endsWith(',') || /(?:^|[:,])\s*[0-9a-f]$/i.test(piece.slice(-100))) return true
  if (data?.type !== 'other' || data.registryType !== 7 || data.hex === '') return false
  return isOld ? !data.hex.endsWith('00') : !/(?:^|0000)0000$/.test(data.hex)
}

function hexOf(text: string): string {
  const pairs: string[] = []
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    pairs.push((unit & 0xff).toString(16).padStart(2, '0'), (unit >> 8).toString(16).padStart(2, '0'))
  }
  return pairs.join('')
}
