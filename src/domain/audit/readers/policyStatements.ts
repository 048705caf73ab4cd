import { currentControlSet, holdsConcern, isConcern } from '#domain/audit/concerns.ts'
import type { Hive, Place, ReadingProblem, Statement } from '#domain/audit/reading.ts'
import { INSTRUCTION, policyInstructionsOf } from '#domain/formats/policyEntry.ts'
import type { PolicyInstruction, PolicyWords } from '#domain/formats/policyEntry.ts'
import { FIREWALL_POLICY } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL } from '#domain/windows/localFirewall.ts'
import type { RegistryKey, ValueData } from '#domain/windows/registry.ts'

/** What a policy file shows whole, when it was read to its end: what is not in there is not configured by its object. */
export const WHOLE_POLICY: readonly RegistryKey[] = ['SOFTWARE\\Policies']

/** One thing that a policy file of any format says, and where. */
export interface PlacedPolicy {
  readonly hive: Hive
  readonly words: PolicyWords
  readonly place: Place
}

/** The parts of a reading that come from the registry policies in a file. */
export interface PolicyStatements {
  readonly entries: number
  readonly statements: readonly Statement[]
  readonly problems: readonly ReadingProblem[]
}

/** What the policies of a file say, in their order: what this article is about as statements, the rest counted. */
export function policyStatements(policies: Iterable<PlacedPolicy>): PolicyStatements {
  const isAbout = concernOfRuns()
  let passed = 0
  const said = instructionStatements(instructions())
  return { ...said, entries: said.entries + passed }

  function* instructions(): Generator<PlacedInstruction> {
    for (const { hive, words, place } of policies) {
      // Most of a large file, at the speed of finding its entries.
      if (!words.name.startsWith(INSTRUCTION) && !isAbout(words.key)) {
        if (words.name !== '') passed++
        continue
      }
      for (const instruction of policyInstructionsOf(words)) yield { hive, instruction, place }
    }
  }
}

/** What is done to a computer, and where a file says so. */
export interface PlacedInstruction {
  readonly hive: Hive
  readonly instruction: PolicyInstruction
  readonly place: Place
}

/** The same for whoever has read what is to be done. */
export function instructionStatements(instructions: Iterable<PlacedInstruction>): PolicyStatements {
  const statements: Statement[] = []
  const problems: ReadingProblem[] = []
  let entries = 0
  let hasUserPolicy = false
  const isAbout = concernOfRuns()
  for (const { hive, instruction, place } of instructions) {
    if (instruction.kind !== 'create-key') entries++
    // With a key goes what is below it.
    if (!(instruction.kind === 'delete-key' ? holdsConcern : isAbout)(instruction.key)) continue
    const key = currentControlSet(instruction.key)
    if (hive === 'HKCU' && !hasUserPolicy) problems.push({ kind: 'user-policy', what: key, ...place })
    hasUserPolicy ||= hive === 'HKCU'
    const said = saidBy({ ...instruction, key }, { hive, place })
    statements.push(...said.statements)
    problems.push(...said.problems)
  }
  return { entries, statements, problems }
}

/** `isConcern`, for keys of which the same one comes many times in a row. */
function concernOfRuns(): (key: RegistryKey) => boolean {
  let last = ''
  let isLastConcern = isConcern(last)
  return (key) => {
    if (key !== last) {
      last = key
      isLastConcern = isConcern(key)
    }
    return isLastConcern
  }
}

/** What one instruction says, and what is to be said about it. */
function saidBy(
  instruction: PolicyInstruction,
  { hive, place }: { readonly hive: Hive; readonly place: Place },
): Pick<PolicyStatements, 'statements' | 'problems'> {
  const { key } = instruction
  const setting = { hive, key, place }
  const says = (...statements: readonly Statement[]) => ({ statements, problems: [] })
  const noticed = (kind: ReadingProblem['kind'], name: string) => ({
    statements: [],
    problems: [{ kind, what: `${key}\\${name}`, ...place }],
  })
  switch (instruction.kind) {
    case 'create-key':
      return says({ kind: 'key', ...setting })
    case 'set-value': {
      const { name, data } = instruction
      return {
        statements: [{ kind: 'value', ...setting, name, data }],
        problems: isFirewallRule(key, data) ? [{ kind: 'firewall-rule', what: name, ...place }] : [],
      }
    }
    case 'set-missing-value':
      return noticed('set-if-missing', instruction.name)
    case 'delete-value':
      return says({ kind: 'value-deleted', ...setting, name: instruction.name })
    case 'clear-key':
      return says({ kind: 'key-cleared', ...setting })
    case 'delete-key':
      return says({ kind: 'key-deleted', ...setting })
    case 'unknown':
      return noticed('unknown-instruction', instruction.name)
  }
}

/**
 * Whether a value is a rule of the firewall of Windows Vista and later, `v2.10|Action=Allow|Active=TRUE|…`, in the key that
 * holds them. Windows XP and Server 2003 read no such key. Source: MS-FASP 2.2.19.
 */
export function isFirewallRule(key: RegistryKey, data: ValueData): boolean {
  const lower = key.toLowerCase()
  return (
    data.type === 'REG_SZ' &&
    RULES.some((rules) => lower === rules || lower.startsWith(`${rules}\\`)) &&
    isFirewallRuleText(data.data)
  )
}

/** By its beginning: the version, and a first field. */
export function isFirewallRuleText(text: string): boolean {
  return /^v\d{1,3}\.\d{1,3}\|\w{1,40}=[^|]{0,1000}\|/.test(text)
}

const RULES: readonly string[] = [FIREWALL_POLICY, LOCAL_FIREWALL].flatMap((firewall) =>
  ['FirewallRules', 'RestrictedServices'].map((list) => `${firewall}\\${list}`.toLowerCase()),
)
