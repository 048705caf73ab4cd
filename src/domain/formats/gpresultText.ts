import { commandIn, joinWrapped, typedAtPrompt } from './pastedText.ts'
import type { PastedLine } from './pastedText.ts'

type Section = 'computer' | 'user'

/** A setting of the registry, from Administrative Templates (`/v` and `/z`). */
export interface GpresultSetting {
  /** Null where nobody can tell. */
  readonly section: Section | null
  /** The policy that it comes from; empty where the output does not say. */
  readonly policy: string
  /** Key and name in one, with a backslash between, as it is printed. */
  readonly path: string
  /** The data; null where there are none. */
  readonly bytes: readonly number[] | null
  /** False: the policy takes the value away. Null: in a language in which nobody has seen it. */
  readonly isEnabled: boolean | null
  /** Of the paste, from 1. */
  readonly line: number
}

interface GpresultPolicy {
  readonly section: Section
  readonly name: string
  /** Of the paste, from 1. */
  readonly line: number
}

interface GpresultProblem {
  readonly kind:
    /** Whose settings these are, or which of the lists of policies, by its place. */
    | 'guessed-word'
    /** A word for enabled or disabled. */
    | 'unknown-word'
  /** Of the paste, from 1. */
  readonly line: number
  readonly what: string
}

export interface GpresultText {
  readonly language: 'en' | null
  readonly computer: string | null
  /** NetBIOS name where English says so, else the DNS name of the computer's account. */
  readonly domain: string | null
  /** Those that were applied, in their order. */
  readonly policies: readonly GpresultPolicy[]
  readonly settings: readonly GpresultSetting[]
  readonly problems: readonly GpresultProblem[]
  /** Which of the lines it took, by their index. */
  readonly used: ReadonlySet<number>
}

/** Whether a text has output of gpresult in it, in any language, or the command itself. */
export function looksLikeGpresult(text: string): boolean {
  return (
    /[>$#] ?gpresult(?:\.exe)?(?= |$)/im.test(text) ||
    /^[^\n]{0,200}\bRSOP\b[^\n]{0,200}\r?\n[^\n]{0,80}(?:\r?\n[> \t]*)?-{20,}/im.test(text) ||
    /^[^\n:：\\]{1,60}[:：][ \t]*software\\[^\n]*\r?\n[^\n:：\\]{1,60}[:：][ \t]*\d{1,3}(?:,|\r?$)/im.test(
      text,
    )
  )
}

/**
 * Reads what gpresult printed, in whatever else there is: whose it is, the policies that were applied, and the settings of
 * the registry that `/v` and `/z` list. Never throws.
 *
 * The words are known in English alone. In other languages: the title has RSOP in it, headings have a rule of hyphens as
 * long as they are, the computer's section begins with its own name (`CN=`), the first list in a section has the policies
 * that were applied, and a setting is a path that begins with Software, a list of bytes, and a word.
 *
 * Source: fixtures; XP lists settings in another form (`Setting: …`, without data), which nobody has published: such a
 * setting has no bytes.
 */
export function parseGpresult(lines: readonly PastedLine[]): GpresultText {
  const used = new Set<number>()
  const problems: GpresultProblem[] = []
  const title = findTitle(lines)
  const end = title === null ? lines.length : endOfOutput(lines, title.rule + 1)
  const headings = findHeadings(lines, title === null ? 0 : title.rule + 1, end)
  const isEnglish =
    (title !== null && /^\s*RSOP (?:data|results) for\b/i.test(title.text)) ||
    headings.some(({ text }) => ENGLISH.test(text))
  const sections = findSections(lines, headings, title, isEnglish, end, problems)
  const isSure = title !== null || sections.length > 0
  const from = title === null ? 0 : title.rule + 1
  const settings = findSettings(lines.slice(0, end), from, isSure, sections, problems, used)
  const policies = sections.flatMap((section) =>
    findPolicies(lines, headings, section, isEnglish, problems, used),
  )
  // A table with rules of its own is no output of gpresult; a title, a section or a setting is.
  if (isSure) {
    for (const { index, rule } of headings) for (let at = index; at <= rule; at++) used.add(at)
    if (title !== null) for (let at = bannerAbove(lines, title.first); at <= title.rule; at++) used.add(at)
    let [first = 0] = used
    let last = first
    for (const at of used) {
      first = Math.min(first, at)
      last = Math.max(last, at)
    }
    while (last + 1 < end && lines[last + 1]?.text !== '') last++
    for (let at = first; at <= last; at++) used.add(at)
  }
  if (used.size > 0) {
    for (const [index, { text }] of lines.entries()) if (commandIn(text, 'gpresult') !== null) used.add(index)
  }
  const own = sections.find(({ section }) => section === 'computer') ?? null
  return {
    language: isEnglish ? 'en' : null,
    computer: title?.computer ?? own?.commonName ?? null,
    domain: own === null ? null : (domainName(lines, own, isEnglish) ?? own.dnsDomain),
    policies,
    settings,
    problems,
    used,
  }
}

const ENGLISH = /^(?:COMPUTER|USER) SETTINGS$|^Applied Group Policy Objects$|^Administrative Templates$/i

/** The line with RSOP over a rule, which may be broken in two; with the computer's name before its colon. */
function findTitle(lines: readonly PastedLine[]) {
  for (const [first, { text }] of lines.entries()) {
    if (!/\bRSOP\b/i.test(text)) continue
    const parts = [text]
    let rule = first + 1
    if (!isRule(lines[rule]?.text ?? '')) {
      parts.push(lines[rule]?.text ?? '')
      rule++
    }
    if (!isRule(lines[rule]?.text ?? '')) continue
    const whole = joinWrapped(parts)
    const computer = /\s([^\s\\:：]+)\s*[:：]\s/.exec(whole)?.[1] ?? null
    return { first, rule, text: whole, computer }
  }
  return null
}

/** Where the name of the program, the copyright and the date begin, which stand over the title. */
function bannerAbove(lines: readonly PastedLine[], title: number): number {
  let first = title
  for (let at = title - 1; at >= 0 && title - at <= 8; at--) {
    const text = lines[at]?.text ?? ''
    if (typedAtPrompt(text) !== null || isRule(text) || /^HKEY_|\bREG_[A-Z]/.test(text)) break
    if (/\bMicrosoft\b|\bWindows\b|\b\d\d?:\d\d\b/.test(text)) first = at
  }
  return first
}

function isRule(text: string): boolean {
  return /^\s*-{8,}$/.test(text)
}

/** The next prompt, or the output of a program that has other forms. */
function endOfOutput(lines: readonly PastedLine[], from: number): number {
  for (let index = from; index < lines.length; index++) {
    const text = lines[index]?.text ?? ''
    if (typedAtPrompt(text) !== null || /^(?:HKEY_[A-Z_]+(?:\\|$)|! REG\.EXE)/.test(text)) return index
    if (commandIn(text, 'netsh') !== null || commandIn(text, 'reg query') !== null) return index
  }
  return lines.length
}

interface Heading {
  readonly text: string
  readonly index: number
  readonly rule: number
}

/** A line and a rule below it, as long as it is or by a hyphen longer. */
function findHeadings(lines: readonly PastedLine[], from: number, end: number): readonly Heading[] {
  const headings: Heading[] = []
  for (let rule = from + 1; rule < end; rule++) {
    const hyphens = lines[rule]?.text.trim() ?? ''
    const text = lines[rule - 1]?.text.trim() ?? ''
    if (!isRule(hyphens) || text === '' || isRule(text)) continue
    const longer = hyphens.length - text.length
    if (longer >= -1 && longer <= 2) headings.push({ text, index: rule - 1, rule })
  }
  return headings
}

interface FoundSection {
  /** Null: nobody can tell. */
  readonly section: Section | null
  readonly from: number
  readonly end: number
  readonly commonName: string | null
  readonly dnsDomain: string | null
}

const LABELLED = /^\s*\S[^:：\\]{0,80}[:：](?:\s|$)/

function findSections(
  lines: readonly PastedLine[],
  headings: readonly Heading[],
  title: { readonly computer: string | null } | null,
  isEnglish: boolean,
  end: number,
  problems: GpresultProblem[],
): readonly FoundSection[] {
  const computer = title?.computer ?? null
  const hasTitle = title !== null
  const starts = headings.flatMap((heading) => {
    const [, english] = /^(COMPUTER|USER) SETTINGS$/i.exec(heading.text) ?? []
    const below: string[] = []
    for (let at = heading.rule + 1; at < end && below.length < 3; at++) {
      const text = lines[at]?.text ?? ''
      if (text !== '') below.push(text)
    }
    const [account = ''] = below
    const [, commonName = null] = /^\s*CN=([^,]+),/i.exec(account) ?? []
    const isSection = isEnglish ? english !== undefined : commonName !== null || (hasTitle && isLabels(below))
    return isSection ? [{ heading, english: english ?? null, commonName, account }] : []
  })
  return starts.map(({ heading, english, commonName, account }, at) => {
    const place = {
      from: heading.rule + 1,
      end: starts[at + 1]?.heading.index ?? end,
      commonName,
      dnsDomain: dnsDomain(account),
    }
    if (english !== null) return { section: english.toUpperCase() === 'USER' ? 'user' : 'computer', ...place }
    const section =
      commonName !== null && computer !== null
        ? sameName(commonName, computer)
          ? 'computer'
          : 'user'
        : starts.length === 2
          ? at === 0
            ? 'computer'
            : 'user'
          : null
    const line = lines[heading.index]?.line ?? 0
    problems.push({ kind: section === null ? 'unknown-word' : 'guessed-word', line, what: heading.text })
    return { section, ...place }
  })
}

/** At least three labels with their values: the time, the server, the speed. */
function isLabels(texts: readonly string[]): boolean {
  return (
    texts.length === 3 &&
    texts.every((text) => LABELLED.test(text) && !/^\s*GPO\b/.test(text) && !/\\/.test(text))
  )
}

function sameName(some: string, other: string): boolean {
  return some.toLowerCase() === other.toLowerCase()
}

function dnsDomain(account: string): string | null {
  const parts = [...account.matchAll(/(?<=,)DC=([^,]+)/gi)].map(([, part = '']) => part.trim())
  return parts.length === 0 ? null : parts.join('.')
}

function domainName(
  lines: readonly PastedLine[],
  { from, end }: FoundSection,
  isEnglish: boolean,
): string | null {
  if (!isEnglish) return null
  for (let at = from; at < end; at++) {
    const [, name] = /^\s*Domain Name:\s*(\S+)$/i.exec(lines[at]?.text ?? '') ?? []
    if (name !== undefined && name !== 'N/A') return name
  }
  return null
}

function findPolicies(
  lines: readonly PastedLine[],
  headings: readonly Heading[],
  { section, from, end }: FoundSection,
  isEnglish: boolean,
  problems: GpresultProblem[],
  used: Set<number>,
): readonly GpresultPolicy[] {
  const within = headings.filter(({ index }) => index >= from && index < end)
  const heading = isEnglish
    ? within.find(({ text }) => /^Applied Group Policy Objects$/i.test(text))
    : within[0]
  if (heading === undefined || section === null) return []
  const next = within.find(({ index }) => index > heading.rule)?.index ?? end
  const policies: GpresultPolicy[] = []
  for (let at = heading.rule + 1; at < next; at++) {
    const { text, line } = lines[at] ?? { text: '', line: 0 }
    const name = text.trim()
    if (name === '' && policies.length > 0) break
    if (name === '' || /^N\/A$/i.test(name)) continue
    used.add(at)
    policies.push({ section, name, line })
  }
  if (!isEnglish && policies.length > 0)
    problems.push({ kind: 'guessed-word', line: lines[heading.index]?.line ?? 0, what: heading.text })
  return policies
}

const PATH_LINE = /^\s*\S[^:：\\]{0,60}[:：]\s*((?:software|system)\\.*)$/i
/** Broken behind its label. */
const BARE_PATH = /^\s*((?:software|system)\\.*)$/i
const BYTES_LINE = /^\s*\S[^:：\\]{0,60}[:：]\s*(\d{1,3}(?:\s*,\s*\d{1,3})*\s*,?)$/
const MORE_BYTES = /^\s*(\d{1,3}(?:\s*,\s*\d{1,3})*\s*,?)$/
const WORD_LINE = /^\s*\S[^:：\\]{0,60}[:：]\s*([^\\]*)$/

function findSettings(
  lines: readonly PastedLine[],
  from: number,
  /** Whether it is gpresult's without doubt; else only a list of bytes shows it. */
  isSure: boolean,
  sections: readonly FoundSection[],
  problems: GpresultProblem[],
  used: Set<number>,
): readonly GpresultSetting[] {
  const settings: GpresultSetting[] = []
  const unknown = new Set<string>()
  const textAt = (index: number) => lines[index]?.text ?? ''
  let policy = ''
  for (let index = from; index < lines.length; index++) {
    const isBroken = /^\s*\S[^:：\\]{0,60}[:：]$/.test(textAt(index - 1))
    const start =
      PATH_LINE.exec(textAt(index))?.[1] ?? (isBroken ? BARE_PATH.exec(textAt(index))?.[1] : undefined)
    if (start === undefined) {
      const [, name] = /^\s*\S[^:：\\]{0,60}[:：]\s*(\S.*)$/.exec(textAt(index)) ?? []
      if (name !== undefined) policy = name
      continue
    }
    const parts = [start]
    let at = index + 1
    // A broken path; what follows it is a label.
    while (
      at - index < 6 &&
      textAt(at) !== '' &&
      !WORD_LINE.test(textAt(at)) &&
      !PATH_LINE.test(textAt(at))
    ) {
      parts.push(textAt(at))
      at++
    }
    let bytes: number[] | null = null
    const [, first] = BYTES_LINE.exec(textAt(at)) ?? []
    if (first !== undefined) {
      bytes = numbersIn(first)
      at++
      for (
        let more = MORE_BYTES.exec(textAt(at))?.[1];
        more !== undefined;
        more = MORE_BYTES.exec(textAt(at))?.[1]
      ) {
        bytes.push(...numbersIn(more))
        at++
      }
    }
    const word = WORD_LINE.exec(textAt(at))?.[1]?.trim()
    // A path alone is no setting: other parts of the output have them too.
    if (bytes === null && (word === undefined || !isSure)) continue
    for (let line = index; line <= (word === undefined ? at - 1 : at); line++) used.add(line)
    const isEnabled = word === 'Enabled' ? true : word === 'Disabled' ? false : null
    const { line = 0 } = lines[index] ?? {}
    if (isEnabled === null && word !== undefined && !unknown.has(word)) {
      unknown.add(word)
      problems.push({ kind: 'unknown-word', line: lines[at]?.line ?? line, what: word })
    }
    const section = sections.find((some) => index >= some.from && index < some.end)?.section ?? null
    const isByte = bytes?.every((byte) => byte <= 255) ?? false
    settings.push({
      section,
      policy,
      path: joinWrapped(parts),
      bytes: isByte ? bytes : null,
      isEnabled,
      line,
    })
    index = word === undefined ? at - 1 : at
  }
  return settings
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number)
}
