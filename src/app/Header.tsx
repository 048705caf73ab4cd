import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { isWindowsLanguage, WINDOWS_LANGUAGE_IDS } from '#domain/windows/windowsLanguages.ts'
import { languageName, LANGUAGES } from '#i18n/languages.ts'
import { useLanguage } from '#i18n/useMessages.tsx'
import { URLS } from '#pages/urls.ts'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'
import { canRedo, canUndo, redoAnswer, setWindowsLanguage, undoAnswer, useSession } from '#state/session.ts'
import { announce } from '#ui/announce.tsx'
import { Button } from '#ui/Button.tsx'
import { AnswersMenu } from './AnswersMenu.tsx'
import styles from './Header.module.css'
import { useUndoKeys } from './useUndoKeys.ts'

/** What is the same on every page: the name, languages, undo, and what happens to the answers. */
export function Header() {
  const { language, messages: m, setLanguage } = useLanguage()
  const windowsLanguage = useWindowsLanguage()
  const undoable = useSession(canUndo)
  const redoable = useSession(canRedo)
  const { pathname } = useLocation()
  const undo = () => {
    undoAnswer()
    announce(m.menu.undone)
  }
  const redo = () => {
    redoAnswer()
    announce(m.menu.redone)
  }
  // There the keys would change answers that are not on the screen.
  const isTrainer = pathname.startsWith(URLS.trainer)
  // Where there is no room, links and languages are in a menu; it closes when the page changes.
  const [openedAt, setOpenedAt] = useState<string | null>(null)
  const isOpen = openedAt === pathname
  useUndoKeys(undoable && !isTrainer ? undo : null, redoable && !isTrainer ? redo : null)

  return (
    <header className={styles['header']}>
      <Link to={URLS.start} className={styles['name']}>
        <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
          <rect x="2" y="4" width="28" height="19" rx="3" fill="currentColor" />
          <rect x="11" y="26" width="10" height="2.5" rx="1.25" fill="currentColor" />
          <path className={styles['tick']} d="M9 14l5 5 9-10" />
        </svg>
        {m.app.name}
      </Link>
      <div className={styles['opener']}>
        <Button
          look="quiet"
          aria-expanded={isOpen}
          aria-controls="header-more"
          onClick={() => setOpenedAt(isOpen ? null : pathname)}
        >
          {m.menu.more}
        </Button>
      </div>
      <div id="header-more" className={styles['more']} data-open={isOpen}>
        <div className={styles['links']}>
          <Link to={URLS.errata}>{m.app.errataLink}</Link>
          <Link to={URLS.trainer}>{m.app.trainerLink}</Link>
        </div>
        <div className={styles['selects']}>
          <label className={styles['select']}>
            <span>{m.menu.language}</span>
            <select value={language} onChange={(event) => void setLanguage(event.target.value)}>
              {LANGUAGES.map((tag) => (
                <option key={tag} value={tag} lang={tag}>
                  {languageName(tag)}
                </option>
              ))}
            </select>
          </label>
          <label className={styles['select']} title={m.menu.windowsLanguageHint}>
            <span>{m.menu.windowsLanguage}</span>
            <select
              value={windowsLanguage}
              onChange={(event) => {
                if (isWindowsLanguage(event.target.value)) setWindowsLanguage(event.target.value)
              }}
            >
              {WINDOWS_LANGUAGE_IDS.map((tag) => (
                <option key={tag} value={tag} lang={tag}>
                  {languageName(tag)}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      <div className={styles['tools']}>
        <div className={styles['history']}>
          <HistoryButton
            label={m.menu.undo}
            path="M3.5 6h6a4 4 0 0 1 0 8H7M3.5 6l3-3M3.5 6l3 3"
            unavailable={!undoable}
            onClick={undo}
          />
          <HistoryButton
            label={m.menu.redo}
            path="M12.5 6h-6a4 4 0 0 0 0 8H9M12.5 6l-3-3M12.5 6l-3 3"
            unavailable={!redoable}
            onClick={redo}
          />
        </div>
        <AnswersMenu />
      </div>
    </header>
  )
}

function HistoryButton(props: { label: string; path: string; unavailable: boolean; onClick: () => void }) {
  const { label, path, unavailable, onClick } = props
  return (
    <Button look="quiet" aria-label={label} title={label} unavailable={unavailable} onClick={onClick}>
      <svg viewBox="0 0 16 16" className={styles['icon']} aria-hidden="true">
        <path d={path} />
      </svg>
    </Button>
  )
}
