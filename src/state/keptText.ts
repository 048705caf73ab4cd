/** What is kept under a key as JSON; null where there is nothing that can be read. */
export function keptJson(key: string): unknown {
  try {
    return JSON.parse(kept(key) ?? 'null')
  } catch {
    return null
  }
}

export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    // A browser that keeps nothing still has it until the tab is closed; the page says so on its own.
  }
}
