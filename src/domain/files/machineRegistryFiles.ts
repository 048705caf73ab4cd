import { decodeText } from '#domain/formats/fileContent.ts'
import { lgpoOperationOf, parseLgpoText } from '#domain/formats/lgpoText.ts'
import { policyOperationOf } from '#domain/formats/policyEntry.ts'
import type { PolicyOperation } from '#domain/formats/policyOperation.ts'
import { parseRegFile } from '#domain/formats/regFile.ts'
import { parseRegistryPol } from '#domain/formats/registryPol.ts'
import { parseZip } from '#domain/formats/zipFile.ts'
import type { Machine } from '#domain/windows/machine.ts'
import { changeRegistry } from '#domain/windows/registry.ts'
import type { RegistryOperation } from '#domain/windows/registry.ts'

/** Why a file was not applied: its parser's own kind and place, or one of ours. */
export interface FileProblem {
  readonly kind: string
  /** A line from 1, or a byte from 0, as the format counts; null: the whole file. */
  readonly place: { readonly line: number } | { readonly offset: number } | null
}

export interface Applied {
  /** As it was where there are problems. */
  readonly machine: Machine
  readonly problems: readonly FileProblem[]
}

/** Carries out a .reg file, in the encoding of regedit itself. */
export function applyRegFile(machine: Machine, bytes: Uint8Array): Applied {
  const { operations, problems } = parseRegFile(decodeText(bytes, 'utf-16le-bom'))
  const elsewhere = operations.filter(({ hive }) => hive !== 'HKEY_LOCAL_MACHINE')
  return changed(machine, operations, [
    ...problems.map(atLine),
    ...elsewhere.map(({ line }) => atLine({ kind: 'other-hive', line })),
  ])
}

/** Carries out a Registry.pol as at a refresh of policy. */
export function applyRegistryPol(machine: Machine, bytes: Uint8Array): Applied {
  const { entries, problems } = parseRegistryPol(bytes)
  return applyPolicy(
    machine,
    entries.map((entry) => ({ operation: policyOperationOf(entry), place: { offset: entry.offset } })),
    problems.map(({ kind, offset }) => ({ kind, place: { offset } })),
  )
}

/** Carries out an lgpo.txt, as the Registry.pol that LGPO.exe makes of it. */
export function applyLgpoText(machine: Machine, bytes: Uint8Array): Applied {
  const { entries, problems } = parseLgpoText(decodeText(bytes, 'utf-16le-bom'))
  return applyPolicy(
    machine,
    entries.map((entry) => ({ operation: lgpoOperationOf(entry), place: { line: entry.line } })),
    problems.map(atLine),
  )
}

/** Carries out the one Registry.pol that a Windows client gets from a GPO; Samba's own copies of it say the same. */
export function applyPolicyZip(machine: Machine, bytes: Uint8Array): Applied {
  const { files, problems } = parseZip(bytes)
  if (problems.length > 0) {
    return refused(
      machine,
      problems.map(({ kind, offset }) => ({ kind, place: { offset } })),
    )
  }
  const policy = files.find(({ name }) => /(?:^|\/)registry\.pol$/i.test(name))
  return policy === undefined
    ? refused(machine, [{ kind: 'no-policy-inside', place: null }])
    : applyRegistryPol(machine, policy.bytes)
}

function applyPolicy(
  machine: Machine,
  steps: readonly { readonly operation: PolicyOperation; readonly place: FileProblem['place'] }[],
  problems: readonly FileProblem[],
): Applied {
  const operations: RegistryOperation[] = []
  const others: FileProblem[] = []
  for (const { operation, place } of steps) {
    if (operation.kind === 'other') others.push({ kind: 'other-operation', place })
    else operations.push(operation)
  }
  return changed(machine, operations, [...problems, ...others])
}

function changed(
  machine: Machine,
  operations: readonly RegistryOperation[],
  problems: readonly FileProblem[],
): Applied {
  if (problems.length > 0) return refused(machine, problems)
  return { machine: { ...machine, registry: changeRegistry(machine.registry, operations) }, problems }
}

/** The computer as it was, and why. */
export function refused(machine: Machine, problems: readonly FileProblem[]): Applied {
  return { machine, problems }
}

export function atLine({ kind, line }: { readonly kind: string; readonly line: number }): FileProblem {
  return { kind, place: { line } }
}
