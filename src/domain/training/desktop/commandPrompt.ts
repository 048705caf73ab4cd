import { completed, runCommand } from './commands.ts'
import { changeMachine, changeWindow, closeWindow } from './desktopState.ts'
import type { Program } from './program.ts'

const FOLDER = 'C:\\>'

/** What stays on the screen, and in the history. */
const LINES = 200

type PromptKind = 'cmd' | 'helper-cmd'

/** The prompt of either computer. Pressing the line runs it; `up` and `down` fetch what was typed before. */
const prompt: Program<PromptKind> = {
  view: ({ kind, lines, text }, desktop) => ({
    title: { en: 'Command Prompt' },
    isWide: true,
    controls: [
      {
        kind: 'screen',
        id: `${kind}.screen`,
        label: { words: 'prompt-lead' },
        lines,
        prompt: FOLDER,
        value: text,
        completion: completed(desktop, text),
      },
    ],
  }),
  act: (desktop, { kind, lines, text, history, at }, control, input) => {
    if (control !== 'screen') return desktop
    if (input.do === 'type') return changeWindow(desktop, kind, { text: input.text })
    if (input.do !== 'press') return desktop
    if (input.item === 'up' || input.item === 'down') {
      const place = at + (input.item === 'up' ? -1 : 1)
      const recalled = history[place]
      return recalled === undefined ? desktop : changeWindow(desktop, kind, { text: recalled, at: place })
    }
    const typed = text.trim()
    const known = typed === '' || typed === history.at(-1) ? history : [...history, typed].slice(-LINES)
    const ready = { text: '', history: known, at: known.length }
    if (/^exit$/i.test(typed)) return closeWindow(desktop, kind)
    if (/^cls$/i.test(typed)) return changeWindow(desktop, kind, { lines: [], ...ready })
    const { machine = desktop.machine, output, launched } = runCommand(desktop, typed)
    const shown = output.length === 0 ? [] : [...output, '']
    const after = changeWindow(changeMachine(desktop, machine), kind, {
      lines: [...lines, `${FOLDER}${text}`, ...shown].slice(-LINES),
      ...ready,
    })
    return launched === undefined ? after : launched(after)
  },
}

// One program for both, which goes by the window's own name.
export const cmd = prompt as unknown as Program<'cmd'>
export const helperCmd = prompt as unknown as Program<'helper-cmd'>
