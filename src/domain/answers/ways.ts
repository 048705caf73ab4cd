import { ANSWERS } from './answers.ts'
import type { Answers } from './answers.ts'

/** How it is rolled out: it decides which files are used, by whom and in which order. */
export type WayId = NonNullable<Answers['way']>

export type FirewallStore = NonNullable<Answers['firewallStore']>

interface Way {
  /** For how many computers it is: one that can be named, several one by one, or those of a policy object. */
  readonly reach: 'one' | 'several' | 'domain'
  /**
   * Where the firewall exceptions go unless the person says otherwise. By hand the article sets them in policy, and a
   * policy object carries them; a script that is on the computer anyway writes the computer's own list, which works at
   * once and leaves policy alone. Source: the article; windows-facts 3.1, 3.4.
   */
  readonly firewallStore: FirewallStore
}

/** Every way, in the order in which it is offered. */
export const WAYS = {
  'by-hand': { reach: 'one', firewallStore: 'policy' },
  one: { reach: 'one', firewallStore: 'netsh' },
  several: { reach: 'several', firewallStore: 'netsh' },
  gpmc: { reach: 'domain', firewallStore: 'policy' },
  samba: { reach: 'domain', firewallStore: 'policy' },
} as const satisfies Record<WayId, Way>

export const WAY_IDS = ANSWERS.way.options

/** Where the firewall exceptions go: as answered, or else as the way has it; undefined until one of the two is known. */
export function firewallStoreOf({ firewallStore, way }: Answers): FirewallStore | undefined {
  return firewallStore ?? (way === undefined ? undefined : WAYS[way].firewallStore)
}

/** Whether these answers are for one computer, which can then have a name. */
export function isForOneComputer({ way }: Answers): boolean {
  return way === undefined || WAYS[way].reach === 'one'
}
