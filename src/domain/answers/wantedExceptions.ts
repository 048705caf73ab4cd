import type { Capabilities } from '#domain/windows/editions.ts'
import { FIREWALL_PROFILES } from '#domain/windows/firewallException.ts'
import type {
  FirewallException,
  FirewallProfile,
  FirewallTarget,
  Scope,
} from '#domain/windows/firewallException.ts'
import { HELPCTR, HELPCTR_NAME_OF_ARTICLE, HELPSVC, PORT, SESSMGR } from '#domain/windows/remoteAssistance.ts'
import type { Answers } from './answers.ts'

/** Whether the session runs through the Remote Desktop exception. Source: Appendix D. */
export function usesRemoteDesktop(answers: Answers, computer: Capabilities): boolean {
  return computer.remoteDesktopException && answers.article !== 'literal'
}

/** A program that gets an exception, and what the exception is called. */
interface Program {
  readonly path: string
  readonly name: string
}

export function programsFor(answers: Answers, computer: Capabilities): readonly Program[] {
  const helpctr = answers.article === 'literal' ? { ...HELPCTR, name: HELPCTR_NAME_OF_ARTICLE } : HELPCTR
  return usesRemoteDesktop(answers, computer) ? [HELPSVC, helpctr] : [SESSMGR, HELPSVC, helpctr]
}

/**
 * Entries for the same port and programs that are known by their whole name, and are not those that the answers want: the
 * article's strings, typed by hand or by these files, and what these files write for the other answers without addresses.
 * What else somebody may have written cannot be known without looking.
 * Source: the article, actions 12 and 13; facts 3.3 (the stray blank of Windows' own help text, the two dashes).
 */
export function knownOtherDefinitions(
  answers: Answers,
  computer: Capabilities,
): Record<'ports' | 'programs', readonly string[]> {
  const wanted = new Set(
    policyDefinitions(answers, computer).map(({ definition }) => definition.toLowerCase()),
  )
  const others = (definitions: readonly string[]) =>
    definitions.filter((definition) => !wanted.has(definition.toLowerCase()))
  return {
    ports: others(
      KNOWN_SCOPES.flatMap((scope) => [portDefinition(scope), portDefinition(scope, ` ${PORT.name}`)]),
    ),
    programs: others(
      programsFor(answers, computer).flatMap((program) =>
        KNOWN_SCOPES.flatMap((scope) =>
          (program.path === HELPCTR.path ? [HELPCTR.name, HELPCTR_NAME_OF_ARTICLE] : [program.name]).map(
            (name) => programDefinition({ ...program, name }, scope),
          ),
        ),
      ),
    ),
  }
}

const KNOWN_SCOPES: readonly Scope[] = ['any', ['localsubnet']]

/** The definition strings that become value names in the policy lists, with the file or port each is for. */
export function policyDefinitions(
  answers: Answers,
  computer: Capabilities,
): readonly { readonly subject: string; readonly definition: string }[] {
  if (answers.firewallStore !== 'policy' || answers.scope === undefined) return []
  const { scope } = answers
  return [
    { subject: `${PORT.protocol} ${PORT.port}`, definition: portDefinition(scope) },
    ...programsFor(answers, computer).map((program) => ({
      subject: program.path.slice(program.path.lastIndexOf('\\') + 1),
      definition: programDefinition(program, scope),
    })),
  ]
}

/** `Port:Transport:Scope:Status:Name`. Source: the ADML presentation text. */
export function portDefinition(scope: Scope, name: string = PORT.name): string {
  return `${PORT.port}:${PORT.protocol}:${scopeText(scope)}:Enabled:${name}`
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
