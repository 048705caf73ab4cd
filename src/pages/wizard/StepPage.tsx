import { Navigate, useParams } from 'react-router'
import { askedSteps, canReach, firstOpenStep, STEP_IDS, unsuitableBecause } from '#domain/answers/steps.ts'
import type { StepId } from '#domain/answers/steps.ts'
import { stepUrl, URLS } from '#pages/urls.ts'
import { useSession } from '#state/session.ts'
import { ArticleStep } from './ArticleStep.tsx'
import { ControlStep } from './ControlStep.tsx'
import { DcomStep } from './DcomStep.tsx'
import { DomainStep } from './DomainStep.tsx'
import { EditionStep } from './EditionStep.tsx'
import { FirewallStep } from './FirewallStep.tsx'
import { HelpersStep } from './HelpersStep.tsx'
import { RequestsStep } from './RequestsStep.tsx'
import { WayStep } from './WayStep.tsx'

const QUESTIONS: Record<StepId, () => React.ReactNode> = {
  edition: EditionStep,
  requests: RequestsStep,
  way: WayStep,
  domain: DomainStep,
  helpers: HelpersStep,
  control: ControlStep,
  dcom: DcomStep,
  firewall: FirewallStep,
  article: ArticleStep,
}

/** One question. An address that cannot be reached yet leads to the first one that is open, and says so. */
export function StepPage() {
  const { step: wanted = '' } = useParams()
  const answers = useSession((session) => session.answers)
  const drafts = useSession((session) => session.drafts)
  const step = STEP_IDS.find((id) => id === wanted)

  if (step === undefined || !canReach(step, answers, drafts)) {
    if (step !== undefined && unsuitableBecause(answers) !== null)
      return <Navigate replace to={URLS.unsuitable} />
    const asked = step !== undefined && askedSteps(answers).includes(step)
    const open = firstOpenStep(answers, drafts)
    return <Navigate replace to={open === null ? URLS.check : stepUrl(open)} state={{ early: asked }} />
  }
  const Question = QUESTIONS[step]
  return <Question key={step} />
}
