/** Copies text and says whether that worked; with `html`, also the same as a page, for whatever takes that. */
export async function copyText(text: string, html?: string): Promise<boolean> {
  // Absent on plain http, whatever its type says; and where it is present, it may still be refused.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (clipboard !== undefined) {
    try {
      if (html === undefined || !('ClipboardItem' in globalThis)) await clipboard.writeText(text)
      else
        await clipboard.write([
          new ClipboardItem({ 'text/plain': blob('plain', text), 'text/html': blob('html', html) }),
        ])
      return true
    } catch {
      // The old way may still be allowed.
    }
  }
  return copySelection(text)
}

function blob(type: 'plain' | 'html', text: string): Blob {
  return new Blob([text], { type: `text/${type}` })
}

/** The old way copies what is selected, so the text is put into a field and selected there. */
function copySelection(text: string): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.tabIndex = -1
  field.style.position = 'fixed'
  field.style.opacity = '0'
  // What lies outside an open dialog cannot be focused.
  const parent = focused?.closest('dialog') ?? document.body
  parent.append(field)
  field.focus({ preventScroll: true })
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }
}
