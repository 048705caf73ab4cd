import type { Machine } from '#domain/windows/machine.ts'
import {
  applyLgpoText,
  applyPolicyZip,
  applyRegFile,
  applyRegistryPol,
  refused,
} from './machineRegistryFiles.ts'
import type { Applied } from './machineRegistryFiles.ts'
import { applyCmdScript, applyNetshScript } from './machineScripts.ts'
import type { FilesBeside } from './machineScripts.ts'

/**
 * What a file of ours does to a computer, by reading it with the format's own parser; the plan is not looked at. Takes the
 * file's name, which says the format, its bytes, and what lies beside it. A file with a problem is not applied at all, and
 * neither is one that refuses to start on this Windows; beside the problems of the parsers there are `unknown-file`,
 * `other-hive`, `other-operation`, `no-policy-inside`, `windows-too-old` (no `netsh firewall`), `other-computer` (its guard),
 * `no-such-file` (to import), and `netsh-…` for a call that netsh would turn down. A policy file is applied as at a refresh, which it is left to
 * whoever asks to bring about.
 */
export function applyFile(
  machine: Machine,
  fileName: string,
  bytes: Uint8Array,
  beside: FilesBeside = new Map(),
): Applied {
  const format = FORMATS.find(({ names }) => names.test(fileName))
  return format === undefined
    ? refused(machine, [{ kind: 'unknown-file', place: null }])
    : format.apply(machine, bytes, beside)
}

/** Every kind of file that changes a computer, by the names it is handed over under. */
const FORMATS: readonly {
  readonly names: RegExp
  readonly apply: (machine: Machine, bytes: Uint8Array, beside: FilesBeside) => Applied
}[] = [
  { names: /\.reg$/i, apply: applyRegFile },
  { names: /^firewall-.*\.cmd$/i, apply: applyNetshScript },
  { names: /^(?:apply|difference|restore)\.cmd$/i, apply: applyCmdScript },
  { names: /\.pol$/i, apply: applyRegistryPol },
  { names: /^lgpo.*\.txt$/i, apply: applyLgpoText },
  { names: /^(?:gpo-backup|samba-gpo)\.zip$/i, apply: applyPolicyZip },
]
