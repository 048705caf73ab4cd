import { lazy, Suspense, useEffect, useRef } from 'react'
import { Link, Navigate, Route, Routes, useLocation } from 'react-router'
import { useMessages } from '#i18n/useMessages.tsx'
import { StartPage } from '#pages/start/StartPage.tsx'
import { URLS } from '#pages/urls.ts'
import { useOffline } from '#state/offline.ts'
import { Announcer } from '#ui/announce.tsx'
import { AnswersNotice } from './AnswersNotice.tsx'
import styles from './App.module.css'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Header } from './Header.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { StorageNotice } from './StorageNotice.tsx'

/** Loaded when they are opened, and quietly beforehand once the first page stands. */
const PAGES = {
  resume: async () => ({ default: (await import('#pages/wizard/ResumePage.tsx')).ResumePage }),
  step: async () => ({ default: (await import('#pages/wizard/StepPage.tsx')).StepPage }),
  unsuitable: async () => ({ default: (await import('#pages/wizard/UnsuitablePage.tsx')).UnsuitablePage }),
  check: async () => ({ default: (await import('#pages/wizard/CheckPage.tsx')).CheckPage }),
  results: async () => ({ default: (await import('#pages/results/ResultsPage.tsx')).ResultsPage }),
  example: async () => ({ default: (await import('#pages/results/ResultsPage.tsx')).ExamplePage }),
  checklist: async () => ({ default: (await import('#pages/checklist/ChecklistPage.tsx')).ChecklistPage }),
  simulation: async () => ({
    default: (await import('#pages/simulation/SimulationPage.tsx')).SimulationPage,
  }),
  audit: async () => ({ default: (await import('#pages/audit/AuditPage.tsx')).AuditPage }),
  named: async () => ({ default: (await import('#pages/named/NamedPage.tsx')).NamedPage }),
  share: async () => ({ default: (await import('#pages/share/SharePage.tsx')).SharePage }),
  link: async () => ({ default: (await import('#pages/share/OpenLinkPage.tsx')).OpenLinkPage }),
  errata: async () => ({ default: (await import('#pages/errata/ErrataPage.tsx')).ErrataPage }),
  privacy: async () => ({ default: (await import('#pages/privacy/PrivacyPage.tsx')).PrivacyPage }),
  offline: async () => ({ default: (await import('#pages/offline/OfflinePage.tsx')).OfflinePage }),
}
/** What saves and opens a file of answers; see `saveAnswers.ts` and `OpenAnswers.tsx`. */
const SAVING: readonly (() => Promise<unknown>)[] = [
  () => import('#domain/files/answersFile.ts'),
  () => import('#state/workRecords.ts'),
  () => import('#state/namedAnswers.ts'),
  () => import('#i18n/answersProblemWords.ts'),
  () => import('#i18n/lazyWords.ts'),
]
/** Only when it is opened: a learner's Windows is as large as the wizard. */
const TrainerRoutes = lazy(async () => ({
  default: (await import('#pages/trainer/TrainerRoutes.tsx')).TrainerRoutes,
}))
const ResumePage = lazy(PAGES.resume)
const StepPage = lazy(PAGES.step)
const UnsuitablePage = lazy(PAGES.unsuitable)
const CheckPage = lazy(PAGES.check)
const ResultsPage = lazy(PAGES.results)
const ExamplePage = lazy(PAGES.example)
const ChecklistPage = lazy(PAGES.checklist)
const SimulationPage = lazy(PAGES.simulation)
const AuditPage = lazy(PAGES.audit)
const NamedPage = lazy(PAGES.named)
const SharePage = lazy(PAGES.share)
const OpenLinkPage = lazy(PAGES.link)
const ErrataPage = lazy(PAGES.errata)
const OfflinePage = lazy(PAGES.offline)
const PrivacyPage = lazy(PAGES.privacy)
const OfflineNotice = lazy(async () => ({ default: (await import('./OfflineNotice.tsx')).OfflineNotice }))
const MadeBy = lazy(async () => ({ default: (await import('./MadeBy.tsx')).MadeBy }))

/** The shell around every page, and the table of addresses. */
export function App() {
  const m = useMessages()
  const { pathname } = useLocation()
  const { news } = useOffline()
  useFocusOnNewPage(pathname)
  useEffect(() => {
    // On a slow network, or where the network has gone, the next page is then already here, and so is what saves and opens.
    const load = async () => {
      await Promise.all([...Object.values(PAGES), ...SAVING].map((part) => part()))
      const { startOffline } = await import('./startOffline.ts')
      await startOffline()
    }
    const timer = setTimeout(() => void load(), 1000)
    return () => clearTimeout(timer)
  }, [])

  return (
    <div className={styles['app']}>
      <button
        type="button"
        className={styles['skip']}
        onClick={() => document.querySelector<HTMLElement>('main h1')?.focus()}
      >
        {m.app.skip}
      </button>
      <Header />
      <StorageNotice />
      <AnswersNotice />
      {news !== null && (
        <Suspense>
          <OfflineNotice />
        </Suspense>
      )}
      <main className={styles['main']}>
        {/* Outside of what is new with each page: so the page before stays until the next one has come, heading and all. */}
        <Suspense>
          <ErrorBoundary key={pathname} messages={m.app.broken}>
            <Routes>
              <Route path={URLS.start} element={<StartPage />} />
              <Route path={URLS.resume} element={<ResumePage />} />
              <Route path={URLS.step} element={<StepPage />} />
              <Route path={URLS.unsuitable} element={<UnsuitablePage />} />
              <Route path={URLS.check} element={<CheckPage />} />
              <Route path={URLS.results} element={<ResultsPage />} />
              <Route path={URLS.example} element={<ExamplePage />} />
              <Route path={URLS.checklist} element={<ChecklistPage />} />
              <Route path={URLS.simulation} element={<SimulationPage />} />
              <Route path={URLS.audit} element={<AuditPage />} />
              <Route path={URLS.reports} element={<Navigate to={URLS.audit} replace />} />
              <Route path={URLS.errata} element={<ErrataPage />} />
              <Route path={URLS.named} element={<NamedPage />} />
              <Route path={URLS.share} element={<SharePage />} />
              <Route path={`${URLS.link}/*`} element={<OpenLinkPage />} />
              <Route path={URLS.privacy} element={<PrivacyPage />} />
              <Route path={URLS.offline} element={<OfflinePage />} />
              <Route path={`${URLS.trainer}/*`} element={<TrainerRoutes />} />
              <Route path="*" element={<NotFoundPage />} />
            </Routes>
          </ErrorBoundary>
        </Suspense>
      </main>
      <footer className={styles['footer']}>
        <p>{m.app.notAffiliated}</p>
        <Suspense>
          <MadeBy />
        </Suspense>
        <p>
          <Link to={URLS.errata}>{m.app.errataLink}</Link> <Link to={URLS.offline}>{m.app.offlineLink}</Link>{' '}
          <Link to={URLS.privacy}>{m.app.privacyLink}</Link>{' '}
          <Link to={URLS.trainer}>{m.app.trainerLink}</Link>
        </p>
      </footer>
      <Announcer />
    </div>
  )
}

/** A new page begins at its heading: for screen readers, and for whoever goes on with Tab. */
function useFocusOnNewPage(pathname: string): void {
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    window.scrollTo({ top: 0, behavior: 'instant' })
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [pathname])
}
