import { Navigate } from 'react-router'
import { firstOpenStep, unsuitableBecause } from '#domain/answers/steps.ts'
import { stepUrl, URLS } from '#pages/urls.ts'
import { useSession } from '#state/session.ts'

/** Leads to where the person was: the first open question, or the summary. */
export function ResumePage() {
  const answers = useSession((session) => session.answers)
  const drafts = useSession((session) => session.drafts)
  if (unsuitableBecause(answers) !== null) return <Navigate replace to={URLS.unsuitable} />
  const open = firstOpenStep(answers, drafts)
  return <Navigate replace to={open === null ? URLS.check : stepUrl(open)} />
}
