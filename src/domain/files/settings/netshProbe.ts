import { asciiName, CMD_LINE_LIMIT } from '#domain/formats/cmdLine.ts'
import { addressArgument } from '#domain/formats/netsh.ts'
import type { FirewallChange } from '#domain/plan/plan.ts'
import { PROFILE_KEYS } from '#domain/windows/firewallException.ts'
import type { Scope } from '#domain/windows/firewallException.ts'
import { LOCAL_FIREWALL } from '#domain/windows/localFirewall.ts'

/** Where an entry stands in the local list, and how: what reg.exe lists for it, with a colon between the parts. */
export interface Probe {
  readonly key: string
  readonly line: string
}

/**
 * Null where there is nothing to look for: what is to go is removed anyway, and setting a service opens no gap.
 * Source: published exports of the local lists (value name `port:protocol` or the path, all of it again as data).
 */
export function probeOf({ target, after }: FirewallChange): Probe | null {
  if (after === null || target.kind === 'service') return null
  const isPort = target.kind === 'port'
  const start = isPort ? `${target.port}:${target.protocol}` : target.path
  const probe = {
    key: `${LOCAL_FIREWALL}\\${PROFILE_KEYS[target.profile]}\\${isPort ? 'GloballyOpenPorts' : 'AuthorizedApplications'}\\List`,
    line: `${start}:REG_SZ:${start}:${localScope(after.scope)}:Enabled:${asciiName(after.name)}`,
  }
  return probeLine(probe).length > CMD_LINE_LIMIT ? null : probe
}

function localScope(scope: Scope): string {
  return scope === 'any' ? '*' : scope.map(addressArgument).join(',')
}

const PROBE_START = `for /f "tokens=1-7* delims=:\t " %%a in ('reg query "HKLM\\`
const PROBE_MIDDLE = `" 2^>nul') do if /i "%%a:%%b:%%c:%%d:%%e:%%f:%%g:%%h"==`
const PROBE_END = ' set "there=1"'

/** The line of a script that looks for an entry, and remembers that it is there. */
export function probeLine({ key, line }: Probe): string {
  return `${PROBE_START}${key}${PROBE_MIDDLE}${quotedLine(line)}${PROBE_END}`
}

/** In quotes, with %WINDIR% for the shell to put in, wherever it stands. */
function quotedLine(line: string): string {
  const parts = line.split('%WINDIR%').map((part) => part.replaceAll('%', '%%'))
  return `"${parts.join('%WINDIR%')}"`
}

/** What such a line looks for; null where it is another line. */
export function readProbe(content: string): Probe | null {
  const middle = content.indexOf(PROBE_MIDDLE)
  if (!content.startsWith(PROBE_START) || middle < 0 || !content.endsWith(PROBE_END)) return null
  const key = content.slice(PROBE_START.length, middle)
  const quoted = content.slice(middle + PROBE_MIDDLE.length, -PROBE_END.length)
  if (key.includes('"') || !/^"[^"]*"$/.test(quoted)) return null
  const line = quoted.slice(1, -1).replaceAll(/%WINDIR%|%%/g, (found) => (found === '%%' ? '%' : found))
  return { key, line }
}
