import type { ListedException, Place, Reading, ReadingProblem } from '#domain/audit/reading.ts'
import { readFit } from '#domain/files/scripts/computerGuard.ts'
import { parseNamesScript } from '#domain/files/scripts/namesScript.ts'
import { parseVerifyScript } from '#domain/files/scripts/readVerifyScript.ts'
import type { ScriptCheck } from '#domain/files/scripts/readVerifyScript.ts'
import type { Step, Test } from '#domain/files/scripts/verifySteps.ts'
import { parseNetshScript } from '#domain/files/settings/readNetshScript.ts'
import { registryAction } from '#domain/formats/cmdAction.ts'
import { withWindowsFolder } from '#domain/formats/cmdLine.ts'
import { parseCmdScript } from '#domain/formats/cmdScript.ts'
import type { PolicyInstruction } from '#domain/formats/policyEntry.ts'
import { FIREWALL_POLICY, FIREWALL_PROFILES, PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import type { FirewallProfile } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL } from '#domain/windows/localFirewall.ts'
import { freshMachine } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { runNetshFirewall } from '#domain/windows/netshFirewall.ts'
import { EMPTY_REGISTRY, valuesOf } from '#domain/windows/registry.ts'
import type { RegistryData } from '#domain/windows/registry.ts'
import { madeByIn } from './madeBy.ts'
import { instructionStatements } from './policyStatements.ts'
import type { PlacedInstruction, PolicyStatements } from './policyStatements.ts'
import { emptyReading } from './readings.ts'

/** What is read of a script beside its mark. */
type Parts = PolicyStatements & { readonly exceptions: readonly ListedException[] }

/**
 * What a script of this site would set, or, of one that only looks, what it looks for: so the settings are those of the
 * answers that it was made from. Takes decoded text, and how it was decoded. What it deletes by looking for it is counted and
 * no statement. A line that this site writes into no script is a problem. Never throws.
 */
export function readOwnScript(text: string, encoding: string): Reading {
  const parts = partsOf(text)
  const { entries, statements, exceptions, problems } = parts
  const madeBy = madeByIn(text)
  return {
    ...emptyReading('script'),
    encoding,
    computer: computerIn(text),
    entries,
    statements,
    exceptions,
    problems,
    ...(madeBy === null ? {} : { madeBy }),
  }
}

function partsOf(text: string): Parts {
  if (text.includes('echo Remote Assistance report ')) return verifyParts(text)
  if (text.includes('net accounts /domain')) {
    const { checks, problems } = parseNamesScript(text)
    return { ...NOTHING, entries: checks.length, problems: problems.map(changed) }
  }
  return text.includes(':nofirewall') && !/^reg (?:export|add|import) /m.test(text)
    ? netshParts(text)
    : registryParts(text)
}

const NOTHING: Parts = { entries: 0, statements: [], exceptions: [], problems: [] }

function at(line: number): Place {
  return { line, offset: null, inner: null }
}

/** Such a problem may be one of many; the first says where to look. */
function changed({ line }: { readonly line: number }): ReadingProblem {
  return { kind: 'changed-script', what: '', ...at(line) }
}

/** The one computer that the script is for. */
function computerIn(text: string): string | null {
  const lines = text.split(/\r?\n/)
  const start = lines.findIndex((line) => line.startsWith('rem fit: computer'))
  const look = start === -1 ? null : (readFit(lines, start)?.look ?? null)
  return look?.kind === 'computer' ? look.name : null
}

function netshParts(text: string): Parts {
  const { commands, problems } = parseNetshScript(text)
  return {
    ...NOTHING,
    entries: commands.length,
    exceptions: commands.flatMap(({ arguments: args, line }) => exceptionsOf(args, line)),
    problems: problems.map(changed),
  }
}

/** A computer whose list is empty. */
const BLANK: Machine = { ...freshMachine('xp-professional', 'sp2'), registry: EMPTY_REGISTRY }

/** What a call of netsh leaves in an empty list; nothing where it deletes. */
function exceptionsOf(args: readonly string[], line: number): readonly ListedException[] {
  const { registry } = runNetshFirewall(BLANK, args).machine
  return FIREWALL_PROFILES.flatMap((profile) =>
    (['GloballyOpenPorts', 'AuthorizedApplications'] as const).flatMap((list) =>
      valuesOf(registry, `${LOCAL_FIREWALL}\\${PROFILE_KEYS[profile]}\\${list}\\List`).map(
        ({ name, data }) => {
          // After the name of the value, which has colons of its own.
          const [scope = '', status, ...rest] = (data.type === 'REG_SZ' ? data.data : '')
            .slice(name.length + 1)
            .split(':')
          const isEnabled = status?.toLowerCase() === 'enabled'
          return {
            ...subjectOf(name),
            ...of(profile, 'local', line),
            scope,
            enabled: isEnabled,
            name: rest.join(':'),
          }
        },
      ),
    ),
  )
}

function of(profile: FirewallProfile | null, store: ListedException['store'], line: number) {
  return { profile, store, place: at(line) }
}

/** `135:TCP`, or the path of a program. */
function subjectOf(subject: string): Pick<ListedException, 'kind' | 'port' | 'protocol' | 'path'> {
  const [, port, protocol] = /^(\d{1,5}):(TCP|UDP)$/i.exec(subject) ?? []
  return port === undefined
    ? { kind: 'program', port: null, protocol: null, path: subject }
    : {
        kind: 'port',
        port: Number(port),
        protocol: protocol?.toUpperCase() === 'UDP' ? 'UDP' : 'TCP',
        path: null,
      }
}

function registryParts(text: string): Parts {
  const { operations, problems } = parseCmdScript(text)
  const others = problems.map(changed)
  // What a script puts back is in the folder that another one made on that computer.
  if (!operations.some(({ kind }) => kind === 'export-key')) {
    return { ...NOTHING, entries: operations.length, problems: others }
  }
  const instructions = operations.flatMap((operation): readonly PlacedInstruction[] => {
    const instruction = registryAction(operation, '%WINDIR%')
    return instruction === null ? [] : [{ hive: 'HKLM', instruction, place: at(operation.line) }]
  })
  const said = instructionStatements(instructions)
  const beside = operations.flatMap((operation): readonly ReadingProblem[] =>
    operation.kind === 'import-file' && operation.file.startsWith('%~dp0')
      ? [{ kind: 'missing-file', what: operation.file.slice('%~dp0'.length), ...at(operation.line) }]
      : [],
  )
  return {
    entries: operations.filter(({ kind }) => kind !== 'export-key').length,
    statements: said.statements,
    exceptions: operations.flatMap((operation) =>
      operation.kind === 'netsh' ? exceptionsOf(operation.arguments, operation.line) : [],
    ),
    problems: [...others, ...said.problems, ...beside],
  }
}

/** The folder of Windows as people and policies write it. */
function spelled(text: string): string {
  return withWindowsFolder(text, '%WINDIR%')
}

function verifyParts(text: string): Parts {
  const { checks, problems } = parseVerifyScript(text)
  const lines = lineNumbers(text)
  const said = instructionStatements(
    checks.flatMap((check) => {
      const place = at(lines.get(check.id) ?? 1)
      return wantedValues(check).map((instruction) => ({ hive: 'HKLM', instruction, place }) as const)
    }),
  )
  return {
    ...said,
    entries: checks.length,
    exceptions: checks.flatMap((check) => wantedExceptions(check, lines.get(check.id) ?? 1)),
    problems: [...problems.map(changed), ...said.problems],
  }
}

/** Where the script says the outcome of each check. */
function lineNumbers(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const [, id] = /^>>"%report%" echo %state% ([a-z -]+\d*): /.exec(content) ?? []
    if (id !== undefined && !lines.has(id)) lines.set(id, index + 1)
  }
  return lines
}

/** The values without which a check fails: those that must have some data, and names on the list of helpers. */
function wantedValues({ steps }: ScriptCheck): readonly PolicyInstruction[] {
  const [first] = steps
  // A check that begins with all being well looks for what should not be there.
  if (first?.kind !== 'set' || first.text === 'ok') return []
  return steps.flatMap((step): readonly PolicyInstruction[] => {
    if (step.kind === 'has' && isOk(step)) {
      const name = spelled(step.value)
      return [{ kind: 'set-value', key: step.key, name, data: { type: 'REG_SZ', data: name } }]
    }
    if (step.kind !== 'lines') return []
    const name = spelled(step.value)
    return step.tests.flatMap((test): readonly PolicyInstruction[] => {
      const data = isOk(test) ? wantedData(test, step.value) : null
      return data === null ? [] : [{ kind: 'set-value', key: step.key, name, data }]
    })
  })
}

function isOk({ verdict }: { readonly verdict: Test['verdict'] }): boolean {
  return verdict.name === 'state' && verdict.text === 'ok'
}

/** `name REG_DWORD 0x1 `: the data end where a blank stands and nothing more. */
function wantedData({ parts, equals }: Test, name: string): RegistryData | null {
  if (parts !== 'a b c d' || !equals.startsWith(`${name} `)) return null
  const [, type, text = ''] = /^(REG_DWORD|REG_SZ) (.*) $/.exec(equals.slice(name.length + 1)) ?? []
  if (type === 'REG_SZ') return { type, data: spelled(text) }
  return type === 'REG_DWORD' && /^0x[\da-f]{1,8}$/i.test(text) ? { type, data: Number(text) } : null
}

function wantedExceptions({ steps }: ScriptCheck, line: number): readonly ListedException[] {
  const [first] = steps
  if (first?.kind !== 'set' || first.text === 'ok') return []
  return steps.flatMap((step) => (step.kind === 'entries' ? askedExceptions(step, line) : []))
}

function askedExceptions(
  { key, asked }: Extract<Step, { kind: 'entries' }>,
  line: number,
): readonly ListedException[] {
  const lower = key.toLowerCase()
  const store = lower.startsWith(FIREWALL_POLICY.toLowerCase()) ? 'policy' : 'local'
  const profile =
    FIREWALL_PROFILES.find((id) => lower.includes(`\\${PROFILE_KEYS[id].toLowerCase()}\\`)) ?? null
  return asked.map(({ subject, test, addresses }) => ({
    ...subjectOf(spelled(subject)),
    ...of(profile, store, line),
    // Which addresses are not wanted is no scope.
    scope: test === 'is' ? addresses : null,
    enabled: true,
    name: '',
  }))
}
