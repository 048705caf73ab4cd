import type { ReactNode } from 'react'
import { STEP_IDS } from '#domain/answers/steps.ts'
import type { StepId } from '#domain/answers/steps.ts'
import { AnswersPreview } from '#pages/preview/AnswersPreview.tsx'
import { Progress } from './Progress.tsx'
import styles from './WizardLayout.module.css'

/** Progress at the side, the question in the middle, and from the helpers on what the answers make. */
export function WizardLayout({ now, children }: { now: StepId | null; children: ReactNode }) {
  const withPreview = now === null || STEP_IDS.indexOf(now) >= STEP_IDS.indexOf('helpers')
  return (
    <div className={withPreview ? `${styles['layout']} ${styles['wide']}` : styles['layout']}>
      <Progress now={now} />
      <div className={styles['middle']}>{children}</div>
      {withPreview && <AnswersPreview now={now} />}
    </div>
  )
}
