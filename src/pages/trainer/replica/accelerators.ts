import { usableControls } from '#domain/training/desktop/screen.ts'
import type { Control, ControlId, ScreenText } from '#domain/training/desktop/screen.ts'

/**
 * Which letter of which label is underlined in a window: the first of its letters that no control before it has. Windows'
 * own letters are not known for every language, so the replica deals them out anew; where nothing is left, there is none.
 */
export function acceleratorsOf(
  controls: readonly Control[],
  textOf: (label: ScreenText) => string,
): ReadonlyMap<ControlId, string> {
  const letters = new Map<ControlId, string>()
  const taken = new Set<string>()
  for (const control of usableControls(controls)) {
    // OK and Cancel are Enter and Esc; a tree and a prompt have no label that shows.
    if (!('id' in control) || ['tree', 'list', 'screen', 'tabs'].includes(control.kind)) continue
    if (control.id.endsWith('.ok') || control.id.endsWith('.cancel')) continue
    const all = textOf(control.label).toLowerCase().match(/[a-z]/g) ?? []
    const letter = all.find((each) => !taken.has(each))
    if (letter === undefined) continue
    taken.add(letter)
    letters.set(control.id, letter)
  }
  return letters
}
