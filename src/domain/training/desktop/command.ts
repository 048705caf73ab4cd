import type { Machine } from '#domain/windows/machine.ts'
import type { Desktop } from './desktopState.ts'

/** What a command says, and what it does besides. */
export interface Answer {
  readonly output: readonly string[]
  /** The computer after it; missing: as before. */
  readonly machine?: Machine
  /** What else happens, such as a window that opens. */
  readonly launched?: (desktop: Desktop) => Desktop
}

/** Takes the words behind the command's name. Null: this Windows has no such command. */
export type Command = (desktop: Desktop, args: readonly string[]) => Answer | null
