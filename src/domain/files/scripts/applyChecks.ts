import type { FirewallChange, Plan, RegistryChange } from '#domain/plan/plan.ts'
import { changeId } from '#domain/plan/plan.ts'
import type { Requirement } from '#domain/plan/requirements.ts'
import { isFitLook } from '#domain/plan/requirementTable.ts'
import type { Look } from '#domain/plan/requirementTable.ts'
import { plain, tagged } from './computerScript.ts'
import type { Lines } from './computerScript.ts'
import { entryNames, listKey } from './savedKeys.ts'
import { stepLines } from './verifyScript.ts'
import { detailText } from './verifyScriptText.ts'
import { stepsOf } from './verifySteps.ts'

/**
 * How `apply.cmd` looks whether all is as it should be: at what `verify.cmd` looks at, in the same way. Something that the
 * plan sets and that is not there ends the script at its label `failed`, with %item% for what it was. What somebody else
 * has set, or nobody can see, is not undone by putting back: it is said, and %blocked% is set.
 */
export function checkLines(plan: Plan, requirements: readonly Requirement[]): readonly Lines[] {
  return [
    plain('set /a found=0', 'set "blocked="'),
    // Which computer it is has been asked before anything was changed.
    ...requirements
      .filter(({ look }) => !isFitLook(look))
      .map((requirement) => {
        const { look } = requirement
        const change = changeLookedAt(plan, look)
        const detail = detailText(requirement)
        return [
          ...plain(''),
          ...(change === null
            ? plain(
                ...stepsOf(requirement).flatMap(stepLines),
                `if "%state%"=="failed" set "blocked=1"`,
                `if "%state%"=="failed" echo NOT RIGHT: ${detail}.`,
                `if "%state%"=="failed" >>"%log%" echo Not right: ${detail}.`,
              )
            : tagged(
                changeId(change),
                `set "item=${detail}"`,
                ...stepsOf(requirement).flatMap(stepLines),
                'if "%state%"=="failed" goto failed',
                // Nobody can say then that nothing else is in it.
                ...(look.kind === 'entry' ? ['if defined cut goto failed'] : []),
              )),
        ]
      }),
  ]
}

/** The change that makes it so; null: none of the plan does. */
export function changeLookedAt(plan: Plan, look: Look): RegistryChange | FirewallChange | null {
  const { registry, firewall } = plan
  switch (look.kind) {
    case 'value':
      return (
        registry.find(
          ({ kind, target }) =>
            kind === 'value' && isSame(target.key, look.key) && isSame(target.name, look.name),
        ) ?? null
      )
    case 'helper':
    case 'helpers-only':
      return registry.find(({ kind, target }) => kind === 'list' && isSame(target.key, look.key)) ?? null
    case 'entry': {
      const entry = `${look.subject}:`.toLowerCase()
      return (
        registry.find(
          ({ kind, target, after }) =>
            kind === 'value' &&
            after !== null &&
            isSame(target.key, look.key) &&
            target.name.toLowerCase().startsWith(entry),
        ) ??
        firewall.find(
          ({ target }) =>
            isSame(listKey(target), look.key) &&
            (target.kind === 'program'
              ? isSame(target.path, look.subject)
              : entryNames(target).some((name) => isSame(name, look.subject))),
        ) ??
        null
      )
    }
    case 'absent':
    case 'other-list':
    case 'local-list-counts':
    case 'netsh':
    case 'shell':
    case 'windows':
    case 'edition':
    case 'service-pack':
    case 'computer':
      return null
  }
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** A command whose failure ends it all. */
export function checked(command: string, output = '>nul 2>&1'): readonly string[] {
  return [`${command} ${output}`, 'if not "%errorlevel%"=="0" goto failed']
}

/** For reading only, and echoed without quotes: nothing in it that the shell could take for its own. */
export function itemOf(change: RegistryChange | FirewallChange): string {
  switch (change.kind) {
    case 'list':
      return 'the list of helpers'
    case 'value':
      return /^\w+$/.test(change.target.name) ? change.target.name : 'an entry of a firewall list'
    case 'firewall':
      return change.target.kind === 'program'
        ? `the exception for ${change.target.path.replace(/^.*\\/s, '').replaceAll(/[^\w .-]/g, '_')}`
        : `the exception for ${change.target.kind === 'port' ? `port ${change.target.port}` : 'Remote Desktop'}`
  }
}
