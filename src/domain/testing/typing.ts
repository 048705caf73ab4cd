import { performAll } from '#domain/training/desktop/desktop.ts'
import { windowOf } from '#domain/training/desktop/desktopState.ts'
import type { Desktop } from '#domain/training/desktop/desktopState.ts'
import type { Gesture } from '#domain/training/desktop/screen.ts'

const PROMPT: readonly Gesture[] = [
  { do: 'press', on: 'desktop.start' },
  { do: 'press', on: 'start.prompt' },
]

/** Types commands at the prompt of the replica. */
export function typed(desktop: Desktop, commands: readonly string[]): Desktop {
  return performAll(desktop, [
    ...PROMPT,
    ...commands.flatMap((text): Gesture[] => [
      { do: 'type', on: 'cmd.screen', text },
      { do: 'press', on: 'cmd.screen' },
    ]),
  ])
}

/** What it answered that is no success. */
export function complaints(desktop: Desktop): readonly string[] {
  return (windowOf(desktop, 'cmd')?.lines ?? []).filter((line) =>
    /not recognized|not valid|Error|Invalid|FAILED|not found|cannot find/.test(line),
  )
}
