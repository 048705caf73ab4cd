/** A line of a paste, without what a mail program or a ticket system put around it. */
export interface PastedLine {
  /** Without quote marks in front and blanks at the end; tabs and blanks in front stay. */
  readonly text: string
  /** Of the text as it was pasted, from 1. */
  readonly line: number
}

/**
 * The lines of a text that somebody pasted: any line ends, without a byte order mark, quote marks (`> `, `>> `), the marks
 * of tools (`[*] `), fences of Markdown, and with ordinary blanks in the place of hard ones. Where every second line is
 * blank, as after some mail programs, those are left out. Blanks at the end of a line go, since nobody's copy keeps them.
 */
export function pastedLines(text: string): readonly PastedLine[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n]/)
    .map((line, index) => ({ text: plainLine(line), line: index + 1 }))
  // What ends the last line begins no other.
  if (text === '' || /[\r\n]$/.test(text)) lines.pop()
  return isDoubleSpaced(lines) ? lines.filter(isKept) : lines
}

function plainLine(line: string): string {
  const plain = line.includes('\u00a0') ? line.replaceAll('\u00a0', ' ') : line
  return trimEnd(plain.replace(/^(?: ?>)+ ?|^\[\*\] ?|^```.*/, ''))
}

/** A regular expression would look at each blank in the middle again and again. */
function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--
  return end === text.length ? text : text.slice(0, end)
}

/** Each line that says something is followed by a blank one, in a paste that has some. */
function isDoubleSpaced(lines: readonly PastedLine[]): boolean {
  let full = 0
  for (const [index, { text }] of lines.entries()) {
    if (text === '') continue
    if (index + 1 < lines.length && lines[index + 1]?.text !== '') return false
    full++
  }
  return full >= 4
}

/** Of a run of blank lines the first is the one that was added. */
function isKept({ text }: PastedLine, index: number, lines: readonly PastedLine[]): boolean {
  return text !== '' || lines[index - 1]?.text === '' || index === 0
}

/**
 * What was typed at the prompt of this line; an empty text where nothing was, null where the line has no prompt. Prompts are
 * those of cmd and of PowerShell, also with another program's mark in front or without their backslashes.
 */
export function typedAtPrompt(text: string): string | null {
  return /^ {0,8}(?:\*[\w-]+\* )?(?:PS )?(?:[a-z]:|\\\\)[^<>|"?*\t]*> ?(.*)$/i.exec(text)?.[1] ?? null
}

/** What is put together again where a mail program broke a line: at a blank, which it took away. */
export function joinWrapped(parts: readonly string[]): string {
  return parts.map((part) => part.trim()).join(' ')
}

export interface FoundCommand {
  /** What stands behind the name of the program. */
  readonly rest: string
  /** Whether something stands before it, as a prompt does. */
  readonly isPrompted: boolean
}

/** The call of a program in a line, typed at a prompt or alone in the line; null where there is none. */
export function commandIn(text: string, program: 'reg query' | 'netsh' | 'gpresult'): FoundCommand | null {
  // Longer than any prompt with its command; and the search for the end of a prompt begins at each sign again.
  const match = text.length > 1000 ? null : COMMANDS[program].exec(text)
  return match === null ? null : { rest: match[2] ?? '', isPrompted: /[>$#]|\bshell /.test(match[1] ?? '') }
}

/** Alone, or behind something that ends like a prompt: a sentence that speaks of a command is none. */
const BEFORE = String.raw`^((?:.*[>$#] ?|\s*|.*\bshell )(?:"?[a-z]:\\[^"<>|*?]*\\)?)`
const COMMANDS = {
  'reg query': new RegExp(String.raw`${BEFORE}reg(?:\.exe)?"? +query +(\S.*)$`, 'i'),
  netsh: new RegExp(String.raw`${BEFORE}netsh(?:\.exe)?"? +(\S.*)$`, 'i'),
  gpresult: new RegExp(String.raw`${BEFORE}gpresult(?:\.exe)?"?( .*)?$`, 'i'),
}
