import { useLanguage } from '#i18n/useMessages.tsx'
import { useLabelTable } from '#i18n/windowsLabelTables.ts'
import { lazy } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { LabelsRoute } from '#pages/trainer/labels/LabelsRoute.tsx'
import { TaskPage } from '#pages/trainer/lesson/TaskPage.tsx'
import { URLS } from '#pages/urls.ts'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'
import { TrainerPage } from './TrainerPage.tsx'
import { TRAINER_PATHS } from './trainerUrls.ts'

/** Only for who prints, collects, or shows: a learner needs none of them. */
const HandoutPage = lazy(async () => ({
  default: (await import('./lesson/HandoutPage.tsx')).HandoutPage,
}))

const ScoresPage = lazy(async () => ({ default: (await import('./scores/ScoresPage.tsx')).ScoresPage }))
const AudiencePage = lazy(async () => ({
  default: (await import('./presenting/AudiencePage.tsx')).AudiencePage,
}))

/** Everything below the address of the trainer; it comes when it is first opened, what few need by itself. */
export function TrainerRoutes() {
  // Here once for all pages: one that waits by itself is drawn after the focus has gone to its heading.
  useLabelTable(useWindowsLanguage())
  useLabelTable(useLanguage().language)
  return (
    <Routes>
      <Route index element={<TrainerPage />} />
      <Route path={TRAINER_PATHS.lesson} element={<TaskPage />} />
      <Route path={TRAINER_PATHS.case} element={<TaskPage />} />
      <Route path={TRAINER_PATHS.handout} element={<HandoutPage />} />
      <Route path={TRAINER_PATHS.scores} element={<ScoresPage />} />
      <Route path={TRAINER_PATHS.audience} element={<AudiencePage />} />
      <Route path={TRAINER_PATHS.labels} element={<LabelsRoute />} />
      <Route path="*" element={<Navigate to={URLS.trainer} replace />} />
    </Routes>
  )
}
