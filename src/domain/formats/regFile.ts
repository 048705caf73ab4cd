import type { RegistryData, RegistryKey } from '#domain/windows/registry.ts'

export const HEADER = 'Windows Registry Editor Version 5.00'
/** Windows 95 and NT 4 wrote this one; regedit still reads it. */
export const OLD_HEADER = 'REGEDIT4'

const HIVES = [
  'HKEY_LOCAL_MACHINE',
  'HKEY_CURRENT_USER',
  'HKEY_CLASSES_ROOT',
  'HKEY_USERS',
  'HKEY_CURRENT_CONFIG',
] as const
export type RegHive = (typeof HIVES)[number]
/** reg.exe knows these, regedit does not: it skips such a key without a word. */
const SHORT_HIVES: ReadonlyMap<string, RegHive> = new Map([
  ['HKLM', 'HKEY_LOCAL_MACHINE'],
  ['HKCU', 'HKEY_CURRENT_USER'],
  ['HKCR', 'HKEY_CLASSES_ROOT'],
  ['HKU', 'HKEY_USERS'],
  ['HKCC', 'HKEY_CURRENT_CONFIG'],
])

/** The line that opens a key below HKEY_LOCAL_MACHINE, or with `-` deletes it with all that is in it. Throws as `quoted` does. */
export function keyLine(minus: '-' | '', key: RegistryKey): string {
  return `[${minus}HKEY_LOCAL_MACHINE\\${oneLine(key)}]`
}

/** The line that sets a value in the open key, or with null deletes it. The default value has the empty name. */
export function valueLine(name: string, data: RegistryData | null): string {
  return `${name === '' ? '@' : quoted(name)}=${data === null ? '-' : dataText(data)}`
}

function dataText(data: RegistryData): string {
  switch (data.type) {
    case 'REG_DWORD':
      if (data.data !== data.data >>> 0) throw new Error(`${data.data} is not a DWORD`)
      return `dword:${data.data.toString(16).padStart(8, '0')}`
    case 'REG_SZ':
      return quoted(data.data)
  }
}

/** A string in quotes, with its escapes. Throws on what a line of a .reg file cannot hold. */
export function quoted(text: string): string {
  return `"${oneLine(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

/** The same text; throws on line ends and NUL, which no line of a .reg file can hold. */
export function oneLine(text: string): string {
  if (/[\r\n\0]/.test(text)) throw new Error(`A line of a .reg file cannot hold ${JSON.stringify(text)}`)
  return text
}

/** `other`: any further type by its number, with its bytes as pairs of lower-case hex digits. */
export type RegFileData =
  | RegistryData
  | { readonly type: 'other'; readonly registryType: number; readonly hex: string }

interface Place {
  readonly hive: RegHive
  readonly key: RegistryKey
  /** The line of the file, from 1. */
  readonly line: number
}

/** What a .reg file does, in its order. The default value of a key has the empty name. */
export type RegOperation =
  | (Place & { readonly kind: 'create-key' })
  | (Place & { readonly kind: 'delete-key' })
  | (Place & { readonly kind: 'set-value'; readonly name: string; readonly data: RegFileData })
  | (Place & { readonly kind: 'delete-value'; readonly name: string })

export interface RegFileProblem {
  readonly kind:
    | 'no-header'
    | 'unreadable-line'
    | 'unreadable-data'
    | 'unterminated-key'
    | 'unterminated-string'
    | 'bad-escape'
    | 'abbreviated-root'
    | 'unknown-root'
    | 'value-before-key'
    | 'value-in-deleted-key'
    | 'truncated'
  /** From 1. */
  readonly line: number
}

/**
 * Reads the decoded text of a .reg file: what it does, and a problem for each line that regedit would skip or that it
 * could take differently. Never throws. Tolerates what is harmless: a byte order mark, any line ends, comments, blanks
 * around a line and its `=`, short DWORDs. A file without a header does nothing, as in regedit.
 */
export function parseRegFile(text: string): {
  operations: readonly RegOperation[]
  problems: readonly RegFileProblem[]
} {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  const header = lines[0]?.trimEnd()
  if (header !== HEADER && header !== OLD_HEADER) {
    return { operations: [], problems: [{ kind: 'no-header', line: 1 }] }
  }
  const operations: RegOperation[] = []
  const problems: RegFileProblem[] = []
  /** Values below an unreadable key go nowhere; the key itself has been reported. */
  let key: { hive: RegHive; key: RegistryKey } | 'none' | 'deleted' | 'unreadable' = 'none'
  for (let index = 1; index < lines.length; index++) {
    const line = index + 1
    let content = (lines[index] ?? '').trim()
    if (content === '' || content.startsWith(';')) continue
    if (content.startsWith('[')) {
      const read = readKeyLine(content)
      if (typeof read === 'string') {
        problems.push({ kind: read, line })
        key = 'unreadable'
      } else {
        const { kind, ...place } = read
        operations.push({ kind, ...place, line })
        key = kind === 'create-key' ? place : 'deleted'
      }
      continue
    }
    const pieces = [content]
    if (content.endsWith('\\') && isHexLine(content)) {
      while (content.endsWith('\\') && index + 1 < lines.length) {
        index++
        content = (lines[index] ?? '').trim()
        pieces.push(content)
      }
    }
    const read = readValueLine(pieces, header, index + 1 === lines.length)
    if (typeof read === 'string') problems.push({ kind: read, line })
    else if (key === 'none') problems.push({ kind: 'value-before-key', line })
    else if (key === 'deleted') problems.push({ kind: 'value-in-deleted-key', line })
    else if (key !== 'unreadable') {
      operations.push(
        read.data === null
          ? { kind: 'delete-value', ...key, name: read.name, line }
          : { kind: 'set-value', ...key, name: read.name, data: read.data, line },
      )
    }
  }
  return { operations, problems }
}

type ProblemKind = RegFileProblem['kind']

/** A line from its bracket on, without blanks around it. */
export function readKeyLine(
  content: string,
): { kind: 'create-key' | 'delete-key'; hive: RegHive; key: RegistryKey } | ProblemKind {
  // A key's name may hold brackets itself, so the last one ends it.
  const end = content.lastIndexOf(']')
  if (end === -1) return 'unterminated-key'
  if (end !== content.length - 1 || content.includes('\0')) return 'unreadable-line'
  const deletes = content.startsWith('[-')
  const path = content.slice(deletes ? 2 : 1, end)
  const slash = path.indexOf('\\')
  const root = (slash === -1 ? path : path.slice(0, slash)).toUpperCase()
  const hive = HIVES.find((name) => name === root)
  if (hive === undefined) return SHORT_HIVES.has(root) ? 'abbreviated-root' : 'unknown-root'
  return {
    kind: deletes ? 'delete-key' : 'create-key',
    hive,
    key: slash === -1 ? '' : path.slice(slash + 1),
  }
}

/** The same key line with its root spelled out, where reg.exe would know it; else as it is. */
export function withWholeRoot(content: string): string {
  return content.replace(/^(\[-?)(\w+)/, (_, start: string, root: string) => {
    return start + (SHORT_HIVES.get(root.toUpperCase()) ?? root)
  })
}

/**
 * A line that sets or deletes a value, with those that go on with its hex data, each without blanks around it. Null data:
 * it is deleted. `isLast`: nothing ends the line. With `anyEscape` a backslash before any letter gives that letter, and
 * `\\n` and `\\r` an end of line, as in regedit of Wine; else it is a problem.
 */
export function readValueLine(
  pieces: readonly string[],
  header: string,
  isLast: boolean,
  anyEscape = false,
): { name: string; data: RegFileData | null } | ProblemKind {
  const halves = splitValueLine(pieces[0] ?? '', anyEscape)
  if (typeof halves === 'string') return halves
  const { name, data } = halves
  if (data.startsWith('"')) {
    const string = readQuoted(data, 0, anyEscape)
    if (typeof string === 'string') return string
    if (!isIgnorable(data.slice(string.end))) return 'unreadable-line'
    return { name, data: { type: 'REG_SZ', data: string.text } }
  }
  if (data.startsWith('hex')) {
    const bytes = readHex([data, ...pieces.slice(1)], header)
    return typeof bytes === 'string' ? bytes : { name, data: bytes }
  }
  const bare = data.split(';', 1)[0]?.trimEnd() ?? ''
  if (bare === '-') return { name, data: null }
  const digits = /^dword:([0-9a-f]{1,8})$/i.exec(bare)?.[1]
  if (digits === undefined) return isLast ? 'truncated' : 'unreadable-data'
  // `dword:0000001` where the file breaks off was something else before it did.
  if (isLast && digits.length < 8) return 'truncated'
  return { name, data: { type: 'REG_DWORD', data: Number.parseInt(digits, 16) } }
}

/** Only hex data goes on in the next line. */
export function isHexLine(content: string, anyEscape = false): boolean {
  return startsData(content, 'hex', anyEscape)
}

/** Whether a line has a name and data that begins so. */
export function startsData(content: string, start: string, anyEscape = false): boolean {
  const halves = splitValueLine(content, anyEscape)
  return typeof halves !== 'string' && halves.data.startsWith(start)
}

function splitValueLine(content: string, anyEscape: boolean): { name: string; data: string } | ProblemKind {
  const name = content.startsWith('@') ? { text: '', end: 1 } : readQuoted(content, 0, anyEscape)
  if (typeof name === 'string') return name
  const rest = content.slice(name.end).trimStart()
  return rest.startsWith('=') ? { name: name.text, data: rest.slice(1).trimStart() } : 'unreadable-line'
}

/** Wine writes them; regedit of Windows writes the line end itself. */
const ESCAPED_ENDS: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
])

/** The string that starts with the quote at `start`, and the place after its closing quote. */
function readQuoted(
  content: string,
  start: number,
  anyEscape: boolean,
): { text: string; end: number } | ProblemKind {
  if (content[start] !== '"') return 'unreadable-line'
  const close = content.indexOf('"', start + 1)
  const plain = content.slice(start + 1, close)
  // Nearly every string of a machine's whole export is like this, and it may have a million.
  if (close !== -1 && !/[\\\0]/.test(plain)) return { text: plain, end: close + 1 }
  let text = ''
  for (let index = start + 1; index < content.length; index++) {
    const character = content[index] ?? ''
    if (character === '"') return { text, end: index + 1 }
    if (character === '\0') return 'unreadable-line'
    if (character === '\\') {
      index++
      const escaped = content[index]
      if (escaped === undefined) return 'unterminated-string'
      if (escaped !== '\\' && escaped !== '"' && !anyEscape) return 'bad-escape'
      text += ESCAPED_ENDS.get(escaped) ?? escaped
    } else text += character
  }
  return 'unterminated-string'
}

function isIgnorable(text: string): boolean {
  return /^\s*(?:;|$)/.test(text)
}

const REG_SZ = 1
const REG_BINARY = 3
const REG_DWORD = 4

function readHex(pieces: readonly string[], header: string): RegFileData | ProblemKind {
  const joined = pieces.map((piece) => piece.replace(/\\$/, '')).join('')
  if (pieces.at(-1)?.endsWith('\\')) return 'truncated'
  const head = /^hex(?:\(([0-9a-f]{1,8})\))?:/i.exec(joined)
  if (head === null) return 'unreadable-data'
  const registryType = head[1] === undefined ? REG_BINARY : Number.parseInt(head[1], 16)
  const items = (joined.slice(head[0].length).split(';', 1)[0] ?? '').split(',').map((item) => item.trim())
  // One comma at the very end is tolerated by every reader, and so is no data at all.
  if (items.at(-1) === '') items.pop()
  if (!items.every((item) => /^[0-9a-f]{1,2}$/i.test(item))) return 'unreadable-data'
  const bytes = items.map((item) => Number.parseInt(item, 16))
  if (registryType === REG_DWORD && bytes.length === 4) {
    return { type: 'REG_DWORD', data: bytes.reduceRight((sum, byte) => sum * 256 + byte, 0) }
  }
  if (registryType === REG_SZ && header === HEADER && bytes.length % 2 === 0) {
    return { type: 'REG_SZ', data: utf16Text(bytes).replace(/\0$/, '') }
  }
  return {
    type: 'other',
    registryType,
    hex: items.map((item) => item.toLowerCase().padStart(2, '0')).join(''),
  }
}

function utf16Text(bytes: readonly number[]): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 2) {
    text += String.fromCharCode((bytes[index] ?? 0) | ((bytes[index + 1] ?? 0) << 8))
  }
  return text
}
