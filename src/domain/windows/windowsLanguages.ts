/**
 * Display languages of Windows of which labels are known: see `windowsLabels.ts`, which the first page does without.
 */
export const WINDOWS_LANGUAGE_IDS = ['en', 'nl', 'de', 'es', 'it', 'ja'] as const
export type WindowsLanguage = (typeof WINDOWS_LANGUAGE_IDS)[number]

/** Whether text (a stored choice, a browser's language) names one of them. */
export function isWindowsLanguage(text: string): text is WindowsLanguage {
  return (WINDOWS_LANGUAGE_IDS as readonly string[]).includes(text)
}
