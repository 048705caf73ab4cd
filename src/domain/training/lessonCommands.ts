import type { FirewallProfile } from '#domain/windows/firewallException.ts'
import { HELPCTR, HELPSVC, PORT, SESSMGR } from '#domain/windows/remoteAssistance.ts'

/** A value as somebody sets it at the prompt. */
export function regAdd(key: string, name: string, data: number | string): string {
  const kind = typeof data === 'number' ? 'REG_DWORD' : 'REG_SZ'
  return `reg add "HKLM\\${key}" /v "${name}" /t ${kind} /d "${data}" /f`
}

/** The exceptions of an offer as somebody adds them at the prompt. */
export function netshAll(
  profile: FirewallProfile | 'all',
  scope: readonly string[] | 'any',
): readonly string[] {
  const reach = scope === 'any' ? 'scope=ALL' : `scope=CUSTOM addresses=${scope.join(',')}`
  const end = `mode=ENABLE ${reach} profile=${profile.toUpperCase()}`
  return [
    `netsh firewall add portopening protocol=TCP port=${PORT.port} name="${PORT.name}" ${end}`,
    ...[SESSMGR, HELPSVC, HELPCTR].map(
      ({ path, name }) => `netsh firewall add allowedprogram program="${path}" name="${name}" ${end}`,
    ),
  ]
}
