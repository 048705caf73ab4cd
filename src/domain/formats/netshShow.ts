import type { FirewallProfile } from '#domain/windows/firewallException.ts'
import { commandIn, joinWrapped, typedAtPrompt } from './pastedText.ts'
import type { PastedLine } from './pastedText.ts'

interface Listed {
  /** Null: of one connection alone, or nobody can tell. */
  readonly profile: FirewallProfile | null
  /** Of the paste, from 1. */
  readonly line: number
}

/** A row of a list of exceptions for what comes in. */
export interface NetshEntry extends Listed {
  readonly kind: 'port' | 'program'
  /** Of a port; of a program where the row says which port it has open. */
  readonly port: number | null
  readonly protocol: 'TCP' | 'UDP' | null
  /** Of a program, as it is printed. */
  readonly path: string | null
  /** As it is printed; empty where the output has none. */
  readonly name: string
  /** Null where the word is in a language in which nobody has seen it. */
  readonly enabled: boolean | null
  /** With `verbose`; null without. */
  readonly scope: string | null
}

/** A profile as `show config`, `show opmode` or `show state` has it. */
interface NetshProfile extends Listed {
  readonly profile: FirewallProfile
  readonly isOn: boolean | null
  readonly allowsExceptions: boolean | null
  /** Null where the output does not say. */
  readonly isCurrent: boolean | null
}

/** A list of a profile that was read to its end. */
interface NetshList extends Listed {
  readonly profile: FirewallProfile
  readonly kind: 'port' | 'program'
}

interface NetshProblem {
  readonly kind:
    /** A row that is none. */
    | 'unreadable-line'
    /** What profile a title means, by its place and its likeness. */
    | 'guessed-word'
    /** What it says is left open. */
    | 'unknown-word'
    /** A path has none. */
    | 'lost-backslashes'
    /** Other firewall commands, of Windows Vista and later. */
    | 'advfirewall-output'
    /** Rules as Windows Vista and later keep them: `v2.31|Action=…`. */
    | 'modern-firewall-rules'
  /** Of the paste, from 1. */
  readonly line: number
  /** The word, the title, the path or the line. */
  readonly what: string
}

export interface NetshText {
  /** Whose words were known and decided; null: none. */
  readonly language: 'en' | 'zh' | null
  readonly entries: readonly NetshEntry[]
  readonly profiles: readonly NetshProfile[]
  readonly lists: readonly NetshList[]
  readonly problems: readonly NetshProblem[]
  /** Which of the lines it took, by their index. */
  readonly used: ReadonlySet<number>
}

/** Whether a text has output of `netsh firewall show …` in it, in any language, or the command itself. */
export function looksLikeNetshShow(text: string): boolean {
  return (
    /[>$#] ?netsh(?:\.exe)? +(?:adv)?firewall +/i.test(text) ||
    /\bv2\.\d+\|Action=/i.test(text) ||
    (/^[ \t>]*-{20,}/m.test(text) &&
      (/^[ \t>]*\d{1,5}[ \t]+(?:TCP|UDP)[ \t]+\S/m.test(text) ||
        /^\S.* \/ (?:[a-z]:|%)/im.test(text) ||
        /^[^\n=]*\S {1,40}= \S[^\n=]*$/m.test(text) ||
        /^[^\n:]*: {2,}\S.*\r?\n[ \t>]*-{20,}/m.test(text) ||
        INBOUND.test(text)))
  )
}

/**
 * Reads what `netsh firewall show config`, `state`, `opmode`, `portopening`, `allowedprogram` and `service` printed, in
 * whatever else there is, in any language. Never throws.
 *
 * By its form: a title that ends in a colon, mostly the names of columns, a rule of hyphens, and rows. A row of ports has a
 * port and TCP or UDP; one of programs ends in ` / ` and a path; settings have ` = `. What is on, and which profile a
 * title means, is said in words: those of English and Chinese are from published output, all others are left open or
 * guessed by their place (domain before standard, in titles that are otherwise the same), and said so.
 *
 * - `show state` lists open ports without a word for on: they are open. A port that a program has open is an entry of
 *   the program.
 * - Of services only Remote Desktop is an entry, port 3389; the others have nothing to do with this article.
 * - Rows for what goes out (Windows Vista and later) are left out.
 * - Settings of a single connection have no profile, and are left out.
 * - A list is whole where its title was understood, each of its rows was read, and something follows.
 *
 * Sources: see `fixtures/README.md`; a published program that reads the verbose output of Chinese Windows (a line with a
 * tab, a word, a colon and the scope after each row).
 */
export function parseNetshShow(lines: readonly PastedLine[]): NetshText {
  const problems: NetshProblem[] = []
  const used = new Set<number>()
  markNotices(lines, used)
  findModern(lines, used, problems)
  const blocks = findBlocks(lines, used)
  const languages = blocks.flatMap(languageOf)
  const language = languages[0] ?? null
  const titles = guessProfiles(blocks, language)
  const read = blocks.map((block) => readBlock(block, language, titles.get(block) ?? NO_TITLE))
  let current: FirewallProfile | null = null
  const entries: NetshEntry[] = []
  const profiles: NetshProfile[] = []
  const lists: NetshList[] = []
  for (const { block, profile, found } of read) {
    if (found.status !== null) current = found.status.profile
    if (found.profile !== null) profiles.push(found.profile)
    if (found.list !== null) lists.push(found.list)
    for (const entry of found.entries)
      entries.push(found.isOpenPorts ? { ...entry, profile: current } : entry)
    if (found.isKnown) for (const at of block.all) used.add(at)
    if (profile.isGuessed && found.isKnown && profile.title !== '')
      problems.push({ kind: 'guessed-word', line: block.line, what: profile.title })
    problems.push(...found.problems)
  }
  const isSome = read.some(({ found }) => found.isKnown)
  if (isSome) for (const [index, { text }] of lines.entries()) if (isOwnCommand(text)) used.add(index)
  return { language, entries, profiles, lists, problems: withoutRepeats(problems), used }
}

/** One of a word, however many rows have it. */
function withoutRepeats(problems: readonly NetshProblem[]): readonly NetshProblem[] {
  const seen = new Set<string>()
  return problems.filter(({ kind, what }) => {
    const id = `${kind} ${what}`
    if (kind !== 'unreadable-line' && seen.has(id)) return false
    seen.add(id)
    return true
  })
}

interface Language {
  readonly id: 'en' | 'zh'
  readonly on: string
  readonly off: string
  readonly domain: RegExp
  readonly standard: RegExp
  readonly current: RegExp
  /** Titles of lists. */
  readonly ports: RegExp
  readonly programs: RegExp
  /** Names of settings. */
  readonly profileName: RegExp
  readonly mode: RegExp
  readonly exceptions: RegExp
  readonly remoteDesktop: string | null
  readonly outbound: string | null
}

/**
 * Words of published output. Traditional Chinese has other ones, which nobody has published. UNCONFIRMED for Chinese: the
 * titles of lists; those here are as a published program tests for them.
 */
const LANGUAGES: readonly Language[] = [
  {
    id: 'en',
    on: 'Enable',
    off: 'Disable',
    domain: /\bDomain profile\b|^Domain$/i,
    standard: /\bStandard profile\b|^Standard$/i,
    current: /\(current\)/i,
    ports: /\bPort configuration\b/i,
    programs: /\bAllowed programs configuration\b/i,
    profileName: /^Profile$/i,
    mode: /^Operational mode$/i,
    exceptions: /^Exception mode$/i,
    remoteDesktop: 'Remote Desktop',
    outbound: 'Outbound',
  },
  {
    id: 'zh',
    on: '启用',
    off: '禁用',
    domain: /(?:^|\s)域\s*(?:配置文件|$)/,
    standard: /(?:^|\s)标准\s*(?:配置文件|$)/,
    current: /[(（]当前[)）]/,
    ports: /的端口配置/,
    programs: /的程序配置/,
    profileName: /^配置文件$/,
    mode: /^操作模式$/,
    exceptions: /^例外模式$/,
    remoteDesktop: null,
    outbound: null,
  },
]

/** A title with what stands below it. */
interface Block {
  /** Of the paste, from 1: where the title is, or the rule. */
  readonly line: number
  /** To its colon; empty where there is none. */
  readonly title: string
  /** The names of columns; empty over settings. */
  readonly heading: string
  readonly rows: readonly PastedLine[]
  /** Rows right under a rule or a row; a broken line goes on only there. */
  readonly follows: ReadonlySet<PastedLine>
  /** Whether something follows, so that no row was left out. */
  readonly isEnded: boolean
  /** All its lines, by their index. */
  readonly all: readonly number[]
}

const PORT_ROW = /^\s*(\d{1,5})[ \t]+(TCP|UDP)(?:[ \t]+(\S.*))?$/i
/** The name is missing where the line was broken before the sign. */
const SETTING = /^\s*([^\s=][^=]*?)?\s*=\s*(.*)$/
/** Behind the last slash that has blanks around it. */
const PATH = /^(?:[a-z]:|%[^%]+%|\\\\)/i
const SCOPE =
  /^\s*[^\s:：=\\/][^:：=\\/]{0,30}[:：]\s*(\*|(?:[\d./a-f:]+|LocalSub?Net)(?:,\s?(?:[\d./a-f:]+|LocalSub?Net))*)$/i

/** 67 hyphens; a mail program may break them, or make dashes of them. */
function isRule(text: string): boolean {
  return text.length >= 20 && /^[-\u2010-\u2015\u2500]{10}[-\u2010-\u2015\u2500 ]+$/.test(text.trim())
}

function isSetting(text: string): boolean {
  return SETTING.test(text) && !PORT_ROW.test(text) && !text.includes(' / ')
}

/** A typed command, or an empty prompt. */
function isCommand(text: string): boolean {
  return typedAtPrompt(text) !== null || commandIn(text, 'netsh') !== null
}

function isOwnCommand(text: string): boolean {
  return /^firewall +show\b/i.test(commandIn(text, 'netsh')?.rest ?? '')
}

function findBlocks(lines: readonly PastedLine[], notices: ReadonlySet<number>): readonly Block[] {
  const textAt = (index: number) => lines[index]?.text ?? ''
  const heads: { readonly first: number; readonly rule: number; readonly end: number }[] = []
  for (let index = 0; index < lines.length; index++) {
    if (!isRule(textAt(index))) continue
    let end = index + 1
    while (isDashes(textAt(end))) end++
    let first = index
    // The title and the names of columns, which may be broken; above them is a blank line, or a row.
    while (first > 0 && index - first < 6 && isHead(textAt(first - 1)) && !notices.has(first - 1)) first--
    heads.push({ first: titleIn(lines, first, index), rule: index, end })
    index = end - 1
  }
  return heads.map(({ first, rule, end }, at) => {
    const next = heads[at + 1]?.first ?? lines.length
    const head = joinWrapped(lines.slice(first, rule).map(({ text }) => text))
    const [, title = '', heading = ''] = /^([^:：]*[:：])(?:\s+(.*))?$/.exec(head) ?? ['', '', head]
    const rows: PastedLine[] = []
    const follows = new Set<PastedLine>()
    const all = lines.slice(first, end).map((_, offset) => first + offset)
    let isEnded = at + 1 < heads.length
    for (let index = end; index < next; index++) {
      const line = lines[index]
      if (line === undefined || isCommand(line.text) || notices.has(index)) {
        isEnded = true
        break
      }
      if (line.text === '') {
        isEnded = true
        // Behind a blank line only what is a row without doubt.
        if (!isRow(textAt(index + 1)) && !isSetting(textAt(index + 1))) break
        continue
      }
      if (textAt(index - 1) !== '') follows.add(line)
      rows.push(line)
      all.push(index)
      isEnded = at + 1 < heads.length && index + 1 === next
    }
    return { line: lines[first]?.line ?? 0, title, heading, rows, follows, isEnded, all }
  })
}

/** What a broken rule leaves in the next line. */
function isDashes(text: string): boolean {
  return /^\s*[-\u2010-\u2015\u2500]+$/.test(text)
}

function isHead(text: string): boolean {
  return (
    text !== '' && !isRule(text) && !isDashes(text) && !isCommand(text) && !isRow(text) && !isSetting(text)
  )
}

function isRow(text: string): boolean {
  return PORT_ROW.test(text) || programOf(text) !== null || SCOPE.test(text)
}

/** Where blank lines are lost, a broken row may stand above the title: that begins at the line with the last colon but one. */
function titleIn(lines: readonly PastedLine[], first: number, rule: number): number {
  const isBroken = (index: number) => !/[:：]$/.test(lines[index]?.text ?? '')
  for (let index = rule - 1; index >= first; index--) {
    if (isBroken(index)) continue
    // The title itself may be broken; it is at most two lines.
    return Math.max(first, index - 1)
  }
  return first
}

/** Name and path of a row of programs. */
function programOf(row: string): { readonly before: string; readonly path: string } | null {
  let at = row.lastIndexOf(' / ')
  while (at >= 0) {
    const path = row.slice(at + 3).trim()
    if (PATH.test(path)) return { before: row.slice(0, at), path }
    at = at === 0 ? -1 : row.lastIndexOf(' / ', at - 1)
  }
  return null
}

interface Title {
  readonly title: string
  readonly profile: FirewallProfile | null
  readonly isGuessed: boolean
  readonly isCurrent: boolean | null
}

const NO_TITLE: Title = { title: '', profile: null, isGuessed: false, isCurrent: null }

/** The languages of which a block has a word at a place where words are known. */
function languageOf({ title, rows }: Block): readonly ('en' | 'zh')[] {
  const found = LANGUAGES.find(
    ({ on, off, domain, standard, ports, programs, mode }) =>
      [domain, standard, ports, programs].some((words) => words.test(title)) ||
      rows.some(({ text }) => {
        const [, name = '', value = ''] = SETTING.exec(text) ?? []
        return mode.test(name) && (value === on || value === off)
      }),
  )
  return found === undefined ? [] : [found.id]
}

const STEMS: Readonly<Record<FirewallProfile, RegExp>> = {
  domain: /\bdom[aäeéií]|домен/i,
  standard: /standa|estánd|padr[aã]o|стандарт|обычн/i,
}

/** What profile each title means: by its words, else by its place, else by a word that is much the same everywhere. */
function guessProfiles(blocks: readonly Block[], language: 'en' | 'zh' | null): ReadonlyMap<Block, Title> {
  const titles = new Map<Block, Title>()
  const words = LANGUAGES.find(({ id }) => id === language)
  const unknown = new Map<string, Block[]>()
  for (const block of blocks) {
    const { title } = block
    if (words !== undefined) {
      const profile = words.domain.test(title) ? 'domain' : words.standard.test(title) ? 'standard' : null
      titles.set(block, { title, profile, isGuessed: false, isCurrent: words.current.test(title) })
      continue
    }
    // The same names of columns in both profiles, also over an empty list, whose rows do not show what it is.
    const kind = block.heading === '' ? shapeOf(block) : joinWrapped(columnsOf(block.heading))
    unknown.set(kind, [...(unknown.get(kind) ?? []), block])
  }
  for (const group of unknown.values()) {
    if (group.every((block) => ['status', 'other'].includes(shapeOf(block)))) continue
    const [first, second] = group
    const isPair = first !== undefined && second !== undefined && isAlike(first.title, second.title)
    for (const block of group) {
      const { title } = block
      const byPlace = !isPair ? null : block === first ? 'domain' : block === second ? 'standard' : null
      const byStem = stemOf(title)
      // Two that contradict each other are no guess.
      const profile = byPlace !== null && byStem !== null && byPlace !== byStem ? null : (byPlace ?? byStem)
      titles.set(block, { title, profile, isGuessed: profile !== null, isCurrent: null })
    }
  }
  return titles
}

function stemOf(text: string): FirewallProfile | null {
  const isDomain = STEMS.domain.test(text)
  return isDomain === STEMS.standard.test(text) ? null : isDomain ? 'domain' : 'standard'
}

type Shape = 'settings' | 'status' | 'ports' | 'programs' | 'services' | 'other'

/** What a block is, by its form alone. */
function shapeOf({ heading, rows }: Block): Shape {
  const settings = rows.flatMap(({ text }) => SETTING.exec(text)?.[2] ?? [])
  if (heading === '') {
    // The log: a path and a size. A single connection has one setting.
    if (settings.length < 2 || settings.some((value) => PATH.test(value) || /\d/.test(value))) return 'other'
    return settings.length >= 6 ? 'status' : 'settings'
  }
  if (rows.some(({ text }) => PORT_ROW.test(text))) return 'ports'
  if (heading.includes(' / ')) return 'programs'
  const isNumbered = rows.some(({ text }) => /^\s*\S+\s+\d+\s/.test(text))
  return rows.length > 0 && !isNumbered && columnsOf(heading).length === 3 ? 'services' : 'other'
}

/** The same but for one stretch, as two titles that differ in the name of a profile. */
function isAlike(some: string, other: string): boolean {
  const plain = (title: string) => title.replace(/\s*[(（][^)）]*[)）]\s*/, '')
  const [left, right] = [plain(some), plain(other)]
  const shortest = Math.min(left.length, right.length)
  let start = 0
  while (start < shortest && left[start] === right[start]) start++
  let end = 0
  while (end < shortest - start && left.at(-1 - end) === right.at(-1 - end)) end++
  return left !== right && start + end >= Math.max(5, shortest / 2)
}

interface Found {
  readonly entries: readonly NetshEntry[]
  readonly profile: NetshProfile | null
  readonly list: NetshList | null
  readonly problems: readonly NetshProblem[]
  readonly isOpenPorts: boolean
  /** The status block; its profile is the current one. */
  readonly status: { readonly profile: FirewallProfile | null } | null
  /** Whether it is netsh's without doubt. */
  readonly isKnown: boolean
}

const NOTHING: Found = {
  entries: [],
  profile: null,
  list: null,
  problems: [],
  isOpenPorts: false,
  status: null,
  isKnown: false,
}

function readBlock(block: Block, language: 'en' | 'zh' | null, profile: Title) {
  const words = LANGUAGES.find(({ id }) => id === language) ?? null
  return { block, profile, found: readShape(block, words, profile) }
}

function readShape(block: Block, words: Language | null, profile: Title): Found {
  const shape = shapeOf(block)
  switch (shape) {
    case 'settings':
    case 'status':
      return readSettings(block, words, profile, shape === 'status')
    case 'ports':
      return readPorts(block, words, profile)
    case 'programs':
      return readPrograms(block, words, profile)
    case 'services':
      return readServices(block, words, profile)
    case 'other': {
      // An empty list of ports has no row that shows what it is.
      const list = words?.ports.test(block.title) ? listOf(block, 'port', profile, []) : null
      return { ...NOTHING, list, isKnown: list !== null || words !== null }
    }
  }
}

function listOf(
  { line, isEnded }: Block,
  kind: 'port' | 'program',
  { profile, isGuessed }: Title,
  problems: readonly NetshProblem[],
): NetshList | null {
  const isRead = problems.every((problem) => problem.kind !== 'unreadable-line')
  return profile !== null && !isGuessed && isEnded && isRead ? { profile, kind, line } : null
}

/** Null: not a word that is known. Some languages have the command's own words here (Russian, published). */
function switchOf(word: string, words: Language | null): boolean | null {
  const { on, off } = words ?? { on: 'Enable', off: 'Disable' }
  const lower = word.toLowerCase()
  return lower === on.toLowerCase() ? true : lower === off.toLowerCase() ? false : null
}

function readSettings(block: Block, words: Language | null, title: Title, isStatus: boolean): Found {
  const settings: { readonly name: string; readonly value: string; readonly line: number }[] = []
  let open: PastedLine | null = null
  let pending: string[] = []
  for (const row of block.rows) {
    const [match, name = '', value = ''] = SETTING.exec(row.text) ?? []
    if (match === undefined) {
      // A name that was broken before its sign, or the value behind it.
      const last = settings.at(-1)
      if (open !== null && last !== undefined)
        settings[settings.length - 1] = { ...last, value: row.text.trim() }
      else pending = [row.text]
      open = null
      continue
    }
    settings.push({ name: joinWrapped([...pending, name]).trim(), value, line: row.line })
    pending = []
    open = value === '' ? row : null
  }
  const at = (name: RegExp | undefined, place: number) =>
    name === undefined ? settings[place] : settings.find((setting) => name.test(setting.name))
  const first = isStatus ? 1 : 0
  const named = isStatus ? (at(words?.profileName, 0)?.value ?? '') : ''
  const profile = isStatus ? profileOf(named, words) : title.profile
  const problems: NetshProblem[] = []
  const isOn = (name: RegExp | undefined, place: number) => {
    const setting = at(name, place)
    if (setting === undefined) return null
    const value = switchOf(setting.value.split(/\s/, 1)[0] ?? '', words)
    if (value === null && setting.value !== '')
      problems.push({ kind: 'unknown-word', line: setting.line, what: setting.value })
    return value
  }
  const found = {
    isOn: isOn(words?.mode, first),
    allowsExceptions: isOn(words?.exceptions, first + 1),
  }
  const isGuess = isStatus && words === null && named !== ''
  if (isGuess) {
    const line = settings[0]?.line ?? block.line
    problems.push({ kind: profile === null ? 'unknown-word' : 'guessed-word', line, what: named })
  }
  const isKnown = block.title !== '' || words !== null
  if (profile === null) return { ...NOTHING, problems, status: isStatus ? { profile } : null, isKnown }
  return {
    ...NOTHING,
    profile: { profile, ...found, isCurrent: isStatus ? true : title.isCurrent, line: block.line },
    problems,
    status: isStatus ? { profile } : null,
    isKnown,
  }
}

function profileOf(word: string, words: Language | null): FirewallProfile | null {
  if (words === null) return stemOf(word)
  return words.domain.test(word) ? 'domain' : words.standard.test(word) ? 'standard' : null
}

interface Row {
  readonly text: string
  readonly line: number
  readonly scope: string | null
}

/** Rows put together again: a line that begins no row goes on with the one above, or says its scope. */
function joinRows(block: Block, begins: (text: string) => boolean, problems: NetshProblem[]): readonly Row[] {
  const rows: { readonly parts: string[]; readonly line: number; scope: string | null }[] = []
  for (const row of block.rows) {
    const last = rows.at(-1)
    const scope = SCOPE.exec(row.text)?.[1]
    if (last !== undefined && scope !== undefined) last.scope = scope
    else if (begins(row.text)) rows.push({ parts: [row.text], line: row.line, scope: null })
    else if (last !== undefined && last.scope === null && block.follows.has(row)) last.parts.push(row.text)
    else problems.push({ kind: 'unreadable-line', line: row.line, what: row.text.trim() })
  }
  return rows.map(({ parts, line, scope }) => ({ text: joinWrapped(parts), line, scope }))
}

function columnsOf(text: string): readonly string[] {
  return text.trim().split(/ {2,}|\t+ */)
}

/**
 * The cells of a row before its name: the word for on or off, and the direction where the list has one. Where blanks were
 * lost, one word each.
 */
function readCells(
  text: string,
  count: number,
  words: Language | null,
): { readonly cells: readonly string[]; readonly name: string } {
  const cells: string[] = []
  let rest = text.trim()
  while (cells.length < count) {
    const isKnown = words !== null && cells.length === 0
    const [, cell = rest, after = ''] =
      (isKnown ? /^(\S+)(?:\s+(.*))?$/ : /^(.*?)(?: {2,}|\t+ *)(.*)$/).exec(rest) ??
      /^(\S+)(?:\s+(.*))?$/.exec(rest) ??
      []
    cells.push(cell)
    rest = after
  }
  return { cells, name: rest.trim() }
}

const OPEN_PORT = /^(?:IPv[46]|Any)$/i

function readPorts(block: Block, words: Language | null, profile: Title): Found {
  const problems: NetshProblem[] = []
  const rows = joinRows(block, (text) => PORT_ROW.test(text), problems)
  const entries: NetshEntry[] = []
  // `Port Protocol Version Program`: open ports of `show state`, with an address family, and a program or `(null)`.
  const isOpenPorts = rows.every(({ text }) => {
    const { cells, name } = readCells(PORT_ROW.exec(text)?.[3] ?? '', 1, null)
    return OPEN_PORT.test(cells[0] ?? '') || name === '(null)' || PATH.test(name)
  })
  const hasDirection = columnsOf(block.heading).length === 5 || /direction/i.test(block.heading)
  for (const { text, line, scope } of rows) {
    const [, digits = '', transport = '', rest = ''] = PORT_ROW.exec(text) ?? []
    const port = Number(digits)
    if (port < 1 || port > 65535) {
      problems.push({ kind: 'unreadable-line', line, what: text.trim() })
      continue
    }
    const protocol = transport.toUpperCase() === 'TCP' ? 'TCP' : 'UDP'
    if (isOpenPorts) {
      const { name } = readCells(rest, 1, null)
      const path = PATH.test(name) ? name : null
      const kind = path === null ? 'port' : 'program'
      entries.push({ kind, port, protocol, path, name: '', enabled: true, scope, profile: null, line })
      continue
    }
    const { cells, name } = readCells(rest, hasDirection ? 2 : 1, words)
    const enabled = readSwitch(cells[0] ?? '', words, line, problems)
    if (isOutbound(cells[1], words)) continue
    entries.push({
      kind: 'port',
      port,
      protocol,
      path: null,
      name,
      enabled,
      scope,
      profile: profile.profile,
      line,
    })
  }
  const list = isOpenPorts ? null : listOf(block, 'port', profile, problems)
  const closing = isOpenPorts ? problems.filter(({ kind }) => kind !== 'unreadable-line') : problems
  return { ...NOTHING, entries, list, problems: closing, isOpenPorts, isKnown: true }
}

function readSwitch(
  word: string,
  words: Language | null,
  line: number,
  problems: NetshProblem[],
): boolean | null {
  const value = switchOf(word, words)
  if (value === null && word !== '') problems.push({ kind: 'unknown-word', line, what: word })
  return value
}

function isOutbound(direction: string | undefined, words: Language | null): boolean {
  return direction !== undefined && words !== null && direction === words.outbound
}

function readPrograms(block: Block, words: Language | null, profile: Title): Found {
  const problems: NetshProblem[] = []
  const begins = (text: string) =>
    words === null
      ? /^\S+(?: \S+)?(?: {2,}|\t+ *)\S/.test(text) || (programOf(text) !== null && !PATH.test(text))
      : switchOf(/^\s*(\S+)/.exec(text)?.[1] ?? '', words) !== null
  const hasDirection = columnsOf(block.heading).length === 3 || /direction/i.test(block.heading)
  const entries: NetshEntry[] = []
  for (const { text, line, scope } of joinRows(block, begins, problems)) {
    const program = programOf(text)
    if (program === null) {
      problems.push({ kind: 'unreadable-line', line, what: text.trim() })
      continue
    }
    const { path } = program
    const { cells, name } = readCells(program.before, hasDirection ? 2 : 1, words)
    const enabled = readSwitch(cells[0] ?? '', words, line, problems)
    if (/^[a-z]:[^\\]/i.test(path)) problems.push({ kind: 'lost-backslashes', line, what: path })
    if (isOutbound(cells[1], words)) continue
    entries.push({
      kind: 'program',
      port: null,
      protocol: null,
      path,
      name,
      enabled,
      scope,
      profile: profile.profile,
      line,
    })
  }
  const list = listOf(block, 'program', profile, problems)
  return {
    ...NOTHING,
    entries,
    list,
    problems,
    isKnown: words !== null || entries.length > 0 || block.title !== '',
  }
}

/** Only Remote Desktop matters: its exception is what Server 2003 needs. */
function readServices(block: Block, words: Language | null, profile: Title): Found {
  const problems: NetshProblem[] = []
  const entries: NetshEntry[] = []
  for (const { text, line } of block.rows) {
    const [mode = '', , name = ''] = columnsOf(text)
    if ((words?.remoteDesktop ?? null) === null) problems.push({ kind: 'unknown-word', line, what: name })
    else if (name === words?.remoteDesktop) {
      const enabled = readSwitch(mode, words, line, problems)
      const port = { kind: 'port', port: 3389, protocol: 'TCP', path: null } as const
      entries.push({ ...port, name, enabled, scope: null, profile: profile.profile, line })
    }
  }
  // Three columns under a rule are not netsh's alone.
  return words === null ? NOTHING : { ...NOTHING, entries, problems, isKnown: true }
}

/**
 * The notice of later ones that the command is old: a paragraph with the names of commands and an address, which are in no
 * language. It may follow a list without a blank line.
 */
function markNotices(lines: readonly PastedLine[], used: Set<number>): void {
  const isNotice = (text: string) =>
    /"+netsh (?:adv)?firewall|go\.microsoft\.com\/fwlink|\b947709\b/.test(text)
  const isText = (text: string) => text !== '' && isHead(text)
  for (const [index, { text }] of lines.entries()) {
    if (!isNotice(text)) continue
    used.add(index)
    for (const step of [-1, 1]) {
      for (let at = index + step; Math.abs(at - index) < 6 && isText(lines[at]?.text ?? ''); at += step)
        used.add(at)
    }
  }
}

const INBOUND = /\b(?:Block|Allow)Inbound(?:Always)?,\s?(?:Block|Allow)Outbound\b/

/** Of the firewall of Windows Vista and later: rules as it keeps them, and as its own commands print them. */
function findModern(lines: readonly PastedLine[], used: Set<number>, problems: NetshProblem[]): void {
  for (const [index, { text, line }] of lines.entries()) {
    const isRule = /\bv2\.\d+\|Action=[a-z]+\|/i.test(text)
    // A prompt with the command, the two defaults of a profile, or a rule as a list of names and values.
    const isOutput =
      /^advfirewall\b/i.test(commandIn(text, 'netsh')?.rest ?? '') ||
      INBOUND.test(text) ||
      isRuleOutput(lines, index)
    if (!isRule && !isOutput) continue
    const what = text.trim().slice(0, 100)
    const kind = isRule ? 'modern-firewall-rules' : 'advfirewall-output'
    if (!problems.some((problem) => problem.kind === kind)) problems.push({ kind, line, what })
    used.add(index)
  }
}

/** `Rule Name:   X`, a rule of hyphens, and at least three lines of the same form. */
function isRuleOutput(lines: readonly PastedLine[], index: number): boolean {
  const isField = (text: string) => /^\s*[^\s:：][^:：]{0,40}[:：] {2,}\S/.test(text)
  const [above, ...below] = [-1, 1, 2, 3].map((offset) => lines[index + offset]?.text ?? '')
  return isRule(lines[index]?.text ?? '') && isField(above ?? '') && below.every(isField)
}
