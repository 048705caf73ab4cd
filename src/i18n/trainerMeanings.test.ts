import { expect, it } from 'vitest'
import { viewOf } from '#domain/training/desktop/desktop.ts'
import { usableControls } from '#domain/training/desktop/screen.ts'
import type { Control, ScreenText } from '#domain/training/desktop/screen.ts'
import { LESSON_IDS } from '#domain/training/lessons.ts'
import { scenesOf } from '#domain/training/training.ts'
import { LANGUAGES } from './languages.ts'
import { loadTrainerWords } from './lazyWords.ts'

/** What is the same in every language. */
const SAME =
  /^(?:TCP|UDP|OK|NetMeeting|Internet Explorer|Terminal Services|Windows Messenger|Windows Firewall|Console1|Services)$/

it.each(LANGUAGES.slice(1))(
  'every English label on the way of a lesson says in %s what it means',
  async (language) => {
    const { meanings } = await loadTrainerWords(language)
    const missing = new Set<string>()
    for (const lesson of LESSON_IDS) {
      for (const { desktop } of scenesOf(lesson)) {
        for (const { state } of desktop.windows) {
          const view = viewOf(desktop, state)
          for (const text of [view.title, ...textsOf(view.controls)]) {
            if (!('en' in text) || SAME.test(text.en) || text.en in meanings) continue
            missing.add(text.en)
          }
        }
      }
    }
    expect([...missing]).toEqual([])
  },
)

function textsOf(controls: readonly Control[]): readonly ScreenText[] {
  return usableControls(controls).flatMap((control) => [
    ...('label' in control && control.label !== undefined ? [control.label] : []),
    ...('text' in control ? [control.text] : []),
    ...('items' in control ? control.items.map(({ label }) => label) : []),
    ...('rows' in control ? control.rows.flatMap(({ cells }) => cells) : []),
    ...('nodes' in control ? control.nodes.map(({ label }) => label) : []),
    ...('columns' in control ? control.columns : []),
  ])
}
