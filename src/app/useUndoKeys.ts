import { useEffect } from 'react'

/** Where typing is undone by the browser itself. */
const TEXT_FIELDS = 'textarea, input:not([type=radio], [type=checkbox]), [contenteditable]'

/**
 * Ctrl+Z undoes, Ctrl+Y and Ctrl+Shift+Z redo, as everywhere; on a Mac with Cmd. Not in a text field, where the keys are
 * about the text, and not behind an open dialog. Null: there is nothing to do.
 */
export function useUndoKeys(undo: (() => void) | null, redo: (() => void) | null): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      const act = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null
      if (act === null || !(event.ctrlKey || event.metaKey) || event.altKey) return
      const isElsewhere = event.target instanceof Element && event.target.closest(TEXT_FIELDS) !== null
      if (event.defaultPrevented || isElsewhere || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [undo, redo])
}
