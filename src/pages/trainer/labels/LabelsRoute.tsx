// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import { lazy, startTransition, useState } from 'react'
import type { WindowsLanguage } from '#domain/windows/windowsLanguages.ts'
import { useLabelTable } from '#i18n/windowsLabelTables.ts'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'

// What few ask for comes when they do.
const LabelsPage = lazy(async () => ({ default: (await import('./LabelsPage.tsx')).LabelsPage }))

/** The page of labels, in the language of this Windows or, as English needs none, in Dutch; another can be chosen. */
export function LabelsRoute() {
  const windows = useWindowsLanguage()
  const [language, setLanguage] = useState<WindowsLanguage>(windows === 'en' ? 'nl' : windows)
  const table = useLabelTable(language)
  return <LabelsPage table={table} onLanguage={(language) => startTransition(() => setLanguage(language))} />
}
