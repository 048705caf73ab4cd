import { readFit } from '#domain/files/scripts/computerGuard.ts'
import { parseNetshScript } from '#domain/files/settings/readNetshScript.ts'
import { registryAction } from '#domain/formats/cmdAction.ts'
import { withWindowsFolder } from '#domain/formats/cmdLine.ts'
import { parseCmdScript } from '#domain/formats/cmdScript.ts'
import type { CmdOperation } from '#domain/formats/cmdScript.ts'
import { decodeText } from '#domain/formats/fileContent.ts'
import type { FitLook } from '#domain/plan/requirementTable.ts'
import { accountKey } from '#domain/windows/accounts.ts'
import { EDITIONS, SERVICE_PACKS } from '#domain/windows/editions.ts'
import { isDefinitionFor } from '#domain/windows/firewall.ts'
import type { Destination } from '#domain/windows/firewall.ts'
import { expandPath } from '#domain/windows/localFirewall.ts'
import { machineCapabilities } from '#domain/windows/machine.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { runNetshFirewall } from '#domain/windows/netshFirewall.ts'
import { changeRegistry, exportTree, importTree, valuesOf } from '#domain/windows/registry.ts'
import type { RegistryOperation } from '#domain/windows/registry.ts'
import { applyRegFile, atLine, refused } from './machineRegistryFiles.ts'
import type { Applied } from './machineRegistryFiles.ts'

/** Files in the same folder, by name: a script may import one. */
export type FilesBeside = ReadonlyMap<string, Uint8Array>

/** Carries out a script of netsh calls. Those that delete may find nothing, those that set something may not fail. */
export function applyNetshScript(machine: Machine, bytes: Uint8Array): Applied {
  const text = decodeText(bytes, 'ascii')
  const { commands, problems } = parseNetshScript(text)
  if (problems.length > 0) return refused(machine, problems.map(atLine))
  if (!machineCapabilities(machine).windowsFirewall) {
    return refused(machine, [{ kind: 'windows-too-old', place: null }])
  }
  const guarded = misfits(machine, text)
  if (guarded.length > 0) return refused(machine, guarded)
  let now = machine
  for (const { arguments: args, line } of commands) {
    const done = runNetsh(now, args, line)
    if (done.problems.length > 0) return refused(machine, done.problems)
    now = done.machine
  }
  return { machine: now, problems: [] }
}

/** What the guard of a script finds wrong with a computer. */
function misfits(machine: Machine, text: string): Applied['problems'] {
  const lines = text.split('\r\n')
  return lines.flatMap((line, index) => {
    if (!line.startsWith('rem fit: ')) return []
    const fit = readFit(lines, index)
    return fit !== null && isFitting(machine, fit.look)
      ? []
      : [atLine({ kind: 'other-computer', line: index + 1 })]
  })
}

function isFitting({ edition, servicePack, name }: Machine, look: FitLook): boolean {
  const { family, ntVersion, is64Bit, offerPolicy } = EDITIONS[edition]
  switch (look.kind) {
    case 'shell':
      // In the shell of its own.
      return is64Bit || !look.is64Bit
    case 'windows':
      return ntVersion === look.ntVersion
    case 'edition':
      return family === look.family && (family !== 'xp' || offerPolicy)
    case 'service-pack':
      return look.accepted.includes(SERVICE_PACKS.indexOf(servicePack))
    case 'computer':
      return accountKey(name) === accountKey(look.name)
  }
}

function runNetsh(machine: Machine, args: readonly string[], line: number): Applied {
  const { machine: next, result } = runNetshFirewall(machine, args)
  // What is gone already is what a deletion is for.
  return result === 'ok' || result === 'not-found'
    ? { machine: next, problems: [] }
    : refused(machine, [atLine({ kind: `netsh-${result}`, line })])
}

/**
 * Carries out the way of a script on which nothing fails. What it exports stays with the computer, for a later script to import.
 */
export function applyCmdScript(machine: Machine, bytes: Uint8Array, beside: FilesBeside): Applied {
  const text = decodeText(bytes, 'ascii')
  const { operations, problems } = parseCmdScript(text)
  if (problems.length > 0) return refused(machine, problems.map(atLine))
  const guarded = misfits(machine, text)
  if (guarded.length > 0) return refused(machine, guarded)
  let now = machine
  let batch: RegistryOperation[] = []
  // A list of ten thousand is ten thousand commands: they are carried out together.
  const settled = () => {
    if (batch.length > 0) now = { ...now, registry: changeRegistry(now.registry, batch) }
    batch = []
    return now
  }
  for (const operation of operations) {
    if (!operation.onlyIf.every(({ file, exists }) => isThere(now, file, beside) === exists)) continue
    const change = registryAction(operation, expandPath('%WINDIR%'))
    if (change !== null) {
      batch.push(change)
      continue
    }
    const done = runOperation(settled(), operation, beside)
    if (done.problems.length > 0) return refused(machine, done.problems)
    now = done.machine
  }
  const done = settled()
  // What was put back is not put back again: the next script saves anew.
  const isWayBack = !operations.some(({ kind }) => kind === 'export-key')
  return { machine: isWayBack ? { ...done, exports: new Map() } : done, problems: [] }
}

/** The shell puts in the folder of Windows. */
function withFolder(text: string): string {
  return withWindowsFolder(text, expandPath('%WINDIR%'))
}

function runOperation(machine: Machine, operation: CmdOperation, beside: FilesBeside): Applied {
  const { line } = operation
  switch (operation.kind) {
    case 'export-key': {
      const file = fileId(operation.file)
      // Our scripts never overwrite a backup: a later one goes to a folder of its own, and the first is the way back.
      if (machine.exports.has(file)) return { machine, problems: [] }
      const exports = new Map([...machine.exports, [file, exportTree(machine.registry, operation.key)]])
      return { machine: { ...machine, exports }, problems: [] }
    }
    case 'import-file': {
      const saved = machine.exports.get(fileId(operation.file))
      if (saved !== undefined) {
        return { machine: { ...machine, registry: importTree(machine.registry, saved) }, problems: [] }
      }
      const bytes = fileBeside(beside, operation.file)
      if (bytes === undefined) return refused(machine, [atLine({ kind: 'no-such-file', line })])
      return applyRegFile(machine, bytes)
    }
    case 'delete-entries': {
      const start = `${withFolder(operation.start)}:`.toLowerCase()
      const gone = valuesOf(machine.registry, operation.key)
        .filter(({ name }) => name.toLowerCase().startsWith(start))
        .map(({ name }): RegistryOperation => ({ kind: 'delete-value', key: operation.key, name }))
      return { machine: { ...machine, registry: changeRegistry(machine.registry, gone) }, problems: [] }
    }
    case 'netsh':
      return runNetsh(machine, operation.arguments, line)
    case 'clear-entries': {
      const destination = destinationOf(operation.subject)
      const kept = withFolder(operation.kept).toLowerCase()
      const gone = valuesOf(machine.registry, operation.key)
        .filter(({ name, data }) => isDefinitionFor(data, destination) && name.toLowerCase() !== kept)
        .map(({ name }): RegistryOperation => ({ kind: 'delete-value', key: operation.key, name }))
      return { machine: { ...machine, registry: changeRegistry(machine.registry, gone) }, problems: [] }
    }
    // On this computer the list is what the firewall uses, and no key is empty.
    case 'repeat-entries':
    case 'delete-empty-key':
    case 'set-value':
    case 'delete-value':
    case 'delete-key':
      return { machine, problems: [] }
  }
}

function destinationOf(subject: string): Destination {
  const [, port, protocol] = /^(\d+):(TCP|UDP)$/.exec(subject) ?? []
  return port === undefined
    ? { kind: 'program', path: subject }
    : { kind: 'port', port: Number(port), protocol: protocol === 'UDP' ? 'UDP' : 'TCP' }
}

/** Programs of Windows are all there; a file of ours is there if it lies beside the script or was exported. */
function isThere(machine: Machine, file: string, beside: FilesBeside): boolean {
  return (
    /^%(?:windir|systemroot)%/i.test(file) ||
    machine.exports.has(fileId(file)) ||
    fileBeside(beside, file) !== undefined
  )
}

function fileBeside(beside: FilesBeside, file: string): Uint8Array | undefined {
  return [...beside].find(([name]) => fileId(name) === fileId(file))?.[1]
}

/** By the name alone: which folder a script's variables stand for is its own affair. */
function fileId(file: string): string {
  return accountKey(file.replace(/^%~dp0/i, '').replace(/^.*\\/s, ''))
}
