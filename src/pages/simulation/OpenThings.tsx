import { Link } from 'react-router'
import { UNKNOWN_ANSWERS } from '#domain/answers/offerForecast.ts'
import type { OfferForecast, UncertaintyId } from '#domain/answers/offerForecast.ts'
import { useSimulationWords } from '#i18n/useLazyWords.ts'
import { useMessages } from '#i18n/useMessages.tsx'
import { labelsIn } from '#i18n/words.ts'
import { stepUrl } from '#pages/urls.ts'
import { useWindowsLanguage } from '#pages/useWindowsLanguage.ts'
import { Rich } from '#ui/Rich.tsx'
import styles from './OpenThings.module.css'

/** What nobody knows of an offer before the files and after, each once, and how to find it out. */
export function OpenThings({ before, after }: { before: OfferForecast; after: OfferForecast }) {
  const w = useSimulationWords()
  const ids = [...new Set([...before.uncertainties, ...after.uncertainties])]
  if (ids.length === 0) return null
  const isSettled = (id: UncertaintyId) => after.stop === null && !after.uncertainties.includes(id)
  return (
    <section className={styles['open']}>
      <h2>{w.openTitle}</h2>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <p>
              {w.open[id]} {isSettled(id) && <strong>{w.settled}</strong>}
            </p>
            <HowToFindOut id={id} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Of what is asked, in the words of the question. */
function HowToFindOut({ id }: { id: UncertaintyId }) {
  const m = useMessages()
  const w = useSimulationWords()
  const windowsLanguage = useWindowsLanguage()
  const step = isAsked(id) ? UNKNOWN_ANSWERS[id] : null
  const [first] = step === null ? [] : m.steps[step].how(labelsIn(windowsLanguage))
  return (
    <p className={styles['how']}>
      {w.how}: <Rich text={isAsked(id) ? (first ?? []) : w.findOut[id]} />
      {step !== null && (
        <>
          {' '}
          <Link to={stepUrl(step, true)}>{w.answer}</Link>
        </>
      )}
    </p>
  )
}

function isAsked(id: UncertaintyId): id is keyof typeof UNKNOWN_ANSWERS {
  return Object.hasOwn(UNKNOWN_ANSWERS, id)
}
