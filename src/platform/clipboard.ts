/** Copies text and says whether that worked. */
export async function copyText(text: string): Promise<boolean> {
  // Absent on plain http, whatever its type says; and where it is present, it may still be refused.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (clipboard !== undefined) {
    try {
      await clipboard.writeText(text)
      return true
    } catch {
      // The old way may still be allowed.
    }
  }
  return copySelection(text)
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
