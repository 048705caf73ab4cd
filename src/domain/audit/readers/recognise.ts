import type { Reading, ReadingProblem, Seeming } from '#domain/audit/reading.ts'
import { ANSWER_KEYS } from '#domain/answers/answers.ts'
import { decodeAnyText, ownDecoder } from '#domain/formats/anyText.ts'
import type { EncodingLabel, MakeDecoder } from '#domain/formats/textEncoding.ts'
import { isSambaLoad } from '#domain/formats/sambaPolicy.ts'
import { readAnswersJson } from './answersReader.ts'
import { readLgpo } from './lgpoReader.ts'
import { madeByIn } from './madeBy.ts'
import { readPaste } from './pasteReader.ts'
import { readPol } from './polReader.ts'
import { readPolicyRules } from './policyRulesReader.ts'
import { isFirewallRuleText } from './policyStatements.ts'
import { emptyReading } from './readings.ts'
import { regReader } from './regReader.ts'
import { readReport } from './reportReader.ts'
import { readSambaLoad, readSambaPolXml } from './sambaPolicyReader.ts'
import { readOwnScript } from './scriptReader.ts'

/** Which reader takes a file, by its beginning; or what it looks like that none does. */
export type FileForm =
  | 'zip'
  | 'reg'
  | 'pol'
  | 'lgpo'
  | 'report'
  | 'policy-rules'
  | 'samba-policy'
  /** A script or a document of this site, if its mark is in it. */
  | 'script'
  | 'page'
  | 'json'
  /** Printed by a program, perhaps. */
  | 'text'
  | { readonly seems: Seeming }

/** So much of a file is looked at to see what it is. In bytes. */
const BEGINNING = 16_384

/** What a file is, by its content. Takes all of its bytes and looks at the first of them. Never throws. */
export function recognise(bytes: Uint8Array, how: Decoding = BY_CONTENT): FileForm {
  if (bytes.length === 0) return { seems: 'empty' }
  const seems = binaryForm(bytes)
  return seems ?? textForm(textOf(bytes.subarray(0, BEGINNING), how).text)
}

/** How text is decoded. */
export interface Decoding {
  readonly makeDecoder: MakeDecoder
  /** Chosen by a person; null: by a byte order mark or by content. */
  readonly encoding: EncodingLabel | null
}

const BY_CONTENT: Decoding = { makeDecoder: ownDecoder, encoding: null }

function textOf(bytes: Uint8Array, { makeDecoder, encoding }: Decoding) {
  return decodeAnyText(bytes, makeDecoder, encoding)
}

/**
 * What a file that is no zip says: it is handed to its reader; of text that was pasted together, several things. The problem of an unknown file is not named: `seems` says what it
 * looks like, and `insteadOf` what to bring. Never throws.
 */
export function readContent(bytes: Uint8Array, how: Decoding = BY_CONTENT): readonly Reading[] {
  const form = recognise(bytes, how)
  if (typeof form === 'object') return [unknown(form.seems)]
  if (form === 'zip') return [unknown('archive')]
  if (form === 'pol') return [readPol(bytes)]
  if (form === 'reg') return [readReg(bytes, how)]
  if (bytes.length > TEXT_LIMIT) return [{ ...unknown('text'), problems: [TOO_LARGE] }]
  const { text, encoding } = textOf(bytes, how)
  if (form === 'text') return readText(text, encoding)
  if (form === 'script')
    return madeByIn(text) === null ? readText(text, encoding) : [readOwnScript(text, encoding)]
  return [readForm(form, text, encoding)]
}

function readForm(
  form: 'lgpo' | 'report' | 'policy-rules' | 'samba-policy' | 'json' | 'page',
  text: string,
  encoding: string,
): Reading {
  switch (form) {
    case 'lgpo':
      return readLgpo(text, encoding)
    case 'report':
      return readReport(text, encoding)
    case 'policy-rules':
      return readPolicyRules(text, encoding)
    case 'samba-policy':
      return readSambaPolXml(text, encoding)
    case 'json':
      return readJson(text, encoding)
    case 'page':
      return readDocument(text, encoding) ?? unknown('html')
  }
}

function readReg(bytes: Uint8Array, how: Decoding): Reading {
  const reader = regReader(how)
  reader.push(bytes)
  const reading = reader.end()
  // Comments of ours stand at the top.
  const madeBy = madeByIn(textOf(bytes.subarray(0, HEADING), how).text)
  // A file of ours makes changes: it is no picture of a computer, even where it deletes nothing.
  return madeBy === null ? reading : { ...reading, madeBy, whole: [] }
}

/** In bytes. */
const HEADING = 2000

/** Far above all that people write or programs print about one computer; in bytes. */
const TEXT_LIMIT = 50_000_000

const TOO_LARGE: ReadingProblem = { kind: 'too-large', what: '', line: null, offset: null, inner: null }

function unknown(seems: Seeming): Reading {
  return { ...emptyReading('unknown'), seems }
}

/** Bytes that begin files. Source: the formats' own documentation; the WHATWG MIME Sniffing Standard. */
const SIGNATURES: readonly (readonly [readonly number[], FileForm])[] = [
  [ascii('PReg'), 'pol'],
  [[...ascii('PK'), 3, 4], 'zip'],
  [[...ascii('PK'), 5, 6], 'zip'],
  [ascii('MZ'), { seems: 'program' }],
  [ascii('regf'), { seems: 'hive' }],
  [[...ascii('ElfFile'), 0], { seems: 'event-log' }],
  [[0x30, 0, 0, 0, ...ascii('LfLe')], { seems: 'event-log' }],
  [[0x89, ...ascii('PNG')], { seems: 'picture' }],
  [[0xff, 0xd8, 0xff], { seems: 'picture' }],
  [ascii('GIF8'), { seems: 'picture' }],
  [ascii('II*\0'), { seems: 'picture' }],
  [ascii('MM\0*'), { seems: 'picture' }],
  [ascii('%PDF-'), { seems: 'pdf' }],
  [ascii('{\\rtf'), { seems: 'office' }],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], { seems: 'office' }],
  [[0x4c, 0, 0, 0, 1, 0x14, 2, 0], { seems: 'shortcut' }],
  [ascii('MSCF'), { seems: 'archive' }],
  [ascii('Rar!'), { seems: 'archive' }],
  [[...ascii('7z'), 0xbc, 0xaf, 0x27, 0x1c], { seems: 'archive' }],
  [[0x1f, 0x8b], { seems: 'archive' }],
]

function ascii(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0))
}

/** Null: a text, perhaps. */
function binaryForm(bytes: Uint8Array): FileForm | null {
  const starts = (signature: readonly number[], from = 0) =>
    signature.every((byte, index) => bytes[from + index] === byte)
  const found = SIGNATURES.find(([signature]) => starts(signature))?.[1]
  if (found === 'zip') return isOffice(bytes) ? { seems: 'office' } : 'zip'
  if (found !== undefined) return found
  if (starts(ascii('RIFF')) && starts(ascii('WEBP'), 8)) return { seems: 'picture' }
  // A bitmap says its size; two letters begin many a text.
  const size =
    (bytes[2] ?? 0) + 0x100 * (bytes[3] ?? 0) + 0x10000 * (bytes[4] ?? 0) + 0x1000000 * (bytes[5] ?? 0)
  if (starts(ascii('BM')) && size === bytes.length) return { seems: 'picture' }
  // A disk that was full, or an interrupted copy, leaves files of zeros.
  if (bytes.every((byte) => byte === 0)) return { seems: 'blank' }
  return null
}

/** Files of Word and Excel are zips with this file first, or nearly so. */
function isOffice(bytes: Uint8Array): boolean {
  const names = String.fromCharCode(...bytes.subarray(0, 4096))
  return /\[Content_Types\]\.xml|mimetypeapplication\/vnd\.oasis/.test(names)
}

function textForm(text: string): FileForm {
  const start = text.trimStart()
  // Also where the first line is missing, or stands where regedit does not look: its reader says so.
  if (/^(?:Windows Registry Editor|REGEDIT4|\[-?HKEY_)/.test(start)) return 'reg'
  if (/^Remote Assistance report \d+\s/.test(`${plainLetters(start)}\n`)) return 'report'
  if (/^@echo off\r?\n/i.test(start)) return 'script'
  if (/^[[{]/.test(start) && !/^\[(?:[A-Z]|-)/i.test(start)) return 'json'
  if (start.startsWith('<')) return markupForm(start)
  if (isLgpoText(start)) return 'lgpo'
  if (isControl(text)) return { seems: 'binary' }
  const template = /^[ \t]*(?:#if version\b|CLASS[ \t]+(?:MACHINE|USER)\b)/im
  if (template.test(start) && /^[ \t]*CATEGORY[ \t]/im.test(start)) return { seems: 'policy-template' }
  if (/^\[(?:Unicode|Version|System Access|Registry Values)\]\r?$/im.test(start)) {
    return { seems: 'security-template' }
  }
  const lines = start.split(/\r?\n/, 50)
  if (lines.some((line) => isFirewallRuleText(/v\d+\.\d+\|.*/.exec(line)?.[0] ?? ''))) {
    return { seems: 'firewall-rules' }
  }
  return 'text'
}

/** Reports were saved in UTF-16 by editors, and read as bytes. */
function plainLetters(text: string): string {
  return text
    .slice(0, 200)
    .replaceAll('\0', '')
    .replace(/^(?:\uFEFF|\u00FF\u00FE|\u00EF\u00BB\u00BF|\uFFFD{1,3})/, '')
}

/** Comments and blank lines, then whose policy, and a key. Source: LGPO.pdf. */
function isLgpoText(text: string): boolean {
  const lines = text.split(/\r\n?|\n/)
  const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith(';'))
  const [whose = '', key = ''] = first === -1 ? [] : lines.slice(first, first + 2)
  if (first === -1) return /^; PARSING /m.test(text)
  return /^(?:computer|user(?::.*)?)$/i.test(whose) && (key === '' || /^[\w ]+(?:\\|$)/.test(key))
}

/** Letters that no text has, where text is what is left. */
function isControl(text: string): boolean {
  const odd = text.replaceAll(/[^\0-\x08\x0e-\x1f\x7f\uFFFD]/g, '').length
  return odd > text.length / 50
}

function markupForm(text: string): FileForm {
  if (/^<!doctype html|^<html\b/i.test(text)) return 'page'
  const name = rootName(text)
  const root = ROOTS.get(name)
  if (root !== undefined) return root
  // GPMC's report of a policy object, and what gpresult makes of a computer.
  if (name === 'GPO' && text.includes('http://www.microsoft.com/GroupPolicy/Settings')) {
    return { seems: 'policy-report' }
  }
  return { seems: name === '' ? 'text' : 'xml' }
}

/** The name of the first element, without its name space; empty: there is none. */
function rootName(text: string): string {
  let at = 0
  // One after the other, each looked at once.
  for (;;) {
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null
    if (end === null) return /^<(?:[\w-]+:)?([\w-]+)/.exec(text.slice(at))?.[1] ?? ''
    const next = text.indexOf(end, at + 2)
    if (next === -1) return ''
    at = next + end.length
  }
}

const ROOTS: ReadonlyMap<string, FileForm> = new Map<string, FileForm>([
  ['PolicyRules', 'policy-rules'],
  ['PolFile', 'samba-policy'],
  ['Rsop', { seems: 'policy-report' }],
  ['Backups', { seems: 'backup-part' }],
  ['BackupInst', { seems: 'backup-part' }],
  ['GroupPolicyBackupScheme', { seems: 'backup-part' }],
  ['IniFile', { seems: 'backup-part' }],
  ['policyDefinitions', { seems: 'policy-template' }],
  ['policyDefinitionResources', { seems: 'policy-template' }],
  ['html', 'page'],
])

function readJson(text: string, encoding: string): Reading {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    // Cut off, or with a mistake that somebody made by hand: its reader says where.
    return /^\s*\{\s*"schema"\s*:/.test(text) ? readAnswersJson(text, encoding) : unknown('json')
  }
  if (isSambaLoad(json)) return readSambaLoad(text, encoding)
  const keys = typeof json === 'object' && json !== null ? Object.keys(json) : []
  const isOurs =
    keys.includes('schema') && (keys.length === 1 || ANSWER_KEYS.some((key) => keys.includes(key)))
  return isOurs ? readAnswersJson(text, encoding) : unknown('json')
}

/** A paste may hold what several commands printed. */
function readText(text: string, encoding: string): readonly Reading[] {
  const printed = readPaste(text, encoding)
  return printed.length > 0 ? printed : [readDocument(text, encoding) ?? unknown('text')]
}

/** A document of this site: it has no settings that could be read without its language, and says which answers made it. */
function readDocument(text: string, encoding: string): Reading | null {
  // At its end, below all that is in it.
  const madeBy = madeByIn(text.slice(-FOOTER))
  return madeBy === null ? null : { ...emptyReading('document'), encoding, madeBy }
}

const FOOTER = 400
