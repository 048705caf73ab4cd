import { brokenEnd } from '#domain/files/readBack.ts'
import type { ReadBack } from '#domain/files/readBack.ts'
import type { TaggedLine, TextContent } from '#domain/formats/fileContent.ts'
import { HEADER, keyLine, oneLine, parseRegFile, quoted, valueLine } from '#domain/formats/regFile.ts'
import type { RegFileData, RegOperation } from '#domain/formats/regFile.ts'
import { changeId } from '#domain/plan/plan.ts'
import type { ListChange, RegistryChange, ValueChange } from '#domain/plan/plan.ts'
import { accountKey } from '#domain/windows/accounts.ts'
import type { RegistryData, RegistryKey } from '#domain/windows/registry.ts'

/**
 * The text of a .reg file that carries out registry changes, in their order. Takes the changes to carry out (an undo's
 * are already swapped) and comments for the top of the file, since some readers refuse one inside a key. Every line
 * that carries out a change is tagged with it. Throws on text that a line of a .reg file cannot hold.
 * Syntax: KB 310516; UTF-16 with byte order mark, CRLF and an empty last line are what regedit itself writes.
 */
export function writeRegFile(changes: readonly RegistryChange[], comments: readonly string[]): TextContent {
  const lines: TaggedLine[] = [{ text: HEADER }, { text: '' }]
  if (comments.length > 0) {
    lines.push(...comments.map((comment) => ({ text: `; ${oneLine(comment)}` })), { text: '' })
  }
  for (const block of blocksOf(changes)) lines.push(...block, { text: '' })
  return { encoding: 'utf-16le-bom', newline: '\r\n', lines }
}

type Block = TaggedLine[]

function blocksOf(changes: readonly RegistryChange[]): Block[] {
  const blocks: Block[] = []
  let open: RegistryKey | null = null
  for (const change of changes) {
    switch (change.kind) {
      case 'value':
        if (open === null || !isSame(open, change.target.key)) {
          blocks.push([opened('', change)])
          open = change.target.key
        }
        blocks.at(-1)?.push(tagged(valueLine(change.target.name, change.after), change))
        break
      case 'list':
        blocks.push(...listBlocks(change))
        open = null
        break
    }
  }
  return blocks
}

function listBlocks(change: ListChange): Block[] {
  const clearing = [opened('-', change)]
  if (change.after === null) return [clearing]
  // A list may have ten thousand entries, and is written at every key stroke: what is the same for all is made once.
  const id = changeId(change)
  const entries = change.after.map((entry) => {
    const text = quoted(entry)
    return { text: `${text}=${text}`, change: id }
  })
  return [clearing, [opened('', change), ...entries]]
}

function opened(minus: '-' | '', change: RegistryChange): TaggedLine {
  return tagged(keyLine(minus, change.target.key), change)
}

/** The registry ignores case. */
function isSame(key: RegistryKey, other: RegistryKey): boolean {
  return key.toLowerCase() === other.toLowerCase()
}

function tagged(text: string, change: RegistryChange): TaggedLine {
  return { text, change: changeId(change) }
}

/**
 * Looks for registry changes in the text of a .reg file again: one setting for each value, each entry of a list, and
 * each clearing of a list. What counts is what is left when the whole file has been carried out, so a value that a later
 * line deletes is missing. Names compare as the registry compares them, without case; data exactly.
 */
export function readBackRegFile(changes: readonly RegistryChange[], text: string): ReadBack {
  const { operations, problems } = parseRegFile(text)
  const outcome = outcomeOf(operations)
  const settings = changes.flatMap((change) =>
    change.kind === 'value' ? [valueSetting(change)] : listSettings(change),
  )
  const missing = settings.filter((setting) => !setting.isIn(outcome))
  const planned = new Set(settings.map((setting) => setting.effect))
  const keys = new Set(changes.map((change) => fullKey(change.target.key)))
  return {
    expected: settings.length,
    found: settings.length - missing.length,
    differences: [
      ...problems.map((problem) => `line ${problem.line}: ${problem.kind}`),
      // Without an empty line after it, some readers leave out the last one.
      ...brokenEnd(text, '\r\n\r\n'),
      ...missing.map((setting) => `missing: ${setting.effect}`),
      ...[...effectsOf(outcome, keys)]
        .filter((effect) => !planned.has(effect))
        .map((effect) => `not planned: ${effect}`),
    ],
  }
}

/** What a file leaves behind in one key. */
interface KeyOutcome {
  isCleared: boolean
  isThere: boolean
  /** By name as Windows compares it; null: deleted. */
  readonly values: Map<string, RegFileData | null>
}

/** By key with its hive, in lower case. */
type Outcome = Map<string, KeyOutcome>

function outcomeOf(operations: readonly RegOperation[]): Outcome {
  const outcome: Outcome = new Map()
  for (const operation of operations) {
    const path = `${operation.hive}\\${operation.key}`.toLowerCase()
    const key = outcome.get(path) ?? { isCleared: false, isThere: false, values: new Map() }
    outcome.set(path, key)
    switch (operation.kind) {
      case 'create-key':
        key.isThere = true
        break
      case 'delete-key':
        key.isCleared = true
        for (const [other, below] of outcome) {
          if (other === path || other.startsWith(`${path}\\`)) {
            below.isThere = false
            below.values.clear()
          }
        }
        break
      case 'set-value':
        key.values.set(accountKey(operation.name), operation.data)
        break
      case 'delete-value':
        key.values.set(accountKey(operation.name), null)
        break
    }
  }
  return outcome
}

/** A planned setting: what it does, in the words in which `effectsOf` says what a file does. */
interface Setting {
  readonly effect: string
  readonly isIn: (outcome: Outcome) => boolean
}

function valueSetting(change: ValueChange): Setting {
  return entrySetting(fullKey(change.target.key), change.target.name, change.after)
}

function entrySetting(key: string, name: string, data: RegistryData | null): Setting {
  const isSet = (found: RegFileData | null | undefined) =>
    found !== undefined && JSON.stringify(comparable(found)) === JSON.stringify(comparable(data))
  return {
    effect: valueEffect(key, accountKey(name), data),
    isIn: (outcome) => isSet(outcome.get(key)?.values.get(accountKey(name))),
  }
}

function listSettings(change: ListChange): Setting[] {
  const key = fullKey(change.target.key)
  const isThereAfterwards = change.after !== null
  const clearing: Setting = {
    effect: clearingEffect(key),
    isIn: (outcome) => {
      const found = outcome.get(key)
      return found !== undefined && found.isCleared && found.isThere === isThereAfterwards
    },
  }
  const entries = change.after ?? []
  return [clearing, ...entries.map((entry) => entrySetting(key, entry, { type: 'REG_SZ', data: entry }))]
}

function* effectsOf(outcome: Outcome, plannedKeys: ReadonlySet<string>): Generator<string> {
  for (const [key, { isCleared, isThere, values }] of outcome) {
    if (isCleared) yield clearingEffect(key)
    if (isThere && !plannedKeys.has(key)) yield `key ${key}`
    for (const [name, data] of values) yield valueEffect(key, name, data)
  }
}

function clearingEffect(key: string): string {
  return `clearing of key ${key}`
}

function valueEffect(key: string, name: string, data: RegFileData | null): string {
  return `value ${JSON.stringify(name)} of key ${key} = ${JSON.stringify(comparable(data))}`
}

function comparable(data: RegFileData | null): readonly unknown[] | null {
  if (data === null) return null
  return data.type === 'other' ? [data.type, data.registryType, data.hex] : [data.type, data.data]
}

function fullKey(key: RegistryKey): string {
  return `HKEY_LOCAL_MACHINE\\${key}`.toLowerCase()
}
