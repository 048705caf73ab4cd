import type { Capabilities } from '#domain/windows/editions.ts'
import { FIREWALL_PROFILES } from '#domain/windows/firewallException.ts'
import type {
  FirewallException,
  FirewallProfile,
  FirewallTarget,
  Scope,
} from '#domain/windows/firewallException.ts'
import { HELPCTR, HELPSVC, PORT, SESSMGR } from '#domain/windows/remoteAssistance.ts'
import type { Answers } from './answers.ts'

/** Whether the session runs through the Remote Desktop exception. Source: Appendix D. */
export function usesRemoteDesktop(answers: Answers, computer: Capabilities): boolean {
  return computer.remoteDesktopException && answers.article !== 'literal'
}

export function programsFor(answers: Answers, computer: Capabilities) {
  return usesRemoteDesktop(answers, computer) ? [HELPSVC, HELPCTR] : [SESSMGR, HELPSVC, HELPCTR]
}

/** The definition strings that become value names in the policy lists, with the file or port each is for. */
export function policyDefinitions(
  answers: Answers,
  computer: Capabilities,
): readonly { readonly subject: string; readonly definition: string }[] {
  if (answers.firewallStore !== 'policy' || answers.scope === undefined) return []
  const scope = answers.scope
  return [
    { subject: `${PORT.protocol} ${PORT.port}`, definition: portDefinition(scope) },
    ...programsFor(answers, computer).map((program) => ({
      subject: program.path.slice(program.path.lastIndexOf('\\') + 1),
      definition: programDefinition(program, scope),
    })),
  ]
}

/** `Port:Transport:Scope:Status:Name`. Source: the ADML presentation text. */
export function portDefinition(scope: Scope): string {
  return `${PORT.port}:${PORT.protocol}:${scopeText(scope)}:Enabled:${PORT.name}`
}

/** `Path:Scope:Status:Name`. Source: the ADML presentation text. */
export function programDefinition(program: { path: string; name: string }, scope: Scope): string {
  return `${program.path}:${scopeText(scope)}:Enabled:${program.name}`
}

/** The scope of a definition string. */
export function scopeText(scope: Scope): string {
  return scope === 'any' ? '*' : scope.join(',')
}

/** An exception in the computer's own list. */
interface WantedException {
  readonly target: FirewallTarget
  readonly after: FirewallException
}

export function wantedPort(profile: FirewallProfile, scope: Scope): WantedException {
  const { protocol, port, name } = PORT
  return { target: { kind: 'port', protocol, port, profile }, after: { name, scope } }
}

export function wantedProgram(
  { path, name }: { readonly path: string; readonly name: string },
  profile: FirewallProfile,
  scope: Scope,
): WantedException {
  return { target: { kind: 'program', path, profile }, after: { name, scope } }
}

export function wantedRemoteDesktop(profile: FirewallProfile, scope: Scope): WantedException {
  return {
    target: { kind: 'service', type: 'REMOTEDESKTOP', profile },
    after: { name: 'Remote Desktop', scope },
  }
}

/** All exceptions that the answers want in the computer's own list: none while they are to be a policy's. */
export function wantedExceptions(answers: Answers, computer: Capabilities): readonly WantedException[] {
  const { firewallStore, scope } = answers
  if (firewallStore !== 'netsh' || scope === undefined) return []
  return chosenProfiles(answers).flatMap((profile) => [
    wantedPort(profile, scope),
    ...programsFor(answers, computer).map((program) => wantedProgram(program, profile, scope)),
    ...(usesRemoteDesktop(answers, computer) ? [wantedRemoteDesktop(profile, scope)] : []),
  ])
}

/** The profiles that get exceptions, in Windows' order. */
export function chosenProfiles({ profiles }: Answers): readonly FirewallProfile[] {
  return FIREWALL_PROFILES.filter((profile) => profiles?.includes(profile))
}
