import { trimSpaces } from './pastedFields.ts'

/**
 * A line of `reg query` or of a `.reg` file. Only values that name an account are read: the helpers' list has it as name
 * and as data, also where it has no domain.
 */
export function readRegistryLine(lines: readonly string[], at: number) {
  const line = lines[at] ?? ''
  if (FRAME.test(line)) return { lines: 1, entries: [], setAside: [trimSpaces(line)] }
  return readQueryLine(line) ?? readFileLine(line)
}

const FRAME =
  /^\ufeff? *(?:Windows Registry Editor Version [\d.]+|REGEDIT4|! REG\.EXE VERSION [\d.]+|\[?-?(?:HKEY_[A-Z_]+|HKLM|HKCU|HKCR|HKU)\\[^\t]*?\]?) *$/i

/** Windows XP puts tabs between name, type and data, later ones four spaces. */
function readQueryLine(line: string) {
  const [, name, rest = '', type] =
    /^[ \t]*(\S.*?)(?:\t+| {4,})((REG_[A-Z_]+)(?:(?:\t+| {4,}).*)?)$/.exec(line) ?? []
  if (name === undefined) return null
  const isHelper =
    type === 'REG_SZ' && (name.includes('\\') || rest.endsWith(`\t${name}`) || rest.endsWith(`    ${name}`))
  return { lines: 1, entries: isHelper ? [name] : [], setAside: [isHelper ? rest : trimSpaces(line)] }
}

/** The whole line is shown beside the account: its backslashes are doubled. */
function readFileLine(line: string) {
  const [, name = '', data] =
    /^ *(?:"((?:[^"\\]|\\.)+)"|@)=("(?:[^"\\]|\\.)*"|-|[a-z]+[(:].*) *$/.exec(line) ?? []
  if (data === undefined) return null
  const isHelper = data.startsWith('"') && (name.includes('\\\\') || (name !== '' && data === `"${name}"`))
  const entries = isHelper ? [name.replaceAll(/\\(.)/g, '$1')] : []
  return { lines: 1, entries, setAside: [trimSpaces(line)] }
}
