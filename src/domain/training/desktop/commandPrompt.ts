import { runCommand } from './commands.ts'
import { changeMachine, changeWindow, closeWindow } from './desktopState.ts'
import type { Program } from './program.ts'

const FOLDER = 'C:\\>'

/** What stays on the screen. */
const LINES = 200

export const cmd: Program<'cmd'> = {
  view: ({ lines, text }) => ({
    title: { en: 'Command Prompt' },
    isWide: true,
    controls: [
      {
        kind: 'screen',
        id: 'cmd.screen',
        label: { words: 'prompt-lead' },
        lines,
        prompt: FOLDER,
        value: text,
      },
    ],
  }),
  act: (desktop, { lines, text }, control, input) => {
    if (control !== 'screen') return desktop
    if (input.do === 'type') return changeWindow(desktop, 'cmd', { text: input.text })
    if (input.do !== 'press') return desktop
    const typed = text.trim()
    const echoed = [...lines, `${FOLDER}${text}`]
    if (/^exit$/i.test(typed)) return closeWindow(desktop, 'cmd')
    if (/^cls$/i.test(typed)) return changeWindow(desktop, 'cmd', { lines: [], text: '' })
    const { machine, output, launched } = runCommand(desktop, typed)
    const shown = output.length === 0 ? [] : [...output, '']
    const after = changeWindow(changeMachine(desktop, machine), 'cmd', {
      lines: [...echoed, ...shown].slice(-LINES),
      text: '',
    })
    return launched === null ? after : launched(after)
  },
}
