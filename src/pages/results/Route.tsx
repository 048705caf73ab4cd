import type { Answers } from '#domain/answers/answers.ts'
import type { ArtifactId } from '#domain/files/artifactIds.ts'
import { ROUTE_STEPS, routeOf } from '#domain/files/situations.ts'
import type { RouteStepId, SituationId } from '#domain/files/situations.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { useResultsWords } from '#i18n/useLazyWords.ts'
import { Rich } from '#ui/Rich.tsx'
import { ArtifactCard } from './ArtifactCard.tsx'
import styles from './Route.module.css'
import type { RenderedFiles } from './useRenderedFiles.ts'

interface RouteProps {
  readonly situation: SituationId
  readonly files: RenderedFiles
  readonly plan: Plan
  readonly answers: Answers
}

/** What to do in a situation, step by step, each with its files. A file stands where it is first needed. */
export function Route({ situation, files, plan, answers }: RouteProps) {
  const r = useResultsWords()
  const steps = routeOf(situation, { plan, answers })
  return (
    <section className={styles['route']}>
      <h2>{r.chosenTitle}</h2>
      <ol>
        {steps.map((id) => (
          <li key={id}>
            <h3>{r.route[id].title}</h3>
            <p>
              <Rich text={r.route[id].text} />
            </p>
            {filesAt(id, steps).map((artifact) => (
              <ArtifactCard
                key={artifact}
                heading="h4"
                id={artifact}
                files={files}
                plan={plan}
                answers={answers}
              />
            ))}
          </li>
        ))}
      </ol>
      <div className={styles['everything']}>
        <p>{r.everything}</p>
        <ArtifactCard heading="h3" id="everything-zip" files={files} plan={plan} answers={answers} />
      </div>
    </section>
  )
}

function filesAt(id: RouteStepId, steps: readonly RouteStepId[]): readonly ArtifactId[] {
  const before: readonly ArtifactId[] = steps
    .slice(0, steps.indexOf(id))
    .flatMap((earlier): readonly ArtifactId[] => ROUTE_STEPS[earlier].files)
  return ROUTE_STEPS[id].files.filter((artifact) => !before.includes(artifact))
}
