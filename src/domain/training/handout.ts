import { FIREWALL_POLICY } from '#domain/windows/firewallException.ts'
import { machineDifferences } from '#domain/windows/machine.ts'
import type { RegistryDifference, ValueData } from '#domain/windows/registry.ts'
import { viewOf } from './desktop/desktop.ts'
import type { Desktop, OpenWindow } from './desktop/desktopState.ts'
import type { WindowView } from './desktop/screen.ts'
import { sceneOfAction } from './training.ts'
import type { Scene } from './training.ts'

/** A change of the registry as it is told: a value, or how many lines a list got. */
export type ToldChange =
  | { readonly kind: 'added'; readonly list: string; readonly count: number }
  | {
      readonly kind: 'value'
      readonly name: string
      readonly before: string | null
      readonly after: string | null
    }

/** What an action of a lesson changed: in the registry, and on the screen of the computer that is looked at. */
export interface ActionResult {
  readonly changes: readonly ToldChange[]
  readonly opened: readonly WindowView[]
  readonly closed: readonly WindowView[]
}

/** What came of an action of the intended way, by its number from 0. */
export function resultOf(scenes: readonly Scene[], action: number): ActionResult {
  const before = scenes[sceneOfAction(scenes, action)]?.desktop
  const after = scenes[sceneOfAction(scenes, action + 1)]?.desktop
  if (before === undefined || after === undefined) return { changes: [], opened: [], closed: [] }
  return {
    changes: toldChanges(machineDifferences(before.machine, after.machine)),
    opened: onlyIn(after, before),
    closed: onlyIn(before, after),
  }
}

/** Lines of a list are counted, list by list; what is called as it reads is one. All else is told by name, shortened. */
export function toldChanges(differences: readonly RegistryDifference[]): readonly ToldChange[] {
  const added = differences.filter(isNewLine).map(({ key }) => key)
  return [
    ...[...new Set(added)].map((list) => ({
      kind: 'added' as const,
      list: shortKey(list),
      count: added.filter((key) => key === list).length,
    })),
    ...differences
      .filter((each) => !isNewLine(each))
      .map(({ key, name, before, after }) => ({
        kind: 'value' as const,
        name: key.startsWith(FIREWALL_POLICY) ? `${shortKey(key)}\\${name}` : name,
        before: textOf(before),
        after: textOf(after),
      })),
  ]
}

function isNewLine({ name, before, after }: RegistryDifference): boolean {
  return before === null && after?.type === 'REG_SZ' && after.data === name
}

/** Below the policies of the firewall from the profile on; else the last name. */
function shortKey(key: string): string {
  return key.startsWith(FIREWALL_POLICY)
    ? key.slice(FIREWALL_POLICY.length + 1)
    : key.slice(key.lastIndexOf('\\') + 1)
}

function textOf(data: ValueData | null): string | null {
  if (data === null) return null
  return data.type === 'other' ? data.hex : String(data.data)
}

function onlyIn(desktop: Desktop, other: Desktop): readonly WindowView[] {
  const isThere = ({ state, side }: OpenWindow) =>
    other.windows.some((window) => window.side === side && window.state.kind === state.kind)
  return desktop.windows.filter((window) => !isThere(window)).map(({ state }) => viewOf(desktop, state))
}
