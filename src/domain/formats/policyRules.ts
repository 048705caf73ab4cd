import type { ValueData } from '#domain/windows/registry.ts'
import { typedValue } from './policyEntry.ts'
import type { PolicyWords } from './policyEntry.ts'
import { textData } from './registryPol.ts'
import { elementsOf, linesOfElements, parseXml, textOf } from './xmlText.ts'
import type { XmlElement, XmlProblem } from './xmlText.ts'

/** A registry policy in a file of rules. */
export interface PolicyRule extends PolicyWords {
  readonly section: 'computer' | 'user'
  /** Which policy object it comes from; empty where the file does not say. */
  readonly policyName: string
  /** From 1; null where it cannot be told. */
  readonly line: number | null
}

/**
 * Reads the .PolicyRules of Microsoft's Policy Analyzer: its registry policies, and the registry values of its security
 * template. Takes decoded text. `skipped`: how many of these have data that are not those of their type. All else in such a
 * file (rights, audit, extensions) is passed over. Never throws. Source: published rules of Microsoft's and DISA's baselines.
 */
export function parsePolicyRules(text: string):
  | { readonly kind: 'rules'; readonly rules: readonly PolicyRule[]; readonly skipped: number }
  /** XML of something else. */
  | { readonly kind: 'other' }
  | { readonly kind: 'problem'; readonly problem: XmlProblem } {
  const root = parseXml(text, 'skip')
  if ('kind' in root) return { kind: 'problem', problem: root }
  if (root.name !== 'PolicyRules') return { kind: 'other' }
  const items = elementsOf(root).filter(({ name }) => ITEMS.includes(name))
  const lines = linesOfElements(text, ITEMS, items.length)
  const read = items.flatMap((item, index) => {
    const rule = readRule(item, lines?.[index] ?? null)
    return rule === 'other' ? [] : [rule]
  })
  const rules = read.filter((rule) => rule !== 'unreadable')
  return { kind: 'rules', rules, skipped: read.length - rules.length }
}

const ITEMS: readonly string[] = ['ComputerConfig', 'UserConfig', 'SecurityTemplate']

function readRule(item: XmlElement, line: number | null): PolicyRule | 'other' | 'unreadable' {
  const textIn = (name: string) => elementsOf(item, name).map(textOf)[0]
  const policyName = textIn('PolicyName') ?? ''
  switch (item.name) {
    case 'ComputerConfig':
    case 'UserConfig': {
      const [key, name, type] = [textIn('Key'), textIn('Value'), textIn('RegType')]
      const text = textIn('RegData') ?? ''
      const data = dataOf(type ?? '', text)
      if (key === undefined || name === undefined || data === null) return 'unreadable'
      const section = item.name === 'UserConfig' ? 'user' : 'computer'
      return { section, key, name, data: () => data, text: () => text, policyName, line }
    }
    case 'SecurityTemplate':
      return item.attributes['Section'] === 'Registry Values'
        ? readTemplateLine(textIn('LineItem') ?? '', policyName, line)
        : 'other'
    default:
      return 'other'
  }
}

/** `MACHINE\key\name=type,data`, as in a security template. */
function readTemplateLine(
  text: string,
  policyName: string,
  line: number | null,
): PolicyRule | 'other' | 'unreadable' {
  const [, path, type, written = ''] = /^MACHINE\\([^=]+)=(\d{1,2}),(.*)$/is.exec(text) ?? []
  const at = path?.lastIndexOf('\\') ?? -1
  if (path === undefined || at === -1) return text === '' ? 'other' : 'unreadable'
  const plain = written.replace(/^"(.*)"$/s, '$1')
  const data = dataOf(TEMPLATE_TYPES[type ?? ''] ?? '', plain)
  if (data === null) return 'unreadable'
  const words = { key: path.slice(0, at), name: path.slice(at + 1), data: () => data, text: () => plain }
  return { section: 'computer', ...words, policyName, line }
}

const TEMPLATE_TYPES: Readonly<Record<string, string>> = {
  '1': 'REG_SZ',
  '2': 'REG_EXPAND_SZ',
  '3': 'REG_BINARY',
  '4': 'REG_DWORD',
  '7': 'REG_MULTI_SZ',
}

/** Null: not of this type. What no source shows (binary and longer numbers) keeps its type and no data. */
function dataOf(type: string, text: string): ValueData | null {
  switch (type.trim().toUpperCase()) {
    case 'REG_SZ':
      return { type: 'REG_SZ', data: text }
    case 'REG_EXPAND_SZ':
      return typedValue(2, textData(text))
    case 'REG_DWORD': {
      const number = /^\d{1,10}$/.test(text.trim()) ? Number(text) : Number.NaN
      return number <= 0xffffffff ? { type: 'REG_DWORD', data: number } : null
    }
    case 'REG_MULTI_SZ':
      return typedValue(7, textData(`${text}\0`))
    case 'REG_NONE':
      return typedValue(0, new Uint8Array())
    case 'REG_BINARY':
      return typedValue(3, new Uint8Array())
    case 'REG_QWORD':
      return typedValue(11, new Uint8Array())
    default:
      return null
  }
}
