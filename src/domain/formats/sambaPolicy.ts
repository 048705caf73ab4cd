import { fromBase64 } from './base64.ts'
import type { ValueData } from '#domain/windows/registry.ts'
import { typedValue } from './policyEntry.ts'
import type { PolicyWords } from './policyEntry.ts'
import { numberBytes, textData } from './registryPol.ts'
import { elementsOf, linesOfElements, parseXml, textOf } from './xmlText.ts'
import type { XmlElement } from './xmlText.ts'

/** A policy as Samba writes it down. `section`: of which half of the policy object, where the text says it. */
interface SambaPolicy extends PolicyWords {
  readonly section: 'machine' | 'user' | null
  /** From 1; null where it cannot be told. */
  readonly line: number | null
}

interface SambaPolicyProblem {
  readonly kind: 'not-samba' | 'unreadable' | 'unreadable-entry'
  /** From 1; null where the reader of the syntax does not say. */
  readonly line: number | null
  /** Of the entry, from 1; null: the whole text. */
  readonly entry: number | null
}

interface SambaPolicies {
  readonly policies: readonly SambaPolicy[]
  readonly problems: readonly SambaPolicyProblem[]
}

/**
 * Reads the XML that `samba-tool gpo backup` makes of a Registry.pol. Takes decoded text. An entry that is not as Samba
 * writes it is left out. Never throws. Source: Samba 4.17, python/samba/gp_parse/gp_pol.py.
 */
export function parseSambaPolXml(text: string): SambaPolicies {
  const root = parseXml(text, 'skip')
  if ('kind' in root) {
    return { policies: [], problems: [{ kind: 'unreadable', line: root.line, entry: null }] }
  }
  if (root.name !== 'PolFile') return NOT_SAMBA
  const entries = elementsOf(root, 'Entry')
  const lines = linesOfElements(text, ['Entry'], entries.length)
  return collected(entries.map((entry, index) => readElement(entry, lines?.[index] ?? null)))
}

/**
 * Reads the JSON that `samba-tool gpo load` takes: a list of policies, each with its half of the object. Takes decoded text;
 * never throws. Source: Samba, `samba-tool gpo load --help`.
 */
export function parseSambaLoad(text: string): SambaPolicies {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { policies: [], problems: [{ kind: 'unreadable', line: null, entry: null }] }
  }
  return isSambaLoad(json) ? collected(json.map(readSetting)) : NOT_SAMBA
}

/** Whether JSON is such a list: each of it names a key and a value. */
export function isSambaLoad(json: unknown): json is readonly Readonly<Record<string, unknown>>[] {
  return (
    Array.isArray(json) &&
    json.length > 0 &&
    json.every(
      (item) => typeof item === 'object' && item !== null && 'keyname' in item && 'valuename' in item,
    )
  )
}

const NOT_SAMBA: SambaPolicies = { policies: [], problems: [{ kind: 'not-samba', line: null, entry: null }] }

function collected(read: readonly (SambaPolicy | null)[]): SambaPolicies {
  return {
    policies: read.filter((policy) => policy !== null),
    problems: read.flatMap((policy, index) =>
      policy === null ? [{ kind: 'unreadable-entry', line: null, entry: index + 1 } as const] : [],
    ),
  }
}

function readElement(entry: XmlElement, line: number | null): SambaPolicy | null {
  const [key] = elementsOf(entry, 'Key').map(textOf)
  const [name] = elementsOf(entry, 'ValueName').map(textOf)
  const values = elementsOf(entry, 'Value').map(textOf)
  const type = Number(entry.attributes['type'] ?? Number.NaN)
  if (key === undefined || name === undefined || !Number.isInteger(type)) return null
  return policyOf(key, name, type, values, { section: null, line })
}

const SECTIONS: Readonly<Record<string, SambaPolicy['section']>> = {
  MACHINE: 'machine',
  USER: 'user',
  BOTH: 'machine',
}

const TYPES: Readonly<Record<string, number>> = {
  REG_NONE: 0,
  REG_SZ: 1,
  REG_EXPAND_SZ: 2,
  REG_BINARY: 3,
  REG_DWORD: 4,
  REG_DWORD_BIG_ENDIAN: 5,
  REG_MULTI_SZ: 7,
  REG_QWORD: 11,
}

function readSetting(setting: Readonly<Record<string, unknown>>): SambaPolicy | null {
  const { keyname, valuename, type, data } = setting
  if (typeof keyname !== 'string' || typeof valuename !== 'string') return null
  const number = typeof type === 'number' ? type : TYPES[String(type)]
  const values = (Array.isArray(data) ? data : [data]).filter(
    (item) => typeof item === 'string' || typeof item === 'number',
  )
  if (number === undefined) return null
  return policyOf(keyname, valuename, number, values.map(String), {
    section: SECTIONS[String(setting['class']).toUpperCase()] ?? null,
    line: null,
  })
}

/** Null: the data are not those of the type. */
function policyOf(
  key: string,
  name: string,
  type: number,
  values: readonly string[],
  from: Pick<SambaPolicy, 'section' | 'line'>,
): SambaPolicy | null {
  const data = dataOf(type, values)
  return data === null ? null : { key, name, data: () => data, text: () => values[0] ?? '', ...from }
}

function dataOf(type: number, values: readonly string[]): ValueData | null {
  const [text = ''] = values
  const number = /^\d{1,20}$/.test(text) ? BigInt(text) : null
  switch (type) {
    case 0:
      return typedValue(type, new Uint8Array())
    case 1:
      return { type: 'REG_SZ', data: text }
    case 2:
      return typedValue(type, textData(text))
    case 4:
      return number === null || number > 0xffffffffn ? null : { type: 'REG_DWORD', data: Number(number) }
    case 5:
      return number === null ? null : typedValue(type, numberBytes(Number(number)).reverse())
    case 7:
      return typedValue(type, textData(values.map((value) => `${value}\0`).join('')))
    case 11:
      return number === null
        ? null
        : typedValue(
            type,
            Uint8Array.of(
              ...numberBytes(Number(number & 0xffffffffn)),
              ...numberBytes(Number((number >> 32n) & 0xffffffffn)),
            ),
          )
    default: {
      const bytes = fromBase64(text)
      return bytes === null ? null : typedValue(type, bytes)
    }
  }
}
