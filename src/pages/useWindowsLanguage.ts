import { isWindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import type { WindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import { useLanguage } from '#i18n/useMessages.tsx'
import { useSession } from '#state/session.ts'

/** The display language of the Windows in front of the person: as chosen, else that of the wizard. */
export function useWindowsLanguage(): WindowsLanguage {
  const { language } = useLanguage()
  const chosen = useSession((session) => session.windowsLanguage)
  if (chosen !== null && isWindowsLanguage(chosen)) return chosen
  return isWindowsLanguage(language) ? language : 'en'
}
