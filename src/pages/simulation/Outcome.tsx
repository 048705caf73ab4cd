import type { OfferForecast } from '#domain/answers/offerForecast.ts'
import { SOURCES } from '#domain/windows/sources.ts'
import type { SimulationWords } from '#i18n/en/simulation.ts'
import { useSimulationWords } from '#i18n/useLazyWords.ts'
import { PathPicture, StageMark } from '#ui/PathPicture.tsx'
import styles from './Outcome.module.css'

/** What becomes of one offer: in a picture, in a sentence, and stage by stage. */
export function Outcome({ title, forecast }: { title: string; forecast: OfferForecast }) {
  const w = useSimulationWords()
  const { stages, verdict, stop } = forecast
  const said = verdictWords(forecast, w)
  return (
    <section className={styles['outcome']}>
      <h2>{title}</h2>
      <PathPicture
        text={said}
        stages={stages.map(({ stage, state }) => ({ id: stage, label: w.stages[stage], state }))}
      />
      <div aria-live="polite">
        <p className={`${styles['verdict']} ${styles[verdict]}`}>
          <StageMark state={verdict} />
          <span>{said}</span>
        </p>
        {stop !== null && (
          <p className={styles['soft']}>
            {w.source}: {SOURCES[stop.source].title}.
          </p>
        )}
      </div>
      <ol className={styles['stages']}>
        {stages.map(({ stage, state }) => (
          <li key={stage}>
            <StageMark state={state} />
            <span>
              {w.stages[stage]}: {w.marks[state]}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function verdictWords({ verdict, stop, level, uncertainties }: OfferForecast, w: SimulationWords): string {
  if (stop !== null) return w.stopsAt(w.stages[stop.stage], w.failures[stop.reason])
  return verdict === 'passed' ? w.passed[level] : w.notKnown(uncertainties.length)
}
