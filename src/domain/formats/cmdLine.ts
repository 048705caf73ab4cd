/** How cmd.exe reads a line of a batch file, and how to write one that it reads as meant. */

/** Longer lines are cut off by cmd.exe (KB 830473). */
export const CMD_LINE_LIMIT = 8191

const VARIABLE = '%WINDIR%'

/**
 * One argument for cmd.exe with delayed expansion off: `key=value` with the value in quotes when it needs them. A percent
 * sign is doubled, except those of a leading %WINDIR%, which the shell is to expand. Quotes cannot be carried.
 */
export function escapeArgument(argument: string): string {
  if (!/^[ -~]*$/.test(argument) || argument.includes('"')) {
    throw new Error(`cmd.exe cannot be given ${JSON.stringify(argument)}`)
  }
  const [, key = '', value = ''] = /^([a-z]+=)?(.*)$/s.exec(argument) ?? []
  // A backslash before the closing quote would make it part of the value.
  if (value.endsWith('\\')) throw new Error(`${argument} ends in a backslash`)
  const isPath = key === 'program=' || key === ''
  const variable = isPath && value.startsWith(VARIABLE) ? VARIABLE : ''
  const escaped = variable + value.slice(variable.length).replaceAll('%', '%%')
  return key + (/^[\w.,/:\\-]+$/.test(value) ? escaped : `"${escaped}"`)
}

/** Stands for the folder of Windows, which the shell puts in for %WINDIR%; nothing else holds question marks. */
export const WINDOWS_FOLDER = '?WINDIR?'

/** The text with the folder of Windows spelled out, as a shell does or as `%WINDIR%`. */
export function withWindowsFolder(text: string, folder: string): string {
  return text.replaceAll(WINDOWS_FOLDER, folder)
}

/**
 * Any text in quotes, so that the program gets it to the letter: every percent sign is doubled, and WINDOWS_FOLDER becomes
 * %WINDIR% for the shell to expand. Throws on what quotes cannot carry.
 */
export function quoted(text: string): string {
  // A backslash before the closing quote would make it part of the text.
  if (!/^[ -~]*$/.test(text) || text.includes('"') || text.endsWith('\\')) {
    throw new Error(`cmd.exe cannot be given ${JSON.stringify(text)}`)
  }
  return `"${text.replaceAll('%', '%%').replaceAll(WINDOWS_FOLDER, VARIABLE)}"`
}

/** What a program gets for a word of a script; null where the shell would put something unknown in it. */
export function unquoted(word: string): string | null {
  const text = word.replaceAll(/%%|%WINDIR%/gi, (found) => (found === '%%' ? '\0' : WINDOWS_FOLDER))
  return text.includes('%') ? null : text.replaceAll('\0', '%')
}

/** A remark, in which an en dash is a hyphen. Throws on what cmd.exe could take for more than a remark. */
export function remark(comment: string): string {
  const text = asciiName(comment)
  // What cmd.exe does with these after `rem` depends on where they stand.
  if (!/^[ -~]*$/.test(text) || /[&|<>^]|\/\?/.test(text)) {
    throw new Error(`A remark in a batch script cannot hold ${JSON.stringify(comment)}`)
  }
  return `rem ${text.replaceAll('%', '%%')}`.trimEnd()
}

/** An en dash, which no OEM code page has, becomes a hyphen; all else stays. */
export function asciiName(name: string): string {
  return name.replaceAll('\u2013', '-')
}

/** One command of a line, and where its output goes. */
export interface CmdPart {
  readonly words: string[]
  readonly redirections: string[]
}

const PLAIN = /[^\s"^<>&|()]+/y
const QUOTED = /[^"]+/y

/** Splits as cmd.exe does: at operators outside quotes. Null: a quote or a caret is left open, or a quote is escaped. */
export function splitLine(content: string): readonly CmdPart[] | null {
  let part: CmdPart = { words: [], redirections: [] }
  const parts = [part]
  let word: string | null = null
  let isQuoted = false
  let isTarget = false
  const endWord = () => {
    if (word !== null) (isTarget ? part.redirections : part.words).push(word)
    if (word !== null) isTarget = false
    word = null
  }
  for (let index = 0; index < content.length; index++) {
    // At once what nothing happens in: a script of ten thousand helpers has a million letters.
    const plain = isQuoted ? QUOTED : PLAIN
    plain.lastIndex = index
    const [letters = ''] = plain.exec(content) ?? []
    if (letters !== '') word = (word ?? '') + letters
    index += letters.length
    if (index === content.length) break
    const character = content[index] ?? ''
    if (character === '"') {
      if (content[index - 1] === '\\') return null
      isQuoted = !isQuoted
      word ??= ''
    } else if (character === '^') {
      index++
      if (index === content.length) return null
      word = (word ?? '') + content[index]
    } else if (/\s/.test(character)) endWord()
    else if (character === '>' || character === '<') {
      // The 2 of `2>` is no word.
      if (/^\d$/.test(word ?? '')) word = null
      endWord()
      isTarget = true
    } else if (character === '&' && isTarget && word === null) word = '&'
    else {
      endWord()
      part = { words: [], redirections: [] }
      parts.push(part)
    }
  }
  endWord()
  return isQuoted || isTarget ? null : parts
}

/** The command that is left of `if not exist x command`, of `else command` and of `@command`. */
export function withoutConditions(words: readonly string[]): readonly string[] {
  const [first = '', ...others] = words
  const rest = first === '@' ? others : [first.replace(/^@/, ''), ...others]
  let at = 0
  const word = () => rest[at]?.toLowerCase() ?? ''
  while (word() === 'else' || word() === 'if') {
    if (rest[at++]?.toLowerCase() === 'else') continue
    while (word() === 'not' || word() === '/i') at++
    at += /^(?:errorlevel|exist|defined)$/.test(word()) ? 2 : 1
  }
  return rest.slice(at)
}
