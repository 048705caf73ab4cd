import { Link } from 'react-router'
import type { PlanSource } from '#domain/files/artifact.ts'
import { newFilesOf } from '#domain/files/route/route.ts'
import type { Route, RouteStep } from '#domain/files/route/route.ts'
import { boxFacts, stepLead, stepOutcome } from '#i18n/documents/routeWords.ts'
import { useResultsWords, useRouteWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { labelsIn } from '#i18n/words.ts'
import { CommandLines } from '#pages/preview/CommandLines.tsx'
import { stepUrl } from '#pages/urls.ts'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'
import { Rich } from '#ui/Rich.tsx'
import { FileRow } from './FileRow.tsx'
import styles from './RouteSteps.module.css'
import type { RenderedFiles } from './useRenderedFiles.ts'

/** More lines than anybody types by hand. */
const LINES_SHOWN = 12

interface RouteStepsProps {
  readonly route: Route
  readonly files: RenderedFiles
  readonly source: PlanSource
  /** Made up, so that there is no answer to change. */
  readonly isExample: boolean
}

/** What to do, step by step, in parts; a file stands where it is first needed. */
export function RouteSteps({ route, files, source, isExample }: RouteStepsProps) {
  const words = useRouteWords()
  return (
    <ol className={styles['route']}>
      {route.steps.map((step, index) => (
        <li key={step.id} id={`step-${step.id}`}>
          {route.steps[index - 1]?.part !== step.part && (
            <p className={styles['part']}>{words.parts[step.part]}</p>
          )}
          <Step step={step} route={route} files={files} source={source} isExample={isExample} />
        </li>
      ))}
    </ol>
  )
}

function Step({ step, route, files, source, isExample }: RouteStepsProps & { readonly step: RouteStep }) {
  const m = useMessages()
  const r = useResultsWords()
  const words = useRouteWords()
  const label = labelsIn(useWindowsLanguage())
  const facts = boxFacts(source.answers)
  const { title, text } = words.steps[step.id]
  return (
    <div className={styles['step']}>
      <span className={styles['number']} aria-hidden="true">
        {step.number}
      </span>
      <h2>
        <span className="visually-hidden">{step.number}. </span>
        {title}
      </h2>
      <p className={styles['lead']}>{stepLead(step, words)}</p>
      <p>
        <Rich text={text(label)} />
      </p>
      {step.warnings.length > 0 && (
        <ul className={styles['warnings']}>
          {step.warnings.map((id) => (
            <li key={id}>{m.warnings[id]}</li>
          ))}
        </ul>
      )}
      <CommandLines lines={step.lines} most={LINES_SHOWN} more={r.moreLines} look="plain" />
      {step.boxes.length > 0 && (
        <details className={styles['boxes']}>
          <summary>{r.boxes(step.boxes.length)}</summary>
          <ul>
            {step.boxes.map(({ id, lines }) => (
              <li key={id}>
                <Rich text={words.boxes[id](label, facts)} />
                <CommandLines lines={lines} most={LINES_SHOWN} more={r.moreLines} look="plain" />
              </li>
            ))}
          </ul>
        </details>
      )}
      {newFilesOf(step, route).map((artifact) => (
        <FileRow key={artifact} heading="h3" id={artifact} files={files} source={source} />
      ))}
      <p className={styles['outcome']}>
        <Rich text={stepOutcome(step, words)} />
        {step.revises !== null && !isExample && (
          <>
            {' '}
            <Link to={stepUrl(step.revises, true)}>{r.revise(m.steps[step.revises].title)}</Link>
          </>
        )}
      </p>
    </div>
  )
}
